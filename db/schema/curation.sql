-- Curated answers, and the questions that found none.

create table app.curated_answers (
  organization_id uuid not null,
  id              uuid not null default app.uuid_v7(),
  chatbot_id      uuid not null,
  answer          text not null check (length(answer) between 1 and 10000),
  language        text check (language ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  threshold       real not null default 0.85 check (threshold between 0.7::real and 1),
  is_active       boolean not null default true,
  created_by      uuid,
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
);

comment on table app.curated_answers is
  'Answers that a person wrote: a question that one of them is for never reaches a model.';
comment on column app.curated_answers.language is 'Of the questions that it is for; null for any.';
comment on column app.curated_answers.threshold is
  'The cosine from which on a question that is worded otherwise means the same.';

create index curated_answers_organization_id_chatbot_id_idx
  on app.curated_answers (organization_id, chatbot_id);


create table app.curated_questions (
  organization_id uuid not null,
  answer_id       uuid not null,
  ordinal         smallint not null check (ordinal >= 0),
  chatbot_id      uuid not null,
  question        text not null check (length(question) between 1 and 1000),
  plain           text not null,
  primary key (organization_id, answer_id, ordinal),
  foreign key (organization_id, answer_id) references app.curated_answers on delete cascade
);

comment on table app.curated_questions is
  'The wordings of the question that a curated answer is for; the first is its title.';
comment on column app.curated_questions.plain is
  'As app.plain_question: two questions with the same are the same.';

-- Of its hash: a thousand letters of most scripts are more than an index takes.
create index curated_questions_plain_idx
  on app.curated_questions (organization_id, chatbot_id, hashtextextended(plain, 0));


create table app.curated_embeddings (
  organization_id    uuid not null,
  embedding_model_id smallint not null references app.embedding_models,
  answer_id          uuid not null,
  ordinal            smallint not null,
  chatbot_id         uuid not null,
  embedding          extensions.halfvec not null,
  primary key (organization_id, embedding_model_id, answer_id, ordinal),
  foreign key (organization_id, answer_id, ordinal)
    references app.curated_questions on delete cascade
);

comment on table app.curated_embeddings is 'The vectors of curated questions.';

create index curated_embeddings_organization_id_answer_id_ordinal_idx
  on app.curated_embeddings (organization_id, answer_id, ordinal);
create index curated_embeddings_chatbot_idx
  on app.curated_embeddings (organization_id, chatbot_id, embedding_model_id);
create index curated_embeddings_embedding_model_id_idx
  on app.curated_embeddings (embedding_model_id);


create table app.unanswered_groups (
  organization_id    uuid not null,
  id                 uuid not null default app.uuid_v7(),
  chatbot_id         uuid not null,
  question           text not null,
  plain              text not null,
  embedding_model_id smallint references app.embedding_models,
  embedding          extensions.halfvec,
  curated_answer_id  uuid,
  resolved_at        timestamptz,
  created_at         timestamptz not null default now(),
  primary key (organization_id, id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade,
  check ((embedding is null) = (embedding_model_id is null))
);

comment on table app.unanswered_groups is
  'Questions that mean the same and found no good source, under the one that was asked first.';
comment on column app.unanswered_groups.plain is
  'As app.plain_question: two questions with the same are the same.';
comment on column app.unanswered_groups.resolved_at is
  'When a curated answer was written for it; null again when the question comes back unanswered.';

create index unanswered_groups_plain_idx
  on app.unanswered_groups (organization_id, chatbot_id, hashtextextended(plain, 0));
create index unanswered_groups_latest_idx
  on app.unanswered_groups (organization_id, chatbot_id, id);
create index unanswered_groups_embedding_model_id_idx
  on app.unanswered_groups (embedding_model_id);


create table app.unanswered_questions (
  organization_id uuid not null,
  id              uuid not null default app.uuid_v7(),
  chatbot_id      uuid not null,
  turn_id         uuid not null,
  group_id        uuid,
  question        text not null,
  language        text not null,
  confidence      real,
  asked_at        timestamptz not null,
  primary key (organization_id, id),
  foreign key (organization_id, turn_id) references app.turns on delete cascade,
  foreign key (organization_id, group_id) references app.unanswered_groups on delete cascade
);

comment on table app.unanswered_questions is
  'Each question that found no good source; written by the turn, grouped a moment later.';

create index unanswered_questions_organization_id_turn_id_idx
  on app.unanswered_questions (organization_id, turn_id);
create index unanswered_questions_organization_id_group_id_idx
  on app.unanswered_questions (organization_id, group_id);
create index unanswered_questions_asked_at_idx
  on app.unanswered_questions (organization_id, chatbot_id, asked_at);
-- What waits to be grouped.
create index unanswered_questions_ungrouped_idx
  on app.unanswered_questions (organization_id, id) where group_id is null;
