-- Whether a visitor's message may come in, and with what it will be answered.
--
--   sidecar.admit(request)      key, origin, fields, limits, budget; what the turn needs to know
--   app.admit(request, …)       the same, also for a message of a channel, which shows no key
--   app.refusal(…)              a refusal that keeps what was counted
--   app.escalation_keyword(…)   the first of some words that is in a message

create or replace function app.refusal(
    status integer, code text, message text, hint text default null, headers jsonb default '{}'
  ) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'status', status, 'headers', headers,
  'body', jsonb_build_object('code', code, 'message', message, 'details', null, 'hint', hint));

comment on function app.refusal(integer, text, text, text, jsonb) is
  'A refusal that is returned, and not raised: what was counted stays counted.';


create or replace function app.escalation_keyword(keywords jsonb, message text) returns text
  language plpgsql immutable
  set search_path = ''
as $$
declare
  v_message text := lower(escalation_keyword.message);
begin
  return (
    select k.word
    from jsonb_array_elements_text(escalation_keyword.keywords) as k (word)
    where strpos(v_message, lower(k.word)) > 0
      -- As a word; where words have no spaces between them, anywhere.
      and (k.word !~ '^[[:ascii:]]+$'
           or v_message ~ (
             '(^|[^[:alnum:]])' || regexp_replace(lower(k.word), '([^[:alnum:] ])', '\\\1', 'g')
             || '($|[^[:alnum:]])'))
    limit 1);
end
$$;

comment on function app.escalation_keyword(jsonb, text) is
  $$The first of some words that is in a message, or null

  keywords: an array of texts.$$;


create or replace function app.admit(
    request jsonb, organization_id uuid default null, chatbot_id uuid default null
  ) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_key      record;
  v_message  text := admit.request ->> 'message';
  v_session  text := admit.request ->> 'sessionId';
  v_language text;
  v_origin   text := admit.request ->> 'origin';
  v_headers  jsonb := '{}'::jsonb;
  v_settings jsonb;
  v_visitor  jsonb;
  v_keys     text[];
  v_limits   integer[];
  v_minutes  integer[];
  v_limit    record;
  v_field    text;
  v_budget   bigint;
  v_provider text;
  v_question text;
  v_guarded  record;
  v_is_confidential boolean;
begin
  -- A transaction of its own, and refusals are returned: what is counted stays counted, and no limit's
  -- row is locked while a turn is stored.
  if admit.chatbot_id is not null then
    select b.organization_id, b.id as chatbot_id, 'channel' as kind, b.status, b.configuration,
           b.prompt_version, '{}'::text[] as allowed_domains,
           m.id as model_id, m.provider, m.model, m.dimensions
    into v_key
    from app.chatbot_instances as b
    join app.organizations as o on o.id = b.organization_id
    left join app.embedding_models as m
      on m.id = coalesce(o.embedding_model_id,
                         (select d.id from app.embedding_models as d where d.is_default))
    where b.organization_id = admit.organization_id and b.id = admit.chatbot_id
      and b.deleted_at is null;
    if not found then
      return app.refusal(404, 'not_found', 'There is no such chatbot');
    end if;
  elsif admit.request ->> 'apiKey' is null then
    return app.refusal(401, 'missing_key', 'X-API-Key is missing',
                       'Send the chatbot''s key: ck_… from a server, pk_… from a browser');
  else
    select k.organization_id, k.chatbot_id, k.kind, b.status, b.configuration, b.prompt_version,
           w.allowed_domains,
           m.id as model_id, m.provider, m.model, m.dimensions
    into v_key
    from app.chatbot_keys as k
    join app.chatbot_instances as b
      on b.organization_id = k.organization_id and b.id = k.chatbot_id and b.deleted_at is null
    join app.organizations as o on o.id = k.organization_id
    left join app.chatbot_widget_configs as w
      on w.organization_id = k.organization_id and w.chatbot_id = k.chatbot_id
    left join app.embedding_models as m
      on m.id = coalesce(o.embedding_model_id,
                         (select d.id from app.embedding_models as d where d.is_default))
    where k.key_hash = sha256(convert_to(admit.request ->> 'apiKey', 'utf8'))
      and k.revoked_at is null;
    if not found then
      return app.refusal(401, 'invalid_key', 'X-API-Key is not a live key of a chatbot',
                         'Ask the chatbot''s maker for a key; regenerating one ends the one before');
    elsif v_key.chatbot_id::text is distinct from lower(admit.request ->> 'chatbotId') then
      return app.refusal(403, 'wrong_chatbot', 'X-API-Key is of another chatbot');
    end if;
  end if;
  if v_key.status = 'inactive' then
    return app.refusal(403, 'chatbot_inactive', 'This chatbot is switched off');
  end if;
  if v_origin is not null then
    if v_key.kind = 'publishable'
       and not app.is_origin_allowed(v_origin, admit.request ->> 'host',
                                     coalesce(v_key.allowed_domains, '{}')) then
      return app.refusal(403, 'origin_not_allowed', 'This page may not use the key',
                         'Add the page''s host to the allowed domains of the chatbot''s widget');
    end if;
    v_headers := jsonb_build_object('X-Parlance-Origin', v_origin);
    if v_key.kind = 'publishable' and v_key.status = 'testing'
       and not app.is_origin_allowed(v_origin, admit.request ->> 'host', '{}') then
      return app.refusal(
        403, 'chatbot_testing', 'This chatbot is being tested, and not open to other pages yet',
        'Try it with the secret key, in the playground or on the gateway''s own page; '
        'or set its status to active', v_headers);
    end if;
  end if;

  -- Checked by hand and not by a schema: this is the hot path.
  v_field := admit.request -> 'unknown' ->> 0;
  if v_field is not null then
    return app.refusal(400, 'unknown_field', format('%s is not a known field', v_field),
                       'Known: ' || coalesce(admit.request ->> 'known', 'language, message, metadata, sessionId'),
                       v_headers);
  elsif v_message is null or v_session is null then
    return app.refusal(400, 'missing_field', format(
      '%s is missing', case when v_session is null then 'sessionId' else 'message' end), null, v_headers);
  elsif jsonb_typeof(admit.request -> 'message') <> 'string'
        or length(v_message) > 8000 or v_message !~ '\S' then
    return app.refusal(400, 'invalid_field',
                       'message must be a text of 1 to 8000 characters', null, v_headers);
  elsif jsonb_typeof(admit.request -> 'sessionId') <> 'string' or length(v_session) not between 1 and 255 then
    return app.refusal(400, 'invalid_field',
                       'sessionId must be a text of 1 to 255 characters', null, v_headers);
  elsif v_key.kind = 'publishable' and v_session ~ '^(line|messenger)-' then
    -- As app.channel_session has them: whoever was there first would hear what is said in it.
    return app.refusal(400, 'invalid_field',
                       'sessionId must not begin with line- or messenger-',
                       'So begin the sessions of those channels', v_headers);
  elsif jsonb_typeof(coalesce(nullif(admit.request -> 'metadata', 'null'), '{}')) <> 'object'
        or length(admit.request ->> 'metadata') > 16384 then
    return app.refusal(400, 'invalid_field',
                       'metadata must be an object of at most 16384 characters', null, v_headers);
  elsif jsonb_typeof(admit.request -> 'userId') not in ('string', 'null')
        or length(admit.request ->> 'userId') not between 1 and 255 then
    return app.refusal(400, 'invalid_field',
                       'userId must be a text of 1 to 255 characters', null, v_headers);
  elsif admit.request ->> 'language' is not null
        and (jsonb_typeof(admit.request -> 'language') <> 'string'
             or admit.request ->> 'language' !~ '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$') then
    return app.refusal(400, 'invalid_field',
                       'language must be a language code of BCP 47, such as en or zh-TW', null, v_headers);
  elsif length(admit.request ->> 'idempotencyKey') not between 8 and 255 then
    return app.refusal(400, 'invalid_field',
                       'Idempotency-Key must have 8 to 255 characters', null, v_headers);
  end if;
  v_language := app.turn_language(
    v_key.organization_id, v_key.chatbot_id, v_session, v_message, admit.request ->> 'language',
    admit.request ->> 'acceptLanguage', v_key.configuration ->> 'language');

  v_settings := app.settings();
  v_provider := coalesce(v_key.configuration ->> 'provider', v_settings ->> 'default_provider');
  v_visitor := coalesce(v_key.configuration -> 'rateLimit', v_settings -> 'visitor_rate_limit');
  v_keys := array['chatbot:' || v_key.chatbot_id, 'visitor:' || v_key.chatbot_id || ':' || v_session];
  v_limits := array[(v_settings -> 'chatbot_rate_limit' ->> 'limit')::integer,
                    (v_visitor ->> 'limit')::integer];
  v_minutes := array[(v_settings -> 'chatbot_rate_limit' ->> 'windowMinutes')::integer,
                     (v_visitor ->> 'windowMinutes')::integer];
  if v_key.kind = 'publishable' then
    -- A server's address is the same for all of its visitors.
    v_keys := ('address:' || v_key.chatbot_id || ':' || coalesce(admit.request ->> 'address', '')) || v_keys;
    v_limits := (v_settings -> 'address_rate_limit' ->> 'limit')::integer || v_limits;
    v_minutes := (v_settings -> 'address_rate_limit' ->> 'windowMinutes')::integer || v_minutes;
  elsif v_key.kind = 'secret' then
    v_keys := ('key:' || v_key.chatbot_id) || v_keys;
    v_limits := (v_settings -> 'key_rate_limit' ->> 'limit')::integer || v_limits;
    v_minutes := (v_settings -> 'key_rate_limit' ->> 'windowMinutes')::integer || v_minutes;
  end if;
  -- What takes long comes before the limits' rows are locked, of which one is that of everybody who
  -- talks to the chatbot; and only for whoever is likely to be let in.
  if not app.are_limits_spent(v_keys, v_limits, v_minutes) then
    v_guarded := app.guard_message(
      v_key.configuration -> 'moderation', v_message, v_key.chatbot_id || ':' || v_session, v_provider);
    v_question := app.correct_question(v_key.organization_id, v_guarded.question, v_language);
  end if;
  select h.* into v_limit from app.hit_limits(v_keys, v_limits, v_minutes) as h;
  v_headers := v_headers || jsonb_build_object(
    'RateLimit-Limit', v_limits[coalesce(v_limit.refused_by, cardinality(v_limits))],
    'RateLimit-Remaining', v_limit.remaining, 'RateLimit-Reset', v_limit.reset_seconds);
  if v_limit.wait_seconds is not null then
    return app.refusal(
      429, 'rate_limited',
      app.phrase_for(v_key.organization_id, v_key.chatbot_id, 'rate_limited', v_language),
      format('Try again in %s seconds', v_limit.wait_seconds),
      v_headers || jsonb_build_object('Retry-After', v_limit.wait_seconds));
  end if;

  -- Counted only where there is a budget, and a provider whose tokens cost something.
  v_budget := case when v_provider <> 'embedded'
              then (v_key.configuration -> 'tokenBudget' ->> 'monthly')::bigint end;
  -- Where a person is asked for instead, the turn is begun, and app.over_budget ends it.
  if v_budget is not null
     and not coalesce((v_key.configuration -> 'escalation' ->> 'onBudget')::boolean, false)
     and app.tokens_this_month(v_key.organization_id, v_key.chatbot_id) >= v_budget then
    return app.refusal(
      429, 'token_budget_exhausted',
      app.phrase_for(v_key.organization_id, v_key.chatbot_id, 'budget', v_language),
      'The chatbot''s tokenBudget.monthly is used up',
      v_headers || jsonb_build_object('Retry-After', app.seconds_to_next_month()));
  end if;

  if v_question is null then
    -- A place became free just now.
    v_guarded := app.guard_message(
      v_key.configuration -> 'moderation', v_message, v_key.chatbot_id || ':' || v_session, v_provider);
    v_question := app.correct_question(v_key.organization_id, v_guarded.question, v_language);
  end if;
  v_is_confidential := coalesce((v_key.configuration ->> 'confidential')::boolean, false);
  if v_is_confidential then
    v_question := app.redact_question(v_question);
  end if;
  return jsonb_build_object(
    'status', 200,
    'headers', v_headers,
    'question', v_question,
    'embedding', case when v_key.model_id is not null and v_guarded.findings ->> 'gate' is null then jsonb_build_object(
      'modelId', v_key.model_id, 'provider', v_key.provider, 'model', v_key.model,
      'dimensions', v_key.dimensions) end,
    -- All that the turn needs to know of the chatbot: it is decided once, here.
    'admission', jsonb_build_object(
      'organizationId', v_key.organization_id, 'chatbotId', v_key.chatbot_id, 'keyKind', v_key.kind,
      'sessionId', v_session, 'sessionToken', admit.request -> 'sessionToken', 'message', v_guarded.checked,
      'question', v_question,
      'metadata', coalesce(nullif(admit.request -> 'metadata', 'null'), '{}')
        || case when admit.request ->> 'userId' is null then '{}'
           else jsonb_build_object('userId', admit.request -> 'userId') end,
      'language', v_language, 'givenLanguage', admit.request -> 'language',
      'idempotencyKey', admit.request -> 'idempotencyKey', 'requestId', admit.request -> 'requestId',
      'channel', coalesce(admit.request ->> 'channel',
                          case v_key.kind when 'publishable' then 'web_embed' else 'api' end),
      'eventId', admit.request -> 'eventId',
      'provider', v_provider,
      'model', case v_provider when 'embedded' then 'extractive' else
        coalesce(v_key.configuration ->> 'model', v_settings ->> 'default_model') end,
      'promptVersion', v_key.prompt_version,
      'rewriteQuestion', v_provider = 'openai'
        and coalesce((v_key.configuration ->> 'rewriteQuestion')::boolean, false),
      'escalationReason', case
        when app.escalation_keyword(v_settings -> 'person_keywords', v_message) is not null
        then 'requested'
        when app.escalation_keyword(
          coalesce(v_key.configuration -> 'escalation' -> 'keywords', v_settings -> 'escalation_keywords'),
          v_message) is not null
        then 'keyword' end,
      'sessionTimeoutMinutes', coalesce(v_key.configuration -> 'sessionTimeoutMinutes',
                                        v_settings -> 'session_timeout_minutes'),
      'parameters', jsonb_build_object(
        'temperature', coalesce(v_key.configuration -> 'temperature', '0.7'),
        'maxTokens', coalesce(v_key.configuration -> 'maxTokens', '500'),
        'maxConversationHistory', coalesce(v_key.configuration -> 'maxConversationHistory',
                                           v_settings -> 'max_conversation_history'),
        'confidenceThreshold', coalesce(v_key.configuration -> 'escalation' -> 'confidenceThreshold', '0.5'),
        'escalateOnError', coalesce(v_key.configuration -> 'escalation' -> 'onError', 'true'),
        'timeoutMs', 1000 * coalesce((v_key.configuration ->> 'responseTimeout')::integer, 30),
        'embeddingModelId', v_key.model_id,
        -- Whose prompt: what each answer was made with stays visible.
        'promptLanguage', case when v_provider <> 'embedded' then app.prompt_language(
          v_key.organization_id, v_key.chatbot_id, v_language,
          v_key.configuration ->> 'language') end)
        || v_guarded.parameters
        || case when v_budget is null then '{}' else jsonb_build_object(
             'tokenBudget', v_budget,
             'escalateOnBudget', coalesce(v_key.configuration -> 'escalation' -> 'onBudget', 'false')) end
        || case when (v_key.configuration -> 'escalation' ->> 'onPolicy')::boolean
           then '{"escalateOnPolicy": true}' else '{}' end::jsonb
        || case when v_is_confidential then '{"confidential": true}' else '{}' end::jsonb)
      || v_guarded.findings);
end
$$;

comment on function app.admit(jsonb, uuid, uuid) is
  $$Whether a message may come in, and all that its turn needs to know of the chatbot

  request: as sidecar.admit takes it; channel and eventId where it came by a webhook, userId where the
  body names the visitor, known for the names of the fields that it takes.
  organization_id, chatbot_id: of the integration it came by, in the place of a key.  Returns the
  admission, or a refusal (status, headers, body) that keeps what was counted.$$;


create or replace function sidecar.admit(request jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
begin
  return app.admit(admit.request);
end
$$;

comment on function sidecar.admit(jsonb) is
  $$Ask a chatbot

  With Accept: text/event-stream the same comes as events: turn (ids and session token), sources,
  token (text, as it comes), message (the body below), escalation if there is one, done; error
  instead where it was refused.  A session id is a name that anybody may invent, but on a page not one
  that begins with line- or messenger-, as those of channels do: the first answer of
  a session brings its sessionToken, and with a publishable key later messages need it as
  X-Session-Token.  outcome is answered, unanswered (nothing in the documents says it), escalated
  (answered, and a person is asked for), failed (a friendly sentence, and the error recorded) or
  handed (a person has the conversation, so the chatbot is silent) or refused (a rule of moderation
  forbids it).  A message may come again with its Idempotency-Key and gets the same answer; while that
  is being made, 409.
  Body: chat_message.  Answer: 200 chat_answer or text/event-stream.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 missing_key,
  invalid_key; 403 wrong_chatbot, chatbot_inactive, chatbot_testing, origin_not_allowed,
  session_token_required; 409 turn_in_progress; 422 idempotency_mismatch; 429 rate_limited, token_budget_exhausted.$$;


revoke all on function
  app.refusal(integer, text, text, text, jsonb), app.escalation_keyword(jsonb, text),
  app.admit(jsonb, uuid, uuid), sidecar.admit(jsonb)
from public, anon, authenticated;

grant execute on function
  sidecar.admit(jsonb)
to sidecar;
