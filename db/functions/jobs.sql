-- The queue: what waits is claimed for a while, done, and reported.
--
--   app.add_job(…)                           queue some work
--   sidecar.claim_jobs(worker, kinds, max)   turns that lost their worker, events, deliveries,
--                                            notices, jobs
--   sidecar.extend_lease(job), sidecar.finish_job(job, result), sidecar.fail_job(job, failure)
--   sidecar.register(info), sidecar.health() a sidecar that starts, or asks whether all is well
--   app.sweep()                              what is of no more use goes; by the clock
--
-- A lease is time, a fence is the attempt: a worker that was too slow finds another fence and
-- changes nothing.

create or replace function app.add_job(organization_id uuid, kind text, payload jsonb) returns uuid
  language sql volatile
  set search_path = ''
begin atomic
  insert into app.jobs (organization_id, kind, payload)
  values (add_job.organization_id, add_job.kind, add_job.payload)
  returning id;
end;

comment on function app.add_job(uuid, text, jsonb) is
  'Queue some work, in the transaction that wants it done.  Returns its id.';


create or replace function app.job_ref(job app.jobs) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'organizationId', (job).organization_id, 'id', (job).id, 'fence', (job).fence);

comment on function app.job_ref(app.jobs) is 'What the sidecar holds of a job.';


create or replace function app.hold_job(job jsonb) returns app.jobs
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_job app.jobs;
begin
  select j.* into v_job from app.jobs as j
  where j.organization_id = (hold_job.job ->> 'organizationId')::uuid
    and j.id = (hold_job.job ->> 'id')::uuid
    and j.fence = (hold_job.job ->> 'fence')::integer and j.state = 'running'
  for update;
  if not found then
    perform app.fail(409, 'lease_lost', 'The job is another worker''s by now');
  end if;
  return v_job;
end
$$;

comment on function app.hold_job(jsonb) is
  $$Lock a claimed job for this transaction

  job: organizationId, id, fence.  Errors: 409 lease_lost, for a worker that was too slow.$$;


create or replace function sidecar.claim_jobs(worker text, kinds text[], max integer) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_claimed jsonb := '[]'::jsonb;
  v_turn    app.turns;
  v_job     app.jobs;
begin
  if 'event' = any (claim_jobs.kinds) then
    v_claimed := app.claim_events(claim_jobs.max);
  end if;
  if 'delivery' = any (claim_jobs.kinds) then
    v_claimed := v_claimed || app.claim_deliveries(claim_jobs.max - jsonb_array_length(v_claimed));
  end if;
  if 'notice' = any (claim_jobs.kinds) then
    v_claimed := v_claimed || app.claim_notices(claim_jobs.max - jsonb_array_length(v_claimed));
  end if;
  if 'turn' = any (claim_jobs.kinds) then
    for v_turn in
      update app.turns as t
      set fence = t.fence + 1, lease_until = clock_timestamp() + interval '60 seconds'
      where (t.organization_id, t.id) in (
        select c.organization_id, c.id
        from (
          select w.organization_id, w.id,
                 row_number() over (partition by w.organization_id order by w.lease_until) as place
          from (
            select o.organization_id, o.id, o.lease_until from app.turns as o
            where o.finished_at is null and o.lease_until < clock_timestamp()
            order by o.lease_until
            -- Few, since they lost their worker.
            limit 1000
            for update skip locked) as w
        ) as c
        -- The first of each organization before the second of any.
        order by c.place, random()
        limit claim_jobs.max - jsonb_array_length(v_claimed))
      returning t.*
    loop
      if v_turn.fence > 5 then
        -- Whoever had it died each time; say so, and let a person see it.
        perform app.add_error(v_turn, 'unknown', 'Given up after 5 attempts', '{}');
        perform app.conclude(
          v_turn, app.phrase_for(v_turn.organization_id, v_turn.chatbot_id, 'error', v_turn.language),
          'failed', 0, 'error', '{}', '{}', '{"errorType": "unknown"}');
      else
        v_claimed := v_claimed || jsonb_build_array(
          jsonb_build_object('kind', 'turn') || app.embed_step(v_turn, '{}'));
      end if;
    end loop;
  end if;

  if claim_jobs.kinds <@ '{turn,event,delivery,notice}' then
    return v_claimed;
  end if;
  for v_job in
    with recursive tenants as (
      (select j.organization_id from app.jobs as j where j.finished_at is null order by 1 limit 1)
      union all
      select (select j.organization_id from app.jobs as j
              where j.finished_at is null and j.organization_id > t.organization_id
              order by 1 limit 1)
      from tenants as t where t.organization_id is not null
    )
    update app.jobs as j
    set state = 'running', fence = j.fence + 1, run_after = now() + interval '60 seconds'
    where (j.organization_id, j.id) in (
      select c.organization_id, c.id
      from (
        select f.organization_id, f.id,
               row_number() over (partition by f.organization_id order by f.run_after) as place
        from tenants as t
        cross join lateral (
          select w.organization_id, w.id, w.run_after from app.jobs as w
          where w.organization_id = t.organization_id and w.kind = any (claim_jobs.kinds)
            and w.finished_at is null and w.run_after <= now()
          order by w.run_after
          limit claim_jobs.max
          for update of w skip locked) as f
      ) as c
      order by c.place, random()
      limit claim_jobs.max - jsonb_array_length(v_claimed))
    returning j.*
  loop
    if v_job.fence > 5 then
      perform app.bury_job(v_job, 'Given up: its worker died 5 times');
    else
      v_claimed := v_claimed || jsonb_build_array(
        jsonb_build_object('kind', v_job.kind, 'job', app.job_ref(v_job))
        || v_job.payload
        || case v_job.kind
             when 'ingest' then app.begin_ingest(v_job)
             when 'generate_prompt' then app.begin_generation(v_job)
             when 'verify_channel' then app.begin_verification(v_job)
             else '{}'
           end);
    end if;
  end loop;
  return v_claimed;
end
$$;

comment on function sidecar.claim_jobs(text, text[], integer) is
  $$Take work whose time has come, for 60 seconds

  worker: who asks, for the logs.  kinds: turn, event, delivery, notice, ingest, generate_prompt,
  re_embed, embed_questions, verify_channel.  max: at most so many, evenly from all organizations.
  Events are held for 15 seconds, deliveries and notices for 20.  A job that lost its worker 5 times is given up, visibly.$$;


create or replace function sidecar.extend_lease(job jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
begin
  update app.jobs as j set run_after = now() + interval '60 seconds'
  where j.organization_id = (extend_lease.job ->> 'organizationId')::uuid
    and j.id = (extend_lease.job ->> 'id')::uuid
    and j.fence = (extend_lease.job ->> 'fence')::integer and j.state = 'running';
  return jsonb_build_object('held', found);
end
$$;

comment on function sidecar.extend_lease(jsonb) is
  'Keep a claimed job for another 60 seconds.  Returns held: whether it still is the worker''s.';


create or replace function app.bury_job(job app.jobs, error text) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  update app.jobs as j
  set state = 'dead', error = left(bury_job.error, 2000), finished_at = now()
  where j.organization_id = (bury_job.job).organization_id and j.id = (bury_job.job).id;
  case (bury_job.job).kind
    when 'ingest' then
      perform app.set_document_status(bury_job.job, 'failed', left(bury_job.error, 2000));
    when 'generate_prompt' then
      perform app.fail_generation(bury_job.job, left(bury_job.error, 2000));
    when 're_embed' then
      perform app.stop_re_embedding(bury_job.job, left(bury_job.error, 2000));
    else
      -- A minute later the same questions are due again; within an hour, the same channels.
      null;
  end case;
end
$$;

comment on function app.bury_job(app.jobs, text) is 'Give a job up, visibly.';


create or replace function sidecar.fail_job(job jsonb, failure jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_job    app.jobs := app.hold_job(fail_job.job);
  v_is_end boolean := coalesce((fail_job.failure ->> 'final')::boolean, false) or v_job.fence >= 5;
begin
  if v_job.kind = 'generate_prompt'
     and (v_is_end or app.is_generation_hopeless(v_job.fence, fail_job.failure)) then
    perform app.bury_job(v_job, app.explain_generation_failure(v_job, fail_job.failure));
    return jsonb_build_object('state', 'dead');
  elsif v_is_end then
    perform app.bury_job(v_job, fail_job.failure ->> 'detail');
    return jsonb_build_object('state', 'dead');
  end if;
  update app.jobs as j
  set state = 'waiting', error = left(fail_job.failure ->> 'detail', 2000),
      run_after = now() + make_interval(secs => 2 ^ j.fence * (0.5 + random()))
  where j.organization_id = v_job.organization_id and j.id = v_job.id;
  return jsonb_build_object('state', 'waiting');
end
$$;

comment on function sidecar.fail_job(jsonb, jsonb) is
  $$Say that a job could not be done

  failure: type, detail, status of HTTP, final (trying again cannot help).  Otherwise it waits, longer
  each time, and is given up after 5 attempts.  Errors: 409 lease_lost.$$;


create or replace function sidecar.finish_job(job jsonb, result jsonb default '{}') returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_job app.jobs := app.hold_job(finish_job.job);
begin
  case v_job.kind
    when 'ingest' then
      perform app.finish_ingest(v_job);
    when 'generate_prompt' then
      perform app.finish_generation(v_job, finish_job.result);
    when 're_embed' then
      perform app.finish_re_embedding(v_job);
    when 'verify_channel' then
      perform app.finish_verification(v_job, finish_job.result);
    else
      null;  -- all is stored as it comes
  end case;
  update app.jobs as j set state = 'done', finished_at = now()
  where j.organization_id = v_job.organization_id and j.id = v_job.id;
  return '{}'::jsonb;
end
$$;

comment on function sidecar.finish_job(jsonb, jsonb) is
  $$Say that a claimed job is done

  result: what its kind asks for.  Errors: 409 lease_lost, job_unfinished.$$;


create or replace function sidecar.register(info jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_known       constant text[] := array[
    'default_model', 'max_conversation_history', 'escalation_keywords', 'session_timeout_minutes'];
  v_environment jsonb;
begin
  insert into app.embedding_models (provider, model, dimensions)
  select m ->> 'provider', m ->> 'model', (m ->> 'dimensions')::integer
  from jsonb_array_elements(coalesce(register.info -> 'embeddingModels', '[]')) as m
  where (m ->> 'dimensions')::integer is not null
  on conflict (provider, model) do nothing;
  select coalesce(jsonb_object_agg(e.key, e.value), '{}') into v_environment
  from jsonb_each(coalesce(register.info -> 'environment', '{}')) as e
  where e.key = any (v_known) and e.value <> 'null';
  -- A key that is there is meant to be used.
  if register.info -> 'providers' ? 'openai' then
    v_environment := v_environment || '{"default_provider": "openai"}';
  end if;
  -- Whole, so that what is not said any more is gone; the operator's rows stand over it.
  insert into app.settings as s (name, value) values ('environment', v_environment)
  on conflict (name) do update set value = excluded.value, updated_at = now()
    where s.value <> excluded.value;
  return jsonb_build_object('settings', jsonb_build_object(
    'defaultProvider', app.setting('default_provider'), 'defaultModel', app.setting('default_model')));
end
$$;

comment on function sidecar.register(jsonb) is
  $$What a sidecar says of itself when it starts

  info: providers, embeddingModels (provider, model, dimensions), and environment: what its
  environment variables say of the settings default_model, max_conversation_history,
  escalation_keywords and session_timeout_minutes.  Kept as the row environment of app.settings.$$;


create or replace function sidecar.health() returns jsonb
  language sql stable security definer
  set search_path = ''
return jsonb_build_object('ok', true);

comment on function sidecar.health() is 'Whether the database answers.';


create or replace function app.sweep() returns void
  language sql volatile
  set search_path = ''
begin atomic
  -- Passing by what is in use: a call waits for several of these rows in another order.
  delete from app.rate_limits as r
  where r.key in (select o.key from app.rate_limits as o where o.tat < now() for update skip locked);
  delete from app.idempotency_keys as i where i.created_at < now() - interval '2 days';
  delete from app.conversation_context as c where c.expires_at < now();
  delete from app.refresh_tokens as t where t.expires_at < now();
  delete from app.jobs as j where j.state = 'done' and j.finished_at < now() - interval '7 days';
  delete from app.deliveries as d where d.finished_at < now() - interval '30 days';
  delete from app.webhook_events as e
  where e.received_at < now() - interval '30 days' and e.finished_at < now() - interval '30 days';
end;

comment on function app.sweep() is
  $$Delete what is of no more use

  Spent limits, expired context and tokens, done jobs; after 30 days what channels brought and took.$$;


revoke all on function
  app.add_job(uuid, text, jsonb), app.job_ref(app.jobs), app.hold_job(jsonb), sidecar.claim_jobs(text, text[], integer),
  sidecar.extend_lease(jsonb), app.bury_job(app.jobs, text), sidecar.fail_job(jsonb, jsonb),
  sidecar.finish_job(jsonb, jsonb),
  sidecar.register(jsonb), sidecar.health(), app.sweep()
from public, anon, authenticated;

grant execute on function
  sidecar.claim_jobs(text, text[], integer), sidecar.extend_lease(jsonb),
  sidecar.fail_job(jsonb, jsonb), sidecar.finish_job(jsonb, jsonb), sidecar.register(jsonb),
  sidecar.health()
to sidecar;
