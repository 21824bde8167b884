-- Verify parlance:functions/health on pg

begin;

select
  'app.chatbot_health_schema()'::regprocedure,
  'app.share_word(bigint, bigint)'::regprocedure,
  'api.chatbot_health()'::regprocedure,
  'app.searchable_chunks(uuid)'::regprocedure;

rollback;
