-- Revert parlance:functions/turns from pg

begin;
set local role parlance_owner;

drop view api.turns;
drop function sidecar.fail_turn(jsonb, jsonb);
drop function sidecar.finish_turn(jsonb, jsonb);
drop function app.is_refusal(text, text);
drop function sidecar.call_tool(jsonb, jsonb);
drop function sidecar.ground_turn(jsonb, text, extensions.vector, jsonb);
drop function app.stale(app.turns, jsonb);
drop function app.is_held(app.turns, jsonb);
drop function app.read_turn(jsonb);
drop function app.hold_turn(jsonb);
drop function sidecar.begin_turn(jsonb, extensions.vector, jsonb);
drop function app.request_hash(jsonb);
drop function app.resume_turn(app.turns, jsonb, jsonb);
drop function app.rewrite_step(app.turns, jsonb);
drop function app.embed_step(app.turns, jsonb);
drop function app.after_grounding(app.turns, jsonb, text, boolean, jsonb);
drop function app.note_grounding(app.turns, jsonb, real, text, numeric, jsonb);
drop function app.find_sources(uuid, uuid, text, text, text, extensions.vector, smallint);
drop function app.answer_step(app.turns, jsonb, jsonb);
drop function app.phrase_for(uuid, uuid, text, text);
drop function app.compose_request(app.turns, jsonb);
drop function app.system_prompt(app.turns);
drop function app.small_talk(text);
drop function app.escalation_keyword(jsonb, text);
drop function app.conclude(app.turns, text, text, real, text, jsonb, jsonb, jsonb);
drop function app.reply(app.turns, jsonb, text, jsonb, jsonb);
drop function app.session_ref(jsonb);
drop function app.turn_ref(app.turns, jsonb);
drop function sidecar.admit(jsonb);
drop function app.refusal(integer, text, text, text, jsonb);

commit;
