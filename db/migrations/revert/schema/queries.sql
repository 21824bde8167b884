-- Revert parlance:schema/queries from pg

begin;
set local role parlance_owner;

drop materialized view app.chatbot_statistics;
drop table app.query_counts;
drop table app.query_deltas;
drop table app.query_ratings;
drop table app.query_questions;
drop table app.query_queue;
drop table app.query_groups;

commit;
