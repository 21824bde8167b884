-- Revert parlance:schema/handoff from pg

begin;
set local role parlance_owner;

drop domain api."*/*";
drop table app.canned_replies;
drop table app.conversation_notes;

commit;
