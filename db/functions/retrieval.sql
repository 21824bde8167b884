-- What a question finds, and why: the retrieval test.
--
--   sidecar.search(caller, request, …)   the chunks that a question finds, and the verdict on them
--   sidecar.fail_search(failure)         what is answered where the question cannot be embedded
--   app.why_found(…)                     why a chunk came, in words

create or replace function app.search_request_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set('{
  "type": "object",
  "required": ["query"],
  "properties": {
    "query": {"type": "string", "minLength": 1, "maxLength": 8000, "pattern": "\\S",
              "description": "A text that is not blank"},
    "limit": {"type": "integer", "minimum": 1, "maximum": 50},
    "language": {"type": "string", "nullable": true, "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
                 "description": "A language code of BCP 47, such as en or zh-TW"}
  }}', '{properties,knowledgeSourceFilters}', app.filters_schema() || '{"nullable": true}');

comment on function app.search_request_schema() is
  'The JSON Schema of a request of the retrieval test.';


create or replace function app.search_results_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["query", "correctedQuery", "language", "grounded", "confidence", "reason",
               "unknownNames", "results", "vectorSearchTime", "embeddingTime", "embeddingModel"],
  "properties": {
    "query": {"type": "string"},
    "correctedQuery": {"type": "string"},
    "language": {"type": "string"},
    "grounded": {"type": "boolean"},
    "confidence": {"type": "number", "minimum": 0, "maximum": 1},
    "reason": {"type": "string", "enum": ["found", "no_documents", "too_far", "unknown_name"]},
    "unknownNames": {"type": "array", "items": {"type": "string"}},
    "results": {"type": "array", "maxItems": 50, "items": {
      "type": "object",
      "required": ["chunkId", "documentId", "documentName", "documentType", "category", "supplier",
                   "content", "headingPath", "url", "similarity", "titleSimilarity", "score",
                   "vectorRank", "textRank", "why"],
      "properties": {
        "chunkId": {"type": "string", "format": "uuid"},
        "documentId": {"type": "string", "format": "uuid"},
        "documentName": {"type": "string", "nullable": true},
        "documentType": {"type": "string", "nullable": true},
        "category": {"type": "string", "nullable": true},
        "supplier": {"type": "string", "nullable": true},
        "content": {"type": "string"},
        "headingPath": {"type": "array", "items": {"type": "string"}},
        "url": {"type": "string", "nullable": true},
        "similarity": {"type": "number", "nullable": true, "minimum": -1, "maximum": 1},
        "titleSimilarity": {"type": "number", "nullable": true, "minimum": -1, "maximum": 1},
        "score": {"type": "number"},
        "vectorRank": {"type": "integer", "nullable": true, "minimum": 1},
        "textRank": {"type": "integer", "nullable": true, "minimum": 1},
        "why": {"type": "string"}}}},
    "vectorSearchTime": {"type": "number", "minimum": 0},
    "embeddingTime": {"type": "number", "minimum": 0},
    "embeddingModel": {"type": "string", "nullable": true}
  }}'::jsonb;

comment on function app.search_results_schema() is
  $$The JSON Schema of what the retrieval test answers

  similarity, titleSimilarity: cosines of the query with the chunk and with its document's title; null
  without vectors.  score: what the results are sorted by.  vectorRank, textRank: the place by meaning
  and by words; null where that had no part in it.  Times are milliseconds.$$;


create or replace function app.why_found(
    vector_rank integer, text_rank integer, similarity double precision,
    title_similarity double precision, words text[]
  ) returns text
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
begin
  return concat_ws('; ',
    case when why_found.vector_rank is not null then format(
      'by meaning it is number %s (similarity %s)', why_found.vector_rank,
      round(why_found.similarity::numeric, 2)) end,
    case when why_found.text_rank is not null then format(
      'by words it is number %s%s', why_found.text_rank,
      ' (' || array_to_string(nullif(why_found.words, '{}'), ', ') || ')') end,
    case when why_found.vector_rank is null and why_found.similarity is not null then format(
      'a rare word brought it, by meaning it is further off (similarity %s)',
      round(why_found.similarity::numeric, 2)) end,
    case when why_found.title_similarity > why_found.similarity then format(
      'the title is nearer than the text (similarity %s)',
      round(why_found.title_similarity::numeric, 2)) end);
end
$$;

comment on function app.why_found(integer, integer, double precision, double precision, text[]) is
  $$Why a chunk came, in words for people

  vector_rank, text_rank, similarity: of app.search_chunks.  words: those of the question that the
  chunk has.$$;


create or replace function app.search_results(
    organization_id uuid, filters jsonb, question text, language text, embedding extensions.vector,
    embedding_model_id smallint, max_results integer,
    out is_grounded boolean, out confidence double precision, out reason text, out unknown text[],
    out results json
  )
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_chunks       uuid[];
  v_similarities double precision[];
begin
  -- Judged by what a chatbot would read, however many are to be shown.
  select array_agg(s.chunk_id), array_agg(s.similarity) into v_chunks, v_similarities
  from app.search_chunks(
    search_results.organization_id, search_results.filters, search_results.question,
    search_results.language, search_results.embedding, search_results.embedding_model_id, 8) as s;
  select j.is_grounded, j.confidence, j.reason, j.unknown into is_grounded, confidence, reason, unknown
  from app.judge_grounding(
    search_results.organization_id, search_results.question, search_results.language,
    search_results.embedding_model_id, v_chunks,
    (select max(s.similarity) from unnest(v_similarities) as s (similarity))) as j;

  select coalesce(json_agg(json_build_object(
      'chunkId', f.chunk_id, 'documentId', f.document_id, 'documentName', c.title,
      'documentType', c.document_type, 'category', c.document_category, 'supplier', u.name,
      'content', c.content, 'headingPath', c.heading_path, 'url', d.source_uri,
      'similarity', round(f.similarity::numeric, 4),
      'titleSimilarity', round(t.similarity::numeric, 4),
      'score', round(f.score::numeric, 4),
      'vectorRank', f.vector_rank, 'textRank', f.text_rank,
      'why', app.why_found(f.vector_rank, f.text_rank, f.similarity, t.similarity, w.words))
    order by f.ordinality), '[]')
  into results
  from app.search_chunks(
    search_results.organization_id, search_results.filters, search_results.question,
    search_results.language, search_results.embedding, search_results.embedding_model_id,
    greatest(search_results.max_results, 8)
  ) with ordinality as f
  join app.document_chunks as c
    on c.organization_id = search_results.organization_id and c.id = f.chunk_id
  join app.documents as d on d.organization_id = c.organization_id and d.id = c.document_id
  left join app.suppliers as u on u.organization_id = d.organization_id and u.id = d.supplier_id
  left join lateral (
    select 1 - (e.embedding operator(extensions.<=>)
                search_results.embedding::extensions.halfvec) as similarity
    from app.title_embeddings as e
    where e.organization_id = search_results.organization_id and e.document_id = c.document_id
      and e.embedding_model_id = search_results.embedding_model_id
  ) as t on search_results.embedding is not null
  cross join lateral (
    select array_agg(q.word order by q.word) as words
    from unnest(app.text_words(search_results.question)) as q (word)
    where c.search_vector @@ app.any_word_query(q.word, c.language)
  ) as w
  where f.ordinality <= search_results.max_results;
end
$$;

comment on function app.search_results(
  uuid, jsonb, text, text, extensions.vector, smallint, integer) is
  $$What a question finds, and whether it can be answered: as app.ground_question finds and judges

  Results as app.search_results_schema() says, best first.  Up to 8 they are those that an answer
  would be made of.$$;


create or replace function sidecar.search(
    caller jsonb, request jsonb, embedding extensions.vector default null,
    timings jsonb default '{}'
  ) returns json
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_key      record;
  v_kind     text;
  v_chatbot  app.chatbot_instances;
  v_headers  jsonb := '{}'::jsonb;
  v_refusal  jsonb;
  v_model    app.embedding_models;
  v_language text;
  v_question text;
  v_found    record;
  v_from     timestamptz;
begin
  if search.caller ->> 'apiKey' is not null then
    select k.* into v_key from app.find_key(search.caller ->> 'apiKey') as k;
    if not found then
      return app.refusal(401, 'invalid_key', 'X-API-Key is not a live key of a chatbot',
                         'Ask the chatbot''s maker for a key; regenerating one ends the one before');
    elsif v_key.chatbot_id::text is distinct from lower(search.caller ->> 'chatbotId') then
      return app.refusal(403, 'wrong_chatbot', 'X-API-Key is of another chatbot');
    elsif v_key.kind <> 'secret' then
      return app.refusal(403, 'secret_key_required', 'A publishable key cannot search',
                         'Send the chatbot''s secret key, ck_…, from a server');
    elsif v_key.status = 'inactive' then
      return app.refusal(403, 'chatbot_inactive', 'This chatbot is switched off');
    end if;
    v_kind := v_key.kind;
    select b.* into v_chatbot from app.chatbot_instances as b
    where b.organization_id = v_key.organization_id and b.id = v_key.chatbot_id;
  else
    perform app.enter(search.caller);
    v_chatbot := app.require_chatbot('playground.use');
  end if;
  perform app.check_json(search.request, app.search_request_schema());
  if v_kind is not null and search.request ->> 'knowledgeSourceFilters' is not null then
    -- It would reach what the chatbot may not answer from; people of the organization read that anyway.
    perform app.fail(403, 'forbidden', 'A key cannot choose knowledgeSourceFilters', null,
                     'It searches what the chatbot may answer from');
  end if;

  select m.* into v_model from app.embedding_models as m
  where m.id = app.embedding_model_of(v_chatbot.organization_id);
  v_language := coalesce(
    search.request ->> 'language',
    app.detect_language(search.request ->> 'query', array[v_chatbot.configuration ->> 'language']),
    v_chatbot.configuration ->> 'language', 'en');
  v_question := app.correct_question(v_chatbot.organization_id, search.request ->> 'query', v_language);

  -- The call without an embedding is the one that counts.  It answers with what to embed, by which
  -- model, and the sidecar comes again.
  if search.embedding is null then
    select c.headers, c.refusal into v_headers, v_refusal
    from app.count_call(
      'search:' || case when v_kind is null then app.current_user_id() else v_chatbot.id end,
      'search_rate_limit') as c;
    if v_refusal is not null then
      return v_refusal;
    elsif v_model.id is not null then
      return json_build_object(
        'headers', v_headers, 'question', v_question,
        'embedding', app.embedding_ref(v_model));
    end if;
  end if;

  v_from := clock_timestamp();
  select r.* into v_found
  from app.search_results(
    v_chatbot.organization_id,
    coalesce(nullif(search.request -> 'knowledgeSourceFilters', 'null'),
             v_chatbot.knowledge_source_filters),
    v_question, v_language, search.embedding, v_model.id,
    coalesce((search.request ->> 'limit')::integer, 8)) as r;
  return json_build_object(
    'status', 200,
    'headers', v_headers,
    'body', json_build_object(
      'query', search.request -> 'query', 'correctedQuery', v_question, 'language', v_language,
      'grounded', v_found.is_grounded, 'confidence', round(v_found.confidence::numeric, 2),
      'reason', v_found.reason, 'unknownNames', v_found.unknown,
      'results', v_found.results,
      'vectorSearchTime', round(extract(epoch from clock_timestamp() - v_from) * 1000, 2),
      'embeddingTime', coalesce(search.timings -> 'embeddingMs', '0'),
      'embeddingModel', v_model.model));
end
$$;

comment on function sidecar.search(jsonb, jsonb, extensions.vector, jsonb) is
  $$Try what a question finds

  The chunks that come, why each came, and whether a chatbot would answer from them.  For people who
  may use the playground, and for the chatbot's secret key, which searches what the chatbot may answer
  from and cannot choose knowledgeSourceFilters.
  Body: search_request.  Answer: 200 search_results.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  invalid_key; 403 forbidden, wrong_chatbot, secret_key_required, chatbot_inactive; 404 not_found;
  415 unsupported_media_type; 429 rate_limited; 502 provider_failed; 503 api_key_missing,
  provider_busy; 504 provider_timeout.$$;


create or replace function sidecar.fail_search(failure jsonb) returns jsonb
  language sql stable security definer
  set search_path = ''
return app.provider_refusal(failure);

comment on function sidecar.fail_search(jsonb) is
  $$What is answered where a question cannot be embedded

  failure: as of sidecar.fail_turn.$$;


revoke all on function
  app.search_request_schema(), app.search_results_schema(),
  app.why_found(integer, integer, double precision, double precision, text[]),
  app.search_results(uuid, jsonb, text, text, extensions.vector, smallint, integer),
  sidecar.search(jsonb, jsonb, extensions.vector, jsonb), sidecar.fail_search(jsonb)
from public, anon, authenticated;

grant execute on function
  sidecar.search(jsonb, jsonb, extensions.vector, jsonb), sidecar.fail_search(jsonb)
to sidecar;
