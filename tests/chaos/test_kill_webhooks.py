"""kill -9 of the sidecar, again and again, while webhooks leave: each is heard at least once.

A receiver that was heard by a sidecar that did not live to know it hears the same again, under the
same webhook-id, and that is all that it hears twice.
"""

import random
import time
from collections import Counter

import pytest

from tests.support.waiting import wait_for
from tests.support.webhooks import add_hook, notify
from tests.support.world import World

pytestmark = pytest.mark.slow

HOOKS = 5
EVENTS = 60
KILLS = 6
# So many answers take two seconds, so that each kill meets some of them.
SLOW = 120
PAUSE_SECONDS = (0.5, 1.5)
# The last leases run for 20 seconds.
PATIENCE = 120


def test_each_is_heard_at_least_once(world: World) -> None:
    stack = world.stack
    organization = world.organization()
    hooks = [add_hook(organization) for _ in range(HOOKS)]
    stack.receiver.behave("slow", times=SLOW, path="hook")
    for number in range(EVENTS):
        assert notify(organization, "x", data=f'{{"n": {number}}}') == HOOKS
    for _ in range(KILLS):
        time.sleep(random.uniform(*PAUSE_SECONDS))  # noqa: S311
        stack.kill("sidecar")
        stack.start("sidecar")

    unfinished = (
        "select count(*) from app.deliveries where organization_id = %s and finished_at is null"
    )
    wait_for(lambda: not world.value(unfinished, organization.id), "all is sent", PATIENCE)
    rows = world.rows(
        "select id::text, state, attempts from app.deliveries where organization_id = %s",
        organization.id,
    )
    assert len(rows) == HOOKS * EVENTS
    assert {state for _, state, _ in rows} == {"sent"}
    attempts = {delivery: tries for delivery, _, tries in rows}
    heard: Counter[str] = Counter()
    for hook in hooks:
        messages = hook.sent
        assert {one["data"]["n"] for one in messages} == set(range(EVENTS))
        assert len({one["id"] for one in messages}) == EVENTS, "an event has one id"
        heard.update(one["id"] for one in messages)
    assert set(heard) == set(attempts)
    # Never oftener than it was tried; and the kills met some under way, else they prove nothing.
    assert all(count <= attempts[delivery] for delivery, count in heard.items())
    again = sum(count > 1 for count in heard.values())
    print(f"{KILLS} kills, {sum(tries > 1 for tries in attempts.values())} tried again, "
          f"{again} heard twice")  # fmt: skip
    assert again
