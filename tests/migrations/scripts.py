"""Revert and verify scripts, from what a deploy script does to an empty database.

Each change is deployed alone, and the catalog is read before and after: what is new must be
dropped again, newest first, and must be there when it is verified.  Where a person knows
better, a paragraph that begins with "-- By hand:" is kept, up to the line "-- The rest is
generated."; without that line the whole script is the person's.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.migrations.server import Server

BY_HAND = "-- By hand:"
THE_REST = "-- The rest is generated."
WIDTH = 100

# Everything that a change may make, with its number: the larger, the newer.
CATALOG = """
with ours as (
  select n.oid from pg_namespace as n
  where n.nspname in ('app', 'api', 'parlance', 'sidecar', 'vault', 'tools', 'metrics')
), relations as (
  select c.* from pg_class as c
  where c.relnamespace in (select o.oid from ours as o) and c.relkind in ('r', 'p', 'v', 'm', 'c')
)
select coalesce(json_agg(json_build_object(
  'kind', x.kind, 'oid', x.oid::bigint, 'name', x.name, 'on', x.on_name, 'more', x.more)), '[]')
from (
  select case p.prokind when 'a' then 'aggregate' else 'function' end as kind, p.oid,
         replace(p.oid::regprocedure::text, ',', ', ') as name, null as on_name,
         null::text[] as more
  from pg_proc as p where p.pronamespace in (select o.oid from ours as o)
  union all
  select case r.relkind when 'v' then 'view' when 'm' then 'materialized view' when 'c' then 'type'
         else 'table' end, r.oid, r.oid::regclass::text, null,
         array(select a.attname::text from pg_attribute as a
               where a.attrelid = r.oid and a.attnum > 0 and not a.attisdropped order by a.attnum)
  from relations as r
  union all
  select case y.typtype when 'd' then 'domain' else 'type' end, y.oid, y.oid::regtype::text, null,
         null
  from pg_type as y
  where y.typnamespace in (select o.oid from ours as o) and y.typtype in ('d', 'e', 'r')
  union all
  select 'sequence', c.oid, c.oid::regclass::text, null, null
  from pg_class as c
  where c.relnamespace in (select o.oid from ours as o) and c.relkind = 'S'
    and not exists (select from pg_depend as d where d.objid = c.oid and d.deptype in ('a', 'i'))
  union all
  select 'index', i.indexrelid, i.indexrelid::regclass::text, i.indrelid::regclass::text, null
  from pg_index as i join relations as r on r.oid = i.indrelid
  where not exists (select from pg_constraint as o where o.conindid = i.indexrelid
                    and o.contype in ('p', 'u', 'x') and o.conrelid = i.indrelid)
  union all
  select 'constraint', o.oid, quote_ident(o.conname), o.conrelid::regclass::text, null
  from pg_constraint as o join relations as r on r.oid = o.conrelid
  union all
  select 'trigger', t.oid, quote_ident(t.tgname), t.tgrelid::regclass::text, null
  from pg_trigger as t join relations as r on r.oid = t.tgrelid where not t.tgisinternal
  union all
  select 'policy', p.oid, quote_ident(p.polname), p.polrelid::regclass::text, null
  from pg_policy as p
  union all
  select 'security', 0, r.oid::regclass::text, null,
         array(select g.rolname::text from pg_roles as g
               where g.rolname in ('anon', 'authenticated', 'tool_runner', 'parlance_integrator')
                 and has_any_column_privilege(g.oid, r.oid, 'select') order by 1)
  from relations as r where r.relkind in ('r', 'p') and r.relrowsecurity
) as x
"""

SECURITY = """\
do $$
declare
  v_readable constant regclass[] := array[{readable}]::regclass[];
  v_table regclass;
  v_role text;
begin
  foreach v_table in array array[
{tables}
  ]::regclass[] loop
    assert (select c.relrowsecurity from pg_class as c where c.oid = v_table),
      format('%s has no row-level security', v_table);
    foreach v_role in array array['anon', 'authenticated', 'sidecar'] loop
      assert not has_any_column_privilege(v_role, v_table, 'insert, update, references')
             and not has_table_privilege(v_role, v_table, 'delete, truncate, trigger'),
        format('%s may write %s', v_role, v_table);
      assert (v_role = 'authenticated' and v_table = any (v_readable))
             = has_any_column_privilege(v_role, v_table, 'select'),
        format('what %s may read of %s', v_role, v_table);
    end loop;
  end loop;
end
$$;"""


@dataclass(frozen=True, slots=True)
class Made:
    kind: str
    oid: int
    name: str
    on: str | None
    more: tuple[str, ...]

    @classmethod
    def of(cls, row: dict[str, Any]) -> "Made":
        return cls(row["kind"], row["oid"], row["name"], row["on"], tuple(row["more"] or ()))


def catalog(server: Server, database: str) -> frozenset[Made]:
    return frozenset(Made.of(row) for row in server.json(database, CATALOG))


def new(before: frozenset[Made], after: frozenset[Made]) -> list[Made]:
    """What came, newest first, without what goes with something else that came."""
    came = after - before
    whole = {made.name for made in came if made.kind in ("table", "view", "materialized view")}
    parts = ("index", "constraint", "trigger")
    alone = [made for made in came if made.kind not in parts or made.on not in whole]
    return sorted(alone, key=lambda made: (-made.oid, made.name))


def revert(change: str, came: Iterable[Made], old: str = "") -> str:
    begin = "begin;\nset local role parlance_owner;"
    parts = [f"-- Revert parlance:{change} from pg", begin, *by_hand(old), *drops(list(came))]
    return "\n\n".join([*parts, "commit;"]) + "\n"


def verify(change: str, came: Iterable[Made], old: str = "") -> str:
    parts = [f"-- Verify parlance:{change} on pg", "begin;", *by_hand(old), *checks(list(came))]
    return "\n\n".join([*parts, "rollback;"]) + "\n"


def by_hand(old: str) -> Iterator[str]:
    if THE_REST in old:
        yield old[old.index(BY_HAND) : old.index(THE_REST) + len(THE_REST)]


def is_by_hand(old: str) -> bool:
    """All of it."""
    return BY_HAND in old and THE_REST not in old


def drops(came: list[Made]) -> Iterator[str]:
    guarded = sorted(made.name for made in came if made.kind == "security")
    if guarded:
        # First nobody may, then no rule says who.
        yield "\n".join(f"revoke all on {name} from anon, authenticated;" for name in guarded)
    lines = [drop(made) for made in came if made.kind != "security"]
    if lines:
        yield "\n".join(lines)
    if guarded:
        yield "\n".join(f"alter table {name} disable row level security;" for name in guarded)


def drop(made: Made) -> str:
    match made.kind:
        case "constraint":
            return f"alter table {made.on} drop constraint {made.name};"
        case "trigger" | "policy":
            return f"drop {made.kind} {made.name} on {made.on};"
        case _:
            line = f"drop {made.kind} {made.name};"
            if len(line) > WIDTH:
                line = f"drop {made.kind}\n  {wrapped(made.name.split(', '))};"
            return line


def checks(came: list[Made]) -> Iterator[str]:
    oldest_first = came[::-1]
    functions = [made.name for made in oldest_first if made.kind in ("function", "aggregate")]
    if functions:
        yield "select\n" + ",\n".join(map(signature, functions)) + ";"
    for made in oldest_first:
        if made.kind in ("table", "view", "materialized view"):
            yield f"select\n  {wrapped(made.more)}\nfrom {made.name} where false;"
    types = [made.name for made in oldest_first if made.kind in ("domain", "type")]
    if types:
        yield "select\n" + ",\n".join(f"  '{name}'::regtype" for name in types) + ";"
    indexes = [made.name for made in oldest_first if made.kind in ("index", "sequence")]
    if indexes:
        yield "select\n" + ",\n".join(f"  '{name}'::regclass" for name in indexes) + ";"
    for kind, catalog_name, name, on in (
        ("trigger", "pg_trigger", "tgname", "tgrelid"),
        ("constraint", "pg_constraint", "conname", "conrelid"),
        ("policy", "pg_policy", "polname", "polrelid"),
    ):
        parts = sorted((made.on or "", made.name) for made in came if made.kind == kind)
        if parts:
            listed = ",\n".join(f"      ('{table}'::regclass, '{part}')" for table, part in parts)
            yield (
                f"do $$\nbegin\n  assert {len(parts)} = (\n"
                f"    select count(*) from {catalog_name} as x\n"
                f"    where (x.{on}, x.{name}) in (\n{listed}\n    ));\nend\n$$;"
            )
    guarded = sorted(made.name for made in came if made.kind == "security")
    readable = sorted(
        made.name for made in came if made.kind == "security" and "authenticated" in made.more
    )
    if guarded:
        listed = ",\n".join(f"    '{name}'" for name in guarded)
        allowed = ", ".join(f"'{name}'" for name in readable)
        yield SECURITY.format(tables=listed, readable=allowed)


def signature(name: str) -> str:
    line = f"  '{name}'::regprocedure"
    if len(line) < WIDTH:
        return line
    # Literals that follow each other on lines of their own are one.
    at = name.rindex(", ", 0, WIDTH - len("  ''")) + len(", ")
    return f"  '{name[:at]}'\n  '{name[at:]}'::regprocedure"


def wrapped(columns: Iterable[str], width: int = 90) -> str:
    lines = [""]
    for column in columns:
        if lines[-1] and len(lines[-1]) + len(column) + 2 > width:
            lines.append("")
        lines[-1] += (", " if lines[-1] else "") + column
    return ",\n  ".join(lines)
