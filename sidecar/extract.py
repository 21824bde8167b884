"""Documents to text and chunks, in a process of its own that ends when there is nothing to read."""

import asyncio
import json
import os
import shutil
import signal
import sys
import tempfile
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .errors import ExtractionFailed

# Without a sign of life: whoever reads page by page gives one with each page, and has a limit of
# its own for all of them (ocr.py).
SECONDS = 100.0
IDLE_SECONDS = 30.0
MEMORY = 1 << 30
# Libraries in C leak, and a fresh process costs a quarter of a second.
DOCUMENTS = 500
# The exit status by which the process says so.
OUT_OF_MEMORY = 3


@dataclass(frozen=True, slots=True)
class Extracted:
    """`chunks` are as `sidecar.store_chunks` takes them."""

    title: str
    language: str | None
    markdown: str
    chunks: list[dict[str, Any]]


Tick = Callable[[int, int], Awaitable[None]]
"""Told how many pages are done, of how many."""


class Extractor:
    """Reads one document after the other; whatever one of them does, the next gets its turn."""

    def __init__(
        self, *, seconds: float = SECONDS, idle: float = IDLE_SECONDS, memory: int = MEMORY
    ) -> None:
        self._seconds = seconds
        self._idle = idle
        self._memory = memory
        self._process: Process | None = None
        self._folder: str | None = None
        self._read = 0
        self._turn = asyncio.Lock()
        self._rest: asyncio.Task[None] | None = None

    async def extract(
        self,
        content: bytes,
        media_type: str,
        file_name: str,
        title: str | None = None,
        *,
        chunked: bool = True,
        tick: Tick | None = None,
    ) -> Extracted:
        """`chunked`: whether pieces are wanted too.  `tick` is called while pages take long."""
        request = {
            "mediaType": media_type,
            "fileName": file_name,
            "title": title,
            "chunked": chunked,
        }
        async with self._turn:
            if self._rest:
                self._rest.cancel()
            try:
                async with asyncio.timeout(self._seconds) as limit:
                    answer = await self._ask(request, content, limit, tick)
            except TimeoutError:
                await self._end()
                reason = f"Reading the file took longer than {self._seconds:g} seconds."
                raise ExtractionFailed(reason) from None
            except BaseException:
                await self._end()
                raise
            self._rest = asyncio.create_task(self._end_when_idle())
        if "failed" in answer:
            raise ExtractionFailed(answer["failed"])
        return Extracted(**answer)

    async def close(self) -> None:
        if self._rest:
            self._rest.cancel()
        await self._end()

    async def _ask(
        self,
        request: dict[str, Any],
        content: bytes,
        limit: asyncio.Timeout,
        tick: Tick | None,
    ) -> dict[str, Any]:
        head = json.dumps({**request, "size": len(content)}).encode()
        if self._read >= DOCUMENTS:
            await self._end()
        while True:
            process = self._process or await self._start()
            assert process.stdin  # noqa: S101
            self._read += 1
            try:
                process.stdin.write(head + b"\n")
                process.stdin.write(content)
                await process.stdin.drain()
                while "page" in (answer := await self._answer(process)):
                    limit.reschedule(asyncio.get_running_loop().time() + self._seconds)
                    if tick is not None:
                        await tick(answer["page"], answer["pages"])
            except (asyncio.IncompleteReadError, ConnectionError):
                code = await process.wait()
                fresh = self._read == 1
                await self._end()
                # What broke down after other documents may have broken down because of them.
                if fresh:
                    raise ExtractionFailed(_why(code)) from None
            else:
                return answer

    async def _answer(self, process: Process) -> dict[str, Any]:
        assert process.stdout  # noqa: S101
        size = int.from_bytes(await process.stdout.readexactly(8), "big")
        answer: dict[str, Any] = json.loads(await process.stdout.readexactly(size))
        return answer

    async def _start(self) -> Process:
        self._read = 0
        # Pages that are recognized pass through files: nothing of them is to be left behind.
        self._folder = await asyncio.to_thread(tempfile.mkdtemp, prefix="parlance-")
        # Nothing of the sidecar's own environment: it holds passwords and keys.
        self._process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "sidecar.readers", str(self._memory),
            stdin=PIPE, stdout=PIPE, stderr=DEVNULL, cwd=Path(__file__).parents[1],
            env={"PATH": os.defpath, "OPENBLAS_NUM_THREADS": "1", "OMP_THREAD_LIMIT": "1",
                 "TMPDIR": self._folder},
            # With the programs that it starts it is a group, and ends as one.
            start_new_session=True,
        )  # fmt: skip
        return self._process

    async def _end_when_idle(self) -> None:
        await asyncio.sleep(self._idle)
        await self._end()

    async def _end(self) -> None:
        process, self._process = self._process, None
        folder, self._folder = self._folder, None
        if process and process.stdin:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            await process.wait()
            with suppress(ConnectionError):
                await process.stdin.wait_closed()
        if folder:
            await asyncio.to_thread(shutil.rmtree, folder, ignore_errors=True)


def _why(code: int) -> str:
    if code in (OUT_OF_MEMORY, -signal.SIGXCPU, -signal.SIGKILL):
        return "Reading the file takes more time or memory than a document may."
    return "The file made its reader break down: it is damaged, or needs too much memory."
