"""How a chatbot is, over HTTP: the seed's shape, and measured values."""

import pytest

from tests.support.waiting import wait_for
from tests.support.world import QUESTION

# As in the seed, key by key.  JSON has one kind of number.
SHAPE = {
    "status": str,
    "checks": {
        "database": {"status": str, "responseTime": float},
        "vectorSearch": {"status": str, "avgSearchTime": float, "indexSize": float},
        "llmService": {"status": str, "avgResponseTime": float},
        "errorRate": {"status": str, "errorsLastHour": float, "errorThreshold": float},
    },
    "uptime": float,
    "lastError": {"type": str, "occurredAt": str},
}


def shape(value: object) -> object:
    if isinstance(value, dict):
        return {name: shape(one) for name, one in value.items()}
    return float if isinstance(value, int | float) else type(value)


def path(chatbot) -> str:
    return f"/api/v1/chatbots/{chatbot.id}/health"


def test_the_shape_is_the_seeds_and_the_values_are_measured(world, organization):
    chatbot = organization.add_chatbot({"provider": "openai", "model": "fake"})
    fresh = organization.admin.client.get(path(chatbot)).ok()
    assert fresh["checks"]["llmService"]["avgResponseTime"] is None
    assert fresh["lastError"] is None
    world.stack.fake.say("From pH 3 to pH 7. [1]")
    for _ in range(3):
        assert chatbot.ask(QUESTION)["outcome"] == "answered"
    healthy = organization.admin.client.get(path(chatbot)).ok()
    assert healthy["status"] == "healthy"
    world.stack.fake.behave("400")
    assert chatbot.ask(QUESTION)["outcome"] == "failed"
    health = organization.admin.client.get(path(chatbot)).ok()
    assert shape(health) == SHAPE
    assert health["status"] == "degraded"
    assert health["checks"]["llmService"]["status"] == "degraded"
    assert health["checks"]["errorRate"]["errorsLastHour"] == 1
    assert health["lastError"]["type"] == "http_error"
    chunks = world.value(
        "select count(*) from app.document_chunks where organization_id = %s", organization.id
    )
    assert health["checks"]["vectorSearch"]["indexSize"] == chunks > 0
    search, model = world.rows(
        "select avg((timings ->> 'vectorSearchMs')::float),"
        " avg((timings ->> 'llmResponseMs')::float)"
        " from app.turns where chatbot_id = %s", chatbot.id,
    )[0]  # fmt: skip
    assert health["checks"]["vectorSearch"]["avgSearchTime"] == pytest.approx(search, abs=0.06)
    assert health["checks"]["llmService"]["avgResponseTime"] == pytest.approx(model, abs=0.06)


def test_who_may_see_it(world, organization):
    member = organization.user("member")
    chatbot, own = organization.add_chatbot(), organization.add_chatbot(by=member)
    for role in ("super_admin", "admin", "agent"):
        organization.user(role).client.get(path(chatbot)).ok()
    member.client.get(path(own)).ok()
    member.client.get(path(chatbot)).refused(404, "not_found")
    organization.add_user("member").client.get(path(own)).refused(404, "not_found")
    world.organization().admin.client.get(path(chatbot)).refused(404, "not_found")
    world.stack.client.get(path(chatbot)).refused(401, "not_signed_in")
    chatbot.server.get(path(chatbot)).refused(401, "not_signed_in")


def test_views_of_the_seed_are_served(world, organization):
    chatbot = organization.add_chatbot(name="Overseen")
    chatbot.ask(QUESTION, "session-of-health")
    world.value("select parlance.refresh_chatbot_statistics()")
    client = organization.admin.client

    def row(view: str, column: str) -> dict[str, object]:
        query = {column: f"eq.{chatbot.id}"}
        (found,) = client.get(f"/rest/{view}", query=query).ok()
        return dict(found)

    assert row("chatbot_statistics", "chatbot_id")["total_messages_30d"] == 2
    assert row("chatbot_overview", "id")["total_conversations"] == 1
    assert row("conversation_details", "chatbot_id")["message_count"] == 2
    assert row("chatbot_health_status", "id")["health_status"] == "healthy"


def top(world, chatbot, organization):
    return world.value(
        "select app.top_queries(%s, %s, null, null, 10)", organization.id, chatbot.id
    )


def test_questions_are_grouped_by_what_they_mean(world, organization):
    chatbot = organization.add_chatbot()
    for question in (
        "At which pH is florbex stable?",
        "at which ph is florbex stable",
        "At what pH is florbex stable?",
        "How long does quillane last in a dry place?",
    ):
        chatbot.ask(question)
    assert sum(one["count"] for one in top(world, chatbot, organization)) == 4
    world.value("select app.group_queries()")
    assert top(world, chatbot, organization) == [
        {"query": "At which pH is florbex stable?", "count": 3, "avgSatisfaction": None},
        {"query": "How long does quillane last in a dry place?", "count": 1,
         "avgSatisfaction": None},
    ]  # fmt: skip
    # Those without a vector get one from the worker.
    chatbot.ask("Who won the race across the desert?")
    world.run(
        "update app.query_queue set embedding = null, embedding_model_id = null"
        " where organization_id = %s", organization.id,
    )  # fmt: skip
    world.value("select app.queue_due_questions()")
    waiting = (
        "select count(*) from app.query_queue where organization_id = %s and embedding is null"
    )
    wait_for(lambda: world.value(waiting, organization.id) == 0, "it is embedded")
    world.value("select app.group_queries()")
    assert len(top(world, chatbot, organization)) == 3
    assert world.value("select count(*) from app.query_queue where organization_id = %s",
                       organization.id) == 0  # fmt: skip


def test_analytics_tell_what_is_asked_most(world, organization):
    """With how visitors liked the answers, at once and after grouping."""
    chatbot = organization.add_chatbot()
    liked = chatbot.ask(QUESTION)
    chatbot.ask(QUESTION.upper())
    chatbot.ask("How long does quillane last in a dry place?")
    world.run(
        "insert into app.message_feedback (organization_id, message_id, chatbot_id, feedback_type)"
        " values (%s, %s, %s, 'helpful')", organization.id, liked["messageId"], chatbot.id,
    )  # fmt: skip

    def queries() -> list[dict[str, object]]:
        found = organization.admin.client.get(
            f"/api/v1/chatbots/{chatbot.id}/analytics", query={"period": "24h"}
        ).ok()
        return list(found["topQueries"])

    assert [one["count"] for one in queries()] == [2, 1]
    world.value("select app.group_queries()")
    assert queries() == [
        {"query": QUESTION, "count": 2, "avgSatisfaction": 1},
        {"query": "How long does quillane last in a dry place?", "count": 1,
         "avgSatisfaction": None},
    ]  # fmt: skip
