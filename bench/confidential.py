"""What confidential chatbots cost: storing and reading messages, and what the others pay for it.

One connection, one conversation.  A message is stored by the statement of a turn, in blocks of
as many in a transaction, which is rolled back; the kinds take turns, so that all of them meet the
same machine, and the best of each counts:

    bare          the triggers that seal are off: the floor
    plain         of a chatbot that is not confidential
    nothing in it of one that is, without personal data in it: looked through, and not sealed
    sealed        with an e-mail address and a telephone number in it: redacted, sealed

Reading is app.conversation_message_body of 200 messages, as a conversation's details have them.

Targets: a plain message at most 1.05 of a bare one; sealing adds at most 0.5 ms to a message, and
opening at most 0.1 ms.

What was expected before measuring: 1.00 to 1.02, since the trigger's condition is one comparison;
0.15 ms for sealing, of which the rules of moderation take most; 0.05 ms for opening, most of it
reading the key's file.
"""

import time
from typing import Any

import psycopg

from bench.cluster import Cluster
from bench.report import at_most, say

ROUNDS = 40
MESSAGES = 100
READ = 200
PLAIN = "Is florbex of the shop stable at a low pH, and for how long may I keep it in the bathroom?"
TOLD = f"{PLAIN} Write to jane.doe@person.example or call +1 202 555 0143."

INSERT = """
insert into app.chatbot_messages
  (organization_id, id, conversation_id, chatbot_id, role, sender_type, content, requires_human,
   metadata, is_confidential)
select c.organization_id, app.uuid_v7(), c.id, c.chatbot_id, 'user', 'user', %s, false, '{}', %s
from app.chatbot_conversations as c
"""
READING = """
select sum(length(x.body ->> 'content')) from (
  select app.conversation_message_body(m) as body from app.chatbot_messages as m
  where m.sealed is null = %s order by m.id desc limit 200 offset 0
) as x
"""
KINDS: dict[str, tuple[str, bool]] = {
    "bare": (PLAIN, False),
    "plain": (PLAIN, False),
    "nothing in it": (PLAIN, True),
    "sealed": (TOLD, True),
}
Connection = psycopg.Connection[tuple[Any, ...]]


def block(connection: Connection, kind: str, *, keep: bool = False) -> float:
    """Milliseconds a message."""
    text, is_confidential = KINDS[kind]
    with connection.transaction(force_rollback=not keep):
        if kind == "bare":
            connection.execute("alter table app.chatbot_messages disable trigger seal_message")
        start = time.perf_counter()
        for _ in range(MESSAGES):
            connection.execute(INSERT, [text, is_confidential], prepare=True)
        taken = time.perf_counter() - start
        if kind == "bare":
            connection.execute("alter table app.chatbot_messages enable trigger seal_message")
    return taken * 1000 / MESSAGES


def reading(connection: Connection, *, sealed: bool) -> float:
    """Milliseconds a message."""
    start = time.perf_counter()
    connection.execute(READING, [not sealed], prepare=True)
    return (time.perf_counter() - start) * 1000 / READ


def main() -> None:
    with Cluster() as cluster, cluster.connect() as connection:
        made = connection.execute(
            "select app.set_up_installation('bench@example.com', 'not a secret', 'Bench')"
        ).fetchone()
        assert made is not None
        connection.execute(
            "insert into app.chatbot_conversations (organization_id, chatbot_id, session_id,"
            " integration_type) values (%s, %s, 'one', 'api')",
            [made[0]["organizationId"], made[0]["chatbotId"]],
        )
        for kind in ("plain", "sealed"):
            block(connection, kind, keep=True)
        connection.execute("vacuum analyze app.chatbot_messages")
        stored: dict[str, list[float]] = {kind: [] for kind in KINDS}
        read: dict[bool, list[float]] = {False: [], True: []}
        for number in range(ROUNDS):
            # Not always the same one first.
            kinds = list(KINDS)
            for kind in kinds[number % 4 :] + kinds[: number % 4]:
                stored[kind].append(block(connection, kind))
            for sealed, times in read.items():
                times.append(reading(connection, sealed=sealed))

    cost = {kind: min(times) for kind, times in stored.items()}
    say(
        "confidential",
        *(f"{kind} {milliseconds:.3f} ms" for kind, milliseconds in cost.items()),
        f"a plain message over a bare one {cost['plain'] / cost['bare']:.3f} {at_most(1.05)}",
        f"sealing adds {cost['sealed'] - cost['plain']:.3f} ms {at_most(0.5)}",
    )
    plain, opened = (min(read[sealed]) for sealed in (False, True))
    say(
        "confidential",
        f"read plain {plain:.3f} ms",
        f"read sealed {opened:.3f} ms",
        f"opening adds {opened - plain:.3f} ms {at_most(0.1)}",
    )


if __name__ == "__main__":
    main()
