"""A chatbot's life over HTTP: made, changed, given new keys, translated, deleted, restored."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from tests.support.http import Answer, Client
from tests.support.world import ANSWER, QUESTION, Chatbot, Organization, World, new_key, new_session

CHATBOTS = "/api/v1/chatbots"
SHOP = "https://shop.example"
# The example of the specification, but for the suppliers, which must be there.
EXAMPLE: dict[str, Any] = {
    "name": "Cosmetics Ingredient Assistant",
    "description": "Help customers understand ingredient information",
    "configuration": {
        "model": "gpt-4",
        "temperature": 0.7,
        "maxTokens": 500,
        "language": "en",
        "welcomeMessage": "Hello! I can help you with cosmetic ingredient information.",
    },
    "knowledgeSourceFilters": {
        "documentTypes": ["inci", "formulation"],
        "categories": ["information", "safety", "regulation"],
    },
}


@pytest.fixture(scope="module")
def client(organization: Organization) -> Client:
    return organization.admin.client


@pytest.fixture
def chatbot(organization: Organization) -> Chatbot:
    return organization.add_chatbot(domains=["shop.example"])


def path(chatbot: Chatbot, *names: str) -> str:
    return "/".join((CHATBOTS, chatbot.id, *names))


def put(client: Client, where: str, **fields: Any) -> Any:
    return client.ask("PUT", where, fields).ok()


def say(client: Client, chatbot: Chatbot, **headers: str) -> Answer:
    sent = {"sessionId": new_session(), "message": "Hello"}
    return client.post(chatbot.messages, sent, headers=headers)


# ---- Made -----------------------------------------------------------------------------


def test_a_chatbot_is_made_and_answers(client: Client, world: World) -> None:
    answer = client.post(CHATBOTS, {**EXAMPLE, "knowledgeSourceFilters": {}})
    made = answer.ok(201)
    assert answer.headers["Location"] == f"{CHATBOTS}/{made['id']}"
    shown = client.get(answer.headers["Location"]).ok()
    assert shown == {key: value for key, value in made.items() if key != "apiKey"}
    assert shown["status"] == "testing"
    assert EXAMPLE["configuration"].items() <= shown["configuration"].items()
    # What was not said has its default.
    assert shown["configuration"]["responseTimeout"] == 30
    assert made["apiKey"].endswith(shown["apiKeyHint"])
    put(client, f"{CHATBOTS}/{made['id']}", configuration={"provider": "embedded"})
    server = world.stack.client.having({"X-API-Key": made["apiKey"]})
    asked = {"sessionId": new_session(), "message": QUESTION}
    answered = server.post(f"/api/v1/public/chat/{made['id']}/messages", asked).ok()
    assert ANSWER in answered["response"]


def test_the_example_of_the_specification(client: Client, organization: Organization) -> None:
    supplier = organization.world.value(
        "insert into app.suppliers (organization_id, name) values (%s, 'A') returning id::text",
        organization.id,
    )
    filters = {**EXAMPLE["knowledgeSourceFilters"], "supplierIds": [supplier]}
    made = client.post(CHATBOTS, {**EXAMPLE, "knowledgeSourceFilters": filters}).ok(201)
    assert made["knowledgeSourceFilters"] == filters
    assert made["welcomeMessage"] == EXAMPLE["configuration"]["welcomeMessage"]
    wrong = {**EXAMPLE["knowledgeSourceFilters"], "supplierIds": ["uuid1", "uuid2"]}
    client.post(CHATBOTS, {**EXAMPLE, "knowledgeSourceFilters": wrong}).refused(
        400, "invalid_field", "knowledgeSourceFilters.supplierIds[0]"
    )


def test_a_repeated_request_makes_one(client: Client) -> None:
    name = f"Once {new_key()}"
    headers = {"Idempotency-Key": new_key()}

    def make(_: int) -> Answer:
        return client.post(CHATBOTS, {"name": name}, headers=headers)

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(make, range(4)))
    assert len({answer.body for answer in answers}) == 1
    assert {answer.status for answer in answers} == {201}
    assert {answer.headers["Location"] for answer in answers} == {answers[0].headers["Location"]}
    assert sum("Idempotency-Replayed" in answer.headers for answer in answers) == 3
    assert client.get(CHATBOTS, query={"search": name}).ok()["total"] == 1
    client.post(CHATBOTS, {"name": "Other"}, headers=headers).refused(422, "idempotency_mismatch")


def test_lists_are_filtered_and_paged(world: World) -> None:
    organization = world.organization()
    names = ["Alpha", "Beta", "Alphabet"]
    made = [organization.add_chatbot(name=name) for name in names]
    client = organization.admin.client
    put(client, path(made[1]), status="inactive")

    def listed(**query: str) -> list[str]:
        return [one["name"] for one in client.get(CHATBOTS, query=query).ok()["data"]]

    assert listed() == names
    assert listed(search="alpha") == ["Alpha", "Alphabet"]
    assert listed(status="inactive") == ["Beta"]
    assert listed(status="active", search="bet") == ["Alphabet"]
    assert listed(page="2", limit="2") == ["Alphabet"]
    page = client.get(CHATBOTS, query={"page": "2", "limit": "2"}).ok()
    assert (page["page"], page["limit"], page["total"]) == (2, 2, 3)
    assert page["data"][0] == client.get(path(made[2])).ok()


# ---- Status ---------------------------------------------------------------------------


def test_a_chatbot_that_is_tested_is_not_for_other_pages(
    client: Client, chatbot: Chatbot, world: World
) -> None:
    put(client, path(chatbot), status="testing")
    own = f"http://127.0.0.1:{world.stack.ports.gateway}"
    assert say(chatbot.server, chatbot).status == 200
    assert say(chatbot.visitor, chatbot, Origin=own).status == 200
    page = chatbot.visitor.having({"Origin": SHOP})
    history = f"{chatbot.path}/history"
    for answer in (
        say(page, chatbot),
        page.get(f"{chatbot.path}/config"),
        page.get(history, query={"sessionId": "s"}),
    ):
        answer.refused(403, "chatbot_testing", "active")
        # So that its maker reads why, in the browser.
        assert answer.headers["Access-Control-Allow-Origin"] == SHOP
    put(client, path(chatbot), status="active")
    assert say(page, chatbot).status == 200
    assert page.get(f"{chatbot.path}/config").status == 200


def test_an_inactive_chatbot_answers_nobody(client: Client, chatbot: Chatbot) -> None:
    put(client, path(chatbot), status="inactive")
    for caller in (chatbot.server, chatbot.visitor):
        say(caller, chatbot).refused(403, "chatbot_inactive")
        caller.get(f"{chatbot.path}/history", query={"sessionId": "s"}).refused(
            403, "chatbot_inactive"
        )
    client.get(f"{chatbot.path}/config").refused(404, "not_found")
    assert client.get(path(chatbot)).ok()["status"] == "inactive"


# ---- Keys -----------------------------------------------------------------------------


def test_a_new_key_ends_the_old_one(client: Client, chatbot: Chatbot, world: World) -> None:
    new = client.post(path(chatbot, "regenerate-token")).ok()
    assert new["apiKey"].endswith(new["hint"])
    say(chatbot.server, chatbot).refused(401, "invalid_key")
    assert say(chatbot.visitor, chatbot).status == 200
    assert say(world.stack.client.having({"X-API-Key": new["apiKey"]}), chatbot).status == 200
    assert client.get(path(chatbot)).ok()["apiKeyHint"] == new["hint"]
    public = client.post(path(chatbot, "regenerate-token"), {"kind": "publishable"}).ok()
    say(chatbot.visitor, chatbot).refused(401, "invalid_key")
    visitor = world.stack.client.having({"X-API-Key": public["publishableKey"]})
    assert say(visitor, chatbot).status == 200


def test_many_new_keys_at_once_leave_one(client: Client, chatbot: Chatbot, world: World) -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(
            pool.map(lambda _: client.post(path(chatbot, "regenerate-token")).ok(), range(16))
        )
    keys = [one["apiKey"] for one in made]
    assert len(set(keys)) == 16
    callers = [world.stack.client.having({"X-API-Key": key}) for key in keys]
    assert sorted(say(caller, chatbot).status for caller in callers) == [200] + [401] * 15


# ---- Gone, and back -------------------------------------------------------------------


def test_a_deleted_chatbot_is_nowhere(
    client: Client, chatbot: Chatbot, organization: Organization, world: World
) -> None:
    session = new_session()
    chatbot.ask(session=session)
    answer = client.delete(path(chatbot))
    assert (answer.status, answer.body) == (204, b"")
    calls: list[Callable[[], Answer]] = [
        lambda: client.get(path(chatbot)),
        lambda: client.ask("PUT", path(chatbot), {"status": "active"}),
        lambda: client.delete(path(chatbot)),
        lambda: client.get(path(chatbot, "prompt")),
        lambda: client.get(path(chatbot, "widget")),
        lambda: client.get(path(chatbot, "translations")),
        lambda: client.get(path(chatbot, "knowledge-sources")),
        lambda: client.post(path(chatbot, "regenerate-token")),
        lambda: world.stack.client.get(f"{chatbot.path}/config"),
    ]
    for call in calls:
        call().refused(404, "not_found")
    for caller in (chatbot.server, chatbot.visitor):
        say(caller, chatbot).refused(401, "invalid_key")
        caller.get(f"{chatbot.path}/history", query={"sessionId": session}).refused(
            401, "invalid_key"
        )
        # Wherever else it is sent along.
        caller.get("/api/v1/health").refused(401, "invalid_key")
    assert client.get("/rest/chatbots", query={"id": f"eq.{chatbot.id}"}).ok() == []

    with world.stack.connect() as connection, connection.transaction():
        sql = "select set_config('app.current_organization_id', %s, true)"
        connection.execute(sql, [organization.id])
        connection.execute("set local role parlance_integrator")
        connection.execute("select parlance.restore_chatbot(%s)", [chatbot.id])
    assert client.get(path(chatbot)).status == 200
    history = chatbot.server.get(f"{chatbot.path}/history", query={"sessionId": session}).ok()
    assert len(history["messages"]) == 2


# ---- What it answers from -------------------------------------------------------------


def test_filters_choose_what_it_answers_from(world: World) -> None:
    organization = world.organization()
    client = organization.admin.client
    chatbot = organization.add_chatbot({"provider": "embedded"})
    sheet = organization.upload(
        "Florbex", "# Florbex\n\nFlorbex is stable from pH 3 to pH 7.\n", type="sheet"
    )
    organization.upload("Other", "# Quillane\n\nQuillane lasts for three years.\n", type="paper")
    where = path(chatbot, "knowledge-sources")
    everything = client.get(where).ok()
    assert everything["counts"]["documents"] == everything["counts"]["ofOrganization"] == 2
    assert ANSWER in chatbot.ask()["response"]
    assert put(client, where, documentTypes=["paper"])["counts"]["documents"] == 1
    assert chatbot.ask()["outcome"] == "unanswered"
    chosen = put(client, where, documentTypes=["sheet"])
    assert [one["id"] for one in chosen["sources"]] == [sheet]
    assert ANSWER in chatbot.ask()["response"]
    assert put(client, where, categories=["none"])["documentTypes"] == ["sheet"]
    assert chatbot.ask()["outcome"] == "unanswered"


# ---- Widget and languages -------------------------------------------------------------


def test_pages_are_told_at_once(client: Client, chatbot: Chatbot, world: World) -> None:
    put(
        client,
        path(chatbot, "widget"),
        theme={"primaryColor": "#0d6a5b"},
        allowedDomains=["new.example"],
        customCss="a { color: red }",
        suggestedQuestions=["What is florbex?"],
    )
    config = f"{chatbot.path}/config"
    told = world.stack.client.get(config, headers={"Origin": "https://new.example"}).ok()
    assert told["theme"]["primaryColor"] == "#0d6a5b"
    assert told["theme"]["position"] == "bottom-right"
    assert told["customCss"] == "a { color: red }"
    assert told["features"]["suggestedQuestions"] == ["What is florbex?"]
    world.stack.client.get(config, headers={"Origin": SHOP}).refused(403, "origin_not_allowed")
    put(client, path(chatbot), welcomeMessage="Good day.")
    assert world.stack.client.get(config).ok()["welcomeMessage"] == "Good day."


def test_a_translation_is_spoken(client: Client, chatbot: Chatbot) -> None:
    where = path(chatbot, "translations", "DE")
    put(client, path(chatbot), configuration={"provider": "embedded"})
    made = put(client, where, translations={"thanks": "Immer gern, mein Lieber."})
    assert made["languageCode"] == "de"
    listed = client.get(path(chatbot, "translations")).ok()
    assert [one["languageCode"] for one in listed["data"]] == ["de"]
    sent = {"sessionId": new_session(), "message": "Danke", "language": "de"}
    answer = chatbot.server.post(chatbot.messages, sent).ok()
    assert answer["response"] == "Immer gern, mein Lieber."
    assert client.delete(where.replace("DE", "de")).status == 204
    client.get(where).refused(404, "not_found")
    sent["sessionId"] = new_session()
    assert chatbot.server.post(chatbot.messages, sent).ok()["response"] == "Gern geschehen!"
