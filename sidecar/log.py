"""One JSON object a line on standard error, with the id of the request that it is about.

What is logged names things (ids, states, types, places in the code). What people wrote and what
opens doors is never among it, so the messages of errors, which may quote both, stay out.
"""

import logging
import sys
import traceback
from contextvars import ContextVar
from datetime import UTC, datetime
from typing import Any

import orjson

from .errors import SidecarError

request_id: ContextVar[str | None] = ContextVar("request_id", default=None)

_logger = logging.getLogger("sidecar")


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, Any] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
        }
        if record.name != _logger.name:
            line["logger"] = record.name
        if (current := request_id.get()) is not None:
            line["requestId"] = current
        line |= getattr(record, "facts", {})
        if record.exc_info and record.exc_info[1] is not None:
            line |= describe(record.exc_info[1])
        return orjson.dumps(line, default=str).decode()


def describe(error: BaseException) -> dict[str, Any]:
    """What an error is and where it happened."""
    frames = traceback.extract_tb(error.__traceback__)[-8:]
    facts: dict[str, Any] = {
        "error": type(error).__name__,
        "at": [f"{frame.filename.rpartition('/')[2]}:{frame.lineno}" for frame in frames],
    }
    if isinstance(error, SidecarError | OSError):
        facts["message"] = str(error)[:300]
    return facts


def setup() -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonFormatter())
    logging.basicConfig(level=logging.INFO, handlers=[handler], force=True)
    # These tell of every request and every connection.
    for name in ("httpx", "httpx2", "openai", "psycopg.pool"):
        logging.getLogger(name).setLevel(logging.WARNING)


def info(event: str, **facts: Any) -> None:
    _logger.info(event, extra={"facts": facts})


def warning(event: str, **facts: Any) -> None:
    _logger.warning(event, extra={"facts": facts})


def exception(event: str, **facts: Any) -> None:
    """Within an except block."""
    _logger.exception(event, extra={"facts": facts})
