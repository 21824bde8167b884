-- Where alerts go: a system, Slack, people, Sentry.
--
--   app.send_alert(organization, destination, alert)   queue an alert for one of them
--   app.destination_parts(kind, body)                  what of a body is kept, and what is sealed
--   api.alert_destination_list, _get, _create, _update, _delete, _rotate_secret, _test
--
-- notices.sql delivers.  The URL of a webhook is shown; that of Slack and the DSN of Sentry open
-- doors, so they are sealed and only hinted at.

create or replace function app.send_alert(organization_id uuid, destination_id uuid, alert jsonb)
  returns uuid
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_id uuid;
begin
  insert into app.deliveries as d
    (organization_id, kind, chatbot_id, target_id, event_type, payload)
  select a.organization_id, a.kind, (send_alert.alert ->> 'chatbotId')::uuid, a.id,
         'alert.' || coalesce(send_alert.alert ->> 'state', 'firing'), send_alert.alert
  from app.alert_destinations as a
  where a.organization_id = send_alert.organization_id and a.id = send_alert.destination_id
    and (a.is_active or send_alert.alert ->> 'state' = 'test')
  returning d.id into v_id;
  return v_id;
end
$$;

comment on function app.send_alert(uuid, uuid, jsonb) is
  $$Send an alert to a destination, once the transaction commits

  alert: id, rule, title, text, severity (info, warning, error, critical), state (firing, resolved,
  test), chatbotId, value, threshold, url, at.  Returns the id of the delivery; null where there is
  no such destination, or it is switched off and this is no test.$$;


create or replace function app.alert_destination_fields_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object",
  "properties": {
    "name": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "\\S",
             "description": "A text that is not only blanks"},
    "url": {},
    "to": {"type": "array", "maxItems": 20, "items": {"type": "string", "maxLength": 254},
           "description": "E-mail addresses, of a destination of kind email"},
    "dsn": {"type": "string", "maxLength": 500,
      "pattern": "^https?://[A-Za-z0-9]+(:[A-Za-z0-9]+)?@([A-Za-z0-9._-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?(/[!-\"$-~]*)?/[0-9]+$",
      "description": "Of a project in Sentry, as https://key@host/1; never shown again"},
    "environment": {"type": "string", "nullable": true, "pattern": "^[A-Za-z0-9_.-]{1,64}$",
                    "description": "What Sentry calls the environment"},
    "isActive": {"type": "boolean"}
  }}', '{properties,url}', app.target_url_schema());

comment on function app.alert_destination_fields_schema() is
  'The JSON Schema of what may be changed of a destination of alerts.';


create or replace function app.alert_destination_creation_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(app.alert_destination_fields_schema(), '{properties,kind}', '{
  "type": "string", "enum": ["webhook", "slack", "email", "sentry"],
  "description": "webhook and slack need url, email needs to, sentry needs dsn"}')
  || '{"required": ["kind", "name"],
       "example": {"kind": "email", "name": "On duty", "to": ["duty@example.com"]}}';

comment on function app.alert_destination_creation_schema() is
  'The JSON Schema of a new destination of alerts.';


create or replace function app.alert_destination_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "kind", "name", "url", "to", "environment", "secretHint", "isActive",
               "failingSince", "lastError", "lastErrorAt", "lastSentAt", "createdBy", "createdAt",
               "updatedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "kind": {"type": "string", "enum": ["webhook", "slack", "email", "sentry"]},
    "name": {"type": "string"},
    "url": {"type": "string", "nullable": true, "description": "Of a webhook"},
    "to": {"type": "array", "nullable": true, "items": {"type": "string"}},
    "environment": {"type": "string", "nullable": true},
    "secretHint": {"type": "string", "nullable": true,
                   "description": "By what one may know the secret, the URL of Slack or the DSN"},
    "isActive": {"type": "boolean"},
    "failingSince": {"type": "string", "format": "date-time", "nullable": true},
    "lastError": {"type": "string", "nullable": true},
    "lastErrorAt": {"type": "string", "format": "date-time", "nullable": true,
                    "description": "To the minute"},
    "lastSentAt": {"type": "string", "format": "date-time", "nullable": true,
                   "description": "To the minute"},
    "createdBy": {"type": "string", "format": "uuid", "nullable": true},
    "createdAt": {"type": "string", "format": "date-time"},
    "updatedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.alert_destination_schema() is
  'The JSON Schema of a destination of alerts.';


create or replace function app.new_alert_destination_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(app.alert_destination_schema(), '{properties,secret}', '{
  "type": "string",
  "description": "What messages to a webhook are signed with, whsec_…; never shown again"}');

comment on function app.new_alert_destination_schema() is
  'The JSON Schema of a destination of alerts as it is shown when it is made.';


create or replace function app.alert_destination_body(destination app.alert_destinations)
  returns jsonb
  language sql stable
return jsonb_build_object(
  'id', (destination).id, 'kind', (destination).kind, 'name', (destination).name,
  'url', (destination).config -> 'url', 'to', (destination).config -> 'to',
  'environment', (destination).config -> 'environment', 'secretHint', (destination).secret_hint,
  'isActive', (destination).is_active, 'failingSince', (destination).failing_since,
  'lastError', (destination).last_error, 'lastErrorAt', (destination).last_error_at,
  'lastSentAt', (destination).last_sent_at, 'createdBy', (destination).created_by,
  'createdAt', (destination).created_at, 'updatedAt', (destination).updated_at);

comment on function app.alert_destination_body(app.alert_destinations) is
  'A destination of alerts as the API shows one; no secret is in it.';


create or replace function app.destination_parts(
    kind text, body jsonb, out config jsonb, out secret text, out hint text
  )
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_body  jsonb := destination_parts.body;
  v_field text;
  v_to    text[];
begin
  select f.name into v_field
  from (values ('url', '{webhook,slack}'::text[]), ('to', '{email}'), ('dsn', '{sentry}'),
               ('environment', '{sentry}')) as f (name, kinds)
  where v_body ? f.name and destination_parts.kind <> all (f.kinds)
  limit 1;
  if found then
    perform app.fail(400, 'invalid_field', format(
      '%s is nothing that a destination of kind %s has', v_field, destination_parts.kind));
  end if;
  config := '{}';
  case destination_parts.kind
    when 'webhook' then
      config := jsonb_strip_nulls(jsonb_build_object('url', v_body -> 'url'));
    when 'slack' then
      secret := v_body ->> 'url';
      hint := substring(secret from '^https?://([^/?]+)') || '…' || right(secret, 4);
    when 'email' then
      if v_body ? 'to' then
        select array_agg(distinct app.email_address(trim(t.address))) into v_to
        from jsonb_array_elements_text(v_body -> 'to') as t (address);
        if v_to is null or array_position(v_to, null) is not null then
          perform app.fail(400, 'invalid_field', 'to must be e-mail addresses, one at least', null,
                           'Such as ["duty@example.com"]');
        end if;
        config := jsonb_build_object('to', v_to);
      end if;
    else
      secret := v_body ->> 'dsn';
      hint := substring(secret from '@(.*)$');
      config := jsonb_strip_nulls(jsonb_build_object('environment', v_body -> 'environment'));
  end case;
end
$$;

comment on function app.destination_parts(text, jsonb) is
  $$What of a body is kept of a destination: what may be shown, what is sealed, and a hint at it

  body: as its schema says.  Errors: 400 invalid_field, for what a kind does not have.$$;


create or replace function app.list_alert_destinations(page text, page_size text, kind text)
  returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because nobody reads the table, which holds secrets; it shows none.
declare
  v_organization_id uuid;
  v_page            integer;
  v_limit           integer;
  v_kind            text;
begin
  perform app.require_right('alerts.read');
  v_organization_id := app.current_organization_id();
  v_page := app.page_number(list_alert_destinations.page, 'page', 1, 1000000);
  v_limit := app.page_number(list_alert_destinations.page_size, 'limit', 20, 100);
  v_kind := app.query_choice(list_alert_destinations.kind, 'kind',
                             '{webhook,slack,email,sentry}');
  return jsonb_build_object(
    'data', coalesce((
      select jsonb_agg(app.alert_destination_body(o) order by o.id)
      from (select a.* from app.alert_destinations as a
            where a.organization_id = v_organization_id and (v_kind is null or a.kind = v_kind)
            order by a.id limit v_limit offset (v_page::bigint - 1) * v_limit) as o), '[]'),
    'page', v_page, 'limit', v_limit,
    'total', (select count(*) from app.alert_destinations as a
              where a.organization_id = v_organization_id
                and (v_kind is null or a.kind = v_kind)));
end
$$;

comment on function app.list_alert_destinations(text, text, text) is
  'A page of the destinations of alerts.  Errors: as of api.alert_destination_list.';


create or replace function api.alert_destination_list(
    p_page text default null, p_limit text default null, p_kind text default null
  ) returns jsonb
  language sql stable
return app.list_alert_destinations(p_page, p_limit, p_kind);

comment on function api.alert_destination_list(text, text, text) is
  $$List the destinations of alerts, oldest first

  kind: webhook, slack, email or sentry.
  Query: page, limit, kind.  Answer: 200 page of alert_destination.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.read_alert_destination() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, as app.list_alert_destinations.
declare
  v_destination app.alert_destinations;
begin
  perform app.require_right('alerts.read');
  select a.* into v_destination from app.alert_destinations as a
  where a.organization_id = app.current_organization_id()
    and a.id = app.request_uuid('x-resource-id', 'destinationId');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such destination');
  end if;
  return app.alert_destination_body(v_destination);
end
$$;

comment on function app.read_alert_destination() is
  'The destination of alerts of the path.  Errors: 401, 403, 404.';


create or replace function api.alert_destination_get() returns jsonb
  language sql stable
return app.read_alert_destination();

comment on function api.alert_destination_get() is
  $$Read a destination of alerts

  Answer: 200 alert_destination.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.create_alert_destination(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks who may.
declare
  v_body        jsonb := create_alert_destination.body;
  v_kind        text := v_body ->> 'kind';
  v_first       jsonb;
  v_needed      text;
  v_parts       record;
  v_own_secret  text;
  v_destination app.alert_destinations;
begin
  perform app.require_right('alerts.write');
  perform app.check_json(v_body, app.alert_destination_creation_schema());
  v_first := app.replayed('alert_destinations.create', v_body);
  if v_first is not null then
    return v_first;
  end if;
  v_needed := case v_kind when 'email' then 'to' when 'sentry' then 'dsn' else 'url' end;
  if not v_body ? v_needed then
    perform app.fail(400, 'missing_field', format('%s is missing', v_needed));
  end if;
  select p.config, p.secret, p.hint into v_parts from app.destination_parts(v_kind, v_body) as p;
  if v_kind = 'webhook' then
    v_own_secret := app.new_webhook_secret();
  end if;
  if (select count(*) from app.alert_destinations as a
      where a.organization_id = app.current_organization_id()) >= 100 then
    perform app.fail(409, 'too_many_destinations', 'An organization has 100 destinations at most');
  end if;
  insert into app.alert_destinations as a
    (organization_id, kind, name, config, secret, secret_hint, is_active, created_by)
  values (
    app.current_organization_id(), v_kind, v_body ->> 'name', v_parts.config,
    vault.seal(coalesce(v_own_secret, v_parts.secret)),
    coalesce(right(v_own_secret, 4), v_parts.hint),
    coalesce((v_body ->> 'isActive')::boolean, true), app.current_user_id())
  returning a.* into v_destination;
  return app.created(
    'alert_destinations.create', v_body,
    app.alert_destination_body(v_destination)
    || jsonb_strip_nulls(jsonb_build_object('secret', v_own_secret)),
    format('/api/v1/alert-destinations/%s', v_destination.id));
end
$$;

comment on function app.create_alert_destination(jsonb) is
  'Make a destination of alerts.  Errors: as of api.alert_destination_create.';


create or replace function api.alert_destination_create(json) returns jsonb
  language sql volatile
return app.create_alert_destination(app.request_json($1));

comment on function api.alert_destination_create(json) is
  $$Make a destination of alerts

  Of kind webhook: alerts are signed as Standard Webhooks say, with the secret that this answer
  holds and no other ever will.  E-mail leaves by the mail server of the installation.
  Body: alert_destination_creation.  Answer: 201 new_alert_destination.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 409 too_many_destinations; 422 idempotency_mismatch.$$;


create or replace function app.update_alert_destination(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_alert_destination.
declare
  v_body        jsonb := update_alert_destination.body;
  v_parts       record;
  v_destination app.alert_destinations;
begin
  perform app.require_right('alerts.write');
  perform app.check_json(v_body, app.alert_destination_fields_schema());
  select a.* into v_destination from app.alert_destinations as a
  where a.organization_id = app.current_organization_id()
    and a.id = app.request_uuid('x-resource-id', 'destinationId')
  for no key update;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such destination');
  end if;
  select p.config, p.secret, p.hint into v_parts
  from app.destination_parts(v_destination.kind, v_body) as p;
  update app.alert_destinations as a
  set name = coalesce(v_body ->> 'name', a.name),
      config = case when v_body -> 'environment' = 'null' then a.config - 'environment'
               else a.config end || v_parts.config,
      secret = coalesce(vault.seal(v_parts.secret), a.secret),
      secret_hint = coalesce(v_parts.hint, a.secret_hint),
      is_active = coalesce((v_body ->> 'isActive')::boolean, a.is_active),
      failing_since = case when not v_body ?| array['url', 'to', 'dsn', 'isActive']
                      then a.failing_since end,
      updated_at = now()
  where a.organization_id = v_destination.organization_id and a.id = v_destination.id
  returning a.* into v_destination;
  return app.alert_destination_body(v_destination);
end
$$;

comment on function app.update_alert_destination(jsonb) is
  'Change the destination of alerts of the path.  Errors: as of api.alert_destination_update.';


create or replace function api.alert_destination_update(json) returns jsonb
  language sql volatile
return app.update_alert_destination(app.request_json($1));

comment on function api.alert_destination_update(json) is
  $$Change a destination of alerts

  What the body does not name stays as it is; the kind always does.
  Body: alert_destination_fields.  Answer: 200 alert_destination.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found.$$;


create or replace function app.delete_alert_destination() returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_alert_destination.
begin
  perform app.require_right('alerts.write');
  delete from app.alert_destinations as a
  where a.organization_id = app.current_organization_id()
    and a.id = app.request_uuid('x-resource-id', 'destinationId');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such destination');
  end if;
end
$$;

comment on function app.delete_alert_destination() is
  'Delete the destination of alerts of the path.  Errors: 401, 403, 404.';


create or replace function api.alert_destination_delete(json) returns void
  language sql volatile
return app.delete_alert_destination();

comment on function api.alert_destination_delete(json) is
  $$Delete a destination of alerts

  What waits for it is not sent.
  Answer: 204.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.rotate_alert_destination_secret(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_alert_destination.
declare
  v_body        jsonb := rotate_alert_destination_secret.body;
  v_first       jsonb;
  v_hours       integer;
  v_secret      text := app.new_webhook_secret();
  v_destination app.alert_destinations;
begin
  perform app.require_right('alerts.write');
  perform app.check_json(v_body, app.webhook_rotation_schema());
  v_first := app.replayed('alert_destinations.rotate_secret', v_body);
  if v_first is not null then
    return v_first;
  end if;
  select a.* into v_destination from app.alert_destinations as a
  where a.organization_id = app.current_organization_id()
    and a.id = app.request_uuid('x-resource-id', 'destinationId')
  for no key update;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such destination');
  elsif v_destination.kind <> 'webhook' then
    perform app.fail(
      409, 'no_own_secret',
      format('A destination of kind %s has no secret that was made here', v_destination.kind), null,
      'Change its url or dsn instead');
  end if;
  v_hours := coalesce((v_body ->> 'overlapHours')::integer, 24);
  update app.alert_destinations as a
  set secret = vault.seal(v_secret), secret_hint = right(v_secret, 4),
      old_secret = case when v_hours > 0 then a.secret end,
      old_secret_until = case when v_hours > 0 then now() + make_interval(hours => v_hours) end,
      updated_at = now()
  where a.organization_id = v_destination.organization_id and a.id = v_destination.id
  returning a.* into v_destination;
  return app.created(
    'alert_destinations.rotate_secret', v_body,
    app.alert_destination_body(v_destination) || jsonb_build_object('secret', v_secret),
    status => 200);
end
$$;

comment on function app.rotate_alert_destination_secret(jsonb) is
  $$Replace the secret of the destination of the path

  Errors: as of api.alert_destination_rotate_secret.$$;


create or replace function api.alert_destination_rotate_secret(json) returns jsonb
  language sql volatile
return app.rotate_alert_destination_secret(app.request_json($1));

comment on function api.alert_destination_rotate_secret(json) is
  $$Replace the secret of a destination of alerts

  Of kind webhook.  For a while alerts are signed with both, so that the other system can change over.
  Body: webhook_rotation.  Answer: 200 new_alert_destination.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 409 no_own_secret; 422 idempotency_mismatch.$$;


create or replace function app.test_alert_destination(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_alert_destination.
declare
  v_first    jsonb;
  v_id       uuid;
  v_delivery app.deliveries;
begin
  perform app.require_right('alerts.write');
  perform app.check_json(test_alert_destination.body, app.delivery_retry_schema());
  v_first := app.replayed('alert_destinations.test', test_alert_destination.body);
  if v_first is not null then
    return v_first;
  end if;
  v_id := app.send_alert(
    app.current_organization_id(), app.request_uuid('x-resource-id', 'destinationId'),
    jsonb_build_object(
      'id', app.uuid_v7(), 'rule', null, 'title', 'This is a test',
      'text', 'Somebody wanted to see whether alerts arrive here.', 'severity', 'info',
      'state', 'test', 'chatbotId', null, 'value', null, 'threshold', null, 'at', now()));
  if v_id is null then
    perform app.fail(404, 'not_found', 'There is no such destination');
  end if;
  select d.* into v_delivery from app.deliveries as d
  where d.organization_id = app.current_organization_id() and d.id = v_id;
  return app.created('alert_destinations.test', test_alert_destination.body,
                     app.webhook_delivery_body(v_delivery), status => 202);
end
$$;

comment on function app.test_alert_destination(jsonb) is
  'Send a test to the destination of the path.  Errors: as of api.alert_destination_test.';


create or replace function api.alert_destination_test(json) returns jsonb
  language sql volatile
return app.test_alert_destination(app.request_json($1));

comment on function api.alert_destination_test(json) is
  $$Send a test to a destination of alerts

  Once, also where it is switched off; /rest/deliveries and the destination tell what came of it.
  Body: delivery_retry.  Answer: 202 webhook_delivery.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 422 idempotency_mismatch.$$;


revoke all on function
  app.send_alert(uuid, uuid, jsonb), app.alert_destination_fields_schema(),
  app.alert_destination_creation_schema(), app.alert_destination_schema(),
  app.new_alert_destination_schema(), app.alert_destination_body(app.alert_destinations),
  app.destination_parts(text, jsonb), app.list_alert_destinations(text, text, text),
  api.alert_destination_list(text, text, text), app.read_alert_destination(),
  api.alert_destination_get(), app.create_alert_destination(jsonb),
  api.alert_destination_create(json), app.update_alert_destination(jsonb),
  api.alert_destination_update(json), app.delete_alert_destination(),
  api.alert_destination_delete(json), app.rotate_alert_destination_secret(jsonb),
  api.alert_destination_rotate_secret(json), app.test_alert_destination(jsonb),
  api.alert_destination_test(json)
from public, anon, authenticated;

grant execute on function
  app.list_alert_destinations(text, text, text), api.alert_destination_list(text, text, text),
  app.read_alert_destination(), api.alert_destination_get(), app.create_alert_destination(jsonb),
  api.alert_destination_create(json), app.update_alert_destination(jsonb),
  api.alert_destination_update(json), app.delete_alert_destination(),
  api.alert_destination_delete(json), app.rotate_alert_destination_secret(jsonb),
  api.alert_destination_rotate_secret(json), app.test_alert_destination(jsonb),
  api.alert_destination_test(json)
to anon, authenticated;
