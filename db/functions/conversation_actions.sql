-- What people do with conversations over the API: take, answer, give back, close.
--
--   app.…_conversation_schema()             the bodies
--   app.require_held(conversation)          refuses who answers what another has
--   app.require_seen(conversation, id)      refuses who has not seen the visitor's last word
--   api.conversation_takeover, _release, _reply, _close, _reopen, _note, _assign, _prioritize
--
-- Each asks for the right, checks its body and locks the conversation's row, in this order; what it
-- finds then stays so until it commits.  docs/handoff.md says for people what all of this means.

create or replace function app.takeover_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "force": {"type": "boolean", "description": "Also where another person has it"}
  }}'::jsonb;

comment on function app.takeover_schema() is 'The JSON Schema of a body that takes over.';


create or replace function app.release_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "lastMessageId": {"type": "string", "format": "uuid",
                      "description": "The last message that was seen"},
    "tellVisitor": {"type": "boolean",
                    "description": "Whether the visitor reads it, in the own language; true"}
  }}'::jsonb;

comment on function app.release_schema() is 'The JSON Schema of a body that releases.';


create or replace function app.human_reply_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "message": {"type": "string", "maxLength": 8000, "pattern": "\\S",
                "description": "A text that is not only blanks; the canned reply''s, if left out"},
    "cannedReplyId": {"type": "string", "format": "uuid"}
  }}'::jsonb;

comment on function app.human_reply_schema() is 'The JSON Schema of what a person answers.';


create or replace function app.close_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "resolution": {"type": "string", "nullable": true, "enum": [
                     "resolved_by_bot", "resolved_by_human", "abandoned"],
                   "description": "As it looks, if left out"},
    "lastMessageId": {"type": "string", "format": "uuid",
                      "description": "The last message that was seen"}
  }}'::jsonb;

comment on function app.close_schema() is 'The JSON Schema of a body that closes.';


create or replace function app.reopen_schema() returns jsonb
  language sql immutable parallel safe
return '{"type": "object", "properties": {}}'::jsonb;

comment on function app.reopen_schema() is 'The JSON Schema of a body that reopens: it is empty.';


create or replace function app.note_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["text"],
  "properties": {
    "text": {"type": "string", "maxLength": 10000, "pattern": "\\S",
             "description": "A text that is not only blanks"}
  }}'::jsonb;

comment on function app.note_schema() is 'The JSON Schema of a body that adds a note.';


create or replace function app.assignment_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["userId"],
  "properties": {
    "userId": {"type": "string", "format": "uuid", "nullable": true, "description": "Null for nobody"}
  }}'::jsonb;

comment on function app.assignment_schema() is 'The JSON Schema of a body that assigns.';


create or replace function app.priority_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["priority"],
  "properties": {"priority": {"type": "integer", "minimum": 0, "maximum": 3}}
  }'::jsonb;

comment on function app.priority_schema() is 'The JSON Schema of a body that sets a priority.';


create or replace function app.held_conversation() returns app.chatbot_conversations
  language plpgsql volatile
  set search_path = ''
as $$
begin
  return app.hold_conversation(
    app.current_organization_id(), app.request_uuid('x-resource-id', 'conversationId'));
end
$$;

comment on function app.held_conversation() is
  $$The conversation of the path, its row locked; for callers who see all chatbots

  Errors: 400 invalid_field, 404 not_found.$$;


create or replace function app.require_held(conversation app.chatbot_conversations) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  if (require_held.conversation).status = 'human'
     and (require_held.conversation).assigned_to <> app.current_user_id() then
    perform app.fail(
      409, 'already_taken', 'Somebody else has the conversation', (
        select format('It is %s''s', coalesce(nullif(u.full_name, ''), u.email)) from app.users as u
        where u.organization_id = (require_held.conversation).organization_id
          and u.id = (require_held.conversation).assigned_to),
      'Take it over with force, where that is agreed');
  end if;
end
$$;

comment on function app.require_held(app.chatbot_conversations) is
  'Refuse a caller who answers what another person has.  Errors: 409 already_taken.';


create or replace function app.require_seen(
    conversation app.chatbot_conversations, last_message_id uuid
  ) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  if exists (
    select from app.chatbot_messages as m
    where m.organization_id = (require_seen.conversation).organization_id
      and m.conversation_id = (require_seen.conversation).id
      and m.id > require_seen.last_message_id and m.sender_type = 'user'
  ) then
    perform app.fail(409, 'conversation_changed', 'The visitor has said something since', null,
                     'Read it, and try again with the id of the last message');
  end if;
end
$$;

comment on function app.require_seen(app.chatbot_conversations, uuid) is
  $$Refuse a caller who has not seen what the visitor said last

  last_message_id: the last message that was seen; null where the caller does not say.
  Errors: 409 conversation_changed.$$;


create or replace function app.require_open(conversation app.chatbot_conversations) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  if (require_open.conversation).status = 'closed' then
    perform app.fail(409, 'conversation_closed', 'The conversation is closed', null,
                     'Reopen it, where it is to go on');
  end if;
end
$$;

comment on function app.require_open(app.chatbot_conversations) is
  'Refuse what cannot be done to a closed conversation.  Errors: 409 conversation_closed.';


create or replace function app.takeover(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the tables; for who may handle conversations.
declare
  v_conversation app.chatbot_conversations;
begin
  perform app.require_right('conversations.handle');
  perform app.check_json(takeover.body, app.takeover_schema());
  v_conversation := app.held_conversation();
  if not coalesce((takeover.body ->> 'force')::boolean, false) then
    perform app.require_held(v_conversation);
  end if;
  return app.conversation_body(app.take_over(
    v_conversation.organization_id, v_conversation.id, app.current_user_id(),
    jsonb_strip_nulls(jsonb_build_object(
      'from', nullif(v_conversation.assigned_to, app.current_user_id()),
      'status', v_conversation.status))));
end
$$;

comment on function app.takeover(jsonb) is
  'Take the conversation of the path over.  Errors: as of api.conversation_takeover.';


create or replace function api.conversation_takeover(json) returns jsonb
  language sql volatile
return app.takeover(app.request_json($1));

comment on function api.conversation_takeover(json) is
  $$Take a conversation over

  From here on the chatbot is silent: what it was about to say is not said.  Where another person has
  it, 409 names them, unless force is given.  Who has it already keeps it.
  Body: takeover.  Answer: 200 conversation.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 409 already_taken, conversation_closed.$$;


create or replace function app.release(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.takeover.
declare
  v_conversation app.chatbot_conversations;
begin
  perform app.require_right('conversations.handle');
  perform app.check_json(release.body, app.release_schema());
  v_conversation := app.held_conversation();
  perform app.require_held(v_conversation);
  perform app.require_seen(v_conversation, (release.body ->> 'lastMessageId')::uuid);
  return app.conversation_body(app.release_conversation(
    v_conversation.organization_id, v_conversation.id, app.current_user_id(),
    coalesce((release.body ->> 'tellVisitor')::boolean, true)));
end
$$;

comment on function app.release(jsonb) is
  'Give the conversation of the path back.  Errors: as of api.conversation_release.';


create or replace function api.conversation_release(json) returns jsonb
  language sql volatile
return app.release(app.request_json($1));

comment on function api.conversation_release(json) is
  $$Give a conversation back to the chatbot

  The visitor reads so, unless tellVisitor is false; in the words of the chatbot's translation
  (released), or the platform's.  The chatbot answers what comes next, and nothing that was said to
  the person.  With lastMessageId it is refused where the visitor has said something since.
  Body: release.  Answer: 200 conversation.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 409 already_taken, conversation_closed, conversation_changed.$$;


create or replace function app.reply_as_human(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.takeover.
declare
  v_first        jsonb;
  v_conversation app.chatbot_conversations;
  v_message      app.chatbot_messages;
  v_canned_id    uuid;
  v_text         text := reply_as_human.body ->> 'message';
  v_id           uuid;
begin
  perform app.require_right('conversations.handle');
  perform app.check_json(reply_as_human.body, app.human_reply_schema());
  if not reply_as_human.body ?| array['message', 'cannedReplyId'] then
    perform app.fail(400, 'missing_field', 'message is missing, or cannedReplyId');
  end if;
  v_first := app.replayed('conversations.reply', reply_as_human.body);
  if v_first is not null then
    return v_first;
  end if;
  v_conversation := app.held_conversation();
  perform app.require_held(v_conversation);
  v_canned_id := (reply_as_human.body ->> 'cannedReplyId')::uuid;
  if v_canned_id is not null then
    v_text := coalesce(v_text, app.fill_canned_reply(v_conversation, v_canned_id));
  end if;
  v_id := app.add_human_message(
    v_conversation.organization_id, v_conversation.id, app.current_user_id(), v_text,
    jsonb_strip_nulls(jsonb_build_object('cannedReplyId', v_canned_id)));
  select m.* into v_message from app.chatbot_messages as m
  where m.organization_id = v_conversation.organization_id and m.id = v_id;
  return app.created('conversations.reply', reply_as_human.body,
                     app.conversation_message_body(v_message));
end
$$;

comment on function app.reply_as_human(jsonb) is
  'Answer in the conversation of the path.  Errors: as of api.conversation_reply.';


create or replace function api.conversation_reply(json) returns jsonb
  language sql volatile
return app.reply_as_human(app.request_json($1));

comment on function api.conversation_reply(json) is
  $$Answer a visitor

  It goes out through the conversation's channel.  Where nobody has the conversation, the caller has
  it from now on.  With cannedReplyId alone, the canned reply is sent, its placeholders filled in;
  with both, message is.  The same Idempotency-Key sends it once.
  Body: human_reply.  Answer: 201 conversation_message.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 404 not_found; 409 already_taken, conversation_closed;
  422 idempotency_mismatch.$$;


create or replace function app.close_conversation(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.takeover.
declare
  v_conversation app.chatbot_conversations;
begin
  perform app.require_right('conversations.handle');
  perform app.check_json(close_conversation.body, app.close_schema());
  v_conversation := app.held_conversation();
  perform app.require_open(v_conversation);
  perform app.require_held(v_conversation);
  perform app.require_seen(v_conversation, (close_conversation.body ->> 'lastMessageId')::uuid);
  perform app.end_conversation(v_conversation.organization_id, v_conversation.id,
                               app.current_user_id(), close_conversation.body ->> 'resolution');
  return app.conversation_body(app.held_conversation());
end
$$;

comment on function app.close_conversation(jsonb) is
  'Close the conversation of the path.  Errors: as of api.conversation_close.';


create or replace function api.conversation_close(json) returns jsonb
  language sql volatile
return app.close_conversation(app.request_json($1));

comment on function api.conversation_close(json) is
  $$Close a conversation

  resolution is what it looks like where it is not given: a person who answered has resolved it.  With
  lastMessageId it is refused where the visitor has said something since.  A new message of the visitor
  opens it again for a day.
  Body: close.  Answer: 200 conversation.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 409 already_taken, conversation_closed, conversation_changed.$$;


create or replace function app.reopen(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.takeover.
declare
  v_conversation app.chatbot_conversations;
  v_revived      app.chatbot_conversations;
begin
  perform app.require_right('conversations.handle');
  perform app.check_json(reopen.body, app.reopen_schema());
  v_conversation := app.held_conversation();
  if v_conversation.status <> 'closed' then
    perform app.fail(409, 'conversation_open', 'The conversation is open');
  end if;
  v_revived := app.revive_conversation(v_conversation, app.current_user_id());
  if v_revived.id <> v_conversation.id then
    perform app.fail(409, 'conversation_superseded', 'The visitor has begun another conversation',
                     v_revived.id::text, 'Go on in that one; details has its id');
  end if;
  return app.conversation_body(app.take_over(
    v_revived.organization_id, v_revived.id, app.current_user_id()));
end
$$;

comment on function app.reopen(jsonb) is
  'Open the conversation of the path again.  Errors: as of api.conversation_reopen.';


create or replace function api.conversation_reopen(json) returns jsonb
  language sql volatile
return app.reopen(app.request_json($1));

comment on function api.conversation_reopen(json) is
  $$Open a closed conversation again

  The caller has it then.  How it had ended counts no longer.  Where the visitor has begun another one
  since, 409 names that one in details.
  Body: reopen.  Answer: 200 conversation.
  Errors: 400 unknown_field, malformed_body; 401 not_signed_in, session_revoked; 403 forbidden;
  404 not_found; 409 conversation_open, conversation_superseded.$$;


create or replace function app.add_note(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.takeover.
declare
  v_first        jsonb;
  v_conversation app.chatbot_conversations;
  v_note         app.conversation_notes;
begin
  perform app.require_right('conversations.handle');
  perform app.check_json(add_note.body, app.note_schema());
  v_first := app.replayed('conversations.note', add_note.body);
  if v_first is not null then
    return v_first;
  end if;
  -- Held, so that notes and events are in the order in which they came to be there.
  v_conversation := app.held_conversation();
  insert into app.conversation_notes as n
    (organization_id, conversation_id, chatbot_id, author_id, content)
  values (v_conversation.organization_id, v_conversation.id, v_conversation.chatbot_id,
          app.current_user_id(), add_note.body ->> 'text')
  returning n.* into v_note;
  perform app.note_conversation(v_conversation, 'noted', app.current_user_id(),
                                jsonb_build_object('noteId', v_note.id));
  return app.created('conversations.note', add_note.body, app.conversation_note_body(v_note));
end
$$;

comment on function app.add_note(jsonb) is
  'Add a note to the conversation of the path.  Errors: as of api.conversation_note.';


create or replace function api.conversation_note(json) returns jsonb
  language sql volatile
return app.add_note(app.request_json($1));

comment on function api.conversation_note(json) is
  $$Add a note for colleagues

  Neither visitors nor models ever see one.  Also to a closed conversation.
  Body: note.  Answer: 201 conversation_note.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 404 not_found; 422 idempotency_mismatch.$$;


create or replace function app.assign(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.takeover.
declare
  v_conversation app.chatbot_conversations;
  v_user_id      uuid;
  v_before       uuid;
begin
  perform app.require_right('conversations.handle');
  perform app.check_json(assign.body, app.assignment_schema());
  v_user_id := (assign.body ->> 'userId')::uuid;
  if v_user_id is not null then
    -- Held, before the conversation: whoever leaves meanwhile leaves this one, too.
    perform from app.users as u
    join app.rights() as r on r.name = 'conversations.handle' and u.role = any (r.roles)
    where u.organization_id = app.current_organization_id() and u.id = v_user_id and u.is_active
    for share of u;
    if not found then
      perform app.fail(400, 'invalid_field', 'userId must be of somebody who answers visitors', null,
                       'An active agent or admin of the organization');
    end if;
  end if;
  v_conversation := app.held_conversation();
  perform app.require_open(v_conversation);
  v_before := v_conversation.assigned_to;
  if v_before is distinct from v_user_id then
    update app.chatbot_conversations as c set assigned_to = v_user_id
    where c.organization_id = v_conversation.organization_id and c.id = v_conversation.id
    returning c.* into v_conversation;
    perform app.note_conversation(
      v_conversation, 'assigned', app.current_user_id(),
      jsonb_build_object('from', v_before, 'to', v_user_id));
  end if;
  return app.conversation_body(v_conversation);
end
$$;

comment on function app.assign(jsonb) is
  'Say whose the conversation of the path is.  Errors: as of api.conversation_assign.';


create or replace function api.conversation_assign(json) returns jsonb
  language sql volatile
return app.assign(app.request_json($1));

comment on function api.conversation_assign(json) is
  $$Say whose a conversation is

  Who has it stays as it is, the chatbot or a person; where a person has it, it is the other's from
  now on.
  Body: assignment.  Answer: 200 conversation.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 404 not_found; 409 conversation_closed.$$;


create or replace function app.prioritize(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.takeover.
declare
  v_conversation app.chatbot_conversations;
  v_before       smallint;
begin
  perform app.require_right('conversations.handle');
  perform app.check_json(prioritize.body, app.priority_schema());
  v_conversation := app.held_conversation();
  v_before := v_conversation.priority;
  if v_before <> (prioritize.body ->> 'priority')::smallint then
    update app.chatbot_conversations as c set priority = (prioritize.body ->> 'priority')::smallint
    where c.organization_id = v_conversation.organization_id and c.id = v_conversation.id
    returning c.* into v_conversation;
    perform app.note_conversation(
      v_conversation, 'prioritized', app.current_user_id(),
      jsonb_build_object('from', v_before, 'to', v_conversation.priority));
  end if;
  return app.conversation_body(v_conversation);
end
$$;

comment on function app.prioritize(jsonb) is
  'Say how urgent the conversation of the path is.  Errors: as of api.conversation_prioritize.';


create or replace function api.conversation_prioritize(json) returns jsonb
  language sql volatile
return app.prioritize(app.request_json($1));

comment on function api.conversation_prioritize(json) is
  $$Say how urgent a conversation is

  0 is nothing special, 3 comes first.  It is 1 or 2 where a person was asked for, and can be raised
  so again by another reason.
  Body: priority.  Answer: 200 conversation.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 404 not_found.$$;


revoke all on function
  app.takeover_schema(), app.release_schema(), app.human_reply_schema(), app.close_schema(),
  app.reopen_schema(), app.note_schema(), app.assignment_schema(), app.priority_schema(),
  app.held_conversation(), app.require_held(app.chatbot_conversations),
  app.require_seen(app.chatbot_conversations, uuid),
  app.require_open(app.chatbot_conversations), app.takeover(jsonb), app.release(jsonb),
  app.reply_as_human(jsonb), app.close_conversation(jsonb), app.reopen(jsonb),
  app.add_note(jsonb), app.assign(jsonb), app.prioritize(jsonb),
  api.conversation_takeover(json), api.conversation_release(json), api.conversation_reply(json),
  api.conversation_close(json), api.conversation_reopen(json), api.conversation_note(json),
  api.conversation_assign(json), api.conversation_prioritize(json)
from public, anon, authenticated;

grant execute on function
  app.takeover(jsonb), app.release(jsonb), app.reply_as_human(jsonb),
  app.close_conversation(jsonb), app.reopen(jsonb), app.add_note(jsonb), app.assign(jsonb),
  app.prioritize(jsonb),
  api.conversation_takeover(json), api.conversation_release(json), api.conversation_reply(json),
  api.conversation_close(json), api.conversation_reopen(json), api.conversation_note(json),
  api.conversation_assign(json), api.conversation_prioritize(json)
to anon, authenticated;
