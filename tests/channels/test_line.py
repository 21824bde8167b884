"""LINE: signed webhooks come in, are answered once and in order, and forged ones are not taken."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
import pytest
from linebot.v3.webhook import SignatureValidator

from tests.support.channels import Channel, line, line_event, line_message, new_user
from tests.support.waiting import wait_for
from tests.support.world import ANSWER, OFF_TOPIC, QUESTION, World


@pytest.fixture(scope="module")
def channel(organization):
    return line(organization)


def test_a_message_is_answered_by_its_reply_token(channel):
    user = new_user()
    channel.say(user, QUESTION)
    (answer,) = channel.wait_for_answers(user)
    assert ANSWER in answer["text"]
    assert answer["how"] == "reply"
    assert "[1]" not in answer["text"], "there is no list of sources beside it"
    channel.wait_until_quiet()
    assert [who for who, _ in channel.messages(user)] == ["user", "bot"]
    conversation = channel.conversation(user)
    assert conversation["integration_type"] == "line_oa"
    assert conversation["user_identifier"] == user
    assert conversation["metadata"]["platform"] == "line"
    (delivery,) = channel.deliveries()
    assert (delivery["state"], delivery["method"], delivery["part"]) == ("sent", "reply", 1)
    assert len(delivery["provider_ids"]) == 1
    assert delivery["event_id"]


def test_who_writes_sees_that_an_answer_is_being_made(channel, world):
    bot = channel.organization.add_chatbot({"provider": "openai", "model": "fake"})
    other = line(channel.organization, bot)
    user = new_user()
    world.stack.fake.say("It is so. [1]")
    world.stack.line.behave("500", path="loading")
    other.say(user, QUESTION)
    other.wait_for_answers(user)
    asked = [one for one in world.stack.line.requests if one["path"].endswith("/loading/start")]
    assert [one["body"]["chatId"] for one in asked] == [user], "it failed, and nothing else did"


# ---- Signatures -----------------------------------------------------------------------


def kept(channel):
    return len(channel.events())


def test_ours_is_the_signature_of_lines_own_library(channel):
    body = json.dumps({"destination": "Ubot", "events": []})
    signature = channel.sign(body.encode())["X-Line-Signature"]
    assert SignatureValidator(channel.secret).validate(body, signature)
    assert not SignatureValidator("another").validate(body, signature)


@pytest.mark.parametrize("forgery", ["none", "empty", "truncated", "other secret", "other body",
                                     "messenger's", "not ascii"])  # fmt: skip
def test_a_forged_webhook_is_refused_and_not_kept(channel, forgery):
    before = kept(channel)
    body = json.dumps({"destination": "U", "events": [line_message(new_user(), "Hi")]}).encode()
    right = channel.sign(body)["X-Line-Signature"]
    headers = {
        "none": {},
        "empty": {"X-Line-Signature": ""},
        "truncated": {"X-Line-Signature": right[:-4]},
        "other secret": channel.sign(body, "another secret"),
        "other body": channel.sign(body + b" "),
        "messenger's": {"X-Hub-Signature-256": right},
        "not ascii": {"X-Line-Signature": "é".encode().decode("latin-1")},
    }[forgery]
    channel.post(body, headers).refused(401, "invalid_signature")
    assert kept(channel) == before


def test_another_chatbots_secret_is_a_forgery(channel, organization):
    other = line(organization)
    body = json.dumps({"events": [line_message(new_user(), "Hi")]}).encode()
    other.post(body, channel.sign(body)).refused(401, "invalid_signature")
    assert other.events() == []


def test_what_is_not_there_is_not_told_apart(channel, organization):
    body = b'{"events": []}'
    unconnected = organization.add_chatbot()
    nobody = "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"
    said = [
        channel.post(
            body, channel.sign(body), f"/api/v1/integrations/line/{chatbot}/webhook"
        ).refused(401, "invalid_signature")
        for chatbot in (nobody, unconnected.id)
    ]
    forged = channel.post(body, {}).refused(401, "invalid_signature")
    assert said == [forged, forged]


def test_a_replayed_webhook_brings_nothing_new(channel):
    user = new_user()
    body = json.dumps({"events": [line_message(user, "Thank you")]}).encode()
    assert channel.post(body).ok() == {"stored": 1}
    assert channel.post(body).ok() == {"stored": 0}
    channel.wait_until_quiet()
    assert channel.post(body).ok() == {"stored": 0}
    channel.wait_for_answers(user)


def test_a_redelivered_event_is_known_in_another_body(channel):
    user = new_user()
    event = line_message(user, "Thank you")
    channel.send(event).ok()
    again = {**event, "deliveryContext": {"isRedelivery": True}}
    assert channel.send(again, line_message(user, "Hello")).ok() == {"stored": 1}
    channel.wait_for_answers(user, 2)


@pytest.mark.parametrize("kind", ["follow", "message", "postback"])
def test_a_replayed_event_without_a_name_brings_nothing_new(channel, kind):
    """Older events have no webhookEventId, and only messages an id of their own."""
    user = new_user()
    event = line_event(user, kind, postback={"data": "Thank you"},
                       message={"type": "text", "text": "Thank you"})  # fmt: skip
    del event["webhookEventId"]
    assert channel.send(event).ok() == {"stored": 1}
    assert channel.send(event).ok() == {"stored": 0}
    assert channel.send({**event, "deliveryContext": {"isRedelivery": True}}).ok() == {"stored": 0}
    assert channel.send({**event, "timestamp": event["timestamp"] + 1}).ok() == {"stored": 1}
    channel.wait_for_answers(user, 2)


# ---- Bodies ---------------------------------------------------------------------------


def test_an_empty_batch_is_a_check_of_the_connection(channel):
    assert channel.send().ok() == {"stored": 0}


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b'"x"', b"{}", b'{"events": {}}',
                                  b'{"events": null}', b"\xff", b"[" * 5000])  # fmt: skip
def test_a_body_that_is_no_batch_is_refused(channel, body):
    channel.post(body).refused(400, "malformed_body")


def test_a_body_over_the_limit_is_refused(channel):
    before = kept(channel)
    body = b'{"events": [], "x": "' + b"x" * 1024 * 1024 + b'"}'
    channel.post(body).refused(413, "body_too_large")
    largest = b'{"events": [], "x": "' + b"x" * (1024 * 1024 - 23) + b'"}'
    assert len(largest) == 1024 * 1024
    assert channel.post(largest).ok() == {"stored": 0}
    assert kept(channel) == before


def test_more_events_than_a_webhook_has_are_refused(organization):
    """A megabyte of them would keep the inbox from others for half a minute."""
    channel = line(organization)
    channel.send(*range(1001)).refused(413, "body_too_large")
    assert kept(channel) == 0
    assert channel.send(*range(1000)).ok() == {"stored": 1000}


def test_what_is_malformed_is_kept_as_rejected_and_the_rest_is_answered(organization):
    channel = line(organization)
    user = new_user()
    no_text = line_message(user, "x")
    del no_text["message"]["text"]
    channel.send(
        7, "x", None, [], {}, {"type": 5}, {"type": "message"},
        line_event(user, "message"), line_event(user, "message", message={"id": "1"}), no_text,
        {**line_message(user, "x"), "source": {"type": "user"}},
        line_event(user, "postback"), line_event(user, "unsend", unsend={}),
        line_message(user, QUESTION),
    ).ok()  # fmt: skip
    channel.wait_for_answers(user)
    channel.wait_until_quiet()
    events = channel.events()
    assert len(events) == 14
    assert events[-1] == ("message", "done", None)
    assert all(state == "rejected" for _, state, _ in events[:-1]), events
    assert all(reason.startswith("malformed: ") for _, _, reason in events[:-1]), events


def test_a_character_that_cannot_be_stored_does_not_spoil_the_batch(channel):
    user = new_user()
    body = json.dumps({"events": [line_message(user, f"{QUESTION} \0 \\u0000")]}).encode()
    assert b"\\u0000" in body
    assert channel.post(body).ok() == {"stored": 1}
    channel.wait_for_answers(user)
    assert channel.messages(user)[0][1] == f"{QUESTION} � \\u0000"


def test_half_a_character_does_not_spoil_the_batch(channel):
    """A text that was cut in the middle of a character, as UTF-16 has it."""
    users = [new_user(), new_user()]
    cut = json.dumps(line_message(users[0], f"{QUESTION} \ud83d"))
    whole = json.dumps(line_message(users[1], f"{QUESTION} 😀 \\ud83d"))
    assert "\\ud83d" in cut
    assert "\\ud83d\\ude00" in whole
    assert channel.post(f'{{"events": [{cut}, {whole}]}}'.encode()).ok() == {"stored": 2}
    for user, said in zip(users, (f"{QUESTION} �", f"{QUESTION} 😀 \\ud83d"), strict=True):
        channel.wait_for_answers(user)
        assert channel.messages(user)[0][1] == said


@contextmanager
def failing(world: World) -> Iterator[None]:
    """No message of these words can be stored."""
    world.run(
        "create function public.fail_for_a_test() returns trigger language plpgsql as"
        " $$ begin raise exception 'no such luck'; end $$"
    )
    world.run(
        "create trigger fail_for_a_test before insert on app.chatbot_messages for each row"
        " when (new.content = 'unlucky words') execute function public.fail_for_a_test()"
    )
    try:
        yield
    finally:
        world.run("drop trigger fail_for_a_test on app.chatbot_messages")
        world.run("drop function public.fail_for_a_test")


def given_up(channel: Channel, world: World) -> bool:
    """Whether the first event is, without the pauses between the attempts."""
    world.run(
        "update app.webhook_events set run_after = now() where state = 'waiting'"
        " and chatbot_id = %s", channel.chatbot.id,
    )  # fmt: skip
    return bool(channel.events()[0][1] == "dead")


def test_what_cannot_be_taken_is_given_up_alone_and_may_be_taken_once_more(organization, world):
    """An event whose taking fails in SQL, again and again, is dead in the end, and was told why."""
    channel = line(organization)
    user = new_user()
    with failing(world):
        channel.send(line_message(user, "unlucky words"), line_message(user, QUESTION)).ok()
        wait_for(lambda: given_up(channel, world), "it is given up", 40)
        channel.wait_for_answers(user)
    (kind, state, reason), last = channel.events()
    assert (kind, state) == ("message", "dead")
    assert "no such luck" in reason
    assert last[1] == "done"

    client = organization.admin.client
    (shown,) = client.get(
        "/rest/webhook_events", query={"state": "eq.dead", "chatbot_id": f"eq.{channel.chatbot.id}"}
    ).ok()
    path = f"/api/v1/channel-events/{shown['id']}/retry"
    organization.user("agent").client.post(path, {}).refused(403, "forbidden")
    world.organization().admin.client.post(path, {}).refused(404, "not_found")
    world.stack.client.post(path, {}).refused(401, "not_signed_in")
    key = {"Idempotency-Key": f"retry-{user}"}
    said = client.post(path, {}, headers=key).ok(202)
    assert (said["state"], said["attempts"], said["reason"]) == ("waiting", 0, None)
    assert client.post(path, {}, headers=key).ok(202) == said
    channel.wait_for_answers(user, 2)
    channel.wait_until_quiet()
    assert [text for who, text in channel.messages(user) if who == "user"] == [
        QUESTION, "unlucky words",
    ]  # fmt: skip
    client.post(path, {}).refused(409, "event_not_dead")


def test_a_switched_off_integration_keeps_nothing(organization):
    channel = line(organization)
    client = organization.admin.client
    client.ask("PUT", f"{channel.path}/config", {"isActive": False}).ok()
    assert channel.send(line_message(new_user(), QUESTION)).ok() == {"stored": 0}
    assert channel.events() == []


# ---- Order ----------------------------------------------------------------------------


def test_messages_of_one_person_are_answered_in_order(organization, world):
    channel = line(organization)
    users = [new_user() for _ in range(4)]
    texts = ["Hello", QUESTION, "Thank you", OFF_TOPIC, "Hi"]
    channel.send(*(line_message(user, text) for text in texts for user in users)).ok()
    for user in users:
        channel.wait_for_answers(user, len(texts))
    channel.wait_until_quiet()
    for user in users:
        said = channel.messages(user)
        assert [who for who, _ in said] == ["user", "bot"] * len(texts)
        assert [text for who, text in said if who == "user"] == texts
        answers = [text for who, text in said if who == "bot"]
        seen = [one["text"] for one in channel.sent(user)]
        assert len(seen) == len(answers)
        assert seen[0] == answers[0]
        assert seen[-1] == answers[-1]


# ---- Kinds of events ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ({"type": "image", "id": "11"}, "[image]"),
        ({"type": "video", "id": "12"}, "[video]"),
        ({"type": "audio", "id": "13", "duration": 1000}, "[audio]"),
        ({"type": "sticker", "id": "14", "packageId": "1", "stickerId": "2",
          "keywords": ["smile", "joy", "happy", "fun"]}, "[sticker: smile, joy, happy]"),
        ({"type": "file", "id": "15", "fileName": "a.pdf"}, "[file: a.pdf]"),
        ({"type": "location", "id": "16", "title": "Home", "address": "1 Road"},
         "[location: Home, 1 Road]"),
        ({"type": "hologram", "id": "17"}, "[hologram]"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_kept_and_answered_kindly(channel, message, shown):
    user = new_user()
    unique = {**message, "id": f"{message['id']}-{user}"}
    channel.send(line_event(user, "message", message=unique)).ok()
    (answer,) = channel.wait_for_answers(user)
    assert answer["text"] == "I can read text only. Please write to me what you would like to know."
    assert answer["how"] == "reply"
    assert [text for _, text in channel.messages(user)] == [shown, answer["text"]]


def test_it_is_not_answered_where_a_person_has_the_conversation(channel, world):
    user = new_user()
    channel.say(user, QUESTION)
    channel.wait_for_answers(user)
    conversation = channel.conversation(user)
    world.value(
        "select app.take_over(%s, %s, %s)",
        channel.organization.id, conversation["id"], channel.organization.admin.id,
    )  # fmt: skip
    channel.send(line_event(user, "message", message={"type": "image", "id": user})).ok()
    channel.say(user, QUESTION)
    channel.wait_until_quiet()
    assert len(channel.sent(user)) == 1
    assert [who for who, _ in channel.messages(user)] == ["user", "bot", "user", "user"]
    assert channel.events()[-1][1:] == ("done", None)


def test_a_persons_answer_uses_a_token_that_is_left(channel, world):
    user = new_user()
    channel.say(user, QUESTION)
    channel.wait_for_answers(user)
    conversation = channel.conversation(user)
    admin = channel.organization.admin.id
    say = "select app.add_human_message(%s, %s, %s, %s)"
    world.value(
        "select app.take_over(%s, %s, %s)", channel.organization.id, conversation["id"], admin
    )
    channel.say(user, "Is anybody there?")
    channel.wait_until_quiet()
    for text in ("I am here.", "What may I do?"):
        world.value(say, channel.organization.id, conversation["id"], admin, text)
    found = channel.wait_for_answers(user, 3)
    assert [(one["how"], one["text"]) for one in found[1:]] == [
        ("reply", "I am here."), ("push", "What may I do?"),
    ]  # fmt: skip


def test_who_follows_is_welcomed_and_who_leaves_is_left_alone(organization, world):
    bot = organization.add_chatbot({"language": "de"})
    world.run(
        "update app.chatbot_instances set welcome_message = 'Willkommen!' where id = %s", bot.id
    )
    channel = line(organization, bot)
    user = new_user()
    channel.send(line_event(user, "follow")).ok()
    (welcome,) = channel.wait_for_answers(user)
    assert (welcome["text"], welcome["how"]) == ("Willkommen!", "reply")
    channel.wait_until_quiet()

    channel.send(line_event(user, "unfollow", replies=False)).ok()
    channel.wait_until_quiet()
    assert channel.conversation(user)["status"] == "closed"
    world.value(
        "select app.deliver_message(organization_id, id, 'line_oa', (select m.id from"
        " app.chatbot_messages as m where m.conversation_id = c.id and role = 'assistant'))"
        " from app.chatbot_conversations as c where c.id = %s", channel.conversation(user)["id"],
    )  # fmt: skip
    channel.wait_until_quiet()
    assert channel.deliveries()[-1]["code"] == "blocked"
    assert len(channel.sent(user)) == 1

    channel.send(line_event(user, "follow")).ok()
    channel.wait_for_answers(user, 2)
    assert channel.conversation(user)["status"] == "bot"


def test_what_is_unsent_is_forgotten(channel, world):
    user = new_user()
    event = channel.say(user, "Who has the number one two three zqsecret?")
    channel.wait_until_quiet()
    asked = "select count(*) from app.unanswered_questions where question like %s"
    assert world.value(asked, "%zqsecret%") == 1
    unsend = {"messageId": event["message"]["id"]}
    channel.send(line_event(user, "unsend", replies=False, unsend=unsend)).ok()
    channel.wait_until_quiet()
    tables = world.rows(
        "select c.oid::regclass::text from pg_class as c"
        " where c.relnamespace = 'app'::regnamespace and c.relkind = 'r'"
    )
    for (table,) in tables:
        rows = world.rows(
            f"select t from {table} as t where to_jsonb(t)::text like %s", "%zqsecret%"
        )
        assert rows == [], table


@pytest.mark.parametrize(
    "what",
    [
        {"type": "file", "fileName": "zqsecret.pdf"},
        {"type": "location", "title": "zqsecret", "address": "1 Road"},
        {"type": "sticker", "keywords": ["zqsecret"], "text": "zqsecret"},
        {"type": "text", "text": "zqsecret", "mention": {"mentionees": [{"userId": "zqsecret"}]}},
    ],
)
@pytest.mark.parametrize("mode", ["active", "standby"])
def test_what_is_unsent_is_forgotten_whatever_it_was(organization, world, what, mode):
    """In standby another module answers; what is kept here is ours to forget."""
    channel = line(organization)
    user = new_user()
    channel.send(line_event(user, "message", message={**what, "id": user}, mode=mode)).ok()
    channel.wait_until_quiet()
    kept = "select count(*) from app.webhook_events where payload::text like '%zqsecret%'"
    assert world.value(kept) == 1
    unsend = {"messageId": user}
    channel.send(line_event(user, "unsend", replies=False, unsend=unsend, mode=mode)).ok()
    channel.wait_until_quiet()
    assert world.value(kept) == 0
    said = "select count(*) from app.chatbot_messages where content like '%zqsecret%'"
    assert world.value(said) == 0


def test_a_postback_is_a_message(channel):
    user = new_user()
    postback = {"data": QUESTION}
    channel.send(line_event(user, "postback", postback=postback)).ok()
    (answer,) = channel.wait_for_answers(user)
    assert ANSWER in answer["text"]


def test_standby_and_what_is_unknown_are_left_alone(organization):
    channel = line(organization)
    user = new_user()
    channel.send(
        line_message(user, QUESTION, mode="standby"), line_event(user, "memberJoined"),
        line_event(user, "beacon"), {"type": "module", "mode": "active"},
    ).ok()  # fmt: skip
    channel.wait_until_quiet()
    assert channel.events() == [
        ("message", "done", "standby"), ("memberJoined", "done", "ignored"),
        ("beacon", "done", "ignored"), ("module", "done", "ignored"),
    ]  # fmt: skip
    assert channel.sent(user) == []


def test_a_group_is_one_conversation(channel):
    group, first, second = new_user().replace("U", "C", 1), new_user(), new_user()
    for user in (first, second):
        source = {"type": "group", "groupId": group, "userId": user}
        event = line_message(group, QUESTION)
        channel.send({**event, "source": source}).ok()
    channel.wait_for_answers(group, 2)
    assert len(channel.messages(group)) == 4
    assert channel.conversation(group)["user_identifier"] == group


@pytest.mark.parametrize("first", [True, False])
def test_nobody_on_a_page_has_the_session_of_somebody_in_line(channel, first):
    """A page's visitor may invent a session's name, but not one that a channel will use."""
    user = new_user()
    if not first:
        channel.say(user, QUESTION)
        channel.wait_for_answers(user)
    channel.chatbot.visitor.post(
        f"/api/v1/public/chat/{channel.chatbot.id}/messages",
        {"sessionId": f"line-{user}", "message": QUESTION},
    ).refused(400, "invalid_field")
    channel.say(user, "Thank you")
    channel.wait_for_answers(user, 1 if first else 2)
    assert channel.conversation(user)["integration_type"] == "line_oa"


# ---- Limits ---------------------------------------------------------------------------


def test_who_sends_too_much_is_told_once(organization):
    bot = organization.add_chatbot({"rateLimit": {"limit": 2, "windowMinutes": 60}})
    channel = line(organization, bot)
    user = new_user()
    channel.send(*(line_message(user, "Hello") for _ in range(6))).ok()
    channel.wait_until_quiet()
    states = [(state, reason) for _, state, reason in channel.events()]
    assert states == [("done", None)] * 2 + [("rejected", "rate_limited")] * 4
    seen = [one["text"] for one in channel.sent(user)]
    assert len(seen) == 3
    assert seen[2].startswith("You have sent many messages")


def test_a_switched_off_chatbot_says_nothing(organization, world):
    channel = line(organization)
    world.run(
        "update app.chatbot_instances set status = 'inactive' where id = %s", channel.chatbot.id
    )
    user = new_user()
    channel.say(user, QUESTION)
    channel.wait_until_quiet()
    assert channel.events() == [("message", "rejected", "chatbot_inactive")]
    assert channel.sent(user) == []


# ---- From SQL -------------------------------------------------------------------------


def test_sql_hands_in_a_message(channel, world):
    user = new_user()
    with world.stack.connect() as connection, connection.transaction():
        connection.execute("set local role parlance_integrator")
        connection.execute(
            "select set_config('app.current_organization_id', %s, true)",
            [channel.organization.id],
        )
        token = line_message(user, "x")["replyToken"]
        (said,) = connection.execute(
            "select parlance.process_line_message(%s, %s, %s, %s)",
            [channel.chatbot.id, user, QUESTION, token],
        ).fetchone()
    assert (said["success"], said["queued"], said["response"]) == (True, True, None)
    (answer,) = channel.wait_for_answers(user)
    assert answer["how"] == "reply"
    assert str(channel.conversation(user)["id"]) == said["conversationId"]
    assert (
        world.value(
            "select content::text from app.chatbot_messages where id = %s", said["messageId"]
        )
        == QUESTION
    )


HAND_IN = "select parlance.process_line_message(%s, %s, %s, %s)"


@pytest.mark.parametrize(
    ("user", "message", "says"),
    [
        ("", "Hello", "p_user_id must be"), (None, "Hello", "p_user_id must be"),
        ("U" * 201, "Hello", "p_user_id must be"), ("U1", "", "p_message must be"),
        ("U1", None, "p_message must be"), ("U1", " \n", "p_message must be"),
        ("U1", "x" * 8001, "p_message must be"),
    ],
)  # fmt: skip
def test_sql_hands_in_no_nonsense(channel, world, user, message, says):
    with (
        pytest.raises(psycopg.Error, match=says),
        as_integrator(world, channel.organization.id) as connection,
    ):
        connection.execute(HAND_IN, [channel.chatbot.id, user, message, None])


def test_sql_hands_in_for_its_own_organization_only(channel, world):
    before = len(channel.events())
    for stranger in (world.organization().id, None):
        with (
            pytest.raises(psycopg.Error, match="There is no such chatbot"),
            as_integrator(world, stranger) as connection,
        ):
            connection.execute(HAND_IN, [channel.chatbot.id, new_user(), QUESTION, None])
    for role in ("anon", "authenticated", "sidecar"):
        with (
            pytest.raises(psycopg.errors.InsufficientPrivilege),
            as_integrator(world, channel.organization.id, role) as connection,
        ):
            connection.execute(HAND_IN, [channel.chatbot.id, new_user(), QUESTION, None])
    assert len(channel.events()) == before


@contextmanager
def as_integrator(
    world: World, organization: str | None, role: str = "parlance_integrator"
) -> Iterator[psycopg.Connection[Any]]:
    with world.stack.connect() as connection, connection.transaction():
        connection.execute(f"set local role {role}")
        if organization is not None:
            connection.execute(
                "select set_config('app.current_organization_id', %s, true)", [organization]
            )
        yield connection
