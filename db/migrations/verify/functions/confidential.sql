-- Verify parlance:functions/confidential on pg

begin;

select
  'app.redact_text(text)'::regprocedure,
  'app.redact_question(text)'::regprocedure,
  'app.redact_json(jsonb, boolean)'::regprocedure,
  'app.redact_json_text(text)'::regprocedure,
  'app.is_confidential(uuid, uuid)'::regprocedure,
  'app.data_key(uuid)'::regprocedure,
  'app.seal_text(uuid, uuid, text)'::regprocedure,
  'app.digest_of(text, boolean)'::regprocedure,
  'app.seal_message()'::regprocedure,
  'app.seal_event()'::regprocedure,
  'app.seal_tool_call()'::regprocedure,
  'app.drop_sealed()'::regprocedure,
  'app.redact_trial()'::regprocedure,
  'app.seal_turn(app.turns)'::regprocedure,
  'app.turn_parameters(app.turns)'::regprocedure,
  'app.full_text(app.chatbot_messages)'::regprocedure,
  'app.is_lost(app.chatbot_messages)'::regprocedure,
  'app.read_sealed_message(uuid)'::regprocedure,
  'app.full_tool_call(app.tool_calls)'::regprocedure,
  'app.destroy_data_keys(uuid, uuid, uuid)'::regprocedure,
  'parlance.destroy_data_key(uuid)'::regprocedure,
  'app.data_key_schema()'::regprocedure,
  'app.list_data_keys(text, text)'::regprocedure,
  'api.data_key_list(text, text)'::regprocedure,
  'app.destroy_data_key()'::regprocedure,
  'api.data_key_destroy(json)'::regprocedure;

do $$
begin
  assert 9 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.chatbot_messages'::regclass, 'seal_changed_message'),
      ('app.chatbot_messages'::regclass, 'seal_message'),
      ('app.chatbot_playground_messages'::regclass, 'redact_trial'),
      ('app.tool_calls'::regclass, 'drop_sealed'),
      ('app.tool_calls'::regclass, 'seal_tool_call'),
      ('app.turn_requests'::regclass, 'drop_sealed'),
      ('app.webhook_events'::regclass, 'drop_sealed'),
      ('app.webhook_events'::regclass, 'drop_sealed_when_taken'),
      ('app.webhook_events'::regclass, 'seal_event')
    ));
end
$$;

rollback;
