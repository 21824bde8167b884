-- Feedback: one opinion of each visitor about each answer, read by those who see the chatbot.

begin;
\ir support/world.sql
select plan(16);

select tests.answer(tests.ask('acme.bot.ck', 'Is florbex of acme stable?', 's-1')) is null as x \gset
select tests.answer(tests.ask('acme.own.ck', 'Is florbex of acme stable?', 's-1')) is null as x \gset
select tests.answer(tests.ask('globex.bot.ck', 'Is florbex of globex stable?', 's-1')) is null as x \gset
insert into app.message_feedback (organization_id, message_id, chatbot_id, feedback_type)
select m.organization_id, m.id, m.chatbot_id, 'helpful' from app.chatbot_messages as m where m.sender_type = 'bot';

select throws_ok($$ insert into app.message_feedback (organization_id, message_id, chatbot_id, feedback_type)
                    select organization_id, message_id, chatbot_id, 'not_helpful' from app.message_feedback limit 1 $$, '23505', null, 'nobody in particular has one opinion, too');
select throws_ok($$ insert into app.message_feedback (organization_id, message_id, chatbot_id, feedback_type)
                    select organization_id, message_id, chatbot_id, 'meh' from app.message_feedback limit 1 $$, '23514', null, 'there are three kinds');
select throws_ok($$ insert into app.message_feedback (organization_id, message_id, chatbot_id, feedback_type)
                    select tests.id('globex'), message_id, chatbot_id, 'helpful' from app.message_feedback where organization_id = tests.id('acme') limit 1 $$, '23503', null, 'about an answer of the same organization');
delete from app.chatbot_messages where organization_id = tests.id('globex');
select is((select count(*) from app.message_feedback where organization_id = tests.id('globex')), 0::bigint, 'it goes with the message');

create function tests.seen(who text) returns text language plpgsql as $$
declare
  v_seen text;
begin
  perform tests.become(who);
  select count(*)::text into v_seen from app.message_feedback;
  return v_seen;
exception when insufficient_privilege then
  return 'denied';
end
$$;
grant execute on function tests.seen(text) to public;
select is(tests.seen(who), seen, who || ' sees ' || seen)
from (values ('acme.super_admin', '2'), ('acme.admin', '2'), ('acme.agent', '2'), ('acme.member', '1'), ('acme.colleague', '0'), ('globex.admin', '0'),
             ('globex.member', '0'), ('anon', 'denied'), ('acme.bot.ck', 'denied'), ('sidecar', 'denied')) as v (who, seen);
do $$ begin perform tests.become('acme.admin'); end $$;
select throws_ok(s, '42501', null, 'nobody writes it directly: ' || s)
from unnest(array['insert into app.message_feedback (organization_id) values (null)', 'delete from app.message_feedback']) as s;

select * from finish();
rollback;
