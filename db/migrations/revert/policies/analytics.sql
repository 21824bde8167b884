-- Revert parlance:policies/analytics from pg

begin;
set local role parlance_owner;

revoke all on app.analytics_days from anon, authenticated;
revoke all on app.analytics_deltas from anon, authenticated;
revoke all on app.analytics_model_days from anon, authenticated;
revoke all on app.analytics_models from anon, authenticated;
revoke all on app.analytics_months from anon, authenticated;
revoke all on app.analytics_response_days from anon, authenticated;
revoke all on app.analytics_responses from anon, authenticated;
revoke all on app.analytics_slots from anon, authenticated;
revoke all on app.analytics_visitor_days from anon, authenticated;
revoke all on app.analytics_visits from anon, authenticated;
revoke all on app.analytics_zones from anon, authenticated;
revoke all on app.model_prices from anon, authenticated;
revoke all on app.organization_model_prices from anon, authenticated;

drop policy analytics_visitor_days_select_visible on app.analytics_visitor_days;
drop policy analytics_visits_select_visible on app.analytics_visits;
drop policy analytics_response_days_select_visible on app.analytics_response_days;
drop policy analytics_model_days_select_visible on app.analytics_model_days;
drop policy analytics_days_select_visible on app.analytics_days;
drop policy analytics_zones_select_visible on app.analytics_zones;
drop policy analytics_responses_select_visible on app.analytics_responses;
drop policy analytics_models_select_visible on app.analytics_models;
drop policy analytics_months_select_visible on app.analytics_months;
drop policy analytics_slots_select_visible on app.analytics_slots;
drop policy analytics_deltas_select_visible on app.analytics_deltas;

alter table app.analytics_days disable row level security;
alter table app.analytics_deltas disable row level security;
alter table app.analytics_model_days disable row level security;
alter table app.analytics_models disable row level security;
alter table app.analytics_months disable row level security;
alter table app.analytics_response_days disable row level security;
alter table app.analytics_responses disable row level security;
alter table app.analytics_slots disable row level security;
alter table app.analytics_visitor_days disable row level security;
alter table app.analytics_visits disable row level security;
alter table app.analytics_zones disable row level security;
alter table app.model_prices disable row level security;
alter table app.organization_model_prices disable row level security;

commit;
