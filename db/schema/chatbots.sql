-- Chatbots: what each is called, how it answers, in which words, and by which keys it is reached.

create table app.chatbot_instances (
  organization_id          uuid not null references app.organizations on delete cascade,
  id                       uuid not null default app.uuid_v7(),
  name                     text not null check (length(name) between 1 and 255),
  description              text check (length(description) <= 10000),
  created_by               uuid not null,
  status                   text not null default 'testing'
                           check (status in ('active', 'inactive', 'testing')),
  configuration            jsonb not null default '{
    "model": "gpt-4", "temperature": 0.7, "maxTokens": 500, "language": "en", "responseTimeout": 30
  }' check (jsonb_typeof(configuration) = 'object'),
  knowledge_source_filters jsonb not null default '{}'
                           check (jsonb_typeof(knowledge_source_filters) = 'object'),
  current_system_prompt    text check (length(current_system_prompt) <= 100000),
  prompt_version           integer not null default 0,
  welcome_message          text check (length(welcome_message) <= 2000),
  created_at               timestamptz not null default now(),
  updated_at               timestamptz not null default now(),
  deleted_at               timestamptz,
  primary key (organization_id, id),
  foreign key (organization_id, created_by) references app.users
);

comment on table app.chatbot_instances is 'The chatbots of an organization.';
comment on column app.chatbot_instances.configuration is
  $$What the chatbot's makers set; what is not here has its default in app.chatbot_defaults().$$;
comment on column app.chatbot_instances.knowledge_source_filters is
  'documentTypes, categories, supplierIds: what the chatbot may answer from; empty is everything.';
comment on column app.chatbot_instances.prompt_version is
  'The version of current_system_prompt in app.chatbot_prompt_history; 0 for the built-in prompt.';

-- An id is unique by its randomness; this directory finds the organization of one.
create unique index chatbot_instances_id_idx
  on app.chatbot_instances (id) include (organization_id);
create index chatbot_instances_organization_id_created_by_idx
  on app.chatbot_instances (organization_id, created_by);


create table app.chatbot_prompt_history (
  organization_id     uuid not null,
  id                  uuid not null default app.uuid_v7(),
  chatbot_id          uuid not null,
  version             integer not null check (version > 0),
  prompt_text         text not null check (length(prompt_text) between 1 and 100000),
  created_by          uuid,
  generation_method   text not null default 'manual'
                      check (generation_method in ('manual', 'ai_generated', 'rollback')),
  generation_metadata jsonb not null default '{}',
  created_at          timestamptz not null default now(),
  primary key (organization_id, id),
  unique (organization_id, chatbot_id, version),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
);

comment on table app.chatbot_prompt_history is
  'Every system prompt that a chatbot ever had; never edited.';


-- A small directory across organizations: the key says which chatbot it is for.
create table app.chatbot_keys (
  key_hash        bytea primary key check (length(key_hash) = 32),
  organization_id uuid not null,
  chatbot_id      uuid not null,
  kind            text not null check (kind in ('secret', 'publishable')),
  hint            text not null check (length(hint) = 8),
  publishable_key text check (publishable_key like 'pk\_%'),
  created_at      timestamptz not null default now(),
  revoked_at      timestamptz,
  check ((kind = 'publishable') = (publishable_key is not null)),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
);

comment on table app.chatbot_keys is
  $$The keys of chatbots

  ck_… as a hash and its last 8 characters; pk_…, which is no secret, in full.$$;

create index chatbot_keys_organization_id_chatbot_id_idx
  on app.chatbot_keys (organization_id, chatbot_id);
create unique index chatbot_keys_live_idx
  on app.chatbot_keys (organization_id, chatbot_id, kind) where revoked_at is null;


create table app.chatbot_widget_configs (
  organization_id     uuid not null,
  chatbot_id          uuid not null,
  theme               jsonb not null default '{
    "primaryColor": "#007bff", "fontFamily": "Arial, sans-serif",
    "borderRadius": "8px", "position": "bottom-right"
  }' check (jsonb_typeof(theme) = 'object'),
  allowed_domains     text[] not null default '{}',
  custom_css          text check (length(custom_css) <= 50000),
  features            jsonb not null default '{"fileUpload": false, "voiceInput": false}'
                      check (jsonb_typeof(features) = 'object'),
  suggested_questions text[] not null default '{}',
  created_at          timestamptz not null default now(),
  updated_at          timestamptz not null default now(),
  primary key (organization_id, chatbot_id),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
);

comment on table app.chatbot_widget_configs is 'How a chatbot shows on web sites, and on which.';
comment on column app.chatbot_widget_configs.allowed_domains is
  $$Hosts whose pages may use the publishable key: example.com or *.example.com

  The gateway's own pages always may.$$;


create table app.chatbot_translations (
  organization_id uuid not null,
  chatbot_id      uuid not null,
  language_code   text not null check (language_code ~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$'),
  translations    jsonb not null default '{}' check (jsonb_typeof(translations) = 'object'),
  system_prompt   text check (length(system_prompt) <= 100000),
  welcome_message text check (length(welcome_message) <= 2000),
  created_at      timestamptz not null default now(),
  updated_at      timestamptz not null default now(),
  primary key (organization_id, chatbot_id, language_code),
  foreign key (organization_id, chatbot_id) references app.chatbot_instances on delete cascade
);

comment on table app.chatbot_translations is
  'A chatbot in another language: its prompt, its welcome, its fixed phrases.';
comment on column app.chatbot_translations.language_code is 'As of BCP 47, for example zh-TW.';
