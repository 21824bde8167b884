-- Everything about one person: where it is, to be handed out, and to be erased.
--
--   app.personal_data()               the map: each table that holds anything about people
--   app.impersonal_tables()           the tables that hold nothing about people
--   app.find_subject(…)               what of an organization is one person's
--   app.export_data(…)                all of it as JSON
--   app.erase_data(…)                 all of it gone, with counts for proof
--   app.strike(…)                     a text without a person's name
--   api.subject_export, api.subject_erase, parlance.export_subject, parlance.erase_subject
--
-- tests/sql/privacy.sql fails as long as a table of schema app is in neither of the first two.

create or replace function app.personal_data()
  returns table (place bigint, table_name text, action text, found text, change text, texts text[],
                 hidden text[], about text)
  language sql immutable parallel safe rows 50
begin atomic
  select row_number() over () as place, m.table_name, m.action, m.found, m.change,
         m.texts::text[] as texts, m.hidden::text[] as hidden, m.about
  from (values
    -- What visitors said and did.  What hangs on a row is before it, so that each is counted.
    -- Before the ratings themselves, which are taken back when they go: that is no row of theirs.
    ('query_ratings', 'delete', 't.turn_id = any ({turns})', null,
     '{}', '{}', 'What visitors think of answers, until it is counted'),
    ('message_feedback', 'delete',
     't.message_id = any ({messages}) or t.user_identifier = any ({names} || {sessions})', null,
     '{feedback_text}', '{}', 'What visitors think of answers'),
    ('flagged_messages', 'delete', 't.message_id = any ({messages})', null,
     '{review_note}', '{}', 'What moderation noticed in messages'),
    ('query_queue', 'delete', 't.turn_id = any ({turns})', null,
     '{}', '{embedding}', 'Questions that wait to be grouped'),
    ('query_questions', 'delete', 't.turn_id = any ({turns})', null,
     '{}', '{}', 'Which question is in which group'),
    ('unanswered_questions', 'delete', 't.turn_id = any ({turns})', null,
     '{question}', '{}', 'Questions that found no good source'),
    ('unanswered_groups', 'call', null, 'select app.tidy_questions({organization})',
     '{question,plain}', '{}', 'Groups of such questions, called by one of them'),
    ('tool_calls', 'delete', 't.turn_id = any ({turns})', null,
     '{said,arguments,result,error}', '{sealed}', 'What models asked for, and were told'),
    ('turn_requests', 'delete', 't.turn_id = any ({turns})', null,
     '{context}', '{digest,head_hash,tools_hash,sealed}', 'What of a memory stood in a prompt'),
    -- Found again by its hash all the same; replay says that it is not what it was.
    ('kept_texts', 'call', null, 'select app.tidy_texts({organization})',
     '{content}', '{}', 'Prompts as models got them, with what a server added to them'),
    ('deliveries', 'delete',
     $$t.conversation_id = any ({conversations}) or t.message_id = any ({messages})
       or t.target_id is null and t.payload ->> 'to' = any ({names})
       or t.target_id is not null
       and (app.holds(t.payload::text, {conversations}::text[])
            or t.payload #>> '{data,sessionId}' = any ({names} || {sessions})
            or t.id in (
              select n.delivery_id from app.alert_notices as n
              join app.alerts as a on a.organization_id = n.organization_id and a.id = n.alert_id
              join app.chatbot_errors as e
                on e.organization_id = a.organization_id and e.id = a.error_id
              where n.organization_id = {organization}
                and (e.conversation_id = any ({conversations}) or e.turn_id = any ({turns})
                     or e.session_id = any ({names} || {sessions}))))$$, null,
     '{payload,error,answer}', '{}', 'What was sent to visitors, or about them'),
    -- What a group and an alert are called may quote the error that they are about, which may have
    -- gone before; the sessions of a group stay.
    ('error_groups', 'change',
     $$t.title <> '[erased]'
       and t.id in (
         select e.group_id from app.chatbot_errors as e
         where e.organization_id = {organization}
           and (e.conversation_id = any ({conversations}) or e.turn_id = any ({turns})
                or e.session_id = any ({names} || {sessions}))
         union all
         select u.group_id from app.error_group_users as u
         where u.organization_id = {organization} and u.session_id = any ({names} || {sessions}))
       and not exists (
         select from app.chatbot_errors as e
         where e.organization_id = t.organization_id and e.group_id = t.id
           and not coalesce(e.conversation_id = any ({conversations}), false)
           and not coalesce(e.turn_id = any ({turns}), false)
           and not coalesce(e.session_id = any ({names} || {sessions}), false))
       and not exists (
         select from app.error_group_users as u
         where u.organization_id = t.organization_id and u.group_id = t.id
           and u.session_id <> all ({names} || {sessions}))$$,
     $$title = '[erased]', error_name = null, top_frame = null$$,
     '{error_name,title,top_frame}', '{}', 'Errors of a kind'),
    ('alerts', 'change',
     $$t.content <> '[erased]' and t.error_id in (
         select e.id from app.chatbot_errors as e
         where e.organization_id = t.organization_id
           and (e.conversation_id = any ({conversations}) or e.turn_id = any ({turns})
                or e.session_id = any ({names} || {sessions})))$$,
     $$title = t.rule_name, content = '[erased]'$$,
     '{title,content}', '{}', 'What was told of errors'),
    ('error_group_users', 'delete', 't.session_id = any ({names} || {sessions})', null,
     '{}', '{}', 'Sessions in which an error was met'),
    ('chatbot_errors', 'delete',
     $$t.conversation_id = any ({conversations}) or t.turn_id = any ({turns})
       or t.session_id = any ({names} || {sessions})$$, null,
     '{error_message,error_details,error_stack,url,user_input,additional_data,error_name,user_agent,
       top_frame}', '{}',
     'What went wrong for visitors'),
    -- The row stays without content: what is sent again has to be known again.
    ('webhook_events', 'change',
     $$t.source = any ({names}) or t.turn_id = any ({turns})
       or t.payload #>> '{source,userId}' = any ({names})$$,
     $$source = 'erased', payload = '{}', sealed = null, turn_id = null,
       provider_event_id = case when not app.holds(t.provider_event_id, {names})
                           then t.provider_event_id end,
       state = case when t.finished_at is null then 'rejected' else t.state end,
       reason = case when t.finished_at is null then 'erased' end,
       finished_at = coalesce(t.finished_at, now())$$,
     '{payload,reason}', '{sealed}', 'What channels sent'),
    ('channel_blocks', 'delete', 't.source = any ({names})', null,
     '{}', '{}', 'Who does not want to hear from a chatbot in a channel'),
    ('leads', 'delete',
     $$t.conversation_id = any ({conversations}) or t.email = any ({names})
       or translate(t.phone, ' ()-./', '') = any ({names})$$, null,
     '{name,company,note,fields}', '{}', 'Addresses that visitors left, and what they agreed to'),
    ('events', 'delete', 't.session_id = any ({names} || {sessions})', null,
     '{data}', '{}', 'What pages and servers told'),
    ('analytics_visits', 'call', 't.visitor = any ({names} || {sessions})',
     $$select coalesce(sum(app.forget_visitor({organization}, n.name)), 0)::bigint
       from unnest({names} || {sessions}) as n (name)$$,
     '{}', '{}', 'When visitors were there'),
    ('conversation_notes', 'delete', 't.conversation_id = any ({conversations})', null,
     '{content}', '{}', 'What people noted about conversations'),
    ('conversation_events', 'delete', 't.conversation_id = any ({conversations})', null,
     '{details}', '{}', 'What became of conversations'),
    ('conversation_context', 'delete', 't.conversation_id = any ({conversations})', null,
     '{context_value}', '{}', 'What conversations remember'),
    ('turns', 'delete', 't.id = any ({turns})', null,
     '{question,parameters}', '{idempotency_hash,request_hash,sealed}',
     'What became of each message that wanted an answer'),
    ('chatbot_messages', 'delete', 't.id = any ({messages})', null,
     '{content,metadata}', '{sealed}', 'What was said'),
    ('chatbot_conversations', 'delete', 't.id = any ({conversations})', null,
     '{metadata}', '{}', 'Conversations, and whose they are'),
    ('rate_limits', 'delete',
     -- kind:chatbot:session
     $$substr(t.key, strpos(t.key, ':') + 38) = any ({names} || {sessions})
       and split_part(t.key, ':', 2) in (select b.id::text from app.chatbot_instances as b
                                         where b.organization_id = {organization})$$, null,
     '{}', '{}', 'How much a session has asked of late'),

    -- What people of the organization wrote, where a visitor may be named.
    ('chatbot_playground_messages', 'keep', null, null,
     '{message,question,response,failure,system_prompt,override_config}',
     '{}', 'Trials of the organization''s people'),
    ('chatbot_playground_sessions', 'keep', null, null, '{session_config}', '{}', 'Such trials'),
    ('analytics_deltas', 'keep', null, null, '{}', '{}',
     'Counts; until they are folded with the visitor, whom app.forget_visitor takes out'),
    ('query_groups', 'keep', null, null, '{}', '{}',
     'Vectors of groups; that of a question that is erased goes with it'),
    ('alert_rules', 'keep', null, null, '{}', '{}', 'Whom the organization tells of what'),
    ('alert_destinations', 'keep', null, null, '{}', '{}', 'Whom the organization tells'),
    ('webhook_endpoints', 'keep', null, null, '{}', '{}', 'Whom the organization tells'),
    ('jobs', 'keep', null, null, '{error}', '{}', 'Work by ids; its errors may quote something'),
    ('idempotency_keys', 'keep', null, null, '{}', '{}',
     'Answers, each encrypted by a key that nobody keeps; gone after two days'),
    ('audit_log', 'keep', null, null, '{}', '{}',
     'What the organization''s people did, in a chain of hashes; nothing that visitors did'),
    ('users', 'keep', null, null, '{}', '{}',
     'The organization''s people, who have DELETE /api/v1/users/{userId}'),
    ('user_logins', 'keep', null, null, '{}', '{}', 'Follows users'),
    ('user_sessions', 'keep', null, null, '{}', '{}', 'Sign-ins of the organization''s people'),
    ('refresh_tokens', 'keep', null, null, '{}', '{}', 'Hashes of such sign-ins'),
    ('curated_answers', 'keep', null, null, '{}', '{}', 'The organization''s own words'),
    ('curated_questions', 'keep', null, null, '{}', '{}',
     'The organization''s own words, perhaps after a visitor''s question'),
    ('canned_replies', 'keep', null, null, '{}', '{}', 'The organization''s own words'),
    ('chatbot_instances', 'keep', null, null, '{}', '{}', 'The organization''s own words'),
    ('chatbot_prompt_history', 'keep', null, null, '{}', '{}', 'The organization''s own words'),
    ('chatbot_translations', 'keep', null, null, '{}', '{}', 'The organization''s own words'),
    ('prompt_generation_jobs', 'keep', null, null, '{}', '{}',
     'The organization''s own words, and drafts made of them'),
    ('prompt_generation_files', 'keep', null, null, '{}', '{}', 'The organization''s own files'),
    ('suppliers', 'keep', null, null, '{}', '{}', 'Whom the organization buys from'),
    ('documents', 'keep', null, null, '{}', '{}', 'The organization''s own documents'),
    ('document_versions', 'keep', null, null, '{}', '{}', 'The organization''s own documents'),
    ('document_chunks', 'keep', null, null, '{}', '{}', 'The organization''s own documents')
  ) as m (table_name, action, found, change, texts, hidden, about);
end;

comment on function app.personal_data() is
  $$The map of personal data: every table that holds anything about people, in the order of erasure

  action: delete, or change (set change), the rows that found says are a person's; call change, a
  statement that returns how many rows it was; keep, because of about.  found is a condition on t, and
  is what is exported.  In found and change {organization}, {names}, {conversations}, {sessions},
  {turns} and {messages} stand for what app.find_subject found.  texts: the columns of everybody's rows
  in which a person may be named, and is struck out; the log must not be told.  hidden: the columns that are not exported.$$;


create or replace function app.impersonal_tables() returns table (table_name text, about text)
  language sql immutable parallel safe rows 30
begin atomic
  select t.table_name, t.about
  from (values
    ('organizations', 'tenants'), ('settings', 'of the installation'),
    ('clock_runs', 'of the installation'), ('embedding_models', 'of the installation'),
    ('dictionary_words', 'of a language'), ('chatbot_keys', 'hashes of keys'),
    ('chatbot_widget_configs', 'how a chatbot looks'), ('chatbot_tools', 'names of tools'),
    ('registered_tools', 'names of tools'), ('prompt_labels', 'numbers of versions'),
    ('chatbot_integrations', 'accounts of the organization'),
    ('line_oa_configs', 'accounts of the organization'),
    ('messenger_configs', 'accounts of the organization'),
    ('messenger_pages', 'accounts of the organization'),
    ('products', 'things'), ('title_embeddings', 'made of documents'),
    ('chunk_embeddings', 'made of documents'), ('staged_embeddings', 'made of documents'),
    ('embedding_changes', 'names of models'), ('curated_embeddings', 'made of curated questions'),
    ('vocabulary_words', 'made of documents'), ('document_vocabularies', 'made of documents'),
    ('knowledge_sizes', 'counts'), ('knowledge_indexes', 'names of indexes'),
    ('analytics_slots', 'counts'), ('analytics_months', 'counts'), ('analytics_models', 'counts'),
    ('analytics_days', 'counts'), ('analytics_model_days', 'counts'),
    ('analytics_responses', 'counts'), ('analytics_response_days', 'counts'),
    ('analytics_visitor_days', 'counts'), ('analytics_zones', 'names of time zones'),
    ('model_prices', 'prices'), ('organization_model_prices', 'prices'),
    ('query_counts', 'counts'), ('query_deltas', 'counts'),
    ('error_counts', 'counts'), ('error_days', 'counts'), ('error_deltas', 'counts'),
    ('event_counts', 'counts'), ('event_deltas', 'counts'), ('event_clearings', 'moments'),
    ('alert_notices', 'ids'), ('metric_runs', 'of the installation'),
    ('data_keys', 'names of keys'),
    ('audit_seals', 'hashes'), ('audit_unsealed', 'ids'),
    ('retention_rules', 'numbers of days')
  ) as t (table_name, about);
end;

comment on function app.impersonal_tables() is
  'The tables of schema app that hold nothing about anybody, and what they hold instead.';


create or replace function app.subject_names(identifier text) returns text[]
  language sql immutable parallel safe strict
  set search_path = ''
begin atomic
  select array_agg(distinct n.name)
  from (select regexp_replace(subject_names.identifier,
                              '^(line_oa:|messenger:|line-|messenger-)(?=.)', '') as plain) as p,
    lateral (values
      (subject_names.identifier), (lower(subject_names.identifier)), (p.plain),
      -- As the session, the vouched for visitor and the echo of a channel have it.
      ('line-' || p.plain), ('messenger-' || p.plain), ('line_oa:' || p.plain),
      ('messenger:' || p.plain), ('echo:' || p.plain),
      (case when p.plain ~ '^\+?[0-9 ()./-]{5,40}$' then translate(p.plain, ' ()-./', '') end)
    ) as n (name)
  where n.name <> '';
end;

comment on function app.subject_names(text) is
  $$The ways in which a person's identifier is written

  Of a user's id in LINE or Messenger, of an address and of a telephone number, as tables have them.$$;


create or replace function app.struck_texts(identifier text, sessions text[])
  returns table (written text)
  language sql immutable parallel safe rows 2
  set search_path = ''
begin atomic
  select w.written
  from (
    select n.name from unnest(app.subject_names(struck_texts.identifier)) as n (name)
    -- Half a word or a small number stands in other people's texts by chance; what a channel puts
    -- before an id may stay.
    where length(n.name) >= 8 and n.name ~ '[0-9@]'
      and n.name !~ '^(line-|messenger-|line_oa:|messenger:|echo:)'
    union
    select n.name from unnest(struck_texts.sessions) as n (name)
    where n.name ~ '^cs_[A-Za-z0-9_-]{44}$'
  ) as n,
    -- In the text of JSON it may look otherwise.
    lateral (values (n.name), (trim(both '"' from to_json(n.name)::text))) as w (written);
end;

comment on function app.struck_texts(text, text[]) is
  $$What is struck out of texts that stay

  The identifier where it is one by its looks: at least 8 characters, with a digit or an @ among
  them.  Of sessions those whose id is a secret.$$;


create or replace function app.struck_pattern(identifier text, sessions text[]) returns text
  language sql immutable parallel safe
  set search_path = ''
begin atomic
  select '(?<![[:alnum:]])(' || string_agg(distinct e.escaped, '|') || ')(?![[:alnum:]])'
  from app.struck_texts(struck_pattern.identifier, struck_pattern.sessions) as w (written),
    lateral (select regexp_replace(w.written, '([^[:alnum:]])', '\\\1', 'g')) as e (escaped);
end;

comment on function app.struck_pattern(text, text[]) is
  'The same as a regular expression, for whole words; null for nothing.';


create or replace function app.struck_needles(identifier text, sessions text[]) returns text[]
  language sql immutable parallel safe
  set search_path = ''
begin atomic
  select array_agg(distinct '%' || replace(replace(replace(
    lower(w.written), '\', '\\'), '%', '\%'), '_', '\_') || '%')
  from app.struck_texts(struck_needles.identifier, struck_needles.sessions) as w (written);
end;

comment on function app.struck_needles(text, text[]) is
  'The same for like, of texts in small letters: quicker, and true also within words.';


create or replace function app.holds(value text, names text[]) returns boolean
  language sql immutable parallel safe
  set search_path = ''
begin atomic
  select exists (select from unnest(holds.names) as n (name) where strpos(holds.value, n.name) > 0);
end;

comment on function app.holds(text, text[]) is 'Whether one of some names stands in a text.';


create or replace function app.strike(value text, pattern text) returns text
  language sql immutable parallel safe
return regexp_replace(value, pattern, '[erased]', 'gi');

comment on function app.strike(text, text) is
  'A text without what app.struck_pattern found, and a mark in its place.';


create or replace function app.strike(value jsonb, pattern text) returns jsonb
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
begin
  return case jsonb_typeof(strike.value)
    when 'object' then coalesce((
      select jsonb_object_agg(app.strike(o.key, strike.pattern), app.strike(o.value, strike.pattern))
      from jsonb_each(strike.value) as o), '{}')
    when 'array' then coalesce((
      select jsonb_agg(app.strike(a.value, strike.pattern) order by a.place)
      from jsonb_array_elements(strike.value) with ordinality as a (value, place)), '[]')
    when 'string' then to_jsonb(app.strike(strike.value #>> '{}', strike.pattern))
    when 'number' then case
      when strike.value::text ~* strike.pattern then '"[erased]"' else strike.value end
    else strike.value end;
end
$$;

comment on function app.strike(jsonb, text) is
  'JSON without what app.struck_pattern found: in its texts, its keys and its numbers.';


create or replace function app.find_subject(
    organization_id uuid, identifier text,
    out names text[], out conversations uuid[], out sessions text[], out turns uuid[],
    out messages uuid[]
  )
  language plpgsql stable
  set search_path = ''
as $$
#variable_conflict use_column
declare
  v_spoken uuid[];
begin
  names := app.subject_names(find_subject.identifier);
  select coalesce(array_agg(c.id order by c.id), '{}'),
         coalesce(array_agg(distinct c.session_id::text), '{}')
  into conversations, sessions
  from app.chatbot_conversations as c
  where c.organization_id = find_subject.organization_id and c.id in (
    select o.id from app.chatbot_conversations as o
    where o.organization_id = find_subject.organization_id
      and o.user_identifier = any (find_subject.names)
    union
    select o.id
    from app.chatbot_instances as b
    join app.chatbot_conversations as o
      on o.organization_id = b.organization_id and o.chatbot_id = b.id
     and o.session_id = any (find_subject.names)
    where b.organization_id = find_subject.organization_id
    union
    -- Of one in which somebody vouched for this person, and for nobody else.
    select t.conversation_id from app.turns as t
    where t.organization_id = find_subject.organization_id
      and t.visitor = any (find_subject.names)
      and not exists (
        select from app.turns as o
        where o.organization_id = t.organization_id and o.conversation_id = t.conversation_id
          and o.visitor <> all (find_subject.names))
    union
    select l.conversation_id from app.leads as l
    join app.chatbot_conversations as o
      on o.organization_id = l.organization_id and o.id = l.conversation_id
    where l.organization_id = find_subject.organization_id
      and (l.email = any (find_subject.names)
           or translate(l.phone, ' ()-./', '') = any (find_subject.names))
      -- A group is not one person's.
      and not (o.integration_type = 'line_oa' and o.user_identifier ~ '^[CR][0-9a-f]{32}$'));

  -- What the person said in a group, or where several are vouched for.
  select coalesce(array_agg(m.id), '{}') into v_spoken
  from app.chatbot_conversations as c
  join app.chatbot_messages as m
    on m.organization_id = c.organization_id and m.conversation_id = c.id
  where c.organization_id = find_subject.organization_id and c.integration_type = 'line_oa'
    and c.user_identifier ~ '^[CR][0-9a-f]{32}$'
    and m.metadata ->> 'speakerId' = any (find_subject.names);
  -- Each by an index, and not all rows by a choice of conditions.
  select coalesce(array_agg(f.id), '{}') into turns
  from (
    select t.id from app.turns as t
    where t.organization_id = find_subject.organization_id
      and t.conversation_id = any (find_subject.conversations)
    union
    select t.id from app.turns as t
    where t.organization_id = find_subject.organization_id
      and t.visitor = any (find_subject.names)
    union
    select t.id from app.chatbot_messages as m
    join app.turns as t
      on t.organization_id = m.organization_id and t.conversation_id = m.conversation_id
     and t.user_message_id = m.id
    where m.organization_id = find_subject.organization_id and m.id = any (v_spoken)
  ) as f;
  select coalesce(array_agg(f.id), '{}') into messages
  from (
    select m.id from app.chatbot_messages as m
    where m.organization_id = find_subject.organization_id
      and m.conversation_id = any (find_subject.conversations)
    union
    select m.id from app.chatbot_messages as m
    where m.organization_id = find_subject.organization_id and m.id = any (v_spoken)
    union
    select i.id from app.turns as t,
      lateral (values (t.user_message_id), (t.answer_message_id)) as i (id)
    where t.organization_id = find_subject.organization_id and t.id = any (find_subject.turns)
      and exists (select from app.chatbot_messages as m
                  where m.organization_id = t.organization_id and m.id = i.id)
  ) as f;
end
$$;

comment on function app.find_subject(uuid, text) is
  $$What of an organization is one person's

  identifier: who a visitor is in the words of a channel or of a server, a session's id, or the e-mail
  address or telephone number of a lead.  names: the ways in which it is written.  conversations:
  theirs as a whole, with their sessions.  turns, messages: of these, and those of the person in
  conversations that are others' as well.$$;


create or replace function app.subject_command(statement text) returns text
  language sql immutable parallel safe
return replace(replace(replace(replace(replace(replace(replace(replace(
  statement, '{organization}', '$1'), '{names}', '$2'), '{conversations}', '$3'),
  '{sessions}', '$4'), '{turns}', '$5'), '{messages}', '$6'), '{pattern}', '$7'),
  '{needles}', '$8');

comment on function app.subject_command(text) is
  'A statement of the map, with parameters for names, in the order of app.find_subject.';


create or replace function app.own_rows(table_name text) returns text
  language sql stable
  set search_path = ''
begin atomic
  select case when exists (
    select from pg_catalog.pg_attribute as a
    where a.attrelid = to_regclass(format('app.%I', own_rows.table_name))
      and a.attname = 'organization_id' and not a.attisdropped
  ) then 't.organization_id = {organization}' else 'true' end;
end;

comment on function app.own_rows(text) is
  'The condition on t for the rows of one organization; true for a table of the installation.';


create or replace function app.text_columns(table_name text, columns text[] default null)
  returns text[]
  language sql stable
  set search_path = ''
begin atomic
  select coalesce(array_agg(a.attname::text order by a.attnum), '{}')
  from pg_catalog.pg_attribute as a
  inner join pg_catalog.pg_type as y on a.atttypid = y.oid
  where a.attrelid = to_regclass(format('app.%I', text_columns.table_name))
    and a.attnum > 0 and not a.attisdropped
    and case y.typtype when 'd' then y.typbasetype else y.oid end
        in ('pg_catalog.text'::regtype, 'pg_catalog.jsonb'::regtype)
    and (text_columns.columns is null or a.attname = any (text_columns.columns));
end;

comment on function app.text_columns(text, text[]) is
  'The columns of a table of schema app that hold text or JSON; of some, those that are there.';


create or replace function app.tidy_questions(organization_id uuid) returns bigint
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_gone    bigint;
  v_renamed bigint;
begin
  delete from app.unanswered_groups as g
  where g.organization_id = tidy_questions.organization_id and not exists (
    select from app.unanswered_questions as q
    where q.organization_id = g.organization_id and q.group_id = g.id);
  get diagnostics v_gone = row_count;
  -- A group is called by one of its questions, and its vector is that one's.
  update app.unanswered_groups as g
  set question = f.question, plain = app.plain_question(f.question), embedding = null,
      embedding_model_id = null
  from app.unanswered_groups as o
  cross join lateral (
    select q.question from app.unanswered_questions as q
    where q.organization_id = o.organization_id and q.group_id = o.id
    order by q.asked_at, q.id
    limit 1) as f
  where g.organization_id = tidy_questions.organization_id
    and o.organization_id = g.organization_id and o.id = g.id
    and not exists (
      select from app.unanswered_questions as q
      where q.organization_id = g.organization_id and q.group_id = g.id
        and q.question = g.question);
  get diagnostics v_renamed = row_count;
  return v_gone + v_renamed;
end
$$;

comment on function app.tidy_questions(uuid) is
  $$Let go of the groups of unanswered questions that have none left

  A group that is called by a question which is gone is called by another.  Returns how many.$$;


create or replace function app.tidy_texts(organization_id uuid) returns bigint
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_rows bigint;
begin
  delete from app.kept_texts as k
  where k.organization_id = tidy_texts.organization_id and not exists (
    select from app.turn_requests as r
    where r.organization_id = k.organization_id and k.hash in (r.head_hash, r.tools_hash));
  get diagnostics v_rows = row_count;
  return v_rows;
end
$$;

comment on function app.tidy_texts(uuid) is
  $$Let go of kept texts that no request is made of any more

  A request that is being kept at this moment may lose its text, and says so when it is replayed.
  Returns how many.$$;


create or replace function app.tidy_alerts(organization_id uuid) returns bigint
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_rows bigint;
begin
  update app.alerts as a set content = '[erased]'
  where a.organization_id = tidy_alerts.organization_id and a.content <> '[erased]'
    and a.error_id is not null and not exists (
      select from app.chatbot_errors as e
      where e.organization_id = a.organization_id and e.id = a.error_id);
  get diagnostics v_rows = row_count;
  delete from app.deliveries as d
  using app.alert_notices as n
  join app.alerts as a on a.organization_id = n.organization_id and a.id = n.alert_id
  where n.organization_id = tidy_alerts.organization_id
    and d.organization_id = n.organization_id and d.id = n.delivery_id
    and a.content = '[erased]' and d.finished_at is not null;
  return v_rows;
end
$$;

comment on function app.tidy_alerts(uuid) is
  $$Take out of alerts, and of what was sent of them, what they quote of errors that are gone

  Nobody would find it again who erases the person that it is about.  Returns how many alerts.$$;


create or replace function app.exported_row(table_name text) returns text
  language sql immutable parallel safe
return case
  -- Where what is shown is not what is kept.
  when exported_row.table_name = 'chatbot_messages'
    then $$to_jsonb(t) || jsonb_build_object('content', app.full_text(t))$$
  when exported_row.table_name = 'tool_calls' then 'to_jsonb(app.full_tool_call(t))'
  when exported_row.table_name = 'turns'
    then $$to_jsonb(t) || jsonb_build_object('parameters', app.turn_parameters(t))$$
  -- With the beginning of the prompt, where a server added to it.
  when exported_row.table_name = 'turn_requests'
    then $$to_jsonb(t) || coalesce(vault.open_text(t.sealed, t.turn_id)::jsonb, '{}')$$
  when exported_row.table_name = 'webhook_events' then
    $$to_jsonb(t) || jsonb_build_object(
        'payload', coalesce(vault.open_text(t.sealed, t.id)::jsonb, t.payload))$$
  when exported_row.table_name = 'rate_limits' then $$jsonb_build_object('key', t.key)$$
  else 'to_jsonb(t)' end;

comment on function app.exported_row(text) is
  'The expression on t, a row of a table of the map, that is exported: jsonb with all its columns.';


create or replace function app.camel_keys(value jsonb) returns jsonb
  language sql immutable parallel safe
  set search_path = ''
begin atomic
  select coalesce(jsonb_object_agg(
    left(o.key, 1) || substr(replace(initcap(replace(o.key, '_', ' ')), ' ', ''), 2),
    o.value), '{}')
  from jsonb_each(camel_keys.value) as o;
end;

comment on function app.camel_keys(jsonb) is
  'A row with the names of its columns as JSON has them.';


create or replace function app.subject_hash(identifier text) returns text
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- With the pepper, because an address could be guessed from a bare hash.
  return encode(extensions.hmac('subject ' || subject_hash.identifier, vault.read_key('pepper'),
                                'sha256'), 'hex');
end
$$;

comment on function app.subject_hash(text) is
  'What the audit log calls a person who is no more to be named there.';


create or replace function app.export_data(organization_id uuid, identifier text) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_found  record;
  v_line   record;
  v_rows   jsonb;
  v_data   jsonb := jsonb_build_object();
  v_counts jsonb := jsonb_build_object();
begin
  perform app.check_identifier(export_data.identifier);
  select f.* into v_found
  from app.find_subject(export_data.organization_id, export_data.identifier) as f;
  for v_line in
    select p.* from app.personal_data() as p where p.found is not null order by p.place
  loop
    execute app.subject_command(format(
      'select coalesce(jsonb_agg(app.camel_keys(r.value - %L::text[]) order by r.value ->> ''id''),
                       ''[]'')
       from app.%I as t, lateral (select %s) as r (value) where %s and (%s)',
      v_line.hidden, v_line.table_name, app.exported_row(v_line.table_name),
      app.own_rows(v_line.table_name), v_line.found))
    into v_rows
    using export_data.organization_id, v_found.names, v_found.conversations, v_found.sessions,
          v_found.turns, v_found.messages;
    v_data := v_data || jsonb_build_object(v_line.table_name, v_rows);
    v_counts := v_counts || jsonb_build_object(v_line.table_name, jsonb_array_length(v_rows));
  end loop;
  return jsonb_build_object(
    'userIdentifier', export_data.identifier, 'exportedAt', now(), 'counts', v_counts,
    'total', (select coalesce(sum(c.value::bigint), 0) from jsonb_each_text(v_counts) as c),
    'data', v_data);
end
$$;

comment on function app.export_data(uuid, text) is
  $$All that an organization has of one person, table by table, with counts

  Errors: 400 invalid_field.$$;


create or replace function app.check_identifier(identifier text) returns void
  language plpgsql immutable
  set search_path = ''
as $$
begin
  if length(check_identifier.identifier) between 1 and 255 then
    return;
  end if;
  perform app.fail(400, 'invalid_field', 'userIdentifier must have 1 to 255 characters');
end
$$;

comment on function app.check_identifier(text) is
  'Refuse what cannot be a person''s identifier.  Errors: 400 invalid_field.';


create or replace function app.erase_rows(organization_id uuid, identifier text) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_found     record;
  v_line      record;
  v_pattern   text;
  v_needles   text[];
  -- Nearly no row gets beyond the first, which is the quicker one.
  v_named     constant text := 'case when lower(t.%1$I::text) like any ({needles})
                                then t.%1$I::text ~* {pattern} end';
  v_columns   text[];
  v_rows      bigint;
  v_erased    jsonb := jsonb_build_object();
  v_struck    jsonb := jsonb_build_object();
  v_remaining jsonb := jsonb_build_object();
begin
  -- A message that a channel brought before and that is just being taken belongs to a conversation
  -- which nobody sees yet; in the order of sidecar.begin_event, which holds the event first.
  perform from app.webhook_events as e
  where e.organization_id = erase_rows.organization_id
    and e.finished_at is null and e.turn_id is null
    and (e.source = any (app.subject_names(erase_rows.identifier))
         or e.payload #>> '{source,userId}' = any (app.subject_names(erase_rows.identifier)))
  order by e.id
  for update;
  select f.* into v_found
  from app.find_subject(erase_rows.organization_id, erase_rows.identifier) as f;
  -- An answer under way locks the conversation before it stores anything, and finds it gone; nor can
  -- a row be added to one that is held so.
  perform from app.chatbot_conversations as c
  where c.organization_id = erase_rows.organization_id and c.id = any (v_found.conversations)
  order by c.id
  for update;
  -- Again, with what came to be there while others held them.
  select f.* into v_found
  from app.find_subject(erase_rows.organization_id, erase_rows.identifier) as f;

  for v_line in
    select p.* from app.personal_data() as p where p.action <> 'keep' order by p.place
  loop
    if v_line.action = 'call' then
      execute app.subject_command(v_line.change) into v_rows
      using erase_rows.organization_id, v_found.names, v_found.conversations, v_found.sessions,
            v_found.turns, v_found.messages;
    else
      execute app.subject_command(format(
        case v_line.action when 'delete' then 'delete from app.%I as t where %s and (%s)'
        else 'update app.%I as t set ' || replace(v_line.change, '%', '%%') || ' where %s and (%s)' end,
        v_line.table_name, app.own_rows(v_line.table_name), v_line.found))
      using erase_rows.organization_id, v_found.names, v_found.conversations, v_found.sessions,
            v_found.turns, v_found.messages;
      get diagnostics v_rows = row_count;
    end if;
    v_erased := v_erased || jsonb_build_object(v_line.table_name, v_rows);
  end loop;

  v_pattern := app.struck_pattern(erase_rows.identifier, v_found.sessions);
  v_needles := app.struck_needles(erase_rows.identifier, v_found.sessions);
  if v_pattern is not null then
    for v_line in select p.* from app.personal_data() as p order by p.place loop
      v_columns := app.text_columns(v_line.table_name, v_line.texts);
      if cardinality(v_columns) > 0 then
        execute app.subject_command(format('update app.%I as t set %s where %s and (%s)',
          v_line.table_name,
          (select string_agg(format('%1$I = app.strike(t.%1$I, {pattern})', c.name), ', ')
           from unnest(v_columns) as c (name)),
          app.own_rows(v_line.table_name),
          (select string_agg(format(v_named, c.name), ' or ')
           from unnest(v_columns) as c (name))))
        using erase_rows.organization_id, v_found.names, v_found.conversations, v_found.sessions,
              v_found.turns, v_found.messages, v_pattern, v_needles;
        get diagnostics v_rows = row_count;
        if v_rows > 0 then
          v_struck := v_struck || jsonb_build_object(v_line.table_name, v_rows);
        end if;
      end if;
      -- What nobody but the organization may change is told, for somebody to look at.
      v_columns := app.text_columns(v_line.table_name);
      if v_line.action = 'keep' and cardinality(v_columns) > 0 then
        execute app.subject_command(format('select count(*) from app.%I as t where %s and (%s)',
          v_line.table_name, app.own_rows(v_line.table_name),
          (select string_agg(format(v_named, c.name), ' or ')
           from unnest(v_columns) as c (name))))
        into v_rows
        using erase_rows.organization_id, v_found.names, v_found.conversations, v_found.sessions,
              v_found.turns, v_found.messages, v_pattern, v_needles;
        if v_rows > 0 then
          v_remaining := v_remaining || jsonb_build_object(v_line.table_name, v_rows);
        end if;
      end if;
    end loop;
  end if;

  return jsonb_build_object(
    'erased', v_erased, 'struck', v_struck, 'remaining', v_remaining,
    'total', (select coalesce(sum(c.value::bigint), 0) from jsonb_each_text(v_erased) as c));
end
$$;

comment on function app.erase_rows(uuid, text) is
  'Erase what an organization has of one person, and count it: app.erase_data without its proof.';


create or replace function app.erase_data(organization_id uuid, identifier text) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_proof jsonb;
begin
  perform app.check_identifier(erase_data.identifier);
  for i in 1 .. 5 loop
    begin
      v_proof := app.erase_rows(erase_data.organization_id, erase_data.identifier);
      exit;
    exception when deadlock_detected then
      -- A tool that runs holds its turn and asks for the conversation; this does it the other way.
      if i = 5 then
        raise;
      end if;
      -- Not back at once, before whoever waited for what was let go has woken up.
      perform pg_sleep(0.05 * i);
    end;
  end loop;
  v_proof := v_proof || jsonb_build_object(
    'subjectHash', app.subject_hash(erase_data.identifier), 'erasedAt', now());
  perform app.log_change(
    erase_data.organization_id, 'delete', 'subjects', v_proof ->> 'subjectHash', null, null,
    v_proof - '{subjectHash,erasedAt}'::text[]);
  return v_proof;
end
$$;

comment on function app.erase_data(uuid, text) is
  $$Erase what an organization has of one person, in this transaction

  Returns counts: erased, table by table; struck, rows of others in which the person was named;
  remaining, rows of the organization's own that name the person still.  A second time all are zero.
  The audit log gets the counts and a hash.  Errors: 400 invalid_field.$$;


create or replace function app.request_text(name text, what text) returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_sent text := app.request_header(request_text.name);
begin
  if v_sent is null then
    return '';
  elsif v_sent ~ '%(?![0-9A-Fa-f]{2})' or v_sent ~ '[^ -~]' then
    perform app.fail(400, 'invalid_field', format('%s must be percent-encoded', request_text.what));
  end if;
  return convert_from((
    select string_agg(case when length(p.part[1]) = 3 then decode(right(p.part[1], 2), 'hex')
                      else convert_to(p.part[1], 'utf8') end, '' order by p.place)
    from regexp_matches(v_sent, '%[0-9A-Fa-f]{2}|.', 'g') with ordinality as p (part, place)), 'utf8');
exception when character_not_in_repertoire or untranslatable_character then
  perform app.fail(400, 'invalid_field', format('%s must be text in UTF-8', request_text.what));
  return null;
end
$$;

comment on function app.request_text(text, text) is
  $$A text of the path, as the gateway hands it on in a header: percent-encoded

  name: the header.  what: the name for the error.  Errors: 400 invalid_field.$$;


create or replace function app.subject_export_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["userIdentifier", "exportedAt", "counts", "total", "data"],
  "properties": {
    "userIdentifier": {"type": "string"},
    "exportedAt": {"type": "string", "format": "date-time"},
    "counts": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0},
               "description": "How many rows of each table"},
    "total": {"type": "integer", "minimum": 0},
    "data": {"type": "object",
             "additionalProperties": {"type": "array",
               "items": {"type": "object", "additionalProperties": true}},
             "description": "The rows themselves, by table"}
  }}'::jsonb;

comment on function app.subject_export_schema() is
  'The JSON Schema of everything about one person.';


create or replace function app.subject_erasure_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["subjectHash", "erasedAt", "erased", "struck", "remaining", "total"],
  "properties": {
    "subjectHash": {"type": "string", "pattern": "^[0-9a-f]{64}$",
                    "description": "What the audit log calls the person"},
    "erasedAt": {"type": "string", "format": "date-time"},
    "erased": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 0},
               "description": "How many rows of each table were erased"},
    "struck": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1},
               "description": "In how many rows about others the identifier was struck out"},
    "remaining": {"type": "object", "additionalProperties": {"type": "integer", "minimum": 1},
                  "description": "How many of your own documents and texts name the identifier still"},
    "total": {"type": "integer", "minimum": 0, "description": "Of erased"}
  }}'::jsonb;

comment on function app.subject_erasure_schema() is 'The JSON Schema of the proof of an erasure.';


create or replace function app.export_subject(download text) returns bytea
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because the tables are nobody's; require_right has decided who may.
declare
  v_export jsonb;
begin
  perform app.require_right('subjects.read');
  perform app.query_choice(export_subject.download, 'download', '{true,false}');
  v_export := app.export_data(
    app.current_organization_id(), app.request_text('x-resource-id', 'userIdentifier'));
  perform app.add_headers(
    '{"Content-Type": "application/json; charset=utf-8"}'::jsonb
    -- Not called by the person, whose name would be in the list of files of a browser.
    || case when export_subject.download = 'true'
       then '{"Content-Disposition": "attachment; filename=\"subject.json\""}' else '{}' end::jsonb);
  return convert_to(v_export::text, 'utf8');
end
$$;

comment on function app.export_subject(text) is
  $$Everything about the person of the path, for the caller's organization

  Errors: 400 invalid_field, invalid_parameter, 401 not_signed_in, 403 forbidden.$$;


create or replace function api.subject_export(p_download text default null)
  returns api."*/*"  -- noqa: RF05
  language plpgsql stable
  set search_path = ''
  -- PostgREST gives the whole request this time.
  set statement_timeout = '30s'
as $$
begin
  return app.export_subject(p_download);
end
$$;

comment on function api.subject_export(text) is
  $$Export everything about one person

  userIdentifier, percent-encoded: who the visitor is in your words or a channel's, the id of a session,
  or the e-mail address or telephone number of a lead.  All rows of all tables, with counts; none where
  nobody is called so.  download=true gives it as a file.
  Query: download (true|false).
  Answer: 200 subject_export.
  Errors: 400 invalid_field, invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.erase_subject() returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because the tables are nobody's; require_right has decided who may.
begin
  perform app.require_right('subjects.erase');
  return app.erase_data(
    app.current_organization_id(), app.request_text('x-resource-id', 'userIdentifier'));
end
$$;

comment on function app.erase_subject() is
  $$Erase everything about the person of the path, for the caller's organization

  Errors: 400 invalid_field, 401 not_signed_in, 403 forbidden.$$;


create or replace function api.subject_erase() returns jsonb
  language plpgsql volatile
  set search_path = ''
  set statement_timeout = '30s'
as $$
begin
  return app.erase_subject();
end
$$;

comment on function api.subject_erase() is
  $$Erase everything about one person

  As in the export, in one transaction; an answer under way is not stored any more.  Rows about others
  in which the identifier stands are kept without it.  A second time all counts are zero.  Backups hold
  what they held: docs/privacy.md.
  Answer: 200 subject_erasure.
  Errors: 400 invalid_field; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function parlance.export_subject(p_user_identifier text) returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer for the tables; it serves the caller's organization only.
begin
  if app.current_organization_id() is null then
    perform app.fail(401, 'not_signed_in', 'app.current_organization_id is not set');
  end if;
  return app.export_data(app.current_organization_id(), p_user_identifier);
end
$$;

comment on function parlance.export_subject(text) is
  $$Everything that your organization has of one person

  p_user_identifier: who a visitor is, the id of a session, or the address or number of a lead.
  Returns counts and data, table by table.  Errors: 400 invalid_field, 401 not_signed_in.$$;


create or replace function parlance.erase_subject(p_user_identifier text) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer for the tables; it serves the caller's organization only.
begin
  if app.current_organization_id() is null then
    perform app.fail(401, 'not_signed_in', 'app.current_organization_id is not set');
  end if;
  return app.erase_data(app.current_organization_id(), p_user_identifier);
end
$$;

comment on function parlance.erase_subject(text) is
  $$Erase everything that your organization has of one person

  p_user_identifier: as for parlance.export_subject.  In your transaction; returns counts: erased,
  struck, remaining.  Errors: 400 invalid_field, 401 not_signed_in.$$;


revoke all on function
  app.personal_data(), app.impersonal_tables(), app.subject_names(text),
  app.struck_texts(text, text[]), app.struck_pattern(text, text[]),
  app.struck_needles(text, text[]), app.holds(text, text[]), app.strike(text, text),
  app.strike(jsonb, text), app.find_subject(uuid, text), app.subject_command(text),
  app.own_rows(text), app.text_columns(text, text[]), app.tidy_questions(uuid),
  app.tidy_texts(uuid), app.tidy_alerts(uuid),
  app.exported_row(text), app.camel_keys(jsonb), app.subject_hash(text),
  app.export_data(uuid, text), app.check_identifier(text), app.erase_rows(uuid, text),
  app.erase_data(uuid, text),
  app.request_text(text, text), app.subject_export_schema(), app.subject_erasure_schema(),
  app.export_subject(text), api.subject_export(text), app.erase_subject(), api.subject_erase(),
  parlance.export_subject(text), parlance.erase_subject(text)
from public, anon, authenticated;

grant execute on function
  app.export_subject(text), api.subject_export(text), app.erase_subject(), api.subject_erase()
to anon, authenticated;
grant execute on function parlance.export_subject(text), parlance.erase_subject(text)
to parlance_integrator;
