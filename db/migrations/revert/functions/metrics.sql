-- Revert parlance:functions/metrics from pg

begin;
set local role parlance_owner;

drop function sidecar.metrics();
drop function app.metric(text, text, text, jsonb);

commit;
