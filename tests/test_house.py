"""What holds for files, whatever they say."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.cluster import ROOT

FOLDERS = ("bench", "bin", "db", "demo", "docs", "gateway", "ops", "sidecar", "tests", "web")
TEXTS = {
    ".conf", ".css", ".expected", ".html", ".in", ".js", ".json", ".md", ".plan", ".py", ".sh",
    ".sql", ".svg", ".tmpl", ".toml", ".yml", "",
}  # fmt: skip
MADE = {"__pycache__", "node_modules"}
# A file or folder as documents name one: `db/install.sql`, `tests/isolation`.
NAMED = re.compile(rf"`((?:{'|'.join(FOLDERS)})/[\w./-]*)`")
LINKED = re.compile(r"\]\((?!https?:|#|mailto:)([^)#\s]+)[^)]*\)")


def files() -> Iterator[Path]:
    yield from (path for path in ROOT.iterdir() if path.is_file())
    for folder in FOLDERS:
        for path in (ROOT / folder).rglob("*"):
            if path.is_file() and not MADE & set(path.parts):
                yield path


def texts() -> list[Path]:
    # What the tests hand to the readers of documents is as odd as documents are.
    fixtures = ROOT / "tests/fixtures"
    return [path for path in files() if path.suffix in TEXTS and not path.is_relative_to(fixtures)]


def documents() -> list[Path]:
    return [path for path in texts() if path.suffix == ".md" and path.parent.name != "demo"]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_texts_are_as_editorconfig_says() -> None:
    bad = []
    for path in texts():
        data = path.read_bytes()
        data.decode("utf-8")
        if b"\r" in data or re.search(rb"[ \t]\n", data) or (data and data[-1:] != b"\n"):
            bad.append(name(path))
    assert not bad, "carriage returns, trailing blanks, or no line feed at the end"


def test_only_one_module_of_the_sidecar_speaks_to_the_database() -> None:
    importing = {
        name(path)
        for path in (ROOT / "sidecar").rglob("*.py")
        if re.search(r"^\s*(?:import|from) (?:psycopg|pgvector)", path.read_text(), re.MULTILINE)
    }
    assert importing == {"sidecar/db.py"}


@pytest.mark.parametrize("document", documents(), ids=name)
def test_what_documents_name_exists(document: Path) -> None:
    text = document.read_text()
    named = {ROOT / path for path in NAMED.findall(text)}
    linked = {document.parent / path for path in LINKED.findall(text)}
    missing = [str(path) for path in named | linked if not path.exists()]
    assert not missing
