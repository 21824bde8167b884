-- Revert parlance:functions/admission from pg

begin;
set local role parlance_owner;

drop function sidecar.admit(jsonb);
drop function app.admit(jsonb, uuid, uuid);
drop function app.escalation_keyword(jsonb, text);
drop function app.refusal(integer, text, text, text, jsonb);

commit;
