"""Waiting for what happens by itself, and not for ever."""

import time
from collections.abc import Callable
from typing import Any


def wait_for(found: Callable[[], Any], what: str, seconds: float = 20.0) -> Any:
    """What is found, as soon as it is something."""
    deadline = time.monotonic() + seconds
    while not (value := found()):
        assert time.monotonic() < deadline, f"not within {seconds} s: {what}"
        time.sleep(0.03)
    return value
