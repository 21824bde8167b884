-- Leads: keeping them with the visitor's consent, listing them, exporting them.
--
--   app.keep_lead(…)              check and store one
--   tools.capture_lead(…)         the tool for models
--   parlance.capture_lead(…)      for those who integrate by SQL
--   api.lead_list(…), api.leads   as JSON or CSV

create or replace function app.phone_number(phone text) returns text
  language sql immutable parallel safe
return case
  when phone ~ '^\+?[0-9 ()./-]{5,40}$'
       and length(regexp_replace(phone, '[^0-9]', '', 'g')) between 5 and 15
  then regexp_replace(trim(phone), ' +', ' ', 'g') end;

comment on function app.phone_number(text) is
  'A telephone number, written with as few blanks as it needs; null for what is none.';


create or replace function app.email_address(email text) returns text
  language sql immutable parallel safe
return case
  when length(email) <= 254
       and email ~* ('^[a-z0-9.!#$%&''*+/=?^_`{|}~-]{1,64}'
                     '@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$')
  then lower(email) end;

comment on function app.email_address(text) is
  'An e-mail address in lower case; null for what is none.';


create or replace function app.keep_lead(
    organization_id uuid, chatbot_id uuid, conversation_id uuid, lead jsonb
  ) returns app.leads
  language plpgsql volatile
  set search_path = ''
as $$
#variable_conflict use_column
declare
  v_rules   jsonb;
  v_lead    app.leads;
  v_given   app.leads;
  v_field   record;
  v_consent boolean := coalesce((keep_lead.lead ->> 'consent')::boolean, false);
  -- What was agreed to.
  v_words   text;
begin
  select coalesce(b.configuration -> 'leads', '{}') into v_rules from app.chatbot_instances as b
  where b.organization_id = keep_lead.organization_id and b.id = keep_lead.chatbot_id
    and b.deleted_at is null;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such chatbot');
  end if;
  for v_field in
    select f.name, f.most, length(trim(keep_lead.lead ->> f.name)) as size
    from (values ('name', 200), ('company', 200), ('note', 2000)) as f (name, most)
  loop
    if v_field.size > v_field.most then
      perform app.fail(400, 'invalid_field', format(
        '%s must not be longer than %s characters', v_field.name, v_field.most));
    end if;
  end loop;
  v_given.name := nullif(trim(keep_lead.lead ->> 'name'), '');
  v_given.company := nullif(trim(keep_lead.lead ->> 'company'), '');
  v_given.note := nullif(trim(keep_lead.lead ->> 'note'), '');
  v_given.email := app.email_address(nullif(trim(keep_lead.lead ->> 'email'), ''));
  v_given.phone := app.phone_number(nullif(trim(keep_lead.lead ->> 'phone'), ''));
  if v_given.email is null and trim(keep_lead.lead ->> 'email') <> '' then
    perform app.fail(400, 'invalid_field', 'email must be an e-mail address, such as ann@example.com',
                     null, 'Ask the visitor for it again');
  elsif v_given.phone is null and trim(keep_lead.lead ->> 'phone') <> '' then
    perform app.fail(400, 'invalid_field', 'phone must be a telephone number, such as +49 30 123456',
                     null, 'Ask the visitor for it again');
  elsif v_given.email is null and v_given.phone is null then
    perform app.fail(400, 'missing_field', 'email or phone is missing', null,
                     'Ask the visitor for one of them');
  elsif not v_consent and coalesce((v_rules ->> 'requireConsent')::boolean, true) then
    perform app.fail(
      422, 'consent_required', 'The visitor has not agreed yet, so nothing was kept', null,
      format('Ask for consent, in these words: %s Call again with consent true once the visitor has said yes',
             coalesce(v_rules ->> 'consentText', 'May we keep your details and contact you?')));
  end if;

  v_words := case when v_consent then coalesce(
    keep_lead.lead ->> 'consentText', v_rules ->> 'consentText',
    'May we keep your details and contact you?') end;
  if keep_lead.conversation_id is not null then
    -- Of two calls for a conversation the second finds the first's lead.
    perform app.hold_conversation(keep_lead.organization_id, keep_lead.conversation_id);
    select l.* into v_lead from app.leads as l
    where l.organization_id = keep_lead.organization_id
      and l.conversation_id = keep_lead.conversation_id
      and (l.email = v_given.email or l.email is null or v_given.email is null)
    order by l.email = v_given.email desc nulls last, l.id desc
    limit 1;
  end if;
  if v_lead.id is not null then
    update app.leads as l
    set name = coalesce(v_given.name, l.name), email = coalesce(v_given.email, l.email),
        phone = coalesce(v_given.phone, l.phone), company = coalesce(v_given.company, l.company),
        note = coalesce(v_given.note, l.note),
        fields = l.fields || coalesce(keep_lead.lead -> 'fields', '{}'),
        consent = l.consent or v_consent,
        consent_at = coalesce(l.consent_at, case when v_consent then now() end),
        consent_text = coalesce(l.consent_text, v_words),
        updated_at = now()
    where l.organization_id = v_lead.organization_id and l.id = v_lead.id
    returning l.* into v_lead;
    return v_lead;
  end if;
  insert into app.leads as l
    (organization_id, chatbot_id, conversation_id, name, email, phone, company, note, fields, consent,
     consent_at, consent_text)
  values (
    keep_lead.organization_id, keep_lead.chatbot_id, keep_lead.conversation_id, v_given.name,
    v_given.email, v_given.phone, v_given.company, v_given.note,
    coalesce(keep_lead.lead -> 'fields', '{}'), v_consent, case when v_consent then now() end,
    v_words)
  returning l.* into v_lead;
  return v_lead;
end
$$;

comment on function app.keep_lead(uuid, uuid, uuid, jsonb) is
  $$Store a lead, or what is new of one

  lead: name, email, phone, company, note, consent, consentText, fields.  One for each conversation and
  e-mail address; what is not given stays.  Without consent nothing is stored, unless the chatbot's
  configuration.leads.requireConsent is false.  Errors: 400 invalid_field, missing_field, 404 not_found,
  422 consent_required.$$;


create or replace function app.capture_lead(lead jsonb) returns text
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, for the table; it serves the chatbot and the conversation for which the tool runs.
begin
  perform app.keep_lead(
    app.current_organization_id(), app.current_chatbot_id(), app.current_conversation_id(),
    capture_lead.lead);
  return 'The details are kept; somebody will be in touch.';
end
$$;

comment on function app.capture_lead(jsonb) is
  $$Keep a lead, for the conversation for which a tool runs

  lead: as app.keep_lead.  Errors: as app.keep_lead.$$;


create or replace function tools.capture_lead(
    name text default null, email text default null, phone text default null,
    company text default null, note text default null, consent boolean default false
  ) returns text
  language sql volatile
begin atomic
  select app.capture_lead(jsonb_build_object(
    'name', capture_lead.name, 'email', capture_lead.email, 'phone', capture_lead.phone,
    'company', capture_lead.company, 'note', capture_lead.note, 'consent', capture_lead.consent));
end;

comment on function tools.capture_lead(text, text, text, text, text, boolean) is
  $$Keep the details of a visitor who wants to be contacted. It needs an e-mail address or a
  telephone number, and the visitor's consent.

  name: The visitor's name
  email: The visitor's e-mail address
  phone: The visitor's telephone number, with its country code if the visitor gave one
  company: The visitor's company
  note: What the visitor wants, in one or two sentences
  consent: true only if the visitor said yes to being contacted$$;


create or replace function parlance.capture_lead(
    p_chatbot_id uuid, p_email text default null, p_phone text default null,
    p_name text default null, p_company text default null, p_note text default null,
    p_consent boolean default false, p_consent_text text default null,
    p_conversation_id uuid default null, p_fields jsonb default '{}'
  ) returns uuid
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer for the tables; it serves the chatbots of the caller's organization only.
begin
  if jsonb_typeof(p_fields) <> 'object' or octet_length(p_fields::text) > 16384 then
    perform app.fail(400, 'invalid_field', 'p_fields must be an object of at most 16 KB');
  elsif p_conversation_id is not null and not exists (
    select from app.chatbot_conversations as c
    where c.organization_id = app.current_organization_id() and c.id = p_conversation_id
      and c.chatbot_id = p_chatbot_id
  ) then
    perform app.fail(404, 'not_found', 'There is no such conversation');
  end if;
  return (app.keep_lead(
    app.current_organization_id(), p_chatbot_id, p_conversation_id,
    jsonb_build_object(
      'email', p_email, 'phone', p_phone, 'name', p_name, 'company', p_company, 'note', p_note,
      'consent', p_consent, 'consentText', left(p_consent_text, 2000), 'fields', p_fields))).id;
end
$$;

comment on function parlance.capture_lead(
  uuid, text, text, text, text, text, boolean, text, uuid, jsonb) is
  $$Keep a lead of your chatbot, or what is new of one

  One for each conversation and e-mail address.  p_consent: whether the person agreed to be contacted;
  without it nothing is kept, unless the chatbot's configuration.leads.requireConsent is false.
  p_consent_text: what was agreed to.  p_fields: whatever else you want with it.  Returns the lead's id.
  Errors: 400 invalid_field, missing_field, 404 not_found, 422 consent_required.$$;


create or replace function app.lead_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "chatbotId", "conversationId", "name", "email", "phone", "company", "note",
               "fields", "consent", "consentAt", "consentText", "createdAt", "updatedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "chatbotId": {"type": "string", "format": "uuid"},
    "conversationId": {"type": "string", "format": "uuid", "nullable": true},
    "name": {"type": "string", "nullable": true},
    "email": {"type": "string", "nullable": true},
    "phone": {"type": "string", "nullable": true},
    "company": {"type": "string", "nullable": true},
    "note": {"type": "string", "nullable": true},
    "fields": {"type": "object", "additionalProperties": true},
    "consent": {"type": "boolean"},
    "consentAt": {"type": "string", "format": "date-time", "nullable": true},
    "consentText": {"type": "string", "nullable": true,
                    "description": "What the visitor agreed to"},
    "createdAt": {"type": "string", "format": "date-time"},
    "updatedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.lead_schema() is 'The JSON Schema of a lead.';


create or replace function app.lead_body(lead app.leads) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'id', (lead).id, 'chatbotId', (lead).chatbot_id, 'conversationId', (lead).conversation_id,
  'name', (lead).name, 'email', (lead).email, 'phone', (lead).phone, 'company', (lead).company,
  'note', (lead).note, 'fields', (lead).fields, 'consent', (lead).consent,
  'consentAt', (lead).consent_at, 'consentText', (lead).consent_text,
  'createdAt', (lead).created_at, 'updatedAt', (lead).updated_at);

comment on function app.lead_body(app.leads) is 'A lead as the API shows it.';


create or replace function app.list_leads(
    page text, page_size text, from_time text, to_time text, search text, format text
  ) returns bytea
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because require_chatbot has decided already who may: no policy is asked a second time.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('leads.read');
  v_is_csv  boolean := app.query_choice(list_leads.format, 'format', '{json,csv}') = 'csv';
  v_page    integer := app.page_number(list_leads.page, 'page', 1, 1000000);
  v_limit   integer := app.page_number(list_leads.page_size, 'limit', 20, 100);
  v_from    timestamptz := app.query_time(list_leads.from_time, 'from');
  v_to      timestamptz := app.query_time(list_leads.to_time, 'to');
  v_search  text := lower(nullif(trim(list_leads.search), ''));
  v_answer  text;
begin
  with visible as materialized (
    select l.id from app.leads as l
    where l.organization_id = v_chatbot.organization_id and l.chatbot_id = v_chatbot.id
      and (v_from is null or l.created_at >= v_from) and (v_to is null or l.created_at < v_to)
      and (v_search is null or strpos(lower(concat_ws(
             E'\n', l.name, l.email, l.phone, l.company, l.note)), v_search) > 0)
  ),
  shown as materialized (
    select v.id from visible as v order by v.id desc
    -- A spreadsheet has all of them.
    limit case when coalesce(v_is_csv, false) then 100000 else v_limit end
    offset case when coalesce(v_is_csv, false) then 0 else (v_page::bigint - 1) * v_limit end
  )
  select case when coalesce(v_is_csv, false) then
      E'id,name,email,phone,company,note,fields,consent,consentAt,consentText,conversationId,createdAt\r\n'
      || coalesce(string_agg(concat_ws(',',
           l.id, app.csv_cell(l.name), app.csv_cell(l.email), app.csv_cell(l.phone),
           app.csv_cell(l.company), app.csv_cell(l.note),
           app.csv_cell(nullif(l.fields, '{}')::text), l.consent::text,
           coalesce(to_json(l.consent_at) #>> '{}', ''), app.csv_cell(l.consent_text),
           coalesce(l.conversation_id::text, ''), to_json(l.created_at) #>> '{}') || E'\r\n', ''
           order by l.id desc), '')
    else jsonb_build_object(
      'data', coalesce(jsonb_agg(app.lead_body(l) order by l.id desc) filter (where l.id is not null), '[]'),
      'page', v_page, 'limit', v_limit, 'total', (select count(*) from visible as v))::text end
  into v_answer
  from shown as s
  join app.leads as l on l.organization_id = v_chatbot.organization_id and l.id = s.id;
  perform app.add_headers(jsonb_build_object(
    'Content-Type', case when v_is_csv then 'text/csv; charset=utf-8'
                    else 'application/json; charset=utf-8' end)
    || case when v_is_csv
       then '{"Content-Disposition": "attachment; filename=\"leads.csv\""}' else '{}' end::jsonb);
  return convert_to(v_answer, 'utf8');
end
$$;

comment on function app.list_leads(text, text, text, text, text, text) is
  $$A page of the leads of the path's chatbot, newest first; or all of them as CSV

  As in the query string.  search: part of a name, address, number, company or note.
  Errors: 400 invalid_parameter, 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.lead_list(
    p_page text default null, p_limit text default null, p_from text default null,
    p_to text default null, p_search text default null, p_format text default null
  )
  returns api."*/*"  -- noqa: RF05
  language sql stable
return app.list_leads(p_page, p_limit, p_from, p_to, p_search, p_format)::api."*/*";  -- noqa: RF05

comment on function api.lead_list(text, text, text, text, text, text) is
  $$List a chatbot's leads, newest first

  search: part of a name, an address, a number, a company or a note.  format=csv gives all that match
  as a file for spreadsheets, in which no text of a visitor's is a formula.
  Query: page, limit, from date-time, to date-time, search, format (json|csv).
  Answer: 200 page of lead or text/csv.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace view api.leads with (security_invoker = true) as
select
  l.organization_id, l.id, l.chatbot_id, l.conversation_id, l.name, l.email, l.phone, l.company,
  l.note, l.fields, l.consent, l.consent_at, l.consent_text, l.created_at, l.updated_at
from app.leads as l;

comment on view api.leads is 'The leads of your chatbots.';


revoke all on function
  app.phone_number(text), app.email_address(text), app.keep_lead(uuid, uuid, uuid, jsonb),
  app.capture_lead(jsonb), tools.capture_lead(text, text, text, text, text, boolean),
  parlance.capture_lead(uuid, text, text, text, text, text, boolean, text, uuid, jsonb),
  app.lead_schema(), app.lead_body(app.leads),
  app.list_leads(text, text, text, text, text, text),
  api.lead_list(text, text, text, text, text, text)
from public, anon, authenticated;

grant execute on function
  app.capture_lead(jsonb), tools.capture_lead(text, text, text, text, text, boolean)
to tool_runner;
grant execute on function
  parlance.capture_lead(uuid, text, text, text, text, text, boolean, text, uuid, jsonb)
to parlance_integrator;
grant execute on function
  app.list_leads(text, text, text, text, text, text),
  api.lead_list(text, text, text, text, text, text)
to anon, authenticated;

revoke all on api.leads from public, anon, authenticated;
grant select on api.leads to authenticated;
