-- Moderation: messages that a rule flagged, and what people decided about them.

create table app.flagged_messages (
  organization_id  uuid not null,
  id               uuid not null default app.uuid_v7(),
  chatbot_id       uuid not null,
  conversation_id  uuid not null,
  message_id       uuid not null,
  flag_type        text not null
    check (flag_type in ('inappropriate', 'spam', 'security_risk', 'personal_data')),
  rule             text not null check (length(rule) between 1 and 200),
  action           text not null check (action in ('flag', 'redact', 'refuse')),
  confidence_score app.share not null,
  flagged_by       text not null default 'automated' check (length(flagged_by) <= 50),
  reviewed         boolean not null default false,
  reviewed_by      uuid,
  review_decision  text check (review_decision in ('approved', 'removed', 'escalated')),
  review_note      text check (length(review_note) <= 2000),
  created_at       timestamptz not null default now(),
  reviewed_at      timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, message_id) references app.chatbot_messages on delete cascade,
  foreign key (organization_id, reviewed_by) references app.users on delete set null (reviewed_by),
  check (reviewed = (review_decision is not null) and reviewed = (reviewed_at is not null))
);

comment on table app.flagged_messages is
  'What moderation noticed in a message, one row for each rule, and what a person decided.';
comment on column app.flagged_messages.rule is
  'Of configuration.moderation: blockedWords, patterns:name, personalData:kind, secrets:kind, ….';
comment on column app.flagged_messages.action is
  'What the rule did at once: flag let it through, redact and refuse changed what is stored.';
comment on column app.flagged_messages.flagged_by is 'automated, or the id of a user.';

create index flagged_messages_organization_id_message_id_idx
  on app.flagged_messages (organization_id, message_id);
create index flagged_messages_organization_id_reviewed_by_idx
  on app.flagged_messages (organization_id, reviewed_by);
-- The queue is read from its end.
create index flagged_messages_waiting_idx
  on app.flagged_messages (organization_id, id desc) where not reviewed;
