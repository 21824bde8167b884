"""Outgoing webhooks and alerts: real receivers that verify, whatever these answer, and who may."""

import json
import os
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from standardwebhooks.webhooks import Webhook, WebhookVerificationError

from tests.support.cluster import ROOT
from tests.support.waiting import wait_for
from tests.support.webhooks import (
    HEADERS,
    Hook,
    add_alert_hook,
    add_destination,
    add_hook,
    notify,
    verified,
)
from tests.support.world import Organization, World, new_key

HOOKS = "/api/v1/webhooks"
DESTINATIONS = "/api/v1/alert-destinations"
ALERT = {
    "id": "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0009",
    "rule": "Errors",
    "title": "More than 10 errors\nin 5 minutes",
    "text": "Zoë's chatbot <b>fails</b> & fails.",
    "severity": "critical",
    "state": "firing",
    "chatbotId": None,
    "value": 11,
    "threshold": 10,
    "at": "2026-01-31T09:30:00Z",
}


@pytest.fixture
def organization(world: World) -> Organization:
    """One of each test's own, so that no webhook of another hears of its events."""
    return world.organization()


@contextmanager
def hurried(world: World) -> Iterator[None]:
    """Nobody waits for the pauses between attempts."""
    over = threading.Event()

    def hurry() -> None:
        with world.stack.connect() as connection:
            while not over.wait(0.1):
                connection.execute(
                    "update app.deliveries set run_after = now()"
                    " where state = 'waiting' and run_after > now() + interval '0.5 s'"
                )

    thread = threading.Thread(target=hurry)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def outcome(hook: Hook, count: int = 1) -> dict[str, Any]:
    """The last delivery, when all are finished."""
    found: list[dict[str, Any]] = wait_for(
        lambda: (
            len(hook.deliveries) == count
            and all(one["finishedAt"] for one in hook.deliveries)
            and hook.deliveries
        ),
        "an outcome",
        60,
    )
    return found[0]


# ---- What arrives ---------------------------------------------------------------------


def test_an_event_arrives_signed(organization: Organization, world: World) -> None:
    hook = add_hook(organization, "lead:*")
    other = add_hook(organization, "message:sent")
    chatbot = organization.chatbot.id
    assert notify(organization, "lead:captured", chatbot, '{"name": "Zoë 💐"}') == 1
    (message,) = hook.wait_for()
    sent_at = message.pop("timestamp")
    assert message == {
        "type": "lead:captured", "chatbotId": chatbot, "data": {"name": "Zoë 💐"},
        "id": message["id"], "sentAt": message["sentAt"],
    }  # fmt: skip
    assert sent_at.startswith("20")
    delivery = outcome(hook)
    assert (delivery["id"], delivery["state"], delivery["attempts"]) == (message["id"], "sent", 1)
    assert delivery["answer"] == {"status": 200, "body": '{"ok": true}'}
    assert other.deliveries == []
    (taken,) = world.stack.receiver.at(hook.path)
    assert taken["headers"]["Content-Type"] == "application/json"
    assert taken["headers"]["User-Agent"] == "Parlance/1"
    # And nobody else's secret verifies it.
    with pytest.raises(WebhookVerificationError):
        verified(taken, other.secret)
    with pytest.raises(WebhookVerificationError):
        Webhook(hook.secret).verify(taken["raw"] + " ", taken["headers"])


def test_their_own_package_verifies(organization: Organization, world: World) -> None:
    """That of npm, over the bytes as they came."""
    hook = add_hook(organization)
    notify(organization, "x", data='{"text": "Zoë 💐 \\u2028"}')
    hook.wait_for()
    (taken,) = world.stack.receiver.at(hook.path)
    headers = {name: text for name, text in taken["headers"].items() if name.lower() in HEADERS}
    script = """
        const { createRequire } = require("module");
        const { Webhook } = createRequire(process.env.CLIENTS + "/")("standardwebhooks");
        const { secret, raw, headers } = JSON.parse(process.argv[1]);
        console.log(JSON.stringify(new Webhook(secret).verify(raw, headers)));
    """
    given = json.dumps({"secret": hook.secret, "raw": taken["raw"], "headers": headers})
    home = Path(os.environ.get("PARLANCE_HOME") or ROOT / ".parlance")
    done = subprocess.run(
        ["node", "-e", script, given], capture_output=True, text=True, check=False,
        env={**os.environ, "CLIENTS": str(home / "clients")},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["data"] == {"text": "Zoë 💐 \u2028"}


def test_secrets_change_over(organization: Organization, world: World) -> None:
    hook = add_hook(organization)
    path = f"{HOOKS}/{hook.id}/rotate"
    key = {"Idempotency-Key": new_key()}
    fresh = organization.admin.client.post(path, {}, headers=key).ok()["secret"]
    assert organization.admin.client.post(path, {}, headers=key).ok()["secret"] == fresh
    notify(organization, "x")
    hook.wait_for()
    (taken,) = world.stack.receiver.at(hook.path)
    assert verified(taken, fresh)["type"] == "x"
    last = organization.admin.client.post(path, {"overlapHours": 0}).ok()["secret"]
    notify(organization, "y")
    wait_for(lambda: len(world.stack.receiver.at(hook.path)) == 2, "another")
    taken = world.stack.receiver.at(hook.path)[1]
    assert verified(taken, last)["type"] == "y"
    for old in (hook.secret, fresh):
        with pytest.raises(WebhookVerificationError):
            verified(taken, old)


def test_a_test_is_sent(organization: Organization) -> None:
    hook = add_hook(organization, "nothing", isActive=False)
    made = organization.admin.client.post(f"{HOOKS}/{hook.id}/test", {}).ok(202)
    (message,) = hook.wait_for()
    assert (message["id"], message["type"]) == (made["id"], "webhook.test")
    assert message["data"] == {"webhookId": hook.id}


# ---- What receivers answer ------------------------------------------------------------


@pytest.mark.parametrize("behaviour", ["400", "404", "429", "500", "503", "drop"])
def test_it_is_sent_again(organization: Organization, world: World, behaviour: str) -> None:
    hook = add_hook(organization)
    world.stack.receiver.behave(behaviour, path=hook.path)
    notify(organization, "x")
    with hurried(world):
        (message,) = hook.wait_for()
        delivery = outcome(hook)
    assert (delivery["state"], delivery["attempts"], delivery["error"]) == ("sent", 2, None)
    tries = [one for one in world.stack.receiver.requests if one["path"] == hook.path]
    assert {one["headers"]["webhook-id"] for one in tries} == {message["id"]}
    assert len({one["body"] for one in tries}) == 1
    for one in tries:
        Webhook(hook.secret).verify(one["body"], one["headers"])
    assert hook.state()["failingSince"] is None


@pytest.mark.parametrize("behaviour", ["accept-500", "accept-drop"])
def test_what_was_heard_in_silence_is_heard_again(
    organization: Organization, world: World, behaviour: str
) -> None:
    """At least once, and by the id a receiver knows."""
    hook = add_hook(organization)
    world.stack.receiver.behave(behaviour, path=hook.path)
    notify(organization, "x")
    with hurried(world):
        first, second = hook.wait_for(2)
    assert first["id"] == second["id"]


def test_retry_after_is_honoured(organization: Organization, world: World) -> None:
    hook = add_hook(organization)
    world.stack.receiver.behave("429", path=hook.path)
    notify(organization, "x")
    hook.wait_for()
    first, second = (one for one in world.stack.receiver.requests if one["path"] == hook.path)
    assert 2 <= second["at"] - first["at"] < 5
    times = [int(one["headers"]["webhook-timestamp"]) for one in (first, second)]
    assert times[0] < times[1], "each attempt has its own time"


def test_redirects_are_not_followed(organization: Organization, world: World) -> None:
    hook = add_hook(organization, path="/moved")
    made = organization.admin.client.post(f"{HOOKS}/{hook.id}/test", {}).ok(202)
    delivery = outcome(hook)
    assert (delivery["id"], delivery["state"]) == (made["id"], "dead")
    assert delivery["error"] == "It answered 302; redirects are not followed"
    assert world.stack.receiver.at("/hook/moved") == []


def test_410_switches_it_off(organization: Organization, world: World) -> None:
    hook = add_hook(organization)
    world.stack.receiver.behave("410", path=hook.path)
    notify(organization, "x")
    delivery = outcome(hook)
    assert (delivery["state"], delivery["code"], delivery["attempts"]) == ("dead", "gone", 1)
    state = hook.state()
    assert (state["isActive"], state["disabledReason"]) == (False, "gone")
    assert notify(organization, "x") == 0
    errors = organization.admin.client.get(
        "/rest/errors", query={"context": "eq.webhook_delivery"}
    ).ok()
    assert any(one["error_details"]["targetId"] == hook.id for one in errors)
    log = organization.admin.client.get(
        "/api/v1/audit-log", query={"table": "webhook_endpoints", "action": "update"}
    ).ok()["data"]
    assert any(one["newValue"].get("disabled_reason") == "gone" for one in log)


def test_it_is_given_up_and_a_person_sends_it_again(
    organization: Organization, world: World
) -> None:
    hook = add_hook(organization)
    world.stack.receiver.behave("500", times=11, path=hook.path)
    notify(organization, "x")
    with hurried(world):
        delivery = outcome(hook)
    assert (delivery["state"], delivery["code"], delivery["attempts"]) == ("dead", "gave_up", 11)
    assert delivery["answer"] == {"status": 500, "body": '{"said": "500"}'}
    state = hook.state()
    assert state["isActive"], "one message is no reason"
    assert state["lastError"] == "It answered 500"
    path = f"{HOOKS}/deliveries/{delivery['id']}/retry"
    organization.user("agent").client.post(path, {}).refused(403, "forbidden")
    world.organization().admin.client.post(path, {}).refused(404, "not_found")
    world.stack.client.post(path, {}).refused(401, "not_signed_in")
    key = {"Idempotency-Key": new_key()}
    organization.admin.client.post(path, {}, headers=key).ok(202)
    (message,) = hook.wait_for()
    assert message["id"] == delivery["id"]
    again = organization.admin.client.post(path, {}, headers=key)
    assert again.headers["Idempotency-Replayed"] == "true"
    organization.admin.client.post(path, {}).refused(409, "delivery_not_dead")


def test_one_that_hangs_keeps_nobody_waiting(organization: Organization, world: World) -> None:
    hanging = add_hook(organization)
    world.stack.receiver.behave("silence", times=100, path=hanging.path)
    for _ in range(60):
        notify(organization, "x")
    wait_for(lambda: len(world.stack.receiver.requests) >= 4, "it hangs")
    other = world.organization()
    hook = add_hook(other)
    notify(other, "x")
    hook.wait_for(seconds=10)
    mine = add_hook(organization, "only")
    notify(organization, "only")
    mine.wait_for(seconds=10)
    tries = [one for one in world.stack.receiver.requests if one["path"] == hanging.path]
    assert len(tries) == 4, "four at a time"
    organization.admin.client.delete(f"{HOOKS}/{hanging.id}").ok(204)


# ---- Where nothing may go -------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "https://127.0.0.2/",
        "http://127.0.0.2:5432/",
        "https://[::1]/",
        "https://169.254.169.254/latest/meta-data/",
        "https://10.0.0.1/",
        "https://[::ffff:127.0.0.2]/",
        "https://2130706434/",
        "https://0x7f000002/",
        "https://127.2/",
        "http://8.8.8.8/",
    ],
)
def test_private_addresses_are_not_called(organization: Organization, url: str) -> None:
    made = organization.admin.client.post(HOOKS, {"url": url, "eventTypes": ["no"]}).ok(201)
    hook = Hook(organization, made, "")
    organization.admin.client.post(f"{HOOKS}/{hook.id}/test", {}).ok(202)
    delivery = outcome(hook)
    assert (delivery["state"], delivery["code"]) == ("dead", "target_refused")
    organization.admin.client.delete(f"{HOOKS}/{hook.id}").ok(204)


# ---- Alerts ---------------------------------------------------------------------------


def send(organization: Organization, destination: str, **more: Any) -> str:
    """The id of the delivery."""
    alert = json.dumps({**ALERT, **more})
    made: str = organization.world.value(
        "select app.send_alert(%s, %s, %s)::text", organization.id, destination, alert
    )
    return made


def fate(world: World, delivery: str) -> tuple[Any, ...]:
    """State, code, error and answer, when it is finished."""
    sql = (
        "select state, code, error, answer from app.deliveries where id = %s"
        " and finished_at is not null"
    )
    found: list[tuple[Any, ...]] = wait_for(lambda: world.rows(sql, delivery), "an end", 40)
    return found[0]


def test_an_alert_arrives_at_a_system(organization: Organization) -> None:
    hook = add_alert_hook(organization)
    delivery = send(organization, hook.id)
    (message,) = hook.wait_for()
    assert (message["id"], message["type"]) == (delivery, "alert.firing")
    assert message["data"] == ALERT
    organization.admin.client.post(f"{DESTINATIONS}/{hook.id}/test", {}).ok(202)
    assert hook.wait_for(2)[1]["type"] == "alert.test"


def test_the_secret_of_an_alerts_receiver_changes_over(
    organization: Organization, world: World
) -> None:
    hook = add_alert_hook(organization)
    path = f"{DESTINATIONS}/{hook.id}/rotate"
    key = {"Idempotency-Key": new_key()}
    fresh = organization.admin.client.post(path, {}, headers=key).ok()
    assert organization.admin.client.post(path, {}, headers=key).ok() == fresh
    assert fresh["secret"] != hook.secret
    assert fresh["secret"].endswith(fresh["secretHint"])
    send(organization, hook.id)
    hook.wait_for()
    (taken,) = world.stack.receiver.at(hook.path)
    assert verified(taken, fresh["secret"])["type"] == "alert.firing"
    last = organization.admin.client.post(path, {"overlapHours": 0}).ok()["secret"]
    send(organization, hook.id)
    wait_for(lambda: len(world.stack.receiver.at(hook.path)) == 2, "another")
    taken = world.stack.receiver.at(hook.path)[1]
    assert verified(taken, last)["type"] == "alert.firing"
    for old in (hook.secret, fresh["secret"]):
        with pytest.raises(WebhookVerificationError):
            verified(taken, old)
    shown = organization.admin.client.get(f"{DESTINATIONS}/{hook.id}").ok()
    assert "secret" not in shown
    # What others made is changed where it was given.
    slack = add_destination(organization, "slack", url="https://hooks.slack.example/x")
    organization.admin.client.post(f"{DESTINATIONS}/{slack['id']}/rotate", {}).refused(
        409, "no_own_secret"
    )


def test_an_alert_arrives_in_slack(organization: Organization, world: World) -> None:
    path = f"/services/{new_key()}"
    made = add_destination(organization, "slack", url=world.stack.receiver.url + path)
    assert path not in json.dumps(made)
    assert fate(world, send(organization, made["id"]))[0] == "sent"
    (taken,) = world.stack.receiver.at(path)
    assert taken["text"].startswith(
        "*Alert: More than 10 errors in 5 minutes*\n"
        "Zoë's chatbot &lt;b&gt;fails&lt;/b&gt; &amp; fails.\nRule: Errors\nSeverity: critical\n"
    )
    world.stack.receiver.behave("404", path=path)
    state, code, error, _ = fate(world, send(organization, made["id"]))
    assert (state, code, error) == ("dead", "refused", "It answered 404")
    shown = organization.admin.client.get(f"{DESTINATIONS}/{made['id']}").ok()
    assert (shown["isActive"], shown["lastError"]) == (True, "It answered 404")


def test_an_alert_arrives_by_mail(organization: Organization, world: World) -> None:
    to = [f"{new_key()}@duty.example", "boss@duty.example"]
    made = add_destination(organization, "email", to=to)
    delivery = send(organization, made["id"])
    assert fate(world, delivery)[0] == "sent"
    (mail,) = [one for one in world.stack.receiver.at("mail") if to[0] in one["to"]]
    assert sorted(mail["to"]) == sorted(to)
    assert mail["from"] == "parlance@chat.example"
    headers = mail["headers"]
    assert headers["Subject"] == "[Parlance] Alert: More than 10 errors in 5 minutes"
    assert headers["Message-ID"] == f"<{delivery}@chat.example>"
    assert headers["Auto-Submitted"] == "auto-generated"
    assert "Zoë's chatbot <b>fails</b> & fails." in mail["text"]
    assert "Threshold: 10" in mail["text"]


def test_a_mail_server_says_no(organization: Organization, world: World) -> None:
    never = add_destination(organization, "email", to=["refused@duty.example"])
    state, code, _, answer = fate(world, send(organization, never["id"]))
    assert (state, code, answer["status"]) == ("dead", "refused", 550)
    some = add_destination(organization, "email", to=["refused@duty.example", "a@duty.example"])
    state, _, _, answer = fate(world, send(organization, some["id"]))
    assert state == "sent"
    assert "refused@duty.example" in answer["body"]
    later = add_destination(organization, "email", to=["later@duty.example"])
    delivery = send(organization, later["id"])
    sql = "select state, error from app.deliveries where id = %s and attempts > 0"
    waits: list[tuple[Any, ...]] = wait_for(
        lambda: [row for row in world.rows(sql, delivery) if row[0] == "waiting"], "it waits"
    )
    assert waits == [("waiting", "It answered 451")]
    organization.admin.client.delete(f"{DESTINATIONS}/{later['id']}").ok(204)


def test_an_alert_arrives_in_sentry(organization: Organization, world: World) -> None:
    host = world.stack.receiver.url.replace("http://", "http://0123abcd@")
    made = add_destination(organization, "sentry", dsn=f"{host}/42", environment="test")
    assert "0123abcd" not in json.dumps(made)
    world.stack.receiver.behave("accept-500", path="envelope")
    with hurried(world):
        delivery = send(organization, made["id"])
        assert fate(world, delivery)[0] == "sent"
    mine = delivery.replace("-", "")
    taken = [one["event"] for one in world.stack.receiver.at("/api/42/envelope/")]
    (event,) = [one for one in taken if one["event_id"] == mine]
    assert (event["level"], event["environment"], event["logger"]) == (
        "fatal", "test", "parlance.alerts",
    )  # fmt: skip
    assert event["message"] == "Alert: More than 10 errors in 5 minutes"
    assert event["fingerprint"] == ["parlance", "Errors", ""]
    assert event["extra"]["value"] == 11
    wrong = add_destination(organization, "sentry", dsn=f"{host.replace('0123abcd', 'ffff')}/42")
    assert fate(world, send(organization, wrong["id"]))[:2] == ("dead", "refused")


# ---- Who may --------------------------------------------------------------------------


def test_who_may(organization: Organization, world: World) -> None:
    hook = add_hook(organization, "no")
    place = add_destination(organization, "email", to=["a@duty.example"])
    calls: list[tuple[str, str, dict[str, object] | None]] = [
        ("GET", f"{HOOKS}/{hook.id}", None),
        ("PUT", f"{HOOKS}/{hook.id}", {"isActive": False}),
        ("DELETE", f"{HOOKS}/{hook.id}", None),
        ("POST", f"{HOOKS}/{hook.id}/rotate", {}),
        ("POST", f"{HOOKS}/{hook.id}/test", {}),
        ("GET", f"{HOOKS}/{hook.id}/deliveries", None),
        ("GET", f"{DESTINATIONS}/{place['id']}", None),
        ("PUT", f"{DESTINATIONS}/{place['id']}", {"isActive": False}),
        ("DELETE", f"{DESTINATIONS}/{place['id']}", None),
        ("POST", f"{DESTINATIONS}/{place['id']}/test", {}),
        ("POST", f"{DESTINATIONS}/{place['id']}/rotate", {}),
    ]
    stranger = world.organization().admin.client
    for method, path, body in calls:
        for role in ("agent", "member"):
            organization.user(role).client.ask(method, path, body).refused(403, "forbidden")
        stranger.ask(method, path, body).refused(404, "not_found")
        world.stack.client.ask(method, path, body).refused(401, "not_signed_in")
        organization.chatbot.server.ask(method, path, body).refused(401, "not_signed_in")
    for path in (HOOKS, DESTINATIONS):
        assert stranger.get(path).ok()["total"] == 0
        assert organization.admin.client.get(path).ok()["total"] > 0
        organization.user("agent").client.get(path).refused(403, "forbidden")
    assert hook.state()["isActive"]


def test_there_is_an_end(world: World) -> None:
    crowd = world.organization()
    for _ in range(50):
        add_hook(crowd, "no")
    body = {"url": "https://x.example", "eventTypes": ["no"]}
    crowd.admin.client.post(HOOKS, body).refused(409, "too_many_webhooks")
