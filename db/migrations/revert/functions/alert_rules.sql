-- Revert parlance:functions/alert_rules from pg

begin;
set local role parlance_owner;

drop function api.alert_metric_list();
drop function api.alert_list(text, text, text, text, text, text, text);
drop function app.list_alerts(text, text, text, text, text, text, text);
drop function api.alert_rule_test(json);
drop function app.test_alert_rule(jsonb);
drop function api.alert_rule_delete(json);
drop function app.delete_alert_rule();
drop function api.alert_rule_update(json);
drop function app.update_alert_rule(jsonb);
drop function app.end_alerts_of(app.alert_rules);
drop function api.alert_rule_create(json);
drop function app.create_alert_rule(jsonb);
drop function app.filled_alert_rule(app.alert_rules, jsonb);
drop function app.check_alert_rule(app.alert_rules);
drop function api.alert_rule_get();
drop function api.alert_rule_list(text, text, text, text);
drop view api.alert_notices;
drop view api.alerts;
drop view api.alert_rules;
drop function app.alert_body(app.alerts);
drop function app.alert_rule_body(app.alert_rules);
drop function app.alert_metric_list_schema();
drop function app.alert_rule_test_schema();
drop function app.alert_schema();
drop function app.alert_notice_schema();
drop function app.alert_rule_schema();
drop function app.alert_rule_creation_schema();
drop function app.alert_rule_fields_schema();

commit;
