"""Who sends as much as they can, and what others notice of it."""

import asyncio
import time

import pytest

from tests.support.tabs import joined
from tests.support.world import Chatbot, Organization, new_session

FLOOD = 10_000


@pytest.fixture(scope="module")
def chatbot(organization: Organization) -> Chatbot:
    return organization.add_chatbot()


@pytest.mark.parametrize(
    "frame",
    [
        '{"type":"ping"}',
        "{",
        '{"type":"message","message":"Hello"}',
        '{"type":"resume","turnId":"0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"}',
    ],
    ids=["ping", "broken", "message", "resume"],
)
async def test_a_flood_of_frames_keeps_nobody_waiting(chatbot: Chatbot, frame: str) -> None:
    longest, answered = 0.0, 0

    async def flood() -> int | None:
        async with joined(chatbot, new_session(), key=chatbot.secret_key) as tab:

            async def read() -> None:
                nonlocal answered
                async for _ in tab.ws:
                    answered += 1

            reading = asyncio.create_task(read())
            for _ in range(FLOOD):
                if tab.ws.closed:
                    break
                try:
                    await tab.ws.send_str(frame)
                except ConnectionError:
                    break
            await asyncio.sleep(1)
            done = tab.ws.close_code
            reading.cancel()
            return done

    async with joined(chatbot, new_session(), key=chatbot.secret_key) as tab:
        flooding = asyncio.create_task(asyncio.to_thread(asyncio.run, flood()))
        while not flooding.done():
            started = time.monotonic()
            await tab.send(type="ping")
            await tab.until("pong")
            longest = max(longest, time.monotonic() - started)
            await asyncio.sleep(0.005)
        code = await flooding
        # And it is answered as ever.
        await tab.send(type="message", message="Hello")
        await tab.until("done")
    # Whoever reads what is answered is not taken for one who does not.
    assert (code, answered > 10) == (None, True)
    assert longest < 1
