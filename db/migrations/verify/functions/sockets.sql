-- Verify parlance:functions/sockets on pg

begin;

select
  'sidecar.check_page(jsonb)'::regprocedure,
  'sidecar.join_chat(jsonb)'::regprocedure,
  'sidecar.resume_chat(jsonb)'::regprocedure;

rollback;
