"""The reference of SQL functions and views, from their comments."""

import json

from ops.cluster import Superuser
from ops.settings import Layout

FILE = "docs/sql.md"
SCHEMAS = {
    "api": "What PostgREST exposes, and the gateway by the paths of `gateway/routes`",
    "parlance": "For those who integrate by SQL (grant them `parlance_integrator`)",
    "sidecar": "What the sidecar calls, and all that it may call",
    "metrics": "Figures that rules of alerts may watch; an operator adds views of their own",
}
OBJECTS = """
select coalesce(jsonb_agg(jsonb_build_array(o.name, o.comment) order by o.name), '[]')
from (
  select
    format('%s(%s) returns %s', p.proname, pg_get_function_arguments(p.oid),
           pg_get_function_result(p.oid)) as name,
    coalesce(obj_description(p.oid, 'pg_proc'), '') as comment
  from pg_proc as p
  where p.pronamespace = to_regnamespace(:'schema')
  union all
  select c.relname, coalesce(obj_description(c.oid, 'pg_class'), '')
  from pg_class as c
  where c.relnamespace = to_regnamespace(:'schema') and c.relkind = 'v'
) as o
"""


def write(layout: Layout, database: Superuser) -> int:
    file = layout.root / FILE
    file.parent.mkdir(exist_ok=True)
    file.write_text(text(database))
    print(f"wrote {FILE}")
    return 0


def text(database: Superuser) -> str:
    lines = [
        "# Functions and views",
        "",
        "Made by `bin/parlance docs` from the comments in the database.",
    ]
    for schema, about in SCHEMAS.items():
        lines += ["", f"## {schema}", "", f"{about}."]
        for name, comment in json.loads(database.query(OBJECTS, schema=schema)):
            first, _, rest = comment.partition("\n")
            lines += ["", f"### `{name}`", "", first]
            paragraph = "\n".join(line.strip() for line in rest.splitlines()).strip()
            lines += ["", paragraph] if paragraph else []
    return "\n".join(lines) + "\n"
