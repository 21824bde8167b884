-- The audit log: who changed what, and the seals that prove it whole.

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
comment on column app.audit_log.organization_id is
  'Whose it is; 00000000-0000-0000-0000-000000000000 for the installation''s settings.';
comment on column app.audit_log.database_role is
  'Who was connected: authenticator for the API, sidecar, or whoever came by psql.';

-- Newest first, each filter by an index of its own; id only where two are of one microsecond.
create index audit_log_organization_id_created_at_id_idx
  on app.audit_log (organization_id, created_at, id);
create index audit_log_organization_id_chatbot_id_created_at_id_idx
  on app.audit_log (organization_id, chatbot_id, created_at, id);
create index audit_log_organization_id_user_id_created_at_id_idx
  on app.audit_log (organization_id, user_id, created_at, id);
create index audit_log_organization_id_table_name_created_at_id_idx
  on app.audit_log (organization_id, table_name, created_at, id);


create table app.audit_unsealed (
  organization_id uuid not null,
  audit_id        uuid not null,
  primary key (organization_id, audit_id)
);

comment on table app.audit_unsealed is
  'Rows of the audit log that app.seal_audit() has yet to seal.';


create table app.audit_seals (
  organization_id uuid not null,
  sequence        bigint not null check (sequence > 0),
  audit_id        uuid not null,
  previous        bytea not null check (length(previous) = 32),
  hash            bytea not null check (length(hash) = 32),
  sealed_at       timestamptz not null default clock_timestamp(),
  primary key (organization_id, sequence),
  unique (organization_id, audit_id)
);

comment on table app.audit_seals is
  $$A chain of hashes over an organization's audit log, in the order in which rows were found

  Like the log it refers to nothing: a seal must outlive the row that somebody took away.$$;
comment on column app.audit_seals.previous is 'The hash before; 32 zero bytes for sequence 1.';
comment on column app.audit_seals.hash is
  'SHA-256 of previous and, in UTF-8, app.audit_text() of the row.';
