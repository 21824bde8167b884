"""Messenger: the handshake, signed batches, echoes, the window, and what Meta answers."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.support.channels import messenger, new_id, new_psid
from tests.support.waiting import wait_for
from tests.support.world import ANSWER, QUESTION


@pytest.fixture(scope="module")
def channel(organization):
    return messenger(organization)


@pytest.fixture
def fresh(organization):
    return messenger(organization)


@contextmanager
def hurried(world) -> Iterator[None]:
    """Nobody waits for the pauses between attempts, nor for an echo."""
    over = threading.Event()

    def hurry() -> None:
        with world.stack.connect() as connection:
            while not over.wait(0.1):
                connection.execute(
                    "update app.deliveries set run_after = now(),"
                    " attempted_at = attempted_at - interval '31 s'"
                    " where state = 'waiting' and run_after > now() + interval '0.5 s'"
                )

    thread = threading.Thread(target=hurry)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


# ---- The handshake --------------------------------------------------------------------


def shake(channel, path, **changed):
    query = {"hub.mode": "subscribe", "hub.verify_token": channel.verify_token,
             "hub.challenge": "1158201444", **changed}  # fmt: skip
    return channel.world.stack.client.get(path, query={k: v for k, v in query.items() if v})


@pytest.mark.parametrize("path", ["", "/webhook"])
def test_the_handshake_echoes_the_challenge(channel, path):
    answer = shake(channel, path or f"{channel.path}/webhook")
    assert (answer.status, answer.text) == (200, "1158201444")
    assert answer.headers.get_content_type() == "text/plain"


@pytest.mark.parametrize("path", ["", "/webhook"])
@pytest.mark.parametrize(
    "changed",
    [{"hub.verify_token": "wrong"}, {"hub.verify_token": ""}, {"hub.mode": "unsubscribe"},
     {"hub.mode": ""}, {"hub.verify_token": "\ud800".encode("utf-8", "surrogatepass")}],
)  # fmt: skip
def test_a_wrong_handshake_is_refused(channel, path, changed):
    answer = shake(channel, path or f"{channel.path}/webhook", **changed)
    assert answer.status in (400, 403), answer.text
    assert "1158201444" not in answer.text


def test_another_chatbots_token_is_a_wrong_one(channel, fresh):
    answer = shake(channel, f"{fresh.path}/webhook")
    answer.refused(403, "wrong_verify_token")


# ---- Webhooks -------------------------------------------------------------------------


def test_a_message_is_answered(channel, world):
    user = new_psid()
    channel.say(user, QUESTION)
    (answer,) = channel.wait_for_answers(user)
    assert ANSWER in answer["text"]
    assert answer["kind"] == "RESPONSE"
    channel.wait_until_quiet()
    assert channel.conversation(user)["integration_type"] == "messenger"
    assert channel.conversation(user)["user_identifier"] == user
    (delivery,) = channel.deliveries()
    assert delivery["state"] == "sent"
    assert delivery["provider_ids"] == [answer["mid"]]


def test_who_writes_sees_that_somebody_types(organization, world):
    channel = messenger(organization, organization.add_chatbot({"provider": "openai",
                                                                "model": "fake"}))  # fmt: skip
    world.stack.fake.say("It is so.")
    world.stack.messenger.behave("500", path="typing_on")
    user = new_psid()
    channel.say(user, QUESTION)
    channel.wait_for_answers(user)
    asked = [one["body"] for one in world.stack.messenger.requests
             if "sender_action" in one["body"]]  # fmt: skip
    assert asked == [{"recipient": {"id": user}, "sender_action": "typing_on"}]


@pytest.mark.parametrize("forgery", ["none", "truncated", "other secret", "other body", "sha1",
                                     "line's"])  # fmt: skip
@pytest.mark.parametrize("path", ["", "/webhook"])
def test_a_forged_webhook_is_refused_and_not_kept(channel, forgery, path):
    before = len(channel.events())
    event = channel.page_message(new_psid(), "Hi")
    entry = {"id": channel.page, "time": 1, "messaging": [event]}
    body = json.dumps({"object": "page", "entry": [entry]}).encode()
    right = channel.sign(body)["X-Hub-Signature-256"]
    headers = {
        "none": {},
        "truncated": {"X-Hub-Signature-256": right[:-2]},
        "other secret": channel.sign(body, "another secret"),
        "other body": channel.sign(body + b" "),
        "sha1": {"X-Hub-Signature-256": right.replace("sha256", "sha1")},
        "line's": {"X-Line-Signature": right},
    }[forgery]
    channel.post(body, headers, path).refused(401, "invalid_signature")
    assert len(channel.events()) == before


def test_what_is_not_there_is_not_told_apart(channel, organization):
    body = json.dumps({"object": "page", "entry": [{"id": "5", "messaging": []}]}).encode()
    bot = organization.add_chatbot()
    for path in ("/webhook", f"/api/v1/integrations/messenger/{bot.id}/webhook"):
        channel.post(body, channel.sign(body), path).refused(401, "invalid_signature")


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"{}", b'{"entry": {}}'])
def test_a_body_that_is_no_batch_is_refused(channel, body):
    channel.post(body).refused(400, "malformed_body")


def test_a_batch_of_several_pages_finds_each(organization, world):
    """One app, and so one secret, for two pages; a third is of another app."""
    first, second, third = (messenger(organization) for _ in range(3))
    second.secret = first.secret
    second.connect()
    users = [new_psid() for _ in range(3)]
    entries = [
        {"id": one.page, "time": 1, "messaging": [one.page_message(user, QUESTION)]}
        for one, user in zip((first, second, third), users, strict=True)
    ]
    entries += [{"id": "77", "messaging": [first.page_message(new_psid(), "Hi")]}, {"id": 7}, 8]
    body = json.dumps({"object": "page", "entry": entries}).encode()
    assert first.post(body, first.sign(body), "/webhook").ok() == {"stored": 2}
    for one, user in ((first, users[0]), (second, users[1])):
        (answer,) = one.wait_for_answers(user)
        assert answer["page"] == one.page
    assert third.events() == []
    assert first.post(body, first.sign(body), "/webhook").ok() == {"stored": 0}


def test_another_pages_entries_are_not_taken_by_a_chatbots_own_door(channel, fresh):
    entry = {"id": fresh.page, "messaging": [fresh.page_message(new_psid(), "Hi")]}
    body = json.dumps({"object": "page", "entry": [entry]}).encode()
    assert channel.post(body).ok() == {"stored": 0}


def test_kinds_of_events(fresh):
    user = new_psid()
    fresh.send(
        fresh.page_event(user, delivery={"mids": ["m"], "watermark": 1}),
        fresh.page_event(user, read={"watermark": 1}),
        fresh.page_event(user, reaction={"mid": "m"}),
        fresh.page_event(user),
        {"message": {"text": "Hi"}},
        {**fresh.page_event(user), "message": 7},
        "x",
        fresh.page_event(user, postback={"title": QUESTION, "payload": "ASK"}),
    ).ok()
    (answer,) = fresh.wait_for_answers(user)
    assert ANSWER in answer["text"]
    fresh.wait_until_quiet()
    states = [state for _, state, _ in fresh.events()]
    assert states == ["done"] * 3 + ["rejected"] * 4 + ["done"]


def test_a_replayed_event_without_a_name_brings_nothing_new(fresh):
    user = new_psid()
    events = [fresh.page_event(user, message={"text": "Thank you"}),
              fresh.page_event(user, postback={"title": "Thank you", "payload": "T"}),
              fresh.page_event(user, read={"watermark": 1})]  # fmt: skip
    assert fresh.send(*events).ok() == {"stored": 3}
    assert fresh.send(*events).ok() == {"stored": 0}
    fresh.wait_for_answers(user, 2)


def test_more_events_than_a_webhook_has_are_refused(organization):
    first, second = messenger(organization), messenger(organization)
    second.secret = first.secret
    second.connect()
    entries = [{"id": one.page, "messaging": [*range(501)]} for one in (first, second)]
    for body in ({"entry": entries}, {"entry": [{"id": first.page}] * 1001}):
        raw = json.dumps(body).encode()
        first.post(raw, first.sign(raw), "/webhook").refused(413, "body_too_large")
    assert first.events() + second.events() == []


@pytest.mark.parametrize("messaging", ["x", 7, True])
def test_an_entry_without_a_list_is_kept_as_rejected(fresh, messaging):
    user = new_psid()
    entries = [{"id": fresh.page, "messaging": messaging},
               {"id": fresh.page, "messaging": None}, {"id": fresh.page, "changes": []},
               {"id": fresh.page, "messaging": [fresh.page_message(user, QUESTION)]}]  # fmt: skip
    body = json.dumps({"object": "page", "entry": entries}).encode()
    assert fresh.post(body).ok() == {"stored": 2}
    fresh.wait_for_answers(user)
    fresh.wait_until_quiet()
    assert fresh.events() == [
        (None, "rejected", "malformed: it is no object"), ("message", "done", None),
    ]  # fmt: skip


def test_a_picture_is_kept_and_answered_kindly(channel):
    user = new_psid()
    attachments = [{"type": "image", "payload": {"url": "https://cdn.example/1"}},
                   {"type": "file", "payload": {}}]  # fmt: skip
    message = {"mid": new_id("m_"), "attachments": attachments}
    channel.send(channel.page_event(user, message=message)).ok()
    (answer,) = channel.wait_for_answers(user)
    assert answer["text"].startswith("I can read text only.")
    assert channel.messages(user)[0][1] == "[image] [file]"


# ---- Echoes ---------------------------------------------------------------------------


def echo(channel, user, text, **more):
    message = {"mid": new_id("m_"), "is_echo": True, "app_id": 1, "text": text, **more}
    return channel.page_event(user, message=message)


def test_our_own_echo_is_skipped(channel):
    user = new_psid()
    channel.say(user, QUESTION)
    (answer,) = channel.wait_for_answers(user)
    channel.wait_until_quiet()
    said = channel.messages(user)
    channel.send(
        echo(channel, user, answer["text"], metadata=answer["metadata"], mid=answer["mid"])
    ).ok()
    channel.wait_until_quiet()
    assert channel.messages(user) == said
    assert channel.conversation(user)["status"] == "bot"
    assert channel.events()[-1] == ("echo", "done", "echo")


def test_a_person_in_the_pages_inbox_silences_the_chatbot(channel):
    user = new_psid()
    channel.say(user, QUESTION)
    channel.wait_for_answers(user)
    channel.send(echo(channel, user, "This is Ann. How can I help?")).ok()
    channel.wait_until_quiet()
    conversation = channel.conversation(user)
    assert conversation["status"] == "human"
    assert channel.messages(user)[-1] == ("human", "This is Ann. How can I help?")
    channel.say(user, QUESTION)
    channel.wait_until_quiet()
    assert len(channel.sent(user)) == 1, "neither the chatbot's answer nor Ann's again"


def test_a_person_who_speaks_during_an_answer_silences_it(organization, world):
    channel = messenger(organization, organization.add_chatbot({"provider": "openai",
                                                                "model": "fake-stall",
                                                                "responseTimeout": 3}))  # fmt: skip
    user = new_psid()
    channel.say(user, QUESTION)
    wait_for(lambda: world.stack.fake.questions, "the model is asked")
    channel.send(echo(channel, user, "I take this.")).ok()
    wait_for(lambda: channel.messages(user)[-1][0] == "human", "the echo waits for nothing")
    channel.wait_until_quiet()
    assert [who for who, _ in channel.messages(user)] == ["user", "human"]
    assert channel.sent(user) == []


# ---- What Meta answers ----------------------------------------------------------------

OUTCOMES = {
    # state, code, times that it is seen
    "400-190": ("dead", "token_invalid", 0),
    "401": ("dead", "token_invalid", 0),
    "403": ("dead", "token_invalid", 0),
    "400": ("dead", "refused", 0),
    "409": ("dead", "refused", 0),
    "400-551": ("dead", "blocked", 0),
    "400-613": ("sent", None, 1),
    "400-4": ("sent", None, 1),
    "429": ("sent", None, 1),
    "500-2": ("sent", None, 1),
    "500-1": ("sent", None, 1),
    "500": ("dead", "outcome_unknown", 0),
    "400-1357046": ("dead", "outcome_unknown", 0),
    "garbage": ("dead", "outcome_unknown", 0),
    "drop": ("dead", "outcome_unknown", 0),
    "accept-drop": ("dead", "outcome_unknown", 1),
    "slow": ("sent", None, 1),
    "pieces": ("sent", None, 1),
    "silence": ("dead", "outcome_unknown", 0),
}


@pytest.mark.parametrize("behaviour", OUTCOMES)
def test_what_meta_answers(fresh, world, behaviour):
    user = new_psid()
    world.stack.messenger.behave(behaviour)
    fresh.say(user, QUESTION)
    with hurried(world):
        wait_for(lambda: fresh.deliveries() and fresh.deliveries()[0]["finished_at"],
                 f"an outcome of {behaviour}", 40)  # fmt: skip
    (delivery,) = fresh.deliveries()
    assert (delivery["state"], delivery["code"], len(fresh.sent(user))) == OUTCOMES[behaviour]


def test_an_echo_tells_what_the_call_did_not(fresh, world):
    user = new_psid()
    world.stack.messenger.behave("accept-drop")
    fresh.say(user, QUESTION)
    (answer,) = fresh.wait_for_answers(user)
    wait_for(lambda: fresh.deliveries()[0]["state"] == "waiting", "the echo is waited for")
    fresh.send(
        echo(fresh, user, answer["text"], metadata=answer["metadata"], mid=answer["mid"])
    ).ok()
    fresh.wait_until_quiet()
    (delivery,) = fresh.deliveries()
    assert (delivery["state"], delivery["code"]) == ("sent", "echoed")
    assert delivery["provider_ids"] == [answer["mid"]]
    assert len(fresh.sent(user)) == 1


def test_an_echo_of_what_was_given_up_corrects_it(fresh, world):
    user = new_psid()
    world.stack.messenger.behave("accept-drop")
    fresh.say(user, QUESTION)
    (answer,) = fresh.wait_for_answers(user)
    with hurried(world):
        fresh.wait_until_quiet()
    assert fresh.deliveries()[0]["code"] == "outcome_unknown"
    fresh.send(
        echo(fresh, user, answer["text"], metadata=answer["metadata"], mid=answer["mid"])
    ).ok()
    fresh.wait_until_quiet()
    assert fresh.deliveries()[0]["state"] == "sent"


def test_a_long_answer_goes_in_pieces_under_2000(organization, world):
    channel = messenger(organization, organization.add_chatbot({"provider": "openai",
                                                                "model": "fake"}))  # fmt: skip
    user = new_psid()
    words = " ".join(f"word{number}" for number in range(1000))
    world.stack.fake.say(words)
    channel.say(user, QUESTION)
    channel.wait_until_quiet()
    seen = channel.sent(user)
    assert " ".join(one["text"] for one in seen) == words
    assert len(seen) > 3
    assert max(len(one["text"]) for one in seen) < 2000


# ---- The window -----------------------------------------------------------------------


def silent_for(channel, user, hours):
    """As if the visitor's last message had been then."""
    channel.world.run(
        "update app.chatbot_messages set created_at = now() - make_interval(hours => %s)"
        " where conversation_id = %s and role = 'user'", hours, channel.conversation(user)["id"],
    )  # fmt: skip
    channel.world.stack.messenger.know({user: hours * 3600})


def say_as(channel, user, sender):
    conversation = channel.conversation(user)["id"]
    if sender == "human":
        channel.world.value(
            "select app.add_human_message(%s, %s, %s, 'Still there?')",
            channel.organization.id, conversation, channel.organization.admin.id,
        )  # fmt: skip
    else:
        channel.world.value(
            "select app.deliver_message(%s, %s, 'messenger', (select id from app.chatbot_messages"
            " where conversation_id = %s and role = 'assistant'))",
            channel.organization.id, conversation, conversation,
        )  # fmt: skip
    channel.wait_until_quiet()
    return channel.deliveries()[-1]


@pytest.mark.parametrize(
    ("hours", "sender", "kind"),
    [
        (23, "bot", "RESPONSE"),
        (25, "bot", None),
        (23, "human", "RESPONSE"),
        (25, "human", "MESSAGE_TAG"),
        (24 * 7 - 1, "human", "MESSAGE_TAG"),
        (24 * 7 + 1, "human", None),
    ],
)
def test_the_window_is_respected_and_said(fresh, hours, sender, kind):
    user = new_psid()
    fresh.say(user, QUESTION)
    fresh.wait_for_answers(user)
    silent_for(fresh, user, hours)
    delivery = say_as(fresh, user, sender)
    if kind is None:
        assert (delivery["state"], delivery["code"]) == ("dead", "window_closed")
        assert len(fresh.sent(user)) == 1
    else:
        assert delivery["state"] == "sent", delivery
        assert fresh.sent(user)[-1]["kind"] == kind


# ---- The configuration ----------------------------------------------------------------


def test_status_tells_how_it_is_doing_and_no_secret(fresh, organization, world):
    status = wait_for(lambda: (now := fresh.status())["verified"] and now, "it is verified")
    assert status["page"] == {"id": fresh.page, "name": f"Page {fresh.page}"}
    assert status["webhookUrl"].endswith(f"{fresh.path}/webhook")
    assert status["pageAccessTokenHint"] == fresh.token[-4:]
    said = json.dumps(status)
    assert fresh.secret not in said
    assert fresh.token not in said
    assert fresh.verify_token not in said
    fresh.say(new_psid(), QUESTION)
    assert fresh.status()["lastEventAt"]


def test_a_token_of_another_page_is_noticed(organization):
    channel = messenger(organization)
    channel.token = "page-token-42-x"
    channel.connect()
    status = wait_for(lambda: (now := channel.status())["lastError"] and now, "an error")
    assert status["lastError"]["message"] == "The token is of another page"
    assert status["verified"] is False


def test_a_page_has_one_chatbot(channel, world):
    other = world.organization()
    bot = other.add_chatbot()
    path = f"/api/v1/integrations/messenger/{bot.id}/config"
    other.admin.client.ask("PUT", path, channel.config).refused(409, "page_taken")
