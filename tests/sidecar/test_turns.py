"""Turns, driven against the real database and a model that speaks real HTTP."""

import http.client
import json
import socket
import threading
import time
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
    new_session,
)

WORDS = " ".join(f"word{number}" for number in range(50))


@pytest.fixture(scope="module")
def bot(organization: Organization) -> Chatbot:
    return organization.add_chatbot({"provider": "openai", "model": "fake", "responseTimeout": 5})


@pytest.fixture
def ask(stack, bot):
    """A question at the sidecar's own port, as JSON."""
    client = Client(stack.ports.sidecar).having(bot.server.headers)

    def post(message: str = QUESTION, **more: Any) -> dict[str, Any]:
        body = {"sessionId": new_session(), "message": message, **more}
        answer: dict[str, Any] = client.post(bot.messages, body).ok()
        return answer

    return post


@pytest.fixture
def listen(stack, bot):
    """The same as events."""
    client = Client(stack.ports.sidecar).having(bot.server.headers)

    def stream(message: str = QUESTION) -> list[tuple[str, Any]]:
        body = {"sessionId": new_session(), "message": message}
        with client.stream(bot.messages, body) as events:
            assert events.status == 200
            return [(event.name, event.data) for event in events]

    return stream


def errors(world: World, bot: Chatbot) -> list[tuple[str, str]]:
    return world.rows(
        "select error_type, error_message from app.chatbot_errors where chatbot_id = %s"
        " order by id",
        bot.id,
    )


def test_the_model_gets_exactly_what_sql_composed(stack, ask):
    answer = ask()
    assert answer["response"] == WORDS
    assert answer["outcome"] == "answered"
    assert answer["usage"]["promptTokens"] == 11
    assert answer["usage"]["completionTokens"] == 50
    assert ANSWER in answer["sources"][0]["content"]
    (sent,) = stack.fake.questions
    assert sent["model"] == "fake"
    assert sent["stream"] is True
    assert sent["messages"][-1] == {"role": "user", "content": QUESTION}
    assert ANSWER in sent["messages"][0]["content"]


def test_events_say_the_same_as_the_json(ask, listen):
    events = listen()
    names = [name for name, _ in events]
    tokens = [data["text"] for name, data in events if name == "token"]
    assert names == ["turn", "sources", *["token"] * len(tokens), "message", "done"]
    assert "".join(tokens) == WORDS
    found = dict(events)
    assert found["message"].keys() == ask().keys()
    assert found["message"]["response"] == WORDS
    assert found["message"]["sources"] == found["sources"]["sources"] != []
    assert found["turn"]["conversationId"] == found["message"]["conversationId"]
    assert set(found["turn"]) == {
        "turnId", "conversationId", "sessionId", "sessionToken", "userMessageId",
    }  # fmt: skip


def test_what_needs_no_model_comes_as_events_too(stack, listen):
    events = dict(listen(OFF_TOPIC))
    assert events["message"]["outcome"] == "unanswered"
    assert events["token"]["text"] == events["message"]["response"]
    assert events["sources"] == {"sources": []}
    assert stack.fake.questions == []


def test_words_are_passed_on_while_they_come(stack, bot):
    stack.fake.behave("paced")
    client = Client(stack.ports.sidecar).having(bot.server.headers)
    body = {"sessionId": new_session(), "message": QUESTION}
    with client.stream(bot.messages, body) as stream:
        times = [event.at for event in stream if event.name == "token"]
    assert len(times) > 20
    assert times[-1] - times[0] > 0.15


def test_a_second_attempt_is_sqls_word(stack, world, bot, ask):
    before = len(errors(world, bot))
    stack.fake.behave("500", 2)
    assert ask()["response"] == WORDS
    assert len(stack.fake.questions) == 3
    assert stack.fake.questions[0] == stack.fake.questions[2]
    assert [kind for kind, _ in errors(world, bot)[before:]] == ["http_error"] * 2


@pytest.mark.parametrize(
    ("behaviour", "kind"),
    [
        ("401", "api_key_missing"),
        ("400", "http_error"),
        ("500", "http_error"),
        ("429", "rate_limited"),
        ("refuse", "network_error"),
        ("drop", "network_error"),
        ("empty", "no_response"),
        ("garbage", "unknown"),
        pytest.param("hang", "timeout", marks=pytest.mark.slow),
    ],
)
def test_a_model_that_fails_is_recorded_and_apologised_for(
    stack, world, organization, behaviour, kind
):
    bot = organization.add_chatbot(
        {"provider": "openai", "model": f"fake-{behaviour}", "responseTimeout": 5}
    )
    if behaviour == "429":
        # What comes after the wait is another story.
        stack.fake.behave("429", 1)
        stack.fake.behave("400", 2)
    answer = bot.ask()
    assert answer["outcome"] == "failed"
    assert answer["response"]
    assert answer["sources"] == []
    assert errors(world, bot)[0][0] == kind


@pytest.mark.parametrize(("times", "attempts"), [(1, 2), (3, 3)])
def test_each_attempt_has_its_price(stack, world, organization, times, attempts):
    """Also those that came to nothing, whatever becomes of the turn."""
    bot = organization.add_chatbot({"provider": "openai", "model": "fake"})
    stack.fake.behave("empty", times)
    answer = bot.ask()
    assert answer["outcome"] == ("answered" if times == 1 else "failed")
    assert answer["usage"]["promptTokens"] == 11 * attempts
    assert answer["usage"]["completionTokens"] == 50 * attempts
    used = world.value("select app.tokens_this_month(%s, %s)", organization.id, bot.id)
    assert used == answer["usage"]["totalTokens"]


def test_a_failure_after_the_first_words_ends_the_stream_in_order(stack, listen):
    stack.fake.behave("drop")
    events = listen()
    names = [name for name, _ in events]
    assert names[:3] == ["turn", "sources", "token"]
    assert names[-1] == "done"
    assert dict(events)["message"]["outcome"] == "failed"
    assert len(stack.fake.questions) == 1


def test_tools_are_called_and_their_results_told(stack, world, ask):
    stack.fake.behave("tools", 2)
    answer = ask()
    first, second = stack.fake.questions
    *same, asked, one, two = second["messages"]
    assert same == first["messages"]
    assert [call["function"]["name"] for call in asked["tool_calls"]] == ["look_up", "add"]
    assert (one["role"], one["tool_call_id"]) == ("tool", "call_a")
    assert (two["role"], two["tool_call_id"]) == ("tool", "call_b")
    assert answer["response"] == f"They said: {one['content']}, {two['content']}"
    assert answer["usage"]["promptTokens"] == 22
    assert world.value(
        "select array_agg(name order by name) from app.tool_calls as c"
        " join app.turns as t on t.id = c.turn_id where t.answer_message_id = %s",
        answer["messageId"],
    ) == ["add", "look_up"]


def test_tools_are_not_called_for_ever(stack, ask):
    stack.fake.behave("always-tools", 10)
    assert ask()["response"].startswith("They said: ")
    asked = stack.fake.questions
    assert len(asked) == 6
    assert asked[-1]["tool_choice"] == "none"


def test_a_question_is_rewritten_first(stack, organization):
    bot = organization.add_chatbot({"provider": "openai", "model": "fake", "rewriteQuestion": True})
    stack.fake.say(QUESTION)
    answer = bot.ask("and which pH does it like?")
    assert [one["path"] for one in stack.fake.requests] == ["/v1/chat/completions"] * 2
    assert ANSWER in answer["sources"][0]["content"]


def test_a_question_that_is_not_rewritten_is_searched_as_it_is(stack, organization):
    bot = organization.add_chatbot({"provider": "openai", "model": "fake", "rewriteQuestion": True})
    stack.fake.behave("500")
    answer = bot.ask()
    assert answer["outcome"] == "answered"
    assert ANSWER in answer["sources"][0]["content"]


def test_a_visitor_who_hangs_up_still_gets_an_answer(stack, world, bot):
    stack.fake.behave("paced")
    session = new_session()
    body = json.dumps({"sessionId": session, "message": QUESTION}).encode()
    for kind in ("text/event-stream", "application/json"):
        connection = http.client.HTTPConnection("127.0.0.1", stack.ports.sidecar)
        headers = {**bot.server.headers, "Content-Type": "application/json", "Accept": kind}
        connection.request("POST", bot.messages, body, headers)
        time.sleep(0.1)
        assert connection.sock is not None
        connection.sock.shutdown(socket.SHUT_RDWR)
        connection.close()
    deadline = time.monotonic() + 10
    while True:
        answers = world.rows(
            "select m.content from app.chatbot_messages as m join app.chatbot_conversations as c"
            " on c.id = m.conversation_id where c.session_id = %s and m.role = 'assistant'",
            session,
        )
        if len(answers) == 2:
            break
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert {text for (text,) in answers} == {WORDS}


def test_many_at_once_keep_their_answers_apart(stack, bot):
    client = Client(stack.ports.sidecar).having(bot.server.headers)
    found: list[set[str]] = []

    def visit() -> None:
        session = new_session()
        body = {"sessionId": session, "message": QUESTION}
        with client.stream(bot.messages, body) as stream:
            found.append({str(e.data["sessionId"]) for e in stream if "sessionId" in e.data})
        assert found

    threads = [threading.Thread(target=visit) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 16
    assert all(len(sessions) == 1 for sessions in found)
    assert len(set.union(*found)) == 16


def test_the_log_quotes_nobody(stack, ask):
    secret = "mirabelle-3141"
    ask(f"{QUESTION} {secret}")
    stack.fake.behave("garbage")
    ask(f"{QUESTION} {secret}")
    log = (stack.log / "sidecar.log").read_text()
    assert secret not in log
    assert "sk-test-7f3a" not in log
    for line in log.splitlines():
        assert "event" in json.loads(line)
