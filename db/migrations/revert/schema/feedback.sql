-- Revert parlance:schema/feedback from pg

begin;
set local role parlance_owner;

drop table app.message_feedback;

commit;
