-- Revert parlance:functions/budgets from pg

begin;
set local role parlance_owner;

drop function app.add_rewriting(jsonb, jsonb);
drop function app.rewrite_within_budget(app.turns, jsonb);
drop function app.answer_within_budget(app.turns, jsonb, json);
drop function app.seconds_to_next_month();
drop function app.over_budget(app.turns, jsonb, boolean, jsonb);
drop function app.extend_reservation(app.turns);
drop function app.reserved_tokens(uuid, uuid, uuid);
drop function app.reserve_tokens(app.turns, text, integer);

commit;
