-- Revert parlance:schema/prompts from pg

begin;
set local role parlance_owner;

drop table app.prompt_generation_files;
drop table app.prompt_generation_jobs;
drop table app.prompt_labels;

commit;
