-- Verify parlance:schema/safety on pg

begin;

select
  key, tat
from app.rate_limits where false;

select
  organization_id, caller, key_hash, request_hash, status, response, created_at
from app.idempotency_keys where false;

select
  organization_id, id, action, table_name, row_id, chatbot_id, user_id, database_role,
  old_value, new_value, address, user_agent, request_id, created_at
from app.audit_log where false;

rollback;
