-- Errors that are the same one again: what makes them so, and that they are counted right.

begin;
\ir support/world.sql
select plan(55);

-- What messages have in common.
select is(app.normal_error(said), common, 'in common: ' || common)
from (values
  ('Request 4711 failed after 3.5 s', 'Request <n> failed after <n> s'),
  ('No user 0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001', 'No user <id>'),
  ('GET https://x.example/a?b=1 failed', 'GET <address> failed'),
  ('"Ann" and `x` and ''y z'' are “quoted”', '<text> and <text> and <text> are <text>'),
  ('can''t do what they don''t', 'can''t do what they don''t'),
  ('Nobody is ann@example.com', 'Nobody is <e-mail>'),
  ('digest 3f9a1b2c4d5e6f70 of 0x7ffe', 'digest <id> of <id>'),
  (E'two\n  lines', 'two lines'),
  ('deadbeefcafe is a word', 'deadbeefcafe is a word')
) as v (said, common);
select is(app.normal_error(null), null, 'nothing has nothing in common');
select is(length(app.normal_error(repeat('long ', 1000))), 300, 'long ones are cut');

-- The place where it happened.
select is(app.top_frame(stack), frame, 'place: ' || coalesce(frame, 'none'))
from (values
  (E'Error: x\n    at send (https://x.example/app.3f9a1b2c.js?v=1:10:5)\n    at main (https://x.example/app.js:1:2)', 'send (/app.*.js)'),
  (E'send@https://x.example/app.js:10:5\nmain@https://x.example/app.js:1:2', 'send@/app.js'),
  (E'TypeError: y\r\n  at https://x.example/a.js:1:2', '/a.js'),
  (E'Traceback (most recent call last):\n  File "a.py", line 3, in run\n    go()\n  File "b.py", line 9, in go\nValueError: z', 'File "b.py", in go'),
  (E'at worker.py:12\nat app.py:3', 'worker.py'),
  ('no place at all', null), ('', null), (null, null)
) as v (stack, frame);

-- What makes a group.
create function tests.break(message text, more jsonb default '{}') returns uuid language sql as $$
  insert into app.chatbot_errors (organization_id, chatbot_id, error_type, error_message, error_name, error_stack, context,
                                  session_id, conversation_id, prompt_version, model, occurred_at)
  values (tests.id(coalesce(more ->> 'of', 'acme')), tests.id(coalesce(more ->> 'bot', 'acme.bot')), coalesce(more ->> 'type', 'unknown'), message,
          more ->> 'name', more ->> 'stack', more ->> 'context', more ->> 'session', (more ->> 'conversation')::uuid, (more ->> 'version')::integer,
          more ->> 'model', coalesce((more ->> 'at')::timestamptz, now()))
  returning group_id
$$;
select tests.break('User 1 is gone') as one \gset
select is(tests.break(message, more), :'one', 'the same: ' || message)
from (values ('User 2 is gone', '{}'::jsonb), ('USER 3 is gone', '{"context": "ui", "session": "s", "version": 3, "model": "m"}')) as v (message, more);
select isnt(tests.break('User 1 is gone', more), :'one', 'another: ' || more::text)
from (values ('{"type": "timeout"}'::jsonb), ('{"name": "E"}'), ('{"stack": "at x"}'), ('{"bot": "acme.own"}')) as v (more);
select isnt(tests.break('User 1 is back'), :'one', 'another message');
select is((select title || ', ' || status from app.error_groups where id = :'one'), 'User <n> is gone, unresolved', 'a group is called what its errors have in common');
select throws_ok($$ select tests.break('x', '{"type": "bad_luck"}') $$, '23514', null, 'an error that is refused');
select is((select count(*) from app.error_groups where title = 'x'), 0::bigint, 'leaves no group');

-- Counting: the same before folding, in between and after.
create function tests.counted(id uuid) returns text language sql as $$
  select format('%s errors, %s users, v%s, %s', g.errors, g.users, g.prompt_version, g.model)
  from app.seen_error_groups(tests.id('acme')) as g where g.id = $1
$$;
select tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-of-it') #>> '{turn,conversationId}' as conversation \gset
select count(tests.break('Count ' || n, jsonb_build_object('session', 's-' || n % 3, 'version', n % 2 + 1, 'model', 'm' || n % 2, 'at', timestamptz '2026-02-28 23:30Z' + n * interval '10 min'))) as made
from generate_series(1, 7) as n \gset
select tests.break('Count 8', '{"at": "2026-02-27T00:00:00Z"}') as counted \gset
select tests.break('Count 9', jsonb_build_object('at', '2026-02-27T01:00:00Z', 'conversation', (select id from app.chatbot_conversations where session_id = 's-of-it'))) = :'counted' as same \gset
select is(tests.counted(:'counted'), '9 errors, 4 users, v2, m1', 'counted at once; a session is known by its conversation too');
select is(app.fold_errors(3), 3, 'some are folded');
select is(tests.counted(:'counted'), '9 errors, 4 users, v2, m1', 'which changes nothing');
select ok(app.fold_errors() > 0, 'all are folded');
select is(app.fold_errors(), 0, 'and then nothing is left');
select is(tests.counted(:'counted'), '9 errors, 4 users, v2, m1', 'which changes nothing either');
select tests.break('Count 10', '{"version": 9, "at": "2026-02-26T00:00:00Z", "session": "s-1"}') = :'counted' as same \gset
select is(tests.counted(:'counted'), '10 errors, 4 users, v2, m1', 'one that comes late is not the last one');
select is((select last_seen_at from app.seen_error_groups(tests.id('acme')) where id = :'counted'), '2026-03-01 00:40Z'::timestamptz, 'nor when it was seen last');
select app.fold_errors() > 0 as folded \gset
select is_empty($$
  select group_id, date_trunc('hour', occurred_at, 'UTC'), coalesce(context, ''), coalesce(prompt_version, 0), coalesce(model, ''), count(*) from app.chatbot_errors group by 1, 2, 3, 4, 5
  except select group_id, hour, context, prompt_version, model, errors from app.error_counts
$$, 'every hour is what a recount says');
select is_empty($$
  select (occurred_at at time zone 'utc')::date, chatbot_id, error_type, coalesce(context, ''), count(*) from app.chatbot_errors group by 1, 2, 3, 4
  except select day, chatbot_id, error_type, context, errors from app.error_days
$$, 'every day, too');
select is((select sum(errors) from app.error_days), (select count(*)::numeric from app.chatbot_errors), 'and no other day has any');
select is((select sum(errors) from app.error_counts), (select count(*)::numeric from app.chatbot_errors), 'and there is nothing else');
select is((select sum(errors) from app.error_groups), (select count(*)::numeric from app.chatbot_errors), 'in no group either');

select tests.break('Gone meanwhile') as gone \gset
delete from app.error_groups where id = :'gone';
select lives_ok('select app.fold_errors()', 'what was counted of a deleted group is forgotten');
select is((select count(*) from app.error_deltas), 0::bigint, 'and is not tried again');
select is(tests.break('Gone meanwhile'), :'gone', 'it comes back as the same');

-- Coming back.
select is(app.group_status(s, at, seen), expected, format('%s at %s, seen at %s: %s', s, at, seen, expected))
from (values
  ('resolved', timestamptz '2026-01-02', timestamptz '2026-01-01', 'resolved'), ('resolved', '2026-01-01', '2026-01-02', 'regressed'),
  ('ignored', '2026-01-01', '2026-01-02', 'ignored'), ('unresolved', null, '2026-01-02', 'unresolved'), ('resolved', '2026-01-01', null, 'resolved')
) as v (s, at, seen, expected);

-- Who.
create function tests.groups(who text) returns text language plpgsql as $$
declare
  v_found text;
begin
  perform tests.become(who);
  v_found := tests.refusal('select api.error_group_list()') ->> 'code';
  if v_found is null then
    v_found := case (api.error_group_list(p_search => 'is gone') ->> 'total')::integer when 5 then 'all' when 1 then 'own' when 0 then 'none' end;
  end if;
  return v_found;
end
$$;
grant execute on function tests.groups(text) to public;
select is(string_agg(who || ' ' || tests.groups(who), ', ' order by who), 'acme.admin all, acme.agent all, acme.bot.ck not_signed_in, acme.colleague none, acme.member own, anon not_signed_in, globex.admin none', 'each sees groups of their chatbots')
from unnest(array['acme.admin', 'acme.agent', 'acme.member', 'acme.colleague', 'globex.admin', 'anon', 'acme.bot.ck']) as who;
do $$ begin perform tests.become('acme.admin'); end $$;
select throws_ok(s, '42501', null, 'nobody: ' || s)
from unnest(array['update api.error_groups set status = ''resolved''', 'select from app.error_deltas', 'select from app.error_counts', 'select from app.error_group_users']) as s;

select * from finish();
rollback;
