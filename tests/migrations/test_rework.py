"""bin/db-rework, from a made-up release on; and that the gate catches what is done without it."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.migrations import gate
from tests.migrations.gate import Release, State, assert_same
from tests.migrations.server import PERSON, TOP, Server

CODE = "functions/errors"
TABLES = "schema/errors"
EDITED = "\ncomment on function api.health() is 'Whether the database answers, {}.';\n"
LAST = "  primary key (organization_id, id),"


class Checkout:
    """A clone of what migrations need, with releases of its own."""

    def __init__(self, folder: Path, server: Server) -> None:
        self.folder = folder
        self.server = server

    @classmethod
    def make(cls, folder: Path, server: Server) -> "Checkout":
        for name in ("db", "bin"):
            shutil.copytree(TOP / name, folder / name)
        for name in ("sqitch.conf", "sqitch.plan"):
            shutil.copy(TOP / name, folder / name)
        # Sixty thousand words are the same for every release.
        (folder / "db/data/english_words.sql").write_text("-- None here.\n")
        made = cls(folder, server)
        made.git("init", "-q", "-b", "main")
        made.git("config", "user.name", PERSON["SQITCH_FULLNAME"])
        made.git("config", "user.email", PERSON["SQITCH_EMAIL"])
        made.commit()
        return made

    def git(self, *arguments: str) -> str:
        return self.server.run("git", *arguments, folder=self.folder)

    def commit(self) -> None:
        self.git("add", "--all")
        self.git("commit", "-q", "--allow-empty", "-m", "Work")

    def release(self, tag: str) -> None:
        self.server.run("sqitch", "tag", tag, "-n", "Release", folder=self.folder)
        self.commit()
        self.git("tag", tag)

    def rework(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(self.folder / "bin/db-rework"), *arguments],
            cwd=self.folder, env=self.server.env, capture_output=True, text=True, check=False,
        )  # fmt: skip

    def edit(self, name: str, change: Callable[[str], str]) -> None:
        file = self.folder / name
        text = file.read_text()
        changed = change(text)
        assert changed != text, f"nothing to change in {name}"
        file.write_text(changed)

    def append(self, name: str, text: str) -> None:
        self.edit(name, lambda old: old + text)

    def add(self, change: str, *, template: str | None = None) -> None:
        arguments = ["-t", template] if template else []
        self.server.run("sqitch", "add", change, *arguments, "-n", "Why", folder=self.folder)

    def write(self, verb: str, change: str, statements: str, *, above: str = "commit;") -> None:
        self.edit(
            f"db/migrations/{verb}/{change}.sql",
            lambda text: text.replace(above, f"{statements}\n\n{above}"),
        )


@pytest.fixture(scope="module")
def origin(tmp_path_factory: pytest.TempPathFactory, server: Server) -> Path:
    """A checkout that was released once."""
    checkout = Checkout.make(tmp_path_factory.mktemp("origin"), server)
    checkout.release("v901.0.0")
    return checkout.folder


@pytest.fixture(scope="module")
def released(origin: Path, server: Server) -> Release:
    return Release.deploy(server, origin, "@v901.0.0")


@pytest.fixture
def checkout(origin: Path, server: Server, tmp_path: Path) -> Checkout:
    folder = tmp_path / "checkout"
    shutil.copytree(origin, folder)
    return Checkout(folder, server)


def truth(checkout: Checkout) -> State:
    return gate.install(checkout.server, checkout.folder, "truth")


def add_severity(checkout: Checkout, how: str = "add severity text") -> None:
    change = "schema/errors_severity"
    checkout.add(change)
    checkout.write("deploy", change, f"alter table app.chatbot_errors {how};")
    checkout.write("revert", change, "alter table app.chatbot_errors drop severity;")


def assert_caught(checkout: Checkout, released: Release) -> None:
    upgraded = released.upgrade(checkout.folder, "checked")
    with pytest.raises(AssertionError, match="differ"):
        assert_same(truth(checkout), upgraded, "the two differ")


def test_a_function_changed_in_place_is_caught(checkout: Checkout, released: Release) -> None:
    checkout.append(f"db/{CODE}.sql", EDITED.format("as nobody may say"))
    assert_caught(checkout, released)


def test_a_table_changed_in_place_is_caught(checkout: Checkout, released: Release) -> None:
    checkout.edit(
        f"db/{TABLES}.sql", lambda text: text.replace(LAST, f"  severity text,\n{LAST}", 1)
    )
    assert_caught(checkout, released)


def test_done_as_it_should_be(checkout: Checkout, released: Release) -> None:
    """A function, a policy and a table changed, a source added."""
    done = checkout.rework(CODE, "health says more")
    assert done.returncode == 0, done.stderr
    assert f"now edit db/{CODE}.sql" in done.stdout.lower()
    checkout.append(f"db/{CODE}.sql", EDITED.format("reworked"))

    assert checkout.rework("policies/errors", "nobody").returncode == 0
    checkout.edit(
        "db/policies/errors.sql",
        lambda text: re.sub(
            r"using \(.*?\n  \);", "using (organization_id is null);", text, flags=re.S
        ),
    )

    done = checkout.rework("--freeze", TABLES)
    assert done.returncode == 0, done.stderr
    add_severity(checkout)
    checkout.edit(
        f"db/{TABLES}.sql", lambda text: text.replace(LAST, f"  severity text,\n{LAST}", 1)
    )

    checkout.add("functions/extra", template="source")
    (checkout.folder / "db/functions/extra.sql").write_text(
        "create function app.extra() returns integer language sql return 1;\n"
    )
    checkout.edit(
        "db/install.sql",
        lambda text: text.replace("\nreset role;", "\\ir functions/extra.sql\n\nreset role;"),
    )
    checkout.write("revert", "functions/extra", "drop function app.extra();")

    gate.check(released, checkout.folder, truth=truth(checkout))

    # What came out is what a person would want to review.
    text = (checkout.folder / f"db/migrations/deploy/{CODE}.sql").read_text()
    assert text == (
        f"-- Deploy parlance:{CODE} to pg, reworked after @v901.0.0\n\n"
        "begin;\nset local role parlance_owner;\n\n"
        f"\\ir ../../../{CODE}.sql\n\ncommit;\n"
    )
    kept = checkout.folder / f"db/migrations/reworked/deploy/{CODE}@v901.0.0.sql"
    assert "\\ir" not in kept.read_text()
    assert "create or replace function api.health" in kept.read_text()


def test_a_column_that_is_not_written_last_is_caught(checkout: Checkout, released: Release) -> None:
    assert checkout.rework("--freeze", TABLES).returncode == 0
    add_severity(checkout)
    first = "create table app.chatbot_errors ("
    checkout.edit(
        f"db/{TABLES}.sql", lambda text: text.replace(first, f"{first}\n  severity text,")
    )
    assert_caught(checkout, released)


def test_a_table_that_is_not_frozen_is_caught(checkout: Checkout, released: Release) -> None:
    """Upgraded it is right; deployed anew, it would have the column before it is added."""
    add_severity(checkout, "add if not exists severity text")
    checkout.edit(
        f"db/{TABLES}.sql", lambda text: text.replace(LAST, f"  severity text,\n{LAST}", 1)
    )
    with pytest.raises(AssertionError, match="what this checkout deploys as @v901"):
        gate.check(released, checkout.folder, truth=truth(checkout))


def test_a_forgotten_revert_is_caught(checkout: Checkout, released: Release) -> None:
    assert checkout.rework(CODE, "one more function").returncode == 0
    checkout.append(
        f"db/{CODE}.sql",
        "\ncreate function app.one_more() returns integer language sql return 1;\n",
    )
    with pytest.raises(AssertionError, match="a revert to @v901"):
        gate.check(released, checkout.folder, truth=truth(checkout))


def test_two_releases_on(checkout: Checkout, released: Release) -> None:
    """A second rework keeps the first, with what only it had to do, apart."""
    assert checkout.rework(CODE, "health counts").returncode == 0
    checkout.append(f"db/{CODE}.sql", EDITED.format("reworked"))
    checkout.append(
        f"db/{CODE}.sql",
        "\ncreate or replace function app.count_them(a integer) returns integer"
        " language sql return 1;\n",
    )
    checkout.write("revert", CODE, "drop function app.count_them(integer);")
    checkout.commit()
    checkout.release("v902.0.0")
    second = Release.deploy(checkout.server, checkout.folder, "@v902.0.0")

    assert checkout.rework(CODE, "and counts otherwise").returncode == 0
    # Another signature is another function: the old one goes by hand, there and back.
    checkout.edit(
        f"db/{CODE}.sql", lambda text: text.replace("count_them(a integer)", "count_them(a text)")
    )
    gone = "drop function if exists app.count_them({});"
    checkout.write("deploy", CODE, gone.format("integer"), above="\\ir ")
    checkout.write("revert", CODE, gone.format("text"))
    wanted = truth(checkout)
    gate.check(second, checkout.folder, truth=wanted)
    gate.check(released, checkout.folder, truth=wanted)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("functions/nothing", "why"), "no change functions/nothing"),
        ((CODE,), "say why"),
        ((TABLES, "why"), "use --freeze"),
        (("--freeze", CODE), "leave --freeze out"),
    ],
)
def test_refusals(checkout: Checkout, arguments: tuple[str, ...], said: str) -> None:
    done = checkout.rework(*arguments)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert not checkout.git("status", "--porcelain")


def test_twice_is_refused(checkout: Checkout) -> None:
    assert checkout.rework(CODE, "why").returncode == 0
    again = checkout.rework(CODE, "why")
    assert (again.returncode, "edit the source" in again.stderr) == (1, True)
    assert checkout.rework("--freeze", TABLES).returncode == 0
    again = checkout.rework("--freeze", TABLES)
    assert (again.returncode, "frozen already" in again.stderr) == (1, True)


def test_without_a_release_there_is_nothing_to_keep(server: Server, tmp_path: Path) -> None:
    checkout = Checkout.make(tmp_path, server)
    checkout.edit("sqitch.plan", lambda text: re.sub(r"(?m)^@.*\n", "", text) + "\n")
    done = checkout.rework(CODE, "why")
    assert (done.returncode, "nothing is released yet" in done.stderr) == (1, True)


def test_a_release_that_git_does_not_know(checkout: Checkout) -> None:
    checkout.git("tag", "-d", "v901.0.0")
    done = checkout.rework(CODE, "why")
    assert done.returncode == 1
    assert "git show v901.0.0" in done.stderr
    assert not checkout.git("status", "--porcelain")


def test_outside_a_checkout(checkout: Checkout, tmp_path: Path) -> None:
    done = subprocess.run(
        [str(checkout.folder / "bin/db-rework"), CODE, "why"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "at the top of the checkout" in done.stderr
