"""A person takes a conversation over while its answer is streamed, a thousand times; and about the
same moment the visitor says more.

Whoever locks the conversation's row first wins: the answer is stored before the takeover, or not at
all.  Ids are made under that lock, so that their order is the order of the commits.
"""

import asyncio
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from tests.support.world import Chatbot, Organization, World, new_session

pytestmark = pytest.mark.slow

ROUNDS = 1000
VISITORS = 10
# An answer has 50 words, 5 ms apart; on a busy machine it takes longer.
ANSWER_SECONDS = 0.3
# The takeover is sent about when an answer ends, and whoever loses a round gets more time.
AROUND = (0.6, 1.4)
STEP = 1.02
MODEL = {
    "provider": "openai",
    "model": "fake-paced",
    "rateLimit": {"limit": 1000000, "windowMinutes": 1},
}
ALSO = "Is florbex stable at pH 5?"
MORE = "Is anybody there?"


@dataclass
class Round:
    session: str
    conversation: str = ""
    outcome: str = ""
    # Of what the visitor says about the moment of the takeover, and after it.
    also_outcome: str = ""
    second_outcome: str = ""


@dataclass
class Pace:
    seconds: float = ANSWER_SECONDS


@pytest.fixture(scope="module")
def chatbot(world: World, organization: Organization) -> Iterator[Chatbot]:
    world.set("chatbot_rate_limit", {"limit": 1000000, "windowMinutes": 1})
    world.set("key_rate_limit", {"limit": 1000000, "windowMinutes": 1})
    yield organization.add_chatbot(MODEL)
    world.unset("chatbot_rate_limit")
    world.unset("key_rate_limit")


async def events(response: aiohttp.ClientResponse) -> Any:
    name = ""
    async for raw in response.content:
        line = raw.decode().rstrip("\n")
        if line.startswith("event: "):
            name = line.removeprefix("event: ")
        elif line.startswith("data: "):
            yield name, json.loads(line.removeprefix("data: "))


def test_no_word_of_the_chatbot_follows_a_takeover(
    world: World, organization: Organization, chatbot: Chatbot
) -> None:
    agent = organization.user("agent")
    gateway = f"http://127.0.0.1:{world.stack.ports.gateway}"
    rounds = [Round(new_session()) for _ in range(ROUNDS)]
    pace = Pace()

    async def ask(http: aiohttp.ClientSession, one: Round, message: str) -> Any:
        return http.post(
            f"{gateway}{chatbot.messages}",
            json={"sessionId": one.session, "message": message},
            headers={"X-API-Key": chatbot.secret_key, "Accept": "text/event-stream"},
        )

    async def take(http: aiohttp.ClientSession, one: Round) -> None:
        await asyncio.sleep(pace.seconds * random.uniform(*AROUND))  # noqa: S311
        async with http.post(
            f"{gateway}/api/v1/conversations/{one.conversation}/takeover",
            json={},
            headers={"Authorization": f"Bearer {agent.token}"},
        ) as taken:
            assert taken.status == 200, await taken.text()

    async def outcome_of(http: aiohttp.ClientSession, one: Round, message: str) -> str:
        outcome = ""
        async with await ask(http, one, message) as response:
            assert response.status == 200, await response.text()
            async for name, data in events(response):
                if name == "message":
                    outcome = data["outcome"]
        return outcome

    async def say_more(http: aiohttp.ClientSession, one: Round) -> None:
        await asyncio.sleep(pace.seconds * random.choice((0, random.random(), 1)))  # noqa: S311
        one.also_outcome = await outcome_of(http, one, ALSO)

    async def play(http: aiohttp.ClientSession, one: Round) -> None:
        meanwhile: asyncio.Future[Any] | None = None
        async with await ask(http, one, "At which pH is florbex stable?") as response:
            assert response.status == 200, await response.text()
            async for name, data in events(response):
                if name == "turn":
                    one.conversation = data["conversationId"]
                    meanwhile = asyncio.gather(take(http, one), say_more(http, one))
                elif name == "message":
                    one.outcome = data["outcome"]
        assert meanwhile is not None
        await meanwhile
        pace.seconds *= 1 / STEP if one.outcome == "answered" else STEP
        one.second_outcome = await outcome_of(http, one, MORE)

    async def visit(http: aiohttp.ClientSession, waiting: Iterator[Round]) -> None:
        for one in waiting:
            await play(http, one)

    async def race() -> None:
        waiting = iter(rounds)
        async with aiohttp.ClientSession() as http:
            await asyncio.gather(*(visit(http, waiting) for _ in range(VISITORS)))

    asyncio.run(race())

    said = Counter(one.outcome for one in rounds)
    # Otherwise it was no race.
    assert min(said["answered"], said["handed"]) >= ROUNDS // 20, said
    assert set(said) == {"answered", "handed"}
    also = Counter(one.also_outcome for one in rounds)
    assert also["handed"] >= ROUNDS // 20, also
    assert set(also) <= {"answered", "handed"}
    assert {one.second_outcome for one in rounds} == {"handed"}

    found = {
        row[0]: row[1:]
        for row in world.rows(
            """
            select c.id::text, c.status, c.requires_human,
              (select e.id from app.conversation_events as e
               where e.conversation_id = c.id and e.kind = 'taken_over') as taken,
              array(select m.content::text from app.chatbot_messages as m
                    where m.conversation_id = c.id and m.sender_type = 'user'
                    order by m.id) as asked,
              array(select m.id from app.chatbot_messages as m
                    where m.conversation_id = c.id and m.sender_type = 'bot') as answers
            from app.chatbot_conversations as c where c.chatbot_id = %s
            """,
            chatbot.id,
        )
    }
    assert len(found) == ROUNDS
    check(rounds, found)


def check(rounds: list[Round], found: dict[str, tuple[Any, ...]]) -> None:
    for one in rounds:
        status, requires_human, taken, asked, answers = found[one.conversation]
        assert (status, requires_human) == ("human", True)
        assert asked == ["At which pH is florbex stable?", ALSO, MORE]
        assert len(answers) == [one.outcome, one.also_outcome].count("answered"), one
        assert all(answer < taken for answer in answers), one
