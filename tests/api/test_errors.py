"""Errors over HTTP: reported by pages and servers, listed, searched, counted and grouped."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from tests.support.http import Answer, Client
from tests.support.waiting import wait_for
from tests.support.world import Chatbot, Organization, World, new_key, new_session

ERRORS = "/api/chatbot/errors"
STATS = f"{ERRORS}/stats"
GROUPS = "/api/v1/error-groups"
PAGE = "https://shop.example"

# Seed 000's "Database Schema", field by field.
REPORT: dict[str, Any] = {
    "error": {
        "message": "Request 4711 failed",
        "stack": "Error: Request 4711 failed\n"
        "    at send (https://shop.example/app.3f9a1b2c.js?v=secretversion:10:5)\n"
        "    at main (https://shop.example/app.3f9a1b2c.js:1:2)",
        "name": "HttpError",
    },
    "context": "chatbot_api_call",
    "timestamp": "2025-01-20T10:30:00Z",
    "userAgent": "Mozilla/5.0 (of the report)",
    "url": "https://ann:pw@shop.example/help?token=abcdefgh#part",
    "sessionId": "s-ann",
    "messageCount": 3,
    "conversationLength": 7,
    "apiKeyPresent": True,
    "networkStatus": "online",
    "userInput": "My card is 4111 1111 1111 1111, write to ann@example.com",
    "responseTime": 5000.4,
    "additionalData": {"errorType": "http_error", "status": 502, "apiToken": "hunter2hunter2"},
}
SHOWN = {
    "id", "chatbotId", "groupId", "source", "errorType", "message", "name", "stack", "context",
    "timestamp", "userAgent", "url", "sessionId", "messageCount", "conversationLength",
    "apiKeyPresent", "networkStatus", "userInput", "responseTime", "additionalData", "details",
    "conversationId", "turnId", "promptVersion", "model", "requestId", "createdAt",
}  # fmt: skip
# Seed 000's "Monitoring Dashboard Example".
DASHBOARD = {
    "totalErrors": int,
    "errorsByType": {"api_key_missing", "network_error", "http_error", "no_response", "unknown"},
    "errorsByContext": dict,
    "recentErrors": {"id", "errorType", "message", "timestamp", "userAgent", "responseTime"},
    "performanceMetrics": {"averageResponseTime", "successRate", "totalSessions", "totalMessages"},
}


@pytest.fixture(scope="module")
def company(world: World) -> Organization:
    return world.organization("Company of errors")


@pytest.fixture
def bot(company: Organization) -> Chatbot:
    return company.add_chatbot(by=company.user("member"), domains=["shop.example"])


def now(**ago: float) -> str:
    return (datetime.now(UTC) - timedelta(**ago)).isoformat()


def report(message: str = "It broke", **more: Any) -> dict[str, Any]:
    return {"error": {"message": message, **more.pop("error", {})}, **more}


def send(client: Client, body: dict[str, Any], **headers: str) -> str:
    told = client.having(headers).post(ERRORS, body).ok(201)
    assert set(told) == {"success", "errorId"}
    assert told["success"] is True
    return str(told["errorId"])


def beacon(world: World, body: dict[str, Any] | str, origin: str = PAGE) -> Answer:
    """As navigator.sendBeacon sends a string: it can set no header."""
    text = body if isinstance(body, str) else json.dumps(body)
    return world.stack.client.ask(
        "POST", ERRORS, body=text.encode(),
        headers={"Content-Type": "text/plain;charset=UTF-8", "Origin": origin},
    )  # fmt: skip


def listed(company: Organization, role: str = "admin", **query: object) -> dict[str, Any]:
    found: dict[str, Any] = company.user(role).client.get(ERRORS, query=query).ok()
    return found


def one(company: Organization, error_id: str, bot: Chatbot) -> dict[str, Any]:
    (found,) = [e for e in listed(company, chatbotId=bot.id)["data"] if e["id"] == error_id]
    return dict(found)


def stats(company: Organization, role: str = "admin", **query: object) -> dict[str, Any]:
    found: dict[str, Any] = company.user(role).client.get(STATS, query=query).ok()
    return found


def group(company: Organization, bot: Chatbot, **query: object) -> dict[str, Any]:
    query = {"chatbotId": bot.id, **query}
    (found,) = company.admin.client.get(GROUPS, query=query).ok()["data"]
    return dict(found)


# ---- Reporting ------------------------------------------------------------------------


def test_seed_000_is_taken_field_by_field(company: Organization, bot: Chatbot) -> None:
    error_id = send(bot.server, {**REPORT, "timestamp": now(minutes=5)})
    shown = one(company, error_id, bot)
    assert set(shown) == SHOWN
    assert (
        shown["stack"].splitlines()[1] == "    at send (https://shop.example/app.3f9a1b2c.js:10:5)"
    )
    assert {name: shown[name] for name in (
        "source", "errorType", "message", "name", "context", "userAgent", "url", "sessionId",
        "messageCount", "conversationLength", "apiKeyPresent", "networkStatus", "responseTime",
    )} == {
        "source": "client", "errorType": "http_error", "message": "Request 4711 failed",
        "name": "HttpError", "context": "chatbot_api_call",
        "userAgent": "Mozilla/5.0 (of the report)", "url": "https://shop.example/help",
        "sessionId": "s-ann", "messageCount": 3, "conversationLength": 7, "apiKeyPresent": True,
        "networkStatus": "online", "responseTime": 5000,
    }  # fmt: skip
    assert shown["userInput"] == "My card is [redacted: card number], write to [redacted: e-mail]"
    assert shown["additionalData"] == {
        "errorType": "http_error", "status": 502, "apiToken": "[redacted]",
    }  # fmt: skip
    happened = datetime.fromisoformat(shown["timestamp"])
    assert timedelta(minutes=4) < datetime.now(UTC) - happened < timedelta(minutes=7)
    assert (shown["details"], shown["model"]) == ({}, "extractive")


def test_a_page_reports_by_beacon(company: Organization, bot: Chatbot, world: World) -> None:
    sent = {**report("Failed to fetch"), "apiKey": bot.publishable_key}
    answer = beacon(world, sent)
    shown = one(company, answer.ok(201)["errorId"], bot)
    assert (shown["errorType"], shown["message"]) == ("network_error", "Failed to fetch")
    assert answer.headers["Access-Control-Allow-Origin"] == PAGE
    assert bot.publishable_key not in json.dumps(shown)
    beacon(world, sent, "https://evil.example").refused(403, "origin_not_allowed")
    beacon(world, report()).refused(401, "missing_key")
    beacon(world, {**report(), "apiKey": "pk_x"}).refused(401, "invalid_key")
    beacon(world, {**report(), "apiKey": 7}).refused(401, "invalid_key")
    beacon(world, "{oops").refused(400, "malformed_body")
    beacon(world, "[]").refused(400, "malformed_body")


def test_a_page_may_be_asked_first(bot: Chatbot, world: World) -> None:
    """The key in a header makes a browser ask; a plain text does not."""
    allowed = bot.visitor.having({"Origin": PAGE}).post(ERRORS, report())
    assert allowed.ok(201)["success"]
    bot.visitor.having({"Origin": "https://evil.example"}).post(ERRORS, report()).refused(
        403, "origin_not_allowed"
    )


def test_the_same_report_twice_is_one_error(company: Organization, bot: Chatbot) -> None:
    headers = {"Idempotency-Key": new_key()}
    first = bot.visitor.post(ERRORS, report("Once"), headers=headers)
    again = bot.visitor.post(ERRORS, report("Once"), headers=headers)
    assert again.ok(201) == first.ok(201)
    assert again.headers["Idempotency-Replayed"] == "true"
    assert again.headers["RateLimit-Remaining"] == first.headers["RateLimit-Remaining"]
    bot.visitor.post(ERRORS, report("Twice"), headers=headers).refused(422, "idempotency_mismatch")
    bot.visitor.post(ERRORS, report(), headers={"Idempotency-Key": "short"}).refused(
        400, "invalid_field"
    )
    assert listed(company, chatbotId=bot.id)["total"] == 1
    # Another chatbot's key is another caller.
    other = company.add_chatbot()
    send(other.visitor, report("Twice"), **headers)


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"context": "api_key_missing"}, "api_key_missing"),
        ({"additionalData": {"errorType": "no_response"}, "context": "timeout"}, "no_response"),
        ({"additionalData": {"errorType": "bad_luck"}}, "unknown"),
        ({"networkStatus": "offline"}, "network_error"),
        ({"error": {"name": "TimeoutError"}}, "timeout"),
        ({}, "unknown"),
    ],
)
def test_the_kind_is_found(
    company: Organization, bot: Chatbot, more: dict[str, Any], expected: str
) -> None:
    error_id = send(bot.server, report(**more))
    assert one(company, error_id, bot)["errorType"] == expected


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Key sk-abcdefghijklmnopqrstuvwxyz is wrong", "Key [redacted: key] is wrong"),
        (
            "Authorization: Bearer abc.def.ghi123 refused",
            "Authorization: Bearer [redacted] refused",
        ),
        ("GET https://u:p@x.example/a?key=1#b failed", "GET https://x.example/a failed"),
        ("Nobody is called bob@example.com", "Nobody is called [redacted: e-mail]"),
        ("Unexpected token: foo", "Unexpected token: foo"),
    ],
)
def test_what_opens_doors_is_not_kept(
    company: Organization, bot: Chatbot, text: str, kept: str
) -> None:
    body = report(text, error={"stack": text}, additionalData={"deep": [{"note": text}]})
    shown = one(company, send(bot.server, body), bot)
    assert (shown["message"], shown["stack"]) == (kept, kept)
    assert shown["additionalData"] == {"deep": [{"note": kept}]}


@pytest.mark.parametrize(("wish", "kept"), [
    ("redact", "I am [redacted: e-mail]"), ("keep", "I am ann@example.com"), ("drop", None),
])  # fmt: skip
def test_an_owner_says_what_becomes_of_input(
    company: Organization, wish: str, kept: str | None
) -> None:
    bot = company.add_chatbot({"errors": {"userInput": wish}})
    error_id = send(bot.server, report(userInput="I am ann@example.com"))
    assert one(company, error_id, bot)["userInput"] == kept


def test_what_is_too_long_is_cut(company: Organization, bot: Chatbot) -> None:
    body = report(
        "m" * 3000, error={"stack": "s" * 9000, "name": "n" * 300}, context="c" * 300,
        userAgent="u" * 600, url=f"{PAGE}/{'p/' * 400}", sessionId="i" * 300,
        networkStatus="w" * 30, userInput="x" * 3000, additionalData={"more": "y" * 9000},
    )  # fmt: skip
    shown = one(company, send(bot.server, body), bot)
    assert {name: len(shown[name]) for name in (
        "message", "stack", "name", "context", "userAgent", "url", "sessionId", "networkStatus",
        "userInput",
    )} == {
        "message": 2000, "stack": 8000, "name": 255, "context": 255, "userAgent": 500, "url": 500,
        "sessionId": 255, "networkStatus": 20, "userInput": 2000,
    }  # fmt: skip
    assert shown["additionalData"] == {"clipped": True}


@pytest.mark.parametrize("days", [-365, 365, -2, 0.01])
def test_a_wrong_clock_is_not_believed(company: Organization, bot: Chatbot, days: float) -> None:
    said = now(days=-days)
    shown = one(company, send(bot.server, report(timestamp=said)), bot)
    assert abs(datetime.now(UTC) - datetime.fromisoformat(shown["timestamp"])) < timedelta(
        minutes=2
    )
    assert shown["details"]["clientTimestamp"] == said
    assert abs(shown["details"]["skewSeconds"] - days * 86400) < 120


def test_a_clock_that_is_nearly_right_is_believed(company: Organization, bot: Chatbot) -> None:
    late = one(company, send(bot.server, report(timestamp=now(hours=23))), bot)
    assert datetime.now(UTC) - datetime.fromisoformat(late["timestamp"]) > timedelta(hours=22)
    early = one(company, send(bot.server, report(timestamp=now(minutes=-4))), bot)
    assert datetime.fromisoformat(early["timestamp"]) <= datetime.now(UTC)
    assert late["details"] == early["details"] == {}


def test_a_megabyte_is_too_large(bot: Chatbot, company: Organization) -> None:
    before = stats(company)["totalErrors"]
    bot.server.post(ERRORS, report("x" * 1024 * 1024)).refused(413, "body_too_large")
    assert stats(company)["totalErrors"] == before


def test_a_flood_is_the_floods_own_business(
    world: World, company: Organization, bot: Chatbot
) -> None:
    world.set("error_address_rate_limit", {"limit": 5, "windowMinutes": 60})
    world.set("error_chatbot_rate_limit", {"limit": 8, "windowMinutes": 60})
    try:
        page = bot.visitor.at("127.0.7.1")
        statuses = [page.post(ERRORS, report()).status for _ in range(7)]
        assert statuses == [201] * 5 + [429] * 2
        answer = page.post(ERRORS, report())
        answer.refused(429, "rate_limited")
        assert int(answer.headers["Retry-After"]) > 0
        # Another address, until the chatbot's own limit; another chatbot, and the chat, at once.
        another = bot.visitor.at("127.0.7.2")
        statuses = [another.post(ERRORS, report()).status for _ in range(4)]
        assert statuses == [201] * 3 + [429]
        send(company.add_chatbot().visitor.at("127.0.7.1"), report())
        send(world.organization().chatbot.visitor.at("127.0.7.1"), report())
        assert bot.ask("Hello")["outcome"]
    finally:
        world.unset("error_address_rate_limit")
        world.unset("error_chatbot_rate_limit")
    assert stats(company, chatbotId=bot.id)["totalErrors"] == 8


# ---- Reading --------------------------------------------------------------------------


def test_errors_are_listed_by_pages_and_filters(company: Organization, bot: Chatbot) -> None:
    ids = [
        send(bot.server, report(f"Error {n}", context="timeout" if n == 2 else "ui",
                                timestamp=now(minutes=60 - 10 * n)))
        for n in range(5)
    ]  # fmt: skip
    first = listed(company, chatbotId=bot.id, limit=2)
    assert (first["page"], first["limit"], first["total"]) == (1, 2, 5)
    assert first["totalIsExact"] is True
    second = listed(company, chatbotId=bot.id, limit=2, page=2)
    assert [e["id"] for e in first["data"] + second["data"]] == ids[:0:-1]
    between = listed(company, chatbotId=bot.id, **{"from": now(minutes=45), "to": now(minutes=25)})
    assert [e["id"] for e in between["data"]] == [ids[3], ids[2]]
    assert [e["id"] for e in listed(company, chatbotId=bot.id, type="timeout")["data"]] == [ids[2]]
    by_group = listed(company, groupId=first["data"][0]["groupId"])
    assert {e["id"] for e in by_group["data"]} == {ids[n] for n in (0, 1, 3, 4)}
    for name, value in (("type", "bad_luck"), ("from", "x"), ("chatbotId", "x"), ("page", "0")):
        company.admin.client.get(ERRORS, query={name: value}).refused(
            400, "invalid_parameter", name
        )


def test_errors_are_searched(company: Organization, bot: Chatbot) -> None:
    send(bot.server, report("A needle_100% \\ in hay"))
    send(bot.server, report("Hay", sessionId="s-needleman", url=f"{PAGE}/Needles"))
    send(bot.server, report("Hay"))

    def found(text: str) -> int:
        answer = listed(company, chatbotId=bot.id, search=text)
        assert len(answer["data"]) == answer["total"]
        return int(answer["total"])

    assert [found(t) for t in ("NEEDLE", "needleman", "/needles", "hay", "%", "_", "\\", "ne")] == [
        2, 1, 1, 3, 1, 1, 1, 2,
    ]  # fmt: skip
    assert found("nothing of it") == 0


def test_search_looks_beyond_the_newest(world: World) -> None:
    """Two ways lead to what is found; what the index finds is the same as reading all."""
    company = world.organization()
    world.run(
        "insert into app.chatbot_errors (organization_id, chatbot_id, error_type, error_message,"
        " occurred_at) select %s, %s, 'unknown', case when n <= 30 then 'Rare ' when n %% 5 = 0"
        " then 'Every fifth ' else 'Other ' end || n, now() - make_interval(secs => 7000 - n)"
        " from generate_series(1, 6000) as n",
        company.id, company.chatbot.id,
    )  # fmt: skip
    rare = listed(company, search="rare", limit=20)
    assert (rare["total"], rare["totalIsExact"]) == (30, True)
    assert [e["message"] for e in rare["data"]] == [f"Rare {n}" for n in range(30, 10, -1)]
    rest = listed(company, search="rare", limit=20, page=2)
    assert [e["message"] for e in rest["data"]] == [f"Rare {n}" for n in range(10, 0, -1)]
    often = listed(company, search="every fifth", limit=1)
    assert (often["total"], often["totalIsExact"]) == (1000, False)
    assert often["data"][0]["message"] == "Every fifth 6000"
    assert listed(company, search="nothing")["total"] == 0
    everything = listed(company, limit=1, page=6000)
    assert (everything["total"], everything["data"][0]["message"]) == (6000, "Rare 1")


def test_the_dashboard_has_the_seeds_shape(world: World) -> None:
    company = world.organization()
    bot = company.chatbot
    session = new_session()
    bot.ask("Hello", session)
    for kind, context in (("network_error", "chatbot_api_call"), ("network_error", "ui"),
                          ("unknown", "ui")):  # fmt: skip
        send(bot.server, report(additionalData={"errorType": kind}, context=context,
                                userAgent="Firefox", responseTime=5000))  # fmt: skip
    for folded in (False, True):
        found = stats(company)
        assert set(found) == set(DASHBOARD)
        assert found["totalErrors"] == 3
        assert set(found["errorsByType"]) >= DASHBOARD["errorsByType"]
        assert {k: n for k, n in found["errorsByType"].items() if n} == {
            "network_error": 2, "unknown": 1,
        }  # fmt: skip
        assert found["errorsByContext"] == {"chatbot_api_call": 1, "ui": 2}
        assert {frozenset(e) for e in found["recentErrors"]} == {
            frozenset(DASHBOARD["recentErrors"])
        }
        newest = found["recentErrors"][0]
        assert (newest["errorType"], newest["responseTime"]) == ("unknown", 5000)
        metrics = found["performanceMetrics"]
        assert set(metrics) == DASHBOARD["performanceMetrics"]
        assert (metrics["totalSessions"], metrics["totalMessages"]) == (1, 2)
        assert metrics["successRate"] == 1
        assert isinstance(metrics["averageResponseTime"], int)
        if not folded:
            world.value("select app.fold_errors()")


def test_an_empty_dashboard_has_the_same_shape(world: World) -> None:
    found = stats(world.organization())
    assert (found["totalErrors"], found["recentErrors"], found["errorsByContext"]) == (0, [], {})
    assert set(found["errorsByType"].values()) == {0}
    assert found["performanceMetrics"] == {
        "averageResponseTime": None, "successRate": None, "totalSessions": 0, "totalMessages": 0,
    }  # fmt: skip


@pytest.mark.parametrize("folded", [False, True])
def test_any_period_is_counted_exactly(world: World, folded: bool) -> None:
    company = world.organization()
    at = datetime(2026, 3, 1, 12, 30, tzinfo=UTC)
    times = [at + timedelta(minutes=97 * n) for n in range(40)]
    for time in times:
        world.run(
            "insert into app.chatbot_errors (organization_id, chatbot_id, error_type, occurred_at)"
            " values (%s, %s, 'timeout', %s)", company.id, company.chatbot.id, time,
        )  # fmt: skip
    if folded:
        world.value("select app.fold_errors()")
    for since, until in ((0, 40), (3, 9), (3, 4), (5, 5), (8, 20), (11, 39)):
        start, end = times[since], at + timedelta(minutes=97 * until)
        found = stats(company, **{"from": start.isoformat(), "to": end.isoformat()})
        assert found["totalErrors"] == until - since, (since, until)
        assert found["errorsByType"]["timeout"] == until - since


# ---- Groups ---------------------------------------------------------------------------


def test_the_same_error_is_one_group(company: Organization, bot: Chatbot, world: World) -> None:
    for number, session in enumerate(("s-1", "s-2", "s-2", None)):
        body = report(
            f"Request {number} of '{session}' failed at https://x.example/{number}",
            error={"name": "HttpError",
                   "stack": f"Error: x\n  at send (https://x.example/a.{number}f9a1b2c.js:{number}:1)"},
            context="ui", additionalData={"errorType": "http_error"},
        )  # fmt: skip
        send(bot.server, {**body, "sessionId": session})
    send(bot.server, report("Request 1 of 's-1' failed at https://x.example/1"))
    for _ in ("unfolded", "folded"):
        found = group(company, bot, type="http_error")
        assert (found["errors"], found["users"], found["status"]) == (4, 2, "unresolved")
        assert found["title"] == "Request <n> of <text> failed at <address>"
        assert found["topFrame"] == "send (/a.*.js)"
        assert found["firstSeenAt"] <= found["lastSeenAt"]
        world.value("select app.fold_errors()")
    pages = company.admin.client.get(GROUPS, query={"chatbotId": bot.id}).ok()
    assert pages["total"] == 2
    often = company.admin.client.get(GROUPS, query={"chatbotId": bot.id, "sort": "errors"}).ok()
    assert [one["errors"] for one in often["data"]] == [4, 1]
    for query in ({"search": "HTTPERROR"}, {"search": "send (/a"}, {"status": "unresolved",
                  "type": "http_error"}):  # fmt: skip
        assert group(company, bot, **query)["id"] == found["id"]
    old = {"chatbotId": bot.id, "to": "2020-01-01"}
    assert company.admin.client.get(GROUPS, query=old).ok()["total"] == 0


def test_a_group_says_what_it_came_with(company: Organization, bot: Chatbot, world: World) -> None:
    for version in (1, 2):
        world.value("select app.set_prompt(%s, %s, %s)", company.id, bot.id, f"Prompt {version}")
        for _ in range(version):
            send(bot.server, report("Same"))
    current = world.value("select prompt_version from app.chatbot_instances where id = %s", bot.id)
    found = company.admin.client.get(f"{GROUPS}/{group(company, bot)['id']}").ok()
    assert (found["promptVersion"], found["model"]) == (current, "extractive")
    assert found["promptVersions"] == [
        {"promptVersion": current, "errors": 2}, {"promptVersion": current - 1, "errors": 1},
    ]  # fmt: skip
    assert found["models"] == [{"model": "extractive", "errors": 3}]
    assert found["contexts"] == [{"context": None, "errors": 3}]
    assert [day["errors"] for day in found["daily"]] == [3]
    assert [e["message"] for e in found["recentErrors"]] == ["Same"] * 3


def test_a_resolved_group_that_comes_back_is_regressed(
    company: Organization, bot: Chatbot, world: World
) -> None:
    send(bot.server, report("Again"))
    path = f"{GROUPS}/{group(company, bot)['id']}"
    agent = company.user("agent")

    def put(**body: object) -> dict[str, Any]:
        answer: dict[str, Any] = agent.client.ask("PUT", path, body).ok()
        return answer

    resolved = put(status="resolved")
    assert (resolved["status"], resolved["statusChangedBy"]) == ("resolved", agent.id)
    # What happened before it was resolved, and is only told now, is not a new one.
    send(bot.server, report("Again", timestamp=now(hours=1)))
    assert company.admin.client.get(path).ok()["status"] == "resolved"
    send(bot.server, report("Again"))
    for _ in ("unfolded", "folded"):
        assert group(company, bot, status="regressed")["errors"] == 3
        assert company.admin.client.get(path).ok()["status"] == "regressed"
        world.value("select app.fold_errors()")
    assert put(status="resolved")["status"] == "resolved"
    assert put(status="ignored")["status"] == "ignored"
    send(bot.server, report("Again"))
    assert group(company, bot)["status"] == "ignored"
    assert put(assignedTo=agent.id)["assignedTo"] == agent.id
    assert put(assignedTo=None)["assignedTo"] is None
    assert put()["status"] == "ignored"


def test_a_group_is_changed_by_those_who_may(
    company: Organization, bot: Chatbot, world: World
) -> None:
    send(bot.server, report("Mine"))
    path = f"{GROUPS}/{group(company, bot)['id']}"
    body = {"status": "resolved"}
    company.user("member").client.ask("PUT", path, body).refused(403, "forbidden")
    other = world.organization()
    other.admin.client.ask("PUT", path, body).refused(404, "not_found")
    other.admin.client.get(path).refused(404, "not_found")
    bot.server.ask("PUT", path, body).refused(401, "not_signed_in")
    stranger = other.add_user("agent")
    for wrong in ({"status": "regressed"}, {"status": 7}, {"assignedTo": stranger.id},
                  {"assignedTo": "x"}):  # fmt: skip
        company.admin.client.ask("PUT", path, wrong).refused(400, "invalid_field", *wrong)
    company.admin.client.ask("PUT", path, {"colour": 1}).refused(400, "unknown_field", "colour")


# ---- Who ------------------------------------------------------------------------------


def test_everybody_sees_their_own(company: Organization, bot: Chatbot, world: World) -> None:
    send(bot.server, report("Of the member's"))
    others = company.add_chatbot()
    send(others.server, report("Of the admin's"))
    mine, theirs = {"chatbotId": bot.id}, {"chatbotId": others.id}
    stranger = world.organization()
    for path in (ERRORS, GROUPS):

        def total(client: Client, query: dict[str, str], path: str = path) -> int:
            return int(client.get(path, query=query).ok()["total"])

        for role in ("super_admin", "admin", "agent"):
            assert total(company.user(role).client, mine) == 1
            assert total(company.user(role).client, theirs) == 1
        assert total(company.user("member").client, mine) == 1
        assert total(company.user("member").client, theirs) == 0
        assert total(company.add_user("member").client, mine) == 0
        assert total(stranger.admin.client, {}) == 0
        for client in (world.stack.client, bot.server, bot.visitor):
            client.get(path).refused(401, "not_signed_in")
    for client, counted in ((company.user("member").client, 0), (company.admin.client, 1),
                            (stranger.admin.client, 0)):  # fmt: skip
        found = client.get(STATS, query=theirs).ok()
        assert (found["totalErrors"], len(found["recentErrors"])) == (counted, counted)
        assert found["performanceMetrics"]["totalSessions"] == 0
    bot.server.get(STATS).refused(401, "not_signed_in")


def test_the_views_are_the_same(company: Organization, bot: Chatbot, world: World) -> None:
    send(bot.server, report("Seen"))
    query = {"chatbot_id": f"eq.{bot.id}"}
    for view in ("errors", "error_groups"):
        assert len(company.admin.client.get(f"/rest/{view}", query=query).ok()) == 1
        assert world.organization().admin.client.get(f"/rest/{view}", query=query).ok() == []


# ---- The sidecar's own ----------------------------------------------------------------


def test_the_sidecars_failure_is_an_error(
    company: Organization, bot: Chatbot, world: World
) -> None:
    """What its function raises here is what no function should."""
    world.run("alter function sidecar.admit(jsonb) rename to admit_as_before")
    world.run(
        "create function sidecar.admit(request jsonb) returns jsonb language plpgsql"
        " security definer as $$ begin raise exception 'Out of luck'; end $$"
    )
    world.run("grant execute on function sidecar.admit(jsonb) to sidecar")
    body = {"sessionId": new_session(), "message": "The words of the visitor"}
    try:
        bot.server.post(bot.messages, body).refused(500, "internal_error")
    finally:
        world.run("drop function sidecar.admit(jsonb)")
        world.run("alter function sidecar.admit_as_before(jsonb) rename to admit")

    def found() -> list[dict[str, Any]]:
        page: list[dict[str, Any]] = listed(company, chatbotId=bot.id)["data"]
        return page

    (shown,) = wait_for(found, "the failure is listed")
    assert (shown["source"], shown["errorType"], shown["name"]) == (
        "sidecar", "unknown", "DatabaseFailed",
    )  # fmt: skip
    assert "Out of luck" in shown["message"]
    assert shown["details"]["event"] == "turn_broke_off"
    assert shown["details"]["route"] == "/api/v1/public/chat/{chatbotId}/messages"
    assert shown["requestId"]
    for secret in (body["message"], body["sessionId"], bot.secret_key):
        assert secret not in json.dumps(shown)


def test_a_queue_that_cannot_be_read_is_an_error(world: World) -> None:
    """Nobody calls there, so nobody is answered: whoever runs the installation has to see it."""
    world.organization().user("super_admin")
    world.run("alter function sidecar.claim_jobs(text, text[], integer) rename to claim_before")
    world.run(
        "create function sidecar.claim_jobs(worker text, kinds text[], max integer) returns jsonb"
        " language plpgsql security definer as $$ begin raise exception 'No queue'; end $$"
    )
    world.run("grant execute on function sidecar.claim_jobs(text, text[], integer) to sidecar")
    found = (
        "select error_details ->> 'event' from app.chatbot_errors where source = 'sidecar'"
        " and error_message like '%No queue%'"
        " and organization_id = app.operator_organization_id()"
    )
    try:
        wait_for(lambda: world.rows(found), "it is an error")
    finally:
        world.run("drop function sidecar.claim_jobs(text, text[], integer)")
        world.run("alter function sidecar.claim_before(text, text[], integer) rename to claim_jobs")
    assert {event for (event,) in world.rows(found)} == {"claim_failed"}
