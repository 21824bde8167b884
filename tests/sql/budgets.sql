-- Token budgets: what is set aside, what is granted, and what is said when there is no more.

begin;
\ir support/world.sql
select plan(40);

create function tests.configure(configuration jsonb) returns void language sql as $$
  update app.chatbot_instances set configuration = '{"provider": "openai", "model": "gpt-x"}' || $1 where id = tests.id('acme.bot')
$$;
create function tests.budget(monthly bigint, max_tokens integer default 100) returns void language sql as $$
  select tests.configure(jsonb_build_object('maxTokens', $2, 'tokenBudget', jsonb_build_object('monthly', $1)))
$$;
create function tests.finish(step jsonb, prompt bigint, completion bigint) returns jsonb language sql as $$
  select tests.finish_turn(step -> 'turn', jsonb_build_object(
    'text', 'Yes. [1]', 'finishReason', 'stop', 'timings', '{}'::jsonb, 'usage', jsonb_build_object('promptTokens', prompt, 'completionTokens', completion)))
$$;
create function tests.begin(session text) returns jsonb language sql as $$
  select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', session)
$$;
create function tests.held() returns bigint language sql stable as $$ select app.reserved_tokens(tests.id('acme'), tests.id('acme.bot'), app.uuid_v7()) $$;
create function tests.used() returns bigint language sql stable as $$ select app.tokens_this_month(tests.id('acme'), tests.id('acme.bot')) $$;
create function tests.bytes(step jsonb) returns bigint language sql stable as $$ select octet_length((step -> 'request')::text) $$;
-- Ten seconds are not waited for here.
create function tests.grow_old(step jsonb) returns void language sql as $$
  update app.turns set created_at = created_at - interval '11 seconds' where id = (step -> 'turn' ->> 'id')::uuid
$$;

-- No budget

select tests.configure('{}') is null as x \gset
select tests.begin('s-free') as step \gset
select is((tests.turn(:'step')).reserved_tokens, null, 'without a budget nothing is set aside');
select is((tests.turn(:'step')).parameters ? 'tokenBudget', false, 'nor known');


-- Set aside, and used

select tests.budget(1000000) is null as x \gset
select tests.begin('s-1') as step \gset
select is(:'step'::jsonb -> 'request' -> 'max_tokens', '100', 'with plenty, a turn gets what it wants');
select ok(tests.held() between tests.bytes(:'step') + 90 and tests.bytes(:'step') + 300, 'and may use the bytes of its prompt, and its answer');
select is(tests.used(), 0::bigint, 'of which nothing is used yet');
select tests.finish(:'step', 40, 60) is null as x \gset
select is(row(tests.held(), tests.used())::text, '(0,100)', 'when it ends, what it used takes the place of that');
select is((tests.turn(:'step')).reserved_tokens, null, 'in its row');
select tests.begin('s-2') as step \gset
select tests.fail_turn(:'step'::jsonb -> 'turn', '{"type": "timeout"}') is null as x \gset
select is(row(tests.held(), tests.used())::text, '(0,100)', 'one that fails gives it back');
select tests.begin('s-3') as step \gset
select tests.held() as held \gset
select tests.fail_turn(:'step'::jsonb -> 'turn', '{"type": "network_error"}') as step \gset
select is(row(:'step'::jsonb ->> 'next', tests.held())::text, format('(retry,%s)', :'held'), 'one that is tried again keeps it');
select tests.finish(:'step', 0, 0) is null as x \gset


-- Little is left

select tests.begin('s-4') as step \gset
select tests.held() - 100 as prompt \gset
select tests.budget(100 + :prompt + 60) is null as x \gset
select tests.finish(:'step', 0, 0) is null as x \gset
select tests.begin('s-4b') as step \gset
select is(:'step'::jsonb -> 'request' -> 'max_tokens', '60', 'the answer is cut to what is left');
select is((tests.turn(:'step')).parameters -> 'maxTokens', '60', 'as the turn records');
select is(tests.used() + tests.held(), (100 + :prompt + 60)::bigint, 'all is taken');
select tests.begin('s-5') as late \gset
select is((:'late'::jsonb) - '{turn,question,embedding}'::text[], '{"next": "retry", "delayMs": 500}', 'the next one waits for what this one may leave');
select is(x.said, 0::bigint, 'nothing is said meanwhile') from (select count(*) from app.chatbot_messages as m where m.conversation_id = (:'late'::jsonb -> 'turn' ->> 'conversationId')::uuid and m.role = 'assistant') as x (said);
select tests.finish(:'step', 5, 5) is null as x \gset
select tests.ground_turn(:'late'::jsonb -> 'turn', 'Is florbex of acme stable?') as late \gset
select is(:'late'::jsonb ->> 'next', 'answer', 'and goes on when there is enough');
select tests.begin('s-6') as later \gset
select is(:'later'::jsonb ->> 'next', 'retry', 'another waits');
select tests.grow_old(:'later') is null as x \gset
select tests.ground_turn(:'later'::jsonb -> 'turn', 'Is florbex of acme stable?') as later \gset
select is((:'later'::jsonb ->> 'status') || ' ' || (:'later'::jsonb -> 'body' ->> 'code'), '429 token_budget_exhausted', 'but not for ever');
select is(:'later'::jsonb -> 'headers', '{"Retry-After": 10}', 'it may come again soon');
select is(:'later'::jsonb -> 'body' ->> 'message', app.phrase('budget', 'en'), 'and reads a friendly sentence');
select is((tests.turn(:'later')).outcome::text || ' ' || (tests.turn(:'later')).state::text, 'refused answered', 'the turn is over');
select tests.finish(:'late', :prompt - 5, 50) is null as x \gset
select is(tests.used() <= 100 + :prompt + 60, true, 'no more is used than the budget');


-- Nothing is left

select tests.admit('acme.bot.ck', 'Hello', 's-7') -> 'status' as status \gset
select is(:'status'::text, '200', 'while a token is left, a message comes in');
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-7', '{"language": "de", "idempotencyKey": "key-budget-1"}') as spent \gset
select is(:'spent'::jsonb -> 'body' ->> 'message', app.phrase('budget', 'de'), 'what is too little for an answer is said at once, in the visitor''s language');
select ok((:'spent'::jsonb -> 'headers' ->> 'Retry-After')::integer between 1 and 31 * 86400, 'with the time until the next month');
select is((select string_agg(m.content, ' / ' order by m.id) from app.chatbot_messages as m where m.conversation_id = (:'spent'::jsonb -> 'turn' ->> 'conversationId')::uuid),
          'Is florbex of acme stable? / ' || app.phrase('budget', 'de'), 'question and sentence are in the conversation');
select is(tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-7', '{"language": "de", "idempotencyKey": "key-budget-1"}') -> 'message' ->> 'outcome', 'refused', 'asked again, the outcome stands');
select is(tests.held(), 0::bigint, 'who is refused holds nothing');
select tests.budget(tests.used()) is null as x \gset
select is(tests.admit('acme.bot.ck', 'Hello', 's-8') -> 'body' ->> 'code', 'token_budget_exhausted', 'with nothing left, no message comes in');
select is((select array_agg(k order by k) from jsonb_object_keys(tests.admit('acme.bot.ck', 'Hello', 's-8') -> 'headers') as k), '{RateLimit-Limit,RateLimit-Remaining,RateLimit-Reset,Retry-After}', 'all headers are there');
select tests.budget(0) is null as x \gset
select is(tests.admit('acme.bot.ck', 'Hello', 's-8') -> 'body' ->> 'code', 'token_budget_exhausted', 'nor with a budget of nothing');
select tests.configure('{"provider": "embedded", "tokenBudget": {"monthly": 0}}') is null as x \gset
select is(tests.begin('s-9') ->> 'next', 'answer', 'what costs nothing needs no budget');


-- Rewriting costs, too

delete from app.analytics_deltas;
select tests.configure('{"rewriteQuestion": true, "maxTokens": 100, "tokenBudget": {"monthly": 1000000}}') is null as x \gset
select tests.begin('s-10') as step \gset
select is(:'step'::jsonb ->> 'next' || ' ' || (:'step'::jsonb -> 'request' ->> 'max_tokens'), 'rewrite 200', 'a question that is rewritten');
select ok(tests.held() between tests.bytes(:'step') + 190 and tests.bytes(:'step') + 300, 'has tokens of its own set aside');
select sidecar.ground_turn(:'step'::jsonb -> 'turn', 'Is florbex of acme stable?', tests.vector(1), '{"rewritePromptTokens": 30, "rewriteCompletionTokens": 20}') as step \gset
select ok(tests.held() between tests.bytes(:'step') + 140 and tests.bytes(:'step') + 350, 'what it used is held on to');
select tests.finish(:'step', 40, 60) is null as x \gset
select is(tests.used(), 150::bigint, 'and counted with the rest');
select tests.configure('{"rewriteQuestion": true, "maxTokens": 100, "tokenBudget": {"monthly": 151}}') is null as x \gset
select is(tests.begin('s-11') -> 'body' ->> 'code', 'token_budget_exhausted', 'where there is nothing for it, it is not done');


-- Where a person is to answer then

select tests.configure('{"maxTokens": 100, "tokenBudget": {"monthly": 1}, "escalation": {"onBudget": true}}') is null as x \gset
select tests.begin('s-person') as step \gset
select is(row(:'step'::jsonb ->> 'next', :'step'::jsonb -> 'message' ->> 'response', :'step'::jsonb -> 'message' ->> 'escalated')::text,
          format('(reply,"%s",true)', app.phrase('handoff', 'en')), 'the visitor is told that one will');
select is((c.status, c.handoff_reason, c.priority)::text, '(waiting,budget,1)', 'and one is asked for')
from app.chatbot_conversations as c where c.session_id = 's-person';
select is(tests.ask('acme.bot.ck', 'Who won the race?', 's-person', '{}', 300) -> 'message' ->> 'outcome', 'unanswered', 'what needs no model needs no tokens');
update app.chatbot_conversations set status = 'human' where session_id = 's-person';
select is(tests.begin('s-person') -> 'message' ->> 'response', '', 'where a person has it, nothing is said');

select * from finish();
rollback;
