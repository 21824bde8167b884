-- Verify parlance:schema/replay on pg

begin;

select
  organization_id, hash, content
from app.kept_texts where false;

select
  organization_id, turn_id, attempt, digest, head_hash, tools_hash, context, created_at,
  sealed
from app.turn_requests where false;

rollback;
