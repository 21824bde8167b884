-- Verify parlance:functions/search on pg

begin;

select
  'app.filter_values(jsonb)'::regprocedure,
  'app.knowledge_index_name(uuid, smallint)'::regprocedure,
  'app.is_knowledge_promoted(uuid, smallint)'::regprocedure,
  'app.nearest_chunks(uuid, smallint, extensions.halfvec, text[], text[], uuid[], '
  'integer)'::regprocedure,
  'app.search_chunks(uuid, jsonb, text, text, extensions.vector, smallint, integer)'::regprocedure,
  'app.promote_knowledge(uuid, smallint)'::regprocedure,
  'app.promote_due_knowledge()'::regprocedure,
  'parlance.chatbot_search_knowledge_base(uuid, extensions.vector, double precision, '
  'integer)'::regprocedure;

rollback;
