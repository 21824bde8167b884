-- Managing the people of an organization.
--
--   app.rank_of(role)              who is above whom
--   app.begin_user_change()        what each of the changes below begins with
--   app.create_user(body), app.update_user(id, body), app.delete_user(id)
--   api.user_list, api.user_get, api.user_create, api.user_update, api.user_delete
--
-- Nobody manages people above oneself, takes a right from oneself, or takes away the last
-- super_admin.

create or replace function app.rank_of(role text) returns integer
  language sql immutable parallel safe
return array_position('{member,agent,admin,super_admin}'::text[], role);

comment on function app.rank_of(text) is 'How much a role may: the more, the higher.';


create or replace function app.user_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "email", "fullName", "role", "isActive", "createdAt", "updatedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "email": {"type": "string"},
    "fullName": {"type": "string", "nullable": true},
    "role": {"type": "string", "enum": ["super_admin", "admin", "agent", "member"]},
    "isActive": {"type": "boolean"},
    "createdAt": {"type": "string", "format": "date-time"},
    "updatedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.user_schema() is 'The JSON Schema of a user as the API shows one.';


create or replace function app.user_creation_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["email", "password"],
  "properties": {
    "email": {"type": "string", "maxLength": 255, "pattern": "^[^@\\s]+@[^@\\s]+$",
              "description": "An e-mail address, such as jo@example.com"},
    "password": {"type": "string", "minLength": 8, "maxLength": 1000},
    "fullName": {"type": "string", "nullable": true, "maxLength": 255},
    "role": {"type": "string", "enum": ["super_admin", "admin", "agent", "member"]}
  }}'::jsonb;

comment on function app.user_creation_schema() is
  'The JSON Schema of a user to be made; without a role it is a member.';


create or replace function app.user_changes_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "email": {"type": "string", "maxLength": 255, "pattern": "^[^@\\s]+@[^@\\s]+$",
              "description": "An e-mail address, such as jo@example.com"},
    "password": {"type": "string", "minLength": 8, "maxLength": 1000},
    "fullName": {"type": "string", "nullable": true, "maxLength": 255},
    "role": {"type": "string", "enum": ["super_admin", "admin", "agent", "member"]},
    "isActive": {"type": "boolean"}
  }}'::jsonb;

comment on function app.user_changes_schema() is
  'The JSON Schema of what of a user is to change; what is not there stays.';


create or replace function app.person_body(account api.users) returns jsonb
  language sql stable
return jsonb_build_object(
  'id', (account).id, 'email', (account).email, 'fullName', (account).full_name,
  'role', (account).role, 'isActive', (account).is_active,
  'createdAt', (account).created_at, 'updatedAt', (account).updated_at);

comment on function app.person_body(api.users) is 'A user as those who manage people see one.';


create or replace function api.user_list(
    p_page text default null, p_limit text default null, p_role text default null
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_page  integer := app.page_number(p_page, 'page', 1, 1000000);
  v_limit integer := app.page_number(p_limit, 'limit', 20, 100);
  v_role  text := app.query_choice(p_role, 'role', '{super_admin,admin,agent,member}');
begin
  perform app.require_right('users.read');
  return jsonb_build_object(
    'data', coalesce((
      select jsonb_agg(app.person_body(u) order by u.id)
      from (select o.* from api.users as o
            where o.deleted_at is null and (v_role is null or o.role = v_role)
            order by o.id
            limit v_limit offset (v_page::bigint - 1) * v_limit) as u), '[]'),
    'page', v_page, 'limit', v_limit,
    'total', (select count(*) from api.users as o
              where o.deleted_at is null and (v_role is null or o.role = v_role)));
end
$$;

comment on function api.user_list(text, text, text) is
  $$List the people of your organization, oldest first

  Also those who are not active; not those who were deleted.
  Query: page, limit, role (super_admin|admin|agent|member).  Answer: 200 page of user.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function api.user_get() returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_user api.users;
begin
  perform app.require_right('users.read');
  select u.* into v_user from api.users as u
  where u.id = app.request_uuid('x-resource-id', 'userId') and u.deleted_at is null;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such user');
  end if;
  return app.person_body(v_user);
end
$$;

comment on function api.user_get() is
  $$Read one user

  Answer: 200 user.
  Errors: 400 invalid_field; 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.begin_user_change() returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  -- Changes of one organization's people come one after another: two super_admins who demote each
  -- other at the same time must not both succeed.
  perform pg_advisory_xact_lock(hashtextextended(app.current_organization_id()::text, 4));
  -- Whoever lost a right while waiting has lost it.
  perform set_config('app.current_user_role', coalesce(app.look_up_role(), ''), true);
  perform app.require_right('users.write');
end
$$;

comment on function app.begin_user_change() is
  $$Begin to change the people of the caller's organization, alone and by a right that still holds

  Errors: 401 not_signed_in, 403 forbidden.$$;


create or replace function app.require_rank(role text) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  if app.rank_of(require_rank.role) > app.rank_of(app.current_user_role()) then
    perform app.fail(403, 'forbidden', 'Nobody manages people above oneself', null,
                     format('It needs the role %s', require_rank.role));
  end if;
end
$$;

comment on function app.require_rank(text) is
  'Refuse a caller whose role is below this one.  Errors: 403 forbidden.';


create or replace function app.create_user(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it adds people to the caller's organization only.
declare
  v_role   text := coalesce(create_user.body ->> 'role', 'member');
  v_id     uuid;
  v_first  jsonb;
  v_answer jsonb;
begin
  perform app.require_right('users.write');
  perform app.check_json(create_user.body, app.user_creation_schema());
  v_first := app.replayed('users.create', create_user.body);
  if v_first is not null then
    return v_first;
  end if;
  perform app.begin_user_change();
  perform app.require_rank(v_role);
  v_id := app.add_user(app.current_organization_id(), create_user.body ->> 'email',
                       create_user.body ->> 'password', v_role, create_user.body ->> 'fullName');
  select app.person_body(u) into v_answer from api.users as u
  where u.organization_id = app.current_organization_id() and u.id = v_id;
  return app.created('users.create', create_user.body, v_answer, '/api/v1/users/' || v_id);
end
$$;

comment on function app.create_user(jsonb) is
  $$Add a user to the caller's organization

  body: as app.user_creation_schema() says.  Errors: 400 invalid_field, missing_field,
  unknown_field, 401 not_signed_in, 403 forbidden, 409 email_taken, 422 idempotency_mismatch.$$;


create or replace function api.user_create(json) returns jsonb
  language sql volatile
return app.create_user(app.request_json($1));

comment on function api.user_create(json) is
  $$Add somebody to your organization

  Without a role it is a member.  Nobody adds people above oneself: a super_admin is added by
  a super_admin.
  Body: user_creation.  Answer: 201 user.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 409 email_taken; 422 idempotency_mismatch.$$;


create or replace function app.find_user(id uuid) returns app.users
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_user app.users;
begin
  select u.* into v_user from app.users as u
  where u.organization_id = app.current_organization_id() and u.id = find_user.id
    and u.deleted_at is null
  for update;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such user');
  end if;
  perform app.require_rank(v_user.role);
  return v_user;
end
$$;

comment on function app.find_user(uuid) is
  $$A user of the caller's organization, locked, whom the caller may manage

  Errors: 403 forbidden, 404 not_found.$$;


create or replace function app.require_spare(account app.users) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  if (require_spare.account).role = 'super_admin' and (require_spare.account).is_active
     and not exists (
       select from app.users as u
       where u.organization_id = (require_spare.account).organization_id and u.role = 'super_admin'
         and u.is_active and u.id <> (require_spare.account).id) then
    perform app.fail(409, 'last_super_admin', 'This is the last super_admin', null,
                     'Make somebody else super_admin first');
  elsif (require_spare.account).id = app.current_user_id() then
    perform app.fail(409, 'own_account', 'Nobody takes rights from oneself', null,
                     'Ask another admin');
  end if;
end
$$;

comment on function app.require_spare(app.users) is
  $$Refuse to take rights from oneself or from the last active super_admin

  Errors: 409 last_super_admin, own_account.$$;


create or replace function app.update_user(id uuid, body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the tables; it changes people of the caller's organization only.
declare
  v_user app.users;
begin
  perform app.require_right('users.write');
  perform app.check_json(update_user.body, app.user_changes_schema());
  perform app.begin_user_change();
  v_user := app.find_user(update_user.id);
  if update_user.body ? 'role' and update_user.body ->> 'role' <> v_user.role then
    perform app.require_rank(update_user.body ->> 'role');
    perform app.require_spare(v_user);
  end if;
  if not coalesce((update_user.body ->> 'isActive')::boolean, true) then
    perform app.require_spare(v_user);
  end if;
  if update_user.body ? 'password' and v_user.id = app.current_user_id() then
    perform app.fail(409, 'own_account', 'Nobody resets the own password', null,
                     'Change it with POST /api/v1/auth/password');
  end if;

  update app.users as u
  set email = coalesce(lower(update_user.body ->> 'email'), u.email),
      full_name = case when update_user.body ? 'fullName' then update_user.body ->> 'fullName'
                  else u.full_name end,
      role = coalesce(update_user.body ->> 'role', u.role),
      is_active = coalesce((update_user.body ->> 'isActive')::boolean, u.is_active),
      password_hash = case when update_user.body ? 'password'
                      then app.hash_password(update_user.body ->> 'password') else u.password_hash end,
      updated_at = now()
  where u.organization_id = v_user.organization_id and u.id = v_user.id;
  if not exists (
    select from app.users as u
    join app.rights() as r on r.name = 'conversations.handle' and u.role = any (r.roles)
    where u.organization_id = v_user.organization_id and u.id = v_user.id and u.is_active
  ) then
    perform app.leave_conversations(v_user.organization_id, v_user.id, app.current_user_id());
  end if;
  if lower(update_user.body ->> 'email') <> v_user.email then
    perform app.move_login(v_user, lower(update_user.body ->> 'email'));
  end if;
  if update_user.body ? 'password' then
    perform app.end_sessions(v_user, 'password');
  elsif not coalesce((update_user.body ->> 'isActive')::boolean, true) then
    perform app.end_sessions(v_user, 'admin');
  end if;
  return (
    select app.person_body(u) from api.users as u
    where u.organization_id = v_user.organization_id and u.id = v_user.id);
end
$$;

comment on function app.update_user(uuid, jsonb) is
  $$Change a user of the caller's organization

  body: as app.user_changes_schema() says.  Another password, or deactivation, ends the
  sessions.  Errors: 400 invalid_field, unknown_field, 401 not_signed_in, 403 forbidden,
  404 not_found, 409 email_taken, last_super_admin, own_account.$$;


create or replace function app.move_login(account app.users, email text) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  update app.user_logins as l set email = move_login.email
  where l.organization_id = (move_login.account).organization_id and l.user_id = (move_login.account).id;
exception when unique_violation then
  perform app.fail(409, 'email_taken', 'A user with this e-mail address exists already');
end
$$;

comment on function app.move_login(app.users, text) is
  'Let a user sign in by another e-mail address.  Errors: 409 email_taken.';


create or replace function api.user_update(json) returns jsonb
  language sql volatile
return app.update_user(app.request_uuid('x-resource-id', 'userId'), app.request_json($1));

comment on function api.user_update(json) is
  $$Change somebody of your organization

  What the body does not name stays.  A role counts from the user's next request on.  Another
  password, or isActive false, ends the user's sessions.  Conversations of somebody who answers
  visitors no longer wait for somebody else.  Nobody changes people above oneself, nor takes rights
  from oneself.
  Body: user_changes.  Answer: 200 user.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 409 email_taken, last_super_admin, own_account.$$;


create or replace function app.delete_user(id uuid) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the tables; it deletes people of the caller's organization only.
declare
  v_user app.users;
begin
  perform app.require_right('users.write');
  perform app.begin_user_change();
  v_user := app.find_user(delete_user.id);
  perform app.require_spare(v_user);
  update app.users as u set is_active = false, deleted_at = now(), updated_at = now()
  where u.organization_id = v_user.organization_id and u.id = v_user.id;
  delete from app.user_logins as l
  where l.organization_id = v_user.organization_id and l.user_id = v_user.id;
  perform app.leave_conversations(v_user.organization_id, v_user.id, app.current_user_id());
  perform app.end_sessions(v_user, 'admin');
end
$$;

comment on function app.delete_user(uuid) is
  $$Deactivate a user of the caller's organization for good, and free the e-mail address

  Errors: 401 not_signed_in, 403 forbidden, 404 not_found, 409 last_super_admin, own_account.$$;


create or replace function api.user_delete(json) returns void
  language sql volatile
return app.delete_user(app.request_uuid('x-resource-id', 'userId'));

comment on function api.user_delete(json) is
  $$Delete a user

  For good: the sessions end and the e-mail address is free for somebody else.  What the user made
  stays, as what that user made; conversations that the user had wait for somebody else.
  Answer: 204.
  Errors: 400 invalid_field; 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found;
  409 last_super_admin, own_account.$$;


revoke all on function
  app.rank_of(text), app.user_schema(), app.user_creation_schema(), app.user_changes_schema(),
  app.person_body(api.users), app.begin_user_change(), app.require_rank(text),
  app.create_user(jsonb), app.find_user(uuid), app.require_spare(app.users),
  app.update_user(uuid, jsonb),
  app.move_login(app.users, text), app.delete_user(uuid),
  api.user_list(text, text, text), api.user_get(), api.user_create(json), api.user_update(json),
  api.user_delete(json)
from public, anon, authenticated;

grant execute on function
  app.person_body(api.users),
  app.create_user(jsonb), app.update_user(uuid, jsonb), app.delete_user(uuid),
  api.user_list(text, text, text), api.user_get(), api.user_create(json), api.user_update(json),
  api.user_delete(json)
to anon, authenticated;
