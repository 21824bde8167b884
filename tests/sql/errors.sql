-- What went wrong, and who reads of it.

begin;
\ir support/world.sql
select plan(21);

do $$
declare
  v_step jsonb;
begin
  foreach v_step in array array[
    tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-1'), tests.ask('acme.own.ck', 'Is florbex of acme stable?', 's-1'),
    tests.ask('globex.bot.ck', 'Is florbex of globex stable?', 's-1')]
  loop
    perform tests.fail_turn(v_step -> 'turn', jsonb_build_object(
      'type', 'timeout', 'detail', repeat('Too slow. ', 1000), 'status', 504));
  end loop;
end
$$;

select is(count(*), 3::bigint, 'each failure is an error') from app.chatbot_errors;
select ok(bool_and(e.turn_id = t.id and e.conversation_id = t.conversation_id and e.chatbot_id = t.chatbot_id
                   and e.model = t.model and e.request_id = 'request-1' and e.context = 'chatbot_api_call'),
          'of its turn, with the model that it came with')
from app.chatbot_errors as e join app.turns as t on t.organization_id = e.organization_id and t.id = e.turn_id;
select ok(bool_and(length(error_message) = 2000), 'a long story is cut') from app.chatbot_errors;
select throws_ok($$ insert into app.chatbot_errors (organization_id, error_type) values (tests.id('acme'), 'bad_luck') $$,
                 '23514', null, 'there are no types but the known');

delete from app.chatbot_conversations where organization_id = tests.id('acme');
select is(count(*), 2::bigint, 'errors outlive what they happened to') from app.chatbot_errors where organization_id = tests.id('acme');

create function tests.errors(who text) returns text language plpgsql as $$
declare
  v_found text;
begin
  perform tests.become(who);
  select count(*)::text into v_found from api.errors;
  return v_found;
exception when insufficient_privilege then
  return 'denied';
end
$$;
grant execute on function tests.errors(text) to public;
select is(tests.errors(who), seen, who || ' sees so many')
from (values
  ('acme.super_admin', '2'), ('acme.admin', '2'), ('acme.agent', '2'), ('acme.member', '1'), ('acme.colleague', '0'), ('globex.admin', '1'),
  ('globex.member', '0'), ('anon', 'denied'), ('acme.bot.ck', 'denied'), ('acme.bot.pk', 'denied'), ('sidecar', 'denied'), ('tool_runner', 'denied')
) as v (who, seen);
do $$ begin perform tests.become('acme.admin'); end $$;
select throws_ok(s, '42501', null, 'nobody edits them: ' || s)
from unnest(array['delete from api.errors', 'update api.errors set error_message = ''x''']) as s;
do $$ begin perform tests.become('anon'); end $$;
select is(api.health() - '{time,uptimeSeconds}'::text[], '{"status": "ok", "service": "parlance"}', 'everybody may ask whether it runs');

do $$ begin perform tests.become(null); end $$;
select tests.fail_turn(tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-echo') -> 'turn',
  '{"type": "http_error", "status": 400, "detail": "Invalid: write to ann@example.com with sk-abcdefghijklmnopqrstuvwxyz"}') as echo \gset
select is((select e.error_message from app.chatbot_errors as e order by e.id desc limit 1),
          'Invalid: write to [redacted: e-mail] with [redacted: key]', 'what a provider repeats of a request is redacted');

select * from finish();
rollback;
