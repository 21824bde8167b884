-- Revert parlance:schema/replay from pg

begin;
set local role parlance_owner;

drop table app.turn_requests;
drop table app.kept_texts;

commit;
