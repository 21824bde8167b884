-- Revert parlance:functions/search from pg

begin;
set local role parlance_owner;

drop function
  parlance.chatbot_search_knowledge_base(uuid, extensions.vector, double precision, integer);
drop function app.promote_due_knowledge();
drop function app.promote_knowledge(uuid, smallint);
drop function app.search_chunks(uuid, jsonb, text, text, extensions.vector, smallint, integer);
drop function
  app.nearest_chunks(uuid, smallint, extensions.halfvec, text[], text[], uuid[], integer);
drop function app.is_knowledge_promoted(uuid, smallint);
drop function app.knowledge_index_name(uuid, smallint);
drop function app.filter_values(jsonb);

commit;
