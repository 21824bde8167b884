-- Confidential chatbots: whose texts are encrypted where they hold personal data.
--
-- What is encrypted is in the column sealed of the table that the text belongs to.  Keys are files
-- of the server (parlance_keys/data_<id>): a dump holds what is sealed, and no way to open it.

create table app.data_keys (
  organization_id uuid not null references app.organizations on delete cascade,
  id              uuid not null default app.uuid_v7(),
  created_at      timestamptz not null default clock_timestamp(),
  destroyed_at    timestamptz,
  destroyed_by    uuid,
  is_missing      boolean not null default false,
  primary key (organization_id, id),
  check (not is_missing or destroyed_at is not null)
);

comment on table app.data_keys is
  $$The data keys of organizations, by name; what they are is in files of the server

  Made when the first text has to be sealed.  The one that is not destroyed seals; each opens what
  it sealed, as long as its file is there.$$;
comment on column app.data_keys.destroyed_by is
  'Who destroyed it; null for an operator by SQL.  No reference: it outlives people.';
comment on column app.data_keys.is_missing is
  $$Nobody destroyed it: its file was not there when something was to be sealed

  As after a dump was restored on another server.  Should the file come back, it opens again.$$;

-- One seals at a time.
create unique index data_keys_sealing_idx
  on app.data_keys (organization_id) where destroyed_at is null;
