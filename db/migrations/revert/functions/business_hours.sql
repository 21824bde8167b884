-- Revert parlance:functions/business_hours from pg

begin;
set local role parlance_owner;

drop function app.handoff_phrase(uuid, uuid, text, timestamp with time zone);
drop function app.opens_at(jsonb, timestamp with time zone);
drop function app.is_open(jsonb, timestamp with time zone);
drop function app.opening_times(jsonb, date, date);
drop function app.check_business_hours(jsonb);
drop function app.business_hours_schema();

commit;
