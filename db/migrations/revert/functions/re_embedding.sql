-- Revert parlance:functions/re_embedding from pg

begin;
set local role parlance_owner;

drop function app.remove_unused_embeddings(uuid, integer);
drop function app.stop_re_embedding(app.jobs, text);
drop function app.old_embeddings_stay();
drop function app.finish_re_embedding(app.jobs);
drop function sidecar.store_re_embeddings(jsonb, integer, jsonb, extensions.vector[]);
drop function sidecar.continue_re_embedding(jsonb, integer);
drop function app.lacks_embeddings(uuid, smallint);
drop function app.has_embedding(uuid, smallint, uuid);
drop function api.embedding_model_update(json);
drop function app.change_embedding_model(jsonb);
drop function app.queue_re_embedding(uuid, jsonb, interval);
drop function api.embedding_model_get();
drop function app.embedding_model_state();
drop function app.embedding_progress(uuid, smallint);
drop function app.embedding_model_body(app.embedding_models);
drop function app.embedding_model_choice_schema();
drop function app.embedding_model_state_schema();
drop function app.embedding_model_schema();

commit;
