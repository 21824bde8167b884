-- Prompts: the labels that say which version does what, and the jobs that draft new ones from
-- files.

create table app.prompt_labels (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  label           text not null check (label in ('production', 'staging')),
  version         integer not null,
  updated_by      uuid,
  updated_at      timestamptz not null default now(),
  primary key (organization_id, chatbot_id, label),
  foreign key (organization_id, chatbot_id, version)
    references app.chatbot_prompt_history (organization_id, chatbot_id, version) on delete cascade
);

comment on table app.prompt_labels is
  $$Which version of a chatbot's prompt does what

  production answers; app.chatbot_instances repeats it.  staging is for trying one out.  A chatbot
  that never had a prompt has no label, and answers with the built-in one.$$;

create index prompt_labels_organization_id_chatbot_id_version_idx
  on app.prompt_labels (organization_id, chatbot_id, version);


-- Jobs that draft a prompt from files

create table app.prompt_generation_jobs (
  organization_id       uuid not null,
  id                    uuid not null default app.uuid_v7(),
  chatbot_id            uuid not null,
  requested_by          uuid,
  status                text not null default 'pending'
                        check (status in ('pending', 'processing', 'completed', 'failed')),
  progress              jsonb not null default '{"step": "waiting", "done": 0, "total": 0}'
                        check (jsonb_typeof(progress) = 'object'),
  input_files           jsonb not null default '[]' check (jsonb_typeof(input_files) = 'array'),
  context_description   text check (length(context_description) <= 10000),
  generation_parameters jsonb not null default '{}'
                        check (jsonb_typeof(generation_parameters) = 'object'),
  method                text check (method in ('model', 'template')),
  provider              text,
  model                 text,
  usage                 jsonb not null default '{}' check (jsonb_typeof(usage) = 'object'),
  generated_prompt      text check (length(generated_prompt) between 1 and 100000),
  warnings              text[] not null default '{}',
  error_type            text,
  error_message         text,
  accepted_version      integer check (accepted_version > 0),
  accepted_at           timestamptz,
  processing_started_at timestamptz,
  completed_at          timestamptz,
  created_at            timestamptz not null default now(),
  primary key (organization_id, id),
  check ((generated_prompt is not null) = (status = 'completed')),
  check ((error_message is not null) = (status = 'failed')),
  check (accepted_version is null or status = 'completed'),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade,
  foreign key (organization_id, requested_by)
    references app.users on delete set null (requested_by)
) with (fillfactor = 70);

comment on table app.prompt_generation_jobs is
  $$Orders for a system prompt, and the drafts that were made

  A draft is no version until it is accepted.$$;
comment on column app.prompt_generation_jobs.progress is
  $$step: waiting, reading, writing or done; done of total files are read; of the one being read,
  page of pages, where pages take long.$$;
comment on column app.prompt_generation_jobs.input_files is
  'Of each file fileName, mediaType, size in bytes, sha256; when it is read characters, or error.';
comment on column app.prompt_generation_jobs.generation_parameters is
  'tone and additionalInstructions, as far as they were given.';
comment on column app.prompt_generation_jobs.method is
  'model: a language model wrote the draft.  template: none is set up, and a template was filled.';
comment on column app.prompt_generation_jobs.usage is
  'Tokens that the draft cost: promptTokens, completionTokens.  No part of the chat''s analytics.';
comment on column app.prompt_generation_jobs.warnings is
  'What whoever reads the draft should know, in sentences.';

create index prompt_generation_jobs_organization_id_chatbot_id_idx
  on app.prompt_generation_jobs (organization_id, chatbot_id, id);
create index prompt_generation_jobs_organization_id_requested_by_idx
  on app.prompt_generation_jobs (organization_id, requested_by);


create table app.prompt_generation_files (
  organization_id uuid not null,
  job_id          uuid not null,
  ordinal         integer not null check (ordinal >= 0),
  file_name       text not null check (length(file_name) between 1 and 500),
  media_type      text not null check (length(media_type) <= 200),
  content         bytea not null,
  sha256          bytea not null check (length(sha256) = 32),
  extracted_text  text,
  primary key (organization_id, job_id, ordinal),
  foreign key (organization_id, job_id) references app.prompt_generation_jobs on delete cascade
);

comment on table app.prompt_generation_files is
  'The files of orders for a system prompt, as long as they are worked on: gone with the outcome.';
comment on column app.prompt_generation_files.extracted_text is
  'Null until it is read; kept so that another attempt need not read again.';

alter table app.prompt_generation_files alter column content set storage external;
