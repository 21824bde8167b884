-- Every counter is what a plain count of the rows says, folded or not.

begin;
\ir support/world.sql
select plan(90);

-- A day of everything
select tests.answer(tests.ask('acme.bot.pk', 'Is florbex of acme stable?', 's-1')) is null as x \gset
select tests.answer(tests.ask('acme.bot.ck', 'Urgent: is florbex of acme stable?', 's-2')) is null as x \gset
select tests.answer(tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-2'), app.phrase('unanswered', 'en')) is null as x \gset
select tests.fail_turn(tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-3') -> 'turn', '{"type": "timeout"}') is null as x \gset
select tests.ask('acme.bot.ck', 'Hello', 's-4', '{"channel": "line_oa"}') is null as x \gset
update app.chatbot_conversations set status = 'human' where session_id = 's-4';
select tests.ask('acme.bot.ck', 'Is anybody there?', 's-4') is null as x \gset
select tests.ask('acme.bot.ck', 'Not answered yet', 's-5') is null as x \gset
select tests.answer(tests.ask('acme.own.ck', 'Is florbex of acme stable?', 's-1')) is null as x \gset
select tests.answer(tests.ask('globex.bot.ck', 'Is florbex of globex stable?', 's-1')) is null as x \gset
-- Another day
insert into app.chatbot_conversations (organization_id, chatbot_id, session_id, integration_type, started_at)
values (tests.id('acme'), tests.id('acme.bot'), 's-old', 'messenger', '2024-02-29 23:59:59.999+00'), (tests.id('acme'), tests.id('acme.bot'), 's-older', 'messenger', '2024-02-29 00:30:00+02');

create view tests.recount as
select b.organization_id, b.id as chatbot_id, d.date,
  (select count(*) from app.chatbot_conversations as c where c.organization_id = b.organization_id and c.chatbot_id = b.id and (c.started_at at time zone 'utc')::date = d.date) as total_conversations,
  (select count(*) from app.chatbot_messages as m where m.organization_id = b.organization_id and m.chatbot_id = b.id and (m.created_at at time zone 'utc')::date = d.date) as total_messages,
  t.successful_queries, t.unanswered_queries, t.failed_queries, t.escalated_queries, t.avg_response_time_ms, t.prompt_tokens, t.completion_tokens
from app.chatbot_instances as b
cross join (select distinct a.date from api.chatbot_analytics as a) as d
cross join lateral (
  select
    count(*) filter (where t.outcome in ('answered', 'escalated')) as successful_queries,
    count(*) filter (where t.outcome = 'unanswered') as unanswered_queries,
    count(*) filter (where t.outcome = 'failed') as failed_queries,
    count(*) filter (where t.escalation_reason is not null) as escalated_queries,
    (sum(round(extract(epoch from t.finished_at - t.created_at) * 1000)::bigint) filter (where t.outcome <> 'handed')
     / nullif(count(*) filter (where t.outcome <> 'handed'), 0))::integer as avg_response_time_ms,
    coalesce(sum((t.usage ->> 'promptTokens')::bigint), 0) as prompt_tokens,
    coalesce(sum((t.usage ->> 'completionTokens')::bigint), 0) as completion_tokens
  from app.turns as t
  where t.organization_id = b.organization_id and t.chatbot_id = b.id and t.finished_at is not null
    and (t.finished_at at time zone 'utc')::date = d.date
) as t;

create function tests.difference() returns table (what text) language sql as $$
  select 'counted: ' || a::text from (
    select a.organization_id, a.chatbot_id, a.date, a.total_conversations::bigint, a.total_messages::bigint, a.successful_queries::bigint,
           a.unanswered_queries::bigint, a.failed_queries::bigint, a.escalated_queries::bigint, a.avg_response_time_ms, a.prompt_tokens::bigint, a.completion_tokens::bigint
    from api.chatbot_analytics as a
    except
    select r.* from tests.recount as r) as a
  union all
  select 'there: ' || r::text from (
    select r.* from tests.recount as r
    where r.total_conversations + r.total_messages > 0
    except
    select a.organization_id, a.chatbot_id, a.date, a.total_conversations, a.total_messages, a.successful_queries,
           a.unanswered_queries, a.failed_queries, a.escalated_queries, a.avg_response_time_ms, a.prompt_tokens, a.completion_tokens
    from api.chatbot_analytics as a) as r
$$;

select is((select count(*) from app.analytics_slots), 0::bigint, 'nothing is folded yet');
select results_eq(
  $$ select total_conversations::integer, total_messages::integer, successful_queries::integer, unanswered_queries::integer, failed_queries::integer,
            escalated_queries::integer, prompt_tokens::integer, completion_tokens::integer, avg_conversation_length::numeric
     from api.chatbot_analytics where chatbot_id = tests.id('acme.bot') and date = (now() at time zone 'utc')::date $$,
  $$ values (5, 12, 3, 1, 1, 3, 33, 21, 2.4) $$,
  'of each chatbot and day: conversations, messages, outcomes, tokens');
select is_empty('select * from tests.difference()', 'as a plain count says');
select results_eq($$ select date, total_conversations::integer from api.chatbot_analytics where chatbot_id = tests.id('acme.bot') and date < '2025-01-01' order by date $$,
                  $$ values ('2024-02-28'::date, 1), ('2024-02-29'::date, 1) $$, 'a day is one of UTC');

select is(app.fold_analytics(3), 3, 'so many deltas at a time are folded');
select is_empty('select * from tests.difference()', 'half folded, the counts are the same');
select is((select count(*) from app.analytics_slots) > 0, true, 'some are in their sums');
select ok(app.fold_analytics() > 10, 'then the others');
select is_empty('select from app.analytics_deltas', 'none is left');
select is_empty('select * from tests.difference()', 'all folded, the counts are the same');
select is(app.fold_analytics(), 0, 'then there is nothing to do');
select is((select integration_breakdown from api.chatbot_analytics where chatbot_id = tests.id('acme.bot') and date = (now() at time zone 'utc')::date),
          '{"api": 3, "line_oa": 1, "web_embed": 1}', 'the channels of the conversations are told');
select tests.answer(tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-6')) is null as x \gset
select tests.ask('acme.bot.ck', 'Hello', 's-7', '{"channel": "messenger"}') is null as x \gset
select is_empty('select * from tests.difference()', 'what comes after is added');
select app.fold_analytics() is null as x \gset
select is_empty('select * from tests.difference()', 'and folded in');
select is((select integration_breakdown from api.chatbot_analytics where chatbot_id = tests.id('acme.bot') and date = (now() at time zone 'utc')::date),
          '{"api": 4, "line_oa": 1, "messenger": 1, "web_embed": 1}', 'channel by channel');
select is((select count(*) from api.chatbot_analytics as a group by a.organization_id, a.chatbot_id, a.date having count(*) > 1), null, 'a day is one row');
select is(app.tokens_this_month(tests.id('acme'), tests.id('acme.bot')), 72::bigint, 'the tokens of this month are those of its turns');
select is(app.tokens_this_month(tests.id('globex'), tests.id('acme.bot')), 0::bigint, 'by organization and chatbot');

-- How conversations ended, why a person was asked for
create view tests.outcomes as
select b.id as chatbot_id, d.date, c.*, e.*
from app.chatbot_instances as b
cross join (select distinct a.date from api.chatbot_analytics as a) as d
cross join lateral (
  select count(*) filter (where c.resolution = 'resolved_by_bot') as resolved_by_bot, count(*) filter (where c.resolution = 'resolved_by_human') as resolved_by_human,
         count(*) filter (where c.resolution = 'abandoned') as abandoned
  from app.chatbot_conversations as c where c.chatbot_id = b.id and (c.ended_at at time zone 'utc')::date = d.date) as c
cross join lateral (
  select count(*) filter (where e.kind = 'reopened') as reopened,
         count(*) filter (where e.details ->> 'reason' = 'requested') as requested, count(*) filter (where e.details ->> 'reason' = 'keyword') as keyword,
         count(*) filter (where e.details ->> 'reason' = 'low_confidence') as low_confidence, count(*) filter (where e.details ->> 'reason' = 'error') as error,
         count(*) filter (where e.details ->> 'reason' = 'policy') as policy, count(*) filter (where e.details ->> 'reason' = 'budget') as budget
  from app.conversation_events as e where e.chatbot_id = b.id and (e.created_at at time zone 'utc')::date = d.date and e.kind in ('reopened', 'escalated')) as e;
create function tests.other_difference() returns table (what text) language sql as $$
  with counted as (
    select a.chatbot_id, a.date, a.resolved_by_bot::bigint, a.resolved_by_human::bigint, a.abandoned::bigint, a.reopened::bigint, a.handoffs_requested::bigint,
           a.handoffs_keyword::bigint, a.handoffs_low_confidence::bigint, a.handoffs_error::bigint, a.handoffs_policy::bigint, a.handoffs_budget::bigint
    from api.chatbot_analytics as a)
  select 'counted: ' || a::text from (select c.* from counted as c except select o.* from tests.outcomes as o) as a
  union all
  select 'there: ' || o::text from (
    select o.* from tests.outcomes as o
    where o.resolved_by_bot + o.resolved_by_human + o.abandoned + o.reopened + o.requested + o.keyword + o.low_confidence + o.error + o.policy + o.budget > 0
    except select c.* from counted as c) as o
$$;
create function tests.numbers() returns text language sql as $$
  select concat_ws(' ', a.resolved_by_bot, a.resolved_by_human, a.abandoned, a.reopened)
  from api.chatbot_analytics as a where a.chatbot_id = tests.id('acme.bot') and a.date = (now() at time zone 'utc')::date
$$;
create function tests.named(session text) returns uuid language sql stable as $$
  select c.id from app.chatbot_conversations as c where c.chatbot_id = tests.id('acme.bot') and c.session_id = $1 order by c.id desc limit 1
$$;
select is_empty('select * from tests.other_difference()', 'handoffs are counted as a plain count says');
select results_eq(
  $$ select handoffs_keyword::integer, handoffs_low_confidence::integer, handoffs_error::integer, handoffs_requested::integer from api.chatbot_analytics
     where chatbot_id = tests.id('acme.bot') and date = (now() at time zone 'utc')::date $$, $$ values (1, 0, 1, 0) $$, 'by their reasons, once a conversation');
select max(app.end_conversation(tests.id('acme'), tests.named(s))::text) as x from unnest('{s-1,s-2,s-6,s-7}'::text[]) as s \gset
select is(tests.numbers(), '3 0 1 0', 'how they ended is counted');
select app.add_human_message(tests.id('acme'), tests.named('s-4'), tests.id('acme.agent'), 'Here I am.') is null as x \gset
select app.end_conversation(tests.id('acme'), tests.named('s-4'), tests.id('acme.agent')) is null as x \gset
select is(tests.numbers(), '3 1 1 0', 'by a person, too');
select app.fold_analytics() is null as x \gset
select is(tests.numbers(), '3 1 1 0', 'folded, it is the same');
select tests.ask('acme.bot.ck', 'Hello again', 's-4', '{"channel": "line_oa"}') is null as x \gset
select is(tests.numbers(), '3 0 1 1', 'what is opened again has not ended');
select is_empty('select * from tests.other_difference()', 'as a plain count says');
-- It had ended the day before.
update app.chatbot_conversations set ended_at = now() - interval '23 hours', resolution = 'abandoned' where id = tests.named('s-2');
select app.fold_analytics() is null as x \gset
select app.escalate(tests.id('acme'), tests.named('s-2'), 'policy') is null as x \gset
select is_empty('select * from tests.other_difference()', 'it is taken back from the day on which it had ended');
select is((select sum(a.abandoned)::integer from api.chatbot_analytics as a where a.chatbot_id = tests.id('acme.bot')), 0, 'so that none is left that was');
select app.fold_analytics() is null as x \gset
select is_empty('select * from tests.other_difference()', 'and folded it is the same');
select is_empty('select * from tests.difference()', 'and so is everything else');

-- Everything counted again
select is_empty('select * from app.verify_analytics(null, null)', 'the recount of everything says the same');
update app.analytics_slots set total_messages = total_messages + 1 where chatbot_id = tests.id('acme.bot') and slot = (select max(slot) from app.analytics_slots where chatbot_id = tests.id('acme.bot'));
select results_eq($$ select chatbot_id, figure, counted - recounted from app.verify_analytics(tests.id('acme'), null) order by figure $$,
                  $$ values (tests.id('acme.bot'), 'total_messages', 1::numeric), (tests.id('acme.bot'), 'total_messages of the month', -1), (tests.id('acme.bot'), 'total_messages on a day of UTC', -1) $$, 'one more is seen');
select is_empty('select * from app.verify_analytics(tests.id(''globex''), null)', 'by organization');
select is_empty('select * from app.verify_analytics(null, tests.id(''acme.own''))', 'and chatbot');
update app.analytics_slots set total_messages = total_messages - 1 where chatbot_id = tests.id('acme.bot') and slot = (select max(slot) from app.analytics_slots where chatbot_id = tests.id('acme.bot'));
select is_empty('select * from app.verify_analytics(null, null)', 'and one less is right again');

-- One plan, whatever the statistics say: here, that there are hardly any visits
create temporary table scans as select pg_stat_get_xact_numscans('app.analytics_visits'::regclass) as of_all, pg_stat_get_xact_numscans('app.analytics_visits_organization_id_chatbot_id_slot_idx'::regclass) as of_a_time;
analyze app.analytics_visits;
insert into app.analytics_deltas (organization_id, chatbot_id, slot, visitor) select tests.id('acme'), tests.id('acme.bot'), app.analytics_slot('2031-01-01 12:00Z'), 'visitor ' || n from generate_series(1, 10) as n;
select is(app.fold_analytics(), 10, 'visitors are folded');
select is(pg_stat_get_xact_numscans('app.analytics_visits'::regclass), (select of_all from scans), 'without reading all visits for each');
select is(pg_stat_get_xact_numscans('app.analytics_visits_organization_id_chatbot_id_slot_idx'::regclass), (select of_a_time from scans), 'or all of a time');
select is((select sum(visitors) from app.analytics_visitor_days where chatbot_id = tests.id('acme.bot') and zone = 'UTC' and day = '2031-01-01'), 10::numeric, 'and counted');
select is((select sum(app.forget_visitor(tests.id('acme'), 'visitor ' || n)) from generate_series(1, 10) as n), 10::numeric, 'and taken out again');

-- How long responses took
select is_empty($$ select ms from generate_series(0, 255) as ms where app.response_bucket(ms) <> ms or app.bucket_ms(ms::integer) <> ms $$, 'short times are counted exactly');
select is_empty($$ select n from generate_series(1, 17 * 128 + 255) as n where app.response_bucket(app.bucket_ms(n)) <> n or app.bucket_ms(n) <= app.bucket_ms(n - 1) $$, 'a bucket''s middle is in it, and they follow each other');
select is_empty($$ select ms from (select (power(1.0007, n) * 100)::bigint as ms from generate_series(0, 17000) as n) as m where abs(app.bucket_ms(app.response_bucket(ms)) - ms) > ms * 0.004 $$, 'no time is further than 0.4 percent from its bucket''s');
select is_empty($$ select from generate_series(1, 300000, 7) as ms where app.response_bucket(ms) < app.response_bucket(ms - 1) $$, 'a longer one is in no lower bucket');
select ok(app.response_bucket(1::bigint << 40) > app.response_bucket(1 << 30), 'nor is one of years');

-- Who was there
create function tests.talk(who text, at timestamptz, bot text default 'acme.bot') returns uuid language plpgsql as $$
declare
  v_id uuid;
begin
  insert into app.chatbot_conversations (organization_id, chatbot_id, session_id, integration_type, user_identifier, started_at)
  values (tests.id(split_part(bot, '.', 1)), tests.id(bot), who || at, 'api', who, at) returning id into v_id;
  insert into app.chatbot_messages (organization_id, conversation_id, chatbot_id, role, sender_type, content, created_at)
  select tests.id(split_part(bot, '.', 1)), v_id, tests.id(bot), r.role, r.sender, 'Hello', at
  from (values ('user', 'user'), ('assistant', 'bot')) as r (role, sender);
  return v_id;
end
$$;
-- The visitors of some days of acme.bot in a time zone, from the cells.
create function tests.visitors(first date, last date, zone text default 'UTC') returns bigint language sql stable as $$
  select coalesce(sum(d.visitors), 0)::bigint from app.analytics_visitor_days as d
  where d.organization_id = tests.id('acme') and d.chatbot_id = tests.id('acme.bot') and d.zone = $3 and d.day between $1 and $2 and d.previous_day < $1
$$;
create function tests.all_periods_differ(zone text default 'UTC') returns table (first date, last date, cells bigint, plain bigint) language sql stable as $$
  with p as (select a.d::date as first, b.d::date as last from generate_series('2028-02-26'::date, '2028-03-04', '1 day') as a (d), generate_series(a.d, '2028-03-04', '1 day') as b (d))
  select p.first, p.last, tests.visitors(p.first, p.last, $1), c.n from p cross join lateral (
    select count(distinct c.user_identifier) as n from app.chatbot_messages as m join app.chatbot_conversations as c on c.id = m.conversation_id
    where m.chatbot_id = tests.id('acme.bot') and m.sender_type = 'user' and (m.created_at at time zone $1)::date between p.first and p.last) as c
  where tests.visitors(p.first, p.last, $1) <> c.n
$$;
select tests.talk('ann', '2028-02-28 10:00+00') is null as x, tests.talk('ann', '2028-03-01 10:00+00') is null as x, tests.talk('bob', '2028-02-29 23:59+00') is null as x,
       tests.talk('cyd', '2028-02-27 23:50+00') is null as x, tests.talk('ann', '2028-02-28 11:00+00') is null as x \gset
select is((select array_agg(a.unique_users order by a.date) from api.chatbot_analytics as a where a.chatbot_id = tests.id('acme.bot') and a.date between '2028-02-27' and '2028-03-01'), '{1,1,1,1}', 'unique users of a day, before anything is folded');
select app.fold_analytics() is null as x \gset
select is((select array_agg(a.unique_users order by a.date) from api.chatbot_analytics as a where a.chatbot_id = tests.id('acme.bot') and a.date between '2028-02-27' and '2028-03-01'), '{1,1,1,1}', 'and folded');
select is_empty('select * from tests.all_periods_differ()', 'and over any period each counts once');
-- Late rows: before, between, after and on known days, in several folds
select tests.talk('ann', '2028-02-29 12:00+00') is null as x, tests.talk('bob', '2028-02-26 12:00+00') is null as x \gset
select is((select a.unique_users from api.chatbot_analytics as a where a.chatbot_id = tests.id('acme.bot') and a.date = '2028-02-29'), 2::numeric, 'who comes late is seen at once');
select app.fold_analytics() is null as x \gset
select is_empty('select * from tests.all_periods_differ()', 'late rows are put between');
select tests.talk('cyd', '2028-03-03 12:00+00') is null as x, tests.talk('cyd', '2028-03-01 12:00+00') is null as x, tests.talk('cyd', '2028-02-28 12:00+00') is null as x,
       tests.talk('bob', '2028-02-29 01:00+00') is null as x, tests.talk('dee', '2028-03-04 12:00+00') is null as x \gset
select app.fold_analytics(5) is null as x \gset
select app.fold_analytics() is null as x \gset
select is_empty('select * from tests.all_periods_differ()', 'several days of one person at once, too');
select is((select a.unique_users from api.chatbot_analytics as a where a.chatbot_id = tests.id('acme.bot') and a.date = '2028-02-29'), 2::numeric, 'who comes twice on a day is one');
select is_empty('select * from app.verify_analytics(null, null)', 'as the recount says');
-- Another time zone, kept from here on, as business hours are said in it
update app.chatbot_instances set configuration = configuration || '{"businessHours": {"timezone": "Asia/Kathmandu", "days": {}}}' where id = tests.id('acme.bot');
select app.fold_analytics() is null as x \gset
select is((select array_agg(zone) from app.analytics_zones), '{Asia/Kathmandu}', 'the days of a chatbot''s own time zone are kept');
select is_empty($$ select * from tests.all_periods_differ('Asia/Kathmandu') $$, 'from all that there was');
select tests.talk('eve', '2028-02-29 18:20+00') is null as x, tests.talk('ann', '2028-02-26 18:14+00') is null as x, tests.talk('ann', '2028-02-26 18:15+00') is null as x \gset
select app.fold_analytics() is null as x \gset
select is_empty($$ select * from tests.all_periods_differ('Asia/Kathmandu') union all select * from tests.all_periods_differ() $$, 'and by what comes');
select is_empty('select * from app.verify_analytics(null, null)', 'as the recount says of it, too');
select results_eq($$ select z, app.is_time_zone(z) from unnest('{UTC,Europe/Berlin,America/Argentina/Buenos_Aires,Etc/GMT+5,CET,"",Mars/Olympus,EST5EDT,UTC+3,"a b",../etc/passwd,posixrules3}'::text[]) as z $$,
                  $$ values ('UTC', true), ('Europe/Berlin', true), ('America/Argentina/Buenos_Aires', true), ('Etc/GMT+5', true), ('CET', true), ('', false),
                            ('Mars/Olympus', false), ('EST5EDT', false), ('UTC+3', false), ('a b', false), ('../etc/passwd', false), ('posixrules3', false) $$, 'names of time zones are known');

-- Feedback
select tests.talk('fay', '2028-03-02 12:00+00') as talk \gset
insert into app.message_feedback (organization_id, message_id, chatbot_id, feedback_type, user_identifier, created_at)
select m.organization_id, m.id, m.chatbot_id, f.type, f.who, '2028-03-02 13:00+00' from app.chatbot_messages as m
cross join (values ('helpful', 'a'), ('helpful', 'b'), ('not_helpful', 'c'), ('inappropriate', 'd')) as f (type, who) where m.conversation_id = :'talk' and m.sender_type = 'bot';
update app.message_feedback set feedback_type = 'not_helpful' where user_identifier = 'a';
update app.message_feedback set feedback_text = 'Hm' where user_identifier = 'b';
select results_eq($$ select helpful::integer, not_helpful::integer, inappropriate::integer from api.chatbot_analytics where chatbot_id = tests.id('acme.bot') and date = '2028-03-02' $$, $$ values (1, 2, 1) $$, 'feedback is counted, and as what it has become');
select is_empty('select * from app.verify_analytics(null, null)', 'as the recount says');
select throws_ok($$ insert into app.message_feedback (organization_id, message_id, chatbot_id, feedback_type, user_identifier) select organization_id, message_id, chatbot_id, 'helpful', 'a' from app.message_feedback limit 1 $$, '23505', null, 'one opinion of each');

-- What is deleted stays counted, and is known to be gone
create table tests.before as select a.* from api.chatbot_analytics as a;
delete from app.message_feedback where user_identifier = 'b';
delete from app.turns where conversation_id = tests.named('s-1');
delete from app.chatbot_messages where conversation_id = tests.named('s-2');
select is_empty('select * from app.verify_analytics(null, null)', 'what is deleted is taken into account, not folded');
delete from app.chatbot_conversations where chatbot_id = tests.id('acme.bot') and session_id <> 's-7';
select app.fold_analytics(7) is null as x \gset
select is_empty('select * from app.verify_analytics(null, null)', 'half folded');
select app.fold_analytics() is null as x \gset
select is_empty('select * from app.verify_analytics(null, null)', 'and folded');
select is((select count(*) from app.chatbot_messages as m join app.chatbot_conversations as c on c.id = m.conversation_id where c.chatbot_id = tests.id('acme.bot') and c.session_id <> 's-7'), 0::bigint, 'really gone');
select is_empty('(select * from api.chatbot_analytics except select * from tests.before) union all (select * from tests.before except select * from api.chatbot_analytics)', 'and no figure of the past has changed');
-- A person's visits go with the person
select is(tests.visitors('2028-02-26', '2028-03-04'), 6::bigint, 'six were there');
select tests.talk('ann', '2028-03-04 12:00+00') is null as x \gset
select app.forget_visitor(tests.id('acme'), 'ann') > 0 as x \gset
delete from app.chatbot_conversations where user_identifier = 'ann';
select is((select count(*) from app.analytics_visits as v where v.visitor = 'ann') + (select count(*) from app.analytics_deltas as d where d.visitor = 'ann'), 0::bigint, 'who is erased is in no visit');
select app.fold_analytics() is null as x \gset
select is(tests.visitors('2028-02-26', '2028-03-04') || ' ' || tests.visitors('2028-02-26', '2028-03-04', 'Asia/Kathmandu'), '5 5', 'and in no number of visitors');
select is_empty('select * from app.verify_analytics(null, null)', 'which the recount agrees with');
select is((select total_messages from api.chatbot_analytics where chatbot_id = tests.id('acme.bot') and date = '2028-03-04'), 4::numeric, 'while messages stay counted');
select is(app.forget_visitor(tests.id('acme'), 'ann'), 0::bigint, 'twice is once');
select is(app.forget_visitor(tests.id('globex'), 'bob'), 0::bigint, 'of one organization');
-- And those of the idle, after a time
select ok(app.forget_idle_visitors(tests.id('acme'), '2028-03-02') > 0, 'visits of the idle are deleted');
select is_empty($$ select from app.analytics_visits where visitor in ('bob', 'eve') $$, 'those who wrote nothing since');
select isnt_empty($$ select from app.analytics_visits where visitor = 'cyd' and slot < '2028-03-01' $$, 'others keep all of theirs');
select is(tests.visitors('2028-02-26', '2028-03-04'), 5::bigint, 'the numbers stay');
select is_empty('select * from app.verify_analytics(null, null)', 'and the recount knows');

-- Who reads what
create function tests.days(who text) returns text language plpgsql as $$
declare
  v_names text;
begin
  perform tests.become(who);
  select string_agg(distinct b.name, ', ' order by b.name) into v_names
  from api.chatbot_analytics as a join api.chatbots as b on b.id = a.chatbot_id;
  return v_names;
exception when insufficient_privilege then
  return 'denied';
end
$$;
grant execute on function tests.days(text) to public;
select is(tests.days(who), seen, who || ' reads the days of ' || coalesce(seen, 'nobody'))
from (values ('acme.super_admin', 'acme''s helper, acme''s own'), ('acme.admin', 'acme''s helper, acme''s own'), ('acme.agent', 'acme''s helper, acme''s own'),
             ('acme.member', 'acme''s own'), ('acme.colleague', null), ('globex.admin', 'globex''s helper'), ('globex.member', null),
             ('anon', 'denied'), ('acme.bot.ck', 'denied'), ('sidecar', 'denied')) as v (who, seen);
do $$ begin perform tests.become('acme.admin'); end $$;
select throws_ok(s, '42501', null, 'nobody else counts: ' || s)
from unnest(array['insert into app.analytics_deltas (organization_id) values (null)', 'delete from app.analytics_slots', 'select app.fold_analytics()']) as s;

select * from finish();
rollback;
