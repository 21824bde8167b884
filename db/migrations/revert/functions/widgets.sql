-- Revert parlance:functions/widgets from pg

begin;
set local role parlance_owner;

drop function api.preflight();
drop function app.check_preflight(text, text, text);
drop function api.widget_config(text);
drop function app.visitor_config(text, text, text, text, text);
drop function app.widget_config_schema();
drop function app.public_chatbot(text);
drop view api.widget_configs;
drop function api.widget_update(json);
drop function app.update_widget(jsonb);
drop function api.widget_get();
drop function app.read_widget();
drop function app.widget_body(uuid, uuid);
drop function app.widget_defaults();
drop function app.widget_schema();
drop function app.widget_update_schema();

commit;
