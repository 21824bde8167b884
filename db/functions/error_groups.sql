-- Errors that are the same one again: grouping, counting, and what people say of a group.
--
--   app.normal_error(message)     a message without what differs from one error to the next
--   app.top_frame(stack)          the place in a stack where it happened
--   app.group_error()             the trigger that finds an error's group
--   app.count_error()             the trigger that counts it
--   app.fold_errors(max)          what pg_cron runs: deltas into sums
--   app.group_status(…)           whether a resolved one has come back
--   api.error_group_list(…), api.error_group_get(), api.error_group_update(…)
--   api.error_groups              the rows
--
-- An error inserts a delta and touches nothing that another error touches, so a flood of the same
-- one waits for nobody.  Whoever reads adds the deltas that are not folded yet.

create or replace function app.normal_error(message text) returns text
  language sql immutable parallel safe
return left(trim(regexp_replace(
  regexp_replace(
    regexp_replace(
      regexp_replace(
        regexp_replace(
          regexp_replace(
            left(message, 2000),
            '[a-z][a-z0-9+.-]{1,20}://[^[:space:]"''`<>]+', '<address>', 'gi'),
          '"[^"]*"|`[^`]*`|“[^”]*”|«[^»]*»|(?<![[:alnum:]])''[^'']*''(?![[:alnum:]])', '<text>',
          'g'),
        '[[:alnum:]._%+-]+@[[:alnum:]-]+(?:\.[[:alnum:]-]+)+', '<e-mail>', 'g'),
      '\m[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\M'
      '|\m(?=[0-9a-f]*[0-9])[0-9a-f]{12,}\M|\m0x[0-9a-f]+\M', '<id>', 'gi'),
    '[-+]?[0-9]+(?:[.,:][0-9]+)*', '<n>', 'g'),
  '[[:space:]]+', ' ', 'g')), 300);

comment on function app.normal_error(text) is
  $$What the message of an error has in common with others of its kind

  Without addresses, what is quoted, e-mail addresses, ids and numbers: <address>, <text>, <e-mail>,
  <id> and <n> stand for them.$$;


create or replace function app.top_frame(stack text) returns text
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_line  text;
  v_frame text;
begin
  for v_line in
    select trim(l) from regexp_split_to_table(left(top_frame.stack, 8000), E'[\r\n]+') as l
  loop
    if v_line ~ '^at .' then
      -- V8, and the sidecar.
      v_frame := substr(v_line, 4);
    elsif v_line ~ '^[^[:space:]]*@[^[:space:]]*:[0-9]+' then
      -- Firefox and Safari.
      v_frame := v_line;
    elsif v_line ~ '^File "' then
      -- Python, where the last one is the place.
      v_frame := v_line;
      continue;
    end if;
    exit when v_frame is not null and v_frame !~ '^File "';
  end loop;
  -- What differs from one release to the next: the host, the line, a hash in the file's name.
  v_frame := regexp_replace(v_frame, '[a-z][a-z0-9+.-]{1,20}://[^/[:space:])]*', '', 'gi');
  v_frame := regexp_replace(v_frame, '[?#][^[:space:]):]*', '', 'g');
  v_frame := regexp_replace(v_frame, '(?::[0-9]+)+|, line [0-9]+', '', 'g');
  v_frame := regexp_replace(
    v_frame, '([.-])(?=[A-Za-z0-9_]*[0-9])[A-Za-z0-9_]{6,}(?=[.])', '\1*', 'g');
  return left(v_frame, 300);
end
$$;

comment on function app.top_frame(text) is
  $$The place in a stack where an error happened, as far as it stays the same for all releases

  Of JavaScript in all browsers, Python, and the sidecar; null where no line looks like one.$$;


create or replace function app.group_error() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  v_title text := coalesce(app.normal_error(new.error_message), '');
begin
  new.top_frame := app.top_frame(new.error_stack);
  new.group_id := encode(substr(sha256(convert_to(jsonb_build_array(
    new.chatbot_id, new.error_type, new.error_name, lower(v_title), new.top_frame)::text, 'utf8')),
    1, 16), 'hex')::uuid;
  if not exists (
    select from app.error_groups as g
    where g.organization_id = new.organization_id and g.id = new.group_id
  ) then
    insert into app.error_groups
      (organization_id, id, chatbot_id, error_type, error_name, title, top_frame)
    values (new.organization_id, new.group_id, new.chatbot_id, new.error_type, new.error_name,
            v_title, new.top_frame)
    on conflict (organization_id, id) do nothing;
  end if;
  return new;
end
$$;

comment on function app.group_error() is
  $$Find an error's group by its fingerprint: chatbot, type, name, message, place

  The group's id is made of these, so finding it costs one look into an index.$$;

create or replace trigger group_error
  before insert on app.chatbot_errors
  for each row execute function app.group_error();


create or replace function app.count_error() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  v_session text := coalesce(new.session_id, (
    select c.session_id from app.chatbot_conversations as c
    where c.organization_id = new.organization_id and c.id = new.conversation_id));
  v_users   integer := 0;
begin
  if v_session is not null then
    insert into app.error_group_users (organization_id, group_id, session_id, first_seen_at)
    values (new.organization_id, new.group_id, v_session, new.occurred_at)
    on conflict (organization_id, group_id, session_id) do nothing;
    get diagnostics v_users = row_count;
  end if;
  insert into app.error_deltas
    (organization_id, group_id, chatbot_id, error_type, context, prompt_version, model, occurred_at,
     users)
  values (
    new.organization_id, new.group_id, new.chatbot_id, new.error_type, coalesce(new.context, ''),
    coalesce(new.prompt_version, 0), coalesce(new.model, ''), new.occurred_at, v_users);
  return null;
end
$$;

comment on function app.count_error() is
  'Count a new error, and its session where the group has not met it before.';

create or replace trigger count_error
  after insert on app.chatbot_errors
  for each row execute function app.count_error();


create or replace function app.fold_errors(max_rows integer default 50000) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_rows integer;
begin
  -- One at a time: two would wait for each other's groups.
  if not pg_try_advisory_xact_lock(hashtextextended('fold errors', 5)) then
    return 0;
  end if;
  with taken as (
    delete from app.error_deltas as d
    where d.ctid = any (array(
      select o.ctid from app.error_deltas as o limit fold_errors.max_rows for update skip locked))
    returning d.*
  ), counted as (
    insert into app.error_counts as c
      (organization_id, group_id, hour, context, prompt_version, model, chatbot_id, error_type,
       errors)
    select t.organization_id, t.group_id, date_trunc('hour', t.occurred_at, 'UTC'), t.context,
           t.prompt_version, t.model, t.chatbot_id, t.error_type, count(*)
    from taken as t
    -- What is counted of a group that was deleted since goes with it.
    join app.error_groups as g on g.organization_id = t.organization_id and g.id = t.group_id
    group by 1, 2, 3, 4, 5, 6, 7, 8
    on conflict (organization_id, group_id, hour, context, prompt_version, model) do update
    set errors = c.errors + excluded.errors
  ), by_day as (
    insert into app.error_days as y
      (organization_id, day, chatbot_id, error_type, context, errors)
    select t.organization_id, (t.occurred_at at time zone 'utc')::date, t.chatbot_id, t.error_type,
           t.context, count(*)
    from taken as t
    -- Where the organization was deleted since, so were its groups.
    join app.error_groups as g on g.organization_id = t.organization_id and g.id = t.group_id
    group by 1, 2, 3, 4, 5
    on conflict (organization_id, day, chatbot_id, error_type, context) do update
    set errors = y.errors + excluded.errors
  ), grouped as (
    update app.error_groups as g
    set errors = g.errors + s.errors, users = g.users + s.users,
        first_seen_at = least(g.first_seen_at, s.first_seen_at),
        last_seen_at = greatest(g.last_seen_at, s.last_seen_at),
        prompt_version = case when s.last_seen_at >= coalesce(g.last_seen_at, '-infinity')
                         then s.prompt_version else g.prompt_version end,
        model = case when s.last_seen_at >= coalesce(g.last_seen_at, '-infinity')
                then s.model else g.model end
    from (
      select t.organization_id, t.group_id, count(*) as errors, sum(t.users) as users,
             min(t.occurred_at) as first_seen_at, max(t.occurred_at) as last_seen_at,
             nullif((array_agg(t.prompt_version order by t.occurred_at desc))[1], 0)
               as prompt_version,
             nullif((array_agg(t.model order by t.occurred_at desc))[1], '') as model
      from taken as t group by 1, 2
    ) as s
    where g.organization_id = s.organization_id and g.id = s.group_id
  )
  select count(*) into v_rows from taken;
  return v_rows;
end
$$;

comment on function app.fold_errors(integer) is
  $$Fold the deltas of errors into their groups, hours and days

  max_rows: of one call.  Returns the rows folded; none where another call is folding.$$;


create or replace function app.group_status(
    status text, status_changed_at timestamptz, last_seen_at timestamptz
  ) returns text
  language sql immutable parallel safe
return case when status = 'resolved' and last_seen_at > status_changed_at then 'regressed'
       else status end;

comment on function app.group_status(text, timestamptz, timestamptz) is
  $$The status of a group: one that was resolved and seen later is regressed

  Not kept, so that no error and nobody who resolves can come too late for the other.$$;


create or replace function app.error_group_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "chatbotId", "errorType", "name", "title", "topFrame", "status",
               "statusChangedAt", "statusChangedBy", "assignedTo", "errors", "users", "firstSeenAt",
               "lastSeenAt", "promptVersion", "model"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "chatbotId": {"type": "string", "format": "uuid", "nullable": true,
                  "description": "Null for the installation''s own errors"},
    "errorType": {"type": "string", "enum": [
      "api_key_missing", "network_error", "http_error", "no_response", "unknown", "rate_limited",
      "timeout", "moderated", "channel_error"]},
    "name": {"type": "string", "nullable": true},
    "title": {"type": "string", "description": "The message, without what differs"},
    "topFrame": {"type": "string", "nullable": true, "description": "The place in the code"},
    "status": {"type": "string", "enum": ["unresolved", "resolved", "ignored", "regressed"],
               "description": "regressed: seen again after it was resolved"},
    "statusChangedAt": {"type": "string", "format": "date-time", "nullable": true},
    "statusChangedBy": {"type": "string", "format": "uuid", "nullable": true},
    "assignedTo": {"type": "string", "format": "uuid", "nullable": true},
    "errors": {"type": "integer", "minimum": 0},
    "users": {"type": "integer", "minimum": 0, "description": "Sessions that met it"},
    "firstSeenAt": {"type": "string", "format": "date-time", "nullable": true},
    "lastSeenAt": {"type": "string", "format": "date-time", "nullable": true},
    "promptVersion": {"type": "integer", "nullable": true, "description": "With the last error"},
    "model": {"type": "string", "nullable": true, "description": "With the last error"}
  }}'::jsonb;

comment on function app.error_group_schema() is 'The JSON Schema of a group of errors.';


create or replace function app.error_group_detail_schema() returns jsonb
  language sql stable
return jsonb_build_object(
  'type', 'object',
  'required', app.error_group_schema() -> 'required'
    || '["promptVersions", "models", "contexts", "daily", "recentErrors"]',
  'properties', app.error_group_schema() -> 'properties' || jsonb_set('{
    "promptVersions": {"type": "array", "items": {
      "type": "object", "required": ["promptVersion", "errors"], "properties": {
        "promptVersion": {"type": "integer", "nullable": true},
        "errors": {"type": "integer", "minimum": 1}}}},
    "models": {"type": "array", "items": {
      "type": "object", "required": ["model", "errors"], "properties": {
        "model": {"type": "string", "nullable": true},
        "errors": {"type": "integer", "minimum": 1}}}},
    "contexts": {"type": "array", "items": {
      "type": "object", "required": ["context", "errors"], "properties": {
        "context": {"type": "string", "nullable": true},
        "errors": {"type": "integer", "minimum": 1}}}},
    "daily": {"type": "array", "description": "The last 30 days (UTC) that had any", "items": {
      "type": "object", "required": ["date", "errors"], "properties": {
        "date": {"type": "string", "format": "date"},
        "errors": {"type": "integer", "minimum": 1}}}},
    "recentErrors": {"type": "array", "description": "The last ten"}
  }', '{recentErrors,items}', app.recorded_error_schema()));

comment on function app.error_group_detail_schema() is
  'The JSON Schema of a group of errors with what its errors came with.';


create or replace function app.error_group_update_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "status": {"type": "string", "enum": ["unresolved", "resolved", "ignored"]},
    "assignedTo": {"type": "string", "format": "uuid", "nullable": true,
                   "description": "Somebody of the organization; null for nobody"}
  },
  "example": {"status": "resolved"}}'::jsonb;

comment on function app.error_group_update_schema() is
  'The JSON Schema of a body that changes a group of errors.';


create or replace function app.error_group_body(seen app.error_groups) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'id', (seen).id, 'chatbotId', (seen).chatbot_id, 'errorType', (seen).error_type,
  'name', (seen).error_name, 'title', (seen).title, 'topFrame', (seen).top_frame,
  'status', app.group_status((seen).status, (seen).status_changed_at, (seen).last_seen_at),
  'statusChangedAt', (seen).status_changed_at, 'statusChangedBy', (seen).status_changed_by,
  'assignedTo', (seen).assigned_to, 'errors', (seen).errors, 'users', (seen).users,
  'firstSeenAt', (seen).first_seen_at, 'lastSeenAt', (seen).last_seen_at,
  'promptVersion', (seen).prompt_version, 'model', (seen).model);

comment on function app.error_group_body(app.error_groups) is
  'A group of errors as the API shows one.  seen: as app.seen_error_groups returns it.';


create or replace function app.seen_error_groups(organization_id uuid)
  returns setof app.error_groups
  language sql stable rows 200
begin atomic
  with unfolded as (
    select
      d.group_id, count(*) as errors, sum(d.users) as users, min(d.occurred_at) as first_seen_at,
      max(d.occurred_at) as last_seen_at,
      nullif((array_agg(d.prompt_version order by d.occurred_at desc))[1], 0) as prompt_version,
      nullif((array_agg(d.model order by d.occurred_at desc))[1], '') as model
    from app.error_deltas as d
    where d.organization_id = seen_error_groups.organization_id
    group by d.group_id
  )

  select
    g.organization_id, g.id, g.chatbot_id, g.error_type, g.error_name, g.title, g.top_frame,
    g.status, g.status_changed_at, g.status_changed_by, g.assigned_to, g.created_at, g.updated_at,
    g.errors + coalesce(n.errors, 0) as errors, g.users + coalesce(n.users, 0) as users,
    least(g.first_seen_at, n.first_seen_at) as first_seen_at,
    greatest(g.last_seen_at, n.last_seen_at) as last_seen_at,
    case when n.last_seen_at >= coalesce(g.last_seen_at, '-infinity') then n.prompt_version
    else g.prompt_version end as prompt_version,
    case when n.last_seen_at >= coalesce(g.last_seen_at, '-infinity') then n.model
    else g.model end as model
  from app.error_groups as g
  left join unfolded as n on g.id = n.group_id
  where g.organization_id = seen_error_groups.organization_id;
end;

comment on function app.seen_error_groups(uuid) is
  'The groups of an organization with all that is counted of them, folded or not.';


create or replace function app.list_error_groups(
    page text, page_size text, chatbot_id text, status text, type text, search text, from_time text,
    to_time text, sort text
  ) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, for the counts, which nobody reads; it shows what the policy of the groups would show.
declare
  v_page    integer;
  v_limit   integer;
  v_chatbot uuid;
  v_status  text;
  v_type    text;
  v_from    timestamptz;
  v_to      timestamptz;
  v_sort    text;
  v_search  text := lower(nullif(trim(list_error_groups.search), ''));
  v_own     uuid[];
begin
  perform app.require_right('errors.read');
  v_page := app.page_number(list_error_groups.page, 'page', 1, 1000000);
  v_limit := app.page_number(list_error_groups.page_size, 'limit', 20, 100);
  v_chatbot := app.query_uuid(list_error_groups.chatbot_id, 'chatbotId');
  v_status := app.query_choice(list_error_groups.status, 'status',
                               '{unresolved,resolved,ignored,regressed}');
  v_type := app.query_choice(list_error_groups.type, 'type', app.error_types());
  v_from := app.query_time(list_error_groups.from_time, 'from');
  v_to := app.query_time(list_error_groups.to_time, 'to');
  v_sort := coalesce(app.query_choice(list_error_groups.sort, 'sort',
                                      '{lastSeen,firstSeen,errors,users}'), 'lastSeen');
  v_own := case when not app.sees_all_chatbots() then app.own_chatbot_ids() end;
  return (
    with found as materialized (
      select g.id, g as seen, row_number() over (order by
        case v_sort when 'errors' then g.errors when 'users' then g.users end desc,
        case v_sort when 'firstSeen' then g.first_seen_at else g.last_seen_at end desc nulls last,
        g.id) as place
      from app.seen_error_groups(app.current_organization_id()) as g
      where (v_own is null or g.chatbot_id = any (v_own))
        and (v_chatbot is null or g.chatbot_id = v_chatbot)
        and (v_type is null or g.error_type = v_type)
        and (v_status is null
             or app.group_status(g.status, g.status_changed_at, g.last_seen_at) = v_status)
        and (v_from is null or g.last_seen_at >= v_from)
        and (v_to is null or g.first_seen_at < v_to)
        and (v_search is null or strpos(lower(concat_ws(
               E'\n', g.title, g.error_name, g.top_frame)), v_search) > 0)
    )
    select jsonb_build_object(
      'data', coalesce(jsonb_agg(app.error_group_body(f.seen) order by f.place) filter (
        where f.place > (v_page::bigint - 1) * v_limit and f.place <= v_page::bigint * v_limit),
        '[]'),
      'page', v_page, 'limit', v_limit, 'total', count(*))
    from found as f);
end
$$;

comment on function app.list_error_groups(text, text, text, text, text, text, text, text, text) is
  'A page of groups of errors, as in the query string.  Errors: as of api.error_group_list.';


create or replace function api.error_group_list(
    p_page text default null, p_limit text default null, p_chatbot_id text default null,
    p_status text default null, p_type text default null, p_search text default null,
    p_from text default null, p_to text default null, p_sort text default null
  ) returns jsonb
  language sql stable
return app.list_error_groups(
  p_page, p_limit, p_chatbot_id, p_status, p_type, p_search, p_from, p_to, p_sort);

comment on function api.error_group_list(text, text, text, text, text, text, text, text, text) is
  $$List groups of errors

  Errors of a chatbot that have type, name, message (without numbers, ids and what is quoted) and
  place in common are one group.  status: regressed is one that was resolved and came back.  from, to:
  groups that were seen between these times.  search: part of the title, the name or the place.
  sort: what comes first, the last seen unless said.
  Query: page, limit, chatbotId uuid, status (unresolved|resolved|ignored|regressed), type, search,
  from date-time, to date-time, sort (lastSeen|firstSeen|errors|users).
  Answer: 200 page of error_group.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.read_error_group(id uuid) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, as app.list_error_groups.
declare
  v_organization_id uuid := app.current_organization_id();
  v_seen            app.error_groups;
begin
  perform app.require_right('errors.read');
  select g.* into v_seen from app.seen_error_groups(v_organization_id) as g
  where g.id = read_error_group.id
    and (app.sees_all_chatbots() or g.chatbot_id = any (app.own_chatbot_ids()));
  if not found then
    perform app.fail(404, 'not_found', 'There is no such group of errors');
  end if;
  return app.error_group_body(v_seen) || (
    with counts as materialized (
      select c.prompt_version, c.model, c.context, c.hour as at, c.errors
      from app.error_counts as c
      where c.organization_id = v_organization_id and c.group_id = v_seen.id
      union all
      select d.prompt_version, d.model, d.context, d.occurred_at, 1
      from app.error_deltas as d
      where d.organization_id = v_organization_id and d.group_id = v_seen.id
    )
    select jsonb_build_object(
      'promptVersions', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'promptVersion', nullif(s.prompt_version, 0), 'errors', s.errors)
          order by s.prompt_version desc), '[]')
        from (select c.prompt_version, sum(c.errors) as errors from counts as c group by 1) as s),
      'models', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'model', nullif(s.model, ''), 'errors', s.errors) order by s.errors desc, s.model), '[]')
        from (select c.model, sum(c.errors) as errors from counts as c group by 1) as s),
      'contexts', (
        select coalesce(jsonb_agg(jsonb_build_object(
          'context', nullif(s.context, ''), 'errors', s.errors)
          order by s.errors desc, s.context), '[]')
        from (select c.context, sum(c.errors) as errors from counts as c
              group by 1 order by 2 desc, 1 limit 50) as s),
      'daily', (
        select coalesce(jsonb_agg(jsonb_build_object('date', s.date, 'errors', s.errors)
          order by s.date), '[]')
        from (select (c.at at time zone 'utc')::date as date, sum(c.errors) as errors
              from counts as c group by 1 order by 1 desc limit 30) as s)))
    || jsonb_build_object('recentErrors', (
      select coalesce(
        jsonb_agg(app.recorded_error_body(e) order by e.occurred_at desc, e.id desc), '[]')
      from (
        select o.* from app.chatbot_errors as o
        where o.organization_id = v_organization_id and o.group_id = v_seen.id
        order by o.occurred_at desc, o.id desc limit 10
      ) as e));
end
$$;

comment on function app.read_error_group(uuid) is
  $$A group of errors, with what its errors came with

  Errors: 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.error_group_get() returns jsonb
  language sql stable
return app.read_error_group(app.request_uuid('x-resource-id', 'errorGroupId'));

comment on function api.error_group_get() is
  $$Read a group of errors

  With how many of its errors came with which version of the prompt, which model and in which
  context, how many there were by day (UTC), and the last ten.
  Answer: 200 error_group_detail.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.update_error_group(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; for who may resolve errors.
declare
  v_body            jsonb := update_error_group.body;
  v_organization_id uuid := app.current_organization_id();
  v_id              uuid := app.request_uuid('x-resource-id', 'errorGroupId');
begin
  perform app.require_right('errors.write');
  perform app.check_json(v_body, app.error_group_update_schema());
  if v_body ->> 'assignedTo' is not null and not exists (
    select from app.users as u
    where u.organization_id = v_organization_id and u.id = (v_body ->> 'assignedTo')::uuid
      and u.is_active and u.deleted_at is null
  ) then
    perform app.fail(400, 'invalid_field', 'assignedTo is of nobody in your organization');
  end if;
  update app.error_groups as g
  set status = coalesce(v_body ->> 'status', g.status),
      -- By the clock and not by the transaction's: what came before this moment is resolved.
      status_changed_at = case when v_body ? 'status' then clock_timestamp()
                          else g.status_changed_at end,
      status_changed_by = case when v_body ? 'status' then app.current_user_id()
                          else g.status_changed_by end,
      assigned_to = case when v_body ? 'assignedTo' then (v_body ->> 'assignedTo')::uuid
                    else g.assigned_to end,
      updated_at = now()
  where g.organization_id = v_organization_id and g.id = v_id
    and (app.sees_all_chatbots() or g.chatbot_id = any (app.own_chatbot_ids()));
  if not found then
    perform app.fail(404, 'not_found', 'There is no such group of errors');
  end if;
  return app.read_error_group(v_id);
end
$$;

comment on function app.update_error_group(jsonb) is
  'Resolve, ignore or assign a group of errors.  Errors: as of api.error_group_update.';


create or replace function api.error_group_update(json) returns jsonb
  language sql volatile
return app.update_error_group(app.request_json($1));

comment on function api.error_group_update(json) is
  $$Resolve, ignore or assign a group of errors

  An error that comes after its group was resolved makes the group regressed, until somebody
  resolves or ignores it again; one that is ignored stays so.  What is left out stays as it is.
  Body: error_group_update.  Answer: 200 error_group_detail.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found.$$;


create or replace view api.error_groups with (security_invoker = true) as
select
  g.organization_id, g.id, g.chatbot_id, g.error_type, g.error_name, g.title, g.top_frame, g.status,
  g.status_changed_at, g.status_changed_by, g.assigned_to, g.created_at, g.updated_at
from app.error_groups as g;

comment on view api.error_groups is
  $$Groups of the errors of your chatbots, without what is counted of them

  GET /api/v1/error-groups has the counts, and says which have come back.$$;


revoke all on function
  app.normal_error(text), app.top_frame(text), app.group_error(), app.count_error(),
  app.fold_errors(integer), app.group_status(text, timestamptz, timestamptz),
  app.error_group_schema(), app.error_group_detail_schema(), app.error_group_update_schema(),
  app.error_group_body(app.error_groups), app.seen_error_groups(uuid),
  app.list_error_groups(text, text, text, text, text, text, text, text, text),
  api.error_group_list(text, text, text, text, text, text, text, text, text),
  app.read_error_group(uuid), api.error_group_get(), app.update_error_group(jsonb),
  api.error_group_update(json)
from public, anon, authenticated;

grant execute on function
  app.list_error_groups(text, text, text, text, text, text, text, text, text),
  api.error_group_list(text, text, text, text, text, text, text, text, text),
  app.read_error_group(uuid), api.error_group_get(), app.update_error_group(jsonb),
  api.error_group_update(json)
to anon, authenticated;

revoke all on api.error_groups from public, anon, authenticated;
grant select on api.error_groups to authenticated;
