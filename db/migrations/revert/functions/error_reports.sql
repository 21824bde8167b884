-- Revert parlance:functions/error_reports from pg

begin;
set local role parlance_owner;

drop function api.error_stats(text, text, text);
drop function app.error_stats(text, text, text);
drop function app.error_stats_schema();
drop function api.error_list(text, text, text, text, text, text, text, text);
drop function app.error_page_schema();
drop function app.list_errors(text, text, text, text, text, text, text, text);
drop function
  app.find_errors(uuid, uuid, uuid[], text, uuid, timestamp with time zone,
  timestamp with time zone, text, integer);
drop function sidecar.report_failure(jsonb);
drop function sidecar.report_error(jsonb);
drop function app.error_receipt_schema();
drop function app.error_report_schema();
drop function app.reported_type(jsonb);
drop function app.reported_time(text);
drop function app.redact_data(jsonb, integer);
drop function app.redact_trace(text, integer);

commit;
