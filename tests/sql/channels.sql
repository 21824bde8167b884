-- Channels: who may connect them and see what, what is kept secret, and how texts are parted.

begin;
\ir support/world.sql
select plan(82);

select vault.set_sealing_key(decode(repeat('07', 32), 'hex')) is not null as x \gset

create function tests.line_config(who text, bot text, body jsonb) returns jsonb language plpgsql as $$
declare
  v_said jsonb;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(bot), 'host', 'chat.example'));
  begin
    v_said := api.line_config_update(body::json);
  exception when others then
    v_said := sqlerrm::jsonb;
  end;
  perform tests.become(null);
  return v_said;
end
$$;

create function tests.ask_api(who text, bot text, statement text) returns text language plpgsql as $$
declare
  v_said text;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(bot), 'host', 'chat.example'));
  v_said := tests.refused(statement);
  perform tests.become(null);
  return v_said;
end
$$;

-- Connecting LINE
\set whole '{"channelId": "1650000000", "channelSecret": "secret-of-acme-1234", "channelAccessToken": "token-of-acme-5678"}'

select is(tests.line_config('acme.admin', 'acme.bot', '{}') ->> 'message', 'channelId is missing', 'the first time everything is needed');
select is(tests.line_config('acme.admin', 'acme.bot', '{"channelId": "1"}') ->> 'message', 'channelSecret is missing', 'the secret as well');
select is(tests.line_config('acme.admin', 'acme.bot', '{"colour": "red"}') ->> 'code', 'unknown_field', 'nothing else is known');
select is(tests.line_config('acme.admin', 'acme.bot', jsonb_set(:'whole', '{channelSecret}', '"short"')) ->> 'code', 'invalid_field', 'a secret has a length');
select is_empty('select from app.chatbot_integrations', 'what was refused left nothing');

select tests.line_config('acme.admin', 'acme.bot', :'whole') as connected \gset
select is(:'connected'::jsonb - 'lastEventAt' - 'quota' - 'bot', '{
  "configured": true, "isActive": true, "channelId": "1650000000", "channelSecretHint": "1234",
  "channelAccessTokenHint": "5678", "lastError": null, "verified": false, "verifiedAt": null,
  "deliveries": {"waiting": 0, "dead": 0}}'::jsonb || jsonb_build_object(
  'webhookUrl', format('https://chat.example/api/v1/integrations/line/%s/webhook', tests.text('acme.bot'))), 'connected, and no secret is shown');
select is((select count(*) from app.jobs where kind = 'verify_channel' and payload ->> 'integrationId' = (select id::text from app.chatbot_integrations)), 1::bigint, 'LINE is to be asked whether it takes the token');
select is((select channel_secret ?& array['k', 'c'] and channel_access_token ?& array['k', 'c'] from app.line_oa_configs), true, 'what is kept is sealed');
select is_empty($$ select from app.audit_log where (old_value::text || new_value::text) ~ 'of-acme|"c"' $$, 'nor does the log have it');
select is((select count(*) from app.audit_log where table_name in ('line_oa_configs', 'chatbot_integrations')), 2::bigint, 'that it was connected is logged');

select channel_secret as first_secret from app.line_oa_configs \gset
select is(tests.line_config('acme.admin', 'acme.bot', '{"channelAccessToken": "a-newer-token-9999", "isActive": false}') ->> 'channelAccessTokenHint', '9999', 'what is named changes');
select is((select channel_secret = :'first_secret'::jsonb and secret_hint = '1234' from app.line_oa_configs), true, 'what is not stays');
select is((select is_active from app.chatbot_integrations), false, 'off');
select is((select new_value -> 'channel_access_token' from app.audit_log where table_name = 'line_oa_configs' and action = 'update'), '"(changed)"', 'the log tells that the token changed, and no more');
select tests.line_config('acme.admin', 'acme.bot', '{"isActive": true}') is null as x \gset

-- Who may
select is(tests.ask_api(who, bot, 'select api.line_config_update(''{"isActive": true}'')'), said, format('%s writes the configuration of %s: %s', who, bot, said))
from (values
  ('acme.super_admin', 'acme.bot', 'fine'), ('acme.admin', 'acme.bot', 'fine'), ('acme.agent', 'acme.bot', '403 forbidden'),
  ('acme.member', 'acme.bot', '404 not_found'), ('acme.member', 'acme.own', '403 forbidden'), ('acme.colleague', 'acme.own', '404 not_found'),
  ('globex.admin', 'acme.bot', '404 not_found'), ('globex.super_admin', 'acme.bot', '404 not_found'),
  ('anon', 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', '401 not_signed_in'), ('acme.bot.pk', 'acme.bot', '401 not_signed_in')
) as p (who, bot, said);
select is(tests.ask_api(who, bot, 'select api.line_status()'), said, format('%s reads the status of %s: %s', who, bot, said))
from (values
  ('acme.super_admin', 'acme.bot', 'fine'), ('acme.admin', 'acme.bot', 'fine'), ('acme.agent', 'acme.bot', 'fine'),
  ('acme.member', 'acme.bot', '404 not_found'), ('acme.member', 'acme.own', 'fine'), ('acme.colleague', 'acme.own', '404 not_found'),
  ('globex.admin', 'acme.bot', '404 not_found'), ('anon', 'acme.bot', '401 not_signed_in'), ('acme.bot.ck', 'acme.bot', '401 not_signed_in')
) as p (who, bot, said);

-- What came and what leaves, by person
insert into app.webhook_events (organization_id, chatbot_id, kind, source, type, payload)
select tests.id('acme'), tests.id(b), 'line', 'U1', 'message', '{"replyToken": "rt-1"}' from unnest(array['acme.bot', 'acme.own']) as b;
insert into app.deliveries (organization_id, kind, chatbot_id, payload, state, code, finished_at)
select tests.id('acme'), 'line', tests.id(b), '{"text": "Hi", "to": "U1"}', 'dead', 'outcome_unknown', now() from unnest(array['acme.bot', 'acme.own']) as b;
create function tests.sees(who text) returns text language plpgsql as $$
declare
  v_seen text;
begin
  perform tests.become(who);
  v_seen := format('%s %s', (select count(*) from api.webhook_events), (select count(*) from api.deliveries));
  perform tests.become(null);
  return v_seen;
end
$$;
select is(tests.sees(who), seen, format('%s sees %s events and deliveries', who, seen))
from (values ('acme.admin', '2 2'), ('acme.agent', '2 2'), ('acme.member', '1 1'), ('acme.colleague', '0 0'), ('globex.admin', '0 0')) as p (who, seen);
do $$ begin perform tests.become('acme.admin'); end $$;
select throws_ok('select payload from app.webhook_events', '42501', null, 'what an event says is read by nobody directly');
select throws_ok('select payload from app.deliveries', '42501', null, 'nor what a delivery does');
do $$ begin perform tests.become(null); end $$;

-- Once more
select id as dead from app.deliveries where chatbot_id = tests.id('acme.bot') \gset
create function tests.retry(who text, id uuid) returns text language plpgsql as $$
declare
  v_said text;
begin
  perform tests.become(who, jsonb_build_object('x-resource-id', id));
  v_said := tests.refused('select api.delivery_retry(''{}'')');
  perform tests.become(null);
  return v_said;
end
$$;
select is(tests.retry(who, :'dead'), said, format('%s retries: %s', who, said))
from (values ('acme.agent', '403 forbidden'), ('acme.member', '403 forbidden'), ('globex.admin', '404 not_found'), ('anon', '401 not_signed_in'),
             ('acme.admin', 'fine'), ('acme.admin', '409 delivery_not_dead')) as p (who, said);
select is((select concat_ws(' ', state, code, attempts) from app.deliveries where id = :'dead'), 'waiting 0', 'it waits to be sent');

-- The secrets, for the sidecar
do $$ begin perform tests.become('sidecar'); end $$;
select is(jsonb_array_length(sidecar.channel_secrets('line', tests.id('acme.bot'))), 1, 'the sidecar gets the sealed secret');
select is(sidecar.channel_secrets('line', tests.id('acme.bot')) -> 0 -> 'secret', :'first_secret'::jsonb, 'that of signatures');
select is(sidecar.channel_secrets('line', tests.id('globex.bot')), '[]', 'of nobody who is not connected');
select is(sidecar.channel_secrets('line'), '[]', 'nor of nobody');
select is(sidecar.channel_secrets('messenger', tests.id('acme.bot')), '[]', 'another channel is another');
do $$ begin perform tests.become(null); end $$;
update app.chatbot_instances set deleted_at = now() where id = tests.id('acme.bot');
select is(sidecar.channel_secrets('line', tests.id('acme.bot')), '[]', 'a deleted chatbot has none');
update app.chatbot_instances set deleted_at = null where id = tests.id('acme.bot');

-- Parting texts
create function tests.units(pieces text[]) returns integer[] language sql as $$ select array_agg(app.utf16_length(p) order by o) from unnest(pieces) with ordinality as u (p, o) $$;
select is(app.split_text('Hello', 10, true), array['Hello'], 'what fits is whole');
select is(app.split_text(null, 10, true), '{}', 'nothing is nothing');
select is(app.split_text(E' \n ', 10, true), '{}', 'blanks are nothing');
select is(app.split_text('one two three four', 9, true), array['one two', 'three', 'four'], 'after a word');
select is(app.split_text(E'First line\nand the second', 18, true), array['First line', 'and the second'], 'rather after a line');
select is(app.split_text(repeat('x', 25), 10, true), array[repeat('x', 10), repeat('x', 10), repeat('x', 5)], 'through a word where there is no other way');
select is(tests.units(app.split_text(repeat('😀', 25), 10, true)), array[10, 10, 10, 10, 10], 'a smile is two units of UTF-16');
select is(tests.units(app.split_text('x' || repeat('😀', 10), 10, true)), array[9, 10, 2], 'and is not cut in half');
select is(app.split_text(repeat('🇩🇪', 5), 10, true), array[repeat('🇩🇪', 2), repeat('🇩🇪', 2), '🇩🇪'], 'nor is a flag');
select is(app.split_text('xxxx👩‍👩‍👧xxxx', 8, true), array['xxxx', '👩‍👩‍👧', 'xxxx'], 'nor a family');
select is(app.split_text('xxxxe' || U&'\0301' || 'xxxx', 5, true), array['xxxx', 'e' || U&'\0301' || 'xxx', 'x'], 'nor a letter and its accent');
select is(app.split_text('xxxกำกำ', 4, true), array['xxx', 'กำกำ'], 'nor a syllable in Thai');
select is(app.split_text('xx👍🏽xx', 4, true), array['xx', '👍🏽', 'xx'], 'nor a thumb and its colour');
select is((select bool_and(u <= 5000) from unnest(tests.units(app.split_text((select string_agg(chr(128512 + n % 60), case n % 7 when 0 then ' ' else '' end) from generate_series(1, 20000) as n), 5000, true))) as u), true, 'a long text in pieces that LINE takes');
select string_agg(format('word%s', n), ' ') as long from generate_series(1, 5000) as n \gset
select is(array_to_string(app.split_text(:'long', 1999, false), ' '), :'long', 'nothing is lost');

-- Retry-After
select is(app.retry_after_seconds('7'), 7::double precision, 'seconds');
select is(app.retry_after_seconds('soon'), null, 'what is none');
select is(app.retry_after_seconds(to_char((now() + interval '90 seconds') at time zone 'utc', 'Dy, DD Mon YYYY HH24:MI:SS "GMT"')) between 88 and 90, true, 'a date');

-- Messenger's page belongs to one
create function tests.page(who text, bot text, page text) returns text language plpgsql as $$
declare
  v_said text;
begin
  perform tests.become(who, jsonb_build_object('x-chatbot-id', tests.text(bot), 'host', 'chat.example'));
  v_said := tests.refused(format('select api.messenger_config_update(%L)', jsonb_build_object('pageId', page, 'appSecret', 'secret-of-the-app', 'pageAccessToken', 'token-of-the-page', 'verifyToken', 'verify-me-' || bot)));
  perform tests.become(null);
  return v_said;
end
$$;
select is(tests.page('acme.admin', 'acme.bot', '100'), 'fine', 'a page is connected');
select is(tests.page('globex.admin', 'globex.bot', '100'), '409 page_taken', 'it is not another''s, too');
select is(tests.page('globex.admin', 'globex.bot', '200'), 'fine', 'but another page');
select is(tests.page('acme.admin', 'acme.bot', '300'), 'fine', 'it may change');
select is(tests.page('globex.admin', 'globex.bot', '100'), 'fine', 'and then it is free');
select is((select array_agg(page_id order by page_id) from app.messenger_pages), array['100', '300'], 'a chatbot has one');
select is(sidecar.verify_webhook(tests.id('acme.bot'), 'verify-me-acme.bot'), '{"known": true}', 'the handshake knows the token');
select is(sidecar.verify_webhook(tests.id('acme.bot'), 'verify-me-globex.bot'), '{"known": false}', 'of this chatbot');
select is(sidecar.verify_webhook(null, 'verify-me-globex.bot'), '{"known": true}', 'or of any, where none is named');
select is_empty($$ select from app.audit_log where (old_value::text || new_value::text) ~ 'of-the-|verify-me|"c"' $$, 'the log has none of it');

select * from finish();
rollback;
