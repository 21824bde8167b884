-- Revert parlance:functions/rights from pg

begin;
set local role parlance_owner;

drop function app.enter(jsonb);
drop function app.require_chatbot(text);
drop function app.require_right(text);
drop function app.refuse_right(text);
drop function app.has_right(text, boolean);
drop function app.rights();

commit;
