"""The reader of the hot path is held to the `openai` package: same server, same outcome."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

import httpx2
import numpy as np
import openai
import pytest

from sidecar.errors import ApiKeyMissing, ProviderError
from sidecar.providers.openai import OpenAI
from tests.fakes.openai_server import RETRY_AFTER, UNICODE_TEXT, FakeOpenAI, vector

KEY = "sk-test-0123456789"
PATIENCE = 1.5

ANSWERED = [
    "", "paced", "shredded", "tools", "always-tools", "empty", "unfinished", "lingering", "html",
]  # fmt: skip
REFUSED = ["400", "401", "403", "404", "409", "422", "429", "500", "503"]
BROKEN = ["garbage", "nonsense", "error-event", "drop", "refuse", "hang", "stall"]


@dataclass
class Heard:
    pieces: list[str] = field(default_factory=list)
    tool_calls: list[dict[str, str]] = field(default_factory=list)
    usage: dict[str, int] | None = None
    finish_reason: str | None = None
    error: tuple[str, int | None, float | None, str] | None = None

    @property
    def text(self) -> str:
        return "".join(self.pieces)


def named(error: ProviderError) -> tuple[str, int | None, float | None, str]:
    # Which part of a library noticed that a connection broke is its own affair.
    detail = "" if error.type in ("network_error", "unknown") else error.detail
    return error.type, error.status, error.retry_after, detail


async def by_reader(provider: OpenAI, request: dict[str, Any]) -> Heard:
    heard = Heard()
    try:
        async for delta in provider.stream(request, PATIENCE):
            if delta.text:
                heard.pieces.append(delta.text)
            heard.tool_calls += [dict(call) for call in delta.tool_calls]
            heard.usage = delta.usage or heard.usage
            heard.finish_reason = delta.finish_reason or heard.finish_reason
    except ProviderError as error:
        heard.error = named(error)
    return heard


async def by_package(provider: OpenAI, url: str, request: dict[str, Any]) -> Heard:
    heard = Heard()
    calls: dict[int, dict[str, str]] = {}
    async with openai.AsyncOpenAI(
        api_key=KEY, base_url=url, max_retries=0, timeout=httpx2.Timeout(PATIENCE)
    ) as client:
        try:
            stream = await client.chat.completions.create(
                **request, stream=True, stream_options={"include_usage": True}
            )
            async for chunk in stream:
                if chunk.usage:
                    heard.usage = {
                        "promptTokens": chunk.usage.prompt_tokens,
                        "completionTokens": chunk.usage.completion_tokens,
                    }
                for choice in chunk.choices[:1]:
                    heard.finish_reason = choice.finish_reason or heard.finish_reason
                    if choice.delta.content:
                        heard.pieces.append(choice.delta.content)
                    for part in choice.delta.tool_calls or []:
                        call = calls.setdefault(part.index, {"id": "", "name": "", "arguments": ""})
                        call["id"] = part.id or call["id"]
                        call["name"] = part.function.name or call["name"]
                        call["arguments"] += part.function.arguments or ""
        except Exception as error:
            heard.error = named(provider.translate(error))
    heard.tool_calls = [calls[index] for index in sorted(calls)]
    return heard


@pytest.fixture
async def fake() -> AsyncIterator[FakeOpenAI]:
    async with FakeOpenAI() as server:
        yield server


@pytest.fixture
async def provider(fake: FakeOpenAI) -> AsyncIterator[OpenAI]:
    provider = OpenAI(key=KEY, url=fake.url, model=None, enabled=True)
    yield provider
    await provider.close()


@pytest.mark.parametrize("behaviour", [*ANSWERED, *REFUSED, *BROKEN])
async def test_reader_and_package_hear_the_same(fake, provider, behaviour):
    request = {
        "model": f"fake-{behaviour}",
        "messages": [{"role": "user", "content": "Is it stable?"}],
    }
    ours = await by_reader(provider, request)
    theirs = await by_package(provider, fake.url, request)
    assert ours.text == theirs.text
    assert ours.tool_calls == theirs.tool_calls
    assert ours.usage == theirs.usage
    assert ours.finish_reason == theirs.finish_reason
    assert ours.error == theirs.error
    sent = [asked["body"] for asked in fake.requests]
    assert sent[0] == sent[1]
    assert fake.requests[0]["authorization"] == fake.requests[1]["authorization"]


async def test_paced_chunks_arrive_one_by_one(fake, provider):
    request = {"model": "fake-paced", "messages": []}
    ours = await by_reader(provider, request)
    theirs = await by_package(provider, fake.url, request)
    assert "".join(ours.pieces) == "".join(theirs.pieces)
    # Where the machine is busy, some are read together; what must not be is all at the end.
    assert 10 < len(ours.pieces) <= 50


@pytest.mark.parametrize(
    ("behaviour", "error"),
    [
        ("400", ("http_error", 400, None, "HTTP 400: This is a 400.")),
        ("401", ("api_key_missing", 401, None, "HTTP 401: This is a 401.")),
        ("403", ("http_error", 403, None, "HTTP 403: This is a 403.")),
        ("429", ("rate_limited", 429, float(RETRY_AFTER), "HTTP 429: This is a 429.")),
        ("500", ("http_error", 500, None, "HTTP 500: This is a 500.")),
        ("error-event", ("http_error", None, None, "The server is overloaded.")),
        ("garbage", ("unknown", None, None, "")),
        ("nonsense", ("unknown", None, None, "")),
        ("drop", ("network_error", None, None, "")),
        ("refuse", ("network_error", None, None, "")),
        ("hang", ("timeout", None, None, "The provider did not answer in time.")),
        ("stall", ("timeout", None, None, "The provider did not answer in time.")),
    ],
)
async def test_errors_have_the_types_of_the_seed(provider, behaviour, error):
    heard = await by_reader(provider, {"model": f"fake-{behaviour}", "messages": []})
    assert heard.error == error


async def test_text_survives_any_cut(provider):
    heard = await by_reader(provider, {"model": "fake-shredded", "messages": []})
    assert heard.text == UNICODE_TEXT


async def test_tool_calls_are_put_together(provider):
    heard = await by_reader(provider, {"model": "fake-tools", "messages": []})
    assert heard.finish_reason == "tool_calls"
    assert heard.tool_calls == [
        {"id": "call_a", "name": "look_up", "arguments": '{"sku": "N-1"}'},
        {"id": "call_b", "name": "add", "arguments": '{"a": 1, "b": 2}'},
    ]


async def test_nobody_listens(unused_tcp_port):
    provider = OpenAI(
        key=KEY, url=f"http://127.0.0.1:{unused_tcp_port}/v1", model=None, enabled=True
    )
    heard = await by_reader(provider, {"model": "fake", "messages": []})
    assert heard.error == ("network_error", None, None, "")
    with pytest.raises(ProviderError) as caught:
        await provider.embed(["a"], "fake", 1)
    assert caught.value.type == "network_error"
    await provider.close()


async def test_a_name_that_does_not_resolve():
    provider = OpenAI(key=KEY, url="http://no-such-host.invalid/v1", model=None, enabled=True)
    heard = await by_reader(provider, {"model": "fake", "messages": []})
    assert heard.error is not None
    assert heard.error[0] == "network_error"
    await provider.close()


async def test_without_a_key_nothing_is_asked():
    provider = OpenAI(key=None, url="http://127.0.0.1:9/v1", model=None, enabled=False)
    with pytest.raises(ApiKeyMissing):
        await anext(provider.stream({"model": "fake", "messages": []}, 1))
    with pytest.raises(ApiKeyMissing):
        await provider.embed(["a"], "fake", 1)


async def test_a_server_of_ones_own_may_want_no_key(fake):
    provider = OpenAI(key=None, url=fake.url, model="fake", enabled=True)
    heard = await by_reader(provider, {"messages": []})
    assert heard.text.startswith("word0 word1")
    assert fake.requests[0]["authorization"] is None
    await provider.close()


async def test_the_key_is_never_part_of_an_error(fake, provider):
    request = httpx2.Request("POST", fake.url)
    body = {"error": {"message": f"Incorrect API key provided: {KEY}."}}
    response = httpx2.Response(401, json=body, request=request)
    error = provider.translate(openai.AuthenticationError("", response=response, body=body))
    assert error.type == "api_key_missing"
    assert KEY not in error.detail
    assert "Incorrect API key" in error.detail


@pytest.mark.parametrize(
    "name", ["sk-proj-********Zq9x", "org-AbCdEfGh12345678", "proj-abcdefgh1234"]
)
async def test_whose_account_it_is_is_never_part_of_an_error(fake, provider, name):
    request = httpx2.Request("POST", fake.url)
    body = {"error": {"message": f"Limit reached for fake in {name} on tokens, org-wide."}}
    response = httpx2.Response(429, json=body, request=request)
    error = provider.translate(openai.RateLimitError("", response=response, body=body))
    assert error.detail == "HTTP 429: Limit reached for fake in … on tokens, org-wide."


@pytest.mark.parametrize("model", ["fake", "fake-floats"])
async def test_embeddings_as_base64_and_as_floats(fake, provider, model):
    texts = ["one", "two", "three"]
    vectors = await provider.embed(texts, model, 1)
    assert fake.requests[0]["body"]["encoding_format"] == "base64"
    for text, found in zip(texts, vectors, strict=True):
        assert found.dtype == np.float32
        assert np.allclose(found, vector(text, 1536), atol=1e-6)


@pytest.mark.parametrize(
    ("behaviour", "kind"),
    [
        ("401", "api_key_missing"),
        ("429", "rate_limited"),
        ("500", "http_error"),
        ("refuse", "network_error"),
        ("short", "unknown"),
    ],
)
async def test_embeddings_fail_with_the_same_types(provider, behaviour, kind):
    with pytest.raises(ProviderError) as caught:
        await provider.embed(["one", "two"], f"fake-{behaviour}", 1)
    assert caught.value.type == kind


async def test_connections_are_kept(fake, provider):
    for behaviour in ("fake", "fake", "fake-tools", "fake-500", "fake"):
        await by_reader(provider, {"model": behaviour, "messages": []})
    assert len({asked["port"] for asked in fake.requests}) == 1
