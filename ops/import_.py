"""bin/parlance import: a folder of documents into the knowledge base.

It does what any client of the API could do, with a token of an administrator's that it
makes itself.  What the server has already, by source and content, is not sent again, so
an interrupted import is taken up by repeating it.
"""

import asyncio
import hashlib
import secrets
import time
from collections.abc import AsyncIterator, Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, Self

import aiohttp
import rich.progress
from rich.console import Console

from ops.cluster import Superuser
from ops.system import OpsError

SUFFIXES = frozenset(
    (".pdf", ".html", ".htm", ".md", ".markdown", ".docx", ".pptx", ".xlsx", ".csv", ".txt")
)
AT_ONCE = 4
TRIES = 6
LONGEST_PAUSE = 30.0
POLL_SECONDS = 1.0
PAGE = 100
TIMEOUT = aiohttp.ClientTimeout(total=120)
TOKEN_SECONDS = 300.0  # a token lives longer; asking for one costs a few milliseconds
UNREAD = ("pending", "processing")

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Order:
    """What the operator asked for."""

    folder: Path
    email: str | None = None
    fields: dict[str, str] = field(default_factory=dict)
    waits: bool = True


@dataclass(slots=True)
class Outcome:
    found: int = 0
    sent: int = 0
    known: int = 0
    failures: dict[str, str] = field(default_factory=dict)


class Progress(Protocol):
    def __call__(self, stage: str, done: int, total: int) -> None: ...


class Refusal(Exception):
    """The server does not want this file; why, in its words."""


def find(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in SUFFIXES and path.is_file() and not hidden:
            yield path


class Client:
    """The API, as an administrator."""

    def __init__(self, http: aiohttp.ClientSession, database: Superuser, email: str | None) -> None:
        self.http = http
        self.database = database
        self.email = email
        self._token = ""
        self._made = float("-inf")

    async def token(self) -> str:
        if time.monotonic() - self._made > TOKEN_SECONDS:
            self._token = await asyncio.to_thread(issue_token, self.database, self.email)
            self._made = time.monotonic()
        return self._token

    async def ask(self, method: str, path: str, **how: Any) -> Json:
        """Patient with a server that is busy or away; a Refusal where it says no."""
        headers = how.pop("headers", {})
        make_body: Callable[[], Any] = how.pop("make_body", lambda: None)
        pause = 0.5
        for left in reversed(range(TRIES)):
            headers["Authorization"] = f"Bearer {await self.token()}"
            wanted = pause
            try:
                async with self.http.request(
                    method, path, headers=headers, data=make_body(), **how
                ) as response:
                    body: Json = await response.json(content_type=None) or {}
                    if response.ok:
                        return body
                    reason = f"{body.get('message') or response.reason} ({response.status})"
                    if response.status not in (429, 502, 503, 504):
                        raise Refusal(reason)
                    wanted = float(response.headers.get("Retry-After") or pause)
            except (aiohttp.ClientError, TimeoutError, ValueError) as error:
                reason = f"no answer ({type(error).__name__})"
            if left:
                await asyncio.sleep(min(wanted, LONGEST_PAUSE))
                pause = min(pause * 2, LONGEST_PAUSE)
        raise Refusal(reason)

    async def documents(self, **filters: str) -> AsyncIterator[Json]:
        page = 1
        while True:
            query = {"page": str(page), "limit": str(PAGE), **filters}
            answer = await self.ask("GET", "/api/v1/documents", params=query)
            for document in answer["data"]:
                yield document
            if page * PAGE >= answer["total"]:
                return
            page += 1

    async def count(self, status: str) -> int:
        query = {"limit": "1", "status": status}
        return int((await self.ask("GET", "/api/v1/documents", params=query))["total"])


def issue_token(database: Superuser, email: str | None) -> str:
    token = database.query(
        """
        select app.issue_access_token(u.id)
        from app.users as u
        where u.is_active and u.role in ('super_admin', 'admin')
          and (:'email' = '' or lower(u.email) = lower(:'email'))
        order by u.role = 'super_admin' desc, u.created_at
        limit 1
        """,
        email=email or "",
    )
    if not token:
        raise OpsError(f"no administrator called {email}" if email else "no administrator yet")
    return token


async def import_folder(
    address: str, database: Superuser, order: Order, progress: Progress
) -> Outcome:
    async with aiohttp.ClientSession(address, timeout=TIMEOUT) as http:
        work = Import(Client(http, database, order.email), order, progress)
        await work.send(list(find(order.folder)))
        if order.waits:
            await work.wait()
    return work.outcome


class Import:
    def __init__(self, client: Client, order: Order, progress: Progress) -> None:
        self.client = client
        self.order = order
        self.progress = progress
        self.outcome = Outcome()
        self.run = secrets.token_hex(16)
        self.known: dict[str, Json] = {}
        self.unread: dict[str, str] = {}
        """The sources of the documents that are to be waited for, by id."""

    async def send(self, files: list[Path]) -> None:
        documents = self.client.documents()
        self.known = {d["sourceUri"]: d async for d in documents if d.get("sourceUri")}
        self.outcome.found = len(files)
        places = asyncio.Semaphore(AT_ONCE)
        done = 0

        async def one(path: Path) -> None:
            nonlocal done
            source = path.relative_to(self.order.folder).as_posix()
            async with places:
                try:
                    await self.send_one(source, await asyncio.to_thread(path.read_bytes))
                except (Refusal, OSError) as error:
                    self.outcome.failures[source] = str(error)
            done += 1
            self.progress("sent", done, len(files))

        async with asyncio.TaskGroup() as group:
            for path in files:
                group.create_task(one(path))

    async def send_one(self, source: str, content: bytes) -> None:
        there = self.known.get(source)
        digest = hashlib.sha256(content).hexdigest()
        if there and there["sha256"] == digest and there["status"] != "failed":
            self.outcome.known += 1
            if there["status"] in UNREAD:
                self.unread[there["id"]] = source
            return

        def form() -> aiohttp.FormData:
            data = aiohttp.FormData({"sourceUri": source, **self.order.fields})
            data.add_field("file", content, filename=Path(source).name)
            return data

        # One that failed or was deleted is tried anew, and not answered as it was last time.
        mark = hashlib.sha256(f"{self.run}\n{source}\n{digest}".encode()).hexdigest()
        document = await self.client.ask(
            "POST", "/api/v1/documents", make_body=form, headers={"Idempotency-Key": mark}
        )
        self.outcome.sent += 1
        self.unread[document["id"]] = source

    async def wait(self) -> None:
        """Until every document that was sent is read, or has failed."""
        total = left = len(self.unread)
        while left:
            # While many are unread, their number says enough; then it counts whose they are.
            left = sum([await self.client.count(status) for status in UNREAD])
            if left <= PAGE:
                ids = [d["id"] for s in UNREAD async for d in self.client.documents(status=s)]
                left = len(self.unread.keys() & set(ids))
            self.progress("read", total - min(left, total), total)
            if left:
                await asyncio.sleep(POLL_SECONDS)
        if total:
            async for document in self.client.documents(status="failed"):
                if source := self.unread.get(document["id"]):
                    self.outcome.failures[source] = document["error"] or "no reason given"


def at_terminal(address: str, database: Superuser, order: Order) -> int:
    """Import with a progress bar; 1 where a document failed."""
    console = Console(stderr=True)
    bars = BarProgress(console) if console.is_terminal else LineProgress(console.print)
    with bars:
        outcome = asyncio.run(import_folder(address, database, order, bars))
    print(f"{outcome.found} documents: {outcome.sent} sent, {outcome.known} were there already")
    if outcome.failures:
        width = max(map(len, outcome.failures))
        print(f"{len(outcome.failures)} failed:")
        for source, reason in sorted(outcome.failures.items()):
            print(f"  {source:<{width}}  {reason}")
    return 1 if outcome.failures else 0


class BarProgress:
    def __init__(self, console: Console) -> None:
        self.bars = rich.progress.Progress(
            rich.progress.TextColumn("{task.description:>5}"),
            rich.progress.BarColumn(),
            rich.progress.MofNCompleteColumn(),
            rich.progress.TimeRemainingColumn(elapsed_when_finished=True),
            console=console,
        )
        self.tasks: dict[str, rich.progress.TaskID] = {}

    def __enter__(self) -> Self:
        self.bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.bars.stop()

    def __call__(self, stage: str, done: int, total: int) -> None:
        if stage not in self.tasks:
            self.tasks[stage] = self.bars.add_task(stage, total=total)
        self.bars.update(self.tasks[stage], completed=done)


class LineProgress:
    """For a log: a line now and then."""

    def __init__(self, say: Callable[[str], None], steps: int = 10) -> None:
        self.say = say
        self.steps = steps
        self.said: dict[str, int] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def __call__(self, stage: str, done: int, total: int) -> None:
        step = self.steps * done // total if total else self.steps
        if step > self.said.get(stage, 0):
            self.said[stage] = step
            self.say(f"{stage} {done} of {total}")
