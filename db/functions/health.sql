-- How a chatbot is, as measured.
--
--   app.chatbot_health_schema()   what api.chatbot_health answers
--   app.share_word(part, whole)   what a share of failures says
--   api.chatbot_health()          database, search, model and errors of one chatbot

create or replace function app.chatbot_health_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object", "required": ["status", "checks", "uptime", "lastError"],
  "properties": {
    "status": {"type": "string", "enum": ["healthy", "degraded", "unhealthy"]},
    "checks": {
      "type": "object", "required": ["database", "vectorSearch", "llmService", "errorRate"],
      "properties": {
        "database": {
          "type": "object", "required": ["status", "responseTime"],
          "properties": {
            "status": {"type": "string", "enum": ["ok", "degraded", "failing"]},
            "responseTime": {"type": "number", "minimum": 0,
                             "description": "Milliseconds, of what this call read"}}},
        "vectorSearch": {
          "type": "object", "required": ["status", "avgSearchTime", "indexSize"],
          "properties": {
            "status": {"type": "string", "enum": ["ok", "degraded", "failing"]},
            "avgSearchTime": {"type": "number", "minimum": 0, "nullable": true,
                              "description": "Milliseconds, of the last hour"},
            "indexSize": {"type": "integer", "minimum": 0, "description": "Pieces of documents"}}},
        "llmService": {
          "type": "object", "required": ["status", "avgResponseTime"],
          "properties": {
            "status": {"type": "string", "enum": ["ok", "degraded", "failing"]},
            "avgResponseTime": {"type": "number", "minimum": 0, "nullable": true,
                                "description": "Milliseconds, of the last hour"}}},
        "errorRate": {
          "type": "object", "required": ["status", "errorsLastHour", "errorThreshold"],
          "properties": {
            "status": {"type": "string", "enum": ["ok", "degraded", "failing"]},
            "errorsLastHour": {"type": "integer", "minimum": 0},
            "errorThreshold": {"type": "integer", "minimum": 0}}}}},
    "uptime": {"type": "integer", "minimum": 0, "description": "Seconds since the database started"},
    "lastError": {
      "type": "object", "nullable": true, "required": ["type", "occurredAt"],
      "properties": {
        "type": {"type": "string"}, "occurredAt": {"type": "string", "format": "date-time"}}}
  }}'::jsonb;

comment on function app.chatbot_health_schema() is
  'The JSON Schema of what api.chatbot_health answers.';


create or replace function app.share_word(part bigint, whole bigint) returns text
  language sql immutable parallel safe
return case when part * 2 >= whole and part > 0 then 'failing'
            when part * 10 >= whole and part > 0 then 'degraded'
            else 'ok' end;

comment on function app.share_word(bigint, bigint) is
  'What a share of failures says: from a half on failing, from a tenth on degraded.';


create or replace function api.chatbot_health() returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_chatbot  app.chatbot_instances := app.require_chatbot('analytics.read');
  v_started  timestamptz := clock_timestamp();
  v_since    constant timestamptz := now() - interval '1 hour';
  v_turns    record;
  v_errors   bigint;
  v_last     jsonb;
  v_chunks   bigint;
  v_taken    numeric;
  v_database text;
  v_search   text;
  v_model    text;
  v_rate     text;
begin
  select
    round(avg((t.timings ->> 'vectorSearchMs')::numeric), 1) as search_ms,
    round(avg((t.timings ->> 'llmResponseMs')::numeric), 1) as model_ms,
    count(*) filter (where t.outcome not in ('handed', 'refused')) as answers,
    count(*) filter (where t.outcome = 'failed') as failed
  into v_turns
  from app.turns as t
  where t.organization_id = v_chatbot.organization_id and t.chatbot_id = v_chatbot.id
    and t.id >= app.id_floor(v_since);
  select count(*) into v_errors
  from app.chatbot_errors as e
  where e.organization_id = v_chatbot.organization_id and e.chatbot_id = v_chatbot.id
    and e.id >= app.id_floor(v_since) and e.occurred_at > v_since;
  select jsonb_build_object('type', e.error_type, 'occurredAt', e.occurred_at) into v_last
  from app.chatbot_errors as e
  where e.organization_id = v_chatbot.organization_id and e.chatbot_id = v_chatbot.id
  -- By when it happened: one that is reported late is not the last.
  order by e.occurred_at desc, e.id desc limit 1;
  v_chunks := app.searchable_chunks(v_chatbot.organization_id);
  v_taken := round((extract(epoch from clock_timestamp() - v_started) * 1000)::numeric, 1);

  v_database := case when v_taken > 5000 then 'failing' when v_taken > 1000 then 'degraded'
                     else 'ok' end;
  v_search := case when v_turns.search_ms > 5000 then 'failing'
                   when v_turns.search_ms > 1000 then 'degraded' else 'ok' end;
  v_model := app.share_word(v_turns.failed, v_turns.answers);
  v_rate := case app.health_word(v_errors) when 'unhealthy' then 'failing'
                 when 'degraded' then 'degraded' else 'ok' end;
  return jsonb_build_object(
    'status', case when 'failing' in (v_database, v_search, v_model, v_rate) then 'unhealthy'
                   when 'degraded' in (v_database, v_search, v_model, v_rate) then 'degraded'
                   else 'healthy' end,
    'checks', jsonb_build_object(
      'database', jsonb_build_object('status', v_database, 'responseTime', v_taken),
      'vectorSearch', jsonb_build_object(
        'status', v_search, 'avgSearchTime', v_turns.search_ms, 'indexSize', v_chunks),
      'llmService', jsonb_build_object('status', v_model, 'avgResponseTime', v_turns.model_ms),
      'errorRate', jsonb_build_object(
        'status', v_rate, 'errorsLastHour', v_errors, 'errorThreshold', 10)),
    'uptime', floor(extract(epoch from now() - pg_postmaster_start_time()))::bigint,
    'lastError', v_last);
end
$$;

comment on function api.chatbot_health() is
  $$Tell how a chatbot is

  Measured in this call, or by the turns of the last hour; null where nothing was asked in it.  A
  check is degraded or failing: the database from 1 s and 5 s on for what this call reads, the search
  likewise on average, the model where a tenth or half of the answers failed, and errors where there
  were more than 5 or 10 in the last hour.  status is that of the worst check.
  Answer: 200 chatbot_health.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.searchable_chunks(organization_id uuid) returns bigint
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because nobody reads the table of sizes; of the caller's own organization only.
begin
  return coalesce((
    select sum(s.chunk_count) from app.knowledge_sizes as s
    where s.organization_id = searchable_chunks.organization_id
      and s.organization_id = app.current_organization_id()), 0);
end
$$;

comment on function app.searchable_chunks(uuid) is
  'How many pieces of documents the caller''s organization can be answered from.';


revoke all on function
  app.chatbot_health_schema(), app.share_word(bigint, bigint), api.chatbot_health(),
  app.searchable_chunks(uuid)
from public, anon, authenticated;

grant execute on function
  app.share_word(bigint, bigint), api.chatbot_health(), app.searchable_chunks(uuid)
to anon, authenticated;
