-- Verify parlance:schema/base on pg
--
-- By hand: what a superuser makes is more than relations and functions.

begin;

select
  'vault.read_key(text)'::regprocedure,
  'vault.seal_bytes(text, bytea)'::regprocedure,
  'extensions.vector'::regtype,
  'extensions.digest(bytea, text)'::regprocedure;

select
  name, value, updated_at
from app.settings where false;

select
  id, public_key, is_active, created_at
from vault.sealing_keys where false;

do $$
begin
  assert not (
    select bool_or(r.rolsuper or r.rolcreaterole or r.rolcreatedb or r.rolbypassrls) from pg_roles as r
    where r.rolname in ('parlance_owner', 'parlance_vault', 'authenticator', 'anon', 'authenticated',
                        'sidecar', 'tool_runner', 'parlance_integrator')),
    'a role of Parlance has a power over the server';
  assert array['anon', 'authenticated'] = (
    select array_agg(m.roleid::regrole::text order by 1) from pg_auth_members as m
    where m.member = 'authenticator'::regrole),
    'authenticator may become somebody else';
  assert 'parlance_vault' = (
    select p.proowner::regrole::text from pg_proc as p where p.oid = 'vault.read_key(text)'::regprocedure),
    'the reader of keys is of another owner';
end
$$;

rollback;
