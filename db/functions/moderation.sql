-- Rules about what is said: what a chatbot's configuration.moderation asks for.
--
--   app.moderation_rules(configuration)     the rules, with what they leave unsaid
--   app.pattern_fault(pattern)              why a pattern of a person's may not be used
--   app.check_moderation()                  refuses such a configuration
--   app.plain_letters(text), app.plain_digits(text)   a text without what tricks the eye
--   app.moderate(text, rules, is_answer)    a text, as it may be kept, and what was noticed
--   app.redact_secrets(text, …), app.redact_personal_data(text, kinds, …)
--   app.guard_message(…)                    what sidecar.admit does with a visitor's message
--   app.guard_answer(…)                     what sidecar.finish_turn does with an answer
--   app.add_flags(turn, message_id, flags), app.note_guarded(…)   into the queue
--   app.refuse_message(turn, session)       the friendly sentence in place of an answer
--   app.moderate_step(turn, session)        ask the provider's moderation endpoint first
--   sidecar.note_moderation(turn, result)   what it said
--
-- Regular expressions here have no back reference, and look around by one character only: Postgres
-- then runs them as automata, in a time that their text bounds.  Not \m and \M, for which Thai,
-- Chinese and Japanese letters are of the same word as the number or key that follows them.

create or replace function app.moderation_rules(configuration jsonb) returns jsonb
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
begin
  if not coalesce((moderation_rules.configuration ->> 'enabled')::boolean, true) then
    return null;
  end if;
  return '{"secrets": {"action": "redact"}, "promptInjection": {"action": "flag"}}'::jsonb
         || coalesce(moderation_rules.configuration, '{}');
end
$$;

comment on function app.moderation_rules(jsonb) is
  $$The rules of a chatbot: its configuration.moderation over the defaults

  Secrets are redacted in messages and flagged in answers, markers of prompt injection flagged, and
  nothing else is looked for.  Null where moderation is switched off.$$;


create or replace function app.answer_action(rules jsonb, rule text) returns text
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_action text := coalesce(answer_action.rules -> answer_action.rule ->> 'action', 'off');
begin
  return coalesce(answer_action.rules -> answer_action.rule ->> 'answers', case
    when v_action = 'off' then 'off'
    -- What a chatbot says it has from its documents: a support desk's address is there to be told.
    when answer_action.rule = 'personalData' then 'off'
    -- Words can be streamed as they come only while nothing is held back.
    when answer_action.rule = 'secrets' then 'flag'
    else v_action end);
end
$$;

comment on function app.answer_action(jsonb, text) is
  $$What a rule does to answers: off, flag, redact or refuse

  Its key answers; where that is not said, blockedWords do to answers what they do to messages,
  secrets are flagged, and personal data are left alone.$$;


create or replace function app.pattern_fault(pattern text, out fault text, out size integer)
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_rest    text := pattern_fault.pattern;
  v_depth   integer := 0;
  -- What came last: nothing that can be repeated, an atom, a group, or a repetition.
  v_last    text := 'nothing';
  v_token   text;
  v_numbers text[];
begin
  size := 0;
  while v_rest <> '' loop
    -- A class in brackets, an escape, a repetition in braces, the beginning of a group, or a character.
    v_token := coalesce(
      substring(v_rest from '^\[\^?\]?(?:\[:[a-z]+:\]|\\.|[^]\\])*\]'),
      substring(v_rest from '^\\.'),
      substring(v_rest from '^\{[0-9]{1,3}(?:,[0-9]{0,3})?\}'),
      substring(v_rest from '^\(\?:'),
      left(v_rest, 1));
    v_rest := substr(v_rest, length(v_token) + 1);
    if v_token = '(?:' or v_token = '(' then
      if starts_with(v_rest, '?') or starts_with(v_rest, '*') then
        fault := 'looks ahead or behind, or sets an option, which patterns may not';
      end if;
      v_depth := v_depth + 1;
      v_last := 'nothing';
      if v_depth > 8 then
        fault := 'has more than 8 groups within each other';
      end if;
    elsif v_token = ')' then
      v_depth := v_depth - 1;
      v_last := 'group';
    elsif v_token ~ '^\{[0-9]' then
      v_numbers := regexp_split_to_array(trim(v_token, '{}'), ',');
      if v_last <> 'atom' then
        fault := format('repeats with %s what is no single character or class', v_token);
      elsif greatest(v_numbers[1]::integer, coalesce(nullif(v_numbers[2], '')::integer, 0)) > 100 then
        fault := format('repeats more than 100 times with %s', v_token);
      end if;
      size := size
        + greatest(v_numbers[1]::integer, coalesce(nullif(v_numbers[2], '')::integer, 0), 1) - 1;
      v_last := 'repetition';
    elsif v_token = '{' or v_token = '[' or v_token = '\' then
      fault := format('has a %s that is not complete; write \%s for the character itself',
                      v_token, v_token);
    elsif v_token in ('*', '+', '?') then
      if v_last = 'nothing' or v_last = 'repetition' and v_token <> '?' then
        fault := format('repeats nothing with %s', v_token);
      end if;
      v_last := case v_last when 'repetition' then 'nothing' else 'repetition' end;
    elsif v_token in ('^', '$', '|') then
      v_last := 'nothing';
    elsif length(v_token) = 2 and left(v_token, 1) = '\' then
      if v_token ~ '^\\[[:alnum:]]$' and v_token !~ '^\\[dDsSwWmMyYntr]$' then
        fault := format('uses %s; known are \d \D \s \S \w \W \m \M \y \Y \n \t \r', v_token);
      end if;
      v_last := case when v_token ~ '^\\[mMyY]$' then 'nothing' else 'atom' end;
      size := size + 1;
    else
      if length(v_token) > 1 and v_token ~ '\\[^dswntr\\^\[\]-]' then
        fault := 'uses an escape within brackets that is none of \d \s \w \n \t \r';
      end if;
      v_last := 'atom';
      size := size + 1;
    end if;
    exit when fault is not null or v_depth < 0;
  end loop;
  if fault is null and v_depth <> 0 then
    fault := 'has a parenthesis without its other half';
  elsif fault is null and size > 300 then
    fault := 'is too large: with its repetitions it has more than 300 characters';
  elsif fault is null then
    begin
      if '' ~* pattern_fault.pattern then
        fault := 'matches every text, the empty one too';
      end if;
    exception when invalid_regular_expression then
      fault := 'is no regular expression';
    end;
  end if;
end
$$;

comment on function app.pattern_fault(text) is
  $$Why a pattern may not be used, or null; and its size

  pattern: 200 characters at most, checked before.  Allowed is what an automaton runs in one pass:
  characters, classes, groups, alternatives, *, +, ?, and {m,n} up to 100 on a character or class;
  not back references, look-around, options and nested repetitions in braces.$$;


create or replace function app.check_moderation() returns trigger
  language plpgsql
  set search_path = ''
as $$
declare
  v_pattern jsonb;
  v_found   record;
  v_at      integer := 0;
  v_size    integer := 0;
begin
  for v_pattern in
    select jsonb_array_elements(new.configuration -> 'moderation' -> 'patterns')
  loop
    select f.fault, f.size into v_found from app.pattern_fault(v_pattern ->> 'pattern') as f;
    v_size := v_size + v_found.size;
    if v_found.fault is not null then
      perform app.fail(400, 'invalid_field', format(
        'configuration.moderation.patterns[%s].pattern %s', v_at, v_found.fault));
    elsif v_size > 1000 then
      perform app.fail(400, 'invalid_field',
        'configuration.moderation.patterns are too large together: with their repetitions more than '
        '1000 characters');
    end if;
    v_at := v_at + 1;
  end loop;
  return new;
end
$$;

comment on function app.check_moderation() is
  $$Refuse patterns that could keep the database busy, whoever writes them

  After app.check_chatbot, whose schema they have passed.  Errors: 400 invalid_field.$$;

create or replace trigger check_moderation
  before insert or update of configuration on app.chatbot_instances
  for each row when (new.configuration -> 'moderation' is not null)
  execute function app.check_moderation();


create or replace function app.add_flag(
    flags jsonb, flag_type text, rule text, action text, confidence numeric
  ) returns jsonb
  language sql immutable parallel safe
return coalesce(flags, '[]') || jsonb_build_object(
  'type', flag_type, 'rule', rule, 'action', action, 'confidence', confidence);

comment on function app.add_flag(jsonb, text, text, text, numeric) is
  'One more thing noticed; null is none.';


create or replace function app.plain_letters(text text) returns text
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
begin
  if octet_length(plain_letters.text) = length(plain_letters.text) then
    return plain_letters.text;
  end if;
  return regexp_replace(
    -- NFKC takes the vowel am of Thai and Lao apart, which nobody who writes does; and makes 18 and
    -- 8 letters of one in Arabic, which here would be a way to blow a message up.
    replace(replace(normalize(translate(plain_letters.text, U&'\FDFA\FDFB', '  '), nfkc),
                    U&'\0E4D\0E32', U&'\0E33'),
            U&'\0ECD\0EB2', U&'\0EB3'),
    '[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F'
    '\u3164\uFE00-\uFE0F\uFEFF\uFFA0\U000E0000-\U000E01EF]+', '', 'g');
end
$$;

comment on function app.plain_letters(text) is
  $$A text with one form of each letter (NFKC), and without the characters that nobody sees

  Full-width letters become plain ones; joiners, marks of direction, fillers, variation selectors and
  tags go.$$;


create or replace function app.plain_digits(text text) returns text
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
begin
  return translate(
    plain_digits.text,
    '๐๑๒๓๔๕๖๗๘๙٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹०१२३४५६७८९' || U&'\2010\2011\2012\2013\2014\2015\2212',
    '0123456789012345678901234567890123456789-------');
end
$$;

comment on function app.plain_digits(text) is
  'A text with the digits of Thai, Arabic, Persian and Hindi as 0 to 9, and dashes as hyphens.';


create or replace function app.redact_secrets(text text, out redacted text, out kinds text[])
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_before text := redact_secrets.text;
begin
  redacted := v_before;
  kinds := '{}';
  -- What none of them lacks: most texts end here.
  if v_before !~* '[a-z0-9_-]{16}|-----begin|://|passw|pwd|mot de passe|contrase|senha|パスワード|密码|密碼|รหัสผ่าน' then
    return;
  end if;
  redacted := regexp_replace(
    redacted,
    -- To the next five hyphens: an encrypted one names its cipher, with hyphens.
    '-----BEGIN [A-Z ]*PRIVATE KEY(?: BLOCK)?-----(?:[^-]|-{1,4}[^-])*'
    '(?:-----END [A-Z ]*PRIVATE KEY(?: BLOCK)?-----)?',
    '[redacted: private key]', 'g');
  if redacted <> v_before then
    kinds := kinds || 'privateKey'::text;
    v_before := redacted;
  end if;
  redacted := regexp_replace(
    redacted, '(?<![A-Za-z0-9])eyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}',
    '[redacted: token]', 'g');
  if redacted <> v_before then
    kinds := kinds || 'token'::text;
    v_before := redacted;
  end if;
  redacted := regexp_replace(
    redacted,
    '(?<![A-Za-z0-9])(?:sk-(?:[a-z]+[0-9]*-)*[A-Za-z0-9_-]{20,}|[sr]k_(?:live|test)_[A-Za-z0-9]{16,}'
    '|ck_[A-Za-z0-9]{40}|(?:AKIA|ASIA)[0-9A-Z]{16}(?![A-Za-z0-9])|gh[pousr]_[A-Za-z0-9]{30,}'
    '|github_pat_[A-Za-z0-9_]{22,}|glpat-[A-Za-z0-9_-]{20,}|xox[abeoprs]-[A-Za-z0-9-]{10,}'
    '|AIza[0-9A-Za-z_-]{35}|hf_[A-Za-z0-9]{30,}|npm_[A-Za-z0-9]{36}'
    '|SG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,})',
    '[redacted: key]', 'g');
  if redacted <> v_before then
    kinds := kinds || 'apiKey'::text;
    v_before := redacted;
  end if;
  redacted := regexp_replace(
    redacted,
    '((?:passwor[dt]|passwd|pwd|mot de passe|contraseña|senha|パスワード|密码|密碼|รหัสผ่าน)'
    '[[:space:]]{0,3}[:=：][[:space:]]{0,3})[^[:space:][]{4,}',
    '\1[redacted: password]', 'gi');
  redacted := regexp_replace(
    redacted, '(://[^][:space:]:/?#@[]*:)[^][:space:]/?#@[]+@', '\1[redacted: password]@', 'g');
  if redacted <> v_before then
    kinds := kinds || 'password'::text;
  end if;
end
$$;

comment on function app.redact_secrets(text) is
  $$A text without secrets, and which kinds there were: privateKey, token, apiKey, password

  Keys of well-known shapes, private keys, JSON web tokens, what follows "password:", and passwords
  in addresses.$$;


create or replace function app.is_luhn(digits text) returns boolean
  language sql immutable strict parallel safe
  set search_path = ''
begin atomic
  select sum(case when n % 2 = 1 then d when d > 4 then 2 * d - 9 else 2 * d end) % 10 = 0
  from (select t.n, t.digit::integer as d
        from string_to_table(reverse(is_luhn.digits), null) with ordinality as t (digit, n)) as x;
end;

comment on function app.is_luhn(text) is
  'Whether the last digit is the check digit of Luhn''s sum.';


create or replace function app.iban_length(country text) returns integer
  language sql immutable strict parallel safe
return ('{
  "AD":24,"AE":23,"AL":28,"AT":20,"AZ":28,"BA":20,"BE":16,"BG":22,"BH":22,"BR":29,"BY":28,"CH":21,
  "CR":22,"CY":28,"CZ":24,"DE":22,"DK":18,"DO":28,"EE":20,"EG":29,"ES":24,"FI":18,"FO":18,"FR":27,
  "GB":22,"GE":22,"GI":23,"GL":18,"GR":27,"GT":28,"HR":21,"HU":28,"IE":22,"IL":23,"IQ":23,"IS":26,
  "IT":27,"JO":30,"KW":30,"KZ":20,"LB":28,"LC":32,"LI":21,"LT":20,"LU":20,"LV":21,"LY":25,"MC":27,
  "MD":24,"ME":22,"MK":19,"MR":27,"MT":31,"MU":30,"NL":18,"NO":15,"PK":24,"PL":28,"PS":29,"PT":25,
  "QA":29,"RO":24,"RS":22,"SA":24,"SC":31,"SE":24,"SI":19,"SK":24,"SM":27,"ST":25,"SV":28,"TL":23,
  "TN":24,"TR":26,"UA":29,"VA":22,"VG":24,"XK":20}'::jsonb ->> country)::integer;

comment on function app.iban_length(text) is
  'How many characters an IBAN of a country has; null for a country without.';


create or replace function app.is_iban(iban text) returns boolean
  language sql immutable strict parallel safe
  set search_path = ''
begin atomic
  select string_agg(
           case when c.sign between '0' and '9' then c.sign else (ascii(c.sign) - 55)::text end,
           '' order by c.n)::numeric % 97 = 1
  from string_to_table(substr(is_iban.iban, 5) || left(is_iban.iban, 4), null)
    with ordinality as c (sign, n);
end;

comment on function app.is_iban(text) is
  'Whether the remainder by 97 is right.  iban: capital letters and digits, no spaces.';


create or replace function app.national_id_in(candidate text) returns boolean
  language plpgsql immutable strict parallel safe
  set search_path = ''
as $$
declare
  v_signs text := upper(translate(national_id_in.candidate, ' -', ''));
begin
  return case
    -- Spain, and its foreigners: a letter for the remainder by 23.
    when v_signs ~ '^[XYZ0-9][0-9]{7}[A-Z]$' then
      substr('TRWAGMYFPDXBNJZSQVHLCKE',
             translate(left(v_signs, 8), 'XYZ', '012')::integer % 23 + 1, 1) = right(v_signs, 1)
    -- Thailand: thirteen digits, the last one checks.
    when v_signs ~ '^[0-9]{13}$' then (
      select (11 - sum((14 - t.n) * t.digit::integer) % 11) % 10 = right(v_signs, 1)::integer
      from string_to_table(left(v_signs, 12), null) with ordinality as t (digit, n))
    -- The United States: no check digit, but numbers that there are not.
    when v_signs ~ '^[0-9]{9}$' then
      national_id_in.candidate like '___-__-____' and v_signs !~ '^(?:000|666|9)|^...00|0000$'
    -- The United Kingdom.
    else v_signs ~ '^[A-Z]{2}[0-9]{6}[A-D]$' and left(v_signs, 2) not in
      ('BG', 'GB', 'KN', 'NK', 'NT', 'TN', 'ZZ')
  end;
end
$$;

comment on function app.national_id_in(text) is
  $$Whether a candidate is a number of a person

  Spain (DNI, NIE), Thailand, the United States (SSN) and the United Kingdom (NINO).$$;


create or replace function app.redact_personal_data(
    text text, wanted jsonb, out redacted text, out kinds text[]
  )
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_kind   text;
  v_before text;
  v_match  text;
  v_signs  text;
  v_length integer;
begin
  redacted := redact_personal_data.text;
  kinds := '{}';
  if redacted !~ '[@0-9]' then
    return;
  end if;
  -- Numbers with a check first: what is left of them may be a telephone's.
  foreach v_kind in array array['email', 'iban', 'creditCard', 'nationalId', 'phone'] loop
    continue when not coalesce(redact_personal_data.wanted ? v_kind, true);
    v_before := redacted;
    case v_kind
      when 'email' then
        if strpos(redacted, '@') > 0 then
          redacted := regexp_replace(
            redacted, '[[:alnum:]._%+''-]+@[[:alnum:]-]+(?:\.[[:alnum:]-]+)+', '[redacted: e-mail]', 'g');
        end if;
      when 'phone' then
        redacted := regexp_replace(
          redacted,
          '(?:\+|(?<![A-Za-z0-9_])00)[1-9](?:[ ().-]{0,2}[0-9]){6,13}(?![A-Za-z0-9_])'
          '|(?<![A-Za-z0-9_])(?:0[0-9]{1,4}[ /-](?:[ -]?[0-9]){5,9}|0[0-9]{8,10}'
          '|\(?[0-9]{3}\)?[ .-][0-9]{3}[ .-][0-9]{4})(?![A-Za-z0-9_])',
          '[redacted: phone number]', 'g');
      when 'iban' then
        for v_match in
          select m[1] from regexp_matches(
            redacted, '(?<![A-Za-z0-9_])[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]){11,34}', 'gi') as m
        loop
          v_length := app.iban_length(upper(left(v_match, 2)));
          v_signs := left(upper(replace(v_match, ' ', '')), v_length);
          if length(v_signs) = v_length and app.is_iban(v_signs) then
            select left(v_match, n) into v_match from generate_series(v_length, length(v_match)) as n
            where length(replace(left(v_match, n), ' ', '')) = v_length order by n limit 1;
            redacted := replace(redacted, v_match, '[redacted: IBAN]');
          end if;
        end loop;
      when 'creditCard' then
        for v_match in
          select m[1] from regexp_matches(
            redacted, '(?<![A-Za-z0-9_])[2-6](?:[ -]?[0-9]){12,22}', 'g') as m
        loop
          -- An expiry date may follow: what counts ends with a group.
          select left(v_match, n) into v_match from generate_series(13, length(v_match)) as n
          where substr(v_match, n + 1, 1) in ('', ' ', '-') and substr(v_match, n, 1) between '0' and '9'
            and length(translate(left(v_match, n), ' -', '')) between 13 and 19
            and app.is_luhn(translate(left(v_match, n), ' -', ''))
          order by n desc limit 1;
          if found then
            redacted := replace(redacted, v_match, '[redacted: card number]');
          end if;
        end loop;
      when 'nationalId' then
        for v_match in
          select m[1] from regexp_matches(
            redacted,
            '(?<![A-Za-z0-9_])(?:[0-9]{3}-[0-9]{2}-[0-9]{4}|[1-8](?:-?[0-9]){12}|[XYZ0-9][0-9]{7}-?[A-Z]'
            '|[A-Z]{2} ?[0-9]{2} ?[0-9]{2} ?[0-9]{2} ?[A-D])(?![A-Za-z0-9_])', 'gi') as m
        loop
          if app.national_id_in(v_match) then
            redacted := replace(redacted, v_match, '[redacted: identity number]');
          end if;
        end loop;
    end case;
    if redacted <> v_before then
      kinds := kinds || v_kind;
    end if;
  end loop;
end
$$;

comment on function app.redact_personal_data(text, jsonb) is
  $$A text without personal data, and which kinds there were

  wanted: an array of email, phone, creditCard (by Luhn's sum), iban (by its remainder) and
  nationalId; null for all.$$;


create or replace function app.redact_words(
    text text, words jsonb, out redacted text, out is_found boolean
  )
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_low     text := lower(redact_words.text);
  v_pattern text;
begin
  redacted := redact_words.text;
  -- Many at a time, the longest first: each pattern costs a pass, and a large one much to compile.
  for v_pattern in
    select string_agg(
      -- As a word; where words have no spaces between them, anywhere.
      case when w.word ~ '^[A-Za-z0-9_]' and w.is_ascii then '(?<![A-Za-z0-9_\u00C0-\u024F])' else '' end
      || regexp_replace(w.word, '([^[:alnum:][:space:]])', '\\\1', 'g')
      || case when w.word ~ '[A-Za-z0-9_]$' and w.is_ascii then '(?![A-Za-z0-9_\u00C0-\u024F])' else '' end,
      '|' order by w.place)
    from (
      select f.word, f.word ~ '^[[:ascii:]]+$' as is_ascii,
             sum(length(f.word) + 10) over (order by length(f.word) desc, f.word) as place
      from (
        select distinct app.plain_letters(e.word) as word
        from jsonb_array_elements_text(redact_words.words) as e (word)
      ) as f
      where strpos(v_low, lower(f.word)) > 0 and f.word <> ''
    ) as w
    group by floor(w.place / 700)
    order by floor(w.place / 700)
  loop
    redacted := regexp_replace(redacted, v_pattern, '[redacted: blocked word]', 'gi');
  end loop;
  is_found := redacted <> redact_words.text;
end
$$;

comment on function app.redact_words(text, jsonb) is
  'A text without some words, whatever their case, and whether there was one.';


create or replace function app.injection_in(text text) returns boolean
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
begin
  -- What none of them lacks: most texts end here.
  if injection_in.text !~* (
    'ignor|disregard|forget|overrid|prompt|jailbreak|developer mode|dan mode|unrestricted'
    '|no restrictions|vergi|vergess|missacht|oubli|olvid|esque[cç]|忽略|无视|無視|忘|ลืม|เพิกเฉย|ละเว้น'
    '|ไม่ต้องสนใจ|instructions|<\|im_|<\|system|\[/?inst\]|<</?sys>>'
  ) then
    return false;
  end if;
  -- Between letters of the Latin alphabet there is no end of a word; between those and others there is.
  return injection_in.text ~* replace(replace(
    -- The control words of models.
    '<\|im_(?:start|end)|<\|system|\[/?inst\]|<</?sys>>'
    '|\m(?:ignore|disregard|forget|override)\M[^.!?。]*'
    '\m(?:previous|prior|above|earlier|preceding|all|any|your|the system)\M[^.!?。]*'
    '\m(?:instructions?|prompts?|rules|guidelines|directives|commands|programming)\M'
    '|\m(?:reveal|show|print|repeat|output|tell|give|display|leak|what is|what are)\M[^.!?。]*'
    '\m(?:your|the|its) (?:[a-z]+ )?(?:system|hidden|initial|secret|original)'
    ' (?:prompt|instructions?|message)'
    '|\m(?:jailbreak|developer mode|dan mode)\M'
    '|\m(?:act|behave|respond|answer|pretend)\M[^.!?。]*\m(?:unrestricted|no restrictions)\M'
    '|\m(?:ignorier|vergiss|vergessen|missacht)[^.!?。]*'
    '\m(?:vorherige|bisherige|obige|alle|deine|ihre|frühere)[^.!?。]*'
    '\m(?:anweisung|regel|instruktion|vorgabe|prompt)'
    '|\m(?:ignore[zr]?|oublie[zr]?)\M[^.!?。]*\m(?:instructions|consignes|règles)\M[^.!?。]*'
    '(?:précédent|antérieur|ci-dessus|système)'
    '|\m(?:ignora|ignore|olvida|olvide|esqueça|esquece)\M[^.!?。]*'
    '\m(?:instrucciones|instruções|reglas|regras|órdenes)\M'
    '|(?:以前|これまで|上記|前|すべて|全て)の?[^。！？]{0,6}(?:指示|命令|ルール|プロンプト)'
    '[^。！？]*(?:無視|忘れ)'
    '|(?:忽略|无视|無視|忘记|忘記)[^。！？]*(?:之前|以上|先前|所有|上面|系统|系統)[^。！？]*'
    '(?:指令|指示|规则|規則|提示)'
    '|(?:ละเว้น|เพิกเฉย|ลืม|ไม่ต้องสนใจ)[^.!?]*(?:คำสั่ง|กฎ)',
    '\m', '(?<![A-Za-z\u00C0-\u024F])'), '\M', '(?![A-Za-z\u00C0-\u024F])');
end
$$;

comment on function app.injection_in(text) is
  $$Whether a text talks as those do who want a model to leave its instructions

  Marks of English, German, French, Spanish, Portuguese, Japanese, Chinese and Thai, and of the
  control words of models.  A hint for people, not a proof: by default it is flagged only.$$;


create or replace function app.moderate(
    text text, rules jsonb, is_answer boolean, out checked text, out action text, out flags jsonb
  )
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_text    text := moderate.text;
  v_action  text;
  v_found   record;
  v_pattern jsonb;
  v_kind    text;
  v_actions text[] := array[]::text[];
begin
  -- What tricks the eye does not trick the rules: full-width letters, letters with nothing between them.
  v_text := app.plain_letters(v_text);
  checked := v_text;

  v_action := case when is_answer then app.answer_action(rules, 'secrets')
              else coalesce(rules -> 'secrets' ->> 'action', 'off') end;
  if v_action <> 'off' then
    v_found := app.redact_secrets(checked);
    if v_found.kinds <> '{}' then
      foreach v_kind in array v_found.kinds loop
        flags := app.add_flag(flags, 'security_risk', 'secrets:' || v_kind, v_action, 0.9);
      end loop;
      v_actions := v_actions || v_action;
      checked := case v_action when 'flag' then checked else v_found.redacted end;
    end if;
  end if;

  if rules ? 'personalData' then
    v_action := case when is_answer then app.answer_action(rules, 'personalData')
                else coalesce(rules -> 'personalData' ->> 'action', 'off') end;
    if v_action <> 'off' then
      select r.redacted, r.kinds into v_found
      from app.redact_personal_data(
        case when octet_length(checked) = length(checked) then checked else app.plain_digits(checked) end,
        rules -> 'personalData' -> 'kinds') as r;
      if v_found.kinds <> '{}' then
        foreach v_kind in array v_found.kinds loop
          flags := app.add_flag(flags, 'personal_data', 'personalData:' || v_kind, v_action,
                                case v_kind when 'phone' then 0.7 else 0.95 end);
        end loop;
        v_actions := v_actions || v_action;
        checked := case v_action when 'flag' then checked else v_found.redacted end;
      end if;
    end if;
  end if;

  if rules ? 'blockedWords' then
    v_action := case when is_answer then app.answer_action(rules, 'blockedWords')
                else coalesce(rules -> 'blockedWords' ->> 'action', 'off') end;
    if v_action <> 'off' then
      select r.redacted, r.is_found into v_found
      from app.redact_words(checked, rules -> 'blockedWords' -> 'words') as r;
      if v_found.is_found then
        flags := app.add_flag(flags, 'inappropriate', 'blockedWords', v_action, 1);
        v_actions := v_actions || v_action;
        checked := case v_action when 'flag' then checked else v_found.redacted end;
      end if;
    end if;
  end if;

  if rules ? 'patterns' and checked ~* (
    -- All of them in one pass; which of them it was is asked only where there is one.
    select string_agg('(?:' || (p.value ->> 'pattern') || ')', '|')
    from jsonb_array_elements(rules -> 'patterns') as p
  ) then
    for v_pattern in select jsonb_array_elements(rules -> 'patterns') loop
      v_action := case when is_answer then coalesce(v_pattern ->> 'answers', v_pattern ->> 'action')
                  else v_pattern ->> 'action' end;
      if v_action <> 'off' and checked ~* (v_pattern ->> 'pattern') then
        flags := app.add_flag(flags, 'inappropriate', 'patterns:' || (v_pattern ->> 'name'), v_action, 1);
        v_actions := v_actions || v_action;
        if v_action <> 'flag' then
          -- Looking for each match costs by the square of the length.
          checked := case
            when length(checked) > 8000 then format('[redacted: %s]', v_pattern ->> 'name')
            else regexp_replace(
              checked, v_pattern ->> 'pattern',
              '[redacted: ' || replace(v_pattern ->> 'name', '\', '\\') || ']', 'gi') end;
        end if;
      end if;
    end loop;
  end if;

  if not is_answer and rules -> 'promptInjection' ->> 'action' in ('flag', 'refuse')
     and app.injection_in(v_text) then
    v_action := rules -> 'promptInjection' ->> 'action';
    flags := app.add_flag(flags, 'security_risk', 'promptInjection', v_action, 0.7);
    v_actions := v_actions || v_action;
  end if;

  action := case when 'refuse' = any (v_actions) then 'refuse'
                 when 'redact' = any (v_actions) then 'redact'
                 when v_actions <> '{}' then 'flag' end;
  if checked = v_text then
    checked := moderate.text;
  end if;
end
$$;

comment on function app.moderate(text, jsonb, boolean) is
  $$A text as it may be kept, and what was noticed in it

  rules: of app.moderation_rules.  is_answer: written by a model, not by a visitor.  Returns checked
  (redacted where a rule says redact or refuse), action (the hardest of those that applied, or null)
  and flags (type, rule, action, confidence; or null).$$;


create or replace function app.guard_message(
    configuration jsonb, message text, flood_key text, provider text,
    out checked text, out question text, out findings jsonb, out parameters jsonb
  )
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_rules  jsonb := app.moderation_rules(guard_message.configuration);
  v_found  record;
  v_flags  jsonb;
  v_action text;
begin
  checked := guard_message.message;
  question := checked;
  findings := '{}';
  parameters := '{}';
  if v_rules is null then
    return;
  end if;
  v_found := app.moderate(checked, v_rules, false);
  v_flags := v_found.flags;
  if v_found.checked <> checked then
    checked := v_found.checked;
    -- What was taken out is nothing to search for.
    question := coalesce(
      nullif(trim(regexp_replace(checked, '\[redacted: [^]]*\]', ' ', 'g')), ''), checked);
  end if;

  if v_rules -> 'flood' ->> 'action' in ('flag', 'refuse') then
    if (app.hit_limits(array['flood:' || guard_message.flood_key],
                       array[(v_rules -> 'flood' ->> 'messages')::integer],
                       array[(v_rules -> 'flood' ->> 'seconds')::numeric / 60])).wait_seconds is not null
    then
      v_action := v_rules -> 'flood' ->> 'action';
      v_flags := app.add_flag(v_flags, 'spam', 'flood', v_action, 1);
    end if;
  end if;

  if v_flags is not null then
    findings := jsonb_build_object('flags', v_flags);
  end if;
  -- How the answer is moderated: on, or held back until it is.
  parameters := jsonb_build_object('moderation', case
    when v_rules ?| '{blockedWords,patterns,personalData}'::text[] or v_rules -> 'secrets' ? 'answers'
    then app.answer_guard(v_rules) else 'on' end);
  if v_found.action = 'refuse' or v_action = 'refuse' then
    findings := findings || '{"gate": "refuse"}';
  elsif v_rules -> 'providerModeration' ->> 'action' in ('flag', 'refuse')
        and guard_message.provider = 'openai' then
    findings := findings || '{"gate": "ask"}';
    parameters := parameters || jsonb_build_object('providerModeration', v_rules -> 'providerModeration');
  end if;
end
$$;

comment on function app.guard_message(jsonb, text, text, text) is
  $$What becomes of a visitor's message before anything else is done with it

  configuration: configuration.moderation of the chatbot.  flood_key: whose messages are counted.
  Returns checked (to be stored), question (to be searched for), findings (flags; gate: refuse, or ask
  for the provider's word) and what the turn's parameters need.$$;


create or replace function app.answer_guard(rules jsonb) returns text
  language plpgsql immutable parallel safe
  set search_path = ''
as $$
declare
  v_actions text[] :=
    array[app.answer_action(answer_guard.rules, 'secrets'),
          app.answer_action(answer_guard.rules, 'personalData'),
          app.answer_action(answer_guard.rules, 'blockedWords')]
    || array(select coalesce(p.value ->> 'answers', p.value ->> 'action')
             from jsonb_array_elements(answer_guard.rules -> 'patterns') as p);
begin
  return case when v_actions && '{redact,refuse}' then 'hold' else 'on' end;
end
$$;

comment on function app.answer_guard(jsonb) is
  $$hold, where a rule may change an answer: no word of it may go out before; otherwise on$$;


create or replace function app.add_flags(turn app.turns, message_id uuid, flags jsonb) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  insert into app.flagged_messages
    (organization_id, chatbot_id, conversation_id, message_id, flag_type, rule, action,
     confidence_score)
  select (add_flags.turn).organization_id, (add_flags.turn).chatbot_id,
         (add_flags.turn).conversation_id, add_flags.message_id, f ->> 'type',
         left(f ->> 'rule', 200), f ->> 'action', (f ->> 'confidence')::real
  from jsonb_array_elements(add_flags.flags) as f;
end
$$;

comment on function app.add_flags(app.turns, uuid, jsonb) is
  'Put what was noticed in a message of a turn into the queue of flagged messages.';


create or replace function app.note_refusal(turn app.turns, flags jsonb, what text) returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  perform app.add_error(
    note_refusal.turn, 'moderated', format('%s was held back', note_refusal.what),
    jsonb_build_object('rules', (
      select jsonb_agg(f -> 'rule') from jsonb_array_elements(note_refusal.flags) as f
      where f ->> 'action' = 'refuse')));
end
$$;

comment on function app.note_refusal(app.turns, jsonb, text) is
  'Record among the errors that something was refused, and by which rules; not what it was.';


create or replace function app.refuse_message(turn app.turns, session jsonb, flags jsonb)
  returns json
  language plpgsql volatile
  set search_path = ''
as $$
declare
  v_turn   app.turns := refuse_message.turn;
  v_answer text;
begin
  perform app.note_refusal(v_turn, refuse_message.flags, 'A message');
  if v_turn.escalation_reason is null
     and app.escalates(v_turn.organization_id, v_turn.chatbot_id, 'onPolicy') then
    v_turn.escalation_reason := 'policy';
  end if;
  -- Who asks for a person in bad words asks for a person.
  v_answer := concat_ws(' ',
    app.phrase_for(v_turn.organization_id, v_turn.chatbot_id, 'moderated', v_turn.language),
    case when v_turn.escalation_reason is not null then
      app.handoff_phrase(v_turn.organization_id, v_turn.chatbot_id, v_turn.language) end);
  v_turn := app.conclude(
    v_turn, v_answer, 'refused', null, v_turn.escalation_reason, metadata => '{"reason": "moderated"}');
  return app.reply(v_turn, refuse_message.session,
                   case v_turn.outcome when 'handed' then '' else v_answer end, '[]');
end
$$;

comment on function app.refuse_message(app.turns, jsonb, jsonb) is
  'End the turn of a message that a rule refuses: no search, no model, a friendly sentence.';


create or replace function app.guard_answer(
    organization_id uuid, chatbot_id uuid, language text, parameters jsonb, answer text,
    out checked text, out is_refused boolean, out flags jsonb
  )
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_rules jsonb;
  v_found record;
begin
  checked := guard_answer.answer;
  is_refused := false;
  -- Only turns that sidecar.admit let in have it.
  if not guard_answer.parameters ? 'moderation' then
    return;
  end if;
  v_rules := app.moderation_rules((
    select b.configuration -> 'moderation' from app.chatbot_instances as b
    where b.organization_id = guard_answer.organization_id and b.id = guard_answer.chatbot_id));
  if v_rules is null then
    return;
  end if;
  v_found := app.moderate(checked, v_rules, true);
  flags := v_found.flags;
  checked := v_found.checked;
  if v_found.action = 'refuse' then
    is_refused := true;
    checked := app.phrase_for(guard_answer.organization_id, guard_answer.chatbot_id, 'moderated',
                              guard_answer.language);
  end if;
end
$$;

comment on function app.guard_answer(uuid, uuid, text, jsonb, text) is
  $$An answer as it may be stored and said, and what was noticed in it

  language and parameters: of its turn, which is not handed over whole, since that costs.  By the rules as they are now.  Returns checked, is_refused (checked is the friendly sentence then)
  and flags.$$;


create or replace function app.note_guarded(turn app.turns, flags jsonb, is_refused boolean)
  returns void
  language plpgsql volatile
  set search_path = ''
as $$
begin
  -- Where a person has the conversation, the answer was not stored.
  if note_guarded.flags is null or (note_guarded.turn).answer_message_id is null then
    return;
  end if;
  perform app.add_flags(note_guarded.turn, (note_guarded.turn).answer_message_id, note_guarded.flags);
  if note_guarded.is_refused then
    perform app.note_refusal(note_guarded.turn, note_guarded.flags, 'An answer');
  end if;
end
$$;

comment on function app.note_guarded(app.turns, jsonb, boolean) is
  'What is noticed of a stored answer: its flags, and that it was refused.';


create or replace function app.moderate_step(turn app.turns, session jsonb) returns jsonb
  language plpgsql stable
  set search_path = ''
as $$
begin
  return jsonb_build_object(
    'next', 'moderate', 'turn', app.turn_ref(moderate_step.turn, moderate_step.session),
    'provider', (moderate_step.turn).provider,
    'timeoutMs', 3000,
    'text', (
      select m.content from app.chatbot_messages as m
      where m.organization_id = (moderate_step.turn).organization_id
        and m.id = (moderate_step.turn).user_message_id));
end
$$;

comment on function app.moderate_step(app.turns, jsonb) is
  'What tells the sidecar to ask the provider''s moderation endpoint about the message.';


create or replace function sidecar.note_moderation(turn jsonb, result jsonb) returns json
  language plpgsql volatile security definer
  set search_path = ''
as $$
declare
  v_turn      app.turns := app.hold_turn(note_moderation.turn);
  v_session   jsonb := app.session_ref(note_moderation.turn);
  v_rule      jsonb := v_turn.parameters -> 'providerModeration';
  v_failure   jsonb := note_moderation.result -> 'failure';
  v_threshold numeric := (v_rule ->> 'threshold')::numeric;
  v_worst     record;
  v_flags     jsonb;
begin
  if not app.is_held(v_turn, note_moderation.turn) then
    return app.stale(v_turn, v_session);
  end if;
  -- Asked once: whoever goes on with the turn goes on from here, also who says it a second time.
  v_turn.parameters := v_turn.parameters - 'providerModeration';
  update app.turns as t
  set parameters = v_turn.parameters, lease_until = clock_timestamp() + interval '15 seconds'
  where t.organization_id = v_turn.organization_id and t.id = v_turn.id;

  if v_rule is null then
    null;
  elsif v_failure is not null then
    -- Its rules in SQL have been applied; a chatbot does not fall silent because another service does.
    perform app.add_error(
      v_turn, case when v_failure ->> 'type' in (
        'api_key_missing', 'network_error', 'http_error', 'no_response', 'timeout', 'rate_limited')
        then v_failure ->> 'type' else 'unknown' end,
      v_failure ->> 'detail', jsonb_build_object('step', 'moderation', 'status', v_failure -> 'status'));
  else
    select s.key, least(greatest(s.value::numeric, 0), 1) as score into v_worst
    from jsonb_each_text(note_moderation.result -> 'scores') as s
    order by s.value::numeric desc limit 1;
    if coalesce(v_worst.score >= v_threshold, (note_moderation.result ->> 'flagged')::boolean) then
      v_flags := app.add_flag(
        null, 'inappropriate', 'providerModeration:' || coalesce(v_worst.key, 'flagged'),
        v_rule ->> 'action', round(coalesce(v_worst.score, 1), 4));
      perform app.add_flags(v_turn, v_turn.user_message_id, v_flags);
      if v_rule ->> 'action' = 'refuse' then
        return app.refuse_message(v_turn, v_session, v_flags);
      end if;
    end if;
  end if;
  if (select (b.configuration ->> 'rewriteQuestion')::boolean from app.chatbot_instances as b
      where b.organization_id = v_turn.organization_id and b.id = v_turn.chatbot_id) then
    return app.rewrite_within_budget(v_turn, v_session);
  end if;
  return app.embed_step(v_turn, v_session);
end
$$;

comment on function sidecar.note_moderation(jsonb, jsonb) is
  $$What a provider's moderation endpoint said of a message

  result: flagged and scores (by category, 0 to 1), or failure as of sidecar.fail_turn.  Where it
  fails, the turn goes on, and the failure is among the errors.$$;


revoke all on function
  app.moderation_rules(jsonb), app.answer_action(jsonb, text), app.pattern_fault(text),
  app.check_moderation(), app.add_flag(jsonb, text, text, text, numeric), app.plain_letters(text),
  app.plain_digits(text), app.redact_secrets(text),
  app.is_luhn(text), app.iban_length(text), app.is_iban(text), app.national_id_in(text),
  app.redact_personal_data(text, jsonb), app.redact_words(text, jsonb), app.injection_in(text),
  app.moderate(text, jsonb, boolean), app.guard_message(jsonb, text, text, text),
  app.answer_guard(jsonb), app.add_flags(app.turns, uuid, jsonb),
  app.note_refusal(app.turns, jsonb, text), app.refuse_message(app.turns, jsonb, jsonb),
  app.guard_answer(uuid, uuid, text, jsonb, text), app.note_guarded(app.turns, jsonb, boolean),
  app.moderate_step(app.turns, jsonb),
  sidecar.note_moderation(jsonb, jsonb)
from public, anon, authenticated;

grant execute on function sidecar.note_moderation(jsonb, jsonb) to sidecar;
