-- Verify parlance:functions/prompts on pg

begin;

select
  'app.built_in_prompt()'::regprocedure,
  'app.move_label(uuid, uuid, text, integer)'::regprocedure,
  'app.set_prompt(uuid, uuid, text, text, jsonb, text)'::regprocedure,
  'app.prompt_schema()'::regprocedure,
  'app.prompt_body(uuid, uuid, integer)'::regprocedure,
  'app.version_number(text, text)'::regprocedure,
  'app.read_prompt(text, integer)'::regprocedure,
  'api.prompt_get(text, text)'::regprocedure,
  'app.prompt_update_schema()'::regprocedure,
  'app.update_prompt(jsonb)'::regprocedure,
  'api.prompt_update(json)'::regprocedure,
  'app.list_prompts(text, text)'::regprocedure,
  'api.prompt_history_list(text, text)'::regprocedure,
  'app.diff_lines(text[], text[])'::regprocedure,
  'app.diff_texts(text, text, text, text)'::regprocedure,
  'app.prompt_diff_schema()'::regprocedure,
  'app.diff_prompts(text, text)'::regprocedure,
  'api.prompt_diff(text, text)'::regprocedure,
  'app.prompt_rollback_schema()'::regprocedure,
  'app.roll_prompt_back(jsonb)'::regprocedure,
  'api.prompt_rollback(json)'::regprocedure,
  'app.prompt_label_update_schema()'::regprocedure,
  'app.prompt_label()'::regprocedure,
  'app.set_prompt_label(jsonb)'::regprocedure,
  'api.prompt_label_set(json)'::regprocedure,
  'app.remove_prompt_label()'::regprocedure,
  'api.prompt_label_remove()'::regprocedure;

select
  organization_id, id, chatbot_id, version, prompt_text, created_by, generation_method,
  generation_metadata, created_at
from api.prompt_history where false;

select
  organization_id, chatbot_id, label, version, updated_by, updated_at
from api.prompt_labels where false;

do $$
begin
  assert 1 = (
    select count(*) from pg_trigger as x
    where (x.tgrelid, x.tgname) in (
      ('app.chatbot_prompt_history'::regclass, 'never_edited')
    ));
end
$$;

rollback;
