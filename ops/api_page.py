"""docs/api.md: openapi.json for people."""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

FILE = "docs/api.md"
HEAD = Path(__file__).with_name("api.head.md")
MARK = "<!-- calls -->"

# Said once, in the head: of every call, and of what comes along with one that does not need it.
SAID = {"malformed_request", "no_such_endpoint"}
UNASKED = {
    "user": {"not_signed_in", "session_revoked"},
    "key": {"invalid_key", "origin_not_allowed"},
}
WORDS = {"string": "text", "integer": "integer", "number": "number", "boolean": "true or false",
         "object": "object", "null": "null"}  # fmt: skip
FORMATS = {"uuid": "uuid", "date-time": "time", "date": "date", "binary": "file"}


def text(document: Mapping[str, Any]) -> str:
    head = HEAD.read_text(encoding="utf-8")
    return head.replace(MARK, "\n".join(Page(document).lines()).strip())


class Page:
    def __init__(self, document: Mapping[str, Any]) -> None:
        self.document = document
        self.schemas: Mapping[str, Any] = document["components"]["schemas"]
        self.uses = Counter(self._named(document))
        # What is sent must say which fields are needed; what comes back, which may be missing.
        self.sent: set[str] = set()
        waiting = self._named([operation.get("requestBody")
                               for item in document["paths"].values()
                               for operation in item.values()])  # fmt: skip
        while waiting:
            name = waiting.pop()
            if name not in self.sent:
                self.sent.add(name)
                waiting += self._named(self.schemas[name])

    @staticmethod
    def _named(value: Any) -> list[str]:
        return re.findall(r'"#/components/schemas/(\w+)"', json.dumps(value))

    def lines(self) -> Iterator[str]:
        calls = [(method.upper(), path, operation)
                 for path, item in self.document["paths"].items()
                 for method, operation in item.items()]  # fmt: skip
        for group in self.document["tags"]:
            mine = [call for call in calls if call[2]["tags"] == [group["name"]]]
            yield from (f"**{group['name']}** · {group['description']}", "", "| | |", "|---|---|")
            for method, path, operation in mine:
                link = f"[{operation['summary']}](#{anchor(operation['summary'])})"
                yield f"| `{method} {path}` | {link} |"
            yield ""
        for group in self.document["tags"]:
            yield from (f"## {group['name']}", "")
            seen: dict[str, list[str]] = {}
            for method, path, operation in calls:
                if operation["tags"] == [group["name"]]:
                    # One thing at two paths is told once.
                    same = {**operation, "operationId": ""}
                    seen.setdefault(json.dumps(same), []).append(f"`{method} {path}`")
            for told, paths in seen.items():
                yield from self._operation(" or ".join(paths), json.loads(told))
        shared = [name for name in sorted(self.schemas) if self._is_apart(name)]
        if shared:
            yield from ("## Shapes", "", "What several calls take or answer.", "")
        for name in shared:
            sent = name in self.sent
            yield from (f"### {name}", "", *self._fields(self.schemas[name], sent), "")

    def _is_apart(self, name: str) -> bool:
        return name != "Error" and self.uses[name] > 1

    def _operation(self, called: str, operation: Mapping[str, Any]) -> Iterator[str]:
        marks = ["/".join(sorted(scheme)) for scheme in operation["security"]]
        who = f" · **{' or '.join(marks)}**" if marks else ""
        yield from (f"### {operation['summary']}", "", f"{called}{who}", "")
        if "description" in operation:
            yield from (operation["description"], "")
        parameters = operation.get("parameters", [])
        if parameters:
            yield from ("| parameter | in | |", "|---|---|---|")
            for one in parameters:
                needed = one.get("required", False) and one["in"] != "path"
                about = self._about(one["schema"], "**required**" if needed else "")
                said = ". ".join(part for part in (about, one.get("description")) if part)
                yield f"| `{one['name']}` | {one['in']} | {cell(said)} |"
            yield ""
        for media_type, content in operation.get("requestBody", {}).get("content", {}).items():
            label = "Body" if media_type == "application/json" else f"Body as `{media_type}`"
            yield from self._shape(label, content["schema"], sent=True)
        # Pages of other sites are asked where they come from even without a key.
        asked = set(UNASKED) if "/public/" in called else set(marks)
        unasked = set().union(*(codes for scheme, codes in UNASKED.items() if scheme not in asked))
        refusals = []
        for status, answer in operation["responses"].items():
            if "$ref" in answer:
                continue
            if status >= "400":
                codes = [code for code in codes_of(answer) if code not in SAID | unasked]
                if codes:
                    refusals.append(f"{status} {', '.join(f'`{code}`' for code in codes)}")
                continue
            yield from self._answer(status, answer)
        if refusals:
            yield from (f"Errors: {'; '.join(refusals)}.", "")

    def _answer(self, status: str, answer: Mapping[str, Any]) -> Iterator[str]:
        content = answer.get("content", {})
        others = [f"`{media}`" for media in content if media != "application/json"]
        label = f"Answer {status}"
        if "application/json" in content:
            other = f", or {', '.join(others)}" if others else ""
            yield from self._shape(label, content["application/json"]["schema"], other, sent=False)
        else:
            yield from (
                f"{label}: {answer['description'][0].lower()}{answer['description'][1:]}",
                "",
            )

    def _shape(
        self, label: str, schema: Mapping[str, Any], other: str = "", *, sent: bool
    ) -> Iterator[str]:
        page = is_page(schema)
        inner = schema["properties"]["data"]["items"] if page else schema
        name = inner["$ref"].rpartition("/")[2] if "$ref" in inner else ""
        words = "a page of " if page else ""
        if name and self._is_apart(name):
            yield from (f"{label}: {words}{link(name)}{other}.", "")
            return
        shape = self.schemas[name] if name else inner
        yield from (f"{label}{': ' + words.strip() if words else ''}{other}:", "")
        yield from (*self._fields(shape, sent), "")

    def _fields(self, schema: Mapping[str, Any], sent: bool) -> Iterator[str]:
        rows = list(self._rows(schema, "", sent))
        if not rows:
            yield f"{self._about(schema)}."
        if rows:
            yield from ("| field | |", "|---|---|")
            yield from (f"| `{name}` | {cell(about)} |" for name, about in rows)
        for example in schema.get("examples", []):
            made = json.dumps(example, ensure_ascii=False, indent=2)
            yield from ("", "For example:", "", "```json", made, "```")

    def _rows(
        self, schema: Mapping[str, Any], prefix: str, sent: bool
    ) -> Iterator[tuple[str, str]]:
        for name, one in schema.get("properties", {}).items():
            needed = name in schema.get("required", [])
            note = "**required**" if sent and needed else "" if sent or needed else "may be missing"
            yield f"{prefix}{name}", self._about(one, note)
            inner, path = one, f"{prefix}{name}"
            while "items" in inner:
                inner, path = inner["items"], f"{path}[]"
            if "$ref" in inner and not self._is_apart(inner["$ref"].rpartition("/")[2]):
                inner = self.schemas[inner["$ref"].rpartition("/")[2]]
            yield from self._rows(inner, f"{path}.", sent)

    def _about(self, schema: Mapping[str, Any], note: str = "") -> str:
        parts = [self._kind(schema), note]
        if "default" in schema:
            parts.append(f"{schema['default']} where it is not said")
        if "description" in schema:
            parts.append(schema["description"])
        return "; ".join(part for part in parts if part)

    def _kind(self, schema: Mapping[str, Any]) -> str:
        if "$ref" in schema:
            name = schema["$ref"].rpartition("/")[2]
            return link(name) if self._is_apart(name) else "object"
        if "anyOf" in schema:
            return " or ".join(
                f"`{one['const']}`" if "const" in one else self._kind(one)
                for one in schema["anyOf"]
            )
        types = schema.get("type", [])
        types = [types] if isinstance(types, str) else list(types)
        if "enum" in schema:
            return " or ".join(f"`{json.dumps(one)}`" if not isinstance(one, str) else f"`{one}`"
                               for one in schema["enum"])  # fmt: skip
        if "format" in schema and (not types or "string" in types):
            words = [FORMATS.get(schema["format"], schema["format"])]
        else:
            words = [WORDS[one] for one in types if one not in ("null", "array")]
        if "array" in types:
            words.append(f"list of {self._kind(schema['items'])}" if "items" in schema else "list")
        limits = limits_of(schema)
        if limits:
            words[-1:] = [f"{words[-1]} {limits}"] if words else [limits]
        return " or ".join([*words, *(["null"] if "null" in types else [])])


def limits_of(schema: Mapping[str, Any]) -> str:
    for low, high, unit in (("minLength", "maxLength", " characters"), ("minimum", "maximum", ""),
                            ("minItems", "maxItems", " items")):  # fmt: skip
        least, most = schema.get(low), schema.get(high)
        if least is not None and most is not None:
            return f"of {least} to {most}{unit}"
        if most is not None:
            return f"of at most {most}{unit}"
        if least is not None and (least or not unit):
            return f"of at least {least}{unit}"
    return ""


def codes_of(answer: Mapping[str, Any]) -> list[str]:
    schema = answer["content"]["application/json"]["schema"]
    codes: list[str] = schema.get("properties", {}).get("code", {}).get("enum", [])
    return codes


def is_page(schema: Mapping[str, Any]) -> bool:
    return set(schema.get("properties", ())) == {"data", "page", "limit", "total"}


def link(name: str) -> str:
    return f"[{name}](#{name.lower()})"


def anchor(heading: str) -> str:
    return re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")


def cell(words: str) -> str:
    return words.replace("|", "\\|").replace("\n", " ")
