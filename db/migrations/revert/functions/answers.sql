-- Revert parlance:functions/answers from pg

begin;
set local role parlance_owner;

drop function app.is_refusal(text, text);
drop function app.compose_request(app.turns, json);
drop function app.system_prompt(app.turns);
drop function app.find_sources(uuid, uuid, text, text, text, extensions.vector, smallint);
drop function app.small_talk(text);
drop function app.phrase_for(uuid, uuid, text, text);

commit;
