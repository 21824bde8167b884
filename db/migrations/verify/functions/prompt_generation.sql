-- Verify parlance:functions/prompt_generation on pg

begin;

select
  'app.prompt_generation_schema()'::regprocedure,
  'app.prompt_generation_form_schema()'::regprocedure,
  'app.prompt_job_schema()'::regprocedure,
  'app.prompt_acceptance_schema()'::regprocedure,
  'app.accepted_prompt_schema()'::regprocedure,
  'app.prompt_job_body(api.prompt_generation_jobs)'::regprocedure,
  'app.check_generation_files(jsonb, bytea[])'::regprocedure,
  'sidecar.request_generation(jsonb, jsonb, jsonb, bytea[])'::regprocedure,
  'app.hold_generation(app.jobs)'::regprocedure,
  'app.begin_generation(app.jobs)'::regprocedure,
  'sidecar.read_generation_file(jsonb, integer)'::regprocedure,
  'sidecar.store_generation_text(jsonb, integer, jsonb)'::regprocedure,
  'sidecar.note_generation(jsonb, jsonb)'::regprocedure,
  'app.generation_materials(uuid, uuid, integer)'::regprocedure,
  'app.generation_request(app.chatbot_instances, app.prompt_generation_jobs, text, text[], '
  'text[])'::regprocedure,
  'app.frequent_words(text, text, integer)'::regprocedure,
  'app.template_prompt(app.chatbot_instances, app.prompt_generation_jobs, text[])'::regprocedure,
  'sidecar.compose_generation(jsonb)'::regprocedure,
  'app.finish_generation(app.jobs, jsonb)'::regprocedure,
  'app.explain_generation_failure(app.jobs, jsonb)'::regprocedure,
  'app.is_generation_hopeless(integer, jsonb)'::regprocedure,
  'app.fail_generation(app.jobs, text)'::regprocedure,
  'app.delete_generation_files(app.prompt_generation_jobs)'::regprocedure,
  'api.prompt_job_list(text, text)'::regprocedure,
  'api.prompt_job_get()'::regprocedure,
  'app.accept_generation(jsonb)'::regprocedure,
  'api.prompt_job_accept(json)'::regprocedure;

select
  organization_id, id, chatbot_id, requested_by, status, progress, input_files,
  context_description, generation_parameters, method, provider, model, usage,
  generated_prompt, warnings, error_type, error_message, accepted_version, accepted_at,
  processing_started_at, completed_at, created_at
from api.prompt_generation_jobs where false;

rollback;
