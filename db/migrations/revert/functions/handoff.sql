-- Revert parlance:functions/handoff from pg

begin;
set local role parlance_owner;

drop view api.conversation_events;
drop function app.leave_conversations(uuid, uuid, uuid);
drop function app.reopen_conversation(uuid, uuid, text);
drop function app.end_conversation(uuid, uuid, uuid, text);
drop function app.resolution_of(app.chatbot_conversations);
drop function app.deliver_message(uuid, uuid, text, uuid, uuid);
drop function app.release_conversation(uuid, uuid, uuid, boolean);
drop function app.add_human_message(uuid, uuid, uuid, text, jsonb, boolean);
drop function app.take_over(uuid, uuid, uuid, jsonb);
drop function app.escalate(uuid, uuid, text, uuid);
drop function app.revive_conversation(app.chatbot_conversations, uuid);
drop function app.handoff_priority(text);
drop function app.note_conversation(app.chatbot_conversations, text, uuid, jsonb);
drop function app.hold_conversation(uuid, uuid);

commit;
