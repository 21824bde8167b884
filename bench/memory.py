"""Resident memory of the whole stack, idle, with the embedding model loaded.

An installation of its own, made by `parlance up` as anybody makes one: the runner, Postgres,
PostgREST, the sidecar and the gateway, the demo's documents read.  One question is asked and
answered, so that the model has been used and each process has been asked; when the process that
reads documents has gone, and after five more seconds, the kernel is asked once a second for what
each process holds.  Target: under 400 MB.

Both sums are printed.  That of the resident sizes (RSS) counts a page once for each process that
has it: Postgres's shared buffers a dozen times, the Python of the runner's and the sidecar's
libraries twice.  That of the proportional sizes (PSS) counts each page once, and is what would be
free if all of them ended: the target is for it.  What the kernel keeps of files is in neither, as
long as no process has it mapped.

What was expected before measuring: 250 MB.  The sidecar 110 (40 of it the model's layers; its
vocabulary stays in the file), PostgREST 40, Postgres 60 for a dozen processes, the runner 30 and
nginx 10.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from bench.processes import Memory, family, memory, title, wait_until_alone
from bench.report import at_most, say
from ops.run import State
from ops.settings import Layout, read_settings
from tests.support.http import Client
from tests.support.ports import free_port

NAME = "memory"
TARGET = 400
QUESTION = "Is niacinamide stable at low pH?"
# How long the process that reads documents stays after the last one, and more.
READER_SECONDS = 90
IDLE_SECONDS = 5
SAMPLES = 5
LONGEST_TITLE = 60


@dataclass(frozen=True, slots=True)
class Process:
    part: str
    title: str
    memory: Memory


@dataclass(frozen=True, slots=True)
class Installation:
    layout: Layout
    port: int
    runner: int
    parts: Mapping[str, int]
    """Process ids."""

    def ask(self) -> None:
        settings = read_settings(self.layout, {})
        url = f"http://127.0.0.1:{self.port}"
        client = Client(self.port, {"X-API-Key": settings["PARLANCE_DEMO_KEY"], "Origin": url})
        path = f"/api/v1/public/chat/{settings['PARLANCE_DEMO_CHATBOT']}"
        body = {"sessionId": "bench-memory", "message": QUESTION}
        answer = client.post(f"{path}/messages", body).ok()
        assert answer["sources"], answer
        # That was the sidecar; this is PostgREST.
        client.get(f"{path}/config").ok()

    def processes(self) -> list[Process]:
        parts = {pid: name for name, one in self.parts.items() for pid in family(one)}
        found = []
        for pid in family(self.runner):
            # One that has ended since holds nothing.
            with suppress(OSError):
                words = title(pid).replace(str(self.layout.home), "").replace("  ", " ")
                found.append(Process(parts.get(pid, "runner"), words, memory(pid)))
        return found


@contextmanager
def installation() -> Iterator[Installation]:
    """One of its own, running."""
    ours = Layout.from_environment(os.environ)
    with tempfile.TemporaryDirectory(prefix="parlance-bench-") as name:
        layout = Layout(ours.root, Path(name))
        # The servers' user has to come in.
        layout.home.chmod(0o755)
        for folder in ("venv", "node"):
            (layout.home / folder).symlink_to(ours.home / folder)
        kinds = ("PORT", "PG_PORT", "POSTGREST_PORT", "SIDECAR_PORT")
        ports = {f"PARLANCE_{kind}": free_port() for kind in kinds}
        env = {n: v for n, v in os.environ.items() if not n.startswith(("PARLANCE_", "OPENAI_"))}
        env |= {"PYTHONPATH": str(ours.root), "PARLANCE_ROOT": str(ours.root)}
        env |= {"PARLANCE_HOME": name, **{kind: str(port) for kind, port in ports.items()}}
        try:
            parlance(env, "up", "--detach")
            state = State.read(layout)
            assert state is not None
            yield Installation(layout, state.ports.gateway, state.pid, state.processes)
        finally:
            parlance(env, "down")


def parlance(env: Mapping[str, str], *arguments: str) -> None:
    command = [sys.executable, "-P", "-m", "ops", *arguments]
    done = subprocess.run(command, env=env, check=False, capture_output=True, text=True)
    if done.returncode != 0:
        raise RuntimeError(f"{' '.join(arguments)} failed:\n{done.stdout}{done.stderr}")


def total(processes: list[Process]) -> Memory:
    return sum((one.memory for one in processes), Memory(0, 0))


def main() -> None:
    with installation() as stack:
        stack.ask()
        if not wait_until_alone(stack.parts["sidecar"], READER_SECONDS):
            raise RuntimeError("the sidecar has not done reading documents")
        time.sleep(IDLE_SECONDS)
        samples = []
        for _ in range(SAMPLES):
            samples.append(stack.processes())
            time.sleep(1)
        # pg_cron's workers come and go: the fullest moment counts.
        fullest = max(samples, key=lambda one: total(one).pss)
    for one in fullest:
        words = one.title[:LONGEST_TITLE]
        say(NAME, f"PSS {one.memory.pss:5.1f} MB", f"RSS {one.memory.rss:5.1f} MB", words)
    for part in dict.fromkeys(one.part for one in fullest):
        its = total([one for one in fullest if one.part == part])
        say(NAME, f"{part}: PSS {its.pss:.0f} MB, RSS {its.rss:.0f} MB")
    everything = total(fullest)
    say(NAME, f"RSS {everything.rss:.0f} MB", f"PSS {everything.pss:.0f} MB {at_most(TARGET)}")


if __name__ == "__main__":
    main()
