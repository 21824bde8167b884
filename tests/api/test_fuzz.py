"""Every operation of openapi.json, called with what it allows and with what it does not.

Whatever comes back is described: the status, the type, the headers, the shape; and nothing is a
failure of the server.  bin/parlance fuzz does the same a thousand times an operation.
"""

from collections.abc import Iterator

import pytest

from tests.support.cluster import Cluster
from tests.support.fuzz import Fuzzer, Outcome
from tests.support.stack import Stack
from tests.support.tenants import MARK, settle
from tests.support.world import World

CASES = 15


@pytest.fixture(scope="module")
def fuzzer() -> Iterator[Fuzzer]:
    """Servers of its own: what it leaves behind is nobody else's to meet."""
    cluster = Cluster()
    try:
        cluster.install()
        with Stack(cluster) as stack:
            world = World(stack)
            world.set("password_cost", 4)
            yield Fuzzer(world, settle(world, MARK))
            world.close()
    finally:
        cluster.stop()


@pytest.fixture(scope="module")
def outcomes(fuzzer: Fuzzer) -> list[Outcome]:
    found = list(fuzzer.run(CASES))
    print(*found, sep="\n")
    return found


@pytest.mark.slow
def test_every_answer_is_as_described(outcomes: list[Outcome]) -> None:
    wrong = [
        f"{one.call}: {what}\n{example}"
        for one in outcomes
        for what, example in one.failures.items()
    ]
    assert not wrong, "\n\n".join(wrong)


def test_every_operation_is_called(fuzzer: Fuzzer, outcomes: list[Outcome]) -> None:
    described = {
        f"{method.upper()} {path}"
        for path, item in fuzzer.document["paths"].items()
        for method in item
    }
    assert {one.call for one in outcomes} == described
    assert all(sum(one.statuses.values()) > 0 for one in outcomes)


def test_what_is_read_can_be_read(outcomes: list[Outcome]) -> None:
    """A check that sees refusals only would show little."""
    never = {one.call for one in outcomes
             if one.call.startswith("GET") and one.has_ids and not one.needs
             and not one.succeeded}  # fmt: skip
    # Wants a word that only Meta and the chatbot's maker know.
    assert never - {"GET /api/v1/integrations/messenger/{chatbotId}/webhook"} == set()


def test_the_caller_can_still_sign_in(fuzzer: Fuzzer, outcomes: list[Outcome]) -> None:
    assert outcomes
    fuzzer.world.run("delete from app.rate_limits")
    assert fuzzer.caller.get("/api/v1/auth/me").ok()["role"] == "super_admin"
