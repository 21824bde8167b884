"""Events over HTTP: who may tell them, how much, and what becomes of them."""

import csv
import io
import json
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.support.http import Answer, Client
from tests.support.waiting import wait_for
from tests.support.webhooks import add_hook
from tests.support.world import ANSWER, Chatbot, Organization, World, new_key, new_session

EVENTS = "/api/v1/events"
SHOP = "https://shop.example"
EVIL = "https://evil.example"
AUTOMATIC = ("conversation:started", "message:sent", "message:received", "lead:captured")
INTERACTIONS = ("chat_opened", "chat_closed", "message_sent", "api_success", "error_encountered")
# Seed 004, getStats().
STATS = {
    "totalConversations": 150,
    "totalMessages": 2340,
    "leadsCaptured": 23,
    "averageMessagesPerConversation": 15.6,
    "eventCounts": {"conversation:started": 150},
}


@pytest.fixture
def chatbot(organization: Organization) -> Chatbot:
    return organization.add_chatbot(domains=["shop.example"], by=organization.user("member"))


@pytest.fixture
def page(chatbot: Chatbot, world: World) -> Client:
    """A page of an allowed site, with the publishable key."""
    return Client(world.stack.ports.gateway).having(
        {"X-API-Key": chatbot.publishable_key, "Origin": SHOP}
    )


def path(chatbot: Chatbot, what: str = "events") -> str:
    return f"/api/v1/chatbots/{chatbot.id}/{what}"


def listed(chatbot: Chatbot, organization: Organization, **query: object) -> list[dict[str, Any]]:
    """All pages, to the last."""
    found: list[dict[str, Any]] = []
    while True:
        one = organization.admin.client.get(path(chatbot), query=query).ok()
        found += one["data"]
        if one["nextCursor"] is None:
            return found
        query["cursor"] = one["nextCursor"]


def stats(chatbot: Chatbot, organization: Organization) -> dict[str, Any]:
    answer: dict[str, Any] = organization.admin.client.get(path(chatbot, "stats")).ok()
    return answer


def shape(value: object) -> object:
    """The keys and types of what is said, as deep as it goes."""
    if isinstance(value, dict):
        return {key: shape(one) for key, one in value.items()}
    return "number" if isinstance(value, int | float) else type(value).__name__


# ---- Telling them ---------------------------------------------------------------------


def test_a_page_tells_what_its_visitor_does(
    page: Client, chatbot: Chatbot, organization: Organization
) -> None:
    now = int(time.time() * 1000)
    told = page.post(
        EVENTS, {"type": "chat_opened", "data": {"page": "/a"}, "timestamp": now, "sessionId": "s"}
    )
    assert told.ok(201) == {
        "success": True, "received": 1, "stored": 1, "automatic": 0, "adjusted": 0,
    }  # fmt: skip
    assert told.headers["Access-Control-Allow-Origin"] == SHOP
    assert all(told.headers[f"RateLimit-{name}"] for name in ("Limit", "Remaining", "Reset"))
    (event,) = listed(chatbot, organization)
    when = datetime.fromisoformat(event.pop("timestamp"))
    assert round(when.timestamp() * 1000) == now
    assert event == {
        "id": event["id"], "type": "chat_opened", "sessionId": "s", "data": {"page": "/a"},
        "skewMs": None,
    }  # fmt: skip


def test_a_list_is_stored_in_its_order(chatbot: Chatbot, organization: Organization) -> None:
    types = [*INTERACTIONS, "custom:event", *AUTOMATIC]
    told = chatbot.server.post(EVENTS, [{"type": name} for name in types]).ok(201)
    assert (told["received"], told["stored"], told["automatic"]) == (10, 6, 4)
    assert [one["type"] for one in listed(chatbot, organization)] == types[5::-1]
    assert stats(chatbot, organization)["eventCounts"] == dict.fromkeys(types[:6], 1)


def test_a_thousand_at_once(chatbot: Chatbot, organization: Organization) -> None:
    batch = [{"type": "step", "data": {"n": n, "about": "x" * 500}} for n in range(1000)]
    assert chatbot.server.post(EVENTS, batch).ok(201)["stored"] == 1000
    found = listed(chatbot, organization, type="step", limit=100)
    assert [one["data"]["n"] for one in found] == [*range(999, -1, -1)]
    chatbot.server.post(EVENTS, [*batch, {"type": "step"}]).refused(400, "invalid_field", "1000")


def test_all_of_a_list_or_nothing(chatbot: Chatbot, organization: Organization) -> None:
    batch: list[Any] = [{"type": "step"} for _ in range(1000)]
    batch[713] = {"type": "step", "data": 7}
    chatbot.server.post(EVENTS, batch).refused(400, "invalid_field", "[713].data")
    batch[400] = {"type": "step", "timestamp": "2026-02-30T00:00:00Z"}
    chatbot.server.post(EVENTS, batch).refused(400, "invalid_field", "[400].timestamp")
    batch[20] = {"type": "step", "data": {"x": "x" * 17_000}}
    chatbot.server.post(EVENTS, batch).refused(400, "invalid_field", "[20]", "16384")
    assert listed(chatbot, organization) == []
    assert stats(chatbot, organization)["eventCounts"] == {}


def test_an_event_of_a_megabyte(chatbot: Chatbot, organization: Organization) -> None:
    event = {"type": "large", "data": {"x": "x" * 1024 * 1024}}
    chatbot.server.post(EVENTS, event).refused(413, "body_too_large")
    event = {"type": "large", "data": {"x": "x" * 1_000_000}}
    chatbot.server.post(EVENTS, event).refused(400, "invalid_field", "16384")
    assert listed(chatbot, organization) == []


@pytest.mark.parametrize("days", [365, -365, 2, -2, 30000])
def test_a_clock_that_is_wrong(chatbot: Chatbot, organization: Organization, days: int) -> None:
    said = datetime.now(UTC) + timedelta(days=days)
    for timestamp in (int(said.timestamp() * 1000), said.isoformat().replace("+00:00", "Z")):
        told = chatbot.server.post(EVENTS, {"type": "late", "timestamp": timestamp})
        assert told.ok(201)["adjusted"] == 1
    found = listed(chatbot, organization)
    assert len(found) == 2
    for event in found:
        off = datetime.now(UTC) - datetime.fromisoformat(event["timestamp"])
        assert timedelta(0) <= off < timedelta(minutes=2)
        assert abs(event["skewMs"] / 86_400_000 - days) < 0.01


def test_the_same_request_twice(chatbot: Chatbot, organization: Organization) -> None:
    headers = {"Idempotency-Key": new_key()}
    first = chatbot.server.post(EVENTS, [{"type": "a"}, {"type": "b"}], headers=headers)
    again = chatbot.server.post(EVENTS, [{"type": "a"}, {"type": "b"}], headers=headers)
    assert (first.ok(201), again.headers["Idempotency-Replayed"]) == (again.ok(201), "true")
    chatbot.server.post(EVENTS, {"type": "a"}, headers=headers).refused(422, "idempotency_mismatch")
    assert len(listed(chatbot, organization)) == 2


# ---- Who ------------------------------------------------------------------------------


def test_who_may_tell(
    chatbot: Chatbot, page: Client, organization: Organization, world: World
) -> None:
    event = {"type": "chat_opened"}
    Client(page.port).post(EVENTS, event).refused(401, "missing_key")
    organization.admin.client.post(EVENTS, event).refused(401, "missing_key")
    page.having({"X-API-Key": "pk_wrong"}).post(EVENTS, event).refused(401, "invalid_key")
    evil = page.having({"Origin": EVIL}).post(EVENTS, event)
    evil.refused(403, "origin_not_allowed")
    assert evil.headers["Access-Control-Allow-Origin"] is None
    # Whoever is signed in elsewhere as well tells of the key's chatbot all the same.
    stranger = world.organization().admin.client.having({"X-API-Key": chatbot.secret_key})
    assert stranger.post(EVENTS, {"type": "by_key"}).ok(201)["stored"] == 1
    assert [one["type"] for one in listed(chatbot, organization)] == ["by_key"]


def test_a_preflight_of_any_page(page: Client) -> None:
    """It cannot say whose key will come, so it decides nothing."""
    asking = {
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "x-api-key",
    }
    for origin in (SHOP, EVIL):
        told = Client(page.port).ask("OPTIONS", EVENTS, headers={**asking, "Origin": origin})
        assert (told.status, told.headers["Access-Control-Allow-Origin"]) == (204, "*")


def test_who_sees_and_clears(chatbot: Chatbot, organization: Organization, world: World) -> None:
    chatbot.server.post(EVENTS, {"type": "chat_opened"}).ok(201)
    member, colleague = organization.user("member"), organization.add_user("member")
    agent, stranger = organization.user("agent"), world.organization().admin
    for what in ("events", "stats"):
        for user in (organization.admin, agent, member):
            user.client.get(path(chatbot, what)).ok()
        for user in (colleague, stranger):
            user.client.get(path(chatbot, what)).refused(404, "not_found")
        for client in (chatbot.server, chatbot.visitor, world.stack.client):
            client.get(path(chatbot, what)).refused(401, "not_signed_in")
    for user in (agent, member):
        user.client.delete(path(chatbot)).refused(403, "forbidden")
    for user in (colleague, stranger):
        user.client.delete(path(chatbot)).refused(404, "not_found")
    chatbot.server.delete(path(chatbot)).refused(401, "not_signed_in")
    assert len(listed(chatbot, organization)) == 1
    view = {"chatbot_id": f"eq.{chatbot.id}", "select": "type"}
    for user in (organization.admin, agent, member):
        assert user.client.get("/rest/events", query=view).ok() == [{"type": "chat_opened"}]
    for user in (colleague, stranger):
        assert user.client.get("/rest/events", query=view).ok() == []
    organization.admin.client.delete(path(chatbot)).ok()
    assert listed(chatbot, organization) == []
    log = organization.admin.client.get("/api/v1/audit-log", query={"table": "event_clearings"})
    assert log.ok()["data"][0]["userId"] == organization.admin.id


# ---- What is known without being told -------------------------------------------------


def test_a_conversation_is_its_events(
    chatbot: Chatbot, organization: Organization, world: World
) -> None:
    session = new_session()
    answer = chatbot.ask(session=session)
    assert ANSWER in answer["response"]
    chatbot.ask("And above 60 degrees?", session)
    world.value(
        "select (app.keep_lead(%s, %s, %s, %s)).id",
        organization.id, chatbot.id, answer["conversationId"],
        json.dumps({"email": "ann@example.com", "consent": True}),
    )  # fmt: skip
    chatbot.server.post(EVENTS, {"type": "chat_closed", "sessionId": session}).ok(201)
    found = listed(chatbot, organization, limit=1)
    assert [one["type"] for one in reversed(found)] == [
        "conversation:started", "message:sent", "message:received", "message:sent",
        "message:received", "lead:captured", "chat_closed",
    ]  # fmt: skip
    assert {one["sessionId"] for one in found} == {session}
    assert found[-1]["data"] == {
        "conversationId": answer["conversationId"], "channel": "api", "language": "en",
    }  # fmt: skip
    assert ANSWER not in json.dumps(found)
    told = stats(chatbot, organization)
    assert told == {
        "totalConversations": 1, "totalMessages": 4, "leadsCaptured": 1,
        "averageMessagesPerConversation": 4, "eventCounts": Counter(o["type"] for o in found),
    }  # fmt: skip
    assert set(told) == set(STATS)
    assert shape({**told, "eventCounts": 0}) == shape({**STATS, "eventCounts": 0})

    cleared = organization.admin.client.delete(path(chatbot)).ok()
    assert (cleared["success"], cleared["cleared"]) == (True, 7)
    assert listed(chatbot, organization) == []
    assert stats(chatbot, organization)["eventCounts"] == {}
    conversation = f"/api/v1/chatbots/{chatbot.id}/conversations/{answer['conversationId']}"
    assert len(organization.admin.client.get(conversation).ok()["messages"]) == 4
    chatbot.ask("At which temperature does it decay?", session)
    assert stats(chatbot, organization)["eventCounts"] == {"message:sent": 1, "message:received": 1}
    assert {one["type"] for one in listed(chatbot, organization)} == {
        "message:sent", "message:received",
    }  # fmt: skip


def test_filters_and_files(chatbot: Chatbot, organization: Organization) -> None:
    formula = "=HYPERLINK(1)"
    batch: list[dict[str, Any]] = [{"type": f"t{n % 3}", "data": {"n": n}} for n in range(30)]
    batch[29]["sessionId"] = formula
    chatbot.server.post(EVENTS, batch).ok(201)
    everything = listed(chatbot, organization)
    assert listed(chatbot, organization, limit=7) == everything
    assert listed(chatbot, organization, type="t1") == [e for e in everything if e["type"] == "t1"]
    middle = everything[10]["timestamp"]
    newer = [one for one in everything if one["timestamp"] >= middle]
    assert listed(chatbot, organization, **{"from": middle}) == newer
    older = [one for one in everything if one["timestamp"] < middle]
    assert listed(chatbot, organization, to=middle) == older
    assert listed(chatbot, organization, to="2020-01-01") == []
    answer = organization.admin.client.get(path(chatbot), query={"format": "csv", "type": "t2"})
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"
    rows = list(csv.DictReader(io.StringIO(answer.text, newline="")))
    wanted = [one for one in everything if one["type"] == "t2"]
    assert [row["id"] for row in rows] == [one["id"] for one in wanted]
    assert [json.loads(row["data"]) for row in rows] == [one["data"] for one in wanted]
    assert rows[0]["sessionId"] == f"'{formula}"
    assert answer.headers["X-Next-Cursor"] is None


def test_a_file_goes_on_in_the_next(
    chatbot: Chatbot, organization: Organization, world: World
) -> None:
    world.run(
        "insert into app.events (organization_id, chatbot_id, type)"
        " select %s, %s, 'many' from generate_series(1, 10001)", organization.id, chatbot.id,
    )  # fmt: skip
    sizes, cursor = [], ""
    while cursor is not None:
        query = {"format": "csv", "cursor": cursor}
        answer = organization.admin.client.get(path(chatbot), query=query)
        sizes.append(answer.text.count("\r\n") - 1)
        cursor = answer.headers["X-Next-Cursor"]
    assert sizes == [10000, 1]


# ---- Telling other systems ------------------------------------------------------------


def test_a_webhook_is_sent_what_the_list_shows(world: World) -> None:
    """Told or known, signed, and each once; to who wants the type, and to nobody else."""
    company, stranger = world.organization(), world.organization()
    chatbot = company.add_chatbot()
    hook, other = add_hook(company, "order:*", "conversation:*"), add_hook(stranger, "*")
    batch = [{"type": "order:placed", "data": {"n": n}} for n in range(3)]
    chatbot.server.post(EVENTS, [*batch, {"type": "unheard"}]).ok(201)
    chatbot.ask(session="s-webhook")
    messages = hook.wait_for(4)
    shown = listed(chatbot, company)
    wanted = [one for one in shown if one["type"] in ("order:placed", "conversation:started")]
    assert sorted((one["data"] for one in messages), key=lambda one: one["id"]) == wanted[::-1]
    assert {one["type"] for one in messages} == {"order:placed", "conversation:started"}
    assert {one["chatbotId"] for one in messages} == {chatbot.id}
    assert len(hook.deliveries) == 4
    assert other.deliveries == []


@pytest.mark.parametrize("name", ["alert.firing", "alert.test", "webhook.test"])
def test_nobody_else_tells_what_parlance_tells(world: World, name: str) -> None:
    """A page of any visitor holds the key; what a receiver takes for an alert is none of it."""
    company = world.organization()
    chatbot = company.add_chatbot()
    hook = add_hook(company, "*")
    for client in (chatbot.visitor, chatbot.server):
        client.post(EVENTS, {"type": name}).refused(400, "invalid_field", "type")
        client.post(EVENTS, [{"type": "mine"}, {"type": name}]).refused(
            400, "invalid_field", "[1].type"
        )
    chatbot.server.post(EVENTS, {"type": "alerting"}).ok(201)
    assert [one["type"] for one in hook.wait_for()] == ["alerting"]
    assert len(hook.deliveries) == 1


# ---- Floods ---------------------------------------------------------------------------


@pytest.fixture
def _few(world: World) -> Iterator[None]:
    world.set("event_rate_limit", {"limit": 100, "windowMinutes": 60})
    world.set("chatbot_event_rate_limit", {"limit": 300, "windowMinutes": 60})
    yield
    world.unset("event_rate_limit")
    world.unset("chatbot_event_rate_limit")


@pytest.mark.usefixtures("_few")
def test_a_flood_is_its_own_chatbots(
    page: Client, chatbot: Chatbot, organization: Organization, world: World
) -> None:
    """Of the same organization or of another, nobody else is refused."""
    others = [organization.add_chatbot(), world.organization().add_chatbot()]
    batch = [{"type": "flood"}] * 10

    def flood(number: int) -> Answer:
        return page.at(f"127.0.9.{number % 8}").post(EVENTS, batch)

    with ThreadPoolExecutor(8) as pool:
        flooding = pool.map(flood, range(80))
        for other in others * 10:
            other.visitor.at("127.0.9.1").post(EVENTS, {"type": "quiet"}).ok(201)
        answers = list(flooding)
    taken = [one for one in answers if one.status == 201]
    refused = [one for one in answers if one.status == 429]
    assert len(taken) + len(refused) == 80
    assert len(taken) == 30, "of its chatbot's limit, to the event"
    for one in refused:
        one.refused(429, "rate_limited")
        assert int(one.headers["Retry-After"]) > 0
    assert stats(chatbot, organization)["eventCounts"] == {"flood": 300}
    for other in others:
        other.visitor.at("127.0.9.2").post(EVENTS, {"type": "quiet"}).ok(201)


@pytest.mark.usefixtures("_few")
@pytest.mark.parametrize("body", ["oops", [{"type": 7}], {"type": "x", "data": 7}])
def test_a_flood_of_what_is_wrong_is_a_flood(
    page: Client, chatbot: Chatbot, world: World, body: object
) -> None:
    """Reading it costs as much as what is right; it is told apart as long as there is room."""
    page = page.at(f"127.0.9.{40 + len(str(body))}")
    statuses = Counter(page.post(EVENTS, body).status for _ in range(110))
    assert statuses == {400: 100, 429: 10}
    page.post(EVENTS, {"type": "right"}).refused(429, "rate_limited")
    # Of large ones, fewer: as many as there could be events in them.
    large = [{"type": "x", "data": {"n": n}} for n in range(99)] + [{"type": 7}]
    statuses = Counter(page.at("127.0.9.60").post(EVENTS, large).status for _ in range(3))
    assert statuses == {400: 1, 429: 2}
    world.organization().chatbot.visitor.at("127.0.9.60").post(EVENTS, {"type": "quiet"}).ok(201)


@pytest.mark.usefixtures("_few")
def test_a_flood_is_refused_before_it_is_read(page: Client, chatbot: Chatbot) -> None:
    page = page.at("127.0.9.70")
    page.post(EVENTS, [{"type": "x"}] * 100).ok(201)
    page.post(EVENTS, "oops").refused(429, "rate_limited")
    Client(page.port).post(EVENTS, "oops").refused(401, "missing_key")


# ---- Months ---------------------------------------------------------------------------


def test_the_clock_keeps_the_months(chatbot: Chatbot, world: World) -> None:
    world.value("select app.run_clock_job('event-months')")
    chatbot.server.post(EVENTS, {"type": "chat_opened"}).ok(201)
    ((table, owner),) = world.rows(
        "select e.tableoid::regclass::text, c.relowner::regrole::text from app.events as e"
        " join pg_class as c on c.oid = e.tableoid where e.chatbot_id = %s", chatbot.id,
    )  # fmt: skip
    assert (table, owner) == (f"app.events_{datetime.now(UTC):%Y_%m}", "parlance_owner")


def test_the_clock_folds_and_sweeps(
    chatbot: Chatbot, organization: Organization, world: World
) -> None:
    chatbot.server.post(EVENTS, [{"type": "a"}, {"type": "b"}]).ok(201)
    before = stats(chatbot, organization)
    assert world.value("select app.run_clock_job('fold-events')") == "done"
    assert stats(chatbot, organization) == before
    waiting = "select not exists (select from app.event_deltas where chatbot_id = %s)"
    wait_for(lambda: world.value(waiting, chatbot.id), "counts were folded")
    assert world.value("select app.run_clock_job('sweep-events')") == "done"
