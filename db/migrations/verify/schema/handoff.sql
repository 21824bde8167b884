-- Verify parlance:schema/handoff on pg

begin;

select
  organization_id, id, conversation_id, chatbot_id, author_id, content, created_at
from app.conversation_notes where false;

select
  organization_id, id, chatbot_id, shortcut, title, content, language, created_by,
  created_at, updated_at
from app.canned_replies where false;

select
  'api."*/*"'::regtype;

rollback;
