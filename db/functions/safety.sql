-- Rate limits.
--
--   app.hit_limits(keys, limits, minutes)  count a call against several limits, or refuse it
--   app.are_limits_spent(…)                whether a call would be refused
--   app.count_call(key, setting)           the same against one of the installation's settings
--   parlance.check_rate_limit(…)           the same for one, under the name of the seed

create or replace function app.hit_limits(
    keys text[], limits integer[], minutes numeric[],
    out wait_seconds integer, out remaining integer, out reset_seconds integer,
    out refused_by integer
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
    v_span := make_interval(secs => hit_limits.minutes[i] * 60);
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
      refused_by := i;
      return;
    end if;
  end loop;
  -- Rounded, because an interval is exact to the microsecond only.
  remaining := floor(round(extract(epoch from v_now + v_span - v_tat) / extract(epoch from v_every), 3));
  reset_seconds := ceil(extract(epoch from v_tat - v_now));
end
$$;

comment on function app.hit_limits(text[], integer[], numeric[]) is
  $$Count a call against all of some limits, or against none

  keys: what is limited; distinct, and their kinds in one order for everybody, so that two calls never
  wait for each other.  limits: calls in a window, for each.  minutes: the window, for each.
  Returns wait_seconds, null where the call is allowed; remaining calls and the seconds until all are
  there again, of the last key; or of the one that refused, and refused_by is its number.$$;


create or replace function app.are_limits_spent(keys text[], limits integer[], minutes numeric[])
  returns boolean
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_now timestamptz := clock_timestamp();
  v_tat timestamptz;
begin
  for i in 1 .. cardinality(are_limits_spent.keys) loop
    select r.tat into v_tat from app.rate_limits as r where r.key = are_limits_spent.keys[i];
    if v_tat + make_interval(secs => are_limits_spent.minutes[i] * 60.0 / are_limits_spent.limits[i])
       > v_now + make_interval(secs => are_limits_spent.minutes[i] * 60) then
      return true;
    end if;
  end loop;
  return false;
end
$$;

comment on function app.are_limits_spent(text[], integer[], numeric[]) is
  $$Whether a call would be refused at this moment, as app.hit_limits has them; nothing is counted

  It locks nothing, so a moment later it may be otherwise: app.hit_limits decides.$$;


create or replace function app.count_call(
    key text, setting text, out headers jsonb, out refusal jsonb
  )
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_allowed jsonb := app.setting(count_call.setting);
  v_limit   record;
begin
  select h.* into v_limit
  from app.hit_limits(array[count_call.key], array[(v_allowed ->> 'limit')::integer],
                      array[(v_allowed ->> 'windowMinutes')::integer]) as h;
  headers := jsonb_build_object(
    'RateLimit-Limit', v_allowed -> 'limit', 'RateLimit-Remaining', v_limit.remaining,
    'RateLimit-Reset', v_limit.reset_seconds);
  if v_limit.wait_seconds is not null then
    refusal := app.refusal(
      429, 'rate_limited', 'You have asked a lot in a short time',
      format('Try again in %s seconds', v_limit.wait_seconds),
      headers || jsonb_build_object('Retry-After', v_limit.wait_seconds));
  end if;
end
$$;

comment on function app.count_call(text, text) is
  $$Count a call against a limit of the installation, or refuse it

  key: what is limited.  setting: the name of the setting with limit and windowMinutes.  Returns the
  RateLimit headers, and the refusal; null where the call is allowed.$$;


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


revoke all on function
  app.hit_limits(text[], integer[], numeric[]),
  app.are_limits_spent(text[], integer[], numeric[]), app.count_call(text, text),
  parlance.check_rate_limit(uuid, text, integer, integer)
from public, anon, authenticated;

grant execute on function parlance.check_rate_limit(uuid, text, integer, integer)
to parlance_integrator;
grant execute on function app.hit_limits(text[], integer[], numeric[]) to parlance_integrator;
