-- Revert parlance:functions/idempotency from pg

begin;
set local role parlance_owner;

drop function app.created(text, jsonb, jsonb, text, integer);
drop function app.request_digest(text, jsonb);
drop function app.replayed(text, jsonb);
drop function app.remember(uuid, text, text, bytea, integer, jsonb, jsonb);
drop function app.repeated(uuid, text, text, bytea);
drop function app.answer_passphrase(text);

commit;
