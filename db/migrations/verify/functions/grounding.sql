-- Verify parlance:functions/grounding on pg

begin;

select
  'app.judge_grounding(uuid, text, text, smallint, uuid[], double precision)'::regprocedure,
  'app.unknown_names(uuid, text, text, uuid[])'::regprocedure,
  'app.word_coverage(uuid, text, uuid[])'::regprocedure,
  'app.expand_context(uuid, uuid[], integer)'::regprocedure,
  'app.ground_question(uuid, uuid, text, text, extensions.vector, smallint, boolean, '
  'jsonb)'::regprocedure;

rollback;
