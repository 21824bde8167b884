"""What no answer may hold: words from inside, and rows of others."""

import re

from tests.support.http import ERROR_KEYS, Answer

INSIDE = re.compile(
    r"""
    \b(?:app|vault|sidecar|pg_catalog|pg_temp|information_schema)\.\w
    | PL/pgSQL | SQLSTATE | SQL\ (?:function|statement)
    | \b(?:relation|column|function|constraint|operator|schema|type)\ "
    | invalid\ input\ syntax | syntax\ error\ at | violates\ \w
    | permission\ denied\ for\ (?:table|function|schema)
    | unterminated | out\ of\ range\ for\ type | byte\ sequence | Unicode\ escape
    | Traceback | \bFile\ " | \.py\b | \.sql\b | \bpsycopg | \baiohttp | \borjson | Haskell
    | /usr/ | /tmp/ | /var/ | /home/ | /lib/ | 127\.0\.0\.1:\d
    | server\ closed | connection\ to\ server | could\ not\ connect
    """,
    re.VERBOSE,
)
SQLSTATE = re.compile(r"[0-9A-Z]{5}")


def inside(text: str) -> str | None:
    """The first word from inside, with what stands around it."""
    found = INSIDE.search(text)
    return text[max(0, found.start() - 60) : found.end() + 60] if found else None


def check_public(answer: Answer) -> None:
    """An answer of /api/v1: in its shape where it is an error, and never about the inside."""
    text = answer.body.decode(errors="replace")
    assert inside(text) is None, f"{answer.status} {text[:500]}"
    assert answer.status < 500, f"{answer.status} {text[:500]}"
    if answer.status >= 400 and text:
        assert answer.headers.get_content_type() == "application/json", text[:500]
        assert set(answer.json) == ERROR_KEYS, text[:500]
        code = answer.json["code"]
        assert code, text[:500]
        assert not SQLSTATE.fullmatch(code), f"{answer.status} {text[:500]}"
        assert answer.json["message"], text[:500]
