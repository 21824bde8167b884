-- Revert parlance:functions/conversation_actions from pg

begin;
set local role parlance_owner;

drop function api.conversation_prioritize(json);
drop function app.prioritize(jsonb);
drop function api.conversation_assign(json);
drop function app.assign(jsonb);
drop function api.conversation_note(json);
drop function app.add_note(jsonb);
drop function api.conversation_reopen(json);
drop function app.reopen(jsonb);
drop function api.conversation_close(json);
drop function app.close_conversation(jsonb);
drop function api.conversation_reply(json);
drop function app.reply_as_human(jsonb);
drop function api.conversation_release(json);
drop function app.release(jsonb);
drop function api.conversation_takeover(json);
drop function app.takeover(jsonb);
drop function app.require_open(app.chatbot_conversations);
drop function app.require_seen(app.chatbot_conversations, uuid);
drop function app.require_held(app.chatbot_conversations);
drop function app.held_conversation();
drop function app.priority_schema();
drop function app.assignment_schema();
drop function app.note_schema();
drop function app.reopen_schema();
drop function app.close_schema();
drop function app.human_reply_schema();
drop function app.release_schema();
drop function app.takeover_schema();

commit;
