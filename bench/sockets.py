"""What a thousand visitors cost who have the chat open and say nothing.

A thousand WebSockets join through the gateway, each with a session of its own, and stay for twenty
seconds; then the kernel is asked what the sidecar, the gateway and the database hold.  The floor is
the same moment before anybody came, after one visitor joined and left.  Both sums are printed; the
target is for the proportional sizes (PSS), as in bench/memory.py: under 150 MB more.  CPU of those
twenty seconds tells what watching them costs.

What was expected before measuring: 60 MB, 40 of it in the sidecar, at 40 KB for each socket's
buffers, tasks and frames; 15 in the gateway.
"""

import asyncio
import os
import secrets
import time

import aiohttp

from bench.cluster import Cluster
from bench.processes import Memory, cpu_seconds, family, memory
from bench.report import at_most, say
from ops.settings import Layout
from tests.support.stack import Stack
from tests.support.world import Chatbot, World

NAME = "sockets"
SOCKETS = 1_000
SECONDS = 20
TARGET = 150
ENDLESS = {"limit": 100_000_000, "windowMinutes": 60}


async def join(http: aiohttp.ClientSession, url: str, key: str) -> aiohttp.ClientWebSocketResponse:
    socket = await http.ws_connect(url)
    session = f"s-{secrets.token_hex(8)}"
    await socket.send_json({"type": "join", "apiKey": key, "sessionId": session})
    said = await socket.receive_json(timeout=30)
    if said["event"] != "joined":
        raise RuntimeError(f"not let in: {said}")
    return socket


def held(stack: Stack) -> tuple[Memory, float]:
    """Memory and CPU of everything but the fakes."""
    roots = [process.pid for process in stack.processes.values()]
    roots.append(stack.cluster.server.child_process.pid)
    total = sum((memory(pid) for root in roots for pid in family(root)), Memory(0, 0))
    return total, sum(cpu_seconds(root) for root in roots)


async def visit(stack: Stack, chatbot: Chatbot) -> tuple[Memory, Memory, float, float]:
    url = f"ws://127.0.0.1:{stack.ports.gateway}{chatbot.path}/ws"
    async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0)) as http:
        one = await join(http, url, chatbot.secret_key)
        await one.close()
        await asyncio.sleep(5)
        before, cpu = held(stack)
        await asyncio.sleep(SECONDS)
        _, idle = held(stack)
        joining = asyncio.Semaphore(20)

        async def enter() -> aiohttp.ClientWebSocketResponse:
            async with joining:
                return await join(http, url, chatbot.secret_key)

        sockets = await asyncio.gather(*(enter() for _ in range(SOCKETS)))
        await asyncio.sleep(3)
        _, start = held(stack)
        await asyncio.sleep(SECONDS)
        after, end = held(stack)
        if any(socket.closed for socket in sockets):
            raise RuntimeError("some were closed")
        await asyncio.gather(*(socket.close() for socket in sockets))
    return before, after, (idle - cpu) / SECONDS, (end - start) / SECONDS


def main() -> None:
    Layout.from_environment(os.environ).copy_code()
    with Cluster() as cluster, Stack(cluster) as stack:
        world = World(stack)
        for name in ("chatbot_rate_limit", "key_rate_limit"):
            world.set(name, ENDLESS)
        chatbot = world.organization("Bench").add_chatbot({"rateLimit": ENDLESS})
        before, after, idle, watching = asyncio.run(visit(stack, chatbot))
        world.close()
        time.sleep(1)
    say(NAME, "before", f"PSS {before.pss:.0f} MB", f"RSS {before.rss:.0f} MB")
    say(NAME, f"with {SOCKETS}", f"PSS {after.pss:.0f} MB", f"RSS {after.rss:.0f} MB")
    say(
        NAME,
        f"CPU idle {idle * 1000:.0f} ms a second",
        f"watching {watching * 1000:.0f} ms a second",
    )
    say(NAME, f"more memory, PSS, {after.pss - before.pss:.0f} MB {at_most(TARGET)}")


if __name__ == "__main__":
    main()
