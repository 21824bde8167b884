"""The services around a database, started as bin/parlance starts them."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

import psycopg
from nacl.public import PrivateKey

from ops import stack
from ops.settings import Layout, Ports
from ops.system import make_folder, write_private
from tests.support.cluster import ROOT, Cluster
from tests.support.http import Client
from tests.support.ports import free_port

Process = subprocess.Popen[bytes]
# The calls of either provider that send a message.
SENDING = r"/message/(push|reply)$|/messages$"


class Server:
    """A fake of somebody else's server, in a process of its own."""

    def __init__(self, module: str, ready: str, log: IO[bytes], *options: str) -> None:
        self.port = free_port()
        self._ready = ready
        self.process = subprocess.Popen(
            [sys.executable, "-P", "-m", f"tests.fakes.{module}", "--port", str(self.port),
             *options],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )  # fmt: skip
        self.client = Client(self.port)
        self.url = f"http://127.0.0.1:{self.port}"

    def wait(self) -> None:
        deadline = time.monotonic() + 30
        while not stack.answers(self.port, self._ready)():
            assert self.process.poll() is None, "a fake ended"
            assert time.monotonic() < deadline, "a fake does not answer"
            time.sleep(0.02)

    def forget(self) -> None:
        self.client.delete("/control").ok()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(10)


class FakeChannel(Server):
    """tests/fakes/line_server.py or tests/fakes/messenger_server.py."""

    def __init__(self, module: str, log: IO[bytes], *options: str) -> None:
        super().__init__(module, "/control", log, *options)

    def behave(self, behaviour: str, times: int = 1, path: str = SENDING) -> None:
        """How the next requests are answered in whose path the pattern is found."""
        order = {"behaviour": behaviour, "times": times, "path": path}
        self.client.post("/control", order).ok()

    def know(self, facts: Mapping[str, object]) -> None:
        self.client.post("/control", {"facts": facts}).ok()

    @property
    def sent(self) -> list[dict[str, Any]]:
        """What people have seen."""
        found: list[dict[str, Any]] = self.client.get("/control").ok()["sent"]
        return found

    @property
    def requests(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.client.get("/control").ok()["requests"]
        return found


class Receiver(FakeChannel):
    """tests/fakes/receiver_server.py: systems, Slack, Sentry and a mail server."""

    def __init__(self, log: IO[bytes], mail_port: int) -> None:
        self.mail_port = mail_port
        super().__init__("receiver_server", log, "--mail-port", str(self.mail_port))

    def at(self, path: str) -> list[dict[str, Any]]:
        """What was taken at a path, in order; `mail` for e-mails."""
        return [one for one in self.sent if one["path"] == path]


class Fake(Server):
    """tests/fakes/openai_server.py."""

    def __init__(self, log: IO[bytes]) -> None:
        super().__init__("openai_server", "/v1/models", log)
        self.url = f"{self.url}/v1"

    def behave(self, behaviour: str, times: int = 1) -> None:
        """How the next requests are answered, whatever model they name."""
        self.client.post("/control", {"behaviour": behaviour, "times": times}).ok()

    def say(self, answer: str) -> None:
        self.client.post("/control", {"answer": answer}).ok()

    def call(self, *rounds: list[tuple[str, str]], before: str = "") -> None:
        """Which tools it asks for, by name and arguments; a round to each request."""
        self.client.post("/control", {"rounds": rounds, "before": before}).ok()

    @property
    def requests(self) -> list[dict[str, Any]]:
        asked: list[dict[str, Any]] = self.client.get("/control").ok()["requests"]
        return asked

    @property
    def questions(self) -> list[dict[str, Any]]:
        """The bodies of what was asked of the chat model."""
        return [one["body"] for one in self.requests if one["path"].endswith("/chat/completions")]


class Stack:
    """PostgREST, the sidecar and the gateway over a database, and fakes of what they call."""

    def __init__(
        self,
        cluster: Cluster,
        settings: Mapping[str, str] | None = None,
        mail_port: int | None = None,
    ) -> None:
        """`mail_port`: of the mail server, for settings that name it."""
        self.cluster = cluster
        self.ports = Ports(
            gateway=free_port(),
            postgres=cluster.port,
            postgrest=free_port(),
            sidecar=free_port(),
        )
        self.folder = cluster.folder / "stack"
        self.run, self.log, self.keys = (self.folder / name for name in ("run", "log", "keys"))
        for folder in (self.folder, self.run, self.log, self.keys):
            make_folder(folder)
        layout = Layout.from_environment(os.environ)
        self._logs: dict[str, IO[bytes]] = {}
        self.fake = Fake(self._log_of("model"))
        self.line = FakeChannel("line_server", self._log_of("line"))
        self.messenger = FakeChannel("messenger_server", self._log_of("messenger"))
        self.receiver = Receiver(self._log_of("receiver"), mail_port or free_port())
        self._fakes = (self.fake, self.line, self.messenger, self.receiver)
        private = PrivateKey.generate()
        write_private(self.keys / "sealing", private.encode().hex() + "\n")
        with cluster.connect() as connection:
            connection.execute("select vault.set_sealing_key(%s)", [bytes(private.public_key)])
        self.private_key = private
        self.services = {
            "postgrest": stack.postgrest(
                binary=layout.postgrest,
                run=self.run,
                dsn=self._dsn("authenticator"),
                port=self.ports.postgrest,
                jwt_secret=cluster.key("jwt"),
            ),
            "sidecar": stack.sidecar(
                python=Path(sys.executable),
                code=layout.code,
                dsn=self._dsn("sidecar"),
                port=self.ports.sidecar,
                sealing_key=self.keys / "sealing",
                settings={
                    "OPENAI_BASE_URL": self.fake.url,
                    "OPENAI_API_KEY": "sk-test-7f3a",
                    "OPENAI_MODEL": "fake",
                    "LINE_API_URL": self.line.url,
                    "MESSENGER_API_URL": f"{self.messenger.url}/v24.0",
                    "PARLANCE_SMTP_URL": f"smtp://127.0.0.1:{self.receiver.mail_port}?starttls=never",
                    "PARLANCE_MAIL_FROM": "parlance@chat.example",
                    "PARLANCE_ALLOW_PRIVATE_TARGETS": "127.0.0.1",
                    **(settings or {}),
                },
            ),
            "gateway": stack.gateway(
                code=layout.code, run=self.run, log=self.log, ports=self.ports
            ),
        }
        self.processes: dict[str, Process] = {}

    def _dsn(self, role: str) -> str:
        return stack.dsn(role, "none", sockets=self.cluster.sockets, port=self.cluster.port)

    def _log_of(self, name: str) -> IO[bytes]:
        if name not in self._logs:
            self._logs[name] = (self.log / f"{name}.log").open("ab")
        return self._logs[name]

    def __enter__(self) -> Self:
        try:
            for name in ("postgrest", "sidecar"):
                self.launch(name)
            for fake in self._fakes:
                fake.wait()
            for name in ("postgrest", "sidecar"):
                self.wait(name)
            self.launch("gateway")
            self.wait("gateway")
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def launch(self, name: str) -> None:
        self.processes[name] = self.services[name].start(self._log_of(name))

    def wait(self, name: str) -> None:
        stack.wait_until_ready(self.services[name], self.processes[name])

    def start(self, name: str) -> None:
        self.launch(name)
        self.wait(name)

    def kill(self, name: str) -> None:
        process = self.processes.pop(name)
        process.kill()
        process.wait()

    def stop(self) -> None:
        for name in reversed(list(self.processes)):
            self.services[name].stop(self.processes.pop(name))
        for fake in self._fakes:
            fake.stop()
        for log in self._logs.values():
            log.close()
        self._logs.clear()

    def forget(self) -> None:
        """What the fakes were told, and what they saw."""
        for fake in self._fakes:
            fake.forget()

    @property
    def logs(self) -> list[Path]:
        return [*self.cluster.logs, *sorted(self.log.glob("*.log"))]

    @property
    def client(self) -> Client:
        return Client(self.ports.gateway)

    def connect(self, role: str = "postgres") -> psycopg.Connection[tuple[Any, ...]]:
        return self.cluster.connect(role=role)
