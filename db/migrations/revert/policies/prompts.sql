-- Revert parlance:policies/prompts from pg

begin;
set local role parlance_owner;

revoke all on app.prompt_generation_files from anon, authenticated;
revoke all on app.prompt_generation_jobs from anon, authenticated;
revoke all on app.prompt_labels from anon, authenticated;

drop policy prompt_generation_jobs_select_visible on app.prompt_generation_jobs;
drop policy prompt_labels_select_visible on app.prompt_labels;

alter table app.prompt_generation_files disable row level security;
alter table app.prompt_generation_jobs disable row level security;
alter table app.prompt_labels disable row level security;

commit;
