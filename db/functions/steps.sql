-- What the sidecar is told to do next in a turn.
--
--   app.answer_step(…)    ask a provider
--   app.embed_step(…)     embed the question
--   app.rewrite_step(…)   ask the model for a stand-alone question first
--   app.reply(…)          hand this to the visitor: the turn is finished
--   app.stale(…)          another has the turn
--
-- json and not jsonb: it passes through several hands with all sources in it, and jsonb would be
-- taken apart and built anew by each.

create or replace function app.turn_ref(turn app.turns, session jsonb) returns jsonb
  language plpgsql immutable
  set search_path = ''
as $$
begin
  return jsonb_build_object(
    'organizationId', turn_ref.turn.organization_id, 'id', turn_ref.turn.id,
    'fence', turn_ref.turn.fence, 'conversationId', turn_ref.turn.conversation_id,
    'userMessageId', turn_ref.turn.user_message_id) || turn_ref.session;
end
$$;

comment on function app.turn_ref(app.turns, jsonb) is
  $$What the sidecar holds of a turn

  session: sessionId and sessionToken, as app.session_ref; they come back with the sidecar's next call.$$;


create or replace function app.session_ref(turn jsonb) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object('sessionId', turn -> 'sessionId', 'sessionToken', turn -> 'sessionToken');

comment on function app.session_ref(jsonb) is
  'The session of a turn, as the sidecar hands the turn back: app.turn_ref.';


create or replace function app.tool_rounds() returns integer
  language sql immutable parallel safe
return 5;

comment on function app.tool_rounds() is
  'How often a model may ask for tools in a turn; then it has to answer.';


create or replace function app.answer_step(
    turn app.turns, session jsonb, sources json, delay_ms integer default null,
    request json default null
  ) returns json
  language plpgsql volatile
  set search_path = ''
as $$
begin
  return json_build_object(
    'next', case when answer_step.delay_ms is null then 'answer' else 'retry' end,
    'delayMs', answer_step.delay_ms,
    'turn', app.turn_ref(answer_step.turn, answer_step.session),
    'provider', (answer_step.turn).provider,
    'request', coalesce(answer_step.request,
                        app.keep_request(answer_step.turn, answer_step.sources)),
    'toolRounds', app.tool_rounds(),
    'tools', app.tool_step(answer_step.turn),
    'timeoutMs', (answer_step.turn).parameters -> 'timeoutMs',
    -- No word goes out before finish_turn has seen the answer.
    'hold', (answer_step.turn).parameters ->> 'moderation' is not distinct from 'hold'
            or (answer_step.turn).provider <> 'embedded' and json_array_length(answer_step.sources) = 0
               and (answer_step.turn).parameters ->> 'grounding' is distinct from 'small_talk',
    'sources', answer_step.sources);
end
$$;

comment on function app.answer_step(app.turns, jsonb, json, integer, json) is
  $$What tells the sidecar to ask a provider; again, after delay_ms

  request: where it is composed already, and is kept otherwise.$$;


create or replace function app.embed_step(turn app.turns, session jsonb) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  if (embed_step.turn).parameters ? 'providerModeration' then
    return app.moderate_step(embed_step.turn, embed_step.session);
  end if;
  return jsonb_build_object(
    'next', 'embed', 'turn', app.turn_ref(embed_step.turn, embed_step.session),
    'question', embed_step.turn.question,
    'embedding', (
      select app.embedding_ref(m) from app.embedding_models as m
      where m.id = ((embed_step.turn).parameters ->> 'embeddingModelId')::smallint));
end
$$;

comment on function app.embed_step(app.turns, jsonb) is
  'What tells the sidecar to embed the question, or to have the message moderated first.';


create or replace function app.rewrite_step(
    turn app.turns, session jsonb, history jsonb default null
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_turn      app.turns := rewrite_step.turn;
  v_history   text;
  v_languages text;
begin
  select string_agg(format('%s: %s', h.role, left(h.content, 500)), E'\n' order by h.id) into v_history
  from (
    select m.id, m.role, m.content from app.chatbot_messages as m
    where m.organization_id = v_turn.organization_id and m.conversation_id = v_turn.conversation_id
      and m.id < v_turn.user_message_id and m.role <> 'system' and m.removed_at is null
    order by m.id desc limit 6
  ) as h;
  if coalesce(rewrite_step.history, v_turn.parameters -> 'history') is not null then
    select string_agg(format('%s: %s', h.value ->> 'role', left(h.value ->> 'content', 500)), E'\n'
                      order by h.ordinality) into v_history
    from jsonb_array_elements(coalesce(rewrite_step.history, v_turn.parameters -> 'history'))
      with ordinality as h;
  end if;
  select coalesce(string_agg(l.language, ', '), 'en') into v_languages
  from (
    select d.language from app.documents as d
    where d.organization_id = v_turn.organization_id and d.deleted_at is null and d.language is not null
    group by d.language order by count(*) desc limit 1
  ) as l;
  return app.embed_step(v_turn, rewrite_step.session) || jsonb_build_object(
    'next', 'rewrite',
    'provider', v_turn.provider,
    'timeoutMs', 5000,
    'request', jsonb_build_object(
      'model', v_turn.model, 'temperature', 0, 'max_tokens', 200,
      'messages', jsonb_build_array(
        jsonb_build_object('role', 'system', 'content', format(
          'Rewrite the last message as one question that can be understood without the conversation, '
          'in the language with the code %s. Keep names, numbers and identifiers as they are. '
          'Answer with the question and nothing else.', v_languages)),
        jsonb_build_object('role', 'user', 'content', format(
          E'%s\nLast message: %s', coalesce(E'Conversation:\n' || v_history, ''), v_turn.question)))));
end
$$;

comment on function app.rewrite_step(app.turns, jsonb, jsonb) is
  $$What tells the sidecar to ask the model for a stand-alone question in the documents' language

  history: an array of role and content, where it is not the conversation's.$$;


create or replace function app.reply(
    turn app.turns, session jsonb, answer text default null, sources json default null,
    headers jsonb default '{}'
  ) returns json
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_turn   app.turns := reply.turn;
  v_tokens bigint[] := array[coalesce((v_turn.usage ->> 'promptTokens')::bigint, 0),
                             coalesce((v_turn.usage ->> 'completionTokens')::bigint, 0)];
begin
  return json_build_object(
    'next', 'reply', 'status', 200, 'headers', reply.headers, 'turn', app.turn_ref(v_turn, reply.session),
    'message', json_build_object(
      'sessionId', reply.session -> 'sessionId', 'sessionToken', reply.session -> 'sessionToken',
      'messageId', v_turn.answer_message_id,
      'conversationId', v_turn.conversation_id,
      'language', v_turn.language,
      'response', coalesce(reply.answer, (
        select app.full_text(m) from app.chatbot_messages as m
        where m.organization_id = v_turn.organization_id and m.id = v_turn.answer_message_id
          and m.removed_at is null), ''),
      'sources', coalesce(reply.sources, case
        when v_turn.outcome in ('answered', 'escalated')
        then app.source_bodies(v_turn.organization_id, v_turn.sources) end, '[]'),
      'confidence', round(v_turn.confidence::numeric, 2),
      'outcome', v_turn.outcome,
      'escalated', v_turn.escalation_reason is not null,
      'usage', jsonb_build_object(
        'promptTokens', v_tokens[1], 'completionTokens', v_tokens[2],
        'totalTokens', v_tokens[1] + v_tokens[2],
        'vectorSearchTime', coalesce(v_turn.timings -> 'vectorSearchMs', '0'),
        'llmResponseTime', coalesce(v_turn.timings -> 'llmResponseMs', '0'))),
    'finishReason', coalesce(v_turn.usage ->> 'finishReason', 'stop'),
    'events', case when v_turn.escalation_reason is null then '[]'::jsonb
              else jsonb_build_array(jsonb_build_object(
                'event', 'escalation',
                'data', jsonb_build_object('reason', v_turn.escalation_reason,
                                           'conversationId', v_turn.conversation_id))) end);
end
$$;

comment on function app.reply(app.turns, jsonb, text, json, jsonb) is
  $$What the sidecar hands to the visitor when a turn is finished

  answer and sources: where the caller has them at hand; else they are read.$$;


create or replace function app.stale(turn app.turns, session jsonb) returns json
  language plpgsql stable
  set search_path = ''
as $$
begin
  if (stale.turn).finished_at is not null then
    return app.reply(stale.turn, stale.session);
  end if;
  return jsonb_build_object('next', 'refuse', 'turn', app.turn_ref(stale.turn, stale.session)) || app.refusal(
    409, 'turn_in_progress', 'The answer to this message is on its way',
    'Ask again in a second with the same Idempotency-Key', '{"Retry-After": 1}');
end
$$;

comment on function app.stale(app.turns, jsonb) is
  'What a worker gets that has lost a turn: the outcome that stands, or that there is none yet.';


revoke all on function
  app.turn_ref(app.turns, jsonb), app.session_ref(jsonb), app.tool_rounds(),
  app.answer_step(app.turns, jsonb, json, integer, json), app.embed_step(app.turns, jsonb),
  app.rewrite_step(app.turns, jsonb, jsonb), app.reply(app.turns, jsonb, text, json, jsonb),
  app.stale(app.turns, jsonb)
from public, anon, authenticated;
