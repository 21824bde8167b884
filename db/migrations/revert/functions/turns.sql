-- Revert parlance:functions/turns from pg

begin;
set local role parlance_owner;

drop view api.turns;
drop function sidecar.fail_turn(jsonb, jsonb);
drop function sidecar.finish_turn(jsonb, jsonb);
drop function app.is_refusal(text, text);
drop function sidecar.call_tool(jsonb, jsonb);
drop function app.with_turn(jsonb, jsonb);
drop function sidecar.ground_turn(jsonb, text, extensions.vector, jsonb);
drop function app.stale(app.turns);
drop function app.lock_turn(jsonb);
drop function app.with_session(jsonb, text, text);
drop function sidecar.begin_turn(jsonb, extensions.vector, jsonb);
drop function app.request_hash(jsonb);
drop function app.resume_turn(app.turns, jsonb);
drop function app.rewrite_step(app.turns);
drop function app.embed_step(app.turns);
drop function app.ground(app.turns, app.chatbot_instances, text, extensions.vector, jsonb);
drop function app.answer_step(app.turns, app.chatbot_instances, jsonb);
drop function app.phrase_for(uuid, uuid, text, text);
drop function app.system_prompt(app.chatbot_instances, text);
drop function app.compose_request(app.turns, jsonb, text);
drop function app.small_talk(text);
drop function app.escalation_keyword(jsonb, text);
drop function app.conclude(app.turns, text, text, real, text, jsonb, jsonb, jsonb);
drop function app.reply(app.turns, jsonb, boolean);
drop function app.turn_message(app.turns, boolean);
drop function app.turn_ref(app.turns);
drop function sidecar.admit(jsonb);
drop function app.refusal(integer, text, text, text, jsonb);

commit;
