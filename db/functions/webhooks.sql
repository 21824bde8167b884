-- Outgoing webhooks: which systems are told of which events.
--
--   app.notify(organization, chatbot, type, payload)   tell whoever wants to hear of an event
--   app.event_patterns(event_type)                     what a webhook may want, to hear of it
--   app.new_webhook_secret()                           whsec_…
--   api.webhook_list, _get, _create, _update, _delete, _rotate_secret, _test
--
-- notices.sql delivers.  Secrets are sealed as they are made and shown once; the sidecar alone can
-- open them.

create or replace function app.event_patterns(event_type text) returns text[]
  language sql immutable strict parallel safe
return array(
  select left(event_type, n) || '*' from generate_series(0, length(event_type)) as n
) || event_type;

comment on function app.event_patterns(text) is
  $$What a webhook may have among its event_types to hear of an event of this type

  The type itself, and each of its beginnings with * after it.$$;


create or replace function app.notify(
    organization_id uuid, chatbot_id uuid, event_type text, payload jsonb
  ) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_patterns text[];
  v_count    integer;
begin
  if not exists (
    select from app.webhook_endpoints as e
    where e.organization_id = notify.organization_id and e.is_active
  ) then
    return 0;
  end if;
  v_patterns := app.event_patterns(notify.event_type);
  insert into app.deliveries as d
    (organization_id, kind, chatbot_id, target_id, event_type, payload)
  select e.organization_id, 'webhook', notify.chatbot_id, e.id, left(notify.event_type, 200),
         jsonb_build_object('type', notify.event_type, 'timestamp', now(),
                            'chatbotId', notify.chatbot_id, 'data', notify.payload)
  from app.webhook_endpoints as e
  where e.organization_id = notify.organization_id and e.is_active
    and (e.chatbot_id is null or e.chatbot_id = notify.chatbot_id)
    and e.event_types && v_patterns;
  get diagnostics v_count = row_count;
  return v_count;
end
$$;

comment on function app.notify(uuid, uuid, text, jsonb) is
  $$Tell whoever wants to hear of an event, in the transaction that it is of

  chatbot_id: whose event it is; null for none's.  payload: what the message has as data.  Returns
  how many webhooks will be sent; where none wants any, it costs one look into an index.$$;


create or replace function app.new_webhook_secret() returns text
  language sql volatile
return 'whsec_' || encode(extensions.gen_random_bytes(32), 'base64');

comment on function app.new_webhook_secret() is
  'A new secret to sign messages with, as Standard Webhooks write one.';


create or replace function app.target_url_schema() returns jsonb
  language sql immutable parallel safe
return '{"type": "string", "maxLength": 2000,
         "pattern": "^https?://([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?([/?][!-\"$-~]*)?$",
         "description": "https, without user, password and fragment; nothing private"}'::jsonb;

comment on function app.target_url_schema() is
  'The JSON Schema of an address that is to be called.';


create or replace function app.webhook_fields_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object",
  "properties": {
    "url": {},
    "eventTypes": {"type": "array", "maxItems": 50, "items": {
        "type": "string", "maxLength": 100, "pattern": "^([A-Za-z0-9][A-Za-z0-9_.:-]*)?[*]?$",
        "minLength": 1},
      "description": "Types of events; lead:* are all that begin so, * are all"},
    "chatbotId": {"type": "string", "format": "uuid", "nullable": true,
                  "description": "Events of this chatbot only; null for all"},
    "description": {"type": "string", "nullable": true, "maxLength": 500},
    "isActive": {"type": "boolean"}
  }}', '{properties,url}', app.target_url_schema());

comment on function app.webhook_fields_schema() is
  'The JSON Schema of what may be changed of an outgoing webhook.';


create or replace function app.webhook_creation_schema() returns jsonb
  language sql immutable parallel safe
return app.webhook_fields_schema() || '{
  "required": ["url", "eventTypes"],
  "example": {"url": "https://crm.example/parlance", "eventTypes": ["lead:*"]}}';

comment on function app.webhook_creation_schema() is 'The JSON Schema of a new outgoing webhook.';


create or replace function app.webhook_endpoint_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "url", "eventTypes", "chatbotId", "description", "isActive", "disabledReason",
               "disabledAt", "failingSince", "lastError", "lastErrorAt", "lastSentAt", "secretHint",
               "createdBy", "createdAt", "updatedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "url": {"type": "string"},
    "eventTypes": {"type": "array", "items": {"type": "string"}},
    "chatbotId": {"type": "string", "format": "uuid", "nullable": true},
    "description": {"type": "string", "nullable": true},
    "isActive": {"type": "boolean"},
    "disabledReason": {"type": "string", "nullable": true, "enum": ["gone", "failing"],
      "description": "Why it was switched off: it answered 410, or took nothing for days"},
    "disabledAt": {"type": "string", "format": "date-time", "nullable": true},
    "failingSince": {"type": "string", "format": "date-time", "nullable": true},
    "lastError": {"type": "string", "nullable": true},
    "lastErrorAt": {"type": "string", "format": "date-time", "nullable": true,
                    "description": "To the minute"},
    "lastSentAt": {"type": "string", "format": "date-time", "nullable": true,
                   "description": "To the minute"},
    "secretHint": {"type": "string", "description": "Its last 4 characters"},
    "createdBy": {"type": "string", "format": "uuid", "nullable": true},
    "createdAt": {"type": "string", "format": "date-time"},
    "updatedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.webhook_endpoint_schema() is 'The JSON Schema of an outgoing webhook.';


create or replace function app.webhook_with_secret_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(
  jsonb_set(app.webhook_endpoint_schema(), '{properties,secret}',
            '{"type": "string", "description": "whsec_…; never shown again"}'),
  '{required}', (app.webhook_endpoint_schema() -> 'required') || '["secret"]'::jsonb);

comment on function app.webhook_with_secret_schema() is
  'The JSON Schema of an outgoing webhook with its secret, as it is shown once.';


create or replace function app.webhook_endpoint_body(endpoint app.webhook_endpoints) returns jsonb
  language sql stable
return jsonb_build_object(
  'id', (endpoint).id, 'url', (endpoint).url, 'eventTypes', (endpoint).event_types,
  'chatbotId', (endpoint).chatbot_id, 'description', (endpoint).description,
  'isActive', (endpoint).is_active, 'disabledReason', (endpoint).disabled_reason,
  'disabledAt', (endpoint).disabled_at, 'failingSince', (endpoint).failing_since,
  'lastError', (endpoint).last_error, 'lastErrorAt', (endpoint).last_error_at,
  'lastSentAt', (endpoint).last_sent_at, 'secretHint', (endpoint).secret_hint,
  'createdBy', (endpoint).created_by, 'createdAt', (endpoint).created_at,
  'updatedAt', (endpoint).updated_at);

comment on function app.webhook_endpoint_body(app.webhook_endpoints) is
  'An outgoing webhook as the API shows one; its secret is not in it.';


create or replace function app.check_webhook(body jsonb) returns text[]
  language plpgsql stable
  set search_path = ''
as $$
begin
  if check_webhook.body -> 'eventTypes' = '[]' then
    perform app.fail(400, 'invalid_field', 'eventTypes must not be empty', null,
                     '* stands for all types');
  elsif check_webhook.body ->> 'chatbotId' is not null and not exists (
    select from app.chatbot_instances as b
    where b.organization_id = app.current_organization_id() and b.deleted_at is null
      and b.id = (check_webhook.body ->> 'chatbotId')::uuid
  ) then
    perform app.fail(400, 'invalid_field', 'chatbotId is of no chatbot of your organization');
  end if;
  return (select array_agg(distinct e.type)
          from jsonb_array_elements_text(check_webhook.body -> 'eventTypes') as e (type));
end
$$;

comment on function app.check_webhook(jsonb) is
  $$Refuse a webhook of no type, or of another's chatbot

  body: as its schema says.  Returns its types, each once; null where it names none.
  Errors: 400 invalid_field.$$;


create or replace function app.list_webhooks(page text, page_size text, chatbot_id text)
  returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because nobody reads the table, which holds secrets; it shows none.
declare
  v_organization_id uuid;
  v_page            integer;
  v_limit           integer;
  v_chatbot_id      uuid;
begin
  perform app.require_right('webhooks.read');
  v_organization_id := app.current_organization_id();
  v_page := app.page_number(list_webhooks.page, 'page', 1, 1000000);
  v_limit := app.page_number(list_webhooks.page_size, 'limit', 20, 100);
  v_chatbot_id := app.query_uuid(list_webhooks.chatbot_id, 'chatbotId');
  return jsonb_build_object(
    'data', coalesce((
      select jsonb_agg(app.webhook_endpoint_body(w) order by w.id)
      from (select e.* from app.webhook_endpoints as e
            where e.organization_id = v_organization_id
              and (v_chatbot_id is null or e.chatbot_id = v_chatbot_id)
            order by e.id limit v_limit offset (v_page::bigint - 1) * v_limit) as w), '[]'),
    'page', v_page, 'limit', v_limit,
    'total', (select count(*) from app.webhook_endpoints as e
              where e.organization_id = v_organization_id
                and (v_chatbot_id is null or e.chatbot_id = v_chatbot_id)));
end
$$;

comment on function app.list_webhooks(text, text, text) is
  'A page of the outgoing webhooks.  Errors: as of api.webhook_list.';


create or replace function api.webhook_list(
    p_page text default null, p_limit text default null, p_chatbot_id text default null
  ) returns jsonb
  language sql stable
return app.list_webhooks(p_page, p_limit, p_chatbot_id);

comment on function api.webhook_list(text, text, text) is
  $$List outgoing webhooks, oldest first

  chatbotId: those that are for this chatbot only.
  Query: page, limit, chatbotId uuid.  Answer: 200 page of webhook_endpoint.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.read_webhook() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, as app.list_webhooks.
declare
  v_endpoint app.webhook_endpoints;
begin
  perform app.require_right('webhooks.read');
  select e.* into v_endpoint from app.webhook_endpoints as e
  where e.organization_id = app.current_organization_id()
    and e.id = app.request_uuid('x-resource-id', 'webhookId');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such webhook');
  end if;
  return app.webhook_endpoint_body(v_endpoint);
end
$$;

comment on function app.read_webhook() is
  'The outgoing webhook of the path.  Errors: 401, 403, 404.';


create or replace function api.webhook_get() returns jsonb
  language sql stable
return app.read_webhook();

comment on function api.webhook_get() is
  $$Read an outgoing webhook

  Answer: 200 webhook_endpoint.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.create_webhook(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks who may.
declare
  v_body     jsonb := create_webhook.body;
  v_first    jsonb;
  v_types    text[];
  v_secret   text := app.new_webhook_secret();
  v_endpoint app.webhook_endpoints;
begin
  perform app.require_right('webhooks.write');
  perform app.check_json(v_body, app.webhook_creation_schema());
  v_first := app.replayed('webhooks.create', v_body);
  if v_first is not null then
    return v_first;
  end if;
  v_types := app.check_webhook(v_body);
  if (select count(*) from app.webhook_endpoints as e
      where e.organization_id = app.current_organization_id()) >= 50 then
    perform app.fail(409, 'too_many_webhooks', 'An organization has 50 webhooks at most', null,
                     'One of several types serves as well as several of one');
  end if;
  insert into app.webhook_endpoints as e
    (organization_id, chatbot_id, url, event_types, description, secret, secret_hint, is_active,
     created_by)
  values (
    app.current_organization_id(), (v_body ->> 'chatbotId')::uuid, v_body ->> 'url', v_types,
    v_body ->> 'description', vault.seal(v_secret), right(v_secret, 4),
    coalesce((v_body ->> 'isActive')::boolean, true), app.current_user_id())
  returning e.* into v_endpoint;
  return app.created(
    'webhooks.create', v_body,
    app.webhook_endpoint_body(v_endpoint) || jsonb_build_object('secret', v_secret),
    format('/api/v1/webhooks/%s', v_endpoint.id));
end
$$;

comment on function app.create_webhook(jsonb) is
  'Make an outgoing webhook.  Errors: as of api.webhook_create.';


create or replace function api.webhook_create(json) returns jsonb
  language sql volatile
return app.create_webhook(app.request_json($1));

comment on function api.webhook_create(json) is
  $$Make an outgoing webhook

  Each message is signed as Standard Webhooks say, with the secret that this answer holds and no
  other ever will.
  Body: webhook_creation.  Answer: 201 webhook_with_secret.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 409 too_many_webhooks; 422 idempotency_mismatch.$$;


create or replace function app.update_webhook(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_webhook.
declare
  v_body     jsonb := update_webhook.body;
  v_types    text[];
  -- Whoever names an address, or switches it on, starts anew.
  v_is_new   boolean := v_body ? 'url' or coalesce(v_body -> 'isActive' = 'true', false);
  v_endpoint app.webhook_endpoints;
begin
  perform app.require_right('webhooks.write');
  perform app.check_json(v_body, app.webhook_fields_schema());
  v_types := app.check_webhook(v_body);
  update app.webhook_endpoints as e
  set url = coalesce(v_body ->> 'url', e.url),
      event_types = coalesce(v_types, e.event_types),
      chatbot_id = case when v_body ? 'chatbotId' then (v_body ->> 'chatbotId')::uuid
                   else e.chatbot_id end,
      description = case when v_body ? 'description' then v_body ->> 'description'
                    else e.description end,
      is_active = coalesce((v_body ->> 'isActive')::boolean, e.is_active),
      disabled_reason = case when not v_body ? 'isActive' then e.disabled_reason end,
      disabled_at = case when not v_body ? 'isActive' then e.disabled_at end,
      failing_since = case when not v_is_new then e.failing_since end,
      updated_at = now()
  where e.organization_id = app.current_organization_id()
    and e.id = app.request_uuid('x-resource-id', 'webhookId')
  returning e.* into v_endpoint;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such webhook');
  end if;
  return app.webhook_endpoint_body(v_endpoint);
end
$$;

comment on function app.update_webhook(jsonb) is
  'Change the outgoing webhook of the path.  Errors: as of api.webhook_update.';


create or replace function api.webhook_update(json) returns jsonb
  language sql volatile
return app.update_webhook(app.request_json($1));

comment on function api.webhook_update(json) is
  $$Change an outgoing webhook

  What the body does not name stays as it is.  What waits is sent to the new address; what waits
  for one that is switched off is given up, and can be sent once more afterwards.
  Body: webhook_fields.  Answer: 200 webhook_endpoint.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found.$$;


create or replace function app.delete_webhook() returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_webhook.
begin
  perform app.require_right('webhooks.write');
  delete from app.webhook_endpoints as e
  where e.organization_id = app.current_organization_id()
    and e.id = app.request_uuid('x-resource-id', 'webhookId');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such webhook');
  end if;
end
$$;

comment on function app.delete_webhook() is
  'Delete the outgoing webhook of the path.  Errors: 401, 403, 404.';


create or replace function api.webhook_delete(json) returns void
  language sql volatile
return app.delete_webhook();

comment on function api.webhook_delete(json) is
  $$Delete an outgoing webhook

  What waits for it is not sent.
  Answer: 204.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.webhook_rotation_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "overlapHours": {"type": "integer", "minimum": 0, "maximum": 168,
      "description": "How long the secret before signs as well; 24 unless said"}
  }}'::jsonb;

comment on function app.webhook_rotation_schema() is
  'The JSON Schema of the body that replaces a webhook''s secret.';


create or replace function app.rotate_webhook_secret(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_webhook.
declare
  v_body     jsonb := rotate_webhook_secret.body;
  v_first    jsonb;
  v_hours    integer;
  v_secret   text := app.new_webhook_secret();
  v_endpoint app.webhook_endpoints;
begin
  perform app.require_right('webhooks.write');
  perform app.check_json(v_body, app.webhook_rotation_schema());
  v_first := app.replayed('webhooks.rotate_secret', v_body);
  if v_first is not null then
    return v_first;
  end if;
  v_hours := coalesce((v_body ->> 'overlapHours')::integer, 24);
  update app.webhook_endpoints as e
  set secret = vault.seal(v_secret), secret_hint = right(v_secret, 4),
      old_secret = case when v_hours > 0 then e.secret end,
      old_secret_until = case when v_hours > 0 then now() + make_interval(hours => v_hours) end,
      updated_at = now()
  where e.organization_id = app.current_organization_id()
    and e.id = app.request_uuid('x-resource-id', 'webhookId')
  returning e.* into v_endpoint;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such webhook');
  end if;
  return app.created(
    'webhooks.rotate_secret', v_body,
    app.webhook_endpoint_body(v_endpoint) || jsonb_build_object('secret', v_secret),
    status => 200);
end
$$;

comment on function app.rotate_webhook_secret(jsonb) is
  'Replace the secret of the webhook of the path.  Errors: as of api.webhook_rotate_secret.';


create or replace function api.webhook_rotate_secret(json) returns jsonb
  language sql volatile
return app.rotate_webhook_secret(app.request_json($1));

comment on function api.webhook_rotate_secret(json) is
  $$Replace the secret of an outgoing webhook

  For a while messages are signed with both, so that the other system can change over.
  Body: webhook_rotation.  Answer: 200 webhook_with_secret.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 422 idempotency_mismatch.$$;


create or replace function app.test_webhook(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_webhook.
declare
  v_first    jsonb;
  v_endpoint app.webhook_endpoints;
  v_delivery app.deliveries;
begin
  perform app.require_right('webhooks.write');
  perform app.check_json(test_webhook.body, app.delivery_retry_schema());
  v_first := app.replayed('webhooks.test', test_webhook.body);
  if v_first is not null then
    return v_first;
  end if;
  select e.* into v_endpoint from app.webhook_endpoints as e
  where e.organization_id = app.current_organization_id()
    and e.id = app.request_uuid('x-resource-id', 'webhookId');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such webhook');
  end if;
  insert into app.deliveries as d
    (organization_id, kind, chatbot_id, target_id, event_type, payload)
  values (
    v_endpoint.organization_id, 'webhook', v_endpoint.chatbot_id, v_endpoint.id, 'webhook.test',
    jsonb_build_object('type', 'webhook.test', 'timestamp', now(),
                       'chatbotId', v_endpoint.chatbot_id,
                       'data', jsonb_build_object('webhookId', v_endpoint.id)))
  returning d.* into v_delivery;
  return app.created('webhooks.test', test_webhook.body, app.webhook_delivery_body(v_delivery),
                     status => 202);
end
$$;

comment on function app.test_webhook(jsonb) is
  'Send a test to the webhook of the path.  Errors: as of api.webhook_test.';


create or replace function api.webhook_test(json) returns jsonb
  language sql volatile
return app.test_webhook(app.request_json($1));

comment on function api.webhook_test(json) is
  $$Send a test to an outgoing webhook

  An event of type webhook.test, once, also where the webhook is switched off.  Its deliveries tell
  what came of it.
  Body: delivery_retry.  Answer: 202 webhook_delivery.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 422 idempotency_mismatch.$$;


revoke all on function
  app.event_patterns(text), app.notify(uuid, uuid, text, jsonb), app.new_webhook_secret(),
  app.target_url_schema(), app.webhook_fields_schema(), app.webhook_creation_schema(),
  app.webhook_endpoint_schema(), app.webhook_with_secret_schema(),
  app.webhook_endpoint_body(app.webhook_endpoints), app.check_webhook(jsonb),
  app.list_webhooks(text, text, text), api.webhook_list(text, text, text), app.read_webhook(),
  api.webhook_get(), app.create_webhook(jsonb), api.webhook_create(json),
  app.update_webhook(jsonb), api.webhook_update(json), app.delete_webhook(),
  api.webhook_delete(json), app.webhook_rotation_schema(), app.rotate_webhook_secret(jsonb),
  api.webhook_rotate_secret(json), app.test_webhook(jsonb), api.webhook_test(json)
from public, anon, authenticated;

grant execute on function
  app.list_webhooks(text, text, text), api.webhook_list(text, text, text), app.read_webhook(),
  api.webhook_get(), app.create_webhook(jsonb), api.webhook_create(json),
  app.update_webhook(jsonb), api.webhook_update(json), app.delete_webhook(),
  api.webhook_delete(json), app.rotate_webhook_secret(jsonb), api.webhook_rotate_secret(json),
  app.test_webhook(jsonb), api.webhook_test(json)
to anon, authenticated;
