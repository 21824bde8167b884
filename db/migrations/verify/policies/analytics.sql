-- Verify parlance:policies/analytics on pg

begin;

do $$
begin
  assert 11 = (
    select count(*) from pg_policy as x
    where (x.polrelid, x.polname) in (
      ('app.analytics_days'::regclass, 'analytics_days_select_visible'),
      ('app.analytics_deltas'::regclass, 'analytics_deltas_select_visible'),
      ('app.analytics_model_days'::regclass, 'analytics_model_days_select_visible'),
      ('app.analytics_models'::regclass, 'analytics_models_select_visible'),
      ('app.analytics_months'::regclass, 'analytics_months_select_visible'),
      ('app.analytics_response_days'::regclass, 'analytics_response_days_select_visible'),
      ('app.analytics_responses'::regclass, 'analytics_responses_select_visible'),
      ('app.analytics_slots'::regclass, 'analytics_slots_select_visible'),
      ('app.analytics_visitor_days'::regclass, 'analytics_visitor_days_select_visible'),
      ('app.analytics_visits'::regclass, 'analytics_visits_select_visible'),
      ('app.analytics_zones'::regclass, 'analytics_zones_select_visible')
    ));
end
$$;

do $$
declare
  v_readable constant regclass[] := array['app.analytics_days', 'app.analytics_deltas', 'app.analytics_model_days', 'app.analytics_models', 'app.analytics_months', 'app.analytics_response_days', 'app.analytics_responses', 'app.analytics_slots', 'app.analytics_visitor_days', 'app.analytics_visits', 'app.analytics_zones']::regclass[];
  v_table regclass;
  v_role text;
begin
  foreach v_table in array array[
    'app.analytics_days',
    'app.analytics_deltas',
    'app.analytics_model_days',
    'app.analytics_models',
    'app.analytics_months',
    'app.analytics_response_days',
    'app.analytics_responses',
    'app.analytics_slots',
    'app.analytics_visitor_days',
    'app.analytics_visits',
    'app.analytics_zones',
    'app.model_prices',
    'app.organization_model_prices'
  ]::regclass[] loop
    assert (select c.relrowsecurity from pg_class as c where c.oid = v_table),
      format('%s has no row-level security', v_table);
    foreach v_role in array array['anon', 'authenticated', 'sidecar'] loop
      assert not has_any_column_privilege(v_role, v_table, 'insert, update, references')
             and not has_table_privilege(v_role, v_table, 'delete, truncate, trigger'),
        format('%s may write %s', v_role, v_table);
      assert (v_role = 'authenticated' and v_table = any (v_readable))
             = has_any_column_privilege(v_role, v_table, 'select'),
        format('what %s may read of %s', v_role, v_table);
    end loop;
  end loop;
end
$$;

rollback;
