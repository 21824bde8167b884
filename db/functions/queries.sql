-- What visitors ask: grouped by meaning, counted, with how they liked the answers.
--
--   app.note_query(…)             what is searched for waits in a queue, by begin_turn or by this
--   app.rate_query(…), app.rate_answer()   an answer was rated, or a rating taken back
--   app.forget_query(), app.follow_removal()   what is erased or removed is counted no more
--   app.group_queries(max)        what pg_cron runs: into groups that mean the same, and counted
--   app.pending_queries(…), app.store_query_embedding(…)  for the job embed_questions
--   app.count_queries(…)          into spans of a quarter of an hour, an hour and a day
--   app.top_queries(…)            what is asked most in a period, exact at every instant
--   parlance.verify_queries(…)    a plain recount beside it
--
-- A turn writes one row.  Grouping comes after it, waits for nobody, and is done by one job at a
-- time, so that there are not two groups for one question.

create or replace function app.note_query(
    turn app.turns, embedding extensions.vector
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  if exists (
    -- Grounded a second time, and grouped in between.
    select from app.query_questions as q
    where q.organization_id = (note_query.turn).organization_id and q.turn_id = (note_query.turn).id
  ) then
    return;
  end if;
  insert into app.query_queue as q
    (organization_id, turn_id, chatbot_id, asked_at, embedding_model_id, embedding)
  values (
    (note_query.turn).organization_id, (note_query.turn).id, (note_query.turn).chatbot_id,
    (note_query.turn).created_at,
    case when note_query.embedding is not null
         then ((note_query.turn).parameters ->> 'embeddingModelId')::smallint end,
    note_query.embedding::extensions.halfvec)
  on conflict on constraint query_queue_pkey do update
  set embedding_model_id = excluded.embedding_model_id, embedding = excluded.embedding;
end
$$;

comment on function app.note_query(app.turns, extensions.vector) is
  $$Have the question of a turn counted among those that are asked

  embedding: of the question; null where it was searched for by words.  A turn that is grounded when it
  begins is noted by app.begin_turn itself.$$;


create or replace function app.rate_query(
    organization_id uuid, message_id uuid, helpful integer, not_helpful integer
  ) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table.
begin
  insert into app.query_ratings (organization_id, turn_id, helpful, not_helpful)
  select m.organization_id, (m.metadata ->> 'turnId')::uuid, rate_query.helpful,
         rate_query.not_helpful
  from app.chatbot_messages as m
  where m.organization_id = rate_query.organization_id and m.id = rate_query.message_id
    and m.metadata ->> 'turnId' is not null and m.sender_type = 'bot';
end
$$;

comment on function app.rate_query(uuid, uuid, integer, integer) is
  $$Count that the answer to a question was rated

  message_id: the answer.  helpful, not_helpful: how many more; less than 0 where ratings are taken
  back.$$;


create or replace function app.rate_answer() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if tg_op <> 'INSERT' then
    perform app.rate_query(
      old.organization_id, old.message_id, -(old.feedback_type = 'helpful')::integer,
      -(old.feedback_type = 'not_helpful')::integer);
  end if;
  if tg_op <> 'DELETE' then
    perform app.rate_query(
      new.organization_id, new.message_id, (new.feedback_type = 'helpful')::integer,
      (new.feedback_type = 'not_helpful')::integer);
  end if;
  return null;
end
$$;

comment on function app.rate_answer() is
  'Count what a visitor thinks of an answer for the question that it answers.';

create or replace trigger rate_answer
  after insert or update of feedback_type or delete on app.message_feedback
  for each row execute function app.rate_answer();


create or replace function app.forget_query() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  insert into app.query_deltas
    (organization_id, chatbot_id, group_id, asked_at, asked, helpful, not_helpful)
  select b.organization_id, b.id, old.group_id, old.asked_at, -1, -old.helpful, -old.not_helpful
  from app.chatbot_instances as b
  -- Where the whole chatbot goes, so do its counts.
  where b.organization_id = old.organization_id and b.id = old.chatbot_id;
  -- The vector and the hash were of its words; the hash of the next is at hand.  What goes with it is
  -- left out by the join, where its turn goes first.
  update app.query_groups as g
  set (turn_id, plain_hash) = (
        select t.id, hashtextextended(app.plain_question(t.question), 0)
        from app.query_questions as q
        inner join app.turns as t on q.organization_id = t.organization_id and q.turn_id = t.id
        where q.organization_id = old.organization_id and q.group_id = old.group_id
        order by q.asked_at, q.turn_id limit 1),
      embedding_model_id = null, embedding = null
  where g.organization_id = old.organization_id and g.id = old.group_id
    and g.turn_id = old.turn_id;
  return null;
end
$$;

comment on function app.forget_query() is
  $$Count a question that is gone no more

  A group whose first question it was is called by the one that is the first now, and waits for its
  vector; one that is empty goes with the next run of app.group_queries.$$;

create or replace trigger forget_query
  after delete on app.query_questions
  for each row execute function app.forget_query();


create or replace function app.follow_removal() returns trigger
  language plpgsql security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the tables.
begin
  if new.removed_at is not null then
    delete from app.query_queue as q
    where q.organization_id = new.organization_id and q.turn_id = new.id;
    delete from app.query_questions as q
    where q.organization_id = new.organization_id and q.turn_id = new.id;
  elsif new.parameters ->> 'grounding' <> 'small_talk' then
    perform app.note_query(new, null);
  end if;
  return null;
end
$$;

comment on function app.follow_removal() is
  'Count a question no more that a reviewer took out, and again where it is put back.';

create or replace trigger follow_removal
  after update of removed_at on app.turns
  for each row when ((old.removed_at is null) <> (new.removed_at is null))
  execute function app.follow_removal();


create or replace function app.query_spans() returns table (span text, width interval)
  language sql immutable parallel safe rows 3
begin atomic
  select s.span, s.width
  from (values ('quarter', interval '15 minutes'), ('hour', interval '1 hour'),
               ('day', interval '24 hours')) as s (span, width);
end;

comment on function app.query_spans() is 'The spans that app.query_counts has, in UTC.';


create or replace function app.span_start(width interval, instant timestamptz) returns timestamptz
  language sql immutable strict parallel safe
return date_bin(width, instant, '2000-01-01 00:00:00+00'::timestamptz);

comment on function app.span_start(interval, timestamptz) is
  'When the span of a length began that an instant is in.';


create or replace function app.next_span(width interval, instant timestamptz) returns timestamptz
  language sql immutable strict parallel safe
return app.span_start(width, instant + width - interval '1 microsecond');

comment on function app.next_span(interval, timestamptz) is
  'When the first span of a length begins that does not begin before an instant.';


create or replace function app.count_queries(
    organization_id uuid, chatbot_id uuid, groups uuid[], instants timestamptz[],
    asked integer[], helpful integer[], not_helpful integer[]
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  insert into app.query_counts as c
    (organization_id, chatbot_id, span, starts_at, group_id, asked, helpful, not_helpful)
  select count_queries.organization_id, count_queries.chatbot_id, s.span,
         app.span_start(s.width, u.instant), u.group_id, sum(u.asked), sum(u.helpful),
         sum(u.not_helpful)
  from unnest(count_queries.groups, count_queries.instants, count_queries.asked,
              count_queries.helpful, count_queries.not_helpful)
    as u (group_id, instant, asked, helpful, not_helpful)
  cross join app.query_spans() as s
  group by 1, 2, 3, 4, 5
  on conflict on constraint query_counts_pkey do update
  set asked = c.asked + excluded.asked, helpful = c.helpful + excluded.helpful,
      not_helpful = c.not_helpful + excluded.not_helpful;
end
$$;

comment on function app.count_queries(
  uuid, uuid, uuid[], timestamptz[], integer[], integer[], integer[]) is
  $$Add to the counts of a chatbot's groups

  One element of each array for what is to be added: its group, when it was asked, how often, and how
  often it was rated.$$;


create or replace function app.query_group_of(
    organization_id uuid, chatbot_id uuid, plain_hash bigint,
    embedding extensions.halfvec, embedding_model_id smallint, similarity double precision
  ) returns uuid
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_group_id uuid;
begin
  select g.id into v_group_id from app.query_groups as g
  where g.organization_id = query_group_of.organization_id
    and g.chatbot_id = query_group_of.chatbot_id and g.plain_hash = query_group_of.plain_hash
  order by g.id limit 1;
  if v_group_id is null and query_group_of.embedding is not null then
    -- Visitors can make as many groups as they like, and all organizations wait for one job.
    select n.id into v_group_id
    from (
      select l.id, 1 - (l.embedding operator(extensions.<=>) query_group_of.embedding) as similarity
      from (
        select g.id, g.embedding from app.query_groups as g
        where g.organization_id = query_group_of.organization_id
          and g.chatbot_id = query_group_of.chatbot_id
          and g.embedding_model_id = query_group_of.embedding_model_id
        order by g.last_asked_at desc
        limit 5000
      ) as l
      order by 2 desc
      limit 1
    ) as n
    where n.similarity >= query_group_of.similarity;
  end if;
  return v_group_id;
end
$$;

comment on function app.query_group_of(
  uuid, uuid, bigint, extensions.halfvec, smallint, double precision) is
  $$The group that a question is of; null where there is none yet

  That of the same wording; else the nearest of the 5000 that were asked last, if its cosine is at
  least similarity.  embedding: null to look by wording alone.$$;


create or replace function app.group_chatbot_queries(
    organization_id uuid, chatbot_id uuid, max_rows integer
  ) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_model      smallint := app.embedding_model_of(group_chatbot_queries.organization_id);
  v_similarity double precision;
  v_is_moving  boolean;
  v_query      record;
  v_group_id   uuid;
  v_started    timestamptz := clock_timestamp();
  v_turns      uuid[] := array[]::uuid[];
  v_groups     uuid[] := array[]::uuid[];
  v_instants   timestamptz[] := array[]::timestamptz[];
begin
  v_similarity := coalesce((
    select (b.configuration -> 'queryGrouping' ->> 'similarity')::double precision
    from app.chatbot_instances as b
    where b.organization_id = group_chatbot_queries.organization_id
      and b.id = group_chatbot_queries.chatbot_id), 0.8);
  -- While groups have vectors of another model, or none since their first question is gone, a question
  -- would miss the group that it is of.
  v_is_moving := exists (
    select from app.query_groups as g
    where g.organization_id = group_chatbot_queries.organization_id
      and g.chatbot_id = group_chatbot_queries.chatbot_id and g.embedding_model_id is null
      -- One that is empty goes, and gets none.
      and exists (
        select from app.query_questions as q
        where q.organization_id = g.organization_id and q.group_id = g.id)
  ) or exists (
    select from app.query_groups as g
    where g.organization_id = group_chatbot_queries.organization_id
      and g.embedding_model_id < v_model
  ) or exists (
    select from app.query_groups as g
    where g.organization_id = group_chatbot_queries.organization_id
      and g.embedding_model_id > v_model);
  for v_query in
    select q.turn_id, q.asked_at,
           case when q.embedding_model_id = v_model and not v_is_moving then q.embedding end
             as embedding,
           hashtextextended(app.plain_question(t.question), 0) as plain_hash
    from app.query_queue as q
    inner join app.turns as t on q.organization_id = t.organization_id and q.turn_id = t.id
    where q.organization_id = group_chatbot_queries.organization_id
      and q.chatbot_id = group_chatbot_queries.chatbot_id
    order by q.turn_id
    limit group_chatbot_queries.max_rows
    -- What is being erased at this moment is not waited for: who erases it waits for what we hold.
    for key share of t skip locked
    for update of q skip locked
  loop
    -- The rest waits for the next run.
    exit when clock_timestamp() > v_started + interval '10 seconds';
    v_group_id := app.query_group_of(
      group_chatbot_queries.organization_id, group_chatbot_queries.chatbot_id, v_query.plain_hash,
      v_query.embedding, v_model, v_similarity);
    if v_group_id is null and v_query.embedding is null then
      -- The worker embeds it; until then it is counted by its wording.
      continue;
    elsif v_group_id is null then
      insert into app.query_groups as g
        (organization_id, chatbot_id, turn_id, plain_hash, embedding_model_id, embedding,
         last_asked_at)
      values (group_chatbot_queries.organization_id, group_chatbot_queries.chatbot_id,
              v_query.turn_id, v_query.plain_hash, v_model, v_query.embedding, v_query.asked_at)
      returning g.id into v_group_id;
    end if;
    v_turns := v_turns || v_query.turn_id;
    v_groups := v_groups || v_group_id;
    v_instants := v_instants || v_query.asked_at;
  end loop;
  if v_turns = '{}' then
    return 0;
  end if;
  delete from app.query_queue as q
  where q.organization_id = group_chatbot_queries.organization_id and q.turn_id = any (v_turns);
  insert into app.query_questions (organization_id, turn_id, group_id, chatbot_id, asked_at)
  select group_chatbot_queries.organization_id, u.turn_id, u.group_id,
         group_chatbot_queries.chatbot_id, u.asked_at
  from unnest(v_turns, v_groups, v_instants) as u (turn_id, group_id, asked_at);
  update app.query_groups as g set last_asked_at = l.asked_at
  from (
    select u.group_id, max(u.asked_at) as asked_at
    from unnest(v_groups, v_instants) as u (group_id, asked_at) group by 1
  ) as l
  where g.organization_id = group_chatbot_queries.organization_id and g.id = l.group_id
    and g.last_asked_at < l.asked_at;
  perform app.count_queries(
    group_chatbot_queries.organization_id, group_chatbot_queries.chatbot_id, v_groups, v_instants,
    array_fill(1, array[cardinality(v_turns)]), array_fill(0, array[cardinality(v_turns)]),
    array_fill(0, array[cardinality(v_turns)]));
  return cardinality(v_turns);
end
$$;

comment on function app.group_chatbot_queries(uuid, uuid, integer) is
  $$Put questions of a chatbot that wait into groups, and count them

  By their wording, else by their vector: over the chatbot's queryGrouping.similarity, 0.8 unless
  set.  max_rows: at most so many, and for ten seconds.  Returns how many.$$;


create or replace function app.has_unembedded_queries(organization_id uuid) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_model smallint := app.embedding_model_of(has_unembedded_queries.organization_id);
begin
  return exists (
    select from app.query_queue as q
    where q.organization_id = has_unembedded_queries.organization_id
      and q.embedding_model_id is distinct from v_model
  ) or exists (
    select from app.query_groups as g
    where g.organization_id = has_unembedded_queries.organization_id
      and g.embedding_model_id is null
  ) or exists (
    select from app.query_groups as g
    where g.organization_id = has_unembedded_queries.organization_id
      and g.embedding_model_id < v_model
  ) or exists (
    select from app.query_groups as g
    where g.organization_id = has_unembedded_queries.organization_id
      and g.embedding_model_id > v_model);
end
$$;

comment on function app.has_unembedded_queries(uuid) is
  'Whether questions that are asked, or groups of them, lack vectors of the organization''s model.';


create or replace function app.pending_queries(organization_id uuid, model_id smallint, max integer)
  returns table (kind text, id uuid, question text)
  language sql stable
  set search_path = ''
begin atomic
  -- Groups before questions, which are compared with them.
  select p.kind, p.id, p.question
  from (
    (select 1 as rank, 'query_group' as kind, g.id, f.question
     from app.query_groups as g
     cross join lateral (
       select t.question from app.query_questions as q
       inner join app.turns as t on q.organization_id = t.organization_id and q.turn_id = t.id
       where q.organization_id = g.organization_id and q.group_id = g.id
       order by q.asked_at, q.turn_id limit 1
     ) as f
     where g.organization_id = pending_queries.organization_id
       and g.embedding_model_id is distinct from pending_queries.model_id
     order by g.last_asked_at desc
     limit pending_queries.max)
    union all
    (select 2 as rank, 'query' as kind, q.turn_id as id, t.question
     from app.query_queue as q
     inner join app.turns as t on q.organization_id = t.organization_id and q.turn_id = t.id
     where q.organization_id = pending_queries.organization_id
       and q.embedding_model_id is distinct from pending_queries.model_id
     order by q.turn_id
     limit pending_queries.max)
  ) as p
  order by p.rank
  limit pending_queries.max;
end;

comment on function app.pending_queries(uuid, smallint, integer) is
  $$Which questions, and groups of them, have no vector of a model

  Returns at most max of them, with the text to embed.  An empty group is none of them: it goes.$$;


create or replace function app.store_query_embedding(
    organization_id uuid, kind text, id uuid, embedding extensions.halfvec,
    embedding_model_id smallint
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  if store_query_embedding.kind = 'query' then
    update app.query_queue as q
    set embedding = store_query_embedding.embedding,
        embedding_model_id = store_query_embedding.embedding_model_id
    where q.organization_id = store_query_embedding.organization_id
      and q.turn_id = store_query_embedding.id;
  else
    -- Whose it is now: also where the first question of the group was erased.
    update app.query_groups as g
    set embedding = store_query_embedding.embedding,
        embedding_model_id = store_query_embedding.embedding_model_id,
        turn_id = f.turn_id, plain_hash = f.plain_hash
    from (
      select q.turn_id, hashtextextended(app.plain_question(t.question), 0) as plain_hash
      from app.query_questions as q
      inner join app.turns as t on q.organization_id = t.organization_id and q.turn_id = t.id
      where q.organization_id = store_query_embedding.organization_id
        and q.group_id = store_query_embedding.id
      order by q.asked_at, q.turn_id limit 1
    ) as f
    where g.organization_id = store_query_embedding.organization_id
      and g.id = store_query_embedding.id;
  end if;
end
$$;

comment on function app.store_query_embedding(uuid, text, uuid, extensions.halfvec, smallint) is
  'Keep the vector of a question that waits, or of a group.  kind, id: of app.pending_queries.';


create or replace function app.count_query_changes() returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_change record;
  v_count  integer := 0;
begin
  -- Ratings of questions that are in a group by now.
  for v_change in
    with held as materialized (
      select q.organization_id, q.turn_id
      from app.query_questions as q
      where (q.organization_id, q.turn_id)
            in (select r.organization_id, r.turn_id from app.query_ratings as r)
      for update of q skip locked
    ), taken as (
      delete from app.query_ratings as r using held as h
      where r.organization_id = h.organization_id and r.turn_id = h.turn_id
      returning r.organization_id, r.turn_id, r.helpful, r.not_helpful
    ), sums as (
      select t.organization_id, t.turn_id, sum(t.helpful)::integer as helpful,
             sum(t.not_helpful)::integer as not_helpful
      from taken as t group by 1, 2
    ), rated as (
      update app.query_questions as q
      set helpful = q.helpful + s.helpful, not_helpful = q.not_helpful + s.not_helpful
      from sums as s
      where q.organization_id = s.organization_id and q.turn_id = s.turn_id
      returning q.organization_id, q.chatbot_id, q.group_id, q.asked_at, s.helpful as more_helpful,
                s.not_helpful as more_not_helpful
    )
    select r.organization_id, r.chatbot_id, array_agg(r.group_id) as groups,
           array_agg(r.asked_at) as instants, array_agg(0) as asked,
           array_agg(r.more_helpful) as helpful, array_agg(r.more_not_helpful) as not_helpful
    from rated as r group by 1, 2
  loop
    perform app.count_queries(
      v_change.organization_id, v_change.chatbot_id, v_change.groups, v_change.instants,
      v_change.asked, v_change.helpful, v_change.not_helpful);
    v_count := v_count + cardinality(v_change.groups);
  end loop;
  -- And of what is no question, or none any more.
  delete from app.query_ratings as r
  where not exists (
    select from app.query_questions as q
    where q.organization_id = r.organization_id and q.turn_id = r.turn_id
  ) and not exists (
    select from app.query_queue as q
    where q.organization_id = r.organization_id and q.turn_id = r.turn_id);

  for v_change in
    with taken as (
      delete from app.query_deltas as d returning d.*
    )
    select t.organization_id, t.chatbot_id, array_agg(t.group_id) as groups,
           array_agg(t.asked_at) as instants, array_agg(t.asked) as asked,
           array_agg(t.helpful) as helpful, array_agg(t.not_helpful) as not_helpful
    from taken as t group by 1, 2
  loop
    perform app.count_queries(
      v_change.organization_id, v_change.chatbot_id, v_change.groups, v_change.instants,
      v_change.asked, v_change.helpful, v_change.not_helpful);
    delete from app.query_counts as c
    where c.organization_id = v_change.organization_id and c.chatbot_id = v_change.chatbot_id
      and c.asked = 0 and (c.span, c.starts_at, c.group_id) in (
        select s.span, app.span_start(s.width, u.instant), u.group_id
        from unnest(v_change.groups, v_change.instants) as u (group_id, instant)
        cross join app.query_spans() as s);
    delete from app.query_groups as g
    where g.organization_id = v_change.organization_id and g.id = any (v_change.groups)
      and not exists (
        select from app.query_questions as q
        where q.organization_id = g.organization_id and q.group_id = g.id);
    v_count := v_count + cardinality(v_change.groups);
  end loop;
  return v_count;
end
$$;

comment on function app.count_query_changes() is
  $$Count ratings, and what is gone; groups that are empty by now go

  Returns how many changes.  For app.group_queries, one at a time.$$;


create or replace function app.group_queries(max_rows integer default 20000) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_started timestamptz := clock_timestamp();
  v_chatbot record;
  v_count   integer := 0;
begin
  -- Whoever waits here finds the groups of the run before.
  perform pg_advisory_xact_lock(hashtextextended('group queries', 0));
  for v_chatbot in
    select q.organization_id, q.chatbot_id from app.query_queue as q
    group by 1, 2
    -- So that it is not always the same who wait.
    order by random()
  loop
    exit when clock_timestamp() > v_started + interval '30 seconds';
    v_count := v_count + app.group_chatbot_queries(
      v_chatbot.organization_id, v_chatbot.chatbot_id, group_queries.max_rows);
  end loop;
  return v_count + app.count_query_changes();
end
$$;

comment on function app.group_queries(integer) is
  $$Group and count what was asked since the last run; run by pg_cron each minute

  max_rows: of each chatbot.  After half a minute what is left waits for the next run.  One run waits
  for another.  Returns how many questions and changes.$$;


create or replace function app.top_queries(
    organization_id uuid, chatbot_id uuid, since timestamptz, until timestamptz, max integer
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_since timestamptz := app.span_start('15 minutes', coalesce(top_queries.since, '2000-01-01Z'));
  -- The quarter that it is in counts whole; one that begins at it does not.
  v_until timestamptz := app.next_span('15 minutes', coalesce(top_queries.until, now()));
begin
  return (
    with hours as (
      select app.next_span('1 hour', v_since) as since,
             app.span_start('1 hour', v_until) as until
    ), days as (
      select app.next_span('24 hours', v_since) as since,
             app.span_start('24 hours', v_until) as until
    ), pieces as materialized (
      -- Whole days, the hours before and after them, and the quarters before and after those.
      select 'day' as span, d.since, d.until from days as d
      union all
      select 'hour', h.since, least(d.since, h.until) from hours as h cross join days as d
      union all
      select 'hour', greatest(h.since, d.since, d.until), h.until from hours as h cross join days as d
      where d.since <= h.until
      union all
      select 'quarter', v_since, least(h.since, v_until) from hours as h
      union all
      select 'quarter', greatest(h.since, h.until), v_until from hours as h where h.since <= v_until
    ), folded as materialized (
      select c.group_id, sum(c.asked) as asked, sum(c.helpful) as helpful,
             sum(c.not_helpful) as not_helpful
      from pieces as p
      cross join lateral (
        select c.group_id, c.asked, c.helpful, c.not_helpful
        from app.query_counts as c
        where c.organization_id = top_queries.organization_id
          and c.chatbot_id = top_queries.chatbot_id
          and c.span = p.span and c.starts_at >= p.since and c.starts_at < p.until
      ) as c
      group by c.group_id
    ), counted as (
      select f.group_id, null::bigint as plain_hash, null::uuid as turn_id, f.asked, f.helpful,
             f.not_helpful
      from folded as f
      union all
      select d.group_id, null, null, d.asked, d.helpful, d.not_helpful
      from app.query_deltas as d
      where d.organization_id = top_queries.organization_id
        and d.chatbot_id = top_queries.chatbot_id
        and d.asked_at >= v_since and d.asked_at < v_until
      union all
      select g.id, w.plain_hash, w.turn_id, 1, 0, 0
      from (
        select q.turn_id, hashtextextended(app.plain_question(t.question), 0) as plain_hash
        from app.query_queue as q
        inner join app.turns as t on q.organization_id = t.organization_id and q.turn_id = t.id
        where q.organization_id = top_queries.organization_id
          and q.chatbot_id = top_queries.chatbot_id
          and q.asked_at >= v_since and q.asked_at < v_until
      ) as w
      left join lateral (
        select g.id from app.query_groups as g
        where g.organization_id = top_queries.organization_id
          and g.chatbot_id = top_queries.chatbot_id and g.plain_hash = w.plain_hash
        order by g.id limit 1
      ) as g on true
    ), ranked as materialized (
      select c.group_id, case when c.group_id is null then c.plain_hash end as plain_hash,
             sum(c.asked) as asked, sum(c.helpful) as helpful, sum(c.not_helpful) as not_helpful,
             min(c.turn_id::text)::uuid as turn_id
      from counted as c
      group by 1, 2
      having sum(c.asked) > 0
      order by sum(c.asked) desc, 1, 2
      limit top_queries.max
    )
    select coalesce(jsonb_agg(jsonb_build_object(
             'query', s.query, 'count', r.asked,
             'avgSatisfaction', round(r.helpful / nullif(r.helpful + r.not_helpful, 0), 2))
             order by r.asked desc, r.group_id, r.plain_hash), '[]')
    from ranked as r
    cross join lateral (
      -- Of a group, what was asked first of what is still there.
      select coalesce(
        (select t.question from app.query_questions as q
         inner join app.turns as t on q.organization_id = t.organization_id and q.turn_id = t.id
         where q.organization_id = top_queries.organization_id and q.group_id = r.group_id
         order by q.asked_at, q.turn_id limit 1),
        (select t.question from app.turns as t
         where t.organization_id = top_queries.organization_id and t.id = r.turn_id)) as query
    ) as s);
end
$$;

comment on function app.top_queries(uuid, uuid, timestamptz, timestamptz, integer) is
  $$What was asked most in a period, grouped by meaning

  since, until: widened to whole quarters of an hour; null for the beginning, and for now.  Returns an
  array of query, count and avgSatisfaction: the share of helpful among ratings of the answers, or
  null.  Grouped, waiting and gone are put together: exact at every instant.  The caller's policies
  hold.$$;


create or replace function parlance.verify_queries(p_chatbot_id uuid default null)
  returns table (chatbot_id uuid, group_id uuid, span text, starts_at timestamptz,
                 counted bigint, recounted bigint)
  language plpgsql stable
  set search_path = ''
as $$
begin
  return query
    with counted as (
      select c.organization_id, c.chatbot_id, c.group_id, c.span, c.starts_at, c.asked, c.helpful,
             c.not_helpful
      from app.query_counts as c
      union all
      select d.organization_id, d.chatbot_id, d.group_id, s.span,
             app.span_start(s.width, d.asked_at), d.asked, d.helpful, d.not_helpful
      from app.query_deltas as d cross join app.query_spans() as s
    ), sums as (
      select c.organization_id, c.chatbot_id, c.group_id, c.span, c.starts_at,
             sum(c.asked)::bigint as asked, sum(c.helpful)::bigint as helpful,
             sum(c.not_helpful)::bigint as not_helpful
      from counted as c group by 1, 2, 3, 4, 5
    ), facts as (
      select q.organization_id, q.chatbot_id, q.group_id, s.span,
             app.span_start(s.width, q.asked_at) as starts_at, count(*) as asked,
             sum(q.helpful)::bigint as helpful, sum(q.not_helpful)::bigint as not_helpful
      from app.query_questions as q cross join app.query_spans() as s
      group by 1, 2, 3, 4, 5
    )
    select coalesce(s.chatbot_id, f.chatbot_id), coalesce(s.group_id, f.group_id),
           coalesce(s.span, f.span), coalesce(s.starts_at, f.starts_at),
           coalesce(s.asked, 0), coalesce(f.asked, 0)
    from sums as s
    full join facts as f
      on f.organization_id = s.organization_id and f.chatbot_id = s.chatbot_id
         and f.group_id = s.group_id and f.span = s.span and f.starts_at = s.starts_at
    where (verify_queries.p_chatbot_id is null
           or coalesce(s.chatbot_id, f.chatbot_id) = verify_queries.p_chatbot_id)
      and (coalesce(s.asked, 0), coalesce(s.helpful, 0), coalesce(s.not_helpful, 0))
          <> (coalesce(f.asked, 0), coalesce(f.helpful, 0), coalesce(f.not_helpful, 0));
end
$$;

comment on function parlance.verify_queries(uuid) is
  $$Recount the questions of groups, and say where the counts differ

  p_chatbot_id: of one chatbot; null for all.  Returns nothing where all is right.  For the owner of
  the database.$$;


revoke all on function
  app.note_query(app.turns, extensions.vector),
  app.rate_query(uuid, uuid, integer, integer), app.rate_answer(), app.forget_query(),
  app.follow_removal(),
  app.query_spans(), app.span_start(interval, timestamptz), app.next_span(interval, timestamptz),
  app.count_queries(uuid, uuid, uuid[], timestamptz[], integer[], integer[], integer[]),
  app.query_group_of(uuid, uuid, bigint, extensions.halfvec, smallint, double precision),
  app.group_chatbot_queries(uuid, uuid, integer), app.has_unembedded_queries(uuid),
  app.pending_queries(uuid, smallint, integer),
  app.store_query_embedding(uuid, text, uuid, extensions.halfvec, smallint),
  app.count_query_changes(),
  app.group_queries(integer),
  app.top_queries(uuid, uuid, timestamptz, timestamptz, integer), parlance.verify_queries(uuid)
from public, anon, authenticated;

-- What api's functions call on behalf of their callers.
grant execute on function
  app.span_start(interval, timestamptz), app.next_span(interval, timestamptz),
  app.top_queries(uuid, uuid, timestamptz, timestamptz, integer)
to authenticated;
