-- Revert parlance:schema/alerts from pg

begin;
set local role parlance_owner;

drop table app.metric_runs;
drop table app.alert_notices;
drop table app.alerts;
drop table app.alert_rules;

commit;
