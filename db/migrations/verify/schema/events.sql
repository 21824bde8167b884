-- Verify parlance:schema/events on pg

begin;

select
  organization_id, chatbot_id, id, type, occurred_at, session_id, data, skew_ms
from app.events where false;

select
  organization_id, chatbot_id, id, type, occurred_at, session_id, data, skew_ms
from app.events_rest where false;

select
  organization_id, chatbot_id, type, count
from app.event_deltas where false;

select
  organization_id, chatbot_id, type, count
from app.event_counts where false;

select
  organization_id, chatbot_id, cleared_at, cleared_id, cleared_by, is_swept
from app.event_clearings where false;

select
  'app.event_type'::regtype;

rollback;
