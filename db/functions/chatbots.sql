-- Chatbots: making them, their configuration, their keys, and who may use a key from where.
--
--   app.add_chatbot(…)              a chatbot with both its keys
--   app.chatbot_defaults()          what a configuration leaves unsaid
--   app.use_key(key, origin, host)  the chatbot of a key
--   app.is_origin_allowed(…)        whether a page may use a publishable key
--   app.phrase(key, language, …)    a fixed sentence in the visitor's language
--   app.chatbot_bodies              chatbots as the API shows them
--   parlance.generate_chatbot_api_key(p_chatbot_id)
--   api.chatbots, api.prompt_history, api.widget_configs, api.translations
--   api.chatbot_list, api.chatbot_get, api.widget_config, api.preflight
--
-- A chatbot's status says who may talk to it: active, everybody with a key; testing, servers with
-- the secret key, pages of the gateway itself, and people in the playground; inactive, people in
-- the playground only.  A deleted one is, for every door, not there.

create or replace function app.configuration_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "provider": {"type": "string", "enum": ["openai", "embedded"]},
    "model": {"type": "string", "minLength": 1, "maxLength": 200},
    "temperature": {"type": "number", "minimum": 0, "maximum": 2},
    "maxTokens": {"type": "integer", "minimum": 1, "maximum": 32000},
    "language": {"type": "string", "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$",
                 "description": "A language code of BCP 47, such as en or zh-TW"},
    "responseTimeout": {"type": "integer", "minimum": 1, "maximum": 300},
    "welcomeMessage": {"type": "string", "maxLength": 2000},
    "maxConversationHistory": {"type": "integer", "minimum": 0, "maximum": 100},
    "sessionTimeoutMinutes": {"type": "integer", "minimum": 1, "maximum": 10080},
    "rewriteQuestion": {"type": "boolean"},
    "escalation": {"type": "object", "properties": {
      "keywords": {"type": "array", "maxItems": 200,
                   "items": {"type": "string", "minLength": 1, "maxLength": 100}},
      "confidenceThreshold": {"type": "number", "minimum": 0, "maximum": 1},
      "onError": {"type": "boolean"}}},
    "rateLimit": {"type": "object", "required": ["limit", "windowMinutes"], "properties": {
      "limit": {"type": "integer", "minimum": 1, "maximum": 100000000},
      "windowMinutes": {"type": "integer", "minimum": 1, "maximum": 10080}}},
    "moderation": {"type": "object", "properties": {
      "enabled": {"type": "boolean"},
      "blockedWords": {"type": "object", "required": ["words", "action"], "properties": {
        "words": {"type": "array", "maxItems": 500,
                  "items": {"type": "string", "minLength": 1, "maxLength": 100, "pattern": "\\S",
                            "description": "Not only spaces"}},
        "action": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]},
        "answers": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]}}},
      "patterns": {"type": "array", "maxItems": 20, "items": {
        "type": "object", "required": ["name", "pattern", "action"], "properties": {
          "name": {"type": "string", "minLength": 1, "maxLength": 60},
          "pattern": {"type": "string", "minLength": 1, "maxLength": 200},
          "action": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]},
          "answers": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]}}}},
      "personalData": {"type": "object", "required": ["action"], "properties": {
        "action": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]},
        "answers": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]},
        "kinds": {"type": "array", "maxItems": 5, "items": {
          "type": "string", "enum": ["email", "phone", "creditCard", "iban", "nationalId"]}}}},
      "secrets": {"type": "object", "required": ["action"], "properties": {
        "action": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]},
        "answers": {"type": "string", "enum": ["off", "flag", "redact", "refuse"]}}},
      "promptInjection": {"type": "object", "required": ["action"], "properties": {
        "action": {"type": "string", "enum": ["off", "flag", "refuse"]}}},
      "flood": {"type": "object", "required": ["action", "messages", "seconds"], "properties": {
        "action": {"type": "string", "enum": ["off", "flag", "refuse"]},
        "messages": {"type": "integer", "minimum": 1, "maximum": 1000},
        "seconds": {"type": "integer", "minimum": 1, "maximum": 86400}}},
      "providerModeration": {"type": "object", "required": ["action"], "properties": {
        "action": {"type": "string", "enum": ["off", "flag", "refuse"]},
        "threshold": {"type": "number", "minimum": 0, "maximum": 1}}}}},
    "tokenBudget": {"type": "object", "properties": {
      "monthly": {"type": "integer", "minimum": 0, "maximum": 1000000000000, "nullable": true}}},
    "retention": {"type": "object", "properties": {
      "messagesDays": {"type": "integer", "minimum": 1, "maximum": 36500, "nullable": true},
      "eventsDays": {"type": "integer", "minimum": 1, "maximum": 36500, "nullable": true},
      "errorsDays": {"type": "integer", "minimum": 1, "maximum": 36500, "nullable": true}}}
  }}'::jsonb;

comment on function app.configuration_schema() is
  'The JSON Schema of chatbot_instances.configuration.';


create or replace function app.filters_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "properties": {
    "documentTypes": {"type": "array", "maxItems": 100,
                      "items": {"type": "string", "minLength": 1, "maxLength": 100}},
    "categories": {"type": "array", "maxItems": 100,
                   "items": {"type": "string", "minLength": 1, "maxLength": 100}},
    "supplierIds": {"type": "array", "maxItems": 100, "items": {"type": "string", "format": "uuid"}}
  }}'::jsonb;

comment on function app.filters_schema() is
  'The JSON Schema of chatbot_instances.knowledge_source_filters.';


create or replace function app.chatbot_defaults() returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return jsonb_build_object(
    'provider', app.setting('default_provider'),
    'model', app.setting('default_model'),
    'temperature', 0.7,
    'maxTokens', 500,
    'language', 'en',
    'responseTimeout', 30,
    'maxConversationHistory', app.setting('max_conversation_history'),
    'sessionTimeoutMinutes', app.setting('session_timeout_minutes'),
    'rewriteQuestion', false,
    'escalation', jsonb_build_object(
      'keywords', app.setting('escalation_keywords'), 'confidenceThreshold', 0.5, 'onError', true),
    'rateLimit', app.setting('visitor_rate_limit'));
end
$$;

comment on function app.chatbot_defaults() is
  'What a chatbot does where its configuration says nothing.';


create or replace function app.check_filters(organization_id uuid, filters jsonb, path text)
  returns void
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_unknown integer;
begin
  perform app.check_json(check_filters.filters, app.filters_schema(), check_filters.path);
  select min(i.ordinality) - 1 into v_unknown
  from jsonb_array_elements_text(check_filters.filters -> 'supplierIds') with ordinality as i
  where not exists (
    select from app.suppliers as s
    where s.organization_id = check_filters.organization_id and s.id = i.value::uuid);
  if v_unknown is not null then
    perform app.fail(
      400, 'invalid_field', format('%s[%s] is of no supplier of your organization',
                                   ltrim(check_filters.path || '.supplierIds', '.'), v_unknown));
  end if;
end
$$;

comment on function app.check_filters(uuid, jsonb, text) is
  $$Refuse filters that are not as their schema says, or name a supplier of somebody else

  path: the name of the filters in messages.  Errors: 400 invalid_field, unknown_field.$$;


create or replace function app.check_chatbot() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  if tg_op = 'INSERT' or new.configuration is distinct from old.configuration then
    perform app.check_json(new.configuration, app.configuration_schema(), 'configuration');
  end if;
  if tg_op = 'INSERT' or new.knowledge_source_filters is distinct from old.knowledge_source_filters then
    perform app.check_filters(new.organization_id, new.knowledge_source_filters, 'knowledgeSourceFilters');
  end if;
  -- The welcome has two names, the column and configuration.welcomeMessage; whichever is written,
  -- both say it.
  if tg_op = 'INSERT' then
    new.welcome_message := coalesce(new.welcome_message, new.configuration ->> 'welcomeMessage');
  elsif new.welcome_message is not distinct from old.welcome_message then
    new.welcome_message := new.configuration ->> 'welcomeMessage';
  end if;
  if new.welcome_message is distinct from new.configuration ->> 'welcomeMessage' then
    new.configuration := new.configuration - 'welcomeMessage'
      || jsonb_strip_nulls(jsonb_build_object('welcomeMessage', new.welcome_message));
  end if;
  if tg_op = 'UPDATE' then
    new.updated_at := now();
  end if;
  return new;
end
$$;

comment on function app.check_chatbot() is
  'Refuse a configuration or filters that are not as their schemas say, whoever writes them.';

create or replace trigger check_chatbot
  before insert or update on app.chatbot_instances
  for each row execute function app.check_chatbot();


create or replace function app.forbid_change() returns trigger
  language plpgsql
  set search_path = ''
as $$
begin
  raise exception 'Rows of %.% are never changed', tg_table_schema, tg_table_name
    using errcode = 'restrict_violation';
end
$$;

comment on function app.forbid_change() is 'For tables that only grow.  Errors: 23001.';

create or replace trigger never_edited
  before update on app.chatbot_prompt_history
  for each row execute function app.forbid_change();


create or replace function app.add_key(organization_id uuid, chatbot_id uuid, kind text)
  returns text
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_key text := case add_key.kind when 'secret' then 'ck_' else 'pk_' end
                || left(translate(encode(extensions.gen_random_bytes(48), 'base64'), E'/+=\n', ''), 40);
begin
  -- Of two callers the second waits here, and revokes the first one's key.
  perform from app.chatbot_instances as b
  where b.organization_id = add_key.organization_id and b.id = add_key.chatbot_id
  for no key update;
  update app.chatbot_keys as k set revoked_at = now()
  where k.organization_id = add_key.organization_id and k.chatbot_id = add_key.chatbot_id
    and k.kind = add_key.kind and k.revoked_at is null;
  insert into app.chatbot_keys (key_hash, organization_id, chatbot_id, kind, hint, publishable_key)
  values (sha256(convert_to(v_key, 'utf8')), add_key.organization_id, add_key.chatbot_id, add_key.kind,
          right(v_key, 8), case add_key.kind when 'publishable' then v_key end);
  return v_key;
end
$$;

comment on function app.add_key(uuid, uuid, text) is
  $$Give a chatbot a new key; the old one of the kind dies in the same transaction

  kind: secret or publishable.  Returns the key; a secret one is not to be had again.$$;


create or replace function app.add_chatbot(
    organization_id uuid, created_by uuid, name text, description text default null,
    configuration jsonb default '{}', knowledge_source_filters jsonb default '{}',
    welcome_message text default null, status text default 'testing'
  ) returns jsonb
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_id uuid;
begin
  insert into app.chatbot_instances as b
    (organization_id, created_by, name, description, configuration, knowledge_source_filters,
     welcome_message, status)
  values (
    add_chatbot.organization_id, add_chatbot.created_by, add_chatbot.name, add_chatbot.description,
    add_chatbot.configuration, add_chatbot.knowledge_source_filters, add_chatbot.welcome_message,
    add_chatbot.status)
  returning b.id into v_id;
  return jsonb_build_object(
    'id', v_id,
    'apiKey', app.add_key(add_chatbot.organization_id, v_id, 'secret'),
    'publishableKey', app.add_key(add_chatbot.organization_id, v_id, 'publishable'));
end
$$;

comment on function app.add_chatbot(uuid, uuid, text, text, jsonb, jsonb, text, text) is
  $$Make a chatbot, with a secret and a publishable key

  welcome_message: or configuration.welcomeMessage.  Returns id, apiKey and publishableKey.
  Errors: 400 invalid_field, unknown_field.$$;


create or replace function app.is_origin_allowed(
    origin text, host text, allowed_domains text[]
  ) returns boolean
  language sql immutable parallel safe
return (
  -- A page of the gateway itself; its own Origin names the same host.
  regexp_replace(origin, '^https?://', '') = host
  or exists (
    select from unnest(allowed_domains) as d,
      unnest(array[regexp_replace(origin, '^https?://', ''),
                   regexp_replace(regexp_replace(origin, '^https?://', ''), ':[0-9]+$', '')]) as o
    where o = lower(d) or d like '*.%' and right(o, length(d) - 1) = lower(substr(d, 2)))
);

comment on function app.is_origin_allowed(text, text, text[]) is
  $$Whether a page of this Origin may use a publishable key

  origin: the header.  host: of the gateway, as the client called it.  allowed_domains: hosts or,
  for all below one, *.example.com; with a port or for any.$$;


create or replace function app.find_key(key text)
  returns table (organization_id uuid, chatbot_id uuid, kind text, status text,
                 allowed_domains text[])
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because a key is shown by those who may read no table.
begin
  return query
    select k.organization_id, k.chatbot_id, k.kind, b.status, coalesce(w.allowed_domains, '{}')
    from app.chatbot_keys as k
    join app.chatbot_instances as b
      on b.organization_id = k.organization_id and b.id = k.chatbot_id and b.deleted_at is null
    left join app.chatbot_widget_configs as w
      on w.organization_id = k.organization_id and w.chatbot_id = k.chatbot_id
    where k.key_hash = sha256(convert_to(find_key.key, 'utf8')) and k.revoked_at is null;
end
$$;

comment on function app.find_key(text) is 'The chatbot of a live key: nothing for any other text.';


create or replace function app.refuse_testing(origin text) returns void
  language plpgsql stable
  set search_path = ''
as $$
begin
  -- The page may read why: its host is an allowed one.
  perform app.fail(
    403, 'chatbot_testing', 'This chatbot is being tested, and not open to other pages yet', null,
    'Try it with the secret key, in the playground or on the gateway''s own page; '
    'or set its status to active', jsonb_build_object('X-Parlance-Origin', refuse_testing.origin));
end
$$;

comment on function app.refuse_testing(text) is
  'Refuse another site''s page while a chatbot is tested.  Errors: 403 chatbot_testing.';


create or replace function app.use_key(key text, origin text, host text) returns void
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_key record;
begin
  select k.* into v_key from app.find_key(use_key.key) as k;
  if not found then
    perform app.fail(401, 'invalid_key', 'X-API-Key is not a live key of a chatbot', null,
                     'Ask the chatbot''s maker for a key; regenerating one ends the one before');
  elsif v_key.status = 'inactive' then
    perform app.fail(403, 'chatbot_inactive', 'This chatbot is switched off');
  end if;
  -- The gateway's preflight and config calls tell the browser; here the answer is for the server.
  if v_key.kind = 'publishable' and use_key.origin is not null
     and not app.is_origin_allowed(use_key.origin, use_key.host, v_key.allowed_domains) then
    perform app.fail(403, 'origin_not_allowed', 'This page may not use the key', null,
                     'Add the page''s host to the allowed domains of the chatbot''s widget');
  elsif v_key.kind = 'publishable' and v_key.status = 'testing'
        and not app.is_origin_allowed(use_key.origin, use_key.host, '{}') then
    perform app.refuse_testing(use_key.origin);
  end if;
  if use_key.origin is not null then
    perform app.add_headers(jsonb_build_object('X-Parlance-Origin', use_key.origin));
  end if;
  perform set_config('app.chatbot_id', v_key.chatbot_id::text, true),
          set_config('app.key_kind', v_key.kind, true),
          set_config('app.current_organization_id', v_key.organization_id::text, true);
end
$$;

comment on function app.use_key(text, text, text) is
  $$Note for this request the chatbot whose key came with it

  Errors: 401 invalid_key, 403 chatbot_inactive, chatbot_testing, origin_not_allowed.$$;


create or replace function app.phrases() returns jsonb
  language sql immutable parallel safe
return '{
  "en": {"unanswered": "I found nothing about that in the documents I know.",
         "handoff": "I am passing this on to a colleague, who will answer here.",
         "error": "Sorry, something went wrong on our side. Please try again in a moment.",
         "rate_limited": "You have sent many messages in a short time. Please wait a moment and try again.",
         "budget": "I cannot answer any more questions this month. Please contact us in another way.",
         "moderated": "I can''t help with that message. Is there something else I can do for you?",
         "greeting": "Hello! How can I help you?",
         "thanks": "You are welcome!"},
  "de": {"unanswered": "Dazu habe ich in meinen Unterlagen nichts gefunden.",
         "handoff": "Ich gebe das an eine Kollegin oder einen Kollegen weiter; die Antwort kommt hier.",
         "error": "Leider ist bei uns etwas schiefgegangen. Bitte versuchen Sie es gleich noch einmal.",
         "rate_limited": "Das waren viele Nachrichten in kurzer Zeit. Bitte warten Sie einen Moment.",
         "budget": "Diesen Monat kann ich keine Fragen mehr beantworten. Bitte wenden Sie sich auf anderem Weg an uns.",
         "moderated": "Bei dieser Nachricht kann ich nicht helfen. Kann ich sonst etwas für Sie tun?",
         "greeting": "Hallo! Wie kann ich helfen?",
         "thanks": "Gern geschehen!"},
  "fr": {"unanswered": "Je n''ai rien trouvé à ce sujet dans les documents que je connais.",
         "handoff": "Je transmets votre demande à un collègue, qui vous répondra ici.",
         "error": "Désolé, un problème est survenu de notre côté. Veuillez réessayer dans un instant.",
         "rate_limited": "Vous avez envoyé beaucoup de messages en peu de temps. Veuillez patienter un instant.",
         "budget": "Je ne peux plus répondre à des questions ce mois-ci. Veuillez nous contacter autrement.",
         "moderated": "Je ne peux pas vous aider avec ce message. Puis-je faire autre chose pour vous ?",
         "greeting": "Bonjour ! Comment puis-je vous aider ?",
         "thanks": "Avec plaisir !"},
  "es": {"unanswered": "No encontré nada sobre eso en los documentos que conozco.",
         "handoff": "Paso su consulta a un colega, que le responderá aquí.",
         "error": "Lo sentimos, algo falló de nuestro lado. Inténtelo de nuevo en un momento.",
         "rate_limited": "Ha enviado muchos mensajes en poco tiempo. Espere un momento, por favor.",
         "budget": "Este mes ya no puedo responder más preguntas. Contáctenos por otra vía, por favor.",
         "moderated": "No puedo ayudarle con ese mensaje. ¿Puedo hacer algo más por usted?",
         "greeting": "¡Hola! ¿En qué puedo ayudarle?",
         "thanks": "¡De nada!"},
  "ja": {"unanswered": "手元の資料には、その内容についての記載が見つかりませんでした。",
         "handoff": "担当者に引き継ぎました。こちらでお返事いたします。",
         "error": "申し訳ありません。問題が発生しました。しばらくしてからもう一度お試しください。",
         "rate_limited": "短い間に多くのメッセージをいただいています。少し待ってからお試しください。",
         "budget": "今月はこれ以上お答えできません。別の方法でお問い合わせください。",
         "moderated": "このメッセージにはお答えできません。ほかにお手伝いできることはありますか。",
         "greeting": "こんにちは。どのようなご用件でしょうか。",
         "thanks": "どういたしまして。"},
  "th": {"unanswered": "ไม่พบข้อมูลเรื่องนี้ในเอกสารที่มีอยู่",
         "handoff": "กำลังส่งต่อให้เจ้าหน้าที่ และจะตอบกลับที่นี่",
         "error": "ขออภัย เกิดข้อผิดพลาดทางฝั่งเรา กรุณาลองใหม่อีกครั้งในอีกสักครู่",
         "rate_limited": "คุณส่งข้อความจำนวนมากในเวลาสั้น ๆ กรุณารอสักครู่แล้วลองใหม่",
         "budget": "เดือนนี้ไม่สามารถตอบคำถามเพิ่มได้แล้ว กรุณาติดต่อเราทางช่องทางอื่น",
         "moderated": "ขออภัย ไม่สามารถช่วยเรื่องข้อความนี้ได้ มีเรื่องอื่นให้ช่วยไหม",
         "greeting": "สวัสดี มีอะไรให้ช่วยไหม",
         "thanks": "ด้วยความยินดี"},
  "zh": {"unanswered": "在我掌握的资料中没有找到相关内容。",
         "handoff": "我已转给同事处理，会在这里答复您。",
         "error": "抱歉，我们这边出了点问题，请稍后再试。",
         "rate_limited": "您在短时间内发送了很多消息，请稍候再试。",
         "budget": "本月无法再回答更多问题，请通过其他方式联系我们。",
         "moderated": "我无法处理这条消息。还有什么可以帮您的吗？",
         "greeting": "您好！有什么可以帮您？",
         "thanks": "不客气！"},
  "zh-tw": {"unanswered": "在我掌握的資料中沒有找到相關內容。",
         "handoff": "我已轉給同事處理，會在這裡回覆您。",
         "error": "抱歉，我們這邊出了點問題，請稍後再試。",
         "rate_limited": "您在短時間內傳送了很多訊息，請稍候再試。",
         "budget": "本月無法再回答更多問題，請透過其他方式聯絡我們。",
         "moderated": "我無法處理這則訊息。還有什麼可以協助您的嗎？",
         "greeting": "您好！有什麼可以協助您的嗎？",
         "thanks": "不客氣！"}
}'::jsonb;

comment on function app.phrases() is
  $$What the platform itself says where no model speaks, by language in lower case

  A chatbot's translations may replace each sentence.$$;


create or replace function app.phrase(key text, language text, translations jsonb default null)
  returns text
  language plpgsql immutable
  set search_path = ''
as $$
begin
  return coalesce(phrase.translations ->> phrase.key, (
    select app.phrases() -> c.code ->> phrase.key
    from unnest(app.language_chain(phrase.language, 'en')) with ordinality as c (code, place)
    where app.phrases() -> c.code ? phrase.key
    order by c.place
    limit 1));
end
$$;

comment on function app.phrase(text, text, jsonb) is
  $$A fixed sentence in the visitor's language

  key: unanswered, handoff, error, rate_limited, budget, moderated, greeting or thanks.  language: BCP
  47; falls back as app.language_chain has it, then to English.  translations: sentences that go before.$$;


create or replace function app.look_up_own_chatbot_ids() returns uuid[]
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, so that the policies which ask do not run the chatbots' own policy for each row.
begin
  return array(
    select b.id from app.chatbot_instances as b
    where b.organization_id = app.current_organization_id() and b.created_by = app.current_user_id());
end
$$;

comment on function app.look_up_own_chatbot_ids() is
  'The chatbots that the caller made, from app.chatbot_instances.';


create or replace function app.own_chatbot_ids() returns uuid[]
  language sql stable parallel safe
return coalesce(nullif(current_setting('app.own_chatbot_ids', true), '')::uuid[],
                app.look_up_own_chatbot_ids());

comment on function app.own_chatbot_ids() is
  'The chatbots that the caller made; looked up once a request, by app.resume_session.';


create or replace view api.chatbots with (security_invoker = true) as
select
  b.organization_id, b.id, b.name, b.description, b.created_by, b.status, b.configuration,
  b.knowledge_source_filters, b.current_system_prompt, b.prompt_version, b.welcome_message,
  b.created_at, b.updated_at
from app.chatbot_instances as b
where b.deleted_at is null;

comment on view api.chatbots is
  'The chatbots that you may see: those you made, or all as admin or agent.';


create or replace view api.chatbot_keys with (security_invoker = true) as
select k.organization_id, k.chatbot_id, k.kind, k.hint, k.publishable_key, k.created_at,
       k.revoked_at
from app.chatbot_keys as k;

comment on view api.chatbot_keys is
  'The keys of your chatbots: the last 8 characters, and publishable ones in full.';


create or replace view api.prompt_history with (security_invoker = true) as
select
  h.organization_id, h.id, h.chatbot_id, h.version, h.prompt_text, h.created_by,
  h.generation_method, h.generation_metadata, h.created_at
from app.chatbot_prompt_history as h;

comment on view api.prompt_history is 'Every system prompt of your chatbots, by version.';


create or replace view api.widget_configs with (security_invoker = true) as
select
  w.organization_id, w.chatbot_id, w.theme, w.allowed_domains, w.custom_css, w.features,
  w.suggested_questions, w.created_at, w.updated_at
from app.chatbot_widget_configs as w;

comment on view api.widget_configs is 'How your chatbots show on web sites.';


create or replace view api.translations with (security_invoker = true) as
select
  t.organization_id, t.chatbot_id, t.language_code, t.translations, t.system_prompt,
  t.welcome_message, t.created_at, t.updated_at
from app.chatbot_translations as t;

comment on view api.translations is 'Your chatbots in other languages.';


create or replace function app.page_number(
    value text, name text, default_value integer, maximum integer
  )
  returns integer
  language plpgsql immutable
  set search_path = ''
as $$
begin
  if coalesce(page_number.value, '') = '' then
    return page_number.default_value;
  elsif page_number.value !~ '^[0-9]{1,9}$'
        or page_number.value::integer not between 1 and page_number.maximum then
    perform app.fail(400, 'invalid_parameter', format(
      '%s must be a whole number from 1 to %s', page_number.name, page_number.maximum));
  end if;
  return page_number.value::integer;
end
$$;

comment on function app.page_number(text, text, integer, integer) is
  'A page or limit of the query string as a number.  Errors: 400 invalid_parameter.';


create or replace function app.chatbot_schema() returns jsonb
  language sql immutable parallel safe
return jsonb_set(jsonb_set('{
  "type": "object",
  "required": ["id", "name", "description", "status", "configuration", "knowledgeSourceFilters",
               "welcomeMessage", "promptVersion", "apiKeyHint", "publishableKey", "createdBy",
               "createdAt", "updatedAt"],
  "properties": {
    "id": {"type": "string", "format": "uuid"},
    "name": {"type": "string"},
    "description": {"type": "string", "nullable": true},
    "status": {"type": "string", "enum": ["active", "inactive", "testing"]},
    "welcomeMessage": {"type": "string", "nullable": true},
    "promptVersion": {"type": "integer", "minimum": 0,
                      "description": "The version that answers; 0 for the built-in prompt"},
    "apiKeyHint": {"type": "string", "nullable": true,
                   "description": "The last 8 characters of the secret key"},
    "publishableKey": {"type": "string", "nullable": true},
    "createdBy": {"type": "string", "format": "uuid"},
    "createdAt": {"type": "string", "format": "date-time"},
    "updatedAt": {"type": "string", "format": "date-time"}
  }}'::jsonb,
  '{properties,configuration}', app.configuration_schema()),
  '{properties,knowledgeSourceFilters}', app.filters_schema());

comment on function app.chatbot_schema() is 'The JSON Schema of a chatbot as the API shows one.';


create or replace view app.chatbot_bodies with (security_invoker = true) as
select
  b.organization_id, b.id, b.name, b.description, b.status,
  json_build_object(
    'id', b.id, 'name', b.name, 'description', b.description, 'status', b.status,
    'configuration', b.configuration,
    'knowledgeSourceFilters', b.knowledge_source_filters,
    'welcomeMessage', b.welcome_message,
    'promptVersion', b.prompt_version,
    'apiKeyHint', s.hint,
    'publishableKey', p.publishable_key,
    'createdBy', b.created_by,
    'createdAt', b.created_at, 'updatedAt', b.updated_at) as body
from app.chatbot_instances as b
left join app.chatbot_keys as s
  on b.organization_id = s.organization_id and b.id = s.chatbot_id and s.kind = 'secret'
 and s.revoked_at is null
left join app.chatbot_keys as p
  on b.organization_id = p.organization_id and b.id = p.chatbot_id and p.kind = 'publishable'
 and p.revoked_at is null
where b.deleted_at is null;

comment on view app.chatbot_bodies is
  'Chatbots as the API shows them; for functions that know already who may see which.';


create or replace function app.list_chatbots(page text, page_size text, status text, search text)
  returns json
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, so that what the policies say is asked once and not for each chatbot's keys: who sees all
-- sees the organization's, everybody else what they made.
declare
  v_organization_id uuid;
  v_maker           uuid;
  v_page            integer;
  v_limit           integer;
  v_status          text := nullif(list_chatbots.status, '');
  v_search          text := lower(nullif(list_chatbots.search, ''));
begin
  perform app.require_right('chatbots.read');
  v_organization_id := app.current_organization_id();
  v_maker := case when not app.sees_all_chatbots() then app.current_user_id() end;
  v_page := app.page_number(list_chatbots.page, 'page', 1, 1000000);
  v_limit := app.page_number(list_chatbots.page_size, 'limit', 20, 100);
  if v_status not in ('active', 'inactive', 'testing') then
    perform app.fail(400, 'invalid_parameter', 'status must be one of active, inactive, testing');
  end if;
  return (
    with visible as materialized (
      select b.id from app.chatbot_instances as b
      where b.organization_id = v_organization_id and b.deleted_at is null
        and (v_maker is null or b.created_by = v_maker)
        and (v_status is null or b.status = v_status)
        and (v_search is null or strpos(lower(concat_ws(E'\n', b.name, b.description)), v_search) > 0)
    )
    select json_build_object(
      'data', coalesce((
        select json_agg(b.body order by b.id)
        from (
          select v.id from visible as v order by v.id
          limit v_limit offset (v_page::bigint - 1) * v_limit
        ) as p
        join app.chatbot_bodies as b on b.organization_id = v_organization_id and b.id = p.id), '[]'),
      'page', v_page, 'limit', v_limit,
      'total', (select count(*) from visible as v)));
end
$$;

comment on function app.list_chatbots(text, text, text, text) is
  $$A page of the chatbots that the caller may see

  As in the query string.  search: part of the name or the description.
  Errors: 400 invalid_parameter, 401 not_signed_in, 403 forbidden.$$;


create or replace function api.chatbot_list(
    p_page text default null, p_limit text default null, p_status text default null,
    p_search text default null
  )
  returns json
  language sql stable
return app.list_chatbots(p_page, p_limit, p_status, p_search);

comment on function api.chatbot_list(text, text, text, text) is
  $$List the chatbots that you may see, oldest first

  search: part of the name or the description, in any case.
  Query: page, limit, status (active|inactive|testing), search.  Answer: 200 page of chatbot.
  Errors: 400 invalid_parameter; 401 not_signed_in, session_revoked; 403 forbidden.$$;


create or replace function app.read_chatbot() returns json
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, because require_chatbot has decided already who may: no policy is asked a second time.
declare
  v_chatbot app.chatbot_instances := app.require_chatbot('chatbots.read');
begin
  return (
    select b.body from app.chatbot_bodies as b
    where b.organization_id = v_chatbot.organization_id and b.id = v_chatbot.id);
end
$$;

comment on function app.read_chatbot() is
  $$The chatbot of the path, for whoever may read it

  Errors: 401 not_signed_in, 403 forbidden, 404 not_found.$$;


create or replace function api.chatbot_get() returns json
  language sql stable
return app.read_chatbot();

comment on function api.chatbot_get() is
  $$Read a chatbot

  Answer: 200 chatbot.
  Errors: 401 not_signed_in, session_revoked; 403 forbidden; 404 not_found.$$;


create or replace function app.public_chatbot(id text)
  returns table (chatbot app.chatbot_instances, widget app.chatbot_widget_configs,
                 publishable_key text,
                 translations app.chatbot_translations[])
  language plpgsql stable security definer
  set search_path = ''
as $$
-- Definer, for visitors without any right; it gives out only chatbots by id.
begin
  return query
    select b, w,
           (select k.publishable_key from app.chatbot_keys as k
            where k.organization_id = b.organization_id and k.chatbot_id = b.id
              and k.kind = 'publishable' and k.revoked_at is null),
           (select array_agg(t order by t.language_code) from app.chatbot_translations as t
            where t.organization_id = b.organization_id and t.chatbot_id = b.id)
    from app.chatbot_instances as b
    left join app.chatbot_widget_configs as w
      on w.organization_id = b.organization_id and w.chatbot_id = b.id
    where b.id = case public_chatbot.id when 'default' then app.setting('default_chatbot_id') #>> '{}'
                 else public_chatbot.id end::uuid
      and b.deleted_at is null and b.status <> 'inactive';
exception when invalid_text_representation then
  return;
end
$$;

comment on function app.public_chatbot(text) is
  'A chatbot as visitors meet it, by id or as default; nothing where it is deleted or inactive.';


create or replace function app.widget_defaults() returns jsonb
  language sql immutable parallel safe
return '{
  "theme": {"primaryColor": "#007bff", "fontFamily": "Arial, sans-serif", "borderRadius": "8px",
            "position": "bottom-right"},
  "features": {"fileUpload": false, "voiceInput": false}}'::jsonb;

comment on function app.widget_defaults() is
  'The theme and the features of a widget of which nothing is said.';


create or replace function app.widget_config_schema() returns jsonb
  language sql immutable parallel safe
return '{
  "type": "object",
  "required": ["chatbotId", "name", "welcomeMessage", "language", "languages", "translations",
               "theme", "customCss", "features"],
  "properties": {
    "chatbotId": {"type": "string", "format": "uuid"},
    "name": {"type": "string"},
    "welcomeMessage": {"type": "string"},
    "language": {"type": "string"},
    "languages": {"type": "array", "items": {"type": "string"},
                  "description": "Those that the chatbot is translated into"},
    "translations": {"type": "object", "additionalProperties": true,
                     "description": "The words of the widget in the language"},
    "theme": {"type": "object", "additionalProperties": true, "properties": {
      "primaryColor": {"type": "string"}, "fontFamily": {"type": "string"},
      "borderRadius": {"type": "string"}, "position": {"type": "string"}}},
    "customCss": {"type": "string", "nullable": true},
    "features": {"type": "object", "required": ["fileUpload", "voiceInput", "suggestedQuestions"],
      "properties": {
        "fileUpload": {"type": "boolean"}, "voiceInput": {"type": "boolean"},
        "suggestedQuestions": {"type": "array", "items": {"type": "string"}}}},
    "publishableKey": {"type": "string", "nullable": true,
                       "description": "Of the chatbot called default, and of no other"}
  }}'::jsonb;

comment on function app.widget_config_schema() is
  'The JSON Schema of what a page needs to show a chatbot.';


create or replace function app.visitor_config(
    id text, origin text, host text, language text default null, accepted text default null
  ) returns jsonb
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.public_chatbot; what it returns is meant for everybody's browser.
declare
  v_found       record;
  v_default     text;
  v_language    text;
  v_chain       text[];
  v_translation app.chatbot_translations;
begin
  if visitor_config.language !~ '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$' then
    perform app.fail(400, 'invalid_parameter',
                     'language must be a language code of BCP 47, such as en or zh-TW');
  end if;
  select f.chatbot, f.widget, f.publishable_key, f.translations into v_found
  from app.public_chatbot(visitor_config.id) as f;
  if not found then
    perform app.fail(404, 'not_found', 'There is no such chatbot');
  end if;
  if visitor_config.origin is not null then
    if not app.is_origin_allowed(visitor_config.origin, visitor_config.host,
                                 coalesce((v_found.widget).allowed_domains, '{}')) then
      perform app.fail(403, 'origin_not_allowed', 'This page may not show the chatbot', null,
                       'Add the page''s host to the allowed domains of the chatbot''s widget');
    elsif (v_found.chatbot).status = 'testing'
          and not app.is_origin_allowed(visitor_config.origin, visitor_config.host, '{}') then
      perform app.refuse_testing(visitor_config.origin);
    end if;
    perform app.add_headers(jsonb_build_object('X-Parlance-Origin', visitor_config.origin));
  end if;
  v_default := coalesce((v_found.chatbot).configuration ->> 'language', 'en');
  v_language := coalesce(
    visitor_config.language,
    app.accepted_language((v_found.chatbot).organization_id, (v_found.chatbot).id,
                          visitor_config.accepted, v_default),
    v_default);
  v_chain := app.language_chain(v_language, v_default);
  select t.* into v_translation
  from unnest(v_chain) with ordinality as c (code, place)
  join unnest(v_found.translations) as t on lower(t.language_code) = c.code
  -- What comes after its own language stands behind what it is by itself.
  where c.place <= array_position(v_chain, lower(v_default))
  order by c.place
  limit 1;
  return jsonb_build_object(
    'chatbotId', (v_found.chatbot).id,
    'name', (v_found.chatbot).name,
    'welcomeMessage', coalesce(
      v_translation.welcome_message, (v_found.chatbot).welcome_message,
      app.phrase_for((v_found.chatbot).organization_id, (v_found.chatbot).id, 'greeting', v_language)),
    'language', coalesce(
      v_translation.language_code,
      -- The platform has a greeting of its own in more languages than the chatbot.
      case when (v_found.chatbot).welcome_message is null
                and app.phrases() ?| app.language_chain(v_language) then v_language end,
      v_default),
    'languages', coalesce((select jsonb_agg(t.language_code) from unnest(v_found.translations) as t), '[]'),
    'translations', coalesce(v_translation.translations, '{}'),
    'theme', coalesce((v_found.widget).theme, app.widget_defaults() -> 'theme'),
    'customCss', (v_found.widget).custom_css,
    'features', coalesce((v_found.widget).features, app.widget_defaults() -> 'features')
      || jsonb_build_object('suggestedQuestions',
                            to_jsonb(coalesce((v_found.widget).suggested_questions, '{}'))))
    -- Only the page at / has no other way to know it.
    || case visitor_config.id when 'default'
       then jsonb_build_object('publishableKey', v_found.publishable_key) else '{}' end;
end
$$;

comment on function app.visitor_config(text, text, text, text, text) is
  $$What a page needs to show a chatbot

  language: of the visitor; accepted: their browser's Accept-Language, where language is null.
  Errors: 400 invalid_parameter, 403 chatbot_testing, origin_not_allowed, 404 not_found.$$;


create or replace function api.widget_config(p_language text default null) returns jsonb
  language sql stable
return app.visitor_config(app.request_header('x-chatbot-id'), app.request_header('x-origin'),
                          app.request_header('host'), p_language,
                          app.request_header('accept-language'));

comment on function api.widget_config(text) is
  $$Read what a page needs to show a chatbot

  Of the chatbot of the path, or default.  A chatbot that is deleted or inactive is not there; one
  in testing shows on the gateway's own pages only.  welcomeMessage and translations are in the
  language that is asked for, by the query or else by Accept-Language, or in the next best that the
  chatbot has; language says which.
  Query: language.  Answer: 200 widget_config.
  Errors: 400 invalid_parameter; 401 invalid_key; 403 chatbot_inactive, chatbot_testing,
  origin_not_allowed; 404 not_found.$$;


create or replace function app.check_preflight(id text, origin text, host text) returns void
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer, as app.public_chatbot.
begin
  if not exists (
    select from app.public_chatbot(check_preflight.id) as f
    where app.is_origin_allowed(check_preflight.origin, check_preflight.host,
                                coalesce((f.widget).allowed_domains, '{}'))
  ) then
    perform app.fail(403, 'origin_not_allowed', 'This page may not call this chatbot', null,
                     'Add the page''s host to the allowed domains of the chatbot''s widget');
  end if;
  perform app.add_headers(jsonb_build_object('X-Parlance-Origin', check_preflight.origin));
end
$$;

comment on function app.check_preflight(text, text, text) is
  'Allow a browser''s preflight from an allowed page.  Errors: 403 origin_not_allowed.';


create or replace function api.preflight() returns void
  language sql volatile
return app.check_preflight(app.request_header('x-chatbot-id'), app.request_header('x-origin'),
                           app.request_header('host'));

comment on function api.preflight() is
  'What the gateway asks for a browser''s OPTIONS call.  Errors: 403 origin_not_allowed.';


create or replace function parlance.generate_chatbot_api_key(p_chatbot_id uuid) returns text
  language plpgsql volatile security definer
  set search_path = ''
as $$
-- Definer for the key table; it serves the chatbots of the caller's organization only.
begin
  if not exists (
    select from app.chatbot_instances as b
    where b.organization_id = app.current_organization_id()
      and b.id = generate_chatbot_api_key.p_chatbot_id and b.deleted_at is null
  ) then
    perform app.fail(404, 'not_found', 'There is no such chatbot');
  end if;
  return app.add_key(app.current_organization_id(), generate_chatbot_api_key.p_chatbot_id, 'secret');
end
$$;

comment on function parlance.generate_chatbot_api_key(uuid) is
  $$Give a chatbot of your organization a new secret key

  Returns it, this once; the old one is dead from the commit on.  Errors: 404 not_found.$$;


revoke all on function
  app.configuration_schema(), app.filters_schema(), app.chatbot_defaults(),
  app.check_filters(uuid, jsonb, text), app.check_chatbot(),
  app.forbid_change(), app.add_key(uuid, uuid, text),
  app.add_chatbot(uuid, uuid, text, text, jsonb, jsonb, text, text), app.refuse_testing(text),
  app.is_origin_allowed(text, text, text[]), app.find_key(text), app.use_key(text, text, text),
  app.phrases(), app.phrase(text, text, jsonb),
  app.look_up_own_chatbot_ids(), app.own_chatbot_ids(),
  app.page_number(text, text, integer, integer),
  app.chatbot_schema(),
  app.list_chatbots(text, text, text, text), app.read_chatbot(), app.widget_defaults(),
  app.widget_config_schema(), app.public_chatbot(text),
  app.visitor_config(text, text, text, text, text),
  app.check_preflight(text, text, text),
  api.chatbot_list(text, text, text, text), api.chatbot_get(), api.widget_config(text), api.preflight(),
  parlance.generate_chatbot_api_key(uuid)
from public, anon, authenticated;

grant execute on function
  app.configuration_schema(), app.filters_schema(), app.find_key(text), app.use_key(text, text, text),
  app.is_origin_allowed(text, text, text[]), app.page_number(text, text, integer, integer),
  app.visitor_config(text, text, text, text, text), app.check_preflight(text, text, text),
  app.list_chatbots(text, text, text, text), app.read_chatbot(), app.refuse_testing(text),
  api.chatbot_list(text, text, text, text), api.chatbot_get(), api.widget_config(text), api.preflight()
to anon, authenticated;
grant execute on function app.look_up_own_chatbot_ids(), app.own_chatbot_ids() to authenticated;
grant execute on function parlance.generate_chatbot_api_key(uuid) to parlance_integrator;

revoke all on app.chatbot_bodies, api.chatbots, api.chatbot_keys, api.prompt_history,
  api.widget_configs, api.translations
from public, anon, authenticated;
grant select on api.chatbots, api.chatbot_keys, api.prompt_history, api.widget_configs,
  api.translations
to authenticated;
