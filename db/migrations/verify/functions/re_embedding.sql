-- Verify parlance:functions/re_embedding on pg

begin;

select
  'app.embedding_model_schema()'::regprocedure,
  'app.embedding_model_state_schema()'::regprocedure,
  'app.embedding_model_choice_schema()'::regprocedure,
  'app.embedding_model_body(app.embedding_models)'::regprocedure,
  'app.embedding_progress(uuid, smallint)'::regprocedure,
  'app.embedding_model_state()'::regprocedure,
  'api.embedding_model_get()'::regprocedure,
  'app.queue_re_embedding(uuid, jsonb, interval)'::regprocedure,
  'app.change_embedding_model(jsonb)'::regprocedure,
  'api.embedding_model_update(json)'::regprocedure,
  'app.has_embedding(uuid, smallint, uuid)'::regprocedure,
  'app.lacks_embeddings(uuid, smallint)'::regprocedure,
  'sidecar.continue_re_embedding(jsonb, integer)'::regprocedure,
  'sidecar.store_re_embeddings(jsonb, integer, jsonb, extensions.vector[])'::regprocedure,
  'app.finish_re_embedding(app.jobs)'::regprocedure,
  'app.old_embeddings_stay()'::regprocedure,
  'app.stop_re_embedding(app.jobs, text)'::regprocedure,
  'app.remove_unused_embeddings(uuid, integer)'::regprocedure;

rollback;
