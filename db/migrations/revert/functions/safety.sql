-- Revert parlance:functions/safety from pg

begin;
set local role parlance_owner;

drop function parlance.check_rate_limit(uuid, text, integer, integer);
drop function app.count_call(text, text);
drop function app.are_limits_spent(text[], integer[], numeric[]);
drop function app.hit_limits(text[], integer[], numeric[]);

commit;
