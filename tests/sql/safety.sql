-- Limits that count right.

begin;
\ir support/world.sql
select plan(40);

-- Limits

-- Nobody waits here: a minute later is a minute less on the clock of every limit.
create function tests.later(span interval) returns void language sql as $$
  update app.rate_limits set tat = tat - $1
$$;
create function tests.hits(key text, calls integer, minutes integer, times integer) returns integer language sql as $$
  select count(*) filter (where (app.hit_limits(array[$1], array[$2], array[$3])).wait_seconds is null)::integer
  from generate_series(1, $4)
$$;
create function tests.remaining(calls integer) returns integer[] language sql as $$
  select array_agg((app.hit_limits(array['remaining of ' || $1], array[$1], array[1])).remaining) from generate_series(1, $1)
$$;

select is(tests.hits('a', 5, 10, 8), 5, 'a burst of the whole limit is allowed, and no more');
select is((app.hit_limits('{a}', '{5}', '{10}')).wait_seconds, 120, 'the next is there after its share of the window');
select is((app.hit_limits('{a}', '{5}', '{10}')).remaining, 0, 'none remains');
select tests.later('119 seconds') is null as x \gset
select is(tests.hits('a', 5, 10, 3), 0, 'not a second before');
select tests.later('1 second') is null as x \gset
select is(tests.hits('a', 5, 10, 3), 1, 'then one');
select tests.later('240 seconds') is null as x \gset
select is(tests.hits('a', 5, 10, 5), 2, 'it refills evenly');
select tests.later('1 day') is null as x \gset
select is(tests.hits('a', 5, 10, 9), 5, 'and no further than full');
select is(tests.hits('b', 5, 10, 1), 1, 'each key has its own');
select is(tests.hits('short', 60, 1, 70), 60, 'a window of a minute');
select tests.later('61 seconds') is null as x \gset
select is(tests.hits('short', 60, 1, 70), 60, 'is over after a minute');
select is(tests.hits('long', 60, 1440, 70), 60, 'a window of a day');
select tests.later('61 minutes') is null as x \gset
select is(tests.hits('long', 60, 1440, 70), 2, 'is not over after an hour');
select is(tests.remaining(l), (select array_agg(n order by n desc) from generate_series(0, l - 1) as n), format('of %s calls a minute, what was not made remains', l))
from unnest(array[1, 2, 3, 5, 7, 11, 100]) as l;
select is((app.hit_limits('{reset}', '{6}', '{1}')).reset_seconds, 10, 'after one of six calls a minute all are there again in ten seconds');

-- Several at once
select is(tests.hits('narrow', 1, 60, 1), 1, 'a narrow limit is spent');
select isnt((app.hit_limits('{wide,narrow}', '{10,1}', '{60,60}')).wait_seconds, null, 'with it spent, nothing is allowed');
select is((app.hit_limits('{wide}', '{10}', '{60}')).remaining, 9, 'and nothing was counted against the wide one');
select isnt((app.hit_limits('{narrow,wide}', '{1,10}', '{60,60}')).wait_seconds, null, 'whichever comes first');
select is((app.hit_limits('{wide}', '{10}', '{60}')).remaining, 8, 'it counts what was allowed');
do $$ begin perform app.hit_limits('{wide,narrow}', '{10,1}', '{60,60}') from generate_series(1, 100); end $$;
select is((app.hit_limits('{wide}', '{10}', '{60}')).remaining, 7, 'a hundred refused calls cost nothing');
select is((app.hit_limits('{wide,other}', '{10,5}', '{60,60}')).remaining, 4, 'of several, the last one''s remaining calls are told');

select is((app.hit_limits('{wide,narrow,other}', '{10,1,5}', '{60,60,60}')).refused_by, 2, 'which one refused is told');
select is((app.hit_limits('{wide}', '{10}', '{60}')).refused_by, null, 'or that none did');

-- A window of seconds
select is((select count(*) filter (where (app.hit_limits('{seconds}', '{3}', array[10 / 60.0])).wait_seconds is null) from generate_series(1, 5)), 3::bigint, 'a window may be ten seconds');
select tests.later('10 seconds') is null as x \gset
select is((app.hit_limits('{seconds}', '{3}', array[10 / 60.0])).remaining, 2, 'which then are over');

-- By the name in the seed
do $$ begin perform tests.become('parlance_integrator'); end $$;
select is((select array_agg(parlance.check_rate_limit(tests.id('acme.bot'), '192.0.2.1', 3, 1)) from generate_series(1, 5)), '{t,t,t,f,f}', 'an integrator asks by chatbot and address');
select ok(parlance.check_rate_limit(tests.id('acme.bot'), '192.0.2.2', 3, 1), 'another address has calls of its own');
select ok(parlance.check_rate_limit(tests.id('globex.bot'), '192.0.2.1', 3, 1), 'and so has another chatbot');
select throws_ok(format('select parlance.check_rate_limit(tests.id(''acme.bot''), ''x'', %s, %s)', l, m), '22023', null, format('%s calls in %s minutes are no limit', l, m))
from (values (0, 1), (1, 0), (-1, 60)) as v (l, m);
select throws_ok('select from app.rate_limits', '42501', null, 'nobody reads or writes them directly');
do $$ begin perform tests.become(null); end $$;

select is((select relpersistence from pg_class where oid = 'app.rate_limits'::regclass), 'u', 'they cost no flush');
select tests.hits('fresh', 1, 60, 1) is null as x \gset
insert into app.rate_limits values ('spent', now() - interval '1 second');
select app.sweep() is null as x \gset
select is((select string_agg(key, ' ') from app.rate_limits where key in ('fresh', 'spent')), 'fresh', 'spent ones are swept away');

select * from finish();
rollback;
