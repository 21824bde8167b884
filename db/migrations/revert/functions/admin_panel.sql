-- Revert parlance:functions/admin_panel from pg

begin;
set local role parlance_owner;

drop function api.admin_stats();
drop function app.admin_stats();
drop function api.admin_message_mark_replied(json);
drop function app.mark_replied();
drop function api.admin_message_mark_human(json);
drop function app.mark_human();
drop function app.held_message();
drop function api.admin_conversation_close(json);
drop function app.close_admin_conversation();
drop function api.admin_message_list(text);
drop function app.list_admin_messages(text);
drop function api.admin_conversation_get();
drop function app.read_admin_conversation();
drop function api.admin_conversation_list(text);
drop function app.list_admin_conversations(text);
drop function app.admin_last_messages(app.chatbot_conversations, integer);
drop function app.admin_message(app.chatbot_messages);
drop function app.admin_conversation(app.chatbot_conversations);
drop function app.admin_stats_schema();
drop function app.admin_message_answer_schema();
drop function app.admin_messages_schema();
drop function app.admin_conversation_detail_schema();
drop function app.admin_conversation_answer_schema();
drop function app.admin_conversations_schema();
drop function app.admin_answer_schema(jsonb);
drop function app.admin_message_schema();
drop function app.admin_conversation_schema();

commit;
