-- The floor of bench/turn: the SQL of the seed document as it is written there, faults and all, in a
-- schema of its own.  Only what a turn touches: rate check, conversation, two messages, search over
-- the same chunks, analytics.  vector(1536) is vector(384) here, as the benchmark's chunks are.

create schema seed;
set search_path = seed, extensions, public;

create type message_role as enum ('user', 'assistant', 'system');
create type integration_type as enum ('web_embed', 'line_oa', 'api');

create table products (id uuid primary key default gen_random_uuid(), supplier_id uuid);
create table documents (
  id uuid primary key default gen_random_uuid(), product_id uuid, document_type text,
  document_category text, deleted_at timestamptz
);
create table document_chunks (
  id uuid primary key default gen_random_uuid(), document_id uuid references documents,
  content text not null, metadata jsonb default '{}', embedding vector(384)
);
create table chatbot_instances (
  id uuid primary key default gen_random_uuid(), knowledge_source_filters jsonb default '{}',
  deleted_at timestamptz
);
create table chatbot_conversations (
  id uuid primary key default gen_random_uuid(),
  chatbot_id uuid references chatbot_instances (id) on delete cascade,
  session_id varchar(255) not null,
  integration_type integration_type not null,
  user_identifier varchar(255),
  metadata jsonb default '{}',
  started_at timestamptz default current_timestamp,
  ended_at timestamptz,
  last_activity_at timestamptz default current_timestamp,
  unique (chatbot_id, session_id)
);
create table chatbot_messages (
  id uuid primary key default gen_random_uuid(),
  conversation_id uuid references chatbot_conversations (id) on delete cascade,
  role message_role not null,
  content text not null,
  metadata jsonb default '{}',
  vector_search_results jsonb default '[]',
  created_at timestamptz default current_timestamp
);
create table chatbot_analytics (
  id uuid primary key default gen_random_uuid(),
  chatbot_id uuid references chatbot_instances (id) on delete cascade,
  date date not null,
  total_conversations integer default 0,
  total_messages integer default 0,
  unique_users integer default 0,
  avg_conversation_length float default 0,
  avg_response_time_ms integer default 0,
  successful_queries integer default 0,
  failed_queries integer default 0,
  integration_breakdown jsonb default '{}',
  created_at timestamptz default current_timestamp,
  updated_at timestamptz default current_timestamp,
  unique (chatbot_id, date)
);
create table api_rate_limits (
  id uuid primary key default gen_random_uuid(),
  chatbot_id uuid references chatbot_instances (id) on delete cascade,
  identifier varchar(255) not null,
  window_start timestamptz not null,
  request_count integer default 1,
  unique (chatbot_id, identifier, window_start)
);
create index idx_chatbot_conversations_chatbot_id on chatbot_conversations (chatbot_id);
create index idx_chatbot_conversations_session_id on chatbot_conversations (session_id);
create index idx_chatbot_conversations_last_activity on chatbot_conversations (last_activity_at);
create index idx_chatbot_messages_conversation_id on chatbot_messages (conversation_id);
create index idx_chatbot_messages_created_at on chatbot_messages (created_at);
create index idx_chatbot_analytics_chatbot_date on chatbot_analytics (chatbot_id, date);

create function chatbot_search_knowledge_base(
  p_chatbot_id uuid, p_query_embedding vector(384), p_similarity_threshold float default 0.7,
  p_max_results integer default 5
)
returns table (
  chunk_id uuid, content text, similarity float, document_id uuid, document_type text,
  document_category text, metadata jsonb
) as $$
declare
  v_filters jsonb;
begin
  select knowledge_source_filters into v_filters
  from chatbot_instances
  where id = p_chatbot_id and deleted_at is null;

  return query
  with filtered_chunks as (
    select dc.*, d.document_type, d.document_category, d.product_id
    from document_chunks dc
    join documents d on dc.document_id = d.id
    where d.deleted_at is null
      and (v_filters->>'documentTypes' is null or
           d.document_type = any(select jsonb_array_elements_text(v_filters->'documentTypes')))
      and (v_filters->>'categories' is null or
           d.document_category = any(select jsonb_array_elements_text(v_filters->'categories')))
      and (v_filters->>'supplierIds' is null or
           exists (
             select 1 from products p
             where p.id = d.product_id
               and p.supplier_id = any(select jsonb_array_elements_text(v_filters->'supplierIds')::uuid)
           ))
  )
  select
    fc.id as chunk_id, fc.content, 1 - (fc.embedding <=> p_query_embedding) as similarity,
    fc.document_id, fc.document_type, fc.document_category, fc.metadata
  from filtered_chunks fc
  where fc.embedding is not null
    and (1 - (fc.embedding <=> p_query_embedding)) >= p_similarity_threshold
  order by similarity desc
  limit p_max_results;
end;
$$ language plpgsql;

create function create_chatbot_conversation(
  p_chatbot_id uuid, p_session_id varchar(255), p_integration_type integration_type,
  p_user_identifier varchar(255) default null, p_metadata jsonb default '{}'
)
returns uuid as $$
declare
  v_conversation_id uuid;
begin
  select id into v_conversation_id
  from chatbot_conversations
  where chatbot_id = p_chatbot_id
    and session_id = p_session_id;

  if v_conversation_id is null then
    insert into chatbot_conversations (
      chatbot_id, session_id, integration_type, user_identifier, metadata
    ) values (
      p_chatbot_id, p_session_id, p_integration_type, p_user_identifier, p_metadata
    ) returning id into v_conversation_id;
  else
    update chatbot_conversations
    set last_activity_at = current_timestamp
    where id = v_conversation_id;
  end if;

  return v_conversation_id;
end;
$$ language plpgsql;

create function update_chatbot_analytics()
returns trigger as $$
begin
  insert into chatbot_analytics (chatbot_id, date, total_messages, total_conversations, unique_users)
  values (
    (select chatbot_id from chatbot_conversations where id = new.conversation_id),
    current_date,
    1,
    case when new.role = 'user' and not exists (
      select 1 from chatbot_messages
      where conversation_id = new.conversation_id and id != new.id
    ) then 1 else 0 end,
    0
  )
  on conflict (chatbot_id, date) do update
  set
    total_messages = chatbot_analytics.total_messages + 1,
    total_conversations = chatbot_analytics.total_conversations +
      case when new.role = 'user' and not exists (
        select 1 from chatbot_messages
        where conversation_id = new.conversation_id and id != new.id
      ) then 1 else 0 end,
    updated_at = current_timestamp;
  return new;
end;
$$ language plpgsql;

create trigger trigger_update_chatbot_analytics
after insert on chatbot_messages
for each row
execute function update_chatbot_analytics();

create function check_rate_limit(
  p_chatbot_id uuid, p_identifier varchar(255), p_limit integer default 100,
  p_window_minutes integer default 60
)
returns boolean as $$
declare
  v_window_start timestamptz;
  v_current_count integer;
begin
  v_window_start := date_trunc('hour', current_timestamp);

  insert into api_rate_limits (chatbot_id, identifier, window_start, request_count)
  values (p_chatbot_id, p_identifier, v_window_start, 1)
  on conflict (chatbot_id, identifier, window_start)
  do update set request_count = api_rate_limits.request_count + 1
  returning request_count into v_current_count;

  delete from api_rate_limits
  where window_start < current_timestamp - interval '24 hours';

  return v_current_count <= p_limit;
end;
$$ language plpgsql;

-- process_line_message of the seed, where a model would answer at once.
create function process_message(p_chatbot_id uuid, p_user_id varchar(255), p_message text, p_embedding vector)
returns jsonb as $$
declare
  v_conversation_id uuid;
  v_search_results jsonb;
  v_message_id uuid;
begin
  v_conversation_id := create_chatbot_conversation(
    p_chatbot_id, p_user_id, 'web_embed'::integration_type, p_user_id,
    jsonb_build_object('platform', 'web')
  );
  insert into chatbot_messages (conversation_id, role, content)
  values (v_conversation_id, 'user', p_message)
  returning id into v_message_id;

  select jsonb_agg(row_to_json(t.*)) into v_search_results
  from chatbot_search_knowledge_base(p_chatbot_id, p_embedding, 0.3, 5) t;

  insert into chatbot_messages (conversation_id, role, content, metadata, vector_search_results)
  values (v_conversation_id, 'assistant', 'Yes, it is stable. [1]', '{}', v_search_results);

  return jsonb_build_object('success', true, 'conversationId', v_conversation_id, 'messageId', v_message_id);
end;
$$ language plpgsql;
