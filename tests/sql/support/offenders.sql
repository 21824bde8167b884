-- One offender, or more, against each rule of conventions.sql, which must notice all of them.
-- In the transaction that conventions.sql rolls back.

begin;

-- Tables
create table app.bad (at timestamp);
create index called_otherwise on app.bad (at);
create table app.bad_tenant (
  organization_id uuid,
  id              integer primary key,
  chatbot_id      uuid references app.chatbot_instances (id)
);
create type app.bad_words as enum ('one', 'two');

-- The exposed schema
create table api.bad ();
create view api.bad_view as select 1 as one;
create function api.bad_definer() returns integer language sql security definer return 1;
create function api.bad_body(p_one text) returns text language sql volatile return p_one;
create function api.bad_query(one text) returns text language sql stable return one;
comment on function api.bad_query(text) is E'A title\nthat goes on.';

-- Functions
create function app.bad_prefix(v_one integer) returns integer language sql return v_one;
create function app.bad_path() returns integer language plpgsql as 'begin return 1; end';
create function app.bad_code() returns integer language plpgsql set search_path = '' as $$
declare
  v_unused integer;
begin
  return (select x.one from app.nowhere as x);
end
$$;
create function app.bad_trigger() returns trigger language plpgsql set search_path = '' as
'begin return null; end';
create function sidecar.bad_invoker() returns integer language sql return 1;
create function app.bad_language() returns integer language plpython3u set search_path = '' as
'return 1';
comment on schema tools is null;

-- Rights
grant execute on function app.bad_path() to public;
grant select on app.bad to public, sidecar;
grant insert on app.bad to authenticated;
alter role tool_runner login;
grant parlance_owner to authenticator;
grant execute on function vault.read_key(text) to anon;
grant create on schema api to anon;
grant select (password_hash) on app.users to authenticated;

-- Policies
create policy bad on app.bad using (app.is_admin());
create policy bad on app.bad_tenant for select to authenticated using (id > 0);

-- An exception of something that is gone
alter table app.rate_limits rename to bad_limits;

\ir ../conventions.sql
