"""The chat of seed 001: its calls as they stand there, and who may read a session."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from tests.support.http import Client
from tests.support.world import (
    ANSWER,
    OFF_TOPIC,
    QUESTION,
    Chatbot,
    Organization,
    World,
    new_key,
    new_session,
)

SESSION = "/api/v1/chat/session"
MESSAGE = "/api/v1/chat/message"
HISTORY = "/api/v1/chat/history"
SHOP = "https://shop.example"


@pytest.fixture(scope="module")
def chatbot(organization: Organization) -> Chatbot:
    return organization.add_chatbot(
        {"welcomeMessage": "Welcome!"}, name="Open", domains=["shop.example"]
    )


@pytest.fixture
def nobody(world: World, chatbot: Chatbot) -> Iterator[Client]:
    """Without a key, where the chatbot is the installation's default."""
    world.set("default_chatbot_id", chatbot.id)
    yield world.stack.client
    world.unset("default_chatbot_id")


def begin(client: Client, **body: Any) -> dict[str, Any]:
    made: dict[str, Any] = client.post(SESSION, body).ok(201)
    return made


def say(client: Client, session: str, message: str = QUESTION, **more: Any) -> dict[str, Any]:
    sent = {"sessionId": session, "message": message, **more}
    answer: dict[str, Any] = client.post(MESSAGE, sent).ok()
    return answer


# ---- As the seed has it ---------------------------------------------------------------


def test_the_calls_of_the_seed(nobody: Client, chatbot: Chatbot, world: World) -> None:
    made = begin(nobody, userId="user123", metadata={})
    assert made["success"] is True
    assert (made["chatbotId"], made["userId"]) == (chatbot.id, "user123")
    assert made["welcomeMessage"] == "Welcome!"
    session = made["sessionId"]
    assert re.fullmatch("cs_[A-Za-z0-9_-]{44}", session)
    times = [datetime.fromisoformat(made[name]) for name in ("createdAt", "expiresAt")]
    assert (times[1] - times[0]).total_seconds() == 30 * 60

    answer = say(nobody, session, userId="user123")
    assert answer["success"] is True
    assert ANSWER in answer["response"]
    assert answer["conversationId"] == made["conversationId"]
    assert answer["sessionId"] == session
    assert (answer["escalated"], answer["outcome"]) == (False, "answered")
    assert 0.5 <= answer["confidence"] <= 1
    assert answer["sources"][0]["metadata"]["documentName"] == "Florbex"
    assert abs(datetime.fromisoformat(answer["timestamp"]) - times[0]).total_seconds() < 60

    history = nobody.get(f"{HISTORY}/{session}").ok()
    assert history["success"] is True
    assert (history["sessionId"], history["conversationId"]) == (session, made["conversationId"])
    assert [(one["role"], one["content"]) for one in history["messages"]] == [
        ("user", QUESTION),
        ("assistant", answer["response"]),
    ]
    assert set(history["messages"][1]) == {
        "id", "role", "content", "sources", "outcome", "timestamp",
    }  # fmt: skip
    sql = "select user_identifier, metadata, integration_type::text from app.chatbot_conversations"
    assert world.rows(f"{sql} where id = %s", made["conversationId"]) == [
        ("user123", {"userId": "user123"}, "web_embed")
    ]


def test_a_person_is_asked_for(nobody: Client) -> None:
    session = begin(nobody)["sessionId"]
    answer = say(nobody, session, "This is urgent!")
    assert answer["escalated"] is True
    assert say(nobody, session, OFF_TOPIC)["outcome"] == "unanswered"


def test_a_session_may_say_nothing(nobody: Client) -> None:
    made = nobody.ask("POST", SESSION).ok(201)
    assert made["userId"] is None
    assert nobody.get(f"{HISTORY}/{made['sessionId']}").ok()["messages"] == []
    headers = nobody.post(SESSION, {}).headers
    assert headers["Location"].startswith(f"{HISTORY}/cs_")
    assert int(headers["RateLimit-Remaining"]) > 0


def test_it_is_kept_what_came_along(nobody: Client, world: World) -> None:
    made = begin(nobody, userId="u", metadata={"page": "/a"})
    sql = "select metadata from app.chatbot_conversations where id = %s"
    assert world.value(sql, made["conversationId"]) == {"page": "/a", "userId": "u"}


def test_a_stream_has_the_same_events(nobody: Client) -> None:
    session = begin(nobody)["sessionId"]
    with nobody.stream(MESSAGE, {"sessionId": session, "message": "Hello"}) as stream:
        heard = {one.name: one.data for one in stream}
    assert heard["message"]["response"] == "Hello! How can I help you?"
    assert heard["message"]["sessionId"] == session


def test_the_same_key_gets_the_same_answer(nobody: Client, chatbot: Chatbot) -> None:
    headers = {"Idempotency-Key": new_key()}
    sent = {"sessionId": begin(nobody)["sessionId"], "message": "Hello"}
    first = nobody.post(MESSAGE, sent, headers=headers)
    again = nobody.post(MESSAGE, sent, headers=headers)
    assert again.ok() == first.ok()
    assert again.headers["Idempotency-Replayed"] == "true"
    # A server may repeat the making of a session; to a page, another one does no harm.
    made = [chatbot.server.post(SESSION, {"userId": "x"}, headers=headers) for _ in range(2)]
    assert made[0].ok(201) == made[1].ok(201)
    assert made[1].headers["Idempotency-Replayed"] == "true"
    chatbot.server.post(SESSION, {"userId": "y"}, headers=headers).refused(
        422, "idempotency_mismatch"
    )
    pages = [nobody.post(SESSION, {"userId": "x"}, headers=headers).ok(201) for _ in range(2)]
    assert pages[0]["sessionId"] != pages[1]["sessionId"]


# ---- Whose a session is ---------------------------------------------------------------


def test_an_id_is_a_secret_and_enough(nobody: Client, chatbot: Chatbot) -> None:
    session = begin(nobody)["sessionId"]
    say(nobody, session)
    # From elsewhere, by the same chatbot's key, and on the public chat.
    assert len(nobody.at("127.0.5.1").get(f"{HISTORY}/{session}").ok()["messages"]) == 2
    assert len(chatbot.visitor.get(f"{HISTORY}/{session}").ok()["messages"]) == 2
    path = f"{chatbot.path}/history?sessionId={session}"
    assert len(chatbot.visitor.get(path).ok()["messages"]) == 2
    chatbot.visitor.post(chatbot.messages, {"sessionId": session, "message": "Hello"}).ok()


def test_it_is_in_no_log(nobody: Client, world: World) -> None:
    session = begin(nobody)["sessionId"]
    nobody.get(f"{HISTORY}/{session}?a={session}", headers={"X-Request-Id": "the-one-with-it"}).ok()
    log = (world.stack.log / "gateway-access.log").read_text(errors="replace")
    lines = [line for line in log.splitlines() if "the-one-with-it" in line]
    assert len(lines) == 1
    assert '"path":"/api/v1/chat/history/-"' in lines[0]
    assert session not in lines[0]


def altered(session: str) -> Iterator[str]:
    for place in (3, 10, 24, 25, 30, 46):
        letter = "A" if session[place] != "A" else "B"
        yield session[:place] + letter + session[place + 1 :]
    yield session[:-1]
    yield session + "A"
    yield "cs_" + "A" * 44
    yield session.swapcase().replace("CS_", "cs_")


def test_what_looks_like_one_is_a_name(nobody: Client) -> None:
    """Nobody's yet, so that its first caller may have it; the second may not."""
    session = begin(nobody)["sessionId"]
    for name in altered(session):
        nobody.get(f"{HISTORY}/{name}").refused(403, "session_token_required")
        sent = {"sessionId": name, "message": "Hello"}
        first = nobody.post(MESSAGE, sent).ok()
        nobody.post(MESSAGE, sent).refused(403, "session_token_required")
        token = {"X-Session-Token": first["sessionToken"]}
        nobody.post(MESSAGE, sent, headers=token).ok()
        assert len(nobody.get(f"{HISTORY}/{name}", headers=token).ok()["messages"]) == 4


def test_a_name_needs_its_token(nobody: Client, chatbot: Chatbot) -> None:
    name = new_session()
    first = say(nobody, name)
    nobody.get(f"{HISTORY}/{name}").refused(403, "session_token_required", "X-Session-Token")
    token = {"X-Session-Token": first["sessionToken"]}
    assert nobody.get(f"{HISTORY}/{name}", headers=token).ok()["messages"]
    assert chatbot.server.get(f"{HISTORY}/{name}").ok()["messages"]


def test_it_is_of_its_chatbot(nobody: Client, organization: Organization, world: World) -> None:
    made = begin(nobody)
    session = made["sessionId"]
    say(nobody, session)
    for other in (organization.add_chatbot(), world.organization().chatbot):
        other.visitor.get(f"{HISTORY}/{session}").refused(403, "session_token_required")
        # To a server, a session of which nothing is known.
        assert other.server.get(f"{HISTORY}/{session}").ok()["messages"] == []
        said = other.visitor.post(MESSAGE, {"sessionId": session, "message": "Hello"}).ok()
        assert said["conversationId"] != made["conversationId"]
    assert len(nobody.get(f"{HISTORY}/{session}").ok()["messages"]) == 2


def test_the_owner_sees_it_and_nobody_else(
    nobody: Client, organization: Organization, world: World
) -> None:
    conversation = say(nobody, begin(nobody)["sessionId"])["conversationId"]
    path = f"/rest/messages?conversation_id=eq.{conversation}"
    assert len(organization.admin.client.get(path).ok()) == 2
    assert world.organization().admin.client.get(path).ok() == []
    assert organization.user("member").client.get(path).ok() == []


# ---- Who may --------------------------------------------------------------------------


def test_without_a_default_a_key_is_needed(world: World, chatbot: Chatbot) -> None:
    client = world.stack.client
    client.post(SESSION, {}).refused(401, "missing_key", "X-API-Key")
    client.post(MESSAGE, {"sessionId": "s", "message": "m"}).refused(401, "missing_key")
    client.get(f"{HISTORY}/s").refused(401, "missing_key", "X-API-Key")
    for key in (chatbot.visitor, chatbot.server):
        session = begin(key)["sessionId"]
        assert say(key, session)["outcome"] == "answered"
        assert len(key.get(f"{HISTORY}/{session}").ok()["messages"]) == 2


@pytest.mark.parametrize("status", ["inactive", "testing"])
def test_the_default_has_to_be_active(
    nobody: Client, chatbot: Chatbot, world: World, status: str
) -> None:
    sql = "update app.chatbot_instances set status = %s where id = %s"
    world.run(sql, status, chatbot.id)
    try:
        nobody.post(SESSION, {}).refused(401, "missing_key")
        nobody.post(MESSAGE, {"sessionId": "s", "message": "m"}).refused(401, "missing_key")
    finally:
        world.run(sql, "active", chatbot.id)


def test_a_wrong_key_is_not_none(nobody: Client) -> None:
    wrong = nobody.having({"X-API-Key": "ck_wrong"})
    wrong.post(SESSION, {}).refused(401, "invalid_key")
    wrong.post(MESSAGE, {"sessionId": "s", "message": "m"}).refused(401, "invalid_key")
    wrong.get(f"{HISTORY}/s").refused(401, "invalid_key")


def test_a_key_counts_and_not_the_default(
    nobody: Client, organization: Organization, world: World
) -> None:
    other = organization.add_chatbot(name="Another")
    assert nobody.port == other.visitor.port
    made = begin(other.visitor)
    assert made["chatbotId"] == other.id
    conversation = say(other.server, made["sessionId"])["conversationId"]
    sql = "select chatbot_id::text from app.chatbot_conversations where id = %s"
    assert world.value(sql, conversation) == other.id


def test_a_token_of_elsewhere_changes_nothing(nobody: Client, world: World) -> None:
    """Who is signed in to another organization is a visitor here."""
    stranger = world.organization().admin.client
    session = begin(stranger)["sessionId"]
    say(nobody, session)
    assert len(stranger.get(f"{HISTORY}/{session}").ok()["messages"]) == 2


def test_pages_need_to_be_allowed(nobody: Client) -> None:
    page = nobody.having({"Origin": SHOP})
    answer = page.post(SESSION, {})
    assert answer.headers["Access-Control-Allow-Origin"] == SHOP
    session = answer.ok(201)["sessionId"]
    for told in (page.post(MESSAGE, {"sessionId": session, "message": "Hello"}),
                 page.get(f"{HISTORY}/{session}")):  # fmt: skip
        told.ok()
        assert told.headers["Access-Control-Allow-Origin"] == SHOP
    evil = nobody.having({"Origin": "https://evil.example"})
    for told in (evil.post(SESSION, {}), evil.get(f"{HISTORY}/{session}"),
                 evil.post(MESSAGE, {"sessionId": session, "message": "Hello"})):  # fmt: skip
        told.refused(403, "origin_not_allowed")
        assert told.headers["Access-Control-Allow-Origin"] is None


@pytest.mark.parametrize("path", [SESSION, MESSAGE, f"{HISTORY}/s"])
def test_a_preflight_is_answered_by_the_defaults_pages(nobody: Client, path: str) -> None:
    asking = {"Access-Control-Request-Method": "POST"}
    allowed = nobody.ask("OPTIONS", path, headers={**asking, "Origin": SHOP})
    assert (allowed.status, allowed.headers["Access-Control-Allow-Origin"]) == (204, SHOP)
    refused = nobody.ask("OPTIONS", path, headers={**asking, "Origin": "https://evil.example"})
    refused.refused(403, "origin_not_allowed")


# ---- How much -------------------------------------------------------------------------


@pytest.fixture
def three_calls_an_address(world: World) -> Iterator[None]:
    world.set("address_rate_limit", {"limit": 3, "windowMinutes": 60})
    yield
    world.unset("address_rate_limit")


@pytest.mark.usefixtures("three_calls_an_address")
def test_an_address_begins_so_many(nobody: Client, chatbot: Chatbot, world: World) -> None:
    client = nobody.at("127.0.5.7")
    answers = [client.post(SESSION, {}) for _ in range(5)]
    assert [one.status for one in answers] == [201, 201, 201, 429, 429]
    answers[-1].refused(429, "rate_limited", "seconds")
    assert int(answers[-1].headers["Retry-After"]) > 0
    assert answers[0].headers["RateLimit-Limit"] is not None
    # Messages count with them, and what was refused left nothing.
    client.post(MESSAGE, {"sessionId": "s", "message": "Hello"}).refused(429, "rate_limited")
    nobody.at("127.0.5.8").post(SESSION, {}).ok(201)
    for _ in range(5):
        begin(chatbot.server)


# ---- Health ---------------------------------------------------------------------------


def test_the_service_tells_how_it_is(world: World) -> None:
    for path in ("/health", "/api/v1/health"):
        health = world.stack.client.get(path).ok()
        assert set(health) == {"status", "service", "time", "uptimeSeconds"}
        assert health["status"] == "ok"
        assert health["uptimeSeconds"] >= 0
