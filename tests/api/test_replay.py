"""Replay: what is made again is what the model got; and what prompts remember."""

import json
from typing import Any

import pytest

from tests.support.world import (
    OTHER_QUESTION,
    QUESTION,
    Chatbot,
    Organization,
    World,
    new_session,
)

# What the sidecar adds, to have it as a stream.
STREAMED = {"stream", "stream_options"}
MODEL = {"provider": "openai", "model": "fake", "temperature": 0.3}


@pytest.fixture
def own(world: World) -> Organization:
    """One whose documents and chatbots a test may spoil."""
    made = world.organization()
    made.learn()
    return made


def sent(world: World) -> list[dict[str, Any]]:
    return [
        {name: value for name, value in one.items() if name not in STREAMED}
        for one in world.stack.fake.questions
    ]


def replay(organization: Organization, message: str) -> dict[str, Any]:
    found: dict[str, Any] = organization.admin.client.get(f"/api/v1/messages/{message}/replay").ok()
    return found


def spoil(world: World, organization: Organization, chatbot: Chatbot) -> None:
    """Change all that a request is made of."""
    admin = organization.admin.client
    path = f"/api/v1/chatbots/{chatbot.id}"
    admin.ask("PUT", f"{path}/prompt", {"systemPrompt": "Be rude."}).ok()
    admin.ask("PUT", f"{path}/translations/de", {"systemPrompt": "Sei garstig."}).ok()
    admin.ask("PUT", f"{path}/tools", {"enabled": []}).ok()
    admin.ask("PUT", path, {"configuration": {"temperature": 1, "model": "fake-500"}}).ok()
    for document in admin.get("/api/v1/documents").ok()["data"]:
        admin.delete(f"/api/v1/documents/{document['id']}").ok(204)
    world.run("delete from app.conversation_context where organization_id = %s", organization.id)


def test_it_is_what_the_model_got(own: Organization, world: World) -> None:
    """Also after everything has changed: in two languages, after a history, with memory."""
    chatbot = own.add_chatbot(MODEL)
    admin = own.admin.client
    path = f"/api/v1/chatbots/{chatbot.id}"
    prompt = "Serve {{context.name}} with plan {{context.plan}}."
    admin.ask("PUT", f"{path}/prompt", {"systemPrompt": prompt}).ok()
    admin.ask("PUT", f"{path}/translations/de", {"systemPrompt": f"Deutsch! {prompt}"}).ok()
    admin.ask("PUT", f"{path}/tools", {"enabled": ["request_human"]}).ok()
    session = new_session()
    first = chatbot.ask(QUESTION, session)
    memory = f"/api/v1/conversations/{first['conversationId']}/context"
    chatbot.server.ask("PUT", f"{memory}/name", {"value": 'Ann "the\nbest" {{context.plan}}'}).ok()
    second = chatbot.ask(OTHER_QUESTION, session)
    body = {"sessionId": session, "message": QUESTION, "language": "de"}
    third = chatbot.server.post(chatbot.messages, body).ok()
    one, two, three = sent(world)
    assert one["messages"][0]["content"].startswith("Serve  with plan .")
    assert two["messages"][0]["content"].startswith(
        'Serve "Ann \\"the\\nbest\\" {{context.plan}}" with plan .\n\nAnswer in the language'
    )
    assert three["messages"][0]["content"].startswith("Deutsch! Serve")
    assert [len(asked["messages"]) for asked in (one, two, three)] == [2, 4, 6]
    spoil(world, own, chatbot)
    for answer, asked in ((first, one), (second, two), (third, three)):
        found = replay(own, answer["messageId"])
        assert found["request"] == asked
        assert found["matches"] is True
        assert found["missing"] == []
        assert found["lastRequest"] is None
        assert found["answeredBy"] == "model"
        assert len(found["digest"]) == 64
        assert found["sources"] == answer["sources"]


def test_rounds_and_attempts(own: Organization, world: World) -> None:
    """The last request of the last attempt, with what tools said."""
    chatbot = own.add_chatbot(MODEL)
    path = f"/api/v1/chatbots/{chatbot.id}/tools"
    own.admin.client.ask("PUT", path, {"enabled": ["search_knowledge", "request_human"]}).ok()
    search = ("search_knowledge", json.dumps({"query": OTHER_QUESTION}))
    fake = world.stack.fake
    fake.behave("calls")
    fake.behave("503")
    fake.call([search], [search, ("nothing", "{oops")], [search], before="Let me see. ")
    answer = chatbot.ask(QUESTION)
    asked = sent(world)
    assert len(asked) == 5
    found = replay(own, answer["messageId"])
    assert found["request"] == asked[0] == asked[2]
    assert found["lastRequest"] == asked[4]
    assert found["matches"] is True
    assert found["attempt"] == 2
    assert [one["attempt"] for one in found["toolCalls"]] == [1, 2, 2, 2]
    # What tools found is the answer's, and was not in the request.
    assert len(found["sources"]) > 1
    spoil(world, own, chatbot)
    again = replay(own, answer["messageId"])
    assert (again["request"], again["lastRequest"]) == (asked[0], asked[4])
    assert again["matches"] is True


def test_all_rounds(own: Organization, world: World) -> None:
    chatbot = own.add_chatbot(MODEL)
    path = f"/api/v1/chatbots/{chatbot.id}/tools"
    own.admin.client.ask("PUT", path, {"enabled": ["request_human"]}).ok()
    world.stack.fake.call(*[[("request_human", '{"reason": "x"}')]] * 9)
    answer = chatbot.ask(QUESTION)
    asked = sent(world)
    assert len(asked) == 6
    assert asked[-1]["tool_choice"] == "none"
    found = replay(own, answer["messageId"])
    assert found["lastRequest"] == asked[-1]
    assert len(found["toolCalls"]) == 5


def test_what_a_reviewer_took_out_is_missing(own: Organization, world: World) -> None:
    chatbot = own.add_chatbot({**MODEL, "moderation": {
        "blockedWords": {"words": ["florbex"], "action": "flag"}}})  # fmt: skip
    session = new_session()
    chatbot.ask(QUESTION, session)
    answer = chatbot.ask(OTHER_QUESTION, session)
    admin = own.admin.client
    (flag,) = [
        one for one in admin.get("/api/v1/flagged-messages").ok()["data"]
        if "blockedWords" in one["rule"]
    ]  # fmt: skip
    admin.ask("PUT", f"/api/v1/flagged-messages/{flag['id']}/review", {"decision": "removed"}).ok()
    found = replay(own, answer["messageId"])
    assert found["matches"] is False
    assert found["missing"] == [{"kind": "message", "id": flag["message"]["id"]}]
    assert QUESTION not in json.dumps(found["request"])


def test_without_a_model_it_says_how(own: Organization) -> None:
    chatbot = own.add_chatbot()
    answered = chatbot.ask(QUESTION)
    found = replay(own, answered["messageId"])
    assert (found["answeredBy"], found["provider"], found["matches"]) == ("model", "embedded", True)
    assert found["request"]["question"] == QUESTION
    unanswered = chatbot.ask("Who won the bicycle race across the desert in 1911?")
    found = replay(own, unanswered["messageId"])
    assert (found["answeredBy"], found["request"], found["matches"]) == ("platform", None, None)
    own.admin.client.post(
        f"/api/v1/chatbots/{chatbot.id}/curated-answers",
        {"question": "Who made it?", "answer": "We did."},
    ).ok(201)
    curated = chatbot.ask("Who made it?")
    assert curated["response"] == "We did."
    found = replay(own, curated["messageId"])
    assert (found["answeredBy"], found["request"]) == ("curated_answer", None)
    assert found["curatedAnswerId"]


def test_who_may_see_it(own: Organization, world: World) -> None:
    answer = own.chatbot.ask(QUESTION)
    path = f"/api/v1/messages/{answer['messageId']}/replay"
    for role in ("admin", "super_admin"):
        own.user(role).client.get(path).ok()
    for role in ("agent", "member"):
        own.user(role).client.get(path).refused(403, "forbidden")
    world.organization().admin.client.get(path).refused(404, "not_found")
    own.chatbot.server.get(path).refused(401, "not_signed_in")
    rpc = own.admin.client.post("/rest/rpc/replay", {"p_message_id": answer["messageId"]}).ok()
    assert rpc == own.admin.client.get(path).ok()


def test_a_page_cannot_reach_the_prompt(own: Organization) -> None:
    talk = own.chatbot.ask(QUESTION)
    path = f"/api/v1/conversations/{talk['conversationId']}/context/name"
    own.chatbot.visitor.ask("PUT", path, {"value": "x"}).refused(403, "secret_key_required")
    own.chatbot.visitor.get(path).refused(403, "secret_key_required")
    own.chatbot.server.get(path).refused(404, "not_found")
    kept = own.chatbot.server.ask("PUT", path, {"value": {"a": [1]}, "ttlMinutes": None}).ok()
    assert (kept["key"], kept["value"], kept["expiresAt"]) == ("name", {"a": [1]}, None)
    assert own.user("agent").client.get(path).ok() == kept
    assert own.add_chatbot().server.get(path).refused(404, "not_found")
    own.admin.client.get(f"{path}%20x").refused(404, "no_such_endpoint")
