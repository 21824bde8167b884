-- Revert parlance:functions/queries from pg

begin;
set local role parlance_owner;

drop function parlance.verify_queries(uuid);
drop function
  app.top_queries(uuid, uuid, timestamp with time zone, timestamp with time zone, integer);
drop function app.group_queries(integer);
drop function app.count_query_changes();
drop function app.store_query_embedding(uuid, text, uuid, extensions.halfvec, smallint);
drop function app.pending_queries(uuid, smallint, integer);
drop function app.has_unembedded_queries(uuid);
drop function app.group_chatbot_queries(uuid, uuid, integer);
drop function
  app.query_group_of(uuid, uuid, bigint, extensions.halfvec, smallint, double precision);
drop function
  app.count_queries(uuid, uuid, uuid[], timestamp with time zone[], integer[], integer[],
  integer[]);
drop function app.next_span(interval, timestamp with time zone);
drop function app.span_start(interval, timestamp with time zone);
drop function app.query_spans();
drop trigger follow_removal on app.turns;
drop function app.follow_removal();
drop trigger forget_query on app.query_questions;
drop function app.forget_query();
drop trigger rate_answer on app.message_feedback;
drop function app.rate_answer();
drop function app.rate_query(uuid, uuid, integer, integer);
drop function app.note_query(app.turns, extensions.vector);

commit;
