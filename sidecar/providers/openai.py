"""Any endpoint that speaks OpenAI's protocol.

The streamed answer is the hot path, and the `openai` package spends 28 times as much on it as
reading the lines by hand; so it is read by hand here, and a contract test holds this reader to the
package. Everything else goes through the package, which is imported when it is first needed.
"""

import asyncio
import re
import time
from base64 import b64decode
from collections.abc import AsyncGenerator, Mapping
from contextlib import suppress
from email.utils import mktime_tz, parsedate_tz
from importlib import import_module
from typing import TYPE_CHECKING, Any
from urllib.request import getproxies

import aiohttp
import numpy as np
import orjson

from ..errors import (
    ApiKeyMissing,
    HttpError,
    NetworkError,
    ProviderError,
    ProviderTimeout,
    RateLimited,
)
from ..sse import Decoder
from . import Delta, ToolCall, Usage, Vector, Verdict

if TYPE_CHECKING:
    from openai import AsyncOpenAI

CONNECT_SECONDS = 5.0
# After its last word a server may keep the answer open: the connection is worth this wait.
LINGER_SECONDS = 0.05
DETAIL_CHARACTERS = 500
ACCOUNT = re.compile(r"\b(?:sk|org|proj)-[\w*-]{8,}")
SUCCESS = range(200, 300)


class OpenAI:
    def __init__(self, *, key: str | None, url: str, model: str | None, enabled: bool) -> None:
        self._key = key
        self._url = url
        self._model = model
        self._enabled = enabled
        self._session: aiohttp.ClientSession | None = None
        self._client: AsyncOpenAI | None = None

    async def stream(self, request: dict[str, Any], seconds: float) -> AsyncGenerator[Delta, None]:
        self._check()
        body = {"stream_options": {"include_usage": True}, **request, "stream": True}
        if self._model is not None:
            body.setdefault("model", self._model)
        try:
            async with self._http().post(
                f"{self._url}/chat/completions",
                data=orjson.dumps(body),
                timeout=aiohttp.ClientTimeout(total=max(seconds, 0.001), connect=CONNECT_SECONDS),
                allow_redirects=False,
            ) as response:
                if response.status not in SUCCESS:
                    raise self._status_error(
                        response.status, response.headers, await response.read()
                    )
                async for delta in _read(response.content):
                    yield delta
        except _SaidInstead as error:
            raise HttpError(self._hide(str(error))[:DETAIL_CHARACTERS]) from None
        except TimeoutError:
            raise ProviderTimeout("The provider did not answer in time.") from None
        except aiohttp.ClientError as error:
            raise NetworkError(f"No connection to the provider: {type(error).__name__}.") from error

    async def embed(self, texts: list[str], model: str, seconds: float) -> list[Vector]:
        self._check()
        client = await self._package()
        try:
            # As base64 the numbers are read four times faster than as text.
            answer = await client.embeddings.create(
                model=model, input=texts, encoding_format="base64", timeout=seconds
            )
            items = sorted(answer.data, key=lambda item: item.index)
            vectors = [_vector(item.embedding) for item in items]
        except Exception as error:
            raise self.translate(error) from error
        if len(vectors) != len(texts):
            raise ProviderError(f"{len(texts)} texts gave {len(vectors)} embeddings.")
        return vectors

    async def moderate(self, text: str, seconds: float) -> Verdict:
        self._check()
        client = await self._package()
        try:
            answer = await client.moderations.create(input=text, timeout=seconds)
            result = answer.results[0]
            scores = {
                name: float(score)
                for name, score in result.category_scores.to_dict().items()
                if isinstance(score, int | float)
            }
            return Verdict(flagged=bool(result.flagged), scores=scores)
        except Exception as error:
            raise self.translate(error) from error

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
        if self._client is not None:
            await self._client.close()

    def translate(self, error: Exception) -> ProviderError:
        """An error of the package, as the reader of the streamed answer would have named it."""
        import openai  # noqa: PLC0415 - costs 60 MB, and whoever has such an error has paid

        match error:
            case ProviderError():
                return error
            case openai.APITimeoutError():
                return ProviderTimeout("The provider did not answer in time.")
            case openai.APIConnectionError():
                cause = type(error.__cause__ or error).__name__
                return NetworkError(f"No connection to the provider: {cause}.")
            case openai.APIStatusError():
                response = error.response
                return self._status_error(response.status_code, response.headers, response.content)
            case openai.APIError():
                return HttpError(self._hide(error.message)[:DETAIL_CHARACTERS])
        return _makes_no_sense(error)

    def _check(self) -> None:
        if not self._enabled:
            raise ApiKeyMissing("OPENAI_API_KEY is not set.")

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            headers = {"Content-Type": "application/json", "Accept-Encoding": "identity"}
            if self._key is not None:
                headers["Authorization"] = f"Bearer {self._key}"
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(limit=0),
                headers=headers,
                cookie_jar=aiohttp.DummyCookieJar(),
                # Looking for proxies costs as much as reading the answer.
                trust_env=bool(getproxies()),
            )
        return self._session

    async def _package(self) -> "AsyncOpenAI":
        if self._client is None:
            openai = await asyncio.to_thread(import_module, "openai")
            # Whether and when to try again is for SQL to say.
            self._client = openai.AsyncOpenAI(
                api_key=self._key or "none", base_url=self._url, max_retries=0
            )
        return self._client

    def _status_error(
        self, status: int, headers: Mapping[str, str], content: bytes
    ) -> ProviderError:
        kinds: dict[int, type[ProviderError]] = {401: ApiKeyMissing, 429: RateLimited}
        detail = self._hide(f"HTTP {status}: {_message(content)}")
        return kinds.get(status, HttpError)(
            detail[:DETAIL_CHARACTERS], status=status, retry_after=_retry_after(headers)
        )

    def _hide(self, said: str) -> str:
        if self._key is not None:
            said = said.replace(self._key, "…")
        # Whose account it is, and the ends of a key, are the operator's business alone.
        return ACCOUNT.sub("…", said)


class _SaidInstead(Exception):
    """An error within an answer, in the provider's words."""


class _Chunks:
    """What the chunks of an answer add up to, its text apart."""

    __slots__ = ("calls", "finish_reason", "usage")

    def __init__(self) -> None:
        self.calls: dict[int, ToolCall] = {}
        self.usage: Usage | None = None
        self.finish_reason: str | None = None

    def take(self, data: bytes) -> str:
        """The text that a chunk adds."""
        chunk = orjson.loads(data)
        if error := chunk.get("error"):
            message = error.get("message") if isinstance(error, dict) else None
            raise _SaidInstead(message or "An error within the answer.")
        if usage := chunk.get("usage"):
            self.usage = Usage(
                promptTokens=usage["prompt_tokens"], completionTokens=usage["completion_tokens"]
            )
        if not (choices := chunk.get("choices")):
            return ""
        choice = choices[0]
        if reason := choice.get("finish_reason"):
            self.finish_reason = reason
        delta = choice.get("delta")
        if not delta:
            return ""
        for part in delta.get("tool_calls") or ():
            self._take_call(part)
        return delta.get("content") or ""

    def _take_call(self, part: dict[str, Any]) -> None:
        index = part.get("index", 0)
        call = self.calls.setdefault(index, ToolCall(id=f"call_{index}", name="", arguments=""))
        function = part.get("function") or {}
        call["id"] = part.get("id") or call["id"]
        call["name"] = function.get("name") or call["name"]
        call["arguments"] += function.get("arguments") or ""


async def _read(content: aiohttp.StreamReader) -> AsyncGenerator[Delta, None]:
    decoder, chunks = Decoder(), _Chunks()
    done = False
    failure: Exception | None = None
    async for block in content.iter_any():
        texts = []
        try:
            for data in decoder.feed(block):
                if data.startswith(b"[DONE]"):
                    done = True
                    break
                texts.append(chunks.take(data))
        except _SaidInstead as error:
            failure = error
        except (ValueError, TypeError, AttributeError, LookupError) as error:
            failure = _makes_no_sense(error)
        if text := "".join(texts):
            yield Delta(text)
        if failure is not None:
            raise failure
        if done:
            break
    if done and not content.at_eof():
        with suppress(TimeoutError):
            async with asyncio.timeout(LINGER_SECONDS):
                await content.readany()
    calls = tuple(chunks.calls[index] for index in sorted(chunks.calls))
    yield Delta(tool_calls=calls, usage=chunks.usage, finish_reason=chunks.finish_reason)


def _makes_no_sense(error: Exception) -> ProviderError:
    return ProviderError(f"The provider's answer makes no sense ({type(error).__name__}).")


def _vector(embedding: Any) -> Vector:
    # The package's types know floats only.
    if isinstance(embedding, str):
        return np.frombuffer(b64decode(embedding), "<f4")
    return np.array(embedding, np.float32)


def _message(content: bytes) -> str:
    """What an error's body says, in the shapes that servers of the protocol use."""
    try:
        body = orjson.loads(content)
    except ValueError:
        return content.decode(errors="replace").strip() or "no explanation"
    error = body.get("error", body) if isinstance(body, dict) else body
    return str(error.get("message", error) if isinstance(error, dict) else error)


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Seconds; servers say milliseconds, seconds or a date."""
    for name, divisor in (("retry-after-ms", 1000), ("retry-after", 1)):
        with suppress(KeyError, ValueError):
            seconds = float(headers[name]) / divisor
            if 0 <= seconds < float("inf"):
                return seconds
    date = parsedate_tz(headers.get("retry-after", ""))
    return None if date is None else max(0.0, mktime_tz(date) - time.time())
