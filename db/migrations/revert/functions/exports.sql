-- Revert parlance:functions/exports from pg

begin;
set local role parlance_owner;

drop function api.conversation_export(text, text);
drop function app.export_conversation(text, text);
drop function app.conversation_markdown(app.chatbot_conversations, boolean);
drop function app.quoted_markdown(text);
drop function app.conversation_csv(app.chatbot_conversations, boolean);
drop function app.conversation_lines(app.chatbot_conversations, boolean);
drop function app.conversation_json(app.chatbot_conversations, boolean);
drop function app.conversation_export_schema();

commit;
