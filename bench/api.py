"""Managing chatbots over HTTP, against the least that PostgREST can do; and a long prompt in SQL.

The floor is PostgREST's own read of one row, /rest/chatbots?id=eq.…, by the same signed-in admin,
through the same gateway, over the same connection.  The calls take turns with it, one client, so
that whatever else the machine does meets all of them alike.  The organization has twenty
chatbots, the usual page of a list.  Target: at most 1.3 times the floor's median.

A prompt of 32 KB is written a hundred times as PostgREST would have it written: a transaction with
the claims, app.pre_request(), api.prompt_update(), commit, flushed to the disk.  Target: under
20 ms of SQL.  Then two versions of such a prompt are compared, which has no target.

What was expected before measuring: 1.1 for the read, which is a function with three look-ups in the
place of a query with two; 1.3 for the list, which makes twenty JSON objects; 5 ms for the prompt,
which is compressed four times: in the history, with the chatbot, and for the audit log.
"""

import http.client
import json
import os
import statistics
import time
from typing import Any

import psycopg

from bench.cluster import Cluster
from bench.report import at_most, say
from ops.settings import Layout
from tests.support.stack import Stack
from tests.support.world import Organization, World

NAME = "api"
CHATBOTS = 20
WARM, CALLS = 300, 3_000
VERSIONS = 100
CALL_TARGET, PROMPT_TARGET = 1.3, 20

LINE = "Rule {number}: answer what is asked about item {number}, and version {version} of it.\n"


def clock(connection: http.client.HTTPConnection, path: str, headers: dict[str, str]) -> float:
    """How long it took, in milliseconds."""
    started = time.perf_counter()
    connection.request("GET", path, headers=headers)
    response = connection.getresponse()
    body = response.read()
    took = time.perf_counter() - started
    if response.status != 200 or not body:
        raise RuntimeError(f"{path}: {response.status} {body.decode()}")
    return took * 1000


def measure_calls(stack: Stack, organization: Organization, chatbot: str) -> None:
    headers = {"Authorization": f"Bearer {organization.admin.token}"}
    paths = {
        "floor": f"/rest/chatbots?id=eq.{chatbot}",
        "read": f"/api/v1/chatbots/{chatbot}",
        "list": "/api/v1/chatbots",
    }
    times: dict[str, list[float]] = {name: [] for name in paths}
    connection = http.client.HTTPConnection("127.0.0.1", stack.ports.gateway, timeout=60)
    for number in range(WARM + CALLS):
        for name, path in paths.items():
            took = clock(connection, path, headers)
            if number >= WARM:
                times[name].append(took)
    connection.close()
    medians = {name: statistics.median(found) for name, found in times.items()}
    say(NAME, *(f"{name} {median:.2f} ms" for name, median in medians.items()))
    for name, what in (("read", "a chatbot read"), ("list", "twenty chatbots listed")):
        ratio = medians[name] / medians["floor"]
        say(NAME, f"{what}, times the floor, {ratio:.2f} {at_most(CALL_TARGET)}")


def prompt(version: int) -> str:
    """32 KB, no two versions the same."""
    lines = (LINE.format(number=number, version=version % (number + 1)) for number in range(1000))
    return "".join(lines)[: 32 * 1024]


def measure_prompts(cluster: Cluster, organization: Organization, chatbot: str) -> None:
    claims = {"role": "authenticated", "sub": organization.admin.id, "org": organization.id}
    headers = {"x-chatbot-id": chatbot, "x-request-id": "bench"}
    times: list[float] = []
    with cluster.connect(autocommit=False) as connection:
        for version in range(VERSIONS):
            body = json.dumps({"systemPrompt": prompt(version)})
            times.append(write(connection, claims, headers, body))
        started = time.perf_counter()
        settings(connection, claims, headers)
        connection.execute("select api.prompt_diff('1', %s)", [str(VERSIONS)])
        compared = (time.perf_counter() - started) * 1000
    say(
        NAME,
        f"a prompt of 32 KB written, {statistics.median(times):.1f} ms {at_most(PROMPT_TARGET)}",
        f"at most {max(times):.1f} ms",
    )
    say(NAME, f"two of them compared in {compared:.1f} ms")


def settings(
    connection: psycopg.Connection[tuple[Any, ...]],
    claims: dict[str, str],
    headers: dict[str, str],
) -> None:
    connection.execute(
        "select set_config('request.jwt.claims', %s, true),"
        " set_config('request.headers', %s, true), set_config('role', 'authenticated', true)",
        [json.dumps(claims), json.dumps(headers)],
    )
    connection.execute("select app.pre_request()")


def write(
    connection: psycopg.Connection[tuple[Any, ...]],
    claims: dict[str, str],
    headers: dict[str, str],
    body: str,
) -> float:
    started = time.perf_counter()
    settings(connection, claims, headers)
    connection.execute("select api.prompt_update(%s::json)", [body])
    connection.commit()
    return (time.perf_counter() - started) * 1000


def main() -> None:
    Layout.from_environment(os.environ).copy_code()
    with Cluster() as cluster, Stack(cluster) as stack:
        world = World(stack)
        organization = world.organization("Bench")
        bots = [organization.add_chatbot(name=f"Bot {n}").id for n in range(CHATBOTS)]
        world.run("vacuum analyze")
        measure_calls(stack, organization, bots[0])
        measure_prompts(cluster, organization, bots[1])
        world.close()


if __name__ == "__main__":
    main()
