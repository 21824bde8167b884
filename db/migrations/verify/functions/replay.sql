-- Verify parlance:functions/replay on pg

begin;

select
  'app.own_sources(jsonb)'::regprocedure,
  'app.keep_text(uuid, text)'::regprocedure,
  'app.keep_request(app.turns, json)'::regprocedure,
  'app.seal_frame(app.turns, jsonb)'::regprocedure,
  'app.lost_messages(app.turns)'::regprocedure,
  'app.replay_schema()'::regprocedure,
  'app.add_tool_rounds(jsonb, app.tool_calls[])'::regprocedure,
  'app.replay_turn(app.turns)'::regprocedure,
  'app.replay_message(uuid)'::regprocedure,
  'app.turn_id_of(jsonb)'::regprocedure,
  'api.replay(uuid)'::regprocedure,
  'api.message_replay()'::regprocedure;

rollback;
