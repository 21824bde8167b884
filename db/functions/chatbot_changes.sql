-- Creating, changing and deleting chatbots over the API.
--
--   app.partial_schema(…), app.merge_json(…)   what a partial body may say, and what it does
--   parlance.restore_chatbot(p_chatbot_id)     undo a deletion
--   api.chatbot_create, api.chatbot_update, api.chatbot_delete
--   api.token_regenerate                       a new key, and the end of the old one
--   api.knowledge_sources_get, api.knowledge_sources_update

create or replace function app.partial_schema(schema jsonb) returns jsonb
  language plpgsql immutable
  set search_path = ''
as $$
begin
  if not partial_schema.schema ? 'properties' then
    return partial_schema.schema;
  end if;
  return partial_schema.schema - 'required' || jsonb_build_object('properties', (
    select jsonb_object_agg(p.key, app.partial_schema(p.value) || '{"nullable": true}')
    from jsonb_each(partial_schema.schema -> 'properties') as p));
end
$$;

comment on function app.partial_schema(jsonb) is
  $$The schema of a body that changes an object: every key may be left out, or be null

  schema: of the object.  See app.merge_json for what the body does.$$;


create or replace function app.merge_json(value jsonb, patch jsonb) returns jsonb
  language plpgsql immutable
  set search_path = ''
as $$
declare
  v_result jsonb := case jsonb_typeof(merge_json.value) when 'object' then merge_json.value else '{}' end;
  v_key    text;
  v_patch  jsonb;
begin
  for v_key, v_patch in select p.key, p.value from jsonb_each(merge_json.patch) as p loop
    v_result := case jsonb_typeof(v_patch)
      when 'null' then v_result - v_key
      when 'object' then
        v_result || jsonb_build_object(v_key, app.merge_json(v_result -> v_key, v_patch))
      else v_result || jsonb_build_object(v_key, v_patch) end;
  end loop;
  return v_result;
end
$$;

comment on function app.merge_json(jsonb, jsonb) is
  $$An object, changed by a partial one: JSON Merge Patch, RFC 7396

  Objects are merged key by key, null removes a key, everything else replaces what was there.$$;


create or replace function app.chatbot_creation_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(jsonb_set('{
  "type": "object",
  "required": ["name"],
  "properties": {
    "name": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "[^[:space:]]",
             "description": "Must not be blank"},
    "description": {"type": "string", "nullable": true, "maxLength": 10000},
    "status": {"type": "string", "enum": ["active", "inactive", "testing"]},
    "welcomeMessage": {"type": "string", "nullable": true, "maxLength": 2000}
  }}'::jsonb,
  '{properties,configuration}', app.configuration_schema()),
  '{properties,knowledgeSourceFilters}', app.filters_schema());

comment on function app.chatbot_creation_schema() is
  'The JSON Schema of a body that makes a chatbot.';


create or replace function app.chatbot_update_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(jsonb_set(
  app.chatbot_creation_schema() - 'required',
  '{properties,configuration}', app.partial_schema(app.configuration_schema())),
  '{properties,knowledgeSourceFilters}', app.partial_schema(app.filters_schema()));

comment on function app.chatbot_update_schema() is
  'The JSON Schema of a body that changes a chatbot.';


create or replace function app.chatbot_created_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(jsonb_set(
  app.chatbot_schema(),
  '{properties,apiKey}', '{"type": "string", "description": "The secret key, this once"}'),
  '{required}', app.chatbot_schema() -> 'required' || '["apiKey"]');

comment on function app.chatbot_created_schema() is
  'The JSON Schema of a chatbot that was just made: with its secret key.';


create or replace function app.create_chatbot(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the tables; it asks for the right, and makes a chatbot of the
-- caller's own.
declare
  v_first jsonb;
  v_made  jsonb;
begin
  perform app.require_right('chatbots.create');
  perform app.check_json(create_chatbot.body, app.chatbot_creation_schema());
  v_first := app.replayed('chatbots.create', create_chatbot.body);
  if v_first is not null then
    return v_first;
  end if;
  v_made := app.add_chatbot(
    app.current_organization_id(), app.current_user_id(), create_chatbot.body ->> 'name',
    create_chatbot.body ->> 'description', coalesce(create_chatbot.body -> 'configuration', '{}'),
    coalesce(create_chatbot.body -> 'knowledgeSourceFilters', '{}'),
    create_chatbot.body ->> 'welcomeMessage', coalesce(create_chatbot.body ->> 'status', 'testing'));
  return app.created(
    'chatbots.create', create_chatbot.body,
    (select b.body::jsonb from app.chatbot_bodies as b
     where b.organization_id = app.current_organization_id() and b.id = (v_made ->> 'id')::uuid)
    || jsonb_build_object('apiKey', v_made -> 'apiKey'),
    '/api/v1/chatbots/' || (v_made ->> 'id'));
end
$$;

comment on function app.create_chatbot(jsonb) is
  $$Make a chatbot of the caller's

  body: as app.chatbot_creation_schema() says.  Errors: 400 invalid_field, missing_field,
  unknown_field, 401 not_signed_in, 403 forbidden, 422 idempotency_mismatch.$$;


create or replace function api.chatbot_create(json) returns jsonb
  language sql volatile
return app.create_chatbot(app.request_json($1));

comment on function api.chatbot_create(json) is
  $$Make a chatbot

  Its status is testing unless said.  configuration.welcomeMessage and welcomeMessage are the same;
  where both are sent, welcomeMessage counts.  configuration comes back with the defaults of the
  single values that it leaves out.
  supplierIds must be of suppliers of your organization.  apiKey is the secret key, for servers: it
  is in this answer and in no other.  publishableKey is for web pages.
  Body: chatbot_creation.  Answer: 201 chatbot_created.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 422 idempotency_mismatch.$$;


create or replace function app.lock_chatbot(organization_id uuid, id uuid)
  returns app.chatbot_instances
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_chatbot app.chatbot_instances;
begin
  -- Not "for update": new conversations refer to the row, and shall not wait.
  select b.* into v_chatbot from app.chatbot_instances as b
  where b.organization_id = lock_chatbot.organization_id and b.id = lock_chatbot.id
    and b.deleted_at is null
  for no key update;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such chatbot');
  end if;
  return v_chatbot;
end
$$;

comment on function app.lock_chatbot(uuid, uuid) is
  $$A chatbot, whose changes by others wait until this transaction ends

  Errors: 404 not_found, also where it was deleted meanwhile.$$;


create or replace function app.update_chatbot(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('chatbots.update');
  v_body    jsonb := update_chatbot.body;
begin
  perform app.check_json(update_chatbot.body, app.chatbot_update_schema());
  v_chatbot := app.lock_chatbot(v_chatbot.organization_id, v_chatbot.id);
  update app.chatbot_instances as b
  set name = coalesce(v_body ->> 'name', b.name),
      description = case when v_body ? 'description' then v_body ->> 'description' else b.description end,
      status = coalesce(v_body ->> 'status', b.status),
      -- Brings the column welcome_message along.
      configuration = app.merge_json(
        b.configuration, coalesce(v_body -> 'configuration', '{}')
                         || case when v_body ? 'welcomeMessage'
                            then jsonb_build_object('welcomeMessage', v_body -> 'welcomeMessage')
                            else '{}' end),
      knowledge_source_filters = app.merge_json(
        b.knowledge_source_filters, coalesce(v_body -> 'knowledgeSourceFilters', '{}'))
  where b.organization_id = v_chatbot.organization_id and b.id = v_chatbot.id;
  return (
    select b.body::jsonb from app.chatbot_bodies as b
    where b.organization_id = v_chatbot.organization_id and b.id = v_chatbot.id);
end
$$;

comment on function app.update_chatbot(jsonb) is
  $$Change the chatbot of the path

  body: as app.chatbot_update_schema() says.  Errors: 400 invalid_field, missing_field,
  unknown_field, 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.chatbot_update(json) returns jsonb
  language sql volatile
return app.update_chatbot(app.request_json($1));

comment on function api.chatbot_update(json) is
  $$Change a chatbot

  What the body leaves out stays.  configuration and the objects in it, and knowledgeSourceFilters,
  are merged key by key; null removes a key, which gives it its default back; lists are replaced as
  a whole.
  status: active, everybody with a key may talk to it; testing, only servers with the secret key,
  pages of the gateway itself, and people in the playground, while other sites' pages (whose calls
  have an Origin) are refused with chatbot_testing; inactive, only people in the playground, while keys are refused with
  chatbot_inactive and the widget is not there.  Each may follow each, and counts at once.
  Body: chatbot_update.  Answer: 200 chatbot.
  Errors: 400 invalid_field, missing_field, unknown_field, malformed_body; 401 not_signed_in,
  session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.delete_chatbot() returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('chatbots.delete');
begin
  v_chatbot := app.lock_chatbot(v_chatbot.organization_id, v_chatbot.id);
  update app.chatbot_instances as b set deleted_at = now()
  where b.organization_id = v_chatbot.organization_id and b.id = v_chatbot.id;
end
$$;

comment on function app.delete_chatbot() is
  $$Delete the chatbot of the path, for all who ask for it

  Errors: 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.chatbot_delete() returns void
  language sql volatile
return app.delete_chatbot();

comment on function api.chatbot_delete() is
  $$Delete a chatbot

  Its keys, its widget and its channels end at once, and every call answers as for a chatbot that
  there never was.  Conversations, prompts and figures are kept.  The operator, or an integrator by
  SQL, can restore it.
  Answer: 204.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function parlance.restore_chatbot(p_chatbot_id uuid) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer for the table; it serves the chatbots of the caller's organization only.
begin
  update app.chatbot_instances as b set deleted_at = null
  where b.organization_id = app.current_organization_id() and b.id = restore_chatbot.p_chatbot_id
    and b.deleted_at is not null;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such deleted chatbot');
  end if;
end
$$;

comment on function parlance.restore_chatbot(uuid) is
  $$Undo the deletion of a chatbot of your organization

  It comes back as it was: its status, and the keys that were live when it was deleted.  Keys that
  had been replaced before stay dead; to end the others, give it new ones.
  Errors: 404 not_found, where no deleted chatbot has this id.$$;


create or replace function app.token_regeneration_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {"kind": {"type": "string", "enum": ["secret", "publishable"]}}}'::jsonb;

comment on function app.token_regeneration_schema() is
  'The JSON Schema of a body that asks for a new key; secret, where it does not say which.';


create or replace function app.regenerated_token_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["kind", "hint"],
  "properties": {
    "kind": {"type": "string", "enum": ["secret", "publishable"]},
    "apiKey": {"type": "string", "description": "The new secret key, this once"},
    "publishableKey": {"type": "string", "description": "The new publishable key"},
    "hint": {"type": "string", "description": "The key''s last 8 characters"}
  }}'::jsonb;

comment on function app.regenerated_token_schema() is 'The JSON Schema of a new key.';


create or replace function app.regenerate_token(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('keys.regenerate');
  v_first   jsonb;
  v_kind    text := coalesce(regenerate_token.body ->> 'kind', 'secret');
  v_key     text;
begin
  perform app.check_json(regenerate_token.body, app.token_regeneration_schema());
  v_first := app.replayed('keys.regenerate', regenerate_token.body);
  if v_first is not null then
    return v_first;
  end if;
  v_key := app.add_key(v_chatbot.organization_id, v_chatbot.id, v_kind);
  return app.created(
    'keys.regenerate', regenerate_token.body,
    jsonb_build_object(
      'kind', v_kind,
      case v_kind when 'secret' then 'apiKey' else 'publishableKey' end, v_key,
      'hint', right(v_key, 8)),
    status => 200);
end
$$;

comment on function app.regenerate_token(jsonb) is
  $$Give the chatbot of the path a new key

  body: as app.token_regeneration_schema() says.  Errors: 400 invalid_field, unknown_field,
  401 not_signed_in, 403 forbidden, 404 not_found, 422 idempotency_mismatch.$$;


create or replace function api.token_regenerate(json) returns jsonb
  language sql volatile
return app.regenerate_token(app.request_json($1));

comment on function api.token_regenerate(json) is
  $$Replace a key of a chatbot

  The old key is dead as soon as this answers.  A secret key is in this answer and in no other; a
  repeated Idempotency-Key gets it once more, for two days.
  Body: token_regeneration.  Answer: 200 regenerated_token.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found; 422 idempotency_mismatch.$$;


create or replace function app.knowledge_sources_update_schema() returns jsonb
  language sql immutable parallel safe
return app.partial_schema(app.filters_schema());

comment on function app.knowledge_sources_update_schema() is
  'The JSON Schema of a body that changes what a chatbot may answer from.';


create or replace function app.knowledge_sources_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["chatbotId", "documentTypes", "categories", "supplierIds", "counts", "sources"],
  "properties": {
    "chatbotId": {"type": "string", "format": "uuid"},
    "documentTypes": {"type": "array", "items": {"type": "string"}},
    "categories": {"type": "array", "items": {"type": "string"}},
    "supplierIds": {"type": "array", "items": {"type": "string", "format": "uuid"}},
    "counts": {"type": "object", "required": ["documents", "answering", "chunks", "ofOrganization"],
      "properties": {
        "documents": {"type": "integer", "minimum": 0,
                      "description": "That the filters select"},
        "answering": {"type": "integer", "minimum": 0,
                      "description": "Of these, those that are read and answer"},
        "chunks": {"type": "integer", "minimum": 0, "description": "Pieces of these documents"},
        "ofOrganization": {"type": "integer", "minimum": 0,
                           "description": "Documents of the organization"}}},
    "sources": {"type": "array", "maxItems": 100,
      "description": "The first 100 of the selected documents, by title",
      "items": {"type": "object",
        "required": ["id", "title", "type", "category", "supplierId", "status"],
        "properties": {
          "id": {"type": "string", "format": "uuid"},
          "title": {"type": "string"},
          "type": {"type": "string", "nullable": true},
          "category": {"type": "string", "nullable": true},
          "supplierId": {"type": "string", "format": "uuid", "nullable": true},
          "status": {"type": "string", "enum": ["pending", "processing", "ready", "failed"]}}}}
  }}'::jsonb;

comment on function app.knowledge_sources_schema() is
  'The JSON Schema of what a chatbot may answer from.';


create or replace function app.knowledge_sources(organization_id uuid, id uuid) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_filters    jsonb;
  v_types      text[];
  v_categories text[];
  v_suppliers  uuid[];
begin
  select b.knowledge_source_filters into v_filters from app.chatbot_instances as b
  where b.organization_id = knowledge_sources.organization_id and b.id = knowledge_sources.id;
  v_types := app.filter_values(v_filters -> 'documentTypes');
  v_categories := app.filter_values(v_filters -> 'categories');
  v_suppliers := app.filter_values(v_filters -> 'supplierIds')::uuid[];
  return (
    with known as materialized (
      select d.id, d.title, d.document_type, d.document_category, d.supplier_id, d.status,
             d.current_version, d.chunk_count,
             (v_types is null or coalesce(d.document_type = any (v_types), false))
             and (v_categories is null or coalesce(d.document_category = any (v_categories), false))
             and (v_suppliers is null or coalesce(d.supplier_id = any (v_suppliers), false))
               as is_selected
      from app.documents as d
      where d.organization_id = knowledge_sources.organization_id and d.deleted_at is null
    )
    select jsonb_build_object(
      'chatbotId', knowledge_sources.id,
      'documentTypes', coalesce(v_filters -> 'documentTypes', '[]'),
      'categories', coalesce(v_filters -> 'categories', '[]'),
      'supplierIds', coalesce(v_filters -> 'supplierIds', '[]'),
      'counts', jsonb_build_object(
        'documents', count(*) filter (where k.is_selected),
        'answering', count(*) filter (where k.is_selected and k.current_version > 0),
        'chunks', coalesce(sum(k.chunk_count) filter (where k.is_selected), 0),
        'ofOrganization', count(*)),
      'sources', coalesce((
        select jsonb_agg(jsonb_build_object(
            'id', s.id, 'title', s.title, 'type', s.document_type, 'category', s.document_category,
            'supplierId', s.supplier_id, 'status', s.status) order by s.title, s.id)
        from (
          select o.* from known as o where o.is_selected order by o.title, o.id limit 100
        ) as s), '[]'))
    from known as k);
end
$$;

comment on function app.knowledge_sources(uuid, uuid) is
  $$What a chatbot may answer from, as the API shows it

  The filters; how many documents they select; the first hundred of these.$$;


create or replace function app.read_knowledge_sources() returns jsonb
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because require_chatbot has decided already who may, and everybody of an organization
-- sees its documents.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('chatbots.read');
begin
  return app.knowledge_sources(v_chatbot.organization_id, v_chatbot.id);
end
$$;

comment on function app.read_knowledge_sources() is
  $$What the chatbot of the path may answer from

  Errors: 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.knowledge_sources_get() returns jsonb
  language sql stable
return app.read_knowledge_sources();

comment on function api.knowledge_sources_get() is
  $$Read what a chatbot may answer from

  The filters, an empty one restricting nothing; and the documents that they select, in numbers and
  the first hundred by title.
  Answer: 200 knowledge_sources.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.update_knowledge_sources(body jsonb) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, because nobody writes the table; it asks who may.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('chatbots.update');
  v_filters jsonb;
begin
  perform app.check_json(update_knowledge_sources.body, app.knowledge_sources_update_schema());
  v_chatbot := app.lock_chatbot(v_chatbot.organization_id, v_chatbot.id);
  v_filters := app.merge_json(v_chatbot.knowledge_source_filters, update_knowledge_sources.body);
  perform app.check_filters(v_chatbot.organization_id, v_filters, '');
  update app.chatbot_instances as b set knowledge_source_filters = v_filters
  where b.organization_id = v_chatbot.organization_id and b.id = v_chatbot.id;
  return app.knowledge_sources(v_chatbot.organization_id, v_chatbot.id);
end
$$;

comment on function app.update_knowledge_sources(jsonb) is
  $$Change what the chatbot of the path may answer from

  body: as app.knowledge_sources_update_schema() says.  Errors: 400 invalid_field, unknown_field,
  401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.knowledge_sources_update(json) returns jsonb
  language sql volatile
return app.update_knowledge_sources(app.request_json($1));

comment on function api.knowledge_sources_update(json) is
  $$Change what a chatbot may answer from

  What the body leaves out stays; null or an empty list restricts nothing.  It counts from the next
  question on.
  Body: knowledge_sources_update.  Answer: 200 knowledge_sources.
  Errors: 400 invalid_field, unknown_field, malformed_body; 401 not_signed_in, session_revoked;
  403 forbidden; 404 not_found.$$;


revoke all on function
  app.partial_schema(jsonb), app.merge_json(jsonb, jsonb), app.chatbot_creation_schema(),
  app.chatbot_update_schema(), app.chatbot_created_schema(), app.create_chatbot(jsonb),
  app.lock_chatbot(uuid, uuid), app.update_chatbot(jsonb), app.delete_chatbot(),
  app.token_regeneration_schema(), app.regenerated_token_schema(), app.regenerate_token(jsonb),
  app.knowledge_sources_update_schema(), app.knowledge_sources_schema(),
  app.knowledge_sources(uuid, uuid), app.read_knowledge_sources(),
  app.update_knowledge_sources(jsonb),
  parlance.restore_chatbot(uuid),
  api.chatbot_create(json), api.chatbot_update(json), api.chatbot_delete(),
  api.token_regenerate(json), api.knowledge_sources_get(), api.knowledge_sources_update(json)
from public, anon, authenticated;

grant execute on function
  app.create_chatbot(jsonb), app.update_chatbot(jsonb), app.delete_chatbot(),
  app.regenerate_token(jsonb), app.read_knowledge_sources(), app.update_knowledge_sources(jsonb),
  api.chatbot_create(json), api.chatbot_update(json), api.chatbot_delete(),
  api.token_regenerate(json), api.knowledge_sources_get(), api.knowledge_sources_update(json)
to anon, authenticated;
grant execute on function parlance.restore_chatbot(uuid) to parlance_integrator;
