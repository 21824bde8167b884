-- Verify parlance:schema/errors on pg

begin;

select
  organization_id, id, chatbot_id, conversation_id, turn_id, error_type, error_message,
  context, error_details, prompt_version, model, request_id, occurred_at, source, error_name,
  error_stack, user_agent, url, session_id, message_count, conversation_length,
  api_key_present, network_status, user_input, response_time, additional_data, created_at,
  top_frame, group_id, search_text
from app.chatbot_errors where false;

select
  organization_id, id, chatbot_id, error_type, error_name, title, top_frame, status,
  status_changed_at, status_changed_by, assigned_to, created_at, updated_at, errors, users,
  first_seen_at, last_seen_at, prompt_version, model
from app.error_groups where false;

select
  organization_id, group_id, chatbot_id, error_type, context, prompt_version, model,
  occurred_at, users
from app.error_deltas where false;

select
  organization_id, group_id, hour, context, prompt_version, model, chatbot_id, error_type,
  errors
from app.error_counts where false;

select
  organization_id, day, chatbot_id, error_type, context, errors
from app.error_days where false;

select
  organization_id, group_id, session_id, first_seen_at
from app.error_group_users where false;

rollback;
