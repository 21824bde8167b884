-- Revert parlance:functions/re_embedding from pg

begin;
set local role parlance_owner;

drop function app.stop_re_embedding(app.jobs, text);
drop function app.finish_re_embedding(app.jobs);

commit;
