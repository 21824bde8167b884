-- Revert parlance:functions/base from pg

begin;
set local role parlance_owner;

drop function vault.set_sealing_key(bytea);
drop function vault.seal(text);
drop function app.csv_line(text[]);
drop function app.csv_cell(text);
drop function app.forbid_change();
drop function app.pre_request();
drop function app.require_user(text[]);
drop function app.is_admin();
drop function app.sees_all_chatbots();
drop function app.current_user_role();
drop function app.look_up_role();
drop function app.current_chatbot_id();
drop function app.current_organization_id();
drop function app.current_user_id();
drop function app.request_json(json);
drop function app.page_number(text, text, integer, integer);
drop function app.query_time(text, text);
drop function app.query_choice(text, text, text[]);
drop function app.query_uuid(text, text);
drop function app.request_uuid(text, text);
drop function app.request_header(text);
drop function app.check_json(jsonb, jsonb, text);
drop function app.add_headers(jsonb);
drop function app.answer(integer, jsonb, jsonb);
drop function app.fail(integer, text, text, text, text, jsonb);
drop function app.setting(text);
drop function app.settings();
drop function app.first_id(timestamp with time zone);
drop function app.uuid_v7();

commit;
