"""OpenAI's shape of answers and refusals, as the sidecar writes it."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from aiohttp import web

from sidecar.completions import CompletionListener, error_body, finish_reason
from sidecar.turns import Outcome

TURN = "01900000-0000-7000-8000-000000000001"
STEP = {"turn": {"id": TURN}}
BODY = {"model": "parlance"}


def reply(response: str = "Hello", outcome: str = "answered", **more: Any) -> dict[str, Any]:
    message = {
        "conversationId": "c", "messageId": "m", "sessionId": "s", "outcome": outcome,
        "sources": [], "confidence": 1, "escalated": False, "response": response,
        "usage": {"promptTokens": 3, "completionTokens": 4, "totalTokens": 7},
    }  # fmt: skip
    return {**STEP, "message": message, "finishReason": "stop", **more}


def refusal(status: int, code: str) -> Outcome:
    return Outcome(
        status,
        {"Retry-After": "9"},
        {"code": code, "message": "No.", "details": None, "hint": None},
    )


@asynccontextmanager
async def served(
    speak: Callable[[CompletionListener], Awaitable[None]],
    outcome: Outcome,
    body: dict[str, Any] | None = None,
) -> AsyncIterator[int]:
    async def handle(request: web.Request) -> web.StreamResponse:
        listener = CompletionListener(request, body or BODY)
        await speak(listener)
        return await listener.end(outcome)

    app = web.Application()
    app.router.add_get("/", handle)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield runner.addresses[0][1]
    finally:
        await runner.cleanup()


async def read(port: int) -> list[str]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET / HTTP/1.0\r\n\r\n")
    head, _, body = (await reader.read()).decode().partition("\r\n\r\n")
    writer.close()
    await writer.wait_closed()
    assert "Content-Type: text/event-stream" in head
    return body.removesuffix("\n\n").split("\n\n")


def deltas(blocks: list[str]) -> list[dict[str, Any]]:
    said = [json.loads(block.removeprefix("data: ")) for block in blocks if block[-1] == "}"]
    return [one["choices"][0]["delta"] for one in said]


async def test_a_silence_is_filled_with_comments() -> None:
    async def speak(listener: CompletionListener) -> None:
        await listener.heartbeat()
        assert not listener.is_open, "it is not known yet what the answer is"
        await listener.open({}, STEP)
        assert not listener.is_open, "it may still be refused"
        await listener.heartbeat()
        await listener.heartbeat()
        await listener.token("Hel")

    async with served(speak, Outcome(200, {}, {}, [], reply())) as port:
        blocks = await read(port)
    assert blocks[1:3] == [": waiting", ": waiting"]
    assert blocks[-1] == "data: [DONE]"
    words = [one.get("content") for one in deltas(blocks)]
    assert words == ["", "Hel", "lo", None]


async def test_what_stands_in_the_place_of_an_answer_follows_it() -> None:
    async def speak(listener: CompletionListener) -> None:
        await listener.open({}, STEP)
        await listener.token("It is")

    async with served(speak, Outcome(200, {}, {}, [], reply("Sorry.", "failed"))) as port:
        blocks = await read(port)
    assert [one.get("content") for one in deltas(blocks)] == ["", "It is", "\n\nSorry.", None]
    async with served(speak, Outcome(200, {}, {}, [], reply("", "handed"))) as port:
        blocks = await read(port)
    assert [one.get("content") for one in deltas(blocks)] == ["", "It is", None]


async def test_a_refusal_after_the_first_word_is_an_event() -> None:
    async def speak(listener: CompletionListener) -> None:
        await listener.open({}, STEP)
        await listener.heartbeat()

    async with served(speak, refusal(429, "token_budget_exhausted")) as port:
        blocks = await read(port)
    error = json.loads(blocks[-1].removeprefix("data: "))["error"]
    assert (error["code"], error["type"]) == ("insufficient_quota", "insufficient_quota")
    assert "[DONE]" not in "".join(blocks)


async def test_usage_is_told_where_it_is_asked_for() -> None:
    async def speak(_: CompletionListener) -> None:
        pass

    body = {**BODY, "stream_options": {"include_usage": True}}
    async with served(speak, Outcome(200, {}, {}, [], reply()), body) as port:
        blocks = await read(port)
    last = json.loads(blocks[-2].removeprefix("data: "))
    assert (last["choices"], last["usage"]["total_tokens"]) == ([], 7)
    assert last["id"] == f"chatcmpl-{TURN}"


def test_why_it_ended() -> None:
    assert finish_reason(reply()) == "stop"
    assert finish_reason(reply(finishReason="length")) == "length"
    assert finish_reason(reply(outcome="refused", finishReason="length")) == "content_filter"


@pytest.mark.parametrize(
    ("status", "refused", "expected"),
    [
        (401, {"code": "invalid_key"}, ("invalid_request_error", None, "invalid_api_key")),
        (400, {"code": "invalid_field", "message": "stop[0] must be short"},
         ("invalid_request_error", "stop[0]", "invalid_field")),
        (404, {"code": "model_not_found", "details": "model"},
         ("invalid_request_error", "model", "model_not_found")),
        (429, {"code": "rate_limited"}, ("rate_limit_error", None, "rate_limit_exceeded")),
        (503, {"code": "unavailable"}, ("server_error", None, "unavailable")),
        (500, {"code": "internal_error"}, ("server_error", None, "internal_error")),
    ],
)  # fmt: skip
def test_a_refusal_has_openais_shape(
    status: int, refused: dict[str, Any], expected: tuple[str, str | None, str]
) -> None:
    body = {"message": "It is so.", "details": None, "hint": "Do this", **refused}
    error = error_body(status, body)["error"]
    assert (error["type"], error["param"], error["code"]) == expected
    assert error["message"] == f"{body['message'].rstrip('.')}. Do this"
