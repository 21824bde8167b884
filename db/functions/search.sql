-- Finding the chunks that may answer a question.
--
--   app.search_chunks(…)            vectors, words and titles, fused
--   app.nearest_chunks(…)           vectors alone: exact, or by the organization's HNSW index
--   app.promote_knowledge(…), app.promote_due_knowledge()    HNSW indexes of large organizations
--   parlance.chatbot_search_knowledge_base(…)                for integrators
--
-- Every statement reads one organization's rows and no other's.  The functions of app are internal:
-- who calls them knows the organization.  They plan once and without sequential scans, because a
-- plan made for one organization serves all, and planning costs more than searching a small one.

create or replace function app.filter_values(filter jsonb) returns text[]
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
begin
  if jsonb_typeof(filter_values.filter) = 'array' and filter_values.filter <> '[]' then
    return array(select jsonb_array_elements_text(filter_values.filter));
  end if;
  return null;
end
$$;

comment on function app.filter_values(jsonb) is
  'The values that a filter allows; null where it restricts nothing: absent, null or empty.';


create or replace function app.knowledge_index_name(
    organization_id uuid, embedding_model_id smallint
  ) returns text
  language sql immutable parallel safe
return 'chunk_embeddings_' || replace(organization_id::text, '-', '') || '_' || embedding_model_id
  || '_hnsw';

comment on function app.knowledge_index_name(uuid, smallint) is
  'What an organization''s HNSW index for a model is called.';


create or replace function app.is_knowledge_promoted(
    organization_id uuid, embedding_model_id smallint
  ) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
begin
  return exists (
    select from pg_catalog.pg_class as c
    join pg_catalog.pg_index as i on i.indexrelid = c.oid
    where c.relnamespace = 'app'::regnamespace
      and c.relname = app.knowledge_index_name(is_knowledge_promoted.organization_id,
                                               is_knowledge_promoted.embedding_model_id)
      and i.indisvalid
  );
end
$$;

comment on function app.is_knowledge_promoted(uuid, smallint) is
  'Whether an organization''s HNSW index for a model is there, whole and in use.';


create or replace function app.nearest_chunks(
    organization_id uuid, embedding_model_id smallint, embedding extensions.halfvec,
    document_types text[], categories text[], suppliers uuid[], max_results integer,
    out chunk_ids uuid[], out distances double precision[], out chunk_count bigint
  )
  language plpgsql stable
  set search_path = ''
  set enable_seqscan = off
  set plan_cache_mode = force_generic_plan
as $$
declare
  v_kept    bigint;
  v_limit   bigint;
  v_share   double precision;
  v_breadth integer;
  v_passing bigint;
  v_where   text := '';
begin
  select sum(s.chunk_count),
         sum(s.chunk_count) filter (
           where (nearest_chunks.document_types is null
                  or s.document_type = any (nearest_chunks.document_types))
             and (nearest_chunks.categories is null
                  or s.document_category = any (nearest_chunks.categories))
             and (nearest_chunks.suppliers is null or s.supplier_id = any (nearest_chunks.suppliers)))
  into chunk_count, v_kept
  from app.knowledge_sizes as s
  where s.organization_id = nearest_chunks.organization_id;

  if nearest_chunks.document_types is not null then
    v_where := v_where || ' and e.document_type = any ($3)';
  end if;
  if nearest_chunks.categories is not null then
    v_where := v_where || ' and e.document_category = any ($4)';
  end if;
  if nearest_chunks.suppliers is not null then
    v_where := v_where || ' and e.supplier_id = any ($5)';
  end if;

  if chunk_count > 1000 and nearest_chunks.max_results < 250 then
    v_limit := app.setting('exact_search_max_chunks')::bigint;
    v_share := v_kept::double precision / chunk_count;
    -- Where a filter keeps little, reading that is as fast as the index, and misses nothing.
    if v_kept > v_limit and v_share > 0.05
       and app.is_knowledge_promoted(nearest_chunks.organization_id,
                                     nearest_chunks.embedding_model_id) then
      -- At least 100, for recall; with a filter, so many that four times what is wanted should pass.
      v_breadth := least(1000, greatest(
        100, case when v_where = '' then 2 else 4 / v_share end * nearest_chunks.max_results))::integer;
      perform set_config('hnsw.ef_search', v_breadth::text, true);
      -- The planner matches a partial index to literals only.  The filter comes after the index:
      -- walked with a filter, it finds something else where the filter keeps what is far.
      execute format(
        $query$
          with near as materialized (
            select e.chunk_id, e.document_type, e.document_category, e.supplier_id,
                   e.embedding::extensions.halfvec(%1$s) operator(extensions.<=>) $1 as distance
            from app.chunk_embeddings as e
            where e.organization_id = %2$L and e.embedding_model_id = %3$s
            order by e.embedding::extensions.halfvec(%1$s) operator(extensions.<=>) $1
            limit %5$s
          )
          select array_agg(n.chunk_id), array_agg(n.distance), max(n.passing)
          from (
            select e.chunk_id, e.distance, count(*) over () as passing
            from near as e where true %4$s
            order by e.distance limit $2
          ) as n
        $query$,
        extensions.vector_dims(nearest_chunks.embedding), nearest_chunks.organization_id,
        nearest_chunks.embedding_model_id, v_where, v_breadth)
      using nearest_chunks.embedding, nearest_chunks.max_results, nearest_chunks.document_types,
            nearest_chunks.categories, nearest_chunks.suppliers
      into chunk_ids, distances, v_passing;
      -- Else what the filter keeps is not near, and only reading all of it finds it.
      if v_passing >= 2 * nearest_chunks.max_results then
        return;
      end if;
    end if;
  end if;

  if v_where = '' then
    select array_agg(n.chunk_id), array_agg(n.distance) into chunk_ids, distances
    from (
      -- Plus nothing, so that no index on the distance matches: exact.
      select e.chunk_id,
             (e.embedding operator(extensions.<=>) nearest_chunks.embedding) + 0 as distance
      from app.chunk_embeddings as e
      where e.organization_id = nearest_chunks.organization_id
        and e.embedding_model_id = nearest_chunks.embedding_model_id
      order by distance
      limit nearest_chunks.max_results
    ) as n;
  else
    -- Dynamic, so that the plan is made for the filters that there are.
    execute format(
      $query$
        select array_agg(n.chunk_id), array_agg(n.distance)
        from (
          select e.chunk_id, (e.embedding operator(extensions.<=>) $1) + 0 as distance
          from app.chunk_embeddings as e
          where e.organization_id = $6 and e.embedding_model_id = $7 %s
          order by distance
          limit $2
        ) as n
      $query$, v_where)
    using nearest_chunks.embedding, nearest_chunks.max_results, nearest_chunks.document_types,
          nearest_chunks.categories, nearest_chunks.suppliers, nearest_chunks.organization_id,
          nearest_chunks.embedding_model_id
    into chunk_ids, distances;
  end if;
end
$$;

comment on function app.nearest_chunks(
  uuid, smallint, extensions.halfvec, text[], text[], uuid[], integer) is
  $$The chunks of an organization whose vectors are nearest, nearest first, and how many it has

  A null list restricts nothing.  Exact for up to exact_search_max_chunks candidates and for narrow
  filters; otherwise by the organization's HNSW index, once it has one.$$;


create or replace function app.search_chunks(
    organization_id uuid, filters jsonb, question text, language text, embedding extensions.vector,
    embedding_model_id smallint, max_results integer
  )
  returns table (
    chunk_id uuid, document_id uuid, similarity double precision, vector_rank integer,
    text_rank integer, score double precision
  )
  language plpgsql stable
  set search_path = ''
  set enable_seqscan = off
  set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  v_types      text[];
  v_categories text[];
  v_suppliers  uuid[];
  v_embedding  extensions.halfvec := search_chunks.embedding::extensions.halfvec;
  v_pool       integer := 2 * search_chunks.max_results;
  v_language   text := search_chunks.language;
  v_query      tsquery;
  v_rare       tsquery;
  v_size       bigint;
  v_chunks     uuid[];
  v_distances  double precision[];
  v_scores     double precision[];
  -- Whether the vector says little and the words decide.
  v_by_words   boolean := app.goes_by_words(search_chunks.question, search_chunks.embedding_model_id);
begin
  if search_chunks.filters <> '{}' then
    v_types := app.filter_values(search_chunks.filters -> 'documentTypes');
    v_categories := app.filter_values(search_chunks.filters -> 'categories');
    v_suppliers := app.filter_values(search_chunks.filters -> 'supplierIds')::uuid[];
  end if;

  if v_embedding is not null and not v_by_words then
    select n.chunk_ids, n.distances, n.chunk_count into v_chunks, v_distances, v_size
    from app.nearest_chunks(search_chunks.organization_id, search_chunks.embedding_model_id,
                            v_embedding, v_types, v_categories, v_suppliers, v_pool) as n;
    -- Words are compared as the documents' language forms them.
    v_language := coalesce((
      select d.language
      from app.document_chunks as d
      where d.organization_id = search_chunks.organization_id and d.id = v_chunks[1]
    ), v_language);
  end if;
  v_query := app.any_word_query(search_chunks.question, v_language);

  -- The nearest of a few chunks hold what matters.  Among many, a rare word can be far from them.
  if v_by_words then
    v_query := app.telling_query(search_chunks.organization_id, search_chunks.question);
    v_rare := v_query;
  elsif v_embedding is null then
    v_rare := v_query;
  elsif v_size > 500 then
    v_rare := app.rare_word_query(
      search_chunks.organization_id, search_chunks.question, v_language);
  end if;
  if numnode(v_rare) > 0 then
    select v_chunks || array_agg(w.id), v_distances || array_agg(w.distance)
    into v_chunks, v_distances
    from (
      select f.id, v.distance
      from (
        select c.id, c.search_vector
        from app.document_chunks as c
        where c.organization_id = search_chunks.organization_id
          and c.superseded_at is null
          and c.search_vector @@ v_rare
          and (v_types is null or c.document_type = any (v_types))
          and (v_categories is null or c.document_category = any (v_categories))
          and (v_suppliers is null or c.supplier_id = any (v_suppliers))
        limit 1000
      ) as f
      left join lateral (
        select (e.embedding operator(extensions.<=>) v_embedding) as distance
        from app.chunk_embeddings as e
        where e.organization_id = search_chunks.organization_id
          and e.embedding_model_id = search_chunks.embedding_model_id and e.chunk_id = f.id
        limit 1
      ) as v on v_embedding is not null
      where not f.id = any (coalesce(v_chunks, '{}'))
        and (v_embedding is null or v.distance is not null)
      order by ts_rank('{0.5, 0.5, 0.7, 1}', f.search_vector, v_query) desc, f.id
      limit case when v_by_words then 2 * v_pool when v_embedding is null then v_pool else 10 end
    ) as w;
  end if;
  if v_by_words then
    select array_agg(w.score order by u.place) into v_scores
    from unnest(v_chunks) with ordinality as u (chunk_id, place)
    left join app.telling_words(search_chunks.organization_id, search_chunks.question, v_chunks) as w
      on w.chunk_id = u.chunk_id;
  end if;

  return query
  with candidate as materialized (
    select
      u.chunk_id, c.document_id, 1 - u.distance as similarity, u.place::integer as place,
      coalesce(u.score, ts_rank('{0.5, 0.5, 0.7, 1}', c.search_vector, v_query)) as text_score,
      1 - (t.embedding operator(extensions.<=>) v_embedding) as title_similarity
    from unnest(v_chunks, v_distances, v_scores) with ordinality as u (chunk_id, distance, score, place)
    -- Laterals with a limit: one look-up a candidate, whatever the planner thinks of arrays.
    cross join lateral (
      select d.document_id, d.search_vector
      from app.document_chunks as d
      where d.organization_id = search_chunks.organization_id and d.id = u.chunk_id
      limit 1
    ) as c
    left join lateral (
      select e.embedding
      from app.title_embeddings as e
      where e.organization_id = search_chunks.organization_id
        and e.embedding_model_id = search_chunks.embedding_model_id
        and e.document_id = c.document_id
      limit 1
    ) as t on v_embedding is not null
  ),
  fused as (
    select k.*,
           case when v_by_words then k.text_score + 0.1 * coalesce(k.similarity, 0)
             else coalesce(0.9 * k.similarity + 0.1 * coalesce(k.title_similarity, k.similarity), 0)
               + 0.1 * coalesce(k.text_score / nullif(max(k.text_score) over (), 0), 0)
             end as fused_score
    from candidate as k
  ),
  spread as (
    -- Each further chunk of a document steps back a little, so that a second document is seen.
    select f.*,
           f.fused_score - 0.05 * least(3, row_number() over (
             partition by f.document_id order by f.fused_score desc) - 1) as spread_score
    from fused as f
  )
  select s.chunk_id, s.document_id, s.similarity,
         case when s.place <= v_pool and v_embedding is not null then s.place end,
         case when s.text_score > 0 then rank() over (order by s.text_score desc)::integer end,
         s.spread_score
  from spread as s
  order by s.spread_score desc, s.chunk_id
  limit search_chunks.max_results;
end
$$;

comment on function app.search_chunks(
  uuid, jsonb, text, text, extensions.vector, smallint, integer) is
  $$Find the chunks that answer a question, best first

  filters: documentTypes, categories, supplierIds; absent, null and empty restrict nothing.
  embedding: of the question, by the model; null to search by words alone (similarity is null then).
  score: nine tenths cosine of the chunk and one of its document's title, plus up to a tenth for
  words, less 0.05 for each better chunk of the same document.  vector_rank, text_rank: why it came;
  null where the vector, or no word, had part in it.
  The weights were measured: docs/search.md.$$;


create or replace function app.promote_knowledge(organization_id uuid, embedding_model_id smallint)
  returns text
  language plpgsql volatile
  set search_path = ''
as $$
begin
  if app.is_knowledge_promoted(promote_knowledge.organization_id, promote_knowledge.embedding_model_id) then
    return null;
  end if;
  insert into app.knowledge_indexes as i (organization_id, embedding_model_id)
  values (promote_knowledge.organization_id, promote_knowledge.embedding_model_id)
  on conflict on constraint knowledge_indexes_pkey do nothing;
  return (
    select format(
      'create index concurrently if not exists %I on app.chunk_embeddings'
      ' using hnsw ((embedding::extensions.halfvec(%s)) extensions.halfvec_cosine_ops)'
      ' with (m = 24, ef_construction = 200) where organization_id = %L and embedding_model_id = %s',
      app.knowledge_index_name(promote_knowledge.organization_id, m.id), m.dimensions,
      promote_knowledge.organization_id, m.id)
    from app.embedding_models as m
    where m.id = promote_knowledge.embedding_model_id
  );
end
$$;

comment on function app.promote_knowledge(uuid, smallint) is
  $$Give an organization an HNSW index of its own for a model

  Returns the command that builds it, which must be a statement of its own; null where the index is
  there.  pg_cron runs it by app.promote_due_knowledge(); without pg_cron, an operator does.  Search
  goes on exactly until the index is whole.$$;


create or replace function app.promote_due_knowledge() returns setof text
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_limit    bigint := app.setting('exact_search_max_chunks')::bigint;
  v_has_cron boolean := to_regnamespace('cron') is not null;
  v_jobs     text[] := array[]::text[];
  v_task     record;
begin
  insert into app.knowledge_indexes as i (organization_id, embedding_model_id)
  select o.id, coalesce(o.embedding_model_id, d.id)
  from app.organizations as o
  join app.knowledge_sizes as s on s.organization_id = o.id
  left join app.embedding_models as d on d.is_default
  where coalesce(o.embedding_model_id, d.id) is not null
  group by o.id, d.id
  having sum(s.chunk_count) > v_limit
  on conflict on constraint knowledge_indexes_pkey do nothing;

  -- Not at the limit itself, so that an organization near it does not go to and fro.
  delete from app.knowledge_indexes as i
  where coalesce((
      select sum(s.chunk_count) from app.knowledge_sizes as s where s.organization_id = i.organization_id
    ), 0) <= v_limit / 2
    or not exists (
      select from app.chunk_embeddings as e
      where e.organization_id = i.organization_id and e.embedding_model_id = i.embedding_model_id
    );

  for v_task in
    select coalesce(w.name, h.name) as name, w.organization_id, w.embedding_model_id,
           h.indisvalid as is_valid, w.name is not null as is_wanted,
           exists (
             select from pg_catalog.pg_stat_progress_create_index as p where p.index_relid = h.oid
           ) as is_building,
           null::text as command
    from (
      select i.*, app.knowledge_index_name(i.organization_id, i.embedding_model_id) as name
      from app.knowledge_indexes as i
    ) as w
    full join (
      select c.relname::text as name, c.oid, x.indisvalid
      from pg_catalog.pg_class as c
      join pg_catalog.pg_index as x on x.indexrelid = c.oid
      where x.indrelid = 'app.chunk_embeddings'::regclass and c.relname like 'chunk\_embeddings\_%\_hnsw'
    ) as h on h.name = w.name
    order by w.requested_at
  loop
    if v_task.is_building then
      v_jobs := v_jobs || ('index ' || v_task.name);
      continue;
    elsif not v_task.is_wanted or not v_task.is_valid then
      -- Nobody needs it any more; or a build that failed has left it, and it only costs.
      v_task.command := format('drop index concurrently if exists app.%I', v_task.name);
    elsif v_task.is_valid then
      update app.knowledge_indexes as i set built_at = now()
      where i.organization_id = v_task.organization_id
        and i.embedding_model_id = v_task.embedding_model_id and i.built_at is null;
      continue;
    else
      v_task.command := app.promote_knowledge(v_task.organization_id, v_task.embedding_model_id);
    end if;

    return next v_task.command;
    v_jobs := v_jobs || ('index ' || v_task.name);
    if v_has_cron then
      -- As the whole command of a job, because it cannot run in a transaction.  A job of the same
      -- name is replaced.
      execute format('select %I.schedule($1, $2, $3)', 'cron')
      using 'index ' || v_task.name, '* * * * *', v_task.command;
    end if;
  end loop;

  if v_has_cron then
    execute format(
      $command$
        select %1$I.unschedule(j.jobid)
        from %1$I.job as j
        where j.jobname like 'index chunk\_embeddings\_%%' and not j.jobname = any ($1)
      $command$,
      'cron')
    using v_jobs;
  end if;
end
$$;

comment on function app.promote_due_knowledge() is
  $$Have pg_cron build the HNSW indexes that are due, and drop those of no more use

  Due are those of organizations with more than exact_search_max_chunks chunks; of no more use, those
  of organizations with less than half of that, or gone, and what a failed build left behind.  Run by
  pg_cron, each minute; the commands run as the same user, who must be able to log in and own
  app.chunk_embeddings.  Returns the commands; without pg_cron, an operator runs them.$$;


create or replace function parlance.chatbot_search_knowledge_base(
    p_chatbot_id uuid, p_query_embedding extensions.vector,
    p_similarity_threshold double precision default 0.7, p_max_results integer default 5
  )
  returns table (
    chunk_id uuid, content text, similarity double precision, document_id uuid, document_type text,
    document_category text, metadata jsonb
  )
  language plpgsql stable security definer
  set search_path = ''
as $$
#variable_conflict use_column
-- Definer, for the tables; of the caller's organization only.
declare
  v_chatbot app.chatbot_instances;
  v_model   smallint;
  v_wanted  integer := least(greatest(coalesce(p_max_results, 5), 0), 1000);
begin
  select b.* into v_chatbot from app.chatbot_instances as b
  where b.organization_id = app.current_organization_id() and b.id = p_chatbot_id
    and b.deleted_at is null;
  select coalesce(o.embedding_model_id, (select m.id from app.embedding_models as m where m.is_default))
  into v_model
  from app.organizations as o where o.id = v_chatbot.organization_id;
  if p_query_embedding is null or v_model is null or v_wanted = 0 then
    return;
  end if;

  return query
  select c.id, c.content, 1 - n.distance, c.document_id, c.document_type, c.document_category,
         d.metadata || jsonb_build_object(
           'title', c.title, 'headingPath', c.heading_path, 'ordinal', c.ordinal,
           'version', c.document_version, 'sourceUri', d.source_uri)
  from app.nearest_chunks(
    v_chatbot.organization_id, v_model, p_query_embedding::extensions.halfvec,
    app.filter_values(v_chatbot.knowledge_source_filters -> 'documentTypes'),
    app.filter_values(v_chatbot.knowledge_source_filters -> 'categories'),
    app.filter_values(v_chatbot.knowledge_source_filters -> 'supplierIds')::uuid[], v_wanted) as f
  cross join lateral unnest(f.chunk_ids, f.distances) as n (chunk_id, distance)
  join app.document_chunks as c
    on c.organization_id = v_chatbot.organization_id and c.id = n.chunk_id
  join app.documents as d
    on d.organization_id = v_chatbot.organization_id and d.id = c.document_id
  where d.deleted_at is null and 1 - n.distance >= coalesce(p_similarity_threshold, 0.7)
  order by n.distance, c.id;
end
$$;

comment on function parlance.chatbot_search_knowledge_base(
  uuid, extensions.vector, double precision, integer) is
  $$Find the chunks nearest to an embedded question, among the documents that a chatbot may use

  p_query_embedding: by the model of the organization (app.organizations.embedding_model_id).
  Obeys the chatbot's knowledge_source_filters; deleted documents are not found.  Nothing, where the
  chatbot is not of the caller's organization.  Errors: 22000 where the dimensions differ.$$;


revoke all on function
  app.filter_values(jsonb), app.knowledge_index_name(uuid, smallint),
  app.is_knowledge_promoted(uuid, smallint),
  app.nearest_chunks(uuid, smallint, extensions.halfvec, text[], text[], uuid[], integer),
  app.search_chunks(uuid, jsonb, text, text, extensions.vector, smallint, integer),
  app.promote_knowledge(uuid, smallint), app.promote_due_knowledge(),
  parlance.chatbot_search_knowledge_base(uuid, extensions.vector, double precision, integer)
from public, anon, authenticated, parlance_integrator;

grant execute on function
  parlance.chatbot_search_knowledge_base(uuid, extensions.vector, double precision, integer)
to parlance_integrator;
