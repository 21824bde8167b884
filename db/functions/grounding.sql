-- Whether what was found answers a question, and the sources that are made of it.
--
--   app.ground_question(…)          the whole: sources for a question, and whether they answer it
--   app.judge_grounding(…)          whether the chunks found can answer
--   app.unknown_names(…)            what a question names and no document does
--   app.expand_context(…)           the chunks and their neighbours, as sources
--
-- Every statement reads one organization's rows and no other's.  The functions of app are internal:
-- who calls them knows the organization.  They plan once and without sequential scans, because a
-- plan made for one organization serves all, and planning costs more than searching a small one.

create or replace function app.judge_grounding(
    organization_id uuid, question text, language text, embedding_model_id smallint,
    chunk_ids uuid[], similarity double precision,
    out is_grounded boolean, out confidence double precision, out reason text, out unknown text[]
  )
  language plpgsql stable
  set search_path = ''
  set enable_seqscan = off
  set plan_cache_mode = force_generic_plan
as $$
declare
  v_floor double precision;
begin
  is_grounded := false;
  confidence := 0;
  unknown := array[]::text[];
  if coalesce(cardinality(judge_grounding.chunk_ids), 0) = 0 then
    -- By words, other documents may be there.
    reason := case when exists (
      select from app.knowledge_sizes as s where s.organization_id = judge_grounding.organization_id
    ) and app.goes_by_words(judge_grounding.question, judge_grounding.embedding_model_id)
      then 'too_far' else 'no_documents' end;
    return;
  end if;

  select m.similarity_floor into v_floor
  from app.embedding_models as m where m.id = judge_grounding.embedding_model_id;
  unknown := app.unknown_names(
    judge_grounding.organization_id, judge_grounding.question, judge_grounding.language,
    judge_grounding.chunk_ids);

  if unknown <> '{}' then
    reason := 'unknown_name';
    confidence := 0.2;
  elsif app.goes_by_words(judge_grounding.question, judge_grounding.embedding_model_id) then
    select coalesce(max(w.share), 0) into confidence
    from app.telling_words(
      judge_grounding.organization_id, judge_grounding.question, judge_grounding.chunk_ids) as w;
    -- Among many documents, some chunk has as much by chance; so it is with syllables, of which there
    -- are fewer than of Chinese characters.
    select least(0.34, 0.215 + 0.027 * ln(greatest(sum(s.document_count) / 20, 1))
                 + case when judge_grounding.question ~ '[\u0e01-\u0edd\u1000-\u17d3]' then 0.08 else 0 end)
    into v_floor
    from app.knowledge_sizes as s where s.organization_id = judge_grounding.organization_id;
    reason := case when confidence < v_floor then 'too_far' else 'found' end;
    confidence := case when confidence < v_floor then 0.45 * confidence / v_floor
                  else 1 - 0.5 * exp(-4 * (confidence - v_floor)) end;
  elsif judge_grounding.similarity is null then
    -- Words alone: all but one in four are there, or they prove nothing.
    confidence := app.word_coverage(
      judge_grounding.organization_id, judge_grounding.question, judge_grounding.chunk_ids);
    reason := case when confidence < 0.75 then 'too_far' else 'found' end;
    confidence := case when confidence < 0.75 then 0.6 * confidence else 0.4 + 0.3 * confidence end;
  elsif judge_grounding.similarity < v_floor then
    -- A model knows little of a word that is in no list of its language, fillfactor for one: where the
    -- question has such a word, all of its words are there, and the vector is not far below, words decide.
    if judge_grounding.similarity >= 0.75 * v_floor
       and exists (
         select from unnest(app.text_words(judge_grounding.question)) as u (word)
         where length(u.word) > 2 and u.word !~ '^[[:digit:]]' and not exists (
           select from app.dictionary_words as d
           where d.language = split_part(judge_grounding.language, '-', 1)
             and d.length = length(u.word)::smallint and d.word = lower(u.word)))
       and app.word_coverage(
         judge_grounding.organization_id, judge_grounding.question, judge_grounding.chunk_ids) = 1
    then
      reason := 'found';
      confidence := 0.5 + 0.1 * judge_grounding.similarity / v_floor;
    else
      reason := 'too_far';
      confidence := 0.45 * greatest(judge_grounding.similarity, 0) / v_floor;
    end if;
  else
    reason := 'found';
    confidence := 1 - 0.5 * exp(-8 * (judge_grounding.similarity - v_floor));
  end if;
  is_grounded := reason = 'found';
end
$$;

comment on function app.judge_grounding(uuid, text, text, smallint, uuid[], double precision) is
  $$Whether the chunks found can answer the question, how surely, and why not

  chunk_ids, similarity: the best chunks, and the best cosine among them; null without vectors.
  reason: found; no_documents; too_far: below the model's similarity_floor; unknown_name: it names
  what the documents never mention, in unknown.  confidence is at least 0.5 exactly where
  is_grounded.$$;


create or replace function app.unknown_names(
    organization_id uuid, question text, language text, chunk_ids uuid[]
  ) returns text[]
  language plpgsql stable
  set search_path = ''
  set enable_seqscan = off
  set plan_cache_mode = force_generic_plan
as $$
declare
  -- What is in scripts without spaces shows no names.  Beside it, words are English or names.
  v_question      text := app.spaced_text(app.folded_text(unknown_names.question));
  v_language      text := case when app.goes_by_words(unknown_names.question, null) then 'en'
                          else split_part(coalesce(unknown_names.language, 'en'), '-', 1) end;
  v_configuration regconfig := app.text_search_configuration(v_language);
  v_first         text := substring(v_question from '[[:alpha:]][[:alnum:]]*');
  v_dictionary    regdictionary;
  v_few           bigint;
  v_count         integer;
  v_strange       text[];
  v_rare          text[];
  v_is_listed     boolean;
  v_names         text[] := array[]::text[];
  v_foreign       integer;
begin
  select sum(s.document_count) / 500 into v_few
  from app.knowledge_sizes as s where s.organization_id = unknown_names.organization_id;

  select count(*),
         array_agg(t.token) filter (
           where v.document_count is null
             and length(t.token) > 2
             and (d.word is null or d.is_name
                  or t.token ~ '^[[:upper:]][[:lower:]]' and t.token <> v_first)),
         count(*) filter (where v.document_count is null and d.word is null),
         array_agg(t.token) filter (
           where v.document_count <= v_few and d.word is null and length(t.token) > 3)
  into v_count, v_strange, v_foreign, v_rare
  from (
    select distinct m.tokens[1] as token
    from regexp_matches(v_question, '[[:alpha:]][[:alnum:]]+', 'g') as m (tokens)
  ) as t
  left join lateral (
    select w.document_count
    from app.vocabulary_words as w
    where w.organization_id = unknown_names.organization_id
      and w.length = length(t.token)::smallint and w.word = lower(t.token)
    limit 1
  ) as v on true
  left join lateral (
    select w.word, w.is_name
    from app.dictionary_words as w
    where coalesce(v.document_count, 0) <= v_few
      and w.language = v_language and w.length = length(t.token)::smallint
      and w.word = lower(t.token)
    limit 1
  ) as d on true;

  if v_strange is not null then
    v_dictionary := (case when v_configuration = 'pg_catalog.simple'::regconfig then 'simple'
                     else v_configuration || '_stem' end)::regdictionary;
    v_is_listed := exists (select from app.dictionary_words as d where d.language = v_language);
    -- Mostly words that this language has not: it is another, and its words are no names.
    if v_is_listed and v_count >= 4 and v_foreign >= 0.6 * v_count then
      return v_names;
    end if;

    v_names := array(
      select t.token
      -- One is enough to say so; each takes a while.
      from unnest(v_strange[:100]) as t (token)
      cross join lateral (select ts_lexize(v_dictionary, lower(t.token)) as lexemes) as s
      where s.lexemes <> '{}'
        and case
          when t.token ~ '[[:digit:]]' or t.token ~ '^[[:upper:]]{2}' then true
          -- Without a list of the language's words, only what looks like a name of something is one.
          when not v_is_listed then t.token ~ '[[:lower:]][[:upper:]]'
          -- Of the short ones, half are written in haste.
          else length(t.token) > 3 or t.token ~ '^[[:upper:]]' and t.token <> v_first
        end
        -- Who is asking is no subject.
        and v_question !~* (
          '\m(?:my name is|i am|i''m|call me|hi|hello|hey|dear|regards|thanks),?\s+' || t.token || '\M')
        -- The same word in another form is known.
        and not exists (
          select from app.vocabulary_words as v
          where v.organization_id = unknown_names.organization_id
            and v.length between length(s.lexemes[1]) - 1 and length(s.lexemes[1]) + 4
            and v.word >= left(s.lexemes[1], -1) and v.word < left(s.lexemes[1], -1) || U&'\+10FFFF'
            and ts_lexize(v_dictionary, v.word) = s.lexemes
        )
      order by t.token
    );
  end if;

  -- Among many documents, a name that one or two let fall is not what these are about, unless it is
  -- among what was found.
  if v_names = '{}' and v_rare is not null then
    v_names := array(
      select t.token
      from unnest(v_rare) as t (token)
      where exists (select from app.dictionary_words as d where d.language = v_language)
        and not exists (
          select from unnest(unknown_names.chunk_ids) as i (id)
          join app.document_chunks as c
            on c.organization_id = unknown_names.organization_id and c.id = i.id
          where c.search_vector @@ app.any_word_query(t.token, c.language)
        )
    );
  end if;

  -- An identifier is known by its whole, not by its parts.
  if strpos(v_question, '_') > 0 then
    v_names := v_names || array(
      select i.name
      from (
        select distinct m.tokens[1] as name
        from regexp_matches(v_question, '\m[[:alnum:]]+(?:_+[[:alnum:]]+)+', 'g')
          as m (tokens)
      ) as i
      where not exists (
        select from app.vocabulary_words as v
        where v.organization_id = unknown_names.organization_id
          and v.length = length(i.name)::smallint and v.word = lower(i.name)
      )
      order by i.name
    );
  end if;

  -- Words with capitals in a row are one name, unless everything has capitals; the capital of the
  -- first word says nothing.
  if v_names = '{}'
     and v_question ~ '\m[[:upper:]][[:alnum:]]*\M\s+(?:(?:of|and|or|to)\s+)?[[:upper:]]'
     and v_question ~ '\m[[:lower:]]{2,}\M' then
    select coalesce(array_agg(p.name), '{}') into v_names
    from (
      select m.tokens[1] as name, phraseto_tsquery(v_configuration, m.tokens[1]) as query
      from regexp_matches(
        regexp_replace(v_question, '^[^[:alpha:]]*[[:upper:]][[:lower:]]+\s+', ''),
        '(?:\m[[:upper:]][[:alnum:]]*\M\s+)+[[:upper:]][[:alnum:]]*\M', 'g') as m (tokens)
    ) as p
    where numnode(p.query) > 1 and not exists (
      select from app.document_chunks as c
      where c.organization_id = unknown_names.organization_id
        and c.superseded_at is null and c.search_vector @@ p.query
    );
  end if;
  return v_names;
end
$$;

comment on function app.unknown_names(uuid, text, text, uuid[]) is
  $$Which things that a question names the organization's documents never mention

  Words, identifiers and rows of words with capitals that no document has in any form; and words that
  hardly a document has and the chunks found, chunk_ids, have not.  A common word is no name: it is in
  the list of the language's words, and not written like one.$$;


create or replace function app.word_coverage(organization_id uuid, question text, chunk_ids uuid[])
  returns double precision
  language plpgsql stable
  set search_path = ''
as $$
begin
  return coalesce((
    select avg(w.is_found::integer)
    from (
      select u.word, bool_or(c.search_vector @@ q.query) as is_found
      from unnest(word_coverage.chunk_ids) as i (id)
      join app.document_chunks as c
        on c.organization_id = word_coverage.organization_id and c.id = i.id
      cross join unnest(app.text_words(word_coverage.question)) as u (word)
      cross join lateral app.any_word_query(u.word, c.language) as q (query)
      where numnode(q.query) > 0
      group by u.word
    ) as w
  ), 0);
end
$$;

comment on function app.word_coverage(uuid, text, uuid[]) is
  'Which share of the words of a question some of the chunks have.';


create or replace function app.expand_context(
    organization_id uuid, chunk_ids uuid[], max_tokens integer
  )
  returns table (
    source_index integer, chunk_id uuid, document_id uuid, source_chunk_ids uuid[], title text,
    heading_path text[], content text, language text, tokens integer
  )
  language plpgsql stable
  set search_path = ''
  set enable_seqscan = off
  set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
  with best as materialized (
    select c.*, u.place
    from unnest(expand_context.chunk_ids) with ordinality as u (id, place)
    cross join lateral (
      select d.id, d.document_id, d.document_version, d.ordinal, d.title, d.heading_path, d.content,
             d.language, d.tokens
      from app.document_chunks as d
      where d.organization_id = expand_context.organization_id and d.id = u.id
      limit 1
    ) as c
  ),
  wanted as (
    select b.* from best as b
    union all
    -- What stands next to the best three: what follows before what leads up to it.
    select n.*, 100 + 2 * b.place - s.step
    from best as b
    cross join (values (1), (-1)) as s (step)
    cross join lateral (
      select d.id, d.document_id, d.document_version, d.ordinal, d.title, d.heading_path, d.content,
             d.language, d.tokens
      from app.document_chunks as d
      where d.organization_id = expand_context.organization_id and d.document_id = b.document_id
        and d.document_version = b.document_version and d.ordinal = b.ordinal + s.step
      limit 1
    ) as n
    where b.place <= 3 and n.heading_path = b.heading_path
      and not n.id = any (expand_context.chunk_ids)
  ),
  fitting as (
    select w.*, sum(w.tokens) over (order by w.place) as tokens_so_far
    from (select distinct on (d.id) d.* from wanted as d order by d.id, d.place) as w
  ),
  placed as (
    select f.*,
           f.ordinal - lag(f.ordinal) over (
             partition by f.document_id, f.heading_path order by f.ordinal) as step
    from fitting as f
    where f.tokens_so_far <= expand_context.max_tokens or f.place = 1
  )
  -- The rows of a group come by ordinal, as the window left them: sorting each again costs a third.
  select
    row_number() over (order by min(p.place))::integer, expand_context.chunk_ids[min(p.place)],
    p.document_id, array_agg(p.id), min(p.title), p.heading_path,
    string_agg(case when p.step > 1 then E'…\n\n' else '' end || p.content, E'\n\n'),
    min(p.language), sum(p.tokens)::integer
  from placed as p
  group by p.document_id, p.heading_path
  order by min(p.place);
end
$$;

comment on function app.expand_context(uuid, uuid[], integer) is
  $$Make the sources of an answer of the chunks found

  chunk_ids: best first.  The best three bring along what stands next to them under the same
  headings, as long as max_tokens allow.  Chunks under the same headings of a document are one
  source, in reading order; an ellipsis stands where some are left out.  Sources come best first.$$;


create or replace function app.ground_question(
    organization_id uuid, chatbot_id uuid, question text, language text,
    embedding extensions.vector, embedding_model_id smallint, with_nearest boolean default false,
    filters jsonb default null,
    out is_grounded boolean, out confidence real, out reason text, out unknown text[],
    out sources json, out kept jsonb
  )
  language plpgsql stable
  set search_path = ''
  set enable_seqscan = off
  set plan_cache_mode = force_generic_plan
as $$
declare
  v_filters      jsonb := ground_question.filters;
  v_chunks       uuid[];
  v_similarities double precision[];
begin
  if v_filters is null then
    select b.knowledge_source_filters into v_filters
    from app.chatbot_instances as b
    where b.organization_id = ground_question.organization_id and b.id = ground_question.chatbot_id;
  end if;

  select array_agg(s.chunk_id), array_agg(s.similarity) into v_chunks, v_similarities
  from app.search_chunks(
    ground_question.organization_id, v_filters, ground_question.question, ground_question.language,
    ground_question.embedding, ground_question.embedding_model_id, 8) as s;

  select j.is_grounded, j.confidence, j.reason, j.unknown into is_grounded, confidence, reason, unknown
  from app.judge_grounding(
    ground_question.organization_id, ground_question.question, ground_question.language,
    ground_question.embedding_model_id, v_chunks,
    (select max(s.similarity) from unnest(v_similarities) as s (similarity))) as j;

  sources := '[]';
  kept := '[]';
  if is_grounded or ground_question.with_nearest then
    -- Text and not jsonb: it goes to the sidecar as it is, through several hands.
    select coalesce(json_agg(json_build_object(
             'index', e.source_index, 'documentId', e.document_id, 'chunkId', e.chunk_id,
             'content', e.content, 'similarity', e.similarity,
             'metadata', json_build_object(
               'documentName', e.title, 'category', d.document_category, 'supplier', d.supplier,
               'headingPath', e.heading_path, 'url', d.source_uri)) order by e.source_index), '[]'),
           coalesce(jsonb_agg(jsonb_build_object(
             'index', e.source_index, 'similarity', e.similarity, 'chunkIds',
             array_prepend(e.chunk_id, array_remove(e.source_chunk_ids, e.chunk_id)))
             order by e.source_index), '[]')
    into sources, kept
    from (
      select x.*, round(v_similarities[array_position(v_chunks, x.chunk_id)]::numeric, 4) as similarity
      from app.expand_context(ground_question.organization_id, v_chunks,
                              app.setting('context_max_tokens')::integer) as x
    ) as e
    cross join lateral (
      select o.document_category, o.source_uri,
             case when o.supplier_id is not null then (
               select u.name from app.suppliers as u
               where u.organization_id = o.organization_id and u.id = o.supplier_id) end as supplier
      from app.documents as o
      where o.organization_id = ground_question.organization_id and o.id = e.document_id
      limit 1
    ) as d;
  end if;
end
$$;

comment on function app.ground_question(
  uuid, uuid, text, text, extensions.vector, smallint, boolean, jsonb) is
  $$Find the sources for a question to a chatbot, and judge whether they can answer it

  question: as app.correct_question gave it, or rewritten.  embedding: of it, by the model; null to
  search by words alone.  with_nearest: sources also where it is not grounded; they are only what came
  nearest then.  filters: in the place of the chatbot's.  Returns is_grounded, confidence, reason and unknown of app.judge_grounding, the sources
  as the API shows them, best first, and as they are kept with a turn: index, similarity, chunkIds, the
  best chunk first.$$;


revoke all on function
  app.judge_grounding(uuid, text, text, smallint, uuid[], double precision),
  app.unknown_names(uuid, text, text, uuid[]), app.word_coverage(uuid, text, uuid[]),
  app.expand_context(uuid, uuid[], integer),
  app.ground_question(uuid, uuid, text, text, extensions.vector, smallint, boolean, jsonb)
from public, anon, authenticated, parlance_integrator;
