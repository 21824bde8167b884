"""Who may do what, read from the database's catalog and the route table, for people to review."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import psycopg

from gateway import render
from gateway.render import Route
from tests.support.cluster import ROOT

SCHEMAS = (
    "('app', 'api', 'parlance', 'sidecar', 'vault', 'tools', 'metrics', 'extensions', 'public')"
)
OURS = SCHEMAS.replace(", 'extensions', 'public'", "")
ROLES = (
    "('parlance_owner', 'parlance_vault', 'authenticator', 'anon', 'authenticated', 'sidecar',"
    " 'tool_runner', 'parlance_integrator')"
)
# Everybody is role 0; the owner's own rights are no news.
GRANTEE = "case x.grantee when 0 then 'everybody' else x.grantee::regrole::text end"

POLICIES = "Row-level security: policy"

SECTIONS = {
    "Roles: what each is beyond a name": f"""
        select r.rolname, concat_ws(', ',
          case when r.rolsuper then 'superuser' end,
          case when r.rolbypassrls then 'bypasses row-level security' end,
          case when r.rolcreaterole then 'makes roles' end,
          case when r.rolcanlogin then 'logs in' else 'cannot log in' end,
          case when not r.rolinherit then 'inherits nothing' end,
          'may become ' || (select string_agg(m.roleid::regrole::text, ' or '
                                              order by m.roleid::regrole::text)
                            from pg_auth_members as m where m.member = r.oid),
          array_to_string(r.rolconfig, ', '))
        from pg_roles as r where r.rolname in {ROLES} order by 1
    """,
    "Schemas": f"""
        select {GRANTEE}, n.nspname,
               string_agg(lower(x.privilege_type), ', ' order by x.privilege_type)
        from pg_namespace as n,
          aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) as x
        where n.nspname in {SCHEMAS} and x.grantee <> n.nspowner
        group by 1, 2 order by 1, 2
    """,
    "Tables and views": f"""
        select {GRANTEE}, c.oid::regclass::text,
               string_agg(lower(x.privilege_type), ', ' order by x.privilege_type)
        from pg_class as c join pg_namespace as n on n.oid = c.relnamespace,
          aclexplode(coalesce(c.relacl, acldefault('r', c.relowner))) as x
        where n.nspname in {OURS} and c.relkind in ('r', 'p', 'v', 'm', 'f')
          and x.grantee <> c.relowner
        group by 1, 2 order by 1, 2
    """,
    "Sequences": f"""
        select {GRANTEE}, c.oid::regclass::text, lower(x.privilege_type)
        from pg_class as c join pg_namespace as n on n.oid = c.relnamespace,
          aclexplode(coalesce(c.relacl, acldefault('s', c.relowner))) as x
        where n.nspname in {OURS} and c.relkind = 'S' and x.grantee <> c.relowner
        order by 1, 2, 3
    """,
    "Columns, where not the whole table": f"""
        select {GRANTEE}, c.oid::regclass::text, lower(x.privilege_type),
               string_agg(a.attname, ', ' order by a.attnum)
        from pg_class as c
        join pg_namespace as n on n.oid = c.relnamespace
        join pg_attribute as a on a.attrelid = c.oid,
          aclexplode(a.attacl) as x
        where n.nspname in {OURS} and x.grantee <> c.relowner
        group by 1, 2, 3 order by 1, 2, 3
    """,
    "Functions": f"""
        select {GRANTEE}, p.oid::regprocedure::text
        from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace,
          aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as x
        where n.nspname in {OURS} and x.grantee <> p.proowner
        order by 1, 2
    """,
    "Functions of the server that everybody else may not call": f"""
        select {GRANTEE}, p.oid::regprocedure::text
        from pg_proc as p join pg_init_privs as i
          on i.objoid = p.oid and i.classoid = 'pg_proc'::regclass and i.privtype = 'i',
          aclexplode(p.proacl) as x
        where p.proacl <> i.initprivs and x.grantee <> p.proowner
          and x.grantee <> all (select e.grantee from aclexplode(i.initprivs) as e)
        order by 1, 2
    """,
    "Functions that lend their owner's rights, and to whom": f"""
        select p.oid::regprocedure::text, p.proowner::regrole::text, coalesce((
          select string_agg({GRANTEE}, ', ' order by x.grantee::regrole::text)
          from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) as x
          where x.grantee <> p.proowner), 'nobody')
        from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace
        where n.nspname in {OURS} and p.prosecdef order by 1
    """,
    f"{POLICIES}, command, roles, rows": """
        select p.polrelid::regclass::text, p.polname,
               case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                             when 'd' then 'delete' else 'all' end,
               array_to_string(p.polroles::regrole[], ', '),
               concat_ws(' with check ', pg_get_expr(p.polqual, p.polrelid),
                         pg_get_expr(p.polwithcheck, p.polrelid))
        from pg_policy as p order by 1, 2
    """,
    "Row-level security: tables without, or with and not even a policy": f"""
        select c.oid::regclass::text,
               case when c.relrowsecurity then 'no policy: only its owner' else 'none' end
        from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
        where n.nspname in {OURS} and c.relkind in ('r', 'p') and not exists (
          select from pg_policy as p where c.relrowsecurity and p.polrelid = c.oid)
        order by 1
    """,
}

TABLES = f"""
    select c.oid::regclass::text,
           has_table_privilege('authenticated', c.oid, 'select'),
           array(select a.attname::text from pg_attribute as a
                 where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                   and not has_column_privilege('authenticated', c.oid, a.attnum, 'select')
                 order by a.attnum),
           has_any_column_privilege('authenticated', c.oid, 'select'),
           (select string_agg(pg_get_expr(p.polqual, p.polrelid), ' or ' order by p.polname)
            from pg_policy as p where p.polrelid = c.oid)
    from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
    where n.nspname in {OURS} and c.relkind in ('r', 'p')
    order by 1
"""


def expected(connection: psycopg.Connection[Any]) -> str:
    """The text of tests/privileges.expected."""
    parts = [
        "Who may do what.  What is not listed is refused; owners are left out.\n"
        "Written by: WRITE=1 bin/parlance test tests/test_privileges.py\n"
    ]
    for title, query in SECTIONS.items():
        rows = [[str(value) for value in row] for row in connection.execute(query)]
        if title.startswith(POLICIES):
            rows = [[*row[:-1], plain(row[-1])] for row in rows]
        parts.append("\n".join([f"# {title}", *aligned(rows)]) + "\n")
    return "\n".join(parts)


def aligned(rows: list[list[str]]) -> list[str]:
    """Columns under each other, but never so wide that one long row makes all of them long."""
    widths = (
        [min(max(len(row[at]) for row in rows), 40) for at in range(len(rows[0]))] if rows else []
    )
    return [
        "  ".join(value.ljust(width) for value, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def matrix(connection: psycopg.Connection[Any]) -> str:
    """The table of docs/security.md."""
    lines = ["| table | who is signed in reads | of these rows |", "| --- | --- | --- |"]
    for table, whole, hidden, some, rows in connection.execute(TABLES):
        what = "nothing"
        if whole:
            what = "everything"
        elif some:
            what = "all but " + ", ".join(f"`{column}`" for column in hidden)
        lines.append(f"| `{table}` | {what} | {f'`{plain(rows)}`' if rows else ''} |")
    return "\n".join(lines)


def plain(condition: str) -> str:
    """A policy's condition without what Postgres wraps around it."""
    text = re.sub(r"\s+", " ", condition)
    text = re.sub(r"\( SELECT ([a-z_.]+\(\)) AS \w+\)", r"\1", text)
    text = re.sub(r"\(([a-z_.]+\(\))::uuid\[\]\)", r"\1", text)
    # A comparison needs no parentheses of its own.
    text = re.sub(r"(?<!\w)\((\w+ (?:=|<>|>|=\s*ANY) [^()]*(?:\(\))?)\)", r"\1", text)
    if text.startswith("(") and encloses_all(text):
        text = text[1:-1]
    return re.sub(r"\b(AND|OR|ANY)\b", lambda word: word[0].lower(), text)


def encloses_all(text: str) -> bool:
    """Whether the first parenthesis is closed by the last character."""
    depth = 0
    for at, letter in enumerate(text):
        depth += {"(": 1, ")": -1}.get(letter, 0)
        if depth == 0:
            return at == len(text) - 1
    return False


# ---- Which role may call which endpoint -------------------------------------------------

ROLE_COLUMNS = ("super_admin", "admin", "agent", "member")
OWN = "member, own chatbot"
KEY_COLUMNS = ("key pk_…", "key ck_…")
NOBODY = "nobody"
COLUMNS = (*ROLE_COLUMNS, OWN, *KEY_COLUMNS, NOBODY)

# What a cell says: let in, or the status of the refusal. Nothing: there is no such case.
YES = "yes"

# For everybody, with or without a chatbot's key, and no business of roles.
PUBLIC = {
    "health": "tells nothing",
    "login": "makes tokens of a password",
    "refresh": "makes tokens of a token",
    "widget_config": "what pages show",
    "chat_history": "by key and session token",
    "admit": "by key",
    "report_error": "by key",
    "chat_session_create": "by key, or where a chatbot is open without one",
    "admit_message": "the same",
    "chat_session_history": "the same, and the session",
    "list_models": "by key",
    "admit_completion": "by key",
    "join_chat": "by key",
    "event_create": "by key",
}
# What everybody who signed in does with the own account needs no right.
SIGNED_IN = ("me", "logout", "change_password")
ANY_USER = "any signed-in user"
# A key does here as well as a person: what each kind of key is answered.
TAKES_KEY = {
    name: dict(zip(KEY_COLUMNS, ("403", YES), strict=True))
    for name in ("search", "context_get", "context_set")
}

SOURCES = """
    select n.nspname || '.' || p.proname,
           string_agg(coalesce(pg_get_function_sqlbody(p.oid), p.prosrc), E';\n')
    from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace
    where n.nspname in ('app', 'api', 'sidecar', 'parlance') and p.prokind = 'f'
    group by 1
"""
CALLED = re.compile(r"\b((?:app|api|sidecar|parlance)\.[a-z_0-9]+)\s*\(")
ASKED = re.compile(r"\bapp\.require_(?:right|chatbot)\s*\(")
NAMED = re.compile(r"\bapp\.require_(?:right|chatbot)\s*\(\s*'([^']*)'(?:::text)?\s*\)")
ASKED_WHO = re.compile(r"\bapp\.require_user\s*\(\s*\)")
# They are what asks; what they do inside is no call of who asks by them.
ASKING = {
    f"app.{name}"
    for name in (
        "require_right", "require_chatbot", "require_user", "has_right", "refuse_right", "rights",
        "enter", "authenticate",
    )
}  # fmt: skip


class Unguarded(Exception):
    """An endpoint of which nobody can say who may call it."""


@dataclass(frozen=True)
class Door:
    """An endpoint for people, and what it asks of them."""

    route: Route
    rights: tuple[str, ...]
    """All of them are needed; none for any signed-in user."""
    cells: Mapping[str, str]
    """By column: yes, a status, or nothing."""

    @property
    def call(self) -> str:
        return f"{self.route.method} {self.route.path}"


def function_of(route: Route) -> str:
    """What decides a call, whichever door it comes through."""
    name = route.target.partition("?")[0]
    return f"{'api' if route.door == 'sql' else 'sidecar'}.{name}"


def routes() -> list[Route]:
    """The lines of the route table that are for people: not pages, not PostgREST, not public."""
    found = render.parse((ROOT / "gateway/routes").read_text(encoding="utf-8"))
    return [
        route
        for route in found
        if route.door in ("sql", "sidecar", "upload", "socket")
        and route.target.partition("?")[0] not in PUBLIC
    ]


def sources(connection: psycopg.Connection[Any]) -> dict[str, str]:
    """The functions with their text, comments left out."""
    found = connection.execute(SOURCES).fetchall()
    return {name: re.sub(r"--[^\n]*", "", text) for name, text in found}


def rights_asked(function: str, texts: Mapping[str, str]) -> set[str]:
    """The rights that a function, or what it calls, asks for by name."""
    asked: set[str] = set()
    seen: set[str] = set()
    waiting = [function]
    while waiting:
        name = waiting.pop()
        if name in seen or name in ASKING or name not in texts:
            continue
        seen.add(name)
        named = NAMED.findall(texts[name])
        if len(named) != len(ASKED.findall(texts[name])):
            raise Unguarded(f"{name} asks for a right by something else than its literal name")
        asked |= set(named)
        waiting += CALLED.findall(texts[name])
    return asked


def doors(connection: psycopg.Connection[Any]) -> list[Door]:
    """Every endpoint for people whose function is in the catalog."""
    texts = sources(connection)
    rights = {
        name: (set(roles), set(own))
        for name, roles, own in connection.execute(
            "select name, roles, own_roles from app.rights()"
        )
    }
    found = []
    for route in routes():
        function = function_of(route)
        # Whether all of them are there is asked by the tests of the reference of the API.
        if function not in texts:
            continue
        asked = rights_asked(function, texts)
        target = route.target.partition("?")[0]
        if target in SIGNED_IN:
            reached = texts[function] + "".join(
                texts.get(n, "") for n in CALLED.findall(texts[function])
            )
            if asked or not ASKED_WHO.search(reached):
                raise Unguarded(f"{function} is for any signed-in user, and has to ask just that")
        elif not asked:
            raise Unguarded(f"{route.method} {route.path}: {function} names no right")
        if asked - set(rights):
            raise Unguarded(f"{function} names no right of app.rights(): {asked - set(rights)}")
        reached = CALLED.findall(texts[function])
        reached += [n for name in reached for n in CALLED.findall(texts.get(name, ""))]
        if bool({"app.find_key", "app.is_key_asking"} & set(reached)) != (target in TAKES_KEY):
            raise Unguarded(
                f"{function} takes a key, and TAKES_KEY does not say so, or it is wrong"
            )
        found.append(Door(route, tuple(sorted(asked)), cells(route, asked, rights)))
    return found


def cells(
    route: Route, asked: set[str], rights: Mapping[str, tuple[set[str], set[str]]]
) -> dict[str, str]:
    def has(role: str, *, own: bool) -> str:
        let_in = all(role in rights[n][0] or (own and role in rights[n][1]) for n in asked)
        return YES if let_in else "403"

    of_chatbot = "{chatbotId}" in route.path
    found = {role: has(role, own=False) for role in ROLE_COLUMNS}
    # A member sees the own chatbots; where a path names none, a list shows what is the caller's.
    found["member"] = "404" if of_chatbot else has("member", own=True)
    found[OWN] = has("member", own=True) if of_chatbot else ""
    by_key = TAKES_KEY.get(route.target.partition("?")[0], {})
    return found | {key: by_key.get(key, "401") for key in KEY_COLUMNS} | {NOBODY: "401"}


def role_matrix(connection: psycopg.Connection[Any]) -> str:
    """The other table of docs/security.md."""
    rows = [["endpoint", "right", *COLUMNS]]
    for door in doors(connection):
        right = ", ".join(f"`{name}`" for name in door.rights) or ANY_USER
        rows.append([f"`{door.call}`", right, *(door.cells[name] for name in COLUMNS)])
    rows.insert(1, ["---"] * len(rows[0]))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def widen(connection: psycopg.Connection[Any], right: str, role: str) -> None:
    """Give a role a right that it does not have; for tests of what would notice."""
    row = connection.execute("select pg_get_functiondef('app.rights()'::regprocedure)").fetchone()
    assert row is not None
    definition: str = row[0]
    wider, changes = re.subn(
        rf"(\('{re.escape(right)}'::text,\s*'{{)", rf"\g<1>{role},", definition, count=1
    )
    assert changes == 1, definition
    connection.execute(wider.encode())
