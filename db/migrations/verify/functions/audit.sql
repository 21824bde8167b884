-- Verify parlance:functions/audit on pg

begin;

select
  'app.log_change(uuid, text, text, text, uuid, jsonb, jsonb)'::regprocedure,
  'app.audit_change()'::regprocedure,
  'app.audit_version()'::regprocedure,
  'app.await_seal()'::regprocedure,
  'app.audit_text(app.audit_log)'::regprocedure,
  'app.seal_audit(integer)'::regprocedure,
  'app.verify_audit(uuid)'::regprocedure,
  'parlance.verify_audit(uuid)'::regprocedure,
  'app.audit_entry_schema()'::regprocedure,
  'api.audit_log_list(text, text, text, text, text, text, text, text)'::regprocedure,
  'app.audit_verification_schema()'::regprocedure,
  'app.verify_own_audit()'::regprocedure,
  'api.audit_log_verification()'::regprocedure;

select
  organization_id, id, action, table_name, row_id, chatbot_id, user_id, database_role,
  old_value, new_value, address, user_agent, request_id, created_at
from api.audit_log where false;

select
  organization_id, sequence, audit_id, previous, hash, sealed_at
from api.audit_seals where false;

do $$
begin
  assert 38 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.alert_destinations'::regclass, 'audit_change'),
      ('app.alert_rules'::regclass, 'audit_change'),
      ('app.audit_log'::regclass, 'append_only'),
      ('app.audit_log'::regclass, 'await_seal'),
      ('app.audit_log'::regclass, 'never_emptied'),
      ('app.audit_seals'::regclass, 'append_only'),
      ('app.audit_seals'::regclass, 'never_emptied'),
      ('app.canned_replies'::regclass, 'audit_change'),
      ('app.chatbot_instances'::regclass, 'audit_change'),
      ('app.chatbot_integrations'::regclass, 'audit_change'),
      ('app.chatbot_keys'::regclass, 'audit_change'),
      ('app.chatbot_prompt_history'::regclass, 'audit_change'),
      ('app.chatbot_tools'::regclass, 'audit_change'),
      ('app.chatbot_translations'::regclass, 'audit_change'),
      ('app.chatbot_widget_configs'::regclass, 'audit_change'),
      ('app.curated_answers'::regclass, 'audit_change'),
      ('app.curated_questions'::regclass, 'audit_change'),
      ('app.data_keys'::regclass, 'audit_change'),
      ('app.document_versions'::regclass, 'audit_change'),
      ('app.documents'::regclass, 'audit_change'),
      ('app.embedding_changes'::regclass, 'audit_change'),
      ('app.error_groups'::regclass, 'audit_change'),
      ('app.event_clearings'::regclass, 'audit_change'),
      ('app.flagged_messages'::regclass, 'audit_change'),
      ('app.line_oa_configs'::regclass, 'audit_change'),
      ('app.messenger_configs'::regclass, 'audit_change'),
      ('app.model_prices'::regclass, 'audit_change'),
      ('app.organization_model_prices'::regclass, 'audit_change'),
      ('app.organizations'::regclass, 'audit_change'),
      ('app.products'::regclass, 'audit_change'),
      ('app.prompt_generation_jobs'::regclass, 'audit_change'),
      ('app.prompt_labels'::regclass, 'audit_change'),
      ('app.registered_tools'::regclass, 'audit_change'),
      ('app.retention_rules'::regclass, 'audit_change'),
      ('app.settings'::regclass, 'audit_change'),
      ('app.suppliers'::regclass, 'audit_change'),
      ('app.users'::regclass, 'audit_change'),
      ('app.webhook_endpoints'::regclass, 'audit_change')
    ));
end
$$;

rollback;
