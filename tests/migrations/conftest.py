from collections.abc import Iterator

import pytest

from tests.migrations.server import Server
from tests.support import logs
from tests.support.cluster import Cluster


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """A server of its own: these tests make and drop databases by name."""
    cluster = Cluster()
    logs.watch(cluster)
    try:
        yield Server(str(cluster.sockets), cluster.port)
    finally:
        cluster.stop()
