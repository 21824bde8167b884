-- Verify parlance:schema/errors on pg

begin;

select
  organization_id, id, chatbot_id, conversation_id, turn_id, error_type, error_message,
  context, error_details, prompt_version, model, request_id, occurred_at
from app.chatbot_errors where false;

rollback;
