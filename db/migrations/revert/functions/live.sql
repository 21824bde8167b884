-- Revert parlance:functions/live from pg

begin;
set local role parlance_owner;

drop function sidecar.live_changes(uuid[], jsonb, jsonb, bigint, uuid[], uuid[], boolean);
drop function app.live_changes_schema();
drop function sidecar.watch_live(jsonb, text);
drop function app.visitor_message(app.chatbot_messages, text);
drop function app.live_visitors(jsonb);
drop function app.live_people(jsonb);
drop function app.live_rows(uuid[], timestamp with time zone, uuid[], boolean, integer);
drop function app.milliseconds(timestamp with time zone);

commit;
