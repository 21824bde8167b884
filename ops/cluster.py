"""The private database server: its files, its keys, and what it holds on its first day."""

import base64
import hashlib
import hmac
import json
import os
import pwd
import secrets
import shutil
import subprocess
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nacl.public import PrivateKey

from ops.settings import Layout, Ports, Settings, remember
from ops.system import OpsError, as_server, make_folder, run, server_uid, write_private

DATABASE = "parlance"
SUPERUSER = "postgres"
VERSIONS = ("17", "15")  # Debian 13's, Debian 12's
EXTENSIONS = ("vector", "pg_cron", "plpython3u")
SIGNING_KEYS = ("jwt", "pepper", "session")
SCRAM_ROUNDS = 4096
# What the schema is made of; a change here wants a deployment.
SCHEMA_SOURCES = ("install.sql", "schema", "data", "functions", "policies")

INITDB = (
    f"--username={SUPERUSER}",
    "--encoding=UTF8",
    "--locale=C.UTF-8",
    "--data-checksums",
    "--auth-local=peer",
    "--auth-host=scram-sha-256",
    "--no-instructions",
)

CONFIGURATION = """\
# Written at each start; operator.conf, read last, is yours.

listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = '{sockets}'
shared_preload_libraries = 'pg_cron'
cron.database_name = 'parlance'
cron.use_background_workers = on
cron.log_statement = off
max_worker_processes = 20

# For the index of a large organization, which is built once.
maintenance_work_mem = '512MB'

# Compiling a search costs more than running it.
jit = off

# Statements carry passwords and secrets as parameters.
log_statement = none
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0

logging_collector = off
log_line_prefix = '%m [%p] %q%u@%d '
log_timezone = 'UTC'
timezone = 'UTC'

include 'operator.conf'
"""

HBA = """\
# The superuser comes in by the socket, as the person who started the server; the two
# roles that log in bring a password; nobody else comes in.
local all         postgres                peer map=operator
local parlance    authenticator,sidecar   scram-sha-256
host  parlance    authenticator,sidecar   127.0.0.1/32   scram-sha-256
"""


def pg_bin(version: str | None = None) -> Path:
    """The programs of the newest installed server that has all extensions."""
    missing: list[str] = []
    for one in (version,) if version else VERSIONS:
        folder = Path(f"/usr/lib/postgresql/{one}/bin")
        if (folder / "postgres").exists():
            extensions = Path(f"/usr/share/postgresql/{one}/extension")
            missing = [name for name in EXTENSIONS if not (extensions / f"{name}.control").exists()]
            if not missing:
                return folder
    wanted = f"PostgreSQL {version or ' or '.join(VERSIONS)}"
    if missing:
        raise OpsError(f"{wanted} lacks {', '.join(missing)}: bin/parlance up installs it")
    if version:
        raise OpsError(f"the database was made by {wanted}, which is not here: bring it by pg_dump")
    raise OpsError(f"{wanted} is not installed: bin/parlance up does it")


@dataclass(frozen=True, slots=True)
class Superuser:
    """Speaks to a server as its superuser, through psql and the unix socket."""

    sockets: Path
    port: int
    database: str = DATABASE

    @property
    def env(self) -> dict[str, str]:
        clean = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
        return clean | {
            "PGHOST": str(self.sockets),
            "PGPORT": str(self.port),
            "PGUSER": SUPERUSER,
            "PGDATABASE": self.database,
        }

    def query(self, sql: str, **values: str) -> str:
        """The values are reached as :'name', and appear in no process list."""
        script = "".join(f"\\getenv {name} OPS_{name}\n" for name in values) + sql
        return run(
            ["psql", "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-f", "-"],
            what="a statement to the database",
            text=script,
            env=self.env | {f"OPS_{name}": value for name, value in values.items()},
        ).strip()

    def holds(self, condition: str) -> bool:
        return self.query(f"select ({condition})::text") == "true"

    def install(self, file: Path) -> None:
        run(
            ["psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-1", "-f", str(file)],
            what=f"{file.name}",
            env=self.env,
        )

    def answers(self) -> bool:
        command = [str(pg_bin() / "pg_isready"), "-q"]
        return subprocess.run(command, env=self.env, check=False).returncode == 0


@dataclass(frozen=True, slots=True)
class FirstDay:
    """What was made once, and is shown once."""

    password: str
    secret_key: str


def create(layout: Layout, ports: Ports, say: Callable[[str], None]) -> None:
    """Files of the server: made if they are missing, configured in any case."""
    made = layout.cluster / "PG_VERSION"
    if not made.exists():
        say("database server: a new one")
        # Under another name until it is whole.
        partial = layout.home / "pg.partial"
        shutil.rmtree(partial, ignore_errors=True)
        make_folder(partial, mode=0o700)
        initdb = [str(pg_bin() / "initdb"), *INITDB, "-D", str(partial)]
        run(as_server(initdb), what="initdb", folder=Path("/"))
        partial.rename(layout.cluster)
    owner = layout.cluster.stat().st_uid
    if owner != server_uid():
        name = pwd.getpwuid(owner).pw_name
        raise OpsError(f"the database in {layout.cluster} belongs to {name}: start it as {name}")
    sockets = str(layout.socket_folder(ports)).replace("'", "''")
    files = {
        "parlance.conf": CONFIGURATION.format(port=ports.postgres, sockets=sockets),
        "pg_hba.conf": HBA,
        "pg_ident.conf": f"operator {pwd.getpwuid(os.geteuid()).pw_name} {SUPERUSER}\n",
    }
    for name, text in files.items():
        write_private(layout.cluster / name, text)
    operator = layout.cluster / "operator.conf"
    if not operator.exists():
        write_private(operator, "")
    include = "include 'parlance.conf'\n"
    main = layout.cluster / "postgresql.conf"
    text = main.read_text()
    if include not in text:
        write_private(main, text + include)
    create_keys(layout)


def create_keys(layout: Layout) -> None:
    """The master copies, and beside the data the server's own of those that it signs with."""
    for name in SIGNING_KEYS:
        if not (layout.keys / name).exists():
            write_private(layout.keys / name, secrets.token_hex(32) + "\n")
    if not (layout.keys / "sealing").exists():
        write_private(layout.keys / "sealing", PrivateKey.generate().encode().hex() + "\n")
    server_keys = layout.cluster / "parlance_keys"
    make_folder(server_keys, mode=0o700)
    for name in SIGNING_KEYS:
        if not (server_keys / name).exists():
            write_private(server_keys / name, (layout.keys / name).read_text())


def complete(
    layout: Layout, ports: Ports, settings: Settings, say: Callable[[str], None]
) -> FirstDay | None:
    """With the server running: whatever is missing in it."""
    sockets = layout.socket_folder(ports)
    anywhere = Superuser(sockets, ports.postgres, "postgres")
    if not anywhere.holds(f"exists (select from pg_database where datname = '{DATABASE}')"):
        anywhere.query(f"create database {DATABASE} template template0 encoding 'UTF8'")
    database = Superuser(sockets, ports.postgres)
    if not database.holds("to_regnamespace('app') is not null"):
        say("database: installing the schema")
        database.install(layout.root / "db/install.sql")
    if not deployed_mark(layout).exists():
        # What the file did in one transaction needs no check change by change.
        sqitch(layout, database, "deploy", "--log-only", "--no-verify")
        mark_deployed(layout)
    elif is_stale(layout):
        # Sources that were never released are edited in place, and sqitch sees no change.
        remedy = "deploy" if is_released(layout) else "reset, which empties it"
        say(f"note: db/ has changed since this database was made: bin/parlance {remedy}")
    for role in ("authenticator", "sidecar"):
        verifier = scram(settings[f"PARLANCE_{role.upper()}_PASSWORD"])
        database.query(f"alter role {role} password :'verifier'", verifier=verifier)
    if database.holds("to_regprocedure('vault.set_sealing_key(bytea)') is not null"):
        private = PrivateKey(bytes.fromhex((layout.keys / "sealing").read_text()))
        database.query(
            "select vault.set_sealing_key(decode(:'key', 'hex'))",
            key=private.public_key.encode().hex(),
        )
    if database.holds("exists (select from app.organizations)"):
        return None
    say("database: the first organization")
    email = settings.get("PARLANCE_ADMIN_EMAIL") or "admin@example.com"
    password = settings.get("PARLANCE_ADMIN_PASSWORD") or secrets.token_urlsafe(12)
    made: dict[str, Any] = json.loads(
        database.query(
            "select app.set_up_installation(:'email', :'password', :'organization')",
            email=email,
            password=password,
            organization=settings.get("PARLANCE_ORGANIZATION") or "Parlance",
        )
    )
    remember(
        layout,
        PARLANCE_ADMIN_EMAIL=email,
        PARLANCE_DEMO_CHATBOT=made["chatbotId"],
        PARLANCE_DEMO_KEY=made["publishableKey"],
    )
    return FirstDay(password, made["secretKey"])


def scram(password: str, salt: bytes | None = None) -> str:
    """What the server stores of a password, so that it never sees the password itself."""
    salt = secrets.token_bytes(16) if salt is None else salt
    salted = hashlib.pbkdf2_hmac("sha256", password.encode(), salt, SCRAM_ROUNDS)
    client = hashlib.sha256(hmac.digest(salted, b"Client Key", "sha256")).digest()
    server = hmac.digest(salted, b"Server Key", "sha256")
    salt64, client64, server64 = (base64.b64encode(x).decode() for x in (salt, client, server))
    return f"SCRAM-SHA-256${SCRAM_ROUNDS}:{salt64}${client64}:{server64}"


def sqitch(layout: Layout, database: Superuser, *arguments: str) -> None:
    if not (layout.root / "sqitch.plan").exists():
        return
    person = {"SQITCH_FULLNAME": "Parlance", "SQITCH_EMAIL": "parlance@localhost"}
    run(
        ["sqitch", *arguments, f"db:pg://{SUPERUSER}@/{database.database}"],
        what=f"sqitch {' '.join(arguments)}",
        env=person | database.env,
        folder=layout.root,
    )


def deploy(layout: Layout, database: Superuser) -> None:
    sqitch(layout, database, "deploy")
    # PostgREST keeps a picture of the schema.
    database.query("notify pgrst, 'reload schema'")
    mark_deployed(layout)


def schema_mark(layout: Layout) -> str:
    digest = hashlib.sha256()
    for source in SCHEMA_SOURCES:
        path = layout.root / "db" / source
        for file in [path] if path.is_file() else sorted(path.rglob("*.sql")):
            digest.update(str(file.relative_to(layout.root)).encode())
            digest.update(file.read_bytes())
    return digest.hexdigest()


def deployed_mark(layout: Layout) -> Path:
    # Beside the data that it is about.
    return layout.cluster / "parlance_deployed"


def mark_deployed(layout: Layout) -> None:
    write_private(deployed_mark(layout), schema_mark(layout) + "\n")


def is_released(layout: Layout) -> bool:
    plan = layout.root / "sqitch.plan"
    return plan.exists() and any(x.startswith("@") for x in plan.read_text().splitlines())


def is_stale(layout: Layout) -> bool:
    return deployed_mark(layout).read_text().strip() != schema_mark(layout)
