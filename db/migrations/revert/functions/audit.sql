-- Revert parlance:functions/audit from pg

begin;
set local role parlance_owner;

drop view api.audit_log;
drop trigger never_emptied on app.audit_log;
drop trigger append_only on app.audit_log;
drop trigger audit_change on app.organizations;
drop trigger audit_change on app.users;
drop trigger audit_change on app.chatbot_translations;
drop trigger audit_change on app.chatbot_widget_configs;
drop trigger audit_change on app.chatbot_keys;
drop trigger audit_change on app.chatbot_prompt_history;
drop trigger audit_change on app.chatbot_instances;
drop function app.audit_change();

commit;
