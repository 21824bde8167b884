-- Verify parlance:functions/error_reports on pg

begin;

select
  'app.redact_trace(text, integer)'::regprocedure,
  'app.redact_data(jsonb, integer)'::regprocedure,
  'app.reported_time(text)'::regprocedure,
  'app.reported_type(jsonb)'::regprocedure,
  'app.error_report_schema()'::regprocedure,
  'app.error_receipt_schema()'::regprocedure,
  'sidecar.report_error(jsonb)'::regprocedure,
  'sidecar.report_failure(jsonb)'::regprocedure,
  'app.find_errors(uuid, uuid, uuid[], text, uuid, timestamp with time zone, '
  'timestamp with time zone, text, integer)'::regprocedure,
  'app.list_errors(text, text, text, text, text, text, text, text)'::regprocedure,
  'app.error_page_schema()'::regprocedure,
  'api.error_list(text, text, text, text, text, text, text, text)'::regprocedure,
  'app.error_stats_schema()'::regprocedure,
  'app.error_stats(text, text, text)'::regprocedure,
  'api.error_stats(text, text, text)'::regprocedure;

rollback;
