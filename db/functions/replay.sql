-- Replay: the request behind an answer, made again from what it was made of.
--
--   app.keep_request(turn, sources)  compose a request, and keep what it takes to do so again
--   app.replay_turn(turn)            do so
--   api.replay(p_message_id), api.message_replay()
--
-- Chunks, messages and versions of prompts never change; what does is in app.kept_texts as it was.

create or replace function app.own_sources(sources jsonb) returns jsonb
  language sql immutable parallel safe
return coalesce((
  select jsonb_agg(s.value order by s.ordinality)
  from jsonb_array_elements(sources) with ordinality as s
  where not s.value ? 'isFromTool'), '[]');

comment on function app.own_sources(jsonb) is
  'The sources that a turn began with: without those that its model searched for later.';


create or replace function app.keep_text(organization_id uuid, content text) returns bytea
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_hash bytea := sha256(convert_to(keep_text.content, 'utf8'));
begin
  if not exists (
    select from app.kept_texts as k
    where k.organization_id = keep_text.organization_id and k.hash = v_hash
  ) then
    insert into app.kept_texts (organization_id, hash, content)
    values (keep_text.organization_id, v_hash, keep_text.content)
    on conflict do nothing;
  end if;
  return v_hash;
end
$$;

comment on function app.keep_text(uuid, text) is
  'Keep a text, once, and get the hash by which it is found again.';


create or replace function app.keep_request(turn app.turns, sources json) returns json
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_turn    app.turns := keep_request.turn;
  v_frame   jsonb := app.request_frame(v_turn, keep_request.sources);
  v_request json := app.compose_request(v_turn, keep_request.sources, frame => v_frame);
  v_sealed  bytea;
begin
  if v_turn.parameters ? 'confidential' and v_frame is not null then
    select k.kept, k.sealed into v_frame, v_sealed from app.seal_frame(v_turn, v_frame) as k;
  end if;
  insert into app.turn_requests
    (organization_id, turn_id, attempt, digest, head_hash, tools_hash, context, sealed)
  values (
    v_turn.organization_id, v_turn.id, v_turn.fence,
    app.digest_of(v_request::text, v_turn.parameters ? 'confidential'),
    case when v_frame is not null
      then app.keep_text(v_turn.organization_id, v_frame ->> 'head') end,
    case when v_frame -> 'tools' <> 'null'
      then app.keep_text(v_turn.organization_id, v_frame ->> 'tools') end,
    nullif(v_frame -> 'context', '{}'), v_sealed)
  on conflict on constraint turn_requests_pkey do update
  set digest = excluded.digest, head_hash = excluded.head_hash, tools_hash = excluded.tools_hash,
      context = excluded.context, created_at = excluded.created_at, sealed = excluded.sealed;
  return v_request;
end
$$;

comment on function app.keep_request(app.turns, json) is
  $$The request that a provider gets for a turn, of which is kept what it takes to make it again

  sources: as app.source_bodies.$$;


create or replace function app.seal_frame(
    turn app.turns, frame jsonb, out kept jsonb, out sealed bytea
  )
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_instructions text := app.turn_parameters(seal_frame.turn) ->> 'instructions';
begin
  kept := seal_frame.frame || jsonb_build_object(
    -- Of the prompt only what the request added: the rest is its author's, the same for everybody.
    'head', case when v_instructions is null then seal_frame.frame ->> 'head'
            else replace(seal_frame.frame ->> 'head', v_instructions,
                         app.redact_text(v_instructions)) end,
    'context', app.redact_json(seal_frame.frame -> 'context'));
  if kept <> seal_frame.frame then
    sealed := app.seal_text((seal_frame.turn).organization_id, (seal_frame.turn).id,
                            (seal_frame.frame - 'tools')::text);
  end if;
end
$$;

comment on function app.seal_frame(app.turns, jsonb) is
  $$What app.request_frame made for a turn of a confidential chatbot, as it is kept

  Returns kept, without personal data; and sealed, head and context as they were, where there were
  any.$$;


create or replace function app.lost_messages(turn app.turns) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return (
    select coalesce(
      jsonb_agg(jsonb_build_object('kind', 'message', 'id', m.id) order by m.id), '[]')
    from app.chatbot_messages as m
    where m.organization_id = (lost_messages.turn).organization_id
      and m.conversation_id = (lost_messages.turn).conversation_id
      and m.id <= (lost_messages.turn).user_message_id and app.is_lost(m)
      and (m.id = (lost_messages.turn).user_message_id
           or m.id in (select h.id from app.turn_history(lost_messages.turn) as h)
              and not (lost_messages.turn).parameters ? 'history'));
end
$$;

comment on function app.lost_messages(app.turns) is
  'Which messages of a turn''s request are redacted, because their data key is destroyed.';


create or replace function app.replay_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object",
  "required": ["messageId", "turnId", "answeredBy", "provider", "model", "request", "lastRequest",
               "digest", "matches", "missing", "sources", "toolCalls", "promptVersion",
               "parameters", "context", "question", "language", "curatedAnswerId", "attempt", "usage",
               "timings", "outcome", "createdAt"],
  "properties": {
    "messageId": {"type": "string", "format": "uuid", "description": "Of the answer"},
    "turnId": {"type": "string", "format": "uuid"},
    "answeredBy": {"type": "string", "enum": ["model", "curated_answer", "platform"],
      "description": "platform: with a sentence of its own, and no model was asked"},
    "provider": {"type": "string"},
    "model": {"type": "string", "nullable": true},
    "request": {"type": "object", "nullable": true, "additionalProperties": true,
      "description": "What the provider was asked, as it was composed; null where none was"},
    "lastRequest": {"type": "object", "nullable": true, "additionalProperties": true,
      "description": "The last one of the attempt, with what tools returned; null without tool calls"},
    "digest": {"type": "string", "nullable": true,
      "description": "SHA-256 of the request when it was composed, in hexadecimal"},
    "matches": {"type": "boolean", "nullable": true,
      "description": "Whether request is exactly that one; null where there was none"},
    "missing": {"type": "array", "description": "What is not shown any more, or is gone", "items": {
      "type": "object", "required": ["kind", "id"], "properties": {
        "kind": {"type": "string", "enum": ["message", "source", "prompt", "tools", "toolCall"]},
        "id": {"type": "string", "nullable": true}}}},
    "sources": {"type": "array"},
    "toolCalls": {"type": "array", "items": {
      "type": "object",
      "required": ["ordinal", "attempt", "round", "callId", "name", "arguments", "result", "isError",
                   "error", "rows", "durationMs"],
      "properties": {
        "ordinal": {"type": "integer"}, "attempt": {"type": "integer"}, "round": {"type": "integer"},
        "callId": {"type": "string"}, "name": {"type": "string"},
        "arguments": {"type": "string", "description": "JSON, as the model wrote it"},
        "result": {"type": "string", "description": "What the model was told"},
        "isError": {"type": "boolean"}, "error": {"type": "string", "nullable": true},
        "rows": {"type": "integer", "nullable": true}, "durationMs": {"type": "number"}
      }}},
    "promptVersion": {"type": "integer", "nullable": true},
    "parameters": {"type": "object", "additionalProperties": true},
    "context": {"type": "object", "nullable": true, "additionalProperties": true,
      "description": "What stood where the prompt names the conversation''s memory"},
    "question": {"type": "string", "description": "As it was searched for"},
    "language": {"type": "string"},
    "curatedAnswerId": {"type": "string", "format": "uuid", "nullable": true},
    "attempt": {"type": "integer"},
    "usage": {"type": "object", "additionalProperties": true},
    "timings": {"type": "object", "additionalProperties": true},
    "outcome": {"type": "string"},
    "createdAt": {"type": "string", "format": "date-time"}
  }}', '{properties,sources,items}', app.chat_source_schema());

comment on function app.replay_schema() is 'The JSON Schema of what app.replay_turn returns.';


create or replace function app.add_tool_rounds(request jsonb, calls app.tool_calls[]) returns jsonb
  language plpgsql immutable
  set search_path = ''
as $$
declare
  v_messages jsonb;
  v_rounds   integer;
begin
  select jsonb_agg(m.message order by m.round, m.ordinal), max(m.round) into v_messages, v_rounds
  from (
    select c.round, min(c.ordinal) - 1 as ordinal, jsonb_build_object(
        'role', 'assistant', 'content', min(c.said), 'tool_calls', jsonb_agg(jsonb_build_object(
          'id', c.call_id, 'type', 'function',
          'function', jsonb_build_object('name', c.name, 'arguments', c.arguments))
          order by c.ordinal)) as message
    from unnest(add_tool_rounds.calls) as c group by c.round
    union all
    select c.round, c.ordinal, jsonb_build_object(
      'role', 'tool', 'tool_call_id', c.call_id, 'content', c.result)
    from unnest(add_tool_rounds.calls) as c
  ) as m;
  return jsonb_set(add_tool_rounds.request, '{messages}',
                   (add_tool_rounds.request -> 'messages') || v_messages)
         || case when v_rounds >= app.tool_rounds() then '{"tool_choice": "none"}' else '{}' end::jsonb;
end
$$;

comment on function app.add_tool_rounds(jsonb, app.tool_calls[]) is
  $$A request with what a model asked of tools, and what it was told

  calls: of one attempt.  As the sidecar adds them.$$;


create or replace function app.replay_turn(turn app.turns) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_turn    app.turns := replay_turn.turn;
  v_kept    app.turn_requests;
  v_own     jsonb := app.own_sources(v_turn.sources);
  v_sources json;
  v_frame   jsonb;
  v_history jsonb;
  v_message text;
  v_request json;
  v_missing jsonb := '[]'::jsonb;
  v_calls   app.tool_calls[];
  v_opened  jsonb;
begin
  select r.* into v_kept from app.turn_requests as r
  where r.organization_id = v_turn.organization_id and r.turn_id = v_turn.id
  order by r.attempt desc limit 1;
  v_calls := array(
    select c from app.tool_calls as c
    where c.organization_id = v_turn.organization_id and c.turn_id = v_turn.id
    order by c.ordinal);
  if v_turn.parameters ? 'confidential' then
    v_calls := array(select app.full_tool_call(c) from unnest(v_calls) as c order by c.ordinal);
    v_turn.parameters := app.turn_parameters(v_turn);
    v_turn.sealed := null;
    v_missing := app.lost_messages(v_turn);
    v_opened := vault.open_text(v_kept.sealed, v_turn.id)::jsonb;
    v_kept.context := coalesce(v_opened -> 'context', v_kept.context);
  end if;

  if v_kept.turn_id is not null then
    v_sources := app.source_bodies(v_turn.organization_id, v_own);
    select v_missing || coalesce(jsonb_agg(jsonb_build_object('kind', 'source', 'id', i.id)), '[]')
    into v_missing
    from jsonb_array_elements(v_own) as s
    cross join lateral jsonb_array_elements_text(s.value -> 'chunkIds') as i (id)
    where not exists (
      select from app.document_chunks as d
      where d.organization_id = v_turn.organization_id and d.id = i.id::uuid);
    if v_turn.provider = 'embedded' then
      v_request := app.compose_request(v_turn, v_sources);
    else
      v_frame := jsonb_build_object(
        'head', coalesce(v_opened ->> 'head', (
          select k.content from app.kept_texts as k
          where k.organization_id = v_turn.organization_id and k.hash = v_kept.head_hash)),
        'tools', (select k.content::jsonb from app.kept_texts as k
                  where k.organization_id = v_turn.organization_id and k.hash = v_kept.tools_hash),
        'context', coalesce(v_kept.context, '{}'));
      -- What a reviewer took out since is not shown again; that it is missing is told.
      select coalesce(jsonb_agg(jsonb_build_object('role', h.role, 'content', h.content) order by h.id)
                      filter (where h.removed_at is null), '[]'),
             v_missing || coalesce(jsonb_agg(jsonb_build_object('kind', 'message', 'id', h.id) order by h.id)
                                   filter (where h.removed_at is not null), '[]')
      into v_history, v_missing
      from app.turn_history(v_turn, v_kept.created_at) as h
      -- Not where the request brought its own.
      where not v_turn.parameters ? 'history';
      select case when m.removed_at is null then app.full_text(m) else '' end,
             v_missing || case when m.removed_at is null then '[]' else jsonb_build_array(
               jsonb_build_object('kind', 'message', 'id', m.id)) end
      into v_message, v_missing
      from app.chatbot_messages as m
      where m.organization_id = v_turn.organization_id and m.id = v_turn.user_message_id;
      v_request := app.compose_request(
        v_turn, v_sources, coalesce(v_message, ''),
        coalesce(v_turn.parameters -> 'history', v_history), frame => v_frame);
    end if;
    select v_missing || coalesce(jsonb_agg(jsonb_build_object('kind', 'toolCall', 'id', c.id)
                                           order by c.ordinal), '[]')
    into v_missing
    from unnest(v_calls) as c where c.arguments like '%[redacted: %';
  end if;

  return jsonb_build_object(
    'messageId', v_turn.answer_message_id, 'turnId', v_turn.id,
    'answeredBy', case
      when v_turn.curated_answer_id is not null then 'curated_answer'
      when v_kept.turn_id is not null and v_turn.outcome not in ('failed', 'refused') then 'model'
      else 'platform' end,
    'provider', v_turn.provider, 'model', v_turn.model,
    'request', v_request::jsonb,
    'lastRequest', (
      select app.add_tool_rounds(v_request::jsonb, array_agg(c order by c.ordinal))
      from unnest(v_calls) as c where c.attempt = v_kept.attempt having count(*) > 0),
    'digest', encode(v_kept.digest, 'hex'),
    'matches', v_kept.digest
               = app.digest_of(v_request::text, v_turn.parameters ? 'confidential'),
    'missing', v_missing,
    'sources', app.source_bodies(v_turn.organization_id, v_turn.sources),
    'toolCalls', (
      select coalesce(jsonb_agg(jsonb_build_object(
          'ordinal', c.ordinal, 'attempt', c.attempt, 'round', c.round, 'callId', c.call_id,
          'name', c.name, 'arguments', c.arguments, 'result', c.result, 'isError', c.is_error,
          'error', c.error, 'rows', c.rows, 'durationMs', c.duration_ms) order by c.ordinal), '[]')
      from unnest(v_calls) as c),
    'promptVersion', v_turn.prompt_version,
    'parameters', v_turn.parameters,
    'context', v_kept.context,
    'question', v_turn.question,
    'language', v_turn.language,
    'curatedAnswerId', v_turn.curated_answer_id,
    'attempt', v_turn.fence,
    'usage', v_turn.usage,
    'timings', v_turn.timings,
    'outcome', v_turn.outcome,
    'createdAt', v_turn.created_at);
end
$$;

comment on function app.replay_turn(app.turns) is
  $$The request behind a turn's answer, made again, and whether it is the same

  What was removed or redacted since is left out, and missing names it: matches is false then.$$;


create or replace function app.replay_message(message_id uuid) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, for the texts that are kept; it shows an answer of the caller's organization to whoever has
-- the right, and asks for it.
declare
  v_turn app.turns;
begin
  perform app.require_right('conversations.replay');
  select t.* into v_turn
  from app.chatbot_messages as m
  join app.turns as t on t.organization_id = m.organization_id
   and t.id = app.turn_id_of(m.metadata)
  where m.organization_id = app.current_organization_id() and m.id = replay_message.message_id
    and m.removed_at is null and t.answer_message_id = m.id;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such answer of a chatbot');
  end if;
  return app.replay_turn(v_turn);
end
$$;

comment on function app.replay_message(uuid) is
  $$The request behind an answer

  message_id: of the answer.  Errors: 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function app.turn_id_of(metadata jsonb) returns uuid
  language sql immutable parallel safe
return case
  when metadata ->> 'turnId' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
  then (metadata ->> 'turnId')::uuid end;

comment on function app.turn_id_of(jsonb) is
  'The turn that a message answers; null for any other message.  metadata: of the message.';


create or replace function api.replay(p_message_id uuid) returns jsonb
  language sql stable
return app.replay_message(p_message_id);

comment on function api.replay(uuid) is
  $$The request behind an answer

  As GET /api/v1/messages/{messageId}/replay, for callers of /rest/rpc.$$;


create or replace function api.message_replay() returns jsonb
  language sql stable
return app.replay_message(app.request_uuid('x-resource-id', 'messageId'));

comment on function api.message_replay() is
  $$See what a model was asked for an answer

  The whole request, made again of what it was made of: the prompt, the documents and the tools as they
  were then, whatever became of them since.  matches says whether it is the same to the last character;
  missing, what a reviewer took out.
  Answer: 200 replay.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


revoke all on function
  app.own_sources(jsonb), app.keep_text(uuid, text), app.keep_request(app.turns, json),
  app.seal_frame(app.turns, jsonb), app.lost_messages(app.turns),
  app.replay_schema(), app.add_tool_rounds(jsonb, app.tool_calls[]), app.replay_turn(app.turns),
  app.replay_message(uuid), app.turn_id_of(jsonb), api.replay(uuid), api.message_replay()
from public, anon, authenticated;

grant execute on function
  app.replay_message(uuid), api.replay(uuid), api.message_replay()
to anon, authenticated;
