"""Revert and verify scripts say all that their deploy scripts make.

WRITE=1 bin/parlance test tests/migrations/test_scripts.py writes them.
"""

from tests.migrations import plan, scripts
from tests.migrations.gate import WRITING
from tests.migrations.server import TOP, Server

DATABASE = "scripts"
MAKERS = {"revert": scripts.revert, "verify": scripts.verify}


def test_scripts_are_what_the_catalog_says(server: Server) -> None:
    server.fresh(DATABASE)
    stale = []
    before = scripts.catalog(server, DATABASE)
    for change in plan.changes(TOP):
        server.run_file(DATABASE, change.deploy)
        after = scripts.catalog(server, DATABASE)
        came = scripts.new(before, after)
        before = after
        if change.is_released or change.is_rework:
            continue
        for verb, make in MAKERS.items():
            file = TOP / "db/migrations" / verb / f"{change.name}.sql"
            old = file.read_text() if file.exists() else ""
            wanted = old if scripts.is_by_hand(old) else make(change.name, came, old)
            if wanted == old:
                continue
            stale.append(str(file.relative_to(TOP)))
            if WRITING:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(wanted)
    if not WRITING:
        assert not stale, "WRITE=1 bin/parlance test tests/migrations/test_scripts.py writes them"
