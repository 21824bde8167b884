-- The audit log: every change, whoever made it and by whichever way.
--
--   app.audit_change()   what the audit triggers do
--   api.audit_log

create or replace function app.audit_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the log directly.  Arguments: the columns that never reach it, after
-- the column that names the row.
declare
  v_row     jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  v_old     jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  v_new     jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  v_secrets text[] := coalesce((select array_agg(a) from unnest(tg_argv[1:]) as a), '{}');
begin
  if v_old is not distinct from v_new then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    -- Only what changed; a long prompt that did not would be repeated with each change.
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, v_new -> o.key)
    into v_old, v_new
    from jsonb_each(v_old) as o
    where o.value is distinct from v_new -> o.key and o.key <> 'updated_at';
  end if;
  insert into app.audit_log
    (organization_id, action, table_name, row_id, chatbot_id, user_id, old_value, new_value, address,
     user_agent, request_id)
  values (
    (v_row ->> case tg_table_name when 'organizations' then 'id' else 'organization_id' end)::uuid,
    lower(tg_op), tg_table_name, v_row ->> tg_argv[0],
    (v_row ->> case tg_table_name when 'chatbot_instances' then 'id' else 'chatbot_id' end)::uuid,
    app.current_user_id(), v_old - v_secrets, v_new - v_secrets, app.request_address(),
    left(app.request_header('user-agent'), 500), app.request_header('x-request-id'));
  return null;
end
$$;

comment on function app.audit_change() is
  $$Write a change to the audit log

  Arguments of the trigger: the column that names the row, then the columns that are secret.$$;

create or replace trigger audit_change
  after insert or update or delete on app.chatbot_instances
  for each row execute function app.audit_change('id');
create or replace trigger audit_change
  after insert or delete on app.chatbot_prompt_history
  for each row execute function app.audit_change('id');
create or replace trigger audit_change
  after insert or update or delete on app.chatbot_keys
  for each row execute function app.audit_change('hint', 'key_hash', 'publishable_key');
create or replace trigger audit_change
  after insert or update or delete on app.chatbot_widget_configs
  for each row execute function app.audit_change('chatbot_id');
create or replace trigger audit_change
  after insert or update or delete on app.chatbot_translations
  for each row execute function app.audit_change('language_code');
create or replace trigger audit_change
  after insert or update or delete on app.users
  for each row execute function app.audit_change('id', 'password_hash');
create or replace trigger audit_change
  after update on app.flagged_messages
  for each row execute function app.audit_change('id');
create or replace trigger audit_change
  after insert or update or delete on app.organizations
  for each row execute function app.audit_change('id');

create or replace trigger append_only
  before update or delete on app.audit_log
  for each row execute function app.forbid_change();
create or replace trigger never_emptied
  before truncate on app.audit_log
  for each statement execute function app.forbid_change();


create or replace view api.audit_log with (security_invoker = true) as
select
  a.organization_id, a.id, a.action, a.table_name, a.row_id, a.chatbot_id, a.user_id,
  a.database_role,
  a.old_value, a.new_value, a.address, a.user_agent, a.request_id, a.created_at
from app.audit_log as a;

comment on view api.audit_log is 'Who changed what in your organization; for its admins.';


revoke all on function app.audit_change() from public, anon, authenticated;

revoke all on api.audit_log from public, anon, authenticated;
grant select on api.audit_log to authenticated;
