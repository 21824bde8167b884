-- Answers that people keep ready.
--
--   app.canned_reply_schema(), …            what is answered and sent
--   app.fill_placeholders(content, values)  {{visitor}} and the like
--   app.fill_canned_reply(conversation, id) one, for a conversation
--   api.canned_replies
--   api.canned_reply_list, _get, _create, _update, _delete
--
-- {{visitor}} is the visitor's name, {{agent}} that of whoever answers, {{chatbot}} the chatbot's.
-- {{visitor|there}} is "there" where the name is not known.

create or replace function app.canned_reply_fields_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "chatbotId": {"type": "string", "format": "uuid", "nullable": true,
                  "description": "For its conversations only; null for all"},
    "shortcut": {"type": "string", "pattern": "^[a-z0-9][a-z0-9_-]{0,49}$",
                 "description": "Small letters, digits, _ and -, at most 50"},
    "title": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "\\S",
              "description": "A text that is not only blanks"},
    "text": {"type": "string", "minLength": 1, "maxLength": 8000, "pattern": "\\S",
             "description": "With {{visitor}}, {{agent}} and {{chatbot}} for names, or {{visitor|there}}"},
    "language": {"type": "string", "nullable": true, "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
                 "description": "A language code of BCP 47, such as en or zh-TW"}
  }}'::jsonb;

comment on function app.canned_reply_fields_schema() is
  'The JSON Schema of what may be changed of a canned reply.';


create or replace function app.canned_reply_creation_schema() returns jsonb
  language sql immutable parallel safe
return app.canned_reply_fields_schema() || '{"required": ["shortcut", "title", "text"]}';

comment on function app.canned_reply_creation_schema() is 'The JSON Schema of a new canned reply.';


create or replace function app.canned_reply_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "chatbotId", "shortcut", "title", "text", "language", "createdBy", "createdAt",
               "updatedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "chatbotId": {"type": "string", "format": "uuid", "nullable": true},
    "shortcut": {"type": "string"},
    "title": {"type": "string"},
    "text": {"type": "string"},
    "language": {"type": "string", "nullable": true},
    "createdBy": {"type": "string", "format": "uuid", "nullable": true},
    "createdAt": {"type": "string", "format": "date-time"},
    "updatedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.canned_reply_schema() is 'The JSON Schema of a canned reply.';


create or replace function app.canned_reply_body(reply app.canned_replies) returns jsonb
  language sql stable
return jsonb_build_object(
  'id', (reply).id, 'chatbotId', (reply).chatbot_id, 'shortcut', (reply).shortcut,
  'title', (reply).title, 'text', (reply).content, 'language', (reply).language,
  'createdBy', (reply).created_by, 'createdAt', (reply).created_at,
  'updatedAt', (reply).updated_at);

comment on function app.canned_reply_body(app.canned_replies) is
  'A canned reply as the API shows one.';


create or replace function app.fill_placeholders(content text, fillings jsonb) returns text
  language plpgsql immutable
  set search_path = ''
as $$
declare
  v_text text := '';
  v_rest text := fill_placeholders.content;
  v_part text[];
begin
  -- From left to right, so that a name that looks like a placeholder is a name.
  loop
    v_part := regexp_match(v_rest, '^(.*?)\{\{(visitor|agent|chatbot)(?:\|([^{}]*))?\}\}(.*)$');
    exit when v_part is null;
    v_text := v_text || v_part[1]
      || coalesce(nullif(trim(fill_placeholders.fillings ->> v_part[2]), ''), v_part[3], '');
    v_rest := v_part[4];
  end loop;
  return v_text || v_rest;
end
$$;

comment on function app.fill_placeholders(text, jsonb) is
  $$A text with its placeholders filled in

  fillings: visitor, agent, chatbot; where one is null or blank, what follows | in the placeholder, or
  nothing.$$;


create or replace function app.fill_canned_reply(
    conversation app.chatbot_conversations, id uuid
  ) returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_content text;
begin
  select r.content into v_content from app.canned_replies as r
  where r.organization_id = (fill_canned_reply.conversation).organization_id
    and r.id = fill_canned_reply.id
    and coalesce(r.chatbot_id = (fill_canned_reply.conversation).chatbot_id, true);
  if not found then
    perform app.fail(400, 'invalid_field', 'cannedReplyId is of no canned reply for this conversation');
  end if;
  return app.fill_placeholders(v_content, jsonb_build_object(
    'visitor', (fill_canned_reply.conversation).metadata -> 'name',
    'agent', (
      select u.full_name from app.users as u
      where u.organization_id = (fill_canned_reply.conversation).organization_id
        and u.id = app.current_user_id()),
    'chatbot', (
      select b.name from app.chatbot_instances as b
      where b.organization_id = (fill_canned_reply.conversation).organization_id
        and b.id = (fill_canned_reply.conversation).chatbot_id)));
end
$$;

comment on function app.fill_canned_reply(app.chatbot_conversations, uuid) is
  $$A canned reply's text, as the caller would send it in a conversation

  The visitor's name is the name of the conversation's metadata.  Errors: 400 invalid_field.$$;


create or replace function app.check_canned_reply(body jsonb) returns void
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_unknown text;
begin
  select m[1] into v_unknown
  from regexp_matches(check_canned_reply.body ->> 'text', '\{\{([^{}]*)\}\}', 'g') as m
  where m[1] !~ '^(visitor|agent|chatbot)(\|.*)?$' limit 1;
  if found then
    perform app.fail(400, 'invalid_field', format('text has a placeholder that there is not: {{%s}}', v_unknown),
                     null, 'Known: {{visitor}}, {{agent}}, {{chatbot}}');
  elsif check_canned_reply.body ->> 'chatbotId' is not null and not exists (
    select from app.chatbot_instances as b
    where b.organization_id = app.current_organization_id() and b.deleted_at is null
      and b.id = (check_canned_reply.body ->> 'chatbotId')::uuid
  ) then
    perform app.fail(400, 'invalid_field', 'chatbotId is of no chatbot of your organization');
  end if;
end
$$;

comment on function app.check_canned_reply(jsonb) is
  $$Refuse a canned reply with an unknown placeholder, or for another's chatbot

  body: as its schema says.  Errors: 400 invalid_field.$$;


create or replace view api.canned_replies with (security_invoker = true) as
select r.organization_id, r.id, r.chatbot_id, r.shortcut, r.title, r.content, r.language,
       r.created_by, r.created_at, r.updated_at
from app.canned_replies as r;

comment on view api.canned_replies is
  'Answers that are kept ready; for admins and agents.';


create or replace function app.list_canned_replies(
    page text, page_size text, chatbot_id text, language text, search text
  ) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, as app.create_canned_reply.
declare
  v_organization_id uuid;
  v_page            integer;
  v_limit           integer;
  v_chatbot         uuid;
  v_languages       text[] := app.language_chain(nullif(list_canned_replies.language, ''));
  v_search          text := lower(nullif(list_canned_replies.search, ''));
begin
  perform app.require_right('conversations.handle');
  v_organization_id := app.current_organization_id();
  v_page := app.page_number(list_canned_replies.page, 'page', 1, 1000000);
  v_limit := app.page_number(list_canned_replies.page_size, 'limit', 20, 100);
  v_chatbot := app.query_uuid(list_canned_replies.chatbot_id, 'chatbotId');
  return (
    with found as materialized (
      select r.id, r.shortcut from app.canned_replies as r
      where r.organization_id = v_organization_id
        and (v_chatbot is null or r.chatbot_id is null or r.chatbot_id = v_chatbot)
        and (v_languages = '{}' or r.language is null or lower(r.language) = any (v_languages))
        and (v_search is null
             or strpos(lower(concat_ws(E'\n', r.shortcut, r.title, r.content)), v_search) > 0)
    )
    select jsonb_build_object(
      'data', coalesce((
        select jsonb_agg(app.canned_reply_body(r) order by r.shortcut, r.id)
        from (select o.id from found as o order by o.shortcut, o.id
              limit v_limit offset (v_page::bigint - 1) * v_limit) as f
        join app.canned_replies as r
          on r.organization_id = v_organization_id and r.id = f.id), '[]'),
      'page', v_page, 'limit', v_limit, 'total', (select count(*) from found)));
end
$$;

comment on function app.list_canned_replies(text, text, text, text, text) is
  'A page of the canned replies, as in the query string.  Errors: as of api.canned_reply_list.';


create or replace function api.canned_reply_list(
    p_page text default null, p_limit text default null, p_chatbot_id text default null,
    p_language text default null, p_search text default null
  ) returns jsonb
  language sql stable
return app.list_canned_replies(p_page, p_limit, p_chatbot_id, p_language, p_search);

comment on function api.canned_reply_list(text, text, text, text, text) is
  $$List canned replies, by their shortcuts

  chatbotId: those for its conversations, and those for all.  language: those in it, and those for
  any.  search: part of shortcut, title or text.
  Query: page, limit, chatbotId uuid, language, search.  Answer: 200 page of canned_reply.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function api.canned_reply_get() returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_reply app.canned_replies;
begin
  perform app.require_right('conversations.handle');
  select r.* into v_reply from app.canned_replies as r
  where r.id = app.request_uuid('x-resource-id', 'cannedReplyId');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such canned reply');
  end if;
  return app.canned_reply_body(v_reply);
end
$$;

comment on function api.canned_reply_get() is
  $$Read a canned reply

  Answer: 200 canned_reply.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.create_canned_reply(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; for who may handle conversations.
declare
  v_body  jsonb := create_canned_reply.body;
  v_first jsonb;
  v_reply app.canned_replies;
begin
  perform app.require_right('conversations.handle');
  perform app.check_json(v_body, app.canned_reply_creation_schema());
  v_first := app.replayed('canned_replies.create', v_body);
  if v_first is not null then
    return v_first;
  end if;
  perform app.check_canned_reply(v_body);
  insert into app.canned_replies as r
    (organization_id, chatbot_id, shortcut, title, content, language, created_by)
  values (app.current_organization_id(), (v_body ->> 'chatbotId')::uuid, v_body ->> 'shortcut',
          v_body ->> 'title', v_body ->> 'text', v_body ->> 'language', app.current_user_id())
  returning r.* into v_reply;
  return app.created('canned_replies.create', v_body, app.canned_reply_body(v_reply),
                     format('/api/v1/canned-replies/%s', v_reply.id));
exception when unique_violation then
  perform app.fail(409, 'shortcut_taken', 'Another canned reply has this shortcut', null,
                   'One of the same chatbot and language');
  return null;
end
$$;

comment on function app.create_canned_reply(jsonb) is
  'Keep an answer ready.  Errors: as of api.canned_reply_create.';


create or replace function api.canned_reply_create(json) returns jsonb
  language sql volatile
return app.create_canned_reply(app.request_json($1));

comment on function api.canned_reply_create(json) is
  $$Keep an answer ready

  A shortcut is there once for a chatbot and a language.
  Body: canned_reply_creation.  Answer: 201 canned_reply.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 409 shortcut_taken; 422 idempotency_mismatch.$$;


create or replace function app.update_canned_reply(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_canned_reply.
declare
  v_body  jsonb := update_canned_reply.body;
  v_reply app.canned_replies;
begin
  perform app.require_right('conversations.handle');
  perform app.check_json(v_body, app.canned_reply_fields_schema());
  perform app.check_canned_reply(v_body);
  update app.canned_replies as r
  set chatbot_id = case when v_body ? 'chatbotId' then (v_body ->> 'chatbotId')::uuid
                   else r.chatbot_id end,
      shortcut = coalesce(v_body ->> 'shortcut', r.shortcut),
      title = coalesce(v_body ->> 'title', r.title),
      content = coalesce(v_body ->> 'text', r.content),
      language = case when v_body ? 'language' then v_body ->> 'language' else r.language end,
      updated_at = now()
  where r.organization_id = app.current_organization_id()
    and r.id = app.request_uuid('x-resource-id', 'cannedReplyId')
  returning r.* into v_reply;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such canned reply');
  end if;
  return app.canned_reply_body(v_reply);
exception when unique_violation then
  perform app.fail(409, 'shortcut_taken', 'Another canned reply has this shortcut', null,
                   'One of the same chatbot and language');
  return null;
end
$$;

comment on function app.update_canned_reply(jsonb) is
  'Change the canned reply of the path.  Errors: as of api.canned_reply_update.';


create or replace function api.canned_reply_update(json) returns jsonb
  language sql volatile
return app.update_canned_reply(app.request_json($1));

comment on function api.canned_reply_update(json) is
  $$Change a canned reply

  What the body does not name stays as it is.
  Body: canned_reply_fields.  Answer: 200 canned_reply.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 409 shortcut_taken.$$;


create or replace function app.delete_canned_reply() returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_canned_reply.
begin
  perform app.require_right('conversations.handle');
  delete from app.canned_replies as r
  where r.organization_id = app.current_organization_id()
    and r.id = app.request_uuid('x-resource-id', 'cannedReplyId');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such canned reply');
  end if;
end
$$;

comment on function app.delete_canned_reply() is
  'Delete the canned reply of the path.  Errors: 401, 403, 404.';


create or replace function api.canned_reply_delete(json) returns void
  language sql volatile
return app.delete_canned_reply();

comment on function api.canned_reply_delete(json) is
  $$Delete a canned reply

  What was sent with it stays as it was said.
  Answer: 204.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


revoke all on function
  app.canned_reply_fields_schema(), app.canned_reply_creation_schema(), app.canned_reply_schema(),
  app.canned_reply_body(app.canned_replies), app.fill_placeholders(text, jsonb),
  app.fill_canned_reply(app.chatbot_conversations, uuid), app.check_canned_reply(jsonb),
  app.list_canned_replies(text, text, text, text, text),
  app.create_canned_reply(jsonb), app.update_canned_reply(jsonb), app.delete_canned_reply(),
  api.canned_reply_list(text, text, text, text, text), api.canned_reply_get(),
  api.canned_reply_create(json), api.canned_reply_update(json), api.canned_reply_delete(json)
from public, anon, authenticated;

grant execute on function
  app.list_canned_replies(text, text, text, text, text),
  app.canned_reply_body(app.canned_replies), app.create_canned_reply(jsonb),
  app.update_canned_reply(jsonb), app.delete_canned_reply(),
  api.canned_reply_list(text, text, text, text, text), api.canned_reply_get(),
  api.canned_reply_create(json), api.canned_reply_update(json), api.canned_reply_delete(json)
to anon, authenticated;

revoke all on api.canned_replies from public, anon, authenticated;
grant select on api.canned_replies to authenticated;
