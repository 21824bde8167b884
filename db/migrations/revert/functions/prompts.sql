-- Revert parlance:functions/prompts from pg

begin;
set local role parlance_owner;

drop view api.prompt_labels;
drop view api.prompt_history;
drop function api.prompt_label_remove();
drop function app.remove_prompt_label();
drop function api.prompt_label_set(json);
drop function app.set_prompt_label(jsonb);
drop function app.prompt_label();
drop function app.prompt_label_update_schema();
drop function api.prompt_rollback(json);
drop function app.roll_prompt_back(jsonb);
drop function app.prompt_rollback_schema();
drop function api.prompt_diff(text, text);
drop function app.diff_prompts(text, text);
drop function app.prompt_diff_schema();
drop function app.diff_texts(text, text, text, text);
drop function app.diff_lines(text[], text[]);
drop function api.prompt_history_list(text, text);
drop function app.list_prompts(text, text);
drop function api.prompt_update(json);
drop function app.update_prompt(jsonb);
drop function app.prompt_update_schema();
drop function api.prompt_get(text, text);
drop function app.read_prompt(text, integer);
drop function app.version_number(text, text);
drop function app.prompt_body(uuid, uuid, integer);
drop function app.prompt_schema();
drop function app.set_prompt(uuid, uuid, text, text, jsonb, text);
drop function app.move_label(uuid, uuid, text, integer);
drop trigger never_edited on app.chatbot_prompt_history;
drop function app.built_in_prompt();

commit;
