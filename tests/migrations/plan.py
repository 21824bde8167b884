"""sqitch.plan, and the sources behind it."""

import re
import subprocess
import tarfile
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

INCLUDE = re.compile(r"^\\ir (\S+)\.sql[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Change:
    name: str
    deploy: Path
    """Its script; of one that was reworked, as it was before."""
    is_released: bool
    is_rework: bool


def entries(top: Path) -> list[str]:
    """Names of changes, and of tags with their @, in order."""
    lines = (line.strip() for line in (top / "sqitch.plan").read_text().splitlines())
    return [line.split()[0] for line in lines if line and line[0] not in "%#"]


def tags(top: Path) -> list[str]:
    return [entry for entry in entries(top) if entry.startswith("@")]


def changes(top: Path) -> list[Change]:
    found = []
    listed = entries(top)
    for at, name in enumerate(listed):
        if name.startswith("@"):
            continue
        later = listed[at + 1 :]
        folder, stem = "deploy", name
        if name in later:
            tag = next(entry for entry in later if entry.startswith("@"))
            folder, stem = "reworked/deploy", f"{name}{tag}"
        found.append(
            Change(
                name=name,
                deploy=top / "db/migrations" / folder / f"{stem}.sql",
                is_released=any(entry.startswith("@") for entry in later),
                is_rework=name in listed[:at],
            )
        )
    return found


def installed(top: Path) -> list[str]:
    """What db/install.sql includes, in order."""
    return INCLUDE.findall((top / "db/install.sql").read_text())


def release(top: Path, tag: str, folder: Path) -> Path:
    """The checkout as it was released, in a folder."""
    done = subprocess.run(
        ["git", "archive", tag.removeprefix("@")], cwd=top, capture_output=True, check=False
    )
    assert done.returncode == 0, f"git has no release {tag}: {done.stderr.decode()}"
    with tarfile.open(fileobj=BytesIO(done.stdout)) as archive:
        archive.extractall(folder, filter="data")
    return folder
