-- Revert parlance:functions/verification from pg

begin;
set local role parlance_owner;

drop function parlance.verify_analytics(uuid);
drop function app.verify_analytics(uuid, uuid);
drop function app.counted_facts(uuid, uuid);
drop function app.recounted_facts(uuid, uuid);

commit;
