-- Revert parlance:schema/curation from pg

begin;
set local role parlance_owner;

drop table app.unanswered_questions;
drop table app.unanswered_groups;
drop table app.curated_embeddings;
drop table app.curated_questions;
drop table app.curated_answers;

commit;
