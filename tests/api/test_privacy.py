"""Everything about one person, over HTTP; and a dump in which nothing of the person is left."""

import json
import os
import secrets
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

import pytest

from ops.cluster import pg_bin
from tests.support import channels
from tests.support.channels import Channel, line, line_event, messenger
from tests.support.waiting import wait_for
from tests.support.webhooks import add_alert_hook, add_hook
from tests.support.world import QUESTION, Chatbot, Organization, World, new_key, new_session

ERRORS = "/api/chatbot/errors"
EVENTS = "/api/v1/events"
JOBS = (
    "fold-analytics", "fold-errors", "fold-events", "group-questions", "group-queries",
    "evaluate-alerts", "seal-audit",
)  # fmt: skip
MODEL = {"provider": "openai", "model": "fake", "moderation": {"blockedWords": {
    "words": ["quorl"], "action": "flag"}}}  # fmt: skip


def path(identifier: str) -> str:
    return f"/api/v1/subjects/{quote(identifier, safe='')}"


def dump(world: World) -> str:
    clean = {name: text for name, text in os.environ.items() if not name.startswith("PG")}
    done = subprocess.run(
        [str(pg_bin() / "pg_dump"), "-d", world.stack.cluster.dsn()],
        env=clean, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout.lower()


def traces(text: str, words: list[str]) -> list[str]:
    """The words that are in a dump, as they are or as the bytes of a column."""
    return [
        word
        for word in words
        if word.lower() in text
        or word.encode().hex() in text
        or word.lower().encode().hex() in text
    ]


def places(text: str, words: list[str]) -> list[str]:
    """The tables of a dump that hold one of the words, for whoever has to look."""
    found, table = [], ""
    for row in text.splitlines():
        if row.startswith("copy "):
            table = row.split()[1]
        elif table not in found and traces(row, words):
            found.append(table)
    return found


# ---- A person who used everything -----------------------------------------------------


@dataclass(frozen=True)
class Person:
    web: str
    """What the organization's server calls them, which is their address."""
    line: str
    messenger: str
    phone: str
    session: str
    """Of a page that knew nobody's name."""
    word: str
    """In all that was said, by them or to them or about them."""

    @property
    def identifiers(self) -> list[str]:
        return [self.web, self.line, self.messenger, self.session]

    @property
    def marks(self) -> list[str]:
        return [*self.identifiers, self.phone, self.word]


def new_person() -> Person:
    some = secrets.token_hex(4)
    # Letters alone, which the title of a group of errors does not leave out.
    word = "wuschel" + "".join(secrets.choice("bfhkmpqvxz") for _ in range(10))
    return Person(
        f"ann.{some}@person.example",
        f"U{secrets.token_hex(16)}",
        str(secrets.randbelow(10**15) + 10**15),
        f"+49 30 {secrets.randbelow(10**8) + 10**8}",
        f"cs-{secrets.token_hex(12)}",
        word,
    )


def use_a_page(chatbot: Chatbot, person: Person, session: str) -> None:
    """What a page tells of a visitor: events and errors, one of them like everybody's."""
    word = person.word
    told = {"type": "chat_opened", "data": {"page": word}, "sessionId": session}
    chatbot.visitor.post(EVENTS, [told, {**told, "type": "chat_closed"}]).ok(201)
    error = {
        "message": f"{word} is not defined",
        "name": f"{word}Error",
        "stack": f"ReferenceError: {word}\n    at {word} (https://shop.example/app.js:1:2)",
    }
    report = {
        "sessionId": session,
        "url": f"https://shop.example/{word}",
        "userInput": f"I am {word}",
        "additionalData": {"of": word},
    }
    chatbot.visitor.post(ERRORS, {"error": error, **report}).ok(201)
    chatbot.visitor.post(ERRORS, {"error": {"message": "Failed to fetch"}, **report}).ok(201)
    # And one of which people are told at once.
    alarm = {"error": {"message": f"No key for {word}"}, "context": "api_key_missing"}
    chatbot.visitor.post(ERRORS, {**report, **alarm}).ok(201)


def rate(world: World, person: Person, conversation: str) -> None:
    """The last answer of a conversation."""
    world.run(
        "insert into app.message_feedback"
        " (organization_id, message_id, chatbot_id, feedback_type, feedback_text, user_identifier)"
        " select m.organization_id, m.id, m.chatbot_id, 'helpful', %s, %s"
        " from app.chatbot_messages as m where m.conversation_id = %s and m.sender_type = 'bot'"
        " and not exists (select from app.message_feedback as f where f.message_id = m.id)"
        " order by m.id desc limit 1",
        f"Thanks, {person.word}", person.web, conversation,
    )  # fmt: skip


def come_again(chatbot: Chatbot, world: World, person: Person) -> None:
    """Some of it once more."""
    body = {
        "sessionId": new_session(),
        "message": f"{QUESTION} {person.word}",
        "metadata": {"userId": person.web},
    }
    talk = chatbot.server.post(chatbot.messages, body).ok()
    rate(world, person, talk["conversationId"])
    use_a_page(chatbot, person, person.session)


def live_fully(organization: Organization, chatbot: Chatbot, confidential: Chatbot, person: Person,
               in_line: Channel, in_messenger: Channel) -> str:  # fmt: skip
    """Everything that a visitor can do, and that can be done about one."""
    world, word = organization.world, person.word
    fake = world.stack.fake
    session = new_session()

    def ask(message: str, **more: Any) -> dict[str, Any]:
        body = {
            "sessionId": session,
            "message": message,
            "metadata": {"userId": person.web, "page": f"https://shop.example/{word}"},
            **more,
        }
        answer: dict[str, Any] = chatbot.server.post(
            chatbot.messages, body, headers={"Idempotency-Key": new_key()}
        ).ok()  # fmt: skip
        return answer

    fake.say(f"It is stable, dear {word}. [1]")
    talk = ask(f"{QUESTION} {word}")
    # A lead, by a tool that the model calls.
    lead = {"name": word, "email": person.web, "phone": person.phone, "note": word, "consent": True}
    fake.call([("capture_lead", json.dumps(lead)), ("look_up", json.dumps({"what": word}))],
              before=f"Let me see, {word}")  # fmt: skip
    ask(f"{QUESTION} Keep me, {word}")
    # An error, which the provider words.
    fake.behave("400")
    ask(f"{QUESTION} Again, {word}")
    # A question that finds no source, a flag, and somebody who asks for a person.
    fake.say("I found nothing about that in the documents I know.")
    ask(f"What is the quorl of {word}?")
    ask(f"Let me speak to a human, {word}")
    agent = organization.user("agent").client
    about = f"/api/v1/conversations/{talk['conversationId']}"
    agent.post(f"{about}/takeover").ok()
    agent.post(f"{about}/note", {"text": f"{person.web} is {word}"}).ok(201)
    agent.post(f"{about}/reply", {"message": f"Hello {word}"}).ok(201)
    organization.admin.client.ask("PUT", f"{about}/context/plan", {"value": {"is": word}}).ok()
    ask(f"I said {word}")
    agent.post(f"{about}/close", {}).ok()
    rate(world, person, talk["conversationId"])
    use_a_page(chatbot, person, session)
    # Where texts are encrypted.
    confidential.server.post(confidential.messages, {
        "sessionId": session, "message": f"{QUESTION} I am {person.phone}, {word}",
        "metadata": {"userId": person.web}}).ok()  # fmt: skip
    # A page without a name.
    use_a_page(chatbot, person, person.session)
    chatbot.visitor.post(
        chatbot.messages, {"sessionId": person.session, "message": f"{QUESTION} {word}"}
    ).ok()
    # Channels: answers, what is no text, what is postponed, and who leaves.
    fake.say(f"It is stable, dear {word}. [1]")
    for channel, user in ((in_line, person.line), (in_messenger, person.messenger)):
        channel.say(user, f"{QUESTION} {word}")
        channel.wait_until_quiet()
    in_line.send(
        line_event(person.line, "message", message={
            "id": channels.new_id("m"), "type": "file", "fileName": f"{word}.pdf", "fileSize": 1})
    ).ok()  # fmt: skip
    in_line.wait_until_quiet()
    in_line.send(line_event(person.line, "unfollow", replies=False)).ok()
    in_line.wait_until_quiet()
    # Others name the person: a colleague in another conversation, an error of nobody's.
    fake.forget()
    other = chatbot.ask(QUESTION)
    theirs = f"/api/v1/conversations/{other['conversationId']}"
    agent.post(f"{theirs}/takeover").ok()
    note = f"As {person.web} asked in LINE, where it is {person.line}"
    agent.post(f"{theirs}/note", {"text": note}).ok(201)
    # And the organization's people about what came of all that.
    admin = organization.admin.client
    for flag in admin.get("/api/v1/flagged-messages", query={"chatbotId": chatbot.id}).ok()["data"]:
        review = {"decision": "approved", "note": f"{person.web} is {word}"}
        admin.ask("PUT", f"/api/v1/flagged-messages/{flag['id']}/review", review).ok()
    for group in admin.get("/api/v1/error-groups", query={"chatbotId": chatbot.id}).ok()["data"]:
        admin.ask("PUT", f"/api/v1/error-groups/{group['id']}", {"status": "resolved"}).ok()
    world.run(
        "insert into app.chatbot_errors (organization_id, error_type, error_message, error_details)"
        " values (%s, 'unknown', %s, %s)",
        organization.id, f"No mail to {person.web}", json.dumps({"to": [int(person.messenger)]}),
    )  # fmt: skip
    return str(other["conversationId"])


@pytest.fixture(scope="module")
def chatbot(organization: Organization) -> Chatbot:
    made = organization.add_chatbot(MODEL)
    tools = f"/api/v1/chatbots/{made.id}/tools"
    organization.admin.client.ask("PUT", tools, {"enabled": ["capture_lead"]}).ok()
    return made


@pytest.fixture
def by_hand(world: World) -> Iterator[None]:
    """Nothing is folded or grouped but by the test."""
    jobs = f"jobname in {JOBS}"
    world.run(f"update cron.job set active = false where {jobs}")
    yield
    world.run(f"update cron.job set active = true where {jobs}")


def run_jobs(world: World) -> None:
    for job in JOBS:
        assert world.value("select app.run_clock_job(%s)", job) == "done", job


def differences(world: World, *chatbots: Chatbot) -> list[tuple[Any, ...]]:
    """Between what was counted and what is there."""
    return [
        row
        for chatbot in chatbots
        for what in ("verify_analytics", "verify_queries")
        for row in world.rows(f"select * from parlance.{what}(%s)", chatbot.id)
    ]


def figures(organization: Organization, chatbot: Chatbot) -> dict[str, Any]:
    """What is shown of all that happened, in short."""
    client, at = organization.admin.client, f"/api/v1/chatbots/{chatbot.id}"
    report = client.get(f"{at}/analytics", query={"period": "7d"}).ok()
    groups = client.get("/api/v1/error-groups", query={"chatbotId": chatbot.id}).ok()["data"]
    errors = client.get(f"{ERRORS}/stats", query={"chatbotId": chatbot.id}).ok()
    return {
        **report["summary"],
        "channels": report["integrationBreakdown"],
        "asked": sum(one["count"] for one in report["topQueries"]),
        "queries": sorted(one["query"] for one in report["topQueries"]),
        "events": client.get(f"{at}/stats").ok(),
        "errors": [errors["totalErrors"], errors["errorsByType"], errors["performanceMetrics"]],
        "groups": {one["id"]: (one["errors"], one["users"]) for one in groups},
        "titles": sorted(one["title"] for one in groups),
    }


def test_nothing_is_left_of_a_person(
    world: World, organization: Organization, chatbot: Chatbot, by_hand: None
) -> None:
    in_line, in_messenger = line(organization, chatbot), messenger(organization, chatbot)
    confidential = organization.add_chatbot({**MODEL, "confidential": True})
    # Systems that are told of all that happens, and of alerts.
    add_hook(organization)
    add_alert_hook(organization)
    person, neighbour = new_person(), new_person()
    for one in (person, neighbour):
        other = live_fully(organization, chatbot, confidential, one, in_line, in_messenger)
    run_jobs(world)
    grouped = "select count(*) from app.unanswered_questions where group_id is null"
    wait_for(lambda: not world.value(grouped), "questions are grouped")
    assert (
        world.value(
            "select sum(helpful) from app.query_questions where chatbot_id = %s", chatbot.id
        )
        == 2
    )
    # And what nobody has folded or grouped when it is erased.
    for one in (person, neighbour):
        come_again(chatbot, world, one)
    assert differences(world, chatbot, confidential) == []

    before, shown = dump(world), figures(organization, chatbot)
    assert traces(before, person.marks) == person.marks, "it would be found"
    client = organization.admin.client
    seen: dict[str, int] = {}
    for identifier in person.identifiers:
        export = client.get(f"{path(identifier)}/export").ok()
        if identifier == person.web:
            assert f"I am {person.phone}" in json.dumps(export), "in full to whom it is due"
        proof = client.delete(path(identifier)).ok()
        for table, count in export["counts"].items():
            assert proof["erased"][table] == count == len(export["data"][table]), table
            seen[table] = seen.get(table, 0) + count
        assert proof["remaining"] == {}
    assert [table for table, count in seen.items() if not count] == [], "all of it was tried"

    after = dump(world)
    assert traces(after, person.marks) == [], places(after, person.marks)
    assert traces(after, neighbour.marks) == neighbour.marks, "nobody else's is touched"
    assert world.value("select count(*) from app.chatbot_conversations where id = %s", other) == 1
    assert differences(world, chatbot, confidential) == []
    left = figures(organization, chatbot)
    assert traces(json.dumps(left).lower(), person.marks) == []
    run_jobs(world)
    assert differences(world, chatbot, confidential) == []
    assert {**figures(organization, chatbot), "queries": left["queries"]} == left, "folded or not"
    after = dump(world)
    assert traces(after, person.marks) == [], places(after, person.marks)
    # What was counted stays, but for who was there, what is asked, and leads.
    assert left.pop("uniqueUsers") == shown.pop("uniqueUsers") - len(person.identifiers)
    (asked, _), (was, _) = [(one.pop("asked"), one.pop("queries")) for one in (left, shown)]
    assert was == 2 * asked - 2, "each asked as much, and two others once"
    for one, leads in ((left, 1), (shown, 2)):
        assert one["events"].pop("leadsCaptured") == leads
        assert one["events"]["eventCounts"].pop("lead:captured") == leads
    assert left.pop("titles") == sorted([
        "Failed to fetch", "HTTP <n>: This is a <n>.", "[erased]", "[erased]",
        f"No key for {neighbour.word}", f"{neighbour.word} is not defined"])  # fmt: skip
    shown.pop("titles")
    assert left == shown
    for identifier in person.identifiers:
        proof = client.delete(path(identifier)).ok()
        assert (proof["total"], proof["struck"]) == (0, {})
    assert world.value(
        "select bool_and(ok) from parlance.verify_audit(%s)", organization.id
    ), "the log is whole"  # fmt: skip
    log = (world.stack.log / "gateway-access.log").read_text()
    assert "/api/v1/subjects/-" in log
    assert traces(log.lower(), [*person.identifiers, quote(person.web, safe="")]) == []


def test_nobody_elses_rows_name_the_person(world: World, organization: Organization) -> None:
    """Wherever others may have put the identifier: it goes, and their rows stay."""
    chatbot = organization.add_chatbot({"provider": "openai", "model": "fake"})
    client = organization.admin.client
    add_hook(organization)
    add_alert_hook(organization)
    name = f"Mia.{secrets.token_hex(5)}@person.example"
    fake = world.stack.fake
    fake.say(f"Ask {name}. [1]")
    talk = chatbot.ask(f"{QUESTION} So says {name}")["conversationId"]
    # What a server tells the model, of nobody in particular.
    told = [
        {"role": "system", "content": f"You help {name}."},
        {"role": "user", "content": QUESTION},
    ]
    server = world.stack.client.signed_in(chatbot.secret_key)
    server.post("/v1/chat/completions", {"model": chatbot.id, "messages": told}).ok()
    chatbot.ask(f"Where does {name} buy quorls?")
    at = f"/api/v1/conversations/{talk}"
    client.ask("PUT", f"{at}/context/friend", {"value": [{"name": name}]}).ok()
    client.post(f"{at}/note", {"text": f"<{name}>"}).ok(201)
    body = {"type": "seen", "sessionId": "somebody", "data": {name: f"x {name} y"}}
    chatbot.visitor.post(EVENTS, body).ok(201)
    for more in (
        {"error": {"message": f"No mail to {name}", "name": f"Error of {name}",
                   "stack": f"Error: {name}\n    at send ({name}/app.js:1:2)"}},
        {"error": {"message": "Failed"}, "context": "api_key_missing", "userInput": name,
         "url": f"https://shop.example/?of={name}", "userAgent": f"Browser of {name}",
         "additionalData": {name: [name]}},
    ):  # fmt: skip
        chatbot.visitor.post(ERRORS, {"sessionId": "somebody", **more}).ok(201)
    trial = client.post(f"/api/v1/chatbots/{chatbot.id}/playground/sessions", {}).ok(201)
    said = {"sessionId": trial["sessionId"], "message": f"{QUESTION} {name}"}
    client.post(f"/api/v1/chatbots/{chatbot.id}/playground/chat", said).ok()
    run_jobs(world)
    named = places(dump(world), [name])
    assert {"app.kept_texts", "app.chatbot_errors", "app.deliveries"} <= set(named)
    assert [table for table in named if table.startswith("app.events_")]
    proof = client.delete(path(name)).ok()
    assert (proof["total"], proof["remaining"]) == (0, {})
    assert {"chatbot_messages", "turns", "kept_texts"} <= set(proof["struck"])
    after = dump(world)
    assert traces(after, [name]) == [], places(after, [name])
    counted = "select count(*) from app.{} where chatbot_id = %s"
    for table, count in (("chatbot_messages", 6), ("chatbot_errors", 2), ("events", 1)):
        assert world.value(counted.format(table), chatbot.id) == count, table
    run_jobs(world)
    assert differences(world, chatbot) == []


def test_what_is_sent_again_is_not_taken_again(
    world: World, organization: Organization, chatbot: Chatbot
) -> None:
    channel = line(organization, organization.add_chatbot())
    user = f"U{secrets.token_hex(16)}"
    event = channel.say(user, QUESTION)
    channel.wait_until_quiet()
    organization.admin.client.delete(path(user)).ok()
    assert channel.send(event).ok() == {"stored": 0}
    assert channel.messages(user) == []


# ---- Redaction ------------------------------------------------------------------------


def test_what_is_redacted_is_stored_nowhere_and_told_nobody(
    world: World, organization: Organization
) -> None:
    """Neither where it came in, nor to the model, by whichever way it comes."""
    chatbot = organization.add_chatbot(
        {
            "provider": "openai",
            "model": "fake",
            "rewriteQuestion": True,
            "moderation": {"personalData": {"action": "redact"}},
        }
    )
    mail = f"ann.{secrets.token_hex(6)}@person.example"
    said = f"{QUESTION} Write to {mail}, and my key is sk-{secrets.token_hex(16)}."
    marks = [mail, said.rsplit(" ", 1)[1].rstrip(".")]
    in_line, in_messenger = line(organization, chatbot), messenger(organization, chatbot)
    world.stack.fake.say("It is stable. [1]")
    chatbot.ask(said, headers={"Idempotency-Key": new_key()})
    chatbot.visitor.post(chatbot.messages, {"sessionId": new_session(), "message": said}).ok()
    session = chatbot.server.post("/api/v1/chat/session", {}).ok(201)["sessionId"]
    chatbot.server.post("/api/v1/chat/message", {"sessionId": session, "message": said}).ok()
    history = [{"role": "user", "content": said}, {"role": "assistant", "content": "Noted."}]
    world.stack.client.signed_in(chatbot.secret_key).post(
        "/v1/chat/completions",
        {"model": chatbot.id, "messages": [*history, {"role": "user", "content": said}]},
    ).ok()
    in_line.say(f"U{secrets.token_hex(16)}", said)
    in_messenger.say(str(secrets.randbelow(10**15) + 10**15), said)
    file = {"id": channels.new_id("m"), "type": "file", "fileName": f"{mail}.pdf", "fileSize": 1}
    in_line.send(line_event(f"U{secrets.token_hex(16)}", "message", message=file)).ok()
    in_line.wait_until_quiet()
    in_messenger.wait_until_quiet()
    asked = world.stack.fake.questions
    assert len(asked) >= 6, "the model was asked each time"
    told = [json.dumps(one["messages"]) for one in asked]
    assert [one for one in told if traces(one.lower(), marks)] == []
    text = dump(world)
    assert traces(text, marks) == [], places(text, marks)


# ---- An answer under way --------------------------------------------------------------


def test_an_answer_under_way_is_not_stored(world: World, organization: Organization) -> None:
    chatbot = organization.add_chatbot({"provider": "openai", "model": "fake-paced"})
    session, word = new_session(), f"wuschel{secrets.token_hex(4)}"
    world.stack.fake.say(" ".join(["word"] * 100))
    body = {"sessionId": session, "message": QUESTION, "metadata": {"page": word}}
    with chatbot.server.stream(
        chatbot.messages, body, headers={"Accept": "text/event-stream"}
    ) as stream:
        events = iter(stream)
        assert any(event.name == "token" for event in events)
        proof = organization.admin.client.delete(path(session)).ok()
        assert proof["erased"]["turns"] == 1
        names = {event.name for event in events}
    assert "error" in names, names
    assert "message" not in names, names
    after = dump(world)
    assert traces(after, [word, session]) == [], places(after, [word, session])


# ---- Names of any letters -------------------------------------------------------------


@pytest.mark.parametrize(
    "identifier",
    [
        "plain", "with space", " blanks ", "ä ö 日本 🦊", "a/b", "a//b", "100%", "%2F", "a?b=c&d#e",
        'quo"te', "apo'strophe", "back\\slash", "line\nfeed", "tab\t", "{curly}", "$uri", "+",
        "a+b@c.example", "..", "export", "'; drop table app.users; --", "\u202e", "x" * 255,
    ],
)  # fmt: skip
def test_a_name_may_have_any_letters(
    identifier: str, organization: Organization, chatbot: Chatbot
) -> None:
    body = {"sessionId": new_session(), "message": "Hello", "metadata": {"userId": identifier}}
    chatbot.server.post(chatbot.messages, body).ok()
    client = organization.admin.client
    if identifier in ("line\nfeed", "tab\t", ".."):
        # What no path can hold, SQL callers have.
        assert client.delete(path(identifier)).status in (404, 405)
        return
    export = client.get(f"{path(identifier)}/export").ok()
    assert export["userIdentifier"] == identifier
    assert export["counts"]["chatbot_conversations"] == 1
    assert client.delete(path(identifier)).ok()["erased"]["chatbot_messages"] == 2
    assert client.get(f"{path(identifier)}/export").ok()["total"] == 0


@pytest.mark.parametrize("sent", ["%ff", "%c3", "%f4%90%80%80", "x" * 256, "%e4%b8%ad" * 256])
def test_what_is_no_name_is_refused(sent: str, organization: Organization) -> None:
    for method, more in (("GET", "/export"), ("DELETE", "")):
        answer = organization.admin.client.ask(method, f"/api/v1/subjects/{sent}{more}")
        answer.refused(400, "invalid_field", "userIdentifier")


def test_an_export_is_a_file(organization: Organization) -> None:
    answer = organization.admin.client.get(f"{path('nobody')}/export", query={"download": "true"})
    assert answer.headers.get_content_type() == "application/json"
    assert answer.headers["Content-Disposition"] == 'attachment; filename="subject.json"'
    assert answer.ok()["total"] == 0
    plain = organization.admin.client.get(f"{path('nobody')}/export")
    assert plain.headers["Content-Disposition"] is None


# ---- Who ------------------------------------------------------------------------------


def test_whose_people_they_are(world: World, organization: Organization, chatbot: Chatbot) -> None:
    session = new_session()
    chatbot.ask("Hello", session)
    stranger = world.organization().admin.client
    assert stranger.get(f"{path(session)}/export").ok()["total"] == 0
    assert stranger.delete(path(session)).ok()["total"] == 0
    callers: list[tuple[Callable[..., Any], int]] = [
        (organization.user("agent").client.ask, 403),
        (organization.user("member").client.ask, 403),
        (chatbot.server.ask, 401),
        (chatbot.visitor.ask, 401),
        (world.stack.client.ask, 401),
    ]
    for ask, status in callers:
        assert ask("GET", f"{path(session)}/export").status == status
        assert ask("DELETE", path(session)).status == status
    assert organization.admin.client.get(f"{path(session)}/export").ok()["total"] > 3


# ---- Retention ------------------------------------------------------------------------


def test_retention_is_carried_out_by_the_clock(world: World) -> None:
    organization = world.organization()
    session = new_session()
    talk = organization.chatbot.ask("Hello", session)
    client = organization.admin.client
    assert set(client.get("/api/v1/retention").ok().values()) == {None}
    kept = client.ask("PUT", "/api/v1/retention", {"messagesDays": 2}).ok()
    assert kept["messagesDays"] == 2
    world.run(
        "update app.chatbot_conversations set status = 'closed', ended_at = now() - interval"
        " '3 days' where id = %s", talk["conversationId"],
    )  # fmt: skip
    assert world.value("select app.run_clock_job('apply-retention')") == "done"
    assert client.get(f"{path(session)}/export").ok()["counts"]["chatbot_messages"] == 0
    assert client.ask("PUT", "/api/v1/retention", {"messagesDays": None}).ok() == {
        **kept, "messagesDays": None,
    }  # fmt: skip
