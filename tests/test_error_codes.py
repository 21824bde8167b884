"""docs/errors.md is the registry: it has every code that anything answers with, and no other."""

import re
from pathlib import Path

from tests.support.cluster import ROOT

REGISTRY = ROOT / "docs/errors.md"
# A status and a code, as each language writes them.
SQL = (
    re.compile(r"app\.(?:fail|refusal)\(\s*(\d{3}), '(\w+)'"),
    re.compile(r"app\.answer\(\s*(\d{3}), jsonb_build_object\(\s*'code', '(\w+)'"),
)
PYTHON = (
    re.compile(r"Refused\.because\(\s*(\d{3}),\s*\"(\w+)\""),
    re.compile(r"\b(\d{3}): \"(\w+)\""),
)
NGINX = (re.compile(r"return (\d{3}) '\{\"code\":\"(\w+)\""),)
RAISED = re.compile(r"errcode = '(\w+)'")
# What SQL raises by Postgres's name for it.
CONDITIONS = {
    "restrict_violation": "23001",
    "invalid_parameter_value": "22023",
    "active_sql_transaction": "25001",
    "insufficient_privilege": "42501",
}

Answer = tuple[int, str]


def sources(folder: str, suffix: str) -> dict[Path, str]:
    """What people wrote there, without comments, which mention what is done elsewhere."""
    comment = {"sql": r"^\s*--.*$", "py": r"^\s*#.*$"}.get(suffix.rpartition(".")[2], r"$^")
    return {
        path: re.sub(comment, "", path.read_text(), flags=re.MULTILINE)
        for path in sorted((ROOT / folder).rglob(f"*{suffix}"))
        if "reworked" not in path.parts and "__pycache__" not in path.parts
    }


def answers(texts: dict[Path, str], patterns: tuple[re.Pattern[str], ...]) -> set[Answer]:
    return {
        (int(status), code)
        for text in texts.values()
        for pattern in patterns
        for status, code in pattern.findall(text)
    }


def section(title: str) -> list[list[str]]:
    """The rows of the table under a heading, by cell."""
    text = REGISTRY.read_text().split(f"\n## {title}\n")[1].split("\n## ")[0]
    rows = [line.strip("|").split("|") for line in text.splitlines() if line.startswith("| ")]
    return [[cell.strip().strip("`") for cell in row] for row in rows if "---" not in row[0]][1:]


def test_every_answered_code_is_registered() -> None:
    answered = (
        answers(sources("db/functions", ".sql"), SQL)
        | answers(sources("sidecar", ".py"), PYTHON)
        | answers(sources("gateway", ".in"), NGINX)
    )
    registered = {
        (int(status), row[0]) for row in section("Codes") for status in re.findall(r"\d{3}", row[1])
    }
    assert answered == registered


def test_no_refusal_is_written_otherwise() -> None:
    """So that the test above finds them all."""
    for path, text in sources("db/functions", ".sql").items():
        calls = re.findall(r"(?<!function )app\.(?:fail|refusal)\((?!integer|\s*status)", text)
        assert len(calls) == len(SQL[0].findall(text)), path.name
        # With a status of success, or one that is handed on, it is no refusal.
        answered = re.findall(r"(?<!function )app\.answer\(\s*[345]\d\d", text)
        assert len(answered) == len(SQL[1].findall(text)), path.name
    for path, text in sources("sidecar", ".py").items():
        assert len(re.findall(r"(?<!def )because\(", text)) == len(PYTHON[0].findall(text)) + (
            "HTTP_CODES.get" in text
        ), path.name
    for path, text in sources("gateway", ".in").items():
        assert text.count('"code"') == len(NGINX[0].findall(text)), path.name


def test_codes_are_sorted_and_explained() -> None:
    rows = section("Codes")
    assert [row[0] for row in rows] == sorted(row[0] for row in rows)
    assert all(len(row) == 4 and all(row) for row in rows)


def test_every_kind_of_failure_is_registered() -> None:
    """Those that app.chatbot_errors takes; the sidecar reports some of them."""
    checked = re.search(r"error_type in \(([^)]*)\)", (ROOT / "db/schema/errors.sql").read_text())
    assert checked, "the list of kinds has moved"
    kinds = set(re.findall(r"'(\w+)'", checked[1]))
    assert {row[0] for row in section("Why a model did not answer")} == kinds
    reported = re.findall(
        r"^    type(?:: ClassVar\[str\])? = \"(\w+)\"",
        (ROOT / "sidecar/errors.py").read_text(),
        flags=re.MULTILINE,
    )
    assert reported
    # Of a budget that is used up SQL knows already; it is no error.
    assert set(reported) - {"budget"} <= kinds


def test_every_sqlstate_is_registered() -> None:
    texts = sources("db/schema", ".sql") | sources("db/functions", ".sql")
    raised = {
        CONDITIONS.get(state, state) for text in texts.values() for state in RAISED.findall(text)
    }
    for text in texts.values():
        # A raise without a state of its own.
        statements = re.findall(r"raise exception\s+'[^;]*;", text)
        raised |= {"P0001" for statement in statements if "errcode" not in statement}
    assert {row[0] for row in section("For callers by SQL")} >= raised
