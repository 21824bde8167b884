-- Verify parlance:schema/moderation on pg

begin;

select
  organization_id, id, chatbot_id, conversation_id, message_id, flag_type, rule, action,
  confidence_score, flagged_by, reviewed, reviewed_by, review_decision, review_note,
  created_at, reviewed_at
from app.flagged_messages where false;

rollback;
