"""Every endpoint, given what it should not be given."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from gateway import render
from tests.support.cluster import ROOT
from tests.support.http import Answer, Client, form
from tests.support.leaks import check_public
from tests.support.world import Chatbot, Organization, User, World, new_session

MISSING = "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"
# What a path has besides ids.
WORDS = {"languageCode": "de", "label": "staging", "key": "plan", "session": "s-bad-input",
         "userIdentifier": "nobody%40bad.example"}  # fmt: skip
# What is no number of days.
DAYS = (0, -1, 1.5, "30", True, [], {}, 10**10)
# Stands for the session of the stage in a good body.
PLAYGROUND = "the playground session"
KB = 1024


@dataclass(frozen=True)
class Stage:
    """Who and what is there to be asked for."""

    client: Client
    admin: User
    member: User
    chatbot: Chatbot
    spare: Chatbot
    """Whose keys may end."""
    document: str
    expired: Client
    other: Organization
    ids: dict[str, str]
    """What else a path may name."""

    def fill(self, path: str) -> str:
        chatbot = self.spare if path.endswith("/regenerate-token") else self.chatbot
        ids = {"chatbotId": chatbot.id, "documentId": self.document, **WORDS, **self.ids}
        if path.endswith("{destinationId}/rotate"):
            ids["destinationId"] = ids["signedDestinationId"]
        return re.sub(r"\{(\w+)(?:[|:]\w+)?\}", lambda match: ids[match[1]], path)


@pytest.fixture(scope="module")
def stage(world: World, organization: Organization) -> Stage:
    admin = organization.admin
    claims = {"role": "authenticated", "aud": "parlance", "sub": admin.id, "org": organization.id}
    old = world.value("select app.sign_claims(%s)", json.dumps({**claims, "exp": 1700000000}))
    client = world.stack.client
    other = world.organization()
    organization.chatbot.ask("My key is sk-abcdefghijklmnopqrstuvwxyz")
    world.value(
        "select app.set_prompt(%s, %s, 'Be brief.')", organization.id, organization.chatbot.id
    )
    # Connected, so that a body may leave out what it does not change.
    for kind, config in (("line", LINE), ("messenger", MESSENGER)):
        path = f"/api/v1/integrations/{kind}/{organization.chatbot.id}/config"
        admin.client.ask("PUT", path, config).ok()
    return Stage(
        client,
        admin,
        organization.user("member"),
        organization.chatbot,
        organization.add_chatbot(),
        world.value("select min(id::text) from app.documents where organization_id = %s",
                    organization.id),
        client.signed_in(old),
        other,
        {
            "answerId": curated_answer(organization),
            "jobId": world.value(
                "insert into app.prompt_generation_jobs (organization_id, chatbot_id, status,"
                " generated_prompt) values (%s, %s, 'completed', 'Be brief.') returning id::text",
                organization.id,
                organization.chatbot.id,
            ),
            "userId": organization.add_user("member").id,
            **talk(organization),
            "cannedReplyId": admin.client.post(
                "/api/v1/canned-replies", {"shortcut": "a", "title": "A", "text": "A"}
            ).ok(201)["id"],
            "errorGroupId": error_group(organization, world),
            "dataKeyId": world.value("select app.data_key(%s)::text", organization.id),
            "deliveryId": world.value(
                "insert into app.deliveries (organization_id, kind, chatbot_id, payload, state,"
                " finished_at) values (%s, 'line', %s, '{}', 'dead', now()) returning id::text",
                organization.id,
                organization.chatbot.id,
            ),
            "eventId": world.value(
                "insert into app.webhook_events (organization_id, chatbot_id, kind, source, type,"
                " payload, state, finished_at)"
                " values (%s, %s, 'line', 'U1', 'message', '{}', 'dead', now()) returning id::text",
                organization.id,
                organization.chatbot.id,
            ),
            "ruleId": alert_rule(organization),
            **webhooks(organization),
            "flagId": world.value(
                "select min(id::text) from app.flagged_messages where organization_id = %s",
                organization.id,
            ),
            "sessionId": admin.client.post(
                f"/api/v1/chatbots/{organization.chatbot.id}/playground/sessions", {}
            ).ok(201)["sessionId"],
        },
    )  # fmt: skip


def alert_rule(organization: Organization) -> str:
    """One that has somebody to tell, who is not told in these tests."""
    organization.world.run(
        "insert into app.alert_destinations (organization_id, kind, name, config)"
        " values (%s, 'email', 'Nobody', '{\"to\": [\"nobody@parlance.example\"]}')",
        organization.id,
    )
    body = {"name": "Too many", "kind": "rate", "threshold": 10, "windowMinutes": 5}
    return str(organization.admin.client.post("/api/v1/alert-rules", body).ok(201)["id"])


def curated_answer(organization: Organization) -> str:
    path = f"/api/v1/chatbots/{organization.chatbot.id}/curated-answers"
    made = organization.admin.client.post(path, {"question": "Why?", "answer": "Because."})
    return str(made.ok(201)["id"])


def error_group(organization: Organization, world: World) -> str:
    report = {"error": {"message": "It broke"}}
    made = organization.chatbot.server.post("/api/chatbot/errors", report).ok(201)
    sql = "select group_id::text from app.chatbot_errors where id = %s"
    return str(world.value(sql, made["errorId"]))


def talk(organization: Organization) -> dict[str, str]:
    """A conversation that people may do things with, and a message of it."""
    answer = organization.chatbot.ask("Hello")
    return {"conversationId": answer["conversationId"], "messageId": answer["messageId"]}


def webhooks(organization: Organization) -> dict[str, str]:
    """An outgoing webhook, a destination of alerts, and what could not be sent to the first."""
    client, world = organization.admin.client, organization.world
    hook = client.post("/api/v1/webhooks", HOOK).ok(201)["id"]
    sql = (
        "insert into app.deliveries (organization_id, kind, target_id, event_type, payload, state,"
        " finished_at) values (%s, 'webhook', %s, 'x', '{}', 'dead', now()) returning id::text"
    )
    return {
        "webhookId": hook,
        "destinationId": client.post("/api/v1/alert-destinations", DESTINATION).ok(201)["id"],
        "signedDestinationId": client.post(
            "/api/v1/alert-destinations",
            {"kind": "webhook", "name": "Duty", "url": "https://x.example/duty"},
        ).ok(201)["id"],
        "webhookDeliveryId": world.value(sql, organization.id, hook),
    }


@pytest.fixture(autouse=True)
def _no_limits(world: World) -> Iterator[None]:
    """Of limits there are other tests; these ask too often."""
    world.run("delete from app.rate_limits")
    yield
    world.run("delete from app.rate_limits")


# ---- The endpoints --------------------------------------------------------------------


@dataclass(frozen=True)
class Endpoint:
    """A line of the route table, how it is called well, and who may."""

    call: str
    caller: Callable[[Stage], Client]
    good: dict[str, Any] | None = None
    """A body that is right; other fields, other types and more fields are made from it."""
    required: tuple[str, ...] = ()
    wrong: dict[str, tuple[object, ...]] = field(default_factory=dict)
    """Values that a field must not have."""
    wrong_query: dict[str, tuple[str, ...]] = field(default_factory=dict)
    signed_in: bool = False
    admins_only: bool = False
    by_key: bool = False
    is_form: bool = False
    unseen: tuple[int, str] = (404, "not_found")
    """What is answered about something that there is not."""

    @property
    def method(self) -> str:
        return self.call.split()[0]

    @property
    def path(self) -> str:
        return self.call.split()[1]


def anybody(stage: Stage) -> Client:
    return stage.client


def admin(stage: Stage) -> Client:
    return stage.admin.client


def server(stage: Stage) -> Client:
    return stage.chatbot.server


NOT_TEXTS: tuple[object, ...] = (7, True, None, ["x"], {"x": 1})
NOT_IDS = ("x", "1", MISSING[:-1], MISSING + "0", "' or 1=1 --")
VERSIONS = ("-1", "1.5", "x", "1e9", "99999999999999999999", "1;select", "١")
NOT_LISTS: tuple[object, ...] = (7, "x", {"x": 1}, [7], [""])
PAGES = ("0", "-1", "1.5", "x", "1e9", "99999999999999999999", "1;select", "١", " 1 2")
TIMES = (
    "yesterday", "now", "infinity", "2026-02-30", "2026-13-01", "0000-01-01", "2026-01-31T25:00Z",
    "2026-01-31T09:30:00", "2026-01-31T09:30:00+99:99", "2026-01-31 09:30:00Z", "1769851800",
    "2026-1-1", "20260131",
)  # fmt: skip

LINE = {
    "channelId": "1650000000",
    "channelSecret": "a-secret-of-line",
    "channelAccessToken": "line-token-of-bad-input",
}
NOT_URLS = (
    *NOT_TEXTS, "", "x", "//x.example", "ftp://x.example", "javascript:alert(1)", "https://",
    "https://a:b@x.example", "https://x.example/#a", "https://x.example/a b", "https://x.example\n",
    "https://zoë.example", "file:///etc/passwd", f"https://x.example/{'x' * 2000}",
)  # fmt: skip
HOOK: dict[str, Any] = {"url": "https://x.example/in", "eventTypes": ["nothing"]}
DESTINATION: dict[str, Any] = {"kind": "email", "name": "Duty", "to": ["duty@x.example"]}
WRONG_HOOKS: dict[str, tuple[object, ...]] = {
    "url": NOT_URLS,
    "eventTypes": (*NOT_LISTS, [], ["a*b"], ["x" * 101], ["a b"], ["x"] * 51),
    "chatbotId": (7, "x", MISSING, "' or 1=1 --"),
    "description": (7, ["x"], "x" * 501),
    "isActive": (7, "yes", None),
}
WRONG_DESTINATIONS: dict[str, tuple[object, ...]] = {
    "name": (*NOT_TEXTS, "", " ", "x" * 201),
    "to": (*NOT_LISTS, [], ["x"], ["a@b.example\nBcc: c@b.example"], ["a@b.example"] * 21),
    # Nothing that an e-mail has.
    "url": (*NOT_URLS, "https://x.example"),
    "dsn": (7, "", "https://x.example/1", "https://key@x.example/1"),
    "environment": (7, "", "a b", "test"),
    "isActive": (7, "yes", None),
}
MESSENGER = {
    "pageId": "9990001",
    "appSecret": "a-secret-of-meta",
    "pageAccessToken": "page-token-9990001-x",
    "verifyToken": "a-verify-token",
}

ALERT_RULE: dict[str, tuple[object, ...]] = {
    "name": (*NOT_TEXTS, "", " ", "x" * 201),
    "chatbotId": (7, "x", MISSING, "' or 1=1 --"),
    "errorType": (7, "", "lost", "TIMEOUT", ["timeout"]),
    "threshold": ("1", True, [], {}, -1, 1.5, 100001, 10**13),
    "windowMinutes": ("5", True, [], 0, -1, 1.5, 1441, 10**10),
    "metric": (7, "", "x", "pg_class", "Waiting", "x; drop table y", "waiting_conversations"),
    "comparison": (7, "", "=", "<>", "> 0", ">"),
    "severity": (*NOT_TEXTS, "", "high"),
    "cooldownMinutes": ("5", None, True, 0, -1, 1.5, 10081),
    "destinationIds": (7, "x", {"x": 1}, [7], [""], ["x"], [MISSING], [MISSING] * 51),
    "isEnabled": ("true", 1, None, []),
}

ENDPOINTS = [
    Endpoint("GET /health", anybody),
    Endpoint("GET /api/v1/health", anybody),
    Endpoint(
        "POST /api/v1/auth/login",
        anybody,
        good={"email": "nobody@nowhere.example", "password": "not the password"},
        required=("email", "password"),
        wrong={
            "email": (*NOT_TEXTS, "", "x", "x" * 256),
            "password": (*NOT_TEXTS, "", "x" * 1001),
        },
    ),
    Endpoint(
        "POST /api/v1/auth/refresh",
        anybody,
        good={"refreshToken": "rt_none"},
        required=("refreshToken",),
        wrong={"refreshToken": (*NOT_TEXTS, "x" * 256)},
    ),
    Endpoint(
        "POST /api/v1/auth/logout",
        lambda stage: stage.member.client,
        good={"refreshToken": "rt_none"},
        wrong={"refreshToken": (*NOT_TEXTS, "x" * 256)},
        signed_in=True,
    ),
    Endpoint("GET /api/v1/auth/me", admin, signed_in=True),
    Endpoint(
        "GET /api/v1/chatbots",
        admin,
        wrong_query={
            "page": PAGES,
            "limit": (*PAGES, "101"),
            "status": ("gone", "ACTIVE", "' or 1=1 --"),
        },
        signed_in=True,
    ),
    Endpoint("GET /api/v1/chatbots/{chatbotId}", admin, signed_in=True),
    Endpoint(
        "POST /api/v1/chatbots/{chatbotId}/prompt/generate",
        admin,
        good={"context": "It helps.", "tone": "dry", "additionalInstructions": "None."},
        required=("context",),
        wrong={
            "context": (7, True, ["x"], {"x": 1}, "x" * 10001),
            "tone": (7, True, ["x"], {"x": 1}, "x" * 501),
            "additionalInstructions": (7, True, ["x"], {"x": 1}, "x" * 10001),
        },
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/chatbots/{chatbotId}/prompt/jobs",
        admin,
        wrong_query={"page": PAGES, "limit": (*PAGES, "101")},
        signed_in=True,
    ),
    Endpoint("GET /api/v1/chatbots/{chatbotId}/prompt/jobs/{jobId}", admin, signed_in=True),
    Endpoint(
        "POST /api/v1/chatbots/{chatbotId}/prompt/jobs/{jobId}/accept",
        admin,
        good={"systemPrompt": "Be brief."},
        wrong={"systemPrompt": (7, True, ["x"], {"x": 1}, ""), "label": (7, "", "x", ["staging"])},
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/documents",
        admin,
        wrong_query={
            "page": PAGES,
            "limit": (*PAGES, "101"),
            "status": ("lost", "READY", "' or 1=1 --"),
            "supplierId": NOT_IDS,
        },
        signed_in=True,
    ),
    Endpoint(
        "POST /api/v1/documents",
        admin,
        good={"title": "A title", "text": "A text."},
        required=("text",),
        wrong={
            "text": (7, True, ["x"], {"x": 1}, ""),
            "title": (7, True, ["x"], {"x": 1}, "x" * 501),
            "type": (7, ["x"], "", "x" * 101),
            "category": (7, ["x"], "", "x" * 101),
            "supplierId": (7, "x", MISSING, "' or 1=1 --"),
            "productId": (7, "x", MISSING, "' or 1=1 --"),
            "language": (7, "english", "EN", ""),
            "metadata": (7, "x", ["x"]),
            "sourceUri": (7, ["x"], "x" * 2001),
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint("GET /api/v1/documents/{documentId}", admin, signed_in=True),
    Endpoint("DELETE /api/v1/documents/{documentId}", admin, signed_in=True, admins_only=True),
    Endpoint(
        "GET /api/v1/chatbots/{chatbotId}/curated-answers",
        admin,
        wrong_query={"page": PAGES, "limit": (*PAGES, "101")},
        signed_in=True,
    ),
    Endpoint(
        "POST /api/v1/chatbots/{chatbotId}/curated-answers",
        admin,
        good={"question": "Why?", "answer": "Because."},
        required=("question", "answer"),
        wrong={
            "question": (*NOT_TEXTS, "", "?!", "x" * 1001),
            "answer": (*NOT_TEXTS, "", " \n ", "x" * 10001),
            "alternatives": (7, "x", {"x": 1}, [7], [""], ["x"] * 51),
            "language": (7, ["x"], "english", "EN", ""),
            "threshold": ("0.9", 0.6, 1.1, [1]),
            "isActive": ("true", 1, []),
            "unansweredId": (7, "x", MISSING),
        },
        signed_in=True,
    ),
    Endpoint("GET /api/v1/chatbots/{chatbotId}/curated-answers/{answerId}", admin, signed_in=True),
    Endpoint(
        "PUT /api/v1/chatbots/{chatbotId}/curated-answers/{answerId}",
        admin,
        good={"answer": "Because."},
        wrong={
            "question": (*NOT_TEXTS, "", "?!", "x" * 1001),
            "answer": (*NOT_TEXTS, "", " \n ", "x" * 10001),
            "alternatives": (7, "x", {"x": 1}, [7], [""], ["x"] * 51),
            "language": (7, ["x"], "english", "EN", ""),
            "threshold": ("0.9", 0.6, 1.1, [1]),
            "isActive": ("true", 1, []),
        },
        signed_in=True,
    ),
    Endpoint(
        "DELETE /api/v1/chatbots/{chatbotId}/curated-answers/{answerId}", admin, signed_in=True
    ),
    Endpoint("GET /api/v1/chatbots/{chatbotId}/health", admin, signed_in=True),
    Endpoint(
        "GET /api/v1/chatbots/{chatbotId}/unanswered",
        admin,
        wrong_query={
            "page": PAGES,
            "limit": (*PAGES, "101"),
            "from": ("x", "now", "2020-13-01"),
            "to": ("x", "tomorrow", "1"),
            "status": ("lost", "OPEN"),
        },
        signed_in=True,
    ),
    Endpoint(
        "POST /api/v1/chatbots/{chatbotId}/search",
        admin,
        good={"query": "At which pH is florbex stable?"},
        required=("query",),
        wrong={
            "query": (*NOT_TEXTS, "", " \n ", "x" * 8001),
            "limit": (0, 51, 1.5, "8", True, None, [8]),
            "language": (7, ["x"], "english", "EN", ""),
            "knowledgeSourceFilters": (7, "x", ["x"], {"categories": "x"}),
        },
    ),
    Endpoint("GET /api/v1/chatbots/{chatbotId}/tools", admin, signed_in=True),
    Endpoint(
        "PUT /api/v1/chatbots/{chatbotId}/tools",
        admin,
        good={"enabled": ["request_human"]},
        required=("enabled",),
        wrong={
            "enabled": (*NOT_LISTS, None, ["no_such_tool"], ["x" * 64], ["request_human"] * 101)
        },
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/chatbots/{chatbotId}/leads",
        admin,
        wrong_query={
            "page": PAGES,
            "limit": (*PAGES, "101"),
            "from": TIMES,
            "to": TIMES,
            "format": ("xml", "CSV", "' or 1=1 --"),
        },
        signed_in=True,
    ),
    Endpoint("GET /api/v1/conversations/{conversationId}/context/{key:key}", server),
    Endpoint(
        "PUT /api/v1/conversations/{conversationId}/context/{key:key}",
        admin,
        good={"value": "gold", "ttlMinutes": 60},
        required=("value",),
        wrong={
            "value": ("x" * 16384,),
            "ttlMinutes": (0, -1, 1.5, "60", True, [1], 525601),
        },
    ),
    Endpoint("GET /api/v1/messages/{messageId}/replay", admin, signed_in=True, admins_only=True),
    Endpoint(
        "POST /api/v1/chatbots/{chatbotId}/playground/sessions",
        admin,
        good={"sessionConfig": {"temperature": 0.5}},
        wrong={"sessionConfig": (7, True, "x", ["x"], {"temperature": 3}, {"maxTokens": 1.5})},
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/chatbots/{chatbotId}/playground/sessions/{sessionId}", admin, signed_in=True
    ),
    Endpoint(
        "DELETE /api/v1/chatbots/{chatbotId}/playground/sessions/{sessionId}",
        admin,
        signed_in=True,
    ),
    Endpoint(
        "POST /api/v1/chatbots/{chatbotId}/playground/chat",
        admin,
        good={"sessionId": PLAYGROUND, "message": "Hello"},
        required=("sessionId", "message"),
        wrong={
            "sessionId": (*NOT_TEXTS, "", "x", "' or 1=1 --"),
            "message": (*NOT_TEXTS, "", " \n ", "x" * 8001),
            "overrideConfig": (7, True, "x", ["x"], {"temperature": -1}, {"language": "english"}),
        },
        signed_in=True,
    ),
    Endpoint("GET /api/v1/live", admin, signed_in=True),
    Endpoint("GET /api/v1/public/chat/{chatbotId|default}/config", anybody),
    Endpoint(
        "GET /api/v1/public/chat/{chatbotId}/history",
        server,
        wrong_query={"sessionId": ("",)},
        by_key=True,
    ),
    Endpoint(
        "POST /api/v1/public/chat/{chatbotId}/messages",
        server,
        good={"sessionId": "s-bad-input", "message": "Hello"},
        required=("sessionId", "message"),
        wrong={
            "sessionId": (7, True, ["x"], {"x": 1}, "", "x" * 256),
            "message": (7, True, ["x"], {"x": 1}, "", " \n ", "x" * 8001),
            "metadata": (7, "x", ["x"], {"x": "y" * 17000}),
            "language": (7, ["x"], "english", "EN", ""),
        },
        by_key=True,
    ),
    Endpoint(
        "POST /api/chatbot/errors",
        server,
        good={
            "error": {"message": "It broke", "stack": "at x", "name": "Error"},
            "context": "ui",
            "timestamp": "2026-01-31T09:30:00Z",
            "userAgent": "x",
            "url": "https://example.com/",
            "sessionId": "s-bad-input",
            "messageCount": 3,
            "conversationLength": 3,
            "apiKeyPresent": True,
            "networkStatus": "online",
            "userInput": "Hello",
            "responseTime": 5000,
            "additionalData": {"errorType": "unknown"},
        },
        required=("error",),
        wrong={
            "error": (
                7,
                True,
                "x",
                None,
                ["x"],
                {"message": 7},
                {"message": None},
                {"message": "x", "stack": 7},
            ),
            "timestamp": (7, "x", "yesterday", "2026-02-30T09:30:00Z", "2026-01-31"),
            **dict.fromkeys(
                ("context", "userAgent", "url", "sessionId", "networkStatus", "userInput"),
                (7, True, ["x"], {"x": 1}),
            ),
            **dict.fromkeys(
                ("messageCount", "conversationLength"), ("3", -1, 1.5, True, [3], 2**31)
            ),
            "apiKeyPresent": (7, "yes", [True]),
            "responseTime": ("3", -1, True, [3], 2**31),
            "additionalData": (7, "x", ["x"], {"errorType": 7}),
        },
    ),
    Endpoint(
        "GET /api/chatbot/errors",
        admin,
        wrong_query={
            "page": PAGES,
            "limit": (*PAGES, "101"),
            "from": ("x",),
            "to": ("2026-13-01",),
            "type": ("bad_luck",),
            "chatbotId": NOT_IDS,
            "groupId": NOT_IDS,
        },
        signed_in=True,
    ),
    Endpoint(
        "GET /api/chatbot/errors/stats",
        admin,
        wrong_query={"from": ("x",), "to": ("2026-13-01",), "chatbotId": NOT_IDS},
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/error-groups",
        admin,
        wrong_query={
            "page": PAGES,
            "limit": (*PAGES, "101"),
            "from": ("x",),
            "to": ("2026-13-01",),
            "type": ("bad_luck",),
            "chatbotId": NOT_IDS,
            "status": ("open",),
            "sort": ("x",),
        },
        signed_in=True,
    ),
    Endpoint("GET /api/v1/error-groups/{errorGroupId}", admin, signed_in=True),
    Endpoint(
        "PUT /api/v1/error-groups/{errorGroupId}",
        admin,
        good={"status": "ignored", "assignedTo": None},
        wrong={
            "status": (*NOT_TEXTS, "regressed", "open"),
            "assignedTo": (7, True, ["x"], *NOT_IDS, MISSING),
        },
        signed_in=True,
    ),
    Endpoint(
        "POST /api/v1/chat/session",
        server,
        good={"userId": "user123", "metadata": {}},
        wrong={
            "userId": (7, True, ["x"], {"x": 1}, "", "x" * 256),
            "metadata": (7, "x", ["x"], {"x": "y" * 17000}),
        },
    ),
    Endpoint(
        "POST /api/v1/chat/message",
        server,
        good={"sessionId": "s-bad-input", "message": "Hello", "userId": "user123"},
        required=("sessionId", "message"),
        wrong={
            "sessionId": (7, True, ["x"], {"x": 1}, "", "x" * 256),
            "message": (7, True, ["x"], {"x": 1}, "", " \n ", "x" * 8001),
            "userId": (7, True, ["x"], {"x": 1}, "", "x" * 256),
            "metadata": (7, "x", ["x"], {"x": "y" * 17000}),
            "language": (7, ["x"], "english", "EN", ""),
        },
    ),
    Endpoint("GET /api/v1/chat/history/{session:name}", server),
    Endpoint(
        "POST /api/v1/events",
        server,
        good={"type": "chat_opened", "data": {"page": "/"}, "sessionId": "s-bad-input"},
        required=("type",),
        wrong={
            "type": (*NOT_TEXTS, "", "a b", "1a", "x" * 101),
            "data": (7, "x", ["x"]),
            "sessionId": (7, True, ["x"], {"x": 1}, "", "x" * 256),
            "timestamp": (True, ["x"], {"x": 1}, -1, 1.5, 10**15, "yesterday", "2026-02-30T00:00Z"),
        },
    ),
    Endpoint(
        "GET /api/v1/chatbots/{chatbotId}/events",
        admin,
        wrong_query={
            "type": ("a b", "1a", "x" * 101),
            "cursor": NOT_IDS,
            "limit": (*PAGES, "101"),
            "from": TIMES,
            "to": TIMES,
            "format": ("xml", "JSON"),
        },
        signed_in=True,
    ),
    Endpoint("DELETE /api/v1/chatbots/{chatbotId}/events", admin, signed_in=True),
    Endpoint("GET /api/v1/chatbots/{chatbotId}/stats", admin, signed_in=True),
    Endpoint(
        "POST /api/v1/auth/password",
        lambda stage: stage.member.client,
        good={"currentPassword": "not the password", "newPassword": "another password"},
        required=("currentPassword", "newPassword"),
        wrong={
            "currentPassword": (*NOT_TEXTS, "", "x" * 1001),
            "newPassword": (*NOT_TEXTS, "", "short", "x" * 1001),
        },
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/users",
        admin,
        wrong_query={
            "page": PAGES,
            "limit": (*PAGES, "101"),
            "role": ("owner", "ADMIN", "admin,agent", "' or 1=1 --"),
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/users",
        admin,
        good={"email": "somebody@new.example", "password": "a good password"},
        required=("email", "password"),
        wrong={
            "email": (*NOT_TEXTS, "", "x", "x@", "@x", "a b@c.example", f"{'x' * 250}@x.example"),
            "password": (*NOT_TEXTS, "", "short", "x" * 1001),
            "fullName": (7, True, ["x"], "x" * 256),
            "role": (*NOT_TEXTS, "", "owner", "ADMIN"),
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint("GET /api/v1/users/{userId}", admin, signed_in=True, admins_only=True),
    Endpoint(
        "PUT /api/v1/users/{userId}",
        admin,
        good={"fullName": "Another Name"},
        wrong={
            "email": (*NOT_TEXTS, "", "x", "a b@c.example"),
            "password": (*NOT_TEXTS, "", "short", "x" * 1001),
            "fullName": (7, True, ["x"], "x" * 256),
            "role": (*NOT_TEXTS, "", "owner"),
            "isActive": (7, "true", None, ["x"]),
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint("DELETE /api/v1/users/{userId}", admin, signed_in=True, admins_only=True),
    Endpoint(
        "GET /api/v1/audit-log",
        admin,
        wrong_query={
            "page": PAGES,
            "limit": (*PAGES, "101"),
            "chatbotId": ("x", "1", MISSING[:-1], "' or 1=1 --"),
            "userId": ("x", "1", MISSING[:-1]),
            "action": ("select", "INSERT", "insert,update"),
            "from": TIMES,
            "to": TIMES,
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint("GET /api/v1/audit-log/verification", admin, signed_in=True, admins_only=True),
    Endpoint(
        "GET /api/v1/chatbots/{chatbotId}/conversations",
        admin,
        wrong_query={
            "page": PAGES,
            "limit": (*PAGES, "101"),
            "status": ("open", "BOT", "' or 1=1 --"),
            "channel": ("fax", "LINE_OA"),
            "from": TIMES,
            "to": TIMES,
            "requiresHuman": ("maybe", "TRUE", "1"),
            "assignedTo": NOT_IDS,
            "figure": ("money", "Answered", "' or 1=1 --"),
        },
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/chatbots/{chatbotId}/analytics",
        admin,
        wrong_query={
            "period": ("30", "d", "0d", "-1d", "1.5d", "30D", "99999d", "99y", "' or 1=1 --"),
            "from": TIMES,
            "to": TIMES,
            "timeZone": ("Mars/Olympus", "UTC+3", "EST5EDT", "../zone", "x" * 300, "'", "a b"),
        },
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/chatbots/{chatbotId}/conversations/{conversationId}",
        admin,
        wrong_query={"before": NOT_IDS},
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/conversations",
        admin,
        wrong_query={
            "page": PAGES,
            "limit": (*PAGES, "101"),
            "status": ("bot", "closed", "WAITING"),
            "chatbotId": NOT_IDS,
            "requiresHuman": ("maybe", "TRUE", "1"),
            "assignedTo": NOT_IDS,
        },
        signed_in=True,
    ),
    Endpoint(
        "POST /api/v1/conversations/{conversationId}/takeover",
        admin,
        good={"force": True},
        wrong={"force": ("true", 1, None, [])},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/conversations/{conversationId}/release",
        admin,
        good={"tellVisitor": False},
        wrong={"tellVisitor": ("true", 1, None, []), "lastMessageId": (7, "x", None)},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/conversations/{conversationId}/reply",
        admin,
        good={"message": "A colleague of yours writes."},
        required=("message",),
        wrong={
            "message": (*NOT_TEXTS, "", " \n ", "x" * 8001),
            "cannedReplyId": (7, "x", None),
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/conversations/{conversationId}/note",
        admin,
        good={"text": "A note"},
        required=("text",),
        wrong={"text": (*NOT_TEXTS, "", " \n ", "x" * 10001)},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/conversations/{conversationId}/assign",
        admin,
        good={"userId": None},
        required=("userId",),
        wrong={"userId": (7, True, "x", MISSING, "' or 1=1 --", [])},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/conversations/{conversationId}/priority",
        admin,
        good={"priority": 2},
        required=("priority",),
        wrong={"priority": (-1, 4, 1.5, "1", None, True, [1], 10**10)},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/conversations/{conversationId}/close",
        admin,
        good={"resolution": "resolved_by_human"},
        wrong={
            "resolution": (7, "", "lost", "ABANDONED", ["abandoned"]),
            "lastMessageId": (7, "x", None),
        },
        signed_in=True,
        admins_only=True,
    ),
    # After it has been closed above, it is opened again.
    Endpoint(
        "POST /api/v1/conversations/{conversationId}/reopen",
        admin,
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "GET /api/v1/conversations/{conversationId}/export",
        admin,
        wrong_query={"format": ("xml", "JSON", "../json"), "notes": ("yes", "1", "TRUE")},
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/canned-replies",
        admin,
        wrong_query={"page": PAGES, "limit": (*PAGES, "101"), "chatbotId": NOT_IDS},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/canned-replies",
        admin,
        good={"shortcut": "hello", "title": "Hello", "text": "Hello {{visitor}}"},
        required=("shortcut", "title", "text"),
        wrong={
            "shortcut": (*NOT_TEXTS, "", "Big", "a b", "x" * 51),
            "title": (*NOT_TEXTS, "", " ", "x" * 201),
            "text": (*NOT_TEXTS, "", " \n ", "{{name}}", "x" * 8001),
            "chatbotId": (7, "x", MISSING, "' or 1=1 --"),
            "language": (7, ["x"], "english", "EN", ""),
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint("GET /api/v1/canned-replies/{cannedReplyId}", admin, signed_in=True, admins_only=True),
    Endpoint(
        "PUT /api/v1/canned-replies/{cannedReplyId}",
        admin,
        good={"title": "Hello"},
        wrong={
            "shortcut": (*NOT_TEXTS, "", "Big", "a b", "x" * 51),
            "title": (*NOT_TEXTS, "", " ", "x" * 201),
            "text": (*NOT_TEXTS, "", " \n ", "{{name}}", "x" * 8001),
            "chatbotId": (7, "x", MISSING, "' or 1=1 --"),
            "language": (7, ["x"], "english", "EN", ""),
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "DELETE /api/v1/canned-replies/{cannedReplyId}", admin, signed_in=True, admins_only=True
    ),
    Endpoint(
        "GET /api/v1/alert-rules",
        admin,
        wrong_query={
            "page": PAGES,
            "limit": (*PAGES, "101"),
            "kind": ("all", "RATE", "' or 1=1 --"),
            "chatbotId": NOT_IDS,
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/alert-rules",
        admin,
        good={"name": "Too many", "kind": "rate", "threshold": 10, "windowMinutes": 5},
        required=("name", "kind", "threshold", "windowMinutes"),
        wrong={**ALERT_RULE, "kind": (*NOT_TEXTS, "", "RATE")},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint("GET /api/v1/alert-rules/{ruleId}", admin, signed_in=True, admins_only=True),
    Endpoint(
        "PUT /api/v1/alert-rules/{ruleId}",
        admin,
        good={"severity": "info"},
        wrong=ALERT_RULE,
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/alert-rules/{ruleId}/test",
        admin,
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "GET /api/v1/alerts",
        admin,
        wrong_query={
            "page": PAGES,
            "limit": (*PAGES, "101"),
            "status": ("over", "FIRING", "' or 1=1 --"),
            "ruleId": NOT_IDS,
            "chatbotId": NOT_IDS,
            "from": TIMES,
            "to": TIMES,
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint("GET /api/v1/alert-metrics", admin, signed_in=True, admins_only=True),
    Endpoint("DELETE /api/v1/alert-rules/{ruleId}", admin, signed_in=True, admins_only=True),
    Endpoint(
        "GET /api/v1/data-keys",
        admin,
        wrong_query={"page": PAGES, "limit": (*PAGES, "101")},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint("DELETE /api/v1/data-keys/{dataKeyId}", admin, signed_in=True, admins_only=True),
    Endpoint(
        "GET /admin/conversations",
        admin,
        wrong_query={"limit": (*PAGES, "1001")},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint("GET /admin/conversations/{conversationId}", admin, signed_in=True, admins_only=True),
    Endpoint(
        "GET /admin/conversations/{conversationId}/messages",
        admin,
        wrong_query={"limit": (*PAGES, "1001")},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /admin/conversations/{conversationId}/close",
        admin,
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /admin/messages/{messageId}/mark-human", admin, signed_in=True, admins_only=True
    ),
    Endpoint(
        "POST /admin/messages/{messageId}/mark-replied", admin, signed_in=True, admins_only=True
    ),
    Endpoint("GET /admin/stats", admin, signed_in=True, admins_only=True),
    Endpoint(
        "GET /api/v1/flagged-messages",
        admin,
        wrong_query={
            "page": PAGES,
            "limit": (*PAGES, "101"),
            "reviewed": ("maybe", "TRUE", "1", "' or 1=1 --"),
            "flagType": ("rude", "SPAM", "' or 1=1 --"),
            "chatbotId": ("1", "x", MISSING[:-1], "' or 1=1 --"),
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "PUT /api/v1/flagged-messages/{flagId}/review",
        admin,
        good={"decision": "approved", "note": "Fine"},
        required=("decision",),
        wrong={
            "decision": (*NOT_TEXTS, "", "burned", "APPROVED"),
            "note": (7, True, ["x"], {"x": 1}, "x" * 2001),
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint("GET /api/v1/retention", admin, signed_in=True, admins_only=True),
    Endpoint(
        "PUT /api/v1/retention",
        admin,
        good={"leadsDays": 36500},
        wrong={
            "messagesDays": (*DAYS, 36501),
            "requestsDays": (*DAYS, 36501),
            "leadsDays": (*DAYS, 36501),
            "errorsDays": (*DAYS, 36501),
            "playgroundDays": (*DAYS, 36501),
            "documentVersionsDays": (*DAYS, 36501),
            "webhooksDays": (*DAYS, 31),
            "deliveriesDays": (*DAYS, 31),
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "GET /api/v1/subjects/{userIdentifier:text}/export",
        admin,
        wrong_query={"download": ("yes", "1", "TRUE")},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "DELETE /api/v1/subjects/{userIdentifier:text}",
        admin,
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "PUT /api/v1/documents/{documentId}",
        admin,
        good={"category": "A category"},
        wrong={
            "title": (*NOT_TEXTS, "", "x" * 501),
            "type": (7, ["x"], "", "x" * 101),
            "category": (7, ["x"], "", "x" * 101),
            "supplierId": (7, "x", MISSING, "' or 1=1 --"),
            "productId": (7, "x", MISSING, "' or 1=1 --"),
            "language": (7, "english", "EN", ""),
            "metadata": (7, "x", ["x"]),
            "sourceUri": (7, ["x"], "", "x" * 2001),
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "GET /api/v1/documents/{documentId}/versions",
        admin,
        wrong_query={"page": PAGES, "limit": (*PAGES, "101")},
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/suppliers",
        admin,
        wrong_query={"page": PAGES, "limit": (*PAGES, "101")},
        signed_in=True,
    ),
    Endpoint(
        "POST /api/v1/suppliers",
        admin,
        good={"name": "A supplier"},
        required=("name",),
        wrong={"name": (*NOT_TEXTS, "", "x" * 256), "metadata": (7, "x", ["x"])},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "GET /api/v1/products",
        admin,
        wrong_query={"page": PAGES, "limit": (*PAGES, "101"), "supplierId": NOT_IDS},
        signed_in=True,
    ),
    Endpoint(
        "POST /api/v1/products",
        admin,
        good={"name": "A product"},
        required=("name",),
        wrong={
            "name": (*NOT_TEXTS, "", "x" * 256),
            "supplierId": (7, "x", MISSING, "' or 1=1 --"),
            "metadata": (7, "x", ["x"]),
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint("GET /api/v1/embedding-model", admin, signed_in=True, admins_only=True),
    Endpoint(
        "PUT /api/v1/embedding-model",
        admin,
        good={"modelId": 1},
        required=("modelId",),
        wrong={
            "modelId": (0, -1, 1.5, 31999, 32768, 10**20, "1", None, [1], {"x": 1}, True),
            "provider": (*NOT_TEXTS, "", "x"),
            "model": (*NOT_TEXTS, "", "x" * 201),
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/chatbots",
        admin,
        good={"name": "New"},
        required=("name",),
        wrong={
            "name": (*NOT_TEXTS, "", " ", "x" * 256),
            "description": (7, True, ["x"], {"x": 1}, "x" * 10001),
            "status": (*NOT_TEXTS, "", "ACTIVE"),
            "welcomeMessage": (7, ["x"], "x" * 2001),
            "configuration": (7, "x", None, ["x"], {"temperature": 3}, {"language": "english"}),
            "knowledgeSourceFilters": (
                7,
                "x",
                None,
                {"supplierIds": ["uuid1"]},
                {"supplierIds": [MISSING]},
            ),
        },
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "PUT /api/v1/chatbots/{chatbotId}",
        admin,
        good={"name": "Helper"},
        wrong={
            "name": (*NOT_TEXTS, "", " ", "x" * 256),
            "status": (*NOT_TEXTS, "gone"),
            "configuration": (7, "x", None, ["x"], {"temperature": "1"}),
            "knowledgeSourceFilters": (7, None, {"categories": "x"}, {"supplierIds": [MISSING]}),
        },
        signed_in=True,
    ),
    Endpoint("DELETE /api/v1/chatbots/{chatbotId}", admin, signed_in=True),
    Endpoint(
        "POST /api/v1/chatbots/{chatbotId}/regenerate-token",
        admin,
        good={"kind": "secret"},
        wrong={"kind": (*NOT_TEXTS, "", "gold")},
        signed_in=True,
    ),
    Endpoint("GET /api/v1/chatbots/{chatbotId}/knowledge-sources", admin, signed_in=True),
    Endpoint(
        "PUT /api/v1/chatbots/{chatbotId}/knowledge-sources",
        admin,
        good={"categories": []},
        wrong={
            "documentTypes": (*NOT_LISTS, ["x" * 101], ["x"] * 101),
            "categories": NOT_LISTS,
            "supplierIds": (*NOT_LISTS, ["uuid1"], [MISSING]),
        },
        signed_in=True,
    ),
    Endpoint("GET /api/v1/chatbots/{chatbotId}/widget", admin, signed_in=True),
    Endpoint(
        "PUT /api/v1/chatbots/{chatbotId}/widget",
        admin,
        good={"features": {"voiceInput": False}},
        wrong={
            "theme": (7, "x", ["x"], {"primaryColor": "red"}, {"position": "middle"}),
            "features": (7, "x", ["x"], {"fileUpload": "yes"}),
            "allowedDomains": (*NOT_LISTS, ["https://x.example"], ["*"]),
            "customCss": (7, ["x"], "</style>", "x" * 50001),
            "suggestedQuestions": (*NOT_LISTS, ["x" * 301], ["x"] * 21),
        },
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/chatbots/{chatbotId}/translations",
        admin,
        wrong_query={"page": PAGES, "limit": (*PAGES, "101")},
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/chatbots/{chatbotId}/translations/{languageCode:language}",
        admin,
        signed_in=True,
    ),
    Endpoint(
        "PUT /api/v1/chatbots/{chatbotId}/translations/{languageCode:language}",
        admin,
        good={"welcomeMessage": "Hallo"},
        wrong={
            "translations": (7, "x", ["x"], {"x": 1}, {"x": "x" * 2001}),
            "systemPrompt": (7, ["x"], "", " "),
            "welcomeMessage": (7, ["x"], "x" * 2001),
        },
        signed_in=True,
    ),
    Endpoint(
        "DELETE /api/v1/chatbots/{chatbotId}/translations/{languageCode:language}",
        admin,
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/chatbots/{chatbotId}/prompt",
        admin,
        wrong_query={"label": ("latest", "PRODUCTION"), "version": VERSIONS},
        signed_in=True,
    ),
    Endpoint(
        "PUT /api/v1/chatbots/{chatbotId}/prompt",
        admin,
        good={"systemPrompt": "Be brief.", "label": "staging"},
        required=("systemPrompt",),
        wrong={
            "systemPrompt": (*NOT_TEXTS, "", " \n"),
            "label": (*NOT_TEXTS, "", "latest"),
            "note": (7, ["x"], "x" * 501),
        },
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/chatbots/{chatbotId}/prompt/history",
        admin,
        wrong_query={"page": PAGES, "limit": (*PAGES, "101")},
        signed_in=True,
    ),
    Endpoint(
        "GET /api/v1/chatbots/{chatbotId}/prompt/diff",
        admin,
        wrong_query={"from": VERSIONS, "to": VERSIONS},
        signed_in=True,
    ),
    Endpoint(
        "POST /api/v1/chatbots/{chatbotId}/prompt/rollback",
        admin,
        good={"version": 1},
        required=("version",),
        wrong={
            "version": ("1", 0, -1, 1.5, None, True, [1], 10**10),
            "note": (7, ["x"], "x" * 501),
        },
        signed_in=True,
    ),
    Endpoint(
        "PUT /api/v1/chatbots/{chatbotId}/prompt/labels/{label:name}",
        admin,
        good={"version": 1},
        required=("version",),
        wrong={"version": ("1", 0, -1, 1.5, None, True, [1], 10**10)},
        signed_in=True,
    ),
    Endpoint(
        "DELETE /api/v1/chatbots/{chatbotId}/prompt/labels/{label:name}", admin, signed_in=True
    ),
    Endpoint(
        "PUT /api/v1/integrations/line/{chatbotId}/config",
        admin,
        good=LINE,
        wrong={
            "channelId": (*NOT_TEXTS, "", "a b", "x" * 256),
            "channelSecret": (*NOT_TEXTS, "", "short", "with a blank", "x" * 256),
            "channelAccessToken": (*NOT_TEXTS, "", "short", "with\na line", "x" * 2001),
            "isActive": (7, "yes", None, [True]),
        },
        signed_in=True,
    ),
    Endpoint("GET /api/v1/integrations/line/{chatbotId}/status", admin, signed_in=True),
    Endpoint(
        "PUT /api/v1/integrations/messenger/{chatbotId}/config",
        admin,
        good=MESSENGER,
        wrong={
            "pageId": (*NOT_TEXTS, "", "a", "-1", "1" * 33),
            "appSecret": (*NOT_TEXTS, "", "short", "with a blank", "x" * 256),
            "pageAccessToken": (*NOT_TEXTS, "", "short", "with\na line", "x" * 2001),
            "verifyToken": (*NOT_TEXTS, "", "short", "with a blank", "x" * 256),
            "isActive": (7, "yes", None, [True]),
        },
        signed_in=True,
    ),
    Endpoint("GET /api/v1/integrations/messenger/{chatbotId}/status", admin, signed_in=True),
    Endpoint("POST /api/v1/channel-events/{eventId}/retry", admin, signed_in=True),
    Endpoint("POST /api/v1/deliveries/{deliveryId}/retry", admin, signed_in=True),
    Endpoint(
        "GET /api/v1/webhooks",
        admin,
        wrong_query={"page": PAGES, "limit": (*PAGES, "101"), "chatbotId": NOT_IDS},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/webhooks",
        admin,
        good=HOOK,
        required=("url", "eventTypes"),
        wrong=WRONG_HOOKS,
        signed_in=True,
        admins_only=True,
    ),
    Endpoint("GET /api/v1/webhooks/{webhookId}", admin, signed_in=True, admins_only=True),
    Endpoint(
        "PUT /api/v1/webhooks/{webhookId}",
        admin,
        good={"description": "Other"},
        wrong=WRONG_HOOKS,
        signed_in=True,
        admins_only=True,
    ),
    Endpoint("DELETE /api/v1/webhooks/{webhookId}", admin, signed_in=True, admins_only=True),
    Endpoint(
        "POST /api/v1/webhooks/{webhookId}/rotate",
        admin,
        good={"overlapHours": 1},
        wrong={"overlapHours": ("1", True, None, -1, 1.5, 169)},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint("POST /api/v1/webhooks/{webhookId}/test", admin, signed_in=True, admins_only=True),
    Endpoint(
        "GET /api/v1/webhooks/{webhookId}/deliveries",
        admin,
        wrong_query={"page": PAGES, "limit": (*PAGES, "101"), "state": ("gone", "DEAD")},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/webhooks/deliveries/{webhookDeliveryId}/retry",
        admin,
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "GET /api/v1/alert-destinations",
        admin,
        wrong_query={"page": PAGES, "limit": (*PAGES, "101"), "kind": ("fax", "EMAIL")},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/alert-destinations",
        admin,
        good=DESTINATION,
        required=("kind", "name", "to"),
        wrong={"kind": (*NOT_TEXTS, "", "fax", "EMAIL"), **WRONG_DESTINATIONS},
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "GET /api/v1/alert-destinations/{destinationId}", admin, signed_in=True, admins_only=True
    ),
    Endpoint(
        "PUT /api/v1/alert-destinations/{destinationId}",
        admin,
        good={"name": "Other"},
        wrong=WRONG_DESTINATIONS,
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "DELETE /api/v1/alert-destinations/{destinationId}",
        admin,
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/alert-destinations/{destinationId}/test",
        admin,
        signed_in=True,
        admins_only=True,
    ),
    Endpoint(
        "POST /api/v1/alert-destinations/{destinationId}/rotate",
        admin,
        good={"overlapHours": 1},
        wrong={"overlapHours": ("1", True, None, -1, 1.5, 169)},
        signed_in=True,
        admins_only=True,
    ),
    # What providers sign has tests of its own: tests/channels.
    Endpoint(
        "POST /api/v1/integrations/line/{chatbotId}/webhook",
        anybody,
        unseen=(401, "invalid_signature"),
    ),
    Endpoint(
        "POST /api/v1/integrations/messenger/{chatbotId}/webhook",
        anybody,
        unseen=(401, "invalid_signature"),
    ),
    Endpoint(
        "GET /api/v1/integrations/messenger/{chatbotId}/webhook",
        anybody,
        unseen=(403, "wrong_verify_token"),
    ),
    Endpoint("POST /webhook", anybody),
    Endpoint("GET /webhook", anybody),
]
BY_CALL = {endpoint.call: endpoint for endpoint in ENDPOINTS}
WITH_BODY = [endpoint.call for endpoint in ENDPOINTS if endpoint.good is not None]
# A name may be anything; an id is a uuid.
WITH_ID = [endpoint.call for endpoint in ENDPOINTS if re.search(r"\{\w+[|}]", endpoint.path)]
SIGNED_IN = [endpoint.call for endpoint in ENDPOINTS if endpoint.signed_in]


ROUTES = {
    f"{one.method} {one.path}": one for one in render.parse((ROOT / "gateway/routes").read_text())
}


def test_every_route_is_here() -> None:
    # What is sent over sockets, tests/realtime gets wrong.
    # Below /v1 errors have another shape: tests/api/test_openai_api.py.
    served = {
        call
        for call, one in ROUTES.items()
        if one.door not in ("page", "rest", "socket") and not one.path.startswith("/v1/")
    }
    assert served == set(BY_CALL)


def test_the_table_is_kept() -> None:
    """What is called good here is: otherwise the tests below would show nothing."""
    assert all(set(one.wrong) | set(one.required) for one in ENDPOINTS if one.good is not None)


@pytest.fixture
def endpoint(request: pytest.FixtureRequest) -> Endpoint:
    return BY_CALL[request.param]


def every(calls: list[str]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("endpoint", calls, indirect=True)


def send(stage: Stage, endpoint: Endpoint, **options: Any) -> Answer:
    path = stage.fill(endpoint.path)
    if endpoint.method == "GET" and "history" in path and "query" not in options:
        options["query"] = {"sessionId": "s-bad-input"}
    if endpoint.good is not None and not {"data", "body"} & set(options):
        options["data"] = endpoint.good
    if options.get("data", {}).get("sessionId") == PLAYGROUND:
        options["data"] = {**options["data"], "sessionId": stage.ids["sessionId"]}
    client: Client = options.pop("client", None) or endpoint.caller(stage)
    return client.ask(endpoint.method, path, **options)


@every(list(BY_CALL))
def test_an_answer_names_its_request(stage: Stage, endpoint: Endpoint) -> None:
    """By the id that came with it, or else one of its own."""
    if endpoint.call.startswith("DELETE"):
        return
    given = send(stage, endpoint, headers={"X-Request-Id": "request-0123456789"})
    assert given.headers["X-Request-Id"] == "request-0123456789"
    for none in ("short", "with space", "x" * 129, "<script>"):
        made = send(stage, endpoint, headers={"X-Request-Id": none}).headers["X-Request-Id"]
        assert re.fullmatch("[0-9a-f]{32}", made)


# ---- Bodies ---------------------------------------------------------------------------


@every(WITH_BODY)
def test_a_good_body_is_taken(stage: Stage, endpoint: Endpoint) -> None:
    answer = send(stage, endpoint)
    # By its meaning alone: a user of this address may be there already.
    known = {"invalid_credentials", "invalid_refresh_token", "wrong_password", "email_taken",
             "name_taken", "shortcut_taken", "conversation_closed"}  # fmt: skip
    assert answer.status < 300 or answer.json["code"] in known, answer.text


@every(WITH_BODY)
def test_a_missing_field_is_named(stage: Stage, endpoint: Endpoint) -> None:
    assert endpoint.good is not None
    for name in endpoint.required:
        without = {key: value for key, value in endpoint.good.items() if key != name}
        send(stage, endpoint, data=without).refused(400, "missing_field", name)


@every(WITH_BODY)
def test_a_wrong_value_is_named(stage: Stage, endpoint: Endpoint) -> None:
    for name, values in endpoint.wrong.items():
        for value in values:
            answer = send(stage, endpoint, data={**(endpoint.good or {}), name: value})
            answer.refused(400, "invalid_field", name)


@every(WITH_BODY)
def test_an_unknown_field_is_named(stage: Stage, endpoint: Endpoint) -> None:
    for name in ("colour", "Message", "__proto__", "'; --"):
        answer = send(stage, endpoint, data={**(endpoint.good or {}), name: "x"})
        answer.refused(400, "unknown_field", name)


MALFORMED = {
    "nothing": b"",
    "no JSON": b"message=hello",
    "half a body": b'{"message": "hel',
    "a list": b"[]",
    "a text": b'"hello"',
    "a number": b"1",
    "null": b"null",
    "two bodies": b"{}{}",
    "a comma too many": b'{"a": 1,}',
    "NaN": b'{"message": NaN, "email": NaN, "refreshToken": NaN, "text": NaN}',
    "not UTF-8": b'{"message": "\xff\xfe", "email": "\xff", "refreshToken": "\xff", "text": "\xff"'
    b"}",
    "U+0000": b'{"message": "\\u0000", "sessionId": "s", "email": "\\u0000", "password": "x",'
    b' "refreshToken": "\\u0000", "text": "\\u0000"}',
    "half a character": b'{"message": "\\ud800", "sessionId": "s", "email": "\\ud800x",'
    b' "password": "x", "refreshToken": "\\ud800", "text": "\\ud800"}',
    "as deep as it goes": b'{"metadata": ' + b"[" * 30000 + b"]" * 30000 + b"}",
    "a huge number": b'{"metadata": {"a": 1' + b"0" * 5000 + b'}, "message": 1e999999}',
}


@every(WITH_BODY)
@pytest.mark.parametrize("kind", MALFORMED)
def test_a_malformed_body_is_refused(stage: Stage, endpoint: Endpoint, kind: str) -> None:
    headers = {"Content-Type": "application/json"}
    answer = send(stage, endpoint, body=MALFORMED[kind], headers=headers)
    check_public(answer)
    if kind == "nothing" and not endpoint.required:
        # What it asks for may have been done by now.
        assert answer.status < 300 or answer.json["code"] == "conversation_closed"
    elif kind == "a list" and endpoint.path == "/api/v1/events":
        assert answer.ok(201)["received"] == 0
    elif kind in ("U+0000", "half a character") and answer.status < 300:
        # A text that cannot be kept, but can be made one that can.
        assert endpoint.path.endswith("/documents")
    else:
        assert answer.status in (400, 401, 413), answer.text
        codes = {
            400: ("malformed_body", "missing_field", "invalid_field", "unknown_field"),
            401: ("not_signed_in", "invalid_credentials", "invalid_refresh_token"),
            413: ("body_too_large",),
        }
        assert answer.json["code"] in codes[answer.status], answer.text


@every(WITH_BODY)
@pytest.mark.parametrize(
    "media_type",
    ["text/plain", "application/x-www-form-urlencoded", "application/xml", "text/json", "x"],
)
def test_another_media_type_is_refused(stage: Stage, endpoint: Endpoint, media_type: str) -> None:
    headers = {"Content-Type": media_type}
    answer = send(stage, endpoint, body=json.dumps(endpoint.good).encode(), headers=headers)
    if endpoint.path == "/api/chatbot/errors" and media_type == "text/plain":
        # What a page sends that is being left.
        answer.ok(201)
        return
    word = "JSON" if ROUTES[endpoint.call].door == "sql" else "json"
    answer.refused(415, "unsupported_media_type", word)


@every(WITH_BODY)
def test_too_much_is_refused(stage: Stage, endpoint: Endpoint) -> None:
    limit = 64 * KB
    if endpoint.path.endswith("/documents"):
        limit = 26 * KB * KB
    elif endpoint.path.endswith("/events"):
        limit = KB * KB
    answer = send(stage, endpoint, data={**(endpoint.good or {}), "more": "x" * limit})
    assert answer.status == 413, answer.text
    assert answer.json["code"] in ("payload_too_large", "body_too_large")


# ---- Paths, queries, methods ----------------------------------------------------------


@every([endpoint.call for endpoint in ENDPOINTS if endpoint.wrong_query])
def test_a_wrong_parameter_is_named(stage: Stage, endpoint: Endpoint) -> None:
    for name, values in endpoint.wrong_query.items():
        for value in values:
            answer = send(stage, endpoint, query={name: value})
            check_public(answer)
            assert answer.status == 400, f"{name}={value}: {answer.status} {answer.text}"
            assert name in answer.json["message"], answer.text


@every(WITH_ID)
@pytest.mark.parametrize(
    "value",
    [
        "1", "x", "null", "undefined", MISSING[:-1], MISSING + "0", MISSING.replace("-", ""),
        "{" + MISSING + "}", "%27%20or%201%3D1", MISSING + "%00", MISSING + "%0A",
        "..%2f..%2fusers",
    ],
)  # fmt: skip
def test_what_is_no_id_is_no_path(stage: Stage, endpoint: Endpoint, value: str) -> None:
    path = re.sub(r"\{[^}]*\}", value, endpoint.path)
    caller = endpoint.caller(stage)
    answer = caller.ask(endpoint.method, path, endpoint.good)
    check_public(answer)
    if value.endswith("%00"):
        answer.refused(400, "malformed_request")
    else:
        answer.refused(404, "no_such_endpoint")


@every(WITH_ID)
def test_what_is_not_there_is_not_found(stage: Stage, endpoint: Endpoint) -> None:
    path = re.sub(r"\{(\w+)[^}]*\}", lambda match: WORDS.get(match[1], MISSING), endpoint.path)
    query = {"sessionId": "s"} if "history" in path else None
    answer = endpoint.caller(stage).ask(endpoint.method, path, endpoint.good, query=query)
    if endpoint.by_key:
        answer.refused(403, "wrong_chatbot")
    else:
        answer.refused(*endpoint.unseen)


@every(WITH_ID)
def test_what_is_anothers_is_not_there(stage: Stage, endpoint: Endpoint) -> None:
    """The same as of what there is not, so that nobody learns that there is something."""
    if endpoint.signed_in:
        caller, expected = stage.other.admin.client, (404, "not_found")
    elif endpoint.by_key:
        caller, expected = stage.other.chatbot.server, (403, "wrong_chatbot")
    else:
        return
    send(stage, endpoint, client=caller).refused(*expected)


@every(list(BY_CALL))
def test_another_method_is_named(stage: Stage, endpoint: Endpoint) -> None:
    path = stage.fill(endpoint.path)
    allowed = {one.method for one in ENDPOINTS if stage.fill(one.path) == path}
    allowed |= {"OPTIONS"} | ({"HEAD"} if "GET" in allowed else set())
    for method in ("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW"):
        if method in allowed:
            continue
        answer = endpoint.caller(stage).ask(method, path)
        answer.refused(405, "method_not_allowed")
        if method not in ("TRACE", "BREW"):
            assert set(answer.headers["Allow"].split(", ")) == allowed


@pytest.mark.parametrize(
    "path",
    [
        "/api", "/api/v1", "/api/v1/", "/api/v1/people", "/api/v2/health", "/api/v1/health/",
        "/api/v1//health", "/rpc/login", "/x/%2e%2e/etc/passwd", "/api/v1/auth/login/x", "/-/sql",
    ],
)  # fmt: skip
def test_an_unknown_path_is_none(stage: Stage, path: str) -> None:
    for method in ("GET", "POST", "DELETE"):
        stage.admin.client.ask(method, path).refused(404, "no_such_endpoint")


# ---- Who ------------------------------------------------------------------------------


@every(SIGNED_IN)
def test_nobody_is_refused(stage: Stage, endpoint: Endpoint) -> None:
    send(stage, endpoint, client=stage.client).refused(401, "not_signed_in", "Authorization")


@every(SIGNED_IN)
def test_an_expired_token_is_refused(stage: Stage, endpoint: Endpoint) -> None:
    answer = send(stage, endpoint, client=stage.expired)
    check_public(answer)
    answer.refused(401, "not_signed_in")


@every(SIGNED_IN)
def test_a_key_is_no_user(stage: Stage, endpoint: Endpoint) -> None:
    for client in (stage.chatbot.server, stage.chatbot.visitor):
        send(stage, endpoint, client=client).refused(401, "not_signed_in")


@every([endpoint.call for endpoint in ENDPOINTS if endpoint.admins_only])
def test_a_role_may_be_too_small(stage: Stage, endpoint: Endpoint) -> None:
    answer = send(stage, endpoint, client=stage.member.client)
    answer.refused(403, "forbidden", "super_admin, admin")


BY_KEY = [endpoint.call for endpoint in ENDPOINTS if endpoint.by_key]


@every(BY_KEY)
def test_without_a_key_nothing_is_said(stage: Stage, endpoint: Endpoint) -> None:
    send(stage, endpoint, client=stage.client).refused(401, "missing_key", "X-API-Key")
    send(stage, endpoint, client=stage.admin.client).refused(401, "missing_key", "X-API-Key")


@every(BY_KEY)
def test_a_wrong_key_is_refused(stage: Stage, endpoint: Endpoint) -> None:
    good = stage.chatbot.secret_key
    for key in ("x", "ck_", good[:-1], good + "x", good.upper(), "'; drop table x; --", "ck_é"):
        client = stage.client.having({"X-API-Key": key.encode().decode("latin-1")})
        send(stage, endpoint, client=client).refused(401, "invalid_key")


@every(BY_KEY)
def test_a_key_that_was_replaced_is_refused(
    stage: Stage, endpoint: Endpoint, organization: Organization, world: World
) -> None:
    chatbot = organization.add_chatbot()
    sql = "select app.add_key(%s, %s, 'secret')"
    world.value(sql, organization.id, chatbot.id)
    path = endpoint.path.replace("{chatbotId}", chatbot.id)
    answer = chatbot.server.ask(endpoint.method, path, endpoint.good)
    answer.refused(401, "invalid_key")


@every(BY_KEY)
def test_a_key_of_another_chatbot_is_refused(
    stage: Stage, endpoint: Endpoint, organization: Organization
) -> None:
    another = organization.add_chatbot()
    send(stage, endpoint, client=another.server).refused(403, "wrong_chatbot")


def test_an_idempotency_key_has_a_length(stage: Stage) -> None:
    for key in ("short", "x" * 256):
        answer = send(
            stage,
            BY_CALL["POST /api/v1/public/chat/{chatbotId}/messages"],
            headers={"Idempotency-Key": key},
        )
        answer.refused(400, "invalid_field", "Idempotency-Key")


# ---- Forms ----------------------------------------------------------------------------

DOCUMENTS = "/api/v1/documents"


def test_a_form_names_what_is_wrong(stage: Stage) -> None:
    def upload(file: tuple[str, str, bytes] | None, **fields: str) -> Answer:
        return stage.admin.client.ask("POST", DOCUMENTS, **form(fields, file))

    good = ("a.md", "text/markdown", b"Text.")
    upload(None, title="Nothing").refused(400, "missing_field", "file")
    upload(("a.md", "text/markdown", b"")).refused(400, "invalid_field", "file")
    upload(good, colour="red").refused(400, "unknown_field", "colour")
    upload(good, metadata="{oops").refused(400, "invalid_field", "metadata")
    upload(good, metadata="[1]").refused(400, "invalid_field", "metadata")
    upload(good, supplierId="x").refused(400, "invalid_field", "supplierId")
    upload(good, supplierId=MISSING).refused(400, "invalid_field", "supplierId")
    upload(good, language="english").refused(400, "invalid_field", "language")
    upload(good, title="x" * 501).refused(400, "invalid_field", "title")
    program = ("a.exe", "application/x-msdownload", b"MZ")
    upload(program).refused(415, "unsupported_media_type", "application/x-msdownload")
    upload(("film", "video/mp4", b"mp4")).refused(415, "unsupported_media_type", "video/mp4")


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=", b"x"),
        ("multipart/form-data; boundary=b", b""),
        ("multipart/form-data; boundary=b", b"--b\r\n"),
        ("multipart/form-data; boundary=b", b"--b\r\nno header\r\n\r\nx\r\n--b--\r\n"),
        ("multipart/form-data; boundary=b", b"--b\r\n\r\nx\r\n--b--\r\n"),
        (
            "multipart/form-data; boundary=b",
            b'--b\r\nContent-Disposition: form-data; name="file"; filename="a.md"\r\n\r\nhalf',
        ),
        ("multipart/form-data; boundary=" + "b" * 5000, b"--b--\r\n"),
        (
            "multipart/form-data; boundary=b",
            b"--b\r\nContent-Disposition: form-data; name=" + b"x" * 100000 + b"\r\n\r\n--b--\r\n",
        ),
        (
            "multipart/form-data; boundary=b",
            b'--b\r\nContent-Disposition: form-data; name="title"\r\n'
            b"Content-Encoding: gzip\r\n\r\nx\r\n--b--\r\n",
        ),
    ],
)
def test_a_broken_form_is_refused(stage: Stage, media_type: str, body: bytes) -> None:
    headers = {"Content-Type": media_type}
    answer = stage.admin.client.ask("POST", DOCUMENTS, body=body, headers=headers)
    check_public(answer)
    assert answer.status == 400, answer.text


# ---- Anything -------------------------------------------------------------------------

STRANGE = [
    "'", '"', "''", "\\", "'; drop table users; --", "' or '1'='1", "$$", "%", "_", "%00",
    "\u0000", "\ud7ff", "\uffff", "\U0001f600", "\u202e", "é" * 500, "A" * 60000, "NULL", "0x1F",
    "-1", "1e309", "99999999999999999999999999", "NaN", "true", "[]", "{}", "{\"a\":1}", "\t",
    "\r\nX-Injected: 1", "../../../etc/passwd", "${jndi:ldap://x}", "<script>alert(1)</script>",
    "{{7*7}}", "(select 1)", "1; select pg_sleep(9)", "ＦＵＬＬ", "ﷺ", "a\u0301" * 100,
]  # fmt: skip
HEADERS = (
    "Authorization", "X-API-Key", "X-Session-Token", "Idempotency-Key", "X-Request-Id", "Origin",
    "Accept", "Accept-Language", "User-Agent", "Content-Type", "X-Chatbot-Id", "X-Resource-Id",
    "X-Origin", "Prefer", "Range", "Accept-Profile",
)  # fmt: skip


SHARE = 8


def header_value(text: str) -> str | None:
    """As the bytes of UTF-8, where a header can hold them at all."""
    if any(character in text for character in "\r\n\0") or len(text) > 7000:
        return None
    return text.encode().decode("latin-1")


@every(list(BY_CALL))
def test_strange_headers_break_nothing(stage: Stage, endpoint: Endpoint) -> None:
    if endpoint.call.startswith("DELETE"):
        return
    for place, name in enumerate(HEADERS):
        # All endpoints share the gateway: each is sent some, and all of them everything.
        shift = (place + list(BY_CALL).index(endpoint.call)) % SHARE
        for value in ("\xff\xfe", *map(header_value, STRANGE[shift::SHARE])):
            if value is not None:
                check_public(send(stage, endpoint, headers={name: value}))


GUESSED = ("page", "limit", "status", "search", "sessionId", "p_page", "select", "order", "id")


@every([one.call for one in ENDPOINTS if one.method == "GET"])
def test_strange_queries_break_nothing(stage: Stage, endpoint: Endpoint) -> None:
    _, _, known = ROUTES[endpoint.call].target.partition("?")
    taken = known.split("&") if known else []
    # What the call does not take, all at once.
    untaken = [name for name in GUESSED if name not in taken]
    for names in (untaken, *([name] for name in taken)):
        for text in STRANGE:
            if len(text) < 5000:
                query = dict.fromkeys(names, text.encode("utf-8", "replace"))
                check_public(send(stage, endpoint, query=query))
    for raw in ("?page=%00", "?search=%ff", "?%00=1", "?page[]=1", "?page=1&page=2", "?=", "?&&&"):
        path = stage.fill(endpoint.path) + raw
        check_public(endpoint.caller(stage).ask("GET", path))


def nested(depth: int) -> list[Any]:
    found: list[Any] = []
    for _ in range(depth):
        found = [found]
    return found


@every(WITH_BODY)
def test_strange_bodies_break_nothing(stage: Stage, endpoint: Endpoint) -> None:
    good = endpoint.good or {}
    fields = {*good, *endpoint.wrong, "x"} - {"sessionId"}
    values: list[object] = [
        *STRANGE, -1, 0.1, 1e300, 10**400, True, None, [], {}, [[]], {"a": {"b": [None]}},
        nested(600), {"a": nested(300)},
    ]  # fmt: skip
    for name in sorted(fields):
        for value in values:
            # Half a character is no UTF-8, but JSON can say it.
            sent = {**good, name: value}
            if "sessionId" in good:
                sent["sessionId"] = new_session()
            answer = send(stage, endpoint, data=sent)
            if endpoint.path.endswith("/login"):
                assert answer.status in (400, 401, 413, 429), answer.text
            check_public(answer)


def test_nothing_was_broken(stage: Stage, organization: Organization, world: World) -> None:
    """After all of that."""
    assert stage.chatbot.ask("Hello")["outcome"] == "answered"
    sql = (
        "select error_type, error_message from app.chatbot_errors"
        " where organization_id = %s and source <> 'client'"
    )
    assert world.rows(sql, organization.id) == []
