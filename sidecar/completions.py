"""/v1/models and /v1/chat/completions: OpenAI's protocol, with a chatbot as the model.

What may be asked for, and what becomes of it, is SQL's to say; here is the shape of it.
"""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any
from uuid import UUID

import orjson
from aiohttp import web

from . import log
from .chat import TURNS, wait
from .documents import DATABASE
from .errors import Refused, as_refusal
from .exchange import answer, caller, header, read_object
from .failures import FAILURES
from .sse import EventStream
from .turns import Outcome

BEARER = "bearer "

# As OpenAI calls what has a name of its own there; the others keep the one that docs/errors.md has.
CODES = {
    "missing_key": "invalid_api_key",
    "invalid_key": "invalid_api_key",
    "rate_limited": "rate_limit_exceeded",
    "token_budget_exhausted": "insufficient_quota",
}
TYPES = {
    "rate_limited": "rate_limit_error",
    "token_budget_exhausted": "insufficient_quota",
}
# Of these the message begins with the field that it is about, or details is its name.
NAMING = ("invalid_field", "missing_field", "unknown_field")
DETAILED = ("unsupported_parameter", "model_not_found")


def error_body(status: int, refusal: Mapping[str, Any]) -> dict[str, Any]:
    """An error of the API in the shape of OpenAI's."""
    code, message, hint = refusal["code"], refusal["message"].rstrip("."), refusal["hint"]
    param = message.partition(" ")[0] if code in NAMING else None
    if code in DETAILED:
        param = refusal["details"]
    other = "server_error" if status >= 500 else "invalid_request_error"  # noqa: PLR2004
    return {
        "error": {
            "message": f"{message}. {hint}" if hint else f"{message}.",
            "type": TYPES.get(code, other),
            "param": param,
            "code": CODES.get(code, code),
        }
    }


Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


def in_openai_shape(handler: Handler) -> Handler:
    async def handle(request: web.Request) -> web.StreamResponse:
        try:
            return await handler(request)
        except (web.HTTPException, ConnectionError):
            raise
        except Exception as error:
            refused = as_refusal(error)
            if not isinstance(error, Refused):
                log.exception("request_failed", path=request.path, status=refused.status)
                request.app[FAILURES].report("request_failed", error)
            body = error_body(refused.status, refused.body)
            return answer(refused.status, body, refused.headers)

    return handle


def key_of(request: web.Request) -> str | None:
    """As OpenAI's clients send it, or as ours do."""
    bearer = header(request, "Authorization") or ""
    if bearer.lower().startswith(BEARER):
        return bearer[len(BEARER) :].strip()
    return header(request, "X-API-Key")


@in_openai_shape
async def get_models(request: web.Request) -> web.StreamResponse:
    asked = {"apiKey": key_of(request), "model": request.match_info.get("model")}
    return answer(200, await request.app[DATABASE].list_models(asked), {})


@in_openai_shape
async def post_completion(request: web.Request) -> web.StreamResponse:
    body = await read_object(request)
    question = {
        **caller(request),
        "body": body,
        "apiKey": key_of(request),
        "acceptLanguage": header(request, "Accept-Language"),
        "host": header(request, "Host"),
    }
    listener = CompletionListener(request, body) if body.get("stream") is True else None
    turns = request.app[TURNS]
    asked = turns.ask(question, listener, admit=request.app[DATABASE].admit_completion)
    return await respond(asked, listener, body)


async def respond(
    asked: asyncio.Task[Outcome], listener: "CompletionListener | None", body: Mapping[str, Any]
) -> web.StreamResponse:
    outcome = await wait(asked, listener)
    if listener is not None and (listener.is_open or outcome.reply):
        return await listener.end(outcome)
    if not outcome.reply:
        error = error_body(outcome.status, outcome.body)
        return answer(outcome.status, error, outcome.headers)
    return answer(200, completion(outcome.reply, body["model"]), outcome.headers)


def completion(reply: Mapping[str, Any], model: str) -> dict[str, Any]:
    message = {"role": "assistant", "content": reply["message"]["response"], "refusal": None}
    choice = {
        "index": 0,
        "message": message,
        "logprobs": None,
        "finish_reason": finish_reason(reply),
    }
    return {
        **head(reply["turn"]["id"], "chat.completion", model),
        "choices": [choice],
        "usage": usage(reply),
        "parlance": extra(reply),
    }


def head(turn_id: str, kind: str, model: str) -> dict[str, Any]:
    # A version 7 UUID begins with the milliseconds of its making.
    created = (UUID(turn_id).int >> 80) // 1000
    return {"id": f"chatcmpl-{turn_id}", "object": kind, "created": created, "model": model}


def finish_reason(reply: Mapping[str, Any]) -> str:
    if reply["message"]["outcome"] == "refused":
        return "content_filter"
    return str(reply["finishReason"])


def usage(reply: Mapping[str, Any]) -> dict[str, int]:
    said = reply["message"]["usage"]
    return {
        "prompt_tokens": said["promptTokens"],
        "completion_tokens": said["completionTokens"],
        "total_tokens": said["totalTokens"],
    }


def extra(reply: Mapping[str, Any]) -> dict[str, Any]:
    """What OpenAI's answer has no place for."""
    names = (
        "conversationId", "messageId", "sessionId", "outcome", "sources", "confidence", "escalated",
    )  # fmt: skip
    return {name: reply["message"][name] for name in names}


class CompletionListener(EventStream):
    """A server that hears the answer as chunks while it is made.

    Nothing is sent before the first word or the first silence, so that a refusal has its status.
    """

    def __init__(self, request: web.Request, body: Mapping[str, Any]) -> None:
        super().__init__(request)
        self._model = body.get("model")
        options = body.get("stream_options")
        self._wants_usage = isinstance(options, dict) and options.get("include_usage") is True
        self._headers: Mapping[str, str] = {}
        self._turn_id = ""
        self._said: list[str] = []

    async def open(self, headers: Mapping[str, str], step: Mapping[str, Any]) -> None:
        self._headers, self._turn_id = headers, step["turn"]["id"]

    async def token(self, text: str) -> None:
        begun = await self._begin()
        self._sent.add("token")
        self._said.append(text)
        await self._write(begun + self._chunk({"content": text}))

    async def heartbeat(self) -> None:
        if self._turn_id:
            await self._write(await self._begin() + b": waiting\n\n")

    async def end(self, outcome: Outcome) -> web.StreamResponse:
        """Say what has not been said yet."""
        if not outcome.reply:
            # The status line has been sent, so the refusal has to be an event.
            last = event(error_body(outcome.status, outcome.body))
        else:
            self._turn_id = outcome.reply["turn"]["id"]
            last = (b"" if self.is_open else self._first()) + self._rest(outcome.reply)
        response = self._response or await self._prepare(outcome.headers)
        await self._write(last, end=True)
        return response

    async def _begin(self) -> bytes:
        if self.is_open:
            return b""
        await self._prepare(self._headers)
        return self._first()

    def _first(self) -> bytes:
        return self._chunk({"role": "assistant", "content": "", "refusal": None})

    def _rest(self, reply: Mapping[str, Any]) -> bytes:
        said, answer = "".join(self._said), reply["message"]["response"]
        # An answer that broke off is followed by what stands in its place.
        missing = answer.removeprefix(said) if answer.startswith(said) else f"\n\n{answer}"
        data = self._chunk({"content": missing}) if missing.strip() else b""
        data += self._chunk({}, finish_reason(reply), parlance=extra(reply))
        if self._wants_usage:
            whole = head(self._turn_id, "chat.completion.chunk", self._model or "")
            data += event({**whole, "choices": [], "usage": usage(reply)})
        return data + b"data: [DONE]\n\n"

    def _chunk(
        self, delta: Mapping[str, Any], finish_reason: str | None = None, **more: Any
    ) -> bytes:
        choice = {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish_reason}
        chunk = head(self._turn_id, "chat.completion.chunk", self._model or "")
        if self._wants_usage:
            chunk["usage"] = None
        return event({**chunk, "choices": [choice], **more})


def event(data: object) -> bytes:
    return b"data: %b\n\n" % orjson.dumps(data)
