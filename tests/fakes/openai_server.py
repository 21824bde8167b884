"""A server that speaks OpenAI's protocol over real HTTP, and behaves as badly as it is told to.

How it behaves is in the name of the model that is asked for, `fake` or `fake-BEHAVIOUR`:

    fake                 50 tokens at once, then the usage
    fake-paced           the same, 5 ms apart
    fake-thinking        nothing for half a second, then 50 tokens, 20 ms apart
    fake-slow            the same after five seconds
    fake-shredded        non-ASCII text, CRLF, comments, cut into 7 bytes a piece
    fake-tools           asks for two tools, then answers with what they said
    fake-always-tools    asks for a tool whenever it may
    fake-calls           asks for the tools of its orders, a round each, then answers
    fake-empty           ends without a word
    fake-unfinished      ends without a finish reason and without [DONE]
    fake-lingering       leaves the answer open after [DONE]
    fake-garbage         an event that is no JSON
    fake-nonsense        an event that is JSON and no chunk
    fake-error-event     an error within the stream
    fake-html            status 200 and a page
    fake-drop            breaks the connection in the middle
    fake-refuse          breaks the connection before it answers
    fake-greedy          the same as fake, having used all the tokens that it possibly can
    fake-hang            answers nothing
    fake-stall           stops in the middle
    fake-400, -401, …    that status; 429 says Retry-After: 1
    fake-echo            status 401, and quotes the key that it was asked with
    fake-echo-event      the same as an error within the stream

Embeddings are random unit vectors, the same for the same text; the model `words-NUMBER` gives
vectors of so many dimensions, in which texts are near each other that have words in common.

POST /control {"behaviour": "500", "times": 2} overrules it for the next chat requests, GET /control
tells what was asked, DELETE /control forgets both. `answer` in the same body sets the text;
`rounds`, a list of lists of [name, arguments], what a model that may call tools asks for, a list to
each request; `before` what it says before it asks.
"""

import argparse
import asyncio
import base64
import hashlib
import random
import re
import struct
from collections.abc import AsyncIterator, Callable
from contextlib import suppress
from typing import Any, Self

import orjson
from aiohttp import web

TOKENS = 50
UNICODE_TEXT = "Niacinamid (B₃) bleibt bei pH 5 bis 7 stabil — 烟酰胺 😀 \u2028 Ende."
THINKING_SECONDS = {"thinking": 0.5, "slow": 5.0}
RETRY_AFTER = "1"
DIMENSIONS = 1536


def chunk(delta: dict[str, Any], finish_reason: str | None = None, **rest: Any) -> dict[str, Any]:
    return {
        "id": "chatcmpl-1",
        "object": "chat.completion.chunk",
        "created": 1700000000,
        "model": "fake",
        "choices": [{"index": 0, "delta": delta, "finish_reason": finish_reason}],
        **rest,
    }


def event(data: object) -> bytes:
    return b"data: %b\n\n" % orjson.dumps(data)


def vector(text: str, dimensions: int) -> list[float]:
    """The same text gives the same unit vector."""
    seed = hashlib.sha256(text.encode()).digest()
    generator = random.Random(seed)  # noqa: S311
    numbers = [generator.gauss(0, 1) for _ in range(dimensions)]
    length = sum(number * number for number in numbers) ** 0.5
    return [number / length for number in numbers]


def word_vector(text: str, dimensions: int) -> list[float]:
    """Each word has two places, other ones in another number of dimensions."""
    numbers = [0.0] * dimensions
    for word in re.findall(r"\w+", text.lower()):
        seed = hashlib.sha256(f"{dimensions} {word}".encode()).digest()
        first = int.from_bytes(seed[:4], "big") % dimensions
        # Never the same one: a word that takes back what it adds would be none.
        second = (first + 1 + int.from_bytes(seed[4:8], "big") % (dimensions - 1)) % dimensions
        numbers[first] += 1 if seed[8] % 2 else -1
        numbers[second] += 1 if seed[9] % 2 else -1
    length = sum(number * number for number in numbers) ** 0.5 or 1.0
    return [number / length for number in numbers]


class FakeOpenAI:
    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self._overrule: list[str] = []
        self._answer: str | None = None
        self._rounds: list[list[list[str]]] = []
        self._before = ""
        self._runner: web.AppRunner | None = None
        self.url = ""

    async def start(self, port: int = 0) -> None:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_post("/v1/chat/completions", self._chat)
        app.router.add_post("/v1/embeddings", self._embeddings)
        app.router.add_post("/v1/moderations", self._moderations)
        app.router.add_get("/v1/models", self._models)
        app.router.add_route("*", "/control", self._control)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", port)
        await site.start()
        host, actual = self._runner.addresses[0][:2]
        self.url = f"http://{host}:{actual}/v1"

    async def stop(self) -> None:
        if self._runner is not None:
            await self._runner.cleanup()

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    def behave(self, behaviour: str, times: int = 1) -> None:
        self._overrule += [behaviour] * times

    def say(self, answer: str | None) -> None:
        self._answer = answer

    async def _control(self, request: web.Request) -> web.Response:
        if request.method == "DELETE":
            self.requests.clear()
            self._overrule.clear()
            self._answer = None
            self._rounds.clear()
            self._before = ""
        elif request.method == "POST":
            order = orjson.loads(await request.read())
            if "behaviour" in order:
                self.behave(order["behaviour"], order.get("times", 1))
            if "answer" in order:
                self.say(order["answer"])
            self._rounds += order.get("rounds", [])
            self._before = order.get("before", self._before)
        return web.json_response({"requests": self.requests})

    async def _read(self, request: web.Request) -> dict[str, Any]:
        body: dict[str, Any] = orjson.loads(await request.read())
        self.requests.append(
            {
                "path": request.path,
                "authorization": request.headers.get("Authorization"),
                "port": _port(request),
                "body": body,
            }
        )
        # A bench asks a hundred thousand times.
        del self.requests[:-100]
        return body

    def _behaviour(self, model: str) -> str:
        if self._overrule:
            return self._overrule.pop(0)
        if self._rounds:
            return "calls"
        return model.partition("fake-")[2]

    def _heard(self) -> str:
        return f"Incorrect API key provided: {self.requests[-1]['authorization']}"

    async def _chat(self, request: web.Request) -> web.StreamResponse:
        body = await self._read(request)
        behaviour = self._behaviour(body["model"])
        if behaviour.isdigit() or behaviour == "echo":
            return _status(401, self._heard()) if behaviour == "echo" else _status(int(behaviour))
        if behaviour == "hang":
            await asyncio.sleep(3600)
        if behaviour == "refuse":
            _break(request)
            return web.Response()
        if behaviour == "html":
            return web.Response(text="<html>Welcome</html>", content_type="text/html")
        if not body.get("stream"):
            return web.json_response(self._completion(body))
        response = web.StreamResponse(headers={"Content-Type": "text/event-stream"})
        await response.prepare(request)
        with suppress(ConnectionError):
            async for piece in self._pieces(behaviour, body):
                if piece is None:
                    _break(request)
                    return response
                await response.write(piece)
            await response.write_eof()
        return response

    async def _pieces(self, behaviour: str, body: dict[str, Any]) -> AsyncIterator[bytes | None]:
        """What is written, a packet each; None breaks the connection."""
        match behaviour:
            case "shredded":
                events = [event(chunk({"content": letter})) for letter in UNICODE_TEXT]
                whole = b": hello\n\n" + b": again\n\n".join(events) + _end(body)
                whole = whole.replace(b"\n", b"\r\n")
                for start in range(0, len(whole), 7):
                    yield whole[start : start + 7]
            case "tools" | "always-tools":
                async for tool_piece in self._tool_pieces(behaviour, body):
                    yield tool_piece
            case "calls":
                async for called_piece in self._called_pieces(body):
                    yield called_piece
            case "empty":
                yield event(chunk({"role": "assistant", "content": ""})) + _end(body)
            case "garbage":
                yield event(chunk({"content": "So"})) + b"data: {oops\n\n"
            case "nonsense":
                yield event(chunk({"content": "So"})) + b"data: [1, 2]\n\n"
            case "error-event" | "echo-event":
                said = "The server is overloaded." if behaviour == "error-event" else self._heard()
                error = {"message": said, "type": "server_error"}
                yield event(chunk({"content": "So"})) + event({"error": error})
            case _:
                async for piece in self._words(behaviour, body):
                    yield piece

    async def _words(self, behaviour: str, body: dict[str, Any]) -> AsyncIterator[bytes | None]:
        words = self._text(body).split(" ")
        for number, word in enumerate(words):
            if number == len(words) // 2:
                if behaviour == "drop":
                    yield None
                if behaviour == "stall":
                    await asyncio.sleep(3600)
            if behaviour == "paced":
                await asyncio.sleep(0.005)
            elif behaviour in THINKING_SECONDS:
                await asyncio.sleep(0.02 if number else THINKING_SECONDS[behaviour])
            content = word if number == len(words) - 1 else f"{word} "
            yield event(chunk({"content": content}))
        if behaviour != "unfinished":
            yield _end(body, usage=_most(body) if behaviour == "greedy" else None)
        if behaviour == "lingering":
            await asyncio.sleep(3600)

    async def _tool_pieces(self, behaviour: str, body: dict[str, Any]) -> AsyncIterator[bytes]:
        results = [one["content"] for one in body["messages"] if one["role"] == "tool"]
        if body.get("tool_choice") == "none" or (results and behaviour == "tools"):
            yield event(chunk({"content": "They said: " + ", ".join(map(str, results))}))
            yield _end(body)
            return
        calls = [("call_a", "look_up", '{"sku":'), ("call_b", "add", '{"a": 1')]
        for index, (name, function, start) in enumerate(calls):
            call = {"index": index, "id": name, "type": "function"}
            call["function"] = {"name": function, "arguments": ""}
            yield event(chunk({"tool_calls": [call]}))
            yield event(chunk({"tool_calls": [_more(index, start)]}))
        yield event(chunk({"tool_calls": [_more(1, ', "b": 2}')]}))
        yield event(chunk({"tool_calls": [_more(0, ' "N-1"}')]}))
        yield _end(body, "tool_calls")

    async def _called_pieces(self, body: dict[str, Any]) -> AsyncIterator[bytes]:
        if not body.get("tools") or body.get("tool_choice") == "none":
            self._rounds.clear()
            async for piece in self._words("", body):
                assert piece is not None
                yield piece
            return
        if self._before:
            yield event(chunk({"content": self._before}))
        for index, (name, arguments) in enumerate(self._rounds.pop(0)):
            call = {"index": index, "id": f"call_{len(body['messages'])}_{index}"}
            call |= {"type": "function", "function": {"name": name, "arguments": ""}}
            yield event(chunk({"tool_calls": [call]}))
            # In two pieces, as they come.
            half = len(arguments) // 2
            for part in (arguments[:half], arguments[half:]):
                yield event(chunk({"tool_calls": [_more(index, part)]}))
        usage = _most(body) if body["model"].endswith("greedy") else None
        yield _end(body, "tool_calls", usage)

    def _text(self, body: dict[str, Any]) -> str:
        if self._answer is not None:
            return self._answer
        told = [one["content"] for one in body["messages"] if one["role"] == "tool"]
        if told and body.get("tools"):
            return "They said: " + ", ".join(map(str, told))
        return " ".join(f"word{number}" for number in range(TOKENS))

    def _completion(self, body: dict[str, Any]) -> dict[str, Any]:
        message = {"role": "assistant", "content": self._text(body)}
        return {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "created": 1700000000,
            "model": body["model"],
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
            "usage": _usage(),
        }

    async def _embeddings(self, request: web.Request) -> web.Response:
        body = await self._read(request)
        behaviour = self._behaviour(body["model"])
        if behaviour.isdigit() or behaviour == "echo":
            return _status(401, self._heard()) if behaviour == "echo" else _status(int(behaviour))
        if behaviour == "hang":
            await asyncio.sleep(3600)
        if behaviour == "refuse":
            _break(request)
        texts = [body["input"]] if isinstance(body["input"], str) else body["input"]
        if words := re.fullmatch(r"words-(\d+)", body["model"]):
            vectors = [word_vector(text, int(words[1])) for text in texts]
        else:
            vectors = [vector(text, body.get("dimensions", DIMENSIONS)) for text in texts]
        encode: Callable[[list[float]], object] = list
        if body.get("encoding_format") == "base64" and behaviour != "floats":
            encode = _base64
        data = [
            {"object": "embedding", "index": index, "embedding": encode(numbers)}
            for index, numbers in enumerate(vectors)
        ]
        if behaviour == "short":
            data.pop()
        return web.json_response(
            {
                "object": "list",
                # The protocol has the index for a reason.
                "data": data[::-1],
                "model": body["model"],
                "usage": {"prompt_tokens": len(texts), "total_tokens": len(texts)},
            }
        )

    async def _moderations(self, request: web.Request) -> web.Response:
        body = await self._read(request)
        behaviour = self._behaviour("fake")
        if behaviour.isdigit():
            return _status(int(behaviour))
        if behaviour == "hang":
            await asyncio.sleep(3600)
        texts = [body["input"]] if isinstance(body["input"], str) else body["input"]
        results = [
            {
                "flagged": "flag me" in text,
                "categories": {"harassment": "flag me" in text},
                "category_scores": {"harassment": 0.9 if "flag me" in text else 0.0},
            }
            for text in texts
        ]
        return web.json_response({"id": "modr-1", "model": "fake", "results": results})

    async def _models(self, _: web.Request) -> web.Response:
        model = {"id": "fake", "object": "model", "created": 1700000000, "owned_by": "parlance"}
        return web.json_response({"object": "list", "data": [model]})


def _usage() -> dict[str, int]:
    return {"prompt_tokens": 11, "completion_tokens": TOKENS, "total_tokens": 11 + TOKENS}


def _most(body: dict[str, Any]) -> dict[str, int]:
    """A token to a byte, and not a word less than allowed."""
    prompt = sum(len((one["content"] or "").encode()) for one in body["messages"])
    completion = body["max_tokens"]
    return {
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion,
    }


def _end(
    body: dict[str, Any], finish_reason: str = "stop", usage: dict[str, int] | None = None
) -> bytes:
    last = event(chunk({}, finish_reason))
    if (body.get("stream_options") or {}).get("include_usage"):
        last += event({**chunk({}), "choices": [], "usage": usage or _usage()})
    return last + b"data: [DONE]\n\n"


def _more(index: int, arguments: str) -> dict[str, Any]:
    return {"index": index, "function": {"arguments": arguments}}


def _base64(numbers: list[float]) -> str:
    return base64.b64encode(struct.pack(f"<{len(numbers)}f", *numbers)).decode()


def _status(status: int, said: str | None = None) -> web.Response:
    headers = {"Retry-After": RETRY_AFTER} if status == 429 else {}
    error = {"message": said or f"This is a {status}.", "type": "fake", "param": None, "code": None}
    return web.json_response({"error": error}, status=status, headers=headers)


def _port(request: web.Request) -> int:
    """The client's: the same one is the same connection."""
    assert request.transport is not None
    port: int = request.transport.get_extra_info("peername")[1]
    return port


def _break(request: web.Request) -> None:
    if request.transport is not None:
        request.transport.abort()


async def _serve(port: int) -> None:
    fake = FakeOpenAI()
    await fake.start(port)
    print(fake.url, flush=True)
    try:
        await asyncio.Event().wait()
    finally:
        await fake.stop()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--port", type=int, default=0)
    with suppress(KeyboardInterrupt):
        asyncio.run(_serve(parser.parse_args().port))
