"""Limits and budgets: told in headers, kept to the letter, and said in the visitor's language."""

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.support.http import Answer
from tests.support.world import OTHER_QUESTION, QUESTION, Chatbot, Organization, World, new_session

HEADERS = ("RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "Retry-After")
BUDGET_IN_GERMAN = (
    "Diesen Monat kann ich keine Fragen mehr beantworten."
    " Bitte wenden Sie sich auf anderem Weg an uns."
)


def send(chatbot: Chatbot, message: str = "Hello", **more: object) -> Answer:
    body = {"sessionId": new_session(), "message": message, **more}
    return chatbot.server.post(chatbot.messages, body)


def used(world: World, chatbot: Chatbot) -> int:
    sql = (
        "select app.tokens_this_month(organization_id, id) from app.chatbot_instances where id = %s"
    )
    tokens: int = world.value(sql, chatbot.id)
    return tokens


def spend(world: World, chatbot: Chatbot, tokens: int) -> None:
    world.run(
        "insert into app.analytics_deltas (organization_id, chatbot_id, slot, prompt_tokens)"
        " select organization_id, id, app.analytics_slot(now()), %s"
        " from app.chatbot_instances where id = %s",
        tokens, chatbot.id,
    )  # fmt: skip


def with_budget(organization: Organization, monthly: int, **more: object) -> Chatbot:
    return organization.add_chatbot(
        {
            "provider": "openai",
            "model": "fake-greedy",
            "maxTokens": 100,
            "tokenBudget": {"monthly": monthly},
            **more,
        }
    )


# ---- Limits ---------------------------------------------------------------------------


@pytest.fixture
def three_calls_a_key(world: World) -> Iterator[None]:
    world.set("key_rate_limit", {"limit": 3, "windowMinutes": 60})
    yield
    world.unset("key_rate_limit")


@pytest.mark.usefixtures("three_calls_a_key")
def test_a_servers_key_is_limited_whatever_sessions_it_invents(organization: Organization) -> None:
    chatbot = organization.add_chatbot()
    assert [send(chatbot).status for _ in range(5)] == [200, 200, 200, 429, 429]
    refused = send(chatbot, language="de")
    refused.refused(429, "rate_limited")
    assert refused.json["message"].startswith("Das waren viele Nachrichten")
    for name in HEADERS:
        assert refused.headers[name] is not None, name
    assert refused.headers["RateLimit-Limit"] == "3", "of the limit that refused"
    assert 0 < int(refused.headers["Retry-After"]) <= 1200
    # Visitors of its pages have their own limits, and another chatbot has its own key.
    chatbot.visitor.post(chatbot.messages, {"sessionId": new_session(), "message": "Hello"}).ok()
    send(organization.add_chatbot()).ok()


@pytest.fixture
def two_calls_a_chatbot(world: World) -> Iterator[None]:
    world.set("chatbot_rate_limit", {"limit": 2, "windowMinutes": 60})
    yield
    world.unset("chatbot_rate_limit")


@pytest.mark.usefixtures("two_calls_a_chatbot")
def test_a_refusal_tells_the_limit_that_refused(organization: Organization) -> None:
    chatbot = organization.add_chatbot()
    allowed = send(chatbot)
    assert allowed.headers["RateLimit-Limit"] == "100", "the visitor's own"
    send(chatbot).ok()
    refused = send(chatbot)
    refused.refused(429, "rate_limited")
    assert {name: refused.headers[name] for name in HEADERS[:2]} == {
        "RateLimit-Limit": "2",
        "RateLimit-Remaining": "0",
    }


def test_a_refused_stream_is_an_answer_with_a_status(organization: Organization) -> None:
    chatbot = organization.add_chatbot({"rateLimit": {"limit": 1, "windowMinutes": 1}})
    body = {"sessionId": new_session(), "message": "Hello", "language": "fr"}
    chatbot.server.post(chatbot.messages, body).ok()
    refused = chatbot.server.post(chatbot.messages, body, headers={"Accept": "text/event-stream"})
    refused.refused(429, "rate_limited")
    assert refused.json["message"].startswith("Vous avez envoyé beaucoup")
    assert all(refused.headers[name] for name in HEADERS)


# ---- Budgets --------------------------------------------------------------------------


def test_a_spent_budget_is_said(organization: Organization, world: World) -> None:
    chatbot = with_budget(organization, 1000)
    spend(world, chatbot, 1000)
    for headers in ({}, {"Accept": "text/event-stream"}):
        body = {"sessionId": new_session(), "message": QUESTION, "language": "de"}
        refused = chatbot.server.post(chatbot.messages, body, headers=headers)
        refused.refused(429, "token_budget_exhausted", "tokenBudget.monthly")
        assert refused.json["message"] == BUDGET_IN_GERMAN
        assert all(refused.headers[name] for name in HEADERS)
        assert 0 < int(refused.headers["Retry-After"]) <= 31 * 86400
    assert world.stack.fake.requests == []


def test_what_is_too_little_for_an_answer_is_said(organization: Organization, world: World) -> None:
    chatbot = with_budget(organization, 100)
    for headers in ({}, {"Accept": "text/event-stream"}):
        body = {"sessionId": new_session(), "message": QUESTION, "language": "de"}
        refused = chatbot.server.post(chatbot.messages, body, headers=headers)
        refused.refused(429, "token_budget_exhausted")
        assert refused.json["message"] == BUDGET_IN_GERMAN
        assert all(refused.headers[name] for name in HEADERS)
    assert world.stack.fake.requests == [], "no model was asked"


def test_in_a_stream_that_has_begun_it_is_an_event(
    organization: Organization, world: World
) -> None:
    """Here the stream opens while the provider is asked about the message."""
    chatbot = with_budget(organization, 100, moderation={"providerModeration": {"action": "flag"}})
    body = {"sessionId": new_session(), "message": QUESTION, "language": "de"}
    with chatbot.server.stream(chatbot.messages, body) as stream:
        heard = list(stream)
    assert [one.name for one in heard] == ["turn", "error", "done"]
    assert heard[1].data == {"code": "token_budget_exhausted", "message": BUDGET_IN_GERMAN}
    history = chatbot.server.get(
        f"{chatbot.path}/history", query={"sessionId": body["sessionId"]}
    ).ok()
    assert [one["content"] for one in history["messages"]] == [QUESTION, BUDGET_IN_GERMAN]


def test_the_last_answer_is_cut_to_what_is_left(organization: Organization, world: World) -> None:
    chatbot = with_budget(organization, 10**9)
    send(chatbot, QUESTION).ok()
    (asked,) = world.stack.fake.questions
    assert asked["max_tokens"] == 100
    prompt = len(json.dumps(asked, ensure_ascii=False).encode())
    world.stack.fake.forget()
    # Nearly as much again, and a good half of an answer.
    monthly = used(world, chatbot) + prompt + 100
    world.run(
        "update app.chatbot_instances"
        " set configuration = jsonb_set(configuration, '{tokenBudget,monthly}', %s::text::jsonb)"
        " where id = %s",
        monthly, chatbot.id,
    )  # fmt: skip
    send(chatbot, QUESTION).ok()
    (asked,) = world.stack.fake.questions
    assert 50 <= asked["max_tokens"] <= 100
    assert used(world, chatbot) <= monthly
    send(chatbot, QUESTION).refused(429, "token_budget_exhausted")


@pytest.mark.parametrize("rewritten", [False, True])
def test_however_many_ask_at_once_no_budget_is_exceeded(
    organization: Organization, world: World, rewritten: bool
) -> None:
    """The model uses a token for each byte that it reads, and all the words that it may."""
    monthly = 25_000
    chatbot = with_budget(organization, monthly, rewriteQuestion=rewritten)
    # Said as the rewritten question, it finds the same sources again.
    world.stack.fake.say(QUESTION)

    def ask(number: int) -> int:
        return send(chatbot, QUESTION if number % 2 else OTHER_QUESTION).status

    with ThreadPoolExecutor(12) as pool:
        statuses = list(pool.map(ask, range(36)))
    assert set(statuses) == {200, 429}, statuses
    assert monthly / 2 < used(world, chatbot) <= monthly
    sql = "select count(*) from app.turns where chatbot_id = %s and reserved_tokens is not null"
    assert world.value(sql, chatbot.id) == 0, "nothing stays set aside"


def test_what_costs_nothing_needs_no_budget(organization: Organization) -> None:
    chatbot = organization.add_chatbot({"provider": "embedded", "tokenBudget": {"monthly": 0}})
    assert chatbot.ask()["outcome"] == "answered"


def test_rounds_of_tools_keep_to_the_budget(organization: Organization, world: World) -> None:
    """Each asks again with all that was said before, and another round may be one too many."""

    def ask(monthly: int) -> tuple[int, int]:
        chatbot = with_budget(organization, monthly)
        path = f"/api/v1/chatbots/{chatbot.id}/tools"
        organization.admin.client.ask("PUT", path, {"enabled": ["request_human"]}).ok()
        world.stack.fake.call(*[[("request_human", '{"reason": "x"}')]] * 2)
        status = send(chatbot).status
        used = world.value("select app.tokens_this_month(%s, %s)", organization.id, chatbot.id)
        assert world.value(
            "select count(*) from app.turns where chatbot_id = %s and reserved_tokens is not null",
            chatbot.id,
        ) == 0  # fmt: skip
        return status, used

    status, whole = ask(1000000)
    assert (status, len(world.stack.fake.questions)) == (200, 3)
    world.stack.fake.forget()
    status, used = ask(whole - 200)
    assert status == 429
    assert 0 < used <= whole - 200
    # The rounds before were made, and are paid for.
    assert 1 <= len(world.stack.fake.questions) < 3
