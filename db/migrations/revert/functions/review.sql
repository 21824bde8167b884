-- Revert parlance:functions/review from pg

begin;
set local role parlance_owner;

drop function api.flagged_message_review(json);
drop function api.flagged_message_list(text, text, text, text, text);
drop view api.flagged_messages;
drop function app.review_flag(uuid, text, text);
drop function app.flagged_message_body(app.flagged_messages);
drop function app.flagged_message_schema();
drop function app.flag_review_schema();

commit;
