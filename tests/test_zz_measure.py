import time, json
from tests.support.world import *
def test_m(world):
    o = world.organization(); bot = o.chatbot
    t=time.time()
    world.run("set synchronous_commit=off")
    world.run("""alter table app.chatbot_messages disable trigger user; alter table app.chatbot_conversations disable trigger user""") if False else None
    with world.stack.connect() as c:
        c.execute("set session_replication_role = replica")
        c.execute("""insert into app.chatbot_conversations (organization_id, chatbot_id, session_id, integration_type, user_identifier, status, ended_at)
          select %s, %s, 's-'||g, 'api', 'user-'||g||'@x.example', 'closed', now() - (g%%400) * interval '1 day' from generate_series(1,100000) g""",[o.id,bot.id])
        c.execute("""insert into app.chatbot_messages (organization_id, conversation_id, chatbot_id, role, sender_type, content, metadata)
          select c.organization_id, c.id, c.chatbot_id, 'user','user', repeat('some words of a message ', 6)||g, jsonb_build_object('userId', c.user_identifier, 'outcome','answered','turnId',c.id) from app.chatbot_conversations c, generate_series(1,10) g where c.organization_id=%s""",[o.id])
        c.execute("""insert into app.turns (organization_id, conversation_id, chatbot_id, user_message_id, state, outcome, finished_at, question, language, provider, parameters)
          select m.organization_id, m.conversation_id, m.chatbot_id, m.id, 'answered','answered', now(), m.content, 'en','openai','{"temperature":0.7,"maxTokens":500,"maxConversationHistory":10}' from app.chatbot_messages m where m.organization_id=%s and right(m.content,1) in ('1','3','5','7','9')""",[o.id])
        c.execute("analyze")
    print("load", time.time()-t)
    for who in ("user-5@x.example","user-77@x.example","nobody"):
        t=time.time(); r=o.admin.client.get(f"/api/v1/subjects/{who}/export"); print("export", who, time.time()-t, r.status)
        t=time.time(); r=o.admin.client.delete(f"/api/v1/subjects/{who}"); print("erase", who, time.time()-t, r.status, r.text[:300])
    o.admin.client.ask("PUT","/api/v1/retention",{"messagesDays":100}).ok()
    for i in range(4):
        t=time.time(); n=world.value("select app.apply_retention()"); print("retention", n, time.time()-t)
    world.run("update app.retention_rules set days = 36500")
    t=time.time(); n=world.value("select app.apply_retention()"); print("idle retention", n, time.time()-t)
