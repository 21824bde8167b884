-- Verify parlance:policies/chatbots on pg

begin;

do $$
begin
  assert 5 = (
    select count(*) from pg_policy as x
    where (x.polrelid, x.polname) in (
      ('app.chatbot_instances'::regclass, 'chatbot_instances_select_visible'),
      ('app.chatbot_keys'::regclass, 'chatbot_keys_select_visible'),
      ('app.chatbot_prompt_history'::regclass, 'chatbot_prompt_history_select_visible'),
      ('app.chatbot_translations'::regclass, 'chatbot_translations_select_visible'),
      ('app.chatbot_widget_configs'::regclass, 'chatbot_widget_configs_select_visible')
    ));
end
$$;

do $$
declare
  v_readable constant regclass[] := array['app.chatbot_instances', 'app.chatbot_keys', 'app.chatbot_prompt_history', 'app.chatbot_translations', 'app.chatbot_widget_configs']::regclass[];
  v_table regclass;
  v_role text;
begin
  foreach v_table in array array[
    'app.chatbot_instances',
    'app.chatbot_keys',
    'app.chatbot_prompt_history',
    'app.chatbot_translations',
    'app.chatbot_widget_configs'
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
