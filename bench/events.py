"""How fast events come in: by the function in batches of a thousand, against a bare COPY.

Both sides put the same events into the same table, a thousand in a transaction, each flushed, in
turns from one connection each.  One side is what PostgREST runs for a call of POST /api/v1/events:
the role, the headers, app.pre_request() with the chatbot's key, api.event_create() with the body as
it came, commit.  It reads the JSON, checks each event, believes clocks or not, counts against the
limit, stores and counts.  The other is COPY by the table's owner, of rows that are ready to be
stored; the table's indexes, its foreign key and the trigger that counts are there for both.

Target: at least half the rows a second.

What was expected before measuring: COPY takes 12 ms for a thousand rows, most of it the foreign key
and four indexes; reading and checking as much JSON takes 6 more.  So 0.65.
"""

import json
import statistics
import time
from typing import Any

import psycopg

from bench.cluster import Cluster
from bench.report import say

NAME = "events"
BATCH = 1000
WARM = 20
ROUNDS = 100
TARGET = 0.5
TYPES = ("chat_opened", "chat_closed", "message_sent", "api_success", "page:viewed")
ENDLESS = {"limit": 2_000_000_000, "windowMinutes": 1}


def batch(first: int) -> list[dict[str, Any]]:
    now = int(time.time() * 1000)
    return [
        {
            "type": TYPES[number % len(TYPES)],
            "timestamp": now - number % 60_000,
            "sessionId": f"visitor-{number % 5000}",
            "data": {"page": f"/products/{number % 700}", "messageCount": number % 9, "ms": number},
        }
        for number in range(first, first + BATCH)
    ]


def value(connection: psycopg.Connection[Any], sql: str, *values: object) -> Any:
    row = connection.execute(sql.encode(), values).fetchone()
    assert row is not None
    return row[0]


def call(connection: psycopg.Connection[Any], key: str, body: str) -> float:
    headers = json.dumps({"x-api-key": key, "x-real-ip": "192.0.2.1", "host": "parlance.example"})
    began = time.perf_counter()
    with connection.transaction():
        connection.execute(
            "select set_config('role', 'anon', true), set_config('request.headers', %s, true),"
            " set_config('request.method', 'POST', true)",
            [headers],
        )
        connection.execute("select app.pre_request()")
        answer = value(connection, "select api.event_create(%b)", body.encode())
    took = time.perf_counter() - began
    if answer["stored"] != BATCH:
        raise RuntimeError(str(answer))
    return took


def copy(connection: psycopg.Connection[Any], rows: str) -> float:
    began = time.perf_counter()
    with connection.transaction(), connection.cursor() as cursor:
        columns = "organization_id, chatbot_id, type, occurred_at, session_id, data"
        with cursor.copy(f"copy app.events ({columns}) from stdin".encode()) as out:
            out.write(rows)
    return time.perf_counter() - began


def rows_of(organization: str, chatbot: str, events: list[dict[str, Any]]) -> str:
    lines = []
    for event in events:
        at = time.strftime("%Y-%m-%d %H:%M:%S+00", time.gmtime(event["timestamp"] / 1000))
        lines.append("\t".join([organization, chatbot, event["type"], at, event["sessionId"],
                                json.dumps(event["data"])]))  # fmt: skip
    return "\n".join(lines) + "\n"


def main() -> None:
    with Cluster() as cluster:
        owner = psycopg.connect(cluster.uri, autocommit=True)
        organization = str(
            value(owner, "insert into app.organizations (name) values ('Bench') returning id")
        )
        user = value(owner, "select app.add_user(%s, 'a@b.example', 'not a secret', 'admin')",
                     organization)  # fmt: skip
        chatbot = value(owner, "select app.add_chatbot(%s, %s, 'Bench')", organization, user)
        owner.execute("update app.chatbot_instances set status = 'active'")
        owner.execute(
            "insert into app.settings (name, value) values ('chatbot_event_rate_limit', %s)",
            [json.dumps(ENDLESS)],
        )
        owner.execute("select app.keep_event_months()")
        caller = psycopg.connect(cluster.socket_uri("authenticator"), autocommit=True)
        called: list[float] = []
        copied: list[float] = []
        for number in range(2 * (WARM + ROUNDS)):
            events = batch(number * BATCH)
            if number % 2:
                called.append(call(caller, chatbot["apiKey"], json.dumps(events)))
            else:
                copied.append(copy(owner, rows_of(organization, chatbot["id"], events)))
            if number == 2 * WARM:
                owner.execute("vacuum analyze")
        kept = value(owner, "select count(*) from app.events")
        # By pg_cron, once a minute, they are folded as well.
        figures = "select sum(f.count) from app.event_figures(%s, %s) as f"
        counted = value(owner, figures, organization, chatbot["id"])
        folding = time.perf_counter()
        folded = value(owner, "select app.fold_events()")
        folding = time.perf_counter() - folding
        caller.close()
        owner.close()
    if not kept == counted == 2 * (WARM + ROUNDS) * BATCH:
        raise RuntimeError(f"{kept} were kept and {counted} counted")
    by_function, by_copy = (BATCH / statistics.median(one[WARM:]) for one in (called, copied))
    say(NAME, f"folding {folded} rows of counts {folding * 1000:.1f} ms")
    say(
        NAME,
        f"COPY {by_copy:.0f} rows/s",
        f"by the function {by_function:.0f} rows/s",
        f"ratio {by_function / by_copy:.2f} (target >= {TARGET:g})",
    )


if __name__ == "__main__":
    main()
