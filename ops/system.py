"""The user that the servers run as, and running programs.

PostgreSQL refuses to run as root.  Started by root, all four processes run as the user
postgres instead; started by anybody else, they run as that user.  Where both write to
one folder, root takes care not to follow what the servers put there.
"""

import functools
import os
import pwd
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

SERVER_USER = "postgres"
STDERR_LINES = 20


class OpsError(Exception):
    """What went wrong, in words for the person at the terminal."""


@functools.cache
def server_user() -> pwd.struct_passwd | None:
    """The user to change to, or None where the servers run as the caller."""
    if os.geteuid() != 0:
        return None
    try:
        return pwd.getpwnam(SERVER_USER)
    except KeyError:
        raise OpsError(f"root cannot run the servers, and there is no user {SERVER_USER}") from None


def as_server(command: Sequence[str], *, dies_with_parent: str | None = None) -> list[str]:
    """The command as the servers' user.

    setpriv becomes the program instead of staying its parent, so signals and process ids
    are the program's own.  `dies_with_parent` is the signal that it gets when its parent
    dies, however suddenly: nothing is left running behind a killed runner.
    """
    user = server_user()
    options: list[str] = []
    if user is not None:
        options += [f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--init-groups"]
    if dies_with_parent is not None:
        options.append(f"--pdeathsig={dies_with_parent}")
    return ["setpriv", *options, "--", *command] if options else [*command]


def server_uid() -> int:
    user = server_user()
    return os.geteuid() if user is None else user.pw_uid


def give_to_servers(path: Path | int) -> None:
    """A path, or an open file.  A link is not followed: the servers may have made it."""
    user = server_user()
    if isinstance(path, int):
        if user is not None:
            os.fchown(path, user.pw_uid, user.pw_gid)
    elif user is not None:
        os.chown(path, user.pw_uid, user.pw_gid, follow_symlinks=False)


def make_folder(path: Path, *, mode: int = 0o755) -> None:
    """A folder that the servers may write to."""
    path.mkdir(parents=True, exist_ok=True)
    folder = os.open(path, os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        give_to_servers(folder)
        os.fchmod(folder, mode)
    finally:
        os.close(folder)


def write_private(path: Path, text: str, *, for_servers: bool = True) -> None:
    """Replace a file that only its owner may read; never a moment with other rights."""
    new = path.with_name(path.name + ".new")
    new.unlink(missing_ok=True)
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        if for_servers:
            give_to_servers(file.fileno())
        file.write(text)
    new.replace(path)


def open_log(path: Path) -> IO[bytes]:
    """For more of a log in a folder of the servers; not through a link that they made."""
    flags = os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_NOFOLLOW
    return os.fdopen(os.open(path, flags, 0o644), "ab")


def can_read(path: Path) -> bool:
    """Can the servers' user read this file?"""
    return subprocess.run(as_server(["test", "-r", str(path)]), check=False).returncode == 0


def program(name: str) -> str:
    """An ordinary user's PATH often lacks /usr/sbin, where nginx is."""
    found = shutil.which(name, path=os.environ.get("PATH", "") + ":/usr/local/sbin:/usr/sbin:/sbin")
    if found is None:
        raise OpsError(f"{name} is not installed: bin/parlance up installs it")
    return found


def run(
    command: Sequence[str],
    *,
    what: str,
    text: str | None = None,
    env: Mapping[str, str] | None = None,
    folder: Path | None = None,
) -> str:
    """Run a program to its end and return what it printed."""
    done = subprocess.run(
        command, input=text, env=env, cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        last = "\n".join((done.stderr or done.stdout).splitlines()[-STDERR_LINES:])
        raise OpsError(f"{what} failed ({command[0]}, exit {done.returncode}):\n{last}")
    return done.stdout
