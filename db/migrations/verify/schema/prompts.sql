-- Verify parlance:schema/prompts on pg

begin;

select
  organization_id, chatbot_id, label, version, updated_by, updated_at
from app.prompt_labels where false;

select
  organization_id, id, chatbot_id, requested_by, status, progress, input_files,
  context_description, generation_parameters, method, provider, model, usage,
  generated_prompt, warnings, error_type, error_message, accepted_version, accepted_at,
  processing_started_at, completed_at, created_at
from app.prompt_generation_jobs where false;

select
  organization_id, job_id, ordinal, file_name, media_type, content, sha256, extracted_text
from app.prompt_generation_files where false;

rollback;
