"""Settings, read once from the environment."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Self

from .errors import ConfigError

OPENAI_URL = "https://api.openai.com/v1"
LINE_URL = "https://api.line.me"
MESSENGER_URL = "https://graph.facebook.com/v24.0"
HIGHEST_NUMBER = 65535

TEXTS = {
    "SIDECAR_DSN": "dsn",
    "SIDECAR_HOST": "host",
    "OPENAI_API_KEY": "openai_key",
    "OPENAI_BASE_URL": "openai_url",
    "OPENAI_MODEL": "openai_model",
    "OPENAI_EMBEDDING_MODEL": "openai_embedding_model",
    "LINE_API_URL": "line_url",
    "MESSENGER_API_URL": "messenger_url",
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
    sealing_key_file: Path | None = None

    @property
    def has_openai(self) -> bool:
        # A server of one's own may want no key; the official one always does.
        return self.openai_key is not None or self.openai_url != OPENAI_URL

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
        for name in ("openai_url", "line_url", "messenger_url"):
            if name in values:
                values[name] = values[name].rstrip("/")
        if "SIDECAR_SEALING_KEY_FILE" in given:
            values["sealing_key_file"] = Path(given["SIDECAR_SEALING_KEY_FILE"])
        return cls(**values)
