-- Who may do what with chatbots and what belongs to them.
--
--   authenticated  select  chatbots: admins and agents all of the organization, members their own;
--                          prompts, keys, widget and translations: of the chatbots they see
--   nobody else, nothing else: functions write.

alter table app.chatbot_instances enable row level security;
revoke all on app.chatbot_instances from public, anon, authenticated;
grant select on app.chatbot_instances to authenticated;

drop policy if exists chatbot_instances_select_visible on app.chatbot_instances;
create policy chatbot_instances_select_visible on app.chatbot_instances
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and ((select app.sees_all_chatbots()) or created_by = (select app.current_user_id()))
  );

alter table app.chatbot_prompt_history enable row level security;
revoke all on app.chatbot_prompt_history from public, anon, authenticated;
grant select on app.chatbot_prompt_history to authenticated;

drop policy if exists chatbot_prompt_history_select_visible on app.chatbot_prompt_history;
create policy chatbot_prompt_history_select_visible on app.chatbot_prompt_history
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.chatbot_keys enable row level security;
revoke all on app.chatbot_keys from public, anon, authenticated;
-- Not key_hash.
grant select (organization_id, chatbot_id, kind, hint, publishable_key, created_at, revoked_at)
  on app.chatbot_keys to authenticated;

drop policy if exists chatbot_keys_select_visible on app.chatbot_keys;
create policy chatbot_keys_select_visible on app.chatbot_keys
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.chatbot_widget_configs enable row level security;
revoke all on app.chatbot_widget_configs from public, anon, authenticated;
grant select on app.chatbot_widget_configs to authenticated;

drop policy if exists chatbot_widget_configs_select_visible on app.chatbot_widget_configs;
create policy chatbot_widget_configs_select_visible on app.chatbot_widget_configs
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );

alter table app.chatbot_translations enable row level security;
revoke all on app.chatbot_translations from public, anon, authenticated;
grant select on app.chatbot_translations to authenticated;

drop policy if exists chatbot_translations_select_visible on app.chatbot_translations;
create policy chatbot_translations_select_visible on app.chatbot_translations
  for select to authenticated
  using (
    organization_id = (select app.current_organization_id())
    and (
      (select app.sees_all_chatbots())
      or chatbot_id = any ((select app.own_chatbot_ids())::uuid[])
    )
  );
