#!/usr/bin/env python3
"""Makes nginx's configuration from the route table and the template beside this file.

    python3 gateway/render.py OUT_DIR KEY=VALUE ...

The settings are the @NAMES@ in nginx.conf.in; all are required.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent

DOORS = ("sql", "rest", "sidecar", "upload", "webhook", "socket", "page")
FLAGS = {"cors", "cors-by-key", "large"}
METHODS = {
    "GET": ("GET", "HEAD"),
    "POST": ("POST",),
    "PUT": ("PUT",),
    "DELETE": ("DELETE",),
    "ANY": ("GET", "HEAD", "POST", "PATCH", "PUT", "DELETE", "OPTIONS"),
}

UUID = "[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}"
# A type may hold only characters that need no escaping in a path, a header or a query,
# because what it matched is handed on as it is.
TYPES = {
    "uuid": UUID,
    "name": "[A-Za-z0-9._~:@=-]{1,200}",
    "key": "[A-Za-z0-9_.-]{1,255}",
    "language": "[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}",
    "identifier": "[a-z_][a-z0-9_]{0,62}",
    # Except this one: what people call themselves.  It is handed on as it was sent, encoded.
    "text": r"[^\x00-\x1f\x7f]{1,1024}",
}
# A whole segment of a path before it is decoded, where only ASCII may stand.
ENCODED = r"[!\x22$-.0->@-~]{1,3100}"

# nginx.conf hands these on as X-Chatbot-Id, X-Resource-Id and X-Second-Id.
ID_VARIABLES = ("chatbot_id", "resource_id", "second_id")

PLACEHOLDER = re.compile(r"\{(?P<name>[A-Za-z]+)(?::(?P<type>[a-z]+)|\|(?P<word>[a-z]+))?\}")


class RouteError(ValueError):
    """A line of the route table, or a setting, that cannot be rendered."""


@dataclass(frozen=True)
class Route:
    method: str
    path: str
    door: str
    target: str
    cors: bool
    """Browsers of other sites may call it."""
    keyed: bool
    """And which of them says the key that comes along: a preflight, which has none, is answered."""
    large: bool
    """Bodies may have 1 MB."""


def snake_case(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])([A-Z])", r"_\1", name).lower()


def parse(table: str) -> list[Route]:
    routes: list[Route] = []
    seen: set[tuple[str, str]] = set()
    for number, line in enumerate(table.splitlines(), 1):
        fields = line.split("#", 1)[0].split()
        if not fields:
            continue
        try:
            route = parse_line(fields)
        except RouteError as error:
            raise RouteError(f"gateway/routes, line {number}: {error}") from None
        answered = {(method, route.path) for method in METHODS[route.method]}
        if answered & seen:
            raise RouteError(f"gateway/routes, line {number}: {route.path} is there twice")
        seen |= answered
        routes.append(route)
    return routes


def parse_line(fields: list[str]) -> Route:
    match fields:
        case [method, path, door, wanted, *flags] if set(flags) <= FLAGS:
            keyed = "cors-by-key" in flags
            route = Route(method, path, door, wanted, "cors" in flags or keyed, keyed,
                          "large" in flags)  # fmt: skip
        case _:
            raise RouteError("expected METHOD PATH DOOR TARGET [cors|cors-by-key] [large]")
    if route.large and (route.door, route.method) != ("sql", "POST"):
        raise RouteError("only a POST by the door sql can be large; other doors have their limits")
    if route.method not in METHODS:
        raise RouteError(f"unknown method {route.method}")
    if route.door not in DOORS:
        raise RouteError(f"unknown door {route.door}")
    # What is wrong with either is found while it is made.
    path_pattern(route.path)
    target(route)
    return route


def placeholder_variables(path: str) -> dict[str, str]:
    """Which nginx variable holds each placeholder of a path, by the placeholder's name."""
    others = iter(ID_VARIABLES[1:])
    variables: dict[str, str] = {}
    for match in PLACEHOLDER.finditer(path):
        name = match["name"]
        if match["type"] == "identifier":
            # Part of what PostgREST is asked for, and nothing that a function should see.
            variable: str | None = "relation"
        elif name == "chatbotId":
            variable = ID_VARIABLES[0]
        else:
            variable = next(others, None)
        if variable is None or name in variables:
            raise RouteError("a path has at most three ids, each with its own name")
        variables[name] = variable
    return variables


def path_pattern(path: str) -> str:
    """The regular expression that a decoded path must match as a whole."""
    variables = placeholder_variables(path)

    def group(match: re.Match[str]) -> str:
        if (match["type"] or "uuid") not in TYPES:
            raise RouteError(f"unknown type {match['type']}")
        pattern = TYPES[match["type"] or "uuid"]
        if match["type"] == "text":
            if variables[match["name"]] != "resource_id":
                raise RouteError("a text has to be the first id of a path but the chatbot's")
            return f"(?:{pattern})"
        if match["word"]:
            pattern += f"|{match['word']}"
        return f"(?<{variables[match['name']]}>{pattern})"

    parts: list[str] = []
    position = 0
    for match in PLACEHOLDER.finditer(path):
        parts += [literal(path[position : match.start()]), group(match)]
        position = match.end()
    parts.append(literal(path[position:]))
    # \z and not $, which would let an encoded line feed at the end through.
    return rf"^(?<public_path>{''.join(parts)})\z"


def encoded_pattern(path: str) -> str:
    """The regular expression of a path with a text in it, as it was sent."""
    parts = [
        f"(?<sent_text>{ENCODED})" if part.endswith(":text}")
        else f"(?:{TYPES['uuid']})" if part.startswith("{") else literal(part)
        for part in re.split(r"(\{[^}]*\})", path)
    ]  # fmt: skip
    return "".join(parts)


def literal(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z0-9/._-]*", text):
        raise RouteError(f"{text!r} is not a plain path")
    return text.replace(".", r"\.")


def target(route: Route) -> str:
    """What nginx asks the upstream for (nothing where it is the public path itself)."""
    if route.door in ("sidecar", "upload", "webhook", "socket"):
        if not re.fullmatch(TYPES["identifier"], route.target):
            raise RouteError(f"{route.target!r} is not the name of a function")
        return ""
    if route.door == "page":
        return "/" + route.target
    if route.door == "rest":
        variables = placeholder_variables(route.path)
        return PLACEHOLDER.sub(lambda match: f"${{{variables[match['name']]}}}", route.target)
    function, _, query = route.target.partition("?")
    if not re.fullmatch(TYPES["identifier"], function):
        raise RouteError(f"{function!r} is not the name of a function")
    names = [name for name in query.split("&") if name]
    if not all(re.fullmatch("[A-Za-z][A-Za-z0-9]*", name) for name in names):
        raise RouteError(f"{query!r} are not names of query parameters")
    arguments = "".join(f"${{query_{snake_case(name)}}}" for name in names)
    return f"/rpc/{function}" + (f"?{arguments}" if arguments else "")


def query_parameters(routes: list[Route]) -> list[str]:
    """The query parameters that some function takes."""
    return sorted({name for route in routes if route.door == "sql"
                   for name in route.target.partition("?")[2].split("&") if name})  # fmt: skip


def nginx_map(source: str, variable: str, rows: Mapping[str, str], comment: str) -> str:
    lines = [f"# {comment}", f'map "{source}" ${variable} {{', '  default "";']
    width = max((len(key) for key in rows), default=0) + 2
    lines += [f"""  {f'"{key}"':<{width}} "{value}";""" for key, value in rows.items()]
    return "\n".join([*lines, "}"]) + "\n"


def render_routes(table: str) -> str:
    routes = parse(table)
    by_method = [(f"{method} {route.path}", route) for route in routes
                 for method in METHODS[route.method]]  # fmt: skip
    allowed: dict[str, list[str]] = {}
    for route in routes:
        allowed.setdefault(route.path, []).extend(METHODS[route.method])
    for methods in allowed.values():
        if "OPTIONS" not in methods:
            methods.append("OPTIONS")

    maps = [
        nginx_map(
            "$uri", "route", {"~" + path_pattern(path): path for path in allowed},
            "The line of the table that a path belongs to, and the ids in it.",
        ),
        nginx_map(
            "$request_method $route", "route_door", {key: route.door for key, route in by_method},
            "How it is served.",
        ),
        nginx_map(
            "$request_method $route", "target",
            {key: target(route) for key, route in by_method if target(route)},
            "What the upstream is asked for.",
        ),
        nginx_map(
            "$route", "allow", {path: ", ".join(methods) for path, methods in allowed.items()},
            "The methods of a path.",
        ),
        nginx_map(
            "$route", "cors", {route.path: "cors" for route in routes if route.cors},
            "The paths that other sites may call.",
        ),
        nginx_map(
            "$route", "keyed", {route.path: "keyed" for route in routes if route.keyed},
            "Those where the key says which of them.",
        ),
        nginx_map(
            "$route", "large", {route.path: "large" for route in routes if route.large},
            "The paths whose bodies may have 1 MB.",
        ),
    ]  # fmt: skip
    texts = {
        f"~^{re.escape(path)} {encoded_pattern(path)}(?:[?#]|$)": "$sent_text"
        for path in allowed
        if ":text}" in path
    }
    maps.append(
        nginx_map("$route $request_uri", "resource_text", texts, "An id that is a text, encoded.")
    )
    # nginx knows a variable only if something sets it.
    used = {name for path in allowed for name in placeholder_variables(path).values()}
    maps += [f'map "" ${name} {{ default ""; }}\n' for name in ID_VARIABLES if name not in used]
    for name in query_parameters(routes):
        # $arg_… is one parameter as the client encoded it, so it cannot hold an & or a #.
        maps.append(
            f"map $arg_{name} $query_{snake_case(name)} "
            f'{{ default "p_{snake_case(name)}=$arg_{name}&"; "" ""; }}\n'
        )
    return "# Made by gateway/render.py from gateway/routes.\n\n" + "\n".join(maps)


def render(settings: Mapping[str, str], table: str | None = None) -> dict[str, str]:
    """The files of the configuration, by name. `table` replaces gateway/routes in tests."""
    if table is None:
        table = (HERE / "routes").read_text(encoding="utf-8")
    files = {"routes.conf": render_routes(table)}
    used: set[str] = set()

    def setting(match: re.Match[str]) -> str:
        used.add(match[1])
        value = settings.get(match[1], "")
        # It stands between double quotes, where these would be nginx syntax.
        if not re.fullmatch(r"[^\"$\\\x00-\x1f]+", value):
            raise RouteError(f"the setting {match[1]} is missing or unusable: {value!r}")
        return value

    template = (HERE / "nginx.conf.in").read_text(encoding="utf-8")
    files["nginx.conf"] = re.sub(r"@([A-Z][A-Z_]*)@", setting, template)
    for included in sorted(HERE.glob("*.conf")):
        files[included.name] = included.read_text(encoding="utf-8")
    unknown = set(settings) - used
    if unknown:
        raise RouteError(f"unknown settings: {', '.join(sorted(unknown))}")
    return files


def write(out_dir: Path, settings: Mapping[str, str], table: str | None = None) -> Path:
    """Writes the configuration into a folder and returns the path of its nginx.conf."""
    files = render(settings, table)
    out_dir.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (out_dir / name).write_text(text, encoding="utf-8")
    return out_dir / "nginx.conf"


if __name__ == "__main__":
    match sys.argv[1:]:
        case [folder, *words] if all("=" in word for word in words):
            given = {word.partition("=")[0]: word.partition("=")[2] for word in words}
            try:
                print(write(Path(folder), given))
            except RouteError as error:
                sys.exit(f"render: {error}")
        case _:
            sys.exit(__doc__)
