-- Token budgets: tokenBudget.monthly of a chatbot is never exceeded, however many ask at once.
--
--   app.reserve_tokens(turn, prompt, wanted)   set tokens aside for a turn, if there are any
--   app.answer_within_budget(turn, …)          the answer step, with no more than are left
--   app.rewrite_within_budget(turn, …)         the rewrite step, the same way
--   app.extend_reservation(turn)               the same for another round, after tools were called
--   app.over_budget(turn, session, is_spent)   the end of a turn for which there are none
--   app.add_rewriting(usage, timings)          what rewriting the question used, too
--
-- A turn under way holds what it may use in app.turns.reserved_tokens; when it ends, its usage
-- (app.tokens_this_month) takes the place of that in the same transaction.  The prompt is counted
-- as its bytes, of which no token has less than one; the answer as maxTokens.  The embedded
-- provider uses no tokens that cost anything: no budget stops it.

create or replace function app.reserve_tokens(
    turn app.turns, prompt text, wanted integer, out granted integer, out is_spent boolean
  )
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_turn   app.turns := reserve_tokens.turn;
  v_budget bigint := (v_turn.parameters ->> 'tokenBudget')::bigint;
  v_prompt bigint := octet_length(reserve_tokens.prompt);
  -- What a turn is expected not to exceed, and that of as many as may be reserving at this moment.
  v_usual  bigint := reserve_tokens.wanted + 20000;
  v_used   bigint;
  v_held   bigint;
begin
  -- One statement, so one snapshot: a turn that ends is seen holding tokens or having used them.
  select app.tokens_this_month(v_turn.organization_id, v_turn.chatbot_id),
         app.reserved_tokens(v_turn.organization_id, v_turn.chatbot_id, v_turn.id)
  into v_used, v_held;
  if v_prompt > 20000 or v_used + v_held + 100 * v_usual > v_budget then
    -- Within reach of the budget one turn after the other reserves, until its commit, and what the
    -- one before has reserved or used is read again.
    perform pg_advisory_xact_lock(hashtextextended(v_turn.chatbot_id::text, 3));
    select app.tokens_this_month(v_turn.organization_id, v_turn.chatbot_id),
           app.reserved_tokens(v_turn.organization_id, v_turn.chatbot_id, v_turn.id)
    into v_used, v_held;
  end if;
  -- What the turn has used already, for rewriting its question, is in no sum yet.
  v_used := v_used + coalesce((v_turn.timings ->> 'rewritePromptTokens')::bigint, 0)
            + coalesce((v_turn.timings ->> 'rewriteCompletionTokens')::bigint, 0);
  granted := least(reserve_tokens.wanted, v_budget - v_used - v_held - v_prompt);
  -- A few words are no answer.
  if granted < least(reserve_tokens.wanted, 50) then
    granted := null;
    is_spent := v_budget - v_used - v_prompt < least(reserve_tokens.wanted, 50);
    return;
  end if;
  is_spent := false;
  update app.turns as t
  set reserved_tokens = v_prompt + granted
        + coalesce((v_turn.timings ->> 'rewritePromptTokens')::bigint, 0)
        + coalesce((v_turn.timings ->> 'rewriteCompletionTokens')::bigint, 0)
  where t.organization_id = v_turn.organization_id and t.id = v_turn.id;
end
$$;

comment on function app.reserve_tokens(app.turns, text, integer) is
  $$Set aside what a turn may use of its chatbot's budget

  prompt: the request for the model.  wanted: tokens for its answer.  Returns granted, the tokens that
  the answer may have, which are its maxTokens then; null where there are too few.  is_spent: that
  what is left of the month's budget is too little also when the turns under way have used nothing.$$;


create or replace function app.reserved_tokens(
    organization_id uuid, chatbot_id uuid, but_turn_id uuid
  ) returns bigint
  language plpgsql stable
  set search_path = ''
as $$
begin
  return coalesce((
    select sum(t.reserved_tokens) from app.turns as t
    where t.organization_id = reserved_tokens.organization_id
      and t.chatbot_id = reserved_tokens.chatbot_id and t.reserved_tokens is not null
      and t.id <> reserved_tokens.but_turn_id), 0);
end
$$;

comment on function app.reserved_tokens(uuid, uuid, uuid) is
  'What the turns of a chatbot that are under way may still use, but for one turn.';


create or replace function app.extend_reservation(turn app.turns) returns boolean
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_turn   app.turns := extend_reservation.turn;
  v_needed bigint;
begin
  if not v_turn.parameters ? 'tokenBudget' then
    return true;
  end if;
  -- Each round sends everything again: the prompt, and what was asked and told in the rounds before.
  select sum((v_turn.parameters ->> 'promptBytes')::bigint + (v_turn.parameters ->> 'maxTokens')::bigint
             + coalesce((
               select sum(octet_length(coalesce(c.said, '') || c.name || c.arguments || c.result) + 200)
               from app.tool_calls as c
               where c.organization_id = v_turn.organization_id and c.turn_id = v_turn.id
                 and c.attempt = v_turn.fence and c.round < r.round), 0))
         + coalesce((v_turn.timings ->> 'rewritePromptTokens')::bigint, 0)
         + coalesce((v_turn.timings ->> 'rewriteCompletionTokens')::bigint, 0)
  into v_needed
  from generate_series(1, 1 + (
    select max(c.round) from app.tool_calls as c
    where c.organization_id = v_turn.organization_id and c.turn_id = v_turn.id
      and c.attempt = v_turn.fence)) as r (round);
  perform pg_advisory_xact_lock(hashtextextended(v_turn.chatbot_id::text, 3));
  if app.tokens_this_month(v_turn.organization_id, v_turn.chatbot_id)
     + app.reserved_tokens(v_turn.organization_id, v_turn.chatbot_id, v_turn.id)
     + v_needed > (v_turn.parameters ->> 'tokenBudget')::bigint then
    return false;
  end if;
  update app.turns as t set reserved_tokens = v_needed
  where t.organization_id = v_turn.organization_id and t.id = v_turn.id;
  return true;
end
$$;

comment on function app.extend_reservation(app.turns) is
  $$Set aside what the next round of a turn may use, whose model has called tools

  Returns whether the chatbot's budget has as much; where it has none, always.$$;


create or replace function app.over_budget(
    turn app.turns, session jsonb, is_spent boolean, usage jsonb default '{}'
  )
  returns json
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_turn   app.turns := over_budget.turn;
  v_answer text := app.phrase_for(v_turn.organization_id, v_turn.chatbot_id, 'budget', v_turn.language);
begin
  if not over_budget.is_spent and v_turn.created_at > clock_timestamp() - interval '10 seconds' then
    -- Turns under way hold more than they will have used: what they leave may do.
    update app.turns as t set lease_until = clock_timestamp() + interval '15 seconds'
    where t.organization_id = v_turn.organization_id and t.id = v_turn.id;
    return app.embed_step(v_turn, over_budget.session) || '{"next": "retry", "delayMs": 500}';
  end if;
  if (v_turn.parameters ->> 'escalateOnBudget')::boolean then
    v_turn.escalation_reason := coalesce(v_turn.escalation_reason, 'budget');
    v_answer := concat_ws(' ', v_answer, app.handoff_phrase(
      v_turn.organization_id, v_turn.chatbot_id, v_turn.language));
  end if;
  v_turn := app.conclude(v_turn, v_answer, 'refused', null, v_turn.escalation_reason,
                         over_budget.usage, metadata => '{"reason": "budget"}');
  if v_turn.outcome = 'handed' then
    return app.reply(v_turn, over_budget.session, '', '[]');
  elsif (v_turn.parameters ->> 'escalateOnBudget')::boolean then
    -- Somebody will answer: that is no refusal.
    return app.reply(v_turn, over_budget.session, v_answer, '[]');
  end if;
  return jsonb_build_object('next', 'refuse', 'turn', app.turn_ref(v_turn, over_budget.session))
    || app.refusal(
      429, 'token_budget_exhausted', v_answer, 'The chatbot''s tokenBudget.monthly is used up',
      jsonb_build_object('Retry-After', case when over_budget.is_spent
        then app.seconds_to_next_month() else 10 end));
end
$$;

comment on function app.over_budget(app.turns, jsonb, boolean, jsonb) is
  $$End a turn for which no tokens are left, or let it wait

  The question and the friendly sentence stay in the conversation; the caller is refused with 429, or,
  where the chatbot's escalation.onBudget says so, told that a person will answer.
  is_spent: for this month.  Otherwise turns under way hold the rest: for ten seconds it is tried
  again, as they end.  usage: of its model so far.$$;


create or replace function app.seconds_to_next_month() returns integer
  language sql stable
return ceil(extract(
  epoch from date_trunc('month', now() at time zone 'utc') + interval '1 month'
  - (now() at time zone 'utc')))::integer;

comment on function app.seconds_to_next_month() is 'Until budgets begin anew (UTC).';


create or replace function app.answer_within_budget(turn app.turns, session jsonb, sources json)
  returns json
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_turn   app.turns := answer_within_budget.turn;
  v_found  record;
  v_prompt text;
begin
  if v_turn.parameters ? 'tokenBudget' then
    v_prompt := app.compose_request(v_turn, answer_within_budget.sources);
    select r.granted, r.is_spent into v_found
    from app.reserve_tokens(v_turn, v_prompt, (v_turn.parameters ->> 'maxTokens')::integer) as r;
    if v_found.granted is null then
      return app.over_budget(v_turn, answer_within_budget.session, v_found.is_spent);
    end if;
    if v_found.granted < (v_turn.parameters ->> 'maxTokens')::integer or app.has_tools(v_turn) then
      v_turn.parameters := v_turn.parameters || jsonb_build_object(
        'maxTokens', v_found.granted, 'promptBytes', octet_length(v_prompt));
      update app.turns as t set parameters = v_turn.parameters
      where t.organization_id = v_turn.organization_id and t.id = v_turn.id;
    end if;
  end if;
  return app.answer_step(v_turn, answer_within_budget.session, answer_within_budget.sources);
end
$$;

comment on function app.answer_within_budget(app.turns, jsonb, json) is
  'What tells the sidecar to ask a provider, for no more tokens than the budget has left.';


create or replace function app.rewrite_within_budget(turn app.turns, session jsonb) returns json
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_turn  app.turns := rewrite_within_budget.turn;
  v_step  jsonb := app.rewrite_step(v_turn, rewrite_within_budget.session);
  v_found record;
begin
  if v_turn.parameters ? 'tokenBudget' then
    select r.granted, r.is_spent into v_found
    from app.reserve_tokens(v_turn, v_step ->> 'request', 200) as r;
    if v_found.granted is null then
      return app.over_budget(v_turn, rewrite_within_budget.session, v_found.is_spent);
    end if;
    v_step := jsonb_set(v_step, '{request,max_tokens}', to_jsonb(v_found.granted));
  end if;
  return v_step;
end
$$;

comment on function app.rewrite_within_budget(app.turns, jsonb) is
  'What tells the sidecar to have the question rewritten, for no more tokens than are left.';


create or replace function app.add_rewriting(usage jsonb, timings jsonb) returns jsonb
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
begin
  if not add_rewriting.timings ? 'rewritePromptTokens' then
    return add_rewriting.usage;
  end if;
  return add_rewriting.usage || jsonb_build_object(
    'promptTokens', coalesce((add_rewriting.usage ->> 'promptTokens')::bigint, 0)
      + (add_rewriting.timings ->> 'rewritePromptTokens')::bigint,
    'completionTokens', coalesce((add_rewriting.usage ->> 'completionTokens')::bigint, 0)
      + (add_rewriting.timings ->> 'rewriteCompletionTokens')::bigint);
end
$$;

comment on function app.add_rewriting(jsonb, jsonb) is
  'The usage of a turn with what rewriting its question used, which came with the timings.';


revoke all on function
  app.reserve_tokens(app.turns, text, integer), app.reserved_tokens(uuid, uuid, uuid),
  app.extend_reservation(app.turns), app.over_budget(app.turns, jsonb, boolean, jsonb),
  app.seconds_to_next_month(),
  app.answer_within_budget(app.turns, jsonb, json), app.rewrite_within_budget(app.turns, jsonb),
  app.add_rewriting(jsonb, jsonb)
from public, anon, authenticated;
