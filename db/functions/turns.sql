-- A turn: from a visitor's message to the recorded answer, in short transactions.
--
--   sidecar.begin_turn(admission, …)   store the message; ground it where its embedding is at hand
--   sidecar.ground_turn(turn, …)       find its sources, compose the request for the model
--   sidecar.call_tool(turn, call)      what a model asked to be run (tools.sql)
--   sidecar.handed_turns(turns)        whose words nobody is to hear any more
--   sidecar.finish_turn(turn, result)  store the answer
--   sidecar.fail_turn(turn, failure)   try again, or apologise
--
-- docs/architecture.md shows how they follow each other.  All of schema sidecar is definer: its one
-- caller may read no table.

create or replace function app.conclude(
    turn app.turns, answer text, outcome text, confidence real, escalation_reason text,
    usage jsonb default '{}', timings jsonb default '{}', metadata jsonb default '{}'
  ) returns app.turns
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_turn         app.turns := conclude.turn;
  v_conversation record;
begin
  -- The conversation's row decides between this answer and a person who takes over: whoever locks it
  -- first.
  update app.chatbot_conversations as c
  set last_activity_at = now(), language = v_turn.language
  where c.organization_id = v_turn.organization_id and c.id = v_turn.conversation_id
  returning c.status, c.taken_over_at, c.integration_type into v_conversation;

  -- Also where the person has given it back or closed it since: the question was theirs.
  v_turn.outcome := case
    when v_conversation.status = 'human' or v_conversation.taken_over_at >= v_turn.created_at
    then 'handed' else conclude.outcome end;
  if v_turn.outcome <> 'handed' then
    v_turn.answer_message_id := app.uuid_v7();
    v_turn.escalation_reason := conclude.escalation_reason;
  else
    v_turn.escalation_reason := null;
  end if;
  v_turn.confidence := conclude.confidence;
  v_turn.timings := v_turn.timings || conclude.timings;
  v_turn.usage := app.add_rewriting(conclude.usage, v_turn.timings);
  v_turn.lease_until := null;
  v_turn.finished_at := clock_timestamp();
  v_turn.state := case when v_turn.outcome in ('failed', 'handed') then v_turn.outcome
                       when v_turn.escalation_reason is not null then 'escalated'
                       else 'answered' end;
  update app.turns as t
  set state = v_turn.state, outcome = v_turn.outcome, answer_message_id = v_turn.answer_message_id,
      confidence = v_turn.confidence, escalation_reason = v_turn.escalation_reason, usage = v_turn.usage,
      timings = v_turn.timings, lease_until = null, finished_at = v_turn.finished_at,
      reserved_tokens = null
  where t.organization_id = v_turn.organization_id and t.id = v_turn.id
    -- Not "finished_at is null", which would tempt the planner to the index of the queue.
    and t.fence = v_turn.fence and t.outcome is null;
  if not found then
    perform app.fail(409, 'turn_in_progress', 'The turn is another worker''s by now');
  end if;

  if v_turn.escalation_reason is not null then
    perform app.escalate(v_turn.organization_id, v_turn.conversation_id, v_turn.escalation_reason);
  end if;
  if v_turn.outcome = 'handed' then
    -- For whoever has it to see, unless they have said something since it was asked.
    update app.chatbot_conversations as c set requires_human = true
    where c.organization_id = v_turn.organization_id and c.id = v_turn.conversation_id
      and c.status = 'human' and not c.requires_human and not exists (
        select from app.chatbot_messages as m
        where m.organization_id = v_turn.organization_id
          and m.conversation_id = v_turn.conversation_id and m.id > v_turn.user_message_id
          and m.sender_type = 'human');
  else
    insert into app.chatbot_messages
      (organization_id, id, conversation_id, chatbot_id, role, sender_type, content, confidence_score,
       requires_human, metadata, vector_search_results, is_confidential)
    values (
      v_turn.organization_id, v_turn.answer_message_id, v_turn.conversation_id, v_turn.chatbot_id,
      'assistant', 'bot', conclude.answer, conclude.confidence, v_turn.escalation_reason is not null,
      jsonb_build_object('outcome', v_turn.outcome, 'turnId', v_turn.id,
                         'promptVersion', v_turn.prompt_version) || conclude.metadata,
      case when v_turn.outcome in ('answered', 'escalated') then v_turn.sources else '[]' end,
      v_turn.parameters ? 'confidential');
    perform app.deliver_message(
      v_turn.organization_id, v_turn.conversation_id, v_conversation.integration_type,
      v_turn.answer_message_id, v_turn.event_id);
  end if;
  return v_turn;
end
$$;

comment on function app.conclude(app.turns, text, text, real, text, jsonb, jsonb, jsonb) is
  $$Store the answer of a turn, unless a person has taken the conversation over meanwhile

  outcome: answered, unanswered, escalated, failed, refused or handed.  Errors: 409 turn_in_progress, where the
  turn is finished or another attempt has it; then nothing is changed.$$;


create or replace function app.note_grounding(
    turn app.turns, kept jsonb, confidence real, reason text, search_ms numeric, timings jsonb
  ) returns app.turns
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_turn app.turns := note_grounding.turn;
begin
  v_turn.state := 'running';
  v_turn.sources := note_grounding.kept;
  v_turn.confidence := note_grounding.confidence;
  v_turn.lease_until := clock_timestamp()
    + make_interval(secs => (v_turn.parameters ->> 'timeoutMs')::double precision / 1000 + 5);
  v_turn.timings := v_turn.timings || note_grounding.timings
    || jsonb_build_object('vectorSearchMs', note_grounding.search_ms);
  v_turn.parameters := v_turn.parameters || jsonb_build_object('grounding', note_grounding.reason);
  return v_turn;
end
$$;

comment on function app.note_grounding(app.turns, jsonb, real, text, numeric, jsonb) is
  'A turn with what app.find_sources found for it; stored by the caller.';


create or replace function app.after_grounding(
    turn app.turns, session jsonb, small_talk text, is_grounded boolean, sources json
  ) returns json
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_turn   app.turns := after_grounding.turn;
  v_reason text := v_turn.escalation_reason;
  v_answer text;
begin
  if v_turn.curated_answer_id is not null
     or after_grounding.small_talk is not null and v_turn.provider = 'embedded' then
    v_answer := case when v_turn.curated_answer_id is null then
      app.phrase_for(v_turn.organization_id, v_turn.chatbot_id, after_grounding.small_talk, v_turn.language)
    else (
      select a.answer from app.curated_answers as a
      where a.organization_id = v_turn.organization_id and a.id = v_turn.curated_answer_id) end;
    if v_answer is null then
      -- Deleted since it was found: then something else is.
      return app.embed_step(v_turn, after_grounding.session) || '{"next": "retry", "delayMs": 0}';
    end if;
    v_turn := app.conclude(
      v_turn, v_answer, case when v_reason is null then 'answered' else 'escalated' end, v_turn.confidence,
      v_reason);
    return app.reply(v_turn, after_grounding.session, v_answer, '[]');
  elsif not after_grounding.is_grounded and not app.has_tools(v_turn) then
    v_reason := coalesce(v_reason, case
      when v_turn.confidence < (v_turn.parameters ->> 'confidenceThreshold')::real
      then 'low_confidence' end);
    -- Who asked for a person did not ask the documents.
    v_answer := concat_ws(' ',
      case when coalesce(v_reason, '') not in ('requested', 'keyword') then
        app.phrase_for(v_turn.organization_id, v_turn.chatbot_id, 'unanswered', v_turn.language) end,
      case when v_reason is not null then
        app.handoff_phrase(v_turn.organization_id, v_turn.chatbot_id, v_turn.language) end);
    v_turn := app.conclude(v_turn, v_answer, 'unanswered', v_turn.confidence, v_reason);
    return app.reply(v_turn, after_grounding.session, v_answer, '[]');
  end if;
  return app.answer_within_budget(v_turn, after_grounding.session, after_grounding.sources);
end
$$;

comment on function app.after_grounding(app.turns, jsonb, text, boolean, json) is
  $$What is next for a turn whose sources were sought

  A curated answer concludes the turn.  So does an honest sentence where nothing was found: no model
  is asked then, unless it has tools that may know.$$;


create or replace function app.resume_turn(turn app.turns, session jsonb, admission jsonb)
  returns json
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_turn app.turns := resume_turn.turn;
begin
  if v_turn.request_hash is distinct from app.request_hash(resume_turn.admission) then
    return jsonb_build_object('next', 'refuse') || app.refusal(
      422, 'idempotency_mismatch', 'The Idempotency-Key was used for another message',
      'Use a new key for a new message');
  elsif v_turn.finished_at is not null then
    return app.reply(v_turn, resume_turn.session, headers => '{"Idempotency-Replayed": "true"}');
  elsif v_turn.lease_until > clock_timestamp() then
    return jsonb_build_object('next', 'refuse') || app.refusal(
      409, 'turn_in_progress', 'The answer to this message is on its way',
      'Ask again in a second with the same Idempotency-Key', '{"Retry-After": 1}');
  end if;
  -- Whoever had it is gone: this caller goes on with it.
  update app.turns as t set fence = t.fence + 1, lease_until = clock_timestamp() + interval '15 seconds'
  where t.organization_id = v_turn.organization_id and t.id = v_turn.id
  returning t.* into v_turn;
  return app.embed_step(v_turn, resume_turn.session);
end
$$;

comment on function app.resume_turn(app.turns, jsonb, jsonb) is
  'What a repeated Idempotency-Key gets.  The caller holds the turn''s row.';


create or replace function app.request_hash(admission jsonb) returns bytea
  language sql stable parallel safe
return app.digest_of(
  (admission ->> 'message') || E'\x1f' || (admission ->> 'metadata') || E'\x1f'
    || coalesce(admission ->> 'givenLanguage', '')
    || coalesce(E'\x1f' || (admission ->> 'digest'), ''),
  admission -> 'parameters' ? 'confidential');

comment on function app.request_hash(jsonb) is
  $$What must be equal for a repeated request to be the same

  digest: of what else the request says, where it says more.$$;


create or replace function app.begin_turn(
    admission jsonb, embedding extensions.vector default null, timings jsonb default '{}'
  ) returns json
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_organization_id uuid := (begin_turn.admission ->> 'organizationId')::uuid;
  v_chatbot_id      uuid := (begin_turn.admission ->> 'chatbotId')::uuid;
  v_session         text := begin_turn.admission ->> 'sessionId';
  v_message         text := begin_turn.admission ->> 'message';
  v_is_stranger     boolean := false;
  v_token           text;
  v_conversation    record;
  v_is_rewritten    boolean := (begin_turn.admission ->> 'rewriteQuestion')::boolean;
  -- What moderation wants before anything else is done with the message.
  v_gate            text := begin_turn.admission ->> 'gate';
  v_found           record;
  v_turn            app.turns;
  v_ref             jsonb;
begin
  if begin_turn.admission ->> 'keyKind' = 'publishable' then
    v_token := app.session_token(v_organization_id, v_chatbot_id, v_session);
    v_is_stranger := not app.is_session_proven(
      v_organization_id, v_chatbot_id, v_session, begin_turn.admission ->> 'sessionToken');
    if v_is_stranger then
      -- A session id is a name that anybody may invent; only its first caller gets the token.  Of two
      -- first callers at once the second waits here.
      perform pg_advisory_xact_lock(hashtextextended(v_token, 1));
    end if;
  end if;

  if begin_turn.admission ->> 'idempotencyKey' is not null then
    v_turn.idempotency_hash := sha256(convert_to(
      v_session || E'\x1f' || (begin_turn.admission ->> 'idempotencyKey'), 'utf8'));
    perform pg_advisory_xact_lock(hashtextextended(encode(v_turn.idempotency_hash, 'hex'), 2));
    select t.* into v_found from app.turns as t
    where t.organization_id = v_organization_id and t.chatbot_id = v_chatbot_id
      and t.idempotency_hash = v_turn.idempotency_hash
    for update;
    if found then
      v_turn := v_found;
      return app.resume_turn(v_turn, jsonb_build_object('sessionId', v_session, 'sessionToken', v_token),
                             begin_turn.admission);
    end if;
    v_turn.request_hash := app.request_hash(begin_turn.admission);
  end if;

  v_turn.organization_id := v_organization_id;
  v_turn.id := app.uuid_v7();
  v_turn.chatbot_id := v_chatbot_id;
  v_turn.state := 'received';
  v_turn.fence := 1;
  v_turn.lease_until := clock_timestamp() + interval '15 seconds';
  v_turn.question := coalesce(begin_turn.admission ->> 'question', v_message);
  v_turn.language := begin_turn.admission ->> 'language';
  v_turn.sources := '[]';
  v_turn.timings := '{}';
  v_turn.usage := '{}';
  v_turn.request_id := left(begin_turn.admission ->> 'requestId', 128);
  v_turn.created_at := clock_timestamp();

  if v_is_stranger and exists (
    select from app.chatbot_conversations as c
    where c.organization_id = v_organization_id and c.chatbot_id = v_chatbot_id
      and c.session_id = v_session
  ) then
    return jsonb_build_object('next', 'refuse') || app.refusal(
      403, 'session_token_required', 'This session is not yours',
      'Send the X-Session-Token that its first answer came with, or begin another sessionId');
  end if;

  select c.* into v_conversation from app.open_conversation(
    v_organization_id, v_chatbot_id, v_session, begin_turn.admission ->> 'channel',
    coalesce(left(begin_turn.admission -> 'metadata' ->> 'userId', 255), v_session), v_turn.language,
    begin_turn.admission -> 'metadata',
    (begin_turn.admission ->> 'sessionTimeoutMinutes')::integer) as c;

  v_turn.conversation_id := v_conversation.id;
  -- Made while the conversation is held: whatever has an id before it is stored already, so that the
  -- history of the turn stays what it is now, and whoever closes it names the last one that was seen.
  v_turn.user_message_id := coalesce((begin_turn.admission ->> 'messageId')::uuid, app.uuid_v7());
  v_turn.is_new := v_conversation.is_new;
  v_turn.provider := begin_turn.admission ->> 'provider';
  v_turn.model := begin_turn.admission ->> 'model';
  v_turn.prompt_version := (begin_turn.admission ->> 'promptVersion')::integer;
  v_turn.escalation_reason := begin_turn.admission ->> 'escalationReason';
  v_turn.parameters := begin_turn.admission -> 'parameters';
  v_turn.event_id := (begin_turn.admission ->> 'eventId')::uuid;
  v_turn.visitor := app.verified_visitor(begin_turn.admission);

  insert into app.chatbot_messages
    (organization_id, id, conversation_id, chatbot_id, role, sender_type, content, requires_human,
     metadata, is_confidential)
  values (v_organization_id, v_turn.user_message_id, v_turn.conversation_id, v_chatbot_id, 'user', 'user',
          v_message, v_conversation.status = 'human', begin_turn.admission -> 'metadata',
          v_turn.parameters ? 'confidential');

  -- Grounded before it is stored, where that is possible: one row written, and not a row and its change.
  if v_conversation.status <> 'human' and begin_turn.embedding is not null and not v_is_rewritten
     and v_gate is null then
    select f.* into v_found from app.find_sources(
      v_organization_id, v_chatbot_id, v_message, v_turn.question, v_turn.language, begin_turn.embedding,
      (v_turn.parameters ->> 'embeddingModelId')::smallint) as f;
    v_turn := app.note_grounding(v_turn, v_found.kept, v_found.confidence, v_found.reason,
                                 v_found.search_ms, begin_turn.timings);
    v_turn.curated_answer_id := v_found.curated_answer_id;
  end if;
  if v_turn.parameters ? 'confidential' then
    v_turn := app.seal_turn(v_turn);
  end if;
  insert into app.turns select v_turn.*;
  -- Null where nothing was searched for yet.  Else as app.note_query does, and at less cost.
  if v_turn.parameters ->> 'grounding' <> 'small_talk' then
    insert into app.query_queue
      (organization_id, turn_id, chatbot_id, asked_at, embedding_model_id, embedding)
    values (
      v_organization_id, v_turn.id, v_chatbot_id, v_turn.created_at,
      -- A vector tells of the text that it was made of.
      case when not v_turn.parameters ? 'confidential'
           then (v_turn.parameters ->> 'embeddingModelId')::smallint end,
      case when not v_turn.parameters ? 'confidential' then begin_turn.embedding end);
  end if;

  v_ref := jsonb_build_object('sessionId', v_session, 'sessionToken', v_token);
  if begin_turn.admission ? 'flags' then
    perform app.add_flags(v_turn, v_turn.user_message_id, begin_turn.admission -> 'flags');
  end if;
  if v_gate = 'refuse' then
    return app.refuse_message(v_turn, v_ref, begin_turn.admission -> 'flags');
  elsif v_conversation.status = 'human' then
    return app.reply(app.conclude(v_turn, '', 'handed', null, null), v_ref, '', '[]');
  elsif v_gate = 'ask' then
    return app.moderate_step(v_turn, v_ref);
  elsif v_is_rewritten then
    return app.rewrite_within_budget(v_turn, v_ref);
  elsif begin_turn.embedding is null then
    return app.embed_step(v_turn, v_ref);
  end if;
  return app.after_grounding(v_turn, v_ref, v_found.small_talk, v_found.is_grounded, v_found.sources);
end
$$;

comment on function app.begin_turn(jsonb, extensions.vector, jsonb) is
  'Store a message and begin its turn: sidecar.begin_turn, for channels that SQL admits.';


create or replace function sidecar.begin_turn(
    admission jsonb, embedding extensions.vector default null, timings jsonb default '{}'
  ) returns json
  language plpgsql volatile security definer
  set search_path = ''
as $$
begin
  return app.begin_turn(begin_turn.admission, begin_turn.embedding, begin_turn.timings);
end
$$;

comment on function sidecar.begin_turn(jsonb, extensions.vector, jsonb) is
  $$Store a visitor's message and begin its turn

  admission: of sidecar.admit.  embedding: of the question that admit gave, where it is at hand;
  then the turn is grounded in the same transaction.  timings: embeddingMs.
  A repeated Idempotency-Key gets the first turn's outcome.$$;


create or replace function app.hold_turn(turn jsonb) returns app.turns
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_turn app.turns;
begin
  select t.* into v_turn from app.turns as t
  where t.organization_id = (hold_turn.turn ->> 'organizationId')::uuid
    and t.id = (hold_turn.turn ->> 'id')::uuid
  for update;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such turn');
  end if;
  return v_turn;
end
$$;

comment on function app.hold_turn(jsonb) is
  $$Lock a turn's row for this transaction

  turn: as app.turn_ref.  Errors: 404 not_found.$$;


create or replace function app.read_turn(turn jsonb) returns app.turns
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_turn app.turns;
begin
  select t.* into v_turn from app.turns as t
  where t.organization_id = (read_turn.turn ->> 'organizationId')::uuid
    and t.id = (read_turn.turn ->> 'id')::uuid;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such turn');
  end if;
  return v_turn;
end
$$;

comment on function app.read_turn(jsonb) is
  $$A turn's row, not locked: app.conclude makes sure that it is still the caller's

  turn: as app.turn_ref.  Errors: 404 not_found.$$;


create or replace function app.is_held(held app.turns, turn jsonb) returns boolean
  language sql immutable parallel safe
return (held).finished_at is null and (held).fence = (turn ->> 'fence')::integer;

comment on function app.is_held(app.turns, jsonb) is
  'Whether the caller still has the turn: no other attempt has it, and it is not finished.';


create or replace function sidecar.ground_turn(
    turn jsonb, question text, embedding extensions.vector, timings jsonb default '{}'
  ) returns json
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_turn    app.turns := app.hold_turn(ground_turn.turn);
  v_message text;
  v_found   record;
begin
  if not app.is_held(v_turn, ground_turn.turn) then
    return app.stale(v_turn, app.session_ref(ground_turn.turn));
  end if;
  select m.content into v_message from app.chatbot_messages as m
  where m.organization_id = v_turn.organization_id and m.id = v_turn.user_message_id;

  v_turn.question := coalesce(nullif(trim(ground_turn.question), ''), v_turn.question);
  if v_turn.parameters ? 'confidential' then
    v_turn.question := app.redact_question(v_turn.question);
  end if;
  select f.* into v_found from app.find_sources(
    v_turn.organization_id, v_turn.chatbot_id, v_message, v_turn.question, v_turn.language,
    ground_turn.embedding, (v_turn.parameters ->> 'embeddingModelId')::smallint) as f;
  v_turn := app.note_grounding(v_turn, v_found.kept, v_found.confidence, v_found.reason,
                               v_found.search_ms, ground_turn.timings);
  v_turn.curated_answer_id := v_found.curated_answer_id;
  update app.turns as t
  set state = v_turn.state, question = v_turn.question, sources = v_turn.sources,
      confidence = v_turn.confidence, lease_until = v_turn.lease_until, timings = v_turn.timings,
      parameters = v_turn.parameters, curated_answer_id = v_turn.curated_answer_id
  where t.organization_id = v_turn.organization_id and t.id = v_turn.id;
  if v_found.small_talk is null then
    perform app.note_query(
      v_turn, case when not v_turn.parameters ? 'confidential' then ground_turn.embedding end);
  end if;
  return app.after_grounding(v_turn, app.session_ref(ground_turn.turn), v_found.small_talk,
                             v_found.is_grounded, v_found.sources);
end
$$;

comment on function sidecar.ground_turn(jsonb, text, extensions.vector, jsonb) is
  $$Find the sources of a turn's question, and compose the request for the model

  question: as rewritten; null for as it was.  embedding: of it; null to search by text alone.$$;


create or replace function sidecar.handed_turns(turns jsonb) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
begin
  return (
    select coalesce(jsonb_agg(t.id), '[]')
    from jsonb_to_recordset(handed_turns.turns) as w ("organizationId" uuid, id uuid)
    join app.turns as t on t.organization_id = w."organizationId" and t.id = w.id
    join app.chatbot_conversations as c
      on c.organization_id = t.organization_id and c.id = t.conversation_id
    where c.status = 'human' or c.taken_over_at >= t.created_at);
end
$$;

comment on function sidecar.handed_turns(jsonb) is
  $$Which turns will say nothing any more, because a person has taken the conversation over

  turns: of each organizationId and id.  Returns ids.$$;


create or replace function sidecar.finish_turn(turn jsonb, result jsonb) returns json
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_turn       app.turns := app.read_turn(finish_turn.turn);
  v_confidence real;
  v_reason     text;
  v_answer     text := finish_turn.result ->> 'text';
  v_outcome    text := 'answered';
  v_guarded    record;
  v_judged     record;
begin
  if not app.is_held(v_turn, finish_turn.turn) then
    return app.stale(v_turn, app.session_ref(finish_turn.turn));
  end if;
  v_judged := app.judge_answer(v_turn, v_answer, finish_turn.result -> 'toolCalls');
  v_answer := v_judged.checked;
  v_confidence := v_judged.confidence;
  if v_judged.is_unanswered then
    v_outcome := 'unanswered';
  end if;
  v_reason := coalesce(v_turn.escalation_reason, case
    when v_confidence < (v_turn.parameters ->> 'confidenceThreshold')::real then 'low_confidence' end);
  if v_reason is not null and v_outcome = 'answered' then
    v_outcome := 'escalated';
  end if;
  v_guarded := app.guard_answer(v_turn.organization_id, v_turn.chatbot_id, v_turn.language,
                                v_turn.parameters, v_answer);
  v_answer := v_guarded.checked;
  if v_guarded.is_refused then
    v_outcome := 'refused';
    v_reason := coalesce(v_turn.escalation_reason, app.policy_reason(v_turn.parameters));
    v_confidence := null;
    if v_reason = 'policy' then
      v_answer := concat_ws(' ', v_answer, app.handoff_phrase(
      v_turn.organization_id, v_turn.chatbot_id, v_turn.language));
    end if;
  end if;
  v_turn := app.conclude(
    v_turn, v_answer, v_outcome, v_confidence, v_reason,
    coalesce(finish_turn.result -> 'usage', '{}')
      -- Nothing is said of an answer that ended of its own accord.
      || case when finish_turn.result ->> 'finishReason' = 'length' then '{"finishReason": "length"}'
         else '{}' end::jsonb,
    coalesce(finish_turn.result -> 'timings', '{}'));
  if v_guarded.flags is not null then
    perform app.note_guarded(v_turn, v_guarded.flags, v_guarded.is_refused);
  end if;
  return app.reply(
    v_turn, app.session_ref(finish_turn.turn), case v_turn.outcome when 'handed' then '' else v_answer end,
    -- The sidecar has the sources from the step before, and fills in null; what is known is not read again.
    case when coalesce((finish_turn.result ->> 'hasSources')::boolean, false)
              and coalesce(finish_turn.result -> 'toolCalls', '[]') = '[]'
              and v_turn.outcome in ('answered', 'escalated') then 'null'::json end);
end
$$;

comment on function sidecar.finish_turn(jsonb, jsonb) is
  $$Store a model's answer, with its sources, confidence and the decision to escalate

  result: text, finishReason, usage {promptTokens, completionTokens}, timings, toolCalls, hasSources (the
  caller has the sources of the answer step: they are null then, and [] where none are to be shown).
  A worker that lost the turn gets the outcome that stands, and changes nothing.$$;


create or replace function app.retry_delay(failure jsonb, attempt integer) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_type text := app.failure_type(retry_delay.failure);
  v_wait numeric := coalesce((retry_delay.failure ->> 'retryAfter')::numeric, 0);
begin
  -- Again, where it may help, nobody has read a word yet and need not wait long.
  if retry_delay.attempt < 3
     and not coalesce((retry_delay.failure ->> 'streamed')::boolean, false)
     and v_wait <= 10
     and (v_type in ('network_error', 'no_response', 'rate_limited')
          or v_type = 'http_error' and (retry_delay.failure ->> 'status')::integer >= 500)
  then
    return round(greatest(v_wait * 1000, 200 * 2 ^ retry_delay.attempt) * (0.9 + random() * 0.2));
  end if;
  return null;
end
$$;

comment on function app.retry_delay(jsonb, integer) is
  $$The milliseconds until a model is asked again after a failure; null where it is not

  failure: of sidecar.fail_turn.  attempt: the one that failed, from 1; there are three at most.$$;


create or replace function sidecar.fail_turn(turn jsonb, failure jsonb) returns json
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_turn    app.turns := app.hold_turn(fail_turn.turn);
  v_type    text := app.failure_type(fail_turn.failure);
  v_wait    integer := app.retry_delay(fail_turn.failure, v_turn.fence);
  v_reason  text;
begin
  if not app.is_held(v_turn, fail_turn.turn) then
    return app.stale(v_turn, app.session_ref(fail_turn.turn));
  end if;
  if fail_turn.failure ->> 'type' = 'budget' then
    return app.over_budget(v_turn, app.session_ref(fail_turn.turn), true,
                           coalesce(fail_turn.failure -> 'usage', '{}'));
  end if;
  perform app.add_error(v_turn, v_type, fail_turn.failure ->> 'detail', jsonb_strip_nulls(jsonb_build_object(
    'status', fail_turn.failure -> 'status', 'attempt', v_turn.fence,
    'streamed', fail_turn.failure -> 'streamed')));

  if v_wait is not null then
    update app.turns as t
    set fence = t.fence + 1,
        lease_until = clock_timestamp() + make_interval(
          secs => (v_wait + (t.parameters ->> 'timeoutMs')::numeric)::double precision / 1000 + 5)
    where t.organization_id = v_turn.organization_id and t.id = v_turn.id
    returning t.* into v_turn;
    if v_turn.state = 'running' then
      -- What tools found was for the attempt that failed.
      update app.turns as t set sources = app.own_sources(t.sources)
      where t.organization_id = v_turn.organization_id and t.id = v_turn.id
      returning t.* into v_turn;
      return app.answer_step(v_turn, app.session_ref(fail_turn.turn),
                             app.source_bodies(v_turn.organization_id, v_turn.sources), v_wait);
    end if;
    return app.embed_step(v_turn, app.session_ref(fail_turn.turn))
           || jsonb_build_object('next', 'retry', 'delayMs', v_wait);
  end if;

  v_reason := coalesce(v_turn.escalation_reason, case
    when (v_turn.parameters ->> 'escalateOnError')::boolean then 'error' end);
  update app.turns as t set error_type = v_type
  where t.organization_id = v_turn.organization_id and t.id = v_turn.id;
  v_turn := app.conclude(
    v_turn,
    app.phrase_for(v_turn.organization_id, v_turn.chatbot_id, 'error', v_turn.language)
      || case when v_reason is null then ''
         else ' ' || app.handoff_phrase(v_turn.organization_id, v_turn.chatbot_id, v_turn.language) end,
    'failed', 0, v_reason, coalesce(fail_turn.failure -> 'usage', '{}'),
    coalesce(fail_turn.failure -> 'timings', '{}'), jsonb_build_object('errorType', v_type));
  return app.reply(v_turn, app.session_ref(fail_turn.turn));
end
$$;

comment on function sidecar.fail_turn(jsonb, jsonb) is
  $$Record that a model did not answer, and say what happens next

  failure: type (of app.chatbot_errors; or budget, where call_tool said that there are no tokens for
  another round), detail, status, retryAfter (seconds), streamed (whether the
  visitor has read words already).  Another attempt at most twice; then a friendly sentence, and a
  person where the chatbot's escalation.onError says so.$$;


create or replace view api.turns with (security_invoker = true) as
select
  t.organization_id, t.id, t.conversation_id, t.chatbot_id, t.user_message_id, t.answer_message_id,
  t.state, t.outcome, t.question, t.language, t.provider, t.model, t.prompt_version,
  -- A caller's own history may repeat what a reviewer took out elsewhere.
  t.parameters - '{history,instructions}'::text [] as parameters,
  t.sources, t.confidence, t.escalation_reason, t.timings, t.usage, t.error_type, t.created_at,
  t.finished_at
from app.turns as t
where t.removed_at is null;

comment on view api.turns is
  'Each message to your chatbots that wanted an answer, and what became of it.';


revoke all on function
  app.conclude(app.turns, text, text, real, text, jsonb, jsonb, jsonb),
  app.note_grounding(app.turns, jsonb, real, text, numeric, jsonb),
  app.after_grounding(app.turns, jsonb, text, boolean, json),
  app.resume_turn(app.turns, jsonb, jsonb), app.request_hash(jsonb),
  app.begin_turn(jsonb, extensions.vector, jsonb),
  sidecar.begin_turn(jsonb, extensions.vector, jsonb), app.hold_turn(jsonb), app.read_turn(jsonb),
  app.is_held(app.turns, jsonb), sidecar.handed_turns(jsonb),
  sidecar.ground_turn(jsonb, text, extensions.vector, jsonb),
  sidecar.finish_turn(jsonb, jsonb),
  app.retry_delay(jsonb, integer), sidecar.fail_turn(jsonb, jsonb)
from public, anon, authenticated;

grant execute on function
  sidecar.begin_turn(jsonb, extensions.vector, jsonb),
  sidecar.ground_turn(jsonb, text, extensions.vector, jsonb), sidecar.handed_turns(jsonb),
  sidecar.finish_turn(jsonb, jsonb), sidecar.fail_turn(jsonb, jsonb)
to sidecar;

revoke all on api.turns from public, anon, authenticated;
grant select on api.turns to authenticated;
