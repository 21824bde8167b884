-- Revert parlance:functions/retention from pg

begin;
set local role parlance_owner;

drop function api.retention_update(json);
drop function app.update_retention(jsonb);
drop function api.retention_get();
drop function app.show_retention();
drop function app.retention_body(uuid);
drop function app.retention_schema();
drop function app.retention_update_schema();
drop function app.apply_retention(integer);
drop function app.retention_terms();
drop function app.retention_lines();
drop function app.retention_kinds();

commit;
