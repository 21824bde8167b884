-- Verify parlance:functions/error_groups on pg

begin;

select
  'app.normal_error(text)'::regprocedure,
  'app.top_frame(text)'::regprocedure,
  'app.group_error()'::regprocedure,
  'app.count_error()'::regprocedure,
  'app.fold_errors(integer)'::regprocedure,
  'app.group_status(text, timestamp with time zone, timestamp with time zone)'::regprocedure,
  'app.error_group_schema()'::regprocedure,
  'app.error_group_detail_schema()'::regprocedure,
  'app.error_group_update_schema()'::regprocedure,
  'app.error_group_body(app.error_groups)'::regprocedure,
  'app.seen_error_groups(uuid)'::regprocedure,
  'app.list_error_groups(text, text, text, text, text, text, text, text, text)'::regprocedure,
  'api.error_group_list(text, text, text, text, text, text, text, text, text)'::regprocedure,
  'app.read_error_group(uuid)'::regprocedure,
  'api.error_group_get()'::regprocedure,
  'app.update_error_group(jsonb)'::regprocedure,
  'api.error_group_update(json)'::regprocedure;

select
  organization_id, id, chatbot_id, error_type, error_name, title, top_frame, status,
  status_changed_at, status_changed_by, assigned_to, created_at, updated_at
from api.error_groups where false;

do $$
begin
  assert 2 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.chatbot_errors'::regclass, 'count_error'),
      ('app.chatbot_errors'::regclass, 'group_error')
    ));
end
$$;

rollback;
