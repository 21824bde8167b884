-- Revert parlance:functions/ingestion from pg

begin;
set local role parlance_owner;

drop function app.finish_ingest(app.jobs);
drop function sidecar.store_embeddings(jsonb, integer, jsonb, extensions.vector[]);
drop function sidecar.pending_embeddings(jsonb, integer);
drop function sidecar.store_chunks(jsonb, jsonb);
drop function sidecar.read_document(jsonb);
drop function app.begin_ingest(app.jobs);
drop function app.set_document_status(app.jobs, text, text);
drop function sidecar.add_document(jsonb, jsonb, bytea);

commit;
