-- Drafting prompts from files: the job of kind generate_prompt.

create or replace function app.begin_generation(job app.jobs) returns jsonb
  language sql volatile
return '{}'::jsonb;

comment on function app.begin_generation(app.jobs) is 'What a worker is told of a generate_prompt job.';


create or replace function app.finish_generation(job app.jobs, result jsonb) returns void
  language sql volatile
return null;

comment on function app.finish_generation(app.jobs, jsonb) is 'Keep the draft of a generate_prompt job.';


create or replace function app.fail_generation(job app.jobs, error text) returns void
  language sql volatile
return null;

comment on function app.fail_generation(app.jobs, text) is 'Say why a generate_prompt job was given up.';


revoke all on function
  app.begin_generation(app.jobs), app.finish_generation(app.jobs, jsonb),
  app.fail_generation(app.jobs, text)
from public, anon, authenticated;
