-- Verify parlance:schema/conversations on pg

begin;

select
  organization_id, id, chatbot_id, session_id, integration_type, user_identifier, language,
  status, priority, requires_human, metadata, started_at, ended_at, last_activity_at,
  handoff_reason, handed_off_at, assigned_to, taken_over_at, reopened_at, resolution
from app.chatbot_conversations where false;

select
  organization_id, id, conversation_id, chatbot_id, kind, actor_id, details, created_at
from app.conversation_events where false;

select
  organization_id, id, conversation_id, chatbot_id, role, sender_type, content,
  confidence_score, requires_human, human_replied, metadata, vector_search_results,
  created_at, removed_at, is_confidential, sealed
from app.chatbot_messages where false;

select
  organization_id, conversation_id, context_key, context_value, expires_at, created_at,
  updated_at
from app.conversation_context where false;

select
  organization_id, id, message_id, chatbot_id, feedback_type, feedback_text, user_identifier,
  created_at
from app.message_feedback where false;

select
  'app.session_name'::regtype,
  'app.user_identifier'::regtype,
  'app.integration_type'::regtype,
  'app.conversation_status'::regtype,
  'app.handoff_reason'::regtype,
  'app.resolution'::regtype,
  'app.message_role'::regtype,
  'app.sender_type'::regtype,
  'app.message_text'::regtype,
  'app.share'::regtype,
  'app.json_map'::regtype;

rollback;
