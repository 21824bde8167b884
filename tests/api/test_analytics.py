"""The figures of a chatbot over HTTP: in the shape of the seed, exact at once, each with what is
behind it."""

from typing import Any

import pytest

from tests.support.world import OFF_TOPIC, Chatbot, Organization, World, new_session

# As seed 002 has it, key by key.
SEED: dict[str, Any] = {
    "summary": {
        "totalConversations": 1543, "totalMessages": 7832, "uniqueUsers": 892,
        "avgMessagesPerConversation": 5.08, "avgResponseTime": 1250, "satisfactionRate": 0.87,
    },
    "trends": {
        "daily": [{"date": "2024-01-01", "conversations": 52, "messages": 264, "uniqueUsers": 45}]
    },
    "topQueries": [{"query": "vitamin c stability", "count": 89, "avgSatisfaction": 0.91}],
    "integrationBreakdown": {"web_embed": 65, "line_oa": 30, "api": 5},
}  # fmt: skip


def path(chatbot: Chatbot) -> str:
    return f"/api/v1/chatbots/{chatbot.id}/analytics"


def lacking(wanted: Any, found: Any, at: str = "") -> list[str]:
    """What of the one's shape the other has not."""
    if isinstance(wanted, dict):
        if not isinstance(found, dict):
            return [at]
        return [
            what
            for key, value in wanted.items()
            for what in (
                lacking(value, found[key], f"{at}.{key}") if key in found else [f"{at}.{key}"]
            )
        ]
    if isinstance(wanted, list):
        if not isinstance(found, list):
            return [at]
        return lacking(wanted[0], found[0], f"{at}[0]") if found else []
    kind = (int, float) if isinstance(wanted, int | float) else type(wanted)
    return [] if isinstance(found, kind) else [f"{at}: {found!r}"]


@pytest.fixture(scope="module")
def chatbot(organization: Organization, world: World) -> Chatbot:
    """Two visitors, one of whom came twice; an answer that helped."""
    made = organization.add_chatbot(by=organization.user("member"))
    for visitor in ("ann", "ann", "bob"):
        body = {"sessionId": new_session(), "message": "At which pH is florbex stable?",
                "metadata": {"userId": visitor}}  # fmt: skip
        made.server.post(made.messages, body).ok()
    made.ask(OFF_TOPIC)
    world.run(
        "insert into app.message_feedback (organization_id, message_id, chatbot_id, feedback_type)"
        " select organization_id, id, chatbot_id, 'helpful' from app.chatbot_messages"
        " where chatbot_id = %s and sender_type = 'bot' order by id limit 1", made.id,
    )  # fmt: skip
    assert world.value("select app.run_clock_job('group-queries')") == "done"
    return made


def test_it_has_the_shape_of_the_seed(chatbot: Chatbot, organization: Organization) -> None:
    found = organization.admin.client.get(path(chatbot), query={"period": "30d"}).ok()
    assert lacking(SEED, found) == []
    assert len(found["trends"]["daily"]) == 30
    assert sum(found["integrationBreakdown"].values()) == 100


def test_it_is_exact_at_once(chatbot: Chatbot, organization: Organization, world: World) -> None:
    client = organization.user("member").client
    found = client.get(path(chatbot), query={"period": "2d", "timeZone": "Asia/Tokyo"}).ok()
    summary = found["summary"]
    assert (summary["totalConversations"], summary["totalMessages"]) == (4, 8)
    assert (summary["uniqueUsers"], summary["satisfactionRate"]) == (3, 1)
    assert found["integrationBreakdown"]["api"] == 100
    assert (found["outcomes"]["answered"], found["outcomes"]["unanswered"]) == (3, 1)
    assert found["period"]["timeZone"] == "Asia/Tokyo"
    before = client.get(path(chatbot)).ok()
    world.value("select app.fold_analytics()")
    assert client.get(path(chatbot)).ok() == before
    chatbot.ask()
    assert client.get(path(chatbot)).ok()["summary"]["totalMessages"] == 10
    assert world.rows("select * from parlance.verify_analytics(%s)", chatbot.id) == []


def test_every_figure_opens(chatbot: Chatbot, organization: Organization) -> None:
    client = organization.user("member").client
    found = client.get(path(chatbot)).ok()
    links = [*found["drill"].values(), found["trends"]["daily"][-1]["drill"]]
    while links:
        link = links.pop()
        if isinstance(link, dict):
            links += link.values()
            continue
        address, _, query = link.partition("?")
        words = dict(pair.split("=") for pair in query.split("&"))
        assert client.get(address, query=words).ok()["total"] >= 0
    address, _, query = found["drill"]["outcomes"]["unanswered"].partition("?")
    (listed,) = client.get(address, query=dict(p.split("=") for p in query.split("&"))).ok()["data"]
    assert listed["chatbotId"] == chatbot.id


def test_who_reads_it(chatbot: Chatbot, organization: Organization, world: World) -> None:
    assert world.stack.client.get(path(chatbot)).status == 401
    assert chatbot.server.get(path(chatbot)).status == 401
    assert chatbot.visitor.get(path(chatbot)).status == 401
    assert organization.add_user("member").client.get(path(chatbot)).status == 404
    assert organization.user("agent").client.get(path(chatbot)).status == 200
    assert world.organization().admin.client.get(path(chatbot)).status == 404
