"""What Prometheus reads: the right figures, for whoever runs the installation and nobody else."""

import asyncio
import json
import re
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer, make_mocked_request
from prometheus_client.parser import text_string_to_metric_families

from sidecar.app import create_app
from sidecar.config import Config
from sidecar.metrics import may_read
from tests.support.http import Client
from tests.support.tabs import connected
from tests.support.waiting import wait_for
from tests.support.world import QUESTION

ROOT = Path(__file__).resolve().parents[2]
DASHBOARD = ROOT / "docs/grafana/parlance.json"
PATH = "/metrics"
TOKEN = "a token of the tests"


@pytest.fixture
def sidecar(stack) -> Client:
    return Client(stack.ports.sidecar)


def figures(text: str) -> dict[str, float]:
    """By name and labels."""
    return {
        f"{sample.name}{sorted(sample.labels.items())}": sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def figure(client: Client, name: str, **labels: str) -> float:
    found = figures(client.get(PATH).text)
    return found.get(f"{name}{sorted(labels.items())}", 0.0)


def test_what_happens_is_counted(organization, sidecar, world):
    def look() -> dict[str, float]:
        return {
            "asked": figure(
                sidecar, "parlance_http_requests_total", method="POST", status="200",
                route="/api/v1/public/chat/{chatbotId}/messages",
            ),
            "answered": figure(sidecar, "parlance_turns_total", outcome="answered"),
            "model": figure(
                sidecar, "parlance_provider_seconds_count", provider="embedded",
                outcome="answered",
            ),
            "word": figure(
                sidecar, "parlance_provider_first_word_seconds_count", provider="embedded"
            ),
        }  # fmt: skip

    before = look()
    organization.chatbot.ask(QUESTION)
    after = look()
    assert {name: after[name] - before[name] for name in after} == {
        "asked": 1, "answered": 1, "model": 1, "word": 1,
    }  # fmt: skip
    assert figure(sidecar, "parlance_database_up") == 1
    assert figure(sidecar, "parlance_worker_slots", kind="ingest") == 2
    wait_for(
        lambda: figure(sidecar, "parlance_event_loop_lag_seconds_count") > 0, "the loop is timed"
    )
    world.value("select app.run_clock_job('sweep')")
    assert figure(sidecar, "parlance_clock_runs_total", job="sweep") >= 1


def test_a_model_that_fails_is_told_apart(world, organization, sidecar):
    chatbot = organization.add_chatbot({"provider": "openai", "model": "fake"})
    labels = {"provider": "openai", "outcome": "http_error"}
    before = figure(sidecar, "parlance_provider_seconds_count", **labels)
    world.stack.fake.behave("400")
    assert chatbot.ask(QUESTION)["outcome"] == "failed"
    assert figure(sidecar, "parlance_provider_seconds_count", **labels) == before + 1


def test_open_sockets_are_counted(organization, sidecar):
    async def while_open() -> float:
        async with connected(organization.chatbot):
            return await asyncio.to_thread(figure, sidecar, "parlance_open_sockets")

    before = figure(sidecar, "parlance_open_sockets")
    assert asyncio.run(while_open()) == before + 1
    wait_for(lambda: figure(sidecar, "parlance_open_sockets") == before, "it is closed")


def test_nobody_is_named(world, organization, sidecar):
    organization.chatbot.ask(QUESTION, "session-of-metrics")
    text = sidecar.get(PATH).text
    for secret in (
        organization.id, organization.name, organization.chatbot.id, organization.admin.email,
        "session-of-metrics", "florbex",
    ):  # fmt: skip
        assert secret not in text


def test_the_gateway_has_no_such_path(stack):
    for path in (PATH, "/api/v1/metrics", "/%6detrics", "/metrics/"):
        stack.client.get(path).refused(404, "no_such_endpoint")


@pytest.mark.parametrize("name", ["X-Real-IP", "X-Forwarded-For", "Forwarded"])
def test_whoever_comes_through_a_proxy_gets_nothing(sidecar, name):
    answer, nothing = sidecar.get(PATH, headers={name: "127.0.0.1"}), sidecar.get("/nothing")
    assert (answer.status, answer.json) == (nothing.status, nothing.json)
    assert nothing.status == 404


def test_nor_does_whoever_is_on_another_machine():
    for address, may in (("127.0.0.1", True), ("::1", True), ("192.0.2.1", False), (None, False)):
        transport = Mock()
        transport.get_extra_info.return_value = (address, 1) if address else None
        request = make_mocked_request("GET", PATH, transport=transport)
        assert may_read(request, None) is may, address


def test_a_token_is_asked_for_where_there_is_one_and_a_database_may_be_away():
    async def ask(client: TestClient[web.Request, web.Application], **headers: str) -> Any:
        async with client.get(PATH, headers=headers) as answer:
            return answer.status, answer.content_type, await answer.text()

    async def play() -> None:
        config = Config(dsn="host=/nowhere dbname=none", metrics_token=TOKEN)
        async with TestClient(TestServer(create_app(config))) as client:
            for given in (None, TOKEN, f"Bearer {TOKEN}.", "Bearer ", f"bearer {TOKEN}"):
                headers = {"Authorization": given} if given else {}
                status, _, text = await ask(client, **headers)
                assert status == 404
                assert json.loads(text)["code"] == "no_such_endpoint"
            status, kind, text = await ask(client, Authorization=f"Bearer {TOKEN}")
            assert (status, kind) == (200, "text/plain")
            assert "parlance_database_up 0.0" in text
            assert "parlance_worker_slots{" in text

    asyncio.run(play())


def test_every_figure_of_the_dashboard_is_there(sidecar):
    families = {family.name for family in text_string_to_metric_families(sidecar.get(PATH).text)}
    board = json.loads(DASHBOARD.read_text())
    asked = {
        name
        for panel in board["panels"]
        for target in panel.get("targets", [])
        for name in re.findall(r"\b(?:parlance|process)_[a-z_]+", target["expr"])
    }
    known = {
        f"{family}{ending}" for family in families for ending in ("", "_total", "_bucket", "_sum",
                                                                   "_count")
    }  # fmt: skip
    assert len(asked) > 20
    assert asked <= known


def test_the_dashboard_shows_what_every_sidecar_says_once(world):
    """Figures of the database are the same from each: not one line for each of them."""
    of_database = {metric["name"] for metric in world.value("select sidecar.metrics()")}
    board = json.loads(DASHBOARD.read_text())
    asked = [
        (name, target["expr"])
        for panel in board["panels"]
        for target in panel.get("targets", [])
        for name in re.findall(r"\bparlance_[a-z_]+", target["expr"])
        if name in of_database
    ]
    assert len(asked) > 15
    for name, expression in asked:
        assert re.search(rf"\bmax( by \([a-z, ]+\) )?\((increase\()?{name}\b", expression), name
