-- Revert parlance:functions/prompt_generation from pg

begin;
set local role parlance_owner;

drop function api.prompt_job_accept(json);
drop function app.accept_generation(jsonb);
drop function api.prompt_job_get();
drop function api.prompt_job_list(text, text);
drop function app.delete_generation_files(app.prompt_generation_jobs);
drop function app.fail_generation(app.jobs, text);
drop function app.is_generation_hopeless(integer, jsonb);
drop function app.explain_generation_failure(app.jobs, jsonb);
drop function app.finish_generation(app.jobs, jsonb);
drop function sidecar.compose_generation(jsonb);
drop function app.template_prompt(app.chatbot_instances, app.prompt_generation_jobs, text[]);
drop function app.frequent_words(text, text, integer);
drop function
  app.generation_request(app.chatbot_instances, app.prompt_generation_jobs, text, text[],
  text[]);
drop function app.generation_materials(uuid, uuid, integer);
drop function sidecar.note_generation(jsonb, jsonb);
drop function sidecar.store_generation_text(jsonb, integer, jsonb);
drop function sidecar.read_generation_file(jsonb, integer);
drop function app.begin_generation(app.jobs);
drop function app.hold_generation(app.jobs);
drop function sidecar.request_generation(jsonb, jsonb, jsonb, bytea[]);
drop function app.check_generation_files(jsonb, bytea[]);
drop function app.prompt_job_body(api.prompt_generation_jobs);
drop view api.prompt_generation_jobs;
drop function app.accepted_prompt_schema();
drop function app.prompt_acceptance_schema();
drop function app.prompt_job_schema();
drop function app.prompt_generation_form_schema();
drop function app.prompt_generation_schema();

commit;
