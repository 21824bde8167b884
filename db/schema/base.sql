-- Schemas, roles, extensions and the installation's settings.
--
-- The one file that a superuser runs as himself: roles, extensions and functions in an
-- untrusted language need it.  Everything after it is made by parlance_owner, who is none.

do $$
declare
  v_role text;
begin
  foreach v_role in array array[
    'parlance_owner nologin',
    'parlance_clock login',
    'parlance_vault nologin',
    'authenticator login noinherit',
    'anon nologin',
    'authenticated nologin',
    'sidecar login noinherit',
    'tool_runner nologin',
    'parlance_integrator nologin'
  ] loop
    begin
      execute 'create role ' || v_role;
    exception when duplicate_object then
      null;  -- roles belong to the cluster and outlive a database
    end;
  end loop;
end
$$;

-- What runs by the clock runs as the owner's proxy: pg_cron starts its jobs with roles that may log
-- in only.  It has no password, so nobody else comes in by it.
grant parlance_owner to parlance_clock;

-- An invoker function can reach every role granted to authenticator, so it gets these two only.
grant anon, authenticated to authenticator;

-- A request that hangs must not hold a connection; a forgotten transaction holds back vacuum.
alter role anon set statement_timeout = '5s';
alter role authenticated set statement_timeout = '10s';
alter role authenticator set idle_in_transaction_session_timeout = '10s';
alter role sidecar set statement_timeout = '30s';
alter role sidecar set idle_in_transaction_session_timeout = '10s';
-- Nobody reads its notices, and one that is sent to a client that has gone undoes the call.
alter role sidecar set client_min_messages = 'warning';

create schema extensions;
create schema app authorization parlance_owner;
create schema api authorization parlance_owner;
create schema parlance authorization parlance_owner;
create schema sidecar authorization parlance_owner;
create schema vault authorization parlance_owner;
create schema tools authorization parlance_owner;
create schema metrics authorization parlance_owner;

comment on schema extensions is 'Extensions, out of everybody''s search path.';
comment on schema app is 'Tables and internal functions; reached by nobody from outside.';
comment on schema api is
  $$Parlance

  Views and functions over HTTP; the tables are private.$$;
comment on schema parlance is 'The stable functions for those who integrate by SQL.';
comment on schema sidecar is 'The functions that the sidecar calls, and all that it may call.';
comment on schema vault is 'Signing keys, the sealing key and sealed secrets.';
comment on schema tools is 'SQL functions that may be offered to a model as tools.';
comment on schema metrics is
  'Views of figures that rules of alerts may watch; operators add their own.';

-- Temporary names are found before all others, whatever the search_path, also by functions that lend
-- their owner's rights: nobody who may not do everything anyway makes any.  The owner does, to refresh
-- a materialized view while it is read.
do $$
begin
  execute format('revoke temporary on database %I from public', current_database());
  execute format('grant temporary on database %I to parlance_owner', current_database());
end
$$;

create extension vector with schema extensions;
create extension pgcrypto with schema extensions;
create extension pg_trgm with schema extensions;
create extension fuzzystrmatch with schema extensions;
create extension unaccent with schema extensions;
create extension btree_gin with schema extensions;
create extension plpython3u;

do $$
begin
  -- A cluster has one database with pg_cron; elsewhere an operator runs the jobs himself.
  if current_database() = current_setting('cron.database_name', true) then
    create extension if not exists pg_cron;
    grant usage on schema cron to parlance_clock;
    grant select, delete on cron.job_run_details to parlance_clock;
  end if;
end
$$;

-- Only names that a search_path of '' still reaches; functions qualify everything else.
alter default privileges for role parlance_owner revoke execute on functions from public;
alter default privileges revoke execute on functions from public;
-- A metric that an operator adds is read by the clock, whoever made its view.
alter default privileges in schema metrics grant select on tables to parlance_owner;

grant usage on schema extensions to public;
grant usage on schema app to anon, authenticated, parlance_integrator, tool_runner;
grant usage on schema api to anon, authenticated;
grant usage on schema parlance to parlance_integrator;
grant usage on schema sidecar to sidecar;
grant usage on schema tools to tool_runner;


-- Signing keys are files of the server (parlance_keys/<name> in the data directory), not rows:
-- a dump of the database holds none of them.  Relative paths need no file-reading role.
grant usage on schema vault to parlance_vault;
grant execute on function pg_read_file(text) to parlance_vault;

create function vault.read_key(name text) returns text
  language plpgsql stable strict security definer
  set search_path = ''
as $$
begin
  if read_key.name !~ '^[a-z]+$' then
    raise exception 'No key is called %', quote_literal(read_key.name);
  end if;
  return trim(pg_catalog.pg_read_file('parlance_keys/' || read_key.name), E' \n');
end
$$;

comment on function vault.read_key(text) is
  $$Read a signing key of this server

  name: jwt, pepper or session.  Errors: 58P01 where the key file is missing.
  Definer, because only parlance_vault may read files.$$;

alter function vault.read_key(text) owner to parlance_vault;
revoke all on function vault.read_key(text) from public;
grant execute on function vault.read_key(text) to parlance_owner;


-- Sealing needs a library of cryptography, hence Python; opening needs the private key, which
-- only the sidecar holds.
create function vault.seal_bytes(plaintext text, public_key bytea) returns bytea
  language plpython3u volatile strict parallel safe
  set search_path = ''
as $$
from nacl.public import PublicKey, SealedBox

return SealedBox(PublicKey(public_key)).encrypt(plaintext.encode("utf-8"))
$$;

comment on function vault.seal_bytes(text, bytea) is
  $$Encrypt a text so that only the holder of the private key can read it

  public_key: 32 bytes, X25519.  libsodium's sealed box; a different result at each call.$$;

revoke all on function vault.seal_bytes(text, bytea) from public;
grant execute on function vault.seal_bytes(text, bytea) to parlance_owner;


-- A data key is a file of the server as well, parlance_keys/data_<id>.  Python makes and destroys
-- them: COPY can neither refuse to replace a file nor make one that others may not read, and who
-- may use it may write every file.  These four know one folder, and a name made of a uuid.
create function vault.make_data_key(id uuid) returns void
  language plpython3u volatile strict
  set search_path = ''
as $$
import os
import secrets

path = f"parlance_keys/data_{id}"
handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
try:
    os.write(handle, secrets.token_hex(32).encode())
    os.fsync(handle)
finally:
    os.close(handle)
# The name has to outlive a crash as well: what is sealed from now on is lost without it.
folder = os.open("parlance_keys", os.O_RDONLY)
try:
    os.fsync(folder)
finally:
    os.close(folder)
$$;

comment on function vault.make_data_key(uuid) is
  $$Make a data key, as a file of this server

  id: its name.  Errors: 38000 where there is one of that name already.$$;


create function vault.destroy_data_key(id uuid) returns boolean
  language plpython3u volatile strict
  set search_path = ''
as $$
import os

path = f"parlance_keys/data_{id}"
try:
    handle = os.open(path, os.O_WRONLY)
except FileNotFoundError:
    return False
try:
    # No digits: whoever reads it now, or after a crash, must not take it for a key.
    os.write(handle, b"-" * 64)
    os.fsync(handle)
finally:
    os.close(handle)
os.unlink(path)
folder = os.open("parlance_keys", os.O_RDONLY)
try:
    os.fsync(folder)
finally:
    os.close(folder)
return True
$$;

comment on function vault.destroy_data_key(uuid) is
  $$Overwrite a data key, and remove its file; no transaction brings it back

  Returns whether there was one.$$;


create function vault.seal_text(key_id uuid, subject uuid, plaintext text) returns bytea
  language plpython3u volatile strict
  set search_path = ''
as $$
import uuid
from nacl.secret import SecretBox

# Read at each call and kept by nobody: one that is destroyed is gone from every connection at once.
try:
    with open(f"parlance_keys/data_{key_id}", "rb") as file:
        key = bytes.fromhex(file.read().decode())
except (FileNotFoundError, ValueError):
    return None
# What is left of one that is being destroyed is none, and anybody has one of zeros.
if len(key) != SecretBox.KEY_SIZE or not any(key):
    return None
# What it belongs to is inside, so that it says nothing in the place of another.
sealed = SecretBox(key).encrypt(uuid.UUID(subject).bytes + plaintext.encode("utf-8"))
return uuid.UUID(key_id).bytes + bytes(sealed)
$$;

comment on function vault.seal_text(uuid, uuid, text) is
  $$Encrypt a text with a data key; a different result at each call

  subject: the row that it belongs to.  libsodium's secret box, behind the key's id.  Null where the
  key is not on this server, or is being destroyed.$$;


create function vault.open_text(sealed bytea, subject uuid) returns text
  language plpython3u stable strict
  set search_path = ''
as $$
import uuid
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

try:
    with open(f"parlance_keys/data_{uuid.UUID(bytes=sealed[:16])}", "rb") as file:
        key = bytes.fromhex(file.read().decode())
    opened = SecretBox(key).decrypt(sealed[16:])
except (FileNotFoundError, ValueError, CryptoError):
    return None
return opened[16:].decode("utf-8") if opened[:16] == uuid.UUID(subject).bytes else None
$$;

comment on function vault.open_text(bytea, uuid) is
  $$Decrypt what vault.seal_text made for a row

  Null where its key is not on this server, or it was made for another row.$$;

revoke all on function
  vault.make_data_key(uuid), vault.destroy_data_key(uuid), vault.seal_text(uuid, uuid, text),
  vault.open_text(bytea, uuid)
from public;
grant execute on function
  vault.make_data_key(uuid), vault.destroy_data_key(uuid), vault.seal_text(uuid, uuid, text),
  vault.open_text(bytea, uuid)
to parlance_owner;


-- What a model asks for is run with the rights of tool_runner and no others, whoever asks: a role
-- cannot be taken inside a definer function, so the function has to be the role's own.
create function app.run_as_tool(statement text, arguments jsonb, row_limit integer) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because it is tool_runner's: this is how a tool comes to run as that role.
declare
  v_rows jsonb;
begin
  execute run_as_tool.statement into v_rows using run_as_tool.arguments, run_as_tool.row_limit;
  -- Whoever ends the transaction lends their rights to what was put off until then; and what fails
  -- there would undo the record of the call.
  set constraints all immediate;
  -- A plain SET outlives the function that it stands in, and the callers of this one have more rights:
  -- they would look for names where the tool says.
  if pg_catalog.current_setting('search_path') operator(pg_catalog.<>) '""' then
    perform pg_catalog.set_config('search_path', '""', false);
  end if;
  return v_rows;
end
$$;

comment on function app.run_as_tool(text, jsonb, integer) is
  $$Run one statement as tool_runner

  statement: as app.tool_statement makes it; $1 is arguments, $2 is row_limit.  Returns its one value.
  Definer, and owned by tool_runner.$$;

alter function app.run_as_tool(text, jsonb, integer) owner to tool_runner;
revoke all on function app.run_as_tool(text, jsonb, integer) from public, tool_runner;
grant execute on function app.run_as_tool(text, jsonb, integer) to parlance_owner;


set role parlance_owner;

create table app.settings (
  name       text primary key,
  value      jsonb not null,
  updated_at timestamptz not null default now()
);

comment on table app.settings is
  'What the operator set for the whole installation; what is not here has its default in app.setting().';

create table vault.sealing_keys (
  id         smallint primary key,
  public_key bytea not null check (length(public_key) = 32),
  is_active  boolean not null default true,
  created_at timestamptz not null default now()
);

comment on table vault.sealing_keys is
  'Public halves of the sealing keys; the private halves never enter the database.';

reset role;
