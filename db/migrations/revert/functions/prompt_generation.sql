-- Revert parlance:functions/prompt_generation from pg

begin;
set local role parlance_owner;

drop function app.fail_generation(app.jobs, text);
drop function app.finish_generation(app.jobs, jsonb);
drop function app.begin_generation(app.jobs);

commit;
