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
\ir schema/handoff.sql
\ir schema/turns.sql
\ir schema/tools.sql
\ir schema/leads.sql
\ir schema/replay.sql
\ir schema/analytics.sql
\ir schema/feedback.sql
\ir schema/errors.sql
\ir schema/events.sql
\ir schema/safety.sql
\ir schema/jobs.sql
\ir schema/channels.sql
\ir schema/webhooks.sql
\ir schema/audit.sql
\ir schema/prompts.sql
\ir schema/playground.sql
\ir schema/curation.sql
\ir schema/moderation.sql

\ir functions/identity.sql
\ir functions/idempotency.sql
\ir functions/business_hours.sql
\ir functions/chatbots.sql
\ir functions/rights.sql
\ir functions/users.sql
\ir functions/chatbot_changes.sql
\ir functions/widgets.sql
\ir functions/translations.sql
\ir functions/prompts.sql
\ir functions/languages.sql
\ir functions/phrases.sql
\ir functions/search.sql
\ir functions/knowledge.sql
\ir functions/suppliers.sql
\ir functions/document_changes.sql
\ir functions/handoff.sql
\ir functions/conversations.sql
\ir functions/conversation_lists.sql
\ir functions/conversation_actions.sql
\ir functions/canned_replies.sql
\ir functions/admin_panel.sql
\ir functions/exports.sql
\ir functions/context.sql
\ir functions/errors.sql
\ir functions/events.sql
\ir functions/analytics.sql
\ir functions/reports.sql
\ir functions/verification.sql
\ir functions/admission.sql
\ir functions/answers.sql
\ir functions/steps.sql
\ir functions/turns.sql
\ir functions/sessions.sql
\ir functions/openai.sql
\ir functions/tools.sql
\ir functions/leads.sql
\ir functions/replay.sql
\ir functions/safety.sql
\ir functions/budgets.sql
\ir functions/moderation.sql
\ir functions/review.sql
\ir functions/curation.sql
\ir functions/unanswered.sql
\ir functions/playground.sql
\ir functions/retrieval.sql
\ir functions/audit.sql
\ir functions/jobs.sql
\ir functions/inbox.sql
\ir functions/outbox.sql
\ir functions/line.sql
\ir functions/messenger.sql
\ir functions/notices.sql
\ir functions/webhooks.sql
\ir functions/destinations.sql
\ir functions/channels.sql
\ir functions/ingestion.sql
\ir functions/re_embedding.sql
\ir functions/prompt_generation.sql
\ir functions/live.sql
\ir functions/sockets.sql
\ir functions/clock.sql

\ir policies/base.sql
\ir policies/identity.sql
\ir policies/chatbots.sql
\ir policies/knowledge.sql
\ir policies/search.sql
\ir policies/conversations.sql
\ir policies/handoff.sql
\ir policies/turns.sql
\ir policies/tools.sql
\ir policies/leads.sql
\ir policies/replay.sql
\ir policies/analytics.sql
\ir policies/feedback.sql
\ir policies/errors.sql
\ir policies/events.sql
\ir policies/safety.sql
\ir policies/jobs.sql
\ir policies/channels.sql
\ir policies/webhooks.sql
\ir policies/audit.sql
\ir policies/prompts.sql
\ir policies/playground.sql
\ir policies/curation.sql
\ir policies/moderation.sql

reset role;
