-- Curated answers: a fixed answer before any model.
--
--   app.plain_question(question)      what two wordings of one question have in common
--   app.find_curated_answer(…)        the curated answer that a question is for, or null
--   app.means_the_same(one, other)    whether questions whose vectors are near may have one answer
--   api.curated_answers, api.curated_questions
--   api.curated_answer_list, _get, _create, _update, _delete
--
-- Their questions are embedded by the job in unanswered.sql; until then, and in other words than
-- those of the vector's language, a question is found by its wording alone.

create or replace function app.plain_question(question text) returns text
  language sql immutable parallel safe
-- Marks by their ranges: Thai vowels and tones count as marks for [[:punct:]], and are letters.
return btrim(regexp_replace(
  lower(normalize(left(question, 1000), nfkc)),
  '[\s!-/:-@\[-`{-~\u00A1-\u00BF\u2000-\u206F\u3000-\u303F]+', ' ', 'g'));

comment on function app.plain_question(text) is
  'A question without case, marks and spacing, in one form of Unicode (NFKC).';


create or replace function app.means_the_same(one text, other text, language text) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_configuration regconfig := app.text_search_configuration(means_the_same.language);
  v_one           text[];
  v_other         text[];
  v_negations     constant text := '\m(no|not|never|without|cannot|\w+n[''’]t|nicht|kein\w*|ohne|nie|pas|sans|jamais|sin|nunca)\M';
begin
  -- No curated question is longer, and Postgres' parser takes the square of the time for some texts.
  if greatest(length(means_the_same.one), length(means_the_same.other)) > 1000 then
    return false;
  end if;
  v_one := tsvector_to_array(to_tsvector(v_configuration, means_the_same.one));
  v_other := tsvector_to_array(to_tsvector(v_configuration, means_the_same.other));
  return
    -- "at low pH" and "at high pH" are near for any model, and have two answers.
    (v_one <@ v_other or v_other <@ v_one)
    and array(select m[1] from regexp_matches(means_the_same.one, '[0-9]+', 'g') as m order by 1)
        = array(select m[1] from regexp_matches(means_the_same.other, '[0-9]+', 'g') as m order by 1)
    and (means_the_same.one ~* v_negations) = (means_the_same.other ~* v_negations);
end
$$;

comment on function app.means_the_same(text, text, text) is
  $$Whether two questions whose vectors are near may have one answer

  Not, where each has a word that the other lacks, or they differ in a number or a negation: a fixed
  answer to another question is worse than none.$$;


create or replace function app.find_curated_answer(
    organization_id uuid, chatbot_id uuid, question text, language text,
    embedding extensions.vector, embedding_model_id smallint
  ) returns uuid
  language plpgsql stable
  set search_path = ''
  set plan_cache_mode = force_generic_plan
as $$
declare
  v_plain text;
  v_id    uuid;
begin
  if not exists (
    select from app.curated_answers as a
    where a.organization_id = find_curated_answer.organization_id
      and a.chatbot_id = find_curated_answer.chatbot_id and a.is_active
  ) then
    return null;
  end if;

  v_plain := app.plain_question(find_curated_answer.question);
  select a.id into v_id
  from app.curated_questions as q
  join app.curated_answers as a on a.organization_id = q.organization_id and a.id = q.answer_id
  where q.organization_id = find_curated_answer.organization_id
    and q.chatbot_id = find_curated_answer.chatbot_id and q.plain = v_plain and a.is_active
    and hashtextextended(q.plain, 0) = hashtextextended(v_plain, 0)
    and (a.language is null
         or split_part(a.language, '-', 1) = split_part(find_curated_answer.language, '-', 1))
  -- The one for the language before the one for any; the newest of two.
  order by a.language = find_curated_answer.language desc nulls last, a.language nulls last, a.id desc
  limit 1;
  if v_id is not null or find_curated_answer.embedding is null then
    return v_id;
  end if;

  return (
    select n.id
    from (
      select a.id, a.threshold, q.question,
             1 - (e.embedding operator(extensions.<=>)
                  find_curated_answer.embedding::extensions.halfvec) as similarity
      from app.curated_embeddings as e
      join app.curated_questions as q
        on q.organization_id = e.organization_id and q.answer_id = e.answer_id
       and q.ordinal = e.ordinal
      join app.curated_answers as a
        on a.organization_id = e.organization_id and a.id = e.answer_id and a.is_active
      where e.organization_id = find_curated_answer.organization_id
        and e.chatbot_id = find_curated_answer.chatbot_id
        and e.embedding_model_id = find_curated_answer.embedding_model_id
        and (a.language is null
             or split_part(a.language, '-', 1) = split_part(find_curated_answer.language, '-', 1))
      order by 4 desc
      limit 5
    ) as n
    where n.similarity >= n.threshold
      and app.means_the_same(n.question, find_curated_answer.question, find_curated_answer.language)
    order by n.similarity desc
    limit 1);
end
$$;

comment on function app.find_curated_answer(uuid, uuid, text, text, extensions.vector, smallint) is
  $$The id of the curated answer that a question is for, or null

  The same wording, or a vector at least as near as the answer's threshold and app.means_the_same.
  embedding: of the question, by the model; null to go by wording alone.$$;


create or replace view api.curated_answers with (security_invoker = true) as
select
  a.organization_id, a.id, a.chatbot_id,
  (select q.question from app.curated_questions as q
   where q.organization_id = a.organization_id and q.answer_id = a.id
     and q.ordinal = 0) as question,
  a.answer, a.language, a.threshold, a.is_active, a.created_by, a.created_at, a.updated_at
from app.curated_answers as a;

comment on view api.curated_answers is 'Fixed answers of your chatbots, given before any model.';


create or replace view api.curated_questions with (security_invoker = true) as
select q.organization_id, q.answer_id, q.ordinal, q.chatbot_id, q.question
from app.curated_questions as q;

comment on view api.curated_questions is
  'The wordings of the questions that your curated answers are for.';


create or replace function app.curated_answer_fields_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "question": {"type": "string", "minLength": 1, "maxLength": 1000, "pattern": "[[:alnum:]]",
                 "description": "A question with at least one letter or digit"},
    "alternatives": {"type": "array", "maxItems": 50, "items": {
      "type": "string", "minLength": 1, "maxLength": 1000, "pattern": "[[:alnum:]]",
      "description": "A question with at least one letter or digit"}},
    "answer": {"type": "string", "minLength": 1, "maxLength": 10000, "pattern": "\\S",
               "description": "A text that is not only blanks"},
    "language": {"type": "string", "nullable": true, "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
                 "description": "A language code of BCP 47, such as en or zh-TW"},
    "threshold": {"type": "number", "minimum": 0.7, "maximum": 1},
    "isActive": {"type": "boolean"}
  }}'::jsonb;

comment on function app.curated_answer_fields_schema() is
  'The JSON Schema of what may be changed of a curated answer.';


create or replace function app.curated_answer_creation_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(
  app.curated_answer_fields_schema() || '{"required": ["question", "answer"]}',
  '{properties,unansweredId}', '{"type": "string", "format": "uuid"}');

comment on function app.curated_answer_creation_schema() is
  'The JSON Schema of a new curated answer; unansweredId: the group of questions that it answers.';


create or replace function app.curated_answer_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "chatbotId", "question", "alternatives", "answer", "language", "threshold",
               "isActive", "hits", "lastUsedAt", "createdBy", "createdAt", "updatedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "chatbotId": {"type": "string", "format": "uuid"},
    "question": {"type": "string"},
    "alternatives": {"type": "array", "items": {"type": "string"}},
    "answer": {"type": "string"},
    "language": {"type": "string", "nullable": true},
    "threshold": {"type": "number"},
    "isActive": {"type": "boolean"},
    "hits": {"type": "integer"},
    "lastUsedAt": {"type": "string", "format": "date-time", "nullable": true},
    "createdBy": {"type": "string", "format": "uuid", "nullable": true},
    "createdAt": {"type": "string", "format": "date-time"},
    "updatedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.curated_answer_schema() is 'The JSON Schema of a curated answer.';


create or replace function app.curated_answer_body(organization_id uuid, id uuid) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return (
    select jsonb_build_object(
      'id', a.id, 'chatbotId', a.chatbot_id,
      'question', w.questions[1], 'alternatives', to_jsonb(w.questions[2:]),
      'answer', a.answer, 'language', a.language, 'threshold', a.threshold::text::numeric,
      'isActive', a.is_active, 'hits', u.hits, 'lastUsedAt', u.last_used_at,
      'createdBy', a.created_by, 'createdAt', a.created_at, 'updatedAt', a.updated_at)
    from app.curated_answers as a
    cross join lateral (
      select array_agg(q.question order by q.ordinal) as questions
      from app.curated_questions as q
      where q.organization_id = a.organization_id and q.answer_id = a.id
    ) as w
    cross join lateral (
      select count(*) as hits, max(t.created_at) as last_used_at
      from app.turns as t
      where t.organization_id = a.organization_id and t.curated_answer_id = a.id
    ) as u
    where a.organization_id = curated_answer_body.organization_id
      and a.id = curated_answer_body.id);
end
$$;

comment on function app.curated_answer_body(uuid, uuid) is
  'A curated answer as the API shows one, with how often it was given.';


create or replace function api.curated_answer_list(
    p_page text default null, p_limit text default null, p_search text default null
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_page    integer := app.page_number(p_page, 'page', 1, 1000000);
  v_limit   integer := app.page_number(p_limit, 'limit', 20, 100);
  v_search  text := lower(nullif(p_search, ''));
  v_chatbot app.chatbot_instances := app.require_chatbot('curation.read');
begin
  return (
    with found as materialized (
      select a.organization_id, a.id from api.curated_answers as a
      where a.organization_id = v_chatbot.organization_id and a.chatbot_id = v_chatbot.id
        and (v_search is null or strpos(lower(a.answer), v_search) > 0 or exists (
          select from api.curated_questions as q
          where q.organization_id = a.organization_id and q.answer_id = a.id
            and strpos(lower(q.question), v_search) > 0))
    )
    select jsonb_build_object(
      'data', coalesce((
        select jsonb_agg(app.curated_answer_body(f.organization_id, f.id) order by f.id)
        from (select o.* from found as o order by o.id
              limit v_limit offset (v_page::bigint - 1) * v_limit) as f), '[]'),
      'page', v_page, 'limit', v_limit, 'total', (select count(*) from found)));
end
$$;

comment on function api.curated_answer_list(text, text, text) is
  $$List a chatbot's curated answers, oldest first

  search: part of a question or the answer.
  Query: page, limit, search.  Answer: 200 page of curated_answer.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden;
  404 not_found.$$;


create or replace function api.curated_answer_get() returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('curation.read');
  v_body    jsonb;
begin
  select app.curated_answer_body(a.organization_id, a.id) into v_body
  from api.curated_answers as a
  where a.organization_id = v_chatbot.organization_id and a.chatbot_id = v_chatbot.id
    and a.id = app.request_uuid('x-resource-id', 'answerId');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such curated answer');
  end if;
  return v_body;
end
$$;

comment on function api.curated_answer_get() is
  $$Read a curated answer

  Answer: 200 curated_answer.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.set_curated_questions(
    answer app.curated_answers, questions text[]
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  -- Their vectors go with them, and the job makes new ones.
  delete from app.curated_questions as q
  where q.organization_id = (set_curated_questions.answer).organization_id
    and q.answer_id = (set_curated_questions.answer).id;
  insert into app.curated_questions
    (organization_id, answer_id, ordinal, chatbot_id, question, plain)
  select (set_curated_questions.answer).organization_id, (set_curated_questions.answer).id,
         q.ordinality - 1, (set_curated_questions.answer).chatbot_id, q.question,
         app.plain_question(q.question)
  from unnest(set_curated_questions.questions) with ordinality as q (question, ordinality);
  perform app.queue_question_embedding((set_curated_questions.answer).organization_id);
end
$$;

comment on function app.set_curated_questions(app.curated_answers, text[]) is
  'Give a curated answer its wordings of the question, the first of which is its title.';


create or replace function app.create_curated_answer(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the tables; for who may write curated answers of the chatbot.
declare
  v_body    jsonb := create_curated_answer.body;
  v_chatbot app.chatbot_instances := app.require_chatbot('curation.write');
  v_answer  app.curated_answers;
  v_first   jsonb;
begin
  perform app.check_json(v_body, app.curated_answer_creation_schema());
  v_first := app.replayed('curated_answers.create', v_body);
  if v_first is not null then
    return v_first;
  end if;
  insert into app.curated_answers as a
    (organization_id, chatbot_id, answer, language, threshold, is_active, created_by)
  values (v_chatbot.organization_id, v_chatbot.id, v_body ->> 'answer', v_body ->> 'language',
          coalesce((v_body ->> 'threshold')::real, 0.85),
          coalesce((v_body ->> 'isActive')::boolean, true), app.current_user_id())
  returning a.* into v_answer;
  perform app.set_curated_questions(v_answer, array_prepend(
    v_body ->> 'question',
    array(select jsonb_array_elements_text(coalesce(v_body -> 'alternatives', '[]')))));
  if v_body ? 'unansweredId' then
    update app.unanswered_groups as g
    set resolved_at = now(), curated_answer_id = v_answer.id
    where g.organization_id = v_chatbot.organization_id and g.chatbot_id = v_chatbot.id
      and g.id = (v_body ->> 'unansweredId')::uuid;
    if not found then
      perform app.fail(400, 'invalid_field', 'unansweredId is of no group of unanswered questions',
                       null, 'GET …/unanswered lists them');
    end if;
  end if;
  return app.created(
    'curated_answers.create', v_body,
    app.curated_answer_body(v_answer.organization_id, v_answer.id),
    format('/api/v1/chatbots/%s/curated-answers/%s', v_chatbot.id, v_answer.id));
end
$$;

comment on function app.create_curated_answer(jsonb) is
  'Give the chatbot of the path a curated answer.  Errors: as of api.curated_answer_create.';


create or replace function api.curated_answer_create(json) returns jsonb
  language sql volatile
return app.create_curated_answer(app.request_json($1));

comment on function api.curated_answer_create(json) is
  $$Write a curated answer

  From now on a question of this wording is answered with it, and no model is asked; a moment later
  one that means the same is, too.  unansweredId marks a group of unanswered questions as resolved.
  Body: curated_answer_creation.  Answer: 201 curated_answer.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 404 not_found; 422 idempotency_mismatch.$$;


create or replace function app.update_curated_answer(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_curated_answer.
declare
  v_body      jsonb := update_curated_answer.body;
  v_chatbot   app.chatbot_instances := app.require_chatbot('curation.write');
  v_answer    app.curated_answers;
  v_questions text[];
begin
  perform app.check_json(v_body, app.curated_answer_fields_schema());
  update app.curated_answers as a
  set answer = coalesce(v_body ->> 'answer', a.answer),
      language = case when v_body ? 'language' then v_body ->> 'language' else a.language end,
      threshold = coalesce((v_body ->> 'threshold')::real, a.threshold),
      is_active = coalesce((v_body ->> 'isActive')::boolean, a.is_active),
      updated_at = now()
  where a.organization_id = v_chatbot.organization_id and a.chatbot_id = v_chatbot.id
    and a.id = app.request_uuid('x-resource-id', 'answerId')
  returning a.* into v_answer;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such curated answer');
  end if;
  if v_body ?| array['question', 'alternatives'] then
    select array_agg(q.question order by q.ordinal) into v_questions
    from app.curated_questions as q
    where q.organization_id = v_answer.organization_id and q.answer_id = v_answer.id;
    perform app.set_curated_questions(v_answer, array_prepend(
      coalesce(v_body ->> 'question', v_questions[1]),
      case when v_body ? 'alternatives' then
        array(select jsonb_array_elements_text(v_body -> 'alternatives'))
      else v_questions[2:] end));
  end if;
  return app.curated_answer_body(v_answer.organization_id, v_answer.id);
end
$$;

comment on function app.update_curated_answer(jsonb) is
  'Change the curated answer of the path.  Errors: as of api.curated_answer_update.';


create or replace function api.curated_answer_update(json) returns jsonb
  language sql volatile
return app.update_curated_answer(app.request_json($1));

comment on function api.curated_answer_update(json) is
  $$Change a curated answer

  What the body does not name stays as it is.
  Body: curated_answer_fields.  Answer: 200 curated_answer.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found.$$;


create or replace function app.delete_curated_answer() returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.create_curated_answer.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('curation.write');
begin
  delete from app.curated_answers as a
  where a.organization_id = v_chatbot.organization_id and a.chatbot_id = v_chatbot.id
    and a.id = app.request_uuid('x-resource-id', 'answerId');
  if not found then
    perform app.fail(404, 'not_found', 'There is no such curated answer');
  end if;
end
$$;

comment on function app.delete_curated_answer() is
  'Delete the curated answer of the path.  Errors: 401, 403, 404.';


create or replace function api.curated_answer_delete(json) returns void
  language sql volatile
return app.delete_curated_answer();

comment on function api.curated_answer_delete(json) is
  $$Delete a curated answer

  What was answered with it stays as it was said.
  Answer: 204.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


revoke all on function
  app.plain_question(text), app.means_the_same(text, text, text),
  app.find_curated_answer(uuid, uuid, text, text, extensions.vector, smallint),
  app.curated_answer_fields_schema(), app.curated_answer_creation_schema(),
  app.curated_answer_schema(), app.curated_answer_body(uuid, uuid),
  app.set_curated_questions(app.curated_answers, text[]), app.create_curated_answer(jsonb),
  app.update_curated_answer(jsonb), app.delete_curated_answer(),
  api.curated_answer_list(text, text, text), api.curated_answer_get(),
  api.curated_answer_create(json), api.curated_answer_update(json), api.curated_answer_delete(json)
from public, anon, authenticated;

grant execute on function
  app.plain_question(text), app.curated_answer_body(uuid, uuid), app.create_curated_answer(jsonb),
  app.update_curated_answer(jsonb), app.delete_curated_answer(),
  api.curated_answer_list(text, text, text), api.curated_answer_get(),
  api.curated_answer_create(json), api.curated_answer_update(json), api.curated_answer_delete(json)
to anon, authenticated;

revoke all on api.curated_answers, api.curated_questions from public, anon, authenticated;
grant select on api.curated_answers, api.curated_questions to authenticated;
