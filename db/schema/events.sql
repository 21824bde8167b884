-- Events: what pages, servers and integrators tell of a chatbot, and how often of each type.
--
-- What the platform knows by itself, that a conversation began for example, is written once, where
-- it belongs; api.events shows both.

-- A domain and not a constraint, as those of conversations.
create domain app.event_type as text check (value ~ '^[A-Za-z][A-Za-z0-9_.:-]{0,99}$');

comment on domain app.event_type is 'What kind of event: a word of the client''s own choice.';


-- An id holds the time of its making, so months of ids are months of arrival: a page is read from
-- the newest month backwards, and what is out of date goes a month at a time.
create table app.events (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  id              uuid not null default app.uuid_v7(),
  type            app.event_type not null,
  occurred_at     timestamptz not null default now(),
  session_id      app.session_name,
  data            app.json_map not null default '{}',
  skew_ms         bigint,
  primary key (organization_id, chatbot_id, id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
) partition by range (id);

comment on table app.events is
  $$What pages, servers and integrators told, by month of arrival (UTC)

  app.keep_event_months() makes the months ahead and drops those that are empty.$$;
comment on column app.events.occurred_at is
  'When it happened, as the client says; when it arrived, where that clock cannot be right.';
comment on column app.events.skew_ms is
  'By how much the client''s clock was wrong; null where it was believed.';
comment on column app.events.session_id is 'The visitor''s session, by its own name.';

create index events_type_idx on app.events (organization_id, chatbot_id, type, id);
-- For erasing a person.
create index events_session_idx on app.events (organization_id, session_id)
  where session_id is not null;


-- No event is refused because nothing runs by the clock.
create table app.events_rest partition of app.events default;

comment on table app.events_rest is
  'Events of months that have no table of their own; app.keep_event_months() moves them there.';


create table app.event_deltas (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  type            app.event_type not null,
  count           integer not null
) with (autovacuum_vacuum_scale_factor = 0.02);

comment on table app.event_deltas is
  'How many events came, and are not folded into app.event_counts yet; insert only.';

create index event_deltas_organization_id_chatbot_id_idx
  on app.event_deltas (organization_id, chatbot_id);


create table app.event_counts (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  type            app.event_type not null,
  count           bigint not null,
  primary key (organization_id, chatbot_id, type)
);

comment on table app.event_counts is
  $$How many events of each type came since they were last cleared

  Events that retention or erasure takes away are counted on: they were there.$$;


create table app.event_clearings (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  cleared_at      timestamptz not null,
  cleared_id      uuid not null,
  cleared_by      uuid,
  is_swept        boolean not null default false,
  primary key (organization_id, chatbot_id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
);

comment on table app.event_clearings is
  $$When a chatbot's events were last cleared

  Nothing from before is shown or counted as an event any more; what the platform knows by itself stays
  where it is.$$;
comment on column app.event_clearings.cleared_id is 'Stored events up to this id are cleared.';
comment on column app.event_clearings.cleared_by is
  'The person; null for an integrator.  No reference: it outlives people.';
comment on column app.event_clearings.is_swept is 'Whether all that was stored is deleted.';

create index event_clearings_due_idx
  on app.event_clearings (organization_id, chatbot_id) where not is_swept;
