-- Suppliers and products: whose documents they are, and what they are about.
--
--   api.supplier_list, api.supplier_create
--   api.product_list, api.product_create
--
-- Their views are in knowledge.sql.

create or replace function app.supplier_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "name", "metadata", "createdAt", "updatedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "name": {"type": "string"},
    "metadata": {"type": "object", "additionalProperties": true},
    "createdAt": {"type": "string", "format": "date-time"},
    "updatedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.supplier_schema() is 'The JSON Schema of a supplier as the API shows one.';


create or replace function app.supplier_creation_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["name"],
  "properties": {
    "name": {"type": "string", "minLength": 1, "maxLength": 255},
    "metadata": {"type": "object", "nullable": true, "additionalProperties": true}
  }}'::jsonb;

comment on function app.supplier_creation_schema() is
  'The JSON Schema of the body that makes a supplier.';


create or replace function app.supplier_body(supplier api.suppliers) returns jsonb
  language sql immutable parallel safe
return jsonb_build_object(
  'id', (supplier).id, 'name', (supplier).name, 'metadata', (supplier).metadata,
  'createdAt', (supplier).created_at, 'updatedAt', (supplier).updated_at);

comment on function app.supplier_body(api.suppliers) is 'A supplier as the API shows one.';


create or replace function api.supplier_list(
    p_page text default null, p_limit text default null, p_search text default null
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_page   integer := app.page_number(p_page, 'page', 1, 1000000);
  v_limit  integer := app.page_number(p_limit, 'limit', 20, 100);
  v_search text := lower(nullif(p_search, ''));
begin
  perform app.require_right('knowledge.read');
  return (
    with found as materialized (
      select s.* from api.suppliers as s
      where v_search is null or strpos(lower(s.name), v_search) > 0
    )
    select jsonb_build_object(
      'data', coalesce((
        select jsonb_agg(app.supplier_body(row (p.*)::api.suppliers) order by p.name, p.id)
        from (
          select f.* from found as f order by f.name, f.id
          limit v_limit offset (v_page::bigint - 1) * v_limit
        ) as p), '[]'),
      'page', v_page, 'limit', v_limit, 'total', (select count(*) from found)));
end
$$;

comment on function api.supplier_list(text, text, text) is
  $$List the suppliers of your organization, by name

  search finds part of the name.
  Query: page, limit, search.  Answer: 200 page of supplier.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.create_supplier(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because only functions write; only for whoever may, only in their organization.
declare
  v_first    jsonb;
  v_supplier app.suppliers;
begin
  perform app.require_right('knowledge.write');
  perform app.check_json(create_supplier.body, app.supplier_creation_schema());
  v_first := app.replayed('suppliers.create', create_supplier.body);
  if v_first is not null then
    return v_first;
  end if;
  insert into app.suppliers as s (organization_id, name, metadata)
  values (app.current_organization_id(), create_supplier.body ->> 'name',
          coalesce(nullif(create_supplier.body -> 'metadata', 'null'), '{}'))
  on conflict on constraint suppliers_organization_id_name_key do nothing
  returning s.* into v_supplier;
  if v_supplier.id is null then
    perform app.fail(409, 'name_taken', 'A supplier of your organization has this name already');
  end if;
  return app.created(
    'suppliers.create', create_supplier.body,
    app.supplier_body(row (
      v_supplier.organization_id, v_supplier.id, v_supplier.name, v_supplier.metadata,
      v_supplier.created_at, v_supplier.updated_at)::api.suppliers),
    '/rest/suppliers?id=eq.' || v_supplier.id);
end
$$;

comment on function app.create_supplier(jsonb) is
  $$Make a supplier of the caller's organization

  body: of app.supplier_creation_schema().  Errors: 400, 401, 403 forbidden, 409 name_taken, 422.$$;


create or replace function api.supplier_create(json) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
begin
  return app.create_supplier(app.request_json($1));
end
$$;

comment on function api.supplier_create(json) is
  $$Make a supplier

  Body: supplier_creation.  Answer: 201 supplier.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 409 name_taken; 422 idempotency_mismatch.$$;


create or replace function app.product_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["id", "name", "supplierId", "supplier", "metadata", "createdAt", "updatedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "name": {"type": "string"},
    "supplierId": {"type": "string", "format": "uuid", "nullable": true},
    "supplier": {"type": "string", "nullable": true, "description": "The supplier''s name"},
    "metadata": {"type": "object", "additionalProperties": true},
    "createdAt": {"type": "string", "format": "date-time"},
    "updatedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb;

comment on function app.product_schema() is 'The JSON Schema of a product as the API shows one.';


create or replace function app.product_creation_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["name"],
  "properties": {
    "name": {"type": "string", "minLength": 1, "maxLength": 255},
    "supplierId": {"type": "string", "format": "uuid", "nullable": true},
    "metadata": {"type": "object", "nullable": true, "additionalProperties": true}
  }}'::jsonb;

comment on function app.product_creation_schema() is
  'The JSON Schema of the body that makes a product.';


create or replace function app.product_body(product api.products) returns jsonb
  language sql stable
return jsonb_build_object(
  'id', (product).id, 'name', (product).name, 'supplierId', (product).supplier_id,
  'supplier', (
    select s.name from api.suppliers as s
    where s.organization_id = (product).organization_id and s.id = (product).supplier_id),
  'metadata', (product).metadata,
  'createdAt', (product).created_at, 'updatedAt', (product).updated_at);

comment on function app.product_body(api.products) is 'A product as the API shows one.';


create or replace function api.product_list(
    p_page text default null, p_limit text default null, p_search text default null,
    p_supplier_id text default null
  ) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_page     integer := app.page_number(p_page, 'page', 1, 1000000);
  v_limit    integer := app.page_number(p_limit, 'limit', 20, 100);
  v_search   text := lower(nullif(p_search, ''));
  v_supplier uuid := app.query_uuid(p_supplier_id, 'supplierId');
begin
  perform app.require_right('knowledge.read');
  return (
    with found as materialized (
      select p.* from api.products as p
      where (v_search is null or strpos(lower(p.name), v_search) > 0)
        and (v_supplier is null or p.supplier_id = v_supplier)
    )
    select jsonb_build_object(
      'data', coalesce((
        select jsonb_agg(app.product_body(row (p.*)::api.products) order by p.name, p.id)
        from (
          select f.* from found as f order by f.name, f.id
          limit v_limit offset (v_page::bigint - 1) * v_limit
        ) as p), '[]'),
      'page', v_page, 'limit', v_limit, 'total', (select count(*) from found)));
end
$$;

comment on function api.product_list(text, text, text, text) is
  $$List the products of your organization, by name

  search finds part of the name.
  Query: page, limit, search, supplierId uuid.  Answer: 200 page of product.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.create_product(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because only functions write; only for whoever may, only in their organization.
declare
  v_first   jsonb;
  v_product app.products;
begin
  perform app.require_right('knowledge.write');
  perform app.check_json(create_product.body, app.product_creation_schema());
  v_first := app.replayed('products.create', create_product.body);
  if v_first is not null then
    return v_first;
  end if;
  insert into app.products as p (organization_id, supplier_id, name, metadata)
  values (app.current_organization_id(),
          app.checked_supplier(app.current_organization_id(), (create_product.body ->> 'supplierId')::uuid),
          create_product.body ->> 'name',
          coalesce(nullif(create_product.body -> 'metadata', 'null'), '{}'))
  returning p.* into v_product;
  return app.created(
    'products.create', create_product.body,
    app.product_body(row (
      v_product.organization_id, v_product.id, v_product.supplier_id, v_product.name,
      v_product.metadata, v_product.created_at, v_product.updated_at)::api.products),
    '/rest/products?id=eq.' || v_product.id);
end
$$;

comment on function app.create_product(jsonb) is
  $$Make a product of the caller's organization

  body: of app.product_creation_schema().  Errors: 400, 401, 403 forbidden, 422.$$;


create or replace function api.product_create(json) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
begin
  return app.create_product(app.request_json($1));
end
$$;

comment on function api.product_create(json) is
  $$Make a product

  Body: product_creation.  Answer: 201 product.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 422 idempotency_mismatch.$$;


revoke all on function
  app.supplier_schema(), app.supplier_creation_schema(), app.supplier_body(api.suppliers),
  api.supplier_list(text, text, text), app.create_supplier(jsonb), api.supplier_create(json),
  app.product_schema(), app.product_creation_schema(), app.product_body(api.products),
  api.product_list(text, text, text, text), app.create_product(jsonb), api.product_create(json)
from public, anon, authenticated;

grant execute on function
  app.supplier_body(api.suppliers), app.product_body(api.products), app.create_supplier(jsonb),
  app.create_product(jsonb),
  api.supplier_list(text, text, text), api.supplier_create(json),
  api.product_list(text, text, text, text), api.product_create(json)
to anon, authenticated;
