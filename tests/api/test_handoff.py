"""A person takes a conversation over, answers, gives it back and closes it, over HTTP."""

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
    new_key,
    new_session,
)


@pytest.fixture
def chatbot(organization: Organization) -> Chatbot:
    return organization.add_chatbot()


@pytest.fixture
def agent(organization: Organization) -> Client:
    return organization.user("agent").client


def act(client: Client, conversation: str, action: str, **body: Any) -> Any:
    path = f"/api/v1/conversations/{conversation}/{action}"
    return client.post(path, body).ok(201 if action in ("reply", "note") else 200)


def history(chatbot: Chatbot, session: str) -> list[tuple[str, str]]:
    found = chatbot.server.get(f"{chatbot.path}/history", query={"sessionId": session}).ok()
    return [(message["role"], message["content"]) for message in found["messages"]]


def test_a_person_takes_over_and_gives_back(
    organization: Organization, chatbot: Chatbot, agent: Client
) -> None:
    session = new_session()
    first = chatbot.ask("Urgent: " + QUESTION, session)
    assert first["escalated"]
    conversation = first["conversationId"]
    queue = agent.get("/api/v1/conversations", query={"chatbotId": chatbot.id}).ok()
    assert [one["id"] for one in queue["data"]] == [conversation]
    assert queue["data"][0]["lastMessage"]["id"] == first["messageId"]

    taken = act(agent, conversation, "takeover")
    assert (taken["status"], taken["assignedTo"]) == ("human", organization.user("agent").id)
    answer = organization.admin.client.post(f"/api/v1/conversations/{conversation}/takeover", {})
    answer.refused(409, "already_taken", f"{organization.name} agent")
    silent = chatbot.ask("Is anybody there?", session)
    assert (silent["outcome"], silent["response"], silent["messageId"]) == ("handed", "", None)
    assert agent.get("/api/v1/conversations", query={"assignedTo": "me"}).ok()["total"] == 1
    said = act(agent, conversation, "reply", message="I am.")
    assert (said["sender"], said["authorId"]) == ("human", organization.user("agent").id)
    act(agent, conversation, "note", text="A nice one.")
    assert act(agent, conversation, "release")["status"] == "bot"
    assert ANSWER in chatbot.ask(QUESTION, session)["response"]
    roles = [role for role, _ in history(chatbot, session)]
    assert roles == ["user", "assistant", "user", "agent", "system", "user", "assistant"]
    assert "A nice one." not in str(history(chatbot, session))

    path = f"/api/v1/chatbots/{chatbot.id}/conversations/{conversation}"
    read = agent.get(path).ok()
    assert [one["kind"] for one in read["events"]] == [
        "escalated", "taken_over", "noted", "released"
    ]  # fmt: skip
    assert [one["text"] for one in read["notes"]] == ["A nice one."]
    last = read["messages"][-1]["id"]
    closed = act(agent, conversation, "close", lastMessageId=last)
    assert (closed["status"], closed["resolution"]) == ("closed", "resolved_by_human")
    agent.post(f"/api/v1/conversations/{conversation}/reply", {"message": "Oh."}).refused(
        409, "conversation_closed"
    )
    assert act(agent, conversation, "reopen")["status"] == "human"


def test_what_a_message_opened_again_ends_as_what_came_then(
    chatbot: Chatbot, agent: Client
) -> None:
    session = new_session()
    conversation = chatbot.ask(QUESTION, session)["conversationId"]
    act(agent, conversation, "reply", message="Anything else?")
    assert act(agent, conversation, "close")["resolution"] == "resolved_by_human"
    again = chatbot.ask(QUESTION, session)
    assert (again["conversationId"], again["outcome"]) == (conversation, "answered")
    assert act(agent, conversation, "close")["resolution"] == "resolved_by_bot"
    # The same where a person answers what opened it, by telephone.
    session = new_session()
    conversation = chatbot.ask(QUESTION, session)["conversationId"]
    act(agent, conversation, "reply", message="Anything else?")
    act(agent, conversation, "close")
    chatbot.ask(QUESTION, session)
    asked = agent.get(f"/admin/conversations/{conversation}").ok()["messages"][-2]
    assert asked["sender_type"] == "user"
    for action in ("mark-human", "mark-replied"):
        agent.post(f"/admin/messages/{asked['id']}/{action}").ok()
    assert act(agent, conversation, "close")["resolution"] == "resolved_by_human"


@pytest.mark.parametrize("how", ["deleted", "deactivated", "demoted"])
def test_who_leaves_leaves_no_visitor_waiting_for_nobody(
    chatbot: Chatbot, organization: Organization, agent: Client, how: str
) -> None:
    leaver = organization.add_user("agent")
    sessions = [new_session() for _ in range(3)]
    taken, looked_at, done = (
        chatbot.ask(QUESTION, session)["conversationId"] for session in sessions
    )
    act(leaver.client, taken, "takeover")
    act(leaver.client, looked_at, "assign", userId=leaver.id)
    act(leaver.client, done, "reply", message="Here you are.")
    act(leaver.client, done, "close")
    person = f"/api/v1/users/{leaver.id}"
    if how == "deleted":
        organization.admin.client.delete(person).ok(204)
    else:
        change = {"isActive": False} if how == "deactivated" else {"role": "member"}
        organization.admin.client.ask("PUT", person, change).ok()

    path = f"/api/v1/chatbots/{chatbot.id}/conversations"
    found = {one["id"]: one for one in agent.get(path).ok()["data"]}
    left = found[taken]
    assert (left["status"], left["assignedTo"], left["requiresHuman"]) == ("waiting", None, True)
    assert (found[looked_at]["status"], found[looked_at]["assignedTo"]) == ("bot", None)
    assert found[done]["assignedTo"] == leaver.id
    told = agent.get(f"{path}/{taken}").ok()["events"][-1]
    assert (told["kind"], told["actorId"]) == ("assigned", organization.admin.id)
    assert told["details"] == {"from": leaver.id, "to": None, "status": "waiting"}
    # The chatbot answers until another person comes, who need not insist.
    assert ANSWER in chatbot.ask(QUESTION, sessions[0])["response"]
    assert act(agent, taken, "takeover")["status"] == "human"


ASKED = {"provider": "openai", "model": "fake", "escalation": {"keywords": []}}


@pytest.mark.parametrize(
    ("reason", "priority", "configuration", "message"),
    [
        ("requested", 2, ASKED, QUESTION),
        ("keyword", 2, {"escalation": {"keywords": ["asap"]}}, f"ASAP: {QUESTION}"),
        ("low_confidence", 1, {"escalation": {"confidenceThreshold": 0.5}}, OFF_TOPIC),
        ("error", 1, {**ASKED, "model": "fake-400"}, QUESTION),
        ("policy", 2, {"escalation": {"onPolicy": True}, "moderation": {
            "blockedWords": {"words": ["florbex"], "action": "refuse"}}}, QUESTION),
        ("budget", 1, {**ASKED, "escalation": {"onBudget": True},
                       "tokenBudget": {"monthly": 1}}, QUESTION),
    ],
)  # fmt: skip
def test_every_reason_brings_it_to_the_queue(
    organization: Organization,
    agent: Client,
    world: World,
    reason: str,
    priority: int,
    configuration: dict[str, Any],
    message: str,
) -> None:
    chatbot = organization.add_chatbot(configuration)
    if reason == "requested":
        path = f"/api/v1/chatbots/{chatbot.id}/tools"
        organization.admin.client.ask("PUT", path, {"enabled": ["request_human"]}).ok()
        world.stack.fake.call([("request_human", '{"reason": "She wants one."}')])
    said = chatbot.ask(message)
    assert said["escalated"]
    assert said["response"]
    queue = agent.get("/api/v1/conversations", query={"chatbotId": chatbot.id}).ok()["data"]
    found = [(one["id"], one["status"], one["reason"], one["priority"]) for one in queue]
    assert found == [(said["conversationId"], "waiting", reason, priority)]
    assert queue[0]["requiresHuman"]
    stats = agent.get(f"/admin/conversations/{said['conversationId']}").ok()["messages"]
    assert [one["requires_human"] for one in stats] == [False, True]


def test_an_answer_that_is_sent_twice_is_said_once(chatbot: Chatbot, agent: Client) -> None:
    session = new_session()
    conversation = chatbot.ask(QUESTION, session)["conversationId"]
    path = f"/api/v1/conversations/{conversation}/reply"
    headers = {"Idempotency-Key": new_key()}
    one = agent.post(path, {"message": "Hello."}, headers=headers)
    two = agent.post(path, {"message": "Hello."}, headers=headers)
    assert one.ok(201) == two.ok(201)
    assert two.headers["Idempotency-Replayed"] == "true"
    assert [text for role, text in history(chatbot, session) if role == "agent"] == ["Hello."]
    agent.post(path, {"message": "Other."}, headers=headers).refused(422, "idempotency_mismatch")


def test_what_the_model_was_saying_is_not_said(
    world: World, organization: Organization, agent: Client
) -> None:
    """A person takes over while words are streaming."""
    chatbot = organization.add_chatbot({"provider": "openai", "model": "fake"})
    world.stack.fake.say("It is stable from pH 3 to pH 7. [1]")
    world.stack.fake.behave("slow")
    session = new_session()
    with chatbot.server.stream(
        chatbot.messages, {"sessionId": session, "message": QUESTION}
    ) as stream:
        events = iter(stream)
        turn = next(events)
        act(agent, turn.data["conversationId"], "takeover")
        last = [event for event in events if event.name in ("message", "error")][-1]
    assert (last.name, last.data["outcome"]) == ("message", "handed")
    assert history(chatbot, session) == [("user", QUESTION)]


@pytest.mark.parametrize("words", [0, 40])
def test_words_that_stream_end_soon_after_a_takeover(
    world: World, organization: Organization, agent: Client, words: int
) -> None:
    """Not only what is stored: what the visitor reads meanwhile, too."""
    chatbot = organization.add_chatbot({"provider": "openai", "model": "fake"})
    many = " ".join(f"word{number}" for number in range(600))
    world.stack.fake.say(f"It is stable from pH 3 to pH 7. [1] {many}")
    world.stack.fake.behave("paced")
    session = new_session()
    with chatbot.server.stream(
        chatbot.messages, {"sessionId": session, "message": QUESTION}
    ) as stream:
        events = iter(stream)
        turn = next(events)
        for _ in range(words):
            next(events)
        act(agent, turn.data["conversationId"], "takeover")
        taken = time.monotonic()
        heard = [(time.monotonic() - taken, event) for event in events]
    tokens = [seconds for seconds, event in heard if event.name == "token"]
    assert max(tokens, default=0) < 1.5
    ended, last = next((seconds, one) for seconds, one in heard if one.name == "message")
    # Otherwise it would have been over anyway.
    assert ended > 2
    assert (last.data["outcome"], last.data["response"]) == ("handed", "")
    assert history(chatbot, session) == [("user", QUESTION)]


def test_of_many_one_gets_it(chatbot: Chatbot, organization: Organization) -> None:
    conversation = chatbot.ask(QUESTION)["conversationId"]
    people = [organization.add_user("agent") for _ in range(8)]
    answers: dict[str, int] = {}

    def take(person: Any) -> None:
        path = f"/api/v1/conversations/{conversation}/takeover"
        answers[person.id] = person.client.post(path, {}).status

    threads = [threading.Thread(target=take, args=[person]) for person in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers.values()) == [200] + [409] * 7
    winner = next(person for person in people if answers[person.id] == 200)
    found = winner.client.get("/api/v1/conversations", query={"assignedTo": "me"}).ok()
    assert [one["id"] for one in found["data"]] == [conversation]


def test_outside_of_hours_the_visitor_is_told_when(world: World, organization: Organization):
    hours = {"timezone": "Asia/Tokyo", "days": {}, "awayMessage": "Closed. Back: {{back}}"}
    chatbot = organization.add_chatbot({"businessHours": hours})
    said = chatbot.ask("I want to talk to a human")
    assert said["escalated"]
    assert said["response"].endswith("Closed. Back: …")
    client = organization.admin.client
    days = {day: [["00:00", "24:00"]] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
    path = f"/api/v1/chatbots/{chatbot.id}"
    client.ask("PUT", path, {"configuration": {"businessHours": {"days": days}}}).ok()
    handoff = world.value("select app.phrase('handoff', 'en')")
    assert chatbot.ask("I want to talk to a human")["response"].endswith(handoff)
    for wrong, word in (
        ({"timezone": "Mars/Olympus"}, "timezone"),
        ({"days": {"mon": [["09:00"]]}}, "days.mon[0]"),
        ({"days": {"mon": [["9:00", "17:00"]]}}, "days.mon[0][0]"),
        ({"days": {"monday": []}}, "days.monday"),
        ({"holidays": ["2026-02-30"]}, "holidays"),
    ):
        answer = client.ask("PUT", path, {"configuration": {"businessHours": wrong}})
        assert answer.status == 400, answer.text
        assert word in answer.json["message"], answer.text
    client.ask("PUT", path, {"configuration": {"businessHours": None}}).ok()
    assert "businessHours" not in client.get(path).ok()["configuration"]


def test_a_canned_reply_is_made_changed_sent_and_deleted(
    chatbot: Chatbot, agent: Client, organization: Organization
) -> None:
    path = "/api/v1/canned-replies"
    body = {"shortcut": "hi", "title": "Greeting", "text": "Hello {{visitor|there}}!"}
    made = agent.post(path, body, headers={"Idempotency-Key": new_key()})
    one = made.ok(201)
    assert made.headers["Location"] == f"{path}/{one['id']}"
    assert agent.get(made.headers["Location"]).ok() == one
    agent.post(path, body).refused(409, "shortcut_taken")
    change = {"text": "Good day, {{visitor|everybody}}!", "chatbotId": chatbot.id}
    assert agent.ask("PUT", f"{path}/{one['id']}", change).ok()["chatbotId"] == chatbot.id
    conversation = chatbot.ask(QUESTION)["conversationId"]
    said = act(agent, conversation, "reply", cannedReplyId=one["id"])
    assert said["content"] == "Good day, everybody!"
    assert agent.get(path, query={"search": "EVERYBODY"}).ok()["total"] == 1
    organization.user("member").client.get(path).refused(403, "forbidden")
    agent.delete(f"{path}/{one['id']}").ok(204)
    agent.get(f"{path}/{one['id']}").refused(404, "not_found")
