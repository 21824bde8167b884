-- Revert parlance:schema/webhooks from pg

begin;
set local role parlance_owner;

drop table app.alert_destinations;
drop table app.webhook_endpoints;

commit;
