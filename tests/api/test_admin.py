"""The endpoints of an admin panel, called as its pages call them."""

from typing import Any

import pytest

from tests.support.http import Client
from tests.support.world import ANSWER, QUESTION, Chatbot, Organization, World, new_session

CONVERSATION = {
    "id", "user_id", "platform", "status", "priority", "created_at", "updated_at",
    "last_message_at",
}  # fmt: skip
MESSAGE = {
    "id", "conversation_id", "sender_type", "content", "timestamp", "confidence_score",
    "requires_human", "human_replied", "metadata",
}  # fmt: skip
STATS = {
    "total_conversations", "active_conversations", "total_messages", "messages_requiring_human",
    "timestamp",
}  # fmt: skip


class Panel:
    """What the pages do: fetch, and look at success."""

    def __init__(self, client: Client) -> None:
        self._client = client

    def fetch(self, path: str, method: str = "GET", **query: object) -> Any:
        data = self._client.ask(method, f"/admin{path}", query=query or None).ok()
        assert data["success"] is True
        return data

    @property
    def stats(self) -> dict[str, Any]:
        found: dict[str, Any] = self.fetch("/stats")["stats"]
        assert set(found) == STATS
        return found

    @property
    def conversations(self) -> list[str]:
        return [one["id"] for one in self.fetch("/conversations")["conversations"]]


@pytest.fixture
def ours(world: World) -> Organization:
    made = world.organization()
    made.learn()
    return made


@pytest.fixture
def panel(ours: Organization) -> Panel:
    return Panel(ours.user("agent").client)


def test_a_day_at_the_panel(world: World, ours: Organization, panel: Panel) -> None:
    chatbot = ours.chatbot
    assert panel.fetch("/conversations") == {"success": True, "conversations": [], "count": 0}
    one = chatbot.ask(QUESTION, "one")
    two = chatbot.ask(QUESTION, "two")

    data = panel.fetch("/conversations")
    assert set(data) == {"success", "conversations", "count"}
    assert data["count"] == 2
    newest = data["conversations"][0]
    assert set(newest) == CONVERSATION
    assert (newest["id"], newest["user_id"]) == (two["conversationId"], "two")
    assert (newest["platform"], newest["status"], newest["priority"]) == ("api", "active", 0)
    assert newest["last_message_at"] >= newest["created_at"]
    assert panel.fetch("/conversations", limit=1)["count"] == 1

    # Get specific conversation
    found = panel.fetch(f"/conversations/{one['conversationId']}")
    assert set(found) == {"success", "conversation", "messages"}
    assert [message["sender_type"] for message in found["messages"]] == ["user", "bot"]
    question, answer = found["messages"]
    assert set(question) == set(answer) == MESSAGE
    assert ANSWER in answer["content"]
    assert answer["conversation_id"] == one["conversationId"]
    assert answer["confidence_score"] > 0.5
    assert (question["requires_human"], question["human_replied"]) == (False, False)
    last = panel.fetch(f"/conversations/{one['conversationId']}/messages", limit=1)
    assert (last["messages"], last["count"]) == ([answer], 1)

    # Mark message for human intervention
    marked = panel.fetch(f"/messages/{question['id']}/mark-human", "POST")["message"]
    assert (marked["requires_human"], marked["human_replied"]) == (True, False)
    assert panel.stats["messages_requiring_human"] == 1
    sql = (
        "select status, requires_human, handoff_reason from app.chatbot_conversations where id = %s"
    )
    assert world.rows(sql, one["conversationId"]) == [("waiting", True, "requested")]
    panel.fetch(f"/messages/{answer['id']}/mark-human", "POST")
    panel.fetch(f"/messages/{question['id']}/mark-replied", "POST")
    assert world.rows(sql, one["conversationId"]) == [("waiting", True, "requested")]
    replied = panel.fetch(f"/messages/{answer['id']}/mark-replied", "POST")["message"]
    assert (replied["requires_human"], replied["human_replied"]) == (True, True)
    assert world.rows(sql, one["conversationId"]) == [("bot", False, None)]
    assert panel.stats["messages_requiring_human"] == 0
    me = ours.user("agent").id
    assert (replied["metadata"]["markedBy"], replied["metadata"]["repliedBy"]) == (me, me)

    # Close
    closed = panel.fetch(f"/conversations/{one['conversationId']}/close", "POST")["conversation"]
    assert (closed["id"], closed["status"]) == (one["conversationId"], "closed")
    assert panel.conversations == [two["conversationId"]]
    assert panel.fetch(f"/conversations/{one['conversationId']}/close", "POST")["success"]
    sql = "select resolution from app.chatbot_conversations where id = %s"
    assert world.value(sql, one["conversationId"]) == "resolved_by_human"

    # Get statistics
    stats = panel.stats
    assert (stats["total_conversations"], stats["active_conversations"]) == (2, 1)
    assert stats["total_messages"] == 4
    world.value("select app.fold_analytics()")
    assert {**panel.stats, "timestamp": ""} == {**stats, "timestamp": ""}


def test_channels_have_the_names_of_the_panel(ours: Organization, panel: Panel) -> None:
    chatbot = ours.chatbot
    for channel in ("messenger", "line_oa", "web_embed", "api"):
        ours.world.value(
            "select (app.open_conversation(%s, %s, %s, %s, null, null, '{}', 30)).id",
            ours.id, chatbot.id, channel, channel,
        )  # fmt: skip
    found = panel.fetch("/conversations")["conversations"]
    assert sorted(one["platform"] for one in found) == ["api", "facebook", "line", "web"]


def test_a_persons_messages_are_a_persons(ours: Organization, panel: Panel, world: World) -> None:
    session = new_session()
    talk = ours.chatbot.ask(QUESTION, session)["conversationId"]
    client = ours.user("agent").client
    client.post(f"/api/v1/conversations/{talk}/reply", {"message": "Hello."}).ok(201)
    ours.chatbot.ask("Thanks!", session)
    path = f"/conversations/{talk}/messages"
    *_, reply, thanks = panel.fetch(path)["messages"]
    assert (reply["sender_type"], reply["requires_human"]) == ("human", False)
    assert (thanks["sender_type"], thanks["requires_human"]) == ("user", True)
    assert panel.stats["messages_requiring_human"] == 1
    # Answered by telephone: the person who has it keeps it.
    panel.fetch(f"/messages/{thanks['id']}/mark-replied", "POST")
    sql = "select status, requires_human from app.chatbot_conversations where id = %s"
    assert world.rows(sql, talk) == [("human", False)]
    client.post(f"/api/v1/conversations/{talk}/release", {}).ok()
    assert panel.fetch(path)["messages"][-1]["sender_type"] == "bot"


def test_a_message_of_a_closed_conversation_opens_it(ours: Organization, panel: Panel) -> None:
    talk = ours.chatbot.ask(QUESTION)
    panel.fetch(f"/conversations/{talk['conversationId']}/close", "POST")
    assert panel.conversations == []
    panel.fetch(f"/messages/{talk['messageId']}/mark-human", "POST")
    assert panel.conversations == [talk["conversationId"]]


def test_what_fails_has_the_shape_of_every_error(
    world: World, ours: Organization, panel: Panel
) -> None:
    """In which there is no success."""
    talk = ours.chatbot.ask(QUESTION)
    calls = [
        ("GET", "/conversations"),
        ("GET", f"/conversations/{talk['conversationId']}"),
        ("GET", f"/conversations/{talk['conversationId']}/messages"),
        ("POST", f"/conversations/{talk['conversationId']}/close"),
        ("POST", f"/messages/{talk['messageId']}/mark-human"),
        ("POST", f"/messages/{talk['messageId']}/mark-replied"),
        ("GET", "/stats"),
    ]
    other = world.organization()
    for method, path in calls:
        world.stack.client.ask(method, f"/admin{path}").refused(401, "not_signed_in")
        ours.chatbot.server.ask(method, f"/admin{path}").refused(401, "not_signed_in")
        ours.user("member").client.ask(method, f"/admin{path}").refused(403, "forbidden")
        if "/" in path[1:]:
            other.admin.client.ask(method, f"/admin{path}").refused(404, "not_found")
    world.stack.client.get("/admin").refused(404, "no_such_endpoint")
    answer = ours.admin.client.ask("DELETE", "/admin/conversations")
    answer.refused(405, "method_not_allowed")
    rival = ours.add_user("agent").client
    rival.post(f"/api/v1/conversations/{talk['conversationId']}/takeover", {}).ok()
    close = f"/admin/conversations/{talk['conversationId']}/close"
    ours.user("agent").client.post(close).refused(409, "already_taken")


def test_a_removed_message_is_not_there(world: World, ours: Organization, panel: Panel) -> None:
    chatbot: Chatbot = ours.chatbot
    talk = chatbot.ask(QUESTION)
    panel.fetch(f"/messages/{talk['messageId']}/mark-human", "POST")
    sql = "update app.chatbot_messages set removed_at = now() where id = %s"
    world.run(sql, talk["messageId"])
    found = panel.fetch(f"/conversations/{talk['conversationId']}/messages")
    assert [one["sender_type"] for one in found["messages"]] == ["user"]
    assert panel.stats["messages_requiring_human"] == 0
    client = ours.user("agent").client
    client.post(f"/admin/messages/{talk['messageId']}/mark-human").refused(404, "not_found")
