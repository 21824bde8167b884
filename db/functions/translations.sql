-- Chatbots in other languages.
--
--   app.language_tag(code)   a language code as it is written here
--   api.translations
--   api.translation_list, api.translation_get, api.translation_update, api.translation_delete

create or replace function app.language_tag(code text) returns text
  language plpgsql immutable
  set search_path = ''
as $$
begin
  return (
    select string_agg(case
      when p.ordinality = 1 then lower(p.part)
      when length(p.part) = 2 then upper(p.part)
      when p.part ~ '^[A-Za-z]{4}$' then initcap(p.part)
      else lower(p.part) end, '-' order by p.ordinality)
    from string_to_table(language_tag.code, '-') with ordinality as p (part));
end
$$;

comment on function app.language_tag(text) is
  $$A language code of BCP 47 in its usual spelling: zh-TW for zh-tw, zh-Hant-TW for ZH-hant-tw

  RFC 5646, section 2.1.1: the language in lower case, a script with a capital, a region in capitals.$$;


create or replace function app.translation_update_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "translations": {
      "type": "object", "nullable": true, "properties": {},
      "additionalProperties": {"type": "string", "nullable": true, "maxLength": 2000},
      "description": "Sentences by name: unanswered, handoff, error, rate_limited, budget, moderated, greeting, thanks, away, back, released, and those that a page has of its own"},
    "systemPrompt": {"type": "string", "nullable": true, "minLength": 1, "maxLength": 100000,
                     "pattern": "[^[:space:]]", "description": "Must not be blank"},
    "welcomeMessage": {"type": "string", "nullable": true, "maxLength": 2000}
  }}'::jsonb;

comment on function app.translation_update_schema() is
  'The JSON Schema of a body that changes a translation.';


create or replace function app.translation_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["chatbotId", "languageCode", "translations", "systemPrompt", "welcomeMessage",
               "createdAt", "updatedAt"],
  "properties": {
    "chatbotId": {"type": "string", "format": "uuid"},
    "languageCode": {"type": "string"},
    "translations": {"type": "object", "properties": {}, "additionalProperties": {"type": "string"}},
    "systemPrompt": {"type": "string", "nullable": true},
    "welcomeMessage": {"type": "string", "nullable": true},
    "createdAt": {"type": "string", "format": "date-time"},
    "updatedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.translation_schema() is
  'The JSON Schema of a chatbot in another language.';


create or replace function app.translation_body(translation app.chatbot_translations) returns jsonb
  language sql stable
return jsonb_build_object(
  'chatbotId', (translation).chatbot_id, 'languageCode', (translation).language_code,
  'translations', (translation).translations, 'systemPrompt', (translation).system_prompt,
  'welcomeMessage', (translation).welcome_message,
  'createdAt', (translation).created_at, 'updatedAt', (translation).updated_at);

comment on function app.translation_body(app.chatbot_translations) is
  'A translation as the API shows one.';


create or replace function app.list_translations(page text, page_size text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because require_chatbot has decided already who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('chatbots.read');
  v_page    integer := app.page_number(list_translations.page, 'page', 1, 1000000);
  v_limit   integer := app.page_number(list_translations.page_size, 'limit', 20, 100);
begin
  return (
    select jsonb_build_object(
      'data', coalesce((
        select jsonb_agg(app.translation_body(p.translation) order by (p.translation).language_code)
        from (
          select t as translation from app.chatbot_translations as t
          where t.organization_id = v_chatbot.organization_id and t.chatbot_id = v_chatbot.id
          order by t.language_code
          limit v_limit offset (v_page::bigint - 1) * v_limit
        ) as p), '[]'),
      'page', v_page, 'limit', v_limit,
      'total', (
        select count(*) from app.chatbot_translations as t
        where t.organization_id = v_chatbot.organization_id and t.chatbot_id = v_chatbot.id)));
end
$$;

comment on function app.list_translations(text, text) is
  $$A page of the translations of the chatbot of the path

  Errors: 400 invalid_parameter, 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.translation_list(
    p_page text default null, p_limit text default null
  )
  returns jsonb
  language sql stable
return app.list_translations(p_page, p_limit);

comment on function api.translation_list(text, text) is
  $$List the languages of a chatbot

  By their codes.
  Query: page, limit.  Answer: 200 page of translation.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.read_translation() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, as app.list_translations.
declare
  v_chatbot     app.chatbot_instances := app.require_chatbot('chatbots.read');
  v_translation app.chatbot_translations;
begin
  select t.* into v_translation from app.chatbot_translations as t
  where t.organization_id = v_chatbot.organization_id and t.chatbot_id = v_chatbot.id
    and t.language_code = app.language_tag(app.request_header('x-resource-id'));
  if not found then
    perform app.fail(404, 'not_found', 'The chatbot has no such translation');
  end if;
  return app.translation_body(v_translation);
end
$$;

comment on function app.read_translation() is
  $$The translation of the path

  Errors: 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.translation_get() returns jsonb
  language sql stable
return app.read_translation();

comment on function api.translation_get() is
  $$Read a chatbot in another language

  The code of the path may be written in any case.
  Answer: 200 translation.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.update_translation(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks who may.
declare
  v_chatbot     app.chatbot_instances := app.require_chatbot('chatbots.update');
  v_body        jsonb := update_translation.body;
  v_translation app.chatbot_translations;
begin
  perform app.check_json(update_translation.body, app.translation_update_schema());
  v_chatbot := app.lock_chatbot(v_chatbot.organization_id, v_chatbot.id);
  select t.* into v_translation from app.chatbot_translations as t
  where t.organization_id = v_chatbot.organization_id and t.chatbot_id = v_chatbot.id
    and t.language_code = app.language_tag(app.request_header('x-resource-id'));
  v_translation.translations := case jsonb_typeof(v_body -> 'translations')
    when 'null' then '{}'
    else app.merge_json(v_translation.translations, coalesce(v_body -> 'translations', '{}')) end;
  if (select count(*) from jsonb_object_keys(v_translation.translations)) > 500 then
    perform app.fail(400, 'invalid_field', 'translations must not have more than 500 sentences');
  end if;
  insert into app.chatbot_translations as t
    (organization_id, chatbot_id, language_code, translations, system_prompt, welcome_message)
  values (
    v_chatbot.organization_id, v_chatbot.id, app.language_tag(app.request_header('x-resource-id')),
    v_translation.translations,
    case when v_body ? 'systemPrompt' then v_body ->> 'systemPrompt'
    else v_translation.system_prompt end,
    case when v_body ? 'welcomeMessage' then v_body ->> 'welcomeMessage'
    else v_translation.welcome_message end)
  on conflict on constraint chatbot_translations_pkey do update
  set translations = excluded.translations, system_prompt = excluded.system_prompt,
      welcome_message = excluded.welcome_message, updated_at = now()
  returning t.* into v_translation;
  return app.translation_body(v_translation);
end
$$;

comment on function app.update_translation(jsonb) is
  $$Make or change the translation of the path

  body: as app.translation_update_schema() says.  Errors: 400 invalid_field, unknown_field,
  401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.translation_update(json) returns jsonb
  language sql volatile
return app.update_translation(app.request_json($1));

comment on function api.translation_update(json) is
  $$Translate a chatbot, or change its translation

  What the body leaves out stays; translations are merged sentence by sentence, up to 500; null takes
  one away, and what is not translated is said as the chatbot says it otherwise.  A code is kept in
  its usual spelling, zh-TW for zh-tw.
  Body: translation_update.  Answer: 200 translation.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found.$$;


create or replace function app.delete_translation() returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('chatbots.update');
begin
  -- As whoever changes it, who would make again what was read before.
  v_chatbot := app.lock_chatbot(v_chatbot.organization_id, v_chatbot.id);
  delete from app.chatbot_translations as t
  where t.organization_id = v_chatbot.organization_id and t.chatbot_id = v_chatbot.id
    and t.language_code = app.language_tag(app.request_header('x-resource-id'));
  if not found then
    perform app.fail(404, 'not_found', 'The chatbot has no such translation');
  end if;
end
$$;

comment on function app.delete_translation() is
  $$Take the translation of the path away

  Errors: 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.translation_delete() returns void
  language sql volatile
return app.delete_translation();

comment on function api.translation_delete() is
  $$Take a language away from a chatbot

  The audit log keeps what it said.
  Answer: 204.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace view api.translations with (security_invoker = true) as
select
  t.organization_id, t.chatbot_id, t.language_code, t.translations, t.system_prompt,
  t.welcome_message, t.created_at, t.updated_at
from app.chatbot_translations as t;

comment on view api.translations is 'Your chatbots in other languages.';


revoke all on function
  app.language_tag(text), app.translation_update_schema(), app.translation_schema(),
  app.translation_body(app.chatbot_translations), app.list_translations(text, text),
  app.read_translation(), app.update_translation(jsonb), app.delete_translation(),
  api.translation_list(text, text), api.translation_get(), api.translation_update(json),
  api.translation_delete()
from public, anon, authenticated;

grant execute on function
  app.list_translations(text, text), app.read_translation(),
  app.update_translation(jsonb), app.delete_translation(),
  api.translation_list(text, text), api.translation_get(), api.translation_update(json),
  api.translation_delete()
to anon, authenticated;

revoke all on api.translations from public, anon, authenticated;
grant select on api.translations to authenticated;
