"""Starts the four processes in order, watches them, and stops them in the other order.

honcho, the usual choice, starts everything at once, tells all to stop at once, and kills
whatever lives five seconds later, the database among it; it also keeps one Python beside
each process.  So this does it itself; the Procfile is for those who prefer another runner.

Nothing is restarted: where one process ends, all do, and the reason is said.
"""

import asyncio
import contextlib
import fcntl
import json
import os
import signal
import socket
import time
import traceback
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Self

from ops.settings import Layout, Ports
from ops.stack import POLL_SECONDS, Service, probes
from ops.system import OpsError, open_log

TAIL_LINES = 15
LONGEST_LOG = 20 * 1024 * 1024
DOWN_SECONDS = 120.0
DETACHED = "\0"  # says to the process at the terminal that it may go

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class State:
    """What the runner wrote down about itself."""

    pid: int
    ports: Ports
    processes: dict[str, int]
    ready: bool

    @classmethod
    def read(cls, layout: Layout) -> Self | None:
        """None where nothing runs."""
        if not is_locked(layout):
            return None
        try:
            found: dict[str, Any] = json.loads((layout.home / "state.json").read_text())
        except FileNotFoundError:
            return None
        return cls(found["pid"], Ports(**found["ports"]), found["processes"], found["ready"])

    def write(self, layout: Layout) -> None:
        new = layout.home / "state.json.new"
        new.write_text(json.dumps(asdict(self)))
        new.replace(layout.home / "state.json")


def lock(layout: Layout) -> int | None:
    """Held as long as the runner lives, however it ends; None where another holds it."""
    file = os.open(layout.home / "lock", os.O_RDWR | os.O_CREAT, 0o644)
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(file)
        return None
    (layout.home / "state.json").unlink(missing_ok=True)
    return file


def is_locked(layout: Layout) -> bool:
    try:
        file = os.open(layout.home / "lock", os.O_RDONLY)
    except FileNotFoundError:
        return False
    try:
        fcntl.flock(file, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(file)
    return False


def require_free(ports: Ports) -> None:
    for number in ports.all:
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind(("127.0.0.1", number))
            except OSError:
                raise OpsError(
                    f"port {number} is taken by another program; the ports are PARLANCE_PORT "
                    f"({ports.gateway}), PARLANCE_PG_PORT ({ports.postgres}), "
                    f"PARLANCE_POSTGREST_PORT ({ports.postgrest} and {ports.postgrest_admin}), "
                    f"PARLANCE_SIDECAR_PORT ({ports.sidecar})"
                ) from None


class Runner:
    def __init__(
        self,
        layout: Layout,
        ports: Ports,
        services: list[Service],
        say: Say,
        hooks: Mapping[str, Callable[[], None]],
    ) -> None:
        """`hooks`: what else must be done before a service counts as ready."""
        self.layout = layout
        self.ports = ports
        self.services = services
        self.say = say
        self.hooks = hooks
        self.ready = {service.name: asyncio.Event() for service in services}
        self.processes: dict[str, asyncio.subprocess.Process] = {}
        self.watchers: set[asyncio.Task[None]] = set()
        self.ended: asyncio.Queue[str] = asyncio.Queue()
        self.told_to_stop = asyncio.Event()

    async def run(self, when_ready: Callable[[], Awaitable[None]]) -> int:
        """Until something ends it.  0 where that was the operator."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            if signal.getsignal(number) != signal.SIG_IGN:  # as nohup wants it
                loop.add_signal_handler(number, self.told_to_stop.set)
        work = asyncio.create_task(self.bring_up(when_ready))
        death = asyncio.create_task(self.ended.get())
        order = asyncio.create_task(self.told_to_stop.wait())
        try:
            await asyncio.wait({work, death, order}, return_when=asyncio.FIRST_COMPLETED)
            if work.done() and not work.exception():
                await asyncio.wait({death, order}, return_when=asyncio.FIRST_COMPLETED)
            if order.done():
                self.say("stopping")
                return 0
            why = self.end_of(death.result()) if death.done() else str(work.exception())
            self.say(f"parlance: {why}")
            return 1
        finally:
            for task in (work, death, order):
                task.cancel()
            with contextlib.suppress(asyncio.CancelledError, Exception):
                await work
            await self.stop_all()

    async def bring_up(self, when_ready: Callable[[], Awaitable[None]]) -> None:
        tasks = [asyncio.create_task(self.bring(service)) for service in self.services]
        try:
            await asyncio.gather(*tasks)
        finally:
            for task in tasks:
                task.cancel()
        self.write_state(ready=True)
        await when_ready()

    async def bring(self, service: Service) -> None:
        for name in service.after:
            await self.ready[name].wait()
        await self.start(service)
        deadline = time.monotonic() + service.start_seconds
        while not await asyncio.to_thread(service.is_ready):
            if time.monotonic() > deadline:
                raise OpsError(self.last_words(service.name, "is not ready; stopping"))
            await asyncio.sleep(POLL_SECONDS)
        hook = self.hooks.get(service.name)
        if hook:
            await asyncio.to_thread(hook)
        self.ready[service.name].set()

    async def start(self, service: Service) -> None:
        path = self.layout.log / f"{service.name}.log"
        if path.exists() and path.stat().st_size > LONGEST_LOG:
            path.replace(path.with_suffix(".log.1"))
        with open_log(path) as log:
            process = await asyncio.create_subprocess_exec(
                *service.arguments,
                env=service.environment,
                cwd=service.folder,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.processes[service.name] = process
        self.write_state(ready=False)
        watcher = asyncio.create_task(self.watch(service.name, process))
        self.watchers.add(watcher)

    async def watch(self, name: str, process: asyncio.subprocess.Process) -> None:
        await process.wait()
        self.ended.put_nowait(name)

    def write_state(self, *, ready: bool) -> None:
        pids = {name: process.pid for name, process in self.processes.items()}
        State(os.getpid(), self.ports, pids, ready).write(self.layout)

    def end_of(self, name: str) -> str:
        status = self.processes[name].returncode or 0
        how = f"killed by {signal.Signals(-status).name}" if status < 0 else f"exit {status}"
        return self.last_words(name, f"ended ({how}); stopping the others")

    def last_words(self, name: str, what: str) -> str:
        path = self.layout.log / f"{name}.log"
        lines = [f"{name} {what}.  {path} ends with:", *tail(path, TAIL_LINES)]
        return "\n    ".join(lines)

    async def stop_all(self) -> None:
        for service in reversed(self.services):
            process = self.processes.get(service.name)
            if process is None or process.returncode is not None:
                continue
            process.send_signal(service.stop_signal)
            try:
                await asyncio.wait_for(process.wait(), service.patience)
            except TimeoutError:
                self.say(f"{service.name} did not stop in {service.patience:.0f} s: killing it")
                process.kill()
                await process.wait()


def tail(path: Path, lines: int) -> list[str]:
    with contextlib.suppress(FileNotFoundError), path.open(errors="replace") as file:
        return file.read().splitlines()[-lines:]
    return []


def in_background(log: Path, work: Callable[[Say, Callable[[], None]], int]) -> int:
    """Do the work in a process of its own, relaying what it says until it detaches.

    `work` gets a way to say things and a way to detach; it ends the process with its result.
    """
    reader, writer = os.pipe()
    child = os.fork()
    if child:
        os.close(writer)
        return relay(reader, child)
    os.close(reader)
    os.setsid()
    with open_log(log) as out, Path(os.devnull).open("rb") as nothing:
        os.dup2(nothing.fileno(), 0)
        os.dup2(out.fileno(), 1)
        os.dup2(out.fileno(), 2)
    listener = [writer]

    def say(text: str) -> None:
        # Where nobody listens any more, the log does.
        with contextlib.suppress(BrokenPipeError):
            os.write(listener[0] if listener else 1, f"{text}\n".encode())

    def detach() -> None:
        say(DETACHED)
        os.close(listener.pop())

    status = 1
    try:
        status = work(say, detach)
    except Exception:
        say(traceback.format_exc())
    finally:
        os._exit(status)


def relay(reader: int, child: int) -> int:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, interrupt)
    with os.fdopen(reader) as lines:
        while True:
            try:
                for line in lines:
                    if line.rstrip("\n") == DETACHED:
                        return 0
                    print(line, end="", flush=True)
                break
            except KeyboardInterrupt:
                os.kill(child, signal.SIGTERM)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def down(layout: Layout, say: Say) -> int:
    state = State.read(layout)
    if state is None:
        say("not running")
        return 0
    try:
        os.kill(state.pid, signal.SIGTERM)
    except PermissionError:
        raise OpsError(f"process {state.pid} belongs to another user") from None
    deadline = time.monotonic() + DOWN_SECONDS
    while is_locked(layout):
        if time.monotonic() > deadline:
            raise OpsError(f"process {state.pid} has not stopped after {DOWN_SECONDS:.0f} s")
        time.sleep(POLL_SECONDS)
    say("stopped")
    return 0


def status(layout: Layout, say: Say) -> int:
    """0 where everything is ready."""
    state = State.read(layout)
    if state is None:
        say("not running")
        return 3
    all_ready = state.ready
    for name, is_ready in probes(layout, state.ports).items():
        pid = state.processes.get(name)
        ready = pid is not None and is_ready()
        all_ready = all_ready and ready
        word = "ready" if ready else "not ready" if state.ready else "starting"
        say(f"{name:<10} {word:<10} process {pid or '-':<8} {megabytes(pid):>5} MB")
    own = megabytes(state.pid) - sum(megabytes(pid) for pid in state.processes.values())
    say(f"{'runner':<10} {'':<10} process {state.pid:<8} {own:>5} MB")
    say(f"http://127.0.0.1:{state.ports.gateway}/")
    return 0 if all_ready else 1


def megabytes(pid: int | None) -> int:
    """Memory of a process and its descendants, pages that they share counted once."""
    if pid is None:
        return 0
    total = 0
    waiting = [pid]
    while waiting:
        one = waiting.pop()
        with contextlib.suppress(OSError):
            rollup = Path(f"/proc/{one}/smaps_rollup").read_text()
            total += next(int(x.split()[1]) for x in rollup.splitlines() if x.startswith("Pss:"))
            for task in Path(f"/proc/{one}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
    return round(total / 1024)
