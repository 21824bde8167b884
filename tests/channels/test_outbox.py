"""The outbox: whatever LINE answers, its outcome is the documented one, and nobody reads twice."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.support.channels import (
    line,
    line_event,
    line_message,
    new_user,
    now_ms,
)
from tests.support.waiting import wait_for
from tests.support.world import QUESTION


@pytest.fixture
def channel(organization):
    return line(organization)


@contextmanager
def hurried(world) -> Iterator[None]:
    """Nobody waits for the pauses between attempts."""
    over = threading.Event()

    def hurry() -> None:
        with world.stack.connect() as connection:
            while not over.wait(0.1):
                connection.execute(
                    "update app.deliveries set run_after = now()"
                    " where state = 'waiting' and run_after > now() + interval '0.5 s'"
                )

    thread = threading.Thread(target=hurry)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def outcome(channel, behaviour, *, replies=True, times=1):
    """What became of an answer: its state, code and method, and how often it was seen."""
    user = new_user()
    channel.world.stack.line.behave(behaviour, times)
    channel.send(line_message(user, QUESTION, replies=replies)).ok()
    with hurried(channel.world):
        wait_for(lambda: channel.deliveries() and channel.deliveries()[-1]["finished_at"],
                 f"an outcome of {behaviour}", 40)  # fmt: skip
    (delivery,) = channel.deliveries()
    return delivery["state"], delivery["code"], delivery["method"], len(channel.sent(user))


REPLIES = {
    # The first answer to a reply: state, code, method of the last attempt, times that it is seen.
    "400": ("dead", "refused", "reply", 0),
    "400-token": ("sent", None, "push", 1),
    "401": ("dead", "token_invalid", "reply", 0),
    "403": ("dead", "token_invalid", "reply", 0),
    "404": ("dead", "refused", "reply", 0),
    "409": ("dead", "refused", "reply", 0),
    "429": ("sent", None, "reply", 1),
    "429-quota": ("dead", "quota_exhausted", "reply", 0),
    "500": ("sent", None, "reply", 1),
    "503": ("sent", None, "reply", 1),
    "garbage": ("sent", None, "reply", 1),
    "drop": ("sent", None, "reply", 1),
    "accept-500": ("sent", "reply_taken_before", "reply", 1),
    "accept-drop": ("sent", "reply_taken_before", "reply", 1),
    "slow": ("sent", None, "reply", 1),
    "pieces": ("sent", None, "reply", 1),
    "silence": ("sent", None, "reply", 1),
    "accept-silence": ("sent", "reply_taken_before", "reply", 1),
}
PUSHES = {
    "400": ("dead", "refused", "push", 0),
    "401": ("dead", "token_invalid", "push", 0),
    "403": ("dead", "token_invalid", "push", 0),
    "409": ("sent", "taken_before", "push", 0),
    "429": ("sent", None, "push", 1),
    "429-quota": ("dead", "quota_exhausted", "push", 0),
    "500": ("sent", None, "push", 1),
    "garbage": ("sent", None, "push", 1),
    "drop": ("sent", None, "push", 1),
    "accept-500": ("sent", "taken_before", "push", 1),
    "accept-drop": ("sent", "taken_before", "push", 1),
    "slow": ("sent", None, "push", 1),
    "pieces": ("sent", None, "push", 1),
    "silence": ("sent", None, "push", 1),
    "accept-silence": ("sent", "taken_before", "push", 1),
}


@pytest.mark.parametrize("behaviour", REPLIES)
def test_what_line_answers_to_a_reply(channel, behaviour):
    assert outcome(channel, behaviour) == REPLIES[behaviour]


@pytest.mark.parametrize("behaviour", PUSHES)
def test_what_line_answers_to_a_push(channel, behaviour):
    assert outcome(channel, behaviour, replies=False) == PUSHES[behaviour]


def test_a_refused_token_is_told_and_a_new_one_heals(channel, organization, world):
    # The first verdict is in, which would otherwise come after the refusal now and then.
    wait_for(lambda: channel.status()["verified"], "the first verdict")
    assert outcome(channel, "401")[1] == "token_invalid"
    status = channel.status()
    assert status["verified"] is False
    assert "LINE answered 401" in status["lastError"]["message"]
    assert status["deliveries"] == {"waiting": 0, "dead": 1}
    errors = organization.admin.client.get(
        "/rest/errors", query={"chatbot_id": f"eq.{channel.chatbot.id}"}
    ).ok()
    assert [one["error_type"] for one in errors] == ["channel_error"]
    assert channel.token not in str(errors)
    channel.connect()
    status = wait_for(lambda: (now := channel.status())["verified"] and now, "a new verdict")
    assert status["lastError"] is None


def test_it_is_given_up_in_the_end(channel):
    state, code, method, seen = outcome(channel, "500", replies=False, times=20)
    assert (state, code, method, seen) == ("dead", "outcome_unknown", "push", 0)
    (delivery,) = channel.deliveries()
    assert delivery["attempts"] == 8
    assert delivery["answer"]["status"] == 500


def test_an_outage_shorter_than_the_token_costs_no_reply(channel):
    """More attempts than a push has, and all of them within the token's minute."""
    assert outcome(channel, "500", times=10) == ("sent", None, "reply", 1)


def test_a_push_after_many_replies_has_all_its_attempts(channel, world):
    user = new_user()
    world.stack.line.behave("429", times=7, path="reply")
    world.stack.line.behave("429", times=3, path="push")
    channel.say(user, QUESTION)
    with hurried(world):
        wait_for(lambda: len(replies(world)) == 7, "seven replies", 40)
        age_tokens(channel, 51)
        (answer,) = channel.wait_for_answers(user)
    assert answer["how"] == "push"
    assert channel.deliveries()[0]["attempts"] == 4


def replies(world):
    return [one for one in world.stack.line.requests if one["path"].endswith("/reply")]


def test_a_redelivered_events_token_is_as_old_as_the_event(channel):
    user = new_user()
    event = {**line_message(user, QUESTION), "timestamp": now_ms() - 52_000}
    channel.send(event).ok()
    (answer,) = channel.wait_for_answers(user)
    assert answer["how"] == "push"


def test_retry_after_is_honoured(channel, world):
    user = new_user()
    world.stack.line.behave("429")
    channel.send(line_message(user, QUESTION, replies=False)).ok()
    channel.wait_for_answers(user)
    asked = [one["at"] for one in world.stack.line.requests if "push" in one["path"]]
    assert len(asked) == 2
    assert 2 <= asked[1] - asked[0] < 5


def test_retry_after_is_honoured_where_line_is_down(channel, world):
    user = new_user()
    world.stack.line.behave("503-later")
    channel.send(line_message(user, QUESTION, replies=False)).ok()
    wait_for(lambda: channel.deliveries() and channel.deliveries()[0]["answer"], "a 503")
    waits = world.value(
        "select extract(epoch from run_after - attempted_at)::float8 from app.deliveries"
        " where chatbot_id = %s", channel.chatbot.id,
    )  # fmt: skip
    assert 55 < waits < 65
    # Not to come up in another test.
    with hurried(world):
        channel.wait_for_answers(user)
        channel.wait_until_quiet()


def test_a_push_keeps_its_retry_key(channel, world):
    outcome(channel, "accept-500", replies=False)
    keys = [one["headers"]["X-Line-Retry-Key"] for one in world.stack.line.requests
            if "push" in one["path"]]  # fmt: skip
    assert len(keys) == 2
    assert keys[0] == keys[1]


def age_tokens(channel, seconds):
    channel.world.run(
        "update app.webhook_events set received_at = now() - make_interval(secs => %s)"
        " where chatbot_id = %s", seconds, channel.chatbot.id,
    )  # fmt: skip


def test_an_old_token_is_not_tried(channel, world):
    """The answer comes when the token is 50 seconds old."""
    user = new_user()
    world.stack.line.behave("429", times=2)
    channel.say(user, QUESTION)
    wait_for(lambda: channel.deliveries() and channel.deliveries()[0]["state"] == "waiting", "429")
    age_tokens(channel, 51)
    with hurried(world):
        (answer,) = channel.wait_for_answers(user)
    assert answer["how"] == "push"


def test_what_nobody_knows_is_a_dead_letter_that_a_person_may_send_again(channel, world):
    user = new_user()
    world.stack.line.behave("accept-500", path="reply")
    channel.say(user, QUESTION)
    wait_for(lambda: channel.deliveries() and channel.deliveries()[0]["is_unknown"], "a 500")
    age_tokens(channel, 61)
    wait_for(lambda: channel.deliveries()[0]["finished_at"], "it is given up")
    (delivery,) = channel.deliveries()
    assert (delivery["state"], delivery["code"]) == ("dead", "outcome_unknown")
    assert len(channel.sent(user)) == 1
    client = channel.organization.admin.client
    (shown,) = client.get(
        "/rest/deliveries", query={"state": "eq.dead", "chatbot_id": f"eq.{channel.chatbot.id}"}
    ).ok()
    assert shown["id"] == delivery["id"]
    assert "payload" not in shown
    assert "rt:" not in str(shown), "no reply token"

    path = f"/api/v1/deliveries/{delivery['id']}/retry"
    agent = channel.organization.user("agent").client
    agent.post(path, {}).refused(403, "forbidden")
    world.organization().admin.client.post(path, {}).refused(404, "not_found")
    world.stack.client.post(path, {}).refused(401, "not_signed_in")
    key = {"Idempotency-Key": f"retry-{user}"}
    assert client.post(path, {}, headers=key).ok(202)["state"] == "waiting"
    assert client.post(path, {}, headers=key).ok(202)["state"] == "waiting"
    answers = channel.wait_for_answers(user, 2)
    assert [one["how"] for one in answers] == ["reply", "push"]
    channel.wait_until_quiet()
    client.post(path, {}).refused(409, "delivery_not_dead")


def test_a_notice_is_worth_a_reply_only(organization, world):
    bot = organization.add_chatbot({"rateLimit": {"limit": 1, "windowMinutes": 60}})
    channel = line(organization, bot)
    user = new_user()
    channel.send(*(line_message(user, "Hello", replies=False) for _ in range(2))).ok()
    channel.wait_until_quiet()
    assert len(channel.sent(user)) == 1
    assert channel.deliveries()[-1]["code"] == "expired"


# ---- Long texts and order -------------------------------------------------------------


def talkative(organization):
    return line(organization, organization.add_chatbot({"provider": "openai", "model": "fake"}))


def test_a_long_answer_goes_in_pieces_of_which_the_first_five_are_a_reply(organization, world):
    channel = talkative(organization)
    user = new_user()
    words = " ".join(f"😀word{number}" for number in range(4000))
    world.stack.fake.say(words)
    world.stack.line.behave("accept-500", path="push")
    channel.say(user, QUESTION)
    with hurried(world):
        channel.wait_until_quiet()
    seen = channel.sent(user)
    assert " ".join(one["text"] for one in seen) == words
    assert [one["how"] for one in seen] == ["reply"] * 5 + ["push"] * (len(seen) - 5)
    assert len(seen) > 5
    assert all(len(one["text"].encode("utf-16-le")) <= 10000 for one in seen)
    (delivery,) = channel.deliveries()
    assert delivery["part"] == 2
    assert len(delivery["provider_ids"]) == len(seen)


def test_what_comes_second_waits_for_the_first(organization, world):
    channel = talkative(organization)
    user = new_user()
    world.stack.fake.say("It is so.")
    world.stack.line.behave("429", path="push")
    channel.send(*(line_message(user, QUESTION, replies=False) for _ in range(3))).ok()
    wait_for(lambda: len(channel.deliveries()) == 3, "three answers")
    channel.wait_for_answers(user, 3)
    (asked,) = [
        [one["body"]["messages"][0]["text"] for one in world.stack.line.requests
         if "push" in one["path"]]
    ]  # fmt: skip
    assert len(asked) == 4
    finished = [one["finished_at"] for one in channel.deliveries()]
    assert finished == sorted(finished)


def test_a_removed_message_is_not_sent(channel, world):
    user = new_user()
    world.stack.line.behave("429")
    channel.say(user, QUESTION)
    wait_for(lambda: channel.deliveries() and channel.deliveries()[0]["answer"], "429")
    world.run(
        "update app.chatbot_messages set removed_at = now() where id = %s",
        channel.deliveries()[0]["message_id"],
    )
    channel.wait_until_quiet()
    (delivery,) = channel.deliveries()
    assert (delivery["state"], delivery["code"]) == ("dead", "removed")
    assert channel.sent(user) == []


def test_nothing_leaves_by_an_integration_that_is_switched_off(channel, organization, world):
    user = new_user()
    world.stack.line.behave("429")
    channel.say(user, QUESTION)
    wait_for(lambda: channel.deliveries() and channel.deliveries()[0]["answer"], "429")
    client = organization.admin.client
    client.ask("PUT", f"{channel.path}/config", {"isActive": False}).ok()
    channel.wait_until_quiet()
    assert channel.deliveries()[0]["code"] == "not_connected"


# ---- Fairness -------------------------------------------------------------------------


def test_a_flood_of_one_keeps_no_other_waiting(organization, world):
    """Another organization's visitor is answered while the first has hundreds to go."""
    flood = line(world.organization())
    quiet = line(organization)
    user = new_user()
    for _ in range(4):
        flood.send(*(line_message(new_user(), "Hello") for _ in range(200))).ok()
    started = time.monotonic()
    quiet.say(user, QUESTION)
    quiet.wait_for_answers(user)
    took = time.monotonic() - started
    left = world.value(
        "select count(*) from app.deliveries where chatbot_id = %s and state = 'sent'",
        flood.chatbot.id,
    )
    assert left < 800, "there was no flood any more"
    assert took < 5
    flood.wait_until_quiet()


@pytest.mark.parametrize("timestamp", [-(10**17), -1e300, 1e300, 10**17, 0])
def test_what_one_organization_signs_stops_no_others_outbox(organization, world, timestamp):
    """Whoever has a channel's secret may sign whatever they like."""
    hostile, other = line(world.organization()), line(organization)
    strange, user = new_user(), new_user()
    hostile.send({**line_message(strange, QUESTION), "timestamp": timestamp}).ok()
    hostile.wait_for_answers(strange)
    other.say(user, QUESTION)
    other.wait_for_answers(user)


def test_each_organizations_calls_carry_its_own_token(organization, world):
    both = [line(organization), line(world.organization())]
    users = [new_user(), new_user()]
    for channel, user in zip(both, users, strict=True):
        channel.send(line_message(user, QUESTION, replies=False)).ok()
    for channel, user in zip(both, users, strict=True):
        channel.wait_for_answers(user)
        tokens = {one["headers"]["Authorization"] for one in world.stack.line.requests
                  if user in (one["body"].get("to"), one["body"].get("chatId"))}  # fmt: skip
        assert tokens == {f"Bearer {channel.token}"}


# ---- A sidecar that dies --------------------------------------------------------------


@pytest.mark.slow
@pytest.mark.parametrize("replies", [True, False])
def test_a_sidecar_that_dies_while_it_sends(channel, world, replies):
    """LINE has taken it, and nobody was left to hear so."""
    user = new_user()
    world.stack.line.behave("slow")
    channel.send(line_message(user, QUESTION, replies=replies)).ok()
    wait_for(lambda: channel.sent(user), "LINE has it")
    world.stack.kill("sidecar")
    assert channel.deliveries()[0]["state"] == "running"
    world.stack.start("sidecar")
    wait_for(lambda: channel.deliveries()[0]["finished_at"], "an outcome", 40)
    (delivery,) = channel.deliveries()
    assert delivery["state"] == "sent"
    assert delivery["code"] == ("reply_taken_before" if replies else "taken_before")
    assert len(channel.sent(user)) == 1


@pytest.mark.slow
def test_a_sidecar_that_dies_while_many_are_answered(organization, world):
    """Each is answered once, or visibly not at all."""
    channel = line(organization)
    users = [new_user() for _ in range(120)]
    channel.send(*(line_message(user, QUESTION) for user in users[:60])).ok()
    wait_for(lambda: len(world.stack.line.sent) > 10, "some answers")
    world.stack.kill("sidecar")
    world.stack.start("sidecar")
    channel.send(*(line_event(user, "follow") for user in users[60:])).ok()
    wait_for(lambda: len(world.stack.line.sent) > 40, "more answers", 60)
    world.stack.kill("sidecar")
    world.stack.start("sidecar")

    def quiet() -> bool:
        return not world.value(
            "select exists (select from app.webhook_events where finished_at is null"
            " and chatbot_id = %s) or exists (select from app.deliveries"
            " where finished_at is null and chatbot_id = %s)",
            channel.chatbot.id, channel.chatbot.id,
        )  # fmt: skip

    wait_for(quiet, "all is finished", 120)
    dead = world.value(
        "select count(*) from app.deliveries where chatbot_id = %s and state = 'dead'",
        channel.chatbot.id,
    )
    seen = [len(channel.sent(user)) for user in users]
    assert max(seen) == 1
    assert seen.count(0) <= dead
    assert [state for _, state, _ in channel.events()] == ["done"] * 120
