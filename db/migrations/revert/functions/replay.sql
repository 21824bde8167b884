-- Revert parlance:functions/replay from pg

begin;
set local role parlance_owner;

drop function api.message_replay();
drop function api.replay(uuid);
drop function app.turn_id_of(jsonb);
drop function app.replay_message(uuid);
drop function app.replay_turn(app.turns);
drop function app.add_tool_rounds(jsonb, app.tool_calls[]);
drop function app.replay_schema();
drop function app.lost_messages(app.turns);
drop function app.seal_frame(app.turns, jsonb);
drop function app.keep_request(app.turns, json);
drop function app.keep_text(uuid, text);
drop function app.own_sources(jsonb);

commit;
