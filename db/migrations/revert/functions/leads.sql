-- Revert parlance:functions/leads from pg

begin;
set local role parlance_owner;

drop view api.leads;
drop function api.lead_list(text, text, text, text, text, text);
drop function app.list_leads(text, text, text, text, text, text);
drop function app.lead_body(app.leads);
drop function app.lead_schema();
drop function parlance.capture_lead(uuid, text, text, text, text, text, boolean, text, uuid, jsonb);
drop function tools.capture_lead(text, text, text, text, text, boolean);
drop function app.capture_lead(jsonb);
drop function app.keep_lead(uuid, uuid, uuid, jsonb);
drop function app.email_address(text);
drop function app.phone_number(text);

commit;
