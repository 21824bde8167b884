-- What a question finds, and why: for people who may try the chatbot, and for its secret key.

begin;
\ir support/world.sql
select plan(57);

create function tests.caller(who text, bot text) returns jsonb language sql as $$
  select jsonb_build_object('address', '192.0.2.1', 'requestId', 'request-1', 'chatbotId', tests.text(bot))
    || case when who is null then '{}'
       when who ~ '[cp]k$' then jsonb_build_object('apiKey', tests.text(who))
       else jsonb_build_object('authorization', 'Bearer ' || app.issue_access_token(tests.id(who))) end
$$;
create function tests.search(who text, bot text, request jsonb, vector integer default 1) returns jsonb language sql as $$
  select sidecar.search(tests.caller(who, bot), request, tests.vector(vector), '{"embeddingMs": 3.5}')::jsonb
$$;
-- Refused by an error, or in words; 'embed' or 200 else.
create function tests.said(who text, bot text, request jsonb) returns text language plpgsql as $$
declare
  v_refused text := tests.refused(format('select sidecar.search(%L, %L)', tests.caller(who, bot), request));
  v_found   jsonb;
begin
  if v_refused <> 'fine' then
    return v_refused;
  end if;
  v_found := sidecar.search(tests.caller(who, bot), request);
  return case when v_found ? 'status' then concat_ws(' ', v_found ->> 'status', v_found #>> '{body,code}') else 'embed' end;
end
$$;


-- Who

select is(tests.said(who, bot, '{"query": "How stable is florbex?"}'), said, format('%s and %s', coalesce(who, 'nobody'), bot))
from (values
  ('acme.super_admin', 'acme.bot', 'embed'), ('acme.admin', 'acme.bot', 'embed'), ('acme.agent', 'acme.bot', 'embed'), ('acme.member', 'acme.own', 'embed'),
  ('acme.member', 'acme.bot', '404 not_found'), ('acme.colleague', 'acme.own', '404 not_found'), ('globex.admin', 'acme.bot', '404 not_found'),
  (null, 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', 'embed'), ('acme.own.ck', 'acme.own', 'embed'),
  ('acme.bot.pk', 'acme.bot', '403 secret_key_required'), ('acme.own.ck', 'acme.bot', '403 wrong_chatbot'), ('globex.bot.ck', 'acme.bot', '403 wrong_chatbot'),
  ('globex.bot.pk', 'acme.bot', '403 wrong_chatbot')) as v (who, bot, said);
select is(sidecar.search(tests.caller(null, 'acme.bot') || '{"apiKey": "ck_wrong"}', '{"query": "x"}') #>> '{body,code}', 'invalid_key', 'a key that is none');
select is(sidecar.search(tests.caller('acme.admin', 'acme.bot') || '{"apiKey": "ck_wrong"}', '{"query": "x"}') ->> 'status', '401', 'also beside a token');
select tests.note('acme.old.ck', tests.text('acme.own.ck')) is null as x, app.add_key(tests.id('acme'), tests.id('acme.own'), 'secret') is null as y \gset
select is(sidecar.search(tests.caller('acme.old.ck', 'acme.own'), '{"query": "x"}') #>> '{body,code}', 'invalid_key', 'one that was replaced');
update app.chatbot_instances set status = 'inactive' where id = tests.id('acme.bot');
select is(tests.said('acme.bot.ck', 'acme.bot', '{"query": "x"}'), '403 chatbot_inactive', 'a key of a chatbot that is switched off');
select is(tests.said('acme.admin', 'acme.bot', '{"query": "x"}'), 'embed', 'which people may try');
update app.chatbot_instances set status = 'active' where id = tests.id('acme.bot');


-- What

select is(tests.said('acme.admin', 'acme.bot', v.request::jsonb), said, v.request)
from (values ('{}', '400 missing_field'), ('{"query": ""}', '400 invalid_field'), ('{"query": " "}', '400 invalid_field'), ('{"query": 7}', '400 invalid_field'),
             ('{"query": "x", "colour": 1}', '400 unknown_field'), ('{"query": "x", "limit": 0}', '400 invalid_field'), ('{"query": "x", "limit": 51}', '400 invalid_field'),
             ('{"query": "x", "language": "english"}', '400 invalid_field'), ('{"query": "x", "knowledgeSourceFilters": {"a": []}}', '400 unknown_field'),
             ('{"query": "x", "limit": 50, "language": null, "knowledgeSourceFilters": null}', 'embed')) as v (request, said);
delete from app.rate_limits;
select is(sidecar.search(tests.caller('acme.admin', 'acme.bot'), '{"query": "How stable is florbex?"}')::jsonb, jsonb_build_object(
  'headers', '{"RateLimit-Limit": 1000, "RateLimit-Remaining": 999, "RateLimit-Reset": 4}'::jsonb, 'question', 'How stable is florbex?',
  'embedding', '{"modelId": 1, "provider": "embedded", "model": "all-MiniLM-L6-v2", "dimensions": 384}'::jsonb), 'what is to be embedded, and how often one may search');


-- What comes, and why

insert into app.suppliers (organization_id, id, name) values (tests.id('acme'), '01900000-0000-7000-8000-000000000001', 'Supplier of acme');
select tests.learn('acme', 'Paper', array['Mirabelline dissolves in water.', 'Mirabelline is blue.'], 11,
  '{"category": "safety", "type": "sheet", "supplierId": "01900000-0000-7000-8000-000000000001", "sourceUri": "https://acme.example/paper"}') as paper \gset
select tests.search('acme.admin', 'acme.bot', '{"query": "Does mirabelline dissolve?"}', 11) as found \gset
select is(:'found'::jsonb ->> 'status' || (:'found'::jsonb ->> 'headers'), '200{}', 'with the embedding it is found, and not counted again');
select is((:'found'::jsonb -> 'body') - '{results,vectorSearchTime,confidence}'::text[], '{"query": "Does mirabelline dissolve?", "correctedQuery": "Does mirabelline dissolve?", "language": "en",
  "grounded": true, "reason": "found", "unknownNames": [], "embeddingTime": 3.5, "embeddingModel": "all-MiniLM-L6-v2"}', 'the verdict');
select ok((:'found'::jsonb #>> '{body,vectorSearchTime}')::numeric > 0, 'searching was measured');
select is((:'found'::jsonb #> '{body,results,0}') - '{chunkId,score}'::text[], jsonb_build_object(
  'documentId', :'paper', 'documentName', 'Paper', 'documentType', 'sheet', 'category', 'safety', 'supplier', 'Supplier of acme', 'content', 'Mirabelline dissolves in water.',
  'headingPath', '["Part"]'::jsonb, 'url', 'https://acme.example/paper', 'similarity', 1, 'titleSimilarity', 0, 'vectorRank', 1, 'textRank', 1,
  'why', 'by meaning it is number 1 (similarity 1.00); by words it is number 1 (dissolve, mirabelline)'), 'the chunk, and why');
select lives_ok(format('select app.check_json(%L, app.search_results_schema())', :'found'::jsonb -> 'body'), 'as the schema says');
select is((select array_agg(r ->> 'content' order by n) from jsonb_array_elements(:'found'::jsonb #> '{body,results}') with ordinality as r (r, n)),
          (select array_agg(c.content order by s.score desc, s.chunk_id) from app.search_chunks(tests.id('acme'), '{}', 'Does mirabelline dissolve?', 'en', tests.vector(11), 1::smallint, 8) as s
           join app.document_chunks as c on c.id = s.chunk_id), 'those that an answer would be made of, in their order');
select is((select array_agg(round((r ->> 'score')::numeric, 4) order by n) from jsonb_array_elements(:'found'::jsonb #> '{body,results}') with ordinality as r (r, n)),
          (select array_agg(round(s.score::numeric, 4) order by s.score desc) from app.search_chunks(tests.id('acme'), '{}', 'Does mirabelline dissolve?', 'en', tests.vector(11), 1::smallint, 8) as s), 'with their scores');
select is(jsonb_array_length(tests.search('acme.admin', 'acme.bot', '{"query": "Does mirabelline dissolve?", "limit": 1}', 11) #> '{body,results}'), 1, 'as many as wanted');
select is(jsonb_array_length(tests.search('acme.admin', 'acme.bot', '{"query": "Does mirabelline dissolve?", "limit": 50}', 11) #> '{body,results}'), 4, 'or as there are');
select is(tests.search('acme.admin', 'acme.bot', '{"query": "Does mirabelline dissolve?", "limit": 1}', 11) #> '{body,confidence}',
          tests.search('acme.admin', 'acme.bot', '{"query": "Does mirabelline dissolve?", "limit": 50}', 11) #> '{body,confidence}', 'the verdict is the same');

create function tests.verdict(request text, vector integer, bot text default 'acme.bot') returns text language sql as $$
  select format('%s %s %s %s', b ->> 'grounded', b ->> 'reason', b ->> 'unknownNames', jsonb_array_length(b -> 'results'))
  from (select tests.search('acme.admin', bot, request::jsonb, vector) -> 'body') as s (b)
$$;
select is(tests.verdict('{"query": "What about the weather of tomorrow?"}', 300), 'false too_far [] 4', 'what is too far still comes');
select is(tests.verdict('{"query": "How stable is XQ77?"}', 1), 'false unknown_name ["XQ77"] 4', 'what no document names is named');
select is(tests.verdict('{"query": "x", "knowledgeSourceFilters": {"categories": ["none"]}}', 11), 'false no_documents [] 0', 'nothing to find');
select is(tests.verdict('{"query": "Does mirabelline dissolve?", "knowledgeSourceFilters": {"categories": ["safety"]}}', 11), 'true found [] 2', 'other filters');
update app.chatbot_instances set knowledge_source_filters = '{"documentTypes": ["sheet"]}' where id = tests.id('acme.bot');
select is(tests.verdict('{"query": "Does mirabelline dissolve?"}', 11), 'true found [] 2', 'those of the chatbot');
select is(tests.verdict('{"query": "Does mirabelline dissolve?", "knowledgeSourceFilters": {}}', 11), 'true found [] 4', 'instead of which may be none');
select is(tests.said('acme.bot.ck', 'acme.bot', '{"query": "x", "knowledgeSourceFilters": {}}'), '403 forbidden', 'but not for a key');
select is(jsonb_array_length(tests.search('acme.bot.ck', 'acme.bot', '{"query": "Does mirabelline dissolve?"}', 11) #> '{body,results}'), 2, 'which finds what the chatbot may answer from');
select is(tests.search('acme.bot.ck', 'acme.bot', '{"query": "How stable is mirabeline?"}', 11) #>> '{body,correctedQuery}', 'How stable is mirabelline?', 'typing mistakes are put right');
update app.chatbot_instances set knowledge_source_filters = '{}' where id = tests.id('acme.bot');
select is((select count(*) from jsonb_array_elements(tests.search('acme.admin', 'acme.bot', '{"query": "Notes of globex", "limit": 50}', 1) #> '{body,results}') as r
           where r ->> 'content' ilike '%globex%'), 0::bigint, 'another organization''s is never found');

-- Without vectors
update app.embedding_models set is_default = false;
select sidecar.search(tests.caller('acme.admin', 'acme.bot'), '{"query": "Mirabelline dissolves water"}') as found \gset
select is(jsonb_build_array(:'found'::jsonb -> 'status', :'found'::jsonb #> '{headers,RateLimit-Limit}', :'found'::jsonb #> '{body,embeddingModel}', :'found'::jsonb #> '{body,embeddingTime}'),
          '[200, 1000, null, 0]', 'without a model it is found at once');
select is((:'found'::jsonb #> '{body,results,0}') - '{chunkId,score,documentId,documentName,documentType,category,supplier,headingPath,url}'::text[],
          '{"content": "Mirabelline dissolves in water.", "similarity": null, "titleSimilarity": null, "vectorRank": null, "textRank": 1,
            "why": "by words it is number 1 (dissolves, mirabelline, water)"}', 'by words');
update app.embedding_models set is_default = true where id = 1;

select is(app.why_found(null, 2, 0.1, 0.5, '{ph}'), 'by words it is number 2 (ph); a rare word brought it, by meaning it is further off (similarity 0.10); the title is nearer than the text (similarity 0.50)', 'why, in words');
select is(sidecar.fail_search('{"type": "timeout", "detail": "Slow."}') #>> '{body,code}', 'provider_timeout', 'an embedding that does not come');


-- How often

insert into app.settings (name, value) values ('search_rate_limit', '{"limit": 1, "windowMinutes": 60}');
delete from app.rate_limits;
select is(array(select coalesce(sidecar.search(tests.caller(who, 'acme.bot'), '{"query": "x"}') #>> '{body,code}', 'embed')
                from unnest('{acme.admin,acme.agent,acme.bot.ck,acme.admin,acme.bot.ck}'::text[]) as who),
          '{embed,embed,embed,rate_limited,rate_limited}', 'people and the key, each by oneself');
select is((sidecar.search(tests.caller('acme.admin', 'acme.bot'), '{"query": "x"}') -> 'headers' ->> 'Retry-After')::integer between 3500 and 3600, true, 'and when to come again');
select is((select count(*) from app.turns) + (select count(*) from app.chatbot_messages) + (select count(*) from app.analytics_deltas), 0::bigint, 'nothing of all this counts');

select * from finish();
rollback;
