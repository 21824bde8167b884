-- Verify parlance:policies/knowledge on pg

begin;

do $$
begin
  assert 6 = (
    select count(*) from pg_policy as x
    where (x.polrelid, x.polname) in (
      ('app.document_chunks'::regclass, 'document_chunks_select_organization'),
      ('app.document_versions'::regclass, 'document_versions_select_organization'),
      ('app.documents'::regclass, 'documents_select_organization'),
      ('app.embedding_models'::regclass, 'embedding_models_select_all'),
      ('app.products'::regclass, 'products_select_organization'),
      ('app.suppliers'::regclass, 'suppliers_select_organization')
    ));
end
$$;

do $$
declare
  v_readable constant regclass[] := array['app.document_chunks', 'app.document_versions', 'app.documents', 'app.embedding_models', 'app.products', 'app.suppliers']::regclass[];
  v_table regclass;
  v_role text;
begin
  foreach v_table in array array[
    'app.chunk_embeddings',
    'app.document_chunks',
    'app.document_versions',
    'app.documents',
    'app.embedding_changes',
    'app.embedding_models',
    'app.products',
    'app.staged_embeddings',
    'app.suppliers',
    'app.title_embeddings'
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
