-- Verify parlance:functions/review on pg

begin;

select
  'app.flag_review_schema()'::regprocedure,
  'app.flagged_message_schema()'::regprocedure,
  'app.flagged_message_body(app.flagged_messages)'::regprocedure,
  'app.review_flag(uuid, text, text)'::regprocedure,
  'api.flagged_message_list(text, text, text, text, text)'::regprocedure,
  'api.flagged_message_review(json)'::regprocedure;

select
  organization_id, id, chatbot_id, conversation_id, message_id, flag_type, rule, action,
  confidence_score, flagged_by, reviewed, reviewed_by, review_decision, review_note,
  created_at, reviewed_at
from api.flagged_messages where false;

rollback;
