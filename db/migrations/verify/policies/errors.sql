-- Verify parlance:policies/errors on pg

begin;

do $$
begin
  assert 2 = (
    select count(*) from pg_policy as x
    where (x.polrelid, x.polname) in (
      ('app.chatbot_errors'::regclass, 'chatbot_errors_select_visible'),
      ('app.error_groups'::regclass, 'error_groups_select_visible')
    ));
end
$$;

do $$
declare
  v_readable constant regclass[] := array['app.chatbot_errors', 'app.error_groups']::regclass[];
  v_table regclass;
  v_role text;
begin
  foreach v_table in array array[
    'app.chatbot_errors',
    'app.error_counts',
    'app.error_days',
    'app.error_deltas',
    'app.error_group_users',
    'app.error_groups'
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
