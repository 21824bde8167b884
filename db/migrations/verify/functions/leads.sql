-- Verify parlance:functions/leads on pg

begin;

select
  'app.phone_number(text)'::regprocedure,
  'app.email_address(text)'::regprocedure,
  'app.keep_lead(uuid, uuid, uuid, jsonb)'::regprocedure,
  'app.capture_lead(jsonb)'::regprocedure,
  'tools.capture_lead(text, text, text, text, text, boolean)'::regprocedure,
  'parlance.capture_lead(uuid, text, text, text, text, text, boolean, text, uuid, '
  'jsonb)'::regprocedure,
  'app.lead_schema()'::regprocedure,
  'app.lead_body(app.leads)'::regprocedure,
  'app.list_leads(text, text, text, text, text, text)'::regprocedure,
  'api.lead_list(text, text, text, text, text, text)'::regprocedure;

select
  organization_id, id, chatbot_id, conversation_id, name, email, phone, company, note,
  fields, consent, consent_at, consent_text, created_at, updated_at
from api.leads where false;

rollback;
