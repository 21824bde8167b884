-- Verify parlance:schema/safety on pg

begin;

select
  key, tat
from app.rate_limits where false;

select
  organization_id, caller, key_hash, request_hash, status, response, created_at
from app.idempotency_keys where false;

rollback;
