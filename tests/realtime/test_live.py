"""The live feed: what changed, to whom it is told, how soon, and at which price."""

import asyncio
import json
import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import pytest

from tests.support.http import Client
from tests.support.logs import since as logged_since
from tests.support.tabs import joined
from tests.support.world import PASSWORD, QUESTION, Chatbot, Organization, World, new_session

PATH = "/api/v1/live"
PATIENCE = 10.0
# What a connection to the database did is counted when it has been idle for ten seconds, at latest.
COUNTED = 11.0
Event = dict[str, Any]


class Feed:
    """An open stream of events; each has name, data and id."""

    def __init__(self, response: aiohttp.ClientResponse) -> None:
        self.response = response
        self.comments = 0
        self.id: str | None = None

    async def next(self, seconds: float = PATIENCE) -> Event | None:
        """None at the end."""
        event: Event = {}
        async with asyncio.timeout(seconds):
            while line := (await self.response.content.readline()).decode():
                text = line.rstrip("\n")
                if text.startswith(":"):
                    self.comments += 1
                elif text.startswith("id: "):
                    self.id = event["id"] = text.removeprefix("id: ")
                elif text.startswith("event: "):
                    event["name"] = text.removeprefix("event: ")
                elif text.startswith("data: "):
                    event["data"] = json.loads(text.removeprefix("data: "))
                elif "name" in event:
                    return event
                else:
                    event = {}
        return None

    async def change(self, conversation: str | None = None) -> Event:
        """Of this conversation, if one is named."""
        while True:
            event = await self.next()
            assert event is not None
            assert event["name"] == "change", event
            data: Event = event["data"]
            if conversation in (None, data["conversationId"]):
                return data

    async def nothing(self, seconds: float = 1.5) -> None:
        try:
            event = await self.next(seconds)
        except TimeoutError:
            return
        raise AssertionError(f"heard {event}")


@asynccontextmanager
async def watching(client: Client, headers: Mapping[str, str] | None = None) -> AsyncIterator[Feed]:
    """After its first event."""
    sent = {"Accept": "text/event-stream", **client.headers, **(headers or {})}
    async with (
        aiohttp.ClientSession() as session,
        session.get(f"http://127.0.0.1:{client.port}{PATH}", headers=sent) as response,
    ):
        assert response.status == 200, await response.text()
        assert response.content_type == "text/event-stream"
        feed = Feed(response)
        ready = await feed.next()
        assert ready is not None
        assert ready["name"] == "ready"
        yield feed


def ask(chatbot: Chatbot) -> dict[str, Any]:
    return chatbot.ask(QUESTION)


async def asked(chatbot: Chatbot) -> dict[str, Any]:
    return await asyncio.to_thread(ask, chatbot)


def human(world: World, conversation: str, words: str = "I am here.") -> str:
    sql = (
        "select app.add_human_message(c.organization_id, c.id, null, %s)"
        " from app.chatbot_conversations as c where c.id = %s"
    )
    return str(world.value(sql, words, conversation))


@pytest.fixture(scope="module")
def chatbot(organization: Organization) -> Chatbot:
    return organization.chatbot


# ---- What is told ---------------------------------------------------------------------


async def test_a_message_is_told_within_a_second(
    organization: Organization, chatbot: Chatbot, world: World
) -> None:
    async with watching(organization.admin.client) as feed:
        answer = await asked(chatbot)
        done = time.monotonic()
        change = await feed.change()
        while change.get("messageId") != answer["messageId"]:
            change = await feed.change()
        assert time.monotonic() - done < 1
        assert change == {
            "conversationId": answer["conversationId"],
            "chatbotId": chatbot.id,
            "kinds": ["message"],
            "messageId": answer["messageId"],
        }
        started = time.monotonic()
        said = human(world, answer["conversationId"])
        change = await feed.change(answer["conversationId"])
        assert time.monotonic() - started < 1
        assert change["kinds"] == ["message", "status"]
        assert change["messageId"] == said
        # Ids only, and each once.
        await feed.nothing()


async def test_many_changes_of_a_conversation_are_one(
    organization: Organization, chatbot: Chatbot, world: World
) -> None:
    conversation = (await asked(chatbot))["conversationId"]
    async with watching(organization.admin.client) as feed:
        # Who has just come is also told of what was said just before.
        await feed.change(conversation)
        with world.connection.transaction():
            for number in range(20):
                human(world, conversation, f"Word {number}")
        change = await feed.change(conversation)
        assert change["messageId"] == world.value(
            "select max(id::text) from app.chatbot_messages where conversation_id = %s",
            conversation,
        )
        await feed.nothing()


async def test_events_of_conversations_are_told(
    organization: Organization, chatbot: Chatbot, world: World
) -> None:
    conversation = (await asked(chatbot))["conversationId"]
    async with watching(organization.admin.client) as feed:
        await feed.change(conversation)
        for kind, told in (
            ("escalated", "status"),
            ("noted", "note"),
            ("assigned", "assignment"),
            ("prioritized", "priority"),
            ("closed", "status"),
        ):
            world.run(
                "select app.note_conversation(c, %s) from app.chatbot_conversations as c"
                " where c.id = %s",
                kind,
                conversation,
            )
            assert (await feed.change(conversation))["kinds"] == [told]


async def test_what_commits_late_is_told_all_the_same(
    organization: Organization, chatbot: Chatbot, world: World
) -> None:
    conversation = (await asked(chatbot))["conversationId"]
    async with watching(organization.admin.client) as feed:
        with world.stack.connect() as slow:
            slow.autocommit = False
            slow.execute(
                "select app.add_human_message(c.organization_id, c.id, null, 'Late')"
                " from app.chatbot_conversations as c where c.id = %s",
                [conversation],
            )
            await asyncio.sleep(2)
            # Others commit meanwhile.
            other = await asked(chatbot)
            while (await feed.change(other["conversationId"]))["messageId"] != other["messageId"]:
                pass
            slow.commit()
        late = await feed.change(conversation)
        assert late["kinds"] == ["message", "status"]


# ---- To whom --------------------------------------------------------------------------


async def test_everybody_is_told_what_they_may_read(organization: Organization) -> None:
    member = organization.user("member")
    own = organization.add_chatbot(by=member)
    others = organization.add_chatbot()
    people = [organization.user(role).client for role in ("super_admin", "admin", "agent")]
    async with (
        watching(people[0]) as first,
        watching(people[1]) as second,
        watching(people[2]) as third,
        watching(member.client) as feed,
        watching(organization.add_user("member").client) as colleague,
    ):
        hidden, shown = await asked(others), await asked(own)
        for one in (first, second, third):
            seen: set[str] = set()
            while not seen >= {hidden["conversationId"], shown["conversationId"]}:
                seen.add((await one.change())["conversationId"])
        while True:
            change = await feed.change()
            assert change["conversationId"] != hidden["conversationId"]
            if change["conversationId"] == shown["conversationId"]:
                break
        await feed.nothing(1)
        await colleague.nothing(1)


async def test_another_organization_hears_nothing(
    organization: Organization, chatbot: Chatbot, world: World
) -> None:
    elsewhere = world.organization()
    async with (
        watching(elsewhere.user("super_admin").client) as stranger,
        watching(organization.admin.client) as own,
    ):
        await asked(chatbot)
        await own.change()
        await stranger.nothing()


def test_nobody_else_is_let_in(chatbot: Chatbot, world: World) -> None:
    anonymous = world.stack.client
    for accept in ("application/json", "text/event-stream"):
        for client in (
            anonymous,
            anonymous.signed_in("x.y.z"),
            chatbot.server,
            chatbot.visitor,
        ):
            client.get(PATH, headers={"Accept": accept}).refused(401, "not_signed_in")
    token = world.organization().admin.token
    anonymous.get(f"{PATH}?access_token={token}").refused(401, "not_signed_in")
    anonymous.post(PATH, {}).refused(405, "method_not_allowed")


async def test_who_is_signed_out_is_told_so_within_seconds(world: World) -> None:
    organization = world.organization()
    person = organization.add_user("admin")
    body = {"email": person.email, "password": PASSWORD}
    token = world.stack.client.post("/api/v1/auth/login", body).ok()["accessToken"]
    client = world.stack.client.signed_in(token)
    async with watching(client) as feed:
        client.post("/api/v1/auth/logout", {}).ok(204)
        event = await feed.next(5)
        assert event is not None
        assert (event["name"], event["data"]) == ("expired", {"code": "session_revoked"})
        assert await feed.next() is None


async def test_who_gets_another_role_is_told_at_once_what_that_may(world: World) -> None:
    organization = world.organization()
    person = organization.add_user("agent")
    async with watching(person.client) as feed:
        world.run("update app.users set role = 'member' where id = %s", person.id)
        await asked(organization.chatbot)
        await feed.nothing()
        world.run("update app.users set is_active = false where id = %s", person.id)
        event = await feed.next(5)
        assert event is not None
        assert event["name"] == "expired"


async def test_it_ends_with_its_token(world: World) -> None:
    organization = world.organization()
    world.set("access_token_seconds", 3)
    try:
        token = world.value("select app.issue_access_token(%s)", organization.admin.id)
    finally:
        world.unset("access_token_seconds")
    async with watching(world.stack.client.signed_in(token)) as feed:
        event = await feed.next(6)
        assert event is not None
        assert (event["name"], event["data"]) == ("expired", {"code": "not_signed_in"})
        assert await feed.next() is None


# ---- Coming back ----------------------------------------------------------------------


async def test_nothing_is_lost_between_two_connections(
    organization: Organization, chatbot: Chatbot
) -> None:
    async with watching(organization.admin.client) as feed:
        await asked(chatbot)
        await feed.change()
        last = feed.id
    assert last is not None
    missed = {(await asked(chatbot))["conversationId"] for _ in range(3)}
    await asyncio.sleep(6)
    async with watching(organization.admin.client, {"Last-Event-ID": last}) as feed:
        seen = set()
        while not missed <= seen:
            seen.add((await feed.change())["conversationId"])
    # The same for one who asks now and then.
    polled = organization.admin.client.get(PATH, headers={"Last-Event-ID": last}).ok()
    assert missed <= {one["conversationId"] for one in polled["changes"]}
    assert polled["isReset"] is False
    again = organization.admin.client.get(PATH, headers={"Last-Event-ID": polled["cursor"]})
    assert again.ok()["changes"] == []


@pytest.mark.parametrize("last", ["1763000000000", "yesterday", "9" * 14, "-1", "ä"])
async def test_a_gap_that_is_too_long_says_so(organization: Organization, last: str) -> None:
    async with watching(organization.admin.client, {"Last-Event-ID": last}) as feed:
        event = await feed.next()
        assert event is not None
        assert event["name"] == "reset"
    polled = organization.admin.client.get(
        PATH, headers={"Last-Event-ID": last.encode().decode("latin-1")}
    )
    assert polled.ok()["isReset"] is True


def test_who_asks_once_is_answered_once(organization: Organization) -> None:
    answer = organization.admin.client.get(PATH).ok()
    assert set(answer) == {"cursor", "isReset", "changes"}
    assert (answer["isReset"], answer["changes"]) == (False, [])
    head = organization.admin.client.ask("HEAD", PATH, headers={"Accept": "text/event-stream"})
    assert (head.status, head.body) == (200, b"")


# ---- The price ------------------------------------------------------------------------


@pytest.fixture
def counted(world: World) -> Iterator[None]:
    world.run("alter system set track_functions = 'all'")
    world.run("select pg_reload_conf()")
    yield
    world.run("alter system reset track_functions")
    world.run("select pg_reload_conf()")


def calls(world: World) -> int:
    found = world.value(
        "select coalesce(sum(calls), 0) from pg_stat_user_functions"
        " where schemaname = 'sidecar' and funcname = 'live_changes'"
    )
    return int(found)


@pytest.mark.slow
@pytest.mark.usefixtures("counted")
async def test_nothing_is_asked_while_nobody_watches(
    organization: Organization, chatbot: Chatbot, world: World
) -> None:
    # Nobody is left of the tests before, who might have gone without a word.
    world.stack.kill("sidecar")
    world.stack.start("sidecar")
    await asyncio.sleep(COUNTED)
    before = calls(world)
    await asked(chatbot)
    await asyncio.sleep(COUNTED)
    assert calls(world) == before
    people = [organization.user(role).client for role in ("super_admin", "admin", "agent")]
    async with (
        watching(people[0]),
        watching(people[1]),
        watching(people[2]),
        joined(chatbot, new_session(), key=chatbot.secret_key),
        joined(chatbot, new_session(), key=chatbot.secret_key),
    ):
        started = time.monotonic()
        await asyncio.sleep(5)
    # That somebody left is noticed within a second.
    ticks = (time.monotonic() - started + 1) / 0.4
    await asyncio.sleep(COUNTED)
    made = calls(world) - before
    assert 5 <= made <= ticks + 3, "one call asks for all of them"


async def test_a_heartbeat_moves_the_cursor(organization: Organization) -> None:
    async with watching(organization.admin.client) as feed:
        first = feed.id
        assert first is not None
        while not feed.comments:
            try:
                await feed.next(20)
            except TimeoutError:
                break
        assert feed.comments >= 1
        assert int(feed.id or 0) > int(first)


async def test_an_outage_of_the_database_loses_nothing(
    organization: Organization, chatbot: Chatbot, world: World
) -> None:
    """The ticker goes on where it was."""
    async with watching(organization.admin.client) as feed:
        conversation = (await asked(chatbot))["conversationId"]
        await feed.change()
        world.run(
            "select pg_terminate_backend(pid) from pg_stat_activity"
            " where application_name = 'sidecar'"
        )
        said = human(world, conversation)
        while (await feed.change()).get("messageId") != said:
            pass
    assert not [text for _, text in logged_since() if "live_tick_broke" in text]
