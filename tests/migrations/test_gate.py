"""The gate: however a database came to be, it is the same."""

import re
from pathlib import Path

import pytest

from tests.migrations import gate, plan
from tests.migrations.gate import State, assert_same
from tests.migrations.server import TOP, Server

# The one with pg_cron.
DATABASE = "parlance"


@pytest.fixture(scope="module")
def life(server: Server) -> dict[str, State]:
    """A database's life by sqitch, and another's by db/install.sql."""
    states = {}

    def note(name: str) -> None:
        states[name] = State.of(server, DATABASE)

    server.fresh(DATABASE)
    note("empty")
    server.install(DATABASE)
    note("installed")
    server.sqitch(DATABASE, "deploy", "--log-only")
    server.sqitch(DATABASE, "revert", "-y")
    note("installed and reverted")

    server.fresh(DATABASE)
    server.sqitch(DATABASE, "deploy")
    note("deployed")
    server.sqitch(DATABASE, "verify")
    server.sqitch(DATABASE, "revert", "-y")
    note("reverted")
    server.sqitch(DATABASE, "deploy")
    note("deployed again")
    return states


def test_what_sqitch_deploys_is_what_install_makes(life: dict[str, State]) -> None:
    assert_same(life["installed"], life["deployed"], "db/install.sql and sqitch deploy differ")


@pytest.mark.parametrize("before", ["installed and reverted", "reverted"])
def test_reverting_everything_leaves_an_empty_database(life: dict[str, State], before: str) -> None:
    assert_same(life["empty"], life[before], f"{before}, the database is not empty")


def test_what_was_reverted_can_be_deployed_again(life: dict[str, State]) -> None:
    assert_same(life["installed"], life["deployed again"], "something was left, or is missing")


def test_what_install_makes_is_something(life: dict[str, State]) -> None:
    """The equalities above say nothing of two empty dumps."""
    assert "CREATE POLICY" in life["installed"].schema
    assert "CREATE POLICY" not in life["empty"].schema
    assert life["installed"].rows["app.embedding_models"]


def test_every_release_can_be_upgraded_and_gone_back_to(
    server: Server, life: dict[str, State], tmp_path: Path
) -> None:
    """Nothing to do before the first release; tests/migrations/test_rework.py makes one up."""
    for tag in plan.tags(TOP):
        old = plan.release(TOP, tag, tmp_path / tag)
        release = gate.Release.deploy(server, old, tag)
        # Not with life["installed"], which has pg_cron.
        truth = gate.install(server, TOP, "truth")
        gate.check(release, TOP, truth=truth)


def test_every_source_is_installed_and_deployed() -> None:
    sources = {
        str(path.relative_to(TOP / "db").with_suffix(""))
        for folder in ("schema", "functions", "policies")
        for path in (TOP / "db" / folder).glob("*.sql")
    }
    installed = plan.installed(TOP)
    assert set(installed) == sources, "db/install.sql is the table of contents"
    first: dict[str, None] = dict.fromkeys(change.name for change in plan.changes(TOP))
    assert [name for name in first if name in sources] == installed, (
        "sqitch.plan has the sources of db/install.sql, in its order"
    )


def test_a_domain_has_one_name() -> None:
    """The same file in schema, functions and policies; functions may have more subjects."""
    names = {
        folder: {path.name for path in (TOP / "db" / folder).glob("*.sql")}
        for folder in ("schema", "functions", "policies")
    }
    assert names["schema"] == names["policies"] <= names["functions"]


def test_every_script_belongs_to_the_plan() -> None:
    changes = {change.name for change in plan.changes(TOP)}
    for verb in ("deploy", "revert", "verify"):
        folder = TOP / "db/migrations" / verb
        scripts = {str(path.relative_to(folder).with_suffix("")) for path in folder.rglob("*.sql")}
        assert scripts == changes, verb


def test_every_change_is_one_transaction_of_the_owner() -> None:
    """What the superuser makes by mistake, its owner cannot change."""
    for change in plan.changes(TOP):
        text = change.deploy.read_text()
        code = re.sub(r"^\s*--.*\n", "", text, flags=re.MULTILINE).strip()
        begin = (
            "begin;\n"
            if change.name == "schema/base"
            else ("begin;\nset local role parlance_owner;\n")
        )
        assert code.startswith(begin), change.name
        assert code.endswith("\ncommit;"), change.name
