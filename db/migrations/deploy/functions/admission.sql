-- Deploy parlance:functions/admission to pg

begin;
set local role parlance_owner;

\ir ../../../functions/admission.sql

commit;
