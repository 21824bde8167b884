"""Servers for the tests, one of each to a worker, stopped when its tests are over."""

from collections.abc import Generator, Iterator

import pytest

from tests.support import logs
from tests.support.cluster import Cluster
from tests.support.stack import Stack
from tests.support.world import Organization, World


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A database server of this worker, with nothing in it but the schema."""
    server = Cluster()
    logs.watch(server)
    try:
        server.install()
        yield server
    finally:
        server.stop()


@pytest.fixture(scope="session")
def stack(cluster: Cluster) -> Iterator[Stack]:
    """All of Parlance, around that server."""
    services = Stack(cluster)
    logs.watch(services)
    with services:
        yield services


@pytest.fixture(scope="session")
def world(stack: Stack) -> Iterator[World]:
    """What makes organizations, people, chatbots and documents in it."""
    made = World(stack)
    # Hashing passwords is slow on purpose, and most tests are about something else.
    made.set("password_cost", 4)
    # The sidecar has a key, as it were; chatbots of the tests say so where they are to use it.
    made.set("default_provider", "embedded")
    # What providers are told to call; not the address of this machine.
    made.set("public_url", "https://chat.example")
    yield made
    made.close()


@pytest.fixture(scope="module")
def organization(world: World) -> Organization:
    """One of the module's own, which has read the documents."""
    made = world.organization()
    made.learn()
    return made


@pytest.fixture(autouse=True)
def _clean_slate(request: pytest.FixtureRequest) -> None:
    """Limits and the fake model's orders are not handed from test to test."""
    if {"stack", "world", "organization"} & set(request.fixturenames):
        world: World = request.getfixturevalue("world")
        world.run("delete from app.rate_limits")
        world.stack.forget()


# Of more than half a minute.  What takes longest begins first, so that it is not what all the rest
# is waited for with; files of many tests are by no means the slow ones.
SLOW = (
    "tests/chaos/",
    "tests/migrations/test_gate",
    "tests/migrations/test_rework",
    "tests/realtime/",
    "tests/api/test_fuzz",
    "tests/channels/test_outbox",
    "tests/isolation/",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: not item.nodeid.startswith(SLOW))


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    logs.remember()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed:
        report.sections += [(f"Log of {name}", text) for name, text in logs.since()]
    return report
