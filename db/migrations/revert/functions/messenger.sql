-- Revert parlance:functions/messenger from pg

begin;
set local role parlance_owner;

drop function app.messenger_typing(app.webhook_events);
drop function app.judge_messenger_call(jsonb);
drop function app.compose_messenger_call(app.deliveries, text, text[]);
drop function app.note_echo(uuid, uuid, integer, text);
drop function app.take_messenger_echo(app.webhook_events);
drop function app.describe_messenger_message(jsonb);
drop function app.take_messenger_event(app.webhook_events);
drop function app.read_messenger_event(jsonb);
drop function app.messenger_events(jsonb, text);

commit;
