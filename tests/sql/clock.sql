-- What runs by the clock: each run is kept; a failure is seen, and undoes only what it did.

begin;
\ir support/world.sql
select plan(16);

select is(app.run_clock_job('sweep'), 'done', 'a job runs');
select is((select runs || ' ' || failures from app.clock_runs where name = 'sweep'), '1 0', 'and that is kept');
select is(app.run_clock_job('sweep'), 'done', 'it runs twice');
select is((select runs || ' ' || failures from app.clock_runs where name = 'sweep'), '2 0', 'and that is counted');
select throws_ok($$select app.run_clock_job('nothing')$$, '22023', 'No job is called nothing', 'no other is run');

create or replace function app.sweep() returns void language plpgsql as $$
begin
  insert into app.settings (name, value) values ('left_behind', '1');
  raise exception 'The disk is full';
end
$$;
select is(app.run_clock_job('sweep'), 'failed: The disk is full', 'one that fails says so');
select is((select runs || ' ' || failures || ' ' || last_error from app.clock_runs where name = 'sweep'),
  '3 1 The disk is full', 'it is kept why');
select is((select count(*) from app.settings where name = 'left_behind'), 0::bigint, 'what it did is undone');
select is(
  (select error_message || ' ' || (error_details ->> 'job') from app.chatbot_errors where context = 'clock'
   and organization_id = app.operator_organization_id()),
  'The disk is full sweep', 'and it is an error of the operator''s organization');
create or replace function app.sweep() returns void language plpgsql as $$
begin
  raise query_canceled using message = 'canceling statement due to user request';
end
$$;
select is(app.run_clock_job('sweep'), 'failed: canceling statement due to user request', 'one that is ended from outside has failed');
select is((select failures from app.clock_runs where name = 'sweep'), 2::bigint, 'which is counted');
create or replace function app.sweep() returns void language sql as '';
select is(app.run_clock_job('sweep'), 'done', 'it recovers');
select is((select failures || ' ' || last_error from app.clock_runs where name = 'sweep'), '2 canceling statement due to user request',
  'and what was is not forgotten');

select is((select count(*) from app.clock_jobs() as j where j.schedule !~ '^[0-9*/,-]+( [0-9*/,-]+){4}$'), 0::bigint,
  'each has a schedule that pg_cron 1.4 takes');
set local role authenticated;
select throws_ok($$select app.run_clock_job('sweep')$$, '42501', null, 'nobody from outside runs one');
select throws_ok($$select * from app.clock_runs$$, '42501', null, 'or sees how they went');
reset role;

select * from finish();
rollback;
