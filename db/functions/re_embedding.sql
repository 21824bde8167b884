-- Changing the embedding model without an outage: the job of kind re_embed.
--
--   api.embedding_model_get, api.embedding_model_update(json)
--   sidecar.continue_re_embedding(job, max)    what to do next: embed, go on, or finish
--   sidecar.store_re_embeddings(job, …)        vectors of the model to come, beside those in use
--   app.finish_re_embedding(job)               another job; or the switch, when nothing is missing
--   app.stop_re_embedding(job, error)          a change that is given up
--   app.remove_unused_embeddings(…)            vectors of models that are of no more use
--
-- While a change goes on, questions are embedded by the model in use, all of whose vectors are
-- there; new documents get vectors of both (ingestion.sql).  The switch is one row, in one
-- transaction, after which the old vectors stay for a while, for the turns admitted before it.

create or replace function app.embedding_model_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "provider", "model", "dimensions"],
  "properties": {
    "id": {"type": "integer", "minimum": 1},
    "provider": {"type": "string", "enum": ["embedded", "openai"]},
    "model": {"type": "string"},
    "dimensions": {"type": "integer", "minimum": 1, "maximum": 4000}
  }}'::jsonb;

comment on function app.embedding_model_schema() is
  'The JSON Schema of an embedding model as the API shows one.';


create or replace function app.embedding_model_state_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'type', 'object',
  'required', '["current", "available", "change"]'::jsonb,
  'properties', jsonb_build_object(
    'current', app.embedding_model_schema(),
    'available', jsonb_build_object('type', 'array', 'items', app.embedding_model_schema()),
    'change', jsonb_build_object(
      'type', 'object', 'nullable', true,
      'description', 'The latest change; null where the model was never changed',
      'required', '["model", "status", "done", "total", "error", "startedAt"]'::jsonb,
      'properties', jsonb_build_object(
        'model', app.embedding_model_schema()) || '{
        "status": {"type": "string",
                   "enum": ["pending", "processing", "completed", "failed", "cancelled"]},
        "done": {"type": "integer", "minimum": 0, "description": "Chunks with a vector of the model"},
        "total": {"type": "integer", "minimum": 0, "description": "Chunks that want one"},
        "error": {"type": "string", "nullable": true,
                  "description": "Why it failed, or what it met and tries again"},
        "startedAt": {"type": "string", "format": "date-time"}}')));

comment on function app.embedding_model_state_schema() is
  'The JSON Schema of what the API says of an organization''s embedding model.';


create or replace function app.embedding_model_choice_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "modelId": {"type": "integer", "minimum": 1, "maximum": 32767},
    "provider": {"type": "string", "enum": ["embedded", "openai"]},
    "model": {"type": "string", "minLength": 1, "maxLength": 200}
  }}'::jsonb;

comment on function app.embedding_model_choice_schema() is
  'The JSON Schema of the body that chooses an embedding model: modelId, or provider and model.';


create or replace function app.embedding_model_body(model app.embedding_models) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'id', (model).id, 'provider', (model).provider, 'model', (model).model,
  'dimensions', (model).dimensions);

comment on function app.embedding_model_body(app.embedding_models) is
  'An embedding model as the API shows one.';


create or replace function app.embedding_progress(
    organization_id uuid, model_id smallint, out done integer, out total integer
  )
  language plpgsql stable
  set search_path = ''
as $$
begin
  select count(*) into done from app.chunk_embeddings as e
  where e.organization_id = embedding_progress.organization_id
    and e.embedding_model_id = embedding_progress.model_id;
  select coalesce(sum(s.chunk_count), 0) into total from app.knowledge_sizes as s
  where s.organization_id = embedding_progress.organization_id;
end
$$;

comment on function app.embedding_progress(uuid, smallint) is
  'How many chunks of an organization have a vector of a model, and how many there are.';


create or replace function app.embedding_model_state() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because nobody reads jobs and vectors; it tells of the caller's organization alone.
declare
  v_organization_id uuid := app.current_organization_id();
  v_change          app.embedding_changes;
  v_error           text;
begin
  perform app.require_right('organization.read');
  select c.* into v_change from app.embedding_changes as c
  where c.organization_id = v_organization_id
  order by c.id desc limit 1;
  v_error := v_change.error;
  if v_change.id is not null and v_change.finished_at is null then
    select p.done, p.total into v_change.done, v_change.total
    from app.embedding_progress(v_organization_id, v_change.to_model_id) as p;
    select j.error into v_error from app.jobs as j
    where j.organization_id = v_organization_id and j.id = v_change.job_id;
  end if;
  return jsonb_build_object(
    'current', (
      select app.embedding_model_body(m) from app.embedding_models as m
      where m.id = app.embedding_model_of(v_organization_id)),
    'available', (
      select jsonb_agg(app.embedding_model_body(m) order by m.id) from app.embedding_models as m),
    'change', (
      select jsonb_build_object(
        'model', app.embedding_model_body(m), 'status', v_change.status, 'done', v_change.done,
        'total', v_change.total, 'error', v_error, 'startedAt', v_change.started_at)
      from app.embedding_models as m where m.id = v_change.to_model_id));
end
$$;

comment on function app.embedding_model_state() is
  $$What the caller's organization embeds with, what else there is, and the latest change

  Errors: 401 not_signed_in, 403 forbidden.$$;


create or replace function api.embedding_model_get() returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return app.embedding_model_state();
end
$$;

comment on function api.embedding_model_get() is
  $$See which embedding model the organization uses

  Answer: 200 embedding_model_state.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.queue_re_embedding(
    organization_id uuid, payload jsonb, delay interval default '0'
  ) returns uuid
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_id uuid;
begin
  insert into app.jobs as j (organization_id, kind, payload, run_after)
  values (queue_re_embedding.organization_id, 're_embed', queue_re_embedding.payload,
          now() + queue_re_embedding.delay)
  returning j.id into v_id;
  update app.embedding_changes as c set job_id = v_id
  where c.organization_id = queue_re_embedding.organization_id
    and c.id = (queue_re_embedding.payload ->> 'changeId')::uuid and c.finished_at is null;
  return v_id;
end
$$;

comment on function app.queue_re_embedding(uuid, jsonb, interval) is
  $$Queue a job of a change of the embedding model, to be begun after a delay

  payload: changeId and after, how far the job before came; without changeId, vectors that are of no
  more use are removed.$$;


create or replace function app.change_embedding_model(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because only functions write; only for whoever may, only in their organization.
declare
  v_organization_id uuid := app.current_organization_id();
  v_body            jsonb := change_embedding_model.body;
  v_model           smallint;
  v_current         smallint;
  v_change          app.embedding_changes;
begin
  perform app.require_right('organization.update');
  perform app.check_json(v_body, app.embedding_model_choice_schema());
  if v_body ? 'modelId' then
    select m.id into v_model from app.embedding_models as m
    where m.id = (v_body ->> 'modelId')::smallint
      and m.provider = coalesce(v_body ->> 'provider', m.provider)
      and m.model = coalesce(v_body ->> 'model', m.model);
  elsif v_body ? 'model' and v_body ? 'provider' then
    select m.id into v_model from app.embedding_models as m
    where m.provider = v_body ->> 'provider' and m.model = v_body ->> 'model';
  else
    perform app.fail(400, 'missing_field', 'modelId is missing', null,
                     'Send modelId, or provider and model');
  end if;
  if v_model is null then
    perform app.fail(400, 'invalid_field', format(
      '%s is of no embedding model of this installation',
      case when v_body ? 'modelId' then 'modelId' else 'model' end), null,
      'GET /api/v1/embedding-model lists what is available');
  end if;

  -- Whoever else changes it, or completes a change, waits here.
  perform from app.organizations as o where o.id = v_organization_id for no key update;
  v_current := app.embedding_model_of(v_organization_id);
  select c.* into v_change from app.embedding_changes as c
  where c.organization_id = v_organization_id
  order by c.id desc limit 1
  for update;
  if v_change.finished_at is null and v_change.to_model_id = v_model then
    return app.answer(202, app.embedding_model_state());
  end if;
  if v_change.status in ('pending', 'processing', 'failed') and v_change.to_model_id <> v_model then
    update app.embedding_changes as c
    set status = 'cancelled', finished_at = now(), done = p.done, total = p.total
    from app.embedding_progress(v_organization_id, v_change.to_model_id) as p
    where c.organization_id = v_organization_id and c.id = v_change.id;
    perform app.queue_re_embedding(v_organization_id, '{}');
  end if;
  if v_model = v_current then
    return app.answer(200, app.embedding_model_state());
  end if;
  insert into app.embedding_changes as c (organization_id, from_model_id, to_model_id, created_by)
  values (v_organization_id, v_current, v_model, app.current_user_id())
  returning c.* into v_change;
  perform app.queue_re_embedding(v_organization_id, jsonb_build_object('changeId', v_change.id));
  return app.answer(202, app.embedding_model_state());
end
$$;

comment on function app.change_embedding_model(jsonb) is
  $$Begin to change the embedding model of the caller's organization, or call a change off

  body: of app.embedding_model_choice_schema().  The model in use calls off what goes on; another model
  takes its place.  Errors: 400, 401, 403 forbidden.$$;


create or replace function api.embedding_model_update(json) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
begin
  return app.change_embedding_model(app.request_json($1));
end
$$;

comment on function api.embedding_model_update(json) is
  $$Change the embedding model

  Name it by modelId, or by provider and model.  All documents are embedded by it in the background,
  beside the vectors in use; questions change over when nothing is missing.  202 while a change goes
  on.  The model in use (200) calls a change off; a change that failed goes on where it stopped when it
  is asked for again.
  Body: embedding_model_choice.  Answer: 202 embedding_model_state, 200 embedding_model_state.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden.$$;


create or replace function app.has_embedding(
    organization_id uuid, model_id smallint, chunk_id uuid
  ) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- The next one and not this one: only the primary key has that order.  Nobody has analyzed rows of
  -- a model that is new, so the planner would think any index of that model as good.
  return (
    select e.chunk_id from app.chunk_embeddings as e
    where e.organization_id = has_embedding.organization_id
      and e.embedding_model_id = has_embedding.model_id and e.chunk_id >= has_embedding.chunk_id
    order by e.chunk_id
    limit 1
  ) is not distinct from has_embedding.chunk_id;
end
$$;

comment on function app.has_embedding(uuid, smallint, uuid) is
  'Whether a chunk has a vector of a model.';


create or replace function app.lacks_embeddings(organization_id uuid, model_id smallint)
  returns boolean
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- Sets and no joins: those would be planned for a model of which there is nothing yet.
  return exists (
    select c.id from app.document_chunks as c
    where c.organization_id = lacks_embeddings.organization_id and c.superseded_at is null
    except
    select e.chunk_id from app.chunk_embeddings as e
    where e.organization_id = lacks_embeddings.organization_id
      and e.embedding_model_id = lacks_embeddings.model_id
  ) or exists (
    select d.id from app.documents as d
    where d.organization_id = lacks_embeddings.organization_id and d.current_version > 0
      and d.deleted_at is null
    except
    select e.document_id from app.title_embeddings as e
    where e.organization_id = lacks_embeddings.organization_id
      and e.embedding_model_id = lacks_embeddings.model_id
  ) or exists (
    select q.answer_id, q.ordinal from app.curated_questions as q
    where q.organization_id = lacks_embeddings.organization_id
    except
    select e.answer_id, e.ordinal from app.curated_embeddings as e
    where e.organization_id = lacks_embeddings.organization_id
      and e.embedding_model_id = lacks_embeddings.model_id);
end
$$;

comment on function app.lacks_embeddings(uuid, smallint) is
  $$Whether an organization lacks a vector of a model

  Of a chunk or a title that answers now, or of a curated question.$$;


create or replace function sidecar.continue_re_embedding(job jsonb, max integer) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
  set enable_seqscan = off
  set enable_bitmapscan = off
as $$
-- By id and no other way: the index of words finds all chunks, and sorts them for each batch.
declare
  v_job          app.jobs := app.hold_job(continue_re_embedding.job);
  v_none         uuid := '00000000-0000-0000-0000-000000000000'::uuid;
  v_after_title  uuid := coalesce((v_job.payload -> 'after' ->> 'title')::uuid, v_none);
  v_after_chunk  uuid := coalesce((v_job.payload -> 'after' ->> 'chunk')::uuid, v_none);
  v_change       app.embedding_changes;
  v_model        app.embedding_models;
  v_items        jsonb;
begin
  if not v_job.payload ? 'changeId' then
    return jsonb_build_object('next', case
      when app.remove_unused_embeddings(v_job.organization_id, 1000) > 0 then 'go_on' else 'finish' end);
  end if;

  select c.* into v_change from app.embedding_changes as c
  where c.organization_id = v_job.organization_id and c.id = (v_job.payload ->> 'changeId')::uuid;
  -- A change that was called off; or others' turn: a long change is many jobs.
  if v_change.finished_at is not null or coalesce((v_job.payload ->> 'batches')::integer, 0) >= 50 then
    return '{"next": "finish"}'::jsonb;
  elsif v_change.status = 'pending' then
    update app.embedding_changes as c set status = 'processing'
    where c.organization_id = v_job.organization_id and c.id = v_change.id and c.finished_at is null;
  end if;

  select m.* into v_model from app.embedding_models as m where m.id = v_change.to_model_id;
  select jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
    'id', i.id, 'kind', i.kind, 'text', i.text, 'ordinal', i.ordinal,
    'wording', case i.kind when 'curated' then i.text end)) order by i.place, i.id)
  into v_items
  from (
    select w.*
    from (
      (
        select d.id, 'title' as kind, d.title as text, null::smallint as ordinal, 1 as place
        from app.documents as d
        where d.organization_id = v_job.organization_id and d.id > v_after_title
          and d.current_version > 0 and d.deleted_at is null
          and (
            select true from app.title_embeddings as e
            where e.organization_id = v_job.organization_id and e.embedding_model_id = v_model.id
              and e.document_id = d.id
          ) is null
        order by d.id
        limit continue_re_embedding.max
      )
      union all
      (
        select c.id, 'chunk', app.chunk_embedding_text(c.title, c.heading_path, c.content), null, 2
        from app.document_chunks as c
        where c.organization_id = v_job.organization_id and c.id > v_after_chunk
          and c.superseded_at is null
          and not app.has_embedding(v_job.organization_id, v_model.id, c.id)
        order by c.id
        limit continue_re_embedding.max
      )
      union all
      (
        select q.answer_id, 'curated', q.question, q.ordinal, 3
        from app.curated_questions as q
        where q.organization_id = v_job.organization_id and not exists (
          select from app.curated_embeddings as e
          where e.organization_id = q.organization_id and e.embedding_model_id = v_model.id
            and e.answer_id = q.answer_id and e.ordinal = q.ordinal)
        order by q.answer_id, q.ordinal
        limit continue_re_embedding.max
      )
    ) as w
    order by w.place, w.id
    limit continue_re_embedding.max
  ) as i;
  if v_items is null then
    return '{"next": "finish"}'::jsonb;
  end if;
  return jsonb_build_object(
    'next', 'embed',
    'embedding', app.embedding_ref(v_model),
    'items', v_items);
end
$$;

comment on function sidecar.continue_re_embedding(jsonb, integer) is
  $$What is to be done next for a re_embed job

  max: at most so many texts.  Returns next: embed, with the embedding model and items of id, kind,
  text and, of curated questions, ordinal and wording, for sidecar.store_re_embeddings; go_on, ask again; finish, call sidecar.finish_job.
  Errors: 409 lease_lost.$$;


create or replace function sidecar.store_re_embeddings(
    job jsonb, model_id integer, items jsonb, embeddings extensions.vector[]
  ) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_job    app.jobs := app.hold_job(store_re_embeddings.job);
  v_model  smallint := store_re_embeddings.model_id;
  v_chunks uuid[];
begin
  if jsonb_array_length(store_re_embeddings.items) <> cardinality(store_re_embeddings.embeddings) then
    raise exception 'There are % items and % embeddings', jsonb_array_length(store_re_embeddings.items),
      cardinality(store_re_embeddings.embeddings) using errcode = '22023';
  end if;
  -- Not called off before this is stored; nor after it without what removes it.
  perform from app.embedding_changes as c
  where c.organization_id = v_job.organization_id and c.id = (v_job.payload ->> 'changeId')::uuid
    and c.to_model_id = v_model and c.finished_at is null
  for share;
  if not found then
    return '{}'::jsonb;
  end if;
  -- Whoever deletes or replaces one of the documents does it before this, or finds these vectors.
  v_chunks := array(
    select (i.value ->> 'id')::uuid from jsonb_array_elements(store_re_embeddings.items) as i
    where i.value ->> 'kind' = 'chunk');
  perform from app.documents as d
  where d.organization_id = v_job.organization_id and d.id in (
    select (i.value ->> 'id')::uuid from jsonb_array_elements(store_re_embeddings.items) as i
    where i.value ->> 'kind' = 'title'
    union all
    select c.document_id from app.document_chunks as c
    where c.organization_id = v_job.organization_id and c.id = any (v_chunks))
  order by d.id
  for share;

  insert into app.title_embeddings (organization_id, embedding_model_id, document_id, embedding)
  select v_job.organization_id, v_model, d.id,
         store_re_embeddings.embeddings[i.ordinality]::extensions.halfvec
  from jsonb_array_elements(store_re_embeddings.items) with ordinality as i
  join app.documents as d
    on d.organization_id = v_job.organization_id and d.id = (i.value ->> 'id')::uuid
    and d.deleted_at is null
  where i.value ->> 'kind' = 'title'
  on conflict do nothing;
  insert into app.chunk_embeddings
    (organization_id, embedding_model_id, chunk_id, document_id, document_type, document_category,
     supplier_id, embedding)
  select v_job.organization_id, v_model, c.id, c.document_id, c.document_type, c.document_category,
         c.supplier_id, store_re_embeddings.embeddings[i.ordinality]::extensions.halfvec
  from (
    select k.* from app.document_chunks as k
    where k.organization_id = v_job.organization_id and k.id = any (v_chunks)
      and k.superseded_at is null
    -- Read once, however small the planner thinks that it is.
    offset 0
  ) as c
  join jsonb_array_elements(store_re_embeddings.items) with ordinality as i
    on i.value ->> 'kind' = 'chunk' and (i.value ->> 'id')::uuid = c.id
  on conflict do nothing;
  insert into app.curated_embeddings
    (organization_id, embedding_model_id, answer_id, ordinal, chatbot_id, embedding)
  select q.organization_id, v_model, q.answer_id, q.ordinal, q.chatbot_id,
         store_re_embeddings.embeddings[i.ordinality]::extensions.halfvec
  from jsonb_array_elements(store_re_embeddings.items) with ordinality as i
  join app.curated_questions as q
    on q.organization_id = v_job.organization_id and q.answer_id = (i.value ->> 'id')::uuid
    and q.ordinal = (i.value ->> 'ordinal')::smallint and q.question = i.value ->> 'wording'
  where i.value ->> 'kind' = 'curated'
  for key share of q
  on conflict do nothing;

  update app.jobs as j
  set payload = j.payload || jsonb_build_object(
    'batches', coalesce((j.payload ->> 'batches')::integer, 0) + 1,
    'after', coalesce(j.payload -> 'after', '{}') || (
      select jsonb_object_agg(n.kind, n.id)
      from (
        select distinct on (i.value ->> 'kind') i.value ->> 'kind' as kind, i.value ->> 'id' as id
        from jsonb_array_elements(store_re_embeddings.items) as i
        order by i.value ->> 'kind', (i.value ->> 'id')::uuid desc
      ) as n))
  where j.organization_id = v_job.organization_id and j.id = v_job.id;
  return '{}'::jsonb;
end
$$;

comment on function sidecar.store_re_embeddings(jsonb, integer, jsonb, extensions.vector[]) is
  $$Keep vectors of the model to come, and how far the job is

  items: as sidecar.continue_re_embedding gave them, without their texts; embeddings: in the same order.  What was deleted
  or replaced meanwhile is left out; a change that was called off gets nothing.
  Errors: 22023 where the numbers differ, 409 lease_lost.$$;


create or replace function app.finish_re_embedding(job app.jobs) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_job      app.jobs := finish_re_embedding.job;
  v_change   app.embedding_changes;
  v_next     jsonb;
  v_progress record;
begin
  select c.* into v_change from app.embedding_changes as c
  where c.organization_id = v_job.organization_id and c.id = (v_job.payload ->> 'changeId')::uuid
    and c.finished_at is null;
  if not found then
    return;
  end if;

  v_next := jsonb_build_object('changeId', v_change.id);
  if (v_job.payload ->> 'batches')::integer >= 50 then
    perform app.queue_re_embedding(
      v_job.organization_id, v_next || jsonb_build_object('after', v_job.payload -> 'after'));
    return;
  elsif app.lacks_embeddings(v_job.organization_id, v_change.to_model_id) then
    perform app.queue_re_embedding(v_job.organization_id, v_next);
    return;
  end if;

  select p.* into v_progress
  from app.embedding_progress(v_job.organization_id, v_change.to_model_id) as p;
  if v_progress.total > app.setting('exact_search_max_chunks')::bigint
     and not app.is_knowledge_promoted(v_job.organization_id, v_change.to_model_id) then
    -- Built by whoever runs app.promote_due_knowledge(); until then search goes on as it is.
    insert into app.knowledge_indexes as i (organization_id, embedding_model_id)
    values (v_job.organization_id, v_change.to_model_id)
    on conflict on constraint knowledge_indexes_pkey do nothing;
    perform app.queue_re_embedding(v_job.organization_id, v_next, '5 seconds');
    return;
  end if;

  -- From here on no version of a document begins to answer until this is committed.
  perform from app.organizations as o where o.id = v_job.organization_id for no key update;
  if app.lacks_embeddings(v_job.organization_id, v_change.to_model_id) then
    perform app.queue_re_embedding(v_job.organization_id, v_next);
    return;
  end if;
  select p.* into v_progress
  from app.embedding_progress(v_job.organization_id, v_change.to_model_id) as p;
  update app.embedding_changes as c
  set status = 'completed', finished_at = clock_timestamp(), error = null, done = v_progress.done,
      total = v_progress.total
  where c.organization_id = v_job.organization_id and c.id = v_change.id and c.finished_at is null;
  if found then
    update app.organizations as o set embedding_model_id = v_change.to_model_id
    where o.id = v_job.organization_id;
    perform app.queue_re_embedding(v_job.organization_id, '{}', app.old_embeddings_stay());
  end if;
end
$$;

comment on function app.finish_re_embedding(app.jobs) is
  $$Search by the new model from now on, if nothing is missing; else queue what is still to be done

  A large organization's index for the new model is built before.$$;


create or replace function app.old_embeddings_stay() returns interval
  language sql immutable parallel safe
return interval '15 minutes';

comment on function app.old_embeddings_stay() is
  $$How long vectors outlive the change to another model

  Longer than any turn that was admitted before it: a turn is tried 5 times, a minute each.$$;


create or replace function app.stop_re_embedding(job app.jobs, error text) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  update app.embedding_changes as c
  set status = 'failed', error = stop_re_embedding.error, finished_at = now(), done = p.done,
      total = p.total
  from app.embedding_changes as o
  cross join lateral app.embedding_progress(o.organization_id, o.to_model_id) as p
  where o.organization_id = (stop_re_embedding.job).organization_id
    and o.id = ((stop_re_embedding.job).payload ->> 'changeId')::uuid and o.finished_at is null
    and c.organization_id = o.organization_id and c.id = o.id;
end
$$;

comment on function app.stop_re_embedding(app.jobs, text) is
  $$Say why a change of the embedding model was given up

  The model in use goes on.  Vectors that are there stay for the next attempt.$$;


create or replace function app.remove_unused_embeddings(organization_id uuid, max integer)
  returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_needed  smallint[];
  v_model   smallint;
  v_chunks  integer;
  v_titles  integer;
  v_curated integer;
begin
  -- What is needed stays so until this is committed.
  perform from app.organizations as o where o.id = remove_unused_embeddings.organization_id for share;
  v_needed := app.embedding_models_to_fill(remove_unused_embeddings.organization_id) || array(
    select l.to_model_id
    from (
      select c.* from app.embedding_changes as c
      where c.organization_id = remove_unused_embeddings.organization_id
      order by c.id desc limit 1
    ) as l
    where l.status = 'failed') || array(
    select c.from_model_id from app.embedding_changes as c
    where c.organization_id = remove_unused_embeddings.organization_id and c.status = 'completed'
      and c.finished_at > clock_timestamp() - app.old_embeddings_stay());

  for v_model in select m.id from app.embedding_models as m where m.id <> all (v_needed) loop
    -- Passing by what somebody else is about to delete, who may wait for another of these rows.
    delete from app.chunk_embeddings as e
    where e.organization_id = remove_unused_embeddings.organization_id
      and e.embedding_model_id = v_model and e.chunk_id in (
        select o.chunk_id from app.chunk_embeddings as o
        where o.organization_id = remove_unused_embeddings.organization_id
          and o.embedding_model_id = v_model
        limit remove_unused_embeddings.max
        for update skip locked);
    get diagnostics v_chunks = row_count;
    delete from app.title_embeddings as e
    where e.organization_id = remove_unused_embeddings.organization_id
      and e.embedding_model_id = v_model and e.document_id in (
        select o.document_id from app.title_embeddings as o
        where o.organization_id = remove_unused_embeddings.organization_id
          and o.embedding_model_id = v_model
        limit remove_unused_embeddings.max
        for update skip locked);
    get diagnostics v_titles = row_count;
    delete from app.curated_embeddings as e
    where e.organization_id = remove_unused_embeddings.organization_id
      and e.embedding_model_id = v_model and (e.answer_id, e.ordinal) in (
        select o.answer_id, o.ordinal from app.curated_embeddings as o
        where o.organization_id = remove_unused_embeddings.organization_id
          and o.embedding_model_id = v_model
        limit remove_unused_embeddings.max
        for update skip locked);
    get diagnostics v_curated = row_count;
    if v_chunks + v_titles + v_curated > 0 then
      return v_chunks + v_titles + v_curated;
    end if;
  end loop;
  return 0;
end
$$;

comment on function app.remove_unused_embeddings(uuid, integer) is
  $$Delete vectors of models that an organization neither uses nor is about to use

  Those in use until a quarter of an hour ago stay, and those of a change that failed, as long as none
  was begun since.  Returns how many went: at most so many chunks, titles and curated questions each; 0 when none is
  left.$$;


revoke all on function
  app.embedding_model_schema(), app.embedding_model_state_schema(),
  app.embedding_model_choice_schema(), app.embedding_model_body(app.embedding_models),
  app.embedding_progress(uuid, smallint), app.embedding_model_state(),
  app.queue_re_embedding(uuid, jsonb, interval), app.change_embedding_model(jsonb),
  app.has_embedding(uuid, smallint, uuid), app.lacks_embeddings(uuid, smallint),
  app.finish_re_embedding(app.jobs),
  app.old_embeddings_stay(), app.stop_re_embedding(app.jobs, text),
  app.remove_unused_embeddings(uuid, integer),
  api.embedding_model_get(), api.embedding_model_update(json),
  sidecar.continue_re_embedding(jsonb, integer),
  sidecar.store_re_embeddings(jsonb, integer, jsonb, extensions.vector[])
from public, anon, authenticated;

grant execute on function
  app.embedding_model_state(), app.change_embedding_model(jsonb),
  api.embedding_model_get(), api.embedding_model_update(json)
to anon, authenticated;
grant execute on function
  sidecar.continue_re_embedding(jsonb, integer),
  sidecar.store_re_embeddings(jsonb, integer, jsonb, extensions.vector[])
to sidecar;
