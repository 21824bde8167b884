"""The rules of conventions.sql are no dead letters."""

import re
from pathlib import Path

from tests.support.cluster import Cluster

HERE = Path(__file__).parent


def test_every_rule_notices_an_offender(cluster: Cluster) -> None:
    with cluster.copy() as database:
        done = cluster.psql(
            "-A", "-t", "-f", "support/offenders.sql", database=database, folder=HERE
        )
    assert done.returncode == 0, done.stderr
    rules = len(
        re.findall(
            r"^select (?:is_empty|results_eq)\(", (HERE / "conventions.sql").read_text(), re.M
        )
    )
    assert f"1..{rules}\n" in done.stdout
    assert not re.findall(r"^ok .*", done.stdout, re.M)
    assert len(re.findall(r"^not ok ", done.stdout, re.M)) == rules
