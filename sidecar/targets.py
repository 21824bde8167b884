"""Where the sidecar may send what a tenant asked for: to the Internet, and nowhere near itself.

A webhook's address is a tenant's to choose, so it must not lead to what only this network can
reach: the database, a cloud's metadata, another tenant's systems. What is checked are the addresses
that a name stands for, by the resolver that the connection then uses: a name cannot be one address
for the check and another for the call.
"""

import ipaddress
import socket
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from aiohttp.abc import AbstractResolver, ResolveResult
from aiohttp.resolver import ThreadedResolver

from .errors import ConfigError

Address = ipaddress.IPv4Address | ipaddress.IPv6Address
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

# An address of IPv4 as networks with NAT64 write it.
NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
IPV4_BITS = 0xFFFFFFFF
HIGHEST_PORT = 65535


class TargetRefused(OSError):
    """An address that must not be called. An OSError, as resolvers may raise one."""


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may be called although it is private, and by plain http."""

    networks: tuple[tuple[Network, int | None], ...] = ()
    names: frozenset[tuple[str, int | None]] = frozenset()

    @classmethod
    def parse(cls, text: str) -> Self:
        """10.0.0.0/8, 10.1.2.3:8080, hooks.internal or hooks.internal:8080, by commas."""
        networks: list[tuple[Network, int | None]] = []
        names: set[tuple[str, int | None]] = set()
        for entry in filter(None, (part.strip() for part in text.split(","))):
            host, port = _part(entry)
            try:
                networks.append((ipaddress.ip_network(host), port))
            except ValueError:
                if "/" in host or not host:
                    raise ConfigError(
                        f"PARLANCE_ALLOW_PRIVATE_TARGETS: {entry!r} is no network, address or name"
                    ) from None
                names.add((host.lower(), port))
        return cls(tuple(networks), frozenset(names))

    def holds(self, host: str, port: int, addresses: Iterable[Address]) -> bool:
        if self.names & {(host.lower(), None), (host.lower(), port)}:
            return True
        return all(
            any(address in network for network, only in self.networks if only in (None, port))
            for address in addresses
        )


class Guard:
    """Says which addresses may be called."""

    def __init__(self, allowed: Allowed, *, public: bool) -> None:
        """`public`: also those of the Internet, and not only what is allowed by name."""
        self._allowed = allowed
        self._public = public

    def check(self, host: str, port: int, addresses: Iterable[str]) -> None:
        """Raises TargetRefused, also where only one of several addresses is not to be called."""
        found = [ipaddress.ip_address(address.partition("%")[0]) for address in addresses]
        if self._allowed.holds(host, port, found):
            return
        if not self._public:
            raise TargetRefused("It is called by http; https is needed")
        if not all(is_public(address) for address in found):
            raise TargetRefused("It is a private address, which must not be called")

    def check_literal(self, host: str, port: int) -> None:
        """A host that is an address is asked of no resolver."""
        try:
            ipaddress.ip_address(host)
        except ValueError:
            return
        self.check(host, port, [host])


class GuardedResolver(AbstractResolver):
    def __init__(self, guard: Guard) -> None:
        self._guard = guard
        self._resolver = ThreadedResolver()

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        found = await self._resolver.resolve(host, port, family)
        self._guard.check(host, port, [one["host"] for one in found])
        return found

    async def close(self) -> None:
        await self._resolver.close()


def is_public(address: Address) -> bool:
    """Whether an address is the Internet's, and what it wraps, too."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if address in NAT64:
            return is_public(ipaddress.IPv4Address(int(address) & IPV4_BITS))
        wrapped = [address.sixtofour, *(address.teredo or ())]
        if any(inner is not None and not is_public(inner) for inner in wrapped):
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def _part(entry: str) -> tuple[str, int | None]:
    """Host and port; an address of IPv6 with a port stands in brackets."""
    host, colon, port = entry.rpartition(":")
    if entry.startswith("[") and entry.endswith("]"):
        return entry[1:-1], None
    if not colon or (":" in host and not host.endswith("]")):
        return entry, None
    if not (port.isascii() and port.isdigit() and 0 < int(port) <= HIGHEST_PORT):
        raise ConfigError(f"PARLANCE_ALLOW_PRIVATE_TARGETS: {entry!r} has no port behind its colon")
    return host.removeprefix("[").removesuffix("]"), int(port)
