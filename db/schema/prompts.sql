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
