-- Revert parlance:schema/analytics from pg

begin;
set local role parlance_owner;

drop table app.organization_model_prices;
drop table app.model_prices;
drop table app.analytics_visitor_days;
drop table app.analytics_visits;
drop table app.analytics_response_days;
drop table app.analytics_model_days;
drop table app.analytics_days;
drop table app.analytics_zones;
drop table app.analytics_responses;
drop table app.analytics_models;
drop table app.analytics_months;
drop table app.analytics_slots;
drop table app.analytics_deltas;

commit;
