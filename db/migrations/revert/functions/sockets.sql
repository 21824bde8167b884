-- Revert parlance:functions/sockets from pg

begin;
set local role parlance_owner;

drop function sidecar.resume_chat(jsonb);
drop function sidecar.join_chat(jsonb);
drop function sidecar.check_page(jsonb);

commit;
