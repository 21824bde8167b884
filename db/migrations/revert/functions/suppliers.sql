-- Revert parlance:functions/suppliers from pg

begin;
set local role parlance_owner;

drop function api.product_create(json);
drop function app.create_product(jsonb);
drop function api.product_list(text, text, text, text);
drop function app.product_body(api.products);
drop function app.product_creation_schema();
drop function app.product_schema();
drop function api.supplier_create(json);
drop function app.create_supplier(jsonb);
drop function api.supplier_list(text, text, text);
drop function app.supplier_body(api.suppliers);
drop function app.supplier_creation_schema();
drop function app.supplier_schema();

commit;
