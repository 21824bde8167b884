-- Who may do what with curated answers and unanswered questions.
--
--   authenticated  select  answers, their questions, unanswered questions and their groups: of the
--                          chatbots they see
--   nobody else, nothing else: functions write; vectors are the business of search alone.

alter table app.curated_answers enable row level security;
revoke all on app.curated_answers from public, anon, authenticated;
grant select on app.curated_answers to authenticated;

drop policy if exists curated_answers_select_visible on app.curated_answers;
create policy curated_answers_select_visible on app.curated_answers
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.curated_questions enable row level security;
revoke all on app.curated_questions from public, anon, authenticated;
grant select on app.curated_questions to authenticated;

drop policy if exists curated_questions_select_visible on app.curated_questions;
create policy curated_questions_select_visible on app.curated_questions
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.unanswered_questions enable row level security;
revoke all on app.unanswered_questions from public, anon, authenticated;
grant select on app.unanswered_questions to authenticated;

drop policy if exists unanswered_questions_select_visible on app.unanswered_questions;
create policy unanswered_questions_select_visible on app.unanswered_questions
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.unanswered_groups enable row level security;
revoke all on app.unanswered_groups from public, anon, authenticated;
-- Not the vector.
grant select (organization_id, id, chatbot_id, question, curated_answer_id, resolved_at, created_at)
  on app.unanswered_groups to authenticated;

drop policy if exists unanswered_groups_select_visible on app.unanswered_groups;
create policy unanswered_groups_select_visible on app.unanswered_groups
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.curated_embeddings enable row level security;
revoke all on app.curated_embeddings from public, anon, authenticated;
