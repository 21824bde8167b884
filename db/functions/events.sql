-- Events: taking them in batches, listing them by cursor, counting and clearing them.
--
--   app.record_events(…)       store a batch, all of it or nothing
--   app.count_events()         the trigger that counts; app.fold_events(max) folds the counts
--   app.announce(…)            tell outgoing webhooks of one; the triggers app.announce_events()
--                              and app.announce_fact() do
--   api.events                 what was told, and what the platform knows by itself
--   app.event_figures(…)       how many of each type, exact at every instant
--   app.clear_events(…)        begin anew; app.sweep_events(max) deletes what was cleared
--   app.keep_event_months(…)   the tables of months; app.drop_event_months(before)
--   api.event_create           POST /api/v1/events
--   api.event_list, api.event_clear, api.event_stats
--   parlance.track_event(…), parlance.get_events(…), parlance.clear_events(…),
--   parlance.analytics_stats(…)
--
-- That a conversation began, that something was said in it and that a lead was left is not written
-- again: api.events reads it where it is.

create or replace function app.automatic_event_types() returns text[]
  language sql immutable parallel safe
return array['conversation:started', 'message:sent', 'message:received', 'lead:captured'];

comment on function app.automatic_event_types() is
  'The types of events that the platform knows by itself.';


create or replace function app.is_own_event_type(type text) returns boolean
  language sql immutable parallel safe
return type ~ '^(alert|webhook)[.]';

comment on function app.is_own_event_type(text) is
  $$Whether messages of a type are the platform's own: alerts, and tests of webhooks

  Nobody else may tell one: whoever has a page's key could raise an alarm that is none.$$;


create or replace function app.uuid_at(moment timestamptz) returns uuid
  language sql immutable parallel safe
return (
  overlay(
    lpad(to_hex(floor(extract(epoch from least(
      greatest(moment, '1970-01-01 00:00:00+00'), '9999-12-31 00:00:00+00')) * 4096000)::bigint),
    15, '0') placing '7' from 13 for 0
  ) || '0000000000000000'
)::uuid;

comment on function app.uuid_at(timestamptz) is
  $$Where the ids of a moment begin

  An id of app.uuid_v7() that was made then or later is not below it, one from before is.$$;


-- ---- Taking them ------------------------------------------------------------------------------

create or replace function app.event_fields_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["type"],
  "properties": {
    "type": {"type": "string", "pattern": "^[A-Za-z][A-Za-z0-9_.:-]{0,99}$",
             "description": "chat_opened, chat_closed, message_sent, api_success, error_encountered, or a word of your own: a letter, then up to 99 letters, digits, and _ . : -. What begins with alert. or webhook. is Parlance''s own"},
    "data": {"type": "object", "nullable": true, "additionalProperties": true,
             "description": "Whatever you want with it; the whole event may have 16384 bytes"},
    "timestamp": {"type": ["integer", "string"], "nullable": true,
                  "minimum": 0, "maximum": 253402300799999, "maxLength": 40,
                  "description": "When it happened: milliseconds since 1970, or RFC 3339. Taken where it is at most 24 hours ago and 5 minutes ahead; otherwise it is the time of arrival"},
    "sessionId": {"type": "string", "nullable": true, "minLength": 1, "maxLength": 255,
                  "description": "The visitor''s session"}
  }}'::jsonb;

comment on function app.event_fields_schema() is 'The JSON Schema of an event that is told.';


create or replace function app.event_creation_schema() returns jsonb
  language sql immutable parallel safe
return app.event_fields_schema() || jsonb_build_object(
  'type', '["object", "array"]'::jsonb, 'maxItems', 1000, 'items', app.event_fields_schema(),
  'description', 'One event, or a list of at most 1000',
  'example', '{"type": "chat_opened", "data": {"page": "/pricing"}, "timestamp": 1767225600000,
               "sessionId": "visitor-7"}'::jsonb);

comment on function app.event_creation_schema() is
  'The JSON Schema of a body that tells events: one, or a list of them.';


create or replace function app.is_event(event jsonb) returns boolean
  language sql immutable parallel safe
return coalesce(
  jsonb_typeof(event) = 'object'
  and event - array['type', 'data', 'timestamp', 'sessionId'] = '{}'
  and jsonb_typeof(event -> 'type') = 'string'
  and event ->> 'type' ~ '^[A-Za-z][A-Za-z0-9_.:-]{0,99}$'
  and not app.is_own_event_type(event ->> 'type')
  and coalesce(jsonb_typeof(event -> 'data'), 'null') in ('object', 'null')
  and case coalesce(jsonb_typeof(event -> 'sessionId'), 'null')
      when 'null' then true
      when 'string' then length(event ->> 'sessionId') between 1 and 255
      else false end
  and case coalesce(jsonb_typeof(event -> 'timestamp'), 'null')
      when 'null' then true
      when 'number' then event ->> 'timestamp' ~ '^[0-9]{1,15}$'
                         and (event ->> 'timestamp')::bigint <= 253402300799999
      when 'string' then event ->> 'timestamp' ~ (
        '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}'
        '(:[0-9]{2}([.][0-9]{1,9})?)?(Z|[+-][0-9]{2}:[0-9]{2})$')
      else false end
  and octet_length(event::text) <= 16384, false);

comment on function app.is_event(jsonb) is
  $$Whether an event is as app.event_fields_schema() says, and not too large

  The same in one expression, because a thousand are looked at in a call.  That a written time is one
  that there is shows when it is read.$$;


create or replace function app.refuse_events(events jsonb) returns void
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_is_list boolean := jsonb_typeof(refuse_events.events) = 'array';
  v_event   jsonb;
  v_at      integer := 0;
  v_name    text;
begin
  -- The list as such; then one after the other, so that the first is told.
  perform app.check_json(refuse_events.events, app.event_creation_schema() - 'items');
  for v_event in
    select jsonb_array_elements(case when v_is_list then refuse_events.events
                                else jsonb_build_array(refuse_events.events) end)
  loop
    v_name := case when v_is_list then format('[%s]', v_at) else '' end;
    perform app.check_json(v_event, app.event_fields_schema(), v_name);
    if app.is_own_event_type(v_event ->> 'type') then
      perform app.fail(400, 'invalid_field', format(
        '%s is a type that Parlance alone tells', ltrim(v_name || '.type', '.')), null,
        'Another word of your own, which does not begin with alert. or webhook.');
    end if;
    if octet_length(v_event::text) > 16384 then
      perform app.fail(400, 'invalid_field', format('%s must not be larger than 16384 bytes',
                                                    coalesce(nullif(v_name, ''), 'The event')));
    end if;
    begin
      if jsonb_typeof(v_event -> 'timestamp') = 'string' and (
        not app.is_event(v_event) or (v_event ->> 'timestamp')::timestamptz is null
      ) then
        raise datetime_field_overflow;
      end if;
    exception when data_exception then
      perform app.fail(400, 'invalid_field', format(
        '%s is not a time', ltrim(v_name || '.timestamp', '.')), null,
        'Milliseconds since 1970, or RFC 3339: 2026-01-31T09:30:00Z');
    end;
    v_at := v_at + 1;
  end loop;
  perform app.fail(400, 'invalid_field', 'The events cannot be stored');
end
$$;

comment on function app.refuse_events(jsonb) is
  $$Say what is wrong with the first of some events that is not right

  events: one, or a list, in which the error names the place, [0] for the first.
  Errors: 400 invalid_field, missing_field, unknown_field.$$;


create or replace function app.record_events(
    organization_id uuid, chatbot_id uuid, events jsonb,
    out received integer, out stored integer, out automatic integer, out adjusted integer,
    out ids uuid[]
  )
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_now    timestamptz := clock_timestamp();
  v_events jsonb := case jsonb_typeof(record_events.events) when 'array' then record_events.events
                    else jsonb_build_array(record_events.events) end;
begin
  received := jsonb_array_length(v_events);
  -- Whoever clears waits for those who are at it, so that each batch is before or after.
  perform pg_advisory_xact_lock_shared(hashtextextended(record_events.chatbot_id::text, 5));
  if received > 1000 or exists (
    select from jsonb_array_elements(v_events) as e (event) where not app.is_event(e.event)
  ) then
    perform app.refuse_events(record_events.events);
  end if;
  for v_try in 1 .. 3 loop
    begin
      with told as (
        select
          e.n, e.event ->> 'type' as type, e.event ->> 'sessionId' as session_id,
          coalesce(nullif(e.event -> 'data', 'null'), '{}') as data,
          case jsonb_typeof(e.event -> 'timestamp')
          when 'number' then
            timestamptz '1970-01-01 00:00:00+00'
            + (e.event ->> 'timestamp')::bigint * interval '1 millisecond'
          when 'string' then (e.event ->> 'timestamp')::timestamptz end as said
        from jsonb_array_elements(v_events) with ordinality as e (event, n)
        where e.event ->> 'type' <> all (app.automatic_event_types())
      ), kept as (
        insert into app.events as k
          (organization_id, chatbot_id, type, occurred_at, session_id, data, skew_ms)
        select
          record_events.organization_id, record_events.chatbot_id, t.type,
          case when t.said between v_now - interval '24 hours' and v_now + interval '5 minutes'
          then t.said else v_now end,
          t.session_id, t.data,
          case when t.said not between v_now - interval '24 hours' and v_now + interval '5 minutes'
          then round(extract(epoch from t.said - v_now) * 1000) end
        from told as t
        order by t.n
        returning k.id, k.skew_ms
      )
      select count(*), count(k.skew_ms), coalesce(array_agg(k.id), '{}')
      into stored, adjusted, ids
      from kept as k;
      exit;
    exception
      when data_exception then
        -- A date such as 31 February.
        perform app.refuse_events(record_events.events);
      when check_violation then
        -- Its month got a table while it waited to put them with the rest; now it finds that.
        if v_try = 3 then
          raise;
        end if;
    end;
  end loop;
  automatic := received - stored;
end
$$;

comment on function app.record_events(uuid, uuid, jsonb) is
  $$Store a batch of events, all of it or nothing

  events: as app.event_creation_schema() says.  Returns how many came; how many were stored; how many were automatic, which are not stored
  because the platform knows them by itself; how many got the time of arrival instead of the client's;
  and the ids, in the order of the list.  Errors: 400 invalid_field, missing_field, unknown_field.$$;


create or replace function app.count_events() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  insert into app.event_deltas (organization_id, chatbot_id, type, count)
  select f.organization_id, f.chatbot_id, f.type, count(*)
  from fresh as f
  group by f.organization_id, f.chatbot_id, f.type;
  return null;
end
$$;

comment on function app.count_events() is 'Count a batch of events: one row for each type in it.';

create or replace trigger count_events
  after insert on app.events
  referencing new table as fresh
  for each statement execute function app.count_events();


create or replace function app.request_events(body bytea) returns jsonb
  language plpgsql immutable
  set search_path = ''
as $$
declare
  v_body jsonb;
begin
  begin
    v_body := convert_from(request_events.body, 'utf8')::jsonb;
  exception when others then
    perform app.fail(400, 'malformed_body', 'The body is not JSON, or holds what cannot be stored',
                     'For example the character U+0000');
  end;
  if jsonb_typeof(v_body) not in ('object', 'array') then
    perform app.fail(400, 'malformed_body', 'The body must be an event or a list of events');
  end if;
  return v_body;
end
$$;

comment on function app.request_events(bytea) is
  $$The body of a request that tells events, one or a list

  As bytes, because PostgREST takes a list of objects for rows, which have all the same keys.
  Errors: 400 malformed_body.$$;


create or replace function app.event_receipt_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["success", "received", "stored", "automatic", "adjusted"],
  "properties": {
    "success": {"type": "boolean", "enum": [true]},
    "received": {"type": "integer", "minimum": 0},
    "stored": {"type": "integer", "minimum": 0},
    "automatic": {"type": "integer", "minimum": 0,
                  "description": "Those that Parlance knows by itself, and so does not store again: conversation:started, message:sent, message:received, lead:captured"},
    "adjusted": {"type": "integer", "minimum": 0,
                 "description": "Those whose timestamp was too far off: they got the time of arrival, and their skewMs says how far"}
  }}'::jsonb;

comment on function app.event_receipt_schema() is
  'The JSON Schema of what app.create_events returns.';


create or replace function app.create_events(body bytea) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, for callers without any right; app.pre_request has found out whose key they show.
declare
  v_chatbot  app.chatbot_instances;
  v_body     jsonb;
  -- What cannot be read counts as if each KB were one.
  v_weight   integer := least(greatest(octet_length(create_events.body) / 1024, 1), 1000);
  v_settings jsonb := app.settings();
  v_allowed  jsonb[];
  v_keys     text[];
  v_limits   integer[];
  v_minutes  numeric[];
  v_limit    record;
  v_key      text := app.request_header('idempotency-key');
  v_caller   text;
  v_digest   bytea;
  v_first    jsonb;
  v_receipt  record;
  v_is_read  boolean := false;
  v_message  text;
  v_detail   text;
  v_headers  jsonb;
  v_answer   jsonb;
begin
  if app.current_chatbot_id() is null then
    perform app.fail(401, 'missing_key', 'X-API-Key is missing', null,
                     'Send the chatbot''s key: ck_… from a server, pk_… from a browser');
  end if;
  -- By the chatbot and not by the token, of somebody elsewhere perhaps, that may have come along.
  select b.* into v_chatbot from app.chatbot_instances as b where b.id = app.current_chatbot_id();
  if v_key is not null then
    v_caller := 'events ' || v_chatbot.id;
    -- Of the bytes, so that nothing is read for it.
    v_digest := app.request_digest(
      'events.create', to_jsonb(encode(sha256(create_events.body), 'hex')));
    v_first := app.repeated(v_chatbot.organization_id, v_caller, v_key, v_digest);
    if v_first is not null then
      return app.answer((v_first ->> 'status')::integer, v_first -> 'body', v_first -> 'headers');
    end if;
  end if;

  -- Limits are of events, and hit_limits counts calls; so a call of ten is one of a tenth of them.
  if current_setting('app.key_kind') = 'secret' then
    v_keys := array['events:' || v_chatbot.id];
    v_allowed := array[v_settings -> 'chatbot_event_rate_limit'];
  else
    v_keys := array[
      'events-address:' || v_chatbot.id || ':' || coalesce(app.request_header('x-real-ip'), ''),
      'events:' || v_chatbot.id];
    v_allowed := array[v_settings -> 'event_rate_limit', v_settings -> 'chatbot_event_rate_limit'];
  end if;
  select array_agg((a ->> 'limit')::integer), array_agg((a ->> 'windowMinutes')::numeric)
  into v_limits, v_minutes
  from unnest(v_allowed) as a;
  -- A flood is told so before it costs anything, even before it is read; who is counted, after the
  -- work, so that nobody waits for a limit's row longer than a commit takes.
  if not app.are_limits_spent(v_keys, v_limits, v_minutes) then
    begin
      v_body := app.request_events(create_events.body);
      v_weight := case jsonb_typeof(v_body)
                  when 'array' then least(greatest(jsonb_array_length(v_body), 1), 1000) else 1 end;
      if not app.are_limits_spent(
        v_keys, array(select greatest(l / v_weight, 1) from unnest(v_limits) as l), v_minutes)
      then
        select r.* into v_receipt
        from app.record_events(v_chatbot.organization_id, v_chatbot.id, v_body) as r;
        v_is_read := true;
      end if;
    exception when sqlstate 'PGRST' then
      -- Reading what is wrong costs as much as what is right, so it counts as well.
      get stacked diagnostics v_message = message_text, v_detail = pg_exception_detail;
      v_is_read := true;
    end;
  end if;
  v_limits := array(select greatest(l / v_weight, 1) from unnest(v_limits) as l);
  select h.* into v_limit from app.hit_limits(v_keys, v_limits, v_minutes) as h;
  v_headers := jsonb_build_object(
    'RateLimit-Limit',
    v_allowed[coalesce(v_limit.refused_by, cardinality(v_allowed))] -> 'limit',
    'RateLimit-Remaining', v_limit.remaining * v_weight, 'RateLimit-Reset', v_limit.reset_seconds);
  if v_limit.wait_seconds is not null or not v_is_read then
    -- PostgREST wants headers of a refusal as texts.
    perform app.fail(
      429, 'rate_limited', 'You have told a lot of events in a short time', null,
      format('Try again in %s seconds', coalesce(v_limit.wait_seconds, 1)), (
        select jsonb_object_agg(h.key, h.value)
        from jsonb_each_text(v_headers || jsonb_build_object(
          'Retry-After', coalesce(v_limit.wait_seconds, 1))) as h));
  elsif v_message is not null then
    return app.answer((v_detail::jsonb ->> 'status')::integer, v_message::jsonb, v_headers);
  end if;
  v_answer := jsonb_build_object(
    'success', true, 'received', v_receipt.received, 'stored', v_receipt.stored,
    'automatic', v_receipt.automatic, 'adjusted', v_receipt.adjusted);
  perform app.remember(
    v_chatbot.organization_id, v_caller, v_key, v_digest, 201, v_answer, v_headers);
  return app.answer(201, v_answer, v_headers);
end
$$;

comment on function app.create_events(bytea) is
  $$Store the events that the holder of a key tells

  body: as app.event_creation_schema() says.  What is wrong with it is answered and not raised, so that
  it stays counted.  Errors: 400 invalid_field, malformed_body, missing_field, unknown_field,
  401 missing_key, 422 idempotency_mismatch, 429 rate_limited.$$;


create or replace function api.event_create(bytea) returns jsonb
  language sql volatile
return app.create_events($1);

comment on function api.event_create(bytea) is
  $$Tell one event or up to 1000

  With a chatbot's key.  All of a list is stored, or nothing: an error names the first that is wrong by
  its place, [0] for the first.  An event may have 16 KB, a body 1 MB.  The types that Parlance knows by
  itself are taken and not stored again.  Limits count events, by address for the publishable key.
  Body: event_creation.  Answer: 201 event_receipt.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 missing_key,
  invalid_key; 403 chatbot_inactive, chatbot_testing, origin_not_allowed; 422 idempotency_mismatch;
  429 rate_limited.$$;


-- ---- Reading them -----------------------------------------------------------------------------

create or replace view api.events with (security_invoker = true) as
select
  e.organization_id, e.id, e.chatbot_id, e.type::text as type, e.occurred_at,
  e.session_id::text as session_id, e.data::jsonb as data, e.skew_ms
from app.events as e
where e.id > coalesce((
  select k.cleared_id from app.event_clearings as k
  where k.organization_id = e.organization_id and k.chatbot_id = e.chatbot_id),
  '00000000-0000-0000-0000-000000000000')
union all
select
  c.organization_id, c.id, c.chatbot_id, 'conversation:started' as type,
  c.started_at as occurred_at, c.session_id::text as session_id,
  jsonb_build_object(
    'conversationId', c.id, 'channel', c.integration_type, 'language', c.language) as data,
  null as skew_ms
from app.chatbot_conversations as c
where c.started_at > coalesce((
  select k.cleared_at from app.event_clearings as k
  where k.organization_id = c.organization_id and k.chatbot_id = c.chatbot_id), '-infinity')
union all
select
  m.organization_id, m.id, m.chatbot_id,
  case m.role when 'user' then 'message:sent' else 'message:received' end as type,
  m.created_at as occurred_at, (
    select c.session_id::text from app.chatbot_conversations as c
    where c.organization_id = m.organization_id and c.id = m.conversation_id) as session_id,
  jsonb_build_object(
    'conversationId', m.conversation_id, 'messageId', m.id, 'sender', m.sender_type) as data,
  null as skew_ms
from app.chatbot_messages as m
where m.role in ('user', 'assistant')
  and m.created_at > coalesce((
    select k.cleared_at from app.event_clearings as k
    where k.organization_id = m.organization_id and k.chatbot_id = m.chatbot_id), '-infinity')
union all
select
  l.organization_id, l.id, l.chatbot_id, 'lead:captured' as type, l.created_at as occurred_at, (
    select c.session_id::text from app.chatbot_conversations as c
    where c.organization_id = l.organization_id and c.id = l.conversation_id) as session_id,
  jsonb_build_object('leadId', l.id, 'conversationId', l.conversation_id) as data,
  null as skew_ms
from app.leads as l
where l.created_at > coalesce((
  select k.cleared_at from app.event_clearings as k
  where k.organization_id = l.organization_id and k.chatbot_id = l.chatbot_id), '-infinity');

comment on view api.events is
  $$The events of your chatbots: what was told, and what Parlance knows by itself

  In order of id, which is the order in which they came.  conversation:started, message:sent,
  message:received and lead:captured are read from conversations, messages and leads; they have no
  texts.$$;


create or replace function app.event_body(event api.events) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'id', (event).id, 'type', (event).type, 'timestamp', (event).occurred_at,
  'sessionId', (event).session_id, 'data', (event).data, 'skewMs', (event).skew_ms);

comment on function app.event_body(api.events) is 'An event as the API shows it.';


create or replace function app.find_events(
    organization_id uuid, chatbot_id uuid, type text, before uuid, from_time timestamptz,
    to_time timestamptz, max integer,
    out events jsonb, out next_cursor uuid
  )
  language plpgsql stable
  set search_path = ''
  -- Planned for what is asked: which months, and which of the four tables.
  set plan_cache_mode = force_custom_plan
as $$
declare
  v_type     text := find_events.type;
  v_from     timestamptz := coalesce(find_events.from_time, '-infinity');
  v_to       timestamptz := coalesce(find_events.to_time, 'infinity');
  v_cleared  app.event_clearings;
  v_first    uuid := uuid '00000000-0000-0000-0000-000000000000';
  v_end      uuid := coalesce(find_events.before, uuid 'ffffffff-ffff-ffff-ffff-ffffffffffff');
  v_floor    uuid;
  v_ids      uuid[];
begin
  select k.* into v_cleared from app.event_clearings as k
  where k.organization_id = find_events.organization_id and k.chatbot_id = find_events.chatbot_id;
  -- What came when says where to look: nothing is told more than five minutes ahead, or later than
  -- a day after.
  if find_events.from_time is not null then
    v_first := app.uuid_at(v_from - interval '6 minutes');
  end if;
  if v_cleared.cleared_at is not null then
    v_first := greatest(v_first, app.uuid_at(v_cleared.cleared_at - interval '1 second'));
  end if;
  if find_events.to_time is not null then
    v_end := least(v_end, app.uuid_at(v_to + interval '25 hours'));
  end if;
  if v_type is null or v_type like 'message:%' then
    -- Messages are in order within their organization, not within their chatbot; an index for that
    -- would cost each message.  So a page looks at so many of them at most, and may be a short one.
    select m.id into v_floor from app.chatbot_messages as m
    where m.organization_id = find_events.organization_id and m.id < v_end and m.id >= v_first
    order by m.id desc offset 20000 limit 1;
    v_first := coalesce(v_floor, v_first);
  end if;

  -- As many of each table as the page may have, by its index; together they are sorted, and what they
  -- are to say is in the view.
  select array_agg(p.id) into v_ids
  from (
    select o.id from (
      (select e.id from app.events as e
       where e.organization_id = find_events.organization_id
         and e.chatbot_id = find_events.chatbot_id and e.id < v_end and e.id >= v_first
         and (v_type is null or e.type = v_type)
         and (v_cleared.cleared_id is null or e.id > v_cleared.cleared_id)
         and e.occurred_at >= v_from and e.occurred_at < v_to
       order by e.id desc limit find_events.max + 1)
      union all
      (select c.id from app.chatbot_conversations as c
       where (v_type is null or v_type = 'conversation:started')
         and c.organization_id = find_events.organization_id
         and c.chatbot_id = find_events.chatbot_id and c.id < v_end and c.id >= v_first
         and c.started_at >= v_from and c.started_at < v_to
         and (v_cleared.cleared_at is null or c.started_at > v_cleared.cleared_at)
       order by c.id desc limit find_events.max + 1)
      union all
      (select m.id from app.chatbot_messages as m
       where (v_type is null or v_type in ('message:sent', 'message:received'))
         and m.organization_id = find_events.organization_id
         and m.chatbot_id = find_events.chatbot_id and m.id < v_end and m.id >= v_first
         and m.role in ('user', 'assistant')
         and (v_type is null or (v_type = 'message:sent') = (m.role = 'user'))
         and m.created_at >= v_from and m.created_at < v_to
         and (v_cleared.cleared_at is null or m.created_at > v_cleared.cleared_at)
       order by m.id desc limit find_events.max + 1)
      union all
      (select l.id from app.leads as l
       where (v_type is null or v_type = 'lead:captured')
         and l.organization_id = find_events.organization_id
         and l.chatbot_id = find_events.chatbot_id and l.id < v_end and l.id >= v_first
         and l.created_at >= v_from and l.created_at < v_to
         and (v_cleared.cleared_at is null or l.created_at > v_cleared.cleared_at)
       order by l.id desc limit find_events.max + 1)
    ) as o
    order by o.id desc limit find_events.max + 1
  ) as p;
  if cardinality(v_ids) > find_events.max then
    v_ids := v_ids[:find_events.max];
    next_cursor := v_ids[find_events.max];
  else
    next_cursor := v_floor;
  end if;
  select coalesce(jsonb_agg(app.event_body(v) order by v.id desc), '[]') into events
  from api.events as v
  where v.organization_id = find_events.organization_id
    and v.chatbot_id = find_events.chatbot_id and v.id = any (v_ids);
end
$$;

comment on function app.find_events(uuid, uuid, text, uuid, timestamptz, timestamptz, integer) is
  $$Events of a chatbot, newest first, and where to go on

  type: null for all.  before: the cursor of the page before; null to begin.  from_time, to_time: when
  they happened.  next_cursor: null where there are no more; a page may be short, or empty, and have
  one.$$;


create or replace function app.event_cursor(value text) returns uuid
  language plpgsql immutable
  set search_path = ''
as $$
begin
  return app.query_uuid(event_cursor.value, 'cursor');
end
$$;

comment on function app.event_cursor(text) is
  'A cursor of the query string; null for none.  Errors: 400 invalid_parameter.';


create or replace function app.event_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["id", "type", "timestamp", "sessionId", "data", "skewMs"],
  "properties": {
    "id": {"type": "string", "format": "uuid",
           "description": "For what Parlance knows by itself, the id of the conversation, message or lead"},
    "type": {"type": "string"},
    "timestamp": {"type": "string", "format": "date-time"},
    "sessionId": {"type": "string", "nullable": true},
    "data": {"type": "object", "additionalProperties": true},
    "skewMs": {"type": "integer", "nullable": true,
               "description": "How far off the client''s clock was, where it was not believed"}
  }}'::jsonb;

comment on function app.event_schema() is 'The JSON Schema of an event.';


create or replace function app.event_page_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object", "required": ["data", "limit", "nextCursor"],
  "properties": {
    "data": {"type": "array"},
    "limit": {"type": "integer"},
    "nextCursor": {"type": "string", "nullable": true,
                   "description": "For the next page; null at the end. A page may be short, even empty, and have one"}
  }}', '{properties,data,items}', app.event_schema());

comment on function app.event_page_schema() is
  'The JSON Schema of what app.list_events returns.';


create or replace function app.list_events(
    type text, cursor_text text, page_size text, from_time text, to_time text, format text
  ) returns bytea
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because require_chatbot has decided already who may: no policy is asked a second time.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('analytics.read');
  v_is_csv  boolean := coalesce(
    app.query_choice(list_events.format, 'format', '{json,csv}') = 'csv', false);
  v_limit   integer := app.page_number(list_events.page_size, 'limit', 20, 100);
  v_found   record;
  v_answer  text;
begin
  if list_events.type <> '' and list_events.type !~ '^[A-Za-z][A-Za-z0-9_.:-]{0,99}$' then
    perform app.fail(400, 'invalid_parameter', 'type must be the type of an event');
  end if;
  select f.* into v_found
  from app.find_events(
    v_chatbot.organization_id, v_chatbot.id, nullif(list_events.type, ''),
    app.event_cursor(list_events.cursor_text),
    app.query_time(list_events.from_time, 'from'), app.query_time(list_events.to_time, 'to'),
    -- A file holds more than a page.
    case when v_is_csv then 10000 else v_limit end) as f;
  if not v_is_csv then
    perform app.add_headers('{"Content-Type": "application/json; charset=utf-8"}');
    return convert_to(jsonb_build_object(
      'data', v_found.events, 'limit', v_limit, 'nextCursor', v_found.next_cursor)::text, 'utf8');
  end if;
  select E'id,type,timestamp,sessionId,data,skewMs\r\n' || coalesce(string_agg(concat_ws(',',
           e.event ->> 'id', e.event ->> 'type', e.event ->> 'timestamp',
           app.csv_cell(e.event ->> 'sessionId'), app.csv_cell(e.event ->> 'data'),
           coalesce(e.event ->> 'skewMs', '')) || E'\r\n', '' order by e.n), '')
  into v_answer
  from jsonb_array_elements(v_found.events) with ordinality as e (event, n);
  perform app.add_headers(
    '{"Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": "attachment; filename=\"events.csv\""}'::jsonb
    || case when v_found.next_cursor is null then '{}' else jsonb_build_object(
         'X-Next-Cursor', v_found.next_cursor) end);
  return convert_to(v_answer, 'utf8');
end
$$;

comment on function app.list_events(text, text, text, text, text, text) is
  $$A page of the events of the path's chatbot, newest first, as JSON or as CSV

  As in the query string.  Errors: 400 invalid_parameter, 401 not_signed_in, 403 forbidden,
  404 not_found.$$;


create or replace function api.event_list(
    p_type text default null, p_cursor text default null, p_limit text default null,
    p_from text default null, p_to text default null, p_format text default null
  )
  returns api."*/*"  -- noqa: RF05
  language sql stable
return app.list_events(p_type, p_cursor, p_limit, p_from, p_to, p_format)::api."*/*";  -- noqa: RF05

comment on function api.event_list(text, text, text, text, text, text) is
  $$List a chatbot's events, newest first

  What was told, and what Parlance knows by itself: conversation:started, message:sent,
  message:received, lead:captured.  cursor: the nextCursor of the page before; a page may be short, or
  empty, and have one.  format=csv gives up to 10000 as a file, and the cursor of the next file in
  X-Next-Cursor.
  Query: type, cursor uuid, limit, from date-time, to date-time, format (json|csv).
  Answer: 200 event_page or text/csv.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


-- ---- Telling others ----------------------------------------------------------------------------

create or replace function app.is_anybody_told(organization_id uuid) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
begin
  return exists (
    select from app.webhook_endpoints as e
    where e.organization_id = is_anybody_told.organization_id and e.is_active);
end
$$;

comment on function app.is_anybody_told(uuid) is
  $$Whether an organization has outgoing webhooks at all

  One look into an index: what an event costs where it has none.$$;


create or replace function app.announce_events() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  v_organization uuid;
begin
  for v_organization in select distinct f.organization_id from fresh as f loop
    if app.is_anybody_told(v_organization) then
      perform app.notify(
        f.organization_id, f.chatbot_id, f.type, jsonb_build_object(
          'id', f.id, 'type', f.type, 'timestamp', f.occurred_at, 'sessionId', f.session_id,
          'data', f.data, 'skewMs', f.skew_ms))
      from (
        select o.* from fresh as o where o.organization_id = v_organization order by o.id
      ) as f;
    end if;
  end loop;
  return null;
end
$$;

comment on function app.announce_events() is
  'Tell outgoing webhooks of the events of a batch, each as app.event_body shows it.';

create or replace trigger announce_events
  after insert on app.events
  referencing new table as fresh
  for each statement execute function app.announce_events();


create or replace function app.announce(organization_id uuid, chatbot_id uuid, id uuid)
  returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  perform app.notify(v.organization_id, v.chatbot_id, v.type, app.event_body(v))
  from api.events as v
  where v.organization_id = announce.organization_id and v.chatbot_id = announce.chatbot_id
    and v.id = announce.id;
end
$$;

comment on function app.announce(uuid, uuid, uuid) is
  'Tell outgoing webhooks of one of api.events, as app.event_body shows it.';


create or replace function app.announce_fact() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if app.is_anybody_told(new.organization_id) then
    perform app.announce(new.organization_id, new.chatbot_id, new.id);
  end if;
  return null;
end
$$;

comment on function app.announce_fact() is
  $$Tell outgoing webhooks of what the platform knows by itself

  For tables that api.events reads; app.count_message does it for messages.  Where nobody is told,
  it is one look into an index.$$;

create or replace trigger announce_fact
  after insert on app.chatbot_conversations
  for each row execute function app.announce_fact();
create or replace trigger announce_fact
  after insert on app.leads
  for each row execute function app.announce_fact();


-- ---- Counting them ----------------------------------------------------------------------------

create or replace function app.fold_events(max_rows integer default 50000) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_rows integer;
begin
  with taken as (
    delete from app.event_deltas as d
    where d.ctid = any (array(
      select o.ctid from app.event_deltas as o limit fold_events.max_rows for update skip locked))
    returning d.*
  ), folded as (
    insert into app.event_counts as c (organization_id, chatbot_id, type, count)
    select t.organization_id, t.chatbot_id, t.type, sum(t.count)
    from taken as t
    group by 1, 2, 3
    order by 1, 2, 3
    on conflict on constraint event_counts_pkey do update set count = c.count + excluded.count
    returning 1
  )
  select count(*) into v_rows from taken;
  return v_rows;
end
$$;

comment on function app.fold_events(integer) is
  $$Fold what was counted of events into sums

  max_rows: of one call.  Returns the rows folded.  Several may run at once.$$;


create or replace function app.event_figures(organization_id uuid, chatbot_id uuid)
  returns table (type text, count bigint)
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_cleared timestamptz;
  v_rest    timestamptz;
begin
  select k.cleared_at into v_cleared from app.event_clearings as k
  where k.organization_id = event_figures.organization_id
    and k.chatbot_id = event_figures.chatbot_id;
  -- Quarters of an hour are summed; of that of the clearing, what came after is counted row by row.
  v_rest := coalesce(app.analytics_slot(v_cleared) + interval '15 minutes', '-infinity');
  v_cleared := coalesce(v_cleared, '-infinity');
  return query
  with slots as (
    select sum(a.total_conversations) as started, sum(a.messages_sent) as sent,
           sum(a.messages_received) as received
    from app.counted_slots as a
    where a.organization_id = event_figures.organization_id
      and a.chatbot_id = event_figures.chatbot_id and a.slot >= v_rest
  ), conversations as (
    select count(*) as started from app.chatbot_conversations as c
    where isfinite(v_cleared) and c.organization_id = event_figures.organization_id
      and c.chatbot_id = event_figures.chatbot_id
      and c.id >= app.uuid_at(v_cleared) and c.id < app.uuid_at(v_rest + interval '1 hour')
      and c.started_at > v_cleared and c.started_at < v_rest
  ), messages as (
    select count(*) filter (where m.role = 'user') as sent,
           count(*) filter (where m.role = 'assistant') as received
    from app.chatbot_messages as m
    where isfinite(v_cleared) and m.organization_id = event_figures.organization_id
      and m.chatbot_id = event_figures.chatbot_id
      and m.id >= app.uuid_at(v_cleared) and m.id < app.uuid_at(v_rest + interval '1 hour')
      and m.created_at > v_cleared and m.created_at < v_rest
  ), sums as (
    select s.type::text, s.count from app.event_counts as s
    where s.organization_id = event_figures.organization_id
      and s.chatbot_id = event_figures.chatbot_id
    union all
    select d.type::text, d.count from app.event_deltas as d
    where d.organization_id = event_figures.organization_id
      and d.chatbot_id = event_figures.chatbot_id
    union all
    select v.type, v.count
    from slots as d, conversations as c, messages as m,
      lateral (values
        ('conversation:started', coalesce(d.started, 0) + c.started),
        ('message:sent', coalesce(d.sent, 0) + m.sent),
        ('message:received', coalesce(d.received, 0) + m.received)) as v (type, count)
    union all
    select 'lead:captured', count(*) from app.leads as l
    where l.organization_id = event_figures.organization_id
      and l.chatbot_id = event_figures.chatbot_id and l.created_at > v_cleared
  )
  select s.type, sum(s.count)::bigint from sums as s group by s.type having sum(s.count) > 0;
end
$$;

comment on function app.event_figures(uuid, uuid) is
  $$How many events of each type a chatbot has had since they were last cleared

  Exact at every instant: folded, not yet folded, and what the platform knows by itself.$$;


create or replace function app.event_stats(organization_id uuid, chatbot_id uuid) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_counts   jsonb;
  v_started  bigint;
  v_messages bigint;
begin
  select coalesce(jsonb_object_agg(f.type, f.count), '{}') into v_counts
  from app.event_figures(event_stats.organization_id, event_stats.chatbot_id) as f;
  v_started := coalesce((v_counts ->> 'conversation:started')::bigint, 0);
  v_messages := coalesce((v_counts ->> 'message:sent')::bigint, 0)
                + coalesce((v_counts ->> 'message:received')::bigint, 0);
  return jsonb_build_object(
    'totalConversations', v_started, 'totalMessages', v_messages,
    'leadsCaptured', coalesce((v_counts -> 'lead:captured')::bigint, 0),
    'averageMessagesPerConversation',
    coalesce(round(v_messages::numeric / nullif(v_started, 0), 2), 0),
    'eventCounts', v_counts);
end
$$;

comment on function app.event_stats(uuid, uuid) is
  $$A chatbot's AnalyticsStats, as seed 004 has them

  totalMessages: what visitors sent and what they received.$$;


create or replace function app.event_stats_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["totalConversations", "totalMessages", "leadsCaptured",
               "averageMessagesPerConversation", "eventCounts"],
  "properties": {
    "totalConversations": {"type": "integer", "minimum": 0},
    "totalMessages": {"type": "integer", "minimum": 0,
                      "description": "What visitors sent and what they received"},
    "leadsCaptured": {"type": "integer", "minimum": 0},
    "averageMessagesPerConversation": {"type": "number", "minimum": 0},
    "eventCounts": {"type": "object", "additionalProperties": {"type": "integer"},
                    "description": "By type; a type that never came is not there"}
  }}'::jsonb;

comment on function app.event_stats_schema() is
  'The JSON Schema of what app.event_stats returns.';


create or replace function app.read_event_stats() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because require_chatbot has decided already who may: no policy is asked a second time.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('analytics.read');
begin
  return app.event_stats(v_chatbot.organization_id, v_chatbot.id);
end
$$;

comment on function app.read_event_stats() is
  'The statistics of the path''s chatbot.  Errors: 401, 403, 404.';


create or replace function api.event_stats() returns jsonb
  language sql stable
return app.read_event_stats();

comment on function api.event_stats() is
  $$Read how many events a chatbot has had

  Of each type since events were last cleared, exact at every instant.  Conversations and messages that
  were deleted since stay counted.
  Answer: 200 event_stats.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


-- ---- Clearing them ----------------------------------------------------------------------------

create or replace function app.sweep_clearing(
    organization_id uuid, chatbot_id uuid, max_rows integer
  ) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_clearing app.event_clearings;
  v_rows     integer;
begin
  select k.* into v_clearing from app.event_clearings as k
  where k.organization_id = sweep_clearing.organization_id
    and k.chatbot_id = sweep_clearing.chatbot_id and not k.is_swept
  for update skip locked;
  if not found then
    return 0;
  end if;
  delete from app.events as e
  where e.organization_id = v_clearing.organization_id and e.chatbot_id = v_clearing.chatbot_id
    and e.id in (
      select o.id from app.events as o
      where o.organization_id = v_clearing.organization_id
        and o.chatbot_id = v_clearing.chatbot_id and o.id <= v_clearing.cleared_id
      order by o.id limit sweep_clearing.max_rows);
  get diagnostics v_rows = row_count;
  if v_rows < sweep_clearing.max_rows then
    update app.event_clearings as k set is_swept = true
    where k.organization_id = v_clearing.organization_id and k.chatbot_id = v_clearing.chatbot_id;
  end if;
  return v_rows;
end
$$;

comment on function app.sweep_clearing(uuid, uuid, integer) is
  $$Delete stored events of a chatbot that were cleared

  max_rows: of one call.  Returns how many went.$$;


create or replace function app.sweep_events(max_rows integer default 50000) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_due  record;
  v_rows integer := 0;
begin
  for v_due in
    select k.organization_id, k.chatbot_id from app.event_clearings as k
    where not k.is_swept order by k.cleared_at
  loop
    v_rows := v_rows + app.sweep_clearing(
      v_due.organization_id, v_due.chatbot_id, sweep_events.max_rows - v_rows);
    exit when v_rows >= sweep_events.max_rows;
  end loop;
  return v_rows;
end
$$;

comment on function app.sweep_events(integer) is
  $$Delete stored events that were cleared

  max_rows: of one call.  Returns how many went.$$;


create or replace function app.clear_events(organization_id uuid, chatbot_id uuid) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_clearing app.event_clearings;
  v_count    bigint;
begin
  -- After all batches that are under way, and before all others.
  perform pg_advisory_xact_lock(hashtextextended(clear_events.chatbot_id::text, 5));
  select coalesce(sum(f.count), 0) into v_count
  from app.event_figures(clear_events.organization_id, clear_events.chatbot_id) as f;
  insert into app.event_clearings as k
    (organization_id, chatbot_id, cleared_at, cleared_id, cleared_by)
  values (clear_events.organization_id, clear_events.chatbot_id, clock_timestamp(), app.uuid_v7(),
          app.current_user_id())
  on conflict on constraint event_clearings_pkey do update
  set cleared_at = excluded.cleared_at, cleared_id = excluded.cleared_id,
      cleared_by = excluded.cleared_by, is_swept = false
  returning k.* into v_clearing;
  -- The deltas first: who folds meanwhile has them, or has added them to the counts.
  delete from app.event_deltas as d
  where d.organization_id = clear_events.organization_id
    and d.chatbot_id = clear_events.chatbot_id;
  delete from app.event_counts as c
  where c.organization_id = clear_events.organization_id
    and c.chatbot_id = clear_events.chatbot_id;
  -- A few at once; many would take longer than a call may, and are hidden as it is.
  perform app.sweep_clearing(clear_events.organization_id, clear_events.chatbot_id, 5000);
  return jsonb_build_object(
    'success', true, 'cleared', v_count, 'clearedAt', v_clearing.cleared_at);
end
$$;

comment on function app.clear_events(uuid, uuid) is
  $$Begin a chatbot's events anew

  From now on nothing that came before is shown or counted.  What was told is deleted, at once or by the
  clock; conversations, messages and leads stay where they are.$$;


create or replace function app.event_clearing_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["success", "cleared", "clearedAt"],
  "properties": {
    "success": {"type": "boolean", "enum": [true]},
    "cleared": {"type": "integer", "minimum": 0, "description": "How many had been counted"},
    "clearedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.event_clearing_schema() is
  'The JSON Schema of what app.clear_events returns.';


create or replace function app.clear_own_events() returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer for the tables; require_chatbot decides who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('analytics.clear');
begin
  return app.clear_events(v_chatbot.organization_id, v_chatbot.id);
end
$$;

comment on function app.clear_own_events() is
  'Clear the events of the path''s chatbot.  Errors: 401, 403, 404.';


create or replace function api.event_clear(json) returns jsonb
  language sql volatile
return app.clear_own_events();

comment on function api.event_clear(json) is
  $$Clear a chatbot's events

  From then on nothing that came before is listed or counted.  What was told is deleted.  What Parlance
  knows by itself, conversations, messages and leads, is only no longer shown as events; the chatbot's
  analytics stay.
  Answer: 200 event_clearing.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


-- ---- Months -----------------------------------------------------------------------------------

create or replace function app.event_months()
  returns table (name text, first_id uuid, end_id uuid)
  language sql stable
  set search_path = ''
begin atomic
  select c.relname::text, b.ids[1]::uuid, b.ids[2]::uuid
  from pg_catalog.pg_inherits as i
  inner join pg_catalog.pg_class as c on i.inhrelid = c.oid
  cross join lateral regexp_match(
    pg_get_expr(c.relpartbound, c.oid),
    $$^FOR VALUES FROM \('([^']+)'\) TO \('([^']+)'\)$$) as b (ids)
  where i.inhparent = 'app.events'::regclass and b.ids is not null
  order by 2;
end;

comment on function app.event_months() is
  'The tables of months of events, with the first id of each and the first that is beyond it.';


create or replace function app.keep_event_months(ahead integer default 2) returns integer
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, so that the tables belong to the owner of all others, whoever runs it.
declare
  v_this  timestamp := date_trunc('month', now() at time zone 'utc');
  v_month timestamp;
  v_old   record;
  v_name  text;
  v_first uuid;
  v_end   uuid;
  v_empty boolean;
  v_made  integer := 0;
begin
  perform pg_advisory_xact_lock(5, 1);
  -- Attaching and dropping lock tables that are in use; rather than make others queue behind it, this
  -- gives up, and the clock runs it again.
  perform set_config('lock_timeout', '2s', true);
  for v_month in
    select d.month from generate_series(v_this, v_this + make_interval(months => keep_event_months.ahead),
                                        interval '1 month') as d (month)
  loop
    v_name := to_char(v_month, '"events_"YYYY_MM');
    continue when to_regclass('app.' || v_name) is not null;
    v_first := app.uuid_at(v_month at time zone 'utc');
    v_end := app.uuid_at((v_month + interval '1 month') at time zone 'utc');
    execute format('create table app.%I (like app.events including defaults)', v_name);
    execute format('alter table app.%I enable row level security', v_name);
    execute format('revoke all on app.%I from public, anon, authenticated', v_name);
    execute format('comment on table app.%I is %L', v_name, 'Events of a month, of app.events.');
    -- What came before its month had a table.
    lock table app.events_rest in access exclusive mode;
    execute format(
      'with moved as (delete from app.events_rest as r where r.id >= $1 and r.id < $2 returning r.*)
       insert into app.%I select m.* from moved as m', v_name) using v_first, v_end;
    execute format('alter table app.events attach partition app.%I for values from (%L) to (%L)',
                   v_name, v_first, v_end);
    v_made := v_made + 1;
  end loop;
  for v_old in
    select m.name from app.event_months() as m
    where m.end_id <= app.uuid_at(v_this at time zone 'utc')
  loop
    execute format('select not exists (select from app.%I)', v_old.name) into v_empty;
    if v_empty then
      execute format('drop table app.%I', v_old.name);
    end if;
  end loop;
  return v_made;
end
$$;

comment on function app.keep_event_months(integer) is
  $$Make the tables of this month's events and of those ahead; drop months that are over and empty

  ahead: months.  Run by the clock; running it again changes nothing.  Returns how many were made.
  Errors: 55P03 where a table was in use for longer than two seconds.$$;


create or replace function app.drop_event_months(before timestamptz) returns integer
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.keep_event_months.
declare
  v_old     record;
  v_dropped integer := 0;
begin
  perform pg_advisory_xact_lock(5, 1);
  perform set_config('lock_timeout', '2s', true);
  for v_old in
    select m.name from app.event_months() as m
    where m.end_id <= app.uuid_at(drop_event_months.before)
  loop
    execute format('drop table app.%I', v_old.name);
    v_dropped := v_dropped + 1;
  end loop;
  return v_dropped;
end
$$;

comment on function app.drop_event_months(timestamptz) is
  $$Drop the months of events, of all organizations, that were over before a time

  For retention, where nobody keeps them any longer.  Returns how many were dropped.  Errors: 55P03.$$;


-- ---- For those who integrate by SQL -----------------------------------------------------------

create or replace function app.require_own_chatbot(chatbot_id uuid) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  if not exists (
    select from app.chatbot_instances as b
    where b.organization_id = app.current_organization_id() and b.id = require_own_chatbot.chatbot_id
      and b.deleted_at is null
  ) then
    perform app.fail(404, 'not_found', 'There is no such chatbot');
  end if;
end
$$;

comment on function app.require_own_chatbot(uuid) is
  'Refuse a chatbot that is not of the caller''s organization.  Errors: 404 not_found.';


create or replace function parlance.track_event(
    p_chatbot_id uuid, p_type text, p_data jsonb default '{}',
    p_timestamp timestamptz default null, p_session_id text default null
  ) returns uuid
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer for the tables; it serves the chatbots of the caller's organization only.
begin
  perform app.require_own_chatbot(p_chatbot_id);
  return (app.record_events(
    app.current_organization_id(), p_chatbot_id,
    jsonb_strip_nulls(jsonb_build_object(
      'type', p_type, 'sessionId', p_session_id,
      'timestamp', to_char(p_timestamp at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
    || jsonb_build_object('data', p_data))).ids[1];
end
$$;

comment on function parlance.track_event(uuid, text, jsonb, timestamptz, text) is
  $$Store an event of your chatbot

  p_type: a word of your own.  p_data: an object.  p_timestamp: when it happened; taken where it is at
  most 24 hours ago and 5 minutes ahead.  Returns its id; null for one of the types that Parlance knows
  by itself and so does not store.  Errors: 400 invalid_field, missing_field, 404 not_found.$$;


create or replace function parlance.get_events(
    p_chatbot_id uuid, p_type text default null, p_limit integer default 100,
    p_before uuid default null, p_from timestamptz default null, p_to timestamptz default null
  )
  returns table (
    id uuid, type text, data jsonb, occurred_at timestamptz, session_id text, skew_ms bigint
  )
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer for the tables; it serves the chatbots of the caller's organization only.
declare
  v_found record;
  v_left  integer := p_limit;
  v_at    uuid := p_before;
begin
  perform app.require_own_chatbot(p_chatbot_id);
  if p_limit not between 1 and 10000 then
    perform app.fail(400, 'invalid_field', 'p_limit must be from 1 to 10000');
  end if;
  loop
    select f.* into v_found
    from app.find_events(
      app.current_organization_id(), p_chatbot_id, p_type, v_at, p_from, p_to, v_left) as f;
    return query
    select (e.event ->> 'id')::uuid, e.event ->> 'type', e.event -> 'data',
           (e.event ->> 'timestamp')::timestamptz, e.event ->> 'sessionId',
           (e.event ->> 'skewMs')::bigint
    from jsonb_array_elements(v_found.events) with ordinality as e (event, n)
    order by e.n;
    v_left := v_left - jsonb_array_length(v_found.events);
    v_at := v_found.next_cursor;
    exit when v_left <= 0 or v_at is null;
  end loop;
end
$$;

comment on function parlance.get_events(uuid, text, integer, uuid, timestamptz, timestamptz) is
  $$Read events of your chatbot, newest first

  What was told, and what Parlance knows by itself.  p_type: null for all.  p_limit: up to 10000.
  p_before: the id of the last one read, to go on from there.  p_from, p_to: when they happened.
  Errors: 400 invalid_field, 404 not_found.$$;


create or replace function parlance.clear_events(p_chatbot_id uuid) returns bigint
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer for the tables; it serves the chatbots of the caller's organization only.
begin
  perform app.require_own_chatbot(p_chatbot_id);
  return (app.clear_events(app.current_organization_id(), p_chatbot_id) ->> 'cleared')::bigint;
end
$$;

comment on function parlance.clear_events(uuid) is
  $$Clear the events of your chatbot

  Nothing that came before is listed or counted any more; conversations, messages and leads stay.
  Returns how many had been counted.  Errors: 404 not_found.$$;


create or replace function parlance.analytics_stats(p_chatbot_id uuid) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer for the tables; it serves the chatbots of the caller's organization only.
begin
  perform app.require_own_chatbot(p_chatbot_id);
  return app.event_stats(app.current_organization_id(), p_chatbot_id);
end
$$;

comment on function parlance.analytics_stats(uuid) is
  $$How many events your chatbot has had since they were last cleared

  Returns totalConversations, totalMessages, leadsCaptured, averageMessagesPerConversation and
  eventCounts, exact at every instant.  Errors: 404 not_found.$$;


revoke all on function
  app.automatic_event_types(), app.is_own_event_type(text), app.uuid_at(timestamptz),
  app.event_fields_schema(),
  app.event_creation_schema(), app.is_event(jsonb), app.refuse_events(jsonb),
  app.record_events(uuid, uuid, jsonb), app.count_events(), app.request_events(bytea),
  app.event_receipt_schema(), app.create_events(bytea), api.event_create(bytea),
  app.event_body(api.events),
  app.find_events(uuid, uuid, text, uuid, timestamptz, timestamptz, integer),
  app.is_anybody_told(uuid), app.announce(uuid, uuid, uuid), app.announce_events(),
  app.announce_fact(),
  app.event_cursor(text), app.event_schema(), app.event_page_schema(),
  app.list_events(text, text, text, text, text, text),
  api.event_list(text, text, text, text, text, text), app.fold_events(integer),
  app.event_figures(uuid, uuid), app.event_stats(uuid, uuid), app.event_stats_schema(),
  app.read_event_stats(), api.event_stats(), app.sweep_clearing(uuid, uuid, integer),
  app.sweep_events(integer), app.clear_events(uuid, uuid), app.event_clearing_schema(),
  app.clear_own_events(), api.event_clear(json), app.event_months(),
  app.keep_event_months(integer), app.drop_event_months(timestamptz),
  app.require_own_chatbot(uuid),
  parlance.track_event(uuid, text, jsonb, timestamptz, text),
  parlance.get_events(uuid, text, integer, uuid, timestamptz, timestamptz),
  parlance.clear_events(uuid), parlance.analytics_stats(uuid)
from public, anon, authenticated;

grant execute on function
  app.request_events(bytea), app.create_events(bytea), api.event_create(bytea),
  app.list_events(text, text, text, text, text, text),
  api.event_list(text, text, text, text, text, text), app.read_event_stats(), api.event_stats(),
  app.clear_own_events(), api.event_clear(json)
to anon, authenticated;
grant execute on function
  parlance.track_event(uuid, text, jsonb, timestamptz, text),
  parlance.get_events(uuid, text, integer, uuid, timestamptz, timestamptz),
  parlance.clear_events(uuid), parlance.analytics_stats(uuid)
to parlance_integrator;

revoke all on api.events from public, anon, authenticated;
grant select on api.events to authenticated;
