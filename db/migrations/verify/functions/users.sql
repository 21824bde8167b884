-- Verify parlance:functions/users on pg

begin;

select
  'app.rank_of(text)'::regprocedure,
  'app.user_schema()'::regprocedure,
  'app.user_creation_schema()'::regprocedure,
  'app.user_changes_schema()'::regprocedure,
  'app.person_body(api.users)'::regprocedure,
  'api.user_list(text, text, text)'::regprocedure,
  'api.user_get()'::regprocedure,
  'app.begin_user_change()'::regprocedure,
  'app.require_rank(text)'::regprocedure,
  'app.create_user(jsonb)'::regprocedure,
  'api.user_create(json)'::regprocedure,
  'app.find_user(uuid)'::regprocedure,
  'app.require_spare(app.users)'::regprocedure,
  'app.update_user(uuid, jsonb)'::regprocedure,
  'app.move_login(app.users, text)'::regprocedure,
  'api.user_update(json)'::regprocedure,
  'app.delete_user(uuid)'::regprocedure,
  'api.user_delete(json)'::regprocedure;

rollback;
