"""A turn: what SQL says next, done, until SQL says that there is nothing more to do.

A turn runs in a task of its own. The visitor who asked may leave; the answer is still made and
recorded. A trial in the playground is the same with other functions of SQL.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Coroutine, Mapping
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Any

import orjson

from . import log
from .db import Database, Json
from .errors import (
    DatabaseFailed,
    NoResponse,
    ProviderError,
    Refused,
    TokensSpent,
    TookTooLong,
    Unavailable,
    as_refusal,
)
from .failures import Report, report_to_nobody
from .hub import Hub, Voice
from .listener import Listener
from .providers import Models, Provider, ToolCall, Usage, Vector
from .sse import all_events
from .takeovers import Takeovers

# The function of SQL that lets a request in.
Admit = Callable[[Json], Awaitable[Json]]

# Of a tool that a model made up: where none is offered SQL says nothing of time.
TOOL_SECONDS = 3.0
# Also where the turn's time is up: to be told so takes some.
LEAST_SECONDS = 0.2
# Turns that came by webhooks: most of them wait for a model, which costs nearly nothing.
MOST_ANSWERED = 256
SHOWS_SOURCES = ("answered", "escalated")


@dataclass(slots=True)
class Outcome:
    """What the caller gets: an HTTP answer, and the events that say the same."""

    status: int
    headers: dict[str, str]
    body: Any
    events: list[Json] = field(default_factory=list)
    reply: Json = field(default_factory=dict)
    """The last step of a turn that was not refused, as SQL said it."""


@dataclass(frozen=True, slots=True)
class Book:
    """The functions of SQL that a turn is kept by."""

    ground: Callable[[Json, str | None, Vector | None, Json], Awaitable[Json]]
    call_tool: Callable[[Json, Json, Vector | None, float], Awaitable[Json]]
    finish: Callable[[Json, Json], Awaitable[Json]]
    fail: Callable[[Json, Json], Awaitable[Json]]


@dataclass(slots=True)
class Run:
    """What goes with a turn from step to step."""

    book: Book
    listener: Listener | None = None
    # The same, where a room of sockets hears it.
    voice: Voice | None = None
    headers: dict[str, str] = field(default_factory=dict)
    timings: dict[str, int] = field(default_factory=dict)
    # By all attempts to answer: also one that came to nothing has its price.
    spent: Usage = field(default_factory=lambda: Usage(promptTokens=0, completionTokens=0))


@dataclass(slots=True)
class Answer:
    """What the model has said so far, over all rounds of tool calls."""

    parts: list[str] = field(default_factory=list)
    tool_calls: list[Json] = field(default_factory=list)
    usage: Usage = field(default_factory=lambda: Usage(promptTokens=0, completionTokens=0))
    finish_reason: str | None = None
    first_token: float | None = None
    # A person has the conversation: nobody reads on.
    is_muted: bool = False

    def mute(self) -> None:
        self.is_muted = True


@dataclass(frozen=True, slots=True)
class Round:
    """What the model asked of tools in one answer, and what it said before."""

    number: int
    calls: tuple[ToolCall, ...]
    said: str | None
    deadline: float


async def _at_once() -> None:
    """Nobody has to be waited for."""


class Turns:
    def __init__(
        self,
        db: Database,
        models: Models,
        hub: Hub,
        announce: Callable[[Json], None] = lambda _: None,
        give_way: Callable[[], Awaitable[None]] = _at_once,
    ) -> None:
        """For what came by webhooks.

        `announce` shows a visitor in a channel that an answer is being made, `give_way` waits while
        a provider waits.
        """
        self._db = db
        self._models = models
        self._hub = hub
        self._takeovers = Takeovers(db)
        self._announce = announce
        self._give_way = give_way
        self._running: set[asyncio.Task[Any]] = set()
        self._answering = 0
        self.when_answered: Callable[[], None] = lambda: None
        self.when_ended: Callable[[Outcome], None] = lambda _: None
        self.report: Report = report_to_nobody
        self._turns = Book(db.ground_turn, db.call_tool, db.finish_turn, db.fail_turn)
        self._trials = Book(
            db.ground_playground,
            db.call_playground_tool,
            db.finish_playground,
            db.fail_playground,
        )
        self._steps: Mapping[str, Callable[[Run, Json], Coroutine[Any, Any, Json]]] = {
            "answer": self._answer,
            "embed": self._embed,
            "moderate": self._moderate,
            "rewrite": self._rewrite,
            "retry": self._retry,
        }

    def ask(
        self,
        request: Json,
        listener: Listener | None = None,
        *,
        admit: Admit | None = None,
    ) -> asyncio.Task[Outcome]:
        run = Run(self._turns, listener)
        return self._start(self._outcome(run, self._ask(run, request, admit or self._db.admit)))

    def try_out(
        self, caller: Json, request: Json, listener: Listener | None = None
    ) -> asyncio.Task[Outcome]:
        """Ask in the playground."""
        run = Run(self._trials, listener)
        return self._start(self._outcome(run, self._try_out(run, caller, request)))

    def carry_on(self, step: Json) -> asyncio.Task[Outcome]:
        """Go on with a turn that was claimed as a job."""
        run = Run(self._turns)
        return self._start(self._outcome(run, self._follow(run, step)))

    def take(self, event: Json) -> asyncio.Task[Outcome]:
        """Take what came by a webhook: until its turn has begun, which then goes on by itself."""
        run = Run(self._turns)
        return self._start(self._outcome(run, self._take(run, event["event"])))

    def room(self) -> int:
        """How many more turns that came by webhooks may be under way."""
        return MOST_ANSWERED - self._answering

    async def drain(self, seconds: float) -> None:
        """Wait for the turns under way; what is not done then is left to its lease."""
        if self._running:
            _, late = await asyncio.wait(self._running, timeout=seconds)
            for task in late:
                task.cancel()
            log.info("turns_drained", abandoned=len(late))

    def _start(self, work: Coroutine[Any, Any, Outcome]) -> asyncio.Task[Outcome]:
        task = asyncio.create_task(work)
        self._running.add(task)
        task.add_done_callback(self._running.discard)
        return task

    async def _outcome(self, run: Run, work: Coroutine[Any, Any, Outcome]) -> Outcome:
        try:
            outcome = await work
        except Exception as error:
            refused = as_refusal(error)
            if not isinstance(error, Refused):
                log.exception("turn_broke_off", status=refused.status)
                self.report("turn_broke_off", error)
            outcome = Outcome(refused.status, {**run.headers, **refused.headers}, refused.body)
        self.when_ended(outcome)
        if run.voice is not None:
            run.voice.end(outcome.headers, outcome.events, outcome.body)
        return outcome

    async def _ask(self, run: Run, request: Json, admit: Admit) -> Outcome:
        if isinstance(run.listener, Voice):
            run.voice = run.listener
        admitted = await admit(request)
        run.headers = _texts(admitted.get("headers"))
        if "admission" not in admitted:
            return Outcome(admitted["status"], run.headers, admitted["body"])
        run.voice = self._hub.voice(admitted["admission"], run.listener)
        run.listener = run.voice or run.listener
        vector = await self._vector_at_hand(run, admitted)
        step = await self._db.begin_turn(admitted["admission"], vector, run.timings)
        return await self._follow(run, step)

    async def _take(self, run: Run, event: Json) -> Outcome:
        try:
            await self._give_way()
            admitted = await self._db.take_event(event)
            if "admission" not in admitted:
                return Outcome(200, {}, {})
            await self._give_way()
            vector = await self._vector_at_hand(run, admitted)
            begun = await self._db.begin_event(event, admitted["admission"], vector, run.timings)
        except DatabaseFailed as error:
            failure = {"code": error.sqlstate, "detail": str(error)}
            await self._db.fail_event(event, failure)
            raise
        except Refused as error:
            if error.body["code"] != "lease_lost":
                failure = {"code": error.body["code"], "detail": error.body["message"]}
                await self._db.fail_event(event, failure)
            raise
        if begun["announce"]:
            self._announce(begun["announce"])
        self._answering += 1
        task = self._start(self._outcome(run, self._follow(run, begun["step"])))
        task.add_done_callback(self._answered)
        return Outcome(200, {}, {})

    def _answered(self, _: asyncio.Task[Outcome]) -> None:
        self._answering -= 1
        self.when_answered()

    async def _vector_at_hand(self, run: Run, admitted: Json) -> Vector | None:
        model = admitted.get("embedding")
        # A model in this process costs less than asking whether the vector is needed.
        if model and model["provider"] == "embedded":
            try:
                return await self._vector(run, model, admitted["question"])
            except Exception:
                # SQL asks for it again, and can then be told why there is none.
                log.exception("embedding_failed")
        return None

    async def _try_out(self, run: Run, caller: Json, request: Json) -> Outcome:
        step = await self._db.begin_playground(caller, request)
        run.headers = _texts(step.get("headers"))
        return await self._follow(run, step)

    async def _follow(self, run: Run, step: Json) -> Outcome:
        while do := self._steps.get(step["next"]):
            if run.listener is not None:
                await run.listener.open(run.headers, step)
            try:
                step = await do(run, step)
            except Unavailable:
                raise
            except Exception as error:
                spoken = run.listener is not None and run.listener.has_spoken
                failure = _failure(error, spoken)
                cost = {"usage": run.spent, "timings": run.timings}
                step = await run.book.fail(step["turn"], {**failure, **cost})
        headers = {**run.headers, **_texts(step.get("headers"))}
        if step["next"] == "refuse":
            return Outcome(step["status"], headers, step["body"])
        return Outcome(step["status"], headers, step["message"], all_events(step), step)

    async def _moderate(self, _: Run, step: Json) -> Json:
        result: Json
        try:
            result = {
                **await self._models.moderate(
                    step["provider"], step["text"], step["timeoutMs"] / 1000
                )
            }
        except ProviderError as error:
            log.warning("message_not_moderated", turn=step["turn"]["id"], type=error.type)
            result = {"failure": error.failure()}
        return await self._db.note_moderation(step["turn"], result)

    async def _embed(self, run: Run, step: Json) -> Json:
        vector = await self._vector(run, step["embedding"], step["question"])
        return await run.book.ground(step["turn"], step["question"], vector, run.timings)

    async def _rewrite(self, run: Run, step: Json) -> Json:
        answer = Answer()
        question: str | None = None
        try:
            provider = self._models.provider(step["provider"])
            # Nobody listens to this.
            silent = Run(run.book)
            seconds = step["timeoutMs"] / 1000
            await self._listen(silent, provider, step["request"], seconds, answer)
            question = "".join(answer.parts).strip() or None
        except ProviderError as error:
            log.warning("question_not_rewritten", turn=step["turn"]["id"], type=error.type)
        # A budget counts them, whatever became of the answer.
        run.timings["rewritePromptTokens"] = answer.usage["promptTokens"]
        run.timings["rewriteCompletionTokens"] = answer.usage["completionTokens"]
        vector = await self._vector(run, step["embedding"], question or step["question"])
        return await run.book.ground(step["turn"], question, vector, run.timings)

    async def _retry(self, run: Run, step: Json) -> Json:
        await asyncio.sleep(step["delayMs"] / 1000)
        return {**step, "next": "answer" if "request" in step else "embed"}

    async def _answer(self, run: Run, step: Json) -> Json:
        answer = Answer(usage=run.spent)
        if run.listener is None or run.book is not self._turns or step.get("hold"):
            return await self._speak(run, step, answer)
        with self._takeovers.watched(step["turn"], answer.mute):
            return await self._speak(run, step, answer)

    async def _speak(self, run: Run, step: Json, answer: Answer) -> Json:
        provider = self._models.provider(step["provider"])
        started = time.monotonic()
        deadline = started + step["timeoutMs"] / 1000
        # What SQL may still change is not heard before SQL has seen all of it.
        heard = Run(run.book) if step.get("hold") else run
        request = step["request"]
        rounds = step["toolRounds"]
        for number in range(1, rounds + 2):
            if number > rounds:
                request = {**request, "tool_choice": "none"}
            before = len(answer.parts)
            calls = await self._listen(
                heard, provider, request, deadline - time.monotonic(), answer
            )
            if not calls or number > rounds:
                break
            said = "".join(answer.parts[before:]) or None
            request = await self._call_tools(
                run, step, request, Round(number, calls, said, deadline), answer
            )
            if said and not said[-1].isspace():
                # What it says next is another sentence.
                await self._hear(heard, " ", answer)
        text = "".join(answer.parts)
        if not text.strip():
            raise NoResponse(f"The model said nothing (finish reason: {answer.finish_reason}).")
        timings = {**run.timings, "llmResponseMs": _milliseconds(time.monotonic() - started)}
        if answer.first_token is not None:
            timings["firstTokenMs"] = _milliseconds(answer.first_token - started)
        reply = await run.book.finish(
            step["turn"],
            {
                "text": text,
                "finishReason": answer.finish_reason,
                "usage": answer.usage,
                "timings": timings,
                "toolCalls": answer.tool_calls,
                "hasSources": True,
            },
        )
        # They are at hand here, so SQL did not read them again.
        message = reply.get("message", {})
        if message.get("outcome") in SHOWS_SOURCES and not message["sources"]:
            message["sources"] = step["sources"]
        return reply

    async def _listen(
        self, run: Run, provider: Provider, request: Json, seconds: float, answer: Answer
    ) -> tuple[ToolCall, ...]:
        calls: tuple[ToolCall, ...] = ()
        async with aclosing(provider.stream(request, seconds)) as stream:
            async for delta in stream:
                # The one character that Postgres cannot store.
                if text := delta.text.replace("\0", ""):
                    if answer.first_token is None:
                        answer.first_token = time.monotonic()
                    await self._hear(run, text, answer)
                if delta.tool_calls:
                    calls = delta.tool_calls
                if delta.usage is not None:
                    answer.usage["promptTokens"] += delta.usage["promptTokens"]
                    answer.usage["completionTokens"] += delta.usage["completionTokens"]
                if delta.finish_reason is not None:
                    answer.finish_reason = delta.finish_reason
        return calls

    async def _hear(self, run: Run, text: str, answer: Answer) -> None:
        answer.parts.append(text)
        if run.listener is not None and not answer.is_muted:
            await run.listener.token(text)

    async def _call_tools(
        self, run: Run, step: Json, request: Json, asking: Round, answer: Answer
    ) -> Json:
        asked: list[Json] = []
        results: list[Json] = []
        for call in asking.calls:
            name, arguments = call["name"].replace("\0", ""), call["arguments"].replace("\0", "")
            function = {"name": name, "arguments": arguments}
            asked.append({"id": call["id"], "type": "function", "function": function})
            wanted = {**function, "id": call["id"], "round": asking.number, "said": asking.said}
            left = max(asking.deadline - time.monotonic(), LEAST_SECONDS)
            result = await self._call_tool(run, step, wanted, left)
            answer.tool_calls.append({**wanted, **result})
            if not result["mayGoOn"]:
                raise TokensSpent("No tokens are left for another round.")
            results.append(
                {"role": "tool", "tool_call_id": call["id"], "content": result["content"]}
            )
        message = {"role": "assistant", "content": asking.said, "tool_calls": asked}
        return {**request, "messages": [*request["messages"], message, *results]}

    async def _call_tool(self, run: Run, step: Json, call: Json, left: float) -> Json:
        tools: Json = step.get("tools") or {}
        seconds = min(left, tools["timeoutMs"] / 1000 if tools else TOOL_SECONDS)
        vector = None
        if named := (tools.get("embed") or {}).get(call["name"]):
            vector = await self._argument_vector(run, tools, call, named)
        started = time.monotonic()
        try:
            return await run.book.call_tool(step["turn"], call, vector, seconds)
        except TookTooLong:
            log.warning("tool_took_too_long", turn=step["turn"]["id"], tool=call["name"])
            taken = _milliseconds(time.monotonic() - started)
            failed = {**call, "failure": "timeout", "durationMs": taken}
            return await run.book.call_tool(step["turn"], failed, None, TOOL_SECONDS)

    async def _argument_vector(
        self, run: Run, tools: Json, call: Json, named: str
    ) -> Vector | None:
        try:
            text = orjson.loads(call["arguments"])[named]
            if tools["embedding"] is None or not isinstance(text, str) or not text.strip():
                return None
            return await self._vector(run, tools["embedding"], text)
        except (orjson.JSONDecodeError, LookupError, TypeError):
            # SQL says what is wrong with the arguments.
            return None
        except ProviderError as error:
            # Then it is searched by words alone.
            log.warning("argument_not_embedded", tool=call["name"], type=error.type)
            return None

    async def _vector(self, run: Run, model: Json, text: str) -> Vector:
        started = time.monotonic()
        (vector,) = await self._models.embed(model, [text])
        run.timings["embeddingMs"] = _milliseconds(time.monotonic() - started)
        return vector


def broken_off(outcome: Outcome) -> list[Json]:
    """The status line has been sent, so the refusal has to be an event."""
    facts = {name: outcome.body[name] for name in ("code", "message")}
    return [{"event": "error", "data": facts}, {"event": "done", "data": {}}]


def _texts(headers: Mapping[str, object] | None) -> dict[str, str]:
    return {name: str(value) for name, value in (headers or {}).items()}


def _milliseconds(seconds: float) -> int:
    return round(seconds * 1000)


def _failure(error: Exception, spoken: bool) -> Json:
    if isinstance(error, ProviderError):
        return error.failure(streamed=spoken)
    log.exception("turn_step_failed")
    what = f"database error {error.sqlstate}" if isinstance(error, DatabaseFailed) else "a fault"
    return ProviderError(f"The sidecar met {what}.").failure(streamed=spoken)
