-- Verify parlance:schema/feedback on pg

begin;

select
  organization_id, id, message_id, chatbot_id, feedback_type, feedback_text, user_identifier,
  created_at
from app.message_feedback where false;

rollback;
