-- Revert parlance:functions/phrases from pg

begin;
set local role parlance_owner;

drop function app.phrase_for(uuid, uuid, text, text);
drop function app.phrase(text, text);
drop function app.phrases();

commit;
