"""Prompts over HTTP: versions, labels, differences, going back, and what models are told."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.support.http import Client
from tests.support.world import QUESTION, Chatbot, Organization, World, new_key, new_session

BUILT_IN = "You are a helpful assistant of a support desk. Be brief, exact and friendly."


@pytest.fixture(scope="module")
def client(organization: Organization) -> Client:
    return organization.admin.client


@pytest.fixture
def chatbot(organization: Organization) -> Chatbot:
    return organization.add_chatbot({"provider": "openai", "model": "fake"})


@pytest.fixture(autouse=True)
def _fresh_model(world: World) -> Iterator[None]:
    world.stack.fake.forget()
    yield
    world.stack.fake.forget()


def where(chatbot: Chatbot, *names: str) -> str:
    return "/".join(("/api/v1/chatbots", chatbot.id, "prompt", *names))


def write(client: Client, chatbot: Chatbot, text: str, **more: Any) -> Any:
    return client.ask("PUT", where(chatbot), {"systemPrompt": text, **more}).ok()


def told(world: World, chatbot: Chatbot) -> str:
    """The beginning of what the model is told next."""
    world.stack.fake.forget()
    chatbot.ask(QUESTION, new_session())
    system: str = world.stack.fake.questions[-1]["messages"][0]["content"]
    return system.partition("\n")[0]


def test_models_are_told_the_version_that_answers(
    client: Client, chatbot: Chatbot, world: World
) -> None:
    built_in = client.get(where(chatbot)).ok()
    assert (built_in["version"], built_in["systemPrompt"]) == (0, BUILT_IN)
    assert built_in["isBuiltIn"] is True
    assert told(world, chatbot) == BUILT_IN
    first = write(client, chatbot, "Speak like a pirate.", note="For fun")
    assert (first["version"], first["labels"], first["note"]) == (1, ["production"], "For fun")
    assert told(world, chatbot) == "Speak like a pirate."
    staged = write(client, chatbot, "Speak like a king.", label="staging")
    assert (staged["version"], staged["labels"]) == (2, ["staging"])
    assert told(world, chatbot) == "Speak like a pirate."
    assert client.get(where(chatbot), query={"label": "staging"}).ok() == staged
    moved = client.ask("PUT", where(chatbot, "labels", "production"), {"version": 2}).ok()
    assert moved["labels"] == ["production", "staging"]
    assert told(world, chatbot) == "Speak like a king."
    assert client.delete(where(chatbot, "labels", "staging")).status == 204
    client.delete(where(chatbot, "labels", "production")).refused(409, "label_required")
    client.delete(where(chatbot, "labels", "staging")).refused(404, "not_found")
    client.ask("PUT", where(chatbot, "labels", "latest"), {"version": 1}).refused(404, "not_found")


def test_going_back_goes_on(client: Client, chatbot: Chatbot, world: World) -> None:
    for text in ("One.\nTwo.\nThree.", "One.\n2.\nThree."):
        write(client, chatbot, text)
    headers = {"Idempotency-Key": new_key()}
    answer = client.post(where(chatbot, "rollback"), {"version": 1}, headers=headers)
    back = answer.ok(201)
    assert (back["version"], back["generationMethod"]) == (3, "rollback")
    assert back["generationMetadata"] == {"from": 1}
    assert client.get(answer.headers["Location"]).ok() == back
    again = client.post(where(chatbot, "rollback"), {"version": 1}, headers=headers)
    assert again.ok(201) == back
    assert again.headers["Idempotency-Replayed"] == "true"
    assert told(world, chatbot) == "One."
    history = client.get(where(chatbot, "history"), query={"limit": "2"}).ok()
    assert [one["version"] for one in history["data"]] == [3, 2]
    assert history["total"] == 3
    difference = client.get(where(chatbot, "diff"), query={"from": "2", "to": "3"}).ok()
    assert difference["unified"] == (
        "--- version 2\n+++ version 3\n@@ -1,3 +1,3 @@\n One.\n-2.\n+Two.\n Three.\n"
    )
    assert [one["type"] for one in difference["changes"]] == ["equal", "delete", "insert", "equal"]
    client.post(where(chatbot, "rollback"), {"version": 9}).refused(404, "not_found", "9")


def test_a_long_prompt_is_a_prompt(client: Client, chatbot: Chatbot) -> None:
    text = "".join(f"Rule {number}: é, 試 and so on.\n" for number in range(1000))[: 32 * 1024]
    write(client, chatbot, text)
    changed = text.replace("Rule 500:", "Rule five hundred:")
    write(client, chatbot, changed)
    assert client.get(where(chatbot)).ok()["systemPrompt"] == changed
    difference = client.get(where(chatbot, "diff")).ok()
    assert (difference["from"], difference["to"]) == (1, 2)
    assert [one["type"] for one in difference["changes"]] == ["equal", "delete", "insert", "equal"]


def test_writers_at_once_get_one_version_each(client: Client, chatbot: Chatbot) -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda n: write(client, chatbot, f"Prompt {n}"), range(16)))
    assert sorted(one["version"] for one in made) == list(range(1, 17))
    by_version = {one["version"]: one["systemPrompt"] for one in made}
    answering = client.get(where(chatbot)).ok()
    assert (answering["version"], answering["systemPrompt"]) == (16, by_version[16])
    history = client.get(where(chatbot, "history")).ok()["data"]
    assert {one["version"]: one["systemPrompt"] for one in history} == by_version
    assert [one["version"] for one in history if one["labels"]] == [16]


def test_an_answer_says_what_it_was_made_with(
    client: Client, chatbot: Chatbot, organization: Organization
) -> None:
    write(client, chatbot, "Be brief.")
    message = chatbot.ask()["messageId"]
    write(client, chatbot, "Be kind.")
    agent = organization.user("agent").client
    (shown,) = agent.get("/rest/messages", query={"id": f"eq.{message}"}).ok()
    assert shown["metadata"]["promptVersion"] == 1
    turn = {"answer_message_id": f"eq.{message}", "select": "prompt_version"}
    assert agent.get("/rest/turns", query=turn).ok() == [{"prompt_version": 1}]
