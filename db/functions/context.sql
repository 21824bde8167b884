-- What a conversation remembers for a time, and where prompts name it: {{context.NAME}}.
--
--   app.remember(…)                  keep a value
--   app.context_values(turn, prompt) what stands in the places that a prompt names
--   app.fill_in(text, values)        put it there
--   parlance.update_conversation_context(…)
--   api.context_get(), api.context_set(body)
--
-- What is remembered reaches prompts.  So a publishable key, which every visitor has, writes
-- nothing here; and a value is put into a prompt as JSON: one line, of limited length, a text in
-- quotes, so that it is seen where it begins and where it ends.

create or replace function app.remember(
    organization_id uuid, conversation_id uuid, key text, value jsonb, ttl_minutes integer
  ) returns app.conversation_context
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_kept app.conversation_context;
begin
  if remember.key is null or remember.key !~ '^[A-Za-z0-9_.-]{1,255}$' then
    perform app.fail(400, 'invalid_field',
                     'key must have 1 to 255 letters, digits and characters of _ . -');
  elsif octet_length(remember.value::text) > 16384 then
    perform app.fail(400, 'invalid_field', 'value must not be larger than 16 KB of JSON');
  elsif remember.ttl_minutes < 1 then
    perform app.fail(400, 'invalid_field', 'ttlMinutes must be at least 1');
  end if;
  -- One after the other, so that all of them together keep to the limit.
  perform app.hold_conversation(remember.organization_id, remember.conversation_id);
  delete from app.conversation_context as x
  where x.organization_id = remember.organization_id
    and x.conversation_id = remember.conversation_id
    and (x.expires_at < now() or remember.value is null and x.context_key = remember.key);
  if remember.value is null then
    return null;
  elsif (select count(*) from app.conversation_context as x
         where x.organization_id = remember.organization_id
           and x.conversation_id = remember.conversation_id and x.context_key <> remember.key) >= 100 then
    perform app.fail(400, 'invalid_field', 'A conversation remembers 100 values at most', null,
                     'Give null for one that it may forget');
  end if;
  insert into app.conversation_context as x
    (organization_id, conversation_id, context_key, context_value, expires_at)
  values (remember.organization_id, remember.conversation_id, remember.key, remember.value,
          now() + make_interval(mins => remember.ttl_minutes))
  on conflict on constraint conversation_context_pkey do update
    set context_value = excluded.context_value, expires_at = excluded.expires_at, updated_at = now()
  returning x.* into v_kept;
  return v_kept;
end
$$;

comment on function app.remember(uuid, uuid, text, jsonb, integer) is
  $$Let a conversation remember something for a time

  value: null to forget it.  ttl_minutes: null for as long as the conversation is kept.  Returns what
  is kept.  Errors: 400 invalid_field, 404 not_found.$$;


create or replace function parlance.update_conversation_context(
    p_conversation_id uuid, p_key text, p_value jsonb, p_ttl_minutes integer default 60
  ) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer for the tables; it serves the conversations of the caller's organization only.
begin
  perform app.remember(
    app.current_organization_id(), p_conversation_id, p_key, p_value, p_ttl_minutes);
end
$$;

comment on function parlance.update_conversation_context(uuid, text, jsonb, integer) is
  $$Let a conversation remember something for a time

  Prompts show it where they say {{context.NAME}}, with p_key as the name: letters, digits and _ . -
  p_value: at most 16 KB of JSON; null to forget it.  p_ttl_minutes: null for as long as the conversation
  is kept.  Errors: 400 invalid_field, 404 not_found.$$;


create or replace function app.context_text(value jsonb) returns text
  language sql immutable parallel safe
return translate(case
  when value is null then ''
  when jsonb_typeof(value) = 'string' then to_jsonb(
    left(value #>> '{}', 1000)
    || case when length(value #>> '{}') > 1000 then '…' else '' end)::text
  when length(value::text) > 1000 then to_jsonb(left(value::text, 1000) || '…')::text
  else value::text end,
  -- The line breaks that JSON does not escape.
  U&'\0085\2028\2029', '   ');

comment on function app.context_text(jsonb) is
  $$A remembered value as a prompt shows it: JSON in one line, of 1000 characters at most

  So that no value can pass for the prompt's own words: a text stands in quotes, and has none of its own
  that are not escaped, nor line breaks.$$;


create or replace function app.context_values(turn app.turns, prompt text) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  if strpos(context_values.prompt, '{{') = 0 then
    return '{}'::jsonb;
  end if;
  return (
    select coalesce(jsonb_object_agg(n.name, app.context_text(x.context_value)), '{}')
    from (
      select distinct m.found[1] as name
      from regexp_matches(
        context_values.prompt, '\{\{ *context\.([A-Za-z0-9_.-]{1,255}) *\}\}', 'g') as m (found)
    ) as n
    left join app.conversation_context as x
      on x.organization_id = (context_values.turn).organization_id
     and x.conversation_id = (context_values.turn).conversation_id
     and x.context_key = n.name and (x.expires_at is null or x.expires_at > now()));
end
$$;

comment on function app.context_values(app.turns, text) is
  $$What a turn's conversation remembers of what its prompt names: an object of texts

  Empty for what is not there, or has expired.$$;


create or replace function app.fill_in(template text, fillings jsonb) returns text
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_pattern constant text := '\{\{ *context\.[A-Za-z0-9_.-]{1,255} *\}\}';
  v_names   text[];
begin
  if coalesce(fill_in.fillings, '{}') = '{}' then
    return fill_in.template;
  end if;
  v_names := array(
    select trim(substr(m.found[1], 3, length(m.found[1]) - 4))
    from regexp_matches(fill_in.template, '(' || v_pattern || ')', 'g') with ordinality as m (found, place)
    order by m.place);
  -- In one pass: what a value holds is never taken for another place.
  return (
    select string_agg(p.part || coalesce(
             fill_in.fillings ->> substr(v_names[p.place], length('context.') + 1), ''), '' order by p.place)
    from regexp_split_to_table(fill_in.template, v_pattern) with ordinality as p (part, place));
end
$$;

comment on function app.fill_in(text, jsonb) is
  'A text with what app.context_values gave in the places that name it.';


-- Over HTTP

create or replace function app.context_value_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["key", "value", "expiresAt", "updatedAt"],
  "properties": {
    "key": {"type": "string"},
    "value": {"nullable": true, "description": "Any JSON"},
    "expiresAt": {"type": "string", "format": "date-time", "nullable": true,
                  "description": "Null for as long as the conversation is kept"},
    "updatedAt": {"type": "string", "format": "date-time", "nullable": true}
  }}'::jsonb;

comment on function app.context_value_schema() is
  'The JSON Schema of what app.context_body returns.';


create or replace function app.context_update_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["value"],
  "properties": {
    "value": {"nullable": true,
              "description": "Any JSON, of 16 KB at most; null to forget what was remembered"},
    "ttlMinutes": {"type": "integer", "nullable": true, "minimum": 1, "maximum": 525600,
                   "description": "60 unless given; null for as long as the conversation is kept"}
  },
  "example": {"value": "gold", "ttlMinutes": 60}}'::jsonb;

comment on function app.context_update_schema() is
  'The JSON Schema of a value for a conversation to remember.';


create or replace function app.context_body(kept app.conversation_context) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'key', (kept).context_key, 'value', (kept).context_value, 'expiresAt', (kept).expires_at,
  'updatedAt', (kept).updated_at);

comment on function app.context_body(app.conversation_context) is
  'A remembered value as the API shows it.';


create or replace function app.is_key_asking() returns boolean
  language sql stable parallel safe
return app.current_user_id() is null and app.current_chatbot_id() is not null;

comment on function app.is_key_asking() is
  'Whether a chatbot''s key asks, and nobody who is signed in.';


create or replace function app.context_conversation(name text) returns app.chatbot_conversations
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_conversation app.chatbot_conversations;
  v_is_key       boolean := app.is_key_asking();
  v_maker        uuid;
begin
  if v_is_key and current_setting('app.key_kind') <> 'secret' then
    perform app.fail(403, 'secret_key_required', 'This takes the chatbot''s secret key', null,
                     'Call it from a server, with ck_…');
  end if;
  select c.* into v_conversation from app.chatbot_conversations as c
  where c.organization_id = app.current_organization_id()
    and c.id = app.request_uuid('x-resource-id', 'conversationId');
  if not found or v_is_key and v_conversation.chatbot_id <> app.current_chatbot_id() then
    perform app.fail(404, 'not_found', 'There is no such conversation');
  end if;
  if not v_is_key then
    select b.created_by into v_maker from app.chatbot_instances as b
    where b.organization_id = v_conversation.organization_id and b.id = v_conversation.chatbot_id;
    if not app.sees_all_chatbots() and v_maker is distinct from app.current_user_id() then
      perform app.fail(404, 'not_found', 'There is no such conversation');
    elsif not app.has_right(context_conversation.name, v_maker = app.current_user_id()) then
      perform app.refuse_right(context_conversation.name);
    end if;
  end if;
  return v_conversation;
end
$$;

comment on function app.context_conversation(text) is
  $$The conversation of the path, for a person who has the right there, or the chatbot's secret key

  name: of app.rights().  Errors: 400 invalid_field, 401 not_signed_in, 403 forbidden,
  secret_key_required, 404 not_found.$$;


create or replace function app.read_context() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because nobody reads the table; it asks who may.
declare
  v_conversation app.chatbot_conversations;
  v_kept         app.conversation_context;
begin
  if not app.is_key_asking() then
    perform app.require_right('conversations.read');
  end if;
  v_conversation := app.context_conversation('conversations.read');
  select x.* into v_kept from app.conversation_context as x
  where x.organization_id = v_conversation.organization_id
    and x.conversation_id = v_conversation.id and x.context_key = app.request_header('x-second-id')
    and (x.expires_at is null or x.expires_at > now());
  if not found then
    perform app.fail(404, 'not_found', 'The conversation remembers nothing by this name');
  end if;
  return app.context_body(v_kept);
end
$$;

comment on function app.read_context() is
  $$What the conversation of the path remembers by the name of the path

  Errors: 400 invalid_field, 401 not_signed_in, 403 forbidden, secret_key_required, 404 not_found.$$;


create or replace function app.update_context(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks who may.
declare
  v_conversation app.chatbot_conversations;
  v_key          text := app.request_header('x-second-id');
  v_kept         app.conversation_context;
begin
  if not app.is_key_asking() then
    perform app.require_right('conversations.handle');
  end if;
  v_conversation := app.context_conversation('conversations.handle');
  perform app.check_json(update_context.body, app.context_update_schema());
  v_kept := app.remember(
    v_conversation.organization_id, v_conversation.id, v_key,
    nullif(update_context.body -> 'value', 'null'),
    case when update_context.body ? 'ttlMinutes'
    then (update_context.body ->> 'ttlMinutes')::integer else 60 end);
  v_kept.context_key := v_key;
  return app.context_body(v_kept);
end
$$;

comment on function app.update_context(jsonb) is
  $$Let the conversation of the path remember something by the name of the path

  body: as app.context_update_schema() says.  Errors: 400 invalid_field, missing_field, unknown_field,
  401 not_signed_in, 403 forbidden, secret_key_required, 404 not_found.$$;


create or replace function api.context_get() returns jsonb
  language sql stable
return app.read_context();

comment on function api.context_get() is
  $$Read what a conversation remembers

  For people, or with the chatbot's secret key.  What has expired is not there.
  Answer: 200 context_value.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden, secret_key_required;
  404 not_found.$$;


create or replace function api.context_set(json) returns jsonb
  language sql volatile
return app.update_context(app.request_json($1));

comment on function api.context_set(json) is
  $$Let a conversation remember something

  Prompts, and their translations, show it where they say {{context.NAME}}: as JSON in one line, of
  1000 characters at most, and nothing where it is not there.  For people, or with the chatbot's secret
  key; a publishable one may not, because it is every visitor's.
  Body: context_update.  Answer: 200 context_value.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden, secret_key_required; 404 not_found.$$;


revoke all on function
  app.remember(uuid, uuid, text, jsonb, integer),
  parlance.update_conversation_context(uuid, text, jsonb, integer), app.context_text(jsonb),
  app.context_values(app.turns, text), app.fill_in(text, jsonb), app.context_value_schema(),
  app.context_update_schema(), app.context_body(app.conversation_context),
  app.is_key_asking(), app.context_conversation(text), app.read_context(),
  app.update_context(jsonb),
  api.context_get(), api.context_set(json)
from public, anon, authenticated;

grant execute on function parlance.update_conversation_context(uuid, text, jsonb, integer)
to parlance_integrator;
grant execute on function
  app.read_context(), app.update_context(jsonb), api.context_get(), api.context_set(json)
to anon, authenticated;
