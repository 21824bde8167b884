-- Curated answers before any model; questions without an answer, grouped.

begin;
\ir support/world.sql
select plan(83);

-- Questions

select is(app.plain_question(said), plain, said)
from (values ('  When are you OPEN?? ', 'when are you open'), ('Ｏｐｅｎ　ｎｏｗ？', 'open now'), ('営業時間は？', '営業時間は'),
             ('เปิดกี่โมง', 'เปิดกี่โมง'), ('?!', '')) as v (said, plain);
select is(app.means_the_same(one, other, 'en'), same, one || ' / ' || other)
from (values ('When are you open?', 'What are your opening hours?', true),
             ('Is it stable at low pH?', 'Is it stable at high pH?', false),
             ('Do you ship to Japan?', 'Do you not ship to Japan?', false),
             ('Is 5 percent safe?', 'Is 10 percent safe?', false),
             ('Is 5 percent safe?', 'Would 5 percent be safe?', true),
             ('How long does delivery take?', 'How long does a delivery take to Bangkok?', true),
             -- Longer than any curated question, and slow to take apart.
             ('When are you open?', repeat('open ', 300), false)) as v (one, other, same);


-- Over the API, by person

create function tests.create(body text, chatbot text default 'acme.bot', key text default null) returns jsonb language plpgsql as $$
begin
  perform tests.request(jsonb_strip_nulls(jsonb_build_object('x-chatbot-id', tests.text(chatbot), 'idempotency-key', key)));
  return api.curated_answer_create(body::json);
end
$$;
create function tests.curated(path text, body text default null) returns jsonb language plpgsql as $$
begin
  perform tests.request(jsonb_build_object('x-chatbot-id', tests.text(split_part(path, '/', 1)), 'x-resource-id', split_part(path, '/', 2)));
  if body is null then
    return api.curated_answer_get();
  elsif body = 'delete' then
    perform api.curated_answer_delete('{}');
    return 'null';
  end if;
  return api.curated_answer_update(body::json);
end
$$;
grant execute on all functions in schema tests to public;

do $$ begin perform tests.become('acme.admin'); end $$;
select tests.create('{"question": "When are you open?", "alternatives": ["Opening hours"], "answer": "From 9 to 5."}') ->> 'id' as hours \gset
select is(tests.answered(), '201', 'an answer is made');
do $$ begin perform tests.become(null); end $$;
select tests.note('hours', :'hours') is null as x \gset
do $$ begin perform tests.become('acme.admin'); end $$;
select is(tests.curated('acme.bot/' || tests.text('hours')) - '{id, chatbotId, createdBy, createdAt, updatedAt}'::text[],
          '{"question": "When are you open?", "alternatives": ["Opening hours"], "answer": "From 9 to 5.", "language": null, "threshold": 0.85, "isActive": true, "hits": 0, "lastUsedAt": null}',
          'and read');
select is(tests.refused(format('select tests.create(%L)', body)), refused, body)
from (values ('{"question": "Why?"}', '400 missing_field'), ('{"question": "?", "answer": "x"}', '400 invalid_field'),
             ('{"question": "Why?", "answer": "  "}', '400 invalid_field'), ('{"question": "Why?", "answer": "x", "threshold": 0.5}', '400 invalid_field'),
             ('{"question": "Why?", "answer": "x", "reason": "y"}', '400 unknown_field'), ('{"question": "Why?", "answer": "x", "alternatives": [7]}', '400 invalid_field'),
             ('{"question": "Why?", "answer": "x", "unansweredId": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"}', '400 invalid_field')) as v (body, refused);
-- 3,000 bytes that hardly compress.
select is(tests.refused(format('select tests.create(%L)', jsonb_build_object('answer', 'x', 'question', (
  select string_agg(chr(19968 + (n * 7919 + n * n * 1049) % 20000), '') from generate_series(1, 1000) as n)))), 'fine', 'a question as long as may be, in any script');
do $$ begin
  perform tests.become(null);
  delete from app.curated_answers where answer = 'x';
  perform tests.become('acme.admin');
end $$;
select is(tests.create('{"question": "Again?", "answer": "Once."}', 'acme.bot', 'key-of-again') = tests.create('{"question": "Again?", "answer": "Once."}', 'acme.bot', 'key-of-again'),
          true, 'the same request with the same Idempotency-Key is done once');
select is(tests.refused($$ select tests.create('{"question": "Other?", "answer": "Once."}', 'acme.bot', 'key-of-again') $$), '422 idempotency_mismatch', 'another with it is refused');
select is((select count(*) from api.curated_answers where question = 'Again?'), 1::bigint, 'nothing was made twice');

select is(tests.curated('acme.bot/' || tests.text('hours'), '{"answer": "From 9 to 6.", "alternatives": ["Opening times", "Are you open now?"]}') - '{id, chatbotId, createdBy, createdAt, updatedAt}'::text[],
          '{"question": "When are you open?", "alternatives": ["Opening times", "Are you open now?"], "answer": "From 9 to 6.", "language": null, "threshold": 0.85, "isActive": true, "hits": 0, "lastUsedAt": null}',
          'a change keeps what it does not name');
select is(tests.refused(format($$ select tests.curated('acme.bot/%s', '{"question": null}') $$, tests.text('hours'))), '400 invalid_field', 'a question is not taken away');

do $$ begin perform tests.become(null); end $$;
create function tests.tries(who text, action text) returns text language plpgsql as $$
declare
  v_text text;
begin
  perform tests.become(who);
  v_text := tests.refused(action);
  perform tests.become(null);
  return v_text;
end
$$;
grant execute on function tests.tries(text, text) to public;
select is(tests.tries(who, $$ select tests.create('{"question": "Who?", "answer": "I."}') $$), refused, who || ' writes for another''s chatbot: ' || refused)
from (values ('acme.super_admin', 'fine'), ('acme.agent', 'fine'), ('acme.member', '404 not_found'), ('globex.admin', '404 not_found'), ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in')) as v (who, refused);
select is(tests.tries(who, $$ select tests.create('{"question": "Mine?", "answer": "Mine."}', 'acme.own') $$), refused, who || ' writes for the member''s: ' || refused)
from (values ('acme.member', 'fine'), ('acme.colleague', '404 not_found')) as v (who, refused);
select is(tests.tries(who, format($$ select tests.curated('acme.bot/%s') $$, tests.text('hours'))), refused, who || ' reads: ' || refused)
from (values ('acme.agent', 'fine'), ('acme.member', '404 not_found'), ('globex.admin', '404 not_found'), ('anon', '401 not_signed_in')) as v (who, refused);
select is(tests.tries('acme.admin', format($$ select tests.curated('acme.own/%s') $$, tests.text('hours'))), '404 not_found', 'an answer is its chatbot''s');
select is(tests.tries('globex.admin', format($$ select tests.curated('globex.bot/%s', %L) $$, tests.text('hours'), body)), '404 not_found', 'and its organization''s: ' || body)
from unnest(array['{"answer": "x"}', 'delete']) as body;

create function tests.sees(who text) returns bigint language plpgsql as $$
declare
  v_count bigint;
begin
  perform tests.become(who);
  execute 'select count(*) from api.curated_answers' into v_count;
  perform tests.become(null);
  return v_count;
exception when insufficient_privilege then
  perform tests.become(null);
  return -1;
end
$$;
select is(tests.sees(who), seen::bigint, who || ' sees so many at /rest')
from (values ('acme.admin', 5), ('acme.agent', 5), ('acme.member', 1), ('acme.colleague', 0), ('globex.admin', 0), ('anon', -1)) as v (who, seen);


-- In a turn

select tests.answer(tests.ask('acme.bot.ck', 'Is florbex stable?', 's-before')) ->> 'next' as said \gset
select is(:'said'::text, 'reply', 'without one a question goes its way');
create function tests.says(message text, session text default 's-c', vector integer default 300, more jsonb default '{}') returns text language sql as $$
  select coalesce(a -> 'message' ->> 'response', a ->> 'next') from tests.ask('acme.bot.ck', message, session, more, vector) as a
$$;
select is(tests.says('when are you OPEN'), 'From 9 to 6.', 'the same wording gets the curated answer');
select is(tests.says('Opening times!'), 'From 9 to 6.', 'so does another wording of it');
select isnt(tests.says('Opening hours'), 'From 9 to 6.', 'a wording that was taken away does not');
select is((select (t.outcome, t.confidence, t.sources, t.curated_answer_id)::text from app.turns as t where t.question = 'when are you OPEN'),
          (select ('answered', 1::real, '[]'::jsonb, tests.id('hours'))::text), 'the turn says with which answer');
select is((select count(*) from app.turns where curated_answer_id = tests.id('hours')), 2::bigint, 'each use is counted');

-- By meaning, once the worker has embedded it
create function tests.embed(vector integer) returns integer language plpgsql as $$
declare
  v_job     jsonb;
  v_pending jsonb;
  v_count   integer := 0;
begin
  for v_job in select j -> 'job' from jsonb_array_elements(sidecar.claim_jobs('test', '{embed_questions}', 100)) as j loop
    loop
      v_pending := sidecar.pending_questions(v_job, 100);
      exit when v_pending -> 'items' = '[]';
      perform sidecar.store_question_embeddings(v_job, (v_pending -> 'embedding' ->> 'modelId')::integer, v_pending -> 'items', (
        select array_agg(tests.vector(case when i.value ->> 'text' like any (array['%open%', '%Open%']) then vector
                                      when i.value ->> 'text' like '%zeppelin%' then 222 else 200 + i.ordinality::integer end) order by i.ordinality)
        from jsonb_array_elements(v_pending -> 'items') with ordinality as i));
      v_count := v_count + jsonb_array_length(v_pending -> 'items');
    end loop;
    perform sidecar.finish_job(v_job);
  end loop;
  return v_count;
end
$$;
select isnt(tests.says('So when do you open', vector => 150), 'From 9 to 6.', 'in other words: not yet');
select cmp_ok(tests.embed(150), '>', 5, 'the worker embeds the questions');
select is(tests.says('So when do you open', vector => 150), 'From 9 to 6.', 'then it is found by meaning');
select isnt(tests.says('So when do you not open', vector => 150), 'From 9 to 6.', 'but not where it is denied');
select isnt(tests.says('When do trains open', vector => 151), 'From 9 to 6.', 'nor where the meaning is another');
do $$ begin perform tests.become('acme.admin'); perform tests.curated('acme.bot/' || tests.text('hours'), '{"language": "de"}'); perform tests.become(null); end $$;
select isnt(tests.says('When are you open?', 's-en'), 'From 9 to 6.', 'one for German is not for English');
select is(tests.says('When are you open?', 's-de', more => '{"language": "de-AT"}'), 'From 9 to 6.', 'but for all German');
do $$ begin perform tests.become('acme.admin'); perform tests.curated('acme.bot/' || tests.text('hours'), '{"language": null, "isActive": false}'); perform tests.become(null); end $$;
select isnt(tests.says('When are you open?', 's-off'), 'From 9 to 6.', 'one that is switched off is silent');
do $$ begin perform tests.become('acme.admin'); perform tests.curated('acme.bot/' || tests.text('hours'), 'delete'); perform tests.become(null); end $$;
select is((select count(*) from app.turns where curated_answer_id = tests.id('hours')) > 2, true, 'what was answered with a deleted one stays');


-- What found no answer

delete from app.unanswered_questions;
delete from app.unanswered_groups;
select tests.says('Do you sell zeppelins?', 's-z1', 222) like 'I found nothing%' as found \gset
select is(:'found'::text, 't', 'an honest sentence');
select tests.says('Can one buy zeppelins here?', 's-z2', 222) is null as x \gset
select tests.says('Who reads tea leaves?', 's-z3', 223) is null as x \gset
select tests.says('I want to speak to a human', 's-z4', 224) is null as x \gset
select results_eq('select question, group_id is null from app.unanswered_questions order by id',
                  $$ values ('Do you sell zeppelins?', true), ('Can one buy zeppelins here?', true), ('Who reads tea leaves?', true) $$,
                  'each question is kept, but not that for a person');
create function tests.unanswered(who text, chatbot text default 'acme.bot', status text default null) returns jsonb language plpgsql as $$
declare
  v_list jsonb;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(chatbot)));
  v_list := api.unanswered_list(p_status => status);
  perform tests.become(null);
  return v_list;
end
$$;
select is((select array_agg(d ->> 'count') from jsonb_array_elements(tests.unanswered('acme.admin') -> 'data') as d), '{1,1,1}', 'each stands alone at first');
select is(app.queue_due_questions(), 1, 'a minute later they are due');
select is(tests.embed(150), 3, 'and embedded');
select results_eq($$ select d ->> 'question', d ->> 'count' from jsonb_array_elements(tests.unanswered('acme.agent') -> 'data') as d $$,
                  $$ values ('Do you sell zeppelins?', '2'), ('Who reads tea leaves?', '1') $$, 'then those that mean the same stand together');
select is(app.queue_due_questions(), 0, 'nothing is due any more');
do $$
begin
  perform tests.note('zeppelins', tests.unanswered('acme.admin') -> 'data' -> 0 ->> 'id');
  perform tests.become('acme.admin');
  perform tests.create(format('{"question": "Do you sell zeppelins?", "answer": "No.", "unansweredId": "%s"}', tests.text('zeppelins')));
  perform tests.become(null);
end
$$;
select is((tests.unanswered('acme.admin') ->> 'total', tests.unanswered('acme.admin', status => 'resolved') ->> 'total', tests.unanswered('acme.admin', status => 'all') ->> 'total')::text,
          '(1,1,2)', 'an answer resolves a group');
select is(tests.says('Do you sell zeppelins?', 's-z5', 222), 'No.', 'and answers the question');
select tests.says('No zeppelins at all?', 's-z6', 222) is null as x \gset
update app.unanswered_questions set asked_at = clock_timestamp() + interval '1 second' where question = 'No zeppelins at all?';
select app.queue_due_questions() is null or tests.embed(150) is null as x \gset
select is(tests.unanswered('acme.admin') ->> 'total', '2', 'one that comes back unanswered opens it again');
update app.turns set removed_at = now() where id in (select turn_id from app.unanswered_questions where question = 'Do you sell zeppelins?');
select results_eq($$ select d ->> 'question', d ->> 'count' from jsonb_array_elements(tests.unanswered('acme.agent') -> 'data') as d where d ->> 'question' like '%zeppelins%' $$,
                  $$ values ('Can one buy zeppelins here?', '2') $$, 'a question that moderation took away is shown nowhere');
select is(tests.refused(format($$ select tests.unanswered(%L) $$, who)), refused, who || ' reads them: ' || refused)
from (values ('acme.member', '404 not_found'), ('globex.admin', '404 not_found'), ('anon', '401 not_signed_in')) as v (who, refused);
do $$ begin perform tests.become(null); end $$;
select is(tests.unanswered('acme.member', 'acme.own') ->> 'total', '0', 'a member reads those of the own chatbot');


-- However many groups visitors make, one question is compared with no more than some of them

create function tests.group_of(question text, vector integer, model integer default 1) returns text language plpgsql as $$
declare
  v_id uuid := app.group_question(
    jsonb_populate_record(null::app.unanswered_questions, jsonb_build_object(
      'organization_id', tests.id('acme'), 'id', app.uuid_v7(), 'chatbot_id', tests.id('acme.bot'), 'question', $1, 'asked_at', now())),
    tests.vector($2)::extensions.halfvec, $3::smallint);
begin
  return (select g.question from app.unanswered_groups as g where g.id = v_id);
end
$$;
delete from app.unanswered_questions;
delete from app.unanswered_groups;
select is(tests.group_of('The first?', 7), 'The first?', 'a question begins a group');
select is(tests.group_of('One like the first?', 7), 'The first?', 'one that means the same is of it');
insert into app.unanswered_groups (organization_id, chatbot_id, question, plain, embedding_model_id, embedding)
select tests.id('acme'), tests.id('acme.bot'), 'Question ' || n, 'question ' || n, 1, tests.vector(8) from generate_series(1, 5000) as n;
select is(tests.group_of('Again like the first?', 7), 'Again like the first?', 'but not five thousand groups later');
select is(tests.group_of('THE FIRST', 9), 'The first?', 'the same wording is found among all');
select is(tests.group_of('question 17 ...', 10), 'Question 17', 'whatever its vector is');

select * from finish();
rollback;
