"""Two organizations full of data, and what of the first nobody of the second may ever read."""

import json
import re
import time
from dataclasses import dataclass
from typing import Any

from tests.support import channels
from tests.support.http import Client
from tests.support.world import PASSWORD, Chatbot, Organization, User, World, new_key, new_session

# In every text of the first organization; no word of any language.
MARK = "zqalpha"
QUESTION = f"What does {MARK} dissolve in?"
UUID = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


@dataclass(frozen=True)
class Tenant:
    organization: Organization
    chatbot: Chatbot
    own_chatbot: Chatbot
    """The member's."""
    document: str
    conversation: str
    session: str
    ids: dict[str, str]
    """What else a path may name, by its name there."""

    @property
    def id(self) -> str:
        return self.organization.id

    def user(self, role: str) -> User:
        return self.organization.user(role)


def settle(world: World, name: str) -> Tenant:
    """An organization with something in every table, whose texts all hold its name."""
    organization = world.organization(f"{name} company")
    chatbots = []
    for role in ("admin", "member"):
        chatbot = organization.add_chatbot(
            {"provider": "openai", "model": "fake", "welcomeMessage": f"{name} welcomes you"},
            name=f"{name} bot of the {role}",
            by=organization.user(role),
            domains=[f"{name}.example"],
        )
        chatbots.append(chatbot)
        world.run(
            "update app.chatbot_instances set description = %s where id = %s", name, chatbot.id
        )
        world.value(
            "select app.set_prompt(%s, %s, %s)", organization.id, chatbot.id, f"{name} prompt"
        )
        world.run(
            "insert into app.chatbot_translations"
            " (organization_id, chatbot_id, language_code, translations, welcome_message)"
            " values (%s, %s, 'de', jsonb_build_object('thanks', %s::text), %s)",
            organization.id, chatbot.id, name, name,
        )  # fmt: skip
    for role in ("super_admin", "agent"):
        organization.user(role)
    _sign_in(world, organization.admin)
    document = _publish(world, organization, name)
    session = f"{name}-{new_session()}"
    # What the tests before ordered: fixtures of a module come before the slate is cleaned.
    world.stack.fake.forget()
    world.stack.fake.say(f"{name} dissolves in water. [1]")
    talk = chatbots[0].server.post(
        chatbots[0].messages,
        {"sessionId": session, "message": f"What does {name} dissolve in?",
         "metadata": {"userId": f"{name} visitor"}},
    ).ok()  # fmt: skip
    assert talk["outcome"] == "answered", talk
    chatbots[1].ask(f"What does {name} dissolve in?", f"{name}-{new_session()}")
    path = f"/api/v1/chatbots/{chatbots[0].id}/tools"
    organization.admin.client.ask("PUT", path, {"enabled": ["capture_lead"]}).ok()
    world.run("insert into app.registered_tools values (%s, 'order', %s)", organization.id, name)
    lead = {"name": name, "email": f"{name}@{name}.example", "consent": True}
    world.stack.fake.call([("capture_lead", json.dumps(lead)), ("look_up", "{}")])
    chatbots[0].ask(f"Which tools has {name}?", session)
    world.stack.fake.behave("400")
    chatbots[0].ask(f"What does {name} dissolve in?", session)
    world.stack.fake.forget()
    _curate(world, organization, chatbots[0], name)
    playground = _try_out(world, organization, chatbots[0], name)
    _handle(organization, chatbots[0], name, talk["conversationId"])
    _connect(world, organization, chatbots[0], name)
    _notify(world, organization, name)
    report_errors(chatbots[0], name)
    _fill_the_rest(world, organization, name, document, talk["conversationId"])
    return Tenant(
        organization,
        chatbots[0],
        chatbots[1],
        document,
        talk["conversationId"],
        session,
        {
            "sessionId": playground,
            "userId": organization.user("agent").id,
            "answerId": _any(world, organization, "curated_answers"),
            "flagId": _any(world, organization, "flagged_messages"),
            "jobId": _any(world, organization, "prompt_generation_jobs"),
            "messageId": talk["messageId"],
            "cannedReplyId": _any(world, organization, "canned_replies"),
            "deliveryId": _any(world, organization, "deliveries"),
            "eventId": _any(world, organization, "webhook_events"),
            "ruleId": _any(world, organization, "alert_rules"),
            "webhookDeliveryId": world.value(
                "select min(id::text) from app.deliveries"
                " where organization_id = %s and target_id is not null",
                organization.id,
            ),
            "webhookId": _any(world, organization, "webhook_endpoints"),
            "destinationId": _any(world, organization, "alert_destinations"),
            "errorGroupId": _any(world, organization, "error_groups"),
            "dataKeyId": _any(world, organization, "data_keys"),
        },
    )


def _any(world: World, organization: Organization, table: str) -> str:
    sql = f"select min(id::text) from app.{table} where organization_id = %s"
    found = world.value(sql, organization.id)
    assert found, table
    return str(found)


def _connect(world: World, organization: Organization, chatbot: Chatbot, name: str) -> None:
    """In LINE and in Messenger, where somebody has written and somebody else has left."""
    in_line = channels.line(organization, chatbot)
    channels.messenger(organization, chatbot)
    user = f"U{name}"
    in_line.say(user, f"What does {name} dissolve in?")
    in_line.send(channels.line_event(f"{user}2", "unfollow", replies=False)).ok()
    in_line.wait_until_quiet()
    channels.wait_for(lambda: in_line.status()["verified"], "LINE was asked")
    # They were sent, and are to be seen as if they had not been.
    world.run(
        "update app.deliveries set state = 'dead', code = 'outcome_unknown', error = %s"
        " where organization_id = %s", name, organization.id,
    )  # fmt: skip


def _notify(world: World, organization: Organization, name: str) -> None:
    """A webhook that was sent something, and a destination of each kind."""
    client = organization.admin.client
    hook = {"url": f"https://{name}.example/in", "eventTypes": [f"{name}:*"], "description": name}
    made = client.post("/api/v1/webhooks", hook).ok(201)
    for kind, more in (
        ("webhook", {"url": f"https://{name}.example/alerts"}),
        ("slack", {"url": f"https://slack.example/{name}"}),
        ("email", {"to": [f"duty@{name}.example"]}),
        ("sentry", {"dsn": f"https://{name}@sentry.example/1"}),
    ):
        body = {"kind": kind, "name": f"{name} {kind}", **more}
        client.post("/api/v1/alert-destinations", body).ok(201)
    # As if it had been sent; nothing leaves a test for the Internet.
    world.run(
        "insert into app.deliveries (organization_id, kind, target_id, event_type, payload, state,"
        " code, error, finished_at) values (%s, 'webhook', %s, %s,"
        " jsonb_build_object('type', %s::text), 'dead', 'gave_up', %s, now())",
        organization.id, made["id"], name, name, name,
    )  # fmt: skip


def _try_out(world: World, organization: Organization, chatbot: Chatbot, name: str) -> str:
    """A session in the playground."""
    path = f"/api/v1/chatbots/{chatbot.id}/playground"
    client = organization.admin.client
    config = {"systemPrompt": f"{name} prompt of the playground"}
    made = client.post(f"{path}/sessions", {"sessionConfig": config}).ok(201)
    body = {"sessionId": made["sessionId"], "message": f"What does {name} dissolve in?"}
    client.post(f"{path}/chat", body).ok()
    world.stack.fake.forget()
    return str(made["sessionId"])


def _handle(organization: Organization, chatbot: Chatbot, name: str, conversation: str) -> None:
    """What people do who answer visitors."""
    client = organization.user("agent").client
    path = f"/api/v1/conversations/{conversation}"
    client.post(f"{path}/note", {"text": f"{name} note"}).ok(201)
    reply = {"shortcut": name, "title": f"{name} reply", "text": f"{name} says hello"}
    client.post("/api/v1/canned-replies", {**reply, "chatbotId": chatbot.id}).ok(201)


def report_errors(chatbot: Chatbot, name: str) -> None:
    """Errors of the chatbot's page."""
    for session in (f"{name}-s-1", f"{name}-s-2"):
        report = {"error": {"message": f"{name} broke", "stack": f"at {name}"}, "context": name}
        more = {"sessionId": session, "userInput": name, "additionalData": {"note": name}}
        chatbot.server.post("/api/chatbot/errors", {**report, **more}).ok(201)


def _sign_in(world: World, user: User) -> None:
    """Leaves a session and tokens behind."""
    world.stack.client.post("/api/v1/auth/login", {"email": user.email, "password": PASSWORD}).ok()


def _publish(world: World, organization: Organization, name: str) -> str:
    supplier = world.value(
        "insert into app.suppliers (organization_id, name) values (%s, %s) returning id::text",
        organization.id, f"{name} supplier",
    )  # fmt: skip
    world.run(
        "insert into app.products (organization_id, supplier_id, name) values (%s, %s, %s)",
        organization.id, supplier, f"{name} product",
    )  # fmt: skip
    # Also by a request that may be repeated.
    organization.admin.client.post(
        "/api/v1/documents", {"title": f"{name} note", "text": f"A note on {name}."},
        headers={"Idempotency-Key": f"{name}-{new_key()}"},
    ).ok(202)  # fmt: skip
    return organization.upload(
        f"{name} paper",
        f"# {name}\n\nThe powder {name} dissolves in water and tools of {name} are clean.\n",
        supplierId=supplier, category=f"{name} category", type=f"{name} type",
        sourceUri=f"https://{name}.example/paper", metadata=json.dumps({"note": name}),
    )  # fmt: skip


def _curate(world: World, organization: Organization, chatbot: Chatbot, name: str) -> None:
    """A curated answer, and a question without one, both embedded."""
    path = f"/api/v1/chatbots/{chatbot.id}/curated-answers"
    body = {"question": f"Who made {name}?", "answer": f"{name} was made by us."}
    headers = {"Idempotency-Key": f"{name}-{new_key()}"}
    organization.admin.client.post(path, body, headers=headers).ok(201)
    world.stack.fake.say("I found nothing about that in the documents I know.")
    question = f"What else does {name} dissolve in?"
    assert chatbot.ask(question, f"{name}-{new_session()}")["outcome"] == "unanswered"
    world.stack.fake.forget()
    world.value("select app.queue_due_questions()")
    deadline = time.monotonic() + 30
    while world.value(
        "select exists (select from app.unanswered_questions where group_id is null) or not"
        " exists (select from app.curated_embeddings where organization_id = %s)",
        organization.id,
    ):
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _fill_the_rest(
    world: World, organization: Organization, name: str, document: str, conversation: str
) -> None:
    """What no call of this version fills by itself."""
    sql = """
        insert into app.conversation_context (organization_id, conversation_id, context_key,
          context_value)
        values (%(o)s, %(c)s, 'note', to_jsonb(%(n)s::text));
        insert into app.retention_rules (organization_id, kind, days)
        values (%(o)s, 'leads', 36500);
        insert into app.deliveries (organization_id, kind, conversation_id, payload, state,
          finished_at)
        values (%(o)s, 'line', %(c)s, jsonb_build_object('text', %(n)s::text), 'sent', now());
        insert into app.prompt_generation_jobs (organization_id, chatbot_id, requested_by, status,
          context_description, input_files, generated_prompt)
        select b.organization_id, b.id, b.created_by, 'completed', %(n)s,
          jsonb_build_array(jsonb_build_object(
            'fileName', %(n)s || '.png', 'mediaType', 'image/png', 'size', 7,
            'sha256', repeat('0', 64), 'characters', 7, 'error', null)), %(n)s || ' draft'
        from app.chatbot_instances as b where b.organization_id = %(o)s;
        insert into app.prompt_generation_files (organization_id, job_id, ordinal, file_name,
          media_type, content, sha256, extracted_text)
        select j.organization_id, j.id, 0, %(n)s || '.png', 'image/png', %(n)s::bytea,
          sha256(%(n)s::bytea), %(n)s
        from app.prompt_generation_jobs as j where j.organization_id = %(o)s;
        insert into app.jobs (organization_id, kind, payload, state, error, finished_at)
        values (%(o)s, 'ingest', jsonb_build_object('note', %(n)s::text), 'dead', %(n)s, now());
        insert into app.staged_embeddings (organization_id, embedding_model_id, document_id,
          document_version, item_id, embedding)
        select e.organization_id, e.embedding_model_id, e.document_id, 9, e.chunk_id, e.embedding
        from app.chunk_embeddings as e where e.document_id = %(d)s;
        insert into app.knowledge_indexes (organization_id, embedding_model_id)
        values (%(o)s, 1);
        insert into app.embedding_changes (organization_id, from_model_id, to_model_id, status,
          error, created_by, finished_at, done, total)
        values (%(o)s, 1, 1, 'cancelled', %(n)s, %(u)s, now(), 0, 1);
        insert into app.flagged_messages (organization_id, chatbot_id, conversation_id, message_id,
          flag_type, rule, action, confidence_score)
        select m.organization_id, m.chatbot_id, m.conversation_id, m.id, 'inappropriate',
          'patterns:' || %(n)s, 'flag', 1
        from app.chatbot_messages as m where m.conversation_id = %(c)s;
        insert into app.alert_rules (organization_id, name, kind, error_type)
        values (%(o)s, %(n)s || ' rule', 'immediate', 'unknown');
        insert into app.alerts (organization_id, rule_id, rule_name, kind, severity, title, content)
        select r.organization_id, r.id, r.name, r.kind, r.severity, r.name, %(n)s || ' broke'
        from app.alert_rules as r where r.organization_id = %(o)s and r.error_type = 'unknown';
        insert into app.alert_notices (organization_id, alert_id, state, destination_id)
        select a.organization_id, a.id, 'firing', app.uuid_v7()
        from app.alerts as a where a.organization_id = %(o)s and a.content = %(n)s || ' broke';
        select app.clear_events(b.organization_id, b.id) from app.chatbot_instances as b
        where b.organization_id = %(o)s;
        select app.record_events(b.organization_id, b.id, jsonb_build_object(
          'type', 'seen', 'sessionId', %(n)s::text, 'data', jsonb_build_object('n', %(n)s::text)))
        from app.chatbot_instances as b where b.organization_id = %(o)s;
        select app.fold_events();
        insert into app.message_feedback (organization_id, message_id, chatbot_id, feedback_type,
          feedback_text, user_identifier)
        select m.organization_id, m.id, m.chatbot_id, 'helpful', %(n)s::text, %(n)s::text
        from app.chatbot_messages as m where m.conversation_id = %(c)s and m.sender_type = 'bot';
        insert into app.organization_model_prices (organization_id, provider, model, valid_from,
          prompt_per_million, completion_per_million)
        values (%(o)s, 'openai', %(n)s, '2026-01-01', 1, 2);
        select app.build_zone(b.organization_id, b.id, 'Asia/Tokyo')
        from app.chatbot_instances as b where b.organization_id = %(o)s;
        select app.data_key(%(o)s);
        select app.fold_analytics();
        select app.group_chatbot_queries(b.organization_id, b.id, 1000)
        from app.chatbot_instances as b where b.organization_id = %(o)s;
        delete from app.query_questions where turn_id = (
          select min(q.turn_id::text)::uuid from app.query_questions as q
          where q.organization_id = %(o)s);
        insert into app.query_queue (organization_id, turn_id, chatbot_id, asked_at)
        select t.organization_id, t.id, t.chatbot_id, t.created_at
        from app.turns as t where t.organization_id = %(o)s
          and t.parameters ->> 'grounding' <> 'small_talk' and not exists (
            select from app.query_questions as q where q.turn_id = t.id);
        insert into app.query_ratings (organization_id, turn_id, helpful, not_helpful)
        select q.organization_id, q.turn_id, 1, 0
        from app.query_queue as q where q.organization_id = %(o)s;
        select parlance.refresh_chatbot_statistics();
        select app.fold_errors();
        select app.seal_audit()
    """
    values = {"o": organization.id, "c": conversation, "d": document, "n": name,
              "u": organization.admin.id}  # fmt: skip
    with world.stack.connect() as connection, connection.transaction():
        for statement in sql.split(";"):
            connection.execute(statement, values)


def tables(world: World, *schemas: str) -> dict[str, set[str]]:
    """Each table with its columns; a part of a table is none of its own."""
    rows = world.rows(
        "select format('%%I.%%I', n.nspname, c.relname), array_agg(a.attname::text)"
        " from pg_class as c join pg_namespace as n on n.oid = c.relnamespace"
        " join pg_attribute as a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped"
        " where n.nspname = any (%s) and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition"
        " group by 1 order by 1",
        list(schemas),
    )
    return {name: set(columns) for name, columns in rows}


def tenant_tables(world: World) -> dict[str, str]:
    """The tables of schema app whose rows are an organization's, by the column that says whose."""
    found = {"app.organizations": "id"}
    for name, columns in tables(world, "app").items():
        if "organization_id" in columns:
            found[name] = "organization_id"
    return found


def rows_of(world: World, organization: str) -> dict[str, list[str]]:
    """All that an organization has, a text to a row."""
    return {
        table: [
            text
            for (text,) in world.rows(
                f"select to_jsonb(t)::text from {table} as t where t.{column} = %s order by 1",
                organization,
            )
        ]
        for table, column in tenant_tables(world).items()
    }


class Secrets:
    """The ids, keys and texts of one organization."""

    def __init__(self, world: World, tenant: Tenant) -> None:
        texts = " ".join(text for rows in rows_of(world, tenant.id).values() for text in rows)
        self.ids = set(UUID.findall(texts))
        self.keys = {
            text
            for (text,) in world.rows(
                "select publishable_key from app.chatbot_keys where organization_id = %s"
                " and publishable_key is not null union"
                " select hint from app.chatbot_keys where organization_id = %s",
                tenant.id, tenant.id,
            )
        }  # fmt: skip
        assert len(self.ids) > 30

    def in_text(self, text: str, *, sent: str = "") -> set[str]:
        """Which of them a text holds, what was sent in the question aside."""
        low = text.lower()
        found = {one for one in set(UUID.findall(low)) & self.ids if one not in sent.lower()}
        found |= {key for key in self.keys if key in text}
        if MARK in low and MARK not in sent.lower():
            found.add(MARK)
        return found


@dataclass(frozen=True)
class Persona:
    """Somebody of the second organization, over HTTP and in SQL."""

    name: str
    client: Client
    role: str
    settings: dict[str, str]


def personas(world: World, tenant: Tenant) -> list[Persona]:
    found = [Persona("anonymous", world.stack.client, "anon", {})]
    for role in ("super_admin", "admin", "agent", "member"):
        user = tenant.user(role)
        claims = {"role": "authenticated", "sub": user.id, "org": tenant.id}
        settings = {"request.jwt.claims": json.dumps(claims)}
        found.append(Persona(role, user.client, "authenticated", settings))
    for name, client, key, kind in (
        ("secret key", tenant.chatbot.server, tenant.chatbot.secret_key, "secret"),
        ("publishable key", tenant.chatbot.visitor, tenant.chatbot.publishable_key, "publishable"),
    ):
        settings = {
            "app.chatbot_id": tenant.chatbot.id,
            "app.key_kind": kind,
            "app.current_organization_id": tenant.id,
            "x-api-key": key,
        }
        found.append(Persona(name, client, "anon", settings))
    return found


def arguments(types: list[str], tenant: Tenant, vector: str) -> list[list[Any]]:
    """Calls of a function with what is the tenant's; KeyError for a type that is not known here."""
    email = tenant.user("admin").email
    ids = [tenant.id, tenant.chatbot.id, tenant.document, tenant.conversation,
           tenant.user("admin").id, tenant.own_chatbot.id, tenant.ids["sessionId"]]  # fmt: skip
    texts = [*ids, tenant.session, email, MARK, f"%{MARK}%", "1"]
    objects = [
        "{}",
        json.dumps({"email": email, "password": "wrong"}),
        json.dumps({"refreshToken": tenant.id}),
        json.dumps({"id": tenant.document, "chatbotId": tenant.chatbot.id}),
    ]
    by_type: dict[str, list[Any]] = {
        "uuid": ids,
        "uuid[]": ["{" + ",".join(ids) + "}"],
        "text": texts,
        "text[]": ["{" + ",".join(ids) + "}"],
        "json": objects,
        "jsonb": objects,
        "smallint": [1],
        "integer": [1, 1000],
        "bigint": [1, 1000],
        "real": [0, 1],
        "double precision": [0, 1],
        "numeric": [0, 1],
        "boolean": [True, False],
        "date": ["2000-01-01", "2100-01-01"],
        "timestamp with time zone": ["2000-01-01", "2100-01-01"],
        "interval": ["1 day"],
        "bytea": ["\\x00"],
        "extensions.vector": [vector],
        "extensions.halfvec": [vector],
    }
    columns = [by_type[name] for name in types]
    longest = max(map(len, columns), default=1)
    # Each value of each argument once, beside some value of the others.
    return [[values[n % len(values)] for values in columns] for n in range(longest)]
