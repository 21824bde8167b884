-- Deploy parlance:functions/admin_panel to pg

begin;
set local role parlance_owner;

\ir ../../../functions/admin_panel.sql

commit;
