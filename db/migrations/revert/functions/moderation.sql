-- Revert parlance:functions/moderation from pg

begin;
set local role parlance_owner;

drop function sidecar.note_moderation(jsonb, jsonb);
drop function app.moderate_step(app.turns, jsonb);
drop function app.note_guarded(app.turns, jsonb, boolean);
drop function app.guard_answer(uuid, uuid, text, jsonb, text);
drop function app.refuse_message(app.turns, jsonb, jsonb);
drop function app.policy_reason(jsonb);
drop function app.note_refusal(app.turns, jsonb, text);
drop function app.add_flags(app.turns, uuid, jsonb);
drop function app.answer_guard(jsonb);
drop function app.guard_message(jsonb, text, text, text);
drop function app.moderate(text, jsonb, boolean);
drop function app.injection_in(text);
drop function app.redact_words(text, jsonb);
drop function app.redact_personal_data(text, jsonb);
drop function app.national_id_in(text);
drop function app.is_iban(text);
drop function app.iban_length(text);
drop function app.is_luhn(text);
drop function app.redact_secrets(text);
drop function app.plain_digits(text);
drop function app.plain_letters(text);
drop function app.add_flag(jsonb, text, text, text, numeric);
drop trigger check_moderation on app.chatbot_instances;
drop function app.check_moderation();
drop function app.pattern_fault(text);
drop function app.answer_action(jsonb, text);
drop function app.moderation_rules(jsonb);

commit;
