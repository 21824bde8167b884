-- Verify parlance:schema/audit on pg

begin;

select
  organization_id, id, action, table_name, row_id, chatbot_id, user_id, database_role,
  old_value, new_value, address, user_agent, request_id, created_at
from app.audit_log where false;

select
  organization_id, audit_id
from app.audit_unsealed where false;

select
  organization_id, sequence, audit_id, previous, hash, sealed_at
from app.audit_seals where false;

rollback;
