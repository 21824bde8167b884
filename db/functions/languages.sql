-- Which language is asked in, and how its words are found.
--
--   app.folded_text(text)              full-width letters and the like as the plain ones
--   app.spaced_text(text)              what is left of a text for ordinary full text search
--   app.unspaced_words(text)           the pairs that stand for words where none are marked
--   app.text_vector(language, text)    the lexemes of a text, of either kind
--   app.question_words(text)           the pairs of a question, and how much each is worth
--
-- Thai, Lao, Khmer, Burmese, Chinese and Japanese put no spaces between words, and Postgres takes a
-- whole clause for one.  Here each two neighbouring characters are taken for a word: 退货政策 is 退货,
-- 货政 and 政策.  In the scripts of south-east Asia the vowels and tone marks go with their consonant,
-- so that a pair is about a syllable.  The last character of a run is a word as well: so each character
-- begins a word, and a single one can be sought by that beginning.

create or replace function app.unspaced_letters() returns text
  language sql immutable parallel safe
return '\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0edd\u1000-\u109f\u1780-\u17d3\u3005-\u3007\u3041-\u309f'
  '\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff'
  '\U00020000-\U0002ffff';

comment on function app.unspaced_letters() is
  'The letters of scripts without spaces between words, as they stand in brackets of a regular expression.';


create or replace function app.folded_text(content text) returns text
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
begin
  -- Other texts are left as they are: ² is not 2.
  if folded_text.content ~ ('[\uff00-\uffef' || app.unspaced_letters() || ']') then
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
return regexp_replace(content, '[' || app.unspaced_letters() || ']+', ' ', 'g');

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
  if v_text ~ ('[' || app.unspaced_letters() || ']') then
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
      where t.unit <> ''
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
                                 when 0 then 1.0 when 1 then 0.35 else 0.1 end)::real
    from paired as p
    where p.next is not null
    group by 1
    union all
    -- A character by itself: any word that begins so.
    select distinct p.unit || ':*', 0.6::real
    from paired as p
    where p.has_no_left and (p.next is null or p.is_next_light) and not p.is_light
      and (p.unit >= 'ァ' or p.next is null) and p.unit <> '';
end
$$;

comment on function app.question_words(text) is
  $$What of a question in a script without spaces is worth looking for, and how much

  question: as app.folded_text made it.  Each word is an operand of a tsquery, without quotes; one
  that ends in :* stands alone and is sought by its beginning.  weight: 1, or less where it is mostly
  grammar.$$;
