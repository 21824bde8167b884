-- Who may do what with analytics.
--
--   authenticated  select  of the chatbots that one sees, folded or not
--   nobody else, nothing else: triggers and the folding job write.

do $$
declare
  v_table text;
begin
  foreach v_table in array array[
    'analytics_deltas', 'analytics_slots', 'analytics_months', 'analytics_models',
    'analytics_responses', 'analytics_zones', 'analytics_days', 'analytics_model_days',
    'analytics_response_days', 'analytics_visits', 'analytics_visitor_days'
  ] loop
    execute format('alter table app.%I enable row level security', v_table);
    execute format('revoke all on app.%I from public, anon, authenticated', v_table);
    execute format('grant select on app.%I to authenticated', v_table);
    execute format('drop policy if exists %I on app.%I', v_table || '_select_visible', v_table);
    execute format(
      'create policy %I on app.%I for select to authenticated'
      ' using (organization_id = (select app.current_organization_id())'
      ' and ((select app.sees_all_chatbots())'
      ' or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])))',
      v_table || '_select_visible', v_table);
  end loop;
end
$$;

-- What models cost is read by functions.
alter table app.model_prices enable row level security;
revoke all on app.model_prices from public, anon, authenticated;
alter table app.organization_model_prices enable row level security;
revoke all on app.organization_model_prices from public, anon, authenticated;
