"""Settings, read once from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

import orjson

from .errors import ConfigError
from .mail import MailServer
from .targets import Allowed

OPENAI_URL = "https://api.openai.com/v1"
LINE_URL = "https://api.line.me"
MESSENGER_URL = "https://graph.facebook.com/v24.0"
HIGHEST_NUMBER = 65535
# As a chatbot's configuration has them.
MOST_MESSAGES = 100
MOST_MINUTES = 7 * 24 * 60
MOST_KEYWORDS = 200
KEYWORD_CHARACTERS = 100
MINUTE_MS = 60_000

TEXTS = {
    "SIDECAR_DSN": "dsn",
    "SIDECAR_HOST": "host",
    "OPENAI_API_KEY": "openai_key",
    "OPENAI_BASE_URL": "openai_url",
    "OPENAI_MODEL": "openai_model",
    "OPENAI_EMBEDDING_MODEL": "openai_embedding_model",
    "LINE_API_URL": "line_url",
    "MESSENGER_API_URL": "messenger_url",
    "PARLANCE_METRICS_TOKEN": "metrics_token",
}
NUMBERS = {
    "SIDECAR_PORT": "port",
    "SIDECAR_POOL_SIZE": "pool_size",
    "SIDECAR_WORKERS": "workers",
    "OPENAI_EMBEDDING_DIMENSIONS": "openai_embedding_dimensions",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Config:
    dsn: str = field(repr=False)
    host: str = "127.0.0.1"
    port: int = 8082
    pool_size: int = 8
    workers: int = 2
    openai_key: str | None = field(default=None, repr=False)
    openai_url: str = OPENAI_URL
    openai_model: str | None = None
    openai_embedding_model: str = "text-embedding-3-small"
    openai_embedding_dimensions: int = 1536
    line_url: str = LINE_URL
    messenger_url: str = MESSENGER_URL
    mail: MailServer | None = None
    private_targets: Allowed = field(default_factory=Allowed)
    sealing_key_file: Path | None = None
    metrics_token: str | None = field(default=None, repr=False)
    max_conversation_history: int | None = None
    escalation_keywords: tuple[str, ...] | None = None
    session_timeout_minutes: int | None = None

    @property
    def has_openai(self) -> bool:
        # A server of one's own may want no key; the official one always does.
        return self.openai_key is not None or self.openai_url != OPENAI_URL

    @property
    def environment(self) -> dict[str, Any]:
        """What the environment says of the installation's settings, by the names that SQL has."""
        said = {
            "default_model": self.openai_model,
            "max_conversation_history": self.max_conversation_history,
            "escalation_keywords": self.escalation_keywords,
            "session_timeout_minutes": self.session_timeout_minutes,
        }
        return {name: value for name, value in said.items() if value is not None}

    @classmethod
    def from_env(cls, env: Mapping[str, str]) -> Self:
        """An empty variable counts as one that is not set."""
        given = {name: text for name, text in env.items() if text}
        if "SIDECAR_DSN" not in given:
            raise ConfigError("SIDECAR_DSN is not set")
        values: dict[str, Any] = {TEXTS[name]: given[name] for name in TEXTS if name in given}
        for name in NUMBERS.keys() & given.keys():
            text = given[name]
            number = int(text) if text.isascii() and text.isdigit() else 0
            if not 0 < number <= HIGHEST_NUMBER:
                raise ConfigError(f"{name} is {text!r}, not a number from 1 to {HIGHEST_NUMBER}")
            values[NUMBERS[name]] = number
        if "MAX_CONVERSATION_HISTORY" in given:
            values["max_conversation_history"] = _whole(
                given, "MAX_CONVERSATION_HISTORY", 0, MOST_MESSAGES
            )
        if "SESSION_TIMEOUT" in given:
            most = MOST_MINUTES * MINUTE_MS
            milliseconds = _whole(given, "SESSION_TIMEOUT", 1, most, " of milliseconds")
            values["session_timeout_minutes"] = -(-milliseconds // MINUTE_MS)
        if "ESCALATION_KEYWORDS" in given:
            values["escalation_keywords"] = _keywords(given["ESCALATION_KEYWORDS"])
        for name in ("openai_url", "line_url", "messenger_url"):
            if name in values:
                values[name] = values[name].rstrip("/")
        if "PARLANCE_SMTP_URL" in given:
            values["mail"] = MailServer.parse(
                given["PARLANCE_SMTP_URL"], given.get("PARLANCE_MAIL_FROM")
            )
        if "PARLANCE_ALLOW_PRIVATE_TARGETS" in given:
            values["private_targets"] = Allowed.parse(given["PARLANCE_ALLOW_PRIVATE_TARGETS"])
        if "SIDECAR_SEALING_KEY_FILE" in given:
            values["sealing_key_file"] = Path(given["SIDECAR_SEALING_KEY_FILE"])
        return cls(**values)


def _whole(given: Mapping[str, str], name: str, least: int, most: int, unit: str = "") -> int:
    text = given[name].strip()
    # Not of any length: Python reads long numbers slowly, or not at all.
    number = int(text) if text.isascii() and text.isdigit() and len(text) < 16 else -1  # noqa: PLR2004
    if not least <= number <= most:
        raise ConfigError(f"{name} is {given[name]!r}, not a number{unit} from {least} to {most}")
    return number


def _keywords(text: str) -> tuple[str, ...]:
    """Words with commas between them, or a JSON array of them."""
    words: Any = text.split(",")
    if text.lstrip().startswith("["):
        try:
            words = orjson.loads(text)
        except orjson.JSONDecodeError as error:
            raise ConfigError(f"ESCALATION_KEYWORDS is no JSON array: {error}") from None
        if not all(isinstance(word, str) for word in words):
            raise ConfigError("ESCALATION_KEYWORDS is an array of something else than texts")
    found = tuple(dict.fromkeys(word.strip() for word in words if word.strip()))
    if len(found) > MOST_KEYWORDS or any(len(word) > KEYWORD_CHARACTERS for word in found):
        raise ConfigError(
            f"ESCALATION_KEYWORDS has more than {MOST_KEYWORDS} words, or one of more than "
            f"{KEYWORD_CHARACTERS} characters"
        )
    return found
