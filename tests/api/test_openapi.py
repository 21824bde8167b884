"""openapi.json and docs/api.md say what the routes and the comments in the database say.

WRITE=1 bin/parlance test tests/api/test_openapi.py      writes both (as bin/parlance docs does)
"""

import json
import os
import re
from typing import Any

import openapi_spec_validator
import pytest

from gateway import render
from ops import api_page, openapi
from ops.cluster import Superuser
from ops.openapi import CommentError, Generator, Made, Schemas
from ops.settings import Layout
from tests.support.cluster import ROOT, Cluster
from tests.support.world import World

# Whose body is checked by hand, because it is on the way of every message.
# Messages on the hot path; webhooks, whose events are judged one by one.
BY_HAND = {"admit", "admit_message", "receive_line", "receive_messenger"}


@pytest.fixture(scope="module")
def database(cluster: Cluster) -> Superuser:
    return Superuser(cluster.sockets, cluster.port)


@pytest.fixture(scope="module")
def made(database: Superuser) -> Made:
    found = openapi.make(Layout.from_environment({}), database)
    if os.environ.get("WRITE"):
        openapi.write(Layout.from_environment({}), database)
    return found


def operations(document: dict[str, Any]) -> dict[str, Any]:
    return {f"{method.upper()} {path}": operation
            for path, item in document["paths"].items()
            for method, operation in item.items()}  # fmt: skip


# ---- The document ---------------------------------------------------------------------


def test_nothing_is_left_out(made: Made) -> None:
    assert made.problems == []


def test_the_document_is_current(made: Made) -> None:
    assert (ROOT / openapi.FILE).read_text() == made.text, "bin/parlance docs writes it anew"


def test_the_page_is_current(made: Made) -> None:
    text = api_page.text(made.document)
    assert (ROOT / api_page.FILE).read_text() == text, "bin/parlance docs writes it anew"


def test_it_is_valid(made: Made) -> None:
    assert made.document["openapi"] == "3.1.0"
    openapi_spec_validator.validate(made.document)


def test_it_has_the_routes_and_nothing_else(made: Made) -> None:
    routes = render.parse((ROOT / "gateway/routes").read_text())
    public = {
        f"{one.method} {re.sub(r'[:|][a-z]+}', '}', one.path)}"
        for one in routes
        # What is said over sockets, docs/realtime.md describes.
        if (one.path.startswith(("/api/v1/", "/admin/", "/api/chatbot/")) or one.path == "/health")
        and one.door != "socket"
    }
    assert set(operations(made.document)) == public


def test_every_name_is_once(made: Made) -> None:
    names = [operation["operationId"] for operation in operations(made.document).values()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch("[a-z][A-Za-z0-9]*", name) for name in names)
    assert all(operation["summary"] for operation in operations(made.document).values())


def test_a_body_is_checked_by_what_describes_it(database: Superuser) -> None:
    generator = Generator.of(database)
    unchecked = []
    for route in render.parse((ROOT / "gateway/routes").read_text()):
        name = openapi.function_of(route)
        fact = generator.functions.get(name)
        # Of a form the fields are checked as they are when they have been read.
        is_json = openapi.is_described(route) and route.door != "upload"
        if not is_json or route.target in BY_HAND or fact is None:
            continue
        match = re.search(r"\bBody: (\w+)\.", fact["comment"] or "")
        if match and not generator.reaches(name, f"app.{match[1]}_schema("):
            unchecked.append((name, match[1]))
    assert unchecked == []


def test_an_answer_names_every_field(made: Made) -> None:
    """What comes back is described to the last field, or said to be open."""

    def vague(schema: Any, path: str) -> list[str]:
        if isinstance(schema, list):
            return [one for n, item in enumerate(schema) for one in vague(item, f"{path}[{n}]")]
        if not isinstance(schema, dict):
            return []
        is_vague = schema.get("type") == "array" and "items" not in schema
        found = [path] if is_vague else []
        return found + [one for key, item in schema.items() for one in vague(item, f"{path}.{key}")]

    assert vague(made.document["components"]["schemas"], "") == []


def test_a_refusal_has_one_shape(made: Made) -> None:
    for call, operation in operations(made.document).items():
        for status, answer in operation["responses"].items():
            if status < "400" or "$ref" in answer:
                continue
            text = json.dumps(answer["content"]["application/json"])
            assert "#/components/schemas/Error" in text, (call, status)


def test_codes_are_of_the_registry(made: Made) -> None:
    known = set(re.findall(r"^\| `(\w+)` \| \d", (ROOT / "docs/errors.md").read_text(), re.M))
    listed = re.findall(r'"code": \{"enum": \[([^\]]*)\]', json.dumps(made.document))
    used = {code for codes in listed for code in re.findall(r"\w+", codes)}
    assert len(used) > 20
    assert used <= known


# ---- As it is served ------------------------------------------------------------------


def test_it_is_served(world: World, made: Made) -> None:
    client = world.stack.client
    answer = client.get(openapi.OWN_PATH, headers={"Origin": "https://elsewhere.example"})
    assert answer.headers.get_content_type() == "application/json"
    assert answer.headers["Access-Control-Allow-Origin"] == "*"
    assert answer.ok() == made.document
    openapi_spec_validator.validate(answer.json)
    again = client.get(openapi.OWN_PATH, headers={"If-None-Match": answer.headers["ETag"]})
    assert (again.status, again.body) == (304, b"")


# ---- Comments -------------------------------------------------------------------------

GOOD = """Make a thing

  Things are made
  one by one.

  With care.
  Query: page, limit, status (new|old), from date-time, sessionId required, count integer required.
  Body: thing_creation.  Answer: 201 thing, 202 page of thing, 200 thing or text/event-stream.
  Errors: 400 invalid_field, missing_field; 401 not_signed_in."""


def test_a_comment_is_read() -> None:
    call = openapi.read(GOOD)
    assert (call.summary, call.body, call.form) == ("Make a thing", "thing_creation", "")
    assert call.description == "Things are made one by one.\n\nWith care."
    assert call.query["page"] == openapi.PAGE
    assert call.query["limit"] == openapi.LIMIT
    assert call.query["status"] == {"type": "string", "enum": ["new", "old"]}
    assert call.query["from"] == {"type": "string", "format": "date-time"}
    assert call.query["count"] == {"type": "integer"}
    assert call.needed == {"sessionId", "count"}
    assert call.answers == (
        ("201", "thing", False, ""),
        ("202", "thing", True, ""),
        ("200", "thing", False, "text/event-stream"),
    )
    assert call.errors == {"400": ["invalid_field", "missing_field"], "401": ["not_signed_in"]}


@pytest.mark.parametrize(
    ("comment", "words"),
    [
        ("", "summary"),
        ("Answer: 200 thing.", "summary"),
        ("Make\n\nFree text only.", "Answer: is missing"),
        ("Make\n\nAnswer: 200 thing.  Answer: 201 thing.", "Answer: is there twice"),
        ("Make\n\nAnswer: 200 thing", "full stop"),
        ("Make\n\nAnswer: thing.", "Answer: cannot be read: 'thing'"),
        ("Make\n\nAnswer: 404 thing.", "cannot be read"),
        ("Make\n\nAnswer: 200.", "204 has no schema"),
        ("Make\n\nAnswer: 204 thing.", "204 has no schema"),
        ("Make\n\nAnswer: 200 a, 200 b.", "a status is there twice"),
        ("Make\n\nAnswer: 200 thing. More text.", "cannot be read"),
        ("Make\n\nBody: a, b.  Answer: 200 thing.", "Body: is not one name"),
        ("Make\n\nForm: Thing.  Answer: 200 thing.", "Form: is not one name"),
        ("Make\n\nQuery: a b.  Answer: 200 thing.", "Query: cannot be read: 'a b'"),
        ("Make\n\nQuery: a, a.  Answer: 200 thing.", "Query: a is there twice"),
        ("Make\n\nAnswer: 200 thing.  Errors: 400.", "Errors: cannot be read: '400'"),
        ("Make\n\nAnswer: 200 thing.  Errors: 400, 401 x.", "Errors: cannot be read"),
        ("Make\n\nAnswer: 200 thing.  Errors: 400 a; 400 b.", "Errors: 400 is there twice"),
    ],
)
def test_a_malformed_comment_is_told(comment: str, words: str) -> None:
    with pytest.raises(CommentError, match=re.escape(words)):
        openapi.read(comment)


THING = {"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}}}


def generate(
    line: str, comment: str | None, source: str = "", arguments: tuple[str, ...] = ()
) -> Made:
    functions = {}
    if comment is not None:
        fact = {"comment": comment, "source": source, "arguments": list(arguments)}
        functions["api.thing"] = fact
    generator = Generator(functions, Schemas({"thing": THING}))
    return generator.make(render.parse(line))


@pytest.mark.parametrize(
    ("line", "comment", "words"),
    [
        ("GET /api/v1/users sql thing", None, "is missing in the database"),
        ("GET /api/v1/users sql thing", "", "has no comment"),
        ("GET /api/v1/users sql thing", "Read", "Answer: is missing"),
        ("GET /api/v1/users sql thing", "Read\n\nAnswer: 200 x.", "no function app.x_schema()"),
        ("POST /api/v1/users sql thing", "Make\n\nBody: x.  Answer: 200 thing.",
         "no function app.x_schema()"),
        ("GET /api/v1/users sql thing?page", "Read\n\nAnswer: 200 thing.",
         "Query: lacks page, which gateway/routes has"),
        ("GET /api/v1/users sql thing", "Read\n\nQuery: page.  Answer: 200 thing.",
         "Query: has page, which gateway/routes lacks"),
        ("GET /api/v1/users sql thing?fooBar", "Read\n\nQuery: fooBar.  Answer: 200 thing.",
         "has no parameter p_foo_bar"),
        ("GET /api/v1/users sql thing", "Read\n\nBody: thing.  Answer: 200 thing.",
         "GET takes no body"),
        ("GET /api/v1/nowhere sql thing", "Read\n\nAnswer: 200 thing.", "belongs to no group"),
        ("GET /api/v1/users page x.html", "Read\n\nAnswer: 200 thing.", "a page below /api/v1"),
    ],
)  # fmt: skip
def test_what_does_not_go_together_is_told(line: str, comment: str | None, words: str) -> None:
    made = generate(line, comment)
    (problem,) = made.problems
    method, path, *_ = line.split()
    assert problem.startswith(f"{method} {path}: ")
    assert ("api.thing: " in problem) or "page" in line
    assert words in problem
    assert made.document["paths"] == {}


def test_an_operation_has_what_its_function_says() -> None:
    made = generate(
        "PUT /api/v1/chatbots/{chatbotId}/translations/{code:language} sql thing?page",
        "Change a thing\n\nQuery: page.  Body: thing.  Answer: 200 page of thing.\n"
        "Errors: 401 not_signed_in; 409 taken.",
        "select app.replayed('x', '{}')",
        ("p_page",),
    )
    assert made.problems == []
    (operation,) = operations(made.document).values()
    assert operation["operationId"] == "thing"
    assert operation["tags"] == ["Chatbots"]
    assert operation["security"] == [{"user": []}]
    parameters = {one["name"]: one for one in operation["parameters"]}
    assert parameters["chatbotId"]["schema"]["format"] == "uuid"
    assert "pattern" in parameters["code"]["schema"]
    assert parameters["Idempotency-Key"]["in"] == "header"
    assert parameters["page"]["schema"]["default"] == 1
    assert operation["requestBody"]["required"]
    assert {"200", "400", "401", "403", "404", "409", "413", "503"} <= set(operation["responses"])
    assert "Idempotency-Replayed" in operation["responses"]["200"]["headers"]
    conflict = operation["responses"]["409"]["content"]["application/json"]["schema"]
    assert conflict["properties"]["code"] == {"enum": ["taken"]}


def test_a_schema_is_translated() -> None:
    assert openapi.translate(
        {
            "type": "object",
            "required": ["b", "a"],
            "properties": {
                "a": {"type": "string", "nullable": True, "enum": ["x"]},
                "b": {"type": "array", "items": {"type": "integer", "nullable": True}},
                "c": {"type": "object"},
                "d": {"type": "object", "additionalProperties": True, "properties": {}},
            },
            "example": {"a": "x"},
        }
    ) == {
        "type": "object",
        "required": ["b", "a"],
        "properties": {
            "b": {"type": "array", "items": {"type": ["integer", "null"]}},
            "a": {"type": ["string", "null"], "enum": ["x", None]},
            "c": {"type": "object"},
            "d": {"type": "object", "additionalProperties": True, "properties": {}},
        },
        "additionalProperties": False,
        "examples": [{"a": "x"}],
    }


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [(r"^[a-z]+$", r"^[a-z]+$"), ("[^[:space:]]", r"\S"), ("^[[:alnum:]]", None)],
)
def test_a_pattern_is_one_of_json_schema(pattern: str, expected: str | None) -> None:
    assert openapi.translate({"type": "string", "pattern": pattern}).get("pattern") == expected


def test_a_schema_within_a_schema_is_named_once() -> None:
    outer = {"type": "object", "properties": {"things": {"type": "array", "items": THING}}}
    schemas = Schemas({"thing": THING, "outer": outer})
    schemas.reference("outer")
    components = schemas.components()
    assert set(components) == {"Thing", "Outer"}
    assert components["Outer"]["properties"]["things"]["items"] == {
        "$ref": "#/components/schemas/Thing"
    }
