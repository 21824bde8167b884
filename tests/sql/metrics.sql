-- Figures for Prometheus: as counted, and of nobody by name.

begin;
\ir support/world.sql
select plan(20);

create function tests.metric(name text, labels jsonb default '{}') returns numeric language plpgsql as $$
declare
  v_metrics jsonb;
begin
  perform tests.become('sidecar');
  v_metrics := sidecar.metrics();
  perform tests.become(null);
  return (select (s ->> 'value')::numeric from jsonb_array_elements(v_metrics) as m, jsonb_array_elements(m -> 'samples') as s
          where m ->> 'name' = $1 and s -> 'labels' = $2);
end
$$;

select is(tests.metric('parlance_jobs', '{"kind": "ingest"}'), 0.0, 'no document waits');
select app.add_job(tests.id('acme'), 'ingest', '{}') is null, app.add_job(tests.id('globex'), 'ingest', '{}') is null as x \g /dev/null
update app.jobs set run_after = now() - interval '90 seconds' where state = 'waiting' and organization_id = tests.id('acme');
select is(tests.metric('parlance_jobs', '{"kind": "ingest"}'), 2.0, 'two jobs wait');
select is(tests.metric('parlance_jobs_oldest_seconds', '{"kind": "ingest"}'), 90.0, 'one of them for 90 s');
update app.jobs set state = 'dead', error = 'x', finished_at = now() where state = 'waiting';
select is(tests.metric('parlance_jobs', '{"kind": "ingest"}') || ' ' || tests.metric('parlance_jobs_dead', '{"kind": "ingest"}'), '0 2', 'two are given up');

select tests.ask('acme.bot.ck', 'Is florbex stable?') is null as x \gset
select is(tests.metric('parlance_turns_unfinished'), 1.0, 'a turn is under way');
select cmp_ok(tests.metric('parlance_turns_oldest_seconds'), '>=', 0.0, 'for a moment');
select is(tests.metric('parlance_unfolded_rows', '{"of": "analytics"}'), (select count(*) from app.analytics_deltas)::numeric, 'what is not folded is counted');
select is(tests.metric('parlance_unfolded_rows', '{"of": "queries"}'), 1.0, 'what is not grouped, too');
insert into app.chatbot_errors (organization_id, chatbot_id, error_type) values (tests.id('acme'), tests.id('acme.bot'), 'moderated');
select is(tests.metric('parlance_unfolded_rows', '{"of": "errors"}'), (select nullif(count(*), 0) from app.error_deltas)::numeric, 'errors');
select app.record_events(tests.id('acme'), tests.id('acme.bot'), '[{"type": "chat_opened"}]') is null as x \gset
select is(tests.metric('parlance_unfolded_rows', '{"of": "events"}'), (select nullif(count(*), 0) from app.event_deltas)::numeric, 'and events');


insert into app.deliveries (organization_id, kind, payload, state, finished_at, run_after)
values (tests.id('acme'), 'line', '{}', 'dead', now(), now()), (tests.id('acme'), 'line', '{}', 'sent', now(), now()),
       (tests.id('globex'), 'line', '{}', 'waiting', null, now() - interval '30 seconds');
select is(tests.metric('parlance_deliveries', '{"kind": "line", "state": "dead"}'), 1.0, 'what could not be delivered');
select is(tests.metric('parlance_deliveries', '{"kind": "line", "state": "waiting"}'), 1.0, 'what is to leave');
select is(tests.metric('parlance_deliveries_oldest_seconds', '{"kind": "line"}'), 30.0, 'and since when');

select is(tests.metric('parlance_clock_runs_total', '{"job": "sweep"}'), 0.0, 'a job that never ran');
select app.run_clock_job('sweep') as x \gset
select is(tests.metric('parlance_clock_runs_total', '{"job": "sweep"}') || ' ' || tests.metric('parlance_clock_failures_total', '{"job": "sweep"}'), '1 0', 'ran once, and did not fail');
insert into app.chatbot_errors (organization_id, chatbot_id, error_type) values (tests.id('acme'), tests.id('acme.bot'), 'timeout'), (tests.id('globex'), null, 'timeout');
select is(tests.metric('parlance_errors_last_hour', '{"type": "timeout"}'), 2.0, 'errors are counted by type, of all');
select cmp_ok(tests.metric('parlance_database_size_bytes'), '>', 1000000.0, 'the database has a size');
select cmp_ok(tests.metric('parlance_database_connections_limit'), '>=', tests.metric('parlance_database_connections'), 'and room for connections');

select is_empty($$
  select m from jsonb_array_elements(sidecar.metrics()) as m, (select jsonb_agg(value) as names from tests.notes) as n
  where exists (select from tests.notes as n where length(n.value) > 6 and strpos(m::text, n.value) > 0)
$$, 'none names an organization, a chatbot or a person');
select throws_ok($$ do $x$ begin perform tests.become('acme.super_admin'); perform sidecar.metrics(); end $x$ $$, '42501', null, 'nor may a person ask for them');

select * from finish();
rollback;
