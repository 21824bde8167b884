-- Verify parlance:functions/base on pg

begin;

select
  'app.uuid_v7()'::regprocedure,
  'app.first_id(timestamp with time zone)'::regprocedure,
  'app.settings()'::regprocedure,
  'app.setting(text)'::regprocedure,
  'app.fail(integer, text, text, text, text, jsonb)'::regprocedure,
  'app.answer(integer, jsonb, jsonb)'::regprocedure,
  'app.add_headers(jsonb)'::regprocedure,
  'app.check_json(jsonb, jsonb, text)'::regprocedure,
  'app.request_header(text)'::regprocedure,
  'app.request_uuid(text, text)'::regprocedure,
  'app.query_uuid(text, text)'::regprocedure,
  'app.query_choice(text, text, text[])'::regprocedure,
  'app.query_time(text, text)'::regprocedure,
  'app.page_number(text, text, integer, integer)'::regprocedure,
  'app.request_json(json)'::regprocedure,
  'app.current_user_id()'::regprocedure,
  'app.current_organization_id()'::regprocedure,
  'app.current_chatbot_id()'::regprocedure,
  'app.look_up_role()'::regprocedure,
  'app.current_user_role()'::regprocedure,
  'app.sees_all_chatbots()'::regprocedure,
  'app.is_admin()'::regprocedure,
  'app.require_user(text[])'::regprocedure,
  'app.pre_request()'::regprocedure,
  'app.forbid_change()'::regprocedure,
  'app.csv_cell(text)'::regprocedure,
  'app.csv_line(text[])'::regprocedure,
  'vault.seal(text)'::regprocedure,
  'vault.set_sealing_key(bytea)'::regprocedure;

rollback;
