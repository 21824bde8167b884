-- Feedback: what visitors think of answers.

create table app.message_feedback (
  organization_id uuid not null,
  id              uuid not null default app.uuid_v7(),
  message_id      uuid not null,
  chatbot_id      uuid not null,
  feedback_type   text not null
                  check (feedback_type in ('helpful', 'not_helpful', 'inappropriate')),
  feedback_text   text check (length(feedback_text) <= 10000),
  user_identifier app.user_identifier,
  created_at      timestamptz not null default now(),
  primary key (organization_id, id),
  unique nulls not distinct (organization_id, message_id, user_identifier),
  foreign key (organization_id, message_id) references app.chatbot_messages on delete cascade
);

comment on table app.message_feedback is
  'What visitors think of answers: one opinion of each about each.';
