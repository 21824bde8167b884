-- Deploy parlance:functions/widgets to pg

begin;
set local role parlance_owner;

\ir ../../../functions/widgets.sql

commit;
