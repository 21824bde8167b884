-- How chatbots show on web sites.
--
--   api.widget_get, api.widget_update   theme, allowed domains, style sheet, features, suggestions
--
-- What a page is told of it is app.visitor_config's, in chatbots.sql.

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

  body: as app.widget_update_schema() says.  Errors: 401 not_signed_in, 403 forbidden,
  404 not_found.$$;


create or replace function api.widget_update(json) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_body jsonb := app.request_json($1);
begin
  perform app.require_chatbot('chatbots.update');
  perform app.check_json(v_body, app.widget_update_schema());
  return app.update_widget(v_body);
end
$$;

comment on function api.widget_update(json) is
  $$Change how a chatbot shows on web sites

  What the body leaves out stays; theme and features are merged key by key, lists are replaced, null
  gives the default back.  Pages are told from their next load on.
  Body: widget_update.  Answer: 200 widget.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found.$$;


revoke all on function
  app.widget_update_schema(), app.widget_schema(), app.widget_body(uuid, uuid), app.read_widget(),
  app.update_widget(jsonb), api.widget_get(), api.widget_update(json)
from public, anon, authenticated;

grant execute on function
  app.widget_update_schema(), app.read_widget(), app.update_widget(jsonb), api.widget_get(),
  api.widget_update(json)
to anon, authenticated;
