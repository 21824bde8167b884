-- Chatbots: making them, their configuration, their keys, and who may use a key from where.
--
--   app.add_chatbot(…)              a chatbot with both its keys
--   app.chatbot_defaults()          what a configuration leaves unsaid
--   app.use_key(key, origin, host)  the chatbot of a key
--   app.is_origin_allowed(…)        whether a page may use a publishable key
--   app.chatbot_bodies              chatbots as the API shows them
--   parlance.generate_chatbot_api_key(p_chatbot_id)
--   api.chatbots, api.chatbot_keys, api.chatbot_list, api.chatbot_get
--
-- A chatbot's status says who may talk to it: active, everybody with a key; testing, servers with
-- the secret key, pages of the gateway itself, and people in the playground; inactive, people in
-- the playground only.  A deleted one is, for every door, not there.

create or replace function app.configuration_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object",
  "properties": {
    "provider": {"type": "string", "enum": ["openai", "embedded"]},
    "model": {"type": "string", "minLength": 1, "maxLength": 200},
    "temperature": {"type": "number", "minimum": 0, "maximum": 2},
    "maxTokens": {"type": "integer", "minimum": 1, "maximum": 32000},
    "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
                 "description": "A language code of BCP 47, such as en or zh-TW"},
    "responseTimeout": {"type": "integer", "minimum": 1, "maximum": 300},
    "welcomeMessage": {"type": "string", "maxLength": 2000},
    "maxConversationHistory": {"type": "integer", "minimum": 0, "maximum": 100},
    "sessionTimeoutMinutes": {"type": "integer", "minimum": 1, "maximum": 10080},
    "rewriteQuestion": {"type": "boolean"},
    "confidential": {"type": "boolean",
                     "description": "Whether texts with personal data in them are kept encrypted"},
    "escalation": {"type": "object", "properties": {
      "keywords": {"type": "array", "maxItems": 200,
                   "items": {"type": "string", "minLength": 1, "maxLength": 100}},
      "confidenceThreshold": {"type": "number", "minimum": 0, "maximum": 1},
      "onError": {"type": "boolean"},
      "onPolicy": {"type": "boolean"},
      "onBudget": {"type": "boolean"}}},
    "rateLimit": {"type": "object", "required": ["limit", "windowMinutes"], "properties": {
      "limit": {"type": "integer", "minimum": 1, "maximum": 100000000},
      "windowMinutes": {"type": "integer", "minimum": 1, "maximum": 10080}}},
    "moderation": {"type": "object", "properties": {
      "enabled": {"type": "boolean"},
      "blockedWords": {"type": "object", "required": ["words", "action"], "properties": {
        "words": {"type": "array", "maxItems": 500,
                  "items": {"type": "string", "minLength": 1, "maxLength": 100, "pattern": "\\S",
                            "description": "Not only spaces"}},
        "action": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]},
        "answers": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]}}},
      "patterns": {"type": "array", "maxItems": 20, "items": {
        "type": "object", "required": ["name", "pattern", "action"], "properties": {
          "name": {"type": "string", "minLength": 1, "maxLength": 60},
          "pattern": {"type": "string", "minLength": 1, "maxLength": 200},
          "action": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]},
          "answers": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]}}}},
      "personalData": {"type": "object", "required": ["action"], "properties": {
        "action": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]},
        "answers": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]},
        "kinds": {"type": "array", "maxItems": 5, "items": {
          "type": "string", "enum": ["email", "phone", "creditCard", "iban", "nationalId"]}}}},
      "secrets": {"type": "object", "required": ["action"], "properties": {
        "action": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]},
        "answers": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]}}},
      "promptInjection": {"type": "object", "required": ["action"], "properties": {
        "action": {"type": "string", "enum": ["off", "flag", "refuse"]}}},
      "flood": {"type": "object", "required": ["action", "messages", "seconds"], "properties": {
        "action": {"type": "string", "enum": ["off", "flag", "refuse"]},
        "messages": {"type": "integer", "minimum": 1, "maximum": 1000},
        "seconds": {"type": "integer", "minimum": 1, "maximum": 86400}}},
      "providerModeration": {"type": "object", "required": ["action"], "properties": {
        "action": {"type": "string", "enum": ["off", "flag", "refuse"]},
        "threshold": {"type": "number", "minimum": 0, "maximum": 1}}}}},
    "leads": {"type": "object", "properties": {
      "requireConsent": {"type": "boolean"},
      "consentText": {"type": "string", "minLength": 1, "maxLength": 2000, "pattern": "\\S",
                      "description": "What visitors are asked to agree to"}}},
    "errors": {"type": "object", "properties": {
      "userInput": {"type": "string", "enum": ["redact", "keep", "drop"],
                    "description": "What becomes of what a visitor typed, in reported errors"}}},
    "tokenBudget": {"type": "object", "properties": {
      "monthly": {"type": "integer", "minimum": 0, "maximum": 1000000000000, "nullable": true}}},
    "queryGrouping": {"type": "object", "properties": {
      "similarity": {"type": "number", "minimum": 0.5, "maximum": 1,
                     "description": "From which cosine on questions count as the same; 0.8"}}},
    "retention": {"type": "object", "properties": {
      "messagesDays": {"type": "integer", "minimum": 1, "maximum": 36500, "nullable": true},
      "eventsDays": {"type": "integer", "minimum": 1, "maximum": 36500, "nullable": true},
      "errorsDays": {"type": "integer", "minimum": 1, "maximum": 36500, "nullable": true}}}
  }}'::jsonb, '{properties,businessHours}', app.business_hours_schema());

comment on function app.configuration_schema() is
  'The JSON Schema of chatbot_instances.configuration.';


create or replace function app.filters_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "documentTypes": {"type": "array", "maxItems": 100,
                      "items": {"type": "string", "minLength": 1, "maxLength": 100}},
    "categories": {"type": "array", "maxItems": 100,
                   "items": {"type": "string", "minLength": 1, "maxLength": 100}},
    "supplierIds": {"type": "array", "maxItems": 100, "items": {"type": "string", "format": "uuid"}}
  }}'::jsonb;

comment on function app.filters_schema() is
  'The JSON Schema of chatbot_instances.knowledge_source_filters.';


create or replace function app.chatbot_defaults() returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_settings jsonb := app.settings();
begin
  return jsonb_build_object(
    'provider', v_settings -> 'default_provider',
    'model', v_settings -> 'default_model',
    'temperature', 0.7,
    'maxTokens', 500,
    'language', 'en',
    'responseTimeout', 30,
    'maxConversationHistory', v_settings -> 'max_conversation_history',
    'sessionTimeoutMinutes', v_settings -> 'session_timeout_minutes',
    'rewriteQuestion', false,
    'escalation', jsonb_build_object(
      'keywords', v_settings -> 'escalation_keywords', 'confidenceThreshold', 0.5, 'onError', true,
      'onPolicy', false, 'onBudget', false),
    'rateLimit', v_settings -> 'visitor_rate_limit');
end
$$;

comment on function app.chatbot_defaults() is
  'What a chatbot does where its configuration says nothing.';


create or replace function app.check_filters(organization_id uuid, filters jsonb, path text)
  returns void
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_unknown integer;
begin
  perform app.check_json(check_filters.filters, app.filters_schema(), check_filters.path);
  select min(i.ordinality) - 1 into v_unknown
  from jsonb_array_elements_text(check_filters.filters -> 'supplierIds') with ordinality as i
  where not exists (
    select from app.suppliers as s
    where s.organization_id = check_filters.organization_id and s.id = i.value::uuid);
  if v_unknown is not null then
    perform app.fail(
      400, 'invalid_field', format('%s[%s] is of no supplier of your organization',
                                   ltrim(check_filters.path || '.supplierIds', '.'), v_unknown));
  end if;
end
$$;

comment on function app.check_filters(uuid, jsonb, text) is
  $$Refuse filters that are not as their schema says, or name a supplier of somebody else

  path: the name of the filters in messages.  Errors: 400 invalid_field, unknown_field.$$;


create or replace function app.check_chatbot() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if tg_op = 'INSERT' or new.configuration is distinct from old.configuration then
    perform app.check_json(new.configuration, app.configuration_schema(), 'configuration');
    if tg_op = 'INSERT'
       or new.configuration -> 'businessHours' is distinct from old.configuration -> 'businessHours' then
      perform app.check_business_hours(new.configuration -> 'businessHours');
    end if;
  end if;
  if tg_op = 'INSERT' or new.knowledge_source_filters is distinct from old.knowledge_source_filters then
    perform app.check_filters(new.organization_id, new.knowledge_source_filters, 'knowledgeSourceFilters');
  end if;
  -- The history has every text; what repeats one of them says no other.
  if (tg_op = 'INSERT' and new.current_system_prompt is not null)
     or (tg_op = 'UPDATE' and new.current_system_prompt is distinct from old.current_system_prompt)
  then
    if new.current_system_prompt is distinct from (
      select h.prompt_text from app.chatbot_prompt_history as h
      where h.organization_id = new.organization_id and h.chatbot_id = new.id
        and h.version = new.prompt_version)
    then
      raise exception 'current_system_prompt repeats the version that prompt_version names'
        using errcode = 'restrict_violation', hint = 'app.set_prompt makes a version';
    end if;
  end if;
  -- The welcome has two names, the column and configuration.welcomeMessage; whichever is written,
  -- both say it.
  if tg_op = 'INSERT' then
    new.welcome_message := coalesce(new.welcome_message, new.configuration ->> 'welcomeMessage');
  elsif new.welcome_message is not distinct from old.welcome_message then
    new.welcome_message := new.configuration ->> 'welcomeMessage';
  end if;
  if new.welcome_message is distinct from new.configuration ->> 'welcomeMessage' then
    new.configuration := new.configuration - 'welcomeMessage'
      || jsonb_strip_nulls(jsonb_build_object('welcomeMessage', new.welcome_message));
  end if;
  if tg_op = 'UPDATE' then
    new.updated_at := now();
  end if;
  return new;
end
$$;

comment on function app.check_chatbot() is
  'Refuse a configuration or filters that are not as their schemas say, whoever writes them.';

create or replace trigger check_chatbot
  before insert or update on app.chatbot_instances
  for each row execute function app.check_chatbot();


create or replace function app.add_key(organization_id uuid, chatbot_id uuid, kind text)
  returns text
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_key text := case add_key.kind when 'secret' then 'ck_' else 'pk_' end
                || left(translate(encode(extensions.gen_random_bytes(48), 'base64'), E'/+=\n', ''), 40);
begin
  -- Of two callers the second waits here, and revokes the first one's key.
  perform from app.chatbot_instances as b
  where b.organization_id = add_key.organization_id and b.id = add_key.chatbot_id
  for no key update;
  update app.chatbot_keys as k set revoked_at = now()
  where k.organization_id = add_key.organization_id and k.chatbot_id = add_key.chatbot_id
    and k.kind = add_key.kind and k.revoked_at is null;
  insert into app.chatbot_keys (key_hash, organization_id, chatbot_id, kind, hint, publishable_key)
  values (sha256(convert_to(v_key, 'utf8')), add_key.organization_id, add_key.chatbot_id, add_key.kind,
          right(v_key, 8), case add_key.kind when 'publishable' then v_key end);
  return v_key;
end
$$;

comment on function app.add_key(uuid, uuid, text) is
  $$Give a chatbot a new key; the old one of the kind dies in the same transaction

  kind: secret or publishable.  Returns the key; a secret one is not to be had again.$$;


create or replace function app.add_chatbot(
    organization_id uuid, created_by uuid, name text, description text default null,
    configuration jsonb default '{}', knowledge_source_filters jsonb default '{}',
    welcome_message text default null, status text default 'testing'
  ) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_id uuid;
begin
  insert into app.chatbot_instances as b
    (organization_id, created_by, name, description, configuration, knowledge_source_filters,
     welcome_message, status)
  values (
    add_chatbot.organization_id, add_chatbot.created_by, add_chatbot.name, add_chatbot.description,
    add_chatbot.configuration, add_chatbot.knowledge_source_filters, add_chatbot.welcome_message,
    add_chatbot.status)
  returning b.id into v_id;
  return jsonb_build_object(
    'id', v_id,
    'apiKey', app.add_key(add_chatbot.organization_id, v_id, 'secret'),
    'publishableKey', app.add_key(add_chatbot.organization_id, v_id, 'publishable'));
end
$$;

comment on function app.add_chatbot(uuid, uuid, text, text, jsonb, jsonb, text, text) is
  $$Make a chatbot, with a secret and a publishable key

  welcome_message: or configuration.welcomeMessage.  Returns id, apiKey and publishableKey.
  Errors: 400 invalid_field, unknown_field.$$;


create or replace function app.is_origin_allowed(
    origin text, host text, allowed_domains text[]
  ) returns boolean
  language sql immutable parallel safe
return (
  -- A page of the gateway itself; its own Origin names the same host.
  regexp_replace(origin, '^https?://', '') = host
  or exists (
    select from unnest(allowed_domains) as d,
      unnest(array[regexp_replace(origin, '^https?://', ''),
                   regexp_replace(regexp_replace(origin, '^https?://', ''), ':[0-9]+$', '')]) as o
    where o = lower(d) or d like '*.%' and right(o, length(d) - 1) = lower(substr(d, 2)))
);

comment on function app.is_origin_allowed(text, text, text[]) is
  $$Whether a page of this Origin may use a publishable key

  origin: the header.  host: of the gateway, as the client called it.  allowed_domains: hosts or,
  for all below one, *.example.com; with a port or for any.$$;


create or replace function app.find_key(key text)
  returns table (organization_id uuid, chatbot_id uuid, kind text, status text,
                 allowed_domains text[])
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because a key is shown by those who may read no table.
begin
  return query
    select k.organization_id, k.chatbot_id, k.kind, b.status, coalesce(w.allowed_domains, '{}')
    from app.chatbot_keys as k
    join app.chatbot_instances as b
      on b.organization_id = k.organization_id and b.id = k.chatbot_id and b.deleted_at is null
    left join app.chatbot_widget_configs as w
      on w.organization_id = k.organization_id and w.chatbot_id = k.chatbot_id
    where k.key_hash = sha256(convert_to(find_key.key, 'utf8')) and k.revoked_at is null;
end
$$;

comment on function app.find_key(text) is 'The chatbot of a live key: nothing for any other text.';


create or replace function app.refuse_testing(origin text) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- The page may read why: its host is an allowed one.
  perform app.fail(
    403, 'chatbot_testing', 'This chatbot is being tested, and not open to other pages yet', null,
    'Try it with the secret key, in the playground or on the gateway''s own page; '
    'or set its status to active', jsonb_build_object('X-Parlance-Origin', refuse_testing.origin));
end
$$;

comment on function app.refuse_testing(text) is
  'Refuse another site''s page while a chatbot is tested.  Errors: 403 chatbot_testing.';


create or replace function app.use_key(key text, origin text, host text) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_key record;
begin
  select k.* into v_key from app.find_key(use_key.key) as k;
  if not found then
    perform app.fail(401, 'invalid_key', 'X-API-Key is not a live key of a chatbot', null,
                     'Ask the chatbot''s maker for a key; regenerating one ends the one before');
  elsif v_key.status = 'inactive' then
    perform app.fail(403, 'chatbot_inactive', 'This chatbot is switched off');
  end if;
  -- The gateway's preflight and config calls tell the browser; here the answer is for the server.
  if v_key.kind = 'publishable' and use_key.origin is not null
     and not app.is_origin_allowed(use_key.origin, use_key.host, v_key.allowed_domains) then
    perform app.fail(403, 'origin_not_allowed', 'This page may not use the key', null,
                     'Add the page''s host to the allowed domains of the chatbot''s widget');
  elsif v_key.kind = 'publishable' and v_key.status = 'testing'
        and not app.is_origin_allowed(use_key.origin, use_key.host, '{}') then
    perform app.refuse_testing(use_key.origin);
  end if;
  if use_key.origin is not null then
    perform app.add_headers(jsonb_build_object('X-Parlance-Origin', use_key.origin));
  end if;
  perform set_config('app.chatbot_id', v_key.chatbot_id::text, true),
          set_config('app.key_kind', v_key.kind, true),
          set_config('app.current_organization_id', v_key.organization_id::text, true);
end
$$;

comment on function app.use_key(text, text, text) is
  $$Note for this request the chatbot whose key came with it

  Errors: 401 invalid_key, 403 chatbot_inactive, chatbot_testing, origin_not_allowed.$$;


create or replace function app.look_up_own_chatbot_ids() returns uuid[]
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, so that the policies which ask do not run the chatbots' own policy for each row.
begin
  return array(
    select b.id from app.chatbot_instances as b
    where b.organization_id = app.current_organization_id() and b.created_by = app.current_user_id());
end
$$;

comment on function app.look_up_own_chatbot_ids() is
  'The chatbots that the caller made, from app.chatbot_instances.';


create or replace function app.own_chatbot_ids() returns uuid[]
  language sql stable parallel safe
return coalesce(nullif(current_setting('app.own_chatbot_ids', true), '')::uuid[],
                app.look_up_own_chatbot_ids());

comment on function app.own_chatbot_ids() is
  'The chatbots that the caller made; looked up once a request, by app.resume_session.';


create or replace view api.chatbots with (security_invoker = true) as
select
  b.organization_id, b.id, b.name, b.description, b.created_by, b.status, b.configuration,
  b.knowledge_source_filters, b.current_system_prompt, b.prompt_version, b.welcome_message,
  b.created_at, b.updated_at
from app.chatbot_instances as b
where b.deleted_at is null;

comment on view api.chatbots is
  'The chatbots that you may see: those you made, or all as admin or agent.';


create or replace view api.chatbot_keys with (security_invoker = true) as
select k.organization_id, k.chatbot_id, k.kind, k.hint, k.publishable_key, k.created_at,
       k.revoked_at
from app.chatbot_keys as k;

comment on view api.chatbot_keys is
  'The keys of your chatbots: the last 8 characters, and publishable ones in full.';


create or replace function app.chatbot_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(jsonb_set('{
  "type": "object",
  "required": ["id", "name", "description", "status", "configuration", "knowledgeSourceFilters",
               "welcomeMessage", "promptVersion", "apiKeyHint", "publishableKey", "createdBy",
               "createdAt", "updatedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "name": {"type": "string"},
    "description": {"type": "string", "nullable": true},
    "status": {"type": "string", "enum": ["active", "inactive", "testing"]},
    "welcomeMessage": {"type": "string", "nullable": true},
    "promptVersion": {"type": "integer", "minimum": 0,
                      "description": "The version that answers; 0 for the built-in prompt"},
    "apiKeyHint": {"type": "string", "nullable": true,
                   "description": "The last 8 characters of the secret key"},
    "publishableKey": {"type": "string", "nullable": true},
    "createdBy": {"type": "string", "format": "uuid"},
    "createdAt": {"type": "string", "format": "date-time"},
    "updatedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb,
  '{properties,configuration}', app.configuration_schema()),
  '{properties,knowledgeSourceFilters}', app.filters_schema());

comment on function app.chatbot_schema() is 'The JSON Schema of a chatbot as the API shows one.';


create or replace view app.chatbot_bodies with (security_invoker = true) as
select
  b.organization_id, b.id, b.name, b.description, b.status,
  json_build_object(
    'id', b.id, 'name', b.name, 'description', b.description, 'status', b.status,
    -- What it does, and not only what was said of it; objects as they were said, since their
    -- defaults are long.  Looked up once a statement.
    'configuration',
    (select app.chatbot_defaults() - '{escalation,rateLimit}'::text[]) || b.configuration,
    'knowledgeSourceFilters', b.knowledge_source_filters,
    'welcomeMessage', b.welcome_message,
    'promptVersion', b.prompt_version,
    'apiKeyHint', s.hint,
    'publishableKey', p.publishable_key,
    'createdBy', b.created_by,
    'createdAt', b.created_at, 'updatedAt', b.updated_at) as body
from app.chatbot_instances as b
left join app.chatbot_keys as s
  on b.organization_id = s.organization_id and b.id = s.chatbot_id and s.kind = 'secret'
 and s.revoked_at is null
left join app.chatbot_keys as p
  on b.organization_id = p.organization_id and b.id = p.chatbot_id and p.kind = 'publishable'
 and p.revoked_at is null
where b.deleted_at is null;

comment on view app.chatbot_bodies is
  'Chatbots as the API shows them; for functions that know already who may see which.';


create or replace function app.list_chatbots(page text, page_size text, status text, search text)
  returns json
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, so that what the policies say is asked once and not for each chatbot's keys: who sees all
-- sees the organization's, everybody else what they made.
declare
  v_organization_id uuid;
  v_maker           uuid;
  v_page            integer;
  v_limit           integer;
  v_status          text;
  v_search          text := lower(nullif(list_chatbots.search, ''));
begin
  perform app.require_right('chatbots.read');
  v_organization_id := app.current_organization_id();
  v_maker := case when not app.sees_all_chatbots() then app.current_user_id() end;
  v_page := app.page_number(list_chatbots.page, 'page', 1, 1000000);
  v_limit := app.page_number(list_chatbots.page_size, 'limit', 20, 100);
  v_status := app.query_choice(list_chatbots.status, 'status', '{active,inactive,testing}');
  return (
    with visible as materialized (
      select b.id from app.chatbot_instances as b
      where b.organization_id = v_organization_id and b.deleted_at is null
        and (v_maker is null or b.created_by = v_maker)
        and (v_status is null or b.status = v_status)
        and (v_search is null or strpos(lower(concat_ws(E'\n', b.name, b.description)), v_search) > 0)
    )
    select json_build_object(
      'data', coalesce((
        select json_agg(b.body order by b.id)
        from (
          select v.id from visible as v order by v.id
          limit v_limit offset (v_page::bigint - 1) * v_limit
        ) as p
        join app.chatbot_bodies as b on b.organization_id = v_organization_id and b.id = p.id), '[]'),
      'page', v_page, 'limit', v_limit,
      'total', (select count(*) from visible as v)));
end
$$;

comment on function app.list_chatbots(text, text, text, text) is
  $$A page of the chatbots that the caller may see

  As in the query string.  search: part of the name or the description.
  Errors: 400 invalid_parameter, 401 not_signed_in, 403 forbidden.$$;


create or replace function api.chatbot_list(
    p_page text default null, p_limit text default null, p_status text default null,
    p_search text default null
  )
  returns json
  language sql stable
return app.list_chatbots(p_page, p_limit, p_status, p_search);

comment on function api.chatbot_list(text, text, text, text) is
  $$List the chatbots that you may see, oldest first

  search: part of the name or the description, in any case.
  Query: page, limit, status (active|inactive|testing), search.  Answer: 200 page of chatbot.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.read_chatbot() returns json
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because require_chatbot has decided already who may: no policy is asked a second time.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('chatbots.read');
begin
  return (
    select b.body from app.chatbot_bodies as b
    where b.organization_id = v_chatbot.organization_id and b.id = v_chatbot.id);
end
$$;

comment on function app.read_chatbot() is
  $$The chatbot of the path, for whoever may read it

  Errors: 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.chatbot_get() returns json
  language sql stable
return app.read_chatbot();

comment on function api.chatbot_get() is
  $$Read a chatbot

  Answer: 200 chatbot.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function parlance.generate_chatbot_api_key(p_chatbot_id uuid) returns text
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer for the key table; it serves the chatbots of the caller's organization only.
begin
  if not exists (
    select from app.chatbot_instances as b
    where b.organization_id = app.current_organization_id()
      and b.id = generate_chatbot_api_key.p_chatbot_id and b.deleted_at is null
  ) then
    perform app.fail(404, 'not_found', 'There is no such chatbot');
  end if;
  return app.add_key(app.current_organization_id(), generate_chatbot_api_key.p_chatbot_id, 'secret');
end
$$;

comment on function parlance.generate_chatbot_api_key(uuid) is
  $$Give a chatbot of your organization a new secret key

  Returns it, this once; the old one is dead from the commit on.  Errors: 404 not_found.$$;


revoke all on function
  app.configuration_schema(), app.filters_schema(), app.chatbot_defaults(),
  app.check_filters(uuid, jsonb, text), app.check_chatbot(), app.add_key(uuid, uuid, text),
  app.add_chatbot(uuid, uuid, text, text, jsonb, jsonb, text, text), app.refuse_testing(text),
  app.is_origin_allowed(text, text, text[]), app.find_key(text), app.use_key(text, text, text),
  app.look_up_own_chatbot_ids(), app.own_chatbot_ids(), app.chatbot_schema(),
  app.list_chatbots(text, text, text, text), app.read_chatbot(),
  api.chatbot_list(text, text, text, text), api.chatbot_get(),
  parlance.generate_chatbot_api_key(uuid)
from public, anon, authenticated;

grant execute on function
  app.configuration_schema(), app.filters_schema(), app.find_key(text),
  app.use_key(text, text, text), app.is_origin_allowed(text, text, text[]),
  app.refuse_testing(text), app.list_chatbots(text, text, text, text), app.read_chatbot(),
  api.chatbot_list(text, text, text, text), api.chatbot_get()
to anon, authenticated;
grant execute on function app.look_up_own_chatbot_ids(), app.own_chatbot_ids() to authenticated;
grant execute on function parlance.generate_chatbot_api_key(uuid) to parlance_integrator;

revoke all on app.chatbot_bodies, api.chatbots, api.chatbot_keys from public, anon, authenticated;
grant select on api.chatbots, api.chatbot_keys to authenticated;
