-- Revert parlance:functions/health from pg

begin;
set local role parlance_owner;

drop function app.searchable_chunks(uuid);
drop function api.chatbot_health();
drop function app.share_word(bigint, bigint);
drop function app.chatbot_health_schema();

commit;
