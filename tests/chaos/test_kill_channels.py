"""kill -9 of the sidecar, again and again, while two thousand people write to an account in LINE.

LINE itself redelivers what was not answered with 200, and so does whoever writes here.  The fake of
LINE lives on and counts what each person has seen: one answer, or none and a delivery that is
visibly dead, because LINE cannot be asked whether it took a reply whose answer was lost.
"""

import json
import random
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.support import logs
from tests.support.channels import Channel, line, line_message, new_user
from tests.support.cluster import Cluster
from tests.support.stack import Stack
from tests.support.waiting import wait_for
from tests.support.world import QUESTION, World

pytestmark = pytest.mark.slow

MESSAGES = 2000
BATCH = 4
# So many at once; the whole flood takes about half a minute.
SENDERS = 4
PAUSE_SECONDS = (0.7, 2.5)
AFTERWARDS_SECONDS = 10
# The last leases run for a minute, and a turn that met two kills has two.
PATIENCE = 200
MODEL = {
    "provider": "openai",
    "model": "fake-paced",
    "rateLimit": {"limit": 1000000, "windowMinutes": 1},
}


@pytest.fixture(scope="module")
def channel() -> Iterator[Channel]:
    """A world of its own, on a server that flushes what it commits."""
    cluster = Cluster(careful=True)
    logs.watch(cluster)
    try:
        cluster.install()
        stack = Stack(cluster)
        logs.watch(stack)
        with stack:
            world = World(stack)
            world.set("default_provider", "embedded")
            world.set("chatbot_rate_limit", {"limit": 1000000, "windowMinutes": 1})
            organization = world.organization("Company")
            organization.learn()
            yield line(organization, organization.add_chatbot(MODEL))
            world.close()
    finally:
        cluster.stop()


def deliver(channel: Channel, users: list[str]) -> None:
    """As LINE does it: again until it is answered with 200."""
    events = [line_message(user, QUESTION) for user in users]
    body = json.dumps({"destination": "Ubot", "events": events}).encode()
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            if channel.post(body).status == 200:
                return
        except OSError:
            pass
        assert time.monotonic() < deadline, "never answered"
        time.sleep(0.2)


def test_everybody_is_answered_once_or_visibly_not(channel: Channel) -> None:
    stack, world = channel.world.stack, channel.world
    users = [new_user() for _ in range(MESSAGES)]
    batches = [users[n : n + BATCH] for n in range(0, MESSAGES, BATCH)]
    kills = 0

    def is_quiet() -> bool:
        return not world.value(
            "select exists (select from app.webhook_events where finished_at is null)"
            " or exists (select from app.deliveries where finished_at is null)"
        )

    with ThreadPoolExecutor(SENDERS) as senders:
        flood = [senders.submit(deliver, channel, batch) for batch in batches]
        calm: float | None = None
        # Also what is answered after the flood, and sent.
        while calm is None or time.monotonic() < calm + AFTERWARDS_SECONDS:
            time.sleep(random.uniform(*PAUSE_SECONDS))  # noqa: S311
            # By this thread, since a server of the tests ends with the thread that started it.
            stack.kill("sidecar")
            kills += 1
            stack.start("sidecar")
            if calm is None and all(one.done() for one in flood):
                calm = time.monotonic()
        for one in flood:
            one.result()
    wait_for(is_quiet, "all is answered", PATIENCE)

    # On a machine that has much else to do a start takes its time.
    assert kills >= 5
    # Each came in once, and each turn has one answer.
    events = Counter(
        world.rows(
            "select e.state, t.outcome::text, (select count(*) from app.chatbot_messages as m"
            "  where m.metadata ->> 'turnId' = t.id::text)"
            " from app.webhook_events as e left join app.turns as t on t.event_id = e.id"
        )
    )
    assert sum(events.values()) == MESSAGES
    assert set(events) <= {("done", "answered", 1), ("done", "failed", 1)}, events

    seen = Counter(one["to"] for one in stack.line.sent)
    found = world.rows(
        "select c.user_identifier::text, d.state, d.code, d.method from app.deliveries as d"
        " join app.chatbot_conversations as c on c.id = d.conversation_id"
    )
    assert len(found) == MESSAGES
    fates = Counter((state, code, seen[user]) for user, state, code, _ in found)
    # What LINE took is sent, once; what is dead was taken once at most, and says that it may be.
    allowed = {("sent", None, 1), ("sent", "taken_before", 1), ("sent", "reply_taken_before", 1),
               ("dead", "outcome_unknown", 0), ("dead", "outcome_unknown", 1)}  # fmt: skip
    assert set(fates) <= allowed, fates
    assert set(seen) <= set(users)
    # Kills met turns and deliveries under way; else they would prove nothing.
    again = world.value("select count(*) from app.turns where fence > 1")
    resent = world.value("select count(*) from app.deliveries where attempts > 1")
    print(f"{kills} kills, {again} turns and {resent} deliveries tried again, {dict(fates)}")
    assert again
    assert resent
