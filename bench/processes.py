"""What processes cost, as the kernel counts it."""

import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")
# Of /proc/PID/stat, counted after the name, which may hold spaces: own time in user and kernel
# mode, and that of children that have ended.
TIMES = slice(11, 15)
PARENT = 1


def family(pid: int) -> list[int]:
    """A process and all that descend from it."""
    children: dict[int, list[int]] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            with suppress(OSError):
                children.setdefault(int(_stat(int(folder.name))[PARENT]), []).append(
                    int(folder.name)
                )
    found = [pid]
    for one in found:
        found += children.get(one, [])
    return found


def cpu_seconds(pid: int) -> float:
    """Of a process and its descendants, those that have ended included."""
    total = 0
    for one in family(pid):
        with suppress(OSError):
            total += sum(map(int, _stat(one)[TIMES]))
    return total / TICKS


def wait_until_alone(pid: int, seconds: float) -> bool:
    """Until the process has no descendants."""
    deadline = time.monotonic() + seconds
    while len(family(pid)) > 1:
        if time.monotonic() > deadline:
            return False
        time.sleep(0.5)
    return True


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes.  Pages that processes share: `rss` counts them in each, `pss` a part in each."""

    rss: float
    pss: float

    def __add__(self, other: "Memory") -> "Memory":
        return Memory(self.rss + other.rss, self.pss + other.pss)


def memory(pid: int) -> Memory:
    rollup = Path(f"/proc/{pid}/smaps_rollup").read_text()
    sizes = {name: int(rest.split()[0]) for name, rest in _fields(rollup)}
    return Memory(sizes["Rss"] / 1024, sizes["Pss"] / 1024)


def title(pid: int) -> str:
    """What a process calls itself: its arguments, which Postgres rewrites."""
    words = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode().split()
    return " ".join([words[0].rpartition("/")[2], *words[1:]]) if words else "?"


def _stat(pid: int) -> list[str]:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()


def _fields(rollup: str) -> Iterator[tuple[str, str]]:
    for line in rollup.splitlines()[1:]:
        name, _, rest = line.partition(":")
        yield name, rest
