-- Revert parlance:functions/answers from pg

begin;
set local role parlance_owner;

drop function app.is_refusal(text, text);
drop function app.judge_answer(app.turns, text, jsonb);
drop function app.asks_back(text);
drop function app.compose_request(app.turns, json, text, jsonb, text, jsonb);
drop function app.source_material(json);
drop function app.request_frame(app.turns, json, text);
drop function app.turn_history(app.turns, timestamp with time zone);
drop function app.system_prompt(app.turns);
drop function app.find_sources(uuid, uuid, text, text, text, extensions.vector, smallint, jsonb);
drop function app.small_talk(text);

commit;
