-- Rate limits, repeated requests, and the audit log.
--
--   app.hit_limits(keys, limits, minutes)  count a call against several limits, or refuse it
--   parlance.check_rate_limit(…)           the same for one, under the name of the seed
--   app.repeated(…), app.remember(…)       the first answer again, for a repeated Idempotency-Key
--   app.audit_change()                     what the audit triggers do
--   api.audit_log

create or replace function app.hit_limits(
    keys text[], limits integer[], minutes integer[],
    out wait_seconds integer, out remaining integer, out reset_seconds integer
  )
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody reaches the table.  GCRA: a key's row says when its next call would come
-- if calls came evenly; a burst of the whole limit is allowed.
declare
  v_now   timestamptz := clock_timestamp();
  v_every interval;
  v_span  interval;
  v_tat   timestamptz;
begin
  for i in 1 .. cardinality(hit_limits.keys) loop
    v_every := make_interval(secs => hit_limits.minutes[i] * 60.0 / hit_limits.limits[i]);
    v_span := make_interval(mins => hit_limits.minutes[i]);
    insert into app.rate_limits as r (key, tat)
    values (hit_limits.keys[i], v_now + v_every)
    on conflict (key) do update set tat = greatest(r.tat, v_now) + v_every
      where greatest(r.tat, v_now) + v_every <= v_now + v_span
    returning r.tat into v_tat;
    if not found then
      -- A refused call counts against nothing: give back what the limits before took.
      update app.rate_limits as r
      set tat = r.tat - make_interval(secs => hit_limits.minutes[j] * 60.0 / hit_limits.limits[j])
      from generate_series(1, i - 1) as j
      where r.key = hit_limits.keys[j];
      select greatest(1, ceil(extract(epoch from r.tat + v_every - v_span - v_now))) into wait_seconds
      from app.rate_limits as r where r.key = hit_limits.keys[i];
      remaining := 0;
      reset_seconds := wait_seconds;
      return;
    end if;
  end loop;
  -- Rounded, because an interval is exact to the microsecond only.
  remaining := floor(round(extract(epoch from v_now + v_span - v_tat) / extract(epoch from v_every), 3));
  reset_seconds := ceil(extract(epoch from v_tat - v_now));
end
$$;

comment on function app.hit_limits(text[], integer[], integer[]) is
  $$Count a call against all of some limits, or against none

  keys: what is limited; distinct, and their kinds in one order for everybody, so that two calls never
  wait for each other.  limits: calls in a window, for each.  minutes: the window, for each.
  Returns wait_seconds, null where the call is allowed; remaining calls and the seconds until all are
  there again, of the last key.$$;


create or replace function parlance.check_rate_limit(
    p_chatbot_id uuid, p_identifier text, p_limit integer default 100,
    p_window_minutes integer default 60
  ) returns boolean
  language plpgsql volatile
  set search_path = ''
as $$
begin
  if p_limit < 1 or p_window_minutes < 1 then
    raise exception 'p_limit and p_window_minutes must be at least 1' using errcode = '22023';
  end if;
  return (app.hit_limits(
    array[format('chatbot:%s:%s', p_chatbot_id, p_identifier)], array[p_limit], array[p_window_minutes]
  )).wait_seconds is null;
end
$$;

comment on function parlance.check_rate_limit(uuid, text, integer, integer) is
  $$Count a call, and say whether it is allowed

  p_identifier: an address or a user.  p_limit: calls in p_window_minutes, at once or spread.
  A refused call does not count.  Call it in a transaction of its own: the row of the limit is
  locked until the commit.  Errors: 22023.$$;


create or replace function app.repeated(
    organization_id uuid, caller text, key text, request_hash bytea
  ) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_first app.idempotency_keys;
  v_hash  bytea := sha256(convert_to(repeated.key, 'utf8'));
begin
  if repeated.key is null then
    return null;
  elsif length(repeated.key) not between 8 and 255 then
    perform app.fail(400, 'invalid_field', 'Idempotency-Key must have 8 to 255 characters');
  end if;
  -- Whoever comes with the same key at the same time waits here for what the first is answered.
  perform pg_advisory_xact_lock(hashtextextended(
    concat_ws(' ', repeated.organization_id, repeated.caller, encode(v_hash, 'hex')), 3));
  select i.* into v_first from app.idempotency_keys as i
  where i.organization_id = repeated.organization_id and i.caller = repeated.caller
    and i.key_hash = v_hash;
  if not found then
    return null;
  elsif v_first.request_hash <> repeated.request_hash then
    perform app.fail(422, 'idempotency_mismatch', 'The Idempotency-Key was used for another request', null,
                     'Use a new key for a new request');
  end if;
  return jsonb_build_object('status', v_first.status, 'body', v_first.response,
                            'headers', '{"Idempotency-Replayed": "true"}'::jsonb);
end
$$;

comment on function app.repeated(uuid, text, text, bytea) is
  $$What was answered to the same request before, or null where it is new

  caller: whose key it is.  key: of the header; null for none.  request_hash: of all that the request
  says.  Returns status, headers, body.  Errors: 400 invalid_field, 422 idempotency_mismatch.$$;


create or replace function app.remember(
    organization_id uuid, caller text, key text, request_hash bytea, status integer, response jsonb
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  if remember.key is not null then
    insert into app.idempotency_keys (organization_id, caller, key_hash, request_hash, status, response)
    values (remember.organization_id, remember.caller, sha256(convert_to(remember.key, 'utf8')),
            remember.request_hash, remember.status, remember.response);
  end if;
end
$$;

comment on function app.remember(uuid, text, text, bytea, integer, jsonb) is
  'Keep what a request was answered, in its own transaction, for app.repeated.';


create or replace function app.audit_change() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the log directly.  Arguments: the columns that never reach it, after
-- the column that names the row.
declare
  v_row     jsonb := case tg_op when 'DELETE' then to_jsonb(old) else to_jsonb(new) end;
  v_old     jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  v_new     jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  v_secrets text[] := coalesce((select array_agg(a) from unnest(tg_argv[1:]) as a), '{}');
begin
  if v_old is not distinct from v_new then
    return null;
  end if;
  if tg_op = 'UPDATE' then
    -- Only what changed; a long prompt that did not would be repeated with each change.
    select jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, v_new -> o.key)
    into v_old, v_new
    from jsonb_each(v_old) as o
    where o.value is distinct from v_new -> o.key and o.key <> 'updated_at';
  end if;
  insert into app.audit_log
    (organization_id, action, table_name, row_id, chatbot_id, user_id, old_value, new_value, address,
     user_agent, request_id)
  values (
    (v_row ->> case tg_table_name when 'organizations' then 'id' else 'organization_id' end)::uuid,
    lower(tg_op), tg_table_name, v_row ->> tg_argv[0],
    (v_row ->> case tg_table_name when 'chatbot_instances' then 'id' else 'chatbot_id' end)::uuid,
    app.current_user_id(), v_old - v_secrets, v_new - v_secrets, app.request_address(),
    left(app.request_header('user-agent'), 500), app.request_header('x-request-id'));
  return null;
end
$$;

comment on function app.audit_change() is
  $$Write a change to the audit log

  Arguments of the trigger: the column that names the row, then the columns that are secret.$$;

create or replace trigger audit_change
  after insert or update or delete on app.chatbot_instances
  for each row execute function app.audit_change('id');
create or replace trigger audit_change
  after insert or delete on app.chatbot_prompt_history
  for each row execute function app.audit_change('id');
create or replace trigger audit_change
  after insert or update or delete on app.chatbot_keys
  for each row execute function app.audit_change('hint', 'key_hash', 'publishable_key');
create or replace trigger audit_change
  after insert or update or delete on app.chatbot_widget_configs
  for each row execute function app.audit_change('chatbot_id');
create or replace trigger audit_change
  after insert or update or delete on app.chatbot_translations
  for each row execute function app.audit_change('language_code');
create or replace trigger audit_change
  after insert or update or delete on app.users
  for each row execute function app.audit_change('id', 'password_hash');
create or replace trigger audit_change
  after insert or update or delete on app.organizations
  for each row execute function app.audit_change('id');

create or replace trigger append_only
  before update or delete on app.audit_log
  for each row execute function app.forbid_change();
create or replace trigger never_emptied
  before truncate on app.audit_log
  for each statement execute function app.forbid_change();


create or replace view api.audit_log with (security_invoker = true) as
select
  a.organization_id, a.id, a.action, a.table_name, a.row_id, a.chatbot_id, a.user_id,
  a.database_role,
  a.old_value, a.new_value, a.address, a.user_agent, a.request_id, a.created_at
from app.audit_log as a;

comment on view api.audit_log is 'Who changed what in your organization; for its admins.';


revoke all on function
  app.hit_limits(text[], integer[], integer[]), app.repeated(uuid, text, text, bytea),
  app.remember(uuid, text, text, bytea, integer, jsonb), app.audit_change(),
  parlance.check_rate_limit(uuid, text, integer, integer)
from public, anon, authenticated;

grant execute on function parlance.check_rate_limit(uuid, text, integer, integer)
to parlance_integrator;
grant execute on function app.hit_limits(text[], integer[], integer[]) to parlance_integrator;

revoke all on api.audit_log from public, anon, authenticated;
grant select on api.audit_log to authenticated;
