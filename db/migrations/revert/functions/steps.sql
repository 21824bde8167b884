-- Revert parlance:functions/steps from pg

begin;
set local role parlance_owner;

drop function app.stale(app.turns, jsonb);
drop function app.reply(app.turns, jsonb, text, json, jsonb);
drop function app.rewrite_step(app.turns, jsonb, jsonb);
drop function app.embed_step(app.turns, jsonb);
drop function app.answer_step(app.turns, jsonb, json, integer, json);
drop function app.tool_rounds();
drop function app.session_ref(jsonb);
drop function app.turn_ref(app.turns, jsonb);

commit;
