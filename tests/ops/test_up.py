"""bin/parlance from its first start to its reset: the whole stack, on ports of its own."""

import http.client
import json
import os
import re
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from ops.run import State
from ops.settings import Layout
from tests.support.ports import free_port

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = re.compile(r"password +(\S+) +\(shown once\)")
# On a machine that does nothing else it takes 2 or 3.
LONGEST_SECOND_START = 10.0


class Installation:
    def __init__(self, home: Path) -> None:
        self.layout = Layout(ROOT, home)
        ports = {
            name: str(free_port())
            for name in (
                "PARLANCE_PORT",
                "PARLANCE_PG_PORT",
                "PARLANCE_POSTGREST_PORT",
                "PARLANCE_SIDECAR_PORT",
            )
        }
        clean = {n: v for n, v in os.environ.items() if not n.startswith(("PG", "OPENAI_"))}
        self.env = clean | ports
        self.env |= {
            "PARLANCE_HOME": str(home),
            "PARLANCE_ROOT": str(ROOT),
            "PYTHONPATH": str(ROOT),
        }
        self.port = int(ports["PARLANCE_PORT"])

    def run(self, *arguments: str, text: str = "") -> SimpleNamespace:
        """The part of bin/parlance that comes after the set-up of the machine."""
        started = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-P", "-m", "ops", *arguments],
            env=self.env,
            input=text,
            capture_output=True,
            text=True,
            timeout=180,
            check=False,
        )
        seconds = time.monotonic() - started
        return SimpleNamespace(
            status=done.returncode, out=done.stdout, all=done.stdout + done.stderr, seconds=seconds
        )

    def ask(self, method: str, path: str, body: object = None) -> tuple[int, str]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        headers = {"Content-Type": "application/json"}
        connection.request(method, path, json.dumps(body) if body else None, headers)
        response = connection.getresponse()
        text = response.read().decode()
        connection.close()
        return response.status, text


@pytest.fixture
def installation(shared_folder):
    provided = Layout.from_environment(os.environ).home
    for name in ("venv", "node"):
        (shared_folder / name).symlink_to(provided / name)
    made = Installation(shared_folder)
    yield made
    made.run("down")


def test_from_the_first_start_to_the_reset(installation):
    first = installation.run("up", "--detach")
    assert first.status == 0, first.all
    assert f"http://127.0.0.1:{installation.port}/" in first.out

    # What it prints is true: the password signs in, the curl answers from the documents.
    password = PASSWORD.search(first.out)[1]
    who = {"email": "admin@example.com", "password": password}
    status, text = installation.ask("POST", "/api/v1/auth/login", who)
    assert status == 200, text
    assert json.loads(text)["user"]["role"] == "super_admin"
    curl = next(line for line in first.out.splitlines() if line.startswith("  curl "))
    answer = subprocess.run([*shlex.split(curl), "-sS"], capture_output=True, text=True, check=True)
    body = json.loads(answer.stdout)
    assert body["outcome"] == "answered", body
    assert "niacinamide" in body["response"].lower()
    assert body["sources"]

    # The password is nowhere else.
    home = installation.layout.home
    files = [*(home / "log").iterdir(), home / "settings.env"]
    assert not [path.name for path in files if password in path.read_text()]

    assert installation.run("status").status == 0
    again = installation.run("up", "--detach")
    assert again.status == 0
    assert "running already" in again.out
    assert "shown once" not in again.out

    # One dies: all stop, and the reason stands in the log.
    state = State.read(installation.layout)
    os.kill(state.processes["sidecar"], signal.SIGKILL)
    deadline = time.monotonic() + 60
    while State.read(installation.layout):
        assert time.monotonic() < deadline
        time.sleep(0.1)
    said = (home / "log/parlance.log").read_text()
    assert "sidecar ended (killed by SIGKILL)" in said
    assert not [pid for pid in state.processes.values() if Path(f"/proc/{pid}").exists()]
    assert installation.run("status").status == 3

    # The second start is quick, and everything is still there.
    second = installation.run("up", "--detach")
    assert second.status == 0, second.all
    assert second.seconds < LONGEST_SECOND_START
    assert installation.ask("POST", "/api/v1/auth/login", who)[0] == 200
    counted = installation.run("psql", "-X", "-A", "-t", "-c", "select count(*) from app.documents")
    assert int(counted.out) > 0

    assert installation.run("down").out == "stopped\n"
    assert installation.run("reset", text="no\n").status == 1
    assert (home / "pg").exists()
    assert installation.run("reset", "--yes").status == 0
    assert not (home / "pg").exists()
    assert not (home / "keys").exists()


def test_commands_say_what_is_missing(installation):
    for command in (["psql"], ["deploy"], ["import", "."], ["docs"]):
        done = installation.run(*command)
        assert done.status == 1
        assert "not running" in done.all, command
    assert installation.run("down").out == "not running\n"
    nothing = installation.run("logs")
    assert (nothing.status, "no log" in nothing.all) == (1, True)


def test_the_script_explains_itself():
    script = str(ROOT / "bin/parlance")
    done = subprocess.run([script, "help"], capture_output=True, text=True, check=False)
    assert done.returncode == 0
    assert "usage: bin/parlance" in done.stdout
    wrong = subprocess.run([script, "frobnicate"], capture_output=True, text=True, check=False)
    assert (wrong.returncode, wrong.stdout) == (2, "")
