"""Lists of conversations, one of them in full, and as a file."""

import csv
import io
import json
from typing import Any

import pytest

from tests.support.http import Answer, Client
from tests.support.world import QUESTION, Chatbot, Organization, World, new_session

FORMULA = '=HYPERLINK("http://evil.example","x")'


@pytest.fixture
def chatbot(organization: Organization) -> Chatbot:
    return organization.add_chatbot()


def path(chatbot: Chatbot) -> str:
    return f"/api/v1/chatbots/{chatbot.id}/conversations"


def listed(client: Client, chatbot: Chatbot, **query: object) -> list[str]:
    found = client.get(path(chatbot), query={"limit": 100, **query}).ok()
    assert found["total"] == len(found["data"])
    return [one["sessionId"] for one in found["data"]]


def test_conversations_are_found(
    world: World, organization: Organization, chatbot: Chatbot
) -> None:
    client = organization.user("agent").client
    for session in ("a", "b", "c", "d"):
        chatbot.ask(QUESTION, session)
    urgent = chatbot.ask("Urgent: where is my QUINTESSENCE?", "b")["conversationId"]
    ended = chatbot.ask("Good bye", "c")["conversationId"]
    client.post(f"/api/v1/conversations/{ended}/close", {}).ok()
    chatbot.visitor.post(
        chatbot.messages,
        {"sessionId": "e", "message": "Hello", "metadata": {"userId": "Jo of the shop"}},
    ).ok()
    assert listed(client, chatbot) == ["e", "b", "d", "a", "c"]
    assert listed(client, chatbot, status="waiting") == ["b"]
    assert listed(client, chatbot, status="closed") == ["c"]
    assert listed(client, chatbot, channel="web_embed") == ["e"]
    assert listed(client, chatbot, requiresHuman="true") == ["b"]
    assert listed(client, chatbot, search="quintessence") == ["b"]
    assert listed(client, chatbot, search="jo OF") == ["e"]
    assert listed(client, chatbot, search="nowhere said") == []
    assert listed(client, chatbot, to="2020-01-01") == []
    assert listed(client, chatbot, **{"from": "2020-01-01"}) == ["e", "b", "d", "a", "c"]
    assert listed(client, chatbot, assignedTo="me") == []
    me = organization.user("agent").id
    client.post(f"/api/v1/conversations/{urgent}/assign", {"userId": me}).ok()
    assert listed(client, chatbot, assignedTo="me") == ["b"]
    assert listed(client, chatbot, assignedTo=me) == ["b"]
    pages = [
        client.get(path(chatbot), query={"limit": 2, "page": page}).ok() for page in (1, 2, 3, 4)
    ]
    assert [[one["sessionId"] for one in page["data"]] for page in pages] == [
        ["e", "b"], ["d", "a"], ["c"], []
    ]  # fmt: skip
    assert {page["total"] for page in pages} == {5}
    world.run("update app.chatbot_messages set removed_at = now() where content like '%%QUINT%%'")
    assert listed(client, chatbot, search="quintessence") == []


def test_a_conversation_is_read_in_pieces(
    world: World, organization: Organization, chatbot: Chatbot
) -> None:
    client = organization.user("agent").client
    conversation = chatbot.ask(QUESTION)["conversationId"]
    world.run(
        "insert into app.chatbot_messages (organization_id, conversation_id, chatbot_id, role,"
        " sender_type, content) select organization_id, id, chatbot_id, 'user', 'user', n::text"
        " from app.chatbot_conversations, generate_series(1, 250) as n where id = %s",
        conversation,
    )
    world.run(
        "insert into app.conversation_context (organization_id, conversation_id, context_key,"
        " context_value, expires_at) select organization_id, id, k, '\"a secret\"', t"
        " from app.chatbot_conversations, (values ('plan', null), ('old', now() - interval '1s'))"
        " as v (k, t) where id = %s",
        conversation,
    )
    one = client.get(f"{path(chatbot)}/{conversation}").ok()
    assert (len(one["messages"]), one["hasEarlierMessages"]) == (200, True)
    assert (one["messages"][-1]["content"], one["messageCount"]) == ("250", 252)
    assert one["contextKeys"] == ["plan"]
    assert "a secret" not in json.dumps(one)
    earlier = {"before": one["messages"][0]["id"]}
    rest = client.get(f"{path(chatbot)}/{conversation}", query=earlier).ok()
    assert (len(rest["messages"]), rest["hasEarlierMessages"]) == (52, False)
    bot = rest["messages"][1]
    assert (bot["sender"], bot["outcome"]) == ("bot", "answered")
    assert bot["sources"][0]["metadata"]["documentName"] == "Florbex"


def test_a_member_reads_the_conversations_of_the_own_chatbots(organization: Organization) -> None:
    member = organization.user("member")
    own, other = organization.add_chatbot(by=member), organization.add_chatbot()
    talks = {chatbot.id: chatbot.ask(QUESTION)["conversationId"] for chatbot in (own, other)}
    member.client.get(path(other)).refused(404, "not_found")
    assert len(member.client.get(path(own)).ok()["data"]) == 1
    member.client.get(f"{path(own)}/{talks[own.id]}").ok()
    member.client.get(f"{path(own)}/{talks[other.id]}").refused(404, "not_found")
    for chatbot, status in ((own, 200), (other, 404)):
        export = f"/api/v1/conversations/{talks[chatbot.id]}/export"
        assert member.client.get(export).status == status
    agent = organization.user("agent").client
    for chatbot in (own, other):
        agent.post(f"/api/v1/conversations/{talks[chatbot.id]}/takeover", {}).ok()
    found = member.client.get("/api/v1/conversations", query={"limit": 100}).ok()
    assert [one["id"] for one in found["data"]] == [talks[own.id]]


def test_the_most_urgent_comes_first(organization: Organization) -> None:
    chatbot = organization.add_chatbot()
    client = organization.user("agent").client
    ids = {name: chatbot.ask("Urgent: " + QUESTION, name)["conversationId"] for name in "abcd"}
    taken = chatbot.ask(QUESTION, "e")["conversationId"]
    client.post(f"/api/v1/conversations/{taken}/takeover", {}).ok()
    other = chatbot.ask(QUESTION, "f")["conversationId"]
    client.post(f"/api/v1/conversations/{other}/takeover", {}).ok()
    chatbot.ask("Are you there?", "f")
    client.post(f"/api/v1/conversations/{ids['c']}/priority", {"priority": 3}).ok()
    client.post(f"/api/v1/conversations/{ids['a']}/priority", {"priority": 0}).ok()

    def queue(**query: object) -> str:
        found = client.get("/api/v1/conversations", query={"chatbotId": chatbot.id, **query}).ok()
        return "".join(one["sessionId"] for one in found["data"])

    assert queue() == "cbdafe"
    assert queue(status="human") == "fe"
    assert queue(requiresHuman="true") == "cbdaf"
    assert queue(page=2, limit=4) == "fe"


# ---- Files ----------------------------------------------------------------------------


@pytest.fixture
def talk(world: World, organization: Organization, chatbot: Chatbot) -> str:
    """With what a spreadsheet would run, what was removed, and a note."""
    session = new_session()
    conversation = str(chatbot.ask(QUESTION, session)["conversationId"])
    chatbot.ask(FORMULA, session)
    chatbot.ask('He said "no",\n then left. <img src=x> ![x](http://evil.example/p.png)', session)
    chatbot.ask("What nobody may read", session)
    world.run(
        "update app.chatbot_messages set removed_at = now()"
        " where conversation_id = %s and content = 'What nobody may read'",
        conversation,
    )
    client = organization.user("agent").client
    for action, body in (
        ("note", {"text": "@colleague: look"}),
        ("reply", {"message": "-1 is it"}),
    ):
        client.post(f"/api/v1/conversations/{conversation}/{action}", body).ok(201)
    return conversation


def export(organization: Organization, talk: str, **query: str) -> Answer:
    client = organization.user("agent").client
    answer = client.get(f"/api/v1/conversations/{talk}/export", query=query)
    assert answer.status == 200, answer.text
    suffix = query.get("format", "json")
    name = f'attachment; filename="conversation-{talk}.{suffix}"'
    assert answer.headers.get_all("Content-Disposition") == [name]
    assert "What nobody may read" not in answer.text
    assert ("colleague: look" in answer.text) is (query.get("notes") == "true")
    return answer


def test_json(organization: Organization, talk: str) -> None:
    answer = export(organization, talk)
    assert answer.headers.get_all("Content-Type") == ["application/json; charset=utf-8"]
    body: dict[str, Any] = answer.json
    assert (body["id"], "notes" in body) == (talk, False)
    assert body["messages"][2]["content"] == FORMULA
    assert [one["sender"] for one in body["messages"]].count("human") == 1
    assert [one["text"] for one in export(organization, talk, notes="true").json["notes"]] == [
        "@colleague: look"
    ]


def test_csv(organization: Organization, talk: str) -> None:
    answer = export(organization, talk, format="csv")
    assert answer.headers.get_all("Content-Type") == ["text/csv; charset=utf-8"]
    assert answer.text.count("\r\n") == len(list(csv.reader(io.StringIO(answer.text, newline=""))))
    rows = list(csv.DictReader(io.StringIO(answer.text, newline="")))
    assert [row["text"] for row in rows if row["sender"] == "user"][1:3] == [
        "'" + FORMULA,
        'He said "no",\n then left. <img src=x> ![x](http://evil.example/p.png)',
    ]
    assert (rows[-1]["sender"], rows[-1]["text"]) == ("human", "'-1 is it")
    assert rows[-1]["author"].endswith("agent")
    with_notes = export(organization, talk, format="csv", notes="true").text
    kinds = [row["kind"] for row in csv.DictReader(io.StringIO(with_notes, newline=""))]
    assert kinds.count("note") == 1
    assert all(cell == "" or cell[0] not in "=+-@" for row in rows for cell in row.values())


def test_markdown(organization: Organization, talk: str) -> None:
    answer = export(organization, talk, format="md")
    assert answer.headers.get_all("Content-Type") == ["text/markdown; charset=utf-8"]
    assert answer.text.startswith(f"# Conversation {talk}\n")
    assert '> He said "no",\n>  then left. &lt;img src=x>' in answer.text
    assert "![" not in answer.text
    assert "**Note" in export(organization, talk, format="md", notes="true").text


def test_what_is_wrong_with_an_export_is_said_in_json(organization: Organization, talk: str):
    at = f"/api/v1/conversations/{talk}/export"
    client = organization.user("agent").client
    client.get(at, query={"format": "xml"}).refused(400, "invalid_parameter", "format")
    organization.world.stack.client.get(at).refused(401, "not_signed_in")
    # As the browser of a person asks for a page.
    answer = client.get(at, query={"format": "csv"}, headers={"Accept": "text/html"})
    assert answer.headers.get_content_type() == "text/csv"
    assert client.ask("HEAD", at).status == 200
