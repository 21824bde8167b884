-- Revert parlance:schema/conversations from pg

begin;
set local role parlance_owner;

drop table app.message_feedback;
drop table app.conversation_context;
drop table app.chatbot_messages;
drop table app.conversation_events;
drop table app.chatbot_conversations;
drop domain app.json_map;
drop domain app.share;
drop domain app.message_text;
drop domain app.sender_type;
drop domain app.message_role;
drop domain app.resolution;
drop domain app.handoff_reason;
drop domain app.conversation_status;
drop domain app.integration_type;
drop domain app.user_identifier;
drop domain app.session_name;

commit;
