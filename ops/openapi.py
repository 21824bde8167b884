"""web/api/openapi.json: the API as OpenAPI 3.1, from the route table and the catalog.

A path and its method come from gateway/routes; what the call takes and answers from the comment of
its function, whose last sentences are machine-read:

    Query: page, status (active|inactive), search, from date-time, sessionId required.
    Body: NAME.    Form: NAME.
    Answer: 201 NAME, 202 page of NAME, 204, 200 NAME or text/event-stream or text/csv.
    Errors: 400 code, code; 401 code.

A NAME is of a function app.NAME_schema(), the same that the body is checked by.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from gateway import render
from ops import api_page
from ops.cluster import Superuser
from ops.settings import Layout

FILE = "web/api/openapi.json"
PREFIX = "/api/v1"
# What else is the API, by the paths that its callers know.
BESIDE = ("/admin/", "/api/chatbot/")
JSON = "application/json"
SERVED = ("sql", "sidecar", "upload", "webhook", "page")
OWN_PATH = f"{PREFIX}/openapi.json"

# The first that matches a path is its group; the order is that of docs/api.md.
GROUPS = (
    ("Signing in", "Tokens for people.", "/auth/"),
    ("Users", "The people of an organization.", "/users"),
    ("Prompts", "What a chatbot is told to be, by version.", "/chatbots/{chatbotId}/prompt"),
    (
        "Playground",
        "Trying a chatbot, apart from real conversations.",
        "/chatbots/{chatbotId}/playground/",
    ),
    (
        "Answers",
        "What a chatbot finds, what it says without looking, and what it could not say.",
        "/chatbots/{chatbotId}/search",
        "/chatbots/{chatbotId}/curated-answers",
        "/chatbots/{chatbotId}/unanswered",
    ),
    (
        "Conversations",
        "What people do who answer visitors.",
        "/chatbots/{chatbotId}/conversations",
        "/conversations",
        "/messages/",
        "/canned-replies",
    ),
    (
        "Tools and leads",
        "What a chatbot's model may ask the database for, and who wants to hear from you.",
        "/chatbots/{chatbotId}/tools",
        "/chatbots/{chatbotId}/leads",
    ),
    (
        "Analytics",
        "What chatbots did for customers, to the message, and the events behind it.",
        "/chatbots/{chatbotId}/analytics",
        "/chatbots/{chatbotId}/events",
        "/chatbots/{chatbotId}/stats",
        "/events",
    ),
    (
        "Errors and alerts",
        "What went wrong, and who is told.",
        "/api/chatbot/errors",
        "/error-groups",
        "/alert",
        "/chatbots/{chatbotId}/health",
    ),
    ("Outgoing webhooks", "What other systems are told as it happens.", "/webhooks"),
    (
        "Privacy",
        "How long data are kept, and everything about one person.",
        "/subjects",
        "/retention",
        "/data-keys",
    ),
    ("Chatbots", "Making them, and how they look and speak.", "/chatbots"),
    (
        "Knowledge",
        "What chatbots answer from.",
        "/documents",
        "/suppliers",
        "/products",
        "/embedding-model",
    ),
    (
        "Channels",
        "LINE and Messenger: connecting them, their webhooks, what was given up.",
        "/integrations/",
        "/channel-events",
        "/deliveries",
    ),
    ("Chat", "What visitors' pages and servers call.", "/public/chat/", "/chat/"),
    ("Live", "What changes in conversations, as it happens.", "/live"),
    ("Review", "What was flagged, and who did what.", "/flagged-messages", "/audit-log"),
    (
        "Admin panel",
        "Conversations for panels that know them as active or closed.",
        "/admin/",
    ),
    ("Service", "The service itself.", "/health", "/openapi.json"),
)

KEYWORD = re.compile(r"(?:^|(?<=\s))(Query|Body|Form|Answer|Errors):\s+")
WORD = "[a-z][a-z0-9_]*"
QUERY = re.compile(
    r"(?P<name>[a-z][A-Za-z0-9]*)(?: \((?P<words>[A-Za-z0-9_.-]+(?:\|[A-Za-z0-9_.-]+)*)\))?"
    r"(?: (?P<type>integer|number|boolean|uuid|date-time|date|string))?(?P<needed> required)?"
)
ANSWER = re.compile(
    rf"(?P<status>2\d\d)(?: (?P<paged>page of )?(?P<schema>{WORD})"
    r"(?P<media>(?: or [a-z]+/[a-z0-9.+-]+)*))?"
)
ERRORS = re.compile(rf"(?P<status>[45]\d\d) (?P<codes>{WORD}(?:, {WORD})*)")
CALLS = re.compile(r"\b(?:app|api|sidecar|vault)\.[a-z_0-9]+(?=\()")

PAGE = {"type": "integer", "minimum": 1, "maximum": 1000000, "default": 1}
LIMIT = {"type": "integer", "minimum": 1, "maximum": 100, "default": 20}
QUERY_TYPES: Mapping[str, dict[str, Any]] = {
    "string": {"type": "string"},
    "integer": {"type": "integer"},
    "number": {"type": "number"},
    "boolean": {"type": "boolean"},
    "uuid": {"type": "string", "format": "uuid"},
    "date-time": {"type": "string", "format": "date-time"},
    "date": {"type": "string", "format": "date"},
}

# What may come of any call, and from whom.  Statuses that a call answers itself besides are
# joined with these.
ALWAYS = {"400": ["malformed_request"], "414": ["uri_too_long"], "431": ["headers_too_large"]}
UPSTREAM = {"500": ["internal_error"], "503": ["unavailable"], "504": ["timeout"]}
WITH_BODY = {
    "408": ["request_timeout"],
    "413": ["body_too_large"],
    "415": ["unsupported_media_type"],
}
# app.pre_request looks at a key and a token wherever they come along, and PostgREST at the token
# before it.
BY_POSTGREST = {
    "401": ["invalid_key", "session_revoked", "not_signed_in"],
    "403": ["origin_not_allowed"],
}
# One answer for all operations that say nothing of their own there.
SHARED = ("408", "413", "414", "415", "431", "500", "503", "504")

TITLES = {
    "400": "Something of the request is wrong, and the message names it.",
    "401": "Nobody known is asking.",
    "403": "It is known who asks, and this is not allowed.",
    "404": "There is no such thing, or the caller may not see it.",
    "405": "Another method.",
    "408": "The request took too long to arrive.",
    "409": "It does not go together with what there is.",
    "413": "The body is too large.",
    "414": "The address is longer than 8 KB.",
    "415": "The body is of a type that is not read here.",
    "422": "It is well formed, and cannot be done.",
    "429": "Too many calls; Retry-After says when to try again.",
    "431": "The headers are too large.",
    "500": "Something went wrong inside; X-Request-Id finds it in the logs.",
    "502": "Another service did not answer rightly.",
    "503": "A part of the service is not running; Retry-After says when to try again.",
    "504": "The answer took too long.",
}
SUCCESSES = {
    "200": "Done.",
    "201": "Made.",
    "202": "Begun; it goes on in the background.",
    "204": "Done, and there is nothing to say.",
}
RETRY = ("429", "503")

HEADERS = {
    "XRequestId": ("The request's id, in every log line about it.", {"type": "string"}),
    "Location": ("The path of what was made.", {"type": "string"}),
    "RetryAfter": ("Seconds to wait.", {"type": "integer", "minimum": 0}),
    "RateLimitLimit": ("Calls that the limit allows.", {"type": "integer"}),
    "RateLimitRemaining": ("Calls that are left.", {"type": "integer"}),
    "RateLimitReset": ("Seconds until all are there again.", {"type": "integer"}),
    "IdempotencyReplayed": (
        "true where this is the first answer to a repeated Idempotency-Key.",
        {"type": "string", "enum": ["true"]},
    ),
    "ETag": ("For If-None-Match.", {"type": "string"}),
}
ERROR = {
    "type": "object",
    "description": "Every error has this shape.  Programs decide by code; docs/errors.md has all.",
    "required": ["code", "message", "details", "hint"],
    "properties": {
        "code": {"type": "string"},
        "message": {"type": "string", "description": "For people; it names the field it is about"},
        "details": {"type": ["string", "null"]},
        "hint": {"type": ["string", "null"]},
    },
    "additionalProperties": False,
}
SECURITY = {
    "user": {
        "type": "http",
        "scheme": "bearer",
        "bearerFormat": "JWT",
        "description": "The accessToken of POST /api/v1/auth/login",
    },
    "key": {
        "type": "apiKey",
        "in": "header",
        "name": "X-API-Key",
        "description": "A chatbot's key: ck_… from a server, pk_… from a page of an allowed domain",
    },
}

FUNCTIONS = """
select coalesce(jsonb_object_agg(f.name, f.fact), '{}')
from (
  select
    p.pronamespace::regnamespace || '.' || p.proname as name,
    jsonb_build_object(
      'comment', (array_agg(obj_description(p.oid, 'pg_proc') order by p.oid))[1],
      'arguments', jsonb_agg(to_jsonb(coalesce(p.proargnames, '{}'::text[]))) -> 0,
      'source', string_agg(pg_get_functiondef(p.oid), E'\\n')) as fact
  from pg_proc as p
  where p.pronamespace in ('app'::regnamespace, 'api'::regnamespace, 'sidecar'::regnamespace)
    and p.prokind = 'f'
  group by 1
) as f
"""
SCHEMAS = """
select string_agg(format('(%L, app.%I())', p.proname, p.proname), ', ')
from pg_proc as p
where p.pronamespace = 'app'::regnamespace and p.proname like '%\\_schema' and p.pronargs = 0
  and p.prorettype = 'jsonb'::regtype
"""


class CommentError(ValueError):
    """A comment that cannot be read, or does not go together with the route or the catalog."""


@dataclass(frozen=True, slots=True)
class Call:
    """What the comment of a function says."""

    summary: str
    description: str
    query: dict[str, dict[str, Any]] = field(default_factory=dict)
    needed: frozenset[str] = frozenset()
    body: str = ""
    form: str = ""
    answers: tuple[tuple[str, str, bool, str], ...] = ()
    """Status, schema, whether a page of it, other media types."""
    errors: dict[str, list[str]] = field(default_factory=dict)


def read(comment: str) -> Call:
    """What a comment says; CommentError where it is not of the form above."""
    summary, _, rest = comment.partition("\n")
    summary = summary.strip()
    if not summary or KEYWORD.search(summary):
        raise CommentError("the first line has to be a summary")
    text = "\n".join(line.strip() for line in rest.splitlines()).strip()
    free, *parts = KEYWORD.split(text)
    said: dict[str, str] = {}
    for keyword, words in zip(parts[::2], parts[1::2], strict=True):
        value = " ".join(words.split())
        if keyword in said:
            raise CommentError(f"{keyword}: is there twice")
        if not value.endswith("."):
            raise CommentError(f"{keyword}: does not end with a full stop: {value!r}")
        said[keyword] = value[:-1]
    if "Answer" not in said:
        raise CommentError("Answer: is missing")
    if "Body" in said and "Form" in said and not re.fullmatch(WORD, said["Form"]):
        raise CommentError(f"Form: is not one name: {said['Form']!r}")
    query, needed = _query(said.get("Query", ""))
    return Call(
        summary=summary,
        description=_paragraphs(free),
        query=query,
        needed=needed,
        body=_name("Body", said),
        form=_name("Form", said),
        answers=_answers(said["Answer"]),
        errors=_errors(said.get("Errors", "")),
    )


def _paragraphs(text: str) -> str:
    paragraphs = (" ".join(part.split()) for part in text.split("\n\n"))
    return "\n\n".join(part for part in paragraphs if part)


def _name(keyword: str, said: Mapping[str, str]) -> str:
    value = said.get(keyword, "")
    if value and not re.fullmatch(WORD, value):
        raise CommentError(f"{keyword}: is not one name: {value!r}")
    return value


def _query(text: str) -> tuple[dict[str, dict[str, Any]], frozenset[str]]:
    found: dict[str, dict[str, Any]] = {}
    needed = set()
    for entry in text.split(", ") if text else []:
        match = QUERY.fullmatch(entry)
        if not match or (match["words"] and match["type"]):
            raise CommentError(f"Query: cannot be read: {entry!r}")
        name = match["name"]
        if name in found:
            raise CommentError(f"Query: {name} is there twice")
        if match["words"]:
            found[name] = {"type": "string", "enum": match["words"].split("|")}
        elif match["type"]:
            found[name] = dict(QUERY_TYPES[match["type"]])
        else:
            found[name] = dict({"page": PAGE, "limit": LIMIT}.get(name, QUERY_TYPES["string"]))
        if match["needed"]:
            needed.add(name)
    return found, frozenset(needed)


def _answers(text: str) -> tuple[tuple[str, str, bool, str], ...]:
    found = []
    for entry in re.split(r"[,;] ", text):
        match = ANSWER.fullmatch(entry)
        if not match:
            raise CommentError(f"Answer: cannot be read: {entry!r}")
        if (match["status"] == "204") != (match["schema"] is None):
            raise CommentError(f"Answer: {entry!r}: 204 has no schema, and the others have one")
        found.append((match["status"], match["schema"] or "", bool(match["paged"]),
                      (match["media"] or "").removeprefix(" or ")))  # fmt: skip
    if len({status for status, *_ in found}) < len(found):
        raise CommentError("Answer: a status is there twice")
    return tuple(found)


def _errors(text: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for entry in text.split("; ") if text else []:
        match = ERRORS.fullmatch(entry)
        if not match:
            raise CommentError(f"Errors: cannot be read: {entry!r}")
        if match["status"] in found:
            raise CommentError(f"Errors: {match['status']} is there twice")
        found[match["status"]] = match["codes"].split(", ")
    return found


# --- JSON Schema --------------------------------------------------------------


def pascal_case(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("_"))


def camel_case(name: str) -> str:
    made = pascal_case(name)
    return made[0].lower() + made[1:]


def translate(schema: Mapping[str, Any]) -> dict[str, Any]:
    """A schema as app.check_json reads it, as JSON Schema 2020-12 says the same."""
    made = {key: value for key, value in schema.items() if key not in ("nullable", "example")}
    if "example" in schema:
        made["examples"] = [schema["example"]]
    if schema.get("nullable"):
        if isinstance(made.get("type"), str):
            made["type"] = [made["type"], "null"]
        if "enum" in made and None not in made["enum"]:
            made["enum"] = [*made["enum"], None]
    if "pattern" in made:
        # Postgres has classes that JSON Schema's expressions lack; the description tells what
        # is meant.
        made["pattern"] = re.sub(r"\[\^\[:space:\]\]", r"\\S", made["pattern"])
        if "[:" in made["pattern"]:
            del made["pattern"]
    if isinstance(made.get("items"), dict):
        made["items"] = translate(made["items"])
    if "properties" in made:
        # jsonb keeps the order of a list, and not that of an object's keys.
        first = [name for name in made.get("required", []) if name in made["properties"]]
        rest = sorted(set(made["properties"]) - set(first))
        made["properties"] = {name: translate(made["properties"][name]) for name in first + rest}
        made.setdefault("additionalProperties", False)
    if isinstance(made.get("additionalProperties"), dict):
        made["additionalProperties"] = translate(made["additionalProperties"])
    return made


@dataclass
class Schemas:
    """The schemas of the database, and which of them the document needs."""

    stored: Mapping[str, Any]
    """By the name of the function without _schema."""
    used: set[str] = field(default_factory=set)

    def reference(self, name: str) -> dict[str, str]:
        if name not in self.stored:
            raise CommentError(f"there is no function app.{name}_schema()")
        self.used.add(name)
        return {"$ref": f"#/components/schemas/{pascal_case(name)}"}

    def page_of(self, name: str) -> dict[str, Any]:
        return {
            "type": "object",
            "required": ["data", "page", "limit", "total"],
            "properties": {
                "data": {"type": "array", "items": self.reference(name)},
                "page": {"type": "integer", "minimum": 1},
                "limit": {"type": "integer", "minimum": 1, "maximum": 100},
                "total": {"type": "integer", "minimum": 0},
            },
            "additionalProperties": False,
        }

    @cached_property
    def _names(self) -> dict[str, str]:
        # By their text, because a schema that holds another one holds a copy of it.
        return {json.dumps(one, sort_keys=True): name for name, one in sorted(self.stored.items())
                if one.get("properties")}  # fmt: skip

    def _linked(self, value: Any, *, is_root: bool = False) -> Any:
        if isinstance(value, dict):
            name = None if is_root else self._names.get(json.dumps(value, sort_keys=True))
            if name is not None:
                return self.reference(name)
            return {key: self._linked(one) for key, one in value.items()}
        return [self._linked(one) for one in value] if isinstance(value, list) else value

    def components(self) -> dict[str, Any]:
        made: dict[str, Any] = {}
        while missing := sorted(self.used - set(made)):
            for name in missing:
                made[name] = translate(self._linked(self.stored[name], is_root=True))
        return {pascal_case(name): made[name] for name in sorted(made)}


# --- Operations ---------------------------------------------------------------


@dataclass
class Made:
    document: dict[str, Any]
    problems: list[str]
    """What is left out of the document, and why: nothing, where all is well."""

    @property
    def text(self) -> str:
        return json.dumps(self.document, ensure_ascii=False, indent=1) + "\n"


@dataclass
class Generator:
    functions: Mapping[str, Any]
    """By schema and name: comment, arguments, source."""
    schemas: Schemas

    @classmethod
    def of(cls, database: Superuser) -> "Generator":
        functions = json.loads(database.query(FUNCTIONS))
        rows = database.query(SCHEMAS)
        # Names and literals of it were quoted by format().
        values = f"(values {rows}) as s (name, schema)"
        collect = f"select jsonb_object_agg(s.name, s.schema) from {values}"  # noqa: S608
        stored = json.loads(database.query(collect))
        return cls(
            functions, Schemas({name.removesuffix("_schema"): one for name, one in stored.items()})
        )

    def make(self, routes: list[render.Route]) -> Made:
        paths: dict[str, Any] = {}
        problems = []
        operations: set[str] = set()
        for route in routes:
            if not is_described(route):
                continue
            call = f"{route.method} {route.path}"
            try:
                operation = self._operation(route, operations)
            except CommentError as error:
                problems.append(f"{call}: {function_of(route)}: {error}")
                continue
            paths.setdefault(public_path(route.path), {})[route.method.lower()] = operation
        return Made(self._document(paths), problems)

    def _document(self, paths: dict[str, Any]) -> dict[str, Any]:
        used = {operation["tags"][0] for path in paths.values() for operation in path.values()}
        return {
            "openapi": "3.1.0",
            "info": {
                "title": "Parlance",
                "version": "1",
                "summary": "Chatbots that answer from an organization's own documents",
                "description": "Every error has one shape, every time is RFC 3339 in UTC, every "
                "duration is in milliseconds.  An unknown or mistyped field of a body is refused "
                "by its name.  docs/api.md says it in prose.",
            },
            "servers": [{"url": "/"}],
            "tags": [{"name": name, "description": about} for name, about, *_ in GROUPS
                     if name in used],
            "paths": paths,
            "components": {
                "schemas": {**self.schemas.components(), "Error": ERROR},
                "responses": {_response_name(status): self._refusal(
                    status, {**ALWAYS, **UPSTREAM, **WITH_BODY}[status]) for status in SHARED},
                "headers": {name: {"description": about, "schema": schema}
                            for name, (about, schema) in HEADERS.items()},
                "securitySchemes": SECURITY,
            },
        }  # fmt: skip

    def _operation(self, route: render.Route, operations: set[str]) -> dict[str, Any]:
        if route.door == "page":
            return _own_operation(route)
        name = function_of(route)
        fact = self.functions.get(name)
        if fact is None:
            raise CommentError("is missing in the database")
        if not fact["comment"]:
            raise CommentError("has no comment")
        call = read(fact["comment"])
        self._check_query(route, call, fact)
        if (call.body or call.form) and route.method == "GET":
            raise CommentError("GET takes no body")
        repeats = self._is_repeatable(name, fact)
        limited = self.reaches(name, "'RateLimit-Limit'")
        operation: dict[str, Any] = {
            "operationId": _operation_id(route, operations),
            "tags": [group_of(route.path)],
            "summary": call.summary,
        }
        if call.description:
            operation["description"] = call.description
        parameters = [*_path_parameters(route.path), *_query_parameters(call)]
        if repeats:
            parameters.append(_header("Idempotency-Key", "Makes the call safe to repeat: the same "
                                      "key and request again get the same answer",
                                      minLength=8, maxLength=255))  # fmt: skip
        if "session_token_required" in call.errors.get("403", []):
            parameters.append(_header("X-Session-Token", "The sessionToken of the session's first "
                                      "answer"))  # fmt: skip
        if parameters:
            operation["parameters"] = parameters
        body = self._body(call)
        if body:
            operation["requestBody"] = body
        operation["responses"] = self._responses(route, call, repeats=repeats, limited=limited)
        operation["security"] = _security(route, call)
        return operation

    def _check_query(self, route: render.Route, call: Call, fact: Mapping[str, Any]) -> None:
        routed = [one for one in route.target.partition("?")[2].split("&") if one]
        for one in routed:
            if one not in call.query:
                raise CommentError(f"Query: lacks {one}, which gateway/routes has")
            if f"p_{render.snake_case(one)}" not in fact["arguments"]:
                raise CommentError(f"has no parameter p_{render.snake_case(one)}")
        for one in call.query:
            if one not in routed:
                raise CommentError(f"Query: has {one}, which gateway/routes lacks")

    def _is_repeatable(self, name: str, fact: Mapping[str, Any]) -> bool:
        says = "Idempotency-Key" in fact["comment"]
        return says or self._calls(name, lambda text: bool(
            re.search(r"\bapp\.(?:created|replayed|repeated)\(", text)))  # fmt: skip

    def reaches(self, name: str, text: str) -> bool:
        """Whether a function, or one that it calls, has the text in its source."""
        return self._calls(name, lambda source: text in source)

    def _calls(self, name: str, holds: Callable[[str], bool]) -> bool:
        """Whether something holds for a function's source, or that of one that it calls."""
        seen, waiting = set(), [name]
        while waiting:
            one = waiting.pop()
            if one in seen or one not in self.functions:
                continue
            seen.add(one)
            source = self.functions[one]["source"]
            if holds(source):
                return True
            waiting += CALLS.findall(source)
        return False

    def _body(self, call: Call) -> dict[str, Any]:
        content = {}
        if call.form:
            content["multipart/form-data"] = {"schema": self.schemas.reference(call.form)}
        if call.body:
            content[JSON] = {"schema": self.schemas.reference(call.body)}
        if not content:
            return {}
        # What has no field that must be there, may also be left out altogether.
        optional = not call.form and not self.schemas.stored[call.body].get("required")
        return {"required": not optional, "content": content}

    def _responses(
        self, route: render.Route, call: Call, *, repeats: bool, limited: bool
    ) -> dict[str, Any]:
        made: dict[str, Any] = {}
        for status, name, paged, media in call.answers:
            headers = ["XRequestId"]
            if status in ("201", "202"):
                headers.append("Location")
            if repeats:
                headers.append("IdempotencyReplayed")
            if limited:
                headers += ["RateLimitLimit", "RateLimitRemaining", "RateLimitReset"]
            answer: dict[str, Any] = {
                "description": SUCCESSES.get(status, "Done."),
                "headers": _header_references(headers),
            }
            if name:
                schema = self.schemas.page_of(name) if paged else self.schemas.reference(name)
                answer["content"] = {JSON: {"schema": schema}}
                # What is in a stream, or a file, a schema of one answer cannot say.
                answer["content"] |= {other: {} for other in media.split(" or ") if other}
            made[status] = answer
        errors = _errors_of(route, call)
        for status in sorted(errors):
            if status in SHARED and status not in call.errors:
                made[status] = {"$ref": f"#/components/responses/{_response_name(status)}"}
            else:
                made[status] = self._refusal(status, errors[status], limited=limited)
        return made

    def _refusal(self, status: str, codes: list[str], *, limited: bool = False) -> dict[str, Any]:
        headers = ["XRequestId"]
        if status in RETRY or "turn_in_progress" in codes:
            headers.append("RetryAfter")
        if limited and status == "429":
            headers += ["RateLimitLimit", "RateLimitRemaining", "RateLimitReset"]
        return {
            "description": TITLES[status],
            "headers": _header_references(headers),
            "content": {JSON: {"schema": {
                "allOf": [{"$ref": "#/components/schemas/Error"}],
                "properties": {"code": {"enum": codes}},
            }}},
        }  # fmt: skip


def is_described(route: render.Route) -> bool:
    is_public = route.path.startswith((f"{PREFIX}/", *BESIDE)) or route.path == "/health"
    return is_public and route.door in SERVED


def function_of(route: render.Route) -> str:
    schema = "api" if route.door == "sql" else "sidecar"
    return f"{schema}.{route.target.partition('?')[0]}"


def public_path(path: str) -> str:
    return render.PLACEHOLDER.sub(lambda match: f"{{{match['name']}}}", path)


def group_of(path: str) -> str:
    rest = path.removeprefix(PREFIX)
    for name, _, *starts in GROUPS:
        if any(rest.startswith(start) for start in starts):
            return name
    raise CommentError("its path belongs to no group of ops/openapi.py")


def _operation_id(route: render.Route, operations: set[str]) -> str:
    name = camel_case(route.target.partition("?")[0])
    if not route.path.startswith((PREFIX, *BESIDE)):
        name += "AtRoot"
    if name in operations:
        raise CommentError(f"a second operation would be called {name}")
    operations.add(name)
    return name


def _path_parameters(path: str) -> Iterator[dict[str, Any]]:
    for match in render.PLACEHOLDER.finditer(path):
        schema: dict[str, Any] = {"type": "string"}
        if match["word"]:
            schema["anyOf"] = [{"format": "uuid"}, {"const": match["word"]}]
        elif match["type"] in (None, "uuid"):
            schema["format"] = "uuid"
        elif match["type"] == "text":
            schema |= {"minLength": 1, "maxLength": 255}
        else:
            schema["pattern"] = f"^{render.TYPES[match['type']]}$"
        yield {"name": match["name"], "in": "path", "required": True, "schema": schema}


def _query_parameters(call: Call) -> Iterator[dict[str, Any]]:
    for name, schema in call.query.items():
        made = {"name": name, "in": "query", "schema": schema}
        yield made | ({"required": True} if name in call.needed else {})


def _header(name: str, about: str, **limits: int) -> dict[str, Any]:
    schema = {"type": "string", "pattern": "^[!-~]+$", **limits}
    return {"name": name, "in": "header", "description": about, "schema": schema}


def _header_references(names: list[str]) -> dict[str, Any]:
    public = {"XRequestId": "X-Request-Id", "RetryAfter": "Retry-After",
              "RateLimitLimit": "RateLimit-Limit", "RateLimitRemaining": "RateLimit-Remaining",
              "RateLimitReset": "RateLimit-Reset",
              "IdempotencyReplayed": "Idempotency-Replayed"}  # fmt: skip
    return {public.get(name, name): {"$ref": f"#/components/headers/{name}"} for name in names}


def _response_name(status: str) -> str:
    return {
        "408": "RequestTimeout",
        "413": "BodyTooLarge",
        "414": "UriTooLong",
        "415": "UnsupportedMediaType",
        "431": "HeadersTooLarge",
        "500": "InternalError",
        "503": "Unavailable",
        "504": "Timeout",
    }[status]


def _security(route: render.Route, call: Call) -> list[dict[str, list[str]]]:
    codes = call.errors.get("401", [])
    # A key may come along anywhere; a function of the sidecar that names it takes it.
    by_key = "missing_key" in codes or (route.door == "sidecar" and "invalid_key" in codes)
    return [{name: []} for name, taken in (("user", "not_signed_in" in codes), ("key", by_key))
            if taken]  # fmt: skip


def _errors_of(route: render.Route, call: Call) -> dict[str, list[str]]:
    sources = [call.errors, ALWAYS, UPSTREAM]
    if route.method != "GET":
        sources.append(WITH_BODY)
    if route.door == "sql":
        sources.append(BY_POSTGREST)
        if route.method != "GET":
            sources.append({"400": ["malformed_body"]})
    if "{" in route.path:
        # An id that is none makes a path that is none.
        sources.append({"404": ["no_such_endpoint"]})
    made: dict[str, list[str]] = {}
    for source in sources:
        for status, codes in source.items():
            known = made.setdefault(status, [])
            known += [code for code in codes if code not in known]
    return made


def _own_operation(route: render.Route) -> dict[str, Any]:
    if route.path != OWN_PATH:
        raise CommentError("a page below /api/v1 that ops/openapi.py does not know")
    shared = {status: {"$ref": f"#/components/responses/{_response_name(status)}"}
              for status in ("414", "431", "500")}  # fmt: skip
    return {
        "operationId": "openapi",
        "tags": [group_of(route.path)],
        "summary": "This document",
        "responses": {
            "200": {
                "description": SUCCESSES["200"],
                "headers": _header_references(["XRequestId", "ETag"]),
                "content": {JSON: {"schema": {"type": "object"}}},
            },
            "304": {"description": "It is as If-None-Match has it."},
            "400": {
                "description": TITLES["400"],
                "headers": _header_references(["XRequestId"]),
                "content": {JSON: {"schema": {"$ref": "#/components/schemas/Error"}}},
            },
            **shared,
        },
        "security": [],
    }


# --- The file -----------------------------------------------------------------


def make(layout: Layout, database: Superuser) -> Made:
    table = (layout.root / "gateway/routes").read_text(encoding="utf-8")
    return Generator.of(database).make(render.parse(table))


def write(layout: Layout, database: Superuser) -> int:
    """And docs/api.md from it.  Exit status 1 where something had to be left out."""
    made = make(layout, database)
    for name, text in ((FILE, made.text), (api_page.FILE, api_page.text(made.document))):
        file = layout.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        print(f"wrote {name}")
    for problem in made.problems:
        print(f"left out: {problem}", file=sys.stderr)
    return 1 if made.problems else 0
