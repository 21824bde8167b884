-- Errors: what went wrong while chatbots answered.

create table app.chatbot_errors (
  organization_id uuid not null,
  id              uuid not null default app.uuid_v7(),
  chatbot_id      uuid,
  conversation_id uuid,
  turn_id         uuid,
  error_type      text not null check (error_type in (
    'api_key_missing', 'network_error', 'http_error', 'no_response', 'unknown',
    'rate_limited', 'timeout', 'moderated', 'channel_error')),
  error_message   text,
  context         text,
  error_details   jsonb not null default '{}',
  prompt_version  integer,
  model           text,
  request_id      text,
  occurred_at     timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id) references app.organizations on delete cascade
);

comment on table app.chatbot_errors is
  $$Each error, with what the chatbot was at the time

  No reference to what may be deleted before it.$$;

create index chatbot_errors_organization_id_chatbot_id_id_idx
  on app.chatbot_errors (organization_id, chatbot_id, id desc);
