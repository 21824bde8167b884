-- Verify parlance:functions/destinations on pg

begin;

select
  'app.send_alert(uuid, uuid, jsonb)'::regprocedure,
  'app.alert_destination_fields_schema()'::regprocedure,
  'app.alert_destination_creation_schema()'::regprocedure,
  'app.alert_destination_schema()'::regprocedure,
  'app.new_alert_destination_schema()'::regprocedure,
  'app.alert_destination_body(app.alert_destinations)'::regprocedure,
  'app.destination_parts(text, jsonb)'::regprocedure,
  'app.list_alert_destinations(text, text, text)'::regprocedure,
  'api.alert_destination_list(text, text, text)'::regprocedure,
  'app.read_alert_destination()'::regprocedure,
  'api.alert_destination_get()'::regprocedure,
  'app.create_alert_destination(jsonb)'::regprocedure,
  'api.alert_destination_create(json)'::regprocedure,
  'app.update_alert_destination(jsonb)'::regprocedure,
  'api.alert_destination_update(json)'::regprocedure,
  'app.delete_alert_destination()'::regprocedure,
  'api.alert_destination_delete(json)'::regprocedure,
  'app.rotate_alert_destination_secret(jsonb)'::regprocedure,
  'api.alert_destination_rotate_secret(json)'::regprocedure,
  'app.test_alert_destination(jsonb)'::regprocedure,
  'api.alert_destination_test(json)'::regprocedure;

rollback;
