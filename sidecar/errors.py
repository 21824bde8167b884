"""What can go wrong.

* SidecarError
  * ConfigError           the environment does not describe a sidecar that can run
  * Refused               the caller gets exactly this answer
  * Unavailable           the database cannot be reached now
  * DatabaseFailed        the database answered with an error of its own
  * LeaseLost             somebody else has the job now
  * CannotOpen            a sealed secret is not for this sidecar's key
  * ExtractionFailed      a document has no text that can be read, and why
  * ProviderError         a model did not answer; `type` is what SQL stores
    * ApiKeyMissing
    * NetworkError
    * ProviderTimeout
    * RateLimited
    * HttpError
    * NoResponse
"""

from collections.abc import Mapping
from typing import Any, ClassVar


class SidecarError(Exception):
    """Base of every error that the sidecar raises itself."""


class ConfigError(SidecarError):
    """The environment does not describe a sidecar that can run."""


class Refused(SidecarError):
    """The caller gets exactly this answer: SQL's refusal, or a body that cannot be read."""

    def __init__(self, status: int, body: Any, headers: Mapping[str, object] | None = None) -> None:
        super().__init__(status)
        self.status = status
        self.body = body
        self.headers = {name: str(value) for name, value in (headers or {}).items()}

    @classmethod
    def because(
        cls, status: int, code: str, message: str, hint: str | None = None, **headers: str
    ) -> "Refused":
        """A refusal in the one shape that every error of the API has."""
        body = {"code": code, "message": message, "details": None, "hint": hint}
        return cls(status, body, {name.replace("_", "-"): text for name, text in headers.items()})


class Unavailable(SidecarError):
    """The database cannot be reached now."""


class TookTooLong(SidecarError):
    """A call into the database was cut off, and what it did is undone."""


class DatabaseFailed(SidecarError):
    """The database answered with an error of its own, which is nobody else's business."""

    def __init__(self, sqlstate: str | None, message: str) -> None:
        super().__init__(f"{sqlstate}: {message}")
        self.sqlstate = sqlstate


class LeaseLost(SidecarError):
    """Somebody else has the job now."""


class CannotOpen(SidecarError):
    """A sealed secret is not for this sidecar's key, or the key cannot be read."""


class ExtractionFailed(SidecarError):
    """A document has no text that can be read; the reason is a sentence for its owner."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class ProviderError(SidecarError):
    """A model did not answer, for a reason that has no name of its own."""

    type: ClassVar[str] = "unknown"

    def __init__(
        self, detail: str, *, status: int | None = None, retry_after: float | None = None
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.status = status
        self.retry_after = retry_after

    def failure(self, *, streamed: bool = False) -> dict[str, Any]:
        """As `sidecar.fail_turn` takes it."""
        return {
            "type": self.type,
            "detail": self.detail,
            "status": self.status,
            "retryAfter": self.retry_after,
            "streamed": streamed,
        }


class ApiKeyMissing(ProviderError):
    """There is no key, or the provider does not take it."""

    type = "api_key_missing"


class TokensSpent(ProviderError):
    """SQL says that the model may not be asked again: the chatbot's budget is used up."""

    type = "budget"


class NetworkError(ProviderError):
    """The provider cannot be reached, or the connection broke."""

    type = "network_error"


class ProviderTimeout(ProviderError):
    """The provider did not answer in time."""

    type = "timeout"


class RateLimited(ProviderError):
    """The provider wants to be left alone for a while."""

    type = "rate_limited"


class HttpError(ProviderError):
    """The provider answered with an error."""

    type = "http_error"


class NoResponse(ProviderError):
    """The provider answered with nothing."""

    type = "no_response"


def as_refusal(error: Exception) -> Refused:
    """What a caller may know of an error."""
    if isinstance(error, Refused):
        return error
    if isinstance(error, Unavailable):
        return Refused.because(
            503,
            "unavailable",
            "The database cannot be reached at the moment.",
            "Try again in a few seconds.",
            Retry_After="2",
        )
    return Refused.because(500, "internal_error", "Something went wrong on our side.")
