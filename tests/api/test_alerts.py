"""Rules of alerts: what begins an alert, who is told and how often, and who may ask."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import psycopg
import pytest

from tests.support.http import Client
from tests.support.waiting import wait_for
from tests.support.world import QUESTION, Chatbot, Organization, World, new_key

RULES = "/api/v1/alert-rules"
ALERTS = "/api/v1/alerts"
RULE = {
    "name": "Slow answers",
    "kind": "rate",
    "errorType": "timeout",
    "threshold": 3,
    "windowMinutes": 10,
    "cooldownMinutes": 5,
    "severity": "critical",
}


@pytest.fixture(scope="module", autouse=True)
def _by_hand(world: World) -> Iterator[None]:
    """These tests evaluate when they mean to."""
    jobs = "jobname in ('evaluate-alerts', 'evaluate-metrics')"
    world.run(f"update cron.job set active = false where {jobs}")
    yield
    world.run(f"update cron.job set active = true where {jobs}")


@pytest.fixture
def company(world: World) -> Organization:
    """One whose alerts go to somebody."""
    made = world.organization()
    add_destination(made)
    return made


@pytest.fixture
def admin(company: Organization) -> Client:
    return company.admin.client


@pytest.fixture
def chatbot(company: Organization) -> Chatbot:
    """It asks the fake model, whatever its documents hold."""
    company.learn()
    return company.add_chatbot({"provider": "openai", "model": "fake"})


def add_destination(company: Organization) -> str:
    made: str = company.world.value(
        "insert into app.alert_destinations (organization_id, kind, name, config)"
        """ values (%s, 'email', 'On call', '{"to": ["duty@parlance.example"]}')"""
        " returning id::text",
        company.id,
    )
    return made


def alerts(client: Client, **query: object) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = client.get(ALERTS, query={"limit": 100, **query}).ok()["data"]
    return found


def fail(company: Organization, kind: str, count: int = 1) -> None:
    company.world.run(
        "insert into app.chatbot_errors (organization_id, error_type, error_message)"
        " select %s, %s, 'It broke' from generate_series(1, %s)",
        company.id, kind, count,
    )  # fmt: skip


# ---- Rules --------------------------------------------------------------------------------


def test_an_organization_begins_with_three_rules(admin: Client) -> None:
    found = admin.get(RULES).ok()
    assert (found["total"], found["page"]) == (3, 1)
    assert [
        (one["kind"], one["errorType"], one["threshold"], one["windowMinutes"], one["isEnabled"])
        for one in found["data"]
    ] == [
        ("rate", None, 10, 5, True),
        ("immediate", "api_key_missing", None, None, True),
        ("immediate", "http_error", None, None, True),
    ]
    assert all(one["isDefault"] and one["destinationIds"] is None for one in found["data"])
    assert admin.get(RULES, query={"kind": "immediate"}).ok()["total"] == 2


def test_a_rule_is_made_read_changed_and_deleted(company: Organization, admin: Client) -> None:
    headers = {"Idempotency-Key": new_key()}
    answer = admin.post(RULES, RULE, headers=headers)
    made = answer.ok(201)
    assert answer.headers["Location"] == f"{RULES}/{made['id']}"
    assert made | RULE == made
    assert (made["firing"], made["createdBy"], made["isDefault"]) == (0, company.admin.id, False)
    again = admin.post(RULES, RULE, headers=headers)
    assert again.ok(201) == made
    assert again.headers["Idempotency-Replayed"] == "true"
    admin.post(RULES, {**RULE, "name": "Other"}, headers=headers).refused(
        422, "idempotency_mismatch"
    )

    path = f"{RULES}/{made['id']}"
    assert admin.get(path).ok() == made
    someone = add_destination(company)
    change = {"threshold": 5, "destinationIds": [someone], "errorType": None, "isEnabled": False}
    changed = admin.ask("PUT", path, change).ok()
    assert changed | change == changed
    assert changed["windowMinutes"] == RULE["windowMinutes"]
    admin.ask("PUT", path, {"kind": "immediate"}).refused(400, "unknown_field", "kind")
    admin.ask("PUT", path, {"threshold": None}).refused(400, "missing_field", "threshold")
    admin.ask("PUT", path, {"comparison": ">"}).refused(400, "invalid_field", "comparison")
    assert admin.delete(path).status == 204
    admin.get(path).refused(404, "not_found")
    admin.delete(path).refused(404, "not_found")


def test_a_metric_is_one_of_those_that_there_are(admin: Client) -> None:
    known = {one["name"]: one for one in admin.get("/api/v1/alert-metrics").ok()["data"]}
    assert known["waiting_conversations"] == {
        "name": "waiting_conversations",
        "description": "Conversations that wait for a person.",
        "isUsable": True,
    }
    body = {"name": "Queue", "kind": "metric", "comparison": ">", "threshold": 3.5}
    rule = admin.post(RULES, {**body, "metric": "waiting_conversations"}).ok(201)
    assert rule["threshold"] == 3.5
    refused = admin.post(RULES, {**body, "metric": "nothing"}).refused(400, "invalid_field")
    assert "waiting_conversations" in refused["hint"]


@pytest.mark.parametrize("role", ["agent", "member"])
def test_who_is_no_admin_has_no_rules(company: Organization, role: str) -> None:
    client = company.user(role).client
    rule = company.admin.client.get(RULES).ok()["data"][0]["id"]
    for path in (RULES, ALERTS, "/api/v1/alert-metrics", f"{RULES}/{rule}"):
        client.get(path).refused(403, "forbidden")
    client.post(RULES, RULE).refused(403, "forbidden")
    client.ask("PUT", f"{RULES}/{rule}", {"severity": "info"}).refused(403, "forbidden")
    client.post(f"{RULES}/{rule}/test", {}).refused(403, "forbidden")
    client.delete(f"{RULES}/{rule}").refused(403, "forbidden")


def test_another_organizations_rules_are_not_there(company: Organization, world: World) -> None:
    rule = company.admin.client.get(RULES).ok()["data"][0]["id"]
    stranger = world.organization().admin.client
    stranger.get(f"{RULES}/{rule}").refused(404, "not_found")
    stranger.ask("PUT", f"{RULES}/{rule}", {"severity": "info"}).refused(404, "not_found")
    stranger.post(f"{RULES}/{rule}/test", {}).refused(404, "not_found")
    stranger.delete(f"{RULES}/{rule}").refused(404, "not_found")
    fail(company, "http_error")
    assert len(alerts(company.admin.client)) == 1
    assert alerts(stranger) == []
    assert stranger.get("/rest/alerts").ok() == stranger.get("/rest/alert_notices").ok() == []
    assert company.user("agent").client.get("/rest/alerts").ok() == []
    assert len(company.admin.client.get("/rest/alerts").ok()) == 1


def test_a_test_says_what_is_sent(company: Organization, admin: Client) -> None:
    rule = admin.get(RULES).ok()["data"][0]
    headers = {"Idempotency-Key": new_key()}
    made = admin.post(f"{RULES}/{rule['id']}/test", {}, headers=headers).ok(202)
    assert (made["isTest"], made["status"], made["ruleId"]) == (True, "resolved", rule["id"])
    (notice,) = made["notices"]
    assert (notice["state"], notice["delivery"]["kind"]) == ("test", "email")
    payload = company.world.value(
        "select payload from app.deliveries where id = %s", notice["deliveryId"]
    )
    assert (payload["state"], payload["rule"]) == ("test", rule["name"])
    # The same request again is the same test.
    assert admin.post(f"{RULES}/{rule['id']}/test", {}, headers=headers).ok(202)["id"] == made["id"]
    assert [one["id"] for one in alerts(admin)] == [made["id"]]
    company.world.run("delete from app.alert_destinations where organization_id = %s", company.id)
    admin.post(f"{RULES}/{rule['id']}/test", {}).refused(409, "no_destination")


# ---- Alerts -------------------------------------------------------------------------------


def test_an_error_of_a_provider_is_told_at_once(
    chatbot: Chatbot, admin: Client, world: World
) -> None:
    for _ in range(3):
        world.stack.fake.behave("400")
        assert chatbot.ask(QUESTION)["outcome"] == "failed"
    (alert,) = alerts(admin)
    assert (alert["kind"], alert["status"], alert["severity"]) == (
        "immediate", "firing", "critical",
    )  # fmt: skip
    assert alert["chatbotId"] == chatbot.id
    assert alert["text"].startswith("http_error")
    (notice,) = alert["notices"]
    assert notice["state"] == "firing"
    payload = world.value("select payload from app.deliveries where id = %s", notice["deliveryId"])
    assert {key: payload[key] for key in ("id", "state", "severity", "chatbotId", "title")} == {
        "id": alert["id"], "state": "firing", "severity": "critical", "chatbotId": chatbot.id,
        "title": alert["title"],
    }  # fmt: skip
    assert payload["url"] == f"https://chat.example{ALERTS}?ruleId={alert['ruleId']}"
    errors = admin.get("/rest/errors", query={"id": f"eq.{alert['errorId']}"}).ok()
    assert errors[0]["error_type"] == "http_error"


def test_ten_at_once_tell_once(company: Organization, admin: Client) -> None:
    def one(_: int) -> None:
        with company.world.stack.connect() as connection:
            connection.execute(
                "insert into app.chatbot_errors (organization_id, error_type)"
                " values (%s, 'api_key_missing')",
                [company.id],
            )

    with ThreadPoolExecutor(10) as pool:
        list(pool.map(one, range(10)))
    (alert,) = alerts(admin)
    assert len(alert["notices"]) == 1
    assert company.world.value(
        "select count(*) from app.deliveries where organization_id = %s", company.id
    ) == 1  # fmt: skip


def test_nobody_waits_for_who_tells(company: Organization, admin: Client, world: World) -> None:
    """Whoever comes while another is telling goes on; what the other undoes, the clock makes up."""
    insert = (
        "insert into app.chatbot_errors (organization_id, error_type, error_message)"
        " values (%s, 'http_error', %s)"
    )
    with psycopg.connect(world.stack.cluster.dsn()) as first:
        # Of different groups of errors, each of which one makes.
        first.execute(insert, [company.id, "It broke"])
        with psycopg.connect(world.stack.cluster.dsn()) as second:
            # It would be refused here, if it had to wait.
            second.execute("set local lock_timeout = '1ms'")
            second.execute(insert, [company.id, "Something else happened"])
        assert alerts(admin) == []
        first.rollback()
    assert alerts(admin) == []
    world.value("select app.evaluate_alerts()")
    (alert,) = alerts(admin)
    assert len(alert["notices"]) == 1


def test_evaluating_twice_at_once_tells_once(company: Organization, admin: Client) -> None:
    fail(company, "timeout", 11)

    def evaluate(_: int) -> None:
        with company.world.stack.connect() as connection:
            connection.execute("select app.evaluate_alerts()")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(evaluate, range(8)))
    (alert,) = alerts(admin, status="firing")
    assert (alert["kind"], alert["value"], alert["threshold"]) == ("rate", 11, 10)
    assert len(alert["notices"]) == 1
    company.world.run(
        "update app.chatbot_errors set occurred_at = occurred_at - interval '6 minutes'"
        " where organization_id = %s",
        company.id,
    )
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(evaluate, range(8)))
    (alert,) = alerts(admin, status="resolved")
    assert [one["state"] for one in alert["notices"]] == ["firing", "resolved"]


def test_alerts_are_found_by_what_they_are(company: Organization, admin: Client) -> None:
    fail(company, "http_error")
    fail(company, "api_key_missing")
    newest, oldest = alerts(admin)
    assert oldest["text"].startswith("http_error")

    def found(**query: object) -> list[str]:
        """By their ids: their notices are being sent meanwhile."""
        return [one["id"] for one in alerts(admin, **query)]

    assert found(ruleId=oldest["ruleId"]) == [oldest["id"]]
    assert found(status="resolved") == []
    assert found(**{"from": newest["startedAt"]}) == [newest["id"]]
    assert found(to=newest["startedAt"]) == [oldest["id"]]
    assert found(chatbotId=company.chatbot.id) == []
    page = admin.get(ALERTS, query={"limit": 1, "page": 2}).ok()
    assert (page["total"], [one["id"] for one in page["data"]]) == (2, [oldest["id"]])
    admin.delete(f"{RULES}/{oldest['ruleId']}")
    gone = alerts(admin)[1]
    assert (gone["ruleId"], gone["rule"], gone["status"]) == (None, oldest["rule"], "resolved")
    assert [one["state"] for one in gone["notices"]] == ["firing"]


# ---- Metrics ------------------------------------------------------------------------------


def test_an_operator_adds_a_metric_by_a_view(
    company: Organization, chatbot: Chatbot, admin: Client, world: World
) -> None:
    world.run(
        "create table public.stock (organization_id uuid, chatbot_id uuid, left_over integer)"
    )
    world.run("create view metrics.stock as select organization_id, chatbot_id,"
              " left_over::double precision as value from public.stock")  # fmt: skip
    world.run("comment on view metrics.stock is 'What is left.'")
    try:
        world.run("insert into public.stock values (%s, %s, 5)", company.id, chatbot.id)
        known = admin.get("/api/v1/alert-metrics").ok()["data"]
        assert {"name": "stock", "description": "What is left.", "isUsable": True} in known
        body = {"name": "Stock", "kind": "metric", "metric": "stock", "comparison": "<"}
        rule = admin.post(RULES, {**body, "threshold": 3}).ok(201)
        evaluate_metrics(world)
        assert alerts(admin) == []
        world.run("update public.stock set left_over = 2")
        evaluate_metrics(world)
        (alert,) = alerts(admin, ruleId=rule["id"])
        assert (alert["status"], alert["value"], alert["chatbotId"]) == ("firing", 2, chatbot.id)
        world.run("update public.stock set left_over = 3")
        evaluate_metrics(world)
        (alert,) = alerts(admin, ruleId=rule["id"])
        assert alert["status"] == "resolved"
        assert [one["state"] for one in alert["notices"]] == ["firing", "resolved"]
    finally:
        world.run("drop view metrics.stock; drop table public.stock")


def evaluate_metrics(world: World) -> None:
    """As pg_cron does it."""
    world.run("set role parlance_clock")
    try:
        world.value("select app.run_clock_job('evaluate-metrics')")
    finally:
        world.run("reset role")


def test_a_metric_that_hangs_is_ended_and_the_others_go_on(
    company: Organization, admin: Client, world: World
) -> None:
    world.run("create view metrics.a_stuck as select organization_id, chatbot_id, value from"
              " (select null::uuid as organization_id, null::uuid as chatbot_id,"
              " 1::double precision as value, pg_sleep(600) as slept offset 0) as s")  # fmt: skip
    world.run("create view metrics.b_fine as select id as organization_id, null::uuid as"
              " chatbot_id, 7::double precision as value from app.organizations")  # fmt: skip
    clock = world.stack.cluster.dsn(role="parlance_clock")
    try:
        rules = [
            admin.post(RULES, {"name": name, "kind": "metric", "metric": name, "comparison": ">",
                               "threshold": 1}).ok(201)["id"]
            for name in ("a_stuck", "b_fine")
        ]  # fmt: skip
        with (
            ThreadPoolExecutor(1) as pool,
            psycopg.connect(clock, autocommit=True) as running,
            psycopg.connect(clock, autocommit=True) as watching,
        ):
            run = pool.submit(running.execute, "select app.evaluate_metrics()")
            wait_for(
                lambda: world.value(
                    "select count(*) from pg_stat_activity where pid = %s"
                    " and application_name ~ '^parlance metric' and wait_event = 'PgSleep'",
                    running.info.backend_pid,
                ),
                "it is being read",
            )
            # It has just begun, and is left alone.
            assert watching.execute("select app.cancel_slow_metrics()").fetchone() == (0,)
            wait_for(
                lambda: watching.execute("select app.cancel_slow_metrics(0)").fetchone() == (1,),
                "it was ended",
            )
            run.result(30)
        assert world.rows(
            "select name, failures, last_error from app.metric_runs where name ~ '^._' order by 1"
        ) == [("a_stuck", 1, "Reading it took too long, and was ended"), ("b_fine", 0, None)]
        assert [(one["ruleId"], one["value"]) for one in alerts(admin)] == [(rules[1], 7)]
    finally:
        world.run("drop view metrics.a_stuck, metrics.b_fine")
