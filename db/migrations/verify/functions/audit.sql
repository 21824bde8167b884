-- Verify parlance:functions/audit on pg

begin;

select
  'app.audit_change()'::regprocedure;

select
  organization_id, id, action, table_name, row_id, chatbot_id, user_id, database_role,
  old_value, new_value, address, user_agent, request_id, created_at
from api.audit_log where false;

do $$
begin
  assert 9 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.audit_log'::regclass, 'append_only'),
      ('app.audit_log'::regclass, 'never_emptied'),
      ('app.chatbot_instances'::regclass, 'audit_change'),
      ('app.chatbot_keys'::regclass, 'audit_change'),
      ('app.chatbot_prompt_history'::regclass, 'audit_change'),
      ('app.chatbot_translations'::regclass, 'audit_change'),
      ('app.chatbot_widget_configs'::regclass, 'audit_change'),
      ('app.organizations'::regclass, 'audit_change'),
      ('app.users'::regclass, 'audit_change')
    ));
end
$$;

rollback;
