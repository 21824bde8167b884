-- The rules of alerts, and what they said, over HTTP.
--
--   app.alert_rule_schema(), …       what is answered and sent
--   app.check_alert_rule(rule)       what a rule of its kind needs and takes
--   app.end_alerts_of(rule)          where it watches something else, or goes
--   api.alert_rules, api.alerts, api.alert_notices
--   api.alert_rule_list, _get, _create, _update, _delete, _test
--   api.alert_list, api.alert_metric_list
--
-- How rules are evaluated is in alerts.sql.

create or replace function app.alert_rule_fields_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "name": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "\\S",
             "description": "A text that is not only blanks"},
    "chatbotId": {"type": "string", "format": "uuid", "nullable": true,
                  "description": "What it watches; null for all chatbots"},
    "errorType": {"type": "string", "nullable": true, "enum": [
                    "api_key_missing", "network_error", "http_error", "no_response", "unknown",
                    "rate_limited", "timeout", "moderated", "channel_error"],
                  "description": "Of errors; null for any, in a rule of kind rate"},
    "threshold": {"type": "number", "minimum": -1000000000000, "maximum": 1000000000000,
                  "nullable": true,
                  "description": "More errors than so many, or what the metric is compared with"},
    "windowMinutes": {"type": "integer", "minimum": 1, "maximum": 1440, "nullable": true,
                      "description": "In so many minutes (rate)"},
    "metric": {"type": "string", "nullable": true, "minLength": 1, "maxLength": 63,
               "pattern": "^[a-z_][a-z0-9_]*$",
               "description": "The name of a view of schema metrics"},
    "comparison": {"type": "string", "nullable": true, "enum": [">", ">=", "<", "<="],
                   "description": "On which side of the threshold the metric is too far"},
    "severity": {"type": "string", "enum": ["info", "warning", "critical"]},
    "cooldownMinutes": {"type": "integer", "minimum": 1, "maximum": 10080,
                        "description": "From the beginning of an alert to the next at the earliest"},
    "destinationIds": {"type": "array", "nullable": true, "maxItems": 50,
                       "items": {"type": "string", "format": "uuid"},
                       "description": "Who is told; null for all destinations, now and later"},
    "isEnabled": {"type": "boolean"}
  }}'::jsonb;

comment on function app.alert_rule_fields_schema() is
  'The JSON Schema of what may be changed of a rule.';


create or replace function app.alert_rule_creation_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(
  app.alert_rule_fields_schema(), '{properties,kind}', '{
    "type": "string", "enum": ["rate", "immediate", "metric"],
    "description": "Too many errors, an error of a type, or a figure beyond a threshold"}')
  || '{"required": ["name", "kind"],
       "example": {"name": "Too many", "kind": "rate", "threshold": 10, "windowMinutes": 5}}';

comment on function app.alert_rule_creation_schema() is 'The JSON Schema of a new rule.';


create or replace function app.alert_rule_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "name", "kind", "chatbotId", "errorType", "threshold", "windowMinutes",
               "metric", "comparison", "severity", "cooldownMinutes", "destinationIds",
               "isEnabled", "isDefault", "firing", "createdBy", "createdAt", "updatedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "name": {"type": "string"},
    "kind": {"type": "string", "enum": ["rate", "immediate", "metric"]},
    "chatbotId": {"type": "string", "format": "uuid", "nullable": true},
    "errorType": {"type": "string", "nullable": true},
    "threshold": {"type": "number", "nullable": true},
    "windowMinutes": {"type": "integer", "nullable": true},
    "metric": {"type": "string", "nullable": true},
    "comparison": {"type": "string", "nullable": true, "enum": [">", ">=", "<", "<="]},
    "severity": {"type": "string", "enum": ["info", "warning", "critical"]},
    "cooldownMinutes": {"type": "integer"},
    "destinationIds": {"type": "array", "nullable": true,
                       "items": {"type": "string", "format": "uuid"}},
    "isEnabled": {"type": "boolean"},
    "isDefault": {"type": "boolean", "description": "Whether every organization begins with it"},
    "firing": {"type": "integer", "minimum": 0, "description": "Alerts of it that are not over"},
    "createdBy": {"type": "string", "format": "uuid", "nullable": true},
    "createdAt": {"type": "string", "format": "date-time"},
    "updatedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.alert_rule_schema() is 'The JSON Schema of a rule.';


create or replace function app.alert_notice_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["state", "destinationId", "deliveryId", "delivery", "at"],
  "properties": {
    "state": {"type": "string", "enum": ["firing", "resolved", "test"],
              "description": "Which news it brought"},
    "destinationId": {"type": "string", "format": "uuid"},
    "deliveryId": {"type": "string", "format": "uuid", "nullable": true},
    "delivery": {"type": "object", "nullable": true,
      "description": "What became of it; null where it is kept no more",
      "required": ["kind", "state", "attempts", "error", "finishedAt"], "properties": {
        "kind": {"type": "string", "enum": ["webhook", "slack", "email", "sentry"]},
        "state": {"type": "string", "enum": ["waiting", "running", "sent", "dead"]},
        "attempts": {"type": "integer", "minimum": 0},
        "error": {"type": "string", "nullable": true},
        "finishedAt": {"type": "string", "format": "date-time", "nullable": true}}},
    "at": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.alert_notice_schema() is
  'The JSON Schema of what a destination was told of an alert.';


create or replace function app.alert_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object",
  "required": ["id", "ruleId", "rule", "kind", "severity", "chatbotId", "status", "isTest", "title",
               "text", "value", "threshold", "errorId", "startedAt", "resolvedAt", "notices"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "ruleId": {"type": "string", "format": "uuid", "nullable": true,
               "description": "Null once the rule is deleted"},
    "rule": {"type": "string", "description": "Its name at the time"},
    "kind": {"type": "string", "enum": ["rate", "immediate", "metric"]},
    "severity": {"type": "string", "enum": ["info", "warning", "critical"]},
    "chatbotId": {"type": "string", "format": "uuid", "nullable": true},
    "status": {"type": "string", "enum": ["firing", "resolved"]},
    "isTest": {"type": "boolean"},
    "title": {"type": "string"},
    "text": {"type": "string"},
    "value": {"type": "number", "nullable": true},
    "threshold": {"type": "number", "nullable": true},
    "errorId": {"type": "string", "format": "uuid", "nullable": true,
                "description": "The first error of it"},
    "startedAt": {"type": "string", "format": "date-time"},
    "resolvedAt": {"type": "string", "format": "date-time", "nullable": true},
    "notices": {"type": "array"}
  }}'::jsonb, '{properties,notices,items}', app.alert_notice_schema());

comment on function app.alert_schema() is 'The JSON Schema of an alert.';


create or replace function app.alert_rule_test_schema() returns jsonb
  language sql immutable parallel safe
return '{"type": "object", "properties": {}}'::jsonb;

comment on function app.alert_rule_test_schema() is
  'The JSON Schema of the body that tries a rule: an empty object.';


create or replace function app.alert_metric_list_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["data"],
  "properties": {"data": {"type": "array", "items": {
    "type": "object", "required": ["name", "description", "isUsable"],
    "properties": {
      "name": {"type": "string"},
      "description": {"type": "string", "nullable": true},
      "isUsable": {"type": "boolean",
                   "description": "Whether its columns are as they must be"}}}}}}'::jsonb;

comment on function app.alert_metric_list_schema() is
  'The JSON Schema of the metrics that rules may watch.';


create or replace function app.alert_rule_body(rule app.alert_rules) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_rule app.alert_rules := alert_rule_body.rule;
begin
  return jsonb_build_object(
    'id', v_rule.id, 'name', v_rule.name, 'kind', v_rule.kind, 'chatbotId', v_rule.chatbot_id,
    'errorType', v_rule.error_type, 'threshold', v_rule.threshold,
    'windowMinutes', v_rule.window_minutes, 'metric', v_rule.metric,
    'comparison', v_rule.comparison, 'severity', v_rule.severity,
    'cooldownMinutes', v_rule.cooldown_minutes, 'destinationIds', to_jsonb(v_rule.destination_ids),
    'isEnabled', v_rule.is_enabled, 'isDefault', v_rule.is_default,
    'firing', (
      select count(*) from app.alerts as a
      where a.organization_id = v_rule.organization_id and a.rule_id = v_rule.id
        and a.status = 'firing' and not a.is_test),
    'createdBy', v_rule.created_by, 'createdAt', v_rule.created_at, 'updatedAt', v_rule.updated_at);
end
$$;

comment on function app.alert_rule_body(app.alert_rules) is 'A rule as the API shows one.';


create or replace function app.alert_body(alert app.alerts) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_alert app.alerts := alert_body.alert;
begin
  return jsonb_build_object(
    'id', v_alert.id, 'ruleId', v_alert.rule_id, 'rule', v_alert.rule_name, 'kind', v_alert.kind,
    'severity', v_alert.severity, 'chatbotId', v_alert.chatbot_id, 'status', v_alert.status,
    'isTest', v_alert.is_test, 'title', v_alert.title, 'text', v_alert.content,
    'value', v_alert.value, 'threshold', v_alert.threshold, 'errorId', v_alert.error_id,
    'startedAt', v_alert.started_at, 'resolvedAt', v_alert.resolved_at,
    'notices', coalesce((
      select jsonb_agg(jsonb_build_object(
        'state', n.state, 'destinationId', n.destination_id, 'deliveryId', n.delivery_id,
        'delivery', case when d.id is not null then jsonb_build_object(
          'kind', d.kind, 'state', d.state, 'attempts', d.attempts, 'error', d.error,
          'finishedAt', d.finished_at) end,
        'at', n.created_at) order by n.created_at, n.state, n.destination_id)
      from app.alert_notices as n
      left join app.deliveries as d
        on d.organization_id = n.organization_id and d.id = n.delivery_id
      where n.organization_id = v_alert.organization_id and n.alert_id = v_alert.id), '[]'));
end
$$;

comment on function app.alert_body(app.alerts) is
  'An alert as the API shows one, with what became of its notices.';


create or replace view api.alert_rules with (security_invoker = true) as
select r.organization_id, r.id, r.name, r.kind, r.chatbot_id, r.error_type, r.threshold,
       r.window_minutes, r.metric, r.comparison, r.severity, r.cooldown_minutes, r.destination_ids,
       r.is_enabled, r.is_default, r.created_by, r.created_at, r.updated_at
from app.alert_rules as r;

comment on view api.alert_rules is
  'When people are to be told that something is wrong; for admins.';


create or replace view api.alerts with (security_invoker = true) as
select a.organization_id, a.id, a.rule_id, a.rule_name, a.kind, a.severity, a.chatbot_id, a.status,
       a.is_test, a.title, a.content, a.value, a.threshold, a.error_id, a.started_at, a.resolved_at
from app.alerts as a;

comment on view api.alerts is 'What people were told, or are being told; for admins.';


create or replace view api.alert_notices with (security_invoker = true) as
select n.organization_id, n.alert_id, n.state, n.destination_id, n.delivery_id, n.created_at
from app.alert_notices as n;

comment on view api.alert_notices is 'Which delivery told whom of an alert; for admins.';


create or replace function api.alert_rule_list(
    p_page text default null, p_limit text default null, p_kind text default null,
    p_chatbot_id text default null
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_page    integer := app.page_number(p_page, 'page', 1, 1000000);
  v_limit   integer := app.page_number(p_limit, 'limit', 20, 100);
  v_kind    text := app.query_choice(p_kind, 'kind', '{rate,immediate,metric}');
  v_chatbot uuid := app.query_uuid(p_chatbot_id, 'chatbotId');
begin
  perform app.require_right('alerts.read');
  return (
    with found as materialized (
      select r.organization_id, r.id, r.created_at from app.alert_rules as r
      where r.organization_id = app.current_organization_id()
        and (v_kind is null or r.kind = v_kind)
        and (v_chatbot is null or r.chatbot_id is null or r.chatbot_id = v_chatbot)
    )
    select jsonb_build_object(
      'data', coalesce((
        select jsonb_agg(app.alert_rule_body(r) order by r.created_at, r.id)
        from (select o.organization_id, o.id from found as o order by o.created_at, o.id
              limit v_limit offset (v_page::bigint - 1) * v_limit) as f
        join app.alert_rules as r on r.organization_id = f.organization_id and r.id = f.id), '[]'),
      'page', v_page, 'limit', v_limit, 'total', (select count(*) from found)));
end
$$;

comment on function api.alert_rule_list(text, text, text, text) is
  $$List the rules of alerts, the oldest first

  chatbotId: those for it, and those for all.
  Query: page, limit, kind (rate|immediate|metric), chatbotId uuid.  Answer: 200 page of alert_rule.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function api.alert_rule_get() returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_rule app.alert_rules;
begin
  perform app.require_right('alerts.read');
  select r.* into v_rule from app.alert_rules as r
  where r.organization_id = app.current_organization_id()
    and r.id = app.request_uuid('x-resource-id', 'ruleId');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such rule');
  end if;
  return app.alert_rule_body(v_rule);
end
$$;

comment on function api.alert_rule_get() is
  $$Read a rule of alerts

  Answer: 200 alert_rule.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.check_alert_rule(rule app.alert_rules) returns void
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_rule   app.alert_rules := check_alert_rule.rule;
  v_set    jsonb := jsonb_build_object(
    'errorType', v_rule.error_type, 'threshold', v_rule.threshold,
    'windowMinutes', v_rule.window_minutes, 'metric', v_rule.metric,
    'comparison', v_rule.comparison);
  v_needed text[] := case v_rule.kind when 'rate' then '{threshold,windowMinutes}'::text[]
                     when 'immediate' then '{errorType}'
                     else '{metric,comparison,threshold}' end;
  v_taken  text[] := v_needed || case v_rule.kind when 'rate' then '{errorType}'::text[] end;
  v_field  record;
begin
  for v_field in
    select f.key as name, f.value = 'null' as is_missing from jsonb_each(v_set) as f order by 1
  loop
    if v_field.is_missing and v_field.name = any (v_needed) then
      perform app.fail(400, 'missing_field', format('%s is missing', v_field.name),
                       format('A rule of kind %s needs it', v_rule.kind));
    elsif not v_field.is_missing and v_field.name <> all (v_taken) then
      perform app.fail(400, 'invalid_field',
                       format('%s must not be there in a rule of kind %s',
                              v_field.name, v_rule.kind), null, 'It takes ' || array_to_string(v_taken, ', '));
    end if;
  end loop;
  if v_rule.kind = 'rate'
     and not (v_rule.threshold between 0 and 100000 and v_rule.threshold = trunc(v_rule.threshold))
  then
    perform app.fail(400, 'invalid_field',
                     'threshold must be a whole number from 0 to 100000 in a rule of kind rate');
  elsif v_rule.kind = 'metric' and not exists (
    select from app.metric_views() as v where v.name = v_rule.metric and v.problem is null
  ) then
    perform app.fail(400, 'invalid_field', 'metric is of no view that can be watched', null, (
      select 'Known: ' || string_agg(v.name, ', ' order by v.name)
      from app.metric_views() as v where v.problem is null));
  elsif v_rule.chatbot_id is not null and not exists (
    select from app.chatbot_instances as b
    where b.organization_id = v_rule.organization_id and b.id = v_rule.chatbot_id
      and b.deleted_at is null
  ) then
    perform app.fail(400, 'invalid_field', 'chatbotId is of no chatbot of your organization');
  elsif exists (
    select from unnest(v_rule.destination_ids) as d (id)
    where not exists (
      select from app.alert_destinations as t
      where t.organization_id = v_rule.organization_id and t.id = d.id)
  ) then
    perform app.fail(400, 'invalid_field',
                     'destinationIds has an id of no destination of your organization');
  end if;
end
$$;

comment on function app.check_alert_rule(app.alert_rules) is
  $$Refuse a rule that lacks what its kind needs, has what it has not, or names what there is not

  Errors: 400 missing_field, invalid_field.$$;


create or replace function app.filled_alert_rule(rule app.alert_rules, body jsonb)
  returns app.alert_rules
  language plpgsql immutable
  set search_path = ''
as $$
declare
  v_rule app.alert_rules := filled_alert_rule.rule;
  v_body jsonb := filled_alert_rule.body;
begin
  v_rule.name := coalesce(v_body ->> 'name', v_rule.name);
  v_rule.severity := coalesce(v_body ->> 'severity', v_rule.severity);
  v_rule.cooldown_minutes :=
    coalesce((v_body ->> 'cooldownMinutes')::integer, v_rule.cooldown_minutes);
  v_rule.is_enabled := coalesce((v_body ->> 'isEnabled')::boolean, v_rule.is_enabled);
  if v_body ? 'chatbotId' then
    v_rule.chatbot_id := (v_body ->> 'chatbotId')::uuid;
  end if;
  if v_body ? 'errorType' then
    v_rule.error_type := v_body ->> 'errorType';
  end if;
  if v_body ? 'threshold' then
    v_rule.threshold := (v_body ->> 'threshold')::double precision;
  end if;
  if v_body ? 'windowMinutes' then
    v_rule.window_minutes := (v_body ->> 'windowMinutes')::integer;
  end if;
  if v_body ? 'metric' then
    v_rule.metric := v_body ->> 'metric';
  end if;
  if v_body ? 'comparison' then
    v_rule.comparison := v_body ->> 'comparison';
  end if;
  if v_body ? 'destinationIds' then
    v_rule.destination_ids := case when v_body -> 'destinationIds' <> 'null' then array(
      select distinct d.id::uuid
      from jsonb_array_elements_text(v_body -> 'destinationIds') as d (id) order by 1) end;
  end if;
  return v_rule;
end
$$;

comment on function app.filled_alert_rule(app.alert_rules, jsonb) is
  'A rule with what a body says of it; what the body does not name stays.';


create or replace function app.create_alert_rule(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; for who may change rules.
declare
  v_body  jsonb := create_alert_rule.body;
  v_first jsonb;
  v_rule  app.alert_rules;
begin
  perform app.require_right('alerts.write');
  perform app.check_json(v_body, app.alert_rule_creation_schema());
  v_first := app.replayed('alert_rules.create', v_body);
  if v_first is not null then
    return v_first;
  end if;
  v_rule.organization_id := app.current_organization_id();
  v_rule.id := app.uuid_v7();
  v_rule.kind := v_body ->> 'kind';
  v_rule.severity := 'warning';
  v_rule.cooldown_minutes := 15;
  v_rule.is_enabled := true;
  v_rule.is_default := false;
  v_rule.created_by := app.current_user_id();
  v_rule.created_at := now();
  v_rule.updated_at := now();
  v_rule := app.filled_alert_rule(v_rule, v_body);
  perform app.check_alert_rule(v_rule);
  -- Each is evaluated every minute.  One after the other, so that two cannot both be the last.
  perform pg_advisory_xact_lock(
    hashtextextended(concat_ws(' ', 'alert rules', v_rule.organization_id), 3));
  if (select count(*) from app.alert_rules as r
      where r.organization_id = v_rule.organization_id) >= 200 then
    perform app.fail(409, 'too_many_alert_rules', 'An organization has 200 rules at most', null,
                     'Delete one that is of no more use');
  end if;
  insert into app.alert_rules select v_rule.*;
  return app.created('alert_rules.create', v_body, app.alert_rule_body(v_rule),
                     format('/api/v1/alert-rules/%s', v_rule.id));
end
$$;

comment on function app.create_alert_rule(jsonb) is
  'Make a rule.  Errors: as of api.alert_rule_create.';


create or replace function api.alert_rule_create(json) returns jsonb
  language sql volatile
return app.create_alert_rule(app.request_json($1));

comment on function api.alert_rule_create(json) is
  $$Make a rule of alerts

  A rule of kind rate needs threshold and windowMinutes, and may name an errorType; one of kind
  immediate needs errorType; one of kind metric needs metric, comparison and threshold.
  Body: alert_rule_creation.  Answer: 201 alert_rule.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 409 too_many_alert_rules; 422 idempotency_mismatch.$$;


create or replace function app.end_alerts_of(rule app.alert_rules) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_alert app.alerts;
begin
  for v_alert in
    select a.* from app.alerts as a
    where a.organization_id = (end_alerts_of.rule).organization_id
      and a.rule_id = (end_alerts_of.rule).id and a.status = 'firing' and not a.is_test
  loop
    perform app.end_alert(v_alert, is_told => false);
  end loop;
end
$$;

comment on function app.end_alerts_of(app.alert_rules) is
  'End the alerts of a rule that is another now, or goes.  Whoever did it knows; nobody is told.';


create or replace function app.update_alert_rule(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_alert_rule.
declare
  v_body jsonb := update_alert_rule.body;
  v_old  app.alert_rules;
  v_rule app.alert_rules;
begin
  perform app.require_right('alerts.write');
  perform app.check_json(v_body, app.alert_rule_fields_schema());
  select r.* into v_old from app.alert_rules as r
  where r.organization_id = app.current_organization_id()
    and r.id = app.request_uuid('x-resource-id', 'ruleId')
  for no key update;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such rule');
  end if;
  v_rule := app.filled_alert_rule(v_old, v_body);
  perform app.check_alert_rule(v_rule);
  update app.alert_rules as r
  set name = v_rule.name, chatbot_id = v_rule.chatbot_id, error_type = v_rule.error_type,
      threshold = v_rule.threshold, window_minutes = v_rule.window_minutes, metric = v_rule.metric,
      comparison = v_rule.comparison, severity = v_rule.severity,
      cooldown_minutes = v_rule.cooldown_minutes, destination_ids = v_rule.destination_ids,
      is_enabled = v_rule.is_enabled, updated_at = now()
  where r.organization_id = v_rule.organization_id and r.id = v_rule.id
  returning r.* into v_rule;
  if not v_rule.is_enabled
     or (v_rule.chatbot_id, v_rule.error_type, v_rule.metric)
        is distinct from (v_old.chatbot_id, v_old.error_type, v_old.metric) then
    perform app.end_alerts_of(v_rule);
  end if;
  return app.alert_rule_body(v_rule);
end
$$;

comment on function app.update_alert_rule(jsonb) is
  'Change the rule of the path.  Errors: as of api.alert_rule_update.';


create or replace function api.alert_rule_update(json) returns jsonb
  language sql volatile
return app.update_alert_rule(app.request_json($1));

comment on function api.alert_rule_update(json) is
  $$Change a rule of alerts

  What the body does not name stays as it is; its kind always does.  Where it watches something else
  from here on, or is disabled, its alerts end without a notice.
  Body: alert_rule_fields.  Answer: 200 alert_rule.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.delete_alert_rule() returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_alert_rule.
declare
  v_rule app.alert_rules;
begin
  perform app.require_right('alerts.write');
  select r.* into v_rule from app.alert_rules as r
  where r.organization_id = app.current_organization_id()
    and r.id = app.request_uuid('x-resource-id', 'ruleId')
  for update;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such rule');
  end if;
  perform app.end_alerts_of(v_rule);
  delete from app.alert_rules as r
  where r.organization_id = v_rule.organization_id and r.id = v_rule.id;
end
$$;

comment on function app.delete_alert_rule() is
  'Delete the rule of the path.  Errors: as of api.alert_rule_delete.';


create or replace function api.alert_rule_delete(json) returns void
  language sql volatile
return app.delete_alert_rule();

comment on function api.alert_rule_delete(json) is
  $$Delete a rule of alerts

  Its alerts stay in the list; those that were firing end without a notice.
  Answer: 204.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.test_alert_rule(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_alert_rule.
declare
  v_body  jsonb := test_alert_rule.body;
  v_first jsonb;
  v_rule  app.alert_rules;
  v_alert app.alerts;
begin
  perform app.require_right('alerts.write');
  perform app.check_json(v_body, app.alert_rule_test_schema());
  v_first := app.replayed('alert_rules.test', v_body);
  if v_first is not null then
    return v_first;
  end if;
  select r.* into v_rule from app.alert_rules as r
  where r.organization_id = app.current_organization_id()
    and r.id = app.request_uuid('x-resource-id', 'ruleId');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such rule');
  end if;
  insert into app.alerts
    (organization_id, rule_id, rule_name, kind, severity, chatbot_id, status, is_test, title,
     content, threshold, resolved_at)
  values (
    v_rule.organization_id, v_rule.id, v_rule.name, v_rule.kind, v_rule.severity, v_rule.chatbot_id,
    'resolved', true, 'Test: ' || v_rule.name,
    'This is a test of the rule.  Nothing is wrong.', v_rule.threshold, now())
  returning * into v_alert;
  if app.tell_of_alert(v_alert, 'test') = 0 then
    perform app.fail(409, 'no_destination', 'The rule has no destination that is active', null,
                     'Make one by POST /api/v1/alert-destinations, and name it in destinationIds');
  end if;
  return app.created('alert_rules.test', v_body, app.alert_body(v_alert), status => 202);
end
$$;

comment on function app.test_alert_rule(jsonb) is
  'Try the rule of the path.  Errors: as of api.alert_rule_test.';


create or replace function api.alert_rule_test(json) returns jsonb
  language sql volatile
return app.test_alert_rule(app.request_json($1));

comment on function api.alert_rule_test(json) is
  $$Send a test notice to the destinations of a rule

  Also of one that is disabled.  The answer names the deliveries; GET /api/v1/alerts says what
  became of them.
  Body: alert_rule_test.  Answer: 202 alert.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 409 no_destination; 422 idempotency_mismatch.$$;


create or replace function app.list_alerts(
    page text, page_size text, status text, rule_id text, chatbot_id text, since text, until text
  ) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because what became of a delivery stands in a table that has its own readers; it shows
-- the alerts of the caller's organization to who may read alerts.
declare
  v_page         integer := app.page_number(list_alerts.page, 'page', 1, 1000000);
  v_limit        integer := app.page_number(list_alerts.page_size, 'limit', 20, 100);
  v_status       text := app.query_choice(list_alerts.status, 'status', '{firing,resolved}');
  v_rule         uuid := app.query_uuid(list_alerts.rule_id, 'ruleId');
  v_chatbot      uuid := app.query_uuid(list_alerts.chatbot_id, 'chatbotId');
  v_since        timestamptz := app.query_time(list_alerts.since, 'from');
  v_until        timestamptz := app.query_time(list_alerts.until, 'to');
  v_organization uuid;
begin
  perform app.require_right('alerts.read');
  v_organization := app.current_organization_id();
  return (
    with found as materialized (
      select a.id, a.started_at from app.alerts as a
      where a.organization_id = v_organization
        and (v_status is null or a.status = v_status)
        and (v_rule is null or a.rule_id = v_rule)
        and (v_chatbot is null or a.chatbot_id = v_chatbot)
        and (v_since is null or a.started_at >= v_since)
        and (v_until is null or a.started_at < v_until)
    )
    select jsonb_build_object(
      'data', coalesce((
        select jsonb_agg(app.alert_body(a) order by a.started_at desc, a.id desc)
        from (select o.id from found as o order by o.started_at desc, o.id desc
              limit v_limit offset (v_page::bigint - 1) * v_limit) as f
        join app.alerts as a on a.organization_id = v_organization and a.id = f.id), '[]'),
      'page', v_page, 'limit', v_limit, 'total', (select count(*) from found)));
end
$$;

comment on function app.list_alerts(text, text, text, text, text, text, text) is
  'A page of the alerts, as in the query string.  Errors: as of api.alert_list.';


create or replace function api.alert_list(
    p_page text default null, p_limit text default null, p_status text default null,
    p_rule_id text default null, p_chatbot_id text default null, p_from text default null,
    p_to text default null
  ) returns jsonb
  language sql stable
return app.list_alerts(p_page, p_limit, p_status, p_rule_id, p_chatbot_id, p_from, p_to);

comment on function api.alert_list(text, text, text, text, text, text, text) is
  $$List alerts, the newest first, with what became of their notices

  from, to: when they began.  Tests of rules are among them.
  Query: page, limit, status (firing|resolved), ruleId uuid, chatbotId uuid, from date-time,
  to date-time.  Answer: 200 page of alert.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function api.alert_metric_list() returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  perform app.require_right('alerts.read');
  return jsonb_build_object('data', coalesce((
    select jsonb_agg(jsonb_build_object(
      'name', v.name, 'description', v.about, 'isUsable', v.problem is null) order by v.name)
    from app.metric_views() as v), '[]'));
end
$$;

comment on function api.alert_metric_list() is
  $$List the metrics that rules of alerts may watch

  Those that come with Parlance, and those that the operator added.
  Answer: 200 alert_metric_list.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden.$$;


revoke all on function
  app.alert_rule_fields_schema(), app.alert_rule_creation_schema(), app.alert_rule_schema(),
  app.alert_notice_schema(), app.alert_schema(), app.alert_rule_test_schema(),
  app.alert_metric_list_schema(), app.alert_rule_body(app.alert_rules), app.alert_body(app.alerts),
  app.check_alert_rule(app.alert_rules), app.filled_alert_rule(app.alert_rules, jsonb),
  app.create_alert_rule(jsonb), app.end_alerts_of(app.alert_rules), app.update_alert_rule(jsonb),
  app.delete_alert_rule(), app.test_alert_rule(jsonb),
  app.list_alerts(text, text, text, text, text, text, text),
  api.alert_rule_list(text, text, text, text), api.alert_rule_get(), api.alert_rule_create(json),
  api.alert_rule_update(json), api.alert_rule_delete(json), api.alert_rule_test(json),
  api.alert_list(text, text, text, text, text, text, text), api.alert_metric_list()
from public, anon, authenticated;

grant execute on function
  app.alert_rule_body(app.alert_rules), app.create_alert_rule(jsonb),
  app.update_alert_rule(jsonb), app.delete_alert_rule(), app.test_alert_rule(jsonb),
  app.list_alerts(text, text, text, text, text, text, text),
  api.alert_rule_list(text, text, text, text), api.alert_rule_get(), api.alert_rule_create(json),
  api.alert_rule_update(json), api.alert_rule_delete(json), api.alert_rule_test(json),
  api.alert_list(text, text, text, text, text, text, text), api.alert_metric_list()
to anon, authenticated;

revoke all on api.alert_rules, api.alerts, api.alert_notices from public, anon, authenticated;
grant select on api.alert_rules, api.alerts, api.alert_notices to authenticated;
