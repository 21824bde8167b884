"""A change of what anybody may do is a change of a file, which somebody reviews.

WRITE=1 bin/parlance test tests/test_privileges.py writes the file, and the table in
docs/security.md.
"""

import os
import re
from pathlib import Path

from tests.support import rights
from tests.support.cluster import ROOT, Cluster

EXPECTED = ROOT / "tests/privileges.expected"
SECURITY = ROOT / "docs/security.md"
MARKED = re.compile(r"(?<=<!-- matrix -->\n).*(?=\n<!-- /matrix -->)", re.DOTALL)


def compare(file: Path, wanted: str) -> None:
    if os.environ.get("WRITE") == "1":
        file.write_text(wanted)
    assert file.read_text() == wanted, f"WRITE=1 bin/parlance test {__file__} writes {file.name}"


def test_rights_are_as_reviewed(cluster: Cluster) -> None:
    with cluster.copy() as database, cluster.connect(database) as connection:
        compare(EXPECTED, rights.expected(connection))


def test_the_matrix_in_the_docs_is_true(cluster: Cluster) -> None:
    with cluster.copy() as database, cluster.connect(database) as connection:
        matrix = rights.matrix(connection)
    text = SECURITY.read_text()
    assert MARKED.search(text), "docs/security.md has no place for the matrix"
    compare(SECURITY, MARKED.sub(lambda _: matrix, text))
