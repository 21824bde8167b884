-- Verify parlance:policies/queries on pg

begin;

do $$
begin
  assert 5 = (
    select count(*) from pg_policy as x
    where (x.polrelid, x.polname) in (
      ('app.query_counts'::regclass, 'query_counts_select_visible'),
      ('app.query_deltas'::regclass, 'query_deltas_select_visible'),
      ('app.query_groups'::regclass, 'query_groups_select_visible'),
      ('app.query_questions'::regclass, 'query_questions_select_visible'),
      ('app.query_queue'::regclass, 'query_queue_select_visible')
    ));
end
$$;

do $$
declare
  v_readable constant regclass[] := array['app.query_counts', 'app.query_deltas', 'app.query_groups', 'app.query_questions', 'app.query_queue']::regclass[];
  v_table regclass;
  v_role text;
begin
  foreach v_table in array array[
    'app.query_counts',
    'app.query_deltas',
    'app.query_groups',
    'app.query_questions',
    'app.query_queue',
    'app.query_ratings'
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
