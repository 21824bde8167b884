-- How chatbots show on web sites.
--
--   api.widget_configs
--   api.widget_get, api.widget_update   theme, allowed domains, style sheet, features, suggestions
--   app.public_chatbot(id)              a chatbot as visitors meet it
--   api.widget_config                   what a page needs to show one
--   api.preflight                       whether a browser may call one from its page

create or replace function app.widget_update_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "theme": {"type": "object", "nullable": true, "properties": {
      "primaryColor": {
        "type": "string", "nullable": true, "pattern": "^#([0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$",
        "description": "A color such as #07f or #0077ff"},
      "fontFamily": {
        "type": "string", "nullable": true, "pattern": "^[A-Za-z0-9 ,\"''_-]{1,200}$",
        "description": "Names of fonts, with commas between them"},
      "borderRadius": {
        "type": "string", "nullable": true, "pattern": "^(0|[0-9]{1,3}([.][0-9]{1,2})?(px|em|rem|%))$",
        "description": "A length such as 8px or 0.5rem"},
      "position": {
        "type": "string", "nullable": true,
        "enum": ["bottom-right", "bottom-left", "top-right", "top-left"]}}},
    "allowedDomains": {"type": "array", "nullable": true, "maxItems": 100, "items": {
      "type": "string", "maxLength": 259,
      "pattern": "^([*][.])?([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?[.])*[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(:[0-9]{1,5})?$",
      "description": "A host such as example.com, or *.example.com for all below one; a port may follow"}},
    "customCss": {
      "type": "string", "nullable": true, "maxLength": 50000, "pattern": "^([^<]|<+[^</])*<*$",
      "description": "A style sheet; </, which would end the style element, must not be in it"},
    "features": {"type": "object", "nullable": true, "properties": {
      "fileUpload": {"type": "boolean", "nullable": true},
      "voiceInput": {"type": "boolean", "nullable": true}}},
    "suggestedQuestions": {"type": "array", "nullable": true, "maxItems": 20,
                           "items": {"type": "string", "minLength": 1, "maxLength": 300}}
  }}'::jsonb;

comment on function app.widget_update_schema() is
  'The JSON Schema of a body that changes a widget.';


create or replace function app.widget_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["chatbotId", "theme", "allowedDomains", "customCss", "features",
               "suggestedQuestions", "updatedAt"],
  "properties": {
    "chatbotId": {"type": "string", "format": "uuid"},
    "theme": {"type": "object", "additionalProperties": true,
      "required": ["primaryColor", "fontFamily", "borderRadius", "position"],
      "properties": {
        "primaryColor": {"type": "string"}, "fontFamily": {"type": "string"},
        "borderRadius": {"type": "string"}, "position": {"type": "string"}}},
    "allowedDomains": {"type": "array", "items": {"type": "string"}},
    "customCss": {"type": "string", "nullable": true},
    "features": {"type": "object", "additionalProperties": true,
      "required": ["fileUpload", "voiceInput"],
      "properties": {"fileUpload": {"type": "boolean"}, "voiceInput": {"type": "boolean"}}},
    "suggestedQuestions": {"type": "array", "items": {"type": "string"}},
    "updatedAt": {"type": "string", "format": "date-time", "nullable": true,
                  "description": "null while nothing was ever changed"}
  }}'::jsonb;

comment on function app.widget_schema() is 'The JSON Schema of a widget as its makers see it.';


create or replace function app.widget_defaults() returns jsonb
  language sql immutable parallel safe
return '{
  "theme": {"primaryColor": "#007bff", "fontFamily": "Arial, sans-serif", "borderRadius": "8px",
            "position": "bottom-right"},
  "features": {"fileUpload": false, "voiceInput": false}}'::jsonb;

comment on function app.widget_defaults() is
  'The theme and the features of a widget of which nothing is said.';


create or replace function app.widget_body(organization_id uuid, chatbot_id uuid) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_widget app.chatbot_widget_configs;
begin
  select w.* into v_widget from app.chatbot_widget_configs as w
  where w.organization_id = widget_body.organization_id and w.chatbot_id = widget_body.chatbot_id;
  return jsonb_build_object(
    'chatbotId', widget_body.chatbot_id,
    'theme', app.widget_defaults() -> 'theme' || coalesce(v_widget.theme, '{}'),
    'allowedDomains', to_jsonb(coalesce(v_widget.allowed_domains, '{}')),
    'customCss', v_widget.custom_css,
    'features', app.widget_defaults() -> 'features' || coalesce(v_widget.features, '{}'),
    'suggestedQuestions', to_jsonb(coalesce(v_widget.suggested_questions, '{}')),
    'updatedAt', v_widget.updated_at);
end
$$;

comment on function app.widget_body(uuid, uuid) is
  'The widget of a chatbot as the API shows it; the defaults where nothing was said.';


create or replace function app.read_widget() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because require_chatbot has decided already who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('chatbots.read');
begin
  return app.widget_body(v_chatbot.organization_id, v_chatbot.id);
end
$$;

comment on function app.read_widget() is
  $$The widget of the chatbot of the path

  Errors: 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.widget_get() returns jsonb
  language sql stable
return app.read_widget();

comment on function api.widget_get() is
  $$Read how a chatbot shows on web sites

  And on which: pages of allowedDomains may use the publishable key, and the gateway's own.
  Answer: 200 widget.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.update_widget(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('chatbots.update');
  v_widget  app.chatbot_widget_configs;
  v_body    jsonb := update_widget.body;
begin
  perform app.check_json(update_widget.body, app.widget_update_schema());
  v_chatbot := app.lock_chatbot(v_chatbot.organization_id, v_chatbot.id);
  select w.* into v_widget from app.chatbot_widget_configs as w
  where w.organization_id = v_chatbot.organization_id and w.chatbot_id = v_chatbot.id;
  -- Always whole, so that what pages are told needs no thought.
  v_widget.theme := app.widget_defaults() -> 'theme' || case jsonb_typeof(v_body -> 'theme')
    when 'null' then '{}'
    else app.merge_json(v_widget.theme, coalesce(v_body -> 'theme', '{}')) end;
  v_widget.features := app.widget_defaults() -> 'features' || case jsonb_typeof(v_body -> 'features')
    when 'null' then '{}'
    else app.merge_json(v_widget.features, coalesce(v_body -> 'features', '{}')) end;
  if v_body ? 'allowedDomains' then
    -- A host is the same in any case; once is enough, in the order that it was told.
    v_widget.allowed_domains := array(
      select lower(d.value) from jsonb_array_elements_text(
        case jsonb_typeof(v_body -> 'allowedDomains') when 'array' then v_body -> 'allowedDomains'
        else '[]' end) with ordinality as d
      group by 1 order by min(d.ordinality));
  end if;
  if v_body ? 'customCss' then
    v_widget.custom_css := nullif(v_body ->> 'customCss', '');
  end if;
  if v_body ? 'suggestedQuestions' then
    v_widget.suggested_questions := coalesce(app.filter_values(v_body -> 'suggestedQuestions'), '{}');
  end if;
  insert into app.chatbot_widget_configs as w
    (organization_id, chatbot_id, theme, allowed_domains, custom_css, features, suggested_questions)
  values (
    v_chatbot.organization_id, v_chatbot.id, v_widget.theme, coalesce(v_widget.allowed_domains, '{}'),
    v_widget.custom_css, v_widget.features, coalesce(v_widget.suggested_questions, '{}'))
  on conflict on constraint chatbot_widget_configs_pkey do update
  set theme = excluded.theme, allowed_domains = excluded.allowed_domains,
      custom_css = excluded.custom_css, features = excluded.features,
      suggested_questions = excluded.suggested_questions, updated_at = now();
  return app.widget_body(v_chatbot.organization_id, v_chatbot.id);
end
$$;

comment on function app.update_widget(jsonb) is
  $$Change the widget of the chatbot of the path

  body: as app.widget_update_schema() says.  Errors: 400 invalid_field, unknown_field,
  401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.widget_update(json) returns jsonb
  language sql volatile
return app.update_widget(app.request_json($1));

comment on function api.widget_update(json) is
  $$Change how a chatbot shows on web sites

  What the body leaves out stays; theme and features are merged key by key, lists are replaced, null
  gives the default back.  Pages are told from their next load on.
  Body: widget_update.  Answer: 200 widget.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found.$$;


create or replace view api.widget_configs with (security_invoker = true) as
select
  w.organization_id, w.chatbot_id, w.theme, w.allowed_domains, w.custom_css, w.features,
  w.suggested_questions, w.created_at, w.updated_at
from app.chatbot_widget_configs as w;

comment on view api.widget_configs is 'How your chatbots show on web sites.';


create or replace function app.public_chatbot(id text)
  returns table (chatbot app.chatbot_instances, widget app.chatbot_widget_configs,
                 publishable_key text,
                 translations app.chatbot_translations[])
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, for visitors without any right; it gives out only chatbots by id.
begin
  return query
    select b, w,
           (select k.publishable_key from app.chatbot_keys as k
            where k.organization_id = b.organization_id and k.chatbot_id = b.id
              and k.kind = 'publishable' and k.revoked_at is null),
           (select array_agg(t order by t.language_code) from app.chatbot_translations as t
            where t.organization_id = b.organization_id and t.chatbot_id = b.id)
    from app.chatbot_instances as b
    left join app.chatbot_widget_configs as w
      on w.organization_id = b.organization_id and w.chatbot_id = b.id
    where b.id = case public_chatbot.id when 'default' then app.setting('default_chatbot_id') #>> '{}'
                 else public_chatbot.id end::uuid
      and b.deleted_at is null and b.status <> 'inactive';
exception when invalid_text_representation then
  return;
end
$$;

comment on function app.public_chatbot(text) is
  'A chatbot as visitors meet it, by id or as default; nothing where it is deleted or inactive.';


create or replace function app.widget_config_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["chatbotId", "name", "welcomeMessage", "language", "languages", "translations",
               "theme", "customCss", "features"],
  "properties": {
    "chatbotId": {"type": "string", "format": "uuid"},
    "name": {"type": "string"},
    "welcomeMessage": {"type": "string"},
    "language": {"type": "string"},
    "languages": {"type": "array", "items": {"type": "string"},
                  "description": "Those that the chatbot is translated into"},
    "translations": {"type": "object", "additionalProperties": true,
                     "description": "The words of the widget in the language"},
    "theme": {"type": "object", "additionalProperties": true, "properties": {
      "primaryColor": {"type": "string"}, "fontFamily": {"type": "string"},
      "borderRadius": {"type": "string"}, "position": {"type": "string"}}},
    "customCss": {"type": "string", "nullable": true},
    "features": {"type": "object", "required": ["fileUpload", "voiceInput", "suggestedQuestions"],
      "properties": {
        "fileUpload": {"type": "boolean"}, "voiceInput": {"type": "boolean"},
        "suggestedQuestions": {"type": "array", "items": {"type": "string"}}}},
    "publishableKey": {"type": "string", "nullable": true,
                       "description": "Of the chatbot called default, and of no other"}
  }}'::jsonb;

comment on function app.widget_config_schema() is
  'The JSON Schema of what a page needs to show a chatbot.';


create or replace function app.visitor_config(
    id text, origin text, host text, language text default null, accepted text default null
  ) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.public_chatbot; what it returns is meant for everybody's browser.
declare
  v_found       record;
  v_default     text;
  v_language    text;
  v_chain       text[];
  v_translation app.chatbot_translations;
begin
  if visitor_config.language !~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' then
    perform app.fail(400, 'invalid_parameter',
                     'language must be a language code of BCP 47, such as en or zh-TW');
  end if;
  select f.chatbot, f.widget, f.publishable_key, f.translations into v_found
  from app.public_chatbot(visitor_config.id) as f;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such chatbot');
  end if;
  if visitor_config.origin is not null then
    if not app.is_origin_allowed(visitor_config.origin, visitor_config.host,
                                 coalesce((v_found.widget).allowed_domains, '{}')) then
      perform app.fail(403, 'origin_not_allowed', 'This page may not show the chatbot', null,
                       'Add the page''s host to the allowed domains of the chatbot''s widget');
    elsif (v_found.chatbot).status = 'testing'
          and not app.is_origin_allowed(visitor_config.origin, visitor_config.host, '{}') then
      perform app.refuse_testing(visitor_config.origin);
    end if;
    perform app.add_headers(jsonb_build_object('X-Parlance-Origin', visitor_config.origin));
  end if;
  v_default := coalesce((v_found.chatbot).configuration ->> 'language', 'en');
  v_language := coalesce(
    visitor_config.language,
    app.accepted_language((v_found.chatbot).organization_id, (v_found.chatbot).id,
                          visitor_config.accepted, v_default),
    v_default);
  v_chain := app.language_chain(v_language, v_default);
  select t.* into v_translation
  from unnest(v_chain) with ordinality as c (code, place)
  join unnest(v_found.translations) as t on lower(t.language_code) = c.code
  -- What comes after its own language stands behind what it is by itself.
  where c.place <= array_position(v_chain, lower(v_default))
  order by c.place
  limit 1;
  return jsonb_build_object(
    'chatbotId', (v_found.chatbot).id,
    'name', (v_found.chatbot).name,
    'welcomeMessage', coalesce(
      v_translation.welcome_message, (v_found.chatbot).welcome_message,
      app.phrase_for((v_found.chatbot).organization_id, (v_found.chatbot).id, 'greeting', v_language)),
    'language', coalesce(
      v_translation.language_code,
      -- The platform has a greeting of its own in more languages than the chatbot.
      case when (v_found.chatbot).welcome_message is null
                and app.phrases() ?| app.language_chain(v_language) then v_language end,
      v_default),
    'languages', coalesce((select jsonb_agg(t.language_code) from unnest(v_found.translations) as t), '[]'),
    'translations', coalesce(v_translation.translations, '{}'),
    'theme', coalesce((v_found.widget).theme, app.widget_defaults() -> 'theme'),
    'customCss', (v_found.widget).custom_css,
    'features', coalesce((v_found.widget).features, app.widget_defaults() -> 'features')
      || jsonb_build_object('suggestedQuestions',
                            to_jsonb(coalesce((v_found.widget).suggested_questions, '{}'))))
    -- Only the page at / has no other way to know it.
    || case visitor_config.id when 'default'
       then jsonb_build_object('publishableKey', v_found.publishable_key) else '{}' end;
end
$$;

comment on function app.visitor_config(text, text, text, text, text) is
  $$What a page needs to show a chatbot

  language: of the visitor; accepted: their browser's Accept-Language, where language is null.
  Errors: 400 invalid_parameter, 403 chatbot_testing, origin_not_allowed, 404 not_found.$$;


create or replace function api.widget_config(p_language text default null) returns jsonb
  language sql stable
return app.visitor_config(app.request_header('x-chatbot-id'), app.request_header('x-origin'),
                          app.request_header('host'), p_language,
                          app.request_header('accept-language'));

comment on function api.widget_config(text) is
  $$Read what a page needs to show a chatbot

  Of the chatbot of the path, or default.  A chatbot that is deleted or inactive is not there; one
  in testing shows on the gateway's own pages only.  welcomeMessage and translations are in the
  language that is asked for, by the query or else by Accept-Language, or in the next best that the
  chatbot has; language says which.
  Query: language.  Answer: 200 widget_config.
  Errors: 400 invalid_parameter; 401 invalid_key; 403 chatbot_inactive, chatbot_testing,
  origin_not_allowed; 404 not_found.$$;


create or replace function app.check_preflight(id text, origin text, host text) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.public_chatbot.
begin
  if not exists (
    select from app.public_chatbot(check_preflight.id) as f
    where app.is_origin_allowed(check_preflight.origin, check_preflight.host,
                                coalesce((f.widget).allowed_domains, '{}'))
  ) then
    perform app.fail(403, 'origin_not_allowed', 'This page may not call this chatbot', null,
                     'Add the page''s host to the allowed domains of the chatbot''s widget');
  end if;
  perform app.add_headers(jsonb_build_object('X-Parlance-Origin', check_preflight.origin));
end
$$;

comment on function app.check_preflight(text, text, text) is
  'Allow a browser''s preflight from an allowed page.  Errors: 403 origin_not_allowed.';


create or replace function api.preflight() returns void
  language sql volatile
return app.check_preflight(coalesce(app.request_header('x-chatbot-id'), 'default'),
                           app.request_header('x-origin'), app.request_header('host'));

comment on function api.preflight() is
  $$What the gateway asks for a browser's OPTIONS call

  About the chatbot of the path; where a path names none, the one called default.
  Errors: 403 origin_not_allowed.$$;


revoke all on function
  app.widget_update_schema(), app.widget_schema(), app.widget_defaults(),
  app.widget_body(uuid, uuid), app.read_widget(), app.update_widget(jsonb),
  app.public_chatbot(text), app.widget_config_schema(),
  app.visitor_config(text, text, text, text, text), app.check_preflight(text, text, text),
  api.widget_get(), api.widget_update(json), api.widget_config(text), api.preflight()
from public, anon, authenticated;

grant execute on function
  app.read_widget(), app.update_widget(jsonb),
  app.visitor_config(text, text, text, text, text), app.check_preflight(text, text, text),
  api.widget_get(), api.widget_update(json), api.widget_config(text), api.preflight()
to anon, authenticated;

revoke all on api.widget_configs from public, anon, authenticated;
grant select on api.widget_configs to authenticated;
