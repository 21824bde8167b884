-- Verify parlance:functions/privacy on pg

begin;

select
  'app.personal_data()'::regprocedure,
  'app.impersonal_tables()'::regprocedure,
  'app.subject_names(text)'::regprocedure,
  'app.struck_texts(text, text[])'::regprocedure,
  'app.struck_pattern(text, text[])'::regprocedure,
  'app.struck_needles(text, text[])'::regprocedure,
  'app.holds(text, text[])'::regprocedure,
  'app.strike(text, text)'::regprocedure,
  'app.strike(jsonb, text)'::regprocedure,
  'app.find_subject(uuid, text)'::regprocedure,
  'app.subject_command(text)'::regprocedure,
  'app.own_rows(text)'::regprocedure,
  'app.text_columns(text, text[])'::regprocedure,
  'app.tidy_questions(uuid)'::regprocedure,
  'app.tidy_texts(uuid)'::regprocedure,
  'app.tidy_alerts(uuid)'::regprocedure,
  'app.exported_row(text)'::regprocedure,
  'app.camel_keys(jsonb)'::regprocedure,
  'app.subject_hash(text)'::regprocedure,
  'app.export_data(uuid, text)'::regprocedure,
  'app.check_identifier(text)'::regprocedure,
  'app.erase_rows(uuid, text)'::regprocedure,
  'app.erase_data(uuid, text)'::regprocedure,
  'app.request_text(text, text)'::regprocedure,
  'app.subject_export_schema()'::regprocedure,
  'app.subject_erasure_schema()'::regprocedure,
  'app.export_subject(text)'::regprocedure,
  'api.subject_export(text)'::regprocedure,
  'app.erase_subject()'::regprocedure,
  'api.subject_erase()'::regprocedure,
  'parlance.export_subject(text)'::regprocedure,
  'parlance.erase_subject(text)'::regprocedure;

rollback;
