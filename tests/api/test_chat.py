"""Asking a chatbot: as JSON, as a stream, from a page, again, and when the model fails."""

import re
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.support.http import Client, Event
from tests.support.world import (
    ANSWER,
    OFF_TOPIC,
    OTHER_QUESTION,
    QUESTION,
    Chatbot,
    Organization,
    World,
    new_key,
    new_session,
)

UUID = r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
SHOP = "https://shop.example"


@pytest.fixture(scope="module")
def chatbot(organization: Organization) -> Chatbot:
    return organization.add_chatbot(domains=["shop.example", "*.partner.example"])


@pytest.fixture(scope="module")
def with_model(organization: Organization) -> Chatbot:
    """Answers by the fake model, and does not wait long for it."""
    return organization.add_chatbot(
        {"provider": "openai", "model": "fake", "responseTimeout": 2, "temperature": 0.1}
    )


def body(message: str = QUESTION, session: str | None = None, **more: Any) -> dict[str, Any]:
    return {"sessionId": session or new_session(), "message": message, **more}


def events(chatbot: Chatbot, sent: dict[str, Any], **headers: str) -> list[Event]:
    with chatbot.server.stream(chatbot.messages, sent, headers=headers) as stream:
        assert stream.status == 200, stream.read()
        assert stream.headers.get_content_type() == "text/event-stream"
        return list(stream)


def names(heard: list[Event]) -> list[str]:
    """In order, tokens as one."""
    return [
        one.name
        for number, one in enumerate(heard)
        if one.name != "token" or heard[number - 1].name != "token"
    ]


# ---- An answer ------------------------------------------------------------------------


def test_an_answer_quotes_its_sources(chatbot: Chatbot) -> None:
    answer = chatbot.ask()
    assert set(answer) == {
        "messageId", "conversationId", "sessionId", "sessionToken", "language", "response",
        "sources", "confidence", "outcome", "escalated", "usage",
    }  # fmt: skip
    assert ANSWER in answer["response"]
    assert (answer["outcome"], answer["escalated"]) == ("answered", False)
    assert 0.5 <= answer["confidence"] <= 1
    assert re.fullmatch(UUID, answer["messageId"])
    assert set(answer["usage"]) == {
        "promptTokens", "completionTokens", "totalTokens", "vectorSearchTime", "llmResponseTime",
    }  # fmt: skip
    source = answer["sources"][0]
    assert set(source) == {
        "index", "documentId", "chunkId", "content", "similarity", "metadata",
    }  # fmt: skip
    assert source["metadata"]["documentName"] == "Florbex"
    assert ANSWER in source["content"]
    # Each citation is of a source.
    cited = {int(number) for number in re.findall(r"\[(\d+)\]", answer["response"])}
    assert cited
    assert cited <= {one["index"] for one in answer["sources"]}


def test_what_no_document_holds_is_not_made_up(chatbot: Chatbot) -> None:
    answer = chatbot.ask(OFF_TOPIC)
    assert (answer["outcome"], answer["escalated"], answer["sources"]) == ("unanswered", True, [])
    assert "nothing about that" in answer["response"]


def test_a_greeting_is_returned(chatbot: Chatbot) -> None:
    answer = chatbot.ask("Hello!")
    assert answer["response"] == "Hello! How can I help you?"
    assert answer["outcome"] == "answered"


def test_a_conversation_goes_on(chatbot: Chatbot) -> None:
    session = new_session()
    first = chatbot.ask(session=session)
    second = chatbot.ask(OTHER_QUESTION, session)
    assert second["conversationId"] == first["conversationId"]
    assert "three years" in second["response"]
    history = chatbot.server.get(f"{chatbot.path}/history", query={"sessionId": session}).ok()
    said = [(one["role"], one["content"]) for one in history["messages"]]
    assert said == [
        ("user", QUESTION),
        ("assistant", first["response"]),
        ("user", OTHER_QUESTION),
        ("assistant", second["response"]),
    ]
    assert history["conversationId"] == first["conversationId"]
    assert history["messages"][1]["sources"] == first["sources"]


def test_a_session_is_its_visitors(chatbot: Chatbot) -> None:
    session = new_session()
    first = chatbot.visitor.post(chatbot.messages, body(session=session)).ok()
    token = {"X-Session-Token": first["sessionToken"]}
    history = f"{chatbot.path}/history?sessionId={session}"
    stranger = chatbot.visitor.at("127.0.3.1")
    stranger.post(chatbot.messages, body(session=session)).refused(403, "session_token_required")
    stranger.get(history).refused(403, "session_token_required")
    stranger.get(history, headers={"X-Session-Token": "st_guess"}).refused(
        403, "session_token_required"
    )
    again = chatbot.visitor.post(chatbot.messages, body(session=session), headers=token).ok()
    assert again["conversationId"] == first["conversationId"]
    assert len(chatbot.visitor.get(history, headers=token).ok()["messages"]) == 4


def test_the_language_is_the_visitors(chatbot: Chatbot) -> None:
    sent = body("Hallo", language="de-AT")
    assert chatbot.server.post(chatbot.messages, sent).ok()["response"].startswith("Hallo!")


def test_a_person_has_the_conversation(chatbot: Chatbot, world: World) -> None:
    session = new_session()
    first = chatbot.ask(session=session)
    sql = "update app.chatbot_conversations set status = 'human' where id = %s"
    world.run(sql, first["conversationId"])
    answer = chatbot.ask(session=session)
    assert (answer["outcome"], answer["response"], answer["messageId"]) == ("handed", "", None)
    heard = events(chatbot, body(session=session))
    assert "token" not in names(heard)
    assert heard[-1].name == "done"


# ---- A stream -------------------------------------------------------------------------


def test_a_stream_tells_the_same_in_order(chatbot: Chatbot) -> None:
    heard = events(chatbot, body())
    assert names(heard) == ["turn", "sources", "token", "message", "done"]
    by_name = {one.name: one.data for one in heard}
    assert set(by_name["turn"]) == {
        "turnId", "conversationId", "sessionId", "sessionToken", "userMessageId",
    }  # fmt: skip
    said = "".join(one.data["text"] for one in heard if one.name == "token")
    message = by_name["message"]
    assert message["response"] == said
    assert ANSWER in said
    assert message["sources"] == by_name["sources"]["sources"]
    assert message["conversationId"] == by_name["turn"]["conversationId"]
    assert set(message) == set(chatbot.ask())
    assert by_name["done"] == {}


def test_words_arrive_when_they_are_said(with_model: Chatbot, world: World) -> None:
    world.stack.fake.behave("paced")
    heard = events(with_model, body())
    first = next(one.at for one in heard if one.name == "token")
    assert heard[-1].at - first > 0.15, "fifty words, 5 ms apart"
    assert sum(one.name == "token" for one in heard) > 2
    assert names(heard) == ["turn", "sources", "token", "message", "done"]


def test_an_escalation_is_an_event(chatbot: Chatbot) -> None:
    heard = events(chatbot, body(f"Urgent! {QUESTION}"))
    assert names(heard) == ["turn", "sources", "token", "message", "escalation", "done"]
    reasons = {one.name: one.data for one in heard}
    assert reasons["escalation"]["reason"] == "keyword"
    assert reasons["message"]["escalated"] is True


def test_a_stream_of_nothing_found(chatbot: Chatbot) -> None:
    heard = events(chatbot, body(OFF_TOPIC))
    assert names(heard) == ["turn", "sources", "token", "message", "escalation", "done"]
    assert heard[1].data == {"sources": []}


def test_a_refusal_is_no_stream(chatbot: Chatbot) -> None:
    client = chatbot.server.having({"Accept": "text/event-stream", "X-API-Key": "ck_wrong"})
    client.post(chatbot.messages, body()).refused(401, "invalid_key")


def test_a_visitor_who_leaves_is_answered_all_the_same(with_model: Chatbot, world: World) -> None:
    world.stack.fake.behave("paced")
    session = new_session()
    with with_model.server.stream(with_model.messages, body(session=session)) as stream:
        turn = next(one.data["turnId"] for one in stream if one.name == "turn")
    deadline = time.monotonic() + 10
    sql = "select outcome::text from app.turns where id = %s"
    while world.value(sql, turn) is None:
        assert time.monotonic() < deadline, "the turn is not finished"
        time.sleep(0.05)
    assert world.value(sql, turn) == "answered"


# ---- A model --------------------------------------------------------------------------


def test_a_model_gets_what_it_needs(with_model: Chatbot, world: World) -> None:
    world.stack.fake.say("It is stable. [1]")
    session = new_session()
    with_model.ask(OTHER_QUESTION, session)
    answer = with_model.ask(session=session)
    assert answer["response"] == "It is stable. [1]"
    assert (answer["usage"]["promptTokens"], answer["usage"]["completionTokens"]) == (11, 50)
    request = world.stack.fake.questions[-1]
    assert (request["model"], request["temperature"]) == ("fake", 0.1)
    roles = [message["role"] for message in request["messages"]]
    assert roles == ["system", "user", "assistant", "user"]
    assert ANSWER in request["messages"][0]["content"]
    assert request["messages"][-1]["content"] == QUESTION


def test_a_model_that_does_not_know_is_believed(with_model: Chatbot, world: World) -> None:
    world.stack.fake.say("I found nothing about that in the documents I know.")
    answer = with_model.ask()
    assert (answer["outcome"], answer["sources"]) == ("unanswered", [])


@pytest.mark.parametrize("behaviour", ["500", "503", "refuse", "empty"])
def test_a_failure_that_may_pass_is_tried_again(
    with_model: Chatbot, world: World, behaviour: str
) -> None:
    world.stack.fake.behave(behaviour)
    answer = with_model.ask()
    assert answer["outcome"] == "answered"
    sql = "select count(*) from app.chatbot_errors where conversation_id = %s"
    assert world.value(sql, answer["conversationId"]) == 1
    assert len(world.stack.fake.questions) == 2


@pytest.mark.parametrize(
    ("behaviour", "kind"),
    [
        ("400", "http_error"),
        ("401", "api_key_missing"),
        ("404", "http_error"),
        ("garbage", "unknown"),
        ("error-event", "http_error"),
        ("drop", "network_error"),
        ("hang", "timeout"),
        ("stall", "timeout"),
    ],
)
def test_a_failure_is_said_kindly_and_recorded(
    with_model: Chatbot, world: World, behaviour: str, kind: str
) -> None:
    world.stack.fake.behave(behaviour, 5)
    started = time.monotonic()
    heard = events(with_model, body())
    assert time.monotonic() - started < 10
    assert heard[-1].name == "done"
    message = next(one.data for one in heard if one.name == "message")
    assert message["outcome"] == "failed"
    assert message["response"].startswith("Sorry, something went wrong on our side.")
    assert message["escalated"] is True
    sql = "select distinct error_type from app.chatbot_errors where conversation_id = %s"
    assert world.rows(sql, message["conversationId"]) == [(kind,)]


def test_a_failure_is_a_success_of_http(with_model: Chatbot, world: World) -> None:
    world.stack.fake.behave("400")
    assert with_model.ask()["outcome"] == "failed"


def test_an_answer_that_cannot_be_stored_fails_the_turn(with_model: Chatbot, world: World) -> None:
    world.stack.fake.say("before \0 after")
    answer = with_model.ask()
    assert answer["outcome"] in ("answered", "failed")
    assert "\0" not in answer["response"]


def test_a_question_is_rewritten_first(organization: Organization, world: World) -> None:
    chatbot = organization.add_chatbot(
        {"provider": "openai", "model": "fake", "rewriteQuestion": True}
    )
    session = new_session()
    world.stack.fake.say(QUESTION)
    answer = chatbot.ask("And at which pH?", session)
    assert answer["outcome"] == "answered"
    assert len(world.stack.fake.questions) == 2
    sql = "select question from app.turns where conversation_id = %s"
    assert world.value(sql, answer["conversationId"]) == QUESTION


# ---- Again ----------------------------------------------------------------------------


def test_the_same_key_gets_the_same_answer(chatbot: Chatbot, world: World) -> None:
    sent, key = body(), {"Idempotency-Key": new_key()}
    first = chatbot.server.post(chatbot.messages, sent, headers=key)
    again = chatbot.server.post(chatbot.messages, sent, headers=key)
    assert again.ok() == first.ok()
    assert first.headers["Idempotency-Replayed"] is None
    assert again.headers["Idempotency-Replayed"] == "true"
    heard = events(chatbot, sent, **key)
    assert next(one.data for one in heard if one.name == "message") == first.json
    sql = "select count(*) from app.chatbot_messages where conversation_id = %s"
    assert world.value(sql, first.json["conversationId"]) == 2


@pytest.mark.parametrize(
    "other", [{"message": OTHER_QUESTION}, {"metadata": {"page": "/b"}}, {"language": "de"}]
)
def test_another_message_needs_another_key(chatbot: Chatbot, other: dict[str, Any]) -> None:
    sent, key = body(), {"Idempotency-Key": new_key()}
    chatbot.server.post(chatbot.messages, sent, headers=key).ok()
    answer = chatbot.server.post(chatbot.messages, {**sent, **other}, headers=key)
    answer.refused(422, "idempotency_mismatch", "Idempotency-Key")


def test_many_at_once_with_one_key_are_one(with_model: Chatbot, world: World) -> None:
    world.stack.fake.behave("paced", 20)
    sent, key = body(), {"Idempotency-Key": new_key()}

    def ask(_: int) -> tuple[int, str]:
        for _ in range(50):
            answer = with_model.server.post(with_model.messages, sent, headers=key)
            if answer.status != 409:
                return answer.status, answer.text
            answer.refused(409, "turn_in_progress")
            assert answer.headers["Retry-After"] == "1"
            time.sleep(0.1)
        raise AssertionError("never answered")

    with ThreadPoolExecutor(8) as pool:
        answers = set(pool.map(ask, range(8)))
    assert len(answers) == 1
    assert {status for status, _ in answers} == {200}
    assert len(world.stack.fake.questions) == 1


def test_many_at_once_in_one_session_are_one_conversation(chatbot: Chatbot) -> None:
    session = new_session()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: chatbot.ask(session=session), range(16)))
    assert len({answer["conversationId"] for answer in answers}) == 1
    assert len({answer["messageId"] for answer in answers}) == 16


def test_of_many_strangers_one_gets_the_session(chatbot: Chatbot) -> None:
    sent = body()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: chatbot.visitor.post(chatbot.messages, sent), range(8)))
    assert sorted(answer.status for answer in answers) == [200] + [403] * 7


# ---- How much -------------------------------------------------------------------------


def test_limits_are_told_and_kept(organization: Organization) -> None:
    chatbot = organization.add_chatbot({"rateLimit": {"limit": 3, "windowMinutes": 1}})
    session = new_session()
    for left in (2, 1, 0):
        answer = chatbot.server.post(chatbot.messages, body("Hello", session))
        answer.ok()
        assert answer.headers["RateLimit-Limit"] == "3"
        assert answer.headers["RateLimit-Remaining"] == str(left)
        assert int(answer.headers["RateLimit-Reset"]) > 0
    refused = chatbot.server.post(chatbot.messages, body("Hello", session))
    refused.refused(429, "rate_limited", "seconds")
    assert 0 < int(refused.headers["Retry-After"]) <= 20
    assert refused.headers["RateLimit-Remaining"] == "0"
    chatbot.server.post(chatbot.messages, body("Hello")).ok()


@pytest.fixture
def three_calls_an_address(world: World) -> Iterator[None]:
    world.set("address_rate_limit", {"limit": 3, "windowMinutes": 60})
    yield
    world.unset("address_rate_limit")


@pytest.mark.usefixtures("three_calls_an_address")
def test_an_address_is_limited_whatever_it_says_of_itself(organization: Organization) -> None:
    chatbot = organization.add_chatbot()
    visitor = chatbot.visitor.at("127.0.4.1")
    statuses = [
        visitor.post(
            chatbot.messages,
            body("Hello"),
            headers={"X-Forwarded-For": f"198.51.100.{n}", "X-Real-IP": f"198.51.100.{n}"},
        ).status
        for n in range(5)
    ]
    assert statuses == [200, 200, 200, 429, 429]
    chatbot.visitor.at("127.0.4.2").post(chatbot.messages, body("Hello")).ok()
    # A server speaks for all of its visitors.
    for _ in range(5):
        chatbot.ask("Hello")


# ---- From a page ----------------------------------------------------------------------


def test_a_page_that_is_allowed_reads_the_answer(chatbot: Chatbot) -> None:
    for origin in (SHOP, "https://a.partner.example", "https://shop.example:8443"):
        answer = chatbot.visitor.post(chatbot.messages, body("Hello"), headers={"Origin": origin})
        answer.ok()
        assert answer.headers["Access-Control-Allow-Origin"] == origin
        assert "Origin" in answer.headers["Vary"]
        assert "RateLimit-Remaining" in answer.headers["Access-Control-Expose-Headers"]


def test_a_page_of_the_gateway_itself_may_always(chatbot: Chatbot) -> None:
    own = f"http://127.0.0.1:{chatbot.visitor.port}"
    answer = chatbot.visitor.post(chatbot.messages, body("Hello"), headers={"Origin": own})
    answer.ok()
    assert answer.headers["Access-Control-Allow-Origin"] == own


@pytest.mark.parametrize(
    "origin",
    ["https://evil.example", "https://shop.example.evil.test", "https://partner.example", "null"],
)
def test_a_page_that_is_not_allowed_gets_nothing(chatbot: Chatbot, origin: str) -> None:
    visitor = chatbot.visitor.having({"Origin": origin})
    for answer in (
        visitor.post(chatbot.messages, body("Hello")),
        visitor.get(f"{chatbot.path}/config"),
        visitor.get(f"{chatbot.path}/history?sessionId=s"),
    ):
        answer.refused(403, "origin_not_allowed")
        assert answer.headers["Access-Control-Allow-Origin"] is None


@pytest.mark.parametrize("path", ["messages", "config", "history"])
def test_a_preflight_is_answered_by_the_chatbots_pages(chatbot: Chatbot, path: str) -> None:
    method = "POST" if path == "messages" else "GET"
    asking = {
        "Access-Control-Request-Method": method,
        "Access-Control-Request-Headers": "content-type,x-api-key,x-session-token",
    }
    client = Client(chatbot.visitor.port)
    allowed = client.ask("OPTIONS", f"{chatbot.path}/{path}", headers={**asking, "Origin": SHOP})
    assert (allowed.status, allowed.body) == (204, b"")
    assert allowed.headers["Access-Control-Allow-Origin"] == SHOP
    assert method in allowed.headers["Access-Control-Allow-Methods"]
    granted = allowed.headers["Access-Control-Allow-Headers"].lower()
    assert all(one in granted for one in ("content-type", "x-api-key", "idempotency-key"))
    assert int(allowed.headers["Access-Control-Max-Age"]) > 0
    refused = client.ask(
        "OPTIONS", f"{chatbot.path}/{path}", headers={**asking, "Origin": "https://evil.example"}
    )
    refused.refused(403, "origin_not_allowed")
    assert refused.headers["Access-Control-Allow-Origin"] is None
    elsewhere = client.ask(
        "OPTIONS",
        f"/api/v1/public/chat/0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001/{path}",
        headers={**asking, "Origin": SHOP},
    )
    elsewhere.refused(403, "origin_not_allowed")


def test_an_error_can_be_read_by_the_page_that_made_it(chatbot: Chatbot) -> None:
    visitor = chatbot.visitor.having({"Origin": SHOP})
    answer = visitor.post(chatbot.messages, {"sessionId": "s"})
    answer.refused(400, "missing_field", "message")
    assert answer.headers["Access-Control-Allow-Origin"] == SHOP


def test_a_stream_can_be_read_by_the_page_too(chatbot: Chatbot) -> None:
    sent = body("Hello")
    with chatbot.visitor.stream(chatbot.messages, sent, headers={"Origin": SHOP}) as stream:
        assert stream.status == 200
        assert stream.headers["Access-Control-Allow-Origin"] == SHOP
        assert [one.name for one in stream][-1] == "done"


def test_a_page_finds_out_what_it_must(chatbot: Chatbot) -> None:
    config = Client(chatbot.visitor.port).get(f"{chatbot.path}/config").ok()
    assert config["chatbotId"] == chatbot.id
    assert config["name"] == "Helper"
    assert set(config) == {
        "chatbotId", "name", "welcomeMessage", "language", "languages", "translations", "theme",
        "customCss", "features",
    }  # fmt: skip


# ---- By name --------------------------------------------------------------------------


def test_a_request_has_an_id(chatbot: Chatbot, world: World) -> None:
    given = "request-0123456789"
    answer = chatbot.server.post(chatbot.messages, body(), headers={"X-Request-Id": given})
    assert answer.headers["X-Request-Id"] == given
    sql = "select request_id from app.turns where conversation_id = %s"
    assert world.value(sql, answer.ok()["conversationId"]) == given
    made = chatbot.server.post(chatbot.messages, body(), headers={"X-Request-Id": "a b\tc"})
    assert re.fullmatch(r"[A-Za-z0-9._-]{8,128}", made.headers["X-Request-Id"])
    assert made.headers["X-Request-Id"] != "a b\tc"
