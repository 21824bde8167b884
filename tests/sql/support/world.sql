-- Two organizations, acme and globex, with people of every role, a chatbot with its keys, and a
-- document each.  To be included inside a transaction that is rolled back.
--
--   tests.id(name)        the id of acme, acme.super_admin, acme.admin, acme.agent, acme.member,
--                         acme.colleague (another member), acme.bot, acme.own (the member's chatbot),
--                         acme.document; the same of globex; stranger (a user without rights)
--   tests.text(name)      acme.bot.ck, acme.bot.pk, …: the keys
--   tests.become(name)    be this person, role or key from here on; null for the superuser again
--   tests.request(…)      the headers of the request that is played
--   tests.refusal(sql)    the error of the API that a statement ends in: status, code, message, …
--   tests.refused(sql)    the same in short: '404 not_found', or 'fine'
--   tests.answered()      the status of HTTP that a function has set
--   tests.vector(n)       a unit vector of the embedded model; orthogonal for each n
--   tests.learn(…)        a document that answers
--   tests.admit(…)        what sidecar.admit says to a message
--   tests.ask(…)          admit and begin a turn
--   tests.answer(…)       and finish it
--   tests.finish_turn(…), tests.fail_turn(…), tests.ground_turn(…)   as in schema sidecar, as jsonb

\o /dev/null
set client_min_messages = warning;
set search_path = tap;

create schema tests;
grant usage on schema tests to public;

create table tests.notes (name text primary key, value text not null);

create function tests.note(name text, value text) returns text language sql as $$
  insert into tests.notes values ($1, $2) on conflict on constraint notes_pkey do update
  set value = excluded.value returning value
$$;

create function tests.text(name text) returns text language plpgsql stable security definer as $$
begin
  if not exists (select from tests.notes as n where n.name = $1) then
    raise exception 'nothing is called %', $1;
  end if;
  return (select n.value from tests.notes as n where n.name = $1);
end
$$;

create function tests.id(name text) returns uuid language sql stable
  as $$ select tests.text($1)::uuid $$;

create function tests.request(headers jsonb) returns void language plpgsql as $$
begin
  perform set_config('request.headers', headers::text, true);
end
$$;

create function tests.become(who text, headers jsonb default '{}') returns void language plpgsql as $$
declare
  v_setting text;
begin
  perform set_config('role', 'none', true);
  foreach v_setting in array array[
    'request.jwt.claims', 'response.status', 'response.headers', 'app.current_user_role',
    'app.current_user_id', 'app.current_organization_id', 'app.chatbot_id', 'app.key_kind'
  ] loop
    perform set_config(v_setting, '', true);
  end loop;
  perform tests.request(headers);
  if who is null then
    return;
  elsif who in ('anon', 'authenticated', 'sidecar', 'tool_runner', 'parlance_integrator', 'parlance_owner') then
    perform set_config('role', who, true);
  elsif who like '%.ck' or who like '%.pk' then
    perform tests.request(headers || jsonb_build_object('x-api-key', tests.text(who)));
    perform set_config('role', 'anon', true);
    perform app.pre_request();
  else
    perform set_config('request.jwt.claims', jsonb_build_object(
      'role', 'authenticated', 'sub', tests.id(who), 'org', tests.id(split_part(who, '.', 1)))::text, true);
    perform set_config('role', 'authenticated', true);
    perform app.pre_request();
  end if;
end
$$;

create function tests.refusal(statement text) returns jsonb language plpgsql as $$
declare
  v_message text;
  v_detail  text;
begin
  execute statement;
  return null;
exception when others then
  get stacked diagnostics v_message = message_text, v_detail = pg_exception_detail;
  if sqlstate <> 'PGRST' then
    return jsonb_build_object('status', 500, 'code', sqlstate, 'message', v_message);
  end if;
  return v_detail::jsonb || v_message::jsonb;
end
$$;

create function tests.refused(statement text) returns text language sql as $$
  select case when r is null then 'fine' else format('%s %s', r ->> 'status', r ->> 'code') end
  from tests.refusal($1) as r
$$;

create function tests.answered() returns text language sql stable as $$
  select nullif(current_setting('response.status', true), '')
$$;

create function tests.vector(n integer) returns extensions.vector language sql immutable as $$
  select (array_fill(0::real, array[$1 - 1]) || 1::real || array_fill(0::real, array[384 - $1]))::extensions.vector
$$;

-- Every piece of the document gets the vector of its number, counted from first_vector.
create function tests.learn(
    organization text, title text, chunks text[], first_vector integer default 1,
    document jsonb default '{}'
  ) returns uuid language plpgsql as $$
declare
  v_document jsonb := app.add_document(
    tests.id(organization), tests.id(organization || '.admin'),
    jsonb_build_object('fileName', title || '.md', 'title', title) || document,
    convert_to(array_to_string(chunks, E'\n'), 'utf8'));
begin
  perform tests.read_documents(chunks, first_vector);
  return (v_document ->> 'id')::uuid;
end
$$;

create function tests.read_documents(chunks text[], first_vector integer default 1) returns void
  language plpgsql as $$
declare
  v_job     jsonb;
  v_pending jsonb;
begin
  for v_job in select j -> 'job' from jsonb_array_elements(sidecar.claim_jobs('test', '{ingest}', 100)) as j loop
    perform sidecar.store_chunks(v_job, jsonb_build_object(
      'title', null, 'language', 'en', 'chunks', (
        select jsonb_agg(jsonb_build_object('ordinal', c.n - 1, 'content', c.text,
                                            'headingPath', '["Part"]'::jsonb, 'tokens', 10))
        from unnest(chunks) with ordinality as c (text, n))));
    v_pending := sidecar.pending_embeddings(v_job, 1000);
    perform sidecar.store_embeddings(
      v_job, (v_pending -> 'embedding' ->> 'modelId')::integer, v_pending -> 'items', (
        select array_agg(tests.vector(case i.value ->> 'kind' when 'title' then 384
                                      else first_vector + i.ordinality::integer - 2 end)
                         order by i.ordinality)
        from jsonb_array_elements(v_pending -> 'items') with ordinality as i));
    perform sidecar.finish_job(v_job);
  end loop;
end
$$;

create function tests.admit(key text, message text, session text default 's-1', more jsonb default '{}')
  returns jsonb language sql as $$
  select sidecar.admit(jsonb_build_object(
    'chatbotId', tests.text(regexp_replace(key, '\.[cp]k$', '')), 'apiKey', tests.text(key),
    'origin', null, 'host', 'parlance.example', 'address', '192.0.2.1', 'userAgent', 'test',
    'requestId', 'request-1', 'sessionId', session, 'sessionToken', null, 'message', message,
    'metadata', null, 'language', null, 'idempotencyKey', null, 'unknown', '[]'::jsonb) || more)
$$;

create function tests.ask(
    key text, message text, session text default 's-1', more jsonb default '{}', vector integer default 1
  ) returns jsonb language plpgsql as $$
declare
  v_admitted jsonb := tests.admit(key, message, session, more);
begin
  if not v_admitted ? 'admission' then
    return jsonb_build_object('next', 'refused') || v_admitted;
  end if;
  return sidecar.begin_turn(v_admitted -> 'admission', tests.vector(vector))::jsonb;
end
$$;

create function tests.finish_turn(turn jsonb, result jsonb) returns jsonb language sql as $$
  select sidecar.finish_turn($1, $2)::jsonb
$$;

create function tests.fail_turn(turn jsonb, failure jsonb) returns jsonb language sql as $$
  select sidecar.fail_turn($1, $2)::jsonb
$$;

create function tests.ground_turn(turn jsonb, question text, vector integer default 1) returns jsonb language sql as $$
  select sidecar.ground_turn($1, $2, tests.vector($3))::jsonb
$$;

create function tests.answer(step jsonb, words text default 'It is so. [1]') returns jsonb language sql as $$
  select tests.finish_turn(step -> 'turn', jsonb_build_object(
    'text', words, 'finishReason', 'stop', 'usage', '{"promptTokens": 11, "completionTokens": 7}'::jsonb,
    'timings', '{"llmResponseMs": 12}'::jsonb))
$$;

create function tests.turn(step jsonb) returns app.turns language sql stable as $$
  select t from app.turns as t where t.id = (step -> 'turn' ->> 'id')::uuid
$$;

do $$
declare
  v_name    text;
  v_role    text;
  v_bot     jsonb;
begin
  insert into app.settings (name, value) values ('password_cost', '4')
  on conflict on constraint settings_pkey do update set value = excluded.value;
  foreach v_name in array array['acme', 'globex'] loop
    with made as (insert into app.organizations (name) values (v_name) returning id)
    select tests.note(v_name, id::text) into v_role from made;
    foreach v_role in array array['super_admin', 'admin', 'agent', 'member', 'colleague'] loop
      perform tests.note(v_name || '.' || v_role, app.add_user(
        tests.id(v_name), v_role || '@' || v_name || '.example', 'password of ' || v_role,
        case v_role when 'colleague' then 'member' else v_role end, v_role || ' of ' || v_name)::text);
    end loop;
    v_bot := app.add_chatbot(tests.id(v_name), tests.id(v_name || '.admin'), v_name || '''s helper');
    perform tests.note(v_name || '.bot', v_bot ->> 'id'), tests.note(v_name || '.bot.ck', v_bot ->> 'apiKey'),
            tests.note(v_name || '.bot.pk', v_bot ->> 'publishableKey');
    v_bot := app.add_chatbot(tests.id(v_name), tests.id(v_name || '.member'), v_name || '''s own');
    perform tests.note(v_name || '.own', v_bot ->> 'id'), tests.note(v_name || '.own.ck', v_bot ->> 'apiKey'),
            tests.note(v_name || '.own.pk', v_bot ->> 'publishableKey');
    update app.chatbot_instances set status = 'active' where created_at = now();
    insert into app.chatbot_widget_configs (organization_id, chatbot_id, allowed_domains)
    values (tests.id(v_name), tests.id(v_name || '.bot'), array['shop.example', '*.partner.example']);
    perform tests.note(v_name || '.document', tests.learn(v_name, 'Notes of ' || v_name, array[
      'Florbex of ' || v_name || ' is stable from pH 3 to pH 7.',
      'Quillane of ' || v_name || ' lasts for three years in a dry place.'])::text);
  end loop;
  -- Signed in, and of an organization that has no such user.
  perform tests.note('stranger', app.uuid_v7()::text);
end
$$;

-- pgTAP and these helpers are to work whoever one is.
grant execute on all functions in schema tests to public;
\o
