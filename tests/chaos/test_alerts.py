"""An alert reaches a mail server and a webhook within 90 s of its cause, once, whatever is killed.

The mail server speaks SMTP; the webhook verifies what it gets as Standard Webhooks say.
"""

import json
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from email import message_from_bytes
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from standardwebhooks.webhooks import Webhook

from tests.support import logs
from tests.support.cluster import Cluster
from tests.support.http import Client
from tests.support.ports import free_port
from tests.support.stack import Stack
from tests.support.waiting import wait_for
from tests.support.world import QUESTION, Chatbot, Organization, World, new_key

# From the cause to the last of them.
PATIENCE = 90


@dataclass
class Mailbox:
    """A mail server, and what came."""

    port: int = field(default_factory=free_port)
    letters: list[tuple[str, str, str]] = field(default_factory=list)
    """Recipient, subject, text."""

    async def handle_DATA(self, _server: object, _session: object, envelope: Any) -> str:  # noqa: N802
        letter = message_from_bytes(envelope.content)
        text = letter.get_payload(decode=True)
        assert isinstance(text, bytes)
        for recipient in envelope.rcpt_tos:
            self.letters.append((recipient, str(letter["Subject"]), text.decode()))
        return "250 taken"

    def to(self, recipient: str) -> list[tuple[str, str]]:
        return [(subject, text) for to, subject, text in self.letters if to == recipient]


class Hook:
    """A webhook; it holds what comes as long as `open` is not set."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, dict[str, str], bytes]] = []
        self.open = threading.Event()
        self.open.set()
        hook = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"]))
                hook.heard.append((self.path, dict(self.headers.items()), body))
                hook.open.wait(PATIENCE)
                try:
                    self.send_response(204)
                    self.end_headers()
                except OSError:
                    pass  # Whoever asked is gone.

            def log_message(self, *_: object) -> None:
                """Nowhere."""

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def of(self, path: str, secret: str) -> list[tuple[str, dict[str, Any]]]:
        """What came there, by its id; all of it is signed."""
        found = []
        for where, headers, body in list(self.heard):
            if where == path:
                event = Webhook(secret).verify(body.decode(), headers)
                assert event == json.loads(body)
                found.append(({k.lower(): v for k, v in headers.items()}["webhook-id"], event))
        return found


@dataclass
class Company:
    """One whose alerts go to both."""

    organization: Organization
    chatbot: Chatbot
    mail: Mailbox
    hook: Hook
    recipient: str
    path: str
    secret: str

    @property
    def admin(self) -> Client:
        return self.organization.admin.client

    @property
    def letters(self) -> list[tuple[str, str]]:
        return self.mail.to(self.recipient)

    @property
    def events(self) -> list[tuple[str, dict[str, Any]]]:
        return self.hook.of(self.path, self.secret)

    def alerts(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.admin.get("/api/v1/alerts").ok()["data"]
        return found

    def wait_until_told(self, times: int = 1) -> None:
        wait_for(
            lambda: len(self.letters) >= times and len({one for one, _ in self.events}) >= times,
            "both were told",
            PATIENCE,
        )

    def wait_until_sent(self) -> None:
        """What is written down of it says so as well; nothing more will be sent."""
        waiting = (
            "select count(*) from app.deliveries where organization_id = %s and state <> 'sent'"
        )
        world = self.organization.world
        wait_for(lambda: world.value(waiting, self.organization.id) == 0, "all is sent", PATIENCE)


@pytest.fixture(scope="module")
def mail() -> Iterator[Mailbox]:
    box = Mailbox()
    server = Controller(box, hostname="127.0.0.1", port=box.port)
    server.start()
    yield box
    server.stop()


@pytest.fixture(scope="module")
def hook() -> Iterator[Hook]:
    made = Hook()
    yield made
    made.open.set()
    made.server.shutdown()
    made.server.server_close()


@pytest.fixture(scope="module")
def place(mail: Mailbox, hook: Hook) -> Iterator[World]:
    """A world of its own, which has a mail server and may call the webhook."""
    cluster = Cluster()
    logs.watch(cluster)
    try:
        cluster.install()
        stack = Stack(
            cluster,
            {
                "PARLANCE_SMTP_URL": f"smtp://127.0.0.1:{mail.port}?starttls=never",
                "PARLANCE_MAIL_FROM": "parlance@parlance.example",
                "PARLANCE_ALLOW_PRIVATE_TARGETS": f"127.0.0.1:{hook.port}",
            },
        )
        logs.watch(stack)
        with stack:
            world = World(stack)
            world.set("password_cost", 4)
            world.set("default_provider", "embedded")
            yield world
            world.close()
    finally:
        cluster.stop()


@pytest.fixture
def company(place: World, mail: Mailbox, hook: Hook) -> Company:
    organization = place.organization()
    organization.learn()
    recipient, path = f"{new_key()}@parlance.example", f"/{new_key()}"
    client = organization.admin.client
    destinations = "/api/v1/alert-destinations"
    client.post(destinations, {"kind": "email", "name": "Duty", "to": [recipient]}).ok(201)
    url = f"http://127.0.0.1:{hook.port}{path}"
    made = client.post(destinations, {"kind": "webhook", "name": "Duty", "url": url}).ok(201)
    chatbot = organization.add_chatbot({"provider": "openai", "model": "fake"})
    return Company(organization, chatbot, mail, hook, recipient, path, made["secret"])


def break_down(company: Company, times: int) -> None:
    """The model's provider answers so many visitors with an error, all at once."""
    company.organization.world.stack.fake.behave("400", times)
    with ThreadPoolExecutor(times) as pool:
        answers = list(pool.map(lambda _: company.chatbot.ask(QUESTION), range(times)))
    assert {one["outcome"] for one in answers} == {"failed"}


def test_ten_errors_of_a_provider_are_told_at_once_and_once(company: Company, place: World) -> None:
    break_down(company, 10)
    began = time.monotonic()
    company.wait_until_told()
    assert time.monotonic() - began < PATIENCE
    # And then again, and by the clock.
    break_down(company, 2)
    assert place.value("select app.evaluate_alerts()") is not None
    company.wait_until_sent()

    fired = [one for one in company.alerts() if one["kind"] == "immediate"]
    (alert,) = fired
    told = [event for _, event in company.events if event["data"]["id"] == alert["id"]]
    assert len(told) == 1
    assert (told[0]["type"], told[0]["data"]["state"]) == ("alert.firing", "firing")
    letters = [text for subject, text in company.letters if alert["title"] in subject]
    assert len(letters) == 1
    assert "http_error" in letters[0]
    assert sorted(
        (one["delivery"]["kind"], one["delivery"]["state"]) for one in alert["notices"]
    ) == [("email", "sent"), ("webhook", "sent")]


def test_ten_that_are_reported_at_once_are_told_once(company: Company) -> None:
    body = {"error": {"message": "No key is set"}, "context": "api_key_missing"}
    with ThreadPoolExecutor(10) as pool:
        for answer in pool.map(
            lambda _: company.chatbot.server.post("/api/chatbot/errors", body), range(10)
        ):
            assert answer.ok(201)["success"] is True
    company.wait_until_told()
    company.wait_until_sent()
    (alert,) = company.alerts()
    assert alert["text"] == "api_key_missing: No key is set"
    assert [event["data"]["id"] for _, event in company.events] == [alert["id"]]
    assert len(company.letters) == 1


def test_too_many_errors_are_told_by_the_clock_within_the_minute(
    company: Company, place: World
) -> None:
    """Nobody looks here: pg_cron does."""
    began = time.monotonic()
    with place.stack.connect() as connection:
        connection.execute(
            "insert into app.chatbot_errors (organization_id, chatbot_id, error_type)"
            " select %s, %s, 'timeout' from generate_series(1, 11)",
            [company.organization.id, company.chatbot.id],
        )
    company.wait_until_told()
    assert time.monotonic() - began < PATIENCE
    company.wait_until_sent()
    (alert,) = company.alerts()
    assert (alert["kind"], alert["value"], alert["status"]) == ("rate", 11, "firing")
    assert [event["data"]["id"] for _, event in company.events] == [alert["id"]]
    assert len(company.letters) == 1

    # It is over: that is told as well.
    place.run(
        "update app.chatbot_errors set occurred_at = occurred_at - interval '1 hour'"
        " where organization_id = %s",
        company.organization.id,
    )
    place.value("select app.evaluate_alerts()")
    company.wait_until_told(2)
    company.wait_until_sent()
    assert sorted(event["type"] for _, event in company.events) == [
        "alert.firing", "alert.resolved",
    ]  # fmt: skip
    subjects = [subject for subject, _ in company.letters]
    assert len(subjects) == 2
    assert any("Resolved" in subject for subject in subjects)


def test_what_happens_while_the_sidecar_is_dead_is_told_once_it_lives(
    company: Company, place: World
) -> None:
    place.stack.kill("sidecar")
    try:
        place.run(
            "insert into app.chatbot_errors (organization_id, error_type)"
            " select %s, 'api_key_missing' from generate_series(1, 10)",
            company.organization.id,
        )
        assert (company.letters, company.events) == ([], [])
    finally:
        place.stack.start("sidecar")
    company.wait_until_told()
    company.wait_until_sent()
    assert len(company.letters) == 1
    assert len(company.events) == 1


def test_a_sidecar_that_is_killed_while_it_tells_repeats_no_alert(
    company: Company, place: World
) -> None:
    """Whether the webhook took it, nobody knows: it comes again, and is the same message."""
    company.hook.open.clear()
    try:
        break_down(company, 1)
        wait_for(lambda: company.events, "the webhook was called")
        place.stack.kill("sidecar")
    finally:
        company.hook.open.set()
        place.stack.start("sidecar")
    wait_for(lambda: len(company.events) == 2, "it was called again", PATIENCE)
    company.wait_until_sent()
    assert len({message for message, _ in company.events}) == 1
    assert len({event["data"]["id"] for _, event in company.events}) == 1
    assert len(company.alerts()) == 1
    assert len(company.letters) >= 1


def test_the_button_tells_both(company: Company) -> None:
    rule = company.admin.get("/api/v1/alert-rules").ok()["data"][0]
    made = company.admin.post(f"/api/v1/alert-rules/{rule['id']}/test", {}).ok(202)
    company.wait_until_told()
    company.wait_until_sent()
    assert [event["type"] for _, event in company.events] == ["alert.test"]
    (alert,) = company.alerts()
    assert alert["id"] == made["id"]
    assert {one["delivery"]["state"] for one in alert["notices"]} == {"sent"}
