"""Whoever can answer a question, and whoever can turn a text into a vector."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, TypedDict

import numpy as np
from numpy.typing import NDArray

from ..errors import ProviderError

Vector = NDArray[np.float32]

# A visitor waits for the one, and SQL's lease on a turn that has no sources yet is 15 s.
QUESTION_SECONDS = 8.0
BATCH_SECONDS = 60.0


class ToolCall(TypedDict):
    id: str
    name: str
    arguments: str


class Usage(TypedDict):
    promptTokens: int
    completionTokens: int


class Verdict(TypedDict):
    """What a moderation endpoint says of a text; scores by category, from 0 to 1."""

    flagged: bool
    scores: dict[str, float]


@dataclass(slots=True)
class Delta:
    """What one read of an answer brought; the last one carries how it ended."""

    text: str = ""
    tool_calls: tuple[ToolCall, ...] = ()
    usage: Usage | None = None
    finish_reason: str | None = None


class Provider(Protocol):
    """Turns a request, as SQL composed it, into text; raises nothing but ProviderError."""

    def stream(self, request: dict[str, Any], seconds: float, /) -> AsyncGenerator[Delta, None]: ...


class Embedder(Protocol):
    """The embedding model in this process."""

    async def embed(self, texts: list[str], /) -> NDArray[np.float32]: ...

    async def embed_batch(self, texts: list[str], /) -> NDArray[np.float32]: ...


class RemoteEmbedder(Protocol):
    """A provider that has embedding models too."""

    async def embed(self, texts: list[str], model: str, seconds: float, /) -> list[Vector]: ...


class Moderator(Protocol):
    """A provider that has a moderation endpoint too."""

    async def moderate(self, text: str, seconds: float, /) -> Verdict: ...


@dataclass(frozen=True, slots=True)
class Models:
    """Everything that can answer or embed, by the name that SQL gives it."""

    providers: Mapping[str, Provider]
    embedder: Embedder
    remote_embedders: Mapping[str, RemoteEmbedder]
    moderators: Mapping[str, Moderator] = field(default_factory=dict)

    def provider(self, name: str) -> Provider:
        try:
            return self.providers[name]
        except KeyError:
            raise ProviderError(f"This sidecar has no provider called {name}.") from None

    async def moderate(self, name: str, text: str, seconds: float) -> Verdict:
        try:
            moderator = self.moderators[name]
        except KeyError:
            raise ProviderError(f"This sidecar cannot moderate with {name}.") from None
        return await moderator.moderate(text, seconds)

    async def embed(
        self, model: Mapping[str, Any], texts: list[str], *, batch: bool = False
    ) -> Sequence[Vector]:
        if model["provider"] == "embedded":
            embed = self.embedder.embed_batch if batch else self.embedder.embed
            return list(await embed(texts))
        try:
            remote = self.remote_embedders[model["provider"]]
        except KeyError:
            raise ProviderError(f"This sidecar cannot embed with {model['provider']}.") from None
        seconds = BATCH_SECONDS if batch else QUESTION_SECONDS
        vectors = await remote.embed(texts, model["model"], seconds)
        # One of another length among the others, and every search for this organization would fail.
        for vector in vectors:
            if len(vector) != model["dimensions"]:
                raise ProviderError(
                    f"{model['model']} gave {len(vector)} dimensions and not {model['dimensions']}."
                )
        return vectors
