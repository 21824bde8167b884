-- Who may do what: one list of rights, and the ways to ask for one.
--
--   app.rights()                    every right, and the roles that have it
--   app.has_right(name, is_own)     whether the caller has one
--   app.require_right(name)         refuse a caller who has it nowhere
--   app.require_chatbot(name)       the chatbot of the path, for a caller who has the right there
--   app.enter(caller)               be the user of a call that comes through the sidecar
--
-- A function of api names its right by a literal, so that docs/security.md and the tests read from
-- the catalog which endpoint needs which.

create or replace function app.rights()
  returns table (name text, roles text[], own_roles text[], about text)
  language sql immutable parallel safe rows 30
begin atomic
  select r.name, r.roles::text[], r.own_roles::text[], r.about
  from (values
    ('chatbots.read', '{super_admin,admin,agent}', '{member}',
     'Read a chatbot, its widget, its translations and what it may answer from'),
    ('chatbots.create', '{super_admin,admin}', '{}', 'Make a chatbot'),
    ('chatbots.update', '{super_admin,admin}', '{member}',
     'Change a chatbot, its widget, its translations and what it may answer from'),
    ('chatbots.delete', '{super_admin,admin}', '{}', 'Delete a chatbot'),
    ('keys.regenerate', '{super_admin,admin}', '{}', 'Replace a chatbot''s key'),
    ('prompts.read', '{super_admin,admin,agent}', '{member}', 'Read prompts and their history'),
    ('prompts.write', '{super_admin,admin}', '{member}',
     'Write, label, roll back and generate prompts'),
    ('playground.use', '{super_admin,admin,agent}', '{member}',
     'Try a chatbot in the playground, and what it finds'),
    ('knowledge.read', '{super_admin,admin,agent,member}', '{}',
     'Read documents, suppliers and products'),
    ('knowledge.write', '{super_admin,admin}', '{}',
     'Add, change and delete documents, suppliers and products'),
    ('curation.read', '{super_admin,admin,agent}', '{member}',
     'Read curated answers and unanswered questions'),
    ('curation.write', '{super_admin,admin,agent}', '{member}', 'Write curated answers'),
    ('conversations.read', '{super_admin,admin,agent}', '{member}',
     'Read conversations, their notes and context, and what visitors left'),
    ('conversations.handle', '{super_admin,admin,agent}', '{}',
     'Take conversations over, answer, assign and close them; write notes and canned replies'),
    ('conversations.replay', '{super_admin,admin}', '{}',
     'See the whole request that a model was asked for an answer'),
    ('channels.read', '{super_admin,admin,agent}', '{member}',
     'See how a chatbot is connected to LINE and Messenger, and what could not be delivered'),
    ('channels.write', '{super_admin,admin}', '{}',
     'Connect a chatbot to LINE and Messenger, and retry deliveries'),
    ('tools.read', '{super_admin,admin,agent}', '{member}', 'See what a chatbot''s model may call'),
    ('tools.write', '{super_admin,admin}', '{}', 'Choose what a chatbot''s model may call'),
    ('leads.read', '{super_admin,admin,agent}', '{member}', 'Read and export leads'),
    ('moderation.review', '{super_admin,admin,agent}', '{}', 'Read and review flagged messages'),
    ('users.read', '{super_admin,admin,agent}', '{}', 'See the people of the organization'),
    ('users.write', '{super_admin,admin}', '{}',
     'Add, change and remove people, none above oneself'),
    ('organization.read', '{super_admin,admin}', '{}',
     'See which embedding model the organization uses'),
    ('organization.update', '{super_admin,admin}', '{}', 'Change the embedding model'),
    ('audit.read', '{super_admin,admin}', '{}', 'Read and verify the audit log'),
    ('analytics.read', '{super_admin,admin,agent}', '{member}',
     'Read figures, events and the health of a chatbot'),
    ('analytics.clear', '{super_admin,admin}', '{}', 'Clear events'),
    ('errors.read', '{super_admin,admin,agent}', '{member}', 'Read errors and their groups'),
    ('errors.write', '{super_admin,admin,agent}', '{}', 'Resolve and ignore groups of errors'),
    ('alerts.read', '{super_admin,admin}', '{}', 'Read rules of alerts, and what they said'),
    ('alerts.write', '{super_admin,admin}', '{}',
     'Change rules of alerts and where alerts go, and try them'),
    ('webhooks.read', '{super_admin,admin}', '{}', 'See outgoing webhooks and what they sent'),
    ('webhooks.write', '{super_admin,admin}', '{}', 'Change and retry outgoing webhooks'),
    ('retention.write', '{super_admin,admin}', '{}', 'Say how long which data are kept'),
    ('subjects.read', '{super_admin,admin}', '{}', 'Export everything about one person'),
    ('subjects.erase', '{super_admin,admin}', '{}', 'Erase everything about one person')
  ) as r (name, roles, own_roles, about);
end;

comment on function app.rights() is
  $$Every right that a person can have

  roles: have it for everything in their organization.  own_roles: have it for the chatbots that
  they made.$$;


create or replace function app.has_right(name text, is_own boolean default false) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_right record;
begin
  select r.roles, r.own_roles into v_right from app.rights() as r where r.name = has_right.name;
  if not found then
    raise exception 'No right is called %', has_right.name using errcode = '22023';
  end if;
  return coalesce(
    app.current_user_role() = any (v_right.roles)
    or has_right.is_own and app.current_user_role() = any (v_right.own_roles), false);
end
$$;

comment on function app.has_right(text, boolean) is
  $$Whether the calling user has a right

  is_own: for something of a chatbot that the caller made.  Errors: 22023 for no such right.$$;


create or replace function app.refuse_right(name text) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  perform app.fail(403, 'forbidden', 'Your role does not allow this', null, (
    select format('It needs one of: %s', array_to_string(r.roles, ', '))
           || case when r.own_roles = '{}' then '' else format(
                '; or, of one''s own chatbot, %s', array_to_string(r.own_roles, ', ')) end
    from app.rights() as r where r.name = refuse_right.name));
end
$$;

comment on function app.refuse_right(text) is
  'Refuse a caller who lacks a right, and say who has it.  Errors: 403 forbidden.';


create or replace function app.require_right(name text) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  perform app.require_user();
  -- Whoever has it for some chatbots is let on: the rows that are shown are theirs.
  if not app.has_right(require_right.name, true) then
    perform app.refuse_right(require_right.name);
  end if;
end
$$;

comment on function app.require_right(text) is
  $$Refuse a caller who has a right nowhere

  For what concerns no single chatbot; a list shows each caller the rows that are theirs.
  Errors: 401 not_signed_in, 403 forbidden.$$;


create or replace function app.require_chatbot(name text) returns app.chatbot_instances
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, so that functions which write can ask too; it shows a chatbot to nobody whom the policy
-- of the table would not show it to.
declare
  v_chatbot app.chatbot_instances;
begin
  perform app.require_user();
  select b.* into v_chatbot from app.chatbot_instances as b
  where b.organization_id = app.current_organization_id()
    and b.id = app.request_uuid('x-chatbot-id', 'chatbotId') and b.deleted_at is null
    and (app.sees_all_chatbots() or b.created_by = app.current_user_id());
  if not found then
    perform app.fail(404, 'not_found', 'There is no such chatbot');
  elsif not app.has_right(require_chatbot.name, v_chatbot.created_by = app.current_user_id()) then
    perform app.refuse_right(require_chatbot.name);
  end if;
  return v_chatbot;
end
$$;

comment on function app.require_chatbot(text) is
  $$The chatbot of the path, for a caller who has the right there

  name: of app.rights().  Errors: 400 invalid_field, 401 not_signed_in, 403 forbidden,
  404 not_found where there is none, it is deleted, or the caller may not see it.$$;


create or replace function app.enter(caller jsonb) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_user record;
begin
  select a.* into v_user from app.authenticate(enter.caller) as a;
  perform set_config('app.current_organization_id', v_user.organization_id::text, true),
          set_config('app.current_user_id', v_user.user_id::text, true),
          set_config('app.current_user_role', v_user.role, true),
          set_config('request.headers', jsonb_strip_nulls(jsonb_build_object(
            'x-real-ip', enter.caller -> 'address', 'user-agent', enter.caller -> 'userAgent',
            'x-request-id', enter.caller -> 'requestId',
            'idempotency-key', enter.caller -> 'idempotencyKey',
            'x-chatbot-id', enter.caller -> 'chatbotId',
            'x-resource-id', enter.caller -> 'resourceId'))::text, true);
end
$$;

comment on function app.enter(jsonb) is
  $$Be, for this transaction, the user of a call that comes through the sidecar

  caller: authorization, address, userAgent, requestId, idempotencyKey, chatbotId, resourceId.
  From here on everything finds them where a call through PostgREST has them.
  Errors: 401 not_signed_in.$$;


revoke all on function
  app.rights(), app.has_right(text, boolean), app.refuse_right(text), app.require_right(text),
  app.require_chatbot(text), app.enter(jsonb)
from public, anon, authenticated;

grant execute on function
  app.rights(), app.has_right(text, boolean), app.refuse_right(text), app.require_right(text),
  app.require_chatbot(text)
to anon, authenticated;
