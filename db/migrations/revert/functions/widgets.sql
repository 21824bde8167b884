-- Revert parlance:functions/widgets from pg

begin;
set local role parlance_owner;

drop function api.widget_update(json);
drop function app.update_widget(jsonb);
drop function api.widget_get();
drop function app.read_widget();
drop function app.widget_body(uuid, uuid);
drop function app.widget_schema();
drop function app.widget_update_schema();

commit;
