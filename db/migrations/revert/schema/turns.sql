-- Revert parlance:schema/turns from pg

begin;
set local role parlance_owner;

drop table app.turns;
drop domain app.turn_outcome;
drop domain app.turn_state;

commit;
