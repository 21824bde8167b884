-- Connecting a chatbot to LINE and Messenger, and how the connection is doing.
--
--   api.line_config_update, api.line_status
--   api.messenger_config_update, api.messenger_status
--   app.queue_verification(…), app.begin_verification(job), app.finish_verification(job, result)
--                                         asking the provider whether it takes the token
--   sidecar.verify_webhook(…)             Messenger's handshake
--
-- Secrets are sealed as they come and shown to nobody again: the sidecar alone can open them.

create or replace function app.webhook_url(path text) returns text
  language plpgsql stable
  set search_path = ''
as $$
begin
  return coalesce(rtrim(app.setting('public_url') #>> '{}', '/'),
                  'https://' || coalesce(app.request_header('host'), 'localhost')) || webhook_url.path;
end
$$;

comment on function app.webhook_url(text) is
  $$The address that a provider is to call

  Below the setting public_url; without one, below the host that the request names.$$;


create or replace function app.keep_integration(
    chatbot app.chatbot_instances, integration_type text, is_active boolean
  ) returns app.chatbot_integrations
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_integration app.chatbot_integrations;
begin
  insert into app.chatbot_integrations as i
    (organization_id, chatbot_id, integration_type, is_active)
  values (keep_integration.chatbot.organization_id, keep_integration.chatbot.id,
          keep_integration.integration_type, coalesce(keep_integration.is_active, true))
  on conflict on constraint chatbot_integrations_organization_id_chatbot_id_integration_key
  do update set is_active = coalesce(keep_integration.is_active, i.is_active), updated_at = now(),
                verified_at = null, is_healthy = true, last_error = null, last_error_at = null
  returning i.* into v_integration;
  return v_integration;
end
$$;

comment on function app.keep_integration(app.chatbot_instances, text, boolean) is
  $$The integration of a chatbot with a channel, made where there is none

  is_active: null for as it was, and on where it is new.  What was known of its token is
  forgotten: it may be another now.$$;


create or replace function app.queue_verification(integration app.chatbot_integrations) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  if not exists (
    select from app.jobs as j
    where j.organization_id = queue_verification.integration.organization_id
      and j.kind = 'verify_channel' and j.state = 'waiting'
      and j.payload ->> 'integrationId' = queue_verification.integration.id::text
  ) then
    perform app.add_job(
      queue_verification.integration.organization_id, 'verify_channel',
      jsonb_build_object('integrationId', queue_verification.integration.id));
  end if;
end
$$;

comment on function app.queue_verification(app.chatbot_integrations) is
  'Have the provider asked whether it takes the token, unless that is queued already.';


create or replace function app.queue_due_verifications() returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_integration app.chatbot_integrations;
  v_count       integer := 0;
begin
  for v_integration in
    select i.* from app.chatbot_integrations as i
    join app.chatbot_instances as b
      on b.organization_id = i.organization_id and b.id = i.chatbot_id and b.deleted_at is null
    where i.is_active
      and coalesce((i.facts ->> 'checkedAt')::timestamptz, '-infinity') < now() - interval '50 minutes'
  loop
    perform app.queue_verification(v_integration);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

comment on function app.queue_due_verifications() is
  'Have all providers asked that were not within the hour; for the clock.  Returns how many.';


create or replace function app.begin_verification(job app.jobs) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_integration app.chatbot_integrations;
begin
  select i.* into v_integration from app.chatbot_integrations as i
  where i.organization_id = begin_verification.job.organization_id
    and i.id = (begin_verification.job.payload ->> 'integrationId')::uuid;
  return jsonb_build_object('calls', coalesce((
    select jsonb_object_agg(p.name, jsonb_build_object(
      'service', s.service, 'method', 'GET', 'path', p.path, 'headers', '{}'::jsonb,
      'timeoutMs', 10000, 'token', s.token))
    from (
      select 'line' as service, c.channel_access_token::jsonb as token from app.line_oa_configs as c
      where c.organization_id = v_integration.organization_id and c.integration_id = v_integration.id
      union all
      select 'messenger', c.page_access_token::jsonb from app.messenger_configs as c
      where c.organization_id = v_integration.organization_id and c.integration_id = v_integration.id
    ) as s
    join (values
      ('line', 'bot', '/v2/bot/info'), ('line', 'quota', '/v2/bot/message/quota'),
      ('line', 'used', '/v2/bot/message/quota/consumption'), ('messenger', 'page', '/me?fields=id,name')
    ) as p (service, name, path) on p.service = s.service), '{}'));
end
$$;

comment on function app.begin_verification(app.jobs) is
  'The calls that tell whether a provider takes a token, by name; as app.compose_call has them.';


create or replace function app.finish_verification(job app.jobs, result jsonb) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_outcomes    jsonb := coalesce(finish_verification.result -> 'outcomes', '{}');
  v_main        jsonb := coalesce(v_outcomes -> 'bot', v_outcomes -> 'page');
  v_body        jsonb := v_main -> 'body';
  v_quota       jsonb := v_outcomes -> 'quota' -> 'body';
  v_error       text;
  v_integration app.chatbot_integrations;
begin
  select i.* into v_integration from app.chatbot_integrations as i
  where i.organization_id = finish_verification.job.organization_id
    and i.id = (finish_verification.job.payload ->> 'integrationId')::uuid
  for no key update;
  if not found or v_main is null then
    return;
  end if;
  if v_main -> 'status' = '200' and jsonb_typeof(v_body) = 'object' then
    v_error := case when v_integration.integration_type = 'messenger' and not exists (
      select from app.messenger_configs as c
      where c.organization_id = v_integration.organization_id
        and c.integration_id = v_integration.id and c.page_id = v_body ->> 'id'
    ) then 'The token is of another page' end;
  elsif (v_main ->> 'status')::integer in (401, 403) or v_body #> '{error,code}' = '190' then
    v_error := format('The provider does not take the token: %s', left(coalesce(
      v_body ->> 'message', v_body #>> '{error,message}', v_main ->> 'status'), 500));
  else
    perform app.fail(409, 'job_unfinished', format(
      'The provider could not be asked: %s', coalesce(v_main ->> 'error', v_main ->> 'status')));
  end if;
  update app.chatbot_integrations as i
  set verified_at = case when v_error is null then now() end, is_healthy = v_error is null,
      last_error = v_error, last_error_at = case when v_error is not null then now() end,
      facts = jsonb_strip_nulls(jsonb_build_object(
        'checkedAt', now(),
        'bot', case when v_integration.integration_type = 'line_oa' and v_error is null then
          jsonb_build_object('displayName', v_body -> 'displayName', 'userId', v_body -> 'userId') end,
        'page', case when v_integration.integration_type = 'messenger' and v_error is null then
          jsonb_build_object('id', v_body -> 'id', 'name', v_body -> 'name') end,
        'quota', case when jsonb_typeof(v_quota) = 'object' and v_quota ? 'type' then
          jsonb_build_object('limit', v_quota -> 'value',
                             'used', v_outcomes #> '{used,body,totalUsage}') end))
  where i.organization_id = v_integration.organization_id and i.id = v_integration.id;
  update app.line_oa_configs as c set bot_user_id = v_body ->> 'userId'
  where c.organization_id = v_integration.organization_id
    and c.integration_id = v_integration.id and v_error is null
    and c.bot_user_id is distinct from v_body ->> 'userId';
end
$$;

comment on function app.finish_verification(app.jobs, jsonb) is
  $$Keep what a provider said of a token

  result: outcomes, by the names of app.begin_verification.  Errors: 409 job_unfinished, where
  the provider said neither yes nor no; then it is asked again.$$;


create or replace function app.last_error_body(integration app.chatbot_integrations) returns jsonb
  language sql immutable parallel safe
return case when (integration).last_error is not null then jsonb_build_object(
  'message', (integration).last_error, 'at', (integration).last_error_at) end;

comment on function app.last_error_body(app.chatbot_integrations) is
  'What last went wrong with an integration, as its status shows it; null for nothing.';


create or replace function app.delivery_counts(organization_id uuid, chatbot_id uuid, kind text)
  returns jsonb
  language sql stable
  set search_path = ''
begin atomic
  select jsonb_build_object(
    'waiting', count(*) filter (where d.state in ('waiting', 'running')),
    'dead', count(*) filter (where d.state = 'dead'))
  from app.deliveries as d
  where d.organization_id = delivery_counts.organization_id
    and d.chatbot_id = delivery_counts.chatbot_id and d.kind = delivery_counts.kind
    and d.state <> 'sent';
end;

comment on function app.delivery_counts(uuid, uuid, text) is
  'How many messages of a chatbot wait to be delivered, and how many were given up.';


-- LINE

create or replace function app.line_config_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "channelId": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[0-9A-Za-z_-]+$",
                  "description": "Of the Messaging API channel"},
    "channelSecret": {"type": "string", "minLength": 8, "maxLength": 255, "pattern": "^[!-~]+$",
                      "description": "What LINE signs webhooks with; never shown again"},
    "channelAccessToken": {"type": "string", "minLength": 8, "maxLength": 2000, "pattern": "^[!-~]+$",
                           "description": "A long-lived token; never shown again"},
    "isActive": {"type": "boolean", "description": "Whether messages are answered"}
  },
  "example": {"channelId": "1234567890", "channelSecret": "0123456789abcdef0123456789abcdef",
              "channelAccessToken": "a-long-lived-channel-access-token"}}'::jsonb;

comment on function app.line_config_schema() is
  'The JSON Schema of a body that connects a chatbot to LINE.';


create or replace function app.line_status_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["configured", "isActive", "webhookUrl", "channelId", "channelSecretHint",
               "channelAccessTokenHint", "lastEventAt", "lastError", "verified", "verifiedAt", "bot",
               "quota", "deliveries"],
  "properties": {
    "configured": {"type": "boolean"},
    "isActive": {"type": "boolean"},
    "webhookUrl": {"type": "string", "description": "What LINE''s console wants as the webhook URL"},
    "channelId": {"type": "string", "nullable": true},
    "channelSecretHint": {"type": "string", "nullable": true, "description": "Its last 4 characters"},
    "channelAccessTokenHint": {"type": "string", "nullable": true,
                               "description": "Its last 4 characters"},
    "lastEventAt": {"type": "string", "format": "date-time", "nullable": true,
                    "description": "To the minute"},
    "lastError": {"type": "object", "nullable": true, "required": ["message", "at"], "properties": {
      "message": {"type": "string"}, "at": {"type": "string", "format": "date-time"}}},
    "verified": {"type": "boolean", "description": "Whether LINE took the token when it was last asked"},
    "verifiedAt": {"type": "string", "format": "date-time", "nullable": true},
    "bot": {"type": "object", "nullable": true, "required": ["displayName", "userId"], "properties": {
      "displayName": {"type": "string", "nullable": true},
      "userId": {"type": "string", "nullable": true}}},
    "quota": {"type": "object", "nullable": true, "required": ["limit", "used", "checkedAt"],
      "properties": {
        "limit": {"type": "integer", "nullable": true, "description": "A month; null for none"},
        "used": {"type": "integer", "nullable": true},
        "checkedAt": {"type": "string", "format": "date-time", "nullable": true}}},
    "deliveries": {"type": "object", "required": ["waiting", "dead"], "properties": {
      "waiting": {"type": "integer", "minimum": 0}, "dead": {"type": "integer", "minimum": 0}}}
  }}'::jsonb;

comment on function app.line_status_schema() is
  'The JSON Schema of how a chatbot''s connection to LINE is doing.';


create or replace function app.line_status_body(organization_id uuid, chatbot_id uuid) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_integration app.chatbot_integrations;
  v_config      app.line_oa_configs;
begin
  select i.* into v_integration from app.chatbot_integrations as i
  where i.organization_id = line_status_body.organization_id
    and i.chatbot_id = line_status_body.chatbot_id and i.integration_type = 'line_oa';
  select c.* into v_config from app.line_oa_configs as c
  where c.organization_id = line_status_body.organization_id
    and c.chatbot_id = line_status_body.chatbot_id;
  return jsonb_build_object(
    'configured', v_config.chatbot_id is not null,
    'isActive', coalesce(v_integration.is_active, false),
    'webhookUrl', coalesce(v_config.webhook_url, app.webhook_url(
      format('/api/v1/integrations/line/%s/webhook', line_status_body.chatbot_id))),
    'channelId', v_config.channel_id,
    'channelSecretHint', v_config.secret_hint, 'channelAccessTokenHint', v_config.token_hint,
    'lastEventAt', v_integration.last_event_at,
    'lastError', app.last_error_body(v_integration),
    'verified', v_integration.verified_at is not null, 'verifiedAt', v_integration.verified_at,
    'bot', case when v_integration.facts ? 'bot' then
      '{"displayName": null, "userId": null}' || (v_integration.facts -> 'bot') end,
    'quota', case when v_integration.facts ? 'quota' then
      '{"limit": null, "used": null}' || (v_integration.facts -> 'quota')
      || jsonb_build_object('checkedAt', v_integration.facts -> 'checkedAt') end,
    'deliveries', app.delivery_counts(line_status_body.organization_id,
                                      line_status_body.chatbot_id, 'line'));
end
$$;

comment on function app.line_status_body(uuid, uuid) is
  'How a chatbot''s connection to LINE is doing, as the API shows it; no secret is in it.';


create or replace function app.update_line_config(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the tables; it asks who may.
declare
  v_chatbot     app.chatbot_instances := app.require_chatbot('channels.write');
  v_body        jsonb := update_line_config.body;
  v_integration app.chatbot_integrations;
  v_field       text;
begin
  perform app.check_json(v_body, app.line_config_schema());
  v_chatbot := app.lock_chatbot(v_chatbot.organization_id, v_chatbot.id);
  if not exists (
    select from app.line_oa_configs as c
    where c.organization_id = v_chatbot.organization_id and c.chatbot_id = v_chatbot.id
  ) then
    foreach v_field in array array['channelId', 'channelSecret', 'channelAccessToken'] loop
      if not v_body ? v_field then
        perform app.fail(400, 'missing_field', format('%s is missing', v_field), null,
                         'The first time channelId, channelSecret and channelAccessToken are needed');
      end if;
    end loop;
  end if;
  v_integration := app.keep_integration(v_chatbot, 'line_oa', (v_body ->> 'isActive')::boolean);
  if v_body ?& array['channelId', 'channelSecret', 'channelAccessToken'] then
    insert into app.line_oa_configs as c
      (organization_id, chatbot_id, integration_id, channel_id, channel_secret, channel_access_token,
       secret_hint, token_hint, webhook_url)
    values (
      v_chatbot.organization_id, v_chatbot.id, v_integration.id, v_body ->> 'channelId',
      vault.seal(v_body ->> 'channelSecret'), vault.seal(v_body ->> 'channelAccessToken'),
      right(v_body ->> 'channelSecret', 4), right(v_body ->> 'channelAccessToken', 4),
      app.webhook_url(format('/api/v1/integrations/line/%s/webhook', v_chatbot.id)))
    on conflict on constraint line_oa_configs_pkey do update
    set channel_id = excluded.channel_id, channel_secret = excluded.channel_secret,
        channel_access_token = excluded.channel_access_token, secret_hint = excluded.secret_hint,
        token_hint = excluded.token_hint, webhook_url = excluded.webhook_url, updated_at = now();
  else
    update app.line_oa_configs as c
    set channel_id = coalesce(v_body ->> 'channelId', c.channel_id),
        channel_secret = coalesce(vault.seal(v_body ->> 'channelSecret'), c.channel_secret),
        channel_access_token = coalesce(vault.seal(v_body ->> 'channelAccessToken'),
                                        c.channel_access_token),
        secret_hint = coalesce(right(v_body ->> 'channelSecret', 4), c.secret_hint),
        token_hint = coalesce(right(v_body ->> 'channelAccessToken', 4), c.token_hint),
        webhook_url = app.webhook_url(format('/api/v1/integrations/line/%s/webhook', v_chatbot.id)),
        updated_at = now()
    where c.organization_id = v_chatbot.organization_id and c.chatbot_id = v_chatbot.id;
  end if;
  perform app.queue_verification(v_integration);
  return app.line_status_body(v_chatbot.organization_id, v_chatbot.id);
end
$$;

comment on function app.update_line_config(jsonb) is
  'Connect the chatbot of the path to LINE.  Errors: as of api.line_config_update.';


create or replace function api.line_config_update(json) returns jsonb
  language sql volatile
return app.update_line_config(app.request_json($1));

comment on function api.line_config_update(json) is
  $$Connect a chatbot to a LINE Official Account

  The first time all but isActive is needed; later what the body leaves out stays.  Secrets are
  sealed and not shown again.  LINE is asked at once whether it takes the token; the status tells
  a moment later what it said.  webhookUrl of the answer goes into LINE's console.
  Body: line_config.  Answer: 200 line_status.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.read_line_status() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because nobody reads the tables; it asks who may, and shows no secret.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('channels.read');
begin
  return app.line_status_body(v_chatbot.organization_id, v_chatbot.id);
end
$$;

comment on function app.read_line_status() is
  'How the connection to LINE of the chatbot of the path is doing.  Errors: 401, 403, 404.';


create or replace function api.line_status() returns jsonb
  language sql stable
return app.read_line_status();

comment on function api.line_status() is
  $$Read how a chatbot's connection to LINE is doing

  verified, bot and quota are of the last time that LINE was asked: when the configuration
  changed, and each hour.
  Answer: 200 line_status.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


-- Messenger

create or replace function app.messenger_config_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "pageId": {"type": "string", "minLength": 1, "maxLength": 32, "pattern": "^[0-9]+$"},
    "appSecret": {"type": "string", "minLength": 8, "maxLength": 255, "pattern": "^[!-~]+$",
                  "description": "What Meta signs webhooks with; never shown again"},
    "pageAccessToken": {"type": "string", "minLength": 8, "maxLength": 2000, "pattern": "^[!-~]+$",
                        "description": "Never shown again"},
    "verifyToken": {"type": "string", "minLength": 8, "maxLength": 255, "pattern": "^[!-~]+$",
                    "description": "A word of your own, which Meta sends when the webhook is set up"},
    "isActive": {"type": "boolean", "description": "Whether messages are answered"}
  },
  "example": {"pageId": "1234567890", "appSecret": "0123456789abcdef0123456789abcdef",
              "pageAccessToken": "a-page-access-token", "verifyToken": "a-word-of-your-own"}}'::jsonb;

comment on function app.messenger_config_schema() is
  'The JSON Schema of a body that connects a chatbot to Messenger.';


create or replace function app.messenger_status_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["configured", "isActive", "webhookUrl", "pageId", "appSecretHint",
               "pageAccessTokenHint", "lastEventAt", "lastError", "verified", "verifiedAt", "page",
               "deliveries"],
  "properties": {
    "configured": {"type": "boolean"},
    "isActive": {"type": "boolean"},
    "webhookUrl": {"type": "string", "description": "What Meta''s dashboard wants as the callback URL"},
    "pageId": {"type": "string", "nullable": true},
    "appSecretHint": {"type": "string", "nullable": true, "description": "Its last 4 characters"},
    "pageAccessTokenHint": {"type": "string", "nullable": true,
                            "description": "Its last 4 characters"},
    "lastEventAt": {"type": "string", "format": "date-time", "nullable": true,
                    "description": "To the minute"},
    "lastError": {"type": "object", "nullable": true, "required": ["message", "at"], "properties": {
      "message": {"type": "string"}, "at": {"type": "string", "format": "date-time"}}},
    "verified": {"type": "boolean", "description": "Whether Meta took the token when it was last asked"},
    "verifiedAt": {"type": "string", "format": "date-time", "nullable": true},
    "page": {"type": "object", "nullable": true, "required": ["id", "name"], "properties": {
      "id": {"type": "string", "nullable": true}, "name": {"type": "string", "nullable": true}}},
    "deliveries": {"type": "object", "required": ["waiting", "dead"], "properties": {
      "waiting": {"type": "integer", "minimum": 0}, "dead": {"type": "integer", "minimum": 0}}}
  }}'::jsonb;

comment on function app.messenger_status_schema() is
  'The JSON Schema of how a chatbot''s connection to Messenger is doing.';


create or replace function app.messenger_status_body(organization_id uuid, chatbot_id uuid)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_integration app.chatbot_integrations;
  v_config      app.messenger_configs;
begin
  select i.* into v_integration from app.chatbot_integrations as i
  where i.organization_id = messenger_status_body.organization_id
    and i.chatbot_id = messenger_status_body.chatbot_id and i.integration_type = 'messenger';
  select c.* into v_config from app.messenger_configs as c
  where c.organization_id = messenger_status_body.organization_id
    and c.chatbot_id = messenger_status_body.chatbot_id;
  return jsonb_build_object(
    'configured', v_config.chatbot_id is not null,
    'isActive', coalesce(v_integration.is_active, false),
    'webhookUrl', coalesce(v_config.webhook_url, app.webhook_url(
      format('/api/v1/integrations/messenger/%s/webhook', messenger_status_body.chatbot_id))),
    'pageId', v_config.page_id,
    'appSecretHint', v_config.secret_hint, 'pageAccessTokenHint', v_config.token_hint,
    'lastEventAt', v_integration.last_event_at,
    'lastError', app.last_error_body(v_integration),
    'verified', v_integration.verified_at is not null, 'verifiedAt', v_integration.verified_at,
    'page', case when v_integration.facts ? 'page' then
      '{"id": null, "name": null}' || (v_integration.facts -> 'page') end,
    'deliveries', app.delivery_counts(
      messenger_status_body.organization_id, messenger_status_body.chatbot_id, 'messenger'));
end
$$;

comment on function app.messenger_status_body(uuid, uuid) is
  'How a chatbot''s connection to Messenger is doing, as the API shows it; no secret is in it.';


create or replace function app.update_messenger_config(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.update_line_config.
declare
  v_chatbot     app.chatbot_instances := app.require_chatbot('channels.write');
  v_body        jsonb := update_messenger_config.body;
  v_fields      text[] := array['pageId', 'appSecret', 'pageAccessToken', 'verifyToken'];
  v_integration app.chatbot_integrations;
  v_config      app.messenger_configs;
  v_field       text;
begin
  perform app.check_json(v_body, app.messenger_config_schema());
  v_chatbot := app.lock_chatbot(v_chatbot.organization_id, v_chatbot.id);
  select c.* into v_config from app.messenger_configs as c
  where c.organization_id = v_chatbot.organization_id and c.chatbot_id = v_chatbot.id;
  if not found then
    foreach v_field in array v_fields loop
      if not v_body ? v_field then
        perform app.fail(400, 'missing_field', format('%s is missing', v_field), null,
                         'The first time pageId, appSecret, pageAccessToken and verifyToken are needed');
      end if;
    end loop;
  end if;
  v_integration := app.keep_integration(v_chatbot, 'messenger', (v_body ->> 'isActive')::boolean);
  insert into app.messenger_configs as c
    (organization_id, chatbot_id, integration_id, page_id, app_secret, page_access_token, secret_hint,
     token_hint, verify_token_hash, webhook_url)
  values (
    v_chatbot.organization_id, v_chatbot.id, v_integration.id,
    coalesce(v_body ->> 'pageId', v_config.page_id),
    coalesce(vault.seal(v_body ->> 'appSecret'), v_config.app_secret),
    coalesce(vault.seal(v_body ->> 'pageAccessToken'), v_config.page_access_token),
    coalesce(right(v_body ->> 'appSecret', 4), v_config.secret_hint),
    coalesce(right(v_body ->> 'pageAccessToken', 4), v_config.token_hint),
    coalesce(app.digest_of(v_body ->> 'verifyToken', true), v_config.verify_token_hash),
    app.webhook_url(format('/api/v1/integrations/messenger/%s/webhook', v_chatbot.id)))
  on conflict on constraint messenger_configs_pkey do update
  set page_id = excluded.page_id, app_secret = excluded.app_secret,
      page_access_token = excluded.page_access_token, secret_hint = excluded.secret_hint,
      token_hint = excluded.token_hint, verify_token_hash = excluded.verify_token_hash,
      webhook_url = excluded.webhook_url, updated_at = now()
  returning c.* into v_config;
  delete from app.messenger_pages as p
  where p.organization_id = v_config.organization_id and p.chatbot_id = v_config.chatbot_id
    and p.page_id <> v_config.page_id;
  insert into app.messenger_pages as p (page_id, organization_id, chatbot_id)
  values (v_config.page_id, v_config.organization_id, v_config.chatbot_id)
  on conflict do nothing;
  if not exists (
    select from app.messenger_pages as p
    where p.page_id = v_config.page_id and p.organization_id = v_config.organization_id
      and p.chatbot_id = v_config.chatbot_id
  ) then
    perform app.fail(409, 'page_taken', 'Another chatbot is connected to this page', null,
                     'A page has one chatbot; disconnect the other first');
  end if;
  perform app.queue_verification(v_integration);
  return app.messenger_status_body(v_chatbot.organization_id, v_chatbot.id);
end
$$;

comment on function app.update_messenger_config(jsonb) is
  'Connect the chatbot of the path to Messenger.  Errors: as of api.messenger_config_update.';


create or replace function api.messenger_config_update(json) returns jsonb
  language sql volatile
return app.update_messenger_config(app.request_json($1));

comment on function api.messenger_config_update(json) is
  $$Connect a chatbot to a page in Messenger

  The first time all but isActive is needed; later what the body leaves out stays.  Secrets are
  sealed and not shown again; of the verify token only a hash is kept.  A page has one chatbot,
  over all organizations.
  Body: messenger_config.  Answer: 200 messenger_status.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 404 not_found; 409 page_taken.$$;


create or replace function app.read_messenger_status() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, as app.read_line_status.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('channels.read');
begin
  return app.messenger_status_body(v_chatbot.organization_id, v_chatbot.id);
end
$$;

comment on function app.read_messenger_status() is
  'How the connection to Messenger of the chatbot of the path is doing.  Errors: 401, 403, 404.';


create or replace function api.messenger_status() returns jsonb
  language sql stable
return app.read_messenger_status();

comment on function api.messenger_status() is
  $$Read how a chatbot's connection to Messenger is doing

  verified and page are of the last time that Meta was asked: when the configuration changed, and
  each hour.
  Answer: 200 messenger_status.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.handshake_schema() returns jsonb
  language sql immutable parallel safe
return '{"type": "string", "description": "hub.challenge, as it came"}'::jsonb;

comment on function app.handshake_schema() is
  'The JSON Schema of the answer to Messenger''s handshake.';


create or replace function app.webhook_schema() returns jsonb
  language sql immutable parallel safe
return '{"type": "object", "additionalProperties": true,
         "description": "As the provider sends it, with its signature over these very bytes"}'::jsonb;

comment on function app.webhook_schema() is 'The JSON Schema of the body of a webhook.';


create or replace function app.webhook_receipt_schema() returns jsonb
  language sql immutable parallel safe
return '{"type": "object", "required": ["stored"], "properties": {
  "stored": {"type": "integer", "minimum": 0, "description": "Events that were not known yet"}}}'::jsonb;

comment on function app.webhook_receipt_schema() is
  'The JSON Schema of the answer to a webhook.';


create or replace function sidecar.verify_webhook(chatbot_id uuid, token text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
begin
  return jsonb_build_object('known', exists (
    select from app.messenger_configs as c
    join app.chatbot_instances as b
      on b.organization_id = c.organization_id and b.id = c.chatbot_id and b.deleted_at is null
    where c.verify_token_hash = app.digest_of(verify_webhook.token, true)
      and c.chatbot_id = coalesce(verify_webhook.chatbot_id, c.chatbot_id)));
end
$$;

comment on function sidecar.verify_webhook(uuid, text) is
  $$Answer Messenger's handshake

  Meta asks with hub.mode=subscribe, hub.verify_token and hub.challenge; where the token is that
  of the chatbot, or without one in the path of any chatbot, the challenge is answered as plain
  text.
  Answer: 200 handshake or text/plain.
  Errors: 403 wrong_verify_token.$$;


revoke all on function
  app.webhook_url(text), app.keep_integration(app.chatbot_instances, text, boolean),
  app.queue_verification(app.chatbot_integrations), app.queue_due_verifications(),
  app.begin_verification(app.jobs), app.finish_verification(app.jobs, jsonb),
  app.last_error_body(app.chatbot_integrations), app.delivery_counts(uuid, uuid, text),
  app.line_config_schema(), app.line_status_schema(), app.line_status_body(uuid, uuid),
  app.update_line_config(jsonb), app.read_line_status(), app.messenger_config_schema(),
  app.messenger_status_schema(), app.messenger_status_body(uuid, uuid),
  app.update_messenger_config(jsonb), app.read_messenger_status(), app.handshake_schema(),
  app.webhook_schema(), app.webhook_receipt_schema(), sidecar.verify_webhook(uuid, text),
  api.line_config_update(json), api.line_status(), api.messenger_config_update(json),
  api.messenger_status()
from public, anon, authenticated;

grant execute on function sidecar.verify_webhook(uuid, text) to sidecar;
grant execute on function
  app.update_line_config(jsonb), app.read_line_status(), app.update_messenger_config(jsonb),
  app.read_messenger_status(), api.line_config_update(json), api.line_status(),
  api.messenger_config_update(json), api.messenger_status()
to anon, authenticated;
