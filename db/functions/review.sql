-- The queue of flagged messages: what moderation noticed, and what people decide about it.
--
--   app.flag_review_schema(), app.flagged_message_schema()   the body, and what is answered
--   app.flagged_message_body(…)      a flag as the API shows one
--   app.review_flag(id, …)           a decision, and what follows from it
--   api.flagged_messages, api.flagged_message_list, api.flagged_message_review

create or replace function app.flag_review_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["decision"],
  "properties": {
    "decision": {"type": "string", "enum": ["approved", "removed", "escalated"]},
    "note": {"type": "string", "maxLength": 2000, "nullable": true}
  }}'::jsonb;

comment on function app.flag_review_schema() is 'The JSON Schema of a review.';


create or replace function app.flagged_message_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "flagType", "rule", "action", "confidenceScore", "flaggedBy", "message",
               "chatbot", "conversation", "reviewed", "reviewedBy", "reviewDecision", "reviewNote",
               "createdAt", "reviewedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "flagType": {"type": "string",
                 "enum": ["inappropriate", "spam", "security_risk", "personal_data"]},
    "rule": {"type": "string"},
    "action": {"type": "string", "enum": ["flag", "redact", "refuse"]},
    "confidenceScore": {"type": "number", "minimum": 0, "maximum": 1},
    "flaggedBy": {"type": "string"},
    "message": {
      "type": "object",
      "required": ["id", "role", "content", "createdAt", "removedAt"],
      "properties": {
        "id": {"type": "string", "format": "uuid"},
        "role": {"type": "string", "enum": ["user", "assistant", "system"]},
        "content": {"type": "string"},
        "createdAt": {"type": "string", "format": "date-time"},
        "removedAt": {"type": "string", "format": "date-time", "nullable": true}}},
    "chatbot": {
      "type": "object",
      "required": ["id", "name"],
      "properties": {
        "id": {"type": "string", "format": "uuid"},
        "name": {"type": "string"}}},
    "conversation": {
      "type": "object",
      "required": ["id", "status", "userIdentifier", "integrationType"],
      "properties": {
        "id": {"type": "string", "format": "uuid"},
        "status": {"type": "string", "enum": ["bot", "waiting", "human", "closed"]},
        "userIdentifier": {"type": "string", "nullable": true},
        "integrationType": {"type": "string",
                            "enum": ["web_embed", "line_oa", "messenger", "api"]}}},
    "reviewed": {"type": "boolean"},
    "reviewedBy": {"type": "string", "format": "uuid", "nullable": true},
    "reviewDecision": {"type": "string", "enum": ["approved", "removed", "escalated"],
                       "nullable": true},
    "reviewNote": {"type": "string", "nullable": true},
    "createdAt": {"type": "string", "format": "date-time"},
    "reviewedAt": {"type": "string", "format": "date-time", "nullable": true}
  }}'::jsonb;

comment on function app.flagged_message_schema() is
  'The JSON Schema of a flag, as the API shows one.';


create or replace function app.flagged_message_body(flag app.flagged_messages) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_message      app.chatbot_messages;
  v_conversation app.chatbot_conversations;
begin
  select m.* into v_message from app.chatbot_messages as m
  where m.organization_id = flagged_message_body.flag.organization_id
    and m.id = flagged_message_body.flag.message_id;
  select c.* into v_conversation from app.chatbot_conversations as c
  where c.organization_id = flagged_message_body.flag.organization_id
    and c.id = flagged_message_body.flag.conversation_id;
  return jsonb_build_object(
    'id', flagged_message_body.flag.id,
    'flagType', flagged_message_body.flag.flag_type,
    'rule', flagged_message_body.flag.rule,
    'action', flagged_message_body.flag.action,
    'confidenceScore', round(flagged_message_body.flag.confidence_score::numeric, 4),
    'flaggedBy', flagged_message_body.flag.flagged_by,
    'message', jsonb_build_object(
      'id', v_message.id, 'role', v_message.role, 'content',
      case when v_message.sealed is null then v_message.content
      else app.read_sealed_message(v_message.id) end,
      'createdAt', v_message.created_at, 'removedAt', v_message.removed_at),
    'chatbot', jsonb_build_object(
      'id', flagged_message_body.flag.chatbot_id,
      'name', (
        select b.name from app.chatbot_instances as b
        where b.organization_id = flagged_message_body.flag.organization_id
          and b.id = flagged_message_body.flag.chatbot_id)),
    'conversation', jsonb_build_object(
      'id', v_conversation.id, 'status', v_conversation.status,
      'userIdentifier', v_conversation.user_identifier,
      'integrationType', v_conversation.integration_type),
    'reviewed', flagged_message_body.flag.reviewed,
    'reviewedBy', flagged_message_body.flag.reviewed_by,
    'reviewDecision', flagged_message_body.flag.review_decision,
    'reviewNote', flagged_message_body.flag.review_note,
    'createdAt', flagged_message_body.flag.created_at,
    'reviewedAt', flagged_message_body.flag.reviewed_at);
end
$$;

comment on function app.flagged_message_body(app.flagged_messages) is
  $$A flag as the API shows one

  With the message's text, also where it was removed: whoever reviews must see what it is.$$;


create or replace function app.review_flag(id uuid, decision text, note text) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes these tables directly; it serves flags of the caller's organization
-- to those who may review.
declare
  v_flag    app.flagged_messages;
  v_removed timestamptz;
begin
  perform app.require_right('moderation.review');
  select f.* into v_flag from app.flagged_messages as f
  where f.organization_id = app.current_organization_id() and f.id = review_flag.id;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such flagged message');
  end if;
  -- The conversation before the turn, as an answer takes them.  Its row puts the reviews of all flags
  -- of a message in order, too.
  perform from app.chatbot_conversations as c
  where c.organization_id = v_flag.organization_id and c.id = v_flag.conversation_id
  for no key update;
  select m.removed_at into v_removed from app.chatbot_messages as m
  where m.organization_id = v_flag.organization_id and m.id = v_flag.message_id;

  update app.flagged_messages as f
  set reviewed = true, reviewed_by = app.current_user_id(), reviewed_at = now(),
      review_decision = review_flag.decision, review_note = review_flag.note
  where f.organization_id = v_flag.organization_id and f.id = v_flag.id
  returning f.* into v_flag;

  -- Out for as long as one of its flags says so; another decision brings it back.
  v_removed := case when exists (
    select from app.flagged_messages as f
    where f.organization_id = v_flag.organization_id and f.message_id = v_flag.message_id
      and f.review_decision = 'removed'
  ) then coalesce(v_removed, now()) end;
  update app.chatbot_messages as m set removed_at = v_removed
  where m.organization_id = v_flag.organization_id and m.id = v_flag.message_id
    and m.removed_at is distinct from v_removed;
  if found then
    update app.turns as t set removed_at = v_removed
    where t.organization_id = v_flag.organization_id
      and t.conversation_id = v_flag.conversation_id and t.user_message_id = v_flag.message_id;
  end if;

  if review_flag.decision = 'escalated' then
    perform app.escalate(v_flag.organization_id, v_flag.conversation_id, 'policy',
                         app.current_user_id());
  end if;
  return app.flagged_message_body(v_flag);
end
$$;

comment on function app.review_flag(uuid, text, text) is
  $$Decide about a flagged message, and do what follows

  decision: approved (nothing else), removed (the message is out of histories, models' requests and
  views), escalated (the conversation waits for a person).  A later decision takes the place of an
  earlier one, and the audit log has both; what was removed comes back unless another flag of the
  message still says removed; a person who was asked for stays asked for.
  Errors: 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace view api.flagged_messages with (security_invoker = true) as
select
  f.organization_id, f.id, f.chatbot_id, f.conversation_id, f.message_id, f.flag_type, f.rule,
  f.action, f.confidence_score, f.flagged_by, f.reviewed, f.reviewed_by, f.review_decision,
  f.review_note, f.created_at, f.reviewed_at
from app.flagged_messages as f;

comment on view api.flagged_messages is
  'What moderation noticed in messages, and what was decided; for admins and agents.';


create or replace function api.flagged_message_list(
    p_page text default null, p_limit text default null, p_reviewed text default null,
    p_flag_type text default null, p_chatbot_id text default null
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_page     integer := app.page_number(p_page, 'page', 1, 1000000);
  v_limit    integer := app.page_number(p_limit, 'limit', 20, 100);
  v_reviewed boolean := app.query_choice(p_reviewed, 'reviewed', '{true,false}')::boolean;
  v_type     text := app.query_choice(
    p_flag_type, 'flagType', '{inappropriate,spam,security_risk,personal_data}');
  v_chatbot  uuid := app.query_uuid(p_chatbot_id, 'chatbotId');
begin
  perform app.require_right('moderation.review');
  return jsonb_build_object(
    'data', coalesce((
      select jsonb_agg(app.flagged_message_body(x) order by x.id desc)
      from (
        select f.* from app.flagged_messages as f
        where (v_reviewed is null or f.reviewed = v_reviewed)
          and (v_type is null or f.flag_type = v_type)
          and (v_chatbot is null or f.chatbot_id = v_chatbot)
        order by f.id desc
        limit v_limit offset (v_page::bigint - 1) * v_limit
      ) as x), '[]'),
    'page', v_page, 'limit', v_limit,
    'total', (
      select count(*) from app.flagged_messages as f
      where (v_reviewed is null or f.reviewed = v_reviewed)
        and (v_type is null or f.flag_type = v_type)
        and (v_chatbot is null or f.chatbot_id = v_chatbot)));
end
$$;

comment on function api.flagged_message_list(text, text, text, text, text) is
  $$List flagged messages, newest first

  With the message, the chatbot and the conversation of each; removed messages are shown here, and
  nowhere else.
  Query: page, limit, reviewed (true|false), flagType (inappropriate|spam|security_risk|personal_data),
  chatbotId uuid.  Answer: 200 page of flagged_message.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function api.flagged_message_review(json) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_body jsonb := app.request_json($1);
begin
  perform app.check_json(v_body, app.flag_review_schema());
  return app.review_flag(
    app.request_uuid('x-resource-id', 'flagId'), v_body ->> 'decision', v_body ->> 'note');
end
$$;

comment on function api.flagged_message_review(json) is
  $$Decide about a flagged message

  approved closes the flag.  removed takes the message out of histories, of what models are shown, and
  of all views; another decision brings it back.  escalated asks for a person in the conversation.
  Body: flag_review.  Answer: 200 flagged_message.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 404 not_found.$$;


revoke all on function
  app.flag_review_schema(), app.flagged_message_schema(),
  app.flagged_message_body(app.flagged_messages), app.review_flag(uuid, text, text),
  api.flagged_message_list(text, text, text, text, text), api.flagged_message_review(json)
from public, anon, authenticated;

grant execute on function
  app.flag_review_schema(), app.flagged_message_body(app.flagged_messages),
  app.review_flag(uuid, text, text),
  api.flagged_message_list(text, text, text, text, text), api.flagged_message_review(json)
to anon, authenticated;

revoke all on api.flagged_messages from public, anon, authenticated;
grant select on api.flagged_messages to authenticated;
