-- The table of contents: everything that Parlance is in the database, in order.
--
-- For a new database, by a superuser, in one transaction:
--   psql -X -v ON_ERROR_STOP=1 -1 -f db/install.sql

set client_min_messages = warning;

\ir schema/base.sql

set role parlance_owner;

\ir functions/base.sql
\ir schema/identity.sql
\ir schema/chatbots.sql
\ir schema/knowledge.sql
\ir schema/search.sql
\ir schema/conversations.sql
\ir schema/turns.sql
\ir schema/analytics.sql
\ir schema/errors.sql
\ir schema/safety.sql
\ir schema/jobs.sql

\ir functions/identity.sql
\ir functions/chatbots.sql
\ir functions/search.sql
\ir functions/knowledge.sql
\ir functions/conversations.sql
\ir functions/errors.sql
\ir functions/analytics.sql
\ir functions/admission.sql
\ir functions/answers.sql
\ir functions/steps.sql
\ir functions/turns.sql
\ir functions/safety.sql
\ir functions/jobs.sql
\ir functions/ingestion.sql

\ir policies/base.sql
\ir policies/identity.sql
\ir policies/chatbots.sql
\ir policies/knowledge.sql
\ir policies/search.sql
\ir policies/conversations.sql
\ir policies/turns.sql
\ir policies/analytics.sql
\ir policies/errors.sql
\ir policies/safety.sql
\ir policies/jobs.sql

reset role;
