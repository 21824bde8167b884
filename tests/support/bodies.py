"""The smallest body that an endpoint takes, made of the schema that its function names."""

import json
import re
from typing import Any

import psycopg

# A text for a pattern is the first of these that it lets through.
TEXTS = (
    "x", "en", "jo@example.com", "example.com", "https://example.com/", "#000000", "1", "a-1",
    "2026-01-31", "2026-01-31T09:30:00Z", "12px", "production",
)  # fmt: skip
SOME_ID = "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"

COMMENT = """
    select obj_description(p.oid, 'pg_proc') from pg_proc as p
    where p.pronamespace = split_part(%(name)s, '.', 1)::regnamespace
      and p.proname = split_part(%(name)s, '.', 2)
"""


def schema_named(connection: psycopg.Connection[Any], function: str) -> dict[str, Any] | None:
    """Of what a function's comment calls its Body; None where it takes none."""
    row = connection.execute(COMMENT, {"name": function}).fetchone()
    named = re.search(r"\bBody: (\w+)\.", row[0] or "") if row else None
    if named is None or named[1] == "none":
        return None
    found = connection.execute(f"select app.{named[1]}_schema()").fetchone()
    assert found is not None
    return dict(found[0])


def smallest(connection: psycopg.Connection[Any], schema: dict[str, Any]) -> Any:
    """A value that the schema takes, with nothing in it that need not be."""
    if "enum" in schema:
        return next(value for value in schema["enum"] if value is not None)
    kinds = schema.get("type", "object")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    match kind:
        case "object":
            properties = schema.get("properties", {})
            needed = schema.get("required", ())
            return {name: smallest(connection, properties[name]) for name in needed}
        case "array":
            return [smallest(connection, schema["items"])] * schema.get("minItems", 0)
        case "string":
            return text(connection, schema)
        case "integer" | "number":
            return max(schema.get("minimum", 1), min(1, schema.get("maximum", 1)))
        case "boolean":
            return False
    raise ValueError(f"no value for {json.dumps(schema)}")


def text(connection: psycopg.Connection[Any], schema: dict[str, Any]) -> str:
    if schema.get("format") == "uuid":
        return SOME_ID
    least, most = schema.get("minLength", 0), schema.get("maxLength", 1000)
    # By the database, whose regular expressions are not Python's.
    found = connection.execute(
        "select t from unnest(%s::text[]) with ordinality as c (t, n)"
        " where length(t) between %s and %s and t ~ %s order by n limit 1",
        [[*TEXTS, "x" * least], least, most, schema.get("pattern", "")],
    ).fetchone()
    if found is None:
        raise ValueError(f"no text for {json.dumps(schema)}")
    return str(found[0])
