-- The audit log: every change, whoever made it and by whichever way, and proof that it is whole.
--
--   app.audit_change()                what the audit triggers do
--   the list of audited tables        a table is in there, or tests/sql/audit.sql says why not
--   app.audit_text(entry)             a row of the log in the form that is hashed
--   app.seal_audit(max)               add what is not sealed yet to its organization's chain
--   parlance.verify_audit(…)          whether the log is as it was sealed
--   api.audit_log, api.audit_seals    the log and its seals
--   api.audit_log_list(…), api.audit_log_verification()

create or replace function app.log_change(
    organization_id uuid, action text, table_name text, row_id text, chatbot_id uuid,
    old_value jsonb, new_value jsonb
  ) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the log directly; only the audit triggers may call it.
begin
  insert into app.audit_log
    (organization_id, action, table_name, row_id, chatbot_id, user_id, old_value, new_value, address,
     user_agent, request_id)
  values (
    coalesce(log_change.organization_id, '00000000-0000-0000-0000-000000000000'),
    lower(log_change.action), log_change.table_name, log_change.row_id, log_change.chatbot_id,
    app.current_user_id(), log_change.old_value, log_change.new_value, app.request_address(),
    left(app.request_header('user-agent'), 500), app.request_header('x-request-id'));
end
$$;

comment on function app.log_change(uuid, text, text, text, uuid, jsonb, jsonb) is
  $$Write a row of the audit log: who and from where is read from the request

  organization_id: null for the installation.  action: insert, update or delete.$$;


create or replace function app.audit_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the log directly.
declare
  v_row       jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  v_old       jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  v_new       jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  v_secrets   text[] := tg_argv[1]::text[];
  v_unwatched text[] := tg_argv[2]::text[] || 'updated_at'::text;
begin
  if tg_op = 'UPDATE' then
    -- Only what changed; a long prompt that did not would be repeated with each change.
    select jsonb_object_agg(o.key, o.value),
           -- That a secret changed is told; neither what it was nor what it is.
           jsonb_object_agg(o.key, case when o.key = any (v_secrets) then '"(changed)"'
                                   else v_new -> o.key end)
    into v_old, v_new
    from jsonb_each(v_old) as o
    where o.value is distinct from v_new -> o.key and o.key <> all (v_unwatched);
    if v_old is null then
      return null;
    end if;
    v_old := v_old - v_secrets;
  else
    v_old := v_old - v_secrets;
    v_new := v_new - v_secrets;
  end if;
  perform app.log_change(
    (v_row ->> case tg_table_name when 'organizations' then 'id' else 'organization_id' end)::uuid,
    tg_op, tg_table_name, v_row ->> tg_argv[0],
    (v_row ->> case tg_table_name when 'chatbot_instances' then 'id' else 'chatbot_id' end)::uuid,
    v_old, v_new);
  return null;
end
$$;

comment on function app.audit_change() is
  $$Write a change to the audit log

  Arguments of the trigger: the column that names the row; the columns that are secret; the columns
  that change by themselves, whose change alone is none.$$;


create or replace function app.audit_version() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the log directly.  Apart from app.audit_change, which would make a
-- text of the whole file to leave it out.
declare
  v_row   app.document_versions := case tg_op when 'DELETE' then old else new end;
  v_value jsonb := jsonb_build_object(
    'document_id', v_row.document_id, 'version', v_row.version, 'file_name', v_row.file_name,
    'media_type', v_row.media_type, 'bytes', octet_length(v_row.content),
    'sha256', encode(v_row.sha256, 'hex'), 'created_by', v_row.created_by);
begin
  perform app.log_change(
    v_row.organization_id, tg_op, tg_table_name, format('%s/%s', v_row.document_id, v_row.version), null,
    case tg_op when 'DELETE' then v_value end, case tg_op when 'INSERT' then v_value end);
  return null;
end
$$;

comment on function app.audit_version() is
  'Write to the audit log that a version of a document came or went, without its content.';


-- The audited tables: one line for each.
do $$
declare
  v_table record;
begin
  for v_table in
    select t.name, t.events, t.id, t.secrets, t.unwatched
    from (values
      -- name, events, the column that names the row, secrets, what changes by itself
      ('organizations', 'insert or update or delete', 'id', '{}', '{}'),
      ('users', 'insert or update or delete', 'id', '{password_hash}', '{}'),
      -- The text of a prompt is in its history, once.
      ('chatbot_instances', 'insert or update or delete', 'id', '{current_system_prompt}', '{}'),
      ('chatbot_keys', 'insert or update or delete', 'hint', '{key_hash,publishable_key}', '{}'),
      ('chatbot_prompt_history', 'insert or delete', 'id', '{}', '{}'),
      ('prompt_generation_jobs', 'insert or update or delete', 'id', '{}',
       '{status,progress,input_files,usage,method,provider,model,generated_prompt,warnings,'
       'error_type,error_message,processing_started_at,completed_at}'),
      ('prompt_labels', 'insert or update or delete', 'label', '{}', '{}'),
      ('curated_answers', 'insert or update or delete', 'id', '{}', '{}'),
      ('curated_questions', 'insert or update or delete', 'answer_id', '{}', '{}'),
      ('canned_replies', 'insert or update or delete', 'id', '{}', '{}'),
      ('alert_rules', 'insert or update or delete', 'id', '{}', '{}'),
      ('data_keys', 'insert or update or delete', 'id', '{}', '{}'),
      ('chatbot_widget_configs', 'insert or update or delete', 'chatbot_id', '{}', '{}'),
      ('chatbot_translations', 'insert or update or delete', 'language_code', '{}', '{}'),
      ('chatbot_integrations', 'insert or update or delete', 'id', '{}',
       '{facts,verified_at,is_healthy,last_error,last_error_at,last_event_at}'),
      ('line_oa_configs', 'insert or update or delete', 'chatbot_id',
       '{channel_secret,channel_access_token}', '{bot_user_id}'),
      ('messenger_configs', 'insert or update or delete', 'chatbot_id',
       '{app_secret,page_access_token,verify_token_hash}', '{}'),
      ('webhook_endpoints', 'insert or update or delete', 'id', '{secret,old_secret}',
       '{failing_since,last_error,last_error_at,last_sent_at}'),
      ('alert_destinations', 'insert or update or delete', 'id', '{secret,old_secret}',
       '{failing_since,last_error,last_error_at,last_sent_at,told_at}'),
      ('registered_tools', 'insert or update or delete', 'name', '{}', '{}'),
      ('chatbot_tools', 'insert or delete', 'name', '{}', '{}'),
      ('suppliers', 'insert or update or delete', 'id', '{}', '{}'),
      ('products', 'insert or update or delete', 'id', '{}', '{}'),
      ('documents', 'insert or update or delete', 'id', '{}',
       '{status,error,current_version,chunk_count}'),
      -- What may tell of a visitor, and would have to stay: the decision is told with it.
      ('flagged_messages', 'update', 'id', '{}', '{review_note}'),
      ('error_groups', 'update', 'id', '{}',
       '{title,error_name,top_frame,errors,users,first_seen_at,last_seen_at,prompt_version,model}'),
      ('embedding_changes', 'insert or update or delete', 'id', '{}',
       '{status,job_id,done,total,error,started_at,finished_at}'),
      ('event_clearings', 'insert or update or delete', 'chatbot_id', '{}', '{is_swept}'),
      ('model_prices', 'insert or update or delete', 'model', '{}', '{}'),
      ('organization_model_prices', 'insert or update or delete', 'model', '{}', '{}'),
      ('retention_rules', 'insert or update or delete', 'kind', '{}', '{updated_by}'),
      ('settings', 'insert or update or delete', 'name', '{}', '{}')
    ) as t (name, events, id, secrets, unwatched)
  loop
    execute format(
      'create or replace trigger audit_change after %s on app.%I'
      ' for each row execute function app.audit_change(%L, %L, %L)',
      v_table.events, v_table.name, v_table.id, v_table.secrets, v_table.unwatched);
  end loop;
end
$$;

create or replace trigger audit_change
  after insert or delete on app.document_versions
  for each row execute function app.audit_version();

create or replace trigger append_only
  before update or delete on app.audit_log
  for each row execute function app.forbid_change();
create or replace trigger never_emptied
  before truncate on app.audit_log
  for each statement execute function app.forbid_change();
create or replace trigger append_only
  before update or delete on app.audit_seals
  for each row execute function app.forbid_change();
create or replace trigger never_emptied
  before truncate on app.audit_seals
  for each statement execute function app.forbid_change();


create or replace function app.await_seal() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  insert into app.audit_unsealed (organization_id, audit_id) values (new.organization_id, new.id);
  return null;
end
$$;

comment on function app.await_seal() is
  $$Note that a row of the audit log is to be sealed

  A row of its own for each, so that no writer waits for another, nor the sealer for any.$$;

create or replace trigger await_seal
  after insert on app.audit_log
  for each row execute function app.await_seal();


create or replace function app.audit_text(entry app.audit_log) returns text
  language sql stable parallel safe
return jsonb_build_array(
  (entry).organization_id, (entry).id, (entry).action, (entry).table_name, (entry).row_id,
  (entry).chatbot_id, (entry).user_id, (entry).database_role, (entry).old_value::text,
  (entry).new_value::text, (entry).address, (entry).user_agent, (entry).request_id,
  to_char((entry).created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'))::text;

comment on function app.audit_text(app.audit_log) is
  $$A row of the audit log in the form that is hashed

  A JSON array of its 14 columns in their order, each a string or null, with ", " between them and
  nothing escaped but what must be.  old_value and new_value are strings that hold JSON as jsonb is
  written: keys by length and then by bytes, ": " and ", " between.  created_at is in UTC, with six
  digits after the second.  docs/security.md shows how to recompute a chain.$$;


create or replace function app.seal_audit(max integer default 100000) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_entry app.audit_log;
  v_last  app.audit_seals;
  v_count integer := 0;
begin
  -- Whoever comes while another is at it has nothing to do.
  if not pg_try_advisory_xact_lock(hashtextextended('app.seal_audit', 0)) then
    return 0;
  end if;
  for v_entry in
    with due as (
      delete from app.audit_unsealed as u
      using app.audit_log as a
      where (u.organization_id, u.audit_id) in (
          select o.organization_id, o.audit_id from app.audit_unsealed as o
          order by o.organization_id, o.audit_id
          limit seal_audit.max)
        and a.organization_id = u.organization_id and a.id = u.audit_id
      returning a.*
    )
    select d.* from due as d order by d.organization_id, d.id
  loop
    if v_entry.organization_id is distinct from v_last.organization_id then
      select s.* into v_last from app.audit_seals as s
      where s.organization_id = v_entry.organization_id
      order by s.sequence desc limit 1;
    end if;
    v_last.organization_id := v_entry.organization_id;
    v_last.sequence := coalesce(v_last.sequence, 0) + 1;
    v_last.audit_id := v_entry.id;
    v_last.previous := coalesce(v_last.hash, decode(repeat('00', 32), 'hex'));
    v_last.hash := sha256(v_last.previous || convert_to(app.audit_text(v_entry), 'utf8'));
    insert into app.audit_seals (organization_id, sequence, audit_id, previous, hash)
    values (v_last.organization_id, v_last.sequence, v_last.audit_id, v_last.previous, v_last.hash);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

comment on function app.seal_audit(integer) is
  $$Add what is not sealed yet to each organization's chain of hashes

  max: rows at once.  Rows are sealed in the order in which they are found: one that was committed late
  comes after those that were found before it.  Returns how many; 0 also where another is at it.$$;


create or replace function app.verify_audit(organization_id uuid)
  returns table (sealed bigint, unsealed bigint, ok boolean, first_bad bigint, problem text,
                 head text)
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, for the queue of what is not sealed; only functions that check their caller call it.
begin
  -- One statement, so that all of it is of one moment.
  return query
    with links as (
      select
        s.sequence, s.hash, row_number() over w as number,
        case
          when s.sequence <> row_number() over w then 'gap'
          when s.previous <> coalesce(lag(s.hash) over w, decode(repeat('00', 32), 'hex'))
            then 'broken_link'
          when a.id is null then 'missing_row'
          when s.hash <> sha256(s.previous || convert_to(app.audit_text(a), 'utf8'))
            then 'changed_row'
        end as problem
      from app.audit_seals as s
      left join app.audit_log as a on a.organization_id = s.organization_id and a.id = s.audit_id
      where s.organization_id = verify_audit.organization_id
      window w as (order by s.sequence)
    ), chain as (
      select count(*) as sealed,
             min(l.number) filter (where l.problem is not null) as first_bad,
             (array_agg(l.problem order by l.sequence) filter (where l.problem is not null))[1] as problem,
             (array_agg(encode(l.hash, 'hex') order by l.sequence desc))[1] as head
      from links as l
    ), rest as (
      select count(*) as unsealed,
             -- What is neither sealed nor waiting for it was sealed once.
             bool_or(not exists (
               select from app.audit_unsealed as u
               where u.organization_id = a.organization_id and u.audit_id = a.id)) as has_lost_seal
      from app.audit_log as a
      where a.organization_id = verify_audit.organization_id
        and not exists (select from app.audit_seals as s
                        where s.organization_id = a.organization_id and s.audit_id = a.id)
    ), waiting as (
      select exists (
        select from app.audit_unsealed as u
        where u.organization_id = verify_audit.organization_id
          and not exists (select from app.audit_log as a
                          where a.organization_id = u.organization_id and a.id = u.audit_id)
      ) as has_lost_row
    )
    select c.sealed, r.unsealed, p.problem is null, c.first_bad, p.problem, c.head
    from chain as c, rest as r, waiting as w,
      lateral (select coalesce(c.problem, case when r.has_lost_seal then 'missing_seal'
                                               when w.has_lost_row then 'missing_row' end) as problem) as p;
end
$$;

comment on function app.verify_audit(uuid) is
  $$Whether an organization's audit log is as it was sealed

  sealed, unsealed: how many rows are.  first_bad: the first sequence that is wrong.  problem: gap
  (a seal is not there), broken_link (a seal does not follow the one before), missing_row, changed_row
  (the row or its hash is another than was sealed), missing_seal (a row was sealed once and is no
  more).  head: the latest hash, to be kept elsewhere.$$;


create or replace function parlance.verify_audit(p_organization_id uuid default null)
  returns table (organization_id uuid, sealed bigint, unsealed bigint, ok boolean, first_bad bigint,
                 problem text, head text)
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer for the tables; it tells the operator everything and others of their own organization only.
begin
  return query
    with known as (
      select a.organization_id from app.audit_log as a
      union
      select s.organization_id from app.audit_seals as s
      union
      select u.organization_id from app.audit_unsealed as u
    )
    select k.organization_id, v.sealed, v.unsealed, v.ok, v.first_bad, v.problem, v.head
    from known as k
    cross join lateral app.verify_audit(k.organization_id) as v
    where k.organization_id = coalesce(verify_audit.p_organization_id, k.organization_id)
      and (k.organization_id = app.current_organization_id()
           or app.current_organization_id() is null
              and pg_has_role(session_user, 'parlance_owner', 'member'))
    order by k.organization_id;
end
$$;

comment on function parlance.verify_audit(uuid) is
  $$Whether the audit log is as it was sealed, organization by organization

  p_organization_id: one of them; null for all that the caller may ask about: the operator about
  every one (00000000-0000-0000-0000-000000000000 is the installation), an integrator about
  app.current_organization_id.  Returns sealed and unsealed rows, ok, the first bad sequence, the
  problem (gap, broken_link, missing_row, changed_row, missing_seal), and the head: the latest hash.
  Keep the head and the number of sealed rows elsewhere: nothing else shows that the end of the log
  was cut off together with its seals.$$;


create or replace view api.audit_log with (security_invoker = true) as
select
  a.organization_id, a.id, a.action, a.table_name, a.row_id, a.chatbot_id, a.user_id,
  a.database_role,
  a.old_value, a.new_value, a.address, a.user_agent, a.request_id, a.created_at
from app.audit_log as a;

comment on view api.audit_log is 'Who changed what in your organization; for its admins.';


create or replace view api.audit_seals with (security_invoker = true) as
select s.organization_id, s.sequence, s.audit_id, encode(s.previous, 'hex') as previous,
       encode(s.hash, 'hex') as hash, s.sealed_at
from app.audit_seals as s;

comment on view api.audit_seals is
  'The chain of hashes over your organization''s audit log; for its admins.';


create or replace function app.audit_entry_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "action", "table", "rowId", "chatbotId", "userId", "userEmail", "databaseRole",
    "oldValue", "newValue", "address", "userAgent", "requestId", "createdAt", "sequence", "hash"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "action": {"type": "string", "enum": ["insert", "update", "delete"]},
    "table": {"type": "string", "description": "What kind of thing was changed"},
    "rowId": {"type": "string", "description": "Which of its kind"},
    "chatbotId": {"type": "string", "nullable": true, "format": "uuid"},
    "userId": {"type": "string", "nullable": true, "format": "uuid",
               "description": "Null for a change that no signed-in user made"},
    "userEmail": {"type": "string", "nullable": true},
    "databaseRole": {"type": "string",
                     "description": "Who was connected: authenticator for the API, or another"},
    "oldValue": {"type": "object", "nullable": true, "additionalProperties": true,
                 "description": "What was before: all of a deleted row, what changed of another"},
    "newValue": {"type": "object", "nullable": true, "additionalProperties": true},
    "address": {"type": "string", "nullable": true},
    "userAgent": {"type": "string", "nullable": true},
    "requestId": {"type": "string", "nullable": true},
    "createdAt": {"type": "string", "format": "date-time"},
    "sequence": {"type": "integer", "nullable": true, "minimum": 1,
                 "description": "Its place in the chain of hashes; null until it is sealed, in a minute"},
    "hash": {"type": "string", "nullable": true, "pattern": "^[0-9a-f]{64}$"}
  }}'::jsonb;

comment on function app.audit_entry_schema() is 'The JSON Schema of an entry of the audit log.';


create or replace function api.audit_log_list(
    p_page text default null, p_limit text default null, p_chatbot_id text default null,
    p_user_id text default null, p_table text default null, p_action text default null,
    p_from text default null, p_to text default null
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
  -- A plan for the filters that are there, each time; a common one would read the whole log.
  set plan_cache_mode = 'force_custom_plan'
as $$
declare
  v_page    integer := app.page_number(p_page, 'page', 1, 1000000);
  v_limit   integer := app.page_number(p_limit, 'limit', 20, 100);
  v_chatbot uuid := app.query_uuid(p_chatbot_id, 'chatbotId');
  v_user    uuid := app.query_uuid(p_user_id, 'userId');
  v_table   text := nullif(p_table, '');
  v_action  text := app.query_choice(p_action, 'action', '{insert,update,delete}');
  v_from    timestamptz := app.query_time(p_from, 'from');
  v_to      timestamptz := app.query_time(p_to, 'to');
  v_data    jsonb;
  v_total   bigint;
begin
  perform app.require_right('audit.read');
  select coalesce(jsonb_agg(jsonb_build_object(
    'id', a.id, 'action', a.action, 'table', a.table_name, 'rowId', a.row_id,
    'chatbotId', a.chatbot_id, 'userId', a.user_id, 'userEmail', u.email,
    'databaseRole', a.database_role, 'oldValue', a.old_value, 'newValue', a.new_value,
    'address', a.address, 'userAgent', a.user_agent, 'requestId', a.request_id,
    'createdAt', a.created_at, 'sequence', s.sequence, 'hash', s.hash
  ) order by a.created_at desc, a.id desc), '[]')
  into v_data
  from (
    select e.* from api.audit_log as e
    where (v_chatbot is null or e.chatbot_id = v_chatbot)
      and (v_user is null or e.user_id = v_user)
      and (v_table is null or e.table_name = v_table)
      and (v_action is null or e.action = v_action)
      and (v_from is null or e.created_at >= v_from)
      and (v_to is null or e.created_at < v_to)
    order by e.created_at desc, e.id desc
    limit v_limit offset (v_page::bigint - 1) * v_limit
  ) as a
  left join api.audit_seals as s on s.organization_id = a.organization_id and s.audit_id = a.id
  left join api.users as u on u.organization_id = a.organization_id and u.id = a.user_id;
  select count(*) into v_total from api.audit_log as e
  where (v_chatbot is null or e.chatbot_id = v_chatbot)
    and (v_user is null or e.user_id = v_user)
    and (v_table is null or e.table_name = v_table)
    and (v_action is null or e.action = v_action)
    and (v_from is null or e.created_at >= v_from)
    and (v_to is null or e.created_at < v_to);
  return jsonb_build_object('data', v_data, 'page', v_page, 'limit', v_limit, 'total', v_total);
end
$$;

comment on function api.audit_log_list(text, text, text, text, text, text, text, text) is
  $$List who changed what, newest first

  from is included, to is not; a date is its first moment in UTC.  An entry shows its place in the
  chain of hashes once it is sealed.
  Query: page, limit, chatbotId uuid, userId uuid, table, action (insert|update|delete),
  from date-time, to date-time.  Answer: 200 page of audit_entry.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.audit_verification_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["ok", "sealed", "unsealed", "firstBadSequence", "problem", "head"],
  "properties": {
    "ok": {"type": "boolean"},
    "sealed": {"type": "integer", "minimum": 0},
    "unsealed": {"type": "integer", "minimum": 0,
                 "description": "Entries of the last minute, which are sealed next"},
    "firstBadSequence": {"type": "integer", "nullable": true, "minimum": 1},
    "problem": {"type": "string", "nullable": true,
                "enum": ["gap", "broken_link", "missing_row", "changed_row", "missing_seal"]},
    "head": {"type": "string", "nullable": true, "pattern": "^[0-9a-f]{64}$",
             "description": "The hash of the latest sealed entry, to be kept elsewhere"}
  }}'::jsonb;

comment on function app.audit_verification_schema() is
  'The JSON Schema of what is found when an audit log is verified.';


create or replace function app.verify_own_audit() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, for the queue of what is not sealed; it verifies the caller's organization only.
begin
  perform app.require_right('audit.read');
  return (
    select jsonb_build_object(
      'ok', v.ok, 'sealed', v.sealed, 'unsealed', v.unsealed, 'firstBadSequence', v.first_bad,
      'problem', v.problem, 'head', v.head)
    from app.verify_audit(app.current_organization_id()) as v);
end
$$;

comment on function app.verify_own_audit() is
  'Verify the audit log of the caller''s organization.  Errors: 401 not_signed_in, 403 forbidden.';


create or replace function api.audit_log_verification() returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return app.verify_own_audit();
end
$$;

comment on function api.audit_log_verification() is
  $$Verify the audit log of your organization

  Recomputes the whole chain of hashes, about 100,000 entries a second.  A log whose end was cut off
  together with its seals looks whole: compare sealed and head with what you kept elsewhere.
  Answer: 200 audit_verification.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden.$$;


revoke all on function
  app.log_change(uuid, text, text, text, uuid, jsonb, jsonb), app.audit_change(),
  app.audit_version(), app.await_seal(), app.audit_text(app.audit_log), app.seal_audit(integer),
  app.verify_audit(uuid), parlance.verify_audit(uuid),
  app.audit_entry_schema(), app.audit_verification_schema(),
  app.verify_own_audit(),
  api.audit_log_list(text, text, text, text, text, text, text, text), api.audit_log_verification()
from public, anon, authenticated;

grant execute on function
  app.verify_own_audit(),
  api.audit_log_list(text, text, text, text, text, text, text, text), api.audit_log_verification()
to anon, authenticated;
grant execute on function parlance.verify_audit(uuid) to parlance_integrator;

revoke all on api.audit_log, api.audit_seals from public, anon, authenticated;
grant select on api.audit_log, api.audit_seals to authenticated;
