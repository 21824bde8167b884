-- Verify parlance:functions/handoff on pg

begin;

select
  'app.hold_conversation(uuid, uuid)'::regprocedure,
  'app.note_conversation(app.chatbot_conversations, text, uuid, jsonb)'::regprocedure,
  'app.handoff_priority(text)'::regprocedure,
  'app.revive_conversation(app.chatbot_conversations, uuid)'::regprocedure,
  'app.escalate(uuid, uuid, text, uuid)'::regprocedure,
  'app.take_over(uuid, uuid, uuid, jsonb)'::regprocedure,
  'app.add_human_message(uuid, uuid, uuid, text, jsonb, boolean)'::regprocedure,
  'app.release_conversation(uuid, uuid, uuid, boolean)'::regprocedure,
  'app.deliver_message(uuid, uuid, text, uuid, uuid)'::regprocedure,
  'app.resolution_of(app.chatbot_conversations)'::regprocedure,
  'app.end_conversation(uuid, uuid, uuid, text)'::regprocedure,
  'app.reopen_conversation(uuid, uuid, text)'::regprocedure,
  'app.leave_conversations(uuid, uuid, uuid)'::regprocedure;

select
  organization_id, id, conversation_id, chatbot_id, kind, actor_id, details, created_at
from api.conversation_events where false;

rollback;
