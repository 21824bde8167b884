-- Verify parlance:policies/conversations on pg

begin;

do $$
begin
  assert 4 = (
    select count(*) from pg_policy as x
    where (x.polrelid, x.polname) in (
      ('app.chatbot_conversations'::regclass, 'chatbot_conversations_select_visible'),
      ('app.chatbot_messages'::regclass, 'chatbot_messages_select_visible'),
      ('app.conversation_events'::regclass, 'conversation_events_select_visible'),
      ('app.message_feedback'::regclass, 'message_feedback_select_visible')
    ));
end
$$;

do $$
declare
  v_readable constant regclass[] := array['app.chatbot_conversations', 'app.chatbot_messages', 'app.conversation_events', 'app.message_feedback']::regclass[];
  v_table regclass;
  v_role text;
begin
  foreach v_table in array array[
    'app.chatbot_conversations',
    'app.chatbot_messages',
    'app.conversation_context',
    'app.conversation_events',
    'app.message_feedback'
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
