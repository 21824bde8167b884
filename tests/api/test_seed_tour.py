"""The management API as its specification tells it: one chatbot from its making to its end.

The bodies are the specification's own request examples, with real ids in the place of {…} and
uuid1; what comes back has its keys, of its types, and may have more.
"""

import json
import time
from typing import Any

import pytest

from tests.support import files
from tests.support.http import Client, form
from tests.support.world import Organization, User, World

CREATE: dict[str, Any] = {
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
        "supplierIds": ["uuid1", "uuid2"],
    },
}
GENERATE = {
    "context": "This chatbot should help cosmetic formulators understand ingredient compatibility"
    " and safety regulations",
    "tone": "professional",
    "additionalInstructions": "Include regulatory compliance information for EU and US markets",
}
MESSAGE: dict[str, Any] = {
    "sessionId": "web-session-123",
    "message": "What are the safety considerations for using salicylic acid?",
    "metadata": {"source": "website", "userId": "anonymous-123"},
}
PLAYGROUND: dict[str, Any] = {
    "sessionId": "playground-session-uuid",
    "message": "What are the benefits of niacinamide?",
    "overrideConfig": {
        "temperature": 0.5,
        "systemPrompt": "You are a helpful cosmetic formulation expert...",
    },
}

# Responses: a type for each value, a list for each item.
SOURCE = {
    "documentId": str,
    "chunkId": str,
    "content": str,
    "similarity": float,
    "metadata": {"documentName": str, "category": str, "supplier": str},
}
USAGE = {
    "promptTokens": int,
    "completionTokens": int,
    "totalTokens": int,
    "vectorSearchTime": (int, float),
    "llmResponseTime": (int, float),
}
PLAYGROUND_ANSWER = {"messageId": str, "response": str, "sources": [SOURCE], "usage": USAGE}
WIDGET_CONFIG = {
    "chatbotId": str,
    "name": str,
    "welcomeMessage": str,
    "theme": {"primaryColor": str, "fontFamily": str, "borderRadius": str, "position": str},
    "features": {"fileUpload": bool, "voiceInput": bool, "suggestedQuestions": [str]},
}

NIACINAMIDE = (
    "# Niacinamide\n\nNiacinamide (vitamin B3) is a water-soluble vitamin.\n\n## Benefits\n\n"
    "The benefits of niacinamide are a stronger skin barrier, less redness and finer pores.\n"
)
SALICYLIC_ACID = (
    "# Salicylic acid\n\nSalicylic acid is a beta hydroxy acid.\n\n## Safety\n\n"
    "For safety salicylic acid is used at up to 2 percent in the EU. Considerations for using it: "
    "keep it away from the eyes, and do not use it for children under three years.\n"
)


def check(value: Any, shape: Any, path: str = "answer") -> None:
    """Every key of the shape is there, with a value of its type."""
    if isinstance(shape, dict):
        assert isinstance(value, dict), path
        for name, inner in shape.items():
            assert name in value, f"{path} has no {name}"
            check(value[name], inner, f"{path}.{name}")
    elif isinstance(shape, list):
        assert isinstance(value, list), path
        assert value, f"{path} is empty"
        for item in value:
            check(item, shape[0], f"{path}[]")
    else:
        assert isinstance(value, shape), f"{path} is {value!r}"
        assert isinstance(value, bool) == (shape is bool), f"{path} is {value!r}"


class Tour:
    def __init__(self, world: World, organization: Organization) -> None:
        self.world = world
        self.organization = organization
        self.client: Client = organization.admin.client
        self.chatbot: dict[str, Any] = {}

    @property
    def path(self) -> str:
        return f"/api/v1/chatbots/{self.chatbot['id']}"

    @property
    def public(self) -> str:
        return f"/api/v1/public/chat/{self.chatbot['id']}"

    def put(self, path: str, body: object) -> Any:
        return self.client.ask("PUT", path, body).ok()


@pytest.fixture(scope="module")
def tour(world: World) -> Tour:
    """Two suppliers, and a document of each, as the example's filters want them."""
    organization = world.organization()
    made = Tour(world, organization)
    suppliers = [
        made.client.post("/api/v1/suppliers", {"name": name}).ok(201)["id"]
        for name in ("Supplier ABC", "Supplier XYZ")
    ]
    for supplier, category, name, text in (
        (suppliers[0], "information", "Niacinamide Technical Data Sheet.pdf", NIACINAMIDE),
        (suppliers[1], "safety", "Salicylic acid", SALICYLIC_ACID),
    ):
        organization.upload(name, text, type="inci", category=category, supplierId=supplier,
                            title=name)  # fmt: skip
    CREATE["knowledgeSourceFilters"]["supplierIds"] = suppliers
    return made


def test_1_a_chatbot_is_made(tour: Tour) -> None:
    answer = tour.client.post("/api/v1/chatbots", CREATE)
    tour.chatbot = answer.ok(201)
    assert answer.headers["Location"] == tour.path
    assert tour.chatbot["apiKey"].startswith("ck_")
    assert tour.chatbot["publishableKey"].startswith("pk_")
    assert tour.chatbot["status"] == "testing"
    for name in ("name", "description", "knowledgeSourceFilters"):
        assert tour.chatbot[name] == CREATE[name]
    assert CREATE["configuration"].items() <= tour.chatbot["configuration"].items()
    read = tour.client.get(tour.path).ok()
    assert "apiKey" not in read
    assert read["apiKeyHint"] == tour.chatbot["apiKey"][-8:]


def test_2_it_is_in_the_list(tour: Tour) -> None:
    page = tour.client.get("/api/v1/chatbots", query={"page": "1", "limit": "10"}).ok()
    check(page, {"data": [{"id": str, "name": str}], "page": int, "limit": int, "total": int})
    assert tour.chatbot["id"] in [one["id"] for one in page["data"]]


def test_3_it_is_changed_and_what_is_not_named_stays(tour: Tour) -> None:
    changed = tour.put(tour.path, {"configuration": {"temperature": 0.2, "provider": "embedded"}})
    assert changed["configuration"]["temperature"] == 0.2
    assert changed["configuration"]["maxTokens"] == 500
    assert changed["name"] == CREATE["name"]


def test_4_its_prompt_is_written(tour: Tour) -> None:
    for text in ("You know cosmetics.", "You know cosmetics and their law."):
        tour.put(f"{tour.path}/prompt", {"systemPrompt": text})
    now = tour.client.get(f"{tour.path}/prompt").ok()
    assert (now["systemPrompt"], now["version"]) == ("You know cosmetics and their law.", 2)
    history = tour.client.get(f"{tour.path}/prompt/history").ok()
    assert [one["version"] for one in history["data"]] == [2, 1]
    tour.client.post(f"{tour.path}/prompt/rollback", {"version": 1})
    back = tour.client.get(f"{tour.path}/prompt").ok()
    assert (back["systemPrompt"], back["version"]) == ("You know cosmetics.", 3)


def test_5_a_prompt_is_generated_from_files(tour: Tour) -> None:
    sheet = files.pdf("Retinol", "Retinol is a form of vitamin A. EU limit: 0.3 percent.")
    sent = form(GENERATE, files=[("sheet.pdf", "application/pdf", sheet)])
    answer = tour.client.ask("POST", f"{tour.path}/prompt/generate", **sent)
    job = answer.ok(202)
    assert job["status"] in ("pending", "processing", "completed", "failed")
    where = answer.headers["Location"]
    deadline = time.monotonic() + 60
    while (job := tour.client.get(where).ok())["status"] in ("pending", "processing"):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert job["status"] == "completed", job
    assert "retinol" in job["generatedPrompt"].lower()
    before = tour.client.get(f"{tour.path}/prompt").ok()["version"]
    tour.client.post(f"{where}/accept", {})
    after = tour.client.get(f"{tour.path}/prompt").ok()
    assert after["version"] == before + 1
    assert after["generationMethod"] == "ai_generated"


def test_6_what_it_may_answer_from(tour: Tour) -> None:
    filters = tour.client.get(f"{tour.path}/knowledge-sources").ok()
    assert filters["categories"] == CREATE["knowledgeSourceFilters"]["categories"]
    changed = tour.put(f"{tour.path}/knowledge-sources", {"documentTypes": ["inci"]})
    assert changed["documentTypes"] == ["inci"]
    assert changed["categories"] == filters["categories"]


def test_7_it_is_tried_in_the_playground(tour: Tour) -> None:
    sessions = f"{tour.path}/playground/sessions"
    session = tour.client.post(sessions, {}).ok(201)
    body = {**PLAYGROUND, "sessionId": session["sessionId"]}
    answer = tour.client.post(f"{tour.path}/playground/chat", body).ok()
    check(answer, PLAYGROUND_ANSWER)
    assert answer["sources"][0]["metadata"]["documentName"].startswith("Niacinamide")
    assert answer["sources"][0]["metadata"]["supplier"] == "Supplier ABC"
    tour.client.get(f"{sessions}/{session['sessionId']}").ok()
    assert tour.client.delete(f"{sessions}/{session['sessionId']}").status == 204
    messages = "select count(*) from app.chatbot_messages where chatbot_id = %s"
    assert tour.world.value(messages, tour.chatbot["id"]) == 0


def test_8_its_widget_is_set_up(tour: Tour) -> None:
    questions = ["What is the pH range for salicylic acid?"]
    tour.put(f"{tour.path}/widget",
             {"theme": {"primaryColor": "#123456"}, "suggestedQuestions": questions,
              "allowedDomains": ["shop.example"]})  # fmt: skip
    tour.put(f"{tour.path}/translations/zh-TW",
             {"welcomeMessage": "您好！", "translations": {"send": "傳送"}})  # fmt: skip
    config = tour.client.get(f"{tour.public}/config").ok()
    check(config, WIDGET_CONFIG)
    assert config["theme"]["primaryColor"] == "#123456"
    assert config["features"]["suggestedQuestions"] == questions
    assert "zh-TW" in config["languages"]


def test_9_it_is_shipped_and_answers(tour: Tour) -> None:
    assert tour.put(tour.path, {"status": "active"})["status"] == "active"
    server = tour.world.stack.client.having({"X-API-Key": tour.chatbot["apiKey"]})
    answer = server.post(f"{tour.public}/messages", MESSAGE).ok()
    check(answer, {"messageId": str, "response": str, "sources": [SOURCE], "usage": USAGE})
    assert "2 percent" in answer["response"]


def test_10_its_key_is_replaced(tour: Tour) -> None:
    old = tour.world.stack.client.having({"X-API-Key": tour.chatbot["apiKey"]})
    made = tour.client.post(f"{tour.path}/regenerate-token", {}).ok()
    old.post(f"{tour.public}/messages", MESSAGE).refused(401, "invalid_key")
    new = tour.world.stack.client.having({"X-API-Key": made["apiKey"]})
    new.post(f"{tour.public}/messages", MESSAGE).ok()


def test_11_who_changed_what_is_known(tour: Tour) -> None:
    tour.world.value("select app.seal_audit()")
    log = tour.client.get(
        "/api/v1/audit-log", query={"chatbotId": tour.chatbot["id"], "limit": "100"}
    ).ok()
    changed = {one["table"] for one in log["data"]}
    assert {"chatbot_instances", "chatbot_prompt_history", "chatbot_keys",
            "chatbot_widget_configs", "chatbot_translations"} <= changed  # fmt: skip
    assert {one["userId"] for one in log["data"]} == {tour.organization.admin.id}
    assert tour.chatbot["apiKey"] not in json.dumps(log)
    assert tour.client.get("/api/v1/audit-log/verification").ok()["ok"] is True


def test_12_it_is_deleted_and_every_door_is_shut(tour: Tour) -> None:
    chatbot = tour.organization.add_chatbot()
    path = f"/api/v1/chatbots/{chatbot.id}"
    assert tour.client.delete(path).status == 204
    tour.client.get(path).refused(404, "not_found")
    chatbot.server.post(chatbot.messages, MESSAGE).refused(401, "invalid_key")
    tour.client.get(f"{chatbot.path}/config").refused(404, "not_found")
    listed = tour.client.get("/api/v1/chatbots", query={"limit": "100"}).ok()["data"]
    assert chatbot.id not in [one["id"] for one in listed]


def test_13_only_those_who_may_make_chatbots_do(tour: Tour) -> None:
    def may(user: User) -> int:
        return user.client.post("/api/v1/chatbots", CREATE).status

    roles = {role: may(tour.organization.user(role)) for role in ("super_admin", "agent", "member")}
    assert roles == {"super_admin": 201, "agent": 403, "member": 403}


def test_14_a_stranger_meets_none_of_it(tour: Tour, organization: Organization) -> None:
    stranger = organization.admin.client
    for rest in ("", "/prompt", "/prompt/history", "/widget", "/knowledge-sources"):
        stranger.get(f"{tour.path}{rest}").refused(404, "not_found")
