-- Verify parlance:functions/re_embedding on pg

begin;

select
  'app.finish_re_embedding(app.jobs)'::regprocedure,
  'app.stop_re_embedding(app.jobs, text)'::regprocedure;

rollback;
