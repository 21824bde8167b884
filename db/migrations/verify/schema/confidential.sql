-- Verify parlance:schema/confidential on pg

begin;

select
  organization_id, id, created_at, destroyed_at, destroyed_by, is_missing
from app.data_keys where false;

rollback;
