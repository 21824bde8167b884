-- Verify parlance:schema/identity on pg

begin;

select
  id, name, embedding_model_id, created_at
from app.organizations where false;

select
  organization_id, id, email, full_name, password_hash, role, is_active, created_at,
  updated_at, deleted_at
from app.users where false;

select
  email, organization_id, user_id
from app.user_logins where false;

select
  organization_id, token_hash, family, user_id, issued_at, expires_at, used_at
from app.refresh_tokens where false;

select
  organization_id, id, user_id, address, user_agent, created_at, revoked_at, revoked_because
from app.user_sessions where false;

rollback;
