"""A chatbot as OpenAI's own client sees it: asked, streamed, refused, recorded."""

import asyncio
import json
import time
from collections.abc import Iterator
from typing import Any

import openai
import pytest
from openai import AsyncOpenAI, OpenAI

from tests.support.http import Client
from tests.support.world import (
    ANSWER,
    OFF_TOPIC,
    QUESTION,
    Chatbot,
    Organization,
    World,
    new_key,
)

COMPLETIONS = "/v1/chat/completions"
WITH_MODEL = {"provider": "openai", "model": "fake", "responseTimeout": 2, "temperature": 0.1}
PICTURE = {"type": "image_url", "image_url": {"url": "https://x.example/a.png"}}


@pytest.fixture(scope="module")
def chatbot(organization: Organization) -> Chatbot:
    return organization.add_chatbot()


@pytest.fixture(scope="module")
def with_model(organization: Organization) -> Chatbot:
    return organization.add_chatbot(WITH_MODEL)


def url(chatbot: Chatbot) -> str:
    return f"http://127.0.0.1:{chatbot.server.port}/v1"


def client_of(chatbot: Chatbot, key: str | None = None) -> OpenAI:
    return OpenAI(base_url=url(chatbot), api_key=key or chatbot.secret_key, max_retries=0)


@pytest.fixture
def client(chatbot: Chatbot) -> Iterator[OpenAI]:
    with client_of(chatbot) as made:
        yield made


@pytest.fixture
def model_client(with_model: Chatbot) -> Iterator[OpenAI]:
    with client_of(with_model) as made:
        yield made


def user(text: str = QUESTION) -> list[Any]:
    return [{"role": "user", "content": text}]


def ask(client: OpenAI, text: str = QUESTION, **more: Any) -> Any:
    return client.chat.completions.create(
        model=more.pop("model", "parlance"), messages=more.pop("messages", user(text)), **more
    )


def extra(answer: Any) -> dict[str, Any]:
    found: dict[str, Any] = answer.model_extra["parlance"]
    return found


# ---- An answer ------------------------------------------------------------------------


def test_a_chatbot_answers(client: OpenAI, chatbot: Chatbot, world: World) -> None:
    answer = ask(client, model=chatbot.id)
    assert answer.object == "chat.completion"
    assert answer.model == chatbot.id
    (choice,) = answer.choices
    assert ANSWER in choice.message.content
    assert (choice.message.role, choice.finish_reason) == ("assistant", "stop")
    assert answer.usage.total_tokens == answer.usage.prompt_tokens + answer.usage.completion_tokens
    more = extra(answer)
    assert set(more) == {
        "conversationId", "messageId", "sessionId", "outcome", "sources", "confidence", "escalated",
    }  # fmt: skip
    assert (more["outcome"], more["escalated"]) == ("answered", False)
    assert more["sources"][0]["metadata"]["documentName"] == "Florbex"
    turn = answer.id.removeprefix("chatcmpl-")
    sql = """
        select t.outcome::text, t.parameters -> 'history', c.integration_type::text, m.content,
               extract(epoch from t.created_at)::bigint
        from app.turns as t
        join app.chatbot_conversations as c on c.id = t.conversation_id
        join app.chatbot_messages as m on m.id = t.answer_message_id
        where t.id = %s
    """
    ((outcome, history, channel, content, created),) = world.rows(sql, turn)
    assert (outcome, history, channel) == ("answered", [], "api")
    assert content == choice.message.content
    assert abs(created - answer.created) <= 1


def test_the_owner_sees_it_and_nobody_else(
    client: OpenAI, organization: Organization, world: World
) -> None:
    conversation = extra(ask(client))["conversationId"]
    path = f"/rest/messages?conversation_id=eq.{conversation}&order=id&select=role,content"
    said = organization.admin.client.get(path).ok()
    assert [one["role"] for one in said] == ["user", "assistant"]
    assert said[0]["content"] == QUESTION
    assert organization.user("agent").client.get(path).ok() == said
    for stranger in (organization.user("member"), world.organization().admin):
        assert stranger.client.get(path).ok() == []
    assert world.stack.client.get(path).status in (401, 403)


def test_it_streams(model_client: OpenAI, world: World) -> None:
    world.stack.fake.behave("paced")
    options: Any = {"include_usage": True}
    chunks = list(ask(model_client, stream=True, stream_options=options))
    assert {chunk.object for chunk in chunks} == {"chat.completion.chunk"}
    assert len({chunk.id for chunk in chunks}) == 1
    assert chunks[0].choices[0].delta.role == "assistant"
    words = [chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices]
    assert "".join(words) == " ".join(f"word{number}" for number in range(50))
    assert sum(bool(word) for word in words) > 2
    assert [chunk.choices[0].finish_reason for chunk in chunks if chunk.choices][-1] == "stop"
    assert extra(chunks[-2])["outcome"] == "answered"
    assert chunks[-1].choices == []
    usage = chunks[-1].usage
    assert (usage.prompt_tokens, usage.completion_tokens, usage.total_tokens) == (11, 50, 61)
    assert all(chunk.usage is None for chunk in chunks[:-1])
    sql = "select outcome::text from app.turns where id = %s"
    assert world.value(sql, chunks[0].id.removeprefix("chatcmpl-")) == "answered"


def test_a_stream_without_usage_has_none(client: OpenAI) -> None:
    chunks = list(ask(client, stream=True))
    assert ANSWER in "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
    assert chunks[-1].choices[0].finish_reason == "stop"
    assert all(chunk.usage is None for chunk in chunks)


def test_a_stream_is_what_the_protocol_says(chatbot: Chatbot) -> None:
    sent = {"model": "parlance", "messages": user("Hello!"), "stream": True}
    answer = bearer(chatbot).post(COMPLETIONS, sent)
    assert answer.status == 200
    assert answer.headers.get_content_type() == "text/event-stream"
    lines = [line for line in answer.text.split("\n\n") if line]
    assert all(line.startswith("data: ") for line in lines)
    assert lines[-1] == "data: [DONE]"
    said = [json.loads(line.removeprefix("data: ")) for line in lines[:-1]]
    assert [one["choices"][0]["delta"].get("content") for one in said] == [
        "", "Hello! How can I help you?", None,
    ]  # fmt: skip
    assert all("usage" not in one for one in said)


def test_the_asynchronous_client(with_model: Chatbot, world: World) -> None:
    async def talk() -> tuple[str, str]:
        async with AsyncOpenAI(
            base_url=url(with_model), api_key=with_model.secret_key, max_retries=0
        ) as client:
            whole = await client.chat.completions.create(model="default", messages=user())
            stream = await client.chat.completions.create(
                model="default", messages=user(), stream=True
            )
            words = [chunk.choices[0].delta.content or "" async for chunk in stream]
        return whole.choices[0].message.content or "", "".join(words)

    world.stack.fake.say("It is stable. [1]")
    assert asyncio.run(talk()) == ("It is stable. [1]", "It is stable. [1]")


@pytest.mark.parametrize("text", ["Grüße, 烟酰胺 😀", "ß\u2028→", "\u202eabc", "ሴ"])
def test_every_letter_comes_through(model_client: OpenAI, world: World, text: str) -> None:
    world.stack.fake.say(text)
    messages = [{"role": "assistant", "content": text}, *user(f"{QUESTION} 😀")]
    assert ask(model_client, messages=messages).choices[0].message.content == text
    chunks = ask(model_client, messages=messages, stream=True)
    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks) == text
    asked = world.stack.fake.questions[-1]["messages"]
    assert asked[1]["content"] == text
    assert asked[-1]["content"] == f"{QUESTION} 😀"


def test_what_no_document_holds_is_not_made_up(client: OpenAI) -> None:
    answer = ask(client, OFF_TOPIC)
    assert "nothing about that" in answer.choices[0].message.content
    assert (extra(answer)["outcome"], extra(answer)["escalated"]) == ("unanswered", True)


def test_a_person_has_the_conversation(client: OpenAI, world: World) -> None:
    conversation = extra(ask(client, user="handed"))["conversationId"]
    world.run("update app.chatbot_conversations set status = 'human' where id = %s", conversation)
    answer = ask(client, user="handed")
    assert answer.choices[0].message.content == ""
    assert answer.choices[0].finish_reason == "stop"
    assert (extra(answer)["outcome"], extra(answer)["messageId"]) == ("handed", None)
    chunks = list(ask(client, user="handed", stream=True))
    assert "".join(chunk.choices[0].delta.content or "" for chunk in chunks) == ""
    assert extra(chunks[-1])["outcome"] == "handed"


def test_a_model_that_fails_is_said_kindly(model_client: OpenAI, world: World) -> None:
    world.stack.fake.behave("400")
    answer = ask(model_client)
    assert answer.choices[0].message.content.startswith("Sorry, something went wrong")
    assert (extra(answer)["outcome"], extra(answer)["escalated"]) == ("failed", True)


def test_an_answer_that_breaks_off_says_so(model_client: OpenAI, world: World) -> None:
    world.stack.fake.behave("drop", 5)
    chunks = list(ask(model_client, stream=True))
    said = "".join(chunk.choices[0].delta.content or "" for chunk in chunks)
    assert said.startswith("word0 word1")
    assert "\n\nSorry, something went wrong" in said
    assert extra(chunks[-1])["outcome"] == "failed"


def test_a_rule_that_refuses_is_a_content_filter(organization: Organization) -> None:
    rules = {"blockedWords": {"words": ["grumpf"], "action": "refuse"}}
    with client_of(organization.add_chatbot({"moderation": rules})) as client:
        answer = ask(client, "Are you a grumpf?")
        assert answer.choices[0].finish_reason == "content_filter"
        assert "can't help with that" in answer.choices[0].message.content
        assert extra(answer)["outcome"] == "refused"


# ---- What the model sees --------------------------------------------------------------


def test_the_conversation_is_the_requests(model_client: OpenAI, world: World) -> None:
    messages = [
        {"role": "system", "content": "Answer in one sentence."},
        {"role": "user", "content": "Hello"},
        {"role": "assistant", "content": "Good day."},
        {"role": "developer", "content": [{"type": "text", "text": "Mention the pH."}]},
        {
            "role": "user",
            "content": [
                {"type": "text", "text": "At which pH"},
                {"type": "text", "text": "is florbex stable?"},
            ],
        },
    ]
    for _ in range(2):
        answer = ask(model_client, messages=messages, user="somebody")
        (system, *rest) = world.stack.fake.questions[-1]["messages"]
        # The second request says all that there was, and the first one's answer is not in it.
        assert rest == [
            {"role": "user", "content": "Hello"},
            {"role": "assistant", "content": "Good day."},
            {"role": "user", "content": "At which pH\nis florbex stable?"},
        ]
    prompt = system["content"]
    added = prompt.index("Answer in one sentence.\n\nMention the pH.")
    # What grounds the answer stands after it and is whole.
    assert added < prompt.index("Answer from the sources below and from nothing else")
    assert ANSWER in prompt
    sql = "select parameters from app.turns where id = %s"
    kept = world.value(sql, answer.id.removeprefix("chatcmpl-"))
    assert kept["history"] == rest[:-1]
    assert kept["instructions"] == "Answer in one sentence.\n\nMention the pH."


def test_only_so_much_of_it_as_the_chatbot_remembers(
    organization: Organization, world: World
) -> None:
    chatbot = organization.add_chatbot({**WITH_MODEL, "maxConversationHistory": 2})
    said = [{"role": "user" if n % 2 else "assistant", "content": f"{n}"} for n in range(5)]
    with client_of(chatbot) as client:
        ask(client, messages=[*said, *user()])
    asked = world.stack.fake.questions[-1]["messages"]
    assert [one["content"] for one in asked[1:]] == ["3", "4", QUESTION]


def test_secrets_of_the_conversation_are_taken_out(model_client: OpenAI, world: World) -> None:
    secret = "sk-abcdefghijklmnopqrstuvwxyz012345"
    messages = [
        {"role": "system", "content": f"The key is {secret}."},
        {"role": "user", "content": f"My key is {secret}."},
        {"role": "assistant", "content": "I see."},
        *user(),
    ]
    answer = ask(model_client, messages=messages)
    assert secret not in json.dumps(world.stack.fake.questions[-1])
    sql = "select to_jsonb(t)::text from app.turns as t where id = %s"
    kept = world.value(sql, answer.id.removeprefix("chatcmpl-"))
    assert secret not in kept
    assert "My key is" in kept


def test_a_second_attempt_sees_the_same(model_client: OpenAI, world: World) -> None:
    world.stack.fake.behave("500")
    messages = [{"role": "system", "content": "Be brief."}, *user("Hi"), *user()]
    ask(model_client, messages=messages, top_p=0.5)
    first, second = world.stack.fake.questions
    assert first == second
    assert first["top_p"] == 0.5


def test_a_question_is_rewritten_by_the_requests_history(
    organization: Organization, world: World
) -> None:
    chatbot = organization.add_chatbot({**WITH_MODEL, "rewriteQuestion": True})
    world.stack.fake.say(QUESTION)
    with client_of(chatbot) as client:
        ask(client, messages=[*user("Tell me of florbex"), *user("At which pH?")])
    assert "Tell me of florbex" in world.stack.fake.questions[0]["messages"][1]["content"]


# ---- What is honoured -----------------------------------------------------------------


def test_what_is_honoured_reaches_the_model(model_client: OpenAI, world: World) -> None:
    sampling: dict[str, Any] = {
        "temperature": 1.5, "top_p": 0.25, "stop": ["END"], "seed": 7, "presence_penalty": 0.5,
        "frequency_penalty": -0.5,
    }  # fmt: skip
    ask(model_client, max_tokens=99, **sampling)
    asked = world.stack.fake.questions[-1]
    assert {name: asked[name] for name in sampling} == sampling
    assert asked["max_tokens"] == 99
    ask(model_client, max_completion_tokens=100)
    assert world.stack.fake.questions[-1]["max_tokens"] == 100
    ask(model_client)
    asked = world.stack.fake.questions[-1]
    assert (asked["temperature"], asked["max_tokens"]) == (0.1, 500)
    assert not set(sampling) - {"temperature"} & set(asked)


def test_nobody_gets_more_words_than_the_chatbot_has(model_client: OpenAI, world: World) -> None:
    ask(model_client, max_tokens=10_000)
    assert world.stack.fake.questions[-1]["max_tokens"] == 500


@pytest.mark.parametrize(
    "harmless",
    [
        {"store": True, "metadata": {"a": "b"}, "service_tier": "auto"},
        {"n": 1, "tools": [], "tool_choice": "none", "logprobs": False},
        {"response_format": {"type": "text"}, "parallel_tool_calls": True, "logit_bias": {}},
        {"stop": None, "temperature": None, "tools": None, "response_format": None},
        {"prompt_cache_key": "x", "safety_identifier": "y"},
    ],
)
def test_what_asks_for_nothing_is_taken(chatbot: Chatbot, harmless: dict[str, Any]) -> None:
    sent = {"model": "parlance", "messages": user("Hello"), **harmless}
    bearer(chatbot).post(COMPLETIONS, sent).ok()


FUNCTION = {"type": "function", "function": {"name": "x", "parameters": {}}}
CALLED = {
    "role": "assistant",
    "content": None,
    "tool_calls": [{"id": "1", "type": "function", "function": {"name": "x", "arguments": "{}"}}],
}


@pytest.mark.parametrize(
    ("param", "asked"),
    [
        ("tools", {"tools": [FUNCTION]}),
        ("tool_choice", {"tool_choice": "required"}),
        ("functions", {"functions": [{"name": "x"}]}),
        ("response_format", {"response_format": {"type": "json_object"}}),
        ("n", {"n": 2}),
        ("logprobs", {"logprobs": True}),
        ("modalities", {"modalities": ["text", "audio"]}),
        ("audio", {"audio": {"voice": "alloy", "format": "wav"}}),
        ("logit_bias", {"logit_bias": {"50256": -100}}),
        ("reasoning_effort", {"reasoning_effort": "high"}),
        ("stop", {"stop": "END"}),
        ("messages[0].content[1]", {"messages": [
            {"role": "user", "content": [{"type": "text", "text": "What is it?"}, PICTURE]}]}),
        ("messages[1].tool_calls", {"messages": [*user(), CALLED, *user()]}),
        ("messages[1].role", {"messages": [
            *user(), {"role": "tool", "tool_call_id": "1", "content": "7"}, *user()]}),
    ],
)  # fmt: skip
def test_what_would_change_the_answer_is_refused(
    client: OpenAI, param: str, asked: dict[str, Any]
) -> None:
    with pytest.raises(openai.BadRequestError) as refused:
        ask(client, **asked)
    assert refused.value.param == param
    assert refused.value.code == "unsupported_parameter"
    assert refused.value.type == "invalid_request_error"
    assert param in str(refused.value)


@pytest.mark.parametrize(
    ("param", "asked"),
    [
        ("messages", {"messages": None}),
        ("messages", {"messages": "Hello"}),
        ("messages", {"messages": []}),
        ("messages", {"messages": [{"role": "system", "content": "Be brief."}]}),
        ("messages", {"messages": [*user(), {"role": "assistant", "content": "And?"}]}),
        ("messages", {"messages": user(" ")}),
        ("messages", {"messages": user("x" * 8001)}),
        ("messages", {"messages": [{"role": "system", "content": "x" * 16001}, *user()]}),
        ("messages[0]", {"messages": ["Hello"]}),
        ("messages[0].role", {"messages": [{"role": "robot", "content": "Hello"}]}),
        ("messages[0].role", {"messages": [{"content": "Hello"}]}),
        ("messages[0].content", {"messages": [{"role": "user"}]}),
        ("messages[0].content", {"messages": [{"role": "user", "content": 7}]}),
        ("messages[0].content[0].type", {"messages": [{"role": "user", "content": [{}]}]}),
        ("messages[0].content[0].text",
         {"messages": [{"role": "user", "content": [{"type": "text", "text": 7}]}]}),
        ("messages[0].colour", {"messages": [{"role": "user", "content": "x", "colour": 1}]}),
        ("model", {"model": None}),
        ("model", {"model": 7}),
        ("temperature", {"temperature": 2.1}),
        ("temperature", {"temperature": "hot"}),
        ("top_p", {"top_p": -1}),
        ("max_tokens", {"max_tokens": 0}),
        ("max_completion_tokens", {"max_completion_tokens": 1.5}),
        ("stop", {"stop": ["a"] * 5}),
        ("stop[0]", {"stop": [""]}),
        ("stream", {"stream": "yes"}),
        ("stream_options", {"stream_options": True}),
        ("user", {"user": "x" * 256}),
        ("metadata", {"metadata": "x"}),
        ("metadata", {"metadata": {"a": "x" * 17000}}),
        ("metadata.sessionId", {"metadata": {"sessionId": 7}}),
        ("colour", {"colour": "red"}),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named(chatbot: Chatbot, param: str, asked: dict[str, Any]) -> None:
    sent = {"model": "parlance", "messages": user("Hello"), **asked}
    error = failed(bearer(chatbot).post(COMPLETIONS, sent), 400)
    assert error["param"] == param, error
    assert error["type"] == "invalid_request_error"


# ---- Who ------------------------------------------------------------------------------


def bearer(chatbot: Chatbot, key: str | None = None) -> Client:
    return Client(chatbot.server.port).having(
        {"Authorization": f"Bearer {key or chatbot.secret_key}"}
    )


def failed(answer: Any, status: int) -> dict[str, Any]:
    assert answer.status == status, answer.text
    assert answer.headers.get_content_type() == "application/json"
    error: dict[str, Any] = answer.json["error"]
    assert set(answer.json) == {"error"}
    assert set(error) == {"message", "type", "param", "code"}
    return error


@pytest.mark.parametrize("key", ["ck_wrong", "sk-proj-1234", "x.y.z", "' or 1=1 --"])
def test_a_wrong_key_is_none(chatbot: Chatbot, key: str) -> None:
    with client_of(chatbot, key) as client:
        for call in (lambda: ask(client), client.models.list, lambda: ask(client, stream=True)):
            with pytest.raises(openai.AuthenticationError) as refused:
                call()
            assert refused.value.code == "invalid_api_key"


def test_a_key_that_was_replaced_is_none(organization: Organization, world: World) -> None:
    chatbot = organization.add_chatbot()
    sql = "select app.add_key(%s, %s, 'secret')"
    new = world.value(sql, organization.id, chatbot.id)
    with pytest.raises(openai.AuthenticationError):
        ask(client_of(chatbot))
    assert ask(client_of(chatbot, new), "Hello").choices[0].message.content


def test_no_key_is_none(chatbot: Chatbot) -> None:
    client = Client(chatbot.server.port)
    sent = {"model": "parlance", "messages": user()}
    for answer in (client.post(COMPLETIONS, sent), client.get("/v1/models")):
        error = failed(answer, 401)
        assert error["code"] == "invalid_api_key"
        assert "Authorization: Bearer ck_" in error["message"]


def test_a_signed_in_person_is_no_server(organization: Organization) -> None:
    answer = organization.admin.client.get("/v1/models")
    assert failed(answer, 401)["code"] == "invalid_api_key"


def test_a_publishable_key_is_for_pages(chatbot: Chatbot) -> None:
    with client_of(chatbot, chatbot.publishable_key) as client:
        for call in (lambda: ask(client), client.models.list):
            with pytest.raises(openai.PermissionDeniedError) as refused:
                call()
            assert refused.value.code == "secret_key_required"
            assert "ck_" in str(refused.value)


def test_the_key_may_come_as_elsewhere(chatbot: Chatbot) -> None:
    sent = {"model": "parlance", "messages": user("Hello")}
    assert chatbot.server.post(COMPLETIONS, sent).ok()["choices"][0]["message"]["content"]


def test_a_chatbot_that_is_switched_off(organization: Organization, world: World) -> None:
    chatbot = organization.add_chatbot()
    sql = "update app.chatbot_instances set status = %s where id = %s"
    world.run(sql, "inactive", chatbot.id)
    with pytest.raises(openai.PermissionDeniedError) as refused:
        ask(client_of(chatbot))
    assert refused.value.code == "chatbot_inactive"
    # While it is tested, servers may.
    world.run(sql, "testing", chatbot.id)
    assert ask(client_of(chatbot), "Hello").choices


def test_its_models_are_itself(client: OpenAI, chatbot: Chatbot) -> None:
    (model,) = client.models.list()
    assert (model.id, model.object, model.owned_by) == (chatbot.id, "model", "parlance")
    assert model.created > 1_700_000_000
    assert model.model_extra == {"name": "Helper"}
    for name in (chatbot.id, chatbot.id.upper(), "parlance", "default"):
        assert client.models.retrieve(name) == model


def test_another_model_is_none(client: OpenAI, organization: Organization, world: World) -> None:
    others = [
        organization.add_chatbot().id,
        world.organization().chatbot.id,
        "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001",
        "gpt-4o-mini",
    ]
    for name in others:
        for call in (lambda name=name: ask(client, model=name),
                     lambda name=name: client.models.retrieve(name)):  # fmt: skip
            with pytest.raises(openai.NotFoundError) as refused:
                call()
            assert (refused.value.code, refused.value.param) == ("model_not_found", "model")


# ---- How much -------------------------------------------------------------------------


def test_a_limit_is_a_rate_limit_error(organization: Organization) -> None:
    chatbot = organization.add_chatbot({"rateLimit": {"limit": 1, "windowMinutes": 1}})
    with client_of(chatbot) as client:
        raw = client.chat.completions.with_raw_response.create(
            model="parlance", messages=user("Hello"), user="u"
        )
        assert raw.headers["RateLimit-Limit"] == "1"
        for stream in (False, True):
            with pytest.raises(openai.RateLimitError) as refused:
                ask(client, "Hello", user="u", stream=stream)
            assert refused.value.code == "rate_limit_exceeded"
            assert refused.value.type == "rate_limit_error"
            assert 0 < int(refused.value.response.headers["Retry-After"]) <= 60
        # A conversation of its own has a limit of its own.
        assert ask(client, "Hello").choices


def test_the_budget_is_a_quota(organization: Organization) -> None:
    chatbot = organization.add_chatbot({**WITH_MODEL, "tokenBudget": {"monthly": 1}})
    with client_of(chatbot) as client:
        for stream in (False, True):
            with pytest.raises(openai.RateLimitError) as refused:
                ask(client, stream=stream)
            assert refused.value.code == "insufficient_quota"


def test_a_body_may_be_too_large(chatbot: Chatbot) -> None:
    said = [{"role": "user", "content": "x" * 7000}] * 10
    with pytest.raises(openai.APIStatusError) as refused:
        ask(client_of(chatbot), messages=[*said, *user()])
    assert refused.value.status_code == 413


@pytest.mark.parametrize(
    "body", [b"", b"{", b"[]", b'{"model": "parlance", "messages": "\\u0000"}']
)
def test_a_body_that_is_none(chatbot: Chatbot, body: bytes) -> None:
    headers = {"Content-Type": "application/json"}
    answer = bearer(chatbot).ask("POST", COMPLETIONS, body=body, headers=headers)
    assert failed(answer, 400)["code"] in ("malformed_body", "missing_field", "invalid_field")
    headers = {"Content-Type": "text/plain"}
    answer = bearer(chatbot).ask("POST", COMPLETIONS, body=body, headers=headers)
    assert failed(answer, 415)["code"] == "unsupported_media_type"


# ---- Conversations --------------------------------------------------------------------


def test_each_request_is_a_conversation_unless_it_is_named(client: OpenAI) -> None:
    first, second = (extra(ask(client, "Hello")) for _ in range(2))
    assert first["conversationId"] != second["conversationId"]
    by_user = [extra(ask(client, "Hello", user="anna")) for _ in range(2)]
    assert by_user[0]["conversationId"] == by_user[1]["conversationId"]
    named: Any = {"sessionId": "anna"}
    # By the same name it is the same one, whoever asks in it.
    third = extra(ask(client, "Hello", metadata=named, user="bert"))
    assert third["conversationId"] == by_user[0]["conversationId"]
    other = extra(ask(client, "Hello", user="bert"))
    assert other["conversationId"] != third["conversationId"]


def test_a_visitor_cannot_take_a_name_first(client: OpenAI, chatbot: Chatbot) -> None:
    name = "someone@customer.example"
    body = {"sessionId": name, "message": "Hello"}
    stranger = chatbot.visitor.post(chatbot.messages, body).ok()
    said = extra(ask(client, "Hello", user=name))
    assert said["conversationId"] != stranger["conversationId"]
    # And what the session is called cannot be begun again with a publishable key.
    body["sessionId"] = said["sessionId"]
    chatbot.visitor.post(chatbot.messages, body).refused(403, "session_token_required")
    history = f"{chatbot.path}/history"
    found = chatbot.server.get(history, query={"sessionId": said["sessionId"]}).ok()
    assert len(found["messages"]) == 2


def test_who_asked_is_kept(client: OpenAI, world: World) -> None:
    conversation = extra(ask(client, "Hello", user="carla"))["conversationId"]
    sql = "select user_identifier, metadata from app.chatbot_conversations where id = %s"
    assert world.rows(sql, conversation) == [("carla", {"userId": "carla"})]


# ---- Again ----------------------------------------------------------------------------


def test_the_same_key_gets_the_same_answer(model_client: OpenAI, world: World) -> None:
    headers = {"Idempotency-Key": new_key()}
    messages = [*user("Hi"), *user()]
    first = ask(model_client, messages=messages, extra_headers=headers)
    again = ask(model_client, messages=messages, extra_headers=headers)
    assert again == first
    streamed = list(ask(model_client, messages=messages, extra_headers=headers, stream=True))
    assert streamed[0].id == first.id
    said = "".join(chunk.choices[0].delta.content or "" for chunk in streamed)
    assert said == first.choices[0].message.content
    assert len(world.stack.fake.questions) == 1
    for other in (
        {"messages": user()},
        {"messages": messages, "temperature": 0},
        {"messages": messages, "user": "another"},
    ):
        if "user" in other:
            # Another session.
            assert ask(model_client, extra_headers=headers, **other).id != first.id
            continue
        with pytest.raises(openai.UnprocessableEntityError) as refused:
            ask(model_client, extra_headers=headers, **other)
        assert refused.value.code == "idempotency_mismatch"


def test_an_answer_that_was_cut_says_so(with_model: Chatbot, world: World) -> None:
    """The fake never stops for its length, so the turn is told that it did."""
    sql = """
        update app.turns set usage = usage || '{"finishReason": "length"}' where id = %s
    """
    headers = {"Idempotency-Key": new_key()}
    with client_of(with_model) as client:
        first = ask(client, extra_headers=headers)
        world.run(sql, first.id.removeprefix("chatcmpl-"))
        again = ask(client, extra_headers=headers)
    assert (first.choices[0].finish_reason, again.choices[0].finish_reason) == ("stop", "length")


def test_a_browser_gets_no_permission(chatbot: Chatbot) -> None:
    """A secret key has no business in a page."""
    headers = {"Origin": "https://shop.example", "Access-Control-Request-Method": "POST"}
    answer = Client(chatbot.server.port).ask("OPTIONS", COMPLETIONS, headers=headers)
    assert answer.headers["Access-Control-Allow-Origin"] is None


# ---- Breaking off -----------------------------------------------------------------------


@pytest.fixture
def restarted(world: World) -> Iterator[None]:
    yield
    if "sidecar" not in world.stack.processes:
        world.stack.start("sidecar")


@pytest.mark.slow
@pytest.mark.usefixtures("restarted")
def test_a_stream_whose_sidecar_dies_is_no_whole_answer(model_client: OpenAI, world: World) -> None:
    """The client is not left to wait, and is not told that this was all."""
    world.stack.fake.say(" ".join(f"w{number}" for number in range(400)))
    world.stack.fake.behave("paced")
    chunks: list[Any] = []

    def listen() -> None:
        for chunk in ask(model_client, stream=True):
            chunks.append(chunk)
            if len(chunks) == 5:
                world.stack.kill("sidecar")

    with pytest.raises(openai.OpenAIError):
        listen()
    assert all(chunk.choices[0].finish_reason is None for chunk in chunks)
    turn = chunks[0].id.removeprefix("chatcmpl-")
    assert 5 <= len(chunks) < 400
    world.stack.start("sidecar")
    # What was asked is kept, and answered when its lease ends.
    world.run("update app.turns set lease_until = now() where id = %s", turn)
    deadline = time.monotonic() + 30
    while world.value("select finished_at from app.turns where id = %s", turn) is None:
        assert time.monotonic() < deadline
        time.sleep(0.1)
    assert world.value("select outcome::text from app.turns where id = %s", turn) == "answered"
