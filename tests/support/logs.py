"""What the servers of a run wrote, for the report of a test that failed."""

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

LINES = 40
# The gateway's say little more than that there were requests.
FEWER_LINES = 10


class Logging(Protocol):
    @property
    def logs(self) -> list[Path]: ...


_watched: list[Logging] = []
_lengths: dict[Path, int] = {}


def watch(servers: Logging) -> None:
    """Show what these wrote while a test failed."""
    _watched.append(servers)


def _files() -> list[Path]:
    return sorted({path for servers in _watched for path in servers.logs if path.exists()})


def remember() -> None:
    """What is there by now is not the next test's."""
    _lengths.update({path: path.stat().st_size for path in _files()})


def since() -> Iterator[tuple[str, str]]:
    """By the name of the file, the end of what was written since."""
    for path in _files():
        with path.open(errors="replace") as log:
            log.seek(_lengths.get(path, 0))
            most = FEWER_LINES if path.name.startswith("gateway") else LINES
            lines = log.read().splitlines()[-most:]
        if lines:
            yield path.name, "\n".join(lines)
