-- Deploy parlance:functions/re_embedding to pg

begin;
set local role parlance_owner;

\ir ../../../functions/re_embedding.sql

commit;
