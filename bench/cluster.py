"""A database server of its own for a benchmark, with Parlance in it, thrown away afterwards."""

from types import TracebackType
from typing import Self

from ops.cluster import pg_bin
from tests.support import cluster


class Cluster(cluster.Cluster):
    """The tests' server, but one that survives a crash: every commit reaches the disk."""

    def __init__(self) -> None:
        super().__init__(careful=True)
        try:
            self.install()
        except BaseException:
            self.stop()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    @property
    def uri(self) -> str:
        return self.socket_uri("postgres")

    def socket_uri(self, role: str) -> str:
        """By the socket, as PostgREST and the sidecar come in."""
        return f"postgresql://{role}@/{cluster.DATABASE}?host={self.sockets}&port={self.port}"

    def binary(self, name: str) -> str:
        return str(pg_bin() / name)
