-- Verify parlance:schema/leads on pg

begin;

select
  organization_id, id, chatbot_id, conversation_id, name, email, phone, company, note,
  fields, consent, consent_at, consent_text, created_at, updated_at
from app.leads where false;

rollback;
