-- What changes, told to whoever may know it; and visitors who stay connected.

begin;
\ir support/world.sql
select plan(78);

-- A token of a person, with a session of its own where one is named.
create function tests.token(who text, session uuid default null) returns text language sql as $$
  select 'Bearer ' || app.issue_access_token(tests.id(who), session)
$$;
create function tests.watch(who text, event_id text default null, session uuid default null) returns jsonb
  language sql as $$
  select sidecar.watch_live(jsonb_build_object('authorization', tests.token(who, session)), event_id)
$$;
-- Who watches, as the sidecar hands them over.
create function tests.person(who text, session uuid default null, fresh boolean default false, organization text default null)
  returns jsonb language sql as $$
  select jsonb_build_array(tests.id(coalesce(organization, split_part(who, '.', 1))), tests.id(who), session, fresh)
$$;
create function tests.visitor(bot text, session text, fresh boolean default false) returns jsonb language sql as $$
  select jsonb_build_array(tests.id(split_part(bot, '.', 1)), tests.id(bot), session, fresh)
$$;
create function tests.changes(people jsonb, visitors jsonb default '[]', since interval default '1 second', seen uuid[] default '{}',
                              told uuid[] default '{}', checks boolean default false) returns jsonb language sql as $$
  select sidecar.live_changes(
    array(select distinct (e ->> 0)::uuid from jsonb_array_elements(people || visitors) as e), people, visitors,
    app.milliseconds(clock_timestamp() - since), seen, told, checks)
$$;
-- Which watchers hear of which chatbot: "0 1: acme.bot".
create function tests.heard(answer jsonb) returns text language sql as $$
  select string_agg(format('%s: %s', (select string_agg(w.value #>> '{}', ' ' order by w.value) from jsonb_array_elements(c.value -> 0) as w),
                           (select n.name from tests.notes as n where n.value = c.value -> 1 ->> 'chatbotId')), ', '
                    order by (select n.name from tests.notes as n where n.value = c.value -> 1 ->> 'chatbotId'))
  from jsonb_array_elements(coalesce(nullif(answer -> 'changes', 'null'), '[]')) as c
$$;
create function tests.say(bot text, session text, words text, sender text default 'human') returns uuid language sql as $$
  insert into app.chatbot_messages (organization_id, conversation_id, chatbot_id, role, sender_type, content)
  select c.organization_id, c.id, c.chatbot_id, case $4 when 'user' then 'user' when 'system' then 'system' else 'assistant' end, $4, $3
  from app.chatbot_conversations as c
  where c.chatbot_id = tests.id($1) and c.session_id = $2 returning id
$$;


-- Cursors

select ok(app.uuid_v7() > app.first_id(clock_timestamp() - interval '1 millisecond'), 'an id of now is above a moment before');
select ok(app.uuid_v7() < app.first_id(clock_timestamp() + interval '10 milliseconds'), 'and below one after');
select is(app.milliseconds('1970-01-01 00:00:01.5Z'), 1500::bigint, 'a cursor counts milliseconds');


-- Who may watch

select is(tests.refused(format($$ select tests.watch('acme.%s') $$, r)), 'fine', r || ' may watch')
from unnest(array['super_admin', 'admin', 'agent', 'member', 'colleague']) as r;
select results_eq($$ select w ->> 'organizationId', w ->> 'userId', (w ->> 'expiresAt')::numeric / 1000 - extract(epoch from now()) between 800 and 901, w -> 'since', w -> 'isReset'
                     from tests.watch('acme.agent') as w $$,
                  $$ values (tests.text('acme'), tests.text('acme.agent'), true, 'null'::jsonb, 'false'::jsonb) $$, 'as who they are, until their token ends');
select is(tests.refused(format('select sidecar.watch_live(%L)', c)), '401 not_signed_in', 'nobody else may: ' || c)
from unnest(array['{}', '{"authorization": "Bearer x.y.z"}', '{"authorization": "pk_x"}']) as c;
insert into app.user_sessions (organization_id, user_id) values (tests.id('acme'), tests.id('acme.admin')) returning id as session \gset
select is(tests.watch('acme.admin', null, :'session') ->> 'sessionId', :'session', 'a session is known');
update app.users set is_active = false where id = tests.id('acme.colleague');
select is(tests.refused($$ select sidecar.watch_live(jsonb_build_object('authorization', 'Bearer ' || app.sign_claims(jsonb_build_object(
  'role', 'authenticated', 'aud', 'parlance', 'sub', tests.id('acme.colleague'), 'org', tests.id('acme'), 'exp', 4000000000)))) $$),
  '401 not_signed_in', 'nor who was sent away');
update app.users set is_active = true where id = tests.id('acme.colleague');

select is((select jsonb_build_array(w -> 'since' <> 'null', w -> 'isReset') from tests.watch('acme.admin', e) as w), expected::jsonb, what)
from (values
  ((app.milliseconds(clock_timestamp()) - 1000)::text, '[true, false]', 'one who was away for a second goes on'),
  ((app.milliseconds(clock_timestamp()) - 599000)::text, '[true, false]', 'and for nearly ten minutes'),
  ((app.milliseconds(clock_timestamp()) - 601000)::text, '[false, true]', 'longer ago, begins anew'),
  ('99999999999999', '[false, true]', 'so does who comes from the future'),
  ('yesterday', '[false, true]', 'or says something else'),
  ('', '[false, false]', 'or nothing')
) as v (e, expected, what);


-- What changed, for people

select tests.answer(tests.ask('acme.bot.pk', 'Is florbex of acme stable?', 's-1')) as bot \gset
select tests.answer(tests.ask('acme.own.pk', 'Is florbex of acme stable?', 's-2')) as own \gset
select tests.answer(tests.ask('globex.bot.pk', 'Is florbex of globex stable?', 's-1')) as globex \gset
create function tests.everybody(fresh boolean default false) returns jsonb language sql as $$
  select jsonb_agg(tests.person(p, null, fresh) order by n)
  from unnest(array['acme.super_admin', 'acme.admin', 'acme.agent', 'acme.member', 'acme.colleague', 'globex.super_admin', 'globex.member'])
    with ordinality as x (p, n)
$$;
select is(tests.heard(tests.changes(tests.everybody())), '0 1 2: acme.bot, 0 1 2 3: acme.own, 5: globex.bot',
          'admins and agents hear of all chatbots of theirs, a member of the own, a colleague of none');
select is(tests.heard(tests.changes(jsonb_build_array(tests.person('acme.admin', organization => 'globex'), tests.person('stranger', organization => 'acme')))), null,
          'an id in another organization is nobody');
select is((select jsonb_object_agg(k, jsonb_typeof(v)) from jsonb_array_elements(tests.changes(jsonb_build_array(tests.person('acme.member'))) -> 'changes') as c,
             jsonb_each(c -> 1) as x (k, v)),
          '{"conversationId": "string", "chatbotId": "string", "kinds": "array", "messageId": "string"}', 'ids are told, and no words');
select is(tests.changes(jsonb_build_array(tests.person('acme.member'))) -> 'changes' -> 0 -> 1 ->> 'messageId', :'own'::jsonb -> 'message' ->> 'messageId', 'the last message');
select is(jsonb_array_length(tests.changes(tests.everybody()) -> 'seen'), 6, 'each with what it was made of');
select is(tests.changes('[]') - 'cursor', '{"isFull": false}', 'nobody hears nothing');

select array(select e::uuid from jsonb_array_elements_text(tests.changes(tests.everybody()) -> 'seen') as e) as seen \gset
select is(tests.changes(tests.everybody(), seen => :'seen') - 'cursor', '{"isFull": false}', 'what was seen does not come again');
select is(tests.heard(tests.changes(tests.everybody() || jsonb_build_array(tests.person('acme.agent', null, true)), seen => :'seen')),
          '7: acme.bot, 7: acme.own', 'but to who is new');
select is(tests.heard(tests.changes(tests.everybody(), since => '-10 seconds')), null, 'nor does what is older than the look back');

select app.note_conversation(c, k) from app.chatbot_conversations as c, unnest(array['noted', 'assigned', 'prioritized', 'escalated']) as k
where c.chatbot_id = tests.id('acme.own') \g /dev/null
select is(tests.changes(jsonb_build_array(tests.person('acme.member')), seen => :'seen') -> 'changes' -> 0 -> 1 -> 'kinds',
          '["assignment", "note", "priority", "status"]', 'events are of some kinds');
select is(tests.changes(jsonb_build_array(tests.person('acme.member')), seen => :'seen') -> 'changes' -> 0 -> 1 ? 'messageId', false, 'without a message, none is named');
update app.chatbot_messages set removed_at = now() where chatbot_id = tests.id('acme.bot');
select is(tests.heard(tests.changes(jsonb_build_array(tests.person('acme.agent')))), '0: acme.own', 'of what was taken out nobody hears');
update app.chatbot_messages set removed_at = null where chatbot_id = tests.id('acme.bot');

update app.users set role = 'member' where id = tests.id('acme.agent');
select is(tests.heard(tests.changes(jsonb_build_array(tests.person('acme.agent')))), null, 'a role counts as it is now');
update app.users set role = 'agent' where id = tests.id('acme.agent');


-- Who may not any more

select is(tests.changes(tests.everybody() || jsonb_build_array(tests.person('acme.admin', :'session')), checks => true) -> 'endedPeople', 'null', 'nobody is sent away');
update app.user_sessions set revoked_at = now(), revoked_because = 'logout' where id = :'session';
update app.users set is_active = false where id = tests.id('acme.colleague');
select is(tests.changes(tests.everybody() || jsonb_build_array(tests.person('acme.admin', :'session')), checks => true) -> 'endedPeople',
          '[[4, "session_revoked"], [7, "session_revoked"]]', 'but who was signed out');
select is(tests.heard(tests.changes(jsonb_build_array(tests.person('acme.admin', :'session')))), null, 'who hears nothing either');
select is(tests.changes(jsonb_build_array(tests.person('acme.admin', :'session'))) ? 'endedPeople', false, 'it is looked for when that is asked');


-- What changed, for visitors

select tests.changes('[]', jsonb_build_array(tests.visitor('acme.bot', 's-1'), tests.visitor('acme.bot', 's-2'), tests.visitor('acme.own', 's-1'), tests.visitor('globex.bot', 's-1'))) -> 'news' as news \gset
select is((select string_agg(n.value ->> 0, ' ' order by n.value ->> 0) from jsonb_array_elements(:'news'::jsonb) as n), '0 3', 'a visitor hears of the own session only');
select results_eq(format($$ select m.value ->> 'sender', m.value ->> 'message' from jsonb_array_elements(%L::jsonb -> 0 -> 1 -> 'messages') with ordinality as m order by m.ordinality $$, :'news'),
                  $$ values ('user', 'Is florbex of acme stable?'), ('bot', 'It is so. [1]') $$, 'what was said, in order');
select is((:'news'::jsonb -> 0 -> 1 -> 'messages' -> 1 -> 'reply' -> 'message') - '{sessionToken,usage}'::text[], (:'bot'::jsonb -> 'message') - '{sessionToken,usage}'::text[],
          'an answer as it was given');
select is(:'news'::jsonb -> 0 -> 1 -> 'messages' -> 1 -> 'reply' -> 'message' -> 'sessionToken', 'null', 'without the token');
select is(:'news'::jsonb -> 0 -> 1 -> 'status', 'null', 'nothing became of it');
select tests.say('acme.bot', 's-1', 'I am a person.') as said \gset
select tests.say('acme.bot', 's-1', 'For machines', 'system') is null as x \gset
select is((select jsonb_agg(m.value ->> 'message') from jsonb_array_elements(
             tests.changes('[]', jsonb_build_array(tests.visitor('acme.bot', 's-1')), seen => :'seen') -> 'news' -> 0 -> 1 -> 'messages') as m),
          '["I am a person."]', 'a person''s words, and no machine''s');
select is((select jsonb_agg(m.value ->> 'message') from jsonb_array_elements(
             tests.changes('[]', jsonb_build_array(tests.visitor('acme.bot', 's-1', true)), seen => :'seen', told => array[:'said'::uuid]) -> 'news' -> 0 -> 1 -> 'messages') as m),
          '["Is florbex of acme stable?", "It is so. [1]"]', 'who is new hears all, but what was told');
select app.take_over(c.organization_id, c.id, tests.id('acme.agent')) from app.chatbot_conversations as c where c.chatbot_id = tests.id('acme.bot') \g /dev/null
select is(tests.changes('[]', jsonb_build_array(tests.visitor('acme.bot', 's-1')), seen => :'seen' || array[:'said'::uuid]) -> 'news' -> 0 -> 1 ->> 'status', 'human', 'who has it now');
select is(tests.changes('[]', jsonb_build_array(tests.visitor('acme.own', 's-2')), seen => :'seen') -> 'news' -> 0 -> 1 -> 'messages', '[]', 'notes are not for visitors');
select is(tests.changes('[]', jsonb_build_array(tests.visitor('acme.bot', 's-1'), tests.visitor('acme.own', 's-1')), checks => true) -> 'endedVisitors', 'null', 'chatbots are there');
update app.chatbot_instances set status = 'inactive' where id = tests.id('acme.own');
select is(tests.changes('[]', jsonb_build_array(tests.visitor('acme.bot', 's-1'), tests.visitor('acme.own', 's-1')), checks => true) -> 'endedVisitors',
          '[[1, "chatbot_inactive"]]', 'or not');
update app.chatbot_instances set status = 'active' where id = tests.id('acme.own');


-- Joining

create function tests.join(request jsonb) returns text language plpgsql as $$
declare
  v_request jsonb := '{"host": "gateway.example"}' || request || case when request ? 'key' then jsonb_build_object('apiKey', tests.text(request ->> 'key')) else '{}' end;
  v_refused text := tests.refused(format('select sidecar.join_chat(%L)', v_request));
begin
  perform set_config('app.key_kind', '', true), set_config('app.current_organization_id', '', true), set_config('app.chatbot_id', '', true);
  if v_refused <> 'fine' then
    return v_refused;
  end if;
  return (select concat_ws(' ', case when (j ->> 'isBound')::boolean then 'bound' else 'unbound' end, case when j ->> 'sessionToken' is not null then 'token' end,
                           j ->> 'status', case when j ->> 'lastMessageId' is not null then 'spoken' end)
          from sidecar.join_chat(v_request) as j);
end
$$;
select app.session_token(tests.id('acme'), tests.id('acme.bot'), 's-1') as token \gset
select is(tests.join(request::jsonb || case when request like '%TOKEN%' then jsonb_build_object('sessionToken', :'token') else '{}' end - 'TOKEN'::text), expected, what)
from (values
  ('{"key": "acme.bot.pk"}', 'bound token bot', 'without a name, a session of the visitor''s own'),
  ('{"key": "acme.bot.pk", "sessionId": "new"}', 'unbound bot', 'of a name that is nobody''s yet, nothing to hear'),
  ('{"key": "acme.bot.pk", "sessionId": "s-1", "TOKEN": 1}', 'bound token human spoken', 'with its token, the session'),
  ('{"key": "acme.bot.pk", "sessionId": "s-1"}', '403 session_token_required', 'and not without'),
  ('{"key": "acme.bot.pk", "sessionId": "s-1", "sessionToken": "st_x"}', '403 session_token_required', 'nor with another'),
  ('{"key": "acme.own.pk", "sessionId": "s-2", "TOKEN": 1}', '403 session_token_required', 'nor of another session'),
  ('{"key": "acme.bot.ck", "sessionId": "s-1"}', 'bound human spoken', 'a server has all sessions'),
  ('{"key": "globex.bot.ck", "sessionId": "s-2"}', 'bound bot', 'of its chatbot'),
  ('{"apiKey": "pk_none"}', '401 invalid_key', 'a key is needed'),
  ('{}', '401 missing_key', 'where there is no default'),
  ('{"apiKey": 7}', '400 invalid_field', 'a text'),
  ('{"key": "acme.bot.pk", "sessionId": ""}', '400 invalid_field', 'a session has a name'),
  ('{"key": "acme.bot.pk", "sessionToken": [1]}', '400 invalid_field', 'a token is a text'),
  ('{"key": "acme.bot.pk", "unknown": ["colour"]}', '400 unknown_field', 'what is not known is named'),
  ('{"key": "acme.bot.pk", "chatbotId": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"}', '403 wrong_chatbot', 'a key is of one chatbot'),
  ('{"key": "acme.bot.pk", "origin": "https://shop.example"}', 'bound token bot', 'a page that is allowed'),
  ('{"key": "acme.bot.pk", "origin": "https://evil.example"}', '403 origin_not_allowed', 'and one that is not'),
  ('{"key": "acme.bot.pk", "origin": "https://gateway.example"}', 'bound token bot', 'the gateway''s own')
) as v (request, expected, what);
insert into app.settings (name, value) values ('default_chatbot_id', to_jsonb(tests.text('acme.bot')));
select is(tests.join(request::jsonb), expected, what)
from (values ('{}', 'bound token bot', 'the default chatbot needs no key'),
             ('{"origin": "https://evil.example"}', '403 origin_not_allowed', 'where its pages ask')) as v (request, expected, what);

select is(tests.refused(format('select sidecar.check_page(%L)', jsonb_build_object('chatbotId', tests.id('acme.bot'), 'host', 'gateway.example', 'origin', o))), expected, o || ' before it connects')
from (values ('https://shop.example', 'fine'), ('https://gateway.example', 'fine'), ('https://evil.example', '403 origin_not_allowed'), ('null', '403 origin_not_allowed')) as v (o, expected);


-- Resuming

create function tests.resume(bot text, session text, turn text) returns text language plpgsql as $$
declare
  v_request jsonb := jsonb_build_object('organizationId', tests.id(split_part(bot, '.', 1)), 'chatbotId', tests.id(bot), 'sessionId', session, 'turnId', turn);
  v_refused text := tests.refused(format('select sidecar.resume_chat(%L)', v_request));
begin
  return case v_refused when 'fine' then sidecar.resume_chat(v_request) ->> 'next' else v_refused end;
end
$$;
select is(tests.resume(bot, session, case turn when 'T' then :'bot'::jsonb -> 'turn' ->> 'id' else turn end), expected, what)
from (values
  ('acme.bot', 's-1', 'T', 'reply', 'an answer that is there is told'),
  ('acme.bot', 's-2', 'T', '404 not_found', 'not to another session'),
  ('acme.own', 's-1', 'T', '404 not_found', 'of another chatbot'),
  ('globex.bot', 's-1', 'T', '404 not_found', 'or organization'),
  ('acme.bot', 's-1', 'x', '400 invalid_field', 'a turn has an id')
) as v (bot, session, turn, expected, what);
select tests.ask('acme.own.pk', 'Is florbex of acme stable?', 's-3') -> 'turn' ->> 'id' as running \gset
select is(tests.resume('acme.own', 's-3', :'running'), 'wait', 'what is not finished comes when it is');

select * from finish();
rollback;
