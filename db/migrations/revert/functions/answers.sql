-- Revert parlance:functions/answers from pg

begin;
set local role parlance_owner;

drop function app.is_refusal(text, text);
drop function app.compose_request(app.turns, json, text, jsonb, text);
drop function app.system_prompt(app.turns);
drop function app.find_sources(uuid, uuid, text, text, text, extensions.vector, smallint, jsonb);
drop function app.small_talk(text);

commit;
