-- Privacy: the map of personal data, everything about one person, erasure, retention.

begin;
\ir support/world.sql
select plan(179);


-- The map

create function tests.unmapped() returns setof text language sql as $$
  select c.relname::text from pg_class as c
  where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname not in (select p.table_name from app.personal_data() as p)
    and c.relname not in (select i.table_name from app.impersonal_tables() as i)
$$;
select is_empty('select tests.unmapped()', 'every table is on the map of personal data, or is said to hold nothing about people');
create table app.diaries (organization_id uuid not null, id uuid not null);
select results_eq('select tests.unmapped()', $$ values ('diaries') $$, 'a new table is noticed');
drop table app.diaries;
select is_empty($$ select p.table_name from app.personal_data() as p where to_regclass('app.' || p.table_name) is null
                   union all select i.table_name from app.impersonal_tables() as i where to_regclass('app.' || i.table_name) is null $$, 'what is mapped is there');
select is_empty($$ select i.table_name from app.impersonal_tables() as i join app.personal_data() as p using (table_name) $$, 'and on one of the two lists');
select is_empty($$ select p.table_name from app.personal_data() as p group by 1 having count(*) > 1 $$, 'once');
select is_empty($$ select p.table_name, c.name from app.personal_data() as p, unnest(p.texts || p.hidden) as c (name)
                   where not exists (select from pg_attribute as a where a.attrelid = to_regclass('app.' || p.table_name) and a.attname = c.name) $$, 'with columns that are there');
select is_empty($$ select p.table_name from app.personal_data() as p where cardinality(app.text_columns(p.table_name, p.texts)) <> cardinality(p.texts) $$,
                'a person is struck out of texts and JSON only');
select is_empty($$ select p.table_name from app.personal_data() as p
                   where p.action not in ('delete', 'change', 'call', 'keep') or p.found is null and p.action in ('delete', 'change') or p.found is not null and p.action = 'keep'
                      or (p.change is not null) <> (p.action in ('change', 'call')) or p.about = '' $$, 'and each line says all that it has to');
-- A new column of text, too: either a person may be named there, and is struck out, or it is known why not.
select set_eq($$ select p.table_name || '.' || a.attname from app.personal_data() as p
                 join pg_attribute as a on a.attrelid = to_regclass('app.' || p.table_name) and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                 join pg_type as y on y.oid = a.atttypid
                 where p.action <> 'keep' and a.attname <> all (p.texts)
                   and case y.typtype when 'd' then y.typbasetype else y.oid end in ('text'::regtype, 'json'::regtype, 'jsonb'::regtype, 'text[]'::regtype) $$,
  $$ select t.name || '.' || c.name from (values
       -- Whose a row is: the row goes.
       ('analytics_visits', '{visitor}'), ('channel_blocks', '{kind,source}'), ('chatbot_conversations', '{session_id,user_identifier}'), ('error_group_users', '{session_id}'),
       ('events', '{session_id,type}'), ('leads', '{email,phone}'), ('message_feedback', '{user_identifier,feedback_type}'), ('rate_limits', '{key}'), ('turns', '{visitor}'),
       ('webhook_events', '{source,provider_event_id,kind,type,state}'), ('deliveries', '{provider_ids}'), ('chatbot_errors', '{session_id}'),
       -- Words for kinds, names of models, the organization's own words, ids of requests.
       ('alerts', '{rule_name,kind,severity,status}'), ('chatbot_conversations', '{integration_type,language,status,handoff_reason,resolution}'),
       ('chatbot_errors', '{error_type,context,model,request_id,source,network_status}'), ('chatbot_messages', '{role,sender_type,vector_search_results}'),
       ('conversation_context', '{context_key}'), ('conversation_events', '{kind}'), ('deliveries', '{kind,state,method,code,event_type}'),
       ('error_groups', '{error_type,status,model}'), ('flagged_messages', '{flag_type,rule,action,flagged_by,review_decision}'), ('leads', '{consent_text}'),
       ('tool_calls', '{call_id,name}'), ('unanswered_questions', '{language}'),
       ('turns', '{state,outcome,language,provider,model,sources,escalation_reason,timings,usage,error_type,request_id}')
     ) as t (name, columns), unnest(t.columns::text[]) as c (name) $$, 'each text of the map is struck out, or is said to name nobody');
select is_empty($$ select i.table_name, a.attname from app.impersonal_tables() as i
                   join pg_attribute as a on a.attrelid = to_regclass('app.' || i.table_name) and a.attnum > 0 and not a.attisdropped
                   where a.attname ~ '(^|_)(session_id|conversation_id|turn_id|message_id|user_identifier|visitor|email|phone|address|question|answer|message|payload|user_input|user_agent|speaker)$' $$,
                'what is said to hold nothing about people has no place for it');
select results_eq($$ select c.oid::regclass::text from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
                     where n.nspname in ('app', 'api', 'parlance', 'sidecar', 'tools', 'vault', 'metrics', 'public') and c.relkind in ('r', 'p', 'm', 'f')
                       and not (n.nspname = 'app' and c.relkind in ('r', 'p')) order by 1 $$, $$ values ('app.chatbot_statistics'), ('vault.sealing_keys') $$, 'nothing is kept where the map does not look');
-- Nobody may change the log, so it must not be told what was struck out.
select is_empty($$ select p.table_name, c.name from app.personal_data() as p, unnest(p.texts) as c (name), pg_trigger as t
                   where t.tgrelid = to_regclass('app.' || p.table_name) and t.tgname = 'audit_change' and t.tgtype & 16 = 16
                     and c.name <> all ((string_to_array(encode(t.tgargs, 'escape'), '\000'))[3]::text[]) $$, 'no log is told of what is struck out');
select isnt_empty($$ select from pg_trigger as t where t.tgname = 'audit_change' and t.tgtype & 16 = 16 and 'last_error' = any ((string_to_array(encode(t.tgargs, 'escape'), '\000'))[3]::text[]) $$,
                  'which is how columns are found of which it is not');
-- Deleted on its own, and so counted, before what it hangs on takes it along.
select is_empty($$ select a.table_name, b.table_name from pg_constraint as o
                   join app.personal_data() as a on to_regclass('app.' || a.table_name) = o.conrelid
                   join app.personal_data() as b on to_regclass('app.' || b.table_name) = o.confrelid
                   where o.contype = 'f' and o.confdeltype = 'c' and a.action = 'delete' and b.action = 'delete' and a.place > b.place $$, 'what hangs on a row is erased before it');
-- What goes with a person's row may not be forgotten because it is on no line of its own.
select is_empty($$ select c.relname from pg_constraint as o
                   join app.personal_data() as b on to_regclass('app.' || b.table_name) = o.confrelid and b.action = 'delete'
                   join pg_class as c on c.oid = o.conrelid
                   where o.contype = 'f' and c.relname not in (select p.table_name from app.personal_data() as p where p.action <> 'keep') $$, 'what refers to a person''s row is a person''s');


-- Names

select is(app.subject_names('U1'), '{U1,echo:U1,line-U1,line_oa:U1,messenger-U1,messenger:U1,u1}'::text[], 'a name as channels have it');
select ok(app.subject_names('line-U1') @> '{U1,line_oa:U1}', 'from any of them');
select ok(app.subject_names('Ann@Example.com') @> '{ann@example.com}', 'an address in small letters');
select ok(app.subject_names('+49 30 123456') @> '{+4930123456}', 'a number without blanks');
select is(app.strike('To ann.1@x.de, xann.1@x.de, ANN.1@X.DE.', app.struck_pattern('ann.1@x.de', '{}')), 'To [erased], xann.1@x.de, [erased].', 'a name is struck out where it stands alone');
select is(app.strike('line-Uann12345 says', app.struck_pattern('Uann12345', '{}')), 'line-[erased] says', 'also behind what a channel puts before it');
select is(app.strike('Call +49 30 123456 or +4930123456!', app.struck_pattern('+49 30 123456', '{}')), 'Call [erased] or [erased]!', 'a number as it is written');
select is(app.struck_pattern(name, '{}'), null, 'not ' || name) from unnest('{customer,12,s-1,Hannelore}'::text[]) as name;
select is(app.strike(given::jsonb, app.struck_pattern(name, '{}')), kept::jsonb, given || ' without ' || name) from (values
  ('{"a": ["12345678", 12345678, 1, true, null, {"12345678": "x 12345678."}], "b": []}', '12345678', '{"a": ["[erased]", "[erased]", 1, true, null, {"[erased]": "x [erased]."}], "b": []}'),
  ('{"a": "she is \"ann\"@12345, again"}', 'she is "ann"@12345', '{"a": "[erased], again"}'),
  ('{"a": "x\\y@12345"}', 'x\y@12345', '{"a": "[erased]"}')
) as v (given, name, kept);
select ok('{"a": "she is \"ann\"@12345"}'::jsonb::text ~* app.struck_pattern('she is "ann"@12345', '{}'), 'it is found in JSON that has to write it otherwise');


-- Everything about one person

create function tests.chat(who text, message text, session text, said text default 'It is so. [1]', bot text default 'acme.bot.ck') returns uuid language plpgsql as $$
declare
  v_step jsonb := tests.ask(bot, message, session, jsonb_build_object('metadata', case when who is not null then jsonb_build_object('userId', who) end));
begin
  if v_step ->> 'next' = 'answer' then
    perform tests.answer(v_step, said);
  end if;
  return (select t.conversation_id from app.turns as t where t.id = (v_step -> 'turn' ->> 'id')::uuid);
end
$$;
create function tests.found(who text, organization text default 'acme') returns text language sql as $$
  select format('%s conversations, %s turns, %s messages', cardinality(f.conversations), cardinality(f.turns), cardinality(f.messages))
  from app.find_subject(tests.id(organization), who) as f
$$;
create function tests.traces(what text, organization uuid default null) returns setof text language plpgsql as $$
declare
  v_table text;
  v_count bigint;
begin
  for v_table in select c.relname from pg_class as c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') order by 1 loop
    execute format('select count(*) from app.%I as t where strpos(lower(t::text), lower(%L)) > 0 and (%L::text is null or to_jsonb(t) ->> ''organization_id'' = %3$L)', v_table, what, organization) into v_count;
    if v_count > 0 then
      return next v_table;
    end if;
  end loop;
end
$$;
update app.chatbot_instances set configuration = configuration || '{"provider": "openai", "model": "m"}' where id in (tests.id('acme.bot'), tests.id('globex.bot'));
\o /dev/null
select tests.note('talk', tests.chat('ann-4711', 'Is florbex of acme stable?', 's-ann', 'It is so, ann-4711, says Wuschelbert. [1]')::text);
select tests.note('other', tests.chat('bob-4712', 'Is florbex of acme stable?', 's-bob', 'As ann-4711 says. [1]')::text);
select tests.chat('ann-4711', 'Is florbex of globex stable?', 's-ann', 'It is. [1]', 'globex.bot.ck');
\o

select is(tests.found('ann-4711'), '1 conversations, 1 turns, 2 messages', 'a person is found by what a server calls them');
select is(tests.found('s-ann'), '1 conversations, 1 turns, 2 messages', 'by a session');
select is(tests.found('nobody-4713'), '0 conversations, 0 turns, 0 messages', 'or not at all');
select is(tests.found('ann-4711', 'globex'), '1 conversations, 1 turns, 2 messages', 'everywhere in one organization only');

-- Everything that a conversation can have.
do $$
declare
  v_turn app.turns;
begin
  select t.* into v_turn from app.turns as t where t.conversation_id = tests.id('talk');
  insert into app.tool_calls (organization_id, turn_id, chatbot_id, ordinal, attempt, round, call_id, name, arguments, result, is_error, duration_ms)
  values (v_turn.organization_id, v_turn.id, v_turn.chatbot_id, 1, 1, 1, 'x', 'look_up', '{"dog": "Wuschelbert"}', 'Nothing', false, 1);
  insert into app.flagged_messages (organization_id, chatbot_id, conversation_id, message_id, flag_type, rule, action, confidence_score)
  values (v_turn.organization_id, v_turn.chatbot_id, v_turn.conversation_id, v_turn.user_message_id, 'spam', 'x', 'flag', 1);
  insert into app.conversation_notes (organization_id, conversation_id, chatbot_id, content) values (v_turn.organization_id, v_turn.conversation_id, v_turn.chatbot_id, 'Likes Wuschelbert');
  perform app.note_conversation((select c from app.chatbot_conversations as c where c.id = tests.id('talk')), 'noted');
  insert into app.conversation_context (organization_id, conversation_id, context_key, context_value) values (v_turn.organization_id, v_turn.conversation_id, 'dog', '"Wuschelbert"');
  perform app.add_error(v_turn, 'timeout', 'Wuschelbert took too long', '{}');
  insert into app.chatbot_errors (organization_id, error_type, error_message, error_details) values (v_turn.organization_id, 'unknown', 'x', '{"user": "ann-4711", "n": 4711}');
  insert into app.deliveries (organization_id, kind, conversation_id, payload) values (v_turn.organization_id, 'line', v_turn.conversation_id, '{"text": "Wuschelbert"}');
  insert into app.unanswered_groups (organization_id, chatbot_id, question, plain)
  values (v_turn.organization_id, v_turn.chatbot_id, 'Wuschelbert?', 'wuschelbert'), (v_turn.organization_id, v_turn.chatbot_id, 'Who is Wuschelbert?', 'who is wuschelbert');
  insert into app.unanswered_questions (organization_id, chatbot_id, turn_id, group_id, question, language, asked_at)
  select g.organization_id, g.chatbot_id, t.id, g.id, case t.conversation_id when tests.id('talk') then g.question else 'Who is that?' end, 'en', now()
  from app.unanswered_groups as g
  join app.turns as t on t.conversation_id = tests.id('talk') or t.conversation_id = tests.id('other') and g.question = 'Who is Wuschelbert?';
  insert into app.leads (organization_id, chatbot_id, conversation_id, email, consent) values (v_turn.organization_id, v_turn.chatbot_id, v_turn.conversation_id, 'ann@example.com', false);
  insert into app.kept_texts (organization_id, hash, content) values (v_turn.organization_id, sha256('Wuschelbert'), 'Instructed about Wuschelbert');
  insert into app.turn_requests (organization_id, turn_id, attempt, digest, head_hash, context)
  values (v_turn.organization_id, v_turn.id, 9, sha256('x'), sha256('Wuschelbert'), '{"dog": "Wuschelbert"}');
  insert into app.webhook_events (organization_id, chatbot_id, kind, provider_event_id, source, payload, state, finished_at)
  values (v_turn.organization_id, v_turn.chatbot_id, 'line', 'e-1', 'ann-4711', '{"text": "Wuschelbert"}', 'done', now()),
         (v_turn.organization_id, v_turn.chatbot_id, 'messenger', 'postback:ann-4711:1', 'ann-4711', '{"text": "Wuschelbert"}', 'done', now()),
         (v_turn.organization_id, v_turn.chatbot_id, 'line', 'e-2', 'ann-4711', '{"text": "Wuschelbert"}', 'waiting', null),
         (v_turn.organization_id, v_turn.chatbot_id, 'line', 'e-3', 'bob-4712', '{"text": "Ann-4711"}', 'done', now());
  insert into app.channel_blocks (organization_id, chatbot_id, kind, source) values (v_turn.organization_id, v_turn.chatbot_id, 'line', 'ann-4711');
  insert into app.message_feedback (organization_id, message_id, chatbot_id, feedback_type, feedback_text, user_identifier)
  values (v_turn.organization_id, v_turn.answer_message_id, v_turn.chatbot_id, 'helpful', 'Thanks, says Wuschelbert', 'ann-4711');
  perform app.record_events(v_turn.organization_id, v_turn.chatbot_id, '{"type": "seen", "sessionId": "s-ann", "data": {"dog": "Wuschelbert"}}');
  insert into app.chatbot_errors (organization_id, chatbot_id, error_type, error_message, session_id, user_input)
  values (v_turn.organization_id, v_turn.chatbot_id, 'unknown', 'Wuschelbert is not defined', 's-ann', 'Wuschelbert');
  insert into app.alerts (organization_id, rule_name, kind, severity, title, content, error_id)
  select e.organization_id, 'Any', 'immediate', 'info', 'Any', e.error_message, e.id from app.chatbot_errors as e where e.session_id = 's-ann';
  perform app.fold_analytics();
end
$$;

select is(tests.found('ANN@example.com'), '1 conversations, 1 turns, 2 messages', 'by the address of a lead');
create temporary table exported as select app.export_data(tests.id('acme'), 'ann-4711') as body;
select ok((select body -> 'counts' @> '{
  "flagged_messages": 1, "unanswered_questions": 2, "tool_calls": 1, "turn_requests": 2, "chatbot_errors": 2, "deliveries": 1, "webhook_events": 3, "channel_blocks": 1,
  "message_feedback": 1, "events": 1, "alerts": 1, "error_groups": 2, "query_queue": 1, "analytics_visits": 1,
  "leads": 1, "conversation_notes": 1, "conversation_events": 1, "conversation_context": 1, "turns": 1, "chatbot_messages": 2, "chatbot_conversations": 1, "rate_limits": 1}' from exported),
  'all of it is exported, table by table');
select is((select (body ->> 'total')::numeric from exported), (select sum(c.value::bigint) from exported, jsonb_each_text(body -> 'counts') as c), 'and counted');
select is((select jsonb_path_query_array(body, '$.data.chatbot_messages[*].content') from exported), '["Is florbex of acme stable?", "It is so, ann-4711, says Wuschelbert. [1]"]', 'with what was said, in order');
select is_empty($$ select from exported where body -> 'data' -> 'turns' -> 0 ?| '{idempotencyHash,idempotency_hash}' or not body -> 'data' -> 'turns' -> 0 ? 'conversationId' $$, 'and without what means nothing outside');
select is_empty($$ select from exported where body::text ~ 'bob-4712|of globex' $$, 'and nothing of others');

\o /dev/null
select tests.note('waiting', tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-ann', '{"metadata": {"userId": "ann-4711"}}')::text);
\o
create temporary table erased as select app.erase_data(tests.id('acme'), 'ann-4711') as proof;
select ok((select proof -> 'erased' @> '{
  "flagged_messages": 1, "unanswered_questions": 2, "unanswered_groups": 2, "tool_calls": 1, "turn_requests": 3, "kept_texts": 1, "chatbot_errors": 2, "deliveries": 1, "webhook_events": 3, "channel_blocks": 1,
  "message_feedback": 1, "events": 1, "alerts": 1, "error_groups": 2, "query_queue": 2, "analytics_visits": 1,
  "leads": 1, "conversation_notes": 1, "conversation_events": 1, "conversation_context": 1, "turns": 2, "chatbot_messages": 3, "chatbot_conversations": 1, "rate_limits": 1}' from erased),
  'as much is erased, and what became of no use');
select is((select proof -> 'struck' from erased), '{"chatbot_errors": 1, "webhook_events": 1, "chatbot_messages": 1}'::jsonb, 'others'' rows are kept without the name');
select is((select proof -> 'remaining' from erased), '{}'::jsonb, 'and nobody else names it');
select is((select content::text from app.chatbot_messages where conversation_id = tests.id('other') and role = 'assistant'), 'As [erased] says. [1]', 'as one sees there');
select is_empty($$ select tests.traces('Wuschelbert') $$, 'no table has what the person said');
select results_eq($$ select c.user_identifier::text, c.organization_id from app.chatbot_conversations as c where c.user_identifier = 'ann-4711' $$,
                  $$ values ('ann-4711', tests.id('globex')) $$, 'another organization''s are not touched');
select is_empty($$ select tests.traces('ann-4711', tests.id('acme')) $$, 'no row of the organization has the name');
select ok(array(select tests.traces('ann-4711', tests.id('globex'))) @> '{chatbot_conversations,turns}', 'the other one''s have');
select is((select array_agg(question order by question) from app.unanswered_groups where organization_id = tests.id('acme')), '{Who is that?}', 'a group is called by a question that is left');
select results_eq($$ select e.state, e.provider_event_id, e.reason from app.webhook_events as e where e.source = 'erased' order by e.id $$,
                  $$ values ('done', 'e-1', null), ('done', null, null), ('rejected', 'e-2', 'erased') $$, 'what a channel sends again is known, and what waited is not taken');

-- An answer that was on its way.
select is(tests.refused($$ select tests.answer(tests.text('waiting')::jsonb) $$), '404 not_found', 'an answer under way has nowhere to go');
select is(tests.refused($$ select tests.fail_turn(tests.text('waiting')::jsonb -> 'turn', '{"type": "timeout"}') $$), '404 not_found', 'nor has its failure');

select is((select sum(c.value::integer) from app.erase_data(tests.id('acme'), 'ann-4711') as p, jsonb_each_text(p -> 'erased' || (p -> 'struck')) as c), 0::bigint, 'a second time there is nothing left');
select is(jsonb_array_length(app.export_data(tests.id('acme'), 'ann-4711') -> 'data' -> 'turns'), 0, 'nor to be exported');
select results_eq($$ select a.action, a.row_id, a.new_value -> 'total' from app.audit_log as a where a.table_name = 'subjects' order by a.id $$,
                  $$ select 'delete', app.subject_hash('ann-4711'), coalesce(e.proof -> 'total', '0') from (values (1), (2)) as n (place) left join erased as e on n.place = 1 order by n.place $$, 'the log has both, by a hash');
select is_empty($$ select from app.audit_log as a where a::text ~ 'ann-4711|Wuschelbert' $$, 'and nothing more');
select ok((select v.ok from parlance.verify_audit(tests.id('acme')) as v), 'and is whole');
select is(tests.refused(format('select app.erase_data(%L, %L)', tests.id('acme'), name)), '400 invalid_field', 'no name: ' || length(name)) from unnest(array['', repeat('x', 256)]) as name;


-- What is others' as well

select tests.chat('dan-1', 'Shared by two', 's-shared') as shared \gset
select tests.chat('eve-1', 'Also here', 's-shared') as again \gset
select is(:'shared'::uuid, :'again'::uuid, 'one conversation, two people');
select is(tests.found('eve-1'), '0 conversations, 1 turns, 2 messages', 'of whom one has what was said to them');
select is(app.erase_data(tests.id('acme'), 'eve-1') #> '{erased,chatbot_messages}', '2', 'and it is erased');
select is((select count(*) from app.chatbot_messages where conversation_id = :'shared'), 2::bigint, 'the rest stays');
do $$
begin
  insert into app.chatbot_conversations (organization_id, chatbot_id, session_id, integration_type, user_identifier)
  values (tests.id('acme'), tests.id('acme.bot'), 'line-C' || repeat('0', 32), 'line_oa', 'C' || repeat('0', 32));
  insert into app.chatbot_messages (organization_id, conversation_id, chatbot_id, role, sender_type, content, metadata)
  select c.organization_id, c.id, c.chatbot_id, 'user', 'user', 'I am ' || u.id, jsonb_build_object('speakerId', u.id)
  from app.chatbot_conversations as c, unnest('{U1,U2}'::text[]) as u (id) where c.user_identifier = 'C' || repeat('0', 32);
end
$$;
select is(tests.found('U1'), '0 conversations, 0 turns, 1 messages', 'of a group one has what one said');
select is(tests.found('C' || repeat('0', 32)), '1 conversations, 0 turns, 2 messages', 'and the group all of it');
select tests.chat(null, 'Nobody vouches for me', 's-page') as page \gset
select is(tests.found('s-page'), '1 conversations, 1 turns, 2 messages', 'a visitor without a name has the session''s');
-- Who was refused has no conversation, and was told so all the same.
insert into app.deliveries (organization_id, kind, chatbot_id, payload)
select tests.id(split_part(bot, '.', 1)), 'line', tests.id(bot), '{"to": "U77", "text": "Too much", "isNotice": true}' from unnest('{acme.bot,globex.bot}'::text[]) as bot;
select is(app.export_data(tests.id('acme'), 'U77') #>> '{data,deliveries,0,payload,text}', 'Too much', 'what was sent to nobody''s conversation is exported');
select is(app.erase_data(tests.id('acme'), 'U77') #> '{erased,deliveries}', '1', 'and erased');
select is(app.erase_data(tests.id('globex'), 'U77') #> '{erased,deliveries}', '1', 'in one organization at a time');


-- Who may

create function tests.may(who text, method text) returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become(who, '{"x-resource-id": "nobody%2F%C3%A4%20%25"}');
  v_told := tests.refused(case method when 'export' then 'select api.subject_export()' when 'erase' then 'select api.subject_erase()'
                          when 'get' then 'select api.retention_get()' else 'select api.retention_update(''{}'')' end);
  perform tests.become(null);
  return v_told;
end
$$;
select is(tests.may(who, method), told, format('%s may %s: %s', who, method, told)) from (values
  ('acme.super_admin', 'fine'), ('acme.admin', 'fine'), ('acme.agent', '403 forbidden'), ('acme.member', '403 forbidden'),
  ('anon', '401 not_signed_in'), ('acme.bot.ck', '401 not_signed_in')) as w (who, told), unnest('{export,erase,get,put}'::text[]) as method;
select tests.become('acme.admin', '{"x-resource-id": "bob%2D4712"}');
select is((convert_from(api.subject_export(), 'utf8')::jsonb #>> '{counts,chatbot_conversations}'), '1', 'an admin gets what there is');
select tests.become('globex.admin', '{"x-resource-id": "bob%2D4712"}');
select is((convert_from(api.subject_export(), 'utf8')::jsonb #>> '{counts,chatbot_conversations}'), '0', 'another organization''s does not');
select is(api.subject_erase() ->> 'total', '0', 'nor erases it');
select tests.become(null);
create function tests.named(sent text) returns text language plpgsql as $$
begin
  perform tests.become('acme.admin', jsonb_strip_nulls(jsonb_build_object('x-resource-id', sent)));
  return tests.refused('select api.subject_export()');
end
$$;
select tests.become(null);
select is(tests.named(sent), '400 invalid_field', coalesce(sent, 'nothing') || ' is no name') from unnest('{%,%zz,%ff,ä,"",null}'::text[]) as sent;
select tests.become(null);
select set_config('app.current_organization_id', tests.text('acme'), true) \g /dev/null
set local role parlance_integrator;
select is(parlance.export_subject('bob-4712') #>> '{counts,chatbot_messages}', '2', 'SQL callers export');
select is(parlance.erase_subject('bob-4712') #>> '{erased,chatbot_messages}', '2', 'and erase');
select set_config('app.current_organization_id', '', true) \g /dev/null
select throws_ok($$ select parlance.erase_subject('bob-4712') $$, 'PGRST', null, 'for an organization');
select tests.become(null);
select is(tests.found('bob-4712'), '0 conversations, 0 turns, 0 messages', 'and it is gone');


-- Retention

select is(app.first_id('2026-02-03 04:05:06.789Z') <= i.id and app.first_id('2026-02-03 04:05:06.79Z') > i.id, true, 'ids of a moment lie between its bounds')
from (values ('019c21ac-ec65-7800-8000-000000000000'::uuid)) as i (id);
select is((select app.uuid_v7() between app.first_id(clock_timestamp() - interval '1 second') and app.first_id(clock_timestamp() + interval '1 second')), true, 'as those that are made');
select is_empty($$ select k.kind from app.retention_kinds() as k where not exists (select from app.retention_lines() as l where l.kind = k.kind and l.due is not null) $$, 'no kind is an empty promise');
select is_empty($$ select l.kind from app.retention_lines() as l where l.kind not in (select k.kind from app.retention_kinds() as k) $$, 'and no line goes without its kind');
select is_empty($$ select l.table_name from app.retention_lines() as l where l.table_name not in (select p.table_name from app.personal_data() as p) and l.table_name <> 'document_versions' $$, 'what goes holds something about people');
select is_empty($$ select f.name from jsonb_object_keys(app.configuration_schema() #> '{properties,retention,properties}') as f (name)
                   where f.name not in (select k.field from app.retention_kinds() as k) $$, 'what a chatbot may shorten is a kind');

create function tests.keep(body jsonb, who text default 'acme.admin') returns text language plpgsql as $$
declare
  v_told text;
begin
  perform tests.become(who);
  v_told := tests.refused(format('select api.retention_update(%L)', body));
  perform tests.become(null);
  return v_told;
end
$$;
create function tests.kept() returns jsonb language plpgsql as $$
declare
  v_kept jsonb;
begin
  perform tests.become('acme.admin');
  v_kept := jsonb_strip_nulls(api.retention_get());
  perform tests.become(null);
  return v_kept;
end
$$;
select is(tests.keep(body::jsonb), told, body || ': ' || told) from (values
  ('{"messagesDays": 30, "errorsDays": 7}', 'fine'), ('{"errorsDays": null}', 'fine'), ('{"leadsDays": 36500}', 'fine'), ('{}', 'fine'),
  ('{"messagesDays": 0}', '400 invalid_field'), ('{"messagesDays": 1.5}', '400 invalid_field'), ('{"messagesDays": "30"}', '400 invalid_field'),
  ('{"messagesDays": 36501}', '400 invalid_field'), ('{"webhooksDays": 31}', '400 invalid_field'), ('{"auditDays": 1}', '400 unknown_field')
) as v (body, told);
select is(tests.kept(), '{"messagesDays": 30, "leadsDays": 36500}', 'what was said is kept');
select is((select array_agg(a.action order by a.id) from app.audit_log as a where a.table_name = 'retention_rules'), '{insert,insert,delete,insert}', 'and told');
select is_empty($$ select from app.retention_rules where organization_id <> tests.id('acme') $$, 'for one organization');

create function tests.aged(days integer, organization text default 'acme', ended boolean default true) returns uuid language plpgsql as $$
declare
  v_at timestamptz := now() - make_interval(days => days);
  v_id uuid;
begin
  insert into app.chatbot_conversations (organization_id, id, chatbot_id, session_id, integration_type, user_identifier, status, started_at, ended_at)
  values (tests.id(organization), app.first_id(v_at + case when ended then '0' else '1 ms' end::interval), tests.id(organization || '.bot'), 'age-' || days || ended, 'api', 'aged', case when ended then 'closed' else 'human' end, v_at, case when ended then v_at end)
  returning id into v_id;
  insert into app.chatbot_messages (organization_id, id, conversation_id, chatbot_id, role, sender_type, content, created_at)
  values (tests.id(organization), app.first_id(v_at + case when ended then '0' else '1 ms' end::interval), v_id, tests.id(organization || '.bot'), 'user', 'user', 'aged', v_at);
  insert into app.chatbot_errors (organization_id, id, chatbot_id, error_type, occurred_at)
  values (tests.id(organization), app.first_id(v_at + case when ended then '0' else '1 ms' end::interval), tests.id(organization || '.bot'), 'unknown', v_at);
  return v_id;
end
$$;
create function tests.ages(organization text default 'acme') returns text language sql as $$
  select coalesce(string_agg(substr(session_id, 5), ' ' order by session_id), '') || ', ' || (select count(*) from app.chatbot_messages where content = 'aged' and organization_id = tests.id($1))
  from app.chatbot_conversations where session_id like 'age-%' and organization_id = tests.id($1)
$$;
delete from app.chatbot_conversations where organization_id = tests.id('acme');
\o /dev/null
select tests.aged(d) from unnest('{5,25,31,40}'::integer[]) as d;
select tests.aged(40, 'acme', false), tests.aged(40, 'globex');
\o
select is(tests.ages(), '25true 31true 40false 40true 5true, 5', 'conversations of several ages');
select is(app.apply_retention(1), 1, 'as many rows as were asked for');
select ok(app.apply_retention() > 0, 'then the rest');
select is(tests.ages(), '25true 40false 5true, 2', 'what was said longer ago than 30 days is gone');
select is(app.apply_retention(), 0, 'a second time there is nothing left');
select is(tests.ages('globex'), '40true, 1', 'another organization keeps it');
update app.retention_rules set days = 36500;
select is(app.apply_retention(), 0, 'a hundred years are no problem');
select is(tests.ages(), '25true 40false 5true, 2', 'and take nothing away');
update app.retention_rules set days = 30 where kind = 'messages';
select is(app.first_id('1926-01-01') < app.first_id('2020-01-01'), true, 'ids of before there were any come first');
select is((select count(*) from app.chatbot_errors where organization_id = tests.id('acme') and occurred_at < now() - interval '30 days'), 3::bigint, 'and errors have a term of their own');
update app.chatbot_instances set configuration = configuration || '{"retention": {"messagesDays": 10, "errorsDays": 3}}' where id = tests.id('acme.bot');
update app.chatbot_instances set configuration = configuration || '{"retention": {"messagesDays": 50}}' where id = tests.id('globex.bot');
select ok(app.apply_retention() > 0, 'a chatbot may want it shorter');
select is(tests.ages(), '40false 5true, 1', 'and has it so');
select is(tests.ages('globex'), '40true, 1', 'each its own');
select is((select count(*) from app.chatbot_errors where organization_id = tests.id('acme') and chatbot_id = tests.id('acme.bot')), 0::bigint, 'its errors too');
select is((select count(*) from app.chatbot_errors where organization_id = tests.id('acme') and chatbot_id is null), 1::bigint, 'not those of no chatbot');
update app.chatbot_instances set configuration = configuration || '{"retention": {"messagesDays": 100}}' where id = tests.id('acme.bot');
select results_eq($$ select t.days from app.retention_terms() as t where t.chatbot_id = tests.id('acme.bot') and t.kind = 'messages' $$, $$ values (30) $$, 'the shorter one holds');

-- A document keeps the version that answers.
select is(tests.keep('{"documentVersionsDays": 5}'), 'fine', 'of documents');
insert into app.document_versions (organization_id, document_id, version, file_name, media_type, content, sha256, status, ready_at)
select v.organization_id, v.document_id, 2, v.file_name, v.media_type, v.content, v.sha256, 'ready', now() - interval '4 days' from app.document_versions as v where v.document_id = tests.id('acme.document');
update app.documents set current_version = 2 where id = tests.id('acme.document');
select is(app.apply_retention(), 0, 'an old version stays for a while');
update app.document_versions set ready_at = now() - interval '6 days' where document_id = tests.id('acme.document') and version = 2;
select is(app.apply_retention(), 1, 'and goes then');
select results_eq($$ select version from app.document_versions where document_id = tests.id('acme.document') $$, $$ values (2) $$, 'without the one that answers');
update app.documents set deleted_at = now() - interval '6 days' where id = tests.id('acme.document');
select is(app.apply_retention(), 1, 'of a deleted document all go');
insert into app.leads (organization_id, chatbot_id, email, consent, updated_at) values (tests.id('acme'), tests.id('acme.bot'), 'old@x.de', false, now() - interval '9 days'), (tests.id('acme'), tests.id('acme.bot'), 'new@x.de', false, now());
insert into app.webhook_events (organization_id, chatbot_id, kind, source, payload, state, finished_at)
select tests.id('acme'), tests.id('acme.bot'), 'line', 'U9', '{}', 'done', now() - make_interval(days => d) from unnest('{1,9}'::integer[]) as d;
insert into app.deliveries (organization_id, kind, chatbot_id, payload, state, finished_at)
select tests.id('acme'), 'line', tests.id('acme.bot'), '{}', 'sent', now() - make_interval(days => d) from unnest('{1,9}'::integer[]) as d;
insert into app.chatbot_playground_sessions (organization_id, chatbot_id, user_id, is_active, ended_at)
select tests.id('acme'), tests.id('acme.bot'), tests.id('acme.admin'), false, now() - make_interval(days => d) from unnest('{1,9}'::integer[]) as d;
select is(app.apply_retention(), 0, 'nobody said');
select is(tests.keep('{"leadsDays": 5, "webhooksDays": 5, "deliveriesDays": 5, "playgroundDays": 5, "requestsDays": 5}'), 'fine', 'somebody says');
select is(app.apply_retention(), 4, 'the old ones go');
select is((select count(*) from app.leads where organization_id = tests.id('acme')) || ' ' || (select count(*) from app.webhook_events where source = 'U9')
          || ' ' || (select count(*) from app.deliveries) || ' ' || (select count(*) from app.chatbot_playground_sessions), '1 1 1 1', 'and the others stay');


-- Each kind takes what it says and nothing else, and figures stay.

delete from app.retention_rules;
update app.chatbot_instances set configuration = configuration - 'retention';
-- How many rows each table has more or fewer after a statement.
create function tests.sizes() returns jsonb language plpgsql as $$
declare
  v_table text;
  v_count bigint;
  v_sizes jsonb := '{}';
begin
  for v_table in select c.relname from pg_class as c where c.relnamespace = 'app'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition loop
    execute format('select count(*) from app.%I', v_table) into v_count;
    v_sizes := v_sizes || jsonb_build_object(v_table, v_count);
  end loop;
  return v_sizes;
end
$$;
create function tests.change(statement text) returns jsonb language plpgsql as $$
declare
  v_sizes jsonb := tests.sizes();
begin
  execute statement;
  return (select coalesce(jsonb_object_agg(a.key, a.value::bigint - (v_sizes ->> a.key)::bigint), '{}') from jsonb_each_text(tests.sizes()) as a where a.value <> v_sizes ->> a.key);
end
$$;
-- All that is shown of what was counted.
create function tests.figures() returns jsonb language sql as $$
  select jsonb_build_object(
    'days', (select jsonb_agg(to_jsonb(a) order by a.chatbot_id, a.date) from api.chatbot_analytics as a),
    'events', (select jsonb_agg(app.event_stats(b.organization_id, b.id) order by b.id) from app.chatbot_instances as b),
    'queries', (select jsonb_agg(app.top_queries(b.organization_id, b.id, null, null, 100) order by b.id) from app.chatbot_instances as b),
    'groups', (select jsonb_agg(to_jsonb(g) - 'title' order by g.id) from app.error_groups as g))
$$;

create function tests.visit(who text, days integer, bot text default 'acme.bot') returns void language sql as $$
  with talk as (
    insert into app.chatbot_conversations (organization_id, id, chatbot_id, session_id, integration_type, user_identifier, started_at)
    select b.organization_id, app.uuid_v7(), b.id, 'visit-' || who || days, 'api', who, now() - make_interval(days => days) from app.chatbot_instances as b where b.id = tests.id(bot)
    returning *
  )
  insert into app.chatbot_messages (organization_id, conversation_id, chatbot_id, role, sender_type, content, created_at)
  select t.organization_id, t.id, t.chatbot_id, 'user', 'user', 'Here I am', t.started_at from talk as t
$$;
create function tests.alert(days integer, status text default 'resolved', organization text default 'acme') returns void language plpgsql as $$
declare
  v_at    timestamptz := now() - make_interval(days => days);
  v_error uuid;
  v_alert uuid;
  v_sent  uuid;
begin
  insert into app.chatbot_errors (organization_id, id, chatbot_id, error_type, error_message, occurred_at)
  values (tests.id(organization), app.first_id(v_at), tests.id(organization || '.bot'), 'timeout', 'Florbert waited', v_at) returning id into v_error;
  insert into app.alerts (organization_id, chatbot_id, rule_name, kind, severity, status, title, content, error_id, started_at, resolved_at)
  values (tests.id(organization), tests.id(organization || '.bot'), 'Slow', 'rate', 'info', alert.status, 'Slow', 'timeout: Florbert waited', v_error, v_at, case alert.status when 'resolved' then v_at end) returning id into v_alert;
  insert into app.deliveries (organization_id, kind, target_id, event_type, payload, state, finished_at, created_at)
  values (tests.id(organization), 'email', app.uuid_v7(), 'alert.firing', '{"text": "timeout: Florbert waited"}', 'sent', v_at, v_at) returning id into v_sent;
  insert into app.alert_notices (organization_id, alert_id, state, destination_id, delivery_id) values (tests.id(organization), v_alert, 'firing', app.uuid_v7(), v_sent);
end
$$;
\o /dev/null
select app.record_events(tests.id(split_part(bot, '.', 1)), tests.id(bot), '[{"type": "seen", "sessionId": "s-1"}, {"type": "heard"}]') from unnest('{acme.bot,acme.own,globex.bot}'::text[]) as bot;
insert into app.events (organization_id, chatbot_id, id, type, occurred_at)
select tests.id(split_part(bot, '.', 1)), tests.id(bot), app.first_id(now() - make_interval(days => d)), 'seen', now() from unnest('{acme.bot,acme.own,globex.bot}'::text[]) as bot, unnest('{4,20,99}'::integer[]) as d;
-- Told to others a while ago; that is not what is told.
insert into app.deliveries (organization_id, kind, chatbot_id, target_id, event_type, payload, state, finished_at)
select tests.id('acme'), 'webhook', tests.id('acme.bot'), app.uuid_v7(), 'seen', '{}', 'sent', now() - interval '20 days';
select tests.visit('idle', 30), tests.visit('idle', 20), tests.visit('busy', 20), tests.visit('busy', 2), tests.visit('fresh', 2), tests.visit('idle', 20, 'acme.own'), tests.visit('idle', 20, 'globex.bot');
select tests.alert(20), tests.alert(2), tests.alert(21, 'firing'), tests.alert(20, 'resolved', 'globex');
select app.fold_analytics(), app.fold_events(), app.group_queries(), app.fold_errors();
\o
select is_empty('select * from app.verify_analytics(null, null)', 'what is counted is what is there');
create temporary table figures as select tests.figures() as shown;
select is(tests.change('select app.apply_retention()'), '{}', 'without a term nothing goes');

select is(tests.keep('{"eventsDays": 10}'), 'fine', 'of events');
select is(tests.change('select app.apply_retention()'), '{"events": -4}', 'those of that time go, of one organization, and nothing else');
update app.chatbot_instances set configuration = configuration || '{"retention": {"eventsDays": 3}}' where id in (tests.id('acme.own'), tests.id('globex.bot'));
select is(tests.change('select app.apply_retention()'), '{"events": -4}', 'a chatbot may want it shorter, without any rule as well');
select is((select jsonb_object_agg(e.bot, e.n) from (select x.bot, count(*) as n from app.events as e join unnest('{acme.bot,acme.own,globex.bot}'::text[]) as x (bot) on tests.id(x.bot) = e.chatbot_id group by 1) as e), '{"acme.bot": 3, "acme.own": 2, "globex.bot": 2}', 'what is younger stays');

select is(tests.keep('{"alertsDays": 10}'), 'fine', 'of alerts');
select is(tests.change('select app.apply_retention()'), '{"alerts": -1, "deliveries": -2, "alert_notices": -1}', 'those that are over, with what was sent of alerts then');
select results_eq($$ select a.status, count(*) from app.alerts as a where a.organization_id = tests.id('acme') and a.rule_name = 'Slow' group by 1 order by 1 $$, $$ values ('firing', 1::bigint), ('resolved', 1) $$, 'one that goes on stays, and a late one');
select is(tests.keep('{"alertsDays": null, "errorsDays": 10}'), 'fine', 'of errors');
select is(tests.change('select app.apply_retention()') - 'chatbot_errors', '{}', 'errors go alone');
select results_eq($$ select a.status, a.content from app.alerts as a where a.rule_name = 'Slow' and a.organization_id = tests.id('acme') order by 1 $$,
                  $$ values ('firing', '[erased]'), ('resolved', 'timeout: Florbert waited') $$, 'but no alert quotes them any longer');
select is((select count(*) from app.chatbot_errors where organization_id = tests.id('globex') and error_message = 'Florbert waited'), 1::bigint, 'another organization keeps its own');

select is(tests.keep('{"errorsDays": null, "visitsDays": 10}'), 'fine', 'of visits');
select is(tests.change('select app.apply_retention()'), '{"analytics_visits": -3}', 'those of who has not come since');
select results_eq($$ select distinct v.visitor from app.analytics_visits as v where v.organization_id = tests.id('acme') and v.visitor in ('idle', 'busy', 'fresh') order by 1 $$, $$ values ('busy'), ('fresh') $$, 'who has keeps all visits');
select is((select count(*) from app.analytics_visits where visitor = 'busy') || ' ' || (select count(*) from app.analytics_visits where visitor = 'idle' and organization_id = tests.id('globex')), '2 1', 'as have others');
select is(tests.change('select app.apply_retention()'), '{}', 'a second time there is nothing left');

select is_empty('select * from app.verify_analytics(null, null)', 'what is counted is still what is there');
select is_empty('select * from parlance.verify_queries()', 'of questions as well');
select is(tests.figures(), (select shown from figures), 'and every figure is what it was');

-- What quotes an error that went by its age is found nevertheless.
select tests.alert(20) is null as x \gset
insert into app.chatbot_errors (organization_id, id, chatbot_id, error_type, error_message, session_id)
select tests.id('acme'), app.first_id(now() - make_interval(days => d)), tests.id('acme.bot'), 'unknown', m || ' was here', s from (values (17, 'Florette', 's-zoe'), (18, 'Florian', 's-zoe'), (19, 'Florian', 's-max')) as v (d, m, s);
select is(tests.keep('{"visitsDays": null, "errorsDays": 10}'), 'fine', 'of errors again');
select is(app.apply_retention(1), 1, 'one row at a time');
select is_empty($$ select from app.alerts as a where a.content ~ 'Florbert' and a.organization_id = tests.id('acme') and not exists (select from app.chatbot_errors as e where e.id = a.error_id) $$, 'an alert quotes nothing that is gone, also when that was all');
select is(app.apply_retention() > 0, true, 'then the rest');
select isnt_empty($$ select tests.traces('Florette') $$, 'a group is called what its errors were');
select is(app.erase_data(tests.id('acme'), 's-zoe') -> 'erased' @> '{"chatbot_errors": 0, "error_groups": 1, "error_group_users": 2}', true, 'by the session, the group is');
select is_empty($$ select tests.traces('Florette') $$, 'and there is no trace of it');
select is((select title from app.error_groups where title ~ 'Florian'), 'Florian was here', 'one that another has met keeps its title');

select * from finish();
rollback;
