-- Revert parlance:schema/turns from pg

begin;
set local role parlance_owner;

drop table app.tool_calls;
drop table app.turns;

commit;
