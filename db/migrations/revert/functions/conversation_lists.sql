-- Revert parlance:functions/conversation_lists from pg

begin;
set local role parlance_owner;

drop view api.conversation_notes;
drop function app.visible_conversation(uuid);
drop function api.conversation_queue(text, text, text, text, text, text);
drop function app.list_queue(text, text, text, text, text, text);
drop function api.conversation_get(text);
drop function app.read_conversation(text);
drop function api.conversation_list(text, text, text, text, text, text, text, text, text, text);
drop function app.list_conversations(text, text, text, text, text, text, text, text, text, text);
drop function app.query_user(text, text);
drop function
  app.matching_conversations(uuid, uuid, text, text, timestamp with time zone,
  timestamp with time zone, boolean, uuid, text, uuid, text);
drop function
  app.has_figure(app.chatbot_conversations, text, timestamp with time zone,
  timestamp with time zone);
drop function app.conversation_figures();
drop function app.conversation_event_body(app.conversation_events);
drop function app.conversation_note_body(app.conversation_notes);
drop function app.conversation_message_body(app.chatbot_messages);
drop function app.conversation_body(app.chatbot_conversations);
drop function app.conversation_detail_schema();
drop function app.conversation_event_schema();
drop function app.conversation_note_schema();
drop function app.conversation_message_schema();
drop function app.conversation_schema();

commit;
