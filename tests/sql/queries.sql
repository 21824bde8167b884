-- What is asked most: grouped by meaning, and as a plain recount says at every instant.

begin;
\ir support/world.sql
select plan(56);

create function tests.top(
    who text default 'acme.admin', bot text default 'acme.bot', since timestamptz default null, until timestamptz default null, max integer default 100
  ) returns table (query text, count integer, satisfaction numeric) language plpgsql as $$
begin
  perform tests.become(who);
  return query select t ->> 'query', (t ->> 'count')::integer, (t ->> 'avgSatisfaction')::numeric
               from jsonb_array_elements(app.top_queries(tests.id(split_part(bot, '.', 1)), tests.id(bot), since, until, max)) as t;
  perform tests.become(null);
end
$$;
-- A question that is answered, by its vector; returns its turn.
create function tests.put(message text, vector integer, session text default 's-1', bot text default 'acme.bot') returns uuid language sql as $$
  select (tests.answer(tests.ask(bot || '.ck', message, session, vector => vector)) -> 'turn' ->> 'id')::uuid
$$;
-- It was asked then.
create function tests.move(turn uuid, instant timestamptz) returns void language sql as $$
  update app.query_queue set asked_at = instant where turn_id = turn
$$;
create function tests.rate(turn uuid, feedback text, who text default 'ann') returns void language sql as $$
  insert into app.message_feedback as f (organization_id, message_id, chatbot_id, feedback_type, user_identifier)
  select t.organization_id, t.answer_message_id, t.chatbot_id, feedback, who from app.turns as t where t.id = turn
  on conflict (organization_id, message_id, user_identifier) do update set feedback_type = excluded.feedback_type
$$;
select set_eq('select * from tests.top()', 'select null::text, null::integer, null::numeric where false', 'nothing is asked at first');

-- Waiting
select tests.put('Is florbex stable?', 1) as first \gset
select tests.put('is FLORBEX stable', 1) as second \gset
select tests.put('How stable is florbex?', 1) as third \gset
select tests.put('Does quillane last?', 2) as fourth \gset
select tests.put('Hello', 3) as greeting \gset
select tests.put('Is florbex stable?', 1, 's-1', 'acme.own') as own \gset
select tests.put('Is florbex stable?', 1, 's-1', 'globex.bot') as other \gset
select is((select count(*) from app.query_queue), 6::bigint, 'each question waits, but no greeting');
select is((select count(*) from app.query_queue where embedding is not null), 6::bigint, 'with the vector that it was searched by');
select set_eq('select query, count from tests.top()', $$ values ('Is florbex stable?', 2), ('Does quillane last?', 1), ('How stable is florbex?', 1) $$, 'until it is grouped it is counted by its wording');
select tests.rate(:'first', 'helpful') is null as x \gset
select is((select count(*) from app.query_ratings), 1::bigint, 'a rating waits, too');

-- Grouped
select is(app.group_queries(), 7, 'a minute later they are grouped, and the rating is counted');
select is_empty('select from app.query_queue', 'nothing waits any more');
select results_eq('select query, count, satisfaction from tests.top()', $$ values ('Is florbex stable?', 3, 1.00), ('Does quillane last?', 1, null::numeric) $$, 'what means the same is one');
select is_empty('select * from parlance.verify_queries()', 'as a recount says');
select is(app.group_queries(), 0, 'then there is nothing to do');
select tests.put('How stable IS florbex', 77) as fifth \gset
select results_eq('select query, count from tests.top()', $$ values ('Is florbex stable?', 3), ('Does quillane last?', 1), ('How stable IS florbex', 1) $$, 'a wording that began no group waits by itself');
select tests.put('Is florbex stable', 78) as sixth \gset
select is((select count from tests.top() limit 1), 4, 'one that did is of it at once');
select app.group_queries() as x \gset
select results_eq('select query, count from tests.top()', $$ values ('Is florbex stable?', 4), ('Does quillane last?', 1), ('How stable IS florbex', 1) $$, 'and another meaning is another group');
select is((select count from tests.top(max => 1)), 4, 'so many as are wanted');

-- Satisfaction
select tests.rate(:'second', 'not_helpful') is null, tests.rate(:'third', 'helpful') is null, tests.rate(:'greeting', 'helpful') is null \g (format=unaligned tuples_only) /dev/null
select app.group_queries() as x \gset
select is((select satisfaction from tests.top() limit 1), 0.67, 'of three ratings two are helpful');
select is_empty('select from app.query_ratings', 'that of a greeting is dropped');
select tests.rate(:'second', 'inappropriate') is null as x \gset
select app.group_queries() as x \gset
select is((select satisfaction from tests.top() limit 1), 1.00, 'one that is changed counts as it is now');
select tests.rate(:'second', 'helpful') is null, tests.rate(:'second', 'not_helpful', 'bob') is null \g (format=unaligned tuples_only) /dev/null
delete from app.message_feedback where user_identifier = 'bob';
select app.group_queries() as x \gset
select is((select satisfaction || ' ' || (select sum(helpful + not_helpful) from app.query_questions) from tests.top() limit 1), '1.00 3', 'and one that is taken back not at all');
select is_empty('select * from parlance.verify_queries()', 'as a recount says');

-- Who
select is((select count(*) from tests.top('acme.agent')), 3::bigint, 'an agent sees them');
select is((select count(*) from tests.top('acme.member')), 0::bigint, 'a member does not see those of others'' chatbots');
select is((select count(*) from tests.top('acme.member', 'acme.own')), 1::bigint, 'but those of the own');
select is((select count(*) from tests.top('globex.admin')), 0::bigint, 'another organization sees nothing');
select is((select count(*) from tests.top('globex.admin', 'globex.bot')), 1::bigint, 'but its own');
select throws_ok($$ select * from tests.top('anon') $$, '42501', null, 'nobody may not ask');
do $$ begin perform tests.become(null); end $$;
select throws_ok($$ do $x$ begin perform tests.become('acme.admin'); perform embedding from app.query_groups; end $x$ $$, '42501', null, 'nobody reads a vector');
do $$ begin perform tests.become(null); end $$;

-- Removed by a reviewer, and put back
update app.turns set removed_at = now() where id = :'first';
select is((select count from tests.top() limit 1), 3, 'what a reviewer removes is counted no more, at once');
select is((select query from tests.top() limit 1), 'is FLORBEX stable', 'and shown no more');
select is_empty(format('select from app.query_groups where turn_id = %L or turn_id = %L and embedding is not null', :'first', :'second'), 'neither is its vector kept');
select is_empty('select * from parlance.verify_queries()', 'as a recount says');
select is(app.has_unembedded_queries(tests.id('acme')), true, 'its group wants another vector');
select set_eq(format('select kind, question from app.pending_queries(%L, 1::smallint, 10)', tests.id('acme')), $$ values ('query_group', 'is FLORBEX stable') $$, 'of the question that is the first now');
select app.store_query_embedding(tests.id('acme'), 'query_group', (select id from app.pending_queries(tests.id('acme'), 1::smallint, 10)), tests.vector(1)::extensions.halfvec, 1::smallint) is null as x \gset
select is(app.has_unembedded_queries(tests.id('acme')), false, 'it gets it');
update app.turns set removed_at = null where id = :'first';
select is((select count from tests.top() limit 1), 4, 'what is put back is counted again');
select is((select count(*) from app.query_queue where embedding is null), 1::bigint, 'and waits, without a vector');
select app.group_queries() as x \gset
select is((select query || ' ' || count || ' ' || satisfaction from tests.top() limit 1), 'Is florbex stable? 4 1.00', 'its wording finds its group');
select is_empty('select * from parlance.verify_queries()', 'as a recount says');

-- The question that a group is called by is erased, while others come
select tests.put('is florbex STABLE', 1) as seventh \gset
select tests.put('Florbex: how stable?', 1) as eighth \gset
delete from app.turns where id = :'second';
select is((select count from tests.top() limit 1), 4, 'the wording of the next finds the group at once');
select app.group_queries() as x \gset
select is((select array_agg(turn_id) from app.query_queue), array[:'eighth']::uuid[], 'what means the same waits until the group has a vector again');
select is((select count(*) from app.query_groups where chatbot_id = tests.id('acme.bot')), 3::bigint, 'and begins no other group');
select app.store_query_embedding(tests.id('acme'), p.kind, p.id, tests.vector(1)::extensions.halfvec, 1::smallint) is null as x from app.pending_queries(tests.id('acme'), 1::smallint, 10) as p \gset
select app.group_queries() as x \gset
select is((select query || ' ' || count from tests.top() limit 1), 'Is florbex stable? 5', 'which it is of then');
select is_empty('select * from parlance.verify_queries()', 'as a recount says');

-- Without a vector, and with one of another model
select tests.put('What is the price?', 9) as price \gset
update app.query_queue set embedding = null, embedding_model_id = null;
select is(app.group_queries(), 0, 'what has no vector waits for one');
select is(app.queue_due_questions(), 1, 'and is embedded');
select is((select jsonb_path_query_array(sidecar.pending_questions(j -> 'job', 10), '$.items[*] ? (@.kind == "query").text')::text from jsonb_array_elements(sidecar.claim_jobs('test', '{embed_questions}', 10)) as j),
          '["What is the price?"]', 'by the job of the worker');
select app.store_query_embedding(tests.id('acme'), 'query', :'price', tests.vector(9)::extensions.halfvec, 1::smallint) is null as x \gset
select is(app.group_queries(), 1, 'then it is grouped');

-- The threshold of a chatbot
update app.chatbot_instances set configuration = configuration || '{"queryGrouping": {"similarity": 0.5}}' where id = tests.id('acme.bot');
select tests.put('Does it cost much?', 9) as dear \gset
update app.query_queue set embedding = (select extensions.avg(v)::extensions.halfvec from unnest(array[tests.vector(9), tests.vector(10), tests.vector(11)]) as v) where turn_id = :'dear';
select app.group_queries() as x \gset
select is((select count from tests.top() where query = 'What is the price?'), 2, 'a chatbot says from which cosine on questions are the same');
delete from app.turns where id = :'price';
select is((select plain_hash from app.query_groups where turn_id = :'dear'), hashtextextended(app.plain_question('Does it cost much?'), 0), 'nor the hash of what is erased');

-- Periods: quarters, hours and days add up
delete from app.turns where chatbot_id = tests.id('acme.bot');
select is((select count(*) from tests.top()), 0::bigint, 'erased turns are counted no more');
select app.group_queries() as x \gset
select is((select count(*) from app.query_counts where chatbot_id = tests.id('acme.bot')) + (select count(*) from app.query_groups where chatbot_id = tests.id('acme.bot')), 0::bigint, 'and leave nothing behind');
create table tests.instants as
select '2028-02-27 22:07Z'::timestamptz + n * interval '37 minutes 13 seconds' as instant, n from generate_series(0, 150) as n;
select count(tests.move(tests.put('Question of ' || (n % 3), 20 + n % 3, 's-' || n), instant)) as x from tests.instants where n < 75 \gset
select app.group_queries() as x \gset
select count(tests.move(tests.put('Question of ' || (n % 3), 20 + n % 3, 's-' || n), instant)) as x from tests.instants where n >= 75 \gset
create function tests.periods() returns table (since timestamptz, until timestamptz, counted bigint, recounted bigint) language sql as $$
  select p.since, p.until, (select coalesce(sum(t.count), 0) from tests.top(since => p.since, until => p.until) as t),
         (select count(*) from tests.instants as i where i.instant >= p.since and i.instant < p.until)
  from (
    select a as since, a + l as until
    from generate_series('2028-02-27 21:00Z'::timestamptz, '2028-03-02 12:00Z', interval '7 hours 15 minutes') as a,
         unnest(array['0', '15 minutes', '45 minutes', '1 hour', '2 hours 30 minutes', '23 hours 45 minutes', '24 hours', '25 hours 15 minutes', '3 days']::interval[]) as l
  ) as p
$$;
select is_empty('select * from tests.periods() where counted <> recounted', 'each period is its questions, half of them grouped');
select cmp_ok((select count(*) from tests.periods() where recounted > 0), '>', 60::bigint, 'of many lengths');
select app.group_queries() as x \gset
select is_empty('select * from tests.periods() where counted <> recounted', 'and all of them');
select is((select array_agg(count order by count) from tests.top(since => '2028-02-28 18:30Z', until => '2028-02-29 18:30Z')),
          (select array_agg(c order by c) from (select count(*)::integer as c from tests.instants where instant >= '2028-02-28 18:30Z' and instant < '2028-02-29 18:30Z' group by n % 3) as g), 'a day of India, by question');
select is_empty('select * from parlance.verify_queries()', 'as a recount says');

-- What counts wrong is found
update app.query_counts set asked = asked + 1 where ctid = (select ctid from app.query_counts where span = 'hour' limit 1);
select is((select count(*) from parlance.verify_queries()), 1::bigint, 'a count that is wrong is found');

select * from finish();
rollback;
