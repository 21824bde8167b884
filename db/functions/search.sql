-- Finding what answers a question, and knowing when nothing does.
--
--   app.ground_question(…)          the whole: sources for a question, and whether they answer it
--   app.correct_question(…)         typing mistakes, before the question is embedded
--   app.search_chunks(…)            vectors, words and titles, fused
--   app.nearest_chunks(…)           vectors alone: exact, or by the organization's HNSW index
--   app.judge_grounding(…)          whether the chunks found can answer
--   app.unknown_names(…)            what a question names and no document does
--   app.expand_context(…)           the chunks and their neighbours, as sources
--   app.refresh_vocabulary(…)       the words and sizes that all this goes by
--   app.promote_knowledge(…), app.promote_due_knowledge()    HNSW indexes of large organizations
--   parlance.chatbot_search_knowledge_base(…)                for integrators
--
-- Every statement reads one organization's rows and no other's.  The functions of app are internal:
-- who calls them knows the organization.  They plan once and without sequential scans, because a
-- plan made for one organization serves all, and planning costs more than searching a small one.

create or replace function app.text_search_configuration(language text) returns regconfig
  language sql immutable parallel safe
return case split_part(language, '-', 1)
  when 'en' then 'pg_catalog.english'::regconfig
  when 'ar' then 'pg_catalog.arabic'::regconfig
  when 'ca' then 'pg_catalog.catalan'::regconfig
  when 'da' then 'pg_catalog.danish'::regconfig
  when 'de' then 'pg_catalog.german'::regconfig
  when 'el' then 'pg_catalog.greek'::regconfig
  when 'es' then 'pg_catalog.spanish'::regconfig
  when 'eu' then 'pg_catalog.basque'::regconfig
  when 'fi' then 'pg_catalog.finnish'::regconfig
  when 'fr' then 'pg_catalog.french'::regconfig
  when 'ga' then 'pg_catalog.irish'::regconfig
  when 'hi' then 'pg_catalog.hindi'::regconfig
  when 'hu' then 'pg_catalog.hungarian'::regconfig
  when 'hy' then 'pg_catalog.armenian'::regconfig
  when 'id' then 'pg_catalog.indonesian'::regconfig
  when 'it' then 'pg_catalog.italian'::regconfig
  when 'lt' then 'pg_catalog.lithuanian'::regconfig
  when 'ne' then 'pg_catalog.nepali'::regconfig
  when 'nl' then 'pg_catalog.dutch'::regconfig
  when 'no' then 'pg_catalog.norwegian'::regconfig
  when 'pt' then 'pg_catalog.portuguese'::regconfig
  when 'ro' then 'pg_catalog.romanian'::regconfig
  when 'ru' then 'pg_catalog.russian'::regconfig
  when 'sr' then 'pg_catalog.serbian'::regconfig
  when 'sv' then 'pg_catalog.swedish'::regconfig
  when 'ta' then 'pg_catalog.tamil'::regconfig
  when 'tr' then 'pg_catalog.turkish'::regconfig
  when 'yi' then 'pg_catalog.yiddish'::regconfig
  else 'pg_catalog.simple'::regconfig
end;

comment on function app.text_search_configuration(text) is
  'The text search configuration for a language, by its two-letter code; simple for others.';


create or replace function app.chunk_search_vector(
    language text, title text, heading_path text[], content text
  ) returns tsvector
  language sql stable parallel safe
return
  setweight(app.text_vector(language, title), 'A')
  || setweight(app.text_vector(language, array_to_string(heading_path, ' . ')), 'B')
  || setweight(app.text_vector(language, content), 'D');

comment on function app.chunk_search_vector(text, text, text[], text) is
  'The lexemes of a chunk: of its title with weight A, its headings B, its text D.';


create or replace function app.chunk_embedding_text(title text, heading_path text[], content text)
  returns text
  language sql stable parallel safe
return concat_ws(E'\n', array_to_string(title || heading_path, ' > '), content);

comment on function app.chunk_embedding_text(text, text[], text) is
  'What of a chunk is embedded: its text, led by the page it is on and the headings it is under.';


create or replace function app.text_words(content text) returns text[]
  language plpgsql stable parallel safe
  set search_path = ''
as $$
declare
  v_text text := app.folded_text(text_words.content);
begin
  -- An identifier counts whole and in its parts.
  return array(
    select lower(w.word)
    from regexp_matches(app.spaced_text(v_text), '[[:alpha:]_][[:alnum:]_]+', 'g') as m (tokens)
    cross join lateral unnest(
      case when strpos(m.tokens[1], '_') > 0 then m.tokens || string_to_array(m.tokens[1], '_')
      else m.tokens end) as w (word)
    where length(w.word) between 2 and 40
    union
    select w.word
    from unnest(app.unspaced_words(v_text)) as w (word)
    where app.may_be_unspaced(v_text) and length(w.word) between 2 and 40
  );
end
$$;

comment on function app.text_words(text) is
  $$The different words of a text, in lower case, identifiers whole and in parts

  Of runs in scripts without spaces, app.unspaced_words.$$;


create or replace function app.refresh_vocabulary(
    organization_id uuid, document_id uuid default null
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_document uuid;
  v_old      app.document_vocabularies;
  v_new      app.document_vocabularies;
begin
  -- Ingestions of one organization count one after the other: exact, and without deadlock.
  perform pg_advisory_xact_lock(
    hashtextextended('vocabulary ' || refresh_vocabulary.organization_id, 0));

  for v_document in
    select refresh_vocabulary.document_id where refresh_vocabulary.document_id is not null
    union
    select c.document_id from app.document_chunks as c
    where refresh_vocabulary.document_id is null
      and c.organization_id = refresh_vocabulary.organization_id and c.superseded_at is null
    union
    select v.document_id from app.document_vocabularies as v
    where refresh_vocabulary.document_id is null
      and v.organization_id = refresh_vocabulary.organization_id
  loop
    delete from app.document_vocabularies as v
    where v.organization_id = refresh_vocabulary.organization_id and v.document_id = v_document
    returning v.* into v_old;

    insert into app.document_vocabularies as v
      (organization_id, document_id, document_version, document_type, document_category, supplier_id,
       chunk_count, words)
    select c.organization_id, c.document_id, max(c.document_version), max(c.document_type),
           max(c.document_category), (array_agg(c.supplier_id))[1], count(*),
           app.text_words(string_agg(
             concat_ws(' ', c.title, array_to_string(c.heading_path, ' '), c.content), ' '))
    from app.document_chunks as c
    where c.organization_id = refresh_vocabulary.organization_id
      and c.document_id = v_document and c.superseded_at is null
    group by c.organization_id, c.document_id
    returning v.* into v_new;

    insert into app.knowledge_sizes as s
      (organization_id, document_type, document_category, supplier_id, document_count, chunk_count)
    select refresh_vocabulary.organization_id, d.document_type, d.document_category, d.supplier_id,
           sum(d.document_count), sum(d.chunk_count)
    from (
      values
        (v_old.document_type, v_old.document_category, v_old.supplier_id, -1, -v_old.chunk_count),
        (v_new.document_type, v_new.document_category, v_new.supplier_id, 1, v_new.chunk_count)
    ) as d (document_type, document_category, supplier_id, document_count, chunk_count)
    where d.chunk_count is not null
    group by d.document_type, d.document_category, d.supplier_id
    on conflict on constraint knowledge_sizes_key
    do update set document_count = s.document_count + excluded.document_count,
                  chunk_count = s.chunk_count + excluded.chunk_count;
    delete from app.knowledge_sizes as s
    where s.organization_id = refresh_vocabulary.organization_id and s.document_count = 0;

    insert into app.vocabulary_words as w (organization_id, length, word, document_count)
    select refresh_vocabulary.organization_id, length(n.word), n.word, 1
    from (select unnest(v_new.words) except select unnest(v_old.words)) as n (word)
    on conflict on constraint vocabulary_words_pkey
    do update set document_count = w.document_count + 1;

    if v_old.words is not null then
      with gone as (
        select length(o.word)::smallint as length, o.word
        from (select unnest(v_old.words) except select unnest(v_new.words)) as o (word)
      ),
      fewer as (
        update app.vocabulary_words as w
        set document_count = w.document_count - 1
        from gone as g
        where w.organization_id = refresh_vocabulary.organization_id
          and w.length = g.length and w.word = g.word and w.document_count > 1
        returning w.word
      )
      delete from app.vocabulary_words as w
      using gone as g
      where w.organization_id = refresh_vocabulary.organization_id
        and w.length = g.length and w.word = g.word
        and not exists (select from fewer as f where f.word = g.word);
    end if;
  end loop;
end
$$;

comment on function app.refresh_vocabulary(uuid, uuid) is
  $$Count the words and chunks of an organization's documents again, where they changed

  To be called in the transaction in which a version of a document starts or stops answering, or
  what search filters on changes; without document_id, for all documents.  Calling it again changes
  nothing.$$;


create or replace function app.correct_question(organization_id uuid, question text, language text)
  returns text
  language plpgsql stable
  set search_path = ''
  set plan_cache_mode = force_generic_plan
as $$
declare
  v_language      text := split_part(coalesce(correct_question.language, 'en'), '-', 1);
  v_configuration regconfig := app.text_search_configuration(v_language);
  v_dictionary    regdictionary;
  v_question      text := correct_question.question;
  v_tokens        text[];
  v_unknown       text[];
  v_word          text;
  v_lower         text;
  v_length        integer;
  v_first         text;
  v_head          text;
  v_tail          text;
  v_lengths       smallint[];
  v_swaps         text[];
  v_candidate     text;
begin
  v_tokens := string_to_array(translate(v_question, E'\n\t.,;:!?"()[]', '  '), ' ');
  -- Letters only: what holds digits, marks, inner capitals or another script is a name or an
  -- identifier.
  select array_agg(distinct t.word) into v_unknown
  from unnest(v_tokens) as t (word)
  where t.word ~ '^[A-Za-z][a-z]{3,29}$'
    and not exists (
      select from app.vocabulary_words as v
      where v.organization_id = correct_question.organization_id
        and v.length = length(t.word)::smallint and v.word = lower(t.word)
    )
    and not exists (
      select from app.dictionary_words as d
      where d.language = v_language and d.length = length(t.word)::smallint and d.word = lower(t.word)
    );

  -- Without a list of the language's words, what is unknown need not be wrong; and nobody mistypes so
  -- many words, each of which takes a while.
  if v_unknown is null or cardinality(v_unknown) > 50
     or not exists (select from app.dictionary_words as d where d.language = v_language)
     or v_language = 'en' and app.is_foreign_to_english(v_tokens) then
    return v_question;
  end if;

  v_dictionary := (case when v_configuration = 'pg_catalog.simple'::regconfig then 'simple'
                   else v_configuration || '_stem' end)::regdictionary;
  foreach v_word in array v_unknown loop
    v_lower := lower(v_word);
    v_length := length(v_word);
    v_first := left(v_lower, 1);
    v_swaps := array(
      select overlay(v_lower placing reverse(substr(v_lower, i, 2)) from i for 2)
      from generate_series(1, v_length - 1) as i
    );
    v_candidate := null;
    -- One mistake; two in a long word, if need be.
    for v_reach in 1 .. case when v_length >= 8 then 2 else 1 end loop
      exit when v_candidate is not null;
      -- Mistakes leave the beginning or the end as it is, which is compared faster; and whoever
      -- mistypes a word gets its first letter right, nearly always.
      v_head := left(v_lower, (v_length - 1) / (v_reach + 1));
      v_tail := '%' || right(v_lower, (v_length - 1) / (v_reach + 1));
      v_lengths := array(select generate_series(v_length - v_reach, v_length + v_reach));
      select c.word into v_candidate
      from (
        select v.word, v.document_count
        from app.vocabulary_words as v
        where v.organization_id = correct_question.organization_id
          and v.length = any (v_lengths)
          and v.word >= v_first and v.word < v_first || '{'
          and (starts_with(v.word, v_head) or v.word like v_tail)
        union all
        select d.word, 0
        from app.dictionary_words as d
        where d.language = v_language
          and d.is_common
          and d.length = any (v_lengths)
          and d.word >= v_first and d.word < v_first || '{'
          and (starts_with(d.word, v_head) or d.word like v_tail)
      ) as c
      -- Behind a fence, or it would be computed wherever it is named.
      cross join lateral (
        select extensions.levenshtein_less_equal(c.word, v_lower, 2) as distance offset 0
      ) as l
      cross join lateral (
        select l.distance = 2 and c.word = any (v_swaps) as is_swap,
               l.distance > 0 and length(c.word) = v_length as is_other
      ) as k
      cross join lateral (
        select case when k.is_swap then 1 else l.distance end as distance
      ) as e
      where l.distance <= 2 and e.distance <= v_reach and c.word ~ '^[a-z]+$'
        -- In a short word another letter makes another word: cites is not a mistyped citus.
        and (k.is_swap or not k.is_other or v_length > case e.distance when 1 then 5 else 9 end)
      -- A letter is lost or doubled more often than another one is struck.
      order by e.distance, k.is_other and not k.is_swap, c.document_count desc, length(c.word) desc,
               c.word
      limit 1;
    end loop;

    -- Another form of a known word is right as it is.
    if v_candidate is not null and not (
      (starts_with(v_lower, v_candidate) or starts_with(v_candidate, v_lower))
      and ts_lexize(v_dictionary, v_candidate) = ts_lexize(v_dictionary, v_lower)
    ) then
      if v_word <> v_lower then
        v_candidate := upper(v_first) || substr(v_candidate, 2);
      end if;
      v_question := regexp_replace(v_question, '\m' || v_word || '\M', v_candidate, 'g');
    end if;
  end loop;
  return v_question;
end
$$;

comment on function app.correct_question(uuid, text, text) is
  $$Put right the words of a question that are mistyped beyond doubt

  Only where the language has a list of words.  A word is left alone that the organization's
  documents or the list know, or that may be a name or an identifier: with a digit, a mark, a capital
  inside, or not in a-z.  It becomes the nearest word of the documents, or else a common word: one
  letter more, less, other or out of order; two in words of eight letters and more.  Where more than
  50 words are unknown, none is put right.$$;


create or replace function app.is_foreign_to_english(words text[]) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
begin
  return exists (
    select
    from unnest(is_foreign_to_english.words) as t (word)
    cross join unnest(
      '{danish_stem, dutch_stem, finnish_stem, french_stem, german_stem, hungarian_stem, italian_stem,
        norwegian_stem, portuguese_stem, spanish_stem, swedish_stem, turkish_stem}'::regdictionary[]
    ) as d (dictionary)
    where t.word ~ '^[[:alpha:]]{2,}$'
      and ts_lexize(d.dictionary, lower(t.word)) = '{}'
      and ts_lexize('english_stem', lower(t.word)) <> '{}'
      and not exists (
        select from app.dictionary_words as w
        where w.language = 'en' and w.length = length(t.word)::smallint and w.word = lower(t.word)
      )
    group by d.dictionary
    having count(distinct lower(t.word)) >= 2
  );
end
$$;

comment on function app.is_foreign_to_english(text[]) is
  'Whether two of the words are such as another language is full of, and English has not.';


create or replace function app.any_word_query(question text, language text) returns tsquery
  language plpgsql stable parallel safe
  set search_path = ''
as $$
declare
  v_question text := coalesce(any_word_query.question, '');
  v_lexemes  text;
begin
  -- Postgres' parser takes the square of the time for what has no end, and nobody's word is so long.
  if length(v_question) > 255 then
    v_question := regexp_replace(v_question, '[^[:space:]]{255}', '\& ', 'g');
  end if;
  v_lexemes := array_to_string(tsvector_to_array(
    -- Called often, and mostly with nothing that app.text_vector is for.
    case when app.may_be_unspaced(v_question)
      then app.text_vector(any_word_query.language, v_question)
      else to_tsvector(app.text_search_configuration(any_word_query.language), v_question) end), E'\x01');
  -- Not plainto_tsquery, which joins by AND, and raises a notice where there are only stop words.
  return case when v_lexemes = '' then ''::tsquery
    else ('''' || replace(replace(replace(v_lexemes, '\', '\\'), '''', ''''''), E'\x01', ''' | ''') || '''')
      ::tsquery
  end;
end
$$;

comment on function app.any_word_query(text, text) is
  'What finds every text that has any word of the question; empty where it has only stop words.';


create or replace function app.rare_word_query(organization_id uuid, question text, language text)
  returns tsquery
  language plpgsql stable
  set search_path = ''
  set plan_cache_mode = force_generic_plan
as $$
declare
  v_words text;
begin
  select string_agg(r.word, ' ') into v_words
  from (
    select t.word
    from unnest(app.text_words(rare_word_query.question)) as t (word)
    cross join lateral (
      select v.document_count
      from app.vocabulary_words as v
      where v.organization_id = rare_word_query.organization_id
        and v.length = length(t.word)::smallint and v.word = t.word
      limit 1
    ) as n
    where n.document_count <= 50
    order by n.document_count
    limit 3
  ) as r;
  return app.any_word_query(v_words, rare_word_query.language);
end
$$;

comment on function app.rare_word_query(uuid, text, text) is
  $$What finds the texts with one of the three rarest words of a question

  Of the words in at most 50 documents: those name something, and few rows have them.$$;


create or replace function app.goes_by_words(question text, embedding_model_id smallint)
  returns boolean
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_text text;
begin
  if not coalesce(app.may_be_unspaced(goes_by_words.question), false) then
    return false;
  end if;
  v_text := app.folded_text(goes_by_words.question);
  return v_text ~ ('[' || app.unspaced_letters() || ']')
    and 2 * length(regexp_replace(v_text, '[^' || app.unspaced_letters() || ']+', '', 'g'))
         >= length(regexp_replace(app.spaced_text(v_text), '[^[:alpha:]]+', '', 'g'))
    and not exists (
      select from app.embedding_models as m
      where m.id = goes_by_words.embedding_model_id and m.provider <> 'embedded');
end
$$;

comment on function app.goes_by_words(text, smallint) is
  $$Whether the words of a question say more than its vector

  So it is in scripts without spaces, which the embedded model was not taught.$$;


create or replace function app.weigh_words(organization_id uuid, question text)
  returns table (query tsquery, weight double precision, is_known boolean)
  language plpgsql stable
  set search_path = ''
  set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
  v_text      text := app.folded_text(weigh_words.question);
  v_documents double precision;
begin
  select greatest(sum(s.document_count), 1) into v_documents
  from app.knowledge_sizes as s where s.organization_id = weigh_words.organization_id;
  return query
    select
      case when w.is_name then app.any_word_query(w.word, null) || app.any_word_query(w.word, 'en')
        when w.word like '%:*' then ('''' || left(w.word, -2) || ''':*')::tsquery
        else ('''' || w.word || '''')::tsquery end,
      -- From 1 for what all documents have to 3 for what hardly one has.  What none has may be worded
      -- otherwise there; half of such pairs are the end of one word and the beginning of the next.
      w.weight * case when w.word like '%:*' then 2 when v.document_count is null then 1.4
                 else 1 + 2 * ln((v_documents + 1) / (v.document_count + 1)) / ln(v_documents + 1) end,
      v.document_count is not null
    from (
      select q.word, q.weight, false as is_name from app.question_words(v_text) as q
      union all
      select n.word, 1, true from unnest(app.text_words(app.spaced_text(v_text))) as n (word)
    ) as w
    left join lateral (
      select x.document_count
      from app.vocabulary_words as x
      where x.organization_id = weigh_words.organization_id
        and x.length = length(w.word)::smallint and x.word = w.word
      limit 1
    ) as v on true;
end
$$;

comment on function app.weigh_words(uuid, text) is
  $$The words of a question that goes by words, each as a query, and how much it tells

  The more, the fewer documents have it.$$;


create or replace function app.telling_query(organization_id uuid, question text) returns tsquery
  language plpgsql stable
  set search_path = ''
as $$
begin
  return coalesce((
    select string_agg(t.query::text, ' | ')::tsquery
    from (
      select w.query
      from app.weigh_words(telling_query.organization_id, telling_query.question) as w
      where numnode(w.query) > 0 and (w.is_known or w.query::text like '%:*')
      order by w.weight desc
      limit 16
    ) as t
  ), ''::tsquery);
end
$$;

comment on function app.telling_query(uuid, text) is
  'What finds the texts with any of the sixteen words of a question that tell most.';


create or replace function app.telling_words(organization_id uuid, question text, chunk_ids uuid[])
  returns table (chunk_id uuid, score double precision, share double precision)
  language plpgsql stable
  set search_path = ''
  set enable_seqscan = off
  set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
  return query
    with words as materialized (
      select w.query, w.weight
      from app.weigh_words(telling_words.organization_id, telling_words.question) as w
      where numnode(w.query) > 0
    )
    select i.id, sum(h.hit + 0.3 * h.named) / nullif(sum(w.weight), 0), sum(h.hit) / nullif(sum(w.weight), 0)
    from unnest(telling_words.chunk_ids) as i (id)
    cross join lateral (
      select c.search_vector, ts_filter(c.search_vector, '{a,b}') as names
      from app.document_chunks as c
      where c.organization_id = telling_words.organization_id and c.id = i.id
      limit 1
    ) as c
    cross join words as w
    cross join lateral (
      select case when c.search_vector @@ w.query then w.weight else 0 end as hit,
             case when c.names @@ w.query then w.weight else 0 end as named
    ) as h
    group by i.id;
end
$$;

comment on function app.telling_words(uuid, text, uuid[]) is
  $$How much of what tells in a question each of the chunks has

  share: from 0 to 1.  score: the same, and more for what its title and headings have.$$;


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
  app.text_search_configuration(text), app.chunk_search_vector(text, text, text[], text),
  app.chunk_embedding_text(text, text[], text), app.text_words(text),
  app.refresh_vocabulary(uuid, uuid), app.correct_question(uuid, text, text),
  app.is_foreign_to_english(text[]), app.any_word_query(text, text),
  app.rare_word_query(uuid, text, text), app.filter_values(jsonb),
  app.knowledge_index_name(uuid, smallint), app.is_knowledge_promoted(uuid, smallint),
  app.nearest_chunks(uuid, smallint, extensions.halfvec, text[], text[], uuid[], integer),
  app.search_chunks(uuid, jsonb, text, text, extensions.vector, smallint, integer),
  app.judge_grounding(uuid, text, text, smallint, uuid[], double precision),
  app.unknown_names(uuid, text, text, uuid[]), app.word_coverage(uuid, text, uuid[]),
  app.expand_context(uuid, uuid[], integer),
  app.ground_question(uuid, uuid, text, text, extensions.vector, smallint, boolean, jsonb),
  app.promote_knowledge(uuid, smallint), app.promote_due_knowledge(),
  parlance.chatbot_search_knowledge_base(uuid, extensions.vector, double precision, integer)
from public, anon, authenticated, parlance_integrator;

grant execute on function
  parlance.chatbot_search_knowledge_base(uuid, extensions.vector, double precision, integer)
to parlance_integrator;
