"""What the queue itself can do: events of channels that want nothing, taken one after the other.

Ten thousand events of LINE in mode `standby`, of two thousand people in four organizations, are in
the inbox: whoever takes one finds that nothing is to be done, and it is done.  So what counts is
the queue: claims with leases, fairness among organizations, order among the events of a person,
fences, and the commits.  Two workers take them through the functions of schema sidecar, in batches
as the sidecar does; commits are flushed, and worker and database share two cores.  The floor is the
same with a bare table: `update … for update skip locked` of one row and its deletion, a commit
each, by two workers in the same run.

Target: at least 1,000 a second.

What was expected before measuring: 1,500 a second.  An event is a third of a claim of 32 and one
call that locks it, reads it and finishes it, with a flush of its own.
"""

import asyncio
import json
import time
from typing import Any

import psycopg
from psycopg.types.json import Jsonb

from bench.cluster import Cluster
from bench.report import say
from tests.support.channels import line_event, new_user

NAME = "queue"
EVENTS = 10_000
PEOPLE = 2_000
ORGANIZATIONS = 4
WORKERS = 2
BATCH = 32
TARGET = 1_000

Connection = psycopg.AsyncConnection[tuple[Any, ...]]

PREPARE = """
with made as (
  insert into app.organizations (name)
  select 'Bench ' || n from generate_series(1, %s) as n returning id
)
select app.add_chatbot(
    m.id, app.add_user(m.id, m.id || '@bench.example', 'long enough a word', 'admin', 'A'),
    'Helper', null, '{}') ->> 'id', m.id
from made as m
"""
FILL = """
insert into app.webhook_events
  (organization_id, chatbot_id, kind, provider_event_id, source, type, payload)
select %s, %s, 'line', e ->> 'webhookEventId', e -> 'source' ->> 'userId', 'message', e
from jsonb_array_elements(%s) as e
"""
FLOOR = """
create table public.floor (id bigint primary key, state text not null, payload jsonb not null);
insert into public.floor select n, 'waiting', '{}' from generate_series(1, 4000) as n
"""


async def connect(cluster: Cluster, role: str) -> Connection:
    return await psycopg.AsyncConnection.connect(cluster.socket_uri(role), autocommit=True)


async def take(connection: Connection) -> int:
    """Until there is nothing more; how many it took."""
    taken = 0
    while True:
        claim = await connection.execute(
            "select sidecar.claim_jobs('bench', '{event}', %s)", [BATCH], prepare=True
        )
        (jobs,) = await claim.fetchone() or ([],)
        if not jobs:
            return taken
        for job in jobs:
            await connection.execute(
                "select sidecar.take_event(%s)", [Jsonb(job["event"])], prepare=True
            )
            taken += 1


async def take_floor(connection: Connection) -> int:
    taken = 0
    while True:
        claim = await connection.execute(
            "update public.floor set state = 'running' where id = (select id from public.floor"
            " where state = 'waiting' order by id limit 1 for update skip locked) returning id",
            prepare=True,
        )
        row = await claim.fetchone()
        if row is None:
            return taken
        await connection.execute("delete from public.floor where id = %s", row, prepare=True)
        taken += 1


async def measure(cluster: Cluster, role: str, work: Any) -> float:
    connections = [await connect(cluster, role) for _ in range(WORKERS)]
    started = time.monotonic()
    taken = sum(await asyncio.gather(*(work(one) for one in connections)))
    seconds = time.monotonic() - started
    for one in connections:
        await one.close()
    return float(taken / seconds)


def fill(cluster: Cluster) -> None:
    with cluster.connect() as connection:
        chatbots = connection.execute(PREPARE, [ORGANIZATIONS]).fetchall()
        people = [new_user() for _ in range(PEOPLE)]
        for number, (chatbot, organization) in enumerate(chatbots):
            events = [
                line_event(people[n % PEOPLE], "message", mode="standby",
                           message={"type": "text", "id": str(n), "text": "Hello"})
                for n in range(number, EVENTS, ORGANIZATIONS)
            ]  # fmt: skip
            connection.execute(FILL, [organization, chatbot, json.dumps(events)])
        connection.execute("vacuum analyze app.webhook_events")
        connection.execute(FLOOR)
        connection.execute("grant all on public.floor to sidecar")


def main() -> None:
    with Cluster() as cluster:
        fill(cluster)
        floor = asyncio.run(measure(cluster, "postgres", take_floor))
        rate = asyncio.run(measure(cluster, "sidecar", take))
        with cluster.connect() as connection:
            states = connection.execute(
                "select state, reason, count(*) from app.webhook_events group by 1, 2"
            ).fetchall()
    if [(state, count) for state, _, count in states] != [("done", EVENTS)]:
        raise RuntimeError(f"not all was taken: {states}")
    say(NAME, f"a bare table {floor:.0f}/s", f"ratio {rate / floor:.2f}")
    say(NAME, f"events that want nothing {rate:.0f} /s (target >= {TARGET})")


if __name__ == "__main__":
    main()
