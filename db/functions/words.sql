-- The words of documents and of questions: what is searched for, and what was meant.
--
--   app.text_search_configuration(language)   of Postgres, for a language
--   app.refresh_vocabulary(…)       the words and sizes that searching goes by
--   app.correct_question(…)         typing mistakes, before the question is embedded
--   app.any_word_query(…), app.rare_word_query(…), app.telling_query(…)   what is searched for
--   app.weigh_words(…)              what a word of a question tells
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


revoke all on function
  app.text_search_configuration(text), app.chunk_search_vector(text, text, text[], text),
  app.chunk_embedding_text(text, text[], text), app.text_words(text),
  app.refresh_vocabulary(uuid, uuid), app.correct_question(uuid, text, text),
  app.is_foreign_to_english(text[]), app.any_word_query(text, text),
  app.rare_word_query(uuid, text, text)
from public, anon, authenticated, parlance_integrator;
