-- Revert parlance:schema/base from pg
--
-- By hand: the roles stay, since they belong to the cluster and may serve another database.

begin;

drop table vault.sealing_keys;
drop table app.settings;
drop function app.run_as_tool(text, jsonb, integer);
drop function vault.seal_bytes(text, bytea);
drop function vault.open_text(bytea, uuid);
drop function vault.seal_text(uuid, uuid, text);
drop function vault.destroy_data_key(uuid);
drop function vault.make_data_key(uuid);
drop function vault.read_key(text);
revoke execute on function pg_read_file(text) from parlance_vault;

do $$
begin
  execute format('revoke temporary on database %I from parlance_owner', current_database());
  execute format('grant temporary on database %I to public', current_database());
end
$$;

alter default privileges grant execute on functions to public;
alter default privileges for role parlance_owner grant execute on functions to public;

drop extension if exists pg_cron;
drop extension plpython3u;
drop extension btree_gin;
drop extension unaccent;
drop extension fuzzystrmatch;
drop extension pg_trgm;
drop extension pgcrypto;
drop extension vector;

drop schema metrics;
drop schema tools;
drop schema vault;
drop schema sidecar;
drop schema parlance;
drop schema api;
drop schema app;
drop schema extensions;

commit;
