-- Revert parlance:functions/turns from pg

begin;
set local role parlance_owner;

drop view api.turns;
drop function sidecar.fail_turn(jsonb, jsonb);
drop function app.retry_delay(jsonb, integer);
drop function sidecar.finish_turn(jsonb, jsonb);
drop function sidecar.handed_turns(jsonb);
drop function sidecar.ground_turn(jsonb, text, extensions.vector, jsonb);
drop function app.is_held(app.turns, jsonb);
drop function app.read_turn(jsonb);
drop function app.hold_turn(jsonb);
drop function sidecar.begin_turn(jsonb, extensions.vector, jsonb);
drop function app.begin_turn(jsonb, extensions.vector, jsonb);
drop function app.request_hash(jsonb);
drop function app.resume_turn(app.turns, jsonb, jsonb);
drop function app.after_grounding(app.turns, jsonb, text, boolean, json);
drop function app.note_grounding(app.turns, jsonb, real, text, numeric, jsonb);
drop function app.conclude(app.turns, text, text, real, text, jsonb, jsonb, jsonb);

commit;
