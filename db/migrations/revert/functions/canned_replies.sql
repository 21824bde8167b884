-- Revert parlance:functions/canned_replies from pg

begin;
set local role parlance_owner;

drop function api.canned_reply_delete(json);
drop function app.delete_canned_reply();
drop function api.canned_reply_update(json);
drop function app.update_canned_reply(jsonb);
drop function api.canned_reply_create(json);
drop function app.create_canned_reply(jsonb);
drop function api.canned_reply_get();
drop function api.canned_reply_list(text, text, text, text, text);
drop function app.list_canned_replies(text, text, text, text, text);
drop view api.canned_replies;
drop function app.check_canned_reply(jsonb);
drop function app.fill_canned_reply(app.chatbot_conversations, uuid);
drop function app.fill_placeholders(text, jsonb);
drop function app.canned_reply_body(app.canned_replies);
drop function app.canned_reply_schema();
drop function app.canned_reply_creation_schema();
drop function app.canned_reply_fields_schema();

commit;
