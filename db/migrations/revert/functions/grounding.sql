-- Revert parlance:functions/grounding from pg

begin;
set local role parlance_owner;

drop function
  app.ground_question(uuid, uuid, text, text, extensions.vector, smallint, boolean, jsonb);
drop function app.expand_context(uuid, uuid[], integer);
drop function app.word_coverage(uuid, text, uuid[]);
drop function app.unknown_names(uuid, text, text, uuid[]);
drop function app.judge_grounding(uuid, text, text, smallint, uuid[], double precision);

commit;
