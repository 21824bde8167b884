"""docs/sql.md says what the database says.

WRITE=1 bin/parlance test tests/ops/test_reference.py      writes it (as bin/parlance docs does)
"""

import os
from pathlib import Path

from ops import reference
from ops.cluster import Superuser

FILE = Path(__file__).resolve().parents[2] / reference.FILE


def test_the_reference_is_current(cluster):
    made = reference.text(Superuser(cluster.sockets, cluster.port))
    if os.environ.get("WRITE"):
        FILE.write_text(made)
    assert FILE.read_text() == made, "bin/parlance docs writes it anew"
