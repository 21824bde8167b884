"""Confidential chatbots: no copy of the database tells personal data; who may read them does."""

import hashlib
import json
import os
import secrets
import subprocess
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from ops.cluster import pg_bin
from tests.support.channels import line, new_user
from tests.support.webhooks import add_alert_hook, add_hook
from tests.support.world import (
    PASSWORD,
    QUESTION,
    Chatbot,
    Organization,
    World,
    new_key,
    new_session,
)

CONFIDENTIAL = {"confidential": True, "provider": "openai", "model": "fake", "temperature": 0}


@dataclass
class Person:
    """What nobody else is to learn."""

    email: str = field(default_factory=lambda: f"{secrets.token_hex(6)}@person.example")
    phone: str = field(default_factory=lambda: f"+66 8{secrets.randbelow(9 * 10**7) + 10**7}")

    @property
    def secrets(self) -> tuple[str, ...]:
        return self.email, self.phone


def forms(secret: str) -> list[str]:
    """In which a text may lie about, and what it is quickly guessed by."""
    plain = secret.encode()
    return [
        secret,
        plain.hex(),
        b64encode(plain).decode().rstrip("=")[:-1],
        hashlib.sha256(plain).hexdigest(),
    ]


def dump(world: World) -> str:
    clean = {name: text for name, text in os.environ.items() if not name.startswith("PG")}
    return subprocess.run(
        [str(pg_bin() / "pg_dumpall"), "-d", world.stack.cluster.dsn()],
        env=clean, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip


def traces(world: World, person: Person) -> list[str]:
    """Of a person: in a full dump, and in the files of the server, its own log and the tables'."""
    text = dump(world)
    found = [form for secret in person.secrets for form in forms(secret) if form in text]
    world.run("checkpoint")
    words = [secret.encode() for secret in person.secrets]
    for file in [*world.stack.cluster.data.rglob("*"), *world.stack.cluster.logs]:
        if file.is_file():
            content = file.read_bytes()
            found += [f"{word!r} in {file.name}" for word in words if word in content]
    return found


@pytest.fixture(scope="module")
def bot(organization: Organization) -> Chatbot:
    return organization.add_chatbot(CONFIDENTIAL)


@pytest.fixture(scope="module")
def stranger(world: World) -> Organization:
    return world.organization()


@pytest.fixture
def person() -> Person:
    return Person()


@pytest.fixture
def echo(world: World, organization: Organization, bot: Chatbot) -> Iterator[None]:
    """A tool, which says what it is told."""
    with world.stack.connect() as connection:
        connection.execute(
            "create function tools.echo(words text) returns text language sql return words;"
            "comment on function tools.echo(text) is 'Say it again.';"
            "grant execute on function tools.echo(text) to tool_runner"
        )
        connection.execute(
            "select set_config('app.current_organization_id', %s, false)", [organization.id]
        )
        connection.execute("select parlance.register_tool('tools.echo(text)', %s)", [bot.id])
    yield
    world.run("delete from app.chatbot_tools where name = 'echo'")
    world.run("delete from app.registered_tools where name = 'echo'")
    world.run("drop function tools.echo(text)")


def conversation(organization: Organization, bot: Chatbot, talk: str) -> dict[str, Any]:
    path = f"/api/v1/chatbots/{bot.id}/conversations/{talk}"
    read: dict[str, Any] = organization.admin.client.get(path).ok()
    return read


def test_no_copy_of_the_database_tells(
    world: World, organization: Organization, bot: Chatbot, person: Person, echo: None
) -> None:
    fake = world.stack.fake
    session = new_session()
    # Systems that are told of all that happens, and of alerts.
    add_hook(organization)
    add_alert_hook(organization)
    # A tool, which gets what the visitor said, and whose answer the model gets.
    fake.call([("echo", json.dumps({"words": person.email}))])
    assert person.email in bot.ask(QUESTION, session)["response"]
    assert person.email in fake.questions[-1]["messages"][-1]["content"]

    answer = f"Write to {person.email} or call {person.phone}. [1]"
    fake.say(answer)
    said = f"{QUESTION} I am {person.email}, {person.phone}."
    reply = bot.ask(said, session, headers={"Idempotency-Key": new_key()})
    assert reply["response"] == answer
    assert fake.questions[-1]["messages"][-1]["content"] == said

    # A caller that brings its history along, and nothing that is found.
    body = {
        "model": "parlance",
        "messages": [
            {"role": "system", "content": f"Answer for {person.email}."},
            {"role": "user", "content": f"My number is {person.phone}."},
            {"role": "assistant", "content": f"Thank you for {person.phone}."},
            {"role": "user", "content": QUESTION},
        ],
    }
    fake.say(answer)
    key = {"Authorization": f"Bearer {bot.secret_key}"}
    world.stack.client.having(key).post("/v1/chat/completions", body).ok()
    assert person.phone in json.dumps(fake.questions[-1])
    bot.ask(f"Who won the race of {person.email} across the desert in 1911?")

    # A provider that repeats what it was asked, and gives up.
    fake.behave("400")
    bot.ask(f"{QUESTION} {person.email}")

    # LINE
    channel = line(organization, bot)
    user = new_user()
    fake.say(answer)
    channel.say(user, said)
    (sent,) = channel.wait_for_answers(user)
    assert person.email in sent["text"]
    assert person.phone in sent["text"]
    channel.wait_until_quiet()

    # A person who answers, twice the same.
    talk = reply["conversationId"]
    agent = organization.user("agent").client.having({"Idempotency-Key": new_key()})
    path = f"/api/v1/conversations/{talk}"
    agent.post(f"{path}/takeover", {}).ok()
    words = {"message": f"I have called {person.phone}, {person.email}."}
    first = agent.post(f"{path}/reply", words).ok(201)
    assert agent.post(f"{path}/reply", words).ok(201) == first
    assert first["content"] == words["message"]

    # A page that tells of an error, which is told to others at once.
    for context in ("api_key_missing", "unknown"):
        error = {"message": f"No key for {person.email}", "stack": f"at {person.phone}"}
        report = {"error": error, "context": context, "userInput": person.email}
        bot.visitor.post("/api/chatbot/errors", {"sessionId": session, **report}).ok(201)

    # A trial
    trial = organization.admin.client.post(f"/api/v1/chatbots/{bot.id}/playground/sessions", {}).ok(
        201
    )
    organization.admin.client.post(
        f"/api/v1/chatbots/{bot.id}/playground/chat",
        {"sessionId": trial["sessionId"], "message": said},
    ).ok()

    assert traces(world, person) == []
    # The search would have found it: what an open chatbot is told is there.
    told_openly = Person()
    organization.chatbot.ask(f"{QUESTION} {told_openly.email} {told_openly.phone}")
    assert {told_openly.email, told_openly.phone} <= set(traces(world, told_openly))


def test_who_may_read_it_does(
    world: World, organization: Organization, stranger: Organization, person: Person
) -> None:
    maker = organization.add_user("member")
    bot = organization.add_chatbot(CONFIDENTIAL, by=maker)
    world.stack.fake.say(f"It is so, {person.email}. [1]")
    said = f"{QUESTION} {person.email}"
    session = new_session()
    reply = bot.ask(said, session)
    answer, talk = reply["response"], reply["conversationId"]
    world.stack.fake.say("And so. [1]")
    later = bot.ask(QUESTION, session)
    history = [one["content"] for one in world.stack.fake.questions[-1]["messages"][1:3]]
    assert history == [said, answer]

    path = f"/api/v1/chatbots/{bot.id}/conversations"
    readers = {
        "details": f"{path}/{talk}",
        "list": path,
        "export": f"/api/v1/conversations/{talk}/export?format=json",
        "csv": f"/api/v1/conversations/{talk}/export?format=csv",
        "rest": f"/rest/messages?conversation_id=eq.{talk}",
    }
    for client in (organization.admin.client, organization.user("agent").client, maker.client):
        for what, where in readers.items():
            if what == "list":
                (row,) = client.get(where).ok()["data"]
                assert row["lastMessage"]["content"] == later["response"]
            else:
                assert person.email in client.get(where).text, what
    panel = organization.user("agent").client.get(f"/admin/conversations/{talk}/messages")
    assert person.email in panel.text
    replay = organization.admin.client.get(f"/api/v1/messages/{later['messageId']}/replay").ok()
    assert replay["matches"] is True
    assert person.email in json.dumps(replay["request"])
    own = bot.server.get(f"/api/v1/public/chat/{bot.id}/history?sessionId={session}").ok()
    assert [one["content"] for one in own["messages"]][:2] == [said, answer]

    colleague = organization.add_user("member").client
    for client in (
        colleague, stranger.admin.client, stranger.user("agent").client, world.stack.client,
    ):  # fmt: skip
        for where in (*readers.values(), f"/admin/conversations/{talk}/messages"):
            assert person.email not in client.get(where).text, where
    assert (
        person.email
        not in stranger.chatbot.server.get(
            f"/api/v1/public/chat/{bot.id}/history?sessionId={session}"
        ).text
    )

    # Search is by what is stored.
    found = organization.admin.client.get(f"{path}?search={person.email.split('@')[0]}").ok()
    assert found["data"] == []
    assert organization.admin.client.get(f"{path}?search=florbex").ok()["total"] == 1


def test_who_asks_what_is_kept_gets_all_of_it(
    world: World, organization: Organization, person: Person
) -> None:
    """An export is for the person that it is about: nothing that can be read is redacted."""
    bot = organization.add_chatbot(CONFIDENTIAL)
    world.run(
        "select app.set_prompt(%s, %s, 'Be nice to {{context.name}}.')", organization.id, bot.id
    )
    world.stack.fake.say("It is so. [1]")
    session, name = new_session(), f"visitor-{secrets.token_hex(8)}"
    body = {"sessionId": session, "message": QUESTION, "metadata": {"userId": name}}
    talk = bot.server.post(bot.messages, body).ok()["conversationId"]
    memory = f"/api/v1/conversations/{talk}/context/name"
    organization.admin.client.ask("PUT", memory, {"value": person.email}).ok()
    bot.server.post(bot.messages, body).ok()
    # A server that brings history and instructions along.
    told = {"user": name, "model": "parlance", "messages": [
        {"role": "system", "content": f"Answer for {person.email}."},
        {"role": "user", "content": f"My number is {person.phone}."},
        {"role": "assistant", "content": "Thank you."},
        {"role": "user", "content": QUESTION},
    ]}  # fmt: skip
    key = {"Authorization": f"Bearer {bot.secret_key}"}
    world.stack.client.having(key).post("/v1/chat/completions", told).ok()

    where = f"/api/v1/subjects/{name}/export"
    data = organization.admin.client.get(where).ok()["data"]
    assert len(data["turns"]) == 3
    given = data["turns"][-1]["parameters"]
    assert given["instructions"] == f"Answer for {person.email}."
    assert given["history"][0]["content"] == f"My number is {person.phone}."
    assert person.email in json.dumps([one["context"] for one in data["turn_requests"]])
    assert "redacted: phone" not in json.dumps(data)


def test_without_its_key_nobody_reads_it(
    world: World, organization: Organization, stranger: Organization, person: Person
) -> None:
    bot = organization.add_chatbot(CONFIDENTIAL)
    world.stack.fake.say(f"It is so, {person.email}. [1]")
    talk = bot.ask(f"Hello {person.email}, {QUESTION}")["conversationId"]
    admin = organization.admin.client
    keys = admin.get("/api/v1/data-keys").ok()["data"]
    (key,) = [one for one in keys if one["destroyedAt"] is None]
    file = world.stack.cluster.data / "parlance_keys" / f"data_{key['id']}"
    assert file.stat().st_mode & 0o777 == 0o600
    assert file.read_text() not in dump(world)

    path = f"/api/v1/data-keys/{key['id']}"
    for client, status, code in (
        (world.stack.client, 401, "not_signed_in"),
        (bot.server, 401, "not_signed_in"),
        (organization.user("agent").client, 403, "forbidden"),
        (organization.user("member").client, 403, "forbidden"),
        (stranger.admin.client, 404, "not_found"),
    ):
        client.ask("DELETE", path).refused(status, code)
    assert stranger.admin.client.get("/api/v1/data-keys").ok()["total"] == 0
    organization.user("agent").client.get("/api/v1/data-keys").refused(403, "forbidden")
    assert file.exists()
    assert person.email in conversation(organization, bot, talk)["messages"][0]["content"]

    admin.ask("DELETE", path).ok(204)
    admin.ask("DELETE", path).ok(204)
    assert not file.exists()
    first, second = conversation(organization, bot, talk)["messages"]
    assert first["content"] == f"Hello [redacted: e-mail], {QUESTION}"
    assert second["content"] == "It is so, [redacted: e-mail]. [1]"
    assert (first["isLost"], second["isLost"]) == (True, True)
    (entry,) = [
        one for one in admin.get("/api/v1/audit-log?table=data_keys&action=update").ok()["data"]
        if one["rowId"] == key["id"]
    ]  # fmt: skip
    assert entry["userId"] == organization.admin.id
    assert traces(world, person) == []

    # What is said from now on has another key.
    again = bot.ask(f"Hello {person.email}, {QUESTION}")["conversationId"]
    assert person.email in conversation(organization, bot, again)["messages"][0]["content"]


def test_a_providers_moderation_gets_the_redacted_text(
    world: World, organization: Organization, person: Person
) -> None:
    rules = {"providerModeration": {"action": "flag"}}
    bot = organization.add_chatbot({**CONFIDENTIAL, "moderation": rules})
    world.stack.fake.say("It is so. [1]")
    bot.ask(f"{QUESTION} flag me, {person.email}")
    (asked,) = [
        one["body"]["input"]
        for one in world.stack.fake.requests
        if one["path"].endswith("/moderations")
    ]
    assert asked == f"{QUESTION} flag me, [redacted: e-mail]"
    flags = organization.admin.client.get("/api/v1/flagged-messages", query={"chatbotId": bot.id})
    assert flags.ok()["total"] == 1
    assert traces(world, person) == []


def test_switching_it_on_and_off(world: World, organization: Organization) -> None:
    one, two, three = Person(), Person(), Person()
    bot = organization.add_chatbot({"provider": "openai", "model": "fake"})
    world.stack.fake.say("It is so. [1]")
    session = new_session()
    path = f"/api/v1/chatbots/{bot.id}"
    talk = bot.ask(f"{QUESTION} {one.email}", session)["conversationId"]
    admin = organization.admin.client
    admin.ask("PUT", path, {"configuration": CONFIDENTIAL}).ok()
    bot.ask(f"{QUESTION} {two.email}", session)
    admin.ask("PUT", path, {"configuration": {**CONFIDENTIAL, "confidential": False}}).ok()
    bot.ask(f"{QUESTION} {three.email}", session)
    text = dump(world)
    assert [one.email in text, two.email in text, three.email in text] == [True, False, True]
    read = json.dumps(conversation(organization, bot, talk))
    assert all(person.email in read for person in (one, two, three))
    admin.ask("PUT", path, {"configuration": {"confidential": "yes"}}).refused(400, "invalid_field")
    assert PASSWORD not in text
