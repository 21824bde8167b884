-- Verify parlance:functions/queries on pg

begin;

select
  'app.note_query(app.turns, extensions.vector)'::regprocedure,
  'app.rate_query(uuid, uuid, integer, integer)'::regprocedure,
  'app.rate_answer()'::regprocedure,
  'app.forget_query()'::regprocedure,
  'app.follow_removal()'::regprocedure,
  'app.query_spans()'::regprocedure,
  'app.span_start(interval, timestamp with time zone)'::regprocedure,
  'app.next_span(interval, timestamp with time zone)'::regprocedure,
  'app.count_queries(uuid, uuid, uuid[], timestamp with time zone[], integer[], integer[], '
  'integer[])'::regprocedure,
  'app.query_group_of(uuid, uuid, bigint, extensions.halfvec, smallint, '
  'double precision)'::regprocedure,
  'app.group_chatbot_queries(uuid, uuid, integer)'::regprocedure,
  'app.has_unembedded_queries(uuid)'::regprocedure,
  'app.pending_queries(uuid, smallint, integer)'::regprocedure,
  'app.store_query_embedding(uuid, text, uuid, extensions.halfvec, smallint)'::regprocedure,
  'app.count_query_changes()'::regprocedure,
  'app.group_queries(integer)'::regprocedure,
  'app.top_queries(uuid, uuid, timestamp with time zone, timestamp with time zone, '
  'integer)'::regprocedure,
  'parlance.verify_queries(uuid)'::regprocedure;

do $$
begin
  assert 3 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.message_feedback'::regclass, 'rate_answer'),
      ('app.query_questions'::regclass, 'forget_query'),
      ('app.turns'::regclass, 'follow_removal')
    ));
end
$$;

rollback;
