-- Who is asking, how a refusal is said, and small things that everything uses.
--
--   app.uuid_v7(), app.first_id(moment) ids that sort by time
--   app.settings(), app.setting(name)   the settings of the installation, with their defaults
--   app.fail(status, code, message, …)  refuse, in the API's shape
--   app.answer(status, body, headers)   answer with a status and keep what was written
--   app.check_json(value, schema, path) refuse a body that is not as its schema says
--   app.request_header(name)            a header of the HTTP request
--   app.query_uuid(…), app.query_choice(…), app.query_time(…), app.page_number(…)
--                                       what stands in the query string, checked
--   app.current_…()                     user, organization, role, chatbot of the caller
--   app.pre_request()                   what PostgREST runs before each request
--   app.csv_cell(value), app.csv_line(values…)  for spreadsheets
--   app.forbid_change()                 the trigger of tables that only grow
--   vault.seal(plaintext)               a secret that only the sidecar can open

create or replace function app.uuid_v7() returns uuid
  language sql volatile parallel safe
return (
  -- 48 bits of milliseconds and 12 of their fraction, in one number, parted by the version.
  overlay(
    lpad(to_hex((extract(epoch from clock_timestamp()) * 4096000)::bigint), 15, '0')
    placing '7' from 13 for 0
  ) || right(gen_random_uuid()::text, 17)
)::uuid;

comment on function app.uuid_v7() is
  $$Make an id that sorts by the time of its making

  Version 7 of RFC 9562, with the 12 bits after the version as the fraction of the millisecond.$$;


create or replace function app.first_id(moment timestamptz) returns uuid
  language sql immutable parallel safe
return (
  overlay(
    lpad(to_hex(floor(4096000 * extract(epoch from
      least(greatest(first_id.moment, '1970-01-01 00:00Z'), '9999-12-31 00:00Z')
    ))::bigint), 15, '0') placing '7' from 13 for 0
  ) || '0000000000000000'
)::uuid;

comment on function app.first_id(timestamptz) is
  $$Where the ids of a moment begin

  An id that app.uuid_v7() made then or later is not below it, one from before is.  For ranges of ids in
  the place of times, where the key is at hand and no index by time.$$;


create or replace function app.settings() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because nobody reads app.settings directly.  plpgsql, because it keeps its plan for the
-- session: every turn asks.
declare
  v_rows jsonb := coalesce((select jsonb_object_agg(s.name, s.value) from app.settings as s), '{}');
begin
  return '{
    "default_provider": "embedded",
    "default_model": "gpt-4o-mini",
    "default_chatbot_id": null,
    "public_url": null,
    "max_conversation_history": 10,
    "session_timeout_minutes": 30,
    "reopen_hours": 24,
    "handoff_timeout_hours": 72,
    "escalation_keywords": ["urgent", "emergency", "complaint", "lawyer"],
    "person_keywords": [
      "speak to a human", "talk to a human", "speak with a human", "talk with a human",
      "speak to a person", "talk to a person", "speak with a person", "talk with a person",
      "speak to someone", "talk to someone", "speak to an agent", "talk to an agent",
      "human agent", "live agent", "real person",
      "mit einem menschen", "mit einer person", "mit einem mitarbeiter", "mit einer mitarbeiterin",
      "echter mensch", "echten menschen", "echte person", "menschlichen mitarbeiter",
      "parler à un humain", "parler à une personne", "parler à quelqu''un", "parler avec un humain",
      "parler à un conseiller", "parler à un agent", "vraie personne", "agent humain",
      "hablar con una persona", "hablar con un humano", "hablar con alguien", "hablar con un agente",
      "persona real", "agente humano",
      "担当者と話", "担当者につない", "担当者に代わ", "人と話したい", "人間と話", "オペレーターと話",
      "オペレーターにつない", "有人対応",
      "คุยกับคน", "พูดกับคน", "คุยกับเจ้าหน้าที่", "พูดกับเจ้าหน้าที่", "ติดต่อเจ้าหน้าที่", "ขอสายเจ้าหน้าที่",
      "คุยกับแอดมิน", "คุยกับพนักงาน",
      "人工客服", "转人工", "真人客服", "人工服务", "和真人", "跟真人",
      "轉人工", "人工服務", "真人服務", "專人服務"],
    "exact_search_max_chunks": 20000,
    "context_max_tokens": 2300,
    "tool_timeout_ms": 3000,
    "tool_max_rows": 50,
    "playground_rate_limit": {"limit": 200, "windowMinutes": 60},
    "search_rate_limit": {"limit": 1000, "windowMinutes": 60},
    "generation_rate_limit": {"limit": 30, "windowMinutes": 60},
    "visitor_rate_limit": {"limit": 100, "windowMinutes": 60},
    "address_rate_limit": {"limit": 1000, "windowMinutes": 60},
    "chatbot_rate_limit": {"limit": 20000, "windowMinutes": 60},
    "key_rate_limit": {"limit": 10000, "windowMinutes": 60},
    "error_address_rate_limit": {"limit": 60, "windowMinutes": 1},
    "error_chatbot_rate_limit": {"limit": 1000, "windowMinutes": 1},
    "event_rate_limit": {"limit": 20000, "windowMinutes": 60},
    "chatbot_event_rate_limit": {"limit": 2000000, "windowMinutes": 60},
    "password_cost": 10,
    "access_token_seconds": 900,
    "refresh_token_days": 30,
    "refresh_reuse_leeway_seconds": 10
  }'::jsonb || coalesce(v_rows -> 'environment', '{}') || (v_rows - 'environment');
end
$$;

comment on function app.settings() is
  $$The settings of the installation

  Their defaults, over them the row environment, which holds what the sidecar's environment says, and
  over that the rows that an operator wrote.$$;


create or replace function app.setting(name text) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return app.settings() -> setting.name;
end
$$;

comment on function app.setting(text) is
  'One setting of the installation; null for a name that there is not.';


create or replace function app.fail(
    status integer, code text, message text, details text default null, hint text default null,
    headers jsonb default '{}'
  ) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  raise sqlstate 'PGRST' using
    message = jsonb_build_object('code', fail.code, 'message', fail.message,
                                 'details', fail.details, 'hint', fail.hint),
    detail = jsonb_build_object('status', fail.status, 'headers', fail.headers);
end
$$;

comment on function app.fail(integer, text, text, text, text, jsonb) is
  $$Refuse a request, in the API's shape, and undo what it wrote

  status: of HTTP.  code: one of docs/errors.md.  Raises SQLSTATE PGRST, which PostgREST
  (Errors, "Raise errors with HTTP status codes") and the sidecar turn into the response.$$;


create or replace function app.answer(status integer, body jsonb, headers jsonb default '{}')
  returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
begin
  perform set_config('response.status', answer.status::text, true);
  if answer.headers <> '{}' then
    perform app.add_headers(answer.headers);
  end if;
  return answer.body;
end
$$;

comment on function app.answer(integer, jsonb, jsonb) is
  $$Answer with a status of HTTP, and keep what was written

  Unlike app.fail, which undoes it: a counted failure must stay counted.$$;


create or replace function app.add_headers(headers jsonb) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  perform set_config(
    'response.headers',
    (coalesce(nullif(current_setting('response.headers', true), ''), '[]')::jsonb
     || coalesce((select jsonb_agg(jsonb_build_object(h.key, h.value))
                  from jsonb_each_text(add_headers.headers) as h), '[]'))::text,
    true);
end
$$;

comment on function app.add_headers(jsonb) is
  'Add headers to the response: an object of names and values.';


create or replace function app.check_json(value jsonb, schema jsonb, path text default '')
  returns void
  language plpgsql immutable
  set search_path = ''
as $$
-- A subset of JSON Schema.  The libraries for all of it need Python in every backend, which
-- costs 15 MB each; this subset serves, and says which field and what instead.
declare
  v_type text := jsonb_typeof(check_json.value);
  v_want jsonb := check_json.schema -> 'type';
  v_name text := coalesce(nullif(check_json.path, ''), 'The body');
  v_text text := check_json.value #>> '{}';
  v_key  text;
  v_item jsonb;
  v_at   integer := 0;
begin
  if v_type = 'null' and coalesce((check_json.schema ->> 'nullable')::boolean, false) then
    return;
  end if;
  if v_want is not null and not (
    v_want ? v_type
    or v_want ? 'integer' and v_type = 'number' and v_text ~ '^-?[0-9]+$'
  ) then
    perform app.fail(400, 'invalid_field', format('%s must be of type %s', v_name, v_want #>> '{}'),
                     format('It is of type %s', v_type));
  end if;
  if check_json.schema ? 'enum' and not check_json.schema -> 'enum' @> check_json.value then
    perform app.fail(400, 'invalid_field',
      format('%s must be one of %s', v_name,
             (select string_agg(e, ', ') from jsonb_array_elements_text(check_json.schema -> 'enum') as e)));
  end if;

  if v_type = 'string' then
    if length(v_text) < (check_json.schema ->> 'minLength')::integer then
      perform app.fail(400, 'invalid_field', format('%s must not be shorter than %s characters',
                                                    v_name, check_json.schema ->> 'minLength'));
    elsif length(v_text) > (check_json.schema ->> 'maxLength')::integer then
      perform app.fail(400, 'invalid_field', format('%s must not be longer than %s characters',
                                                    v_name, check_json.schema ->> 'maxLength'));
    elsif check_json.schema ->> 'format' = 'uuid'
          and v_text !~* '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then
      perform app.fail(400, 'invalid_field', format('%s must be a UUID', v_name));
    elsif v_text !~ (check_json.schema ->> 'pattern') then
      perform app.fail(400, 'invalid_field', format('%s is not well formed', v_name), null,
                       check_json.schema ->> 'description');
    end if;
  elsif v_type = 'number' then
    if v_text::numeric < (check_json.schema ->> 'minimum')::numeric then
      perform app.fail(400, 'invalid_field',
                       format('%s must be at least %s', v_name, check_json.schema ->> 'minimum'));
    elsif v_text::numeric > (check_json.schema ->> 'maximum')::numeric then
      perform app.fail(400, 'invalid_field',
                       format('%s must be at most %s', v_name, check_json.schema ->> 'maximum'));
    end if;
  elsif v_type = 'array' then
    if jsonb_array_length(check_json.value) > (check_json.schema ->> 'maxItems')::integer then
      perform app.fail(400, 'invalid_field', format('%s must not have more than %s items',
                                                    v_name, check_json.schema ->> 'maxItems'));
    end if;
    if check_json.schema ? 'items' then
      for v_item in select jsonb_array_elements(check_json.value) loop
        perform app.check_json(v_item, check_json.schema -> 'items',
                               format('%s[%s]', check_json.path, v_at));
        v_at := v_at + 1;
      end loop;
    end if;
  elsif v_type = 'object' then
    for v_key in select jsonb_array_elements_text(check_json.schema -> 'required') loop
      if not check_json.value ? v_key then
        perform app.fail(400, 'missing_field',
                         format('%s is missing', ltrim(check_json.path || '.' || v_key, '.')));
      end if;
    end loop;
    if check_json.schema ? 'properties' then
      for v_key, v_item in select e.key, e.value from jsonb_each(check_json.value) as e loop
        if check_json.schema -> 'properties' ? v_key then
          perform app.check_json(v_item, check_json.schema -> 'properties' -> v_key,
                                 ltrim(check_json.path || '.' || v_key, '.'));
        elsif jsonb_typeof(check_json.schema -> 'additionalProperties') = 'object' then
          perform app.check_json(v_item, check_json.schema -> 'additionalProperties',
                                 ltrim(check_json.path || '.' || v_key, '.'));
        elsif check_json.schema -> 'additionalProperties' is distinct from 'true' then
          perform app.fail(400, 'unknown_field',
            format('%s is not a known field', ltrim(check_json.path || '.' || v_key, '.')), null,
            'Known: ' || (select string_agg(k, ', ' order by k)
                          from jsonb_object_keys(check_json.schema -> 'properties') as k));
        end if;
      end loop;
    end if;
  end if;
end
$$;

comment on function app.check_json(jsonb, jsonb, text) is
  $$Refuse a JSON value that is not as its schema says

  schema: JSON Schema (2020-12) with type, nullable, enum, minLength, maxLength, pattern, format
  uuid, minimum, maximum, items, maxItems, required, properties and, beside these,
  additionalProperties (false unless said; true or a schema).  path: the name of the value in messages.
  Errors: 400 missing_field, unknown_field, invalid_field, each naming the field.$$;


create or replace function app.request_header(name text) returns text
  language sql stable
return nullif(current_setting('request.headers', true), '')::json ->> name;

comment on function app.request_header(text) is
  'A header of the HTTP request, by its lower-case name; null outside a request.';


create or replace function app.request_uuid(name text, what text) returns uuid
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_text text := app.request_header(request_uuid.name);
begin
  return v_text::uuid;
exception when invalid_text_representation then
  perform app.fail(400, 'invalid_field', format('%s must be a UUID', request_uuid.what));
  return null;
end
$$;

comment on function app.request_uuid(text, text) is
  $$An id of the path, as the gateway hands it on in a header

  name: the header.  what: the name for the error.  Errors: 400 invalid_field.$$;


create or replace function app.query_uuid(value text, name text) returns uuid
  language plpgsql immutable
  set search_path = ''
as $$
begin
  if coalesce(query_uuid.value, '') = '' then
    return null;
  elsif query_uuid.value !~* '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then
    perform app.fail(400, 'invalid_parameter', format('%s must be a UUID', query_uuid.name));
  end if;
  return query_uuid.value::uuid;
end
$$;

comment on function app.query_uuid(text, text) is
  'An id of the query string; null for none.  Errors: 400 invalid_parameter.';


create or replace function app.query_choice(value text, name text, choices text[]) returns text
  language plpgsql immutable
  set search_path = ''
as $$
begin
  if query_choice.value <> '' and query_choice.value <> all (query_choice.choices) then
    perform app.fail(400, 'invalid_parameter', format(
      '%s must be one of %s', query_choice.name, array_to_string(query_choice.choices, ', ')));
  end if;
  return nullif(query_choice.value, '');
end
$$;

comment on function app.query_choice(text, text, text[]) is
  'One of a few words of the query string; null for none.  Errors: 400 invalid_parameter.';


create or replace function app.query_time(value text, name text) returns timestamptz
  language plpgsql stable
  set search_path = ''
as $$
begin
  if coalesce(query_time.value, '') = '' then
    return null;
  end if;
  -- A + that was not escaped arrives as a blank.
  if query_time.value !~
     '^[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[ +-][0-9]{2}:[0-9]{2}))?$'
  then
    perform app.fail(400, 'invalid_parameter', format('%s is not well formed', query_time.name), null,
                     'A date, or a time as RFC 3339 has it: 2026-01-31 or 2026-01-31T09:30:00Z');
  end if;
  return (case when length(query_time.value) = 10 then query_time.value || 'T00:00:00Z'
          else overlay(query_time.value placing replace(substr(query_time.value, 11), ' ', '+') from 11) end
         )::timestamptz;
exception when data_exception then
  perform app.fail(400, 'invalid_parameter', format('%s is a time that there is not', query_time.name));
  return null;
end
$$;

comment on function app.query_time(text, text) is
  $$A time of the query string; null for none

  A date is its first moment in UTC.  Errors: 400 invalid_parameter.$$;


create or replace function app.page_number(
    value text, name text, default_value integer, maximum integer
  )
  returns integer
  language plpgsql immutable
  set search_path = ''
as $$
begin
  if coalesce(page_number.value, '') = '' then
    return page_number.default_value;
  elsif page_number.value !~ '^[0-9]{1,9}$'
        or page_number.value::integer not between 1 and page_number.maximum then
    perform app.fail(400, 'invalid_parameter', format(
      '%s must be a whole number from 1 to %s', page_number.name, page_number.maximum));
  end if;
  return page_number.value::integer;
end
$$;

comment on function app.page_number(text, text, integer, integer) is
  'A page or limit of the query string as a number.  Errors: 400 invalid_parameter.';


create or replace function app.request_json(body json) returns jsonb
  language plpgsql immutable
  set search_path = ''
as $$
begin
  if json_typeof(request_json.body) is distinct from 'object' then
    perform app.fail(400, 'malformed_body', 'The body must be a JSON object');
  end if;
  return request_json.body::jsonb;
exception when others then
  -- jsonb refuses what json lets through: \u0000, numbers beyond all size.
  if sqlstate = 'PGRST' then
    raise;
  end if;
  perform app.fail(400, 'malformed_body', 'The body holds a value that cannot be stored',
                   'For example the character U+0000');
  return null;
end
$$;

comment on function app.request_json(json) is
  'The body of a request as an object.  Errors: 400 malformed_body.';


create or replace function app.current_user_id() returns uuid
  language sql stable parallel safe
return coalesce(
  nullif(current_setting('request.jwt.claims', true), '')::json ->> 'sub',
  nullif(current_setting('app.current_user_id', true), '')
)::uuid;

comment on function app.current_user_id() is
  'The user that asks: of the access token, or as an SQL caller set app.current_user_id.';


create or replace function app.current_organization_id() returns uuid
  language sql stable parallel safe
return coalesce(
  nullif(current_setting('request.jwt.claims', true), '')::json ->> 'org',
  nullif(current_setting('app.current_organization_id', true), '')
)::uuid;

comment on function app.current_organization_id() is
  $$The organization of the caller

  Of the access token; or as app.pre_request found it for a key; or as an SQL caller set
  app.current_organization_id.$$;


create or replace function app.current_chatbot_id() returns uuid
  language sql stable parallel safe
return nullif(current_setting('app.chatbot_id', true), '')::uuid;

comment on function app.current_chatbot_id() is 'The chatbot whose key came with the request.';


create or replace function app.look_up_role() returns text
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because the policies of app.users ask for the role themselves.
begin
  return (
    select u.role from app.users as u
    where u.organization_id = app.current_organization_id()
      and u.id = app.current_user_id() and u.is_active);
end
$$;

comment on function app.look_up_role() is 'The role of the calling user, from app.users.';


create or replace function app.current_user_role() returns text
  language sql stable parallel safe
return coalesce(nullif(current_setting('app.current_user_role', true), ''), app.look_up_role());

comment on function app.current_user_role() is
  $$What the calling user may do: super_admin, admin, agent or member; null for nobody

  Looked up in app.users once a request, not believed from the token.$$;


create or replace function app.sees_all_chatbots() returns boolean
  language sql stable parallel safe
return coalesce(app.current_user_role() in ('super_admin', 'admin', 'agent'), false);

comment on function app.sees_all_chatbots() is
  'Whether the caller sees all chatbots of the organization, not only those made by the caller.';


create or replace function app.is_admin() returns boolean
  language sql stable parallel safe
return coalesce(app.current_user_role() in ('super_admin', 'admin'), false);

comment on function app.is_admin() is 'Whether the caller administers the organization.';


create or replace function app.require_user(roles text[] default null) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  if app.current_user_id() is null or app.current_user_role() is null then
    perform app.fail(401, 'not_signed_in', 'This needs an access token', null,
                     'Sign in with POST /api/v1/auth/login and send Authorization: Bearer …');
  elsif not app.current_user_role() = any (require_user.roles) then
    perform app.fail(403, 'forbidden', 'Your role does not allow this', null,
                     format('It needs one of: %s', array_to_string(require_user.roles, ', ')));
  end if;
end
$$;

comment on function app.require_user(text[]) is
  $$Refuse a caller who is no signed-in user, or has none of the roles

  roles: null for any.  Errors: 401 not_signed_in, 403 forbidden.$$;


create or replace function app.pre_request() returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_key text := app.request_header('x-api-key');
begin
  if current_setting('role') = 'authenticated' then
    perform app.resume_session();
  end if;
  if v_key is not null then
    perform app.use_key(v_key, app.request_header('x-origin'), app.request_header('host'));
  end if;
end
$$;

comment on function app.pre_request() is
  $$What PostgREST runs before each request

  Makes sure that a token's user still may sign in, and finds the chatbot of an X-API-Key.
  Errors: 401 session_revoked, 401 invalid_key, 403 origin_not_allowed.$$;


create or replace function app.forbid_change() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception 'Rows of %.% are never changed', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

comment on function app.forbid_change() is 'For tables that only grow.  Errors: 23001.';


create or replace function app.csv_cell(value text) returns text
  language sql immutable parallel safe
return case
  when value is null then ''
  -- A cell that begins so would be a formula, in the spreadsheet of whoever opens the file.
  when value ~ '^[[:space:]]*[-=+@]|^[\t\r\n]' and value !~ '^\+[0-9][0-9 ]{5,}$'
    then '"''' || replace(value, '"', '""') || '"'
  when value ~ '[",\r\n]' or value ~ '^\s|\s$' then '"' || replace(value, '"', '""') || '"'
  else value end;

comment on function app.csv_cell(text) is
  $$A text as a cell of CSV (RFC 4180), and never a formula

  What begins with =, +, - or @, be it after blanks, or with a tab or a line's end, gets an apostrophe
  before it: visitors wrote it.  A plain telephone number is none.$$;


create or replace function app.csv_line(variadic cells text[]) returns text
  language sql immutable
  set search_path = ''
begin atomic
  select string_agg(app.csv_cell(c.value), ',' order by c.ordinality) || E'\r\n'
  from unnest(csv_line.cells) with ordinality as c (value);
end;

comment on function app.csv_line(text[]) is 'A line of CSV, with its end (RFC 4180).';


create or replace function vault.seal(plaintext text) returns jsonb
  language plpgsql volatile strict security definer
  set search_path = ''
as $$
declare
  v_key vault.sealing_keys;
begin
  select k.* into v_key from vault.sealing_keys as k where k.is_active order by k.id desc limit 1;
  if not found then
    raise exception 'There is no active sealing key'
      using hint = 'Call vault.set_sealing_key with the public half of the sidecar''s key.';
  end if;
  return jsonb_build_object(
    'k', v_key.id,
    'c', translate(encode(vault.seal_bytes(seal.plaintext, v_key.public_key), 'base64'), E'\n', ''));
end
$$;

comment on function vault.seal(text) is
  $$Encrypt a secret so that only the sidecar can open it

  Returns {"k": key id, "c": base64 of a libsodium sealed box}.  Errors: P0001 where no key is
  active.  Definer, because nobody reads the keys directly.$$;


create or replace function vault.set_sealing_key(public_key bytea) returns smallint
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_id smallint;
begin
  insert into vault.sealing_keys as k (id, public_key)
  select coalesce(max(o.id), 0) + 1, set_sealing_key.public_key
  from vault.sealing_keys as o
  having not coalesce(bool_or(o.public_key = set_sealing_key.public_key), false);
  select k.id into v_id
  from vault.sealing_keys as k where k.public_key = set_sealing_key.public_key;
  return v_id;
end
$$;

comment on function vault.set_sealing_key(bytea) is
  $$Seal with this key from now on

  public_key: 32 bytes, X25519.  Returns its id.  Calling it again with the same key changes nothing.$$;


revoke all on all functions in schema app from public;
revoke all on function vault.seal(text), vault.set_sealing_key(bytea) from public;

grant execute on function
  app.uuid_v7(), app.fail(integer, text, text, text, text, jsonb),
  app.answer(integer, jsonb, jsonb),
  app.add_headers(jsonb), app.check_json(jsonb, jsonb, text), app.request_header(text),
  app.request_uuid(text, text), app.query_uuid(text, text), app.query_choice(text, text, text[]),
  app.query_time(text, text),
  app.page_number(text, text, integer, integer), app.request_json(json),
  app.require_user(text[]), app.pre_request()
to anon, authenticated;
grant execute on function
  app.current_user_id(), app.current_organization_id(), app.current_chatbot_id(),
  app.look_up_role(), app.current_user_role(), app.sees_all_chatbots(), app.is_admin()
to anon, authenticated, tool_runner, parlance_integrator;
