-- Revert parlance:functions/tools from pg

begin;
set local role parlance_owner;

drop view api.tool_calls;
drop function sidecar.call_tool(jsonb, jsonb, extensions.vector);
drop function app.lost_tool_answer();
drop function app.tool_answer(text, boolean, boolean, integer);
drop function app.tool_context(app.turns);
drop function api.chatbot_tools_update(json);
drop function api.chatbot_tools_get();
drop function app.update_chatbot_tools(jsonb);
drop function app.read_chatbot_tools();
drop function app.tool_bodies(app.chatbot_instances);
drop function app.chatbot_tools_update_schema();
drop function app.chatbot_tools_schema();
drop function parlance.unregister_tool(text);
drop function parlance.register_tool(text, uuid, text);
drop function app.add_tool(text, uuid, text);
drop function tools.request_human(text);
drop function tools.search_knowledge(text);
drop function app.request_human();
drop function app.search_for_tool(text);
drop function app.tool_step(app.turns);
drop function app.tools_told(jsonb);
drop function app.perform_tool(app.turns, jsonb, jsonb, extensions.vector, boolean);
drop function app.tool_complaint(text, text);
drop function app.tool_result(jsonb, boolean, integer);
drop function app.tool_statement(oid, jsonb);
drop function app.offered_tools(app.turns);
drop function app.has_tools(app.turns);
drop function app.enabled_tools(uuid, uuid, text);
drop function app.inspect_tool(oid);
drop function app.tool_comment(text, text[]);
drop function app.tool_type_schema(oid);
drop function app.built_in_tools();
drop function app.verified_visitor(jsonb);
drop function app.current_visitor();
drop function app.claimed_visitor();
drop function app.is_visitor_verified();
drop function app.current_conversation_id();

commit;
