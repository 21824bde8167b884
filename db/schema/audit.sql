-- The audit log: who changed what.

create table app.audit_log (
  organization_id uuid not null,
  id              uuid not null default app.uuid_v7(),
  action          text not null check (action in ('insert', 'update', 'delete')),
  table_name      text not null,
  row_id          text not null,
  chatbot_id      uuid,
  user_id         uuid,
  database_role   text not null default session_user,
  old_value       jsonb,
  new_value       jsonb,
  address         inet,
  user_agent      text,
  request_id      text,
  created_at      timestamptz not null default clock_timestamp(),
  primary key (organization_id, id)
);

comment on table app.audit_log is
  $$Who changed what, before and after

  It refers to nothing, so that nothing takes it along when it goes; secrets are left out.$$;

create index audit_log_organization_id_chatbot_id_id_idx
  on app.audit_log (organization_id, chatbot_id, id desc);
