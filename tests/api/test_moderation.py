"""Moderation as visitors and reviewers meet it: redacted, refused, held back, and decided."""

from typing import Any

import pytest

from tests.support.http import Event
from tests.support.world import QUESTION, Chatbot, Organization, World, new_session

SECRET = "sk-abcdefghijklmnopqrstuvwxyz"
REFUSED = "I can't help with that message. Is there something else I can do for you?"
REFUSED_IN_GERMAN = "Bei dieser Nachricht kann ich nicht helfen. Kann ich sonst etwas für Sie tun?"
QUEUE = "/api/v1/flagged-messages"


def moderated(organization: Organization, **rules: Any) -> Chatbot:
    """A chatbot with these rules that answers by the fake model."""
    return organization.add_chatbot(
        {
            "provider": "openai",
            "model": "fake",
            "responseTimeout": 5,
            "escalation": {"confidenceThreshold": 0},
            "moderation": rules,
        }
    )


def events(chatbot: Chatbot, message: str) -> list[Event]:
    body = {"sessionId": new_session(), "message": message}
    with chatbot.server.stream(chatbot.messages, body) as stream:
        assert stream.status == 200, stream.read()
        return list(stream)


def history(chatbot: Chatbot, session: str) -> list[str]:
    found = chatbot.server.get(f"{chatbot.path}/history", query={"sessionId": session}).ok()
    return [one["content"] for one in found["messages"]]


def queue(organization: Organization, chatbot: Chatbot, **query: object) -> list[dict[str, Any]]:
    agent = organization.user("agent").client
    found = agent.get(QUEUE, query={"chatbotId": chatbot.id, **query}).ok()
    data: list[dict[str, Any]] = found["data"]
    return data


def rows(world: World, sql: str, chatbot: Chatbot) -> list[tuple[Any, ...]]:
    return world.rows(sql, chatbot.id)


# ---- What visitors write --------------------------------------------------------------


def test_a_secret_is_neither_stored_nor_shown_to_a_model(
    organization: Organization, world: World
) -> None:
    chatbot = organization.add_chatbot({"provider": "openai", "model": "fake"})
    session = new_session()
    answer = chatbot.ask(f"{QUESTION} My key is {SECRET}", session)
    assert answer["outcome"] == "answered"
    assert history(chatbot, session)[0] == f"{QUESTION} My key is [redacted: key]"
    (asked,) = world.stack.fake.questions
    assert "[redacted: key]" in str(asked)
    assert SECRET not in str(asked)
    (flag,) = queue(organization, chatbot)
    assert (flag["flagType"], flag["rule"], flag["action"]) == (
        "security_risk", "secrets:apiKey", "redact",
    )  # fmt: skip
    everything = "".join(
        text
        for table in ("chatbot_messages", "turns", "flagged_messages", "chatbot_errors")
        for (text,) in rows(world, f"select t::text from app.{table} t where chatbot_id = %s",
                            chatbot)
    )  # fmt: skip
    assert SECRET not in everything


def test_a_refused_message_gets_a_friendly_sentence(
    organization: Organization, world: World
) -> None:
    chatbot = moderated(organization, blockedWords={"words": ["cursed"], "action": "refuse"})
    body = {"sessionId": new_session(), "message": f"{QUESTION} You cursed bot!", "language": "de"}
    answer = chatbot.server.post(chatbot.messages, body).ok()
    assert answer["response"] == REFUSED_IN_GERMAN
    assert (answer["outcome"], answer["escalated"], answer["sources"]) == ("refused", False, [])
    assert answer["confidence"] is None
    assert world.stack.fake.requests == [], "no model was asked"
    sql = (
        "select error_type, error_message, error_details"
        " from app.chatbot_errors where chatbot_id = %s"
    )
    assert rows(world, sql, chatbot) == [
        ("moderated", "A message was held back", {"rules": ["blockedWords"]})
    ]
    chatbot.ask()
    sql = (
        "select sum(successful_queries)::int, sum(failed_queries)::int,"
        " sum(unanswered_queries)::int, sum(total_messages)::int"
        " from api.chatbot_analytics where chatbot_id = %s"
    )
    assert rows(world, sql, chatbot) == [(1, 0, 0, 4)]


def test_a_refused_message_is_a_stream_too(organization: Organization) -> None:
    chatbot = moderated(organization, blockedWords={"words": ["cursed"], "action": "refuse"})
    heard = events(chatbot, "You cursed bot!")
    assert [one.name for one in heard] == ["turn", "sources", "token", "message", "done"]
    assert heard[1].data == {"sources": []}
    assert heard[2].data == {"text": REFUSED}
    assert heard[3].data["outcome"] == "refused"


def test_a_flood_is_stopped(organization: Organization) -> None:
    chatbot = organization.add_chatbot(
        {"moderation": {"flood": {"action": "refuse", "messages": 2, "seconds": 60}}}
    )
    session = new_session()
    outcomes = [chatbot.ask("Hello", session)["outcome"] for _ in range(3)]
    assert outcomes == ["answered", "answered", "refused"]
    assert chatbot.ask("Hello")["outcome"] == "answered"
    assert [flag["flagType"] for flag in queue(organization, chatbot)] == ["spam"]


# ---- What models answer ---------------------------------------------------------------


def test_words_are_held_back_until_they_have_been_read(
    organization: Organization, world: World
) -> None:
    chatbot = moderated(organization, blockedWords={"words": ["cursed"], "action": "redact"})
    world.stack.fake.say("Florbex is cursed at pH 3. [1]")
    world.stack.fake.behave("paced")
    heard = events(chatbot, QUESTION)
    assert [one.name for one in heard] == ["turn", "sources", "token", "message", "done"]
    said = "Florbex is [redacted: blocked word] at pH 3. [1]"
    assert heard[2].data == {"text": said}
    assert heard[3].data["response"] == said
    assert heard[3].data["sources"] == heard[1].data["sources"] != []
    assert "cursed" not in str([one.data for one in heard])
    (flag,) = queue(organization, chatbot)
    assert flag["message"]["role"] == "assistant"
    assert flag["message"]["content"] == said


def test_an_answer_may_be_refused(organization: Organization, world: World) -> None:
    chatbot = moderated(organization, blockedWords={"words": ["cursed"], "action": "refuse"})
    world.stack.fake.say("Florbex is cursed at pH 3. [1]")
    heard = events(chatbot, QUESTION)
    assert [one.data for one in heard if one.name == "token"] == [{"text": REFUSED}]
    assert heard[1].data == {"sources": []}
    answer = chatbot.ask()
    assert (answer["response"], answer["outcome"], answer["sources"]) == (REFUSED, "refused", [])
    assert answer["usage"]["completionTokens"] == 50, "it was paid for"


def test_words_stream_where_nothing_is_held_back(organization: Organization, world: World) -> None:
    chatbot = moderated(
        organization,
        blockedWords={"words": ["cursed"], "action": "refuse", "answers": "flag"},
        personalData={"action": "refuse"},
        secrets={"action": "refuse"},
    )
    world.stack.fake.say("Write to help@acme.example or to the cursed desk. [1]")
    world.stack.fake.behave("paced")
    heard = events(chatbot, QUESTION)
    tokens = [one.data["text"] for one in heard if one.name == "token"]
    assert len(tokens) > 2
    assert "".join(tokens) == "Write to help@acme.example or to the cursed desk. [1]"
    assert [flag["rule"] for flag in queue(organization, chatbot)] == ["blockedWords"]


def test_a_model_that_fails_while_words_are_held_back_is_asked_again(
    organization: Organization, world: World
) -> None:
    chatbot = moderated(organization, blockedWords={"words": ["cursed"], "action": "redact"})
    world.stack.fake.behave("drop")
    heard = events(chatbot, QUESTION)
    assert heard[-2].data["outcome"] == "answered", "nobody has heard the first attempt"
    assert len(world.stack.fake.questions) == 2


# ---- The provider's endpoint ----------------------------------------------------------


def moderations(world: World) -> list[Any]:
    return [
        one["body"]["input"]
        for one in world.stack.fake.requests
        if one["path"].endswith("/moderations")
    ]


@pytest.mark.parametrize("action", ["flag", "refuse"])
def test_a_provider_moderates(organization: Organization, world: World, action: str) -> None:
    chatbot = moderated(organization, providerModeration={"action": action})
    assert chatbot.ask()["outcome"] == "answered"
    assert moderations(world) == [QUESTION]
    answer = chatbot.ask(f"{QUESTION} flag me {SECRET}")
    assert moderations(world)[1] == f"{QUESTION} flag me [redacted: key]"
    assert answer["outcome"] == ("refused" if action == "refuse" else "answered")
    flag = queue(organization, chatbot, flagType="inappropriate")[0]
    assert (flag["rule"], flag["action"]) == ("providerModeration:harassment", action)
    assert flag["confidenceScore"] == 0.9


def test_a_threshold_is_the_chatbots_own(organization: Organization) -> None:
    chatbot = moderated(organization, providerModeration={"action": "refuse", "threshold": 0.95})
    assert chatbot.ask(f"{QUESTION} flag me")["outcome"] == "answered"
    assert queue(organization, chatbot) == []


@pytest.mark.parametrize(("behaviour", "kind"), [("500", "http_error"), ("hang", "timeout")])
def test_a_provider_that_does_not_moderate_stops_nobody(
    organization: Organization, world: World, behaviour: str, kind: str
) -> None:
    chatbot = moderated(organization, providerModeration={"action": "refuse"})
    world.stack.fake.behave(behaviour)
    heard = events(chatbot, QUESTION)
    assert heard[-2].data["outcome"] == "answered"
    sql = (
        "select error_type, error_details ->> 'step' from app.chatbot_errors where chatbot_id = %s"
    )
    assert rows(world, sql, chatbot) == [(kind, "moderation")]


# ---- The queue ------------------------------------------------------------------------


def test_a_reviewer_removes_and_brings_back(organization: Organization, world: World) -> None:
    chatbot = moderated(organization, blockedWords={"words": ["cursed"], "action": "flag"})
    agent = organization.user("agent")
    session = new_session()
    chatbot.ask(f"{QUESTION} Cursed thing!", session)
    (flag,) = queue(organization, chatbot, reviewed="false")
    assert flag["message"]["content"] == f"{QUESTION} Cursed thing!"
    assert flag["conversation"]["status"] == "bot"
    path = f"{QUEUE}/{flag['id']}/review"

    done = agent.client.ask("PUT", path, {"decision": "removed", "note": "Rude"}).ok()
    assert (done["reviewed"], done["reviewDecision"], done["reviewNote"]) == (
        True,
        "removed",
        "Rude",
    )
    assert done["reviewedBy"] == agent.id
    assert done["message"]["removedAt"] is not None
    assert len(history(chatbot, session)) == 1, "the answer stays"
    assert queue(organization, chatbot, reviewed="false") == []
    conversation = f"conversation_id=eq.{flag['conversation']['id']}"
    assert len(agent.client.get(f"/rest/messages?{conversation}").ok()) == 1
    assert agent.client.get(f"/rest/turns?{conversation}").ok() == []
    chatbot.ask(session=session)
    assert "Cursed" not in str(world.stack.fake.questions[-1])

    done = agent.client.ask("PUT", path, {"decision": "approved"}).ok()
    assert (done["message"]["removedAt"], done["reviewNote"]) == (None, None)
    assert history(chatbot, session)[0] == f"{QUESTION} Cursed thing!"
    log = organization.admin.client.get(
        f"/rest/audit_log?table_name=eq.flagged_messages&row_id=eq.{flag['id']}&order=id"
    ).ok()
    assert [one["new_value"]["review_decision"] for one in log] == ["removed", "approved"]
    assert {one["user_id"] for one in log} == {agent.id}


def test_a_reviewer_asks_for_a_person(organization: Organization) -> None:
    chatbot = moderated(organization, blockedWords={"words": ["cursed"], "action": "flag"})
    chatbot.ask(f"{QUESTION} Cursed thing!")
    (flag,) = queue(organization, chatbot)
    assert flag["conversation"]["status"] == "bot"
    path = f"{QUEUE}/{flag['id']}/review"
    done = organization.admin.client.ask("PUT", path, {"decision": "escalated"}).ok()
    assert done["conversation"]["status"] == "waiting"


def test_a_queue_is_of_those_who_review(organization: Organization, world: World) -> None:
    chatbot = moderated(organization, blockedWords={"words": ["cursed"], "action": "flag"})
    chatbot.ask(f"{QUESTION} Cursed thing!")
    (flag,) = queue(organization, chatbot)
    path = f"{QUEUE}/{flag['id']}/review"
    other = world.organization().admin.client
    assert other.get(QUEUE).ok()["data"] == []
    other.ask("PUT", path, {"decision": "approved"}).refused(404, "not_found")
    member = organization.user("member").client
    member.get(QUEUE).refused(403, "forbidden", "agent")
    member.ask("PUT", path, {"decision": "approved"}).refused(403, "forbidden")
    assert member.get("/rest/flagged_messages").ok() == []
    chatbot.server.get(QUEUE).refused(401, "not_signed_in")
