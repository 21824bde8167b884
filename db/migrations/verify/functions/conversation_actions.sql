-- Verify parlance:functions/conversation_actions on pg

begin;

select
  'app.takeover_schema()'::regprocedure,
  'app.release_schema()'::regprocedure,
  'app.human_reply_schema()'::regprocedure,
  'app.close_schema()'::regprocedure,
  'app.reopen_schema()'::regprocedure,
  'app.note_schema()'::regprocedure,
  'app.assignment_schema()'::regprocedure,
  'app.priority_schema()'::regprocedure,
  'app.held_conversation()'::regprocedure,
  'app.require_held(app.chatbot_conversations)'::regprocedure,
  'app.require_seen(app.chatbot_conversations, uuid)'::regprocedure,
  'app.require_open(app.chatbot_conversations)'::regprocedure,
  'app.takeover(jsonb)'::regprocedure,
  'api.conversation_takeover(json)'::regprocedure,
  'app.release(jsonb)'::regprocedure,
  'api.conversation_release(json)'::regprocedure,
  'app.reply_as_human(jsonb)'::regprocedure,
  'api.conversation_reply(json)'::regprocedure,
  'app.close_conversation(jsonb)'::regprocedure,
  'api.conversation_close(json)'::regprocedure,
  'app.reopen(jsonb)'::regprocedure,
  'api.conversation_reopen(json)'::regprocedure,
  'app.add_note(jsonb)'::regprocedure,
  'api.conversation_note(json)'::regprocedure,
  'app.assign(jsonb)'::regprocedure,
  'api.conversation_assign(json)'::regprocedure,
  'app.prioritize(jsonb)'::regprocedure,
  'api.conversation_prioritize(json)'::regprocedure;

rollback;
