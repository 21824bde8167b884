"""The environment variables of seed 001, through a sidecar that is started with them."""

import time
from collections.abc import Iterator

import pytest

from ops import stack as services
from tests.support.cluster import Cluster
from tests.support.stack import Stack
from tests.support.world import QUESTION, Organization, World, new_session

VARIABLES = {
    "OPENAI_MODEL": "fake-of-the-environment",
    "MAX_CONVERSATION_HISTORY": "2",
    "ESCALATION_KEYWORDS": "florbex, mayday",
    # Not quite three minutes.
    "SESSION_TIMEOUT": "179000",
}
SETTINGS = (
    "default_model", "max_conversation_history", "escalation_keywords", "session_timeout_minutes",
)  # fmt: skip


@pytest.fixture(scope="module")
def place() -> Iterator[World]:
    """Servers of its own: what the environment says is the whole installation's."""
    cluster = Cluster()
    try:
        cluster.install()
        with Stack(cluster, VARIABLES) as stack:
            world = World(stack)
            world.set("password_cost", 4)
            yield world
            world.close()
    finally:
        cluster.stop()


@pytest.fixture(scope="module")
def knowing(place: World) -> Organization:
    made = place.organization()
    made.learn()
    return made


def settings(world: World) -> list[object]:
    return [world.value("select app.setting(%s)", name) for name in SETTINGS]


def test_they_take_effect(place: World, knowing: Organization) -> None:
    chatbot = knowing.add_chatbot()
    place.stack.fake.forget()
    session = new_session()
    for question in (QUESTION, "How much florbex is in shampoos?"):
        answer = chatbot.ask(question, session)
        # By a word of the environment; the ones that are built in are out.
        assert answer["escalated"] is True, answer
    chatbot.ask(QUESTION, session)
    asked = place.stack.fake.questions[-1]
    assert asked["model"] == "fake-of-the-environment"
    # The prompt, two messages of the four that were said, and the question.
    assert [one["role"] for one in asked["messages"]] == ["system", "user", "assistant", "user"]
    sql = "select escalation_reason from app.turns where conversation_id = %s"
    assert set(place.rows(sql, answer["conversationId"])) == {("keyword",)}
    assert chatbot.ask("Hello")["escalated"] is False


def test_a_conversation_ends_by_them(place: World, knowing: Organization) -> None:
    chatbot = knowing.add_chatbot()
    session = new_session()
    first = chatbot.ask("Hello", session)["conversationId"]
    sql = "update app.chatbot_conversations set last_activity_at = now() - %s::interval"
    place.run(f"{sql} where id = %s", "170 seconds", first)
    assert chatbot.ask("Hello", session)["conversationId"] == first
    place.run(f"{sql} where id = %s", "190 seconds", first)
    assert chatbot.ask("Hello", session)["conversationId"] != first
    made = chatbot.server.post("/api/v1/chat/session", {}).ok(201)
    conversation = made["conversationId"]
    place.run(f"{sql} where id = %s", "190 seconds", conversation)
    place.run("select app.close_idle_conversations()")
    status = "select status::text from app.chatbot_conversations where id = %s"
    assert place.value(status, conversation) == "closed"


def test_a_chatbot_has_the_last_word(place: World, knowing: Organization) -> None:
    chatbot = knowing.add_chatbot(
        {"maxConversationHistory": 0, "escalation": {"keywords": ["quillane"]}, "model": "fake"}
    )
    place.stack.fake.forget()
    session = new_session()
    for _ in range(2):
        assert chatbot.ask(QUESTION, session)["escalated"] is False
    asked = place.stack.fake.questions[-1]
    assert (asked["model"], len(asked["messages"])) == ("fake", 2)


def test_the_operators_word_stands(place: World) -> None:
    place.set("max_conversation_history", 5)
    assert settings(place)[1] == 5
    place.unset("max_conversation_history")
    assert settings(place) == ["fake-of-the-environment", 2, ["florbex", "mayday"], 3]


def test_a_variable_that_is_gone_is_gone(place: World) -> None:
    """Last, since it starts the sidecar anew."""
    stack = place.stack
    before = stack.services["sidecar"]
    stack.services["sidecar"].stop(stack.processes.pop("sidecar"))
    kept = {name: value for name, value in before.env.items()
            if name not in {*VARIABLES} - {"SESSION_TIMEOUT"}}  # fmt: skip
    stack.services["sidecar"] = services.Service(
        name="sidecar", command=before.command, is_ready=before.is_ready,
        env=kept, folder=before.folder,
    )  # fmt: skip
    stack.start("sidecar")
    deadline = time.monotonic() + 20
    while settings(place)[1] != 10:
        assert time.monotonic() < deadline, "the sidecar has not registered"
        time.sleep(0.05)
    assert settings(place)[0] == "gpt-4o-mini"
    assert settings(place)[3] == 3
    words = settings(place)[2]
    assert isinstance(words, list)
    assert "urgent" in words
