"""Time to the first streamed word, with fifty answers streaming at once.

The model is tests/fakes/openai_server.py as `fake-thinking`: nothing for half a second, then 50
words, 10 ms apart, which is a second in all; fifty clients ask without a pause.  The floor is the
model asked by the same clients without Parlance between, in rounds before and after.  What
Parlance adds is the difference of the medians, and of the 99th percentiles: admission, the message
stored, search among two documents, the request composed, and the first word through sidecar and
gateway.  Target: at most 5 ms in the middle, and 15 ms at the 99th percentile.

What was expected before measuring: 4 ms and 12.  A turn's calls before the model take 2.5 ms when
nobody else asks; fifty a second use a third of two cores, so that some wait for each other.
"""

import asyncio
import os
import secrets
import statistics
import time

import aiohttp

from bench.cluster import Cluster
from bench.report import at_most, say
from ops.settings import Layout
from tests.support.stack import Stack
from tests.support.world import QUESTION, Chatbot, World

NAME = "first_word"
CLIENTS = 50
TURNS = 1_000  # a round
ROUNDS = 3
MODEL = "fake-thinking"
MIDDLE_TARGET, WORST_TARGET = 5, 15
ENDLESS = {"limit": 100_000_000, "windowMinutes": 60}


async def measure(url: str, headers: dict[str, str], body: dict[str, object]) -> list[float]:
    """The milliseconds to the first word of each answer."""
    found: list[float] = []
    left = iter(range(TURNS))

    async def client(http: aiohttp.ClientSession) -> None:
        # Not all at the same moment, which no visitors do.
        await asyncio.sleep(secrets.randbelow(1000) / 1000)
        for _ in left:
            sent = {"sessionId": f"s-{secrets.token_hex(8)}"} if "sessionId" in body else {}
            started = time.perf_counter()
            first = 0.0
            async with http.post(url, json={**body, **sent}, headers=headers) as response:
                async for line in response.content:
                    if not first and b"word0" in line:
                        first = time.perf_counter()
            if not first:
                raise RuntimeError(f"no word: {response.status}")
            found.append((first - started) * 1000)

    connector = aiohttp.TCPConnector(limit=0)
    async with aiohttp.ClientSession(connector=connector) as http:
        await asyncio.gather(*(client(http) for _ in range(CLIENTS)))
    return found


def through(stack: Stack, chatbot: Chatbot) -> list[float]:
    headers = {"X-API-Key": chatbot.secret_key, "Accept": "text/event-stream"}
    url = f"http://127.0.0.1:{stack.ports.gateway}{chatbot.messages}"
    return asyncio.run(measure(url, headers, {"sessionId": "", "message": QUESTION}))


def direct(stack: Stack) -> list[float]:
    body = {"model": MODEL, "stream": True, "messages": [{"role": "user", "content": QUESTION}]}
    return asyncio.run(measure(f"{stack.fake.url}/chat/completions", {}, body))


def worst(times: list[float]) -> float:
    return statistics.quantiles(times, n=100)[98]


def main() -> None:
    Layout.from_environment(os.environ).copy_code()
    with Cluster() as cluster, Stack(cluster) as stack:
        world = World(stack)
        world.set("chatbot_rate_limit", ENDLESS)
        world.set("key_rate_limit", ENDLESS)
        organization = world.organization("Bench")
        organization.learn()
        chatbot = organization.add_chatbot(
            {"provider": "openai", "model": MODEL, "rateLimit": ENDLESS}
        )
        through(stack, chatbot)
        world.run("vacuum analyze")
        world.close()
        floor, times = [], []
        for _ in range(ROUNDS):
            floor += direct(stack)
            times += through(stack, chatbot)
        floor += direct(stack)
    for what, found in (("the model itself", floor), ("through Parlance", times)):
        say(NAME, what, f"p50 {statistics.median(found):.1f} ms", f"p99 {worst(found):.1f} ms")
    middle = statistics.median(times) - statistics.median(floor)
    say(NAME, f"first word over the model's own, p50, {middle:.1f} ms {at_most(MIDDLE_TARGET)}")
    say(NAME, f"p99, {worst(times) - worst(floor):.1f} ms {at_most(WORST_TARGET)}")


if __name__ == "__main__":
    main()
