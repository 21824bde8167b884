-- Revert parlance:functions/line from pg

begin;
set local role parlance_owner;

drop function parlance.process_line_message(uuid, text, text, text);
drop function app.line_loading(app.webhook_events);
drop function app.judge_line_call(app.deliveries, jsonb);
drop function app.compose_line_call(app.deliveries, text, text[]);
drop function app.find_reply(app.deliveries, text);
drop function app.unsend_line_message(app.webhook_events, text);
drop function app.leave_conversation(app.webhook_events);
drop function app.describe_line_message(jsonb);
drop function app.take_line_event(app.webhook_events);
drop function app.read_line_event(jsonb);

commit;
