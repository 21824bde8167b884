"""The retrieval test: what a question finds, why, and whether it would be answered."""

from typing import Any

import pytest

from tests.support.http import Answer, Client
from tests.support.world import ANSWER, OFF_TOPIC, QUESTION, Chatbot, Organization, World


@pytest.fixture(scope="module")
def chatbot(organization: Organization) -> Chatbot:
    return organization.add_chatbot()


def search(client: Client, chatbot: Chatbot, query: str = QUESTION, **more: Any) -> Answer:
    return client.post(f"/api/v1/chatbots/{chatbot.id}/search", {"query": query, **more})


def test_what_is_found_and_why(organization: Organization, chatbot: Chatbot) -> None:
    found = search(organization.admin.client, chatbot).ok()
    assert set(found) == {
        "query", "correctedQuery", "language", "grounded", "confidence", "reason", "unknownNames",
        "results", "vectorSearchTime", "embeddingTime", "embeddingModel",
    }  # fmt: skip
    assert (found["query"], found["grounded"], found["reason"]) == (QUESTION, True, "found")
    assert found["embeddingModel"] == "all-MiniLM-L6-v2"
    assert found["vectorSearchTime"] > 0
    assert found["embeddingTime"] > 0
    first = found["results"][0]
    assert set(first) == {
        "chunkId", "documentId", "documentName", "documentType", "category", "supplier", "content",
        "headingPath", "url", "similarity", "titleSimilarity", "score", "vectorRank", "textRank",
        "why",
    }  # fmt: skip
    assert ANSWER in first["content"]
    assert first["documentName"] == "Florbex"
    assert (first["vectorRank"], first["textRank"]) == (1, 1)
    assert "number 1" in first["why"]
    assert "florbex" in first["why"]
    scores = [one["score"] for one in found["results"]]
    assert scores == sorted(scores, reverse=True)


def test_it_finds_what_an_answer_is_made_of(organization: Organization, chatbot: Chatbot) -> None:
    answer = chatbot.ask()
    found = search(organization.admin.client, chatbot).ok()
    assert found["results"][0]["chunkId"] == answer["sources"][0]["chunkId"]
    assert found["results"][0]["similarity"] == answer["sources"][0]["similarity"]
    assert found["confidence"] == answer["confidence"]


def test_why_there_would_be_no_answer(organization: Organization, chatbot: Chatbot) -> None:
    client = organization.admin.client
    far = search(client, chatbot, OFF_TOPIC).ok()
    assert far["grounded"] is False
    assert far["reason"] in ("too_far", "unknown_name")
    assert far["results"] != []
    unknown = search(client, chatbot, "Is XQ77 stable?").ok()
    assert (unknown["reason"], unknown["unknownNames"]) == ("unknown_name", ["XQ77"])
    none = {"knowledgeSourceFilters": {"categories": ["nothing has this"]}}
    nothing = search(client, chatbot, **none).ok()
    assert (nothing["reason"], nothing["results"]) == ("no_documents", [])
    typed = search(client, chatbot, "Where do I keep quilane in a dry place?").ok()
    assert typed["correctedQuery"] == "Where do I keep quillane in a dry place?"


def test_as_many_as_wanted(organization: Organization, chatbot: Chatbot) -> None:
    client = organization.admin.client
    assert len(search(client, chatbot, limit=1).ok()["results"]) == 1
    every = search(client, chatbot, limit=50).ok()["results"]
    assert {one["documentName"] for one in every} == {"Florbex", "Quillane"}
    assert len(every) == len({one["chunkId"] for one in every})


def test_who_may(organization: Organization, chatbot: Chatbot, world: World) -> None:
    for role in ("super_admin", "admin", "agent"):
        search(organization.user(role).client, chatbot).ok()
    member = organization.user("member")
    search(member.client, chatbot).refused(404, "not_found")
    search(member.client, organization.add_chatbot(by=member)).ok()
    search(world.organization().admin.client, chatbot).refused(404, "not_found")
    search(world.stack.client, chatbot).refused(401, "not_signed_in")


def test_a_secret_key_may(organization: Organization, chatbot: Chatbot, world: World) -> None:
    assert search(chatbot.server, chatbot).ok()["grounded"] is True
    search(chatbot.visitor, chatbot).refused(403, "secret_key_required", "ck_")
    search(organization.add_chatbot().server, chatbot).refused(403, "wrong_chatbot")
    search(world.organization().chatbot.server, chatbot).refused(403, "wrong_chatbot")
    wrong = world.stack.client.having({"X-API-Key": "ck_wrong"})
    search(wrong, chatbot).refused(401, "invalid_key")


def test_a_key_finds_what_its_chatbot_answers_from(
    organization: Organization, world: World
) -> None:
    narrow = organization.add_chatbot()
    world.run(
        "update app.chatbot_instances set knowledge_source_filters = %s where id = %s",
        '{"categories": ["nothing has this"]}', narrow.id,
    )  # fmt: skip
    assert search(narrow.server, narrow).ok()["results"] == []
    wide = search(narrow.server, narrow, knowledgeSourceFilters={})
    wide.refused(403, "forbidden", "knowledgeSourceFilters")
    people = search(organization.admin.client, narrow, knowledgeSourceFilters={})
    assert people.ok()["results"] != []


def test_another_organizations_documents_are_never_found(world: World) -> None:
    other = world.organization()
    found = search(other.admin.client, other.chatbot, limit=50).ok()
    assert (found["results"], found["reason"]) == ([], "no_documents")


@pytest.mark.parametrize(
    ("sent", "code", "word"),
    [
        ({"limit": 0}, "invalid_field", "limit"),
        ({"limit": 51}, "invalid_field", "limit"),
        ({"limit": "8"}, "invalid_field", "limit"),
        ({"query": " "}, "invalid_field", "query"),
        ({"question": "x"}, "unknown_field", "question"),
        ({"knowledgeSourceFilters": {"x": []}}, "unknown_field", "knowledgeSourceFilters.x"),
    ],
)
def test_what_is_wrong_is_named(
    organization: Organization, chatbot: Chatbot, sent: dict[str, Any], code: str, word: str
) -> None:
    client = organization.admin.client
    answer = client.post(f"/api/v1/chatbots/{chatbot.id}/search", {"query": QUESTION, **sent})
    answer.refused(400, code, word)
    client.post(f"/api/v1/chatbots/{chatbot.id}/search", {}).refused(400, "missing_field", "query")


def test_limits(organization: Organization, chatbot: Chatbot, world: World) -> None:
    world.set("search_rate_limit", {"limit": 1, "windowMinutes": 60})
    try:
        for client in (
            organization.admin.client,
            organization.user("agent").client,
            chatbot.server,
        ):
            assert search(client, chatbot).headers["RateLimit-Remaining"] == "0"
            refused = search(client, chatbot)
            refused.refused(429, "rate_limited")
            assert int(refused.headers["Retry-After"]) > 1000
    finally:
        world.unset("search_rate_limit")


def test_an_embedding_that_fails_is_told(organization: Organization, world: World) -> None:
    model = world.value(
        "insert into app.embedding_models (provider, model, dimensions)"
        " values ('openai', 'fake-500', 1536) on conflict (provider, model)"
        " do update set dimensions = excluded.dimensions returning id"
    )
    other = world.organization()
    sql = "update app.organizations set embedding_model_id = %s where id = %s"
    world.run(sql, model, other.id)
    answer = search(other.admin.client, other.chatbot)
    answer.refused(502, "provider_failed")
    assert "sk-test" not in answer.text
