-- The same answer to the same request.

begin;
\ir support/world.sql
select plan(11);

select is(app.repeated(tests.id('acme'), 'ada', 'key-00000001', 'one'), null, 'a new request has no answer yet');
select app.remember(tests.id('acme'), 'ada', 'key-00000001', sha256('one'), 202, '{"id": 7}') is null as x \gset
select is(app.repeated(tests.id('acme'), 'ada', 'key-00000001', sha256('one')),
          '{"status": 202, "body": {"id": 7}, "headers": {"Idempotency-Replayed": "true"}, "replayed": true}', 'the same again gets the first answer');
select is((select i::text ~ 'id' from app.idempotency_keys as i where key_hash = sha256('key-00000001')), false, 'the answer is kept encrypted: it may hold a key');
select is(tests.refused($$ select app.repeated(tests.id('acme'), 'ada', 'key-00000001', sha256('two')) $$), '422 idempotency_mismatch', 'another request needs another key');
select is(app.repeated(tests.id('acme'), 'bob', 'key-00000001', sha256('two')), null, 'a key is its caller''s');
select is(app.repeated(tests.id('globex'), 'ada', 'key-00000001', sha256('two')), null, 'and its organization''s');
select is(app.repeated(tests.id('acme'), 'ada', null, sha256('one')), null, 'without a key nothing is a repetition');
select is(tests.refused(format('select app.repeated(tests.id(''acme''), ''ada'', %L, sha256(''one''))', k)), '400 invalid_field', 'a key has 8 to 255 characters')
from unnest(array['short', repeat('x', 256)]) as k;
select is((select count(*) from app.idempotency_keys where key_hash = sha256('key-00000001')), 1::bigint, 'it is kept as a hash');
update app.idempotency_keys set created_at = now() - interval '49 hours';
select app.sweep() is null as x \gset
select is_empty('select from app.idempotency_keys', 'for two days');

select * from finish();
rollback;
