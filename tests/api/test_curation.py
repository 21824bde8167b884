"""Curated answers come before any model; questions without an answer are grouped and resolved."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.world import Chatbot, Organization, World, new_key, new_session

ANSWER = "We take back every bottle within 30 days, also an opened one."
QUESTION = "How can I return a bottle?"


@pytest.fixture
def chatbot(organization: Organization) -> Chatbot:
    """Would answer by the fake model."""
    return organization.add_chatbot({"provider": "openai", "model": "fake"})


def curated(chatbot: Chatbot) -> str:
    return f"/api/v1/chatbots/{chatbot.id}/curated-answers"


def unanswered(organization: Organization, chatbot: Chatbot, **query: str) -> dict[str, Any]:
    path = f"/api/v1/chatbots/{chatbot.id}/unanswered"
    found: dict[str, Any] = organization.admin.client.get(path, query=query).ok()
    return found


def wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def embedded(world: World, answer: dict[str, Any]) -> bool:
    return bool(
        world.value(
            "select count(*) from app.curated_embeddings where answer_id = %s", answer["id"]
        )
        == 1 + len(answer["alternatives"])
    )


def test_a_curated_answer_is_given_at_once_and_no_model_is_asked(world, organization, chatbot):
    made = organization.admin.client.post(
        curated(chatbot), {"question": QUESTION, "answer": ANSWER}
    )
    answer = made.ok(201)
    assert made.headers["Location"] == f"{curated(chatbot)}/{answer['id']}"
    said = chatbot.ask("how can I return a bottle")
    assert (said["response"], said["outcome"], said["sources"]) == (ANSWER, "answered", [])
    assert said["confidence"] == 1
    assert world.stack.fake.questions == []
    read = organization.admin.client.get(made.headers["Location"]).ok()
    assert read["hits"] == 1
    assert read["lastUsedAt"] is not None


def test_it_comes_as_a_stream_too(organization, chatbot):
    body = {"question": QUESTION, "answer": ANSWER}
    organization.admin.client.post(curated(chatbot), body).ok(201)
    with chatbot.server.stream(
        chatbot.messages, {"sessionId": new_session(), "message": QUESTION}
    ) as stream:
        events = list(stream)
    message = next(one.data for one in events if one.name == "message")
    assert message["response"] == ANSWER


def test_other_words_find_it_once_they_are_embedded(world, organization, chatbot):
    answer = organization.admin.client.post(
        curated(chatbot),
        {"question": QUESTION, "answer": ANSWER, "threshold": 0.8,
         "alternatives": ["Can I give a bottle back?"]},
    ).ok(201)  # fmt: skip
    wait_until(lambda: embedded(world, answer))
    said = chatbot.ask("How do I return the bottles?")
    assert said["response"] == ANSWER
    other = chatbot.ask("How can I not return a bottle?")
    assert other["response"] != ANSWER


def test_a_change_counts_from_the_next_question_on(organization, chatbot):
    client = organization.admin.client
    answer = client.post(curated(chatbot), {"question": QUESTION, "answer": ANSWER}).ok(201)
    path = f"{curated(chatbot)}/{answer['id']}"
    changed = client.ask("PUT", path, {"answer": "Send it to us."}).ok()
    assert changed["question"] == QUESTION
    assert chatbot.ask(QUESTION)["response"] == "Send it to us."
    assert client.delete(path).status == 204
    assert chatbot.ask(QUESTION)["response"] != "Send it to us."
    client.get(path).refused(404, "not_found")


def test_pages_and_search(organization, chatbot):
    client = organization.admin.client
    for n in range(3):
        body = {"question": f"Question {n}?", "answer": f"Answer {n}"}
        client.post(curated(chatbot), body).ok(201)
    page = client.get(curated(chatbot), query={"limit": "2", "page": "2"}).ok()
    assert (page["total"], [one["question"] for one in page["data"]]) == (3, ["Question 2?"])
    found = client.get(curated(chatbot), query={"search": "answer 1"}).ok()
    assert [one["answer"] for one in found["data"]] == ["Answer 1"]


def test_the_same_request_is_done_once(organization, chatbot):
    client, headers = organization.admin.client, {"Idempotency-Key": new_key()}
    body = {"question": QUESTION, "answer": ANSWER}
    first = client.post(curated(chatbot), body, headers=headers)
    second = client.post(curated(chatbot), body, headers=headers)
    assert first.ok(201) == second.ok(201)
    assert second.headers["Idempotency-Replayed"] == "true"
    assert second.headers["Location"] == first.headers["Location"]
    other = {**body, "answer": "Another."}
    client.post(curated(chatbot), other, headers=headers).refused(422, "idempotency_mismatch")
    assert client.get(curated(chatbot)).ok()["total"] == 1


def test_what_found_no_source_is_grouped_and_resolved(world, organization):
    chatbot = organization.add_chatbot()
    for question in (
        "Do you sell gift vouchers?",
        "Can I buy gift vouchers from you?",
        "Who was the first woman on the summit of Everest?",
    ):
        assert chatbot.ask(question)["outcome"] == "unanswered"
    world.value("select app.queue_due_questions()")
    wait_until(lambda: unanswered(organization, chatbot)["total"] == 2)
    vouchers = unanswered(organization, chatbot)["data"][0]
    assert vouchers["question"] == "Do you sell gift vouchers?"
    assert vouchers["count"] == 2
    assert "Can I buy gift vouchers from you?" in vouchers["examples"]
    body = {"question": vouchers["question"], "answer": "Yes, from 10 euros on.",
            "unansweredId": vouchers["id"]}  # fmt: skip
    answer = organization.admin.client.post(curated(chatbot), body).ok(201)
    assert unanswered(organization, chatbot)["total"] == 1
    (resolved,) = unanswered(organization, chatbot, status="resolved")["data"]
    assert resolved["curatedAnswerId"] == answer["id"]
    assert chatbot.ask("Do you sell gift vouchers?")["response"] == "Yes, from 10 euros on."


def test_times_limit_the_list(organization):
    chatbot = organization.add_chatbot()
    assert chatbot.ask("Who won the race across the desert in 1911?")["outcome"] == "unanswered"
    before = {"from": "2020-01-01", "to": "2020-02-01T00:00:00+07:00"}
    assert unanswered(organization, chatbot, **before)["total"] == 0
    path = f"/api/v1/chatbots/{chatbot.id}/unanswered"
    for wrong in ("yesterday", "2020-13-01", "2020-01-01T25:00:00Z", "now", "1"):
        answer = organization.admin.client.get(path, query={"from": wrong})
        answer.refused(400, "invalid_parameter", "from")
