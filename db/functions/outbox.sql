-- The outbox: what leaves by a channel, in order, once.
--
--   app.claim_deliveries(max)                    those whose time has come; by sidecar.claim_jobs
--   app.compose_call(delivery)                   the call of the provider that is next
--   sidecar.finish_delivery(delivery, outcome)   what came of it, and what is to be done then
--   app.split_text(text, most, utf16)         pieces that a provider takes
--   api.deliveries, api.delivery_retry           what could not be sent, and sending it again
--
-- Webhooks and alerts wait in the same table; notices.sql has what is theirs alone.
--
-- The sidecar makes the call as it stands and says what happened; whether that means sent, again,
-- otherwise or never is decided here and, by the rules of each provider, in line.sql and
-- messenger.sql.  Whoever loses the lease has perhaps been heard: is_unknown says so.

create or replace function app.delivery_ref(delivery app.deliveries) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'organizationId', (delivery).organization_id, 'id', (delivery).id, 'fence', (delivery).fence,
  'part', (delivery).part);

comment on function app.delivery_ref(app.deliveries) is 'What the sidecar holds of a delivery.';


create or replace function app.claim_deliveries(max integer) returns jsonb
  language plpgsql volatile
  set search_path = ''
  -- As app.claim_events.
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  v_claimed  jsonb := '[]'::jsonb;
  v_delivery app.deliveries;
  v_call     jsonb;
begin
  for v_delivery in
    with recursive tenants as (
      (select d.organization_id from app.deliveries as d
       where d.finished_at is null and d.target_id is null order by 1 limit 1)
      union all
      select (select d.organization_id from app.deliveries as d
              where d.finished_at is null and d.target_id is null
                and d.organization_id > t.organization_id
              order by 1 limit 1)
      from tenants as t where t.organization_id is not null
    )
    update app.deliveries as d
    set state = 'running', fence = d.fence + 1, attempts = d.attempts + 1,
        run_after = now() + interval '20 seconds',
        -- Whoever had it may have been heard.
        is_unknown = d.is_unknown or d.state = 'running' and d.method is not null
    where (d.organization_id, d.id) in (
      select c.organization_id, c.id
      from (
        select f.organization_id, f.id,
               row_number() over (partition by f.organization_id order by f.run_after, f.id) as place
        from tenants as t
        cross join lateral (
          select w.organization_id, w.id, w.run_after from app.deliveries as w
          where w.organization_id = t.organization_id and w.finished_at is null
            and w.run_after <= now() and w.target_id is null
            and (w.conversation_id is null or w.id = (
              select b.id from app.deliveries as b
              where b.organization_id = w.organization_id
                and b.conversation_id = w.conversation_id and b.finished_at is null
              order by b.id limit 1))
          order by w.run_after
          limit least(claim_deliveries.max, 32)
          for update of w skip locked) as f
      ) as c
      -- The first of each organization before the second of any.
      order by c.place, random()
      limit claim_deliveries.max)
    returning d.*
  loop
    -- A reply has as many attempts as fit into its token's minute.
    if v_delivery.attempts > (case when v_delivery.method = 'reply' then 64 else 8 end) then
      perform app.bury_delivery(
        v_delivery, case when v_delivery.is_unknown then 'outcome_unknown' else 'gave_up' end,
        coalesce(v_delivery.error, 'Given up: its worker died 8 times'));
      continue;
    end if;
    begin
      v_call := app.compose_call(v_delivery);
    exception when others then
      -- What came from outside is in it, so it may be impossible; all the others are not.
      v_call := null;
      update app.deliveries as d
      set state = 'waiting', error = format('Its call cannot be made: %s', sqlstate)
      where d.organization_id = v_delivery.organization_id and d.id = v_delivery.id;
    end;
    if v_call is not null then
      v_claimed := v_claimed || jsonb_build_array('{"kind": "delivery"}' || v_call);
    end if;
  end loop;
  return v_claimed;
end
$$;

comment on function app.claim_deliveries(integer) is
  $$Take deliveries by channels whose time has come, for 20 seconds

  Of each conversation only the first that is not finished.  max: at most so many, evenly from
  all organizations.  One whose worker died, or whose call could not be made, 8 times is given up,
  visibly.  Returns the calls to be made, as app.compose_call has them.$$;


create or replace function app.bury_delivery(
    delivery app.deliveries, code text, error text, answer jsonb default null
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  update app.deliveries as d
  set state = 'dead', code = bury_delivery.code, error = left(bury_delivery.error, 2000),
      answer = coalesce(bury_delivery.answer, d.answer), finished_at = clock_timestamp()
  where d.organization_id = (bury_delivery.delivery).organization_id
    and d.id = (bury_delivery.delivery).id;
end
$$;

comment on function app.bury_delivery(app.deliveries, text, text, jsonb) is
  'Give a delivery up, visibly.  code: one of docs/channels.md.';


create or replace function app.delivery_texts(delivery app.deliveries) returns text[]
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_text text := (delivery_texts.delivery).payload ->> 'text';
begin
  if (delivery_texts.delivery).message_id is not null then
    select case when m.vector_search_results = '[]' then app.full_text(m)
           -- No list of sources goes with it, so the numbers would stand for nothing.
           else regexp_replace(app.full_text(m), '\s?\[\d{1,2}\]', '', 'g') end
    into v_text
    from app.chatbot_messages as m
    where m.organization_id = (delivery_texts.delivery).organization_id
      and m.id = (delivery_texts.delivery).message_id and m.removed_at is null;
  end if;
  return case (delivery_texts.delivery).kind
    when 'line' then app.split_text(v_text, 5000, true)
    else app.split_text(v_text, 1999, false) end;
end
$$;

comment on function app.delivery_texts(app.deliveries) is
  'The texts that a delivery sends, one after the other; none where nothing is to be said now.';


create or replace function app.compose_call(delivery app.deliveries) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_delivery app.deliveries := compose_call.delivery;
  v_texts    text[] := app.delivery_texts(v_delivery);
  v_to       text;
  v_call     jsonb;
begin
  v_to := coalesce(v_delivery.payload ->> 'to', (
    select c.user_identifier from app.chatbot_conversations as c
    where c.organization_id = v_delivery.organization_id and c.id = v_delivery.conversation_id));
  if v_texts = '{}' then
    perform app.bury_delivery(v_delivery, 'removed', 'The message was removed before it was sent');
  elsif exists (
    select from app.channel_blocks as b
    where b.organization_id = v_delivery.organization_id and b.chatbot_id = v_delivery.chatbot_id
      and b.kind = v_delivery.kind and b.source = v_to
  ) then
    perform app.bury_delivery(v_delivery, 'blocked', 'The visitor has blocked the account');
  elsif not exists (
    select from app.chatbot_integrations as i
    where i.organization_id = v_delivery.organization_id and i.chatbot_id = v_delivery.chatbot_id
      and i.integration_type = app.integration_of(v_delivery.kind) and i.is_active
  ) then
    perform app.bury_delivery(v_delivery, 'not_connected',
                              'The chatbot is not connected to the channel any more');
  else
    v_call := case v_delivery.kind when 'line' then app.compose_line_call(v_delivery, v_to, v_texts)
              else app.compose_messenger_call(v_delivery, v_to, v_texts) end;
  end if;
  return v_call;
end
$$;

comment on function app.compose_call(app.deliveries) is
  $$The call of the provider that is next for a delivery; null where none is to be made now

  Then it is buried, or waits.  Returns delivery, service, method, path, headers, body, token
  (sealed) and timeoutMs.$$;


create or replace function app.note_call(delivery app.deliveries, method text, event_id uuid)
  returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  update app.deliveries as d
  set method = note_call.method, attempted_at = clock_timestamp(), event_id = note_call.event_id,
      -- Another way, whose attempts are its own.
      attempts = case when d.method = 'reply' and note_call.method = 'push' then 1
                 else d.attempts end
  where d.organization_id = (note_call.delivery).organization_id
    and d.id = (note_call.delivery).id;
end
$$;

comment on function app.note_call(app.deliveries, text, uuid) is
  'Keep how a delivery is about to be sent, before it is.';


create or replace function app.call_count(delivery app.deliveries, texts text[]) returns integer
  language sql immutable parallel safe
return case (delivery).kind
  when 'line' then (cardinality(texts) + 4) / 5
  else cardinality(texts) end;

comment on function app.call_count(app.deliveries, text[]) is
  'How many calls of the provider a delivery takes: LINE takes five texts at once, Messenger one.';


create or replace function app.advance_delivery(
    delivery app.deliveries, ids text[], answer jsonb, note text
  ) returns app.deliveries
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_delivery app.deliveries := advance_delivery.delivery;
  v_is_last  boolean := v_delivery.part + 1
                        >= app.call_count(v_delivery, app.delivery_texts(v_delivery));
begin
  update app.deliveries as d
  set part = d.part + 1, attempts = case when v_is_last then d.attempts else 1 end,
      is_unknown = false,
      -- What follows is a call of its own, by its own way.
      method = case when v_is_last then d.method end,
      provider_ids = d.provider_ids || coalesce(advance_delivery.ids, '{}'),
      answer = advance_delivery.answer, code = advance_delivery.note, error = null,
      state = case when v_is_last then 'sent' else 'running' end,
      finished_at = case when v_is_last then clock_timestamp() end,
      run_after = now() + interval '20 seconds'
  where d.organization_id = v_delivery.organization_id and d.id = v_delivery.id
  returning d.* into v_delivery;
  update app.chatbot_integrations as i
  set is_healthy = true, verified_at = coalesce(i.verified_at, now())
  where i.organization_id = v_delivery.organization_id and i.chatbot_id = v_delivery.chatbot_id
    and i.integration_type = app.integration_of(v_delivery.kind) and not i.is_healthy;
  return v_delivery;
end
$$;

comment on function app.advance_delivery(app.deliveries, text[], jsonb, text) is
  'Keep that a call of a delivery was taken; with its last call the delivery is sent.';


create or replace function sidecar.finish_delivery(delivery jsonb, outcome jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_delivery   app.deliveries;
  v_verdict    jsonb;
  v_answer     jsonb := jsonb_strip_nulls(jsonb_build_object(
    'status', finish_delivery.outcome -> 'status', 'error', finish_delivery.outcome -> 'error',
    'body', left(finish_delivery.outcome ->> 'body', 1000)));
  v_wait       double precision;
  -- What nobody knows of an earlier attempt, a later one that was refused does not tell.
  v_is_unknown boolean;
begin
  select d.* into v_delivery from app.deliveries as d
  where d.organization_id = (finish_delivery.delivery ->> 'organizationId')::uuid
    and d.id = (finish_delivery.delivery ->> 'id')::uuid
    and d.fence = (finish_delivery.delivery ->> 'fence')::integer
    and d.part = (finish_delivery.delivery ->> 'part')::integer and d.state = 'running'
  for update;
  if not found then
    -- Another has it, and knows that this call was perhaps heard.
    return '{}'::jsonb;
  elsif v_delivery.target_id is not null then
    perform app.finish_notice(v_delivery, finish_delivery.outcome, v_answer);
    return '{}'::jsonb;
  end if;
  v_verdict := case v_delivery.kind
    when 'line' then app.judge_line_call(v_delivery, finish_delivery.outcome)
    else app.judge_messenger_call(finish_delivery.outcome) end;
  v_is_unknown := v_delivery.is_unknown or coalesce((v_verdict ->> 'isUnknown')::boolean, false);

  if v_verdict ->> 'is' = 'taken' then
    v_delivery := app.advance_delivery(
      v_delivery, array(select jsonb_array_elements_text(coalesce(v_verdict -> 'ids', '[]'))),
      v_answer, v_verdict ->> 'code');
    return case when v_delivery.state = 'running' then
      jsonb_strip_nulls(jsonb_build_object('next', app.compose_call(v_delivery))) else '{}' end;
  elsif v_verdict ->> 'is' = 'otherwise' then
    -- The reply token is spent: the same as a push, at once.
    update app.deliveries as d
    set method = 'push', attempts = 1, answer = v_answer,
        run_after = now() + interval '20 seconds'
    where d.organization_id = v_delivery.organization_id and d.id = v_delivery.id
    returning d.* into v_delivery;
    return jsonb_strip_nulls(jsonb_build_object('next', app.compose_call(v_delivery)));
  elsif v_verdict ->> 'is' = 'never' then
    if coalesce((v_verdict ->> 'isBroken')::boolean, false) then
      perform app.note_broken_channel(v_delivery, v_verdict ->> 'code', v_verdict ->> 'error',
                                      v_answer);
    end if;
    perform app.bury_delivery(v_delivery, v_verdict ->> 'code', v_verdict ->> 'error', v_answer);
    return '{}'::jsonb;
  elsif v_delivery.attempts >= 8 and v_delivery.method is distinct from 'reply' then
    -- A reply is tried as long as its token holds: app.compose_line_call looks.
    perform app.bury_delivery(
      v_delivery,
      case when v_is_unknown then 'outcome_unknown' else 'gave_up' end,
      'Given up after 8 attempts: ' || (v_verdict ->> 'error'), v_answer);
    return '{}'::jsonb;
  end if;

  v_wait := coalesce(
    (v_verdict ->> 'waitSeconds')::double precision,
    -- 4 s, 12 s, 36 s, 2, 5, 16, 30 minutes
    least(4 * 3 ^ (v_delivery.attempts - 1), 1800) * (0.75 + random() / 2));
  update app.deliveries as d
  set state = 'waiting', is_unknown = v_is_unknown, answer = v_answer,
      error = left(v_verdict ->> 'error', 2000), run_after = now() + make_interval(secs => v_wait)
  where d.organization_id = v_delivery.organization_id and d.id = v_delivery.id;
  return '{}'::jsonb;
end
$$;

comment on function sidecar.finish_delivery(jsonb, jsonb) is
  $$Say what came of a call of app.compose_call or app.compose_notice

  outcome: status, body, retryAfter (as the header has it); or error: not_connected (nothing was
  sent), timeout or broken (it may have been).  Returns next, where another call is to be made at
  once.  Whoever lost the delivery changes nothing.$$;


create or replace function app.retry_after_seconds(header text) returns double precision
  language plpgsql stable strict
  set search_path = ''
as $$
begin
  if retry_after_seconds.header ~ '^\d{1,9}([.]\d{1,9})?$' then
    return least(retry_after_seconds.header::double precision, 86400);
  end if;
  return least(
    greatest(extract(epoch from retry_after_seconds.header::timestamptz - now()), 1), 86400);
exception when data_exception then
  return null;
end
$$;

comment on function app.retry_after_seconds(text) is
  'A Retry-After as seconds, a day at most; null where it is none.';


create or replace function app.note_broken_channel(
    delivery app.deliveries, code text, error text, answer jsonb
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  update app.chatbot_integrations as i
  set is_healthy = false, verified_at = null, last_error = left(note_broken_channel.error, 2000),
      last_error_at = now()
  where i.organization_id = (note_broken_channel.delivery).organization_id
    and i.chatbot_id = (note_broken_channel.delivery).chatbot_id
    and i.integration_type = app.integration_of((note_broken_channel.delivery).kind);
  insert into app.chatbot_errors
    (organization_id, chatbot_id, conversation_id, error_type, error_message, context, error_details)
  values (
    (note_broken_channel.delivery).organization_id, (note_broken_channel.delivery).chatbot_id,
    (note_broken_channel.delivery).conversation_id, 'channel_error',
    left(note_broken_channel.error, 2000), 'channel_delivery',
    jsonb_build_object('code', note_broken_channel.code,
                       'deliveryId', (note_broken_channel.delivery).id)
      || coalesce(note_broken_channel.answer, '{}'));
end
$$;

comment on function app.note_broken_channel(app.deliveries, text, text, jsonb) is
  'Record that a provider refuses a channel''s token: nothing can be sent until it is replaced.';


create or replace function app.utf16_length(text text) returns integer
  language sql immutable strict parallel safe
return length(text) + length(regexp_replace(text, '[^\U00010000-\U0010FFFF]', '', 'g'));

comment on function app.utf16_length(text) is
  'How long a text is in units of UTF-16, which LINE counts.';


create or replace function app.splits_character(text text, at integer) returns boolean
  language plpgsql immutable strict parallel safe
  set search_path = ''
as $$
declare
  v_before text := substr(splits_character.text, splits_character.at, 1);
  v_after  text := substr(splits_character.text, splits_character.at + 1, 1);
  v_flags  text;
begin
  if v_before = E'\u200D' or v_before = E'\r' and v_after = E'\n'
     -- Marks, joiners, variants, skins and tags go with what stands before them.
     or v_after ~ ('[\u0300-\u036F\u0483-\u0489\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7'
       '\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E4\u06E7\u06E8\u06EA-\u06ED'
       '\u0900-\u0903\u093A-\u093C\u093E-\u094F\u0951-\u0957\u0962\u0963\u0981-\u0983\u09BC'
       '\u09BE-\u09CD\u0A01-\u0A03\u0A3C-\u0A51\u0B01-\u0B03\u0B3C\u0B3E-\u0B57\u0BBE-\u0BCD'
       '\u0C3E-\u0C56\u0CBE-\u0CD6\u0D3E-\u0D4D\u0E31\u0E33-\u0E3A\u0E47-\u0E4E\u0EB1\u0EB3-\u0EBC'
       '\u0EC8-\u0ECE\u102B-\u103E\u1160-\u11FF\u135D-\u135F\u17B4-\u17D3\u1AB0-\u1AFF\u1DC0-\u1DFF'
       '\u200C\u200D\u20D0-\u20FF\u302A-\u302F\u3099\u309A\uFE00-\uFE0F\uFE20-\uFE2F\uFF9E\uFF9F'
       '\U0001F3FB-\U0001F3FF\U000E0020-\U000E007F\U000E0100-\U000E01EF]')
  then
    return true;
  end if;
  -- Two letters make a flag, so between the first and the second of a pair is no place to part.
  if v_after ~ '[\U0001F1E6-\U0001F1FF]' then
    v_flags := substring(left(splits_character.text, splits_character.at)
                         from '[\U0001F1E6-\U0001F1FF]*$');
    return length(v_flags) % 2 = 1;
  end if;
  return false;
end
$$;

comment on function app.splits_character(text, integer) is
  $$Whether a text must not be parted after so many characters

  Because what a reader takes for one character is several: letters with marks, flags, joined
  pictures, Hangul and Thai syllables.  An approximation of Unicode's grapheme clusters by
  ranges.$$;


create or replace function app.split_text(text text, most integer, utf16 boolean)
  returns text[]
  language plpgsql immutable
  set search_path = ''
as $$
declare
  v_rest    text := btrim(split_text.text, E' \n\r\t');
  v_pieces  text[] := '{}'::text[];
  v_length  integer;
  v_excess  integer;
  v_place   integer;
  v_least   integer;
  v_pattern text;
begin
  while v_rest <> '' loop
    v_length := least(length(v_rest), split_text.most);
    if split_text.utf16 then
      loop
        v_excess := app.utf16_length(left(v_rest, v_length)) - split_text.most;
        exit when v_excess <= 0;
        v_length := v_length - greatest(1, v_excess / 2);
      end loop;
    end if;
    if v_length < length(v_rest) then
      -- After a line, a sentence or a word, where one ends in the second half.
      foreach v_pattern in array array['^.*\n', '^.*[.!?。！？]\s', '^.*\s'] loop
        v_place := length(substring(left(v_rest, v_length) from v_pattern));
        exit when v_place > v_length / 2;
        v_place := null;
      end loop;
      if v_place is not null then
        v_length := v_place;
      else
        v_least := greatest(1, v_length - 64);
        v_place := v_length;
        while v_place > v_least and app.splits_character(v_rest, v_place) loop
          v_place := v_place - 1;
        end loop;
        if not app.splits_character(v_rest, v_place) then
          v_length := v_place;
        end if;
      end if;
    end if;
    v_pieces := v_pieces || rtrim(left(v_rest, v_length), E' \n\r\t');
    v_rest := ltrim(substr(v_rest, v_length + 1), E' \n\r\t');
  end loop;
  return v_pieces;
end
$$;

comment on function app.split_text(text, integer, boolean) is
  $$A text in pieces of a length that a provider takes

  most: characters, or units of UTF-16 where utf16.  Parted after a line, a sentence or a word
  where there is one, never within what a reader takes for one character; the blanks there are
  left out.$$;


create or replace view api.deliveries with (security_invoker = true) as
select
  d.organization_id, d.id, d.kind, d.chatbot_id, d.conversation_id, d.message_id, d.event_id,
  d.state, d.code, d.error, d.method, d.part, d.attempts, d.is_unknown, d.answer, d.provider_ids,
  d.run_after, d.attempted_at, d.created_at, d.finished_at, d.target_id, d.event_type
from app.deliveries as d;

comment on view api.deliveries is
  $$What leaves, and what became of it

  What chatbots and people send through channels; for admins also webhooks and alerts.$$;


create or replace function app.delivery_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "kind", "chatbotId", "conversationId", "messageId", "state", "code", "error",
               "attempts", "createdAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "kind": {"type": "string", "enum": ["line", "messenger"]},
    "chatbotId": {"type": "string", "format": "uuid", "nullable": true},
    "conversationId": {"type": "string", "format": "uuid", "nullable": true},
    "messageId": {"type": "string", "format": "uuid", "nullable": true},
    "state": {"type": "string", "enum": ["waiting", "running", "sent", "dead"]},
    "code": {"type": "string", "nullable": true},
    "error": {"type": "string", "nullable": true},
    "attempts": {"type": "integer", "minimum": 0},
    "createdAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.delivery_schema() is 'The JSON Schema of a delivery.';


create or replace function app.delivery_retry_schema() returns jsonb
  language sql immutable parallel safe
return '{"type": "object", "properties": {}}'::jsonb;

comment on function app.delivery_retry_schema() is
  'The JSON Schema of the body that sends a delivery once more: an empty object.';


create or replace function app.retry_delivery(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks who may.
declare
  v_first    jsonb;
  v_delivery app.deliveries;
begin
  perform app.require_right('channels.write');
  perform app.check_json(retry_delivery.body, app.delivery_retry_schema());
  v_first := app.replayed('deliveries.retry', retry_delivery.body);
  if v_first is not null then
    return v_first;
  end if;
  select d.* into v_delivery from app.deliveries as d
  where d.organization_id = app.current_organization_id()
    and d.id = app.request_uuid('x-resource-id', 'deliveryId') and d.kind in ('line', 'messenger')
  for update;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such delivery');
  elsif v_delivery.state <> 'dead' then
    perform app.fail(409, 'delivery_not_dead', format('The delivery is %s', v_delivery.state), null,
                     'Only what was given up can be sent once more');
  end if;
  update app.deliveries as d
  set state = 'waiting', finished_at = null, attempts = 0, is_unknown = false, method = null,
      code = null, error = null, run_after = now(),
      -- By now the token of the event that it answered is spent.
      event_id = null
  where d.organization_id = v_delivery.organization_id and d.id = v_delivery.id
  returning d.* into v_delivery;
  return app.created(
    'deliveries.retry', retry_delivery.body,
    jsonb_build_object(
      'id', v_delivery.id, 'kind', v_delivery.kind, 'chatbotId', v_delivery.chatbot_id,
      'conversationId', v_delivery.conversation_id, 'messageId', v_delivery.message_id,
      'state', v_delivery.state, 'code', v_delivery.code, 'error', v_delivery.error,
      'attempts', v_delivery.attempts, 'createdAt', v_delivery.created_at),
    status => 202);
end
$$;

comment on function app.retry_delivery(jsonb) is
  'Send the delivery of the path once more.  Errors: as of api.delivery_retry.';


create or replace function api.delivery_retry(json) returns jsonb
  language sql volatile
return app.retry_delivery(app.request_json($1));

comment on function api.delivery_retry(json) is
  $$Send once more what was given up

  Where the outcome is unknown, the visitor may get the message twice: that is for a person to
  decide.
  Body: delivery_retry.  Answer: 202 delivery.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 409 delivery_not_dead; 422 idempotency_mismatch.$$;


revoke all on function
  app.delivery_ref(app.deliveries), app.claim_deliveries(integer),
  app.bury_delivery(app.deliveries, text, text, jsonb), app.delivery_texts(app.deliveries),
  app.compose_call(app.deliveries), app.note_call(app.deliveries, text, uuid),
  app.call_count(app.deliveries, text[]),
  app.advance_delivery(app.deliveries, text[], jsonb, text), sidecar.finish_delivery(jsonb, jsonb),
  app.retry_after_seconds(text), app.note_broken_channel(app.deliveries, text, text, jsonb),
  app.utf16_length(text), app.splits_character(text, integer),
  app.split_text(text, integer, boolean), app.delivery_schema(), app.delivery_retry_schema(),
  app.retry_delivery(jsonb), api.delivery_retry(json)
from public, anon, authenticated;

grant execute on function sidecar.finish_delivery(jsonb, jsonb) to sidecar;
grant execute on function app.retry_delivery(jsonb), api.delivery_retry(json)
to anon, authenticated;

revoke all on api.deliveries from public, anon, authenticated;
grant select on api.deliveries to authenticated;
