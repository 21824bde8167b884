-- Verify parlance:schema/channels on pg

begin;

select
  organization_id, id, chatbot_id, integration_type, is_active, configuration, created_at,
  updated_at, facts, verified_at, is_healthy, last_error, last_error_at, last_event_at
from app.chatbot_integrations where false;

select
  organization_id, chatbot_id, integration_id, channel_id, channel_secret,
  channel_access_token, secret_hint, token_hint, bot_user_id, webhook_url, created_at,
  updated_at
from app.line_oa_configs where false;

select
  organization_id, chatbot_id, integration_id, page_id, app_secret, page_access_token,
  secret_hint, token_hint, verify_token_hash, webhook_url, created_at, updated_at
from app.messenger_configs where false;

select
  page_id, organization_id, chatbot_id
from app.messenger_pages where false;

select
  organization_id, chatbot_id, kind, source, blocked_at
from app.channel_blocks where false;

select
  organization_id, id, chatbot_id, kind, provider_event_id, source, type, payload, state,
  reason, fence, run_after, turn_id, received_at, finished_at, is_confidential, sealed
from app.webhook_events where false;

select
  'app.channel_kind'::regtype,
  'app.sealed_text'::regtype;

rollback;
