"""The audit log over HTTP, and its chain of hashes as somebody outside recomputes it."""

import hashlib
import json
import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import psycopg
import pytest

from tests.support import rights
from tests.support.http import Answer
from tests.support.world import PASSWORD, Organization, User, World, new_key

LOG = "/api/v1/audit-log"
VERIFICATION = f"{LOG}/verification"
FIELDS = {
    "id", "action", "table", "rowId", "chatbotId", "userId", "userEmail", "databaseRole",
    "oldValue", "newValue", "address", "userAgent", "requestId", "createdAt", "sequence", "hash",
}  # fmt: skip


@pytest.fixture(scope="module", autouse=True)
def _by_hand(world: World) -> Iterator[None]:
    """These tests seal when they mean to."""
    world.run("update cron.job set active = false where jobname = 'seal-audit'")
    yield
    world.run("update cron.job set active = true where jobname = 'seal-audit'")


@pytest.fixture
def company(world: World) -> Organization:
    return world.organization("Company")


def seal(world: World) -> None:
    while world.value("select app.seal_audit()"):
        pass


def entries(user: User, limit: int = 100, **query: object) -> list[dict[str, Any]]:
    """All of them, page by page, newest first."""
    found: list[dict[str, Any]] = []
    while True:
        page = {"limit": limit, "page": len(found) // limit + 1, **query}
        answer = user.client.get(LOG, query=page).ok()
        found += answer["data"]
        if len(found) >= answer["total"]:
            assert len(found) == answer["total"]
            return found


# ---- Reading --------------------------------------------------------------------------


def test_a_change_is_told(company: Organization) -> None:
    admin, user = company.admin, company.add_user("agent")
    caller = admin.client.at("127.0.3.7").having(
        {"X-Request-Id": "request-of-mine", "User-Agent": "Parlance tests"}
    )
    caller.ask("PUT", f"/api/v1/users/{user.id}", {"role": "member"}).ok()
    (entry,) = entries(admin, userId=admin.id)
    assert set(entry) == FIELDS
    assert entry | {"id": "", "createdAt": ""} == {
        "id": "", "action": "update", "table": "users", "rowId": user.id, "chatbotId": None,
        "userId": admin.id, "userEmail": admin.email, "databaseRole": "authenticator",
        "oldValue": {"role": "agent"}, "newValue": {"role": "member"}, "address": "127.0.3.7",
        "userAgent": "Parlance tests", "requestId": "request-of-mine", "createdAt": "",
        "sequence": None, "hash": None,
    }  # fmt: skip
    made = datetime.fromisoformat(entry["createdAt"])
    assert made.utcoffset() == timedelta(0)
    assert abs(datetime.now(UTC) - made) < timedelta(minutes=5)


def test_a_change_by_psql_is_told(company: Organization, world: World) -> None:
    chatbot = company.add_chatbot()
    world.run("update app.chatbot_instances set name = 'Else' where id = %s", chatbot.id)
    entry = entries(company.admin, chatbotId=chatbot.id)[0]
    assert (entry["table"], entry["rowId"], entry["action"]) == (
        "chatbot_instances", chatbot.id, "update",
    )  # fmt: skip
    assert (entry["databaseRole"], entry["userId"], entry["address"]) == ("postgres", None, None)
    assert (entry["oldValue"], entry["newValue"]) == ({"name": "Helper"}, {"name": "Else"})


def test_an_upload_is_told_without_the_file(company: Organization) -> None:
    document = company.upload("Paper", "Nobody reads this in the log.")
    everything = entries(company.admin)
    told = {one["table"]: one for one in everything if one["databaseRole"] == "sidecar"}
    assert set(told) == {"documents", "document_versions"}
    assert told["documents"]["rowId"] == document
    version = told["document_versions"]
    assert version["rowId"] == f"{document}/1"
    assert version["newValue"]["created_by"] == company.admin.id
    assert version["newValue"]["bytes"] == len("Nobody reads this in the log.")
    assert "Nobody reads" not in json.dumps(everything)


def test_filters_and_pages(company: Organization, world: World) -> None:
    admin = company.admin
    chatbot = company.add_chatbot()
    world.run("delete from app.chatbot_widget_configs where chatbot_id = %s", chatbot.id)
    everything = entries(admin)
    assert everything == sorted(everything, key=lambda one: one["createdAt"], reverse=True)
    assert [entry["id"] for entry in entries(admin, limit=2)] == [one["id"] for one in everything]

    def expect(kept: list[dict[str, Any]], **query: object) -> None:
        assert kept
        found = admin.client.get(LOG, query={"limit": 100, **query}).ok()
        assert found["data"] == kept
        assert found["total"] == len(kept)

    expect([one for one in everything if one["table"] == "users"], table="users")
    expect([one for one in everything if one["action"] == "delete"], action="delete")
    expect([one for one in everything if one["chatbotId"]], chatbotId=chatbot.id)
    middle = everything[2]["createdAt"]
    expect([one for one in everything if one["createdAt"] >= middle], **{"from": middle})
    expect([one for one in everything if one["createdAt"] < middle], to=middle)
    both = {"table": "chatbot_keys", "action": "insert", "from": "2020-01-01", "to": "2999-12-31"}
    expect([one for one in everything if one["table"] == "chatbot_keys"], **both)
    assert admin.client.get(LOG, query={"to": "2020-01-01"}).ok()["total"] == 0


def test_a_long_log_is_read_by_its_indexes(company: Organization, world: World) -> None:
    """Whatever is filtered by, the page comes from an index in its order; no sort of the log."""
    world.run(
        "insert into app.audit_log (organization_id, action, table_name, row_id)"
        " select %s, 'insert', 'users', n::text from generate_series(1, 20000) as n",
        company.id,
    )
    world.run("analyze app.audit_log")
    for column, value in (
        ("true", None), ("chatbot_id", company.id), ("user_id", company.id),
        ("table_name", "suppliers"),
    ):  # fmt: skip
        condition = column if value is None else f"{column} = '{value}'"
        plan = "\n".join(
            text
            for (text,) in world.rows(
                "explain select * from app.audit_log where organization_id = %s and "
                f"{condition} order by created_at desc, id desc limit 20",
                company.id,
            )
        )
        assert "Index Scan Backward" in plan, plan
        assert "Sort" not in plan, plan
    assert company.admin.client.get(LOG).ok()["total"] > 20000


# ---- Everything that people change --------------------------------------------------------

# Calls that change something else than what people are asked about later.
UNTOLD = {
    "POST /api/v1/auth/logout": "a session is a log itself",
    "POST /api/v1/chatbots/{chatbotId}/search": "reads",
    "POST /api/v1/chatbots/{chatbotId}/playground/sessions": "a trial",
    "DELETE /api/v1/chatbots/{chatbotId}/playground/sessions/{sessionId}": "a trial",
    "POST /api/v1/chatbots/{chatbotId}/playground/chat": "a trial",
    "POST /api/v1/channel-events/{eventId}/retry": "takes what a visitor said",
    "POST /api/v1/deliveries/{deliveryId}/retry": "sends what a message says that is there",
    "POST /api/v1/webhooks/{webhookId}/test": "a trial",
    "POST /api/v1/webhooks/deliveries/{webhookDeliveryId}/retry": "sends what is there",
    "POST /api/v1/alert-destinations/{destinationId}/test": "a trial",
    "PUT /api/v1/conversations/{conversationId}/context/{key:key}": "what a conversation knows",
    **{
        f"POST /api/v1/conversations/{{conversationId}}/{action}": "an event of the conversation"
        for action in (
            "takeover", "release", "reply", "close", "reopen", "note", "assign", "priority",
        )
    },
    "POST /api/v1/alert-rules/{ruleId}/test": "a trial",
    "POST /admin/conversations/{conversationId}/close": "an event of the conversation",
    "POST /admin/messages/{messageId}/mark-human": "the message says who did it",
    "POST /admin/messages/{messageId}/mark-replied": "the message says who did it",
}  # fmt: skip

# Each call in an order that works, with its body, what it leaves in the log, and the name under
# which later paths and bodies find the id of what it made.
CHANGES: list[tuple[str, dict[str, object], set[str], str]] = [
    ("POST /api/v1/users", {"email": "{unique}@log.example", "password": PASSWORD}, {"users"},
     "userId"),
    ("PUT /api/v1/users/{userId}", {"password": "another password"}, {"users"}, ""),
    ("DELETE /api/v1/users/{userId}", {}, {"users"}, ""),
    ("POST /api/v1/auth/password", {"currentPassword": PASSWORD, "newPassword": PASSWORD},
     {"users"}, ""),
    ("POST /api/v1/chatbots", {"name": "Told"}, {"chatbot_instances", "chatbot_keys"}, "chatbotId"),
    ("PUT /api/v1/chatbots/{chatbotId}", {"configuration": {"retention": {"messagesDays": 30}}},
     {"chatbot_instances"}, ""),
    ("POST /api/v1/chatbots/{chatbotId}/regenerate-token", {}, {"chatbot_keys"}, ""),
    ("PUT /api/v1/chatbots/{chatbotId}/prompt", {"systemPrompt": "Be brief."},
     {"chatbot_prompt_history", "prompt_labels", "chatbot_instances"}, ""),
    ("PUT /api/v1/chatbots/{chatbotId}/prompt/labels/{label:name}", {"version": 1},
     {"prompt_labels"}, ""),
    ("DELETE /api/v1/chatbots/{chatbotId}/prompt/labels/{label:name}", {}, {"prompt_labels"}, ""),
    ("POST /api/v1/chatbots/{chatbotId}/prompt/rollback", {"version": 1},
     {"chatbot_prompt_history"}, ""),
    ("POST /api/v1/chatbots/{chatbotId}/prompt/generate", {"context": "A shop"},
     {"prompt_generation_jobs"}, ""),
    ("POST /api/v1/chatbots/{chatbotId}/prompt/jobs/{jobId}/accept", {},
     {"chatbot_prompt_history", "prompt_generation_jobs"}, ""),
    ("PUT /api/v1/chatbots/{chatbotId}/knowledge-sources", {"categories": ["one"]},
     {"chatbot_instances"}, ""),
    ("PUT /api/v1/chatbots/{chatbotId}/widget", {"customCss": "a {}"}, {"chatbot_widget_configs"},
     ""),
    ("PUT /api/v1/chatbots/{chatbotId}/translations/{languageCode:language}",
     {"welcomeMessage": "Hallo"}, {"chatbot_translations"}, ""),
    ("DELETE /api/v1/chatbots/{chatbotId}/translations/{languageCode:language}", {},
     {"chatbot_translations"}, ""),
    ("POST /api/v1/chatbots/{chatbotId}/curated-answers", {"question": "Why?", "answer": "So."},
     {"curated_answers", "curated_questions"}, "answerId"),
    ("PUT /api/v1/chatbots/{chatbotId}/curated-answers/{answerId}", {"answer": "Because."},
     {"curated_answers"}, ""),
    ("DELETE /api/v1/chatbots/{chatbotId}/curated-answers/{answerId}", {}, {"curated_answers"}, ""),
    ("POST /api/v1/canned-replies", {"shortcut": "told", "title": "Told", "text": "Told"},
     {"canned_replies"}, "cannedReplyId"),
    ("PUT /api/v1/canned-replies/{cannedReplyId}", {"title": "Told again"}, {"canned_replies"}, ""),
    ("DELETE /api/v1/canned-replies/{cannedReplyId}", {}, {"canned_replies"}, ""),
    ("POST /api/v1/alert-rules", {"name": "Told", "kind": "immediate", "errorType": "timeout"},
     {"alert_rules"}, "ruleId"),
    ("PUT /api/v1/alert-rules/{ruleId}", {"severity": "info"}, {"alert_rules"}, ""),
    ("DELETE /api/v1/alert-rules/{ruleId}", {}, {"alert_rules"}, ""),
    ("DELETE /api/v1/data-keys/{dataKeyId}", {}, {"data_keys"}, ""),
    ("PUT /api/v1/chatbots/{chatbotId}/tools", {"enabled": ["request_human"]},
     {"chatbot_tools"}, ""),
    ("PUT /api/v1/integrations/line/{chatbotId}/config",
     {"channelId": "165", "channelSecret": "5ec2e75ec2e75ec2e75ec2e75ec2e75e",
      "channelAccessToken": "line-token-nobody-reads-it"},
     {"chatbot_integrations", "line_oa_configs"}, ""),
    ("PUT /api/v1/integrations/messenger/{chatbotId}/config",
     {"pageId": "16500001", "appSecret": "5ec2e75ec2e75ec2e75ec2e75ec2e75e",
      "pageAccessToken": "nobody-reads-it", "verifyToken": "nobody-reads-it"},
     {"chatbot_integrations", "messenger_configs"}, ""),
    ("DELETE /api/v1/chatbots/{chatbotId}/events", {}, {"event_clearings"}, ""),
    ("POST /api/v1/webhooks", {"url": "https://told.example", "eventTypes": ["x"]},
     {"webhook_endpoints"}, "webhookId"),
    ("PUT /api/v1/webhooks/{webhookId}", {"isActive": False}, {"webhook_endpoints"}, ""),
    ("POST /api/v1/webhooks/{webhookId}/rotate", {}, {"webhook_endpoints"}, ""),
    ("DELETE /api/v1/webhooks/{webhookId}", {}, {"webhook_endpoints"}, ""),
    ("POST /api/v1/alert-destinations",
     {"kind": "slack", "name": "Told", "url": "https://told.example/nobody-reads-it/Told"},
     {"alert_destinations"}, "destinationId"),
    ("PUT /api/v1/alert-destinations/{destinationId}",
     {"url": "https://told.example/nobody-reads-it/Else"}, {"alert_destinations"}, ""),
    ("DELETE /api/v1/alert-destinations/{destinationId}", {}, {"alert_destinations"}, ""),
    ("POST /api/v1/alert-destinations",
     {"kind": "webhook", "name": "Told", "url": "https://told.example"},
     {"alert_destinations"}, "destinationId"),
    ("POST /api/v1/alert-destinations/{destinationId}/rotate", {}, {"alert_destinations"}, ""),
    ("PUT /api/v1/flagged-messages/{flagId}/review", {"decision": "approved"},
     {"flagged_messages"}, ""),
    ("PUT /api/v1/error-groups/{errorGroupId}", {"status": "resolved"}, {"error_groups"}, ""),
    ("DELETE /api/v1/chatbots/{chatbotId}", {}, {"chatbot_instances"}, ""),
    ("PUT /api/v1/retention", {"leadsDays": 36500}, {"retention_rules"}, ""),
    ("DELETE /api/v1/subjects/{userIdentifier:text}", {}, {"subjects"}, ""),
    ("POST /api/v1/suppliers", {"name": "Told"}, {"suppliers"}, ""),
    ("POST /api/v1/products", {"name": "Told"}, {"products"}, ""),
    ("POST /api/v1/documents", {"text": "Nobody reads this in the log."},
     {"documents", "document_versions"}, "documentId"),
    ("PUT /api/v1/documents/{documentId}", {"title": "Told"}, {"documents"}, ""),
    ("DELETE /api/v1/documents/{documentId}", {}, {"documents"}, ""),
    ("PUT /api/v1/embedding-model", {"modelId": "{modelId}"}, {"embedding_changes"}, ""),
]  # fmt: skip


def test_every_call_that_changes_something_is_told_or_said_not_to() -> None:
    writing = {
        f"{route.method} {route.path}"
        for route in rights.routes()
        if route.method in ("POST", "PUT", "DELETE")
    }
    assert {call for call, *_ in CHANGES} | set(UNTOLD) == writing
    assert not {call for call, *_ in CHANGES} & set(UNTOLD)


def test_every_change_names_who_made_it(company: Organization, world: World) -> None:
    admin = company.admin
    ids: dict[str, Any] = {
        "label": "staging", "languageCode": "de", "unique": new_key(), "flagId": flag(company),
        "errorGroupId": world.value(
            "insert into app.chatbot_errors (organization_id, error_type)"
            " values (%s, 'unknown') returning group_id::text", company.id,
        ),
        "userIdentifier": "nobody",
        "dataKeyId": world.value("select app.data_key(%s)::text", company.id),
        "modelId": world.value(
            "insert into app.embedding_models (provider, model, dimensions)"
            " values ('openai', %s, 8) returning id", new_key(),
        ),
    }  # fmt: skip

    def filled(text: str) -> Any:
        whole = re.fullmatch(r"\{(\w+)\}", text)
        return ids[whole[1]] if whole else re.sub(
            r"\{(\w+)[^}]*\}", lambda match: str(ids[match[1]]), text
        )  # fmt: skip

    for number, (call, body, tables, name) in enumerate(CHANGES):
        if "{jobId}" in call:
            ids["jobId"] = world.value(
                "insert into app.prompt_generation_jobs (organization_id, chatbot_id, status,"
                " generated_prompt) values (%s, %s, 'completed', 'Be kind.') returning id::text",
                company.id, ids["chatbotId"],
            )  # fmt: skip
        method, path = call.split()
        sent = {key: filled(value) if isinstance(value, str) else value
                for key, value in body.items()}  # fmt: skip
        request = f"request-{number}-{ids['unique']}"
        headers = {"X-Request-Id": request, "User-Agent": "Told"}
        caller = admin.client.at("127.0.5.1").having(headers)
        answer = caller.ask(method, filled(path), None if method == "DELETE" else sent)
        assert answer.status < 300, f"{call}: {answer.status} {answer.text}"
        if name:
            ids[name] = answer.json["id"]
        told = [one for one in entries(admin) if one["requestId"] == request]
        assert tables <= {one["table"] for one in told}, call
        for one in told:
            assert (one["userId"], one["address"], one["userAgent"]) == (
                admin.id, "127.0.5.1", "Told",
            ), call  # fmt: skip
            assert one["databaseRole"] in ("authenticator", "sidecar"), call
    log = json.dumps(entries(admin))
    for secret in (
        PASSWORD,
        "another password",
        "$2a$",
        "Nobody reads this",
        "5ec2e75ec2",
        "nobody-reads-it",
    ):
        assert secret not in log
    assert not re.search(r"\b[cp]k_[A-Za-z0-9]{40}|whsec_", log)


def flag(company: Organization) -> str:
    """A message that moderation noticed."""
    world = company.world
    chatbot = company.add_chatbot()
    said = chatbot.ask("Hello")
    made: str = world.value(
        "insert into app.flagged_messages (organization_id, chatbot_id, conversation_id,"
        " message_id, flag_type, rule, action, confidence_score)"
        " select m.organization_id, m.chatbot_id, m.conversation_id, m.id, 'spam', 'x', 'flag', 1"
        " from app.chatbot_messages as m where m.conversation_id = %s limit 1 returning id::text",
        said["conversationId"],
    )
    return made


# ---- Sealing --------------------------------------------------------------------------


def as_jsonb(value: object) -> str:
    """JSON as Postgres writes jsonb, written without it."""
    match value:
        case dict():
            keys = sorted(value, key=lambda key: (len(key.encode()), key.encode()))
            parts = (f"{as_jsonb(key)}: {as_jsonb(value[key])}" for key in keys)
            return "{" + ", ".join(parts) + "}"
        case list():
            return "[" + ", ".join(map(as_jsonb, value)) + "]"
        case Decimal():
            return format(value, "f")
    return json.dumps(value, ensure_ascii=False)


def hashed(organization: str, entry: dict[str, Any], previous: bytes) -> bytes:
    """As docs/security.md says."""
    values = [entry[name] for name in ("oldValue", "newValue")]
    made = datetime.fromisoformat(entry["createdAt"]).astimezone(UTC)
    columns = [
        organization, entry["id"], entry["action"], entry["table"], entry["rowId"],
        entry["chatbotId"], entry["userId"], entry["databaseRole"],
        *(None if value is None else as_jsonb(value) for value in values),
        entry["address"], entry["userAgent"], entry["requestId"],
        made.strftime("%Y-%m-%dT%H:%M:%S.%fZ"),
    ]  # fmt: skip
    text = json.dumps(columns, ensure_ascii=False)
    return hashlib.sha256(previous + text.encode()).digest()


def exact(answer: Answer) -> Any:
    return json.loads(answer.body, parse_float=Decimal)


def test_an_outsider_recomputes_the_chain(company: Organization, world: World) -> None:
    admin = company.admin
    chatbot = company.add_chatbot(
        {"temperature": 0.10, "welcomeMessage": 'É "q" \\ \t\n \u0001 \u007f \u2028 😀 </script>'}
    )
    world.run(
        "insert into app.suppliers (organization_id, name, metadata) values (%s, 'S', %s)",
        company.id,
        '{"b": 1.500, "aa": [1e3, -0.00001, 12345678901234567890], "a": {"é": null, "zz": true}}',
    )
    caller = admin.client.having({"User-Agent": 'A "browser" \\ 1'})
    caller.ask("PUT", f"/api/v1/users/{company.add_user('member').id}", {"fullName": "Zoë"}).ok()
    seal(world)
    world.run("delete from app.chatbot_instances where id = %s", chatbot.id)
    seal(world)
    answer = admin.client.get(LOG, query={"limit": 100})
    chain = sorted(exact(answer)["data"], key=lambda entry: entry["sequence"])
    assert [entry["sequence"] for entry in chain] == list(range(1, len(chain) + 1))
    assert len(chain) > 8
    previous = bytes(32)
    for entry in chain:
        previous = hashed(company.id, entry, previous)
        assert entry["hash"] == previous.hex(), entry
    found = admin.client.get(VERIFICATION).ok()
    assert found == {
        "ok": True, "sealed": len(chain), "unsealed": 0, "firstBadSequence": None,
        "problem": None, "head": previous.hex(),
    }  # fmt: skip
    # The seals themselves are at /rest.
    seals = admin.client.get("/rest/audit_seals", query={"order": "sequence.desc"}).ok()
    assert seals[0]["hash"] == previous.hex()
    assert [one["sequence"] for one in seals] == list(range(len(chain), 0, -1))
    assert seals[-1]["previous"] == "00" * 32


def test_tampering_is_told(company: Organization, world: World) -> None:
    admin = company.admin
    company.add_chatbot()
    seal(world)
    whole = admin.client.get(VERIFICATION).ok()
    assert whole["ok"] is True
    row, value = world.rows(
        "select s.audit_id, a.row_id from app.audit_seals as s join app.audit_log as a"
        " on a.id = s.audit_id where s.organization_id = %s and s.sequence = 2",
        company.id,
    )[0]

    def forge(text: str) -> None:
        with world.stack.connect() as connection, connection.transaction():
            connection.execute("set local session_replication_role = replica")
            sql = "update app.audit_log set row_id = %s where organization_id = %s and id = %s"
            connection.execute(sql, [text, company.id, row])

    forge("somebody else")
    found = admin.client.get(VERIFICATION).ok()
    assert (found["ok"], found["firstBadSequence"], found["problem"]) == (False, 2, "changed_row")
    forge(value)
    assert admin.client.get(VERIFICATION).ok() == whole


def test_late_rows_are_sealed_when_they_are_found(company: Organization, world: World) -> None:
    chatbot = company.add_chatbot()
    seal(world)
    sql = "update app.chatbot_instances set description = %s where id = %s"
    widget = "update app.chatbot_widget_configs set custom_css = %s where chatbot_id = %s"
    with world.stack.connect() as late:
        late.autocommit = False
        late.execute(sql, ["Begun first", chatbot.id])
        world.run(widget, "a {}", chatbot.id)
        # It waits for nobody who has not committed.
        assert world.value("select app.seal_audit()") >= 1
        assert company.admin.client.get(VERIFICATION).ok()["unsealed"] == 0
        late.commit()
    assert company.admin.client.get(VERIFICATION).ok()["unsealed"] == 1
    seal(world)
    assert company.admin.client.get(VERIFICATION).ok()["ok"] is True
    last, before = sorted(
        entries(company.admin), key=lambda entry: entry["sequence"], reverse=True
    )[:2]
    assert last["newValue"] == {"description": "Begun first"}
    assert before["newValue"] == {"custom_css": "a {}"}
    assert last["id"] < before["id"]


def test_nobody_waits_for_the_sealer(company: Organization, world: World) -> None:
    company.add_chatbot()
    with world.stack.connect() as sealer, sealer.transaction():
        row = sealer.execute("select app.seal_audit()").fetchone()
        assert row is not None
        assert row[0] > 0
        with world.stack.connect() as writer:
            writer.execute("set lock_timeout = '5s'")
            writer.execute(
                "insert into app.suppliers (organization_id, name) values (%s, 'S')", [company.id]
            )
            # Nor does a second sealer wait for the first: it leaves the work to it.
            assert writer.execute("select app.seal_audit()").fetchone() == (0,)
    assert company.admin.client.get(VERIFICATION).ok()["unsealed"] == 1
    seal(world)
    assert company.admin.client.get(VERIFICATION).ok()["unsealed"] == 0


def test_many_write_while_some_seal(company: Organization, world: World) -> None:
    admin = company.admin

    def work(number: int) -> None:
        with world.stack.connect() as connection:
            for n in range(40):
                if number < 2:
                    connection.execute("select app.seal_audit(7)")
                else:
                    sql = "insert into app.suppliers (organization_id, name) values (%s, %s)"
                    connection.execute(sql, [company.id, f"{number} {n}"])

    with ThreadPoolExecutor(6) as pool:
        list(pool.map(work, range(6)))
    seal(world)
    found = admin.client.get(VERIFICATION).ok()
    assert (found["ok"], found["unsealed"]) == (True, 0)
    suppliers = entries(admin, table="suppliers")
    assert len(suppliers) == 160
    assert len({entry["sequence"] for entry in suppliers}) == 160


def test_it_is_sealed_by_the_clock(world: World) -> None:
    jobs = world.rows("select schedule, command from cron.job where jobname = 'seal-audit'")
    assert jobs == [("* * * * *", "select app.run_clock_job('seal-audit')")]
    # As the role that the clock comes in by.
    organization = world.organization()
    # The clock of this server may have been there first, at the turn of a minute.
    with psycopg.connect(world.stack.cluster.dsn(role="parlance_clock"), autocommit=True) as clock:
        assert clock.execute("select app.run_clock_job('seal-audit')").fetchone() == ("done",)
    waiting = "select count(*) from app.audit_unsealed where organization_id = %s"
    assert world.value(waiting, organization.id) == 0
    sealed = "select count(*) from app.audit_seals where organization_id = %s"
    assert world.value(sealed, organization.id) > 0


def test_what_a_session_of_sql_says_it_is_stands_beside_what_it_is(
    company: Organization, world: World
) -> None:
    """A caller by SQL may give any name; the role of the database is the true one."""
    name = new_key()
    with world.stack.connect() as connection, connection.transaction():
        connection.execute("select set_config('app.current_user_id', %s, true)", [company.admin.id])
        sql = "insert into app.suppliers (organization_id, name) values (%s, %s)"
        connection.execute(sql, [company.id, name])
    (entry,) = entries(company.admin, table="suppliers")
    assert (entry["userId"], entry["databaseRole"]) == (company.admin.id, "postgres")
    assert time.time() - datetime.fromisoformat(entry["createdAt"]).timestamp() < 300
