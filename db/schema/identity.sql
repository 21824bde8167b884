-- Organizations, the people of each, and their signed-in sessions.

create table app.organizations (
  id                 uuid primary key default app.uuid_v7(),
  name               text not null check (length(name) between 1 and 255),
  embedding_model_id smallint,
  created_at         timestamptz not null default now()
);

comment on table app.organizations is 'The tenants.  Everything else belongs to one of them.';
comment on column app.organizations.embedding_model_id is
  'The model that questions are embedded with; its vectors of the documents are complete.';


create table app.users (
  organization_id uuid not null references app.organizations on delete cascade,
  id              uuid not null default app.uuid_v7(),
  email           text not null check (email ~ '^[^@\s]+@[^@\s]+$' and length(email) <= 255),
  full_name       text check (length(full_name) <= 255),
  password_hash   text not null,
  role            text not null default 'member'
                  check (role in ('super_admin', 'admin', 'agent', 'member')),
  is_active       boolean not null default true,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  deleted_at      timestamptz,
  primary key (organization_id, id),
  check (deleted_at is null or not is_active)
);

comment on table app.users is 'The people of an organization, those who left among them.';
comment on column app.users.deleted_at is
  $$When the user was deleted: for good

  The row stays, since chatbots, documents and the audit log refer to it; the e-mail address is free.$$;
comment on column app.users.role is
  $$super_admin: the installation; admin: the organization; agent: its conversations;
  member: the chatbots that he or she made.$$;
comment on column app.users.password_hash is 'bcrypt over an HMAC of the password.';


-- A small directory across organizations: an e-mail address signs in to one of them.
create table app.user_logins (
  email           text primary key check (email = lower(email)),
  organization_id uuid not null,
  user_id         uuid not null,
  foreign key (organization_id, user_id) references app.users on delete cascade
);

comment on table app.user_logins is 'Which user signs in with which e-mail address.';

create index user_logins_organization_id_user_id_idx on app.user_logins (organization_id, user_id);


create table app.refresh_tokens (
  organization_id uuid not null,
  token_hash      bytea not null,
  family          uuid not null,
  user_id         uuid not null,
  issued_at       timestamptz not null default now(),
  expires_at      timestamptz not null,
  used_at         timestamptz,
  primary key (organization_id, token_hash),
  foreign key (organization_id, user_id) references app.users on delete cascade
);

comment on table app.refresh_tokens is
  'Refresh tokens, by their SHA-256.  Each is used once and followed by another of its family.';

create index refresh_tokens_organization_id_user_id_idx
  on app.refresh_tokens (organization_id, user_id);
create index refresh_tokens_organization_id_family_idx
  on app.refresh_tokens (organization_id, family);


create table app.user_sessions (
  organization_id uuid not null,
  id              uuid not null default app.uuid_v7(),
  user_id         uuid not null,
  address         inet,
  user_agent      text,
  created_at      timestamptz not null default now(),
  revoked_at      timestamptz,
  revoked_because text check (revoked_because in ('logout', 'reuse', 'password', 'admin')),
  primary key (organization_id, id),
  foreign key (organization_id, user_id) references app.users on delete cascade,
  check ((revoked_at is null) = (revoked_because is null))
);

comment on table app.user_sessions is
  'One sign-in: the family of its refresh tokens.  Revoking it ends its access tokens too.';

create index user_sessions_organization_id_user_id_idx
  on app.user_sessions (organization_id, user_id);
