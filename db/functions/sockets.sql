-- Visitors who stay connected, by WebSocket and by Socket.IO.
--
--   sidecar.check_page(request)    whether a page may connect at all
--   sidecar.join_chat(request)     whose session a connection hears and speaks for
--   sidecar.resume_chat(request)   what became of a turn whose words broke off
--
-- What is said goes through sidecar.admit, as it does over HTTP.

create or replace function sidecar.check_page(request jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
begin
  perform app.check_preflight(
    check_page.request ->> 'chatbotId', check_page.request ->> 'origin',
    check_page.request ->> 'host');
  return '{}'::jsonb;
end
$$;

comment on function sidecar.check_page(jsonb) is
  $$Whether a page may connect to a chatbot, before it shows a key

  request: chatbotId, origin, host.  Errors: 403 origin_not_allowed.$$;


create or replace function sidecar.join_chat(request jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_field           text := join_chat.request -> 'unknown' ->> 0;
  v_key             text := join_chat.request ->> 'apiKey';
  v_chatbot         text := join_chat.request ->> 'chatbotId';
  v_session         text := join_chat.request ->> 'sessionId';
  v_organization_id uuid;
  v_chatbot_id      uuid;
  v_token           text;
  v_is_bound        boolean := true;
  v_conversation    app.chatbot_conversations;
begin
  if v_field is not null then
    perform app.fail(400, 'unknown_field', format('%s is not a known field', v_field));
  end if;
  foreach v_field in array array['apiKey', 'chatbotId', 'sessionId', 'sessionToken', 'language'] loop
    if coalesce(jsonb_typeof(join_chat.request -> v_field), 'null') not in ('string', 'null') then
      perform app.fail(400, 'invalid_field', format('%s must be a text', v_field));
    end if;
  end loop;
  if v_key is null and v_chatbot is null then
    -- The chatbot of the installation's own page, to everybody to whom that page would show it.
    select f.publishable_key into v_key from app.public_chatbot('default') as f;
  end if;
  if v_key is null then
    perform app.fail(401, 'missing_key', 'apiKey is missing', null,
                     'Send the chatbot''s key: ck_… from a server, pk_… from a browser');
  end if;
  perform app.use_key(v_key, join_chat.request ->> 'origin', join_chat.request ->> 'host');
  v_organization_id := app.current_organization_id();
  v_chatbot_id := app.current_chatbot_id();
  if lower(v_chatbot) <> v_chatbot_id::text then
    perform app.fail(403, 'wrong_chatbot', 'The key is of another chatbot');
  elsif length(v_session) not between 1 and 255 then
    perform app.fail(400, 'invalid_field', 'sessionId must be a text of 1 to 255 characters');
  elsif v_session is null then
    v_session := 's_' || app.base64url(extensions.gen_random_bytes(18));
    v_token := app.session_token(v_organization_id, v_chatbot_id, v_session);
  end if;

  select c.* into v_conversation from app.chatbot_conversations as c
  where c.organization_id = v_organization_id and c.chatbot_id = v_chatbot_id
    and c.session_id = v_session
  order by c.id desc limit 1;

  if current_setting('app.key_kind') = 'secret' then
    v_token := null;
  elsif v_token is null then
    v_token := app.session_token(v_organization_id, v_chatbot_id, v_session);
    if not app.is_session_proven(v_organization_id, v_chatbot_id, v_session,
                                 join_chat.request ->> 'sessionToken') then
      if v_conversation.id is not null then
        perform app.fail(403, 'session_token_required', 'This session is not yours', null,
                         'Send the sessionToken that its first answer came with, or begin another '
                         'sessionId');
      end if;
      -- Nobody has spoken in it, and who does first gets the token: until then it is nobody's to hear.
      v_token := null;
      v_is_bound := false;
    end if;
  end if;

  return jsonb_build_object(
    'organizationId', v_organization_id, 'chatbotId', v_chatbot_id, 'sessionId', v_session,
    'sessionToken', v_token, 'isBound', v_is_bound, 'apiKey', v_key,
    'conversationId', v_conversation.id, 'status', coalesce(v_conversation.status, 'bot'),
    'lastMessageId', (
      select m.id from app.chatbot_messages as m
      where m.organization_id = v_organization_id and m.conversation_id = v_conversation.id
        and m.removed_at is null
      order by m.id desc limit 1),
    'known', coalesce((
      select jsonb_agg(m.id) from app.chatbot_messages as m
      where m.organization_id = v_organization_id and m.conversation_id = v_conversation.id
        and m.id >= app.first_id(clock_timestamp() - interval '20 seconds')), '[]'),
    'cursor', app.milliseconds(clock_timestamp()));
end
$$;

comment on function sidecar.join_chat(jsonb) is
  $$Stay connected with a chatbot

  For a WebSocket, and for Socket.IO at /socket.io/: docs/realtime.md has what goes to and fro.
  request: chatbotId, apiKey (both may be missing where the installation has a default chatbot that is
  public), sessionId (one is made where none is named), sessionToken, language, unknown (names of fields
  that there are not), origin, host.

  Returns whose the connection is: organizationId, chatbotId, sessionId, sessionToken (of a publishable
  key), apiKey, isBound (whether it may hear the session already: a session that nobody has spoken in
  belongs to the first who does), conversationId, status, lastMessageId, known (the latest messages)
  and cursor.
  Errors: 400 invalid_field, unknown_field; 401 missing_key, invalid_key; 403 wrong_chatbot,
  chatbot_inactive, chatbot_testing, origin_not_allowed, session_token_required.$$;


create or replace function sidecar.resume_chat(request jsonb) returns json
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_turn app.turns;
begin
  if coalesce(resume_chat.request ->> 'turnId', '')
     !~* '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$' then
    perform app.fail(400, 'invalid_field', 'turnId must be a UUID');
  end if;
  select t.* into v_turn
  from app.turns as t
  join app.chatbot_conversations as c
    on c.organization_id = t.organization_id and c.id = t.conversation_id
  where t.organization_id = (resume_chat.request ->> 'organizationId')::uuid
    and t.id = (resume_chat.request ->> 'turnId')::uuid
    and c.chatbot_id = (resume_chat.request ->> 'chatbotId')::uuid
    and c.session_id = resume_chat.request ->> 'sessionId' and t.removed_at is null;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such turn');
  elsif v_turn.finished_at is null then
    return jsonb_build_object('next', 'wait');
  end if;
  return app.reply(v_turn, jsonb_build_object('sessionId', resume_chat.request -> 'sessionId'));
end
$$;

comment on function sidecar.resume_chat(jsonb) is
  $$What became of a turn

  request: organizationId, chatbotId and sessionId as sidecar.join_chat returned them, turnId.  Returns
  next: reply with the message, or wait where it is not finished.
  Errors: 400 invalid_field; 404 not_found, also for a turn of another session.$$;


revoke all on function
  sidecar.check_page(jsonb), sidecar.join_chat(jsonb), sidecar.resume_chat(jsonb)
from public, anon, authenticated;

grant execute on function
  sidecar.check_page(jsonb), sidecar.join_chat(jsonb), sidecar.resume_chat(jsonb)
to sidecar;
