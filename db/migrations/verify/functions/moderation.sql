-- Verify parlance:functions/moderation on pg

begin;

select
  'app.moderation_rules(jsonb)'::regprocedure,
  'app.answer_action(jsonb, text)'::regprocedure,
  'app.pattern_fault(text)'::regprocedure,
  'app.check_moderation()'::regprocedure,
  'app.add_flag(jsonb, text, text, text, numeric)'::regprocedure,
  'app.plain_letters(text)'::regprocedure,
  'app.plain_digits(text)'::regprocedure,
  'app.redact_secrets(text)'::regprocedure,
  'app.is_luhn(text)'::regprocedure,
  'app.iban_length(text)'::regprocedure,
  'app.is_iban(text)'::regprocedure,
  'app.national_id_in(text)'::regprocedure,
  'app.redact_personal_data(text, jsonb)'::regprocedure,
  'app.redact_words(text, jsonb)'::regprocedure,
  'app.injection_in(text)'::regprocedure,
  'app.moderate(text, jsonb, boolean)'::regprocedure,
  'app.guard_message(jsonb, text, text, text)'::regprocedure,
  'app.answer_guard(jsonb)'::regprocedure,
  'app.add_flags(app.turns, uuid, jsonb)'::regprocedure,
  'app.note_refusal(app.turns, jsonb, text)'::regprocedure,
  'app.policy_reason(jsonb)'::regprocedure,
  'app.refuse_message(app.turns, jsonb, jsonb)'::regprocedure,
  'app.guard_answer(uuid, uuid, text, jsonb, text)'::regprocedure,
  'app.note_guarded(app.turns, jsonb, boolean)'::regprocedure,
  'app.moderate_step(app.turns, jsonb)'::regprocedure,
  'sidecar.note_moderation(jsonb, jsonb)'::regprocedure;

do $$
begin
  assert 1 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.chatbot_instances'::regclass, 'check_moderation')
    ));
end
$$;

rollback;
