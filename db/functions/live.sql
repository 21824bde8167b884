-- What changes in conversations, for whoever watches: people by GET /api/v1/live, visitors by
-- sockets.
--
--   sidecar.watch_live(caller, event_id)   whether a person may watch, and from where on
--   sidecar.live_changes(…)                what changed, and which of those who watch may know
--
-- Nobody is notified.  One ticker in each sidecar asks for all who watch there, and asks nothing
-- while nobody does.  Ids of messages and events are of the time of their making, and a transaction
-- may commit an older one later: so each call looks back some seconds, and is told what was seen.

create or replace function app.milliseconds(moment timestamptz) returns bigint
  language sql immutable parallel safe
return (extract(epoch from moment) * 1000)::bigint;

comment on function app.milliseconds(timestamptz) is
  'A moment as milliseconds since 1970: what a cursor of live changes is.';


create or replace function app.live_rows(
    organizations uuid[], since timestamptz, seen uuid[], with_seen boolean, max_rows integer
  )
  returns table (organization_id uuid, id uuid, conversation_id uuid, chatbot_id uuid, kind text,
                 is_seen boolean)
  language plpgsql stable
  set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
    select r.organization_id, r.id, r.conversation_id, r.chatbot_id, r.kind, r.is_seen
    from (
      select o.id as organization_id, f.id, f.conversation_id, f.chatbot_id, f.kind,
             -- Not "= any", which looks through all of them for each row.
             f.id in (select s.id from unnest(live_rows.seen) as s (id)) as is_seen
      from unnest(live_rows.organizations) as o (id)
      cross join lateral (
        select m.id, m.conversation_id, m.chatbot_id, 'message' as kind
        from app.chatbot_messages as m
        where m.organization_id = o.id and m.id >= app.first_id(live_rows.since)
          and m.removed_at is null
        union all
        select e.id, e.conversation_id, e.chatbot_id, case e.kind
                 when 'noted' then 'note' when 'assigned' then 'assignment'
                 when 'prioritized' then 'priority' else 'status' end
        from app.conversation_events as e
        where e.organization_id = o.id and e.id >= app.first_id(live_rows.since)
      ) as f
    ) as r
    where live_rows.with_seen or not r.is_seen
    order by r.id
    limit live_rows.max_rows;
end
$$;

comment on function app.live_rows(uuid[], timestamptz, uuid[], boolean, integer) is
  $$What was said in some organizations since a moment, and what became of their conversations

  seen: ids that the caller knows; with_seen: whether these come again, marked.  kind: message, status,
  assignment, priority or note.  The oldest max_rows come.$$;


create or replace function app.live_people(people jsonb)
  returns table (watcher integer, organization_id uuid, user_id uuid, is_fresh boolean,
                 sees_all boolean, sees_own boolean, ended text)
  language plpgsql stable
  set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
    select p.watcher, p.organization_id, p.user_id, p.is_fresh,
           coalesce(u.role = any (r.roles), false), coalesce(u.role = any (r.own_roles), false),
           case when u.id is null then 'session_revoked'
                when u.role <> all (r.roles || r.own_roles) then 'forbidden' end
    from (
      select (e.place - 1)::integer as watcher, (e.value ->> 0)::uuid as organization_id,
             (e.value ->> 1)::uuid as user_id, (e.value ->> 2)::uuid as session_id,
             (e.value ->> 3)::boolean as is_fresh
      from jsonb_array_elements(live_people.people) with ordinality as e (value, place)
    ) as p
    cross join (
      select o.roles, o.own_roles from app.rights() as o where o.name = 'conversations.read'
    ) as r
    left join app.users as u
      on u.organization_id = p.organization_id and u.id = p.user_id and u.is_active
     and not exists (
       select from app.user_sessions as s
       where s.organization_id = p.organization_id and s.id = p.session_id
         and s.revoked_at is not null);
end
$$;

comment on function app.live_people(jsonb) is
  $$The people who watch, with what each may see now

  people: an array of [organization, user, session, is_fresh].  ended: why one may not watch any more:
  session_revoked or forbidden.$$;


create or replace function app.live_visitors(visitors jsonb)
  returns table (watcher integer, organization_id uuid, chatbot_id uuid, session_id text,
                 is_fresh boolean)
  language plpgsql immutable
  set search_path = ''
as $$
#variable_conflict use_column
begin
  return query
    select (e.place - 1)::integer, (e.value ->> 0)::uuid, (e.value ->> 1)::uuid, e.value ->> 2,
           (e.value ->> 3)::boolean
    from jsonb_array_elements(live_visitors.visitors) with ordinality as e (value, place);
end
$$;

comment on function app.live_visitors(jsonb) is
  $$The visitors who watch

  visitors: an array of [organization, chatbot, session, is_fresh, and hashes of keys, which are
  sidecar.live_changes' to look at].$$;


create or replace function app.visitor_message(message app.chatbot_messages, session_id text)
  returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_message app.chatbot_messages := visitor_message.message;
  v_turn    app.turns;
  v_body    jsonb := jsonb_build_object(
    'messageId', v_message.id, 'conversationId', v_message.conversation_id,
    'sender', v_message.sender_type, 'message', app.full_text(v_message),
    'createdAt', v_message.created_at);
begin
  if v_message.sender_type <> 'bot' then
    return v_body;
  end if;
  select t.* into v_turn from app.turns as t
  where t.organization_id = v_message.organization_id
    and t.id = (v_message.metadata ->> 'turnId')::uuid;
  if found then
    v_body := v_body || jsonb_build_object('reply', app.reply(
      v_turn, jsonb_build_object('sessionId', visitor_message.session_id)));
  end if;
  return v_body;
end
$$;

comment on function app.visitor_message(app.chatbot_messages, text) is
  $$A message as a visitor's socket hears of it

  The chatbot's with reply, as app.reply makes it, without the session's token: its visitor has it.$$;


create or replace function sidecar.watch_live(caller jsonb, event_id text default null)
  returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_claims jsonb;
  v_now    bigint := app.milliseconds(clock_timestamp());
  v_since  bigint;
begin
  perform app.enter(watch_live.caller);
  perform app.require_right('conversations.read');
  v_claims := app.verify_token(
    substring(watch_live.caller ->> 'authorization' from '^[Bb]earer +(\S+)$'));
  -- Longer ago than ten minutes, it is cheaper to read the lists again.
  if watch_live.event_id ~ '^[0-9]{1,15}$'
     and watch_live.event_id::bigint between v_now - 600000 and v_now + 60000 then
    v_since := watch_live.event_id::bigint;
  end if;
  return jsonb_build_object(
    'organizationId', app.current_organization_id(), 'userId', app.current_user_id(),
    'sessionId', v_claims -> 'sid', 'expiresAt', (v_claims ->> 'exp')::numeric * 1000,
    'cursor', v_now, 'since', v_since,
    'isReset', coalesce(watch_live.event_id, '') <> '' and v_since is null);
end
$$;

comment on function sidecar.watch_live(jsonb, text) is
  $$Hear what changes in the conversations that you may read

  With Accept: text/event-stream it does not end: ready at once, then change for each conversation in
  which something happened, within a second of it, with ids only.  expired when the access token ends,
  the session is revoked or the role changed.  Each event's id is a cursor: sent again as Last-Event-ID
  (a browser's EventSource cannot send Authorization, so use fetch), it brings what was missed; after
  ten minutes, or too much, comes reset, and the lists have to be read again.  Otherwise what changed
  since Last-Event-ID comes once, as JSON.
  Answer: 200 live_changes or text/event-stream.
  Errors: 401 not_signed_in; 403 forbidden.$$;


create or replace function app.live_changes_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["cursor", "isReset", "changes"],
  "properties": {
    "cursor": {"type": "string", "description": "For Last-Event-ID of the next call"},
    "isReset": {"type": "boolean",
                "description": "Whether Last-Event-ID was too old: read the lists again"},
    "changes": {"type": "array", "items": {
      "type": "object", "required": ["conversationId", "chatbotId", "kinds"],
      "properties": {
        "conversationId": {"type": "string", "format": "uuid"},
        "chatbotId": {"type": "string", "format": "uuid"},
        "kinds": {"type": "array", "items": {
          "type": "string", "enum": ["message", "status", "assignment", "priority", "note"]}},
        "messageId": {"type": "string", "format": "uuid",
                      "description": "The last message, where there is a new one"}
      }}}
  }}'::jsonb;

comment on function app.live_changes_schema() is
  'The JSON Schema of what changed in conversations; an event has one of the changes.';


create or replace function sidecar.live_changes(
    organizations uuid[], people jsonb, visitors jsonb, since bigint, seen uuid[], told uuid[],
    is_check boolean default false
  ) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  c_rows   constant integer := 5000;
  -- Before the look, so that what commits during it is looked for again.
  v_now    bigint := app.milliseconds(clock_timestamp());
  v_fresh  boolean := jsonb_path_exists(live_changes.people, 'strict $[*] ? (@[3] == true)')
                      or jsonb_path_exists(live_changes.visitors, 'strict $[*] ? (@[3] == true)');
  v_rows   jsonb;
  v_answer jsonb;
begin
  select jsonb_agg(to_jsonb(r) order by r.id) into v_rows
  from app.live_rows(
    live_changes.organizations, to_timestamp(live_changes.since / 1000.0) - make_interval(secs => 5),
    live_changes.seen, v_fresh, c_rows) as r;
  if jsonb_array_length(v_rows) >= c_rows then
    -- What did not fit comes with the next call, which begins where this one ended.
    v_now := least(v_now, ('x' || left(replace(v_rows -> -1 ->> 'id', '-', ''), 12))::bit(48)::bigint);
  end if;
  v_answer := jsonb_build_object(
    'cursor', v_now, 'isFull', coalesce(jsonb_array_length(v_rows) >= c_rows, false));

  if live_changes.is_check then
    v_answer := v_answer || jsonb_build_object(
      'endedPeople', (
        select jsonb_agg(jsonb_build_array(p.watcher, p.ended))
        from app.live_people(live_changes.people) as p where p.ended is not null),
      'endedVisitors', (
        select jsonb_agg(jsonb_build_array(v.watcher, 'chatbot_inactive'))
        from app.live_visitors(live_changes.visitors) as v
        left join app.chatbot_instances as b
          on b.organization_id = v.organization_id and b.id = v.chatbot_id
         and b.deleted_at is null and b.status <> 'inactive'
        where b.id is null),
      'endedKeys', (
        select jsonb_agg(h.key_hash)
        from (
          select distinct k.key_hash
          from jsonb_array_elements(live_changes.visitors) as v
          cross join lateral jsonb_array_elements_text(v.value -> 4) as k (key_hash)
        ) as h
        where not exists (
          select from app.chatbot_keys as k
          where k.key_hash = decode(h.key_hash, 'hex') and k.revoked_at is null)));
  end if;
  if v_rows is null then
    return v_answer;
  end if;

  v_answer := v_answer || jsonb_build_object('seen', (
    select jsonb_agg(r.value -> 'id') from jsonb_array_elements(v_rows) as r));
  if live_changes.people <> '[]' then
    v_answer := v_answer || jsonb_build_object('changes', (
      with conversation as materialized (
        select r.organization_id, r.conversation_id, r.chatbot_id, b.created_by,
               bool_and(r.is_seen) as is_seen,
               jsonb_strip_nulls(jsonb_build_object(
                 'conversationId', r.conversation_id, 'chatbotId', r.chatbot_id,
                 'kinds', jsonb_agg(distinct r.kind),
                 'messageId', max(r.id::text) filter (where r.kind = 'message'))) as change
        from jsonb_to_recordset(v_rows) as r (
          organization_id uuid, id uuid, conversation_id uuid, chatbot_id uuid, kind text,
          is_seen boolean)
        join app.chatbot_instances as b
          on b.organization_id = r.organization_id and b.id = r.chatbot_id
        group by r.organization_id, r.conversation_id, r.chatbot_id, b.created_by)
      select jsonb_agg(jsonb_build_array(f.watchers, f.change))
      from (
        select c.change, jsonb_agg(p.watcher) as watchers
        from conversation as c
        join app.live_people(live_changes.people) as p
          on p.organization_id = c.organization_id and p.ended is null
         and (p.sees_all or p.sees_own and c.created_by = p.user_id)
        where p.is_fresh or not c.is_seen
        group by c.change
      ) as f));
  end if;
  if live_changes.visitors <> '[]' then
    v_answer := v_answer || jsonb_build_object('news', (
      select jsonb_agg(jsonb_build_array(v.watcher, jsonb_build_object(
        'conversationId', c.id,
        'status', case when n.has_status then c.status end,
        'messages', coalesce((
          select jsonb_agg(app.visitor_message(m, c.session_id) order by m.id)
          from jsonb_to_recordset(v_rows) as r (id uuid, kind text, is_seen boolean)
          join app.chatbot_messages as m
            on m.organization_id = c.organization_id and m.id = r.id
          where r.kind = 'message' and m.conversation_id = c.id and m.sender_type <> 'system'
            and (v.is_fresh or not r.is_seen)
            and r.id not in (select t.id from unnest(live_changes.told) as t (id))), '[]'))))
      from (
        select r.organization_id, r.conversation_id, bool_and(r.is_seen) as is_seen,
               bool_or(r.kind = 'status') as has_status
        from jsonb_to_recordset(v_rows) as r (
          organization_id uuid, conversation_id uuid, kind text, is_seen boolean)
        where r.kind in ('message', 'status')
        group by r.organization_id, r.conversation_id
      ) as n
      join app.chatbot_conversations as c
        on c.organization_id = n.organization_id and c.id = n.conversation_id
      join app.live_visitors(live_changes.visitors) as v
        on v.organization_id = c.organization_id and v.chatbot_id = c.chatbot_id
       and v.session_id = c.session_id
      where v.is_fresh or not n.is_seen));
  end if;
  return v_answer;
end
$$;

comment on function sidecar.live_changes(uuid[], jsonb, jsonb, bigint, uuid[], uuid[], boolean) is
  $$What changed since a cursor, and which of those who watch may know

  organizations: of all who watch.  people, visitors: as app.live_people and app.live_visitors take them;
  is_fresh for one who has not been asked for before, and so is told what others were told already.
  since: the cursor of the call before.  seen: what calls of the last seconds returned; told: messages of
  the last seconds that their visitors were told of otherwise.  is_check: whether to look for those who may
  not watch any more, too.

  Returns cursor, isFull (there is more), seen (ids), changes ([watchers, change] for people), news
  ([watcher, {conversationId, status, messages}] for visitors), endedPeople and endedVisitors
  ([watcher, code]), and endedKeys, those of the visitors' keys that were replaced.  A watcher is told by
  its place, from 0.$$;


revoke all on function
  app.milliseconds(timestamptz),
  app.live_rows(uuid[], timestamptz, uuid[], boolean, integer), app.live_people(jsonb),
  app.live_visitors(jsonb), app.visitor_message(app.chatbot_messages, text),
  app.live_changes_schema(), sidecar.watch_live(jsonb, text),
  sidecar.live_changes(uuid[], jsonb, jsonb, bigint, uuid[], uuid[], boolean)
from public, anon, authenticated;

grant execute on function
  sidecar.watch_live(jsonb, text),
  sidecar.live_changes(uuid[], jsonb, jsonb, bigint, uuid[], uuid[], boolean)
to sidecar;
