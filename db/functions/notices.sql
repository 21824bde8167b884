-- What leaves for other systems: webhooks and alerts, from the outbox to its end.
--
--   app.claim_notices(max)                   those whose time has come; by sidecar.claim_jobs
--   app.compose_notice(delivery)             what the sidecar is to send, and where
--   app.finish_notice(delivery, outcome, …)  what came of it; by sidecar.finish_delivery
--   app.judge_notice(kind, outcome)          what an outcome means
--   app.notice_pause(attempts)               how long to wait before the next attempt
--   app.alert_mail(alert), app.alert_chat(alert), app.alert_event(alert, …)
--                                            an alert as people and Sentry read it
--   api.webhook_delivery_list, api.webhook_delivery_retry
--
-- At least once: a system that was heard and did not say so hears the same again, under the same
-- webhook-id.  Nothing waits for anything else, so order is not promised.

create or replace function app.claim_notices(max integer) returns jsonb
  language plpgsql volatile
  set search_path = ''
  -- As app.claim_events.
  set enable_seqscan = off
  set enable_hashjoin = off
  set enable_mergejoin = off
as $$
declare
  v_claimed  jsonb := '[]'::jsonb;
  v_delivery app.deliveries;
  v_call     jsonb;
begin
  for v_delivery in
    with recursive targets as (
      (select d.organization_id, d.target_id, d.run_after from app.deliveries as d
       where d.finished_at is null and d.target_id is not null order by 1, 2, 3 limit 1)
      union all
      select n.organization_id, n.target_id, n.run_after
      from targets as t
      cross join lateral (
        select d.organization_id, d.target_id, d.run_after from app.deliveries as d
        where d.finished_at is null and d.target_id is not null
          and (d.organization_id, d.target_id) > (t.organization_id, t.target_id)
        order by 1, 2, 3 limit 1) as n
    ),
    due as (
      select f.organization_id, f.id, f.run_after,
             row_number() over (partition by f.organization_id, f.target_id
                                order by f.run_after, f.id) as place
      from targets as t
      cross join lateral (
        select w.organization_id, w.target_id, w.id, w.run_after from app.deliveries as w
        where w.organization_id = t.organization_id and w.target_id = t.target_id
          and w.finished_at is null and w.run_after <= now()
        order by w.run_after
        -- A system that hangs keeps four slots, and no more, from all others.
        limit greatest(0, 4 - (
          select count(*) from app.deliveries as r
          where r.organization_id = t.organization_id and r.target_id = t.target_id
            and r.state = 'running' and r.run_after > now()))) as f
      where t.run_after <= now()
    ),
    chosen as (
      select c.organization_id, c.id
      from (
        select d.organization_id, d.id,
               row_number() over (partition by d.organization_id
                                  order by d.place, d.run_after, d.id) as place
        from due as d) as c
      -- The first of each organization before the second of any.
      order by c.place, random()
      limit claim_notices.max
    ),
    -- Chosen first and locked then, so that nothing is locked that is not taken.
    held as (
      select w.organization_id, w.id from chosen as c
      join app.deliveries as w on w.organization_id = c.organization_id and w.id = c.id
      where w.finished_at is null and w.run_after <= now()
      for update of w skip locked
    )
    update app.deliveries as d
    set state = 'running', fence = d.fence + 1, attempts = d.attempts + 1,
        run_after = now() + interval '20 seconds', attempted_at = clock_timestamp(),
        -- Whoever had it may have been heard.
        is_unknown = d.is_unknown or d.state = 'running'
    from held as h
    where d.organization_id = h.organization_id and d.id = h.id
    returning d.*
  loop
    v_call := app.compose_notice(v_delivery);
    if v_call is not null then
      v_claimed := v_claimed || jsonb_build_array('{"kind": "notice"}' || v_call);
    end if;
  end loop;
  return v_claimed;
end
$$;

comment on function app.claim_notices(integer) is
  $$Take webhooks and alerts whose time has come, for 20 seconds

  max: at most so many, evenly from all organizations and from all that an organization sends to;
  four at a time to each.  Returns the calls to be made, as app.compose_notice has them.$$;


create or replace function app.notice_attempts(event_type text) returns integer
  language sql immutable parallel safe
return case when event_type in ('webhook.test', 'alert.test') then 1 else 11 end;

comment on function app.notice_attempts(text) is
  'After how many attempts a delivery is given up; whoever tries a target waits for its answer.';


create or replace function app.notice_pause(attempts integer) returns double precision
  language sql volatile parallel safe
return (array[5, 30, 120, 600, 1800, 7200, 18000, 36000, 57600, 86400])[least(attempts, 10)]
       -- Or all that failed at once would be back at once.
       * (0.8 + random() * 0.4);

comment on function app.notice_pause(integer) is
  $$How many seconds to wait after so many attempts

  From 5 seconds to a day, 58 hours in all; a fifth more or less.$$;


create or replace function app.alert_line(alert jsonb) returns text
  language sql immutable parallel safe
return format('%s: %s',
  case alert ->> 'state'
    when 'firing' then 'Alert' when 'resolved' then 'Resolved' when 'test' then 'Test'
    else 'Alert' end,
  left(regexp_replace(coalesce(alert ->> 'title', alert ->> 'rule', 'Alert'),
                      '[[:cntrl:][:space:]]+', ' ', 'g'), 180));

comment on function app.alert_line(jsonb) is 'An alert in one line.';


create or replace function app.alert_facts(alert jsonb) returns text
  language sql immutable
  set search_path = ''
begin atomic
  select string_agg(format('%s: %s', f.label, f.value), E'\n' order by f.place)
  from (values
    (1, 'Rule', alert_facts.alert ->> 'rule'), (2, 'Severity', alert_facts.alert ->> 'severity'),
    (3, 'Value', alert_facts.alert ->> 'value'),
    (4, 'Threshold', alert_facts.alert ->> 'threshold'),
    (5, 'Chatbot', alert_facts.alert ->> 'chatbotId'), (6, 'At', alert_facts.alert ->> 'at'),
    (7, 'See', alert_facts.alert ->> 'url')
  ) as f (place, label, value)
  where f.value is not null;
end;

comment on function app.alert_facts(jsonb) is 'What an alert says in figures, a line to each.';


create or replace function app.alert_mail(alert jsonb) returns jsonb
  language sql immutable
  set search_path = ''
begin atomic
  select jsonb_build_object(
    'subject', '[Parlance] ' || app.alert_line(alert_mail.alert),
    'text', concat_ws(E'\n\n', alert_mail.alert ->> 'title',
                      nullif(left(alert_mail.alert ->> 'text', 10000), ''),
                      app.alert_facts(alert_mail.alert)) || E'\n');
end;

comment on function app.alert_mail(jsonb) is 'An alert as an e-mail: subject and text.';


create or replace function app.alert_chat(alert jsonb) returns jsonb
  language sql immutable
  set search_path = ''
begin atomic
  select jsonb_build_object('text', replace(replace(replace(
    -- What Slack would take for a link or a call to everybody.
    left(concat_ws(E'\n', '*' || app.alert_line(alert_chat.alert) || '*',
                   nullif(alert_chat.alert ->> 'text', ''),
                   app.alert_facts(alert_chat.alert)), 3500),
    '&', '&amp;'), '<', '&lt;'), '>', '&gt;'));
end;

comment on function app.alert_chat(jsonb) is 'An alert as Slack takes it: text.';


create or replace function app.alert_event(alert jsonb, delivery_id uuid, environment text)
  returns jsonb
  language sql immutable
  set search_path = ''
begin atomic
  select jsonb_strip_nulls(jsonb_build_object(
    -- The same at each attempt, so that Sentry keeps it once.
    'event_id', replace(alert_event.delivery_id::text, '-', ''),
    'timestamp', alert_event.alert -> 'at',
    'platform', 'other', 'logger', 'parlance.alerts',
    'environment', alert_event.environment,
    'level', case
      when alert_event.alert ->> 'state' in ('resolved', 'test') then 'info'
      when alert_event.alert ->> 'severity' = 'critical' then 'fatal'
      when alert_event.alert ->> 'severity' in ('warning', 'info')
        then alert_event.alert ->> 'severity'
      else 'error' end,
    'message', app.alert_line(alert_event.alert),
    'fingerprint', jsonb_build_array(
      'parlance', coalesce(alert_event.alert ->> 'rule', alert_event.alert ->> 'title', 'alert'),
      coalesce(alert_event.alert ->> 'chatbotId', '')),
    'tags', jsonb_build_object(
      'rule', left(alert_event.alert ->> 'rule', 200), 'state', alert_event.alert -> 'state',
      'severity', alert_event.alert -> 'severity', 'chatbotId', alert_event.alert -> 'chatbotId'),
    'extra', jsonb_build_object(
      'alertId', alert_event.alert -> 'id', 'text', alert_event.alert -> 'text',
      'value', alert_event.alert -> 'value', 'threshold', alert_event.alert -> 'threshold',
      'url', alert_event.alert -> 'url')));
end;

comment on function app.alert_event(jsonb, uuid, text) is 'An alert as an event of Sentry.';


create or replace function app.bury_target(delivery app.deliveries, code text, error text)
  returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  perform app.bury_delivery(bury_target.delivery, bury_target.code, bury_target.error);
  update app.deliveries as d
  set state = 'dead', code = bury_target.code, error = bury_target.error,
      finished_at = clock_timestamp()
  where (d.organization_id, d.id) in (
    select w.organization_id, w.id from app.deliveries as w
    where w.organization_id = (bury_target.delivery).organization_id
      and w.target_id = (bury_target.delivery).target_id
      and w.finished_at is null and w.state = 'waiting'
      and w.event_type not in ('webhook.test', 'alert.test')
    order by w.run_after
    limit 1000
    for update skip locked);
end
$$;

comment on function app.bury_target(app.deliveries, text, text) is
  $$Give a delivery up, and up to a thousand that wait for the same target

  A system that is switched off while it hangs leaves many.$$;


create or replace function app.compose_notice(delivery app.deliveries) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_delivery    app.deliveries := compose_notice.delivery;
  v_call        jsonb;
  v_is_active   boolean;
  v_endpoint    app.webhook_endpoints;
  v_destination app.alert_destinations;
begin
  select e.* into v_endpoint from app.webhook_endpoints as e
  where e.organization_id = v_delivery.organization_id and e.id = v_delivery.target_id;
  if found then
    v_is_active := v_endpoint.is_active;
    v_call := jsonb_build_object(
      'url', v_endpoint.url, 'body', v_delivery.payload::text,
      -- While a secret is being replaced, both sign.
      'secrets', jsonb_build_array(v_endpoint.secret)
                 || case when v_endpoint.old_secret_until > now()
                    then jsonb_build_array(v_endpoint.old_secret) else '[]' end);
  else
    select a.* into v_destination from app.alert_destinations as a
    where a.organization_id = v_delivery.organization_id and a.id = v_delivery.target_id;
    if not found then
      perform app.bury_target(v_delivery, 'no_target', 'It was deleted before this was sent');
      return null;
    end if;
    v_is_active := v_destination.is_active;
    v_call := case v_delivery.kind
      when 'webhook' then jsonb_build_object(
        'url', v_destination.config -> 'url',
        'secrets', jsonb_build_array(v_destination.secret)
                   || case when v_destination.old_secret_until > now()
                      then jsonb_build_array(v_destination.old_secret) else '[]' end,
        'body', jsonb_build_object('type', v_delivery.event_type,
                                   'timestamp', v_delivery.payload -> 'at',
                                   'data', v_delivery.payload)::text)
      when 'slack' then jsonb_build_object(
        'secrets', jsonb_build_array(v_destination.secret),
        'body', app.alert_chat(v_delivery.payload)::text)
      when 'email' then jsonb_build_object('to', v_destination.config -> 'to')
                        || app.alert_mail(v_delivery.payload)
      else jsonb_build_object(
        'secrets', jsonb_build_array(v_destination.secret),
        'event', app.alert_event(v_delivery.payload, v_delivery.id,
                                 v_destination.config ->> 'environment'))
    end;
  end if;
  if v_delivery.event_type = 'alert.firing' and v_delivery.attempts > 1 and exists (
    select from app.alert_notices as n
    join app.deliveries as d on d.organization_id = n.organization_id and d.id = n.delivery_id
    where n.organization_id = v_delivery.organization_id
      and n.alert_id = (v_delivery.payload ->> 'id')::uuid and n.state = 'resolved'
      and n.destination_id = v_delivery.target_id and d.state = 'sent'
  ) then
    -- After the all-clear it would be a false alarm; and that said what it was about.
    perform app.bury_delivery(v_delivery, 'overtaken', 'It was over, and told so, before this arrived');
    return null;
  elsif v_delivery.event_type not in ('webhook.test', 'alert.test') and not v_is_active then
    perform app.bury_target(v_delivery, 'disabled', 'It was switched off before this was sent');
    return null;
  elsif v_delivery.attempts > 11 then
    perform app.bury_delivery(v_delivery, 'outcome_unknown',
                              'Given up: whoever sent it was stopped each time');
    return null;
  end if;
  return v_call || jsonb_build_object(
    'delivery', app.delivery_ref(v_delivery), 'service', v_delivery.kind, 'id', v_delivery.id,
    'timeoutMs', 15000);
end
$$;

comment on function app.compose_notice(app.deliveries) is
  $$What is to be sent for a delivery of a webhook or an alert; null where nothing is any more

  Then it is buried.  Returns delivery, service (webhook, slack, email, sentry), id, timeoutMs,
  secrets (sealed), and what the service needs: url and body; to, subject and text; event.$$;


create or replace function app.judge_notice(kind text, outcome jsonb) returns jsonb
  language sql immutable
  set search_path = ''
begin atomic
  with o as (
    select judge_notice.outcome ->> 'error' as error,
           judge_notice.outcome ->> 'detail' as detail,
           (judge_notice.outcome ->> 'status')::integer as status
  ),

  v as (
    select o.error, o.detail, o.status, case
        when o.error in ('target_refused', 'no_mail_server') then 'never'
        when o.error is not null then 'again'
        when o.status between 200 and 299 then 'taken'
        when judge_notice.kind = 'webhook'
          then case when o.status = 410 then 'never' else 'again' end
        when judge_notice.kind = 'email'
          then case when o.status >= 500 then 'never' else 'again' end
        when o.status between 400 and 499 and o.status not in (408, 425, 429) then 'never'
        else 'again' end as verdict
    from o
  )

  select jsonb_strip_nulls(jsonb_build_object(
    'is', v.verdict,
    'code', case
      when v.verdict <> 'never' then null
      when v.error is not null then v.error
      when v.status = 410 and judge_notice.kind = 'webhook' then 'gone'
      else 'refused' end,
    'error', case
      when v.error = 'not_connected'
        then 'It could not be reached' || coalesce(': ' || v.detail, '')
      when v.error = 'timeout' then 'It did not answer within 15 seconds'
      when v.error = 'broken' then 'The connection broke'
      when v.error = 'target_refused'
        then coalesce(v.detail, 'It is an address that must not be called')
      when v.error = 'mail_server_refused'
        then 'The mail server of the installation does not take mail from it'
      when v.error = 'no_mail_server' then 'The installation has no mail server: PARLANCE_SMTP_URL'
      when v.error = 'not_opened' then 'Its secret could not be opened'
      when v.status between 300 and 399 and judge_notice.kind <> 'email'
        then format('It answered %s; redirects are not followed', v.status)
      else format('It answered %s', v.status) end))
  from v;
end;

comment on function app.judge_notice(text, jsonb) is
  $$What an outcome of a webhook or an alert means

  outcome: of sidecar.finish_delivery.  Returns is (taken, again, never), code and error.  A webhook
  is tried again whatever is answered but 410: a system that is being changed answers anything.$$;


create or replace function app.note_target_sent(delivery app.deliveries) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  update app.webhook_endpoints as e set failing_since = null, last_sent_at = now()
  where e.organization_id = (note_target_sent.delivery).organization_id
    and e.id = (note_target_sent.delivery).target_id
    and (e.failing_since is not null
         or coalesce(e.last_sent_at, '-infinity') < now() - interval '1 minute');
  update app.alert_destinations as a set failing_since = null, told_at = null, last_sent_at = now()
  where a.organization_id = (note_target_sent.delivery).organization_id
    and a.id = (note_target_sent.delivery).target_id
    and (a.failing_since is not null or a.told_at is not null
         or coalesce(a.last_sent_at, '-infinity') < now() - interval '1 minute');
end
$$;

comment on function app.note_target_sent(app.deliveries) is
  'Keep, to the minute, that whom a delivery is for took it.';


create or replace function app.note_target_failed(
    delivery app.deliveries, code text, error text, is_end boolean
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_delivery app.deliveries := note_target_failed.delivery;
  v_reason   text;
  v_name     text;
begin
  update app.webhook_endpoints as e
  set failing_since = coalesce(e.failing_since, now()), last_error_at = now(),
      last_error = left(note_target_failed.error, 2000)
  where e.organization_id = v_delivery.organization_id and e.id = v_delivery.target_id
    and (e.failing_since is null
         or coalesce(e.last_error_at, '-infinity') < now() - interval '1 minute');
  update app.alert_destinations as a
  set failing_since = coalesce(a.failing_since, now()), last_error_at = now(),
      last_error = left(note_target_failed.error, 2000)
  where a.organization_id = v_delivery.organization_id and a.id = v_delivery.target_id
    and (a.failing_since is null
         or coalesce(a.last_error_at, '-infinity') < now() - interval '1 minute');
  if not note_target_failed.is_end or v_delivery.event_type in ('webhook.test', 'alert.test') then
    return;
  end if;

  -- A webhook is switched off, so that nothing is sent for ever where nobody listens; an alert
  -- goes on being tried, since the next may be the one that matters.
  update app.webhook_endpoints as e
  set is_active = false, disabled_at = now(), updated_at = now(),
      disabled_reason = case when note_target_failed.code = 'gone' then 'gone' else 'failing' end
  where e.organization_id = v_delivery.organization_id and e.id = v_delivery.target_id
    and e.is_active
    and (note_target_failed.code = 'gone' or e.failing_since < now() - interval '3 days')
  returning e.disabled_reason, e.url into v_reason, v_name;
  if not found then
    update app.alert_destinations as a set told_at = now()
    where a.organization_id = v_delivery.organization_id and a.id = v_delivery.target_id
      and coalesce(a.told_at, '-infinity') < now() - interval '1 day'
    returning 'undelivered', a.name into v_reason, v_name;
  end if;
  if v_reason is not null then
    insert into app.chatbot_errors
      (organization_id, chatbot_id, error_type, error_message, context, error_details)
    values (
      v_delivery.organization_id, v_delivery.chatbot_id, 'channel_error',
      left(case v_reason
        when 'gone' then 'A webhook answered 410 and was switched off'
        when 'failing' then 'A webhook took nothing for three days and was switched off'
        else format('An alert could not be delivered to %s', v_name) end
        || ': ' || note_target_failed.error, 2000),
      case v_reason when 'undelivered' then 'alert_delivery' else 'webhook_delivery' end,
      jsonb_build_object('code', note_target_failed.code, 'targetId', v_delivery.target_id,
                         'deliveryId', v_delivery.id, 'reason', v_reason));
  end if;
end
$$;

comment on function app.note_target_failed(app.deliveries, text, text, boolean) is
  $$Keep, to the minute, that whom a delivery is for did not take it

  is_end: whether the delivery was given up.  Then a webhook that said 410, or took nothing for
  three days, is switched off, and an error says so; of an alert an error tells once a day.$$;


create or replace function app.finish_notice(delivery app.deliveries, outcome jsonb, answer jsonb)
  returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_delivery app.deliveries := finish_notice.delivery;
  v_verdict  jsonb := app.judge_notice(v_delivery.kind, finish_notice.outcome);
  v_is_end   boolean;
begin
  if v_verdict ->> 'is' = 'taken' then
    update app.deliveries as d
    set state = 'sent', finished_at = clock_timestamp(), error = null, code = null,
        is_unknown = false, answer = finish_notice.answer
    where d.organization_id = v_delivery.organization_id and d.id = v_delivery.id;
    perform app.note_target_sent(v_delivery);
    return;
  end if;
  v_is_end := v_verdict ->> 'is' = 'never'
              or v_delivery.attempts >= app.notice_attempts(v_delivery.event_type);
  if v_is_end then
    perform app.bury_delivery(
      v_delivery, coalesce(v_verdict ->> 'code', 'gave_up'), v_verdict ->> 'error',
      finish_notice.answer);
  else
    update app.deliveries as d
    set state = 'waiting', answer = finish_notice.answer, error = v_verdict ->> 'error',
        run_after = now() + make_interval(secs => greatest(1, coalesce(
          app.retry_after_seconds(finish_notice.outcome ->> 'retryAfter'),
          app.notice_pause(d.attempts))))
    where d.organization_id = v_delivery.organization_id and d.id = v_delivery.id;
  end if;
  perform app.note_target_failed(v_delivery, coalesce(v_verdict ->> 'code', 'gave_up'),
                                 v_verdict ->> 'error', v_is_end);
end
$$;

comment on function app.finish_notice(app.deliveries, jsonb, jsonb) is
  $$Say what came of a call of app.compose_notice

  outcome: of sidecar.finish_delivery.  answer: what is kept of it.$$;


create or replace function app.webhook_delivery_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "targetId", "kind", "eventType", "chatbotId", "state", "code", "error",
               "attempts", "answer", "payload", "nextAttemptAt", "attemptedAt", "createdAt",
               "finishedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid", "description": "Also the webhook-id"},
    "targetId": {"type": "string", "format": "uuid"},
    "kind": {"type": "string", "enum": ["webhook", "slack", "email", "sentry"]},
    "eventType": {"type": "string"},
    "chatbotId": {"type": "string", "format": "uuid", "nullable": true},
    "state": {"type": "string", "enum": ["waiting", "running", "sent", "dead"]},
    "code": {"type": "string", "nullable": true, "description": "Why it was given up"},
    "error": {"type": "string", "nullable": true},
    "attempts": {"type": "integer", "minimum": 0},
    "answer": {"type": "object", "nullable": true, "additionalProperties": true,
               "description": "What was answered last: status, and the beginning of the body"},
    "payload": {"type": "object", "additionalProperties": true},
    "nextAttemptAt": {"type": "string", "format": "date-time", "nullable": true},
    "attemptedAt": {"type": "string", "format": "date-time", "nullable": true},
    "createdAt": {"type": "string", "format": "date-time"},
    "finishedAt": {"type": "string", "format": "date-time", "nullable": true}
  }}'::jsonb;

comment on function app.webhook_delivery_schema() is
  'The JSON Schema of a delivery of a webhook or an alert.';


create or replace function app.webhook_delivery_body(delivery app.deliveries) returns jsonb
  language sql stable
return jsonb_build_object(
  'id', (delivery).id, 'targetId', (delivery).target_id, 'kind', (delivery).kind,
  'eventType', (delivery).event_type, 'chatbotId', (delivery).chatbot_id,
  'state', (delivery).state, 'code', (delivery).code, 'error', (delivery).error,
  'attempts', (delivery).attempts, 'answer', (delivery).answer, 'payload', (delivery).payload,
  'nextAttemptAt', case when (delivery).state = 'waiting' then (delivery).run_after end,
  'attemptedAt', (delivery).attempted_at, 'createdAt', (delivery).created_at,
  'finishedAt', (delivery).finished_at);

comment on function app.webhook_delivery_body(app.deliveries) is
  'A delivery of a webhook or an alert as the API shows one.';


create or replace function app.list_webhook_deliveries(page text, page_size text, state text)
  returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because nobody reads the payload; for admins, of their own organization's.
declare
  v_page            integer;
  v_limit           integer;
  v_state           text;
  v_organization_id uuid;
  v_endpoint_id     uuid;
begin
  perform app.require_right('webhooks.read');
  v_organization_id := app.current_organization_id();
  v_page := app.page_number(list_webhook_deliveries.page, 'page', 1, 1000000);
  v_limit := app.page_number(list_webhook_deliveries.page_size, 'limit', 20, 100);
  v_state := app.query_choice(list_webhook_deliveries.state, 'state',
                              '{waiting,running,sent,dead}');
  select e.id into v_endpoint_id from app.webhook_endpoints as e
  where e.organization_id = v_organization_id
    and e.id = app.request_uuid('x-resource-id', 'webhookId');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such webhook');
  end if;
  return jsonb_build_object(
    'data', coalesce((
      select jsonb_agg(app.webhook_delivery_body(d) order by d.id desc)
      from (select w.* from app.deliveries as w
            where w.organization_id = v_organization_id and w.target_id = v_endpoint_id
              and (v_state is null or w.state = v_state)
            order by w.id desc
            limit v_limit offset (v_page::bigint - 1) * v_limit) as d), '[]'),
    'page', v_page, 'limit', v_limit,
    'total', (select count(*) from app.deliveries as w
              where w.organization_id = v_organization_id and w.target_id = v_endpoint_id
                and (v_state is null or w.state = v_state)));
end
$$;

comment on function app.list_webhook_deliveries(text, text, text) is
  'A page of what a webhook was sent.  Errors: as of api.webhook_delivery_list.';


create or replace function api.webhook_delivery_list(
    p_page text default null, p_limit text default null, p_state text default null
  ) returns jsonb
  language sql stable
return app.list_webhook_deliveries(p_page, p_limit, p_state);

comment on function api.webhook_delivery_list(text, text, text) is
  $$List what a webhook was sent, latest first

  What is finished is kept for 30 days.  state: waiting, running, sent or dead.
  Query: page, limit, state.  Answer: 200 page of webhook_delivery.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden;
  404 not_found.$$;


create or replace function app.retry_webhook_delivery(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks who may.
declare
  v_first    jsonb;
  v_delivery app.deliveries;
begin
  perform app.require_right('webhooks.write');
  perform app.check_json(retry_webhook_delivery.body, app.delivery_retry_schema());
  v_first := app.replayed('webhook_deliveries.retry', retry_webhook_delivery.body);
  if v_first is not null then
    return v_first;
  end if;
  select d.* into v_delivery from app.deliveries as d
  where d.organization_id = app.current_organization_id()
    and d.id = app.request_uuid('x-resource-id', 'webhookDeliveryId')
    and d.target_id is not null
  for update;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such delivery');
  elsif v_delivery.state <> 'dead' then
    perform app.fail(409, 'delivery_not_dead', format('The delivery is %s', v_delivery.state), null,
                     'Only what was given up can be sent once more');
  end if;
  update app.deliveries as d
  set state = 'waiting', finished_at = null, attempts = 0, is_unknown = false, code = null,
      error = null, run_after = now()
  where d.organization_id = v_delivery.organization_id and d.id = v_delivery.id
  returning d.* into v_delivery;
  return app.created('webhook_deliveries.retry', retry_webhook_delivery.body,
                     app.webhook_delivery_body(v_delivery), status => 202);
end
$$;

comment on function app.retry_webhook_delivery(jsonb) is
  'Send the delivery of the path once more.  Errors: as of api.webhook_delivery_retry.';


create or replace function api.webhook_delivery_retry(json) returns jsonb
  language sql volatile
return app.retry_webhook_delivery(app.request_json($1));

comment on function api.webhook_delivery_retry(json) is
  $$Send once more what was given up

  Of a webhook or an alert, under the same webhook-id.
  Body: delivery_retry.  Answer: 202 webhook_delivery.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 409 delivery_not_dead; 422 idempotency_mismatch.$$;


revoke all on function
  app.claim_notices(integer), app.notice_attempts(text), app.notice_pause(integer),
  app.alert_line(jsonb), app.alert_facts(jsonb), app.alert_mail(jsonb), app.alert_chat(jsonb),
  app.alert_event(jsonb, uuid, text), app.bury_target(app.deliveries, text, text),
  app.compose_notice(app.deliveries),
  app.judge_notice(text, jsonb), app.note_target_sent(app.deliveries),
  app.note_target_failed(app.deliveries, text, text, boolean),
  app.finish_notice(app.deliveries, jsonb, jsonb), app.webhook_delivery_schema(),
  app.webhook_delivery_body(app.deliveries), app.list_webhook_deliveries(text, text, text),
  api.webhook_delivery_list(text, text, text), app.retry_webhook_delivery(jsonb),
  api.webhook_delivery_retry(json)
from public, anon, authenticated;

grant execute on function
  app.list_webhook_deliveries(text, text, text), api.webhook_delivery_list(text, text, text),
  app.retry_webhook_delivery(jsonb), api.webhook_delivery_retry(json)
to anon, authenticated;
