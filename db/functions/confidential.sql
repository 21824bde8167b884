-- Confidential chatbots: what is stored of a text is the text without personal data, and the text
-- as it was, sealed with the organization's data key.
--
--   app.redact_text(text), app.redact_json(value), app.redact_question(question)
--                                    what may be stored in plain
--   app.is_confidential(…)           whether a chatbot is confidential, for whoever does not know
--   app.data_key(organization_id)    the key that seals, made when it is first wanted
--   app.seal_text(…)                 a text as only this server can read it
--   app.seal_message(), app.seal_event(), app.seal_tool_call(), app.redact_trial(),
--   app.drop_sealed()                what triggers do before a row is stored
--   app.seal_turn(turn), app.turn_parameters(turn)
--   app.full_text(message), app.full_tool_call(call), app.read_sealed_message(id)
--                                    the text as it was, for those who may read it
--   app.is_lost(message)             that nobody can read any more what it was
--   app.digest_of(text, is_keyed)    a digest that tells nothing of a short secret
--   app.destroy_data_keys(…), parlance.destroy_data_key(…)
--   api.data_key_list(…), api.data_key_destroy()
--
-- Sealed before the row is written, by triggers: neither the table nor the log of the server ever
-- has the text.  Whoever writes a message and knows whether its chatbot is confidential says so in
-- is_confidential, which costs nothing; for whoever does not say, the trigger looks.

create or replace function app.redact_text(text text) returns text
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  -- What tricks the eye does not trick the rules, as in app.moderate.
  v_plain    text := app.plain_letters(redact_text.text);
  v_secrets  record;
  v_personal record;
begin
  v_secrets := app.redact_secrets(v_plain);
  select r.redacted, r.kinds into v_personal
  from app.redact_personal_data(
    case when octet_length(v_secrets.redacted) = length(v_secrets.redacted) then v_secrets.redacted
    else app.plain_digits(v_secrets.redacted) end, null) as r;
  return case when v_personal.kinds <> '{}' then v_personal.redacted
              when v_secrets.kinds <> '{}' then v_secrets.redacted
              else redact_text.text end;
end
$$;

comment on function app.redact_text(text) is
  $$A text without secrets and personal data, as the rules of moderation know them

  The same text where there are none.$$;


create or replace function app.redact_question(question text) returns text
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_question text := app.redact_text(redact_question.question);
begin
  if v_question = redact_question.question then
    return v_question;
  end if;
  -- What was taken out is nothing to search for.
  return coalesce(
    nullif(trim(regexp_replace(v_question, '\[redacted: [^]]*\]', ' ', 'g')), ''), v_question);
end
$$;

comment on function app.redact_question(text) is
  'A question without personal data, and without the marks of where they were.';


create or replace function app.redact_json(value jsonb, keeps_ids boolean default false)
  returns jsonb
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_value constant jsonb := redact_json.value;
  v_keeps constant boolean := redact_json.keeps_ids;
  v_text  text;
begin
  case jsonb_typeof(v_value)
    when 'string' then
      return to_jsonb(app.redact_text(v_value #>> '{}'));
    when 'number' then
      v_text := app.redact_text(v_value #>> '{}');
      return case when v_keeps or v_text = v_value #>> '{}' then v_value else to_jsonb(v_text) end;
    when 'array' then
      return coalesce((
        select jsonb_agg(app.redact_json(e.value, v_keeps) order by e.ordinality)
        from jsonb_array_elements(v_value) with ordinality as e), '[]');
    when 'object' then
      return coalesce((
        select jsonb_object_agg(
          app.redact_text(e.key),
          case when v_keeps and e.key ~ '^(id|mid|type|mode)$|(Id|Ids|Token)$' then e.value
          else app.redact_json(e.value, v_keeps) end)
        from jsonb_each(v_value) as e), '{}');
    else
      return v_value;
  end case;
end
$$;

comment on function app.redact_json(jsonb, boolean) is
  $$JSON whose texts, keys and numbers are without personal data

  keeps_ids: leave numbers, and what stands under id, mid, type, mode and names that end in Id or
  Token, as channels send them: an id may look like the number of a card.$$;


create or replace function app.redact_json_text(text text) returns text
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_value jsonb;
  v_kept  jsonb;
begin
  -- Parsed, because a letter may be written as an escape.
  v_value := redact_json_text.text::jsonb;
  v_kept := app.redact_json(v_value);
  return case when v_kept = v_value then redact_json_text.text else v_kept::text end;
exception when data_exception then
  return app.redact_text(redact_json_text.text);
end
$$;

comment on function app.redact_json_text(text) is
  'As app.redact_json, of JSON as a text; of what is none, as app.redact_text.';


create or replace function app.is_confidential(organization_id uuid, chatbot_id uuid)
  returns boolean
  language plpgsql stable
  set search_path = ''
as $$
begin
  return coalesce((
    select (b.configuration ->> 'confidential')::boolean from app.chatbot_instances as b
    where b.organization_id = is_confidential.organization_id
      and b.id = is_confidential.chatbot_id), false);
end
$$;

comment on function app.is_confidential(uuid, uuid) is
  'Whether a chatbot''s configuration says that it is confidential.';


create or replace function app.data_key(organization_id uuid) returns uuid
  language plpgsql volatile
  set search_path = ''
as $$
#variable_conflict use_column
declare
  v_id uuid;
begin
  select k.id into v_id from app.data_keys as k
  where k.organization_id = data_key.organization_id and k.destroyed_at is null;
  if v_id is null then
    -- Of two who need the first key at once, the second waits here for the other's.
    insert into app.data_keys as k (organization_id) values (data_key.organization_id)
    on conflict (organization_id) where destroyed_at is null do nothing
    returning k.id into v_id;
    if v_id is not null then
      perform vault.make_data_key(v_id);
    else
      select k.id into strict v_id from app.data_keys as k
      where k.organization_id = data_key.organization_id and k.destroyed_at is null;
    end if;
  end if;
  return v_id;
end
$$;

comment on function app.data_key(uuid) is
  'The key that seals an organization''s texts; made where there is none.';


create or replace function app.seal_text(organization_id uuid, subject uuid, text text)
  returns bytea
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_key_id uuid;
  v_sealed bytea;
begin
  for attempt in 1 .. 3 loop
    v_key_id := app.data_key(seal_text.organization_id);
    v_sealed := vault.seal_text(v_key_id, seal_text.subject, seal_text.text);
    exit when v_sealed is not null;
    -- Not on this server, or being destroyed, whose end this waits for: then another one seals.
    update app.data_keys as k set destroyed_at = clock_timestamp(), is_missing = true
    where k.organization_id = seal_text.organization_id and k.id = v_key_id
      and k.destroyed_at is null;
  end loop;
  if v_sealed is null then
    raise exception 'No data key can be kept on this server'
      using hint = 'The folder parlance_keys of the data directory must be there, and writable.';
  end if;
  return v_sealed;
end
$$;

comment on function app.seal_text(uuid, uuid, text) is
  $$Encrypt a text with the data key of its organization

  subject: the id of the row that it belongs to; it can be opened for that one only.  Where the file
  of the key is missing, the key is noted as lost, and another is made.$$;


create or replace function app.digest_of(text text, is_keyed boolean) returns bytea
  language plpgsql stable parallel safe
  set search_path = ''
as $$
begin
  if digest_of.is_keyed then
    return extensions.hmac(convert_to(digest_of.text, 'utf8'),
                           convert_to(vault.read_key('pepper'), 'utf8'), 'sha256');
  end if;
  return sha256(convert_to(digest_of.text, 'utf8'));
end
$$;

comment on function app.digest_of(text, boolean) is
  $$The SHA-256 of a text; keyed, where whoever guesses the text must not be able to check it

  A number of ten digits is found again from its plain digest in minutes.$$;


create or replace function app.seal_message() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  v_kept text;
begin
  if new.is_confidential is null then
    -- As app.is_confidential, without the price of a call for each message.
    new.is_confidential := coalesce((
      select (b.configuration ->> 'confidential')::boolean from app.chatbot_instances as b
      where b.organization_id = new.organization_id and b.id = new.chatbot_id), false);
  end if;
  if new.is_confidential then
    new.sealed := null;
    v_kept := left(app.redact_text(new.content), 100000);
    if v_kept <> new.content then
      new.sealed := app.seal_text(new.organization_id, new.id, new.content);
      new.content := v_kept;
    end if;
  end if;
  return new;
end
$$;

comment on function app.seal_message() is
  'Before a message is stored: seal its text where its chatbot is confidential.';

create or replace trigger seal_message
  before insert on app.chatbot_messages
  for each row when (new.is_confidential is distinct from false)
  execute function app.seal_message();

-- What it was before must not stay behind what it is now; and an operator may seal what was said
-- before the chatbot was confidential.
create or replace trigger seal_changed_message
  before update of content, is_confidential on app.chatbot_messages
  for each row when (
    new.is_confidential
    and (new.content is distinct from old.content
         or old.is_confidential is not true and old.sealed is null)
  )
  execute function app.seal_message();


create or replace function app.seal_event() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  v_kept jsonb;
begin
  if new.is_confidential is null then
    new.is_confidential := app.is_confidential(new.organization_id, new.chatbot_id);
  end if;
  if new.is_confidential then
    v_kept := app.redact_json(new.payload, true);
    if v_kept <> new.payload then
      new.sealed := app.seal_text(new.organization_id, new.id, new.payload::text);
      new.payload := v_kept;
    end if;
  end if;
  return new;
end
$$;

comment on function app.seal_event() is
  'Before an event of a channel is stored: seal its payload where its chatbot is confidential.';

create or replace trigger seal_event
  before insert on app.webhook_events
  for each row when (new.is_confidential is distinct from false)
  execute function app.seal_event();


create or replace function app.seal_tool_call() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  v_whole jsonb := jsonb_build_object(
    'said', new.said, 'arguments', new.arguments, 'result', new.result, 'error', new.error);
begin
  if new.is_confidential is null then
    new.is_confidential := app.is_confidential(new.organization_id, new.chatbot_id);
  end if;
  if new.is_confidential then
    new.said := app.redact_text(new.said);
    new.arguments := app.redact_json_text(new.arguments);
    new.result := app.redact_json_text(new.result);
    new.error := app.redact_text(new.error);
    if v_whole <> jsonb_build_object('said', new.said, 'arguments', new.arguments,
                                     'result', new.result, 'error', new.error) then
      new.sealed := app.seal_text(new.organization_id, new.id, v_whole::text);
    end if;
  end if;
  return new;
end
$$;

comment on function app.seal_tool_call() is
  'Before a call of a tool is stored: seal what was said where its chatbot is confidential.';

create or replace trigger seal_tool_call
  before insert on app.tool_calls
  for each row when (new.is_confidential is distinct from false)
  execute function app.seal_tool_call();


create or replace function app.drop_sealed() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  new.sealed := null;
  return new;
end
$$;

comment on function app.drop_sealed() is
  $$Drop what is sealed behind a text, before the text is changed or not wanted any more

  So that whoever clears a text clears it, and need not know of the sealed one.$$;

create or replace trigger drop_sealed
  before update of payload on app.webhook_events
  for each row when (
    new.payload is distinct from old.payload and new.sealed is not distinct from old.sealed
  )
  execute function app.drop_sealed();

-- What a message says is sealed with it from then on, as moderation left it.
create or replace trigger drop_sealed_when_taken
  before update of turn_id, finished_at on app.webhook_events
  for each row when (
    old.sealed is not null and (new.turn_id is not null or new.finished_at is not null)
  )
  execute function app.drop_sealed();

create or replace trigger drop_sealed
  before update of said, arguments, result, error on app.tool_calls
  for each row when (
    (new.said, new.arguments, new.result, new.error)
      is distinct from (old.said, old.arguments, old.result, old.error)
    and new.sealed is not distinct from old.sealed
  )
  execute function app.drop_sealed();

create or replace trigger drop_sealed
  before update of context, head_hash on app.turn_requests
  for each row when (
    (new.context, new.head_hash) is distinct from (old.context, old.head_hash)
    and new.sealed is not distinct from old.sealed
  )
  execute function app.drop_sealed();


create or replace function app.redact_trial() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  new.message := left(app.redact_text(new.message), 8000);
  new.question := app.redact_question(new.question);
  new.response := app.redact_text(new.response);
  new.failure := app.redact_json(new.failure);
  return new;
end
$$;

comment on function app.redact_trial() is
  $$Before a message of the playground of a confidential chatbot is stored: take personal data out

  Nothing is sealed: what a trial keeps is redacted, and a model is asked with that.$$;

create or replace trigger redact_trial
  before insert or update of message, question, response, failure on app.chatbot_playground_messages
  for each row when (new.parameters ? 'confidential')
  execute function app.redact_trial();


create or replace function app.seal_turn(turn app.turns) returns app.turns
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_turn app.turns := seal_turn.turn;
  v_own  jsonb := jsonb_strip_nulls(jsonb_build_object(
    'history', v_turn.parameters -> 'history',
    'instructions', v_turn.parameters -> 'instructions'));
  v_kept jsonb := app.redact_json(v_own);
begin
  v_turn.question := app.redact_question(v_turn.question);
  if v_kept <> v_own then
    v_turn.sealed := app.seal_text(v_turn.organization_id, v_turn.id, v_own::text);
    v_turn.parameters := v_turn.parameters || v_kept;
  end if;
  return v_turn;
end
$$;

comment on function app.seal_turn(app.turns) is
  $$A turn of a confidential chatbot as it is stored

  The history and the instructions that its request brought along are sealed.$$;


create or replace function app.turn_parameters(turn app.turns) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return (turn_parameters.turn).parameters || coalesce(
    vault.open_text((turn_parameters.turn).sealed, (turn_parameters.turn).id)::jsonb, '{}');
end
$$;

comment on function app.turn_parameters(app.turns) is
  'The parameters of a turn as its request had them, as far as they can still be read.';


create or replace function app.full_text(message app.chatbot_messages) returns text
  language sql stable
return case
  when (message).sealed is null then (message).content::text
  else coalesce(vault.open_text((message).sealed, (message).id), (message).content::text) end;

comment on function app.full_text(app.chatbot_messages) is
  $$What was said in a message, for those who may read it

  Redacted, where its data key is destroyed.  Whoever shows a message shows this, and not content;
  search and statistics work on content.$$;


create or replace function app.is_lost(message app.chatbot_messages) returns boolean
  language sql stable
return (message).sealed is not null and vault.open_text((message).sealed, (message).id) is null;

comment on function app.is_lost(app.chatbot_messages) is
  'Whether a message was sealed with a key that is not there any more: what it was is lost.';


create or replace function app.read_sealed_message(id uuid) returns text
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because nobody but the owner may open what is sealed; it shows a message to those alone
-- whom the policy of app.chatbot_messages shows it to.
begin
  return (
    select app.full_text(m) from app.chatbot_messages as m
    where m.organization_id = app.current_organization_id() and m.id = read_sealed_message.id
      and (app.sees_all_chatbots() or m.chatbot_id = any (app.own_chatbot_ids())));
end
$$;

comment on function app.read_sealed_message(uuid) is
  $$The text of a sealed message that the caller may see; null for any other

  Also of one that a reviewer took out: whoever reads messages leaves those out.$$;


create or replace function app.full_tool_call(call app.tool_calls) returns app.tool_calls
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_call  app.tool_calls := full_tool_call.call;
  v_whole jsonb := vault.open_text(v_call.sealed, v_call.id)::jsonb;
begin
  if v_whole is not null then
    v_call.said := v_whole ->> 'said';
    v_call.arguments := v_whole ->> 'arguments';
    v_call.result := v_whole ->> 'result';
    v_call.error := v_whole ->> 'error';
  end if;
  return v_call;
end
$$;

comment on function app.full_tool_call(app.tool_calls) is
  'A call of a tool with what was said in it, as far as that can still be read.';


create or replace function app.destroy_data_keys(
    organization_id uuid, key_id uuid default null, actor_id uuid default null
  ) returns integer
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_id    uuid;
  v_count integer := 0;
begin
  update app.data_keys as k
  set destroyed_at = clock_timestamp(), destroyed_by = destroy_data_keys.actor_id
  where k.organization_id = destroy_data_keys.organization_id
    and (destroy_data_keys.key_id is null or k.id = destroy_data_keys.key_id)
    and k.destroyed_at is null;
  -- Also those that were missing, should they have come back.
  for v_id in
    select k.id from app.data_keys as k
    where k.organization_id = destroy_data_keys.organization_id
      and (destroy_data_keys.key_id is null or k.id = destroy_data_keys.key_id)
    order by k.id
  loop
    v_count := v_count + vault.destroy_data_key(v_id)::integer;
  end loop;
  return v_count;
end
$$;

comment on function app.destroy_data_keys(uuid, uuid, uuid) is
  $$Destroy data keys of an organization: what they sealed is redacted for everybody from now on

  key_id: null for all of them.  No transaction brings one back.  What is said afterwards is sealed
  with a new one.  Returns how many were there.$$;


create or replace function parlance.destroy_data_key(p_organization_id uuid) returns integer
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because integrators reach no table and no key.
begin
  if not exists (select from app.organizations as o where o.id = p_organization_id) then
    perform app.fail(404, 'not_found', 'There is no such organization');
  end if;
  return app.destroy_data_keys(p_organization_id);
end
$$;

comment on function parlance.destroy_data_key(uuid) is
  $$Destroy the data key of an organization, which erases what is sealed with it

  p_organization_id: whose.  Messages of confidential chatbots are redacted for everybody from then
  on; nothing brings them back but a copy of the key's file.  Returns how many keys there were.
  Errors: 404 not_found.$$;


-- Over HTTP

create or replace function app.data_key_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "createdAt", "destroyedAt", "destroyedBy", "isMissing"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "createdAt": {"type": "string", "format": "date-time"},
    "destroyedAt": {"type": "string", "format": "date-time", "nullable": true,
                    "description": "Null for the one that seals"},
    "destroyedBy": {"type": "string", "format": "uuid", "nullable": true,
                    "description": "The user; null for an operator"},
    "isMissing": {"type": "boolean",
                  "description": "Whether its file was not there when something was to be sealed"}
  }}'::jsonb;

comment on function app.data_key_schema() is 'The JSON Schema of a data key: never what it is.';


create or replace function app.list_data_keys(page text, page_size text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because nobody reads the table; it shows those of the caller's organization.
declare
  v_organization_id uuid;
  v_page            integer;
  v_limit           integer;
begin
  perform app.require_right('subjects.read');
  v_organization_id := app.current_organization_id();
  v_page := app.page_number(list_data_keys.page, 'page', 1, 1000000);
  v_limit := app.page_number(list_data_keys.page_size, 'limit', 20, 100);
  return jsonb_build_object(
    'data', coalesce((
      select jsonb_agg(jsonb_build_object(
          'id', f.id, 'createdAt', f.created_at, 'destroyedAt', f.destroyed_at,
          'destroyedBy', f.destroyed_by, 'isMissing', f.is_missing) order by f.id desc)
      from (
        select k.* from app.data_keys as k where k.organization_id = v_organization_id
        order by k.id desc
        limit v_limit offset (v_page::bigint - 1) * v_limit
      ) as f), '[]'),
    'page', v_page, 'limit', v_limit,
    'total', (select count(*) from app.data_keys as k
              where k.organization_id = v_organization_id));
end
$$;

comment on function app.list_data_keys(text, text) is
  'A page of the data keys.  Errors: as of api.data_key_list.';


create or replace function api.data_key_list(p_page text default null, p_limit text default null)
  returns jsonb
  language sql stable
return app.list_data_keys(p_page, p_limit);

comment on function api.data_key_list(text, text) is
  $$List the data keys

  Those that messages of confidential chatbots are sealed with, newest first; never what they are.
  Query: page, limit.  Answer: 200 page of data_key.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.destroy_data_key() returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table or reaches a key; it destroys one of the caller's
-- organization.
declare
  v_id uuid := app.request_uuid('x-resource-id', 'dataKeyId');
begin
  perform app.require_right('subjects.erase');
  if not exists (
    select from app.data_keys as k
    where k.organization_id = app.current_organization_id() and k.id = v_id
  ) then
    perform app.fail(404, 'not_found', 'There is no such data key');
  end if;
  perform app.destroy_data_keys(app.current_organization_id(), v_id, app.current_user_id());
end
$$;

comment on function app.destroy_data_key() is
  'Destroy the data key of the path.  Errors: as of api.data_key_destroy.';


create or replace function api.data_key_destroy(json) returns void
  language sql volatile
return app.destroy_data_key();

comment on function api.data_key_destroy(json) is
  $$Destroy a data key

  Which erases what is sealed with it: messages of confidential chatbots are redacted for everybody
  from then on, and nothing brings them back.  Destroying it again changes nothing.  What is said
  afterwards is sealed with a new key.
  Answer: 204.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


revoke all on function
  app.redact_text(text), app.redact_question(text), app.redact_json(jsonb, boolean),
  app.redact_json_text(text), app.is_confidential(uuid, uuid), app.data_key(uuid),
  app.seal_text(uuid, uuid, text), app.digest_of(text, boolean), app.seal_message(),
  app.seal_event(), app.seal_tool_call(), app.drop_sealed(), app.redact_trial(),
  app.seal_turn(app.turns),
  app.turn_parameters(app.turns), app.full_text(app.chatbot_messages),
  app.is_lost(app.chatbot_messages), app.read_sealed_message(uuid),
  app.full_tool_call(app.tool_calls), app.destroy_data_keys(uuid, uuid, uuid),
  parlance.destroy_data_key(uuid), app.data_key_schema(), app.list_data_keys(text, text),
  api.data_key_list(text, text), app.destroy_data_key(), api.data_key_destroy(json)
from public, anon, authenticated;

grant execute on function app.read_sealed_message(uuid) to authenticated;
grant execute on function
  app.list_data_keys(text, text), api.data_key_list(text, text), app.destroy_data_key(),
  api.data_key_destroy(json)
to anon, authenticated;
grant execute on function parlance.destroy_data_key(uuid) to parlance_integrator;
