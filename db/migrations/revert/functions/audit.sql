-- Revert parlance:functions/audit from pg

begin;
set local role parlance_owner;

drop function api.audit_log_verification();
drop function app.verify_own_audit();
drop function app.audit_verification_schema();
drop function api.audit_log_list(text, text, text, text, text, text, text, text);
drop function app.audit_entry_schema();
drop view api.audit_seals;
drop view api.audit_log;
drop function parlance.verify_audit(uuid);
drop function app.verify_audit(uuid);
drop function app.seal_audit(integer);
drop function app.audit_text(app.audit_log);
drop trigger await_seal on app.audit_log;
drop function app.await_seal();
drop trigger never_emptied on app.audit_seals;
drop trigger append_only on app.audit_seals;
drop trigger never_emptied on app.audit_log;
drop trigger append_only on app.audit_log;
drop trigger audit_change on app.document_versions;
drop trigger audit_change on app.settings;
drop trigger audit_change on app.embedding_changes;
drop trigger audit_change on app.flagged_messages;
drop trigger audit_change on app.documents;
drop trigger audit_change on app.products;
drop trigger audit_change on app.suppliers;
drop trigger audit_change on app.messenger_configs;
drop trigger audit_change on app.line_oa_configs;
drop trigger audit_change on app.chatbot_integrations;
drop trigger audit_change on app.chatbot_translations;
drop trigger audit_change on app.chatbot_widget_configs;
drop trigger audit_change on app.canned_replies;
drop trigger audit_change on app.curated_questions;
drop trigger audit_change on app.curated_answers;
drop trigger audit_change on app.prompt_labels;
drop trigger audit_change on app.prompt_generation_jobs;
drop trigger audit_change on app.chatbot_prompt_history;
drop trigger audit_change on app.chatbot_keys;
drop trigger audit_change on app.chatbot_instances;
drop trigger audit_change on app.users;
drop trigger audit_change on app.organizations;
drop function app.audit_version();
drop function app.audit_change();
drop function app.log_change(uuid, text, text, text, uuid, jsonb, jsonb);

commit;
