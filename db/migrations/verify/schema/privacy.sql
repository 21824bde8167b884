-- Verify parlance:schema/privacy on pg

begin;

select
  organization_id, kind, days, updated_by, updated_at
from app.retention_rules where false;

select
  'app.chatbot_conversations_user_identifier_idx'::regclass,
  'app.turns_visitor_idx'::regclass;

rollback;
