-- Verify parlance:schema/tools on pg

begin;

select
  organization_id, name, description, created_at
from app.registered_tools where false;

select
  organization_id, chatbot_id, name, created_at
from app.chatbot_tools where false;

select
  organization_id, id, turn_id, chatbot_id, ordinal, attempt, round, call_id, said, name,
  arguments, result, is_error, error, rows, duration_ms, created_at, is_confidential, sealed
from app.tool_calls where false;

rollback;
