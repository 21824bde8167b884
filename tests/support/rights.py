"""Who may do what in the database, read from its catalog, for people to review."""

import re
from typing import Any

import psycopg

SCHEMAS = "('app', 'api', 'parlance', 'sidecar', 'vault', 'tools', 'extensions', 'public')"
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
