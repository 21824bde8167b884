-- Verify parlance:functions/canned_replies on pg

begin;

select
  'app.canned_reply_fields_schema()'::regprocedure,
  'app.canned_reply_creation_schema()'::regprocedure,
  'app.canned_reply_schema()'::regprocedure,
  'app.canned_reply_body(app.canned_replies)'::regprocedure,
  'app.fill_placeholders(text, jsonb)'::regprocedure,
  'app.fill_canned_reply(app.chatbot_conversations, uuid)'::regprocedure,
  'app.check_canned_reply(jsonb)'::regprocedure,
  'app.list_canned_replies(text, text, text, text, text)'::regprocedure,
  'api.canned_reply_list(text, text, text, text, text)'::regprocedure,
  'api.canned_reply_get()'::regprocedure,
  'app.create_canned_reply(jsonb)'::regprocedure,
  'api.canned_reply_create(json)'::regprocedure,
  'app.update_canned_reply(jsonb)'::regprocedure,
  'api.canned_reply_update(json)'::regprocedure,
  'app.delete_canned_reply()'::regprocedure,
  'api.canned_reply_delete(json)'::regprocedure;

select
  organization_id, id, chatbot_id, shortcut, title, content, language, created_by,
  created_at, updated_at
from api.canned_replies where false;

rollback;
