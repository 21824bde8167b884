"""Whoever hears an answer while it is made: an HTTP response, or a room full of sockets."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol


class Listener(Protocol):
    """What a turn calls. None of it raises because of whoever listens."""

    @property
    def is_open(self) -> bool: ...

    @property
    def has_spoken(self) -> bool: ...

    async def open(self, headers: Mapping[str, str], step: Mapping[str, Any]) -> None:
        """The turn is about to do this step: say once what is new in it."""

    async def token(self, text: str) -> None: ...

    async def heartbeat(self) -> None: ...

    async def close(
        self, headers: Mapping[str, str], events: Iterable[Mapping[str, Any]]
    ) -> object:
        """The turn is over: say what of these events has not been said."""
