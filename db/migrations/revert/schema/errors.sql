-- Revert parlance:schema/errors from pg

begin;
set local role parlance_owner;

drop table app.error_group_users;
drop table app.error_days;
drop table app.error_counts;
drop table app.error_deltas;
drop table app.error_groups;
drop table app.chatbot_errors;

commit;
