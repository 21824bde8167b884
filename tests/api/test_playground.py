"""Trying a chatbot: with what one likes in the place of its configuration, and nothing counted."""

import time
from collections.abc import Iterator
from typing import Any

import pytest

from tests.support.http import Answer, Client, Event
from tests.support.world import (
    ANSWER,
    OFF_TOPIC,
    QUESTION,
    Chatbot,
    Organization,
    User,
    World,
    new_key,
)

WORDS = " ".join(f"word{number}" for number in range(50))
USAGE = {"promptTokens", "completionTokens", "totalTokens", "vectorSearchTime", "llmResponseTime"}
# What a real conversation leaves behind.
COUNTED = (
    "app.chatbot_conversations", "app.chatbot_messages", "app.turns", "app.analytics_deltas",
    "app.analytics_slots", "app.chatbot_errors", "app.tool_calls", "app.deliveries",
)  # fmt: skip


@pytest.fixture(scope="module")
def chatbot(organization: Organization) -> Chatbot:
    return organization.add_chatbot()


@pytest.fixture(scope="module")
def with_model(organization: Organization) -> Chatbot:
    return organization.add_chatbot(
        {"provider": "openai", "model": "fake", "responseTimeout": 2, "temperature": 0.1,
         "tokenBudget": {"monthly": 1}}
    )  # fmt: skip


class Playground:
    """A person's session with a chatbot."""

    def __init__(
        self, client: Client, chatbot: Chatbot, config: dict[str, Any] | None = None
    ) -> None:
        self.client = client
        self.path = f"/api/v1/chatbots/{chatbot.id}/playground"
        sent = {} if config is None else {"sessionConfig": config}
        self.made: dict[str, Any] = client.post(f"{self.path}/sessions", sent).ok(201)
        self.id = self.made["sessionId"]

    def body(self, message: str = QUESTION, **config: Any) -> dict[str, Any]:
        override = {"overrideConfig": config} if config else {}
        return {"sessionId": self.id, "message": message, **override}

    def ask(self, message: str = QUESTION, **config: Any) -> dict[str, Any]:
        answer: dict[str, Any] = self.post(self.body(message, **config)).ok()
        return answer

    def post(self, body: dict[str, Any], **headers: str) -> Answer:
        return self.client.post(f"{self.path}/chat", body, headers=headers)

    def listen(self, body: dict[str, Any]) -> list[Event]:
        with self.client.stream(f"{self.path}/chat", body) as stream:
            assert stream.status == 200, stream.read()
            assert stream.headers.get_content_type() == "text/event-stream"
            return list(stream)

    def read(self) -> dict[str, Any]:
        found: dict[str, Any] = self.client.get(f"{self.path}/sessions/{self.id}").ok()
        return found

    def end(self) -> Answer:
        return self.client.delete(f"{self.path}/sessions/{self.id}")


@pytest.fixture
def playground(organization: Organization, chatbot: Chatbot) -> Playground:
    return Playground(organization.admin.client, chatbot)


@pytest.fixture
def trial(organization: Organization, with_model: Chatbot) -> Playground:
    """The same with a chatbot that a model answers for."""
    return Playground(organization.admin.client, with_model)


@pytest.fixture(autouse=True)
def _nothing_counts(organization: Organization, world: World) -> Iterator[None]:
    before = counted(world, organization)
    yield
    assert counted(world, organization) == before


def counted(world: World, organization: Organization) -> dict[str, int]:
    return {
        table: world.value(
            f"select count(*) from {table} where organization_id = %s", organization.id
        )
        for table in COUNTED
    }


# ---- Sessions -------------------------------------------------------------------------


def test_a_session_is_begun_read_and_ended(organization: Organization, chatbot: Chatbot) -> None:
    client = organization.admin.client
    path = f"/api/v1/chatbots/{chatbot.id}/playground/sessions"
    answer = client.post(path, {"sessionConfig": {"temperature": 0.2}})
    made = answer.ok(201)
    assert answer.headers["Location"] == f"{path}/{made['sessionId']}"
    assert made["chatbotId"] == chatbot.id
    assert made["userId"] == organization.admin.id
    assert made["sessionConfig"] == {"temperature": 0.2}
    assert made["isActive"] is True
    assert made["createdAt"].endswith("+00:00")
    assert client.get(answer.headers["Location"]).ok() == made
    assert made["messages"] == []

    assert client.delete(answer.headers["Location"]).status == 204
    ended = client.get(answer.headers["Location"]).ok()
    assert ended["isActive"] is False
    assert ended["endedAt"] is not None
    assert client.delete(answer.headers["Location"]).status == 204
    assert client.get(answer.headers["Location"]).ok() == ended


def test_a_session_needs_no_body(organization: Organization, chatbot: Chatbot) -> None:
    path = f"/api/v1/chatbots/{chatbot.id}/playground/sessions"
    assert organization.admin.client.post(path).ok(201)["sessionConfig"] == {}


def test_a_repeated_request_makes_one_session(organization: Organization, chatbot: Chatbot) -> None:
    path = f"/api/v1/chatbots/{chatbot.id}/playground/sessions"
    headers = {"Idempotency-Key": new_key()}
    first = organization.admin.client.post(path, {}, headers=headers)
    second = organization.admin.client.post(path, {}, headers=headers)
    assert second.ok(201) == first.ok(201)
    assert second.headers["Idempotency-Replayed"] == "true"
    assert second.headers["Location"] == first.headers["Location"]


def test_in_a_session_that_has_ended_nothing_is_asked(playground: Playground) -> None:
    playground.ask()
    playground.end()
    playground.post(playground.body()).refused(409, "playground_session_ended")
    with playground.client.stream(f"{playground.path}/chat", playground.body()) as stream:
        assert stream.status == 409
    assert len(playground.read()["messages"]) == 2


def test_a_session_is_its_users_own(organization: Organization, world: World) -> None:
    member, colleague = organization.user("member"), organization.add_user("member")
    own = organization.add_chatbot(by=member)
    of_member = Playground(member.client, own)
    of_member.ask()
    stranger = world.organization()

    def refused(user: User) -> None:
        session = f"{of_member.path}/sessions/{of_member.id}"
        user.client.get(session).refused(404, "not_found")
        user.client.delete(session).refused(404, "not_found")
        user.client.post(f"{of_member.path}/chat", of_member.body()).refused(404, "not_found")

    # Who sees the chatbot, and who does not.
    for who in ("super_admin", "admin", "agent"):
        refused(organization.user(who))
        Playground(organization.user(who).client, own).ask()
    for user in (colleague, stranger.user("super_admin"), stranger.user("member")):
        refused(user)
        user.client.post(f"{of_member.path}/sessions", {}).refused(404, "not_found")
    assert of_member.read()["isActive"] is True
    for client in (world.stack.client, own.server, own.visitor):
        client.post(f"{of_member.path}/sessions", {}).refused(401, "not_signed_in")
        client.post(f"{of_member.path}/chat", of_member.body()).refused(401, "not_signed_in")
    assert len(of_member.read()["messages"]) == 2
    # Through PostgREST neither.
    views = ("playground_sessions", "playground_messages")
    for view in views:
        assert (
            organization.admin.client.get(f"/rest/{view}?user_id=neq.{organization.admin.id}").ok()
            == []
        )
        assert colleague.client.get(f"/rest/{view}").ok() == []
        assert stranger.admin.client.get(f"/rest/{view}").ok() == []
        assert len(member.client.get(f"/rest/{view}").ok()) == 1


def test_a_session_is_of_one_chatbot(
    playground: Playground, organization: Organization, with_model: Chatbot
) -> None:
    other = f"/api/v1/chatbots/{with_model.id}/playground"
    client = organization.admin.client
    client.get(f"{other}/sessions/{playground.id}").refused(404, "not_found")
    client.post(f"{other}/chat", playground.body()).refused(404, "not_found")


@pytest.mark.parametrize("status", ["active", "inactive", "testing"])
def test_the_status_does_not_matter(organization: Organization, world: World, status: str) -> None:
    chatbot = organization.add_chatbot()
    world.run("update app.chatbot_instances set status = %s where id = %s", status, chatbot.id)
    assert Playground(organization.admin.client, chatbot).ask()["outcome"] == "answered"


def test_of_a_deleted_chatbot_nothing_is_left(organization: Organization, world: World) -> None:
    playground = Playground(organization.admin.client, organization.add_chatbot())
    sql = "update app.chatbot_instances set deleted_at = now() where id = %s"
    world.run(sql, playground.made["chatbotId"])
    playground.post(playground.body()).refused(404, "not_found")
    session = f"{playground.path}/sessions/{playground.id}"
    playground.client.get(session).refused(404, "not_found")


# ---- An answer ------------------------------------------------------------------------


def test_an_answer_says_what_it_is_made_of(playground: Playground) -> None:
    answer = playground.ask()
    assert ANSWER in answer["response"]
    assert set(answer) == {
        "messageId", "sessionId", "userMessageId", "response", "sources", "usage", "confidence",
        "grounded", "groundingReason", "outcome", "provider", "model", "promptVersion",
        "language", "temperature", "maxTokens",
    }  # fmt: skip
    assert set(answer["usage"]) == USAGE
    source = answer["sources"][0]
    assert set(source) == {
        "index", "documentId", "chunkId", "content", "similarity", "metadata",
    }  # fmt: skip
    assert ANSWER in source["content"]
    assert source["metadata"]["documentName"] == "Florbex"
    assert {"category", "supplier"} < set(source["metadata"])
    assert answer["sessionId"] == playground.id
    assert answer["grounded"] is True
    assert answer["usage"]["vectorSearchTime"] > 0


def test_a_models_tokens_and_times_are_shown(trial: Playground) -> None:
    """Though the chatbot's budget of one token is none of the playground's business."""
    answer = trial.ask()
    usage = answer["usage"]
    assert (usage["promptTokens"], usage["completionTokens"], usage["totalTokens"]) == (11, 50, 61)
    assert usage["llmResponseTime"] > 0
    assert (answer["model"], answer["provider"]) == ("fake", "openai")
    assert trial.ask()["outcome"] == "answered"


def test_what_the_documents_do_not_say_is_not_asked(trial: Playground, world: World) -> None:
    answer = trial.ask(OFF_TOPIC)
    assert answer["outcome"] == "unanswered"
    assert answer["grounded"] is False
    assert answer["sources"] == []
    assert world.stack.fake.questions == []


def test_the_session_remembers_everything(trial: Playground) -> None:
    answer = trial.ask(temperature=1.5, systemPrompt="Be a pirate.")
    session = trial.read()
    asked, answered = session["messages"]
    assert (asked["role"], asked["content"]) == ("user", QUESTION)
    assert asked["messageId"] == answer["userMessageId"]
    assert asked["usage"] is None
    assert (answered["role"], answered["content"]) == ("assistant", WORDS)
    for name in ("messageId", "sources", "usage", "confidence", "outcome", "model"):
        assert answered[name] == answer[name], name
    override = {"temperature": 1.5, "systemPrompt": "Be a pirate."}
    assert asked["overrideConfig"] == answered["overrideConfig"] == override
    assert answered["promptVersion"] is None


def test_history_goes_to_the_model(trial: Playground, world: World) -> None:
    world.stack.fake.say("From 3 to 7. [1]")
    trial.ask()
    trial.ask("At which pH is florbex not stable?")
    first, second = world.stack.fake.questions
    assert [one["role"] for one in first["messages"]] == ["system", "user"]
    assert second["messages"][1:] == [
        {"role": "user", "content": QUESTION},
        {"role": "assistant", "content": "From 3 to 7. [1]"},
        {"role": "user", "content": "At which pH is florbex not stable?"},
    ]


def test_a_question_is_rewritten_as_a_visitors_would_be(
    organization: Organization, world: World
) -> None:
    chatbot = organization.add_chatbot(
        {"provider": "openai", "model": "fake", "rewriteQuestion": True}
    )
    trial = Playground(organization.admin.client, chatbot)
    world.stack.fake.say(QUESTION)
    answer = trial.ask("and which pH does it like?")
    assert len(world.stack.fake.questions) == 2
    assert ANSWER in answer["sources"][0]["content"]


def test_sessions_are_kept_apart(
    trial: Playground, world: World, organization: Organization, with_model: Chatbot
) -> None:
    trial.ask()
    Playground(organization.admin.client, with_model).ask()
    assert len(world.stack.fake.questions[-1]["messages"]) == 2


# ---- Overrides ------------------------------------------------------------------------


def test_overrides_reach_the_model(trial: Playground, world: World) -> None:
    answer = trial.ask(
        temperature=0.5, systemPrompt="You are a helpful cosmetic formulation expert.",
        model="fake-paced", maxTokens=77, language="de",
    )  # fmt: skip
    (sent,) = world.stack.fake.questions
    assert (sent["model"], sent["temperature"], sent["max_tokens"]) == ("fake-paced", 0.5, 77)
    system = sent["messages"][0]["content"]
    assert system.startswith("You are a helpful cosmetic formulation expert.")
    assert "with the code de" in system
    assert ANSWER in system
    for name, value in (("model", "fake-paced"), ("temperature", 0.5), ("maxTokens", 77)):
        assert answer[name] == value


def test_the_message_goes_before_the_session_before_the_chatbot(
    organization: Organization, with_model: Chatbot, world: World
) -> None:
    config = {"temperature": 0.6, "maxTokens": 60, "model": "fake-session"}
    trial = Playground(organization.admin.client, with_model, config)
    trial.ask(maxTokens=6, model=None)
    (sent,) = world.stack.fake.questions
    assert (sent["temperature"], sent["max_tokens"], sent["model"]) == (0.6, 6, "fake")
    assert trial.read()["sessionConfig"] == config


def test_another_version_of_the_prompt(
    organization: Organization, with_model: Chatbot, world: World, trial: Playground
) -> None:
    sql = "select app.set_prompt(%s, %s, %s)"
    first = world.value(sql, organization.id, with_model.id, "The older prompt.")
    second = world.value(sql, organization.id, with_model.id, "The newer prompt.")
    assert trial.ask()["promptVersion"] == second
    assert trial.ask(promptVersion=first)["promptVersion"] == first
    said = [one["messages"][0]["content"] for one in world.stack.fake.questions]
    assert said[0].startswith("The newer prompt.")
    assert said[1].startswith("The older prompt.")
    trial.post(trial.body(promptVersion=99)).refused(400, "invalid_field", "promptVersion")
    both = trial.body(promptVersion=1, systemPrompt="x")
    trial.post(both).refused(400, "invalid_field", "overrideConfig.promptVersion")


def test_other_filters_and_another_provider(trial: Playground, world: World) -> None:
    filtered = trial.ask(knowledgeSourceFilters={"categories": ["nothing has this"]})
    assert filtered["groundingReason"] == "no_documents"
    quoted = trial.ask(provider="embedded")
    assert ANSWER in quoted["response"]
    assert quoted["model"] == "extractive"
    assert world.stack.fake.questions == []


@pytest.mark.parametrize(
    "config",
    [
        {"temperature": 2.1}, {"temperature": "hot"}, {"maxTokens": 0}, {"language": "german"},
        {"systemPrompt": ""}, {"provider": "oracle"}, {"model": ""}, {"promptVersion": 0},
        {"knowledgeSourceFilters": {"supplierIds": ["x"]}},
    ],
)  # fmt: skip
def test_a_wrong_override_is_named(trial: Playground, config: dict[str, Any]) -> None:
    (name,) = config
    trial.post(trial.body(**config)).refused(400, "invalid_field", f"overrideConfig.{name}")
    path = f"{trial.path}/sessions"
    sent = {"sessionConfig": config}
    trial.client.post(path, sent).refused(400, "invalid_field", f"sessionConfig.{name}")
    assert trial.read()["messages"] == []


# ---- Events ---------------------------------------------------------------------------


def test_events_say_the_same_as_the_json(trial: Playground) -> None:
    heard = trial.listen(trial.body())
    tokens = [one.data["text"] for one in heard if one.name == "token"]
    names = [one.name for one in heard]
    assert names == ["turn", "sources", *["token"] * len(tokens), "message", "done"]
    assert "".join(tokens) == WORDS
    found = {one.name: one.data for one in heard}
    assert found["message"].keys() == trial.ask().keys()
    assert found["message"]["sources"] == found["sources"]["sources"] != []
    assert found["turn"]["sessionId"] == trial.id
    assert found["turn"]["conversationId"] is None
    assert found["turn"]["userMessageId"] == found["message"]["userMessageId"]


def test_what_needs_no_model_comes_as_events_too(playground: Playground) -> None:
    found = {one.name: one.data for one in playground.listen(playground.body("Hello!"))}
    assert found["message"]["groundingReason"] == "small_talk"
    assert found["token"]["text"] == found["message"]["response"]


def test_a_failure_among_the_words_is_an_event(trial: Playground, world: World) -> None:
    world.stack.fake.behave("drop")
    heard = trial.listen(trial.body())
    assert [one.name for one in heard][:3] == ["turn", "sources", "token"]
    assert [one.name for one in heard][-2:] == ["error", "done"]
    assert heard[-2].data["code"] == "provider_failed"
    assert len(world.stack.fake.questions) == 1
    assert trial.read()["messages"][1]["error"]["code"] == "provider_failed"


# ---- Failing --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("behaviour", "status", "code", "times"),
    [
        ("401", 503, "api_key_missing", 1),
        ("400", 502, "provider_failed", 1),
        ("500", 502, "provider_failed", 3),
        ("refuse", 502, "provider_failed", 3),
        ("empty", 502, "provider_failed", 3),
        ("garbage", 502, "provider_failed", 1),
        pytest.param("hang", 504, "provider_timeout", 1, marks=pytest.mark.slow),
    ],
)
def test_a_provider_that_fails_is_told(
    trial: Playground, world: World, behaviour: str, status: int, code: str, times: int
) -> None:
    answer = trial.post(trial.body(model=f"fake-{behaviour}"))
    body = answer.refused(status, code)
    assert len(world.stack.fake.questions) == times
    assert "sk-test" not in answer.text
    asked, failed = trial.read()["messages"]
    assert asked["content"] == QUESTION
    assert failed["outcome"] == "failed"
    assert failed["content"] == ""
    assert failed["error"]["code"] == code
    assert failed["error"]["details"] == body["details"]
    # And then it goes on as if nothing had been.
    assert trial.ask()["outcome"] == "answered"
    assert len(world.stack.fake.questions[-1]["messages"]) == 2


def test_a_busy_provider_says_when_to_come_again(trial: Playground, world: World) -> None:
    world.stack.fake.behave("429", 3)
    answer = trial.post(trial.body())
    answer.refused(503, "provider_busy")
    assert answer.headers["Retry-After"] == "1"


def test_a_second_attempt_is_not_seen(trial: Playground, world: World) -> None:
    world.stack.fake.behave("500", 2)
    assert trial.ask()["response"] == WORDS
    first, _, third = world.stack.fake.questions
    assert first == third


def test_tools_are_not_there(trial: Playground, world: World) -> None:
    world.stack.fake.behave("tools", 2)
    assert "There is no tool called look_up" in trial.ask()["response"]
    assert len(world.stack.fake.questions) == 2


# ---- Again, and too often -------------------------------------------------------------


def test_a_repeated_message_gets_the_same_answer(trial: Playground, world: World) -> None:
    key = {"Idempotency-Key": new_key()}
    first = trial.post(trial.body(), **key)
    second = trial.post(trial.body(), **key)
    assert second.ok() == first.ok()
    assert second.headers["Idempotency-Replayed"] == "true"
    assert len(world.stack.fake.questions) == 1
    trial.post(trial.body("Another"), **key).refused(422, "idempotency_mismatch")
    assert len(trial.read()["messages"]) == 2


def test_who_leaves_finds_the_answer_in_the_session(trial: Playground, world: World) -> None:
    world.stack.fake.behave("paced")
    with trial.client.stream(f"{trial.path}/chat", trial.body()) as stream:
        assert next(iter(stream)).name == "turn"
    deadline = time.monotonic() + 10
    while len(messages := trial.read()["messages"]) < 2:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert messages[1]["content"] == WORDS


def test_limits_are_a_persons(
    playground: Playground, organization: Organization, world: World
) -> None:
    world.set("playground_rate_limit", {"limit": 2, "windowMinutes": 60})
    try:
        left = [
            playground.post(playground.body("Hello")).headers["RateLimit-Remaining"]
            for _ in range(2)
        ]
        assert left == ["1", "0"]
        refused = playground.post(playground.body("Hello"))
        refused.refused(429, "rate_limited")
        assert refused.headers["RateLimit-Limit"] == "2"
        assert int(refused.headers["Retry-After"]) > 1000
        chatbot = organization.add_chatbot()
        agent = Playground(organization.user("agent").client, chatbot)
        assert agent.post(agent.body("Hello")).headers["RateLimit-Remaining"] == "1"
    finally:
        world.unset("playground_rate_limit")
    assert len(playground.read()["messages"]) == 4


def test_a_body_is_json(playground: Playground) -> None:
    path = f"{playground.path}/chat"
    answer = playground.client.ask("POST", path, body=b"{}", headers={"Content-Type": "text/plain"})
    answer.refused(415, "unsupported_media_type")
