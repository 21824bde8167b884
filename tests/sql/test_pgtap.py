"""The tests that are written in SQL, one case to a file, each in a database of its own."""

import re
from pathlib import Path

import pytest

from tests.support.cluster import Cluster

HERE = Path(__file__).parent
FILES = sorted(HERE.glob("*.sql"))


def faults(output: str) -> list[str]:
    """What is wrong with the output of a TAP producer: nothing but a kept plan is right."""
    found = []
    numbers: list[int] = []
    plans: list[int] = []
    for line in output.splitlines():
        if plan := re.fullmatch(r"1\.\.(\d+)", line):
            plans.append(int(plan[1]))
        elif result := re.fullmatch(r"(not )?ok (\d+)(?: - .*| #.*)?", line):
            numbers.append(int(result[2]))
            # A test that is skipped, or expected to fail, says nothing.
            if result[1] or re.search(r"# (SKIP|TODO)", line, re.IGNORECASE):
                found.append(line)
        elif line.strip() and not line.lstrip().startswith("#"):
            # Results of several lines are part of a diagnosis, which begins with a hash.
            found.append(f"not TAP: {line}")
    if len(plans) != 1:
        found.append(f"{len(plans)} plans")
    elif numbers != list(range(1, plans[0] + 1)):
        found.append(f"planned {plans[0]} tests, ran {numbers}")
    return found


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_pgtap(cluster: Cluster, file: Path) -> None:
    with cluster.copy() as database:
        done = cluster.psql("-A", "-t", "-f", str(file), database=database, folder=HERE)
    told = [line for line in done.stdout.splitlines() if not line.startswith("ok ")]
    report = "\n".join([*told, done.stderr])
    assert done.returncode == 0, report
    assert not re.search(r"ERROR|FATAL|PANIC|WARNING", done.stderr), report
    found = faults(done.stdout)
    assert not found, report


@pytest.mark.parametrize(
    "output",
    [
        "",
        "1..2\nok 1 - a\n",
        "1..1\nok 1 - a\nok 2 - b\n",
        "1..1\nnot ok 1 - a\n",
        "1..1\nok 1 - a # SKIP not today\n",
        "1..1\nnot ok 1 - a # TODO later\n",
        "ok 1 - a\n",
        "1..1\nok 2 - a\n",
        "1..1\nok 1 - a\n1..1\n",
        "1..1\nok 1 - a\nsome row\n",
    ],
)
def test_the_reader_is_strict(output: str) -> None:
    assert faults(output)


def test_the_reader_accepts_what_is_right() -> None:
    assert not faults("1..2\nok 1 - a\n# a note\n\nok 2 - b\n")


def test_every_domain_is_tested() -> None:
    """A domain has one name, and the same file name in db/ and here."""
    domains = {file.stem for file in (HERE.parents[1] / "db/schema").glob("*.sql")}
    assert domains <= {file.stem for file in FILES}
