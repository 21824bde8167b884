-- When people are there to answer, and what a visitor is told who asks for one.
--
--   app.business_hours_schema()          configuration.businessHours
--   app.check_business_hours(hours)      what a schema cannot say about it
--   app.opening_times(hours, …)          when people come and go, as moments
--   app.is_open(hours, at)               whether somebody is there
--   app.opens_at(hours, at)              when somebody is there again
--   app.handoff_phrase(…)                that a colleague will answer, or when
--
-- Hours are times of a clock on a wall.  Each day's are made moments by its own date and the time
-- zone, so that a day on which clocks are changed has the hours that it says.

create or replace function app.business_hours_schema() returns jsonb
  language sql immutable parallel safe
return (
  select jsonb_build_object(
    'type', 'object', 'required', '["timezone", "days"]'::jsonb,
    'properties', jsonb_build_object(
      'timezone', '{"type": "string", "minLength": 1, "maxLength": 64,
                    "description": "A name of the IANA time zone database, such as Asia/Tokyo"}'::jsonb,
      'days', jsonb_build_object('type', 'object', 'properties', (
        select jsonb_object_agg(d.name, '{
          "type": "array", "maxItems": 10,
          "description": "From and until; past midnight where until is not later",
          "items": {"type": "array", "maxItems": 2, "items": {
            "type": "string", "pattern": "^(?:(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00)$",
            "description": "A time such as 09:00, at most 24:00"}}}'::jsonb)
        from unnest('{mon,tue,wed,thu,fri,sat,sun}'::text[]) as d (name))),
      'holidays', '{"type": "array", "maxItems": 400, "items": {
        "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        "description": "A date such as 2026-12-25"}}'::jsonb,
      'awayMessage', '{"type": "string", "minLength": 1, "maxLength": 2000, "pattern": "\\S",
                       "description": "In the chatbot''s language; {{back}} is when people are back"}'::jsonb)));

comment on function app.business_hours_schema() is
  'The JSON Schema of configuration.businessHours.';


create or replace function app.check_business_hours(hours jsonb) returns void
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_day  record;
  v_date text;
begin
  if check_business_hours.hours is null then
    return;
  end if;
  if not exists (
    select from pg_catalog.pg_timezone_names as z
    where z.name = check_business_hours.hours ->> 'timezone'
  ) then
    perform app.fail(
      400, 'invalid_field', 'configuration.businessHours.timezone is the name of no time zone', null,
      'A name of the IANA time zone database, such as Europe/Berlin or Asia/Tokyo');
  end if;
  for v_day in
    select d.key as name, i.ordinality - 1 as place, i.value as hours
    from jsonb_each(check_business_hours.hours -> 'days') as d
    cross join jsonb_array_elements(d.value) with ordinality as i
    order by 1, 2
  loop
    if jsonb_array_length(v_day.hours) <> 2 or v_day.hours ->> 0 = v_day.hours ->> 1
       or v_day.hours ->> 0 = '24:00' then
      perform app.fail(
        400, 'invalid_field', format(
          'configuration.businessHours.days.%s[%s] must be two different times', v_day.name,
          v_day.place),
        null, '["09:00", "17:00"], or past midnight ["22:00", "06:00"]; a whole day is ["00:00", "24:00"]');
    end if;
  end loop;
  for v_date in
    select h.value from jsonb_array_elements_text(check_business_hours.hours -> 'holidays') as h
  loop
    -- Checked as to their form already; whether there is such a day, the cast says.
    perform v_date::date;
  end loop;
exception when datetime_field_overflow then
  perform app.fail(400, 'invalid_field', format(
    'configuration.businessHours.holidays: there is no %s', v_date));
end
$$;

comment on function app.check_business_hours(jsonb) is
  $$Refuse business hours of no known time zone, or with hours or dates that there are not

  hours: configuration.businessHours, as its schema says; null for none.
  Errors: 400 invalid_field.$$;


create or replace function app.opening_times(hours jsonb, from_date date, to_date date)
  returns table (opens timestamptz, closes timestamptz)
  language plpgsql stable
  set search_path = ''
as $$
begin
  return query
    select (d.day + (i.value ->> 0)::time) at time zone (opening_times.hours ->> 'timezone'),
           (d.day + (i.value ->> 1)::time
            + case when (i.value ->> 1)::time > (i.value ->> 0)::time then interval '0'
              else interval '1 day' end)
           at time zone (opening_times.hours ->> 'timezone')
    from (
      select opening_times.from_date + n as day
      from generate_series(0, opening_times.to_date - opening_times.from_date) as n
    ) as d
    cross join jsonb_array_elements(
      opening_times.hours -> 'days'
      -> ('{mon,tue,wed,thu,fri,sat,sun}'::text[])[extract(isodow from d.day)::integer]) as i
    where not coalesce(opening_times.hours -> 'holidays' ? d.day::text, false);
end
$$;

comment on function app.opening_times(jsonb, date, date) is
  $$When people come and go on some days

  hours: configuration.businessHours.  from_date, to_date: of its time zone, both counted.  What goes
  past midnight belongs to the day on which it begins, holiday or not.$$;


create or replace function app.is_open(hours jsonb, at timestamptz) returns boolean
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_day date := (is_open.at at time zone (is_open.hours ->> 'timezone'))::date;
begin
  return is_open.hours is null or exists (
    select from app.opening_times(is_open.hours, v_day - 1, v_day) as t
    where is_open.at >= t.opens and is_open.at < t.closes);
end
$$;

comment on function app.is_open(jsonb, timestamptz) is
  $$Whether somebody is there to answer

  hours: configuration.businessHours; null for always.$$;


create or replace function app.opens_at(hours jsonb, at timestamptz) returns timestamptz
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_day date := (opens_at.at at time zone (opens_at.hours ->> 'timezone'))::date;
begin
  return (
    select min(t.opens) from app.opening_times(opens_at.hours, v_day, v_day + 30) as t
    where t.opens > opens_at.at);
end
$$;

comment on function app.opens_at(jsonb, timestamptz) is
  'When somebody is there next, within 30 days; null where that is not.';


create or replace function app.handoff_phrase(
    organization_id uuid, chatbot_id uuid, language text, at timestamptz default clock_timestamp()
  ) returns text
  language plpgsql stable
  set search_path = ''
as $$
declare
  v_configuration jsonb;
  v_hours         jsonb;
  v_language      text;
  v_back          timestamptz;
  v_phrase        text;
begin
  select b.configuration into v_configuration from app.chatbot_instances as b
  where b.organization_id = handoff_phrase.organization_id and b.id = handoff_phrase.chatbot_id;
  v_hours := v_configuration -> 'businessHours';
  if app.is_open(v_hours, handoff_phrase.at) then
    return app.phrase_for(handoff_phrase.organization_id, handoff_phrase.chatbot_id, 'handoff',
                          handoff_phrase.language);
  end if;

  v_language := coalesce(v_configuration ->> 'language', 'en');
  v_back := app.opens_at(v_hours, handoff_phrase.at);
  -- In the first language that has one: a translation, the chatbot's own message, the platform's.
  select p.phrase into v_phrase
  from unnest(app.language_chain(handoff_phrase.language, v_language) || text 'en')
    with ordinality as c (code, place)
  left join app.chatbot_translations as t
    on t.organization_id = handoff_phrase.organization_id
   and t.chatbot_id = handoff_phrase.chatbot_id and lower(t.language_code) = c.code
  cross join lateral (select coalesce(
    t.translations ->> 'away',
    case when c.code = any (app.language_chain(v_language)) then v_hours ->> 'awayMessage' end,
    app.phrases() -> c.code ->> 'away'
      || case when v_back is null then '' else ' ' || app.phrase_for(
           handoff_phrase.organization_id, handoff_phrase.chatbot_id, 'back', c.code) end) as phrase) as p
  where p.phrase is not null
  order by c.place
  limit 1;
  return replace(v_phrase, '{{back}}', coalesce(
    to_char(v_back at time zone (v_hours ->> 'timezone'), 'YYYY-MM-DD HH24:MI')
      || format(' (%s)', v_hours ->> 'timezone'), '…'));
end
$$;

comment on function app.handoff_phrase(uuid, uuid, text, timestamptz) is
  $$What a visitor is told for whom a person is asked

  That a colleague will answer here.  Outside of the chatbot's businessHours that nobody is there, and
  when somebody will be: in the words of the chatbot's translation (away), its awayMessage, or the
  platform's.  {{back}} in them is the time, by the chatbot's clock.$$;


revoke all on function
  app.business_hours_schema(), app.check_business_hours(jsonb),
  app.opening_times(jsonb, date, date), app.is_open(jsonb, timestamptz),
  app.opens_at(jsonb, timestamptz), app.handoff_phrase(uuid, uuid, text, timestamptz)
from public, anon, authenticated;
