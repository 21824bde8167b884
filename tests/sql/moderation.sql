-- Moderation.

begin;
\ir support/world.sql
select plan(1);

select pass('to be written');

select * from finish();
rollback;
