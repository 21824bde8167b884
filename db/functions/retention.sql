-- Retention: what an organization wants to keep for how long, and letting go of what is older.
--
--   app.retention_kinds()          the kinds of data that a rule can be about
--   app.retention_lines()          which rows of which table are of a kind, and old
--   app.retention_terms()          the rules that hold, chatbot by chatbot
--   app.apply_retention(max_rows)  what pg_cron runs
--   api.retention_get, api.retention_update

create or replace function app.retention_kinds()
  returns table (kind text, field text, maximum integer, about text)
  language sql immutable parallel safe rows 10
begin atomic
  select k.kind, k.field, k.maximum, k.about
  from (values
    ('messages', 'messagesDays', 36500,
     'Conversations from their end, and messages, with all that was made of them'),
    ('requests', 'requestsDays', 36500,
     'What models were asked, and what tools they called: an answer cannot be replayed without'),
    ('leads', 'leadsDays', 36500, 'Leads, since they last changed'),
    ('errors', 'errorsDays', 36500, 'Errors, and what alerts quote of them'),
    ('events', 'eventsDays', 36500, 'Events that pages, servers and integrators told'),
    ('alerts', 'alertsDays', 36500, 'Alerts that are over, and what was sent of alerts'),
    ('visits', 'visitsDays', 36500,
     'Which visitor was there when, since the visitor was last there; figures stay'),
    ('playground', 'playgroundDays', 36500, 'Sessions of the playground that have ended'),
    ('document_versions', 'documentVersionsDays', 36500,
     'Versions of documents since another took their place, and deleted documents'),
    -- app.sweep() lets go of these after 30 days in any case.
    ('webhooks', 'webhooksDays', 30, 'What channels sent'),
    ('deliveries', 'deliveriesDays', 30,
     'What was sent, through channels, to webhooks and of alerts')
  ) as k (kind, field, maximum, about);
end;

comment on function app.retention_kinds() is
  $$The kinds of data for which an organization may say how long they are kept

  field: in JSON.  maximum: days after which they go in any case.  The audit log is no kind: it is a
  chain, and a link that is taken out shows as a break.$$;


create or replace function app.retention_lines()
  returns table (place bigint, kind text, table_name text, due text, tidy text)
  language sql immutable parallel safe rows 20
begin atomic
  select row_number() over () as place, l.kind, l.table_name, l.due, l.tidy
  from (values
    ('messages', 'chatbot_conversations',
     't.chatbot_id = {chatbot} and t.ended_at < {cutoff}', null),
    ('messages', 'turns',
     't.chatbot_id = {chatbot} and t.id < {bound} and t.finished_at < {cutoff}', null),
    ('messages', 'chatbot_messages', 't.chatbot_id = {chatbot} and t.id < {bound}', null),
    -- They hold what was said as well.
    ('messages', 'webhook_events', 't.chatbot_id = {chatbot} and t.finished_at < {cutoff}', null),
    ('messages', 'deliveries', 't.chatbot_id = {chatbot} and t.finished_at < {cutoff}', null),
    ('messages', null, null, 'app.tidy_questions'),
    ('messages', null, null, 'app.tidy_texts'),
    ('requests', 'turn_requests', 't.created_at < {cutoff}', null),
    ('requests', 'tool_calls', 't.id < {bound}', null),
    ('requests', null, null, 'app.tidy_texts'),
    ('leads', 'leads', 't.updated_at < {cutoff}', null),
    ('errors', 'chatbot_errors',
     't.chatbot_id is not distinct from {chatbot} and t.id < {bound}', null),
    ('errors', null, null, 'app.tidy_alerts'),
    ('events', 'events', 't.chatbot_id = {chatbot} and t.id < {bound}', null),
    -- Not by rows: figures would change.
    ('visits', null, 'select app.forget_idle_visitors({organization}, {cutoff}, {max})', null),
    -- With what was sent of them, while it is known which that is.
    ('alerts', 'deliveries', $$t.event_type like 'alert.%' and t.finished_at < {cutoff}$$, null),
    ('alerts', 'alerts', 't.resolved_at < {cutoff}', null),
    ('playground', 'chatbot_playground_sessions', 't.ended_at < {cutoff}', null),
    ('document_versions', 'document_versions',
     $$exists (select from app.document_versions as n
               where n.organization_id = t.organization_id and n.document_id = t.document_id
                 and n.version > t.version and n.ready_at < {cutoff}
                 and n.version <= (select d.current_version from app.documents as d
                                   where d.organization_id = t.organization_id
                                     and d.id = t.document_id))
       or exists (select from app.documents as d
                  where d.organization_id = t.organization_id and d.id = t.document_id
                    and d.deleted_at < {cutoff})$$, null),
    ('webhooks', 'webhook_events', 't.finished_at < {cutoff}', null),
    ('deliveries', 'deliveries', 't.finished_at < {cutoff}', null)
  ) as l (kind, table_name, due, tidy);
end;

comment on function app.retention_lines() is
  $$Which rows are of a kind of app.retention_kinds(), and too old

  due: a condition on t, in which {cutoff} is the moment before which all goes, {bound} the first id
  of that moment, and {chatbot} whose data it is.  A kind with {chatbot} in one of its lines may be kept
  shorter by a chatbot's configuration.  tidy: a function that takes away what is of no more use then.  Without a
  table due is a statement that does it, with {organization}, {cutoff} and {max}, and returns how many.$$;


create or replace function app.retention_terms()
  returns table (organization_id uuid, kind text, chatbot_id uuid, days integer)
  language sql stable
  set search_path = ''
begin atomic
  with fields as (
    select k.kind, k.field, exists (
      select from app.retention_lines() as l
      where l.kind = k.kind and strpos(l.due, '{chatbot}') > 0) as is_by_chatbot
    from app.retention_kinds() as k
  )

  -- A chatbot's own term holds where it is the shorter one.
  select b.organization_id, f.kind, b.id as chatbot_id,
         least(r.days, (b.configuration -> 'retention' ->> f.field)::integer) as days
  from app.chatbot_instances as b
  cross join fields as f
  left join app.retention_rules as r
    on b.organization_id = r.organization_id and f.kind = r.kind
  where f.is_by_chatbot
    and (r.days is not null or b.configuration -> 'retention' ->> f.field is not null)
  union all
  -- And what is no chatbot's.
  select r.organization_id, r.kind, null as chatbot_id, r.days
  from app.retention_rules as r
  where r.kind in (select f.kind from fields as f);
end;

comment on function app.retention_terms() is
  $$For how many days what is kept, by organization, kind and chatbot

  chatbot_id is null for what is of no chatbot, and for kinds that are the same for all of them.$$;


create or replace function app.apply_retention(max_rows integer default 10000) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_until timestamptz := clock_timestamp() + interval '20 seconds';
  v_term  record;
  v_line  record;
  v_left  integer := apply_retention.max_rows;
  v_rows  integer;
  v_gone  integer;
  v_pass  integer;
begin
  -- Whoever comes while another is at it has nothing to do.
  if not pg_try_advisory_xact_lock(hashtextextended('app.apply_retention', 0)) then
    return 0;
  end if;
  loop
    v_pass := 0;
    for v_term in
      -- A little of each in turn, so that no organization waits for all that another has.
      select t.*, now() - make_interval(days => t.days) as cutoff
      from app.retention_terms() as t order by random()
    loop
      v_gone := 0;
      for v_line in
        select l.* from app.retention_lines() as l where l.kind = v_term.kind order by l.place
      loop
        if v_line.tidy is not null then
          -- Also when there is no time left: the next run may have nothing to delete.
          if v_gone > 0 then
            execute format('select %s($1)', v_line.tidy) using v_term.organization_id;
          end if;
          continue;
        end if;
        continue when v_left <= 0 or clock_timestamp() > v_until;
        if v_line.table_name is null then
          execute replace(replace(replace(
            v_line.due, '{organization}', '$1'), '{max}', '$2'), '{cutoff}', '$3')
          into v_rows
          using v_term.organization_id, least(v_left, 1000), v_term.cutoff;
          v_left := v_left - v_rows;
          v_gone := v_gone + v_rows;
        else
          -- Passing by what is in use: it is still there the next time.
          execute replace(replace(replace(format(
            'with due as materialized (
               select t.tableoid as part, t.ctid as place from app.%1$I as t
               where t.organization_id = $1 and (%2$s)
               limit $2 for update skip locked)
             delete from app.%1$I as d using due as u where d.tableoid = u.part and d.ctid = u.place',
            v_line.table_name, v_line.due),
            '{cutoff}', '$3'), '{bound}', '$4'), '{chatbot}', '$5')
          using v_term.organization_id, least(v_left, 1000), v_term.cutoff,
                app.first_id(v_term.cutoff), v_term.chatbot_id;
          get diagnostics v_rows = row_count;
          v_left := v_left - v_rows;
          v_gone := v_gone + v_rows;
        end if;
      end loop;
      v_pass := v_pass + v_gone;
      exit when v_left <= 0 or clock_timestamp() > v_until;
    end loop;
    exit when v_pass = 0 or v_left <= 0 or clock_timestamp() > v_until;
  end loop;
  return apply_retention.max_rows - v_left;
end
$$;

comment on function app.apply_retention(integer) is
  $$Let go of what organizations want to keep no longer

  At most max_rows rows, a thousand of each organization's in turn, and for about 20 seconds; what is
  left goes the next time.  Returns how many rows, without those that hung on them.$$;


create or replace function app.retention_update_schema() returns jsonb
  language sql stable
  set search_path = ''
begin atomic
  select jsonb_build_object('type', 'object', 'properties', (
    select jsonb_object_agg(k.field, jsonb_build_object(
      'type', 'integer', 'minimum', 1, 'maximum', k.maximum, 'nullable', true,
      'description', k.about))
    from app.retention_kinds() as k));
end;

comment on function app.retention_update_schema() is
  'The JSON Schema of what api.retention_update takes: days, or null for ever.';


create or replace function app.retention_schema() returns jsonb
  language sql stable
  set search_path = ''
begin atomic
  select app.retention_update_schema() || jsonb_build_object('required', (
    select jsonb_agg(k.field) from app.retention_kinds() as k));
end;

comment on function app.retention_schema() is 'The JSON Schema of an organization''s retention.';


create or replace function app.retention_body(organization_id uuid) returns jsonb
  language sql stable
  set search_path = ''
begin atomic
  select jsonb_object_agg(k.field, r.days)
  from app.retention_kinds() as k
  left join app.retention_rules as r
    on r.organization_id = retention_body.organization_id and k.kind = r.kind;
end;

comment on function app.retention_body(uuid) is 'An organization''s retention as the API shows it.';


create or replace function app.show_retention() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because nobody reads the table; it shows the rules of the caller's organization.
begin
  perform app.require_right('retention.write');
  return app.retention_body(app.current_organization_id());
end
$$;

comment on function app.show_retention() is
  'The retention of the caller''s organization.  Errors: 401 not_signed_in, 403 forbidden.';


create or replace function api.retention_get() returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return app.show_retention();
end
$$;

comment on function api.retention_get() is
  $$Show how long your organization keeps what

  Days by kind; null is as long as nobody deletes it.  A chatbot's configuration.retention holds where
  it is shorter.  What channels sent, and what was sent to them, goes after 30 days in any case.
  Answer: 200 retention.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.update_retention(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it writes the rules of the caller's organization.
begin
  perform app.require_right('retention.write');
  perform app.check_json(update_retention.body, app.retention_update_schema());
  delete from app.retention_rules as r
  using app.retention_kinds() as k
  where r.organization_id = app.current_organization_id() and k.kind = r.kind
    and update_retention.body -> k.field = 'null';
  insert into app.retention_rules as r (organization_id, kind, days, updated_by)
  select app.current_organization_id(), k.kind, (update_retention.body ->> k.field)::integer,
         app.current_user_id()
  from app.retention_kinds() as k
  where update_retention.body ->> k.field is not null
  on conflict on constraint retention_rules_pkey do update
  set days = excluded.days, updated_by = excluded.updated_by, updated_at = now()
  where r.days <> excluded.days;
  return app.retention_body(app.current_organization_id());
end
$$;

comment on function app.update_retention(jsonb) is
  $$Change the retention of the caller's organization

  Errors: 400 unknown_field, invalid_field, 401 not_signed_in, 403 forbidden.$$;


create or replace function api.retention_update(json) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
begin
  return app.update_retention(app.request_json($1));
end
$$;

comment on function api.retention_update(json) is
  $$Say how long your organization keeps what

  What is not given stays; null lifts a limit.  What is too old goes within minutes, and cannot be had
  back.
  Body: retention_update.
  Answer: 200 retention.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden.$$;


revoke all on function
  app.retention_kinds(), app.retention_lines(), app.retention_terms(),
  app.apply_retention(integer), app.retention_update_schema(), app.retention_schema(),
  app.retention_body(uuid), app.show_retention(), api.retention_get(),
  app.update_retention(jsonb), api.retention_update(json)
from public, anon, authenticated;

grant execute on function
  app.show_retention(), api.retention_get(), app.update_retention(jsonb),
  api.retention_update(json)
to anon, authenticated;
