-- Secrets: sealed so that the database can write them and never read them.

begin;
\ir support/world.sql
select plan(56);

select throws_ok($$ select vault.seal('secret') $$, 'P0001', null, 'without a key nothing is sealed');

-- Another pair of keys, as the sidecar would have it; Python only to make it.
create function tests.open(sealed jsonb, private_key bytea) returns text language plpython3u as $$
import base64, json
from nacl.public import PrivateKey, SealedBox
from nacl.exceptions import CryptoError
try:
    return SealedBox(PrivateKey(private_key)).decrypt(base64.b64decode(json.loads(sealed)["c"])).decode()
except CryptoError:
    return None
$$;
create function tests.public_key(private_key bytea) returns bytea language plpython3u as $$
from nacl.public import PrivateKey
return bytes(PrivateKey(private_key).public_key)
$$;
select sha256('first') as one, sha256('second') as two \gset

select is(vault.set_sealing_key(tests.public_key(:'one')), 1::smallint, 'the first key');
select is(vault.set_sealing_key(tests.public_key(:'one')), 1::smallint, 'said again, is the same');
select vault.seal('a secret of acme, 秘密') as sealed \gset
select is(:'sealed'::jsonb -> 'k', '1', 'what is sealed names its key');
select unalike(:'sealed'::text, '%secret%', 'and does not tell');
select is(tests.open(:'sealed', :'one'), 'a secret of acme, 秘密', 'who has the private half reads it');
select is(tests.open(:'sealed', :'two'), null, 'with another one nobody does');
select is(tests.open(:'sealed', tests.public_key(:'one')), null, 'nor with the public half, which is all that the database has');
select isnt(vault.seal('x') ->> 'c', vault.seal('x') ->> 'c', 'the same is sealed otherwise each time');
select is(tests.open(vault.seal(''), :'one'), '', 'nothing may be a secret');
select is(vault.seal(null), null, 'null is none');
select is(length(tests.open(vault.seal(repeat('x', 100000)), :'one')), 100000, 'a long one too');

select is(vault.set_sealing_key(tests.public_key(:'two')), 2::smallint, 'the next key');
select is(tests.open(vault.seal('new'), :'two'), 'new', 'from then on seals');
select is(tests.open(:'sealed', :'one'), 'a secret of acme, 秘密', 'what was sealed before is still read');
select throws_ok($$ select vault.set_sealing_key('short') $$, '23514', null, 'a key has 32 bytes');

-- The keys that sign are files of the server
select throws_ok(format('select vault.read_key(%L)', name), null, null, 'no such key: ' || name)
from unnest(array['../postgresql', 'jwt/../jwt', 'JWT', '', 'nothing', '/etc/passwd', 'jwt ']) as name;
select is_empty($$
  select c.oid::regclass, a.attname from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
  join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0
  where n.nspname in ('app', 'api', 'vault', 'parlance', 'sidecar') and c.relkind in ('r', 'v', 'm')
    and a.attname ~ '(^|_)(private|pepper|jwt)(_|$)' $$, 'no table has a place for one');

select throws_ok(s, '42501', null, format('%s may not: %s', r, s))
from unnest(array['select vault.read_key(''jwt'')', 'select vault.seal(''x'')', 'select from vault.sealing_keys', 'select pg_read_file(''parlance_keys/jwt'')',
                  'select vault.seal_bytes(''x'', ''x'')', 'select vault.set_sealing_key(''x'')']) as s,
     unnest(array['anon', 'authenticated', 'sidecar', 'tool_runner', 'parlance_integrator']) as r,
     lateral (select tests.become(r)) as b;
do $$ begin perform tests.become('parlance_owner'); end $$;
select throws_ok($$ select pg_read_file('parlance_keys/jwt') $$, '42501', null, 'the owner of everything reads no file');
select throws_ok($$ select vault.read_key('../pg_hba.conf') $$, null, null, 'nor any but the keys');

select * from finish();
rollback;
