-- Revert parlance:functions/retrieval from pg

begin;
set local role parlance_owner;

drop function sidecar.fail_search(jsonb);
drop function sidecar.search(jsonb, jsonb, extensions.vector, jsonb);
drop function app.search_results(uuid, jsonb, text, text, extensions.vector, smallint, integer);
drop function app.why_found(integer, integer, double precision, double precision, text[]);
drop function app.search_results_schema();
drop function app.search_request_schema();

commit;
