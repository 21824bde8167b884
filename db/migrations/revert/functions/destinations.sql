-- Revert parlance:functions/destinations from pg

begin;
set local role parlance_owner;

drop function api.alert_destination_test(json);
drop function app.test_alert_destination(jsonb);
drop function api.alert_destination_rotate_secret(json);
drop function app.rotate_alert_destination_secret(jsonb);
drop function api.alert_destination_delete(json);
drop function app.delete_alert_destination();
drop function api.alert_destination_update(json);
drop function app.update_alert_destination(jsonb);
drop function api.alert_destination_create(json);
drop function app.create_alert_destination(jsonb);
drop function api.alert_destination_get();
drop function app.read_alert_destination();
drop function api.alert_destination_list(text, text, text);
drop function app.list_alert_destinations(text, text, text);
drop function app.destination_parts(text, jsonb);
drop function app.alert_destination_body(app.alert_destinations);
drop function app.new_alert_destination_schema();
drop function app.alert_destination_schema();
drop function app.alert_destination_creation_schema();
drop function app.alert_destination_fields_schema();
drop function app.send_alert(uuid, uuid, jsonb);

commit;
