-- Who may do what with prompts.
--
--   authenticated  select  labels: of the chatbots that one sees
--   nobody else, nothing else: functions write.

alter table app.prompt_labels enable row level security;
revoke all on app.prompt_labels from public, anon, authenticated;
grant select on app.prompt_labels to authenticated;

drop policy if exists prompt_labels_select_visible on app.prompt_labels;
create policy prompt_labels_select_visible on app.prompt_labels
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

-- Jobs that draft a prompt: seen with their chatbot, with drafts and errors.  Their files are seen
-- by nobody: the sidecar's functions hand them to whoever reads them.

alter table app.prompt_generation_jobs enable row level security;
revoke all on app.prompt_generation_jobs from public, anon, authenticated;
grant select on app.prompt_generation_jobs to authenticated;

drop policy if exists prompt_generation_jobs_select_visible on app.prompt_generation_jobs;
create policy prompt_generation_jobs_select_visible on app.prompt_generation_jobs
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.prompt_generation_files enable row level security;
revoke all on app.prompt_generation_files from public, anon, authenticated;
