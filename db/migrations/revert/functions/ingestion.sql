-- Revert parlance:functions/ingestion from pg

begin;
set local role parlance_owner;

drop function app.finish_ingest(app.jobs);
drop function sidecar.store_embeddings(jsonb, integer, jsonb, extensions.vector[]);
drop function sidecar.pending_embeddings(jsonb, integer);
drop function app.missing_embeddings(app.jobs, smallint, integer);
drop function sidecar.store_chunks(jsonb, jsonb);
drop function sidecar.read_document(jsonb);
drop function app.begin_ingest(app.jobs);
drop function app.set_document_status(app.jobs, text, text);
drop function app.embedding_models_to_fill(uuid);
drop function app.embedding_ref(app.embedding_models);
drop function app.embedding_model_of(uuid);
drop function sidecar.add_document(jsonb, jsonb, bytea);
drop function sidecar.know_caller(jsonb);
drop function app.document_added_schema();
drop function app.document_form_schema();
drop function app.document_text_schema();
drop function app.document_fields_schema();

commit;
