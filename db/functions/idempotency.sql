-- The same answer to the same request: Idempotency-Key.
--
--   app.repeated(…), app.remember(…)   for any caller
--   app.replayed(what, body)           for a function of api: the first answer, or null
--   app.created(what, body, …)         answer that something was made, and remember it
--
-- An answer may hold a secret that is shown once, a new key for example.  So it is kept encrypted
-- by the Idempotency-Key itself, of which only a hash is kept: a dump holds nothing that can be
-- read.

create or replace function app.answer_passphrase(key text) returns text
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- The pepper, because a client's key may be short.
  return encode(extensions.hmac('answer ' || answer_passphrase.key, vault.read_key('pepper'), 'sha256'), 'hex');
end
$$;

comment on function app.answer_passphrase(text) is
  'What the answer to a request with this Idempotency-Key is encrypted by.';


create or replace function app.repeated(
    organization_id uuid, caller text, key text, request_hash bytea
  ) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_first app.idempotency_keys;
  v_hash  bytea := sha256(convert_to(repeated.key, 'utf8'));
begin
  if repeated.key is null then
    return null;
  elsif length(repeated.key) not between 8 and 255 then
    perform app.fail(400, 'invalid_field', 'Idempotency-Key must have 8 to 255 characters');
  end if;
  -- Whoever comes with the same key at the same time waits here for what the first is answered.
  perform pg_advisory_xact_lock(hashtextextended(
    concat_ws(' ', repeated.organization_id, repeated.caller, encode(v_hash, 'hex')), 3));
  select i.* into v_first from app.idempotency_keys as i
  where i.organization_id = repeated.organization_id and i.caller = repeated.caller
    and i.key_hash = v_hash;
  if not found then
    return null;
  elsif v_first.request_hash <> repeated.request_hash then
    perform app.fail(422, 'idempotency_mismatch', 'The Idempotency-Key was used for another request', null,
                     'Use a new key for a new request');
  end if;
  return jsonb_build_object('status', v_first.status)
    || extensions.pgp_sym_decrypt(v_first.response, app.answer_passphrase(repeated.key))::jsonb
    || jsonb_build_object('replayed', true);
end
$$;

comment on function app.repeated(uuid, text, text, bytea) is
  $$What was answered to the same request before, or null where it is new

  caller: whose key it is.  key: of the header; null for none.  request_hash: of all that the request
  says.  Returns status, headers, body.  Errors: 400 invalid_field, 422 idempotency_mismatch.$$;


create or replace function app.remember(
    organization_id uuid, caller text, key text, request_hash bytea, status integer, response jsonb,
    headers jsonb default '{}'
  ) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  if remember.key is not null then
    insert into app.idempotency_keys (organization_id, caller, key_hash, request_hash, status, response)
    values (
      remember.organization_id, remember.caller, sha256(convert_to(remember.key, 'utf8')),
      remember.request_hash, remember.status,
      extensions.pgp_sym_encrypt(
        jsonb_build_object('body', remember.response, 'headers',
                           remember.headers || '{"Idempotency-Replayed": "true"}')::text,
        -- The passphrase is 256 bits already; stretching it would only cost.
        app.answer_passphrase(remember.key), 's2k-mode=0, cipher-algo=aes256, compress-algo=0'));
  end if;
end
$$;

comment on function app.remember(uuid, text, text, bytea, integer, jsonb, jsonb) is
  $$Keep what a request was answered, in its own transaction, for app.repeated

  response: the body.  headers: of the answer, to come again with it.$$;


create or replace function app.replayed(what text, body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody reads the table; a caller gets only what the same caller was answered.
declare
  v_first jsonb := app.repeated(
    app.current_organization_id(), app.current_user_id()::text,
    app.request_header('idempotency-key'), app.request_digest(replayed.what, replayed.body));
begin
  if v_first is null then
    return null;
  end if;
  return app.answer((v_first ->> 'status')::integer, v_first -> 'body', v_first -> 'headers');
end
$$;

comment on function app.replayed(text, jsonb) is
  $$The first answer to a repeated request of a user, status and headers set; null where it is new

  what: the operation, such as chatbots.create.  To be called before anything is done, and after
  the caller's right was checked.  Errors: 400 invalid_field, 422 idempotency_mismatch.$$;


create or replace function app.request_digest(what text, body jsonb) returns bytea
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- With the pepper, because a body may hold a password, which a bare hash would let be guessed.
  return extensions.hmac(concat_ws(
    E'\x1f', request_digest.what, app.request_header('x-chatbot-id'),
    app.request_header('x-resource-id'), app.request_header('x-second-id'), request_digest.body::text),
    vault.read_key('pepper'), 'sha256');
end
$$;

comment on function app.request_digest(text, jsonb) is
  $$What must be equal for a repeated request to be the same

  The operation, the ids of its path, its body.$$;


create or replace function app.created(
    what text, body jsonb, response jsonb, location text default null, status integer default 201
  ) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.replayed.
declare
  v_headers jsonb := case when created.location is null then '{}'
                     else jsonb_build_object('Location', created.location) end;
begin
  perform app.remember(
    app.current_organization_id(), app.current_user_id()::text,
    app.request_header('idempotency-key'), app.request_digest(created.what, created.body),
    created.status, created.response, v_headers);
  return app.answer(created.status, created.response, v_headers);
end
$$;

comment on function app.created(text, jsonb, jsonb, text, integer) is
  $$Answer that something was made, and remember the answer for a repeated Idempotency-Key

  what, body: as handed to app.replayed.  location: the path of what was made.$$;


revoke all on function
  app.answer_passphrase(text), app.repeated(uuid, text, text, bytea),
  app.remember(uuid, text, text, bytea, integer, jsonb, jsonb), app.replayed(text, jsonb),
  app.request_digest(text, jsonb), app.created(text, jsonb, jsonb, text, integer)
from public, anon, authenticated;
