"""The runner: order, readiness, ends.  Its services here are small web servers."""

import asyncio
import os
import signal
import sys
import textwrap
from pathlib import Path

import pytest

from ops import run, stack
from ops.run import Runner, State
from ops.settings import Layout, Ports
from ops.system import OpsError
from tests.support.ports import free_port

SERVER = textwrap.dedent("""
    import http.server, signal, sys
    for name in ("SIGTERM", "SIGINT"):
        signal.signal(getattr(signal, name), lambda *_: sys.exit())
    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(int(sys.argv[2]))
            self.end_headers()
    print("listening", flush=True)
    http.server.HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
""")


def service(name, *, status=200, code=SERVER, after=(), **options):
    port = free_port()
    return stack.Service(
        name=name,
        command=[sys.executable, "-c", code, str(port), str(status)],
        is_ready=stack.answers(port, "/"),
        after=after,
        **options,
    )


@pytest.fixture
def layout(shared_folder: Path) -> Layout:
    made = Layout(Path(__file__).parents[2], shared_folder)
    made.create(Ports())
    return made


class Scene:
    """A runner, and what happened while it ran."""

    def __init__(self, layout, *services, hooks=None):
        self.said = []
        self.events = []
        self.layout = layout
        hooks = {name: lambda name=name: self.events.append(name) for name in hooks or ()}
        self.runner = Runner(layout, Ports(), list(services), self.said.append, hooks)

    async def play(self, then):
        """`then` happens when all are ready."""

        async def when_ready():
            self.events.append("ready")

        async def script():
            while self.state() is None or not self.state().ready:  # noqa: ASYNC110
                await asyncio.sleep(0.02)
            then(self)

        assert run.lock(self.layout) is not None
        task = asyncio.create_task(script())
        try:
            return await self.runner.run(when_ready)
        finally:
            task.cancel()

    def state(self):
        return State.read(self.layout)


# bin/parlance itself has one thread when it forks; a worker of pytest may have more.
forks = pytest.mark.filterwarnings("ignore:.*multi-threaded, use of fork:DeprecationWarning")


def stop(_):
    os.kill(os.getpid(), signal.SIGTERM)


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1][0] != "Z"
    except FileNotFoundError:
        return False


async def test_services_start_after_what_they_need_and_stop_on_a_signal(layout):
    scene = Scene(
        layout, service("one"), service("two", after=("one",)), service("three", after=("two",)),
        hooks=("one", "two", "three"),
    )  # fmt: skip
    pids = {}

    def then(scene):
        pids.update(scene.state().processes)
        stop(scene)

    assert await scene.play(then) == 0
    assert scene.events == ["one", "two", "three", "ready"]
    assert scene.said == ["stopping"]
    assert len(pids) == 3
    assert not any(alive(pid) for pid in pids.values())


async def test_where_one_ends_all_end_and_its_last_words_are_said(layout):
    scene = Scene(layout, service("one"), service("two"))
    pids = {}

    def then(scene):
        pids.update(scene.state().processes)
        os.kill(pids["one"], signal.SIGKILL)

    assert await scene.play(then) == 1
    (said,) = scene.said
    assert "one ended (killed by SIGKILL)" in said
    assert "listening" in said
    assert not alive(pids["two"])


async def test_one_that_ends_at_its_start_is_reported_and_the_next_never_starts(layout):
    code = "import sys; print('no such key'); sys.exit(7)"
    scene = Scene(layout, service("one", code=code), service("two", after=("one",)))
    assert await scene.play(stop) == 1
    assert "one ended (exit 7)" in scene.said[0]
    assert "no such key" in scene.said[0]
    assert "two" not in scene.runner.processes


async def test_one_that_never_gets_ready_is_given_up(layout):
    scene = Scene(layout, service("one", status=503, start_seconds=0.5))
    assert await scene.play(stop) == 1
    assert "one is not ready" in scene.said[0]


async def test_one_that_ignores_its_signal_is_killed_and_that_is_said(layout):
    code = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + SERVER.replace(
        '"SIGTERM", "SIGINT"', '"SIGINT",'
    )
    scene = Scene(layout, service("one", code=code, patience=0.3))
    assert await scene.play(stop) == 0
    assert scene.said == ["stopping", "one did not stop in 0 s: killing it"]


async def test_a_step_that_fails_stops_everything(layout):
    def fail():
        raise OpsError("the schema is broken")

    scene = Scene(layout, service("one"))
    scene.runner.hooks = {"one": fail}
    assert await scene.play(stop) == 1
    assert scene.said == ["parlance: the schema is broken"]
    assert not alive(scene.runner.processes["one"].pid)


def test_only_one_runner_at_a_time(layout):
    assert State.read(layout) is None
    held = run.lock(layout)
    assert held is not None
    assert run.lock(layout) is None
    os.close(held)
    assert State.read(layout) is None


def test_a_taken_port_is_named_with_its_setting():
    from socket import create_server  # noqa: PLC0415

    with create_server(("127.0.0.1", free_port())) as taken:
        number = taken.getsockname()[1]
        with pytest.raises(OpsError, match=f"port {number} is taken.*PARLANCE_PORT"):
            run.require_free(Ports(gateway=number))


@forks
def test_work_in_the_background_is_heard_until_it_detaches(layout, capfd):
    def work(say, detach):
        say("one")
        detach()
        say("two")
        return 0

    log = layout.log / "work.log"
    assert run.in_background(log, work) == 0
    assert capfd.readouterr().out == "one\n"
    os.wait()
    assert log.read_text() == "two\n"


@forks
def test_work_that_breaks_says_how(layout, capfd):
    def work(_say, _detach):
        raise ValueError("unforeseen")

    assert run.in_background(layout.log / "work.log", work) == 1
    assert "ValueError: unforeseen" in capfd.readouterr().out


@forks
def test_work_that_ends_before_it_detaches_gives_its_status(layout, capfd):
    def work(say, _detach):
        say("broken")
        return 3

    assert run.in_background(layout.log / "work.log", work) == 3
    assert capfd.readouterr().out == "broken\n"
