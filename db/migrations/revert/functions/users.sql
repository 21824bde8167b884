-- Revert parlance:functions/users from pg

begin;
set local role parlance_owner;

drop function api.user_delete(json);
drop function app.delete_user(uuid);
drop function api.user_update(json);
drop function app.move_login(app.users, text);
drop function app.update_user(uuid, jsonb);
drop function app.require_spare(app.users);
drop function app.find_user(uuid);
drop function api.user_create(json);
drop function app.create_user(jsonb);
drop function app.require_rank(text);
drop function app.begin_user_change();
drop function api.user_get();
drop function api.user_list(text, text, text);
drop function app.person_body(api.users);
drop function app.user_changes_schema();
drop function app.user_creation_schema();
drop function app.user_schema();
drop function app.rank_of(text);

commit;
