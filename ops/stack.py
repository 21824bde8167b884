"""The four processes: how each is configured, started, stopped, and known to be ready.

Nothing here knows the layout of an installation, so the tests start the same processes,
configured the same way, wherever they like:

    service = postgrest(binary=..., run=..., dsn=..., port=..., jwt_secret=...)
    process = service.start(log)
    wait_until_ready(service, process)
    ...
    service.stop(process)
"""

import http.client
import os
import signal
import subprocess
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from gateway import render
from ops.cluster import Superuser, pg_bin
from ops.settings import Layout, Ports, Settings
from ops.system import OpsError, as_server, program, server_user, write_private

# Variables of the sidecar, by how they begin or as they are.
SIDECAR_VARIABLES = (
    "OPENAI_", "LINE_", "MESSENGER_", "SIDECAR_",
    "MAX_CONVERSATION_HISTORY", "ESCALATION_KEYWORDS", "SESSION_TIMEOUT",
    "PARLANCE_SMTP_URL", "PARLANCE_MAIL_FROM", "PARLANCE_ALLOW_PRIVATE_TARGETS",
    "PARLANCE_METRICS_TOKEN",
)  # fmt: skip
POLL_SECONDS = 0.05
PROBE_SECONDS = 2.0

POSTGREST_READY = "/ready"  # on its administration's port
SIDECAR_READY = "/healthz"
GATEWAY_READY = "/api/v1/health"


@dataclass(frozen=True, slots=True, kw_only=True)
class Service:
    name: str
    command: list[str]
    is_ready: Callable[[], bool]
    stop_signal: signal.Signals = signal.SIGTERM
    start_seconds: float = 60.0
    """Until it must be ready."""
    patience: float = 10.0
    """Seconds to stop in before it is killed."""
    after: tuple[str, ...] = ()
    """The services that it needs ready before it starts."""
    env: dict[str, str] = field(default_factory=dict)
    folder: Path = Path("/")

    def start(self, log: IO[bytes] | IO[str] | int) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            self.arguments,
            env=self.environment,
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )

    def stop(self, process: subprocess.Popen[bytes]) -> int:
        process.send_signal(self.stop_signal)
        try:
            return process.wait(self.patience)
        except subprocess.TimeoutExpired:
            process.kill()
            return process.wait()

    @property
    def arguments(self) -> list[str]:
        # The signal that stops it well, so that a killed runner leaves no harm behind.
        return as_server(self.command, dies_with_parent=self.stop_signal.name.removeprefix("SIG"))

    @property
    def environment(self) -> dict[str, str]:
        """The caller's, less what was meant for others, and this service's own."""
        base = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("PG", "PARLANCE_", "PYTHON", *SIDECAR_VARIABLES))
        }
        user = server_user()
        return base | ({"HOME": user.pw_dir} if user else {}) | self.env


def wait_until_ready(
    service: Service, process: subprocess.Popen[bytes] | None = None, seconds: float | None = None
) -> None:
    """`process` is looked at as well, where it is the caller's."""
    seconds = service.start_seconds if seconds is None else seconds
    deadline = time.monotonic() + seconds
    while not service.is_ready():
        if process is not None and process.poll() is not None:
            raise OpsError(f"{service.name} ended at its start (exit {process.returncode})")
        if time.monotonic() > deadline:
            raise OpsError(f"{service.name} was not ready after {seconds:.0f} s")
        time.sleep(POLL_SECONDS)


def answers(port: int, path: str) -> Callable[[], bool]:
    """A probe: does this port of the machine answer the path, and well?"""

    def probe() -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PROBE_SECONDS)
        try:
            connection.request("GET", path)
            return connection.getresponse().status == http.client.OK
        except (OSError, http.client.HTTPException):
            return False
        finally:
            connection.close()

    return probe


def dsn(role: str, password: str, *, sockets: Path, port: int, database: str = "parlance") -> str:
    return f"postgresql://{role}:{password}@/{database}?host={sockets}&port={port}"


def postgres(*, cluster: Path, sockets: Path, port: int) -> Service:
    version = (cluster / "PG_VERSION").read_text().strip()
    return Service(
        name="postgres",
        command=[str(pg_bin(version) / "postgres"), "-D", str(cluster)],
        is_ready=Superuser(sockets, port).answers,
        stop_signal=signal.SIGINT,  # does not wait for open connections
        start_seconds=900.0,  # after a crash it reads its log first
        patience=60.0,
    )


POSTGREST = """\
db-uri = "{dsn}"
db-schemas = "api"
db-anon-role = "anon"
db-extra-search-path = "extensions"
db-pre-request = "app.pre_request"
db-pool = {pool}
db-max-rows = 1000
jwt-secret = "{jwt_secret}"
jwt-aud = "parlance"
openapi-mode = "follow-privileges"
openapi-server-proxy-uri = "{public_uri}"
server-host = "127.0.0.1"
server-port = {port}
admin-server-port = {admin_port}
"""


def postgrest(
    *,
    binary: Path,
    run: Path,
    dsn: str,
    port: int,
    jwt_secret: str,
    pool: int = 10,
    public_uri: str = "http://127.0.0.1/rest",
) -> Service:
    """Ready on the port, its administration a thousand above; `public_uri` is what its API says."""
    configuration = run / "postgrest.conf"
    text = POSTGREST.format(
        dsn=dsn,
        port=port,
        admin_port=port + 1000,
        jwt_secret=jwt_secret,
        pool=pool,
        public_uri=public_uri,
    )
    write_private(configuration, text)
    return Service(
        name="postgrest",
        command=[str(binary), str(configuration)],
        is_ready=answers(port + 1000, POSTGREST_READY),
        after=("postgres",),
    )


def sidecar(
    *, python: Path, code: Path, dsn: str, port: int, sealing_key: Path, settings: Settings
) -> Service:
    """`settings` may hold more: what SIDECAR_VARIABLES has is handed on."""
    own = {n: v for n, v in settings.items() if n.startswith(SIDECAR_VARIABLES)}
    return Service(
        name="sidecar",
        command=[str(python), "-P", "-m", "sidecar"],
        is_ready=answers(port, SIDECAR_READY),
        patience=35.0,  # an answer being streamed is finished first
        after=("postgres",),
        env=own
        | {
            "SIDECAR_DSN": dsn,
            "SIDECAR_HOST": "127.0.0.1",
            "SIDECAR_PORT": str(port),
            "SIDECAR_SEALING_KEY_FILE": str(sealing_key),
            "PYTHONPATH": str(code),
        },
        folder=code,
    )


def gateway(
    *, code: Path, run: Path, log: Path, ports: Ports, configuration: Path | None = None
) -> Service:
    """`configuration` is where it is written: else in `run`, which the servers own."""
    configuration = configuration or run / "gateway"
    render.write(
        configuration,
        {
            "GATEWAY_LISTEN": f"127.0.0.1:{ports.gateway}",
            "POSTGREST_SERVER": f"127.0.0.1:{ports.postgrest}",
            "SIDECAR_SERVER": f"127.0.0.1:{ports.sidecar}",
            "WEB_DIR": str(code / "web"),
            "RUN_DIR": str(run),
            "LOG_DIR": str(log),
        },
    )
    nginx = [program("nginx"), "-e", "stderr", "-p", str(run)]
    return Service(
        name="gateway",
        command=[*nginx, "-c", str(configuration / "nginx.conf")],
        is_ready=answers(ports.gateway, GATEWAY_READY),
        stop_signal=signal.SIGQUIT,  # ends the requests that it has, and takes no new ones
        patience=12.0,
        after=("postgrest", "sidecar"),
    )


def services(layout: Layout, ports: Ports, settings: Settings) -> list[Service]:
    """All four of an installation."""
    sockets = layout.socket_folder(ports)

    def login(role: str) -> str:
        password = settings[f"PARLANCE_{role.upper()}_PASSWORD"]
        return dsn(role, password, sockets=sockets, port=ports.postgres)

    return [
        postgres(cluster=layout.cluster, sockets=sockets, port=ports.postgres),
        postgrest(
            binary=layout.postgrest,
            run=layout.run,
            dsn=login("authenticator"),
            port=ports.postgrest,
            jwt_secret=(layout.keys / "jwt").read_text().strip(),
            public_uri=f"http://127.0.0.1:{ports.gateway}/rest",
        ),
        sidecar(
            python=layout.python,
            code=layout.code,
            dsn=login("sidecar"),
            port=ports.sidecar,
            sealing_key=layout.keys / "sealing",
            settings=settings,
        ),
        gateway(
            code=layout.code,
            run=layout.run,
            log=layout.log,
            ports=ports,
            configuration=layout.home / "gateway",
        ),
    ]


def probes(layout: Layout, ports: Ports) -> dict[str, Callable[[], bool]]:
    """Whether each is ready, for those who do not start it."""
    return {
        "postgres": Superuser(layout.socket_folder(ports), ports.postgres).answers,
        "postgrest": answers(ports.postgrest_admin, POSTGREST_READY),
        "sidecar": answers(ports.sidecar, SIDECAR_READY),
        "gateway": answers(ports.gateway, GATEWAY_READY),
    }
