-- Revert parlance:schema/tools from pg

begin;
set local role parlance_owner;

drop table app.tool_calls;
drop table app.chatbot_tools;
drop table app.registered_tools;

commit;
