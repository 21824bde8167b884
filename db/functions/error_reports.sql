-- Errors that others report, and reading all of them.
--
--   app.redact_trace(text, most)   a text of a machine without what opens doors or names people
--   app.redact_data(data)          the same for any JSON
--   app.reported_time(…)           when it happened, where the reporter's clock can be believed
--   sidecar.report_error(request)  what pages and servers report: POST /api/chatbot/errors
--   sidecar.report_failure(…)      what the sidecar reports of itself
--   app.find_errors(…)             errors whose texts hold a word, by the index
--   api.error_list(…)              pages of errors
--   api.error_stats(…)             seed 000's dashboard

create or replace function app.redact_trace(text text, most integer) returns text
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_text text := left(redact_trace.text, greatest(4 * redact_trace.most, 4000));
begin
  if v_text ~ '[?#@]' then
    -- Who is named in an address, and all after its path, but not the line and column of a stack.
    v_text := regexp_replace(v_text, '(://)[^/[:space:]"''<>()@]*@', '\1', 'g');
    v_text := regexp_replace(
      v_text,
      '(://[^[:space:]?#"''<>()]+)[?#][^[:space:]"''<>():]*((?::[0-9]+){1,2})'
      '(?=[[:space:]"''<>(),]|$)', '\1\2', 'g');
    v_text := regexp_replace(
      v_text, '(://[^[:space:]?#"''<>()]+)[?#][^[:space:]"''<>()]*', '\1', 'g');
  end if;
  v_text := regexp_replace(
    v_text,
    '((?:\m(?:authorization|(?:set-)?cookie|api[_-]?key|client[_-]?secret|secret'
    '|(?:access|refresh|id|auth|session|csrf)[_-]?token)\M["'']?[[:space:]]{0,3}[:=]'
    '|\m(?:token|key|sig)=)'
    '[[:space:]]{0,3}["'']?(?:(?:bearer|basic)[[:space:]]+)?)[^[:space:]"''&,;)}[]{4,}',
    '\1[redacted]', 'gi');
  v_text := regexp_replace(
    v_text, '(\mbearer[[:space:]]+)[a-z0-9._~+/-]{8,}=*', '\1[redacted]', 'gi');
  -- A long name in a path that is no file's may be what opens it.
  v_text := regexp_replace(
    v_text, '/(?=[A-Za-z0-9_]*[0-9])[A-Za-z0-9_]{32,}(?=[/[:space:]"''),]|$)', '/[redacted]', 'g');
  v_text := (app.redact_secrets(v_text)).redacted;
  return left((app.redact_personal_data(v_text, null)).redacted, redact_trace.most);
end
$$;

comment on function app.redact_trace(text, integer) is
  $$A message, a stack or an address without secrets and personal data, and not too long

  Addresses lose user names, queries and fragments; then app.redact_secrets and
  app.redact_personal_data.  most: characters.$$;


create or replace function app.redact_data(data jsonb, depth integer default 0) returns jsonb
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_type text := jsonb_typeof(redact_data.data);
  v_text text;
begin
  if v_type = 'string' then
    return to_jsonb(app.redact_trace(redact_data.data #>> '{}', 2000));
  elsif v_type = 'number' then
    -- Longer than a time in milliseconds: a card's, perhaps.
    v_text := redact_data.data #>> '{}';
    return case when length(v_text) > 13 and app.redact_trace(v_text, 2000) <> v_text
           then '"[redacted]"' else redact_data.data end;
  elsif v_type in ('object', 'array') and redact_data.depth >= 8 then
    return to_jsonb('[nested too deeply]'::text);
  elsif v_type = 'array' then
    return (select coalesce(jsonb_agg(app.redact_data(a.value, redact_data.depth + 1)
                                      order by a.ordinality), '[]')
            from jsonb_array_elements(redact_data.data) with ordinality as a);
  elsif v_type = 'object' then
    return (
      select coalesce(jsonb_object_agg(
        app.redact_trace(o.key, 200),
        case when o.key ~* 'passw|secret|token|authorization|cookie|api[_-]?key|credential'
                  and jsonb_typeof(o.value) not in ('boolean', 'null')
             then '"[redacted]"' else app.redact_data(o.value, redact_data.depth + 1) end), '{}')
      from jsonb_each(redact_data.data) as o);
  end if;
  return redact_data.data;
end
$$;

comment on function app.redact_data(jsonb, integer) is
  $$Any JSON, each text of it as of app.redact_trace, and what is named like a secret hidden

  depth: how deep it lies already.$$;


create or replace function app.reported_time(
    value text, out occurred_at timestamptz, out doubt jsonb
  )
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_time timestamptz;
begin
  occurred_at := now();
  doubt := '{}';
  if reported_time.value is null then
    return;
  end if;
  v_time := (reported_time.value
    || case when reported_time.value ~ '(Z|[+-][0-9]{2}:[0-9]{2})$' then '' else 'Z' end
  )::timestamptz;
  if v_time between now() - interval '24 hours' and now() + interval '5 minutes' then
    -- Nothing has happened that is still to come.
    occurred_at := least(v_time, now());
  else
    doubt := jsonb_build_object(
      'clientTimestamp', reported_time.value,
      'skewSeconds', round(extract(epoch from v_time - now())));
  end if;
exception when data_exception then
  perform app.fail(400, 'invalid_field', 'timestamp is a time that there is not');
end
$$;

comment on function app.reported_time(text) is
  $$When something happened that a client reports

  The client's time where it is of the last 24 hours, or by at most 5 minutes in the future; else
  now, and doubt says what the client said, and by how much its clock is wrong.
  Errors: 400 invalid_field.$$;


create or replace function app.reported_type(report jsonb) returns text
  language sql immutable parallel safe
return case
  when report -> 'additionalData' ->> 'errorType' = any (app.error_types())
    then report -> 'additionalData' ->> 'errorType'
  when report ->> 'context' = any (app.error_types()) then report ->> 'context'
  when report -> 'error' ->> 'name' = 'TimeoutError' then 'timeout'
  when report ->> 'networkStatus' = 'offline'
       or report -> 'error' ->> 'message'
          ~* '^(failed to fetch|load failed|networkerror|network ?error|network request failed)'
    then 'network_error'
  else 'unknown' end;

comment on function app.reported_type(jsonb) is
  $$The kind of a reported error

  What additionalData.errorType says, or the context, as in seed 000; else what the browser's own
  messages show; else unknown.$$;


create or replace function app.error_report_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["error"],
  "properties": {
    "error": {"type": "object", "required": ["message"], "properties": {
      "message": {"type": "string", "description": "The first 2000 characters are kept"},
      "stack": {"type": "string", "nullable": true,
                "description": "The first 8000 characters are kept"},
      "name": {"type": "string", "nullable": true}}},
    "context": {"type": "string", "nullable": true},
    "timestamp": {
      "type": "string", "nullable": true, "description": "A time as RFC 3339 has it",
      "pattern": "^[0-9]{4}(-[0-9]{2}){2}[T ][0-9]{2}(:[0-9]{2}){1,2}([.][0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})?$"},
    "userAgent": {"type": "string", "nullable": true},
    "url": {"type": "string", "nullable": true,
            "description": "Kept without query and fragment"},
    "sessionId": {"type": "string", "nullable": true},
    "messageCount": {"type": "integer", "nullable": true, "minimum": 0, "maximum": 2147483647},
    "conversationLength": {"type": "integer", "nullable": true, "minimum": 0,
                           "maximum": 2147483647},
    "apiKeyPresent": {"type": "boolean", "nullable": true},
    "networkStatus": {"type": "string", "nullable": true},
    "userInput": {"type": "string", "nullable": true,
                  "description": "Redacted before it is kept"},
    "responseTime": {"type": "number", "nullable": true, "minimum": 0, "maximum": 2147483647,
                     "description": "Milliseconds"},
    "additionalData": {
      "type": "object", "nullable": true, "additionalProperties": true,
      "properties": {"errorType": {"type": "string", "nullable": true}},
      "description": "Redacted; at most 8 KB of it are kept.  errorType says which kind it is"},
    "apiKey": {"type": "string", "nullable": true,
               "description": "The chatbot''s key, for those who cannot send headers"}
  },
  "example": {
    "error": {"message": "Failed to fetch", "name": "TypeError"}, "context": "chatbot_api_call",
    "timestamp": "2026-01-31T09:30:00Z", "url": "https://example.com/help", "sessionId": "s-1",
    "messageCount": 3, "networkStatus": "online", "responseTime": 5000,
    "additionalData": {"errorType": "network_error"}}}'::jsonb;

comment on function app.error_report_schema() is
  'The JSON Schema of an error that a page or a server reports: seed 000''s fields.';


create or replace function app.error_receipt_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["success", "errorId"],
  "properties": {"success": {"type": "boolean", "enum": [true]},
                 "errorId": {"type": "string", "format": "uuid"}}}'::jsonb;

comment on function app.error_receipt_schema() is
  'The JSON Schema of the answer to a reported error.';


create or replace function sidecar.report_error(request jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_report  jsonb := report_error.request -> 'report';
  v_key     text := coalesce(report_error.request ->> 'apiKey', v_report ->> 'apiKey');
  v_origin  text := report_error.request ->> 'origin';
  v_headers jsonb := case when v_origin is null then '{}'
                     else jsonb_build_object('X-Parlance-Origin', v_origin) end;
  v_error   app.chatbot_errors;
  v_doubt   jsonb;
  v_keeps   text;
  v_allowed jsonb;
  v_keys    text[];
  v_limits  integer[];
  v_minutes numeric[];
  v_limit   record;
  v_once    text := report_error.request ->> 'idempotencyKey';
  v_caller  text;
  v_digest  bytea;
  v_first   jsonb;
  v_answer  jsonb;
begin
  if v_key is null then
    return app.refusal(401, 'missing_key', 'X-API-Key is missing',
                       'Send the chatbot''s key: ck_… from a server, pk_… from a browser',
                       v_headers);
  end if;
  perform app.use_key(v_key, v_origin, report_error.request ->> 'host');
  perform app.check_json(v_report, app.error_report_schema());
  v_error.organization_id := app.current_organization_id();
  v_error.chatbot_id := app.current_chatbot_id();
  if v_once is not null then
    v_caller := 'errors ' || v_error.chatbot_id;
    v_digest := app.request_digest('errors.report', v_report);
    v_first := app.repeated(v_error.organization_id, v_caller, v_once, v_digest);
    if v_first is not null then
      return jsonb_set(v_first, '{headers}', v_headers || (v_first -> 'headers'));
    end if;
  end if;

  v_allowed := app.setting('error_chatbot_rate_limit');
  v_keys := array['error-chatbot:' || v_error.chatbot_id];
  v_limits := array[(v_allowed ->> 'limit')::integer];
  v_minutes := array[(v_allowed ->> 'windowMinutes')::numeric];
  if current_setting('app.key_kind') <> 'secret' then
    -- A server's address is the same for all of its visitors.
    v_allowed := app.setting('error_address_rate_limit');
    v_keys := format('error-address:%s:%s', v_error.chatbot_id,
                     report_error.request ->> 'address') || v_keys;
    v_limits := (v_allowed ->> 'limit')::integer || v_limits;
    v_minutes := (v_allowed ->> 'windowMinutes')::numeric || v_minutes;
  end if;
  -- What takes long comes before the limits' rows are locked, and only where it is of use.
  if not app.are_limits_spent(v_keys, v_limits, v_minutes) then
    select t.occurred_at, t.doubt into v_error.occurred_at, v_doubt
    from app.reported_time(v_report ->> 'timestamp') as t;
    select b.prompt_version,
           -- Whose words are encrypted elsewhere does not keep them here.
           case when b.configuration -> 'confidential' = 'true'
                     and b.configuration -> 'errors' ->> 'userInput' = 'keep' then 'redact'
           else coalesce(b.configuration -> 'errors' ->> 'userInput', 'redact') end,
           case when coalesce(b.configuration ->> 'provider',
                              app.setting('default_provider') #>> '{}') = 'embedded'
           then 'extractive'
           else coalesce(b.configuration ->> 'model', app.setting('default_model') #>> '{}') end
    into v_error.prompt_version, v_keeps, v_error.model
    from app.chatbot_instances as b
    where b.organization_id = v_error.organization_id and b.id = v_error.chatbot_id;
    v_error.error_message := app.redact_trace(v_report -> 'error' ->> 'message', 2000);
    v_error.error_name := app.redact_trace(v_report -> 'error' ->> 'name', 255);
    v_error.error_stack := app.redact_trace(v_report -> 'error' ->> 'stack', 8000);
    v_error.context := app.redact_trace(v_report ->> 'context', 255);
    v_error.url := app.redact_trace(v_report ->> 'url', 500);
    v_error.user_input := case v_keeps
      when 'redact' then app.redact_trace(v_report ->> 'userInput', 2000)
      when 'keep' then left(v_report ->> 'userInput', 2000) end;
    v_error.additional_data := case
      when length(v_report ->> 'additionalData') > 8192 then jsonb_strip_nulls(jsonb_build_object(
        'errorType', left(v_report -> 'additionalData' ->> 'errorType', 255), 'clipped', true))
      else coalesce(app.redact_data(nullif(v_report -> 'additionalData', 'null')), '{}') end;
  end if;
  select h.* into v_limit from app.hit_limits(v_keys, v_limits, v_minutes) as h;
  v_headers := v_headers || jsonb_build_object(
    'RateLimit-Limit', v_limits[coalesce(v_limit.refused_by, cardinality(v_limits))],
    'RateLimit-Remaining', v_limit.remaining, 'RateLimit-Reset', v_limit.reset_seconds);
  if v_limit.wait_seconds is not null or v_error.error_message is null then
    return app.refusal(
      429, 'rate_limited', 'Many errors were reported in a short time',
      format('Try again in %s seconds', coalesce(v_limit.wait_seconds, 1)),
      v_headers || jsonb_build_object('Retry-After', coalesce(v_limit.wait_seconds, 1)));
  end if;

  insert into app.chatbot_errors as e
    (organization_id, chatbot_id, error_type, error_message, context, error_details, prompt_version,
     model, request_id, occurred_at, source, error_name, error_stack, user_agent, url, session_id,
     message_count, conversation_length, api_key_present, network_status, user_input, response_time,
     additional_data)
  values (
    v_error.organization_id, v_error.chatbot_id, app.reported_type(v_report), v_error.error_message,
    v_error.context, v_doubt, v_error.prompt_version, v_error.model,
    report_error.request ->> 'requestId', v_error.occurred_at, 'client', v_error.error_name,
    v_error.error_stack,
    left(coalesce(v_report ->> 'userAgent', report_error.request ->> 'userAgent'), 500),
    v_error.url, left(v_report ->> 'sessionId', 255), (v_report ->> 'messageCount')::integer,
    (v_report ->> 'conversationLength')::integer, (v_report ->> 'apiKeyPresent')::boolean,
    left(v_report ->> 'networkStatus', 20), v_error.user_input,
    round((v_report ->> 'responseTime')::numeric)::integer, v_error.additional_data)
  returning e.id into v_error.id;
  v_answer := jsonb_build_object('success', true, 'errorId', v_error.id);
  perform app.remember(v_error.organization_id, v_caller, v_once, v_digest, 201, v_answer,
                       v_headers - 'X-Parlance-Origin');
  return jsonb_build_object('status', 201, 'headers', v_headers, 'body', v_answer);
end
$$;

comment on function sidecar.report_error(jsonb) is
  $$Report an error

  From a chatbot's page, with its publishable key, or from a server, with the secret key.  The body
  may be text/plain as well, with apiKey in it, so that
  navigator.sendBeacon(url, JSON.stringify(report)) works from any allowed page.  What the visitor had typed is redacted first, unless the chatbot's
  configuration.errors.userInput says keep or drop; messages, stacks and addresses lose secrets,
  personal data and queries; what is too long is cut.  A timestamp that is more than a day old, or
  in the future, is replaced by the server's, and details says so.  additionalData.errorType, or
  context, says which kind of error it is.
  Body: error_report.  Answer: 201 error_receipt.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 missing_key,
  invalid_key; 403 chatbot_inactive, chatbot_testing, origin_not_allowed;
  422 idempotency_mismatch; 429 rate_limited.$$;


create or replace function sidecar.report_failure(failure jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_error app.chatbot_errors;
begin
  if report_failure.failure ->> 'chatbotId'
     ~* '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then
    select b.organization_id, b.id into v_error.organization_id, v_error.chatbot_id
    from app.chatbot_instances as b where b.id = (report_failure.failure ->> 'chatbotId')::uuid;
  end if;
  v_error.organization_id := coalesce(v_error.organization_id, app.operator_organization_id());
  if v_error.organization_id is null then
    return '{"kept": false}'::jsonb;
  end if;
  insert into app.chatbot_errors
    (organization_id, chatbot_id, error_type, error_message, context, error_details, request_id,
     source, error_name, error_stack)
  values (
    v_error.organization_id, v_error.chatbot_id, 'unknown',
    app.redact_trace(
      coalesce(report_failure.failure ->> 'message', report_failure.failure ->> 'event'), 2000),
    'sidecar',
    jsonb_strip_nulls(jsonb_build_object(
      'event', report_failure.failure -> 'event', 'route', report_failure.failure -> 'route',
      'job', report_failure.failure -> 'job',
      'suppressed', report_failure.failure -> 'suppressed')),
    report_failure.failure ->> 'requestId', 'sidecar',
    left(report_failure.failure ->> 'error', 255),
    (select string_agg('at ' || a.place, E'\n' order by a.ordinality desc)
     from jsonb_array_elements_text(report_failure.failure -> 'at') with ordinality as a (place)));
  return '{"kept": true}'::jsonb;
end
$$;

comment on function sidecar.report_failure(jsonb) is
  $$Keep what went wrong in the sidecar itself, as an error

  failure: event, error (its class), at (places in the code, outermost first), and where there are,
  message, route, requestId, chatbotId, job, and suppressed, how many like it were not reported.  Of
  the chatbot's organization, else of the operator's.  Returns kept.$$;


create or replace function app.find_errors(
    organization_id uuid, chatbot_id uuid, own uuid[], type text, group_id uuid, since timestamptz,
    until timestamptz, pattern text, most integer
  ) returns table (id uuid, occurred_at timestamptz)
  language plpgsql stable
  set search_path = ''
  -- By bitmaps: whoever reads by time, hoping to find soon, may read all.
  set enable_seqscan = off
  set enable_indexscan = off
  set enable_indexonlyscan = off
  set plan_cache_mode = force_custom_plan
as $$
begin
  return query
    with found as materialized (
      select e.id, e.occurred_at from app.chatbot_errors as e
      where e.organization_id = find_errors.organization_id
        and e.search_text like find_errors.pattern
        and (find_errors.own is null or e.chatbot_id = any (find_errors.own))
        and (find_errors.chatbot_id is null or e.chatbot_id = find_errors.chatbot_id)
        and (find_errors.type is null or e.error_type = find_errors.type)
        and (find_errors.group_id is null or e.group_id = find_errors.group_id)
        and (find_errors.since is null or e.occurred_at >= find_errors.since)
        and (find_errors.until is null or e.occurred_at < find_errors.until)
      limit find_errors.most
    )
    select f.id, f.occurred_at from found as f;
end
$$;

comment on function app.find_errors(
  uuid, uuid, uuid[], text, uuid, timestamptz, timestamptz, text, integer) is
  $$Errors whose texts are like a pattern, in no order, by the index of trigrams

  own: the chatbots that may be seen; null for all.  since, until: between these times; null for
  any.  most: how many at most; null for all.$$;


create or replace function app.list_errors(
    page text, page_size text, from_time text, to_time text, type text, search text,
    chatbot_id text, group_id text
  ) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
  set plan_cache_mode = force_custom_plan
as $$
-- Definer, because trigrams are not leakproof: under a policy their index would not be used.  It
-- shows what the policy would show.
declare
  -- What is counted at most, and how many of the newest are looked through before the index is.
  k_count  constant integer := 10000;
  k_search constant integer := 1000;
  k_newest constant integer := 5000;
  v_page    integer;
  v_limit   integer;
  v_from    timestamptz;
  v_to      timestamptz;
  v_type    text;
  v_chatbot uuid;
  v_group   uuid;
  v_search  text := lower(nullif(trim(list_errors.search), ''));
  v_like    text := '%' || regexp_replace(v_search, '([\\%_])', '\\\1', 'g') || '%';
  v_own     uuid[];
  v_organization_id uuid;
  v_need    bigint;
  v_newest  integer;
  v_ids     uuid[];
  v_seen    bigint;
  v_total   bigint;
  v_exact   boolean;
begin
  perform app.require_right('errors.read');
  v_page := app.page_number(list_errors.page, 'page', 1, 1000000);
  v_limit := app.page_number(list_errors.page_size, 'limit', 20, 100);
  v_from := app.query_time(list_errors.from_time, 'from');
  v_to := app.query_time(list_errors.to_time, 'to');
  v_type := app.query_choice(list_errors.type, 'type', app.error_types());
  v_chatbot := app.query_uuid(list_errors.chatbot_id, 'chatbotId');
  v_group := app.query_uuid(list_errors.group_id, 'groupId');
  v_own := case when not app.sees_all_chatbots() then app.own_chatbot_ids() end;
  v_organization_id := app.current_organization_id();
  v_need := v_page::bigint * v_limit;
  v_newest := case when v_search is null then greatest(k_count + 1, v_need) else k_newest end;

  with newest as materialized (
    select e.id, e.occurred_at, case when v_search is not null then e.search_text end as search_text
    from app.chatbot_errors as e
    where e.organization_id = v_organization_id
      and (v_own is null or e.chatbot_id = any (v_own))
      and (v_chatbot is null or e.chatbot_id = v_chatbot)
      and (v_type is null or e.error_type = v_type)
      and (v_group is null or e.group_id = v_group)
      and (v_from is null or e.occurred_at >= v_from)
      and (v_to is null or e.occurred_at < v_to)
    order by e.occurred_at desc, e.id desc limit v_newest
  ), found as materialized (
    select n.id, n.occurred_at from newest as n where v_search is null or n.search_text like v_like
  )
  select
    (select count(*) from newest), (select count(*) from found),
    array(select f.id from found as f order by f.occurred_at desc, f.id desc
          limit v_limit offset v_need - v_limit)
  into v_seen, v_total, v_ids;
  v_exact := v_seen < v_newest;
  if v_search is null then
    v_total := least(v_total, greatest(k_count, v_need));
  elsif not v_exact and length(v_search) >= 3 and v_total < greatest(k_search, v_need) then
    -- The newest do not say it all.
    if v_total < v_need then
      select count(*), (array_agg(f.id order by f.occurred_at desc, f.id desc))
                       [v_need - v_limit + 1 : v_need]
      into v_total, v_ids
      from app.find_errors(v_organization_id, v_chatbot, v_own, v_type, v_group, v_from, v_to,
                           v_like, null) as f;
      v_exact := true;
    else
      select count(*) into v_total
      from app.find_errors(v_organization_id, v_chatbot, v_own, v_type, v_group, v_from, v_to,
                           v_like, k_search + 1) as f;
      v_exact := v_total <= k_search;
      v_total := least(v_total, k_search);
    end if;
  end if;
  return (
    select jsonb_build_object(
      'data', coalesce(
        jsonb_agg(app.recorded_error_body(e) order by e.occurred_at desc, e.id desc), '[]'),
      'page', v_page, 'limit', v_limit, 'total', v_total, 'totalIsExact', v_exact)
    from app.chatbot_errors as e
    where e.organization_id = v_organization_id and e.id = any (v_ids));
end
$$;

comment on function app.list_errors(text, text, text, text, text, text, text, text) is
  'A page of errors, as in the query string.  Errors: as of api.error_list.';


create or replace function app.error_page_schema() returns jsonb
  language sql stable
return jsonb_set('{
  "type": "object", "required": ["data", "page", "limit", "total", "totalIsExact"],
  "properties": {
    "data": {"type": "array"},
    "page": {"type": "integer", "minimum": 1},
    "limit": {"type": "integer", "minimum": 1},
    "total": {"type": "integer", "minimum": 0},
    "totalIsExact": {"type": "boolean", "description": "Else there are at least so many"}
  }}', '{properties,data,items}', app.recorded_error_schema());

comment on function app.error_page_schema() is
  'The JSON Schema of a page of errors, which are not always counted to the last.';


create or replace function api.error_list(
    p_page text default null, p_limit text default null, p_from text default null,
    p_to text default null, p_type text default null, p_search text default null,
    p_chatbot_id text default null, p_group_id text default null
  ) returns jsonb
  language sql stable
return app.list_errors(
  p_page, p_limit, p_from, p_to, p_type, p_search, p_chatbot_id, p_group_id);

comment on function api.error_list(text, text, text, text, text, text, text, text) is
  $$List errors, newest first

  search: part of the message, its name, the context, the place in the code, the address, the
  session, the request or the model; fewer than three characters are looked for among the newest 5000 only.
  totalIsExact is false where there are more than total says: 10000 are counted, 1000 of a search.
  Query: page, limit, from date-time, to date-time, type, search, chatbotId uuid, groupId uuid.
  Answer: 200 error_page.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.error_stats_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object",
  "required": ["totalErrors", "errorsByType", "errorsByContext", "recentErrors",
               "performanceMetrics"],
  "properties": {
    "totalErrors": {"type": "integer", "minimum": 0},
    "errorsByType": {"type": "object"},
    "errorsByContext": {"type": "object", "properties": {},
                        "additionalProperties": {"type": "integer"},
                        "description": "The 50 most frequent; errors without one as none"},
    "recentErrors": {"type": "array", "items": {
      "type": "object",
      "required": ["id", "errorType", "message", "timestamp", "userAgent", "responseTime"],
      "properties": {
        "id": {"type": "string", "format": "uuid"},
        "errorType": {"type": "string"},
        "message": {"type": "string", "nullable": true},
        "timestamp": {"type": "string", "format": "date-time"},
        "userAgent": {"type": "string", "nullable": true},
        "responseTime": {"type": "integer", "nullable": true}}}},
    "performanceMetrics": {
      "type": "object",
      "required": ["averageResponseTime", "successRate", "totalSessions", "totalMessages"],
      "properties": {
        "averageResponseTime": {"type": "integer", "nullable": true, "description":
          "Milliseconds; null where nothing was answered"},
        "successRate": {"type": "number", "nullable": true, "minimum": 0, "maximum": 1,
                        "description": "Turns that did not fail"},
        "totalSessions": {"type": "integer", "minimum": 0},
        "totalMessages": {"type": "integer", "minimum": 0}}}
  }}'::jsonb, '{properties,errorsByType}', jsonb_build_object('type', 'object') || '{
    "required": ["api_key_missing", "network_error", "http_error", "no_response", "unknown",
                 "rate_limited", "timeout", "moderated", "channel_error"],
    "properties": {
      "api_key_missing": {"type": "integer"}, "network_error": {"type": "integer"},
      "http_error": {"type": "integer"}, "no_response": {"type": "integer"},
      "unknown": {"type": "integer"}, "rate_limited": {"type": "integer"},
      "timeout": {"type": "integer"}, "moderated": {"type": "integer"},
      "channel_error": {"type": "integer"}}}');

comment on function app.error_stats_schema() is
  'The JSON Schema of seed 000''s dashboard.';


create or replace function app.error_stats(from_time text, to_time text, chatbot_id text)
  returns jsonb
  language plpgsql stable security definer
  set search_path = ''
  set plan_cache_mode = force_custom_plan
as $$
-- Definer, for the counts, which nobody reads; it counts what the caller would see.
declare
  v_organization_id uuid;
  v_chatbot uuid;
  v_own     uuid[];
  v_from    timestamptz;
  v_to      timestamptz;
  v_first   timestamptz;
  v_last    timestamptz;
  v_day     timestamptz;
  v_end     timestamptz;
begin
  perform app.require_right('errors.read');
  v_organization_id := app.current_organization_id();
  v_chatbot := app.query_uuid(error_stats.chatbot_id, 'chatbotId');
  v_from := coalesce(app.query_time(error_stats.from_time, 'from'), '-infinity');
  v_to := coalesce(app.query_time(error_stats.to_time, 'to'), 'infinity');
  v_own := case when not app.sees_all_chatbots() then app.own_chatbot_ids() end;
  -- Whole days and, at both ends, whole hours are counted already; what is left is looked at.
  v_first := case when v_from = '-infinity' then v_from
             else date_trunc('hour', v_from + interval '1 hour' - interval '1 microsecond', 'UTC')
             end;
  v_last := greatest(v_first, case when v_to = 'infinity' then v_to
                              else date_trunc('hour', v_to, 'UTC') end);
  v_day := case when v_from = '-infinity' then v_from
           else date_trunc('day', v_from + interval '1 day' - interval '1 microsecond', 'UTC') end;
  v_end := greatest(v_day, case when v_to = 'infinity' then v_to
                           else date_trunc('day', v_to, 'UTC') end);
  return (
    with counted as materialized (
      select y.error_type, y.context, y.errors, y.chatbot_id
      from app.error_days as y
      where y.organization_id = v_organization_id
        and y.day >= (v_day at time zone 'utc')::date and y.day < (v_end at time zone 'utc')::date
      union all
      select c.error_type, c.context, c.errors, c.chatbot_id
      from app.error_counts as c
      where c.organization_id = v_organization_id
        and c.hour >= v_first and c.hour < least(v_day, v_last)
      union all
      select c.error_type, c.context, c.errors, c.chatbot_id
      from app.error_counts as c
      where c.organization_id = v_organization_id and c.hour >= v_end and c.hour < v_last
      union all
      select d.error_type, d.context, 1, d.chatbot_id
      from app.error_deltas as d
      where d.organization_id = v_organization_id
        and d.occurred_at >= v_first and d.occurred_at < v_last
      union all
      select e.error_type, coalesce(e.context, ''), 1, e.chatbot_id
      from app.chatbot_errors as e
      where e.organization_id = v_organization_id
        and e.occurred_at >= v_from and e.occurred_at < least(v_first, v_to)
      union all
      select e.error_type, coalesce(e.context, ''), 1, e.chatbot_id
      from app.chatbot_errors as e
      where e.organization_id = v_organization_id
        and e.occurred_at >= v_last and e.occurred_at < v_to
    ), visible as materialized (
      select c.error_type, c.context, sum(c.errors) as errors from counted as c
      where (v_own is null or c.chatbot_id = any (v_own))
        and (v_chatbot is null or c.chatbot_id = v_chatbot)
      group by 1, 2
    )
    select jsonb_build_object(
      'totalErrors', (select coalesce(sum(v.errors), 0) from visible as v),
      'errorsByType', (
        select jsonb_object_agg(t.name, coalesce(s.errors, 0))
        from unnest(app.error_types()) as t (name)
        left join (select v.error_type, sum(v.errors) as errors from visible as v group by 1) as s
          on s.error_type = t.name),
      'errorsByContext', (
        select coalesce(jsonb_object_agg(s.context, s.errors), '{}')
        from (select coalesce(nullif(v.context, ''), 'none') as context, sum(v.errors) as errors
              from visible as v group by 1 order by 2 desc, 1 limit 50) as s)))
  || jsonb_build_object(
    'recentErrors', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', e.id, 'errorType', e.error_type, 'message', e.error_message,
        'timestamp', e.occurred_at, 'userAgent', e.user_agent, 'responseTime', e.response_time)
        order by e.occurred_at desc, e.id desc), '[]')
      from (
        select o.* from app.chatbot_errors as o
        where o.organization_id = v_organization_id
          and o.occurred_at >= v_from and o.occurred_at < v_to
          and (v_own is null or o.chatbot_id = any (v_own))
          and (v_chatbot is null or o.chatbot_id = v_chatbot)
        order by o.occurred_at desc, o.id desc limit 10
      ) as e),
    'performanceMetrics', (
      with days as (
        select f.chatbot_id, f.day, f.response_ms, f.responses, f.failed_queries,
               f.total_conversations, f.total_messages
        from app.analytics_days as f
        where f.organization_id = v_organization_id and f.zone = 'UTC'
        union all
        select u.chatbot_id, (u.slot at time zone 'utc')::date, u.response_ms, u.responses,
               u.failed_queries, u.total_conversations, u.total_messages
        from app.unfolded_slots as u
        where u.organization_id = v_organization_id
      )
      select jsonb_build_object(
        'averageResponseTime',
        round(sum(d.response_ms) / nullif(sum(d.responses), 0))::integer,
        'successRate', round(1 - sum(d.failed_queries) / nullif(sum(d.responses), 0), 4),
        'totalSessions', coalesce(sum(d.total_conversations), 0),
        'totalMessages', coalesce(sum(d.total_messages), 0))
      from days as d
      where (v_own is null or d.chatbot_id = any (v_own))
        and (v_chatbot is null or d.chatbot_id = v_chatbot)
        and d.day >= (v_from at time zone 'utc')::date
        and d.day < (v_to at time zone 'utc' + interval '1 day' - interval '1 microsecond')::date));
end
$$;

comment on function app.error_stats(text, text, text) is
  'What seed 000''s dashboard shows, as in the query string.  Errors: as of api.error_stats.';


create or replace function api.error_stats(
    p_from text default null, p_to text default null, p_chatbot_id text default null
  ) returns jsonb
  language sql stable
return app.error_stats(p_from, p_to, p_chatbot_id);

comment on function api.error_stats(text, text, text) is
  $$Count errors by kind and context

  Of all time, unless from and to say otherwise, and of all of the caller's chatbots, unless
  chatbotId does; exact at every instant.  Deleted errors stay counted, but for those of an hour that
  from or to divides.  recentErrors are the last ten.  performanceMetrics are those of the analytics,
  in whole days (UTC): the mean time of an answer, the share of turns that did not fail,
  conversations and messages.
  Query: from date-time, to date-time, chatbotId uuid.
  Answer: 200 error_stats.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


revoke all on function
  app.redact_trace(text, integer), app.redact_data(jsonb, integer), app.reported_time(text),
  app.reported_type(jsonb), app.error_report_schema(), app.error_receipt_schema(),
  sidecar.report_error(jsonb), sidecar.report_failure(jsonb),
  app.find_errors(uuid, uuid, uuid[], text, uuid, timestamptz, timestamptz, text, integer),
  app.list_errors(text, text, text, text, text, text, text, text), app.error_page_schema(),
  api.error_list(text, text, text, text, text, text, text, text), app.error_stats_schema(),
  app.error_stats(text, text, text), api.error_stats(text, text, text)
from public, anon, authenticated;

grant execute on function
  app.list_errors(text, text, text, text, text, text, text, text),
  api.error_list(text, text, text, text, text, text, text, text),
  app.error_stats(text, text, text), api.error_stats(text, text, text)
to anon, authenticated;
grant execute on function sidecar.report_error(jsonb), sidecar.report_failure(jsonb) to sidecar;
