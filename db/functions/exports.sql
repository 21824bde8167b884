-- A conversation as a file.
--
--   app.conversation_json(…), app.conversation_csv(…), app.conversation_markdown(…)
--   api.conversation_export
--
-- Messages that a reviewer took out are in none of them.

create or replace function app.conversation_export_schema() returns jsonb
  language sql immutable parallel safe
return app.conversation_detail_schema() || jsonb_build_object(
  'required', app.conversation_schema() -> 'required' || '["metadata", "messages", "events"]',
  'properties', (app.conversation_detail_schema() -> 'properties')
    - '{hasEarlierMessages,contextKeys}'::text[]);

comment on function app.conversation_export_schema() is
  'The JSON Schema of an exported conversation; notes are there where they were asked for.';


create or replace function app.conversation_json(
    conversation app.chatbot_conversations, with_notes boolean
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_conversation app.chatbot_conversations := conversation_json.conversation;
begin
  return app.conversation_body(v_conversation) || jsonb_build_object(
    'metadata', v_conversation.metadata,
    'messages', coalesce((
      select jsonb_agg(app.conversation_message_body(m) order by m.id)
      from app.chatbot_messages as m
      where m.organization_id = v_conversation.organization_id
        and m.conversation_id = v_conversation.id and m.removed_at is null), '[]'),
    'events', coalesce((
      select jsonb_agg(app.conversation_event_body(e) order by e.id)
      from app.conversation_events as e
      where e.organization_id = v_conversation.organization_id
        and e.conversation_id = v_conversation.id), '[]'))
    || case when conversation_json.with_notes then jsonb_build_object('notes', coalesce((
      select jsonb_agg(app.conversation_note_body(n) order by n.id)
      from app.conversation_notes as n
      where n.organization_id = v_conversation.organization_id
        and n.conversation_id = v_conversation.id), '[]')) else '{}' end;
end
$$;

comment on function app.conversation_json(app.chatbot_conversations, boolean) is
  'A whole conversation as JSON, with its events, and with its notes where they are wanted.';


create or replace function app.conversation_lines(
    conversation app.chatbot_conversations, with_notes boolean
  )
  returns table (id uuid, kind text, sender text, author text, content text, confidence numeric,
                 created_at timestamptz)
  language plpgsql stable
  set search_path = ''
as $$
begin
  return query
    select l.id, l.kind, l.sender, coalesce(nullif(u.full_name, ''), u.email), l.content,
           round(l.confidence::numeric, 4), l.created_at
    from (
      select m.id, 'message' as kind, m.sender_type::text as sender,
             case when m.sender_type = 'human' then m.metadata ->> 'userId' end as author_id,
             app.full_text(m) as content, m.confidence_score::real as confidence, m.created_at
      from app.chatbot_messages as m
      where m.organization_id = (conversation_lines.conversation).organization_id
        and m.conversation_id = (conversation_lines.conversation).id and m.removed_at is null
      union all
      select n.id, 'note', 'human', n.author_id::text, n.content, null, n.created_at
      from app.conversation_notes as n
      where conversation_lines.with_notes
        and n.organization_id = (conversation_lines.conversation).organization_id
        and n.conversation_id = (conversation_lines.conversation).id
    ) as l
    left join app.users as u
      on u.organization_id = (conversation_lines.conversation).organization_id
     and u.id::text = l.author_id
    order by l.id;
end
$$;

comment on function app.conversation_lines(app.chatbot_conversations, boolean) is
  'What was said in a conversation, and noted where that is wanted, in order.';


create or replace function app.conversation_csv(
    conversation app.chatbot_conversations, with_notes boolean
  ) returns text
  language plpgsql stable
  set search_path = ''
as $$
begin
  return app.csv_line('createdAt', 'kind', 'sender', 'author', 'text', 'confidence', 'id')
    || coalesce((
      select string_agg(app.csv_line(
          to_char(l.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), l.kind,
          l.sender, l.author, l.content, l.confidence::text, l.id::text), '' order by l.id)
      from app.conversation_lines(conversation_csv.conversation, conversation_csv.with_notes) as l), '');
end
$$;

comment on function app.conversation_csv(app.chatbot_conversations, boolean) is
  'What was said in a conversation as CSV, a message to a line.';


create or replace function app.quoted_markdown(content text) returns text
  language sql immutable parallel safe
return '> ' || replace(
  -- Whoever reads the file is to load no picture and run no script of a visitor's.
  replace(replace(replace(content, '&', '&amp;'), '<', '&lt;'), '![', '!\['),
  E'\n', E'\n> ');

comment on function app.quoted_markdown(text) is
  'A text as a quotation of Markdown, without its HTML and pictures.';


create or replace function app.conversation_markdown(
    conversation app.chatbot_conversations, with_notes boolean
  ) returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_conversation app.chatbot_conversations := conversation_markdown.conversation;
begin
  return format(E'# Conversation %s\n\n', v_conversation.id)
    || concat_ws(E'\n',
      '- Chatbot: ' || (
        select ltrim(app.quoted_markdown(b.name), '> ') from app.chatbot_instances as b
        where b.organization_id = v_conversation.organization_id
          and b.id = v_conversation.chatbot_id),
      '- Channel: ' || v_conversation.integration_type,
      '- Visitor: ' || ltrim(translate(app.quoted_markdown(v_conversation.user_identifier), E'>\n', '')),
      '- Begun: ' || to_char(v_conversation.started_at at time zone 'utc', 'YYYY-MM-DD HH24:MI "UTC"'),
      '- Status: ' || v_conversation.status,
      '- Outcome: ' || v_conversation.resolution)
    || E'\n\n## What was said\n'
    || coalesce((
      select string_agg(format(
          E'\n**%s**, %s\n\n%s\n',
          case when l.kind = 'note' then 'Note' else
            case l.sender when 'user' then 'Visitor' when 'bot' then 'Chatbot'
                          when 'human' then 'Person' else 'System' end end
          || coalesce(' (' || ltrim(translate(app.quoted_markdown(l.author), E'>\n*', '')) || ')', ''),
          to_char(l.created_at at time zone 'utc', 'YYYY-MM-DD HH24:MI:SS "UTC"'),
          app.quoted_markdown(l.content)), '' order by l.id)
      from app.conversation_lines(v_conversation, conversation_markdown.with_notes) as l), '');
end
$$;

comment on function app.conversation_markdown(app.chatbot_conversations, boolean) is
  'A conversation for people to read, as Markdown.';


create or replace function app.export_conversation(format text, notes text)
  returns table (content bytea, media_type text, file_name text)
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because visible_conversation has decided already who may: no policy is asked for each row.
declare
  v_format       text;
  v_notes        boolean;
  v_conversation app.chatbot_conversations;
begin
  perform app.require_right('conversations.read');
  v_format := coalesce(app.query_choice(export_conversation.format, 'format', '{json,csv,md}'), 'json');
  v_notes := coalesce(
    app.query_choice(export_conversation.notes, 'notes', '{true,false}')::boolean, false);
  v_conversation := app.visible_conversation(
    app.request_uuid('x-resource-id', 'conversationId'));
  content := convert_to(case v_format
    when 'csv' then app.conversation_csv(v_conversation, v_notes)
    when 'md' then app.conversation_markdown(v_conversation, v_notes)
    else app.conversation_json(v_conversation, v_notes)::text end, 'utf8');
  media_type := case v_format when 'csv' then 'text/csv' when 'md' then 'text/markdown'
                else 'application/json' end || '; charset=utf-8';
  file_name := pg_catalog.format('conversation-%s.%s', v_conversation.id, v_format);
  return next;
end
$$;

comment on function app.export_conversation(text, text) is
  $$The conversation of the path as a file, as the query string wants it

  Errors: 400 invalid_parameter, 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.conversation_export(
    p_format text default null, p_notes text default null
  ) returns api."*/*"
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_file record;
begin
  select e.* into v_file from app.export_conversation(p_format, p_notes) as e;
  perform app.add_headers(jsonb_build_object(
    'Content-Type', v_file.media_type,
    'Content-Disposition', format('attachment; filename="%s"', v_file.file_name)));
  return v_file.content;
end
$$;

comment on function api.conversation_export(text, text) is
  $$Export a conversation

  All of its messages, as JSON with sources and events, as CSV, or as Markdown for people; what a
  reviewer removed is left out.  Notes are in it with notes=true.
  Query: format (json|csv|md), notes (true|false).
  Answer: 200 conversation_export or text/csv or text/markdown.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


revoke all on function
  app.conversation_export_schema(),
  app.conversation_json(app.chatbot_conversations, boolean),
  app.conversation_lines(app.chatbot_conversations, boolean),
  app.conversation_csv(app.chatbot_conversations, boolean), app.quoted_markdown(text),
  app.conversation_markdown(app.chatbot_conversations, boolean),
  app.export_conversation(text, text), api.conversation_export(text, text)
from public, anon, authenticated;

grant execute on function app.export_conversation(text, text), api.conversation_export(text, text)
to anon, authenticated;
