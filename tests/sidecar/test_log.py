"""Log lines are JSON objects that name things and quote nothing."""

import json
import logging
import sys

from sidecar.errors import Unavailable
from sidecar.log import JsonFormatter, request_id

WORDS = "my e-mail is anna@example.com"


def fail(error: Exception | None) -> None:
    if error is not None:
        raise error


def line(error: Exception | None = None, facts: dict[str, object] | None = None) -> dict:
    exc_info = None
    try:
        fail(error)
    except Exception:
        exc_info = sys.exc_info()
    record = logging.LogRecord(
        "sidecar", logging.ERROR, __file__, 1, "turn_step_failed", None, exc_info
    )
    record.facts = facts or {}
    return json.loads(JsonFormatter().format(record))


def test_a_line_says_when_what_and_whose():
    token = request_id.set("abc-12345678")
    try:
        found = line(facts={"turn": "t1"})
    finally:
        request_id.reset(token)
    assert found["event"] == "turn_step_failed"
    assert found["level"] == "error"
    assert found["requestId"] == "abc-12345678"
    assert found["turn"] == "t1"
    assert found["time"].endswith("+00:00")


def test_an_error_is_a_type_and_a_place():
    found = line(ValueError(WORDS))
    assert found["error"] == "ValueError"
    assert found["at"][-1].startswith("test_log.py:")
    assert WORDS not in json.dumps(found)


def test_what_the_sidecar_says_itself_may_be_read():
    assert line(Unavailable("PoolTimeout"))["message"] == "PoolTimeout"
