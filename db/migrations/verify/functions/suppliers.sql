-- Verify parlance:functions/suppliers on pg

begin;

select
  'app.supplier_schema()'::regprocedure,
  'app.supplier_creation_schema()'::regprocedure,
  'app.supplier_body(api.suppliers)'::regprocedure,
  'api.supplier_list(text, text, text)'::regprocedure,
  'app.create_supplier(jsonb)'::regprocedure,
  'api.supplier_create(json)'::regprocedure,
  'app.product_schema()'::regprocedure,
  'app.product_creation_schema()'::regprocedure,
  'app.product_body(api.products)'::regprocedure,
  'api.product_list(text, text, text, text)'::regprocedure,
  'app.create_product(jsonb)'::regprocedure,
  'api.product_create(json)'::regprocedure;

rollback;
