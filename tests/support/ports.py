"""Ports for the servers of a test run."""

import random
import socket

# Below those that the system hands out to clients by itself; PostgREST's second port is 1000 above.
LOWEST, HIGHEST = 15000, 31000
ADMIN = 1000

_generator = random.SystemRandom()
_given: set[int] = set()


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port() -> int:
    """One that is free, and the one 1000 above it too."""
    while True:
        port = _generator.randrange(LOWEST, HIGHEST)
        if {port, port + ADMIN} & _given:
            continue
        if is_free(port) and is_free(port + ADMIN):
            _given.update({port, port + ADMIN})
            return port
