-- Questions without a good source, grouped by meaning.
--
--   app.note_unanswered()              each turn that found no source leaves its question here
--   app.forget_question(…)             its sender took it back
--   app.queue_question_embedding(…), app.queue_due_questions()   the job of kind embed_questions
--   sidecar.pending_questions(job, max), sidecar.store_question_embeddings(job, …)
--   app.group_question(…)              into the group that means the same, or a new one
--   api.unanswered_groups, api.unanswered_questions, api.unanswered_list
--
-- The turn only writes a row; embedding and grouping come after it, and wait for nobody.

create or replace function app.note_unanswered() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table.
begin
  insert into app.unanswered_questions
    (organization_id, chatbot_id, turn_id, question, language, confidence, asked_at)
  values (new.organization_id, new.chatbot_id, new.id, left(new.question, 1000), new.language,
          new.confidence, new.created_at);
  return null;
end
$$;

comment on function app.note_unanswered() is
  'Keep the question of a turn that found no good source.';

create or replace trigger note_unanswered
  after update of outcome on app.turns
  for each row
  -- Who asked for a person did not ask the documents.
  when (new.outcome = 'unanswered' and old.outcome is null
        and coalesce(new.escalation_reason, '') not in ('requested', 'keyword'))
  execute function app.note_unanswered();


create or replace function app.forget_question(organization_id uuid, turn_id uuid) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_group_id uuid;
begin
  delete from app.unanswered_questions as q
  where q.organization_id = forget_question.organization_id and q.turn_id = forget_question.turn_id
  returning q.group_id into v_group_id;
  -- The group is called by the question that was asked first, which may have been this one.
  delete from app.unanswered_groups as g
  where g.organization_id = forget_question.organization_id and g.id = v_group_id
    and not exists (
      select from app.unanswered_questions as q
      where q.organization_id = g.organization_id and q.group_id = g.id);
  update app.unanswered_groups as g
  set question = f.question, plain = app.plain_question(f.question), embedding = null,
      embedding_model_id = null
  from (
    select q.question from app.unanswered_questions as q
    where q.organization_id = forget_question.organization_id and q.group_id = v_group_id
    order by q.asked_at
    limit 1
  ) as f
  where g.organization_id = forget_question.organization_id and g.id = v_group_id
    and g.question <> f.question;
end
$$;

comment on function app.forget_question(uuid, uuid) is
  'Take the question of a turn out of those that found no source, whose sender took it back.';


create or replace function app.queue_question_embedding(organization_id uuid) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  -- Held, so that nobody claims it before what it is to embed is committed; one that is being claimed
  -- may have looked already.
  perform from app.jobs as j
  where j.kind = 'embed_questions' and j.finished_at is null and j.state = 'waiting'
    and j.organization_id = queue_question_embedding.organization_id
  limit 1
  for share skip locked;
  if not found then
    perform app.add_job(queue_question_embedding.organization_id, 'embed_questions', '{}');
  end if;
end
$$;

comment on function app.queue_question_embedding(uuid) is
  'Have an organization''s curated and unanswered questions embedded, unless that waits already.';


create or replace function app.queue_due_questions() returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_organization_id uuid;
  v_count           integer := 0;
begin
  for v_organization_id in
    select q.organization_id from app.unanswered_questions as q where q.group_id is null
    union
    -- Whose job was given up.
    select q.organization_id from app.curated_questions as q
    where not exists (
      select from app.curated_embeddings as e
      where e.organization_id = q.organization_id
        and e.embedding_model_id = app.embedding_model_of(q.organization_id)
        and e.answer_id = q.answer_id and e.ordinal = q.ordinal)
    union
    select o.id from app.organizations as o where app.has_unembedded_queries(o.id)
  loop
    perform app.queue_question_embedding(v_organization_id);
    v_count := v_count + 1;
  end loop;
  return v_count;
end
$$;

comment on function app.queue_due_questions() is
  $$Have questions embedded and grouped that are not yet; run by pg_cron each minute

  Returns of how many organizations.$$;


create or replace function app.follow_embedding_model() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the queue.
begin
  perform app.queue_question_embedding(new.id);
  return null;
end
$$;

comment on function app.follow_embedding_model() is
  'Have the questions embedded by the organization''s new model.';

create or replace trigger follow_embedding_model
  after update of embedding_model_id on app.organizations
  for each row
  when (old.embedding_model_id is distinct from new.embedding_model_id)
  execute function app.follow_embedding_model();


create or replace function sidecar.pending_questions(job jsonb, max integer) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_job   app.jobs := app.hold_job(pending_questions.job);
  v_model app.embedding_models;
begin
  select m.* into v_model from app.embedding_models as m
  where m.id = app.embedding_model_of(v_job.organization_id);
  return jsonb_build_object(
    'embedding', app.embedding_ref(v_model),
    'items', coalesce((
      select jsonb_agg(jsonb_build_object('kind', i.kind, 'id', i.id, 'ordinal', i.ordinal,
                                          'text', i.question))
      from (
        select 'curated' as kind, q.answer_id as id, q.ordinal, q.question
        from app.curated_questions as q
        where q.organization_id = v_job.organization_id and not exists (
          select from app.curated_embeddings as e
          where e.organization_id = q.organization_id and e.embedding_model_id = v_model.id
            and e.answer_id = q.answer_id and e.ordinal = q.ordinal)
        union all
        -- Groups before questions, which are compared with them.
        select 'group', g.id, 0, g.question
        from app.unanswered_groups as g
        where g.organization_id = v_job.organization_id
          and g.embedding_model_id is distinct from v_model.id
        union all
        select * from (
          select 'question', u.id, 0, u.question
          from app.unanswered_questions as u
          where u.organization_id = v_job.organization_id and u.group_id is null
          order by u.id
          limit pending_questions.max
        ) as u
        union all
        select q.kind, q.id, 0, q.question
        from app.pending_queries(v_job.organization_id, v_model.id, pending_questions.max) as q
        limit pending_questions.max
      ) as i), '[]'));
end
$$;

comment on function sidecar.pending_questions(jsonb, integer) is
  $$Which questions of an embed_questions job have no vector yet

  max: at most so many.  Returns the embedding model, and items of kind (curated, group, question,
  query or query_group), id, ordinal and text; none when all is done.  Errors: 409 lease_lost.$$;


create or replace function app.group_question(
    question app.unanswered_questions, embedding extensions.halfvec, embedding_model_id smallint
  ) returns uuid
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_question app.unanswered_questions := group_question.question;
  v_plain    text := app.plain_question(v_question.question);
  v_group_id uuid;
begin
  select g.id into v_group_id from app.unanswered_groups as g
  where g.organization_id = v_question.organization_id and g.chatbot_id = v_question.chatbot_id
    and hashtextextended(g.plain, 0) = hashtextextended(v_plain, 0) and g.plain = v_plain
  limit 1;
  if v_group_id is null then
    -- Visitors can make as many groups as they like, and all organizations wait for one worker.
    select n.id into v_group_id
    from (
      select l.id, 1 - (l.embedding operator(extensions.<=>) group_question.embedding) as similarity
      from (
        select g.id, g.embedding from app.unanswered_groups as g
        where g.organization_id = v_question.organization_id and g.chatbot_id = v_question.chatbot_id
          and g.embedding_model_id = group_question.embedding_model_id
        order by g.id desc
        limit 5000
      ) as l
      order by 2 desc
      limit 1
    ) as n
    where n.similarity >= 0.75;
  end if;
  if v_group_id is null then
    insert into app.unanswered_groups as g
      (organization_id, chatbot_id, question, plain, embedding_model_id, embedding)
    values (v_question.organization_id, v_question.chatbot_id, v_question.question, v_plain,
            group_question.embedding_model_id, group_question.embedding)
    returning g.id into v_group_id;
  else
    -- The answer that was written for it did not reach this one.
    update app.unanswered_groups as g set resolved_at = null
    where g.organization_id = v_question.organization_id and g.id = v_group_id
      and g.resolved_at < v_question.asked_at;
  end if;
  update app.unanswered_questions as u set group_id = v_group_id
  where u.organization_id = v_question.organization_id and u.id = v_question.id;
  return v_group_id;
end
$$;

comment on function app.group_question(app.unanswered_questions, extensions.halfvec, smallint) is
  $$Put a question into the group that means the same, or begin one with it

  The same: equal wording, or a cosine of at least 0.75 to the question that began one of the latest
  5000 groups of the chatbot.$$;


create or replace function sidecar.store_question_embeddings(
    job jsonb, model_id integer, items jsonb, embeddings extensions.vector[]
  ) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_job      app.jobs := app.hold_job(store_question_embeddings.job);
  v_model    smallint := store_question_embeddings.model_id::smallint;
  v_item     record;
  v_question app.unanswered_questions;
begin
  if jsonb_array_length(store_question_embeddings.items)
     <> cardinality(store_question_embeddings.embeddings) then
    raise exception 'There are % items and % embeddings',
      jsonb_array_length(store_question_embeddings.items),
      cardinality(store_question_embeddings.embeddings) using errcode = '22023';
  end if;
  -- Two workers must not begin a group each for the same question.
  perform pg_advisory_xact_lock(hashtextextended('questions ' || v_job.organization_id, 0));
  for v_item in
    select i.value ->> 'kind' as kind, (i.value ->> 'id')::uuid as id,
           (i.value ->> 'ordinal')::smallint as ordinal, i.value ->> 'text' as text,
           store_question_embeddings.embeddings[i.ordinality]::extensions.halfvec as embedding
    from jsonb_array_elements(store_question_embeddings.items) with ordinality as i
    order by i.ordinality
  loop
    if v_item.kind = 'curated' then
      -- Gone or worded otherwise meanwhile: then there is nothing to keep it for.
      insert into app.curated_embeddings
        (organization_id, embedding_model_id, answer_id, ordinal, chatbot_id, embedding)
      select q.organization_id, v_model, q.answer_id, q.ordinal, q.chatbot_id, v_item.embedding
      from app.curated_questions as q
      where q.organization_id = v_job.organization_id and q.answer_id = v_item.id
        and q.ordinal = v_item.ordinal and q.question = v_item.text
      for key share
      on conflict do nothing;
    elsif v_item.kind = 'group' then
      update app.unanswered_groups as g
      set embedding = v_item.embedding, embedding_model_id = v_model
      where g.organization_id = v_job.organization_id and g.id = v_item.id;
    elsif v_item.kind in ('query', 'query_group') then
      perform app.store_query_embedding(
        v_job.organization_id, v_item.kind, v_item.id, v_item.embedding, v_model);
    else
      select u.* into v_question from app.unanswered_questions as u
      where u.organization_id = v_job.organization_id and u.id = v_item.id and u.group_id is null;
      if found then
        perform app.group_question(v_question, v_item.embedding, v_model);
      end if;
    end if;
  end loop;
  return '{}'::jsonb;
end
$$;

comment on function sidecar.store_question_embeddings(
  jsonb, integer, jsonb, extensions.vector[]) is
  $$Keep vectors of questions, and group those that found no answer

  items: as sidecar.pending_questions gave them; embeddings: in the same order.
  Errors: 22023 where the numbers differ, 409 lease_lost.$$;


create or replace view api.unanswered_questions with (security_invoker = true) as
select u.organization_id, u.id, u.chatbot_id, u.turn_id, u.group_id, u.question, u.language,
       u.confidence, u.asked_at
from app.unanswered_questions as u
inner join app.turns as t on u.organization_id = t.organization_id and u.turn_id = t.id
-- What moderation took away is shown nowhere.
where t.removed_at is null;

comment on view api.unanswered_questions is
  'Each question to your chatbots that found no good source.';


create or replace view api.unanswered_groups with (security_invoker = true) as
select g.organization_id, g.id, g.chatbot_id, f.question, g.curated_answer_id, g.resolved_at,
       g.created_at
from app.unanswered_groups as g
cross join lateral (
  select u.question from api.unanswered_questions as u
  where u.organization_id = g.organization_id and u.group_id = g.id
  order by u.asked_at, u.id limit 1
) as f;

comment on view api.unanswered_groups is
  'Questions to your chatbots that mean the same and found no good source, by the first of them.';


create or replace function app.unanswered_group_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "question", "count", "firstAskedAt", "lastAskedAt", "examples", "languages",
               "averageConfidence", "resolvedAt", "curatedAnswerId"],
  "properties": {
    "id": {"type": "string", "format": "uuid", "nullable": true},
    "question": {"type": "string"},
    "count": {"type": "integer"},
    "firstAskedAt": {"type": "string", "format": "date-time"},
    "lastAskedAt": {"type": "string", "format": "date-time"},
    "examples": {"type": "array", "items": {"type": "string"}},
    "languages": {"type": "array", "items": {"type": "string"}},
    "averageConfidence": {"type": "number", "nullable": true},
    "resolvedAt": {"type": "string", "format": "date-time", "nullable": true},
    "curatedAnswerId": {"type": "string", "format": "uuid", "nullable": true}
  }}'::jsonb;

comment on function app.unanswered_group_schema() is
  'The JSON Schema of a group of unanswered questions; id is null where it is not grouped yet.';


create or replace function api.unanswered_list(
    p_page text default null, p_limit text default null, p_from text default null,
    p_to text default null, p_status text default null
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_page    integer := app.page_number(p_page, 'page', 1, 1000000);
  v_limit   integer := app.page_number(p_limit, 'limit', 20, 100);
  v_from    timestamptz := app.query_time(p_from, 'from');
  v_to      timestamptz := app.query_time(p_to, 'to');
  v_status  text := coalesce(app.query_choice(p_status, 'status', '{open,resolved,all}'), 'open');
  v_chatbot app.chatbot_instances := app.require_chatbot('curation.read');
begin
  return (
    with grouped as materialized (
      select
        u.group_id, case when u.group_id is null then app.plain_question(u.question) end as plain,
        count(*) as count, min(u.asked_at) as first_asked_at, max(u.asked_at) as last_asked_at,
        (array_agg(u.question order by u.asked_at))[1] as first_question,
        (array_agg(distinct u.question))[:5] as examples,
        array_agg(distinct u.language) as languages,
        round(avg(u.confidence)::numeric, 2) as average_confidence
      from api.unanswered_questions as u
      where u.organization_id = v_chatbot.organization_id and u.chatbot_id = v_chatbot.id
        and (v_from is null or u.asked_at >= v_from) and (v_to is null or u.asked_at < v_to)
      group by 1, 2
    ),
    shown as materialized (
      select r.*, g.question, g.resolved_at, g.curated_answer_id
      from grouped as r
      left join api.unanswered_groups as g
        on g.organization_id = v_chatbot.organization_id and g.id = r.group_id
      where v_status = 'all' or (g.resolved_at is not null) = (v_status = 'resolved')
    )
    select jsonb_build_object(
      'data', coalesce((
        select jsonb_agg(jsonb_build_object(
          'id', s.group_id, 'question', coalesce(s.question, s.first_question), 'count', s.count,
          'firstAskedAt', s.first_asked_at, 'lastAskedAt', s.last_asked_at,
          'examples', to_jsonb(s.examples), 'languages', to_jsonb(s.languages),
          'averageConfidence', s.average_confidence, 'resolvedAt', s.resolved_at,
          'curatedAnswerId', s.curated_answer_id)
          order by s.count desc, s.last_asked_at desc, s.first_question)
        from (select o.* from shown as o
              order by o.count desc, o.last_asked_at desc, o.first_question
              limit v_limit offset (v_page::bigint - 1) * v_limit) as s), '[]'),
      'page', v_page, 'limit', v_limit, 'total', (select count(*) from shown)));
end
$$;

comment on function api.unanswered_list(text, text, text, text, text) is
  $$List the questions that found no good source, grouped by meaning

  Most asked first.  A question is grouped within a minute; until then its group has no id.  Write a
  curated answer with the group's id as unansweredId, and it counts as resolved until the question
  comes back unanswered.
  Query: page, limit, from date-time, to date-time, status (open|resolved|all).
  Answer: 200 page of unanswered_group.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden;
  404 not_found.$$;


revoke all on function
  app.note_unanswered(), app.forget_question(uuid, uuid), app.queue_question_embedding(uuid),
  app.queue_due_questions(),
  app.follow_embedding_model(), sidecar.pending_questions(jsonb, integer),
  app.group_question(app.unanswered_questions, extensions.halfvec, smallint),
  sidecar.store_question_embeddings(jsonb, integer, jsonb, extensions.vector[]),
  app.unanswered_group_schema(), api.unanswered_list(text, text, text, text, text)
from public, anon, authenticated;

grant execute on function
  sidecar.pending_questions(jsonb, integer),
  sidecar.store_question_embeddings(jsonb, integer, jsonb, extensions.vector[])
to sidecar;
grant execute on function api.unanswered_list(text, text, text, text, text)
to anon, authenticated;

revoke all on api.unanswered_groups, api.unanswered_questions from public, anon, authenticated;
grant select on api.unanswered_groups, api.unanswered_questions to authenticated;
