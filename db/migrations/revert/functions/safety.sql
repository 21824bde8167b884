-- Revert parlance:functions/safety from pg

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
drop function app.remember(uuid, text, text, bytea, integer, jsonb);
drop function app.repeated(uuid, text, text, bytea);
drop function parlance.check_rate_limit(uuid, text, integer, integer);
drop function app.hit_limits(text[], integer[], integer[]);

commit;
