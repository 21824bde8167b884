-- Which language is asked in, and how its words are found.
--
--   app.detect_language(message, …)    the language a message is in, where it shows
--   app.turn_language(…)               the language a turn is answered in
--   app.language_chain(language, …)    what else may stand in for a language
--   app.prompt_language(…)             which translation of its prompt a chatbot is asked with
--   app.folded_text(text)              full-width letters and the like as the plain ones
--   app.spaced_text(text)              what is left of a text for ordinary full text search
--   app.unspaced_words(text)           the pairs that stand for words where none are marked
--   app.text_vector(language, text)    the lexemes of a text, of either kind
--   app.question_words(text)           the pairs of a question, and how much each is worth
--
-- Thai, Lao, Khmer, Burmese, Chinese and Japanese put no spaces between words, and Postgres takes a
-- whole clause for one.  Here each two neighbouring characters are taken for a word: 退货政策 is 退货,
-- 货政 and 政策.  In the scripts of south-east Asia the vowels and tone marks go with their consonant,
-- so that a pair is about a syllable.  The last character of a run is a word as well: so each
-- character begins a word, and a single one can be sought by that beginning.

create or replace function app.unspaced_letters() returns text
  language sql immutable parallel safe
return '\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0edd\u1000-\u109f\u1780-\u17d3\u3005-\u3007'
  '\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff'
  '\U00020000-\U0002ffff';

comment on function app.unspaced_letters() is
  'The letters of scripts without spaces between words, for the brackets of a regular expression.';


create or replace function app.may_be_unspaced(content text) returns boolean
  language sql immutable parallel safe
-- One pattern for all who ask: Postgres keeps only 32 compiled ones, and a turn needs most of them.
return content ~ ('[\uff00-\uffef' || app.unspaced_letters() || ']');

comment on function app.may_be_unspaced(text) is
  'Whether a text has letters of full or half width, or of a script without spaces.';


create or replace function app.folded_text(content text) returns text
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
begin
  -- Other texts are left as they are: ² is not 2.
  if app.may_be_unspaced(folded_text.content) then
    return normalize(folded_text.content, nfkc);
  end if;
  return folded_text.content;
end
$$;

comment on function app.folded_text(text) is
  $$A text with Ａ as A, ｱ as ア and １ as 1

  Where it has letters of full width or of a script without spaces; others are left as they are.$$;


create or replace function app.spaced_text(content text) returns text
  language sql immutable parallel safe
return case when app.may_be_unspaced(content)
  then regexp_replace(content, '[' || app.unspaced_letters() || ']+', ' ', 'g') else content end;

comment on function app.spaced_text(text) is
  $$What of a text is in scripts with spaces between words

  content: as app.folded_text made it.$$;


create or replace function app.unspaced_units(content text) returns text[]
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
begin
  return string_to_array(
    regexp_replace(
      regexp_replace(unspaced_units.content, '[^' || app.unspaced_letters() || ']+', E'\x02', 'g'),
      -- A vowel that is written first, a letter, and what is written around it.
      '[\u0e40-\u0e44\u0ec0-\u0ec4]?[' || app.unspaced_letters() || ']'
      '(?:[\u0e2f-\u0e3a\u0e45-\u0e4e\u0eb0-\u0ebc\u0ec6-\u0ecd\u102b-\u1038\u103a-\u103e'
      '\u1056-\u1059\u17b4-\u17d1\u17d3\u3099\u309a]|[\u1039\u17d2].)*',
      E'\\&\x01', 'g'),
    E'\x01');
end
$$;

comment on function app.unspaced_units(text) is
  $$The characters of a text's runs without spaces, vowels and tone marks with their consonant

  content: as app.folded_text made it.  Before the first of a run stands the character 2; the last
  element is no character, and empty or just that.$$;


create or replace function app.unspaced_words(content text) returns text[]
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
begin
  return array(
    select ltrim(u.unit, E'\x02') || case when u.next like E'\x02%' then '' else u.next end
    from (
      select t.unit, t.n, lead(t.unit, 1, '') over (order by t.n) as next
      from unnest(app.unspaced_units(unspaced_words.content)) with ordinality as t (unit, n)
    ) as u
    where ltrim(u.unit, E'\x02') <> ''
    order by u.n
  );
end
$$;

comment on function app.unspaced_words(text) is
  $$The words of a text's runs without spaces: each two neighbouring characters, and each run's last

  content: as app.folded_text made it.  In their order; the same may come several times.$$;


create or replace function app.text_vector(language text, content text) returns tsvector
  language plpgsql stable parallel safe
  set search_path = ''
as $$
declare
  v_configuration regconfig := app.text_search_configuration(text_vector.language);
  v_text          text := app.folded_text(text_vector.content);
begin
  if app.may_be_unspaced(v_text) then
    return to_tsvector(v_configuration, app.spaced_text(v_text)) || coalesce((
      -- No quote or backslash is among these letters.
      select string_agg(format('''%s'':%s', w.word, least(w.n, 16383)), ' ')::tsvector
      from unnest(app.unspaced_words(v_text)) with ordinality as w (word, n)), '');
  end if;
  return to_tsvector(v_configuration, coalesce(v_text, ''));
end
$$;

comment on function app.text_vector(text, text) is
  $$The lexemes of a text: as its language forms words, and of runs without spaces as pairs

  Both whatever the language is: a Japanese name is found in an English text, and an English one in a
  Japanese text.$$;


create or replace function app.question_words(question text) returns table (word text, weight real)
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  -- How something is asked, which says nothing about what is asked.
  v_asking constant text :=
    '請問|请问|怎么样|怎麼樣|怎么办|怎麼辦|怎样|怎樣|怎么|怎麼|为什么|為什麼|什么时候|什麼時候|什么|什麼'
    '|多少钱|多少錢|多少|多久|几点|幾點|几天|幾天|哪里|哪裡|哪儿|哪个|哪個|能不能|能否|可不可以|可以|可否'
    '|有没有|有沒有|是不是|是否|如何|的话|的話|之内|之內|知道|告诉我|告訴我|我们|我們|你们|你們|您'
    '|[的了吗嗎呢吧啊呀我你]'
    '|教えて|知りたい|下さい|ください|お願い|どちら|どなた|何時|何日|何[かがでにのをも]|いくら|いくつ|いつ|どこ|どう|どの|どれ'
    '|なぜ|でしょう|ありま|ています|ますか|ですか|したい|できま|よろしい|いいです'
    '|ได้หรือไม่|ได้หรือเปล่า|หรือไม่|หรือเปล่า|หรือยัง|ได้ไหม|ได้มั้ย|ไหม|มั้ย|อย่างไร|ยังไง|เท่าไหร่|เท่าไร'
    '|เมื่อไหร่|เมื่อไร|นานแค่ไหน|แค่ไหน|ที่ไหน|ตรงไหน|อันไหน|อะไร|ทำไม|อยากทราบ|อยากรู้|อยากได้|อยาก|ขอทราบ'
    '|สอบถาม|ช่วยบอก|ต้องทำ|ควรทำ|ต้องการ|กรุณา|(?:ครับ|ค่ะ|คะ|นะ|หน่อย)(?![\u0e01-\u0e4e])';
begin
  return query
    with units as (
      select ltrim(t.unit, E'\x02') as unit, t.n, t.unit like E'\x02%' as opens,
             -- Words that every sentence has.
             ltrim(t.unit, E'\x02') ~ '^(?:[ぁ-ゟ]|[在是有会會能要到去还還也都就把被給给和与與或用这這那]'
             '|ที่|มี|ได้|ให้|ไม่|จะ|ก็|มา|ไป|ถึ|แล้|และ|เป็)$' as is_light
      from unnest(app.unspaced_units(regexp_replace(question_words.question, v_asking, ' ', 'g')))
        with ordinality as t (unit, n)
      where ltrim(t.unit, E'\x02') <> ''
    ),
    paired as (
      select u.unit, u.is_light,
             case when not lead(u.opens, 1, true) over w then lead(u.unit) over w end as next,
             lead(u.is_light) over w as is_next_light,
             u.opens or coalesce(lag(u.is_light) over w, true) as has_no_left
      from units as u
      window w as (order by u.n)
    )
    select p.unit || p.next, max(case p.is_light::integer + p.is_next_light::integer
                                 when 0 then 1.0 when 1 then 0.35 else 0.3 end)::real
    from paired as p
    where p.next is not null
    group by 1
    union all
    -- A character by itself: any word that begins so.  In Chinese and Japanese the parts of a word mean
    -- what they mean in others: 冷やす is to do with 冷蔵庫.
    select p.unit || ':*', max(case when p.has_no_left and (p.next is null or p.is_next_light) then 0.6
                               else 0.3 end)::real
    from paired as p
    where not p.is_light and (p.unit ~ '^[\u3400-\u9fff]' or p.has_no_left and p.next is null)
    group by 1;
end
$$;

comment on function app.question_words(text) is
  $$What of a question in a script without spaces is worth looking for, and how much

  question: as app.folded_text made it.  Each word is an operand of a tsquery, without quotes; one
  that ends in :* stands alone and is sought by its beginning.  weight: 1, or less where it is mostly
  grammar.$$;


create or replace function app.language_chain(language text, default_language text default null)
  returns text[]
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_chain text[] := array[]::text[];
  v_code  text;
begin
  -- Two letters mean nothing but themselves; that is what nearly everybody writes.
  if concat(language_chain.language, ' ', language_chain.default_language)
     ~ '^(?!no|nb|nn|zh)[a-z]{2} ((?!no|nb|nn|zh)[a-z]{2})?$' then
    return case
      when coalesce(language_chain.default_language, '') in ('', language_chain.language)
      then array[language_chain.language]
      else array[language_chain.language, language_chain.default_language] end;
  end if;
  foreach v_code in array array[
    lower(language_chain.language), lower(language_chain.default_language)
  ] loop
    while v_code <> '' loop
      v_chain := v_chain || case
        -- Territories say the script, and the script says them.
        when v_code ~ '^zh-(tw|hk|mo)(-|$)' then array[v_code, 'zh-hant', 'zh-tw']
        when v_code ~ '^zh-(cn|sg)(-|$)' then array[v_code, 'zh-hans', 'zh-cn']
        when v_code = 'zh-hant' then array[v_code, 'zh-tw', 'zh-hk']
        when v_code = 'zh-hans' then array[v_code, 'zh-cn']
        when v_code = 'zh' and not 'zh-hant' = any (v_chain) then array[v_code, 'zh-hans', 'zh-cn']
        when v_code = 'no' then array[v_code, 'nb', 'nn']
        when v_code in ('nb', 'nn') then array[v_code, 'no']
        else array[v_code] end;
      v_code := regexp_replace(v_code, '^[^-]*$|(?:-[^-])?-[^-]*$', '');
    end loop;
  end loop;
  return array(
    select c.code from unnest(v_chain) with ordinality as c (code, place)
    group by c.code order by min(c.place));
end
$$;

comment on function app.language_chain(text, text) is
  $$What stands in for a language, best first: the look-up of RFC 4647

  zh-Hant-TW is followed by zh-Hant, what is as good (zh-TW, zh-HK), zh, and then default_language in
  the same way.  All in lower case, because codes are the same in any.$$;


create or replace function app.is_traditional_chinese(language text) returns boolean
  language sql immutable parallel safe
return 'zh-hant' = any (app.language_chain(language));

comment on function app.is_traditional_chinese(text) is
  'Whether a code stands for Chinese in traditional characters.';


create or replace function app.choose_language(languages text[], candidates text[]) returns text
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_code text;
begin
  foreach v_code in array choose_language.candidates loop
    if split_part(lower(v_code), '-', 1) = any (choose_language.languages) then
      return v_code;
    end if;
  end loop;
  return choose_language.languages[1];
end
$$;

comment on function app.choose_language(text[], text[]) is
  'The first candidate that is one of some languages, with its region; else the first of these.';


create or replace function app.has_letter(content text, letters text) returns boolean
  language sql immutable parallel safe
return translate(content, letters, '') <> content;

comment on function app.has_letter(text, text) is
  'Whether a text has one of some letters; no pattern has to be compiled for it.';


create or replace function app.detect_latin_language(words text[], letters text, candidates text[])
  returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  -- What questions are made of and Postgres does not stop at; greetings and thanks count twice.
  v_telling constant jsonb := '{
    "bedankt": ["nl", "nl"], "bitte": ["de"], "bonjour": ["fr", "fr"], "bonsoir": ["fr", "fr"],
    "buenas": ["es", "es"], "buenos": ["es", "es"], "buongiorno": ["it", "it"],
    "ciao": ["it", "it"], "combien": ["fr"], "come": ["it"], "comment": ["fr"], "cosa": ["it"],
    "cuál": ["es"], "cuándo": ["es"], "cuánta": ["es"], "cuánto": ["es"], "cuántos": ["es"],
    "cómo": ["es"], "danke": ["de", "de"], "devo": ["it"], "dónde": ["es"], "faut": ["fr"],
    "favor": ["es"], "får": ["sv", "da", "no"], "get": ["en"], "gibt": ["de"], "gibts": ["de"],
    "graag": ["nl"], "gracias": ["es", "es"], "grazie": ["it", "it"], "guten": ["de", "de"],
    "hay": ["es"], "hello": ["en", "en"], "hoe": ["nl"], "hoeveel": ["nl"], "hogyan": ["hu"],
    "hol": ["hu"], "hola": ["es", "es"], "hur": ["sv"], "hva": ["no"], "hvad": ["da"],
    "hvor": ["da", "no"], "hvordan": ["da", "no"], "hvorfor": ["da", "no"], "hvornår": ["da"],
    "jullie": ["nl"], "kadar": ["tr"], "kauanko": ["fi"], "kiitos": ["fi", "fi"], "kunnen": ["nl"],
    "köszönöm": ["hu", "hu"], "lang": ["nl"], "lange": ["de"], "lenge": ["no"], "long": ["en"],
    "länge": ["sv"], "længe": ["da"], "many": ["en"], "meget": ["da"], "mennyi": ["hu"],
    "mennyibe": ["hu"], "merci": ["fr", "fr"], "merhaba": ["tr", "tr"], "mikor": ["hu"],
    "milloin": ["fi"], "misiniz": ["tr"], "missä": ["fi"], "miten": ["fi"], "much": ["en"],
    "mycket": ["sv"], "mye": ["no"], "möchte": ["de"], "mı": ["tr"], "nasıl": ["tr"],
    "necesito": ["es"], "need": ["en"], "nerede": ["tr"], "när": ["sv"], "obrigada": ["pt", "pt"],
    "obrigado": ["pt", "pt"], "olá": ["pt", "pt"], "onde": ["pt"], "onko": ["fi"], "où": ["fr"],
    "paljonko": ["fi"], "peut": ["fr"], "please": ["en"], "posso": ["it", "pt"], "preciso": ["pt"],
    "prego": ["it"], "puedo": ["es"], "puis": ["fr"], "quais": ["pt"], "qual": ["pt"],
    "quale": ["it"], "quand": ["fr"], "quando": ["it", "pt"], "quanti": ["it"],
    "quanto": ["it", "pt"], "quel": ["fr"], "quelle": ["fr"], "quelles": ["fr"], "quels": ["fr"],
    "quero": ["pt"], "quiero": ["es"], "quoi": ["fr"], "saat": ["tr"], "szia": ["hu", "hu"],
    "tack": ["sv", "sv"], "tak": ["da", "da"], "takk": ["no", "no"], "teşekkürler": ["tr", "tr"],
    "thanks": ["en", "en"], "tiene": ["es"], "tienen": ["es"], "var": ["tr"], "varför": ["sv"],
    "veux": ["fr"], "viele": ["de"], "vielen": ["de", "de"], "você": ["pt"], "vocês": ["pt"],
    "voinko": ["fi"], "vorrei": ["it"], "voudrais": ["fr"], "waar": ["nl"], "wann": ["de"],
    "wanneer": ["nl"], "want": ["en"], "warum": ["de"]
  }'::jsonb;
  v_likely text[] := array(
    select split_part(lower(c.code), '-', 1)
    from unnest(detect_latin_language.candidates) with ordinality as c (code, place) order by c.place);
  v_found  text[];
  v_scores bigint[];
begin
  -- Letters that one language has and its neighbours have not.
  v_found := array[case
    when app.has_letter(detect_latin_language.letters,
                        'ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ') then 'vi'
    when app.has_letter(detect_latin_language.letters, 'łżźęąśń') then 'pl'
    when app.has_letter(detect_latin_language.letters, 'řěů') then 'cs' end];
  if v_found[1] is not null then
    return v_found[1];
  end if;

  select array_agg(s.code order by s.score desc), array_agg(s.score order by s.score desc)
  into v_found, v_scores
  from (
    select f.code, count(*) as score
    from (
      select d.code
      from unnest(detect_latin_language.words) as w (word)
      cross join (values
        ('en', 'english_stem'::regdictionary), ('de', 'german_stem'), ('fr', 'french_stem'),
        ('es', 'spanish_stem'), ('it', 'italian_stem'), ('pt', 'portuguese_stem'), ('nl', 'dutch_stem'),
        ('sv', 'swedish_stem'), ('da', 'danish_stem'), ('no', 'norwegian_stem'), ('fi', 'finnish_stem'),
        ('hu', 'hungarian_stem'), ('tr', 'turkish_stem')
      ) as d (code, dictionary)
      where length(w.word) < 9 and ts_lexize(d.dictionary, w.word) = '{}'
      union all
      select t.code
      from unnest(detect_latin_language.words) as w (word)
      cross join lateral jsonb_array_elements_text(v_telling -> w.word) as t (code)
      union all
      select l.code
      from (values ('de', 'ß'), ('fr', 'œ'), ('es', 'ñ¿¡'), ('pt', 'ãõ'), ('hu', 'őű'), ('tr', 'ğış'))
        as l (code, letters)
      cross join generate_series(1, 2)
      where app.has_letter(detect_latin_language.letters, l.letters)
    ) as f
    group by f.code
  ) as s;
  -- Two signs at least.  Neighbours share most of theirs: what is expected may have one less.
  return coalesce(
    (select f.code from unnest(v_found, v_scores) as f (code, score)
     where f.code = any (v_likely) and f.score >= greatest(2, v_scores[1] - 1)
     order by f.score desc, array_position(v_likely, f.code) limit 1),
    case when v_scores[1] >= 2 and v_scores[1] > coalesce(v_scores[2], 0) then v_found[1] end);
end
$$;

comment on function app.detect_latin_language(text[], text, text[]) is
  $$The language of words in Latin letters, by two letters of ISO 639; null where that is not sure

  words: different ones, in lower case.  letters: the whole message in lower case.  candidates: what is
  expected, which decides between neighbours.$$;


create or replace function app.detect_language(message text, candidates text[] default '{}')
  returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_text     text := app.folded_text(left(detect_language.message, 1000));
  v_letters  integer;
  v_expected text[] := array_remove(detect_language.candidates, null);
  v_kana     integer;
  v_han      integer;
  v_new      integer;
  v_old      integer;
  v_script   record;
begin
  if strpos(v_text, '://') > 0 or strpos(v_text, '@') > 0 then
    v_text := regexp_replace(v_text, 'https?://\S+|\S+@\S+', ' ', 'g');
  end if;
  -- Most messages have nothing but Latin letters.
  if v_text ~ '[\u0370-\u1cff\u2c00-\ud7ff\uf900-\ufdff\ufe70-\ufeff\U00010000-\U0001efff\U00020000-\U0003ffff]' then
    v_letters := length(regexp_replace(v_text, '[^A-Za-z\u00c0-\u024f\u1e00-\u1eff]+', '', 'g'));
    v_kana := length(regexp_replace(v_text, '[^\u3041-\u3096\u30a1-\u30fa]+', '', 'g'));
    v_han := length(regexp_replace(v_text, '[^\u3005\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0003ffff]+', '', 'g'));
    -- A name in Latin letters is longer than what is said about it in these scripts.
    if v_kana + v_han > 0 and 4 * (v_kana + v_han) >= v_letters then
      -- Signs of modern Chinese that Japanese does not write, in simplified and in traditional form.
      v_new := length(regexp_replace(v_text, '[^们么吗这说没还对过钱时问门开关货发单订几给让谁现买卖费请难边进运认证换从务员产报积话类质导谢银购预约联络间营业网码线试应样]+', '', 'g'));
      v_old := length(regexp_replace(v_text, '[^們麼嗎這說沒還對錢妳您嘛喔啥誰單發關開訂幾給讓買賣費請邊進運認證換從務員產報積話類質導謝銀購預約聯絡間營業網碼線試應樣裡為麽氣會點個過]+', '', 'g'));
      if v_kana > 1 and v_kana * 8 >= v_han
         and (v_text ~ '[ぁ-ゖ]' or v_text !~ '[的吗嗎么麼哪们們这這]') then
        return app.choose_language('{ja}', v_expected);
      end if;
      -- Where nothing tells, what is expected.
      if v_new = 0 and v_text !~ '[的吗嗎么麼哪们們这這呢吧啊您]' and exists (
        select from unnest(v_expected) as c (code) where c.code ~* '^ja(-|$)'
      ) then
        return app.choose_language('{ja,zh}', v_expected);
      end if;
      return coalesce(
        (select c.code from unnest(v_expected) with ordinality as c (code, place)
         where c.code ~* '^zh(-|$)'
           and (v_new = v_old or app.is_traditional_chinese(c.code) = (v_old > v_new))
         order by c.place limit 1),
        case when v_old > v_new then 'zh-TW' else 'zh' end);
    end if;
    for v_script in
      select x.letters, x.languages, x.telling, x.told
      from (values
        ('\u0e01-\u0e4e', '{th}'::text[], null, null),
        ('\uac00-\ud7a3\u1100-\u11ff\u3131-\u318e', '{ko}', null, null),
        ('\u0400-\u052f', '{ru,uk,bg,sr,mk,be,kk,ky,tg,mn}', '[іїєґ]', 'uk'),
        ('\u0370-\u03ff\u1f00-\u1fff', '{el}', null, null),
        ('\u0590-\u05ff', '{he,yi}', null, null),
        ('\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff', '{ar,fa,ur,ps}', '[پچژگ]', 'fa'),
        ('\u0900-\u097f', '{hi,mr,ne}', null, null),
        ('\u0980-\u09ff', '{bn,as}', null, null),
        ('\u0a00-\u0a7f', '{pa}', null, null),
        ('\u0a80-\u0aff', '{gu}', null, null),
        ('\u0b80-\u0bff', '{ta}', null, null),
        ('\u0c00-\u0c7f', '{te}', null, null),
        ('\u0c80-\u0cff', '{kn}', null, null),
        ('\u0d00-\u0d7f', '{ml}', null, null),
        ('\u0d80-\u0dff', '{si}', null, null),
        ('\u0e81-\u0edd', '{lo}', null, null),
        ('\u1000-\u109f', '{my}', null, null),
        ('\u1780-\u17d3', '{km}', null, null),
        ('\u0530-\u058f', '{hy}', null, null),
        ('\u10a0-\u10ff', '{ka}', null, null),
        ('\u1200-\u137f', '{am,ti}', null, null)
      ) as x (letters, languages, telling, told)
    loop
      continue when v_text !~ ('[' || v_script.letters || ']');
      if 2 * length(regexp_replace(v_text, '[^' || v_script.letters || ']+', '', 'g')) >= v_letters then
        return case when v_text ~* v_script.telling
               then app.choose_language(array[v_script.told], v_expected)
               else app.choose_language(v_script.languages, v_expected) end;
      end if;
    end loop;
  end if;
  v_text := lower(v_text);
  return app.choose_language(nullif(array[app.detect_latin_language(
    array(select distinct m.tokens[1]
          from regexp_matches(left(v_text, 120), '[a-z\u00df-\u024f\u1e00-\u1eff]+', 'g') as m (tokens)),
    v_text, v_expected)], array[null::text]), v_expected);
end
$$;

comment on function app.detect_language(text, text[]) is
  $$The language that a message is in, as a code of BCP 47; null where it does not show

  candidates: what is expected, likeliest first; one of them is returned with its region.  By the script, for
  Chinese also by characters that only one of its two scripts has; in Latin letters by stop words, of
  which it takes two.$$;


create or replace function app.turn_language(
    organization_id uuid, chatbot_id uuid, session_id text, message text, given text,
    accepted text, default_language text
  ) returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_remembered text;
begin
  if turn_language.given is not null then
    return turn_language.given;
  end if;
  select c.language into v_remembered
  from app.chatbot_conversations as c
  where c.organization_id = turn_language.organization_id
    and c.chatbot_id = turn_language.chatbot_id
    and c.session_id = turn_language.session_id and c.ended_at is null;
  return coalesce(
    app.detect_language(turn_language.message, array[v_remembered, turn_language.default_language]),
    v_remembered,
    app.accepted_language(turn_language.organization_id, turn_language.chatbot_id,
                          turn_language.accepted, turn_language.default_language),
    turn_language.default_language, 'en');
end
$$;

comment on function app.turn_language(uuid, uuid, text, text, text, text, text) is
  $$The language that a visitor's message is answered in

  given: what the caller said, which counts.  Else the language the message shows; that of the
  conversation, where it shows none; what the visitor's browser asks for (accepted, an
  Accept-Language), where the chatbot has it; default_language.$$;


create or replace function app.accepted_language(
    organization_id uuid, chatbot_id uuid, accepted text, default_language text
  ) returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_offered text[];
begin
  if accepted_language.accepted is null then
    return null;
  end if;
  select array_agg(t.language_code) || accepted_language.default_language into v_offered
  from app.chatbot_translations as t
  where t.organization_id = accepted_language.organization_id
    and t.chatbot_id = accepted_language.chatbot_id;
  return (
    select o.code
    from (
      select a.tag[1] as code, a.place, coalesce(a.tag[2]::real, 1) as weight
      from regexp_matches(left(accepted_language.accepted, 500),
                          '([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\s*(?:;\s*q=([01](?:\.[0-9]{0,3})?))?', 'g')
        with ordinality as a (tag, place)
    ) as a
    cross join lateral unnest(app.language_chain(a.code)) with ordinality as c (code, step)
    join unnest(v_offered) as o (code) on lower(o.code) = c.code
    where a.weight > 0
    order by a.weight desc, a.place, c.step
    limit 1);
end
$$;

comment on function app.accepted_language(uuid, uuid, text, text) is
  $$Which of a chatbot's languages a browser asks for; null where it asks for others only

  accepted: an Accept-Language.  A chatbot has its translations and its default_language.$$;


create or replace function app.prompt_language(
    organization_id uuid, chatbot_id uuid, language text, default_language text
  ) returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_default text := lower(coalesce(prompt_language.default_language, 'en'));
  v_chain   text[] := app.language_chain(prompt_language.language, v_default);
begin
  return (
    select t.language_code
    from unnest(v_chain) with ordinality as c (code, place)
    join app.chatbot_translations as t
      on t.organization_id = prompt_language.organization_id
      and t.chatbot_id = prompt_language.chatbot_id and lower(t.language_code) = c.code
    -- Its own prompt is in its own language.
    where t.system_prompt is not null and c.place <= array_position(v_chain, v_default)
    order by c.place
    limit 1);
end
$$;

comment on function app.prompt_language(uuid, uuid, text, text) is
  'Which translation of its prompt a chatbot is asked with in a language; null for its own prompt.';


revoke all on function
  app.unspaced_letters(), app.may_be_unspaced(text), app.folded_text(text), app.spaced_text(text),
  app.unspaced_units(text),
  app.unspaced_words(text), app.text_vector(text, text), app.question_words(text),
  app.language_chain(text, text), app.is_traditional_chinese(text),
  app.choose_language(text[], text[]), app.has_letter(text, text),
  app.detect_latin_language(text[], text, text[]),
  app.detect_language(text, text[]),
  app.turn_language(uuid, uuid, text, text, text, text, text),
  app.accepted_language(uuid, uuid, text, text), app.prompt_language(uuid, uuid, text, text)
from public, anon, authenticated;
