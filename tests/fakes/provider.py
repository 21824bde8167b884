"""What the fakes of LINE and Messenger have in common: real HTTP, orders, and a book of what came.

POST /control {"behaviour": "500", "times": 2, "path": "push"} overrules what the next requests are
answered in whose path the pattern is found. DELETE /control forgets orders and the book, and GET
/control tells

    sent      what people have seen, in order, each once: what was accepted and nothing else
    requests  everything that was asked

A behaviour is a status, with what the provider says then; or

    silence         answers nothing
    accept-silence  takes it, and answers nothing
    accept-500      takes it, and says that it failed
    accept-drop     takes it, and breaks the connection
    drop            breaks the connection
    garbage         status 200, and no JSON
    503-later       503, and to come again in a minute
    slow            takes it, and answers after two seconds
    pieces          takes it, and answers in two pieces, the second a moment later
    echo-400, …     that status, and quotes the address and the headers that it was asked with
"""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from typing import Any, cast

import orjson
from aiohttp import web

SLOW_SECONDS = 2.0
RETRY_AFTER = "2"
LATER = "60"


class Provider:
    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []
        self.requests: list[dict[str, Any]] = []
        self.facts: dict[str, Any] = {}
        self._orders: list[dict[str, Any]] = []
        self._runner: web.AppRunner | None = None
        self.url = ""

    def routes(self, app: web.Application) -> None:
        raise NotImplementedError

    def failure(self, status: int, behaviour: str) -> tuple[int, dict[str, Any]]:
        """The status and body of an error, in the provider's words."""
        raise NotImplementedError

    def name(self, path: str, body: Any) -> str:
        """What the pattern of an order is looked for in."""
        if isinstance(body, dict) and "sender_action" in body:
            return f"{path} {body['sender_action']}"
        return path

    def read(self, raw: bytes) -> Any:
        return orjson.loads(raw) if raw else {}

    def forget(self) -> None:
        self.sent.clear()
        self.requests.clear()
        self.facts.clear()
        self._orders.clear()

    async def start(self, port: int = 0) -> None:
        app = web.Application(client_max_size=4 * 1024 * 1024)
        app.router.add_route("*", "/control", self._control)
        self.routes(app)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", port).start()
        host, actual = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{actual}"

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def _control(self, request: web.Request) -> web.Response:
        if request.method == "DELETE":
            self.forget()
        elif request.method == "POST":
            order = orjson.loads(await request.read())
            if "behaviour" in order:
                self._orders += [order] * order.get("times", 1)
            self.facts.update(order.get("facts", {}))
        book = {"sent": self.sent, "requests": self.requests}
        return web.json_response(book)

    def _behaviour(self, path: str) -> str:
        for order in self._orders:
            if re.search(order.get("path", ""), path):
                self._orders.remove(order)
                return str(order["behaviour"])
        return ""

    async def serve(
        self, request: web.Request, take: Callable[[dict[str, Any]], tuple[int, Any]]
    ) -> web.Response:
        """`take` checks a request as the provider does, and keeps what it accepts."""
        raw = await request.read()
        body = self.read(raw)
        book = {"path": request.path, "at": time.time(), "body": body,
                "headers": dict(request.headers)}  # fmt: skip
        self.requests.append(book)
        behaviour = self._behaviour(self.name(request.path, body))
        book["behaviour"] = behaviour
        answers: dict[str, Callable[[], Awaitable[web.Response]]] = {
            "silence": self._silence,
            "drop": lambda: self._drop(request),
            "garbage": self._garbage,
        }
        if behaviour in answers:
            return await answers[behaviour]()
        if behaviour and not behaviour.startswith(("accept-", "slow", "pieces")):
            kind = behaviour.removeprefix("echo-")
            status, said = self.failure(int(kind.partition("-")[0]), kind)
            if behaviour != kind:
                said = _quoting(said, request)
            waits = {"429": RETRY_AFTER, "503-later": LATER}.get(behaviour)
            headers = {"Retry-After": waits} if waits else {}
            book["status"] = status
            return web.json_response(said, status=status, headers=headers)
        status, said = take(book)
        book["status"] = status
        match behaviour:
            case "accept-silence":
                return await self._silence()
            case "accept-drop":
                return await self._drop(request)
            case "accept-500":
                status, said = self.failure(500, "500")
            case "slow":
                await asyncio.sleep(SLOW_SECONDS)
            case "pieces":
                return await self._pieces(request, status, orjson.dumps(said))
        return web.json_response(said, status=status)

    async def _silence(self) -> web.Response:
        await asyncio.sleep(3600)
        return web.Response()

    async def _drop(self, request: web.Request) -> web.Response:
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def _pieces(self, request: web.Request, status: int, said: bytes) -> web.Response:
        """As networks deliver what is longer than a packet."""
        answer = web.StreamResponse(status=status, headers={"Content-Type": "application/json"})
        answer.content_length = len(said)
        await answer.prepare(request)
        await answer.write(said[:20])
        await asyncio.sleep(0.2)
        await answer.write(said[20:])
        await answer.write_eof()
        return cast("web.Response", answer)

    async def _garbage(self) -> web.Response:
        return web.Response(text="<html>Welcome</html>", content_type="text/html")


def _quoting(said: dict[str, Any], request: web.Request) -> dict[str, Any]:
    """As Meta says `Malformed access token EAAB…`, and many a server `/path was not found`."""
    heard = f"{request.method} {request.url} {dict(request.headers)} cannot be served"
    error = said.get("error")
    told = {"error": {**error, "message": heard}} if isinstance(error, dict) else {}
    return {**said, "message": heard, **told}


async def serve_forever(provider: Provider, port: int) -> None:
    await provider.start(port)
    print(provider.url, flush=True)
    try:
        await asyncio.Event().wait()
    finally:
        await provider.stop()
