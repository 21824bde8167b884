"""A visitor's WebSocket: joining, asking, several tabs, coming back, a person's words."""

import asyncio
import time
from collections.abc import Iterator
from typing import Any

import aiohttp
import pytest

from tests.support.tabs import Tab, connected, joined
from tests.support.world import (
    ANSWER,
    OFF_TOPIC,
    QUESTION,
    Chatbot,
    Organization,
    World,
    new_key,
    new_session,
)

SHOP = "https://shop.example"
# Two seconds of the fake model's.
WORDS = [f"w{number}" for number in range(400)]
LONG = " ".join(WORDS)


@pytest.fixture(scope="module")
def chatbot(organization: Organization) -> Chatbot:
    return organization.add_chatbot(domains=["shop.example"])


@pytest.fixture(scope="module")
def with_model(organization: Organization) -> Chatbot:
    return organization.add_chatbot(
        {"provider": "openai", "model": "fake", "responseTimeout": 20, "temperature": 0}
    )


@pytest.fixture
def slowly(world: World) -> None:
    world.stack.fake.say(LONG)
    world.stack.fake.behave("paced", 2)


def human(world: World, conversation: str, words: str, by: str | None = None) -> str:
    sql = (
        "select app.add_human_message(c.organization_id, c.id, %s, %s)"
        " from app.chatbot_conversations as c where c.id = %s"
    )
    return str(world.value(sql, by, words, conversation))


def numbered(tab: Tab, turn: str) -> list[int]:
    return [frame["seq"] for frame in tab.frames if frame.get("turnId") == turn and "seq" in frame]


# ---- Asking ---------------------------------------------------------------------------


async def test_a_question_is_answered_as_over_http(chatbot: Chatbot) -> None:
    async with connected(chatbot) as tab:
        first = await tab.join(chatbot.publishable_key)
        assert set(first) == {
            "chatbotId", "sessionId", "sessionToken", "conversationId", "status", "lastMessageId",
        }  # fmt: skip
        assert (first["status"], first["conversationId"]) == ("bot", None)
        await tab.send(type="message", id=new_key(), message=QUESTION)
        await tab.until("done")
        assert tab.events == [
            "joined", "turn", "user_message", "sources", "token", "message", "done",
        ]  # fmt: skip
        (turn,) = tab.of("turn")
        assert turn["data"]["sessionToken"] == first["sessionToken"]
        seqs = numbered(tab, turn["turnId"])
        # Words that waited for each other come in one frame, with the number of the last.
        assert seqs[:3] == [1, 2, 3]
        assert seqs == sorted(set(seqs))
        (message,) = tab.of("message")
        assert ANSWER in tab.said
        assert message["data"]["response"] == tab.said
        assert set(message["data"]) == set(chatbot.ask())
        assert tab.of("user_message")[0]["data"]["message"] == QUESTION
    history = chatbot.visitor.get(
        f"{chatbot.path}/history?sessionId={first['sessionId']}",
        headers={"X-Session-Token": first["sessionToken"]},
    ).ok()
    assert [one["id"] for one in history["messages"]] == [
        tab.of("user_message")[0]["data"]["messageId"],
        message["data"]["messageId"],
    ]


async def test_a_session_of_a_name_gets_its_token_with_the_first_answer(chatbot: Chatbot) -> None:
    session = new_session()
    async with joined(chatbot, session) as tab:
        assert tab.frames[0]["data"]["sessionToken"] is None
        await tab.send(type="message", message=QUESTION)
        turn = await tab.until("turn")
        token = turn["data"]["sessionToken"]
        assert token.startswith("st_")
        await tab.until("done")
        await tab.send(type="message", message=QUESTION)
        second = await tab.until("done")
        assert second["turnId"] != turn["turnId"]
    async with joined(chatbot, session, sessionToken=token) as tab:
        again = tab.frames[0]["data"]
        assert again["conversationId"] == turn["data"]["conversationId"]
        assert again["lastMessageId"] is not None
        assert again["sessionToken"] == token


async def test_a_session_that_was_begun_over_http_needs_no_token(
    chatbot: Chatbot, world: World
) -> None:
    made = chatbot.visitor.post("/api/v1/chat/session", {}).ok(201)
    async with joined(chatbot, made["sessionId"]) as tab:
        assert tab.frames[0]["data"]["conversationId"] == made["conversationId"]
        # It is heard at once, also before anything was said here.
        human(world, made["conversationId"], "Good day")
        assert (await tab.until("agent_message"))["data"]["message"] == "Good day"
    # Of another chatbot's it is a name that is nobody's.
    elsewhere = world.organization().chatbot
    async with joined(elsewhere, made["sessionId"]) as tab:
        assert tab.frames[0]["data"]["conversationId"] is None
        assert tab.frames[0]["data"]["sessionToken"] is None
        human(world, made["conversationId"], "Not for you")
        await tab.nothing(1.5)


async def test_a_message_that_comes_again_is_done_once(chatbot: Chatbot, world: World) -> None:
    key = new_key()
    async with joined(chatbot) as tab:
        who = tab.frames[0]["data"]
        await tab.send(type="message", id=key, message=QUESTION)
        first = await tab.until("message")
        await tab.until("done")
        await tab.send(type="message", id=key, message=QUESTION)
        again = await tab.until("message")
        assert again["data"]["messageId"] == first["data"]["messageId"]
        assert again["turnId"] == first["turnId"]
        await tab.until("done")
        await tab.send(type="message", id=key, message="Something else?")
        error = await tab.until("error")
        assert error["data"]["code"] == "idempotency_mismatch"
        assert error["data"]["id"] == key
    sql = (
        "select count(*) from app.chatbot_messages as m join app.chatbot_conversations as c"
        " on c.id = m.conversation_id where c.session_id = %s"
    )
    assert world.value(sql, who["sessionId"]) == 2


@pytest.mark.usefixtures("slowly")
async def test_a_message_that_comes_again_while_it_is_answered(
    with_model: Chatbot, world: World
) -> None:
    key = new_key()
    async with joined(with_model) as tab:
        await tab.send(type="message", id=key, message=QUESTION)
        await tab.until("token")
        await tab.send(type="message", id=key, message=QUESTION)
        await tab.until("done")
        assert tab.said == LONG
        assert not tab.of("error")
    assert len(world.stack.fake.questions) == 1


async def test_an_escalation_is_told(chatbot: Chatbot) -> None:
    async with joined(chatbot) as tab:
        await tab.send(type="message", message=OFF_TOPIC)
        await tab.until("done")
        assert tab.of("escalation")[0]["data"]["reason"] == "low_confidence"
        assert (await tab.until("status"))["data"]["status"] == "waiting"


async def test_a_limit_is_kept(organization: Organization) -> None:
    chatbot = organization.add_chatbot({"rateLimit": {"limit": 1, "windowMinutes": 1}})
    async with joined(chatbot) as tab:
        await tab.send(type="message", message="Hello")
        await tab.until("done")
        await tab.send(type="message", id="the-second", message="Hello")
        error = (await tab.until("error"))["data"]
        assert (error["code"], error["id"]) == ("rate_limited", "the-second")
        assert error["retryAfter"] > 0


# ---- Frames ---------------------------------------------------------------------------


async def test_a_ping_is_answered(chatbot: Chatbot) -> None:
    async with joined(chatbot) as tab:
        await tab.send(type="ping")
        assert (await tab.next())["event"] == "pong"


@pytest.mark.parametrize(
    ("frame", "code", "word"),
    [
        ("{", "malformed_body", "JSON"),
        ("7", "invalid_field", "type"),
        ('{"type": 7}', "invalid_field", "type"),
        ('{"type": "shout"}', "invalid_field", "type"),
        ('{"type": "join", "apiKey": "x"}', "invalid_field", "type"),
        ('{"type": "message"}', "missing_field", "message"),
        ('{"type": "message", "message": 7}', "invalid_field", "message"),
        ('{"type": "message", "message": " "}', "invalid_field", "message"),
        ('{"type": "message", "message": "Hi", "metadata": []}', "invalid_field", "metadata"),
        ('{"type": "message", "message": "Hi", "language": "x"}', "invalid_field", "language"),
        ('{"type": "message", "message": "Hi", "id": 7}', "invalid_field", "id"),
        ('{"type": "message", "message": "Hi", "id": "x"}', "invalid_field", "Key"),
        ('{"type": "message", "message": "Hi", "colour": 1}', "unknown_field", "colour"),
        ('{"type": "resume", "turnId": 7}', "invalid_field", "turnId"),
        ('{"type": "resume", "turnId": "x"}', "invalid_field", "turnId"),
        ('{"type": "resume", "turnId": "x", "after": -1}', "invalid_field", "after"),
        ('{"type": "message", "message": "a\\u0000b"}', "malformed_body", "U+0000"),
    ],
)
async def test_a_frame_that_is_wrong_is_named_and_the_socket_stays(
    chatbot: Chatbot, frame: str, code: str, word: str
) -> None:
    async with joined(chatbot) as tab:
        await tab.ws.send_str(frame)
        error = (await tab.until("error"))["data"]
        assert error["code"] == code
        assert word in error["message"]
        await tab.send(type="ping")
        assert (await tab.next())["event"] == "pong"


async def test_a_frame_of_bytes_is_refused(chatbot: Chatbot) -> None:
    async with joined(chatbot) as tab:
        await tab.ws.send_bytes(b"{}")
        assert (await tab.until("error"))["data"]["code"] == "malformed_body"


async def test_a_frame_that_is_too_large_ends_it(chatbot: Chatbot) -> None:
    async with joined(chatbot) as tab:
        await tab.send(type="message", message="x" * 70_000)
        assert await tab.closed() == aiohttp.WSCloseCode.MESSAGE_TOO_BIG


@pytest.mark.parametrize(
    "frame",
    [
        {"type": "message", "message": "Hi"},
        {"type": "join"},
        {"type": "join", "apiKey": "pk_wrong"},
        {"type": "join", "apiKey": 7},
    ],
)
async def test_who_does_not_join_is_sent_away(chatbot: Chatbot, frame: dict[str, Any]) -> None:
    async with connected(chatbot) as tab:
        await tab.send(**frame)
        assert await tab.closed() == aiohttp.WSCloseCode.POLICY_VIOLATION
        assert tab.events == ["error"]


@pytest.mark.slow
async def test_who_says_nothing_is_sent_away(chatbot: Chatbot) -> None:
    async with connected(chatbot) as tab:
        started = time.monotonic()
        assert await tab.closed(15) == aiohttp.WSCloseCode.POLICY_VIOLATION
        assert 8 < time.monotonic() - started < 13


def test_it_is_a_web_socket_or_nothing(chatbot: Chatbot) -> None:
    chatbot.visitor.get(f"{chatbot.path}/ws").refused(426, "upgrade_required")
    chatbot.visitor.post(f"{chatbot.path}/ws", {}).refused(405, "method_not_allowed")


# ---- Who may --------------------------------------------------------------------------


@pytest.mark.parametrize("origin", ["https://evil.example", "null"])
async def test_another_sites_page_is_refused_before_it_connects(
    chatbot: Chatbot, origin: str
) -> None:
    with pytest.raises(aiohttp.WSServerHandshakeError) as refused:
        async with connected(chatbot, {"Origin": origin}):
            pass
    assert refused.value.status == 403


async def test_a_page_that_is_allowed_connects(chatbot: Chatbot) -> None:
    async with connected(chatbot, {"Origin": SHOP}) as tab:
        await tab.join(chatbot.publishable_key)
        await tab.send(type="message", message="Hello")
        await tab.until("done")


async def test_a_key_of_another_chatbot_is_refused(
    chatbot: Chatbot, with_model: Chatbot, world: World
) -> None:
    elsewhere = world.organization().chatbot
    for other in (with_model, elsewhere):
        for key in (other.publishable_key, other.secret_key):
            async with connected(chatbot) as tab:
                await tab.send(type="join", apiKey=key)
                assert await tab.closed() == aiohttp.WSCloseCode.POLICY_VIOLATION
                assert tab.of("error")[0]["data"]["code"] == "wrong_chatbot"


async def test_a_session_is_heard_by_its_visitor_only(chatbot: Chatbot, world: World) -> None:
    session = new_session()
    async with joined(chatbot, session) as early, joined(chatbot, session) as tab:
        # Both came before anybody had spoken; who speaks first has the session.
        await tab.send(type="message", message=QUESTION)
        turn = await tab.until("turn")
        await tab.until("done")
        await early.nothing(1.5)
        human(world, turn["data"]["conversationId"], "For you alone")
        await tab.until("agent_message")
        await early.nothing(1.5)
        await early.send(type="message", message="Me, too")
        assert (await early.until("error"))["data"]["code"] == "session_token_required"
        await early.send(type="resume", turnId=turn["turnId"], after=0)
        assert (await early.until("error"))["data"]["code"] == "not_found"
    for token in (None, "st_guess", "x" * 300):
        async with connected(chatbot) as tab:
            more = {} if token is None else {"sessionToken": token}
            await tab.send(type="join", apiKey=chatbot.publishable_key, sessionId=session, **more)
            await tab.closed()
            assert tab.of("error")[0]["data"]["code"] == "session_token_required"


async def test_another_visitors_turn_is_not_there(chatbot: Chatbot, world: World) -> None:
    other = world.organization()
    other.learn()
    async with joined(other.chatbot) as theirs:
        await theirs.send(type="message", message=QUESTION)
        turn = (await theirs.until("done"))["turnId"]
    async with joined(chatbot) as mine:
        await mine.send(type="message", message="Hello")
        await mine.until("done")
        for named in (turn, "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"):
            await mine.send(type="resume", turnId=named, after=0)
            assert (await mine.until("error"))["data"]["code"] == "not_found"
    # The same name, and another organization's.
    async with joined(other.chatbot) as theirs:
        session = theirs.frames[0]["data"]["sessionId"]
        async with joined(chatbot, session, key=chatbot.secret_key) as mine:
            await theirs.send(type="message", message=QUESTION)
            await theirs.until("done")
            await mine.nothing(1.5)


async def test_a_chatbot_that_is_switched_off_is_heard_no_more(
    organization: Organization, world: World
) -> None:
    chatbot = organization.add_chatbot()
    async with joined(chatbot) as tab:
        world.run("update app.chatbot_instances set status = 'inactive' where id = %s", chatbot.id)
        assert await tab.closed(8) == aiohttp.WSCloseCode.POLICY_VIOLATION
        assert tab.of("error")[0]["data"]["code"] == "chatbot_inactive"


async def test_a_key_that_was_replaced_hears_no_more(organization: Organization) -> None:
    """Whoever got hold of it could hear every session of the chatbot."""
    chatbot = organization.add_chatbot()
    session = new_session()
    async with (
        joined(chatbot, session, key=chatbot.secret_key) as tab,
        joined(chatbot, session) as visitor,
    ):
        await visitor.send(type="message", message="Hello")
        await visitor.until("done")
        path = f"/api/v1/chatbots/{chatbot.id}/regenerate-token"
        await asyncio.to_thread(lambda: organization.admin.client.post(path, {}).ok())
        assert await tab.closed(8) == aiohttp.WSCloseCode.POLICY_VIOLATION
        assert tab.of("error")[0]["data"]["code"] == "invalid_key"
        # The other key is as it was.
        await visitor.send(type="message", message="Hello")
        await visitor.until("done")
        assert len(visitor.of("message")) == 2


# ---- Several tabs ---------------------------------------------------------------------


@pytest.mark.usefixtures("slowly")
async def test_tabs_are_in_step(with_model: Chatbot) -> None:
    session = new_session()
    key = with_model.secret_key
    async with (
        joined(with_model, session, key=key) as one,
        joined(with_model, session, key=key) as two,
    ):
        await one.send(type="message", id=new_key(), message=QUESTION)
        turn = (await two.until("token"))["turnId"]
        # And one that is opened in the middle hears it from the beginning.
        async with joined(with_model, session, key=key) as three:
            for tab in (one, two, three):
                await tab.until("done")
                assert tab.said == LONG
                assert [name for name in tab.events if name not in ("joined", "status")] == [
                    "turn", "user_message", "sources", "token", "message", "done",
                ]  # fmt: skip
            assert numbered(one, turn) == numbered(two, turn)


async def test_what_is_asked_over_http_is_heard_by_sockets(chatbot: Chatbot) -> None:
    session = new_session()
    async with joined(chatbot, session, key=chatbot.secret_key) as tab:
        body = {"sessionId": session, "message": QUESTION}
        answer = await asyncio.to_thread(chatbot.server.post, chatbot.messages, body)
        message = await tab.until("message")
        assert message["data"]["messageId"] == answer.ok()["messageId"]
        assert tab.said == answer.json["response"]
        assert tab.of("user_message")[0]["data"]["message"] == QUESTION
        await tab.until("done")
        # Once, although the ticker sees it, too.
        await tab.nothing(1.5)

        def stream() -> list[str]:
            with chatbot.server.stream(chatbot.messages, body) as events:
                return [one.name for one in events]

        names = await asyncio.to_thread(stream)
        assert names[:2] == ["turn", "sources"]
        assert names[-2:] == ["message", "done"]
        await tab.until("done")
        assert len(tab.of("message")) == 2


# ---- A person -------------------------------------------------------------------------


async def test_a_persons_words_arrive_within_a_second(
    chatbot: Chatbot, organization: Organization, world: World
) -> None:
    agent = organization.user("agent")
    async with joined(chatbot) as tab:
        await tab.send(type="message", message=QUESTION)
        turn = await tab.until("turn")
        await tab.until("done")
        conversation = turn["data"]["conversationId"]
        for words in ("Good day, I am Ada.", "How can I help?"):
            started = time.monotonic()
            message_id = human(world, conversation, words, agent.id)
            frame = await tab.until("agent_message")
            assert time.monotonic() - started < 1
            assert frame["data"]["message"] == words
            assert frame["data"]["messageId"] == message_id
            assert frame["data"]["sender"] == "human"
        assert [one["data"]["status"] for one in tab.of("status")] == ["human"]
        await tab.send(type="message", message="Thank you")
        handed = await tab.until("message")
        assert (handed["data"]["outcome"], handed["data"]["response"]) == ("handed", "")
        await tab.until("done")
        world.run("select app.end_conversation(%s, %s)", organization.id, conversation)
        assert (await tab.until("status"))["data"]["status"] == "closed"
        # A person had a part in it, so it goes on.
        at = len(tab.frames)
        await tab.send(type="message", message=QUESTION)
        await tab.until("message")
        reopened = await tab.has("status", since=at)
        assert reopened["data"] == {"conversationId": conversation, "status": "bot"}


@pytest.mark.usefixtures("slowly")
async def test_a_takeover_ends_what_the_chatbot_says(with_model: Chatbot, world: World) -> None:
    async with joined(with_model) as tab:
        await tab.send(type="message", message=QUESTION)
        turn = await tab.until("turn")
        await tab.until("token")
        human(world, turn["data"]["conversationId"], "I take it from here.")
        await tab.until("status")
        at = len(tab.frames)
        message = await tab.until("message")
        assert message["data"]["outcome"] == "handed"
        assert "token" not in [frame["event"] for frame in tab.frames[at:]]
        assert tab.said != LONG
        await tab.until("done")
        assert tab.of("agent_message")


# ---- Coming back ----------------------------------------------------------------------


@pytest.mark.usefixtures("slowly")
@pytest.mark.parametrize("how", ["join", "resume"])
async def test_after_a_break_all_words_arrive_once_and_in_order(
    with_model: Chatbot, how: str
) -> None:
    words: list[str] = []
    async with connected(with_model) as tab:
        first = await tab.join(with_model.publishable_key)
        await tab.send(type="message", id=new_key(), message=QUESTION)
        turn = await tab.until("turn")
        while len(tab.of("token")) < 20:
            await tab.next()
        heard = tab.frames[-1]["seq"]
        words.append(tab.said)
        # No good-bye.
        transport = tab.ws.get_extra_info("socket")
        assert transport is not None
        tab.ws._response.connection.transport.abort()  # type: ignore[union-attr]
    me = {"sessionId": first["sessionId"], "sessionToken": first["sessionToken"]}
    async with connected(with_model) as tab:
        if how == "join":
            await tab.send(
                type="join",
                apiKey=with_model.publishable_key,
                **me,
                resume={turn["turnId"]: heard},
            )
            await tab.until("done")
        else:
            await tab.send(type="join", apiKey=with_model.publishable_key, **me)
            await tab.until("joined")
            await tab.send(type="resume", turnId=turn["turnId"], after=heard)
            await tab.until("done")
        # A client leaves out what it has: frames whose number is not higher than the last.
        for frame in tab.of("token"):
            if frame["seq"] > heard:
                assert how == "resume" or frame["seq"] > heard
                words.append(frame["data"]["text"])
                heard = frame["seq"]
        if how == "join":
            assert "".join(words) == LONG
        assert tab.of("message")[0]["data"]["response"] == LONG


async def test_what_was_answered_meanwhile_is_told_from_the_database(chatbot: Chatbot) -> None:
    async with connected(chatbot) as tab:
        first = await tab.join(chatbot.publishable_key)
        await tab.send(type="message", message=OFF_TOPIC)
        turn = await tab.until("turn")
        message = await tab.until("message")
    async with joined(chatbot, first["sessionId"], sessionToken=first["sessionToken"]) as tab:
        await tab.send(type="resume", turnId=turn["turnId"], after=3)
        await tab.until("done")
        told = tab.of("message")[0]
        assert told["turnId"] == turn["turnId"]
        assert "seq" not in told
        assert told["data"]["response"] == message["data"]["response"]
        assert tab.of("escalation")


@pytest.fixture
def restarted(world: World) -> Iterator[None]:
    yield
    if "sidecar" not in world.stack.processes:
        world.stack.start("sidecar")


@pytest.mark.usefixtures("restarted", "slowly")
@pytest.mark.slow
async def test_a_sidecar_that_dies_leaves_the_answer_to_the_next(
    with_model: Chatbot, world: World
) -> None:
    async with connected(with_model) as tab:
        first = await tab.join(with_model.publishable_key)
        await tab.send(type="message", id=new_key(), message=QUESTION)
        turn = await tab.until("turn")
        await tab.until("token")
        world.stack.kill("sidecar")
        await tab.closed()
    world.stack.start("sidecar")
    # Its lease is over.
    world.run("update app.turns set lease_until = now() where id = %s", turn["turnId"])
    async with joined(with_model, first["sessionId"], sessionToken=first["sessionToken"]) as tab:
        await tab.send(type="resume", turnId=turn["turnId"], after=5)
        message = await tab.until("message")
        assert message["turnId"] == turn["turnId"]
        assert message["data"]["response"] == LONG
        await tab.until("done")
        await tab.nothing(1.5)


async def test_what_goes_wrong_on_a_socket_is_an_error(
    organization: Organization, world: World
) -> None:
    """As on any other call: told to whoever asked, and to those who mend it."""
    chatbot = organization.add_chatbot()
    world.run("alter function sidecar.join_chat(jsonb) rename to join_before")
    world.run(
        "create function sidecar.join_chat(request jsonb) returns jsonb language plpgsql"
        " security definer as $$ begin raise exception 'Out of luck'; end $$"
    )
    world.run("grant execute on function sidecar.join_chat(jsonb) to sidecar")
    try:
        async with connected(chatbot) as tab:
            await tab.send(type="join", apiKey=chatbot.publishable_key)
            assert (await tab.until("error"))["data"]["code"] == "internal_error"
    finally:
        world.run("drop function sidecar.join_chat(jsonb)")
        world.run("alter function sidecar.join_before(jsonb) rename to join_chat")
    query = {"chatbotId": chatbot.id}
    errors = organization.admin.client.get("/api/chatbot/errors", query=query)
    for _ in range(50):
        if errors.ok()["data"]:
            break
        await asyncio.sleep(0.1)
        errors = organization.admin.client.get("/api/chatbot/errors", query=query)
    (shown,) = errors.ok()["data"]
    assert (shown["source"], shown["details"]["event"]) == ("sidecar", "socket_failed")
    assert shown["details"]["route"] == "/api/v1/public/chat/{chatbotId}/ws"
    assert chatbot.publishable_key not in str(shown)
