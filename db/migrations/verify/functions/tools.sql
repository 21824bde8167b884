-- Verify parlance:functions/tools on pg

begin;

select
  'app.current_conversation_id()'::regprocedure,
  'app.is_visitor_verified()'::regprocedure,
  'app.claimed_visitor()'::regprocedure,
  'app.current_visitor()'::regprocedure,
  'app.verified_visitor(jsonb)'::regprocedure,
  'app.built_in_tools()'::regprocedure,
  'app.tool_type_schema(oid)'::regprocedure,
  'app.tool_comment(text, text[])'::regprocedure,
  'app.inspect_tool(oid)'::regprocedure,
  'app.enabled_tools(uuid, uuid, text)'::regprocedure,
  'app.has_tools(app.turns)'::regprocedure,
  'app.offered_tools(app.turns)'::regprocedure,
  'app.tool_statement(oid, jsonb)'::regprocedure,
  'app.tool_result(jsonb, boolean, integer)'::regprocedure,
  'app.tool_complaint(text, text)'::regprocedure,
  'app.perform_tool(app.turns, jsonb, jsonb, extensions.vector, boolean)'::regprocedure,
  'app.tools_told(jsonb)'::regprocedure,
  'app.tool_step(app.turns)'::regprocedure,
  'app.search_for_tool(text)'::regprocedure,
  'app.request_human()'::regprocedure,
  'tools.search_knowledge(text)'::regprocedure,
  'tools.request_human(text)'::regprocedure,
  'app.add_tool(text, uuid, text)'::regprocedure,
  'parlance.register_tool(text, uuid, text)'::regprocedure,
  'parlance.unregister_tool(text)'::regprocedure,
  'app.chatbot_tools_schema()'::regprocedure,
  'app.chatbot_tools_update_schema()'::regprocedure,
  'app.tool_bodies(app.chatbot_instances)'::regprocedure,
  'app.read_chatbot_tools()'::regprocedure,
  'app.update_chatbot_tools(jsonb)'::regprocedure,
  'api.chatbot_tools_get()'::regprocedure,
  'api.chatbot_tools_update(json)'::regprocedure,
  'app.tool_context(app.turns)'::regprocedure,
  'app.tool_answer(text, boolean, boolean, integer)'::regprocedure,
  'app.lost_tool_answer()'::regprocedure,
  'sidecar.call_tool(jsonb, jsonb, extensions.vector)'::regprocedure;

select
  organization_id, id, turn_id, chatbot_id, ordinal, attempt, round, call_id, said, name,
  arguments, result, is_error, error, rows, duration_ms, created_at
from api.tool_calls where false;

rollback;
