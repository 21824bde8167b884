-- Revert parlance:schema/moderation from pg

begin;
set local role parlance_owner;

drop table app.flagged_messages;

commit;
