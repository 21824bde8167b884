-- Revert parlance:functions/error_groups from pg

begin;
set local role parlance_owner;

drop view api.error_groups;
drop function api.error_group_update(json);
drop function app.update_error_group(jsonb);
drop function api.error_group_get();
drop function app.read_error_group(uuid);
drop function api.error_group_list(text, text, text, text, text, text, text, text, text);
drop function app.list_error_groups(text, text, text, text, text, text, text, text, text);
drop function app.seen_error_groups(uuid);
drop function app.error_group_body(app.error_groups);
drop function app.error_group_update_schema();
drop function app.error_group_detail_schema();
drop function app.error_group_schema();
drop function app.group_status(text, timestamp with time zone, timestamp with time zone);
drop function app.fold_errors(integer);
drop trigger count_error on app.chatbot_errors;
drop function app.count_error();
drop trigger group_error on app.chatbot_errors;
drop function app.group_error();
drop function app.top_frame(text);
drop function app.normal_error(text);

commit;
