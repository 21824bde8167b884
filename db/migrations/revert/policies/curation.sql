-- Revert parlance:policies/curation from pg

begin;
set local role parlance_owner;

revoke all on app.curated_answers from anon, authenticated;
revoke all on app.curated_embeddings from anon, authenticated;
revoke all on app.curated_questions from anon, authenticated;
revoke all on app.unanswered_groups from anon, authenticated;
revoke all on app.unanswered_questions from anon, authenticated;

drop policy unanswered_groups_select_visible on app.unanswered_groups;
drop policy unanswered_questions_select_visible on app.unanswered_questions;
drop policy curated_questions_select_visible on app.curated_questions;
drop policy curated_answers_select_visible on app.curated_answers;

alter table app.curated_answers disable row level security;
alter table app.curated_embeddings disable row level security;
alter table app.curated_questions disable row level security;
alter table app.unanswered_groups disable row level security;
alter table app.unanswered_questions disable row level security;

commit;
