-- Languages: scripts without spaces between words, the language of a message, what stands in for it.

begin;
\ir support/world.sql
select plan(129);


-- Scripts without spaces

select is(app.folded_text(text), expected, why)
from (values
  ('ＳＰＦ５０＋', 'SPF50+', 'letters of full width are the plain ones'),
  ('ﾚﾁﾉｰﾙ', 'レチノール', 'katakana of half width are the whole ones'),
  ('か' || U&'\3099', 'が', 'a mark goes with its letter'),
  ('10 m² for ½', '10 m² for ½', 'other texts are left as they are'),
  (null, null, 'as is none')
) as v (text, expected, why);
select is(app.spaced_text('SPF50の日焼け止め UVカット'), 'SPF50  UV ', 'what has spaces is left');
select is(app.unspaced_words(text), expected::text[], why)
from (values
  ('退货政策', '{退货,货政,政策,策}', 'each two characters are a word, and the last one'),
  ('茶', '{茶}', 'as is a single one'),
  ('SPF50の日焼け、UVカット', '{の日,日焼,焼け,け,カッ,ット,ト}', 'runs are words of their own'),
  ('ร้านเปิด', '{ร้าน,นเปิ,เปิด,ด}', 'in Thai, vowels and tones go with their consonant'),
  ('ສະບາຍ', '{ສະບາ,ບາຍ,ຍ}', 'in Lao, too'),
  ('សួស្តី', '{សួស្តី,ស្តី}', 'in Khmer, where one letter stands below another'),
  ('Returns, please', '{}', 'there are none in other scripts'),
  ('', '{}', 'nor in nothing')
) as v (text, expected, why);
select is(app.unspaced_words(null), '{}', 'nor in null');
select is(app.text_vector('zh', 'SPF50防晒霜 stays'), $$'spf50':1 'stays':2 '防晒':3 '晒霜':4 '霜':5$$::tsvector, 'lexemes are of both kinds');
select is(app.text_vector('en', 'The bottles of 化粧水'), $$'bottl':2 '化粧':3 '粧水':4 '水':5$$::tsvector, 'whatever the language is');
select is(app.text_vector('en', 'The bottles'), to_tsvector('english', 'The bottles'), 'where there are no such letters, nothing is changed');
select is(app.text_vector('en', null), ''::tsvector, 'nothing has none');
select is(app.chunk_search_vector('ja', '返品', '{条件}', '未開封'),
          $$'返品':1A '品':2A '条件':3B '件':4B '未開':5 '開封':6 '封':7$$::tsvector, 'a chunk has both with their weights');
select is((select array_agg(w order by w collate "C") from unnest(app.text_words('UVカット UV')) as w), '{uv,カッ,ット}', 'pairs are in the vocabulary');
select is(app.any_word_query('退货 policy', 'en'), $$'polici' | '货' | '退货'$$::tsquery, 'and in queries');

select is((select weight from app.question_words(question) where word = wanted), worth::real, why)
from (values
  ('肌の乾燥に効く化粧水はどれですか', '乾燥', 1, 'a word of content counts whole'),
  ('肌の乾燥に効く化粧水はどれですか', 'の乾', 0.35, 'less with grammar in it'),
  ('肌の乾燥に効く化粧水はどれですか', '肌:*', 0.6, 'a character by itself is sought by its beginning'),
  ('肌の乾燥に効く化粧水はどれですか', '燥:*', 0.3, 'the others too, for less'),
  ('肌の乾燥に効く化粧水はどれですか', 'どれ', null, 'how it is asked counts nothing'),
  ('退款什么时候到账', '什么', null, 'in Chinese, too'),
  ('退款什么时候到账', '退款', 1, 'what is asked about does'),
  ('ร้านเปิดกี่โมงครับ', 'เปิด', 1, 'in Thai a syllable'),
  ('ร้านเปิดกี่โมงครับ', 'ครับ', null, 'but for what is only polite'),
  ('คะแนน', 'คะแน', 1, 'a word may begin like that'),
  ('ร้านเปิดกี่โมงครับ', 'ร้า:*', null, 'a syllable alone says nothing'),
  ('茶', '茶:*', 0.6, 'a question may be one character')
) as v (question, wanted, worth, why);
select is_empty($$ select from app.question_words('of what?') $$, 'a question in other scripts has no such words');
select is_empty($$ select from app.question_words('ですか') $$, 'nor has one of grammar alone');

select is(app.goes_by_words(question, model::smallint), expected, why)
from (values
  ('退款什么时候到账', 1, true, 'words decide in Chinese'),
  ('ร้านเปิดกี่โมง', 1, true, 'and in Thai'),
  ('ﾚﾁﾉｰﾙ', 1, true, 'and in letters of half width'),
  ('iPhone 15 多少钱', 1, true, 'a name is longer than what is said about it'),
  ('What is 化粧水 used for?', 1, false, 'not where such a script is only named'),
  ('How do I return it?', 1, false, 'nor elsewhere'),
  ('退款什么时候到账', null, true, 'without vectors, too'),
  (null, 1, false, 'nor where nothing is asked')
) as v (question, model, expected, why);
insert into app.embedding_models (provider, model, dimensions) values ('openai', 'multilingual', 4) returning id as multilingual \gset
select is(app.goes_by_words('退款什么时候到账', :multilingual::smallint), false, 'not where the model knows the script');


-- Found and refused by words: the vector points elsewhere

create function tests.ground(question text, wanted text) returns text language sql as $$
  select concat_ws(' ', g.reason, (select s -> 'metadata' ->> 'documentName' from json_array_elements(g.sources) as s limit 1))
  from app.ground_question(tests.id('acme'), tests.id('acme.bot'), $1, $2, tests.vector(200), 1::smallint) as g
$$;
select tests.learn('acme', '送料', array['送料は全国一律600円です。5,000円以上のご注文は無料です。'], 61) as shipping \gset
select tests.learn('acme', '返品', array['未開封の商品は14日以内に返品できます。', 'レチノールの美容液は返品できません。'], 63) as returned \gset
select tests.learn('acme', '退货', array['签收后七天内可以退货，运费由买家承担。'], 66) as chinese \gset
select tests.learn('acme', 'การจัดส่ง', array['ค่าจัดส่งทั่วประเทศ 50 บาท ส่งภายในสามวัน'], 68) as thai \gset
select is(tests.ground(question, language), expected, question)
from (values
  ('送料はいくらですか', 'ja', 'found 送料'), ('返品したいのですが', 'ja', 'found 返品'), ('几天之内可以退货？', 'zh', 'found 退货'),
  ('ค่าจัดส่งเท่าไหร่', 'th', 'found การจัดส่ง'), ('明日の天気を教えて', 'ja', 'too_far'), ('昨晚的球赛谁赢了', 'zh', 'too_far'),
  ('วันนี้ฝนตกไหม', 'th', 'too_far'), ('iPhoneの値段は', 'ja', 'too_far'), ('返品の iPhone', 'ja', 'unknown_name'), ('ﾚﾁﾉｰﾙ', 'ja', 'found 返品')
) as v (question, language, expected);
select is((select count(*) from app.search_chunks(tests.id('globex'), '{}', '送料はいくらですか', 'ja', tests.vector(200), 1::smallint, 8)), 0::bigint, 'not for another organization');
select is((select count(*) from app.search_chunks(tests.id('acme'), '{"documentTypes": ["none"]}', '送料はいくらですか', 'ja', tests.vector(200), 1::smallint, 8)), 0::bigint, 'nor what a filter leaves out');
update app.documents set deleted_at = now() where id = :'shipping';
select is(tests.ground('送料はいくらですか', 'ja'), 'too_far', 'nor what is deleted');


-- Which language it is

select is(app.detect_language(message, expected::text[]), language, format('%s: %s', coalesce(language, 'not said'), message))
from (values
  ('How do I return a parcel?', '{de}', 'en'), ('Wie kann ich ein Paket zurückgeben?', '{en}', 'de'), ('Comment puis-je retourner un colis ?', '{en}', 'fr'),
  ('¿Cómo puedo devolver un paquete?', '{en}', 'es'), ('Como posso devolver um pacote?', '{en}', 'pt'), ('Hvordan returnerer jeg en pakke?', '{da}', 'da'),
  ('Hvordan returnerer jeg en pakke?', '{no}', 'no'), ('Làm thế nào để trả lại hàng?', '{en}', 'vi'), ('Где мой заказ?', '{en}', 'ru'),
  ('Де моє замовлення?', '{en}', 'uk'), ('Къде е поръчката ми?', '{bg}', 'bg'), ('أين طلبي؟', '{en}', 'ar'), ('סחורה', '{en}', 'he'),
  ('मेरा ऑर्डर कहाँ है?', '{en}', 'hi'), ('주문은 어디에 있나요?', '{en}', 'ko'), ('ร้านเปิดกี่โมง', '{en}', 'th'), ('返品したいのですが', '{en}', 'ja'),
  ('送料無料', '{ja,en}', 'ja'), ('送料無料', '{en}', 'zh'), ('退款', '{zh-TW,en}', 'zh-TW'), ('退款什么时候到账', '{zh-TW,en}', 'zh'),
  ('退款什麼時候會到', '{en}', 'zh-TW'), ('退款什麼時候會到', '{zh-Hant}', 'zh-Hant'), ('退款什么时候到账', '{zh-TW,zh-CN}', 'zh-CN'),
  ('ヒアルロン酸精华怎么用', '{en}', 'zh'), ('LINE Payは使えますか', '{en}', 'ja'), ('What is 化粧水 used for?', '{ja}', 'en'),
  ('Is it in the box?', '{en-GB}', 'en-GB'), ('https://shop.example/返品 OK', '{en}', null), ('OK', '{ja,en}', null), ('Florbex', '{en}', null),
  ('pH 7', '{en}', null), ('👍', '{ja}', null), ('', '{en}', null)
) as v (message, expected, language);
select is(app.detect_language(null), null, 'nothing is in no language');
select is(app.detect_language('Danke'), 'de', 'nothing need be expected');

select is(app.language_chain(language, other), expected::text[], format('%s, then %s', language, other))
from (values
  ('zh-Hant-TW', 'de-CH', '{zh-hant-tw,zh-hant,zh-tw,zh-hk,zh,de-ch,de}'), ('zh-TW', 'en', '{zh-tw,zh-hant,zh,en}'), ('ZH-hk', null, '{zh-hk,zh-hant,zh-tw,zh}'),
  ('zh-CN', null, '{zh-cn,zh-hans,zh}'), ('zh-Hans-SG', null, '{zh-hans-sg,zh-hans,zh-cn,zh}'), ('zh', 'en', '{zh,zh-hans,zh-cn,en}'),
  ('en-a-bbb', 'en', '{en-a-bbb,en}'), ('nb', null, '{nb,no}'), (null, 'fr', '{fr}'), (null, null, '{}')
) as v (language, other, expected);

create function tests.turn_language(message text, given text default null, accepted text default null, session text default 's-new') returns text
  language sql as $$ select app.turn_language(tests.id('acme'), tests.id('acme.bot'), $4, $1, $2, $3, 'en') $$;
insert into app.chatbot_translations (organization_id, chatbot_id, language_code, translations, system_prompt, welcome_message)
values (tests.id('acme'), tests.id('acme.bot'), 'zh-TW', '{"greeting": "歡迎！"}', '請用中文。', '歡迎光臨'),
       (tests.id('acme'), tests.id('acme.bot'), 'fr', '{}', null, null);
select is(tests.turn_language(message, given, accepted), expected, why)
from (values
  ('返品したい', 'de', null, 'de', 'what is given counts'),
  ('返品したい', null, 'fr', 'ja', 'then what the message shows'),
  ('OK', null, 'ja, zh-Hant;q=0.8, fr;q=0.9', 'fr', 'then what the browser likes best of what the chatbot has'),
  ('OK', null, 'zh-HK, fr', 'zh-TW', 'or what is as good'),
  ('OK', null, 'fr;q=0, ja', 'en', 'not what it will not have'),
  ('OK', null, '*', 'en', 'then the chatbot''s own'),
  ('OK', null, null, 'en', 'as where there is no browser')
) as v (message, given, accepted, expected, why);
select tests.answer(tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-talk'), 'Yes. [1]') is null as x \gset
select tests.answer(tests.ask('acme.bot.ck', '返品したいのですが', 's-talk'), 'Yes. [1]') is null as x \gset
select is((select array_agg(distinct c.language) from app.chatbot_conversations as c where c.session_id = 's-talk'), '{ja}', 'a conversation is in the language of its last answer');
select is(tests.turn_language('OK', null, 'fr', 's-talk'), 'ja', 'which it goes on in');
select is((select array_agg(t.language order by t.id) from app.turns as t join app.chatbot_conversations as c on c.id = t.conversation_id
           where c.session_id = 's-talk'), '{en,ja}', 'each turn has its own');

select is(app.prompt_language(tests.id('acme'), tests.id('acme.bot'), language, 'en'), expected, format('the prompt for %s', language))
from (values ('zh-Hant-HK', 'zh-TW'), ('fr', null), ('en', null)) as v (language, expected);

select is(app.prompt_language(tests.id('acme'), tests.id('acme.bot'), 'fr', 'zh-TW'), 'zh-TW', 'its own language may have a prompt, too');
select is(app.prompt_language(tests.id('acme'), tests.id('acme.bot'), 'fr', 'zh'), null, 'but what stands in for it gives way to its own prompt');
select is(app.prompt_language(tests.id('acme'), tests.id('acme.bot'), 'zh-HK', 'zh'), 'zh-TW', 'unless it is asked for');

select is(app.small_talk(message), expected, message)
from (values ('สวัสดีครับ', 'greeting'), ('สวัสดีครับร้านเปิดกี่โมง', null), ('您好！', 'greeting'), ('おはようございます', 'greeting'), ('ありがとうの意味は', null),
             ('謝謝', 'thanks'), ('ขอบคุณมากค่ะ', 'thanks'), ('Vielen Dank', 'thanks'), ('안녕하세요', 'greeting')) as v (message, expected);

select * from finish();
rollback;
