"""bin/parlance import, against the servers of the tests."""

import asyncio
from pathlib import Path

import pytest

from ops.cluster import Superuser
from ops.import_ import Order, find, import_folder
from ops.system import OpsError

GOOD = {
    "one.md": "# Florbex\n\nFlorbex is stable from pH 3 to pH 7.\n",
    "deep/er/two.txt": "Quillane is a thickener made of seaweed.\n",
    "three.HTML": "<html><title>Zorbium</title><body><p>Zorbium is a metal.</p></body></html>",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in GOOD.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    for name in (".hidden/a.md", "notes.json", "picture.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x")
    return tmp_path


class Importer:
    def __init__(self, stack, organization):
        self.address = f"http://127.0.0.1:{stack.ports.gateway}"
        self.database = Superuser(stack.cluster.sockets, stack.cluster.port)
        self.email = organization.admin.email
        self.seen = []

    def __call__(self, folder, **options):
        order = Order(folder, email=self.email, **options)
        work = import_folder(
            self.address, self.database, order, lambda *seen: self.seen.append(seen)
        )
        return asyncio.run(work)


@pytest.fixture
def run(stack, world):
    return Importer(stack, world.organization())


def test_it_finds_what_can_be_read_and_nothing_hidden(folder):
    assert [path.relative_to(folder).as_posix() for path in find(folder)] == sorted(GOOD)


def test_documents_are_read_and_a_second_time_sends_nothing(run, folder):
    first = run(folder, fields={"type": "manual", "category": "chemistry"})
    assert (first.found, first.sent, first.known, first.failures) == (3, 3, 0, {})
    assert run.seen[-1] == ("read", 3, 3)
    rows = run.database.query(
        "select string_agg(d.source_uri || ' ' || d.document_type || ' ' || d.status, ',' "
        "order by d.source_uri) from app.documents as d join app.users as u "
        "on u.organization_id = d.organization_id where u.email = :'email'",
        email=run.email,
    )
    assert rows.split(",") == [f"{name} manual ready" for name in sorted(GOOD)]

    second = run(folder)
    assert (second.sent, second.known, second.failures) == (0, 3, {})

    (folder / "one.md").write_text(GOOD["one.md"] + "\nAnd it is blue.\n")
    third = run(folder)
    assert (third.sent, third.known) == (1, 2)


def test_what_cannot_be_read_is_reported_with_the_reason(run, folder):
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\nnot really")
    (folder / "empty.md").write_text("")
    outcome = run(folder)
    assert set(outcome.failures) == {"broken.pdf", "empty.md"}
    assert "empty" in outcome.failures["empty.md"]
    assert all(len(reason) > 10 for reason in outcome.failures.values())
    # Only what failed is tried again.
    again = run(folder)
    assert (again.known, set(again.failures)) == (3, {"broken.pdf", "empty.md"})


def test_only_an_administrator_can_be_named(run, folder):
    run.email = "nobody@example.com"
    with pytest.raises(OpsError, match="no administrator called nobody"):
        run(folder)
