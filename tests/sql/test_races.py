"""What two do at once, step by step: one is held where it would do harm, and then the other goes.

Whoever is to wait is known to wait by pg_blocking_pids(); nothing here depends on time.
"""

import json
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import psycopg
import pytest
from nacl.exceptions import CryptoError
from nacl.secret import SecretBox

from tests.support.cluster import Cluster

Connection = psycopg.Connection[tuple[Any, ...]]
PATIENCE = 30
VECTOR = "array_fill(%s::real, array[384])::extensions.vector"


def value(connection: Connection, sql: str, *values: object) -> Any:
    row = connection.execute(sql, values or None).fetchone()
    return row[0] if row else None


@dataclass
class Place:
    """A database with one organization; `open` is autocommit, `first` and `second` are not."""

    open: Connection
    watch: Connection
    first: Connection
    second: Connection
    ids: dict[str, str]
    pool: ThreadPoolExecutor

    @property
    def organization(self) -> str:
        return self.ids["organizationId"]

    @property
    def bot(self) -> str:
        return self.ids["chatbotId"]

    def call(
        self,
        connection: Connection,
        function: str,
        body: object,
        *path: str,
        key: str | None = None,
    ) -> Any:
        """A function of api, as its super_admin; path: the chatbot's id and others."""
        names = ("x-chatbot-id", "x-resource-id", "x-second-id")
        headers = {**dict(zip(names, path, strict=False)), "idempotency-key": key}
        user = self.ids["userId"]
        claims = {"role": "authenticated", "sub": user, "org": self.organization}
        if not connection.autocommit:
            # Whoever has such a connection commits.
            connection.execute("select 1")
        with connection.transaction():
            connection.execute(
                "select set_config('request.jwt.claims', %s, true),"
                " set_config('request.headers', %s, true),"
                " set_config('role', 'authenticated', true)",
                [json.dumps(claims), json.dumps({k: v for k, v in headers.items() if v})],
            )
            sql = f"select {function}({'%s' if body is not None else ''})"
            answer = value(connection, sql, *([json.dumps(body)] if body is not None else []))
            connection.execute("select set_config('role', 'none', true)")
            return answer

    def later(self, work: Callable[..., Any], *values: Any, **named: Any) -> Future[Any]:
        return self.pool.submit(work, *values, **named)

    def wait_or_end(self, late: Future[Any], behind: Connection) -> None:
        """Until somebody waits for what this connection holds, or did not have to."""
        sql = "select count(*) from pg_stat_activity where %s = any (pg_blocking_pids(pid))"
        deadline = time.monotonic() + PATIENCE
        while not late.done() and not value(self.watch, sql, behind.info.backend_pid):
            assert time.monotonic() < deadline, "neither done nor waiting"

    def blocked(self, late: Future[Any], behind: Connection) -> None:
        self.wait_or_end(late, behind)
        assert not late.done(), late.result()

    def answer(self, question: str, **fields: object) -> dict[str, Any]:
        """A curated answer to it."""
        body = {"question": question, "answer": f"To {question}", **fields}
        made: dict[str, Any] = self.call(self.open, "api.curated_answer_create", body, self.bot)
        return made

    def claim(self, connection: Connection, kind: str) -> list[Any]:
        jobs: list[Any] = value(connection, "select sidecar.claim_jobs('w', array[%s], 10)", kind)
        return [job["job"] for job in jobs]

    def embed(self, connection: Connection, jobs: list[Any]) -> None:
        """What an embed_questions job does."""
        for job in map(json.dumps, jobs):
            while (found := self.pending(connection, job))["items"]:
                self.store(connection, job, found)
            connection.execute("select sidecar.finish_job(%s)", [job])

    def pending(self, connection: Connection, job: str) -> dict[str, Any]:
        found: dict[str, Any] = value(connection, "select sidecar.pending_questions(%s, 32)", job)
        return found

    def store(self, connection: Connection, job: str, found: dict[str, Any]) -> None:
        vectors = ", ".join([VECTOR] * len(found["items"]))
        connection.execute(
            f"select sidecar.store_question_embeddings(%s, %s, %s, array[{vectors}])",
            [job, found["embedding"]["modelId"], json.dumps(found["items"])]
            + [0.05] * len(found["items"]),
        )

    def without_vector(self) -> list[str]:
        rows = self.open.execute(
            "select q.question from app.curated_questions as q where not exists (select from"
            " app.curated_embeddings as e where e.answer_id = q.answer_id and e.ordinal = q.ordinal"
            " and e.embedding_model_id = app.embedding_model_of(q.organization_id)) order by 1"
        )
        return [question for (question,) in rows.fetchall()]


@pytest.fixture
def place(cluster: Cluster) -> Iterator[Place]:
    with cluster.copy() as name, cluster.connect(name) as opened:
        opened.execute("insert into app.settings (name, value) values ('password_cost', '4')")
        ids = value(opened, "select app.set_up_installation('a@b.example', 'a password', 'X')")
        with (
            cluster.connect(name) as watch,
            cluster.connect(name, autocommit=False) as first,
            cluster.connect(name, autocommit=False) as second,
            ThreadPoolExecutor(2) as pool,
        ):
            yield Place(opened, watch, first, second, dict(ids), pool)


# ---- Curated answers ------------------------------------------------------------------


def test_a_question_keeps_no_vector_of_another_wording(place: Place) -> None:
    """It is replaced while the wording before is being embedded."""
    made = place.answer("When are you open?")
    (job,) = map(json.dumps, place.claim(place.open, "embed_questions"))
    found = place.pending(place.open, job)
    change = {"question": "Where are you?"}
    place.call(place.open, "api.curated_answer_update", change, place.bot, made["id"])
    place.store(place.open, job, found)
    assert place.without_vector() == ["Where are you?"]


def test_a_question_that_goes_away_stops_no_other(place: Place) -> None:
    """One of those being embedded is deleted, and that is not committed yet."""
    gone = place.answer("When are you open?")
    place.answer("Where are you?")
    jobs = place.claim(place.open, "embed_questions")
    place.call(place.first, "api.curated_answer_delete", {}, place.bot, gone["id"])
    late = place.later(place.embed, place.open, jobs)
    place.wait_or_end(late, place.first)
    place.first.commit()
    late.result(PATIENCE)
    assert place.without_vector() == []


def test_a_question_is_embedded_though_its_job_was_claimed_too_early(place: Place) -> None:
    """Whoever writes it sees a job that waits; a worker has done that before this is committed."""
    place.answer("When are you open?")
    body = {"question": "Where are you?", "answer": "Here."}
    place.call(place.first, "api.curated_answer_create", body, place.bot)
    place.embed(place.open, place.claim(place.open, "embed_questions"))
    place.first.commit()
    place.embed(place.open, place.claim(place.open, "embed_questions"))
    assert place.without_vector() == []


def test_a_question_is_embedded_though_its_job_is_just_being_claimed(place: Place) -> None:
    place.answer("When are you open?")
    jobs = place.claim(place.first, "embed_questions")
    place.answer("Where are you?")
    place.first.commit()
    with place.open.transaction():
        (job,) = map(json.dumps, jobs)
        place.open.execute("select sidecar.finish_job(%s)", [job])
    place.embed(place.open, place.claim(place.open, "embed_questions"))
    assert place.without_vector() == []


def test_a_question_is_embedded_though_its_job_was_given_up(place: Place) -> None:
    place.answer("When are you open?")
    (job,) = map(json.dumps, place.claim(place.open, "embed_questions"))
    place.open.execute("select sidecar.fail_job(%s, %s)", [job, json.dumps({"final": True})])
    assert value(place.open, "select app.queue_due_questions()") == 1
    place.embed(place.open, place.claim(place.open, "embed_questions"))
    assert place.without_vector() == []
    assert value(place.open, "select app.queue_due_questions()") == 0


ADMIT = "select sidecar.admit(%s) -> 'admission'"
BEGIN = f"select sidecar.begin_turn(%s, {VECTOR})"


def admission(
    place: Place,
    message: str,
    key: str | None = None,
    connection: Connection | None = None,
    session: str = "a session",
) -> str:
    request = {
        "chatbotId": place.bot, "apiKey": place.ids["secretKey"], "host": "h",
        "sessionId": session, "message": message, "idempotencyKey": key, "requestId": "r",
    }  # fmt: skip
    return json.dumps(value(connection or place.open, ADMIT, json.dumps(request)))


def gate(place: Place, table: str, event: str) -> None:
    """Each change of the table waits for this lock, which `first` has."""
    place.open.execute(
        "create function public.wait_at_gate() returns trigger language plpgsql as"
        " 'begin perform pg_advisory_xact_lock(7777); return new; end'"
    )
    place.open.execute(
        f"create trigger gate before {event} on {table}"
        " for each row execute function public.wait_at_gate()"
    )
    place.first.execute("select pg_advisory_xact_lock(7777)")


def test_an_answer_that_goes_away_meanwhile_is_not_given(place: Place) -> None:
    """A turn has found the curated answer, and it is deleted before the turn has read it."""
    made = place.answer("When are you open?")
    admitted = admission(place, "When are you open?")
    gate(place, "app.turns", "insert")
    late = place.later(value, place.open, BEGIN, admitted, 0.05)
    place.blocked(late, place.first)
    with place.second.transaction():
        place.call(place.second, "api.curated_answer_delete", {}, place.bot, made["id"])
    place.second.commit()
    place.first.commit()
    step = late.result(PATIENCE)
    # Its sources are sought once more.
    assert step["next"] == "retry"
    grounded = value(
        place.open,
        f"select sidecar.ground_turn(%s, %s, {VECTOR})",
        json.dumps(step["turn"]),
        step["question"],
        0.05,
    )
    assert grounded["message"]["outcome"] == "unanswered"
    assert value(place.open, "select count(*) from app.turns where curated_answer_id is null") == 1


def test_an_answer_that_goes_away_meanwhile_is_not_tried_out(place: Place) -> None:
    """The same in the playground."""
    made = place.answer("When are you open?")
    session = place.call(place.open, "api.playground_session_create", {}, place.bot)["sessionId"]
    token = value(place.open, "select app.issue_access_token(%s)", place.ids["userId"])
    caller = json.dumps({"authorization": f"Bearer {token}", "chatbotId": place.bot})
    question = json.dumps({"sessionId": session, "message": "When are you open?"})
    step = value(place.open, "select sidecar.begin_playground(%s, %s)", caller, question)
    gate(place, "app.chatbot_playground_messages", "update")
    ground = f"select sidecar.ground_playground(%s, %s, {VECTOR})"
    late = place.later(value, place.open, ground, json.dumps(step["turn"]), step["question"], 0.05)
    place.blocked(late, place.first)
    place.call(place.second, "api.curated_answer_delete", {}, place.bot, made["id"])
    place.second.commit()
    place.first.commit()
    step = late.result(PATIENCE)
    assert step["next"] == "retry"
    again = value(place.open, ground, json.dumps(step["turn"]), step["question"], 0.05)
    assert again["message"]["outcome"] == "unanswered"


def test_a_review_and_an_answer_do_not_wait_for_each_other_in_a_circle(place: Place) -> None:
    """The message's turn is being answered, and a reviewer who had removed it asks for a person."""
    admitted = admission(place, "My mail is jo@example.com")
    step = value(place.open, BEGIN, admitted, 0.05)
    turn = step["turn"]
    flag = value(
        place.open,
        "insert into app.flagged_messages"
        " (organization_id, chatbot_id, conversation_id, message_id,"
        " flag_type, rule, action, confidence_score)"
        " values (%s, %s, %s, %s, 'spam', 'flood', 'flag', 1) returning id::text",
        place.organization, place.bot, turn["conversationId"], turn["userMessageId"],
    )  # fmt: skip
    review = "api.flagged_message_review"
    place.call(place.open, review, {"decision": "removed"}, place.bot, flag)
    # As app.conclude: first the conversation, then the turn.
    place.first.execute(
        "update app.chatbot_conversations set last_activity_at = now() where id = %s",
        [turn["conversationId"]],
    )
    escalation = {"decision": "escalated"}
    late = place.later(place.call, place.open, review, escalation, place.bot, flag)
    place.blocked(late, place.first)
    place.first.execute("set local lock_timeout = '10s'")
    place.first.execute("update app.turns set timings = '{}' where id = %s", [turn["id"]])
    place.first.commit()
    assert late.result(PATIENCE)["conversation"]["status"] == "waiting"


# ---- Handoff --------------------------------------------------------------------------

FINISH = "select sidecar.finish_turn(%s, %s) -> 'message' ->> 'outcome'"
ANSWER = json.dumps({"text": "It is so.", "usage": {"promptTokens": 1, "completionTokens": 1}})


def begin(place: Place, connection: Connection | None = None, message: str = "Hello?") -> Any:
    """The turn of a message, for which a model is asked."""
    admitted = json.loads(admission(place, message))
    # Nothing is known here, and a model is asked only about what is.
    admitted |= {"provider": "openai", "model": "some", "rewriteQuestion": True}
    step = value(connection or place.open, BEGIN, json.dumps(admitted), 0.05)
    assert step["next"] in ("rewrite", "reply"), step
    return step["turn"]


def said(place: Place, turn: Any) -> list[str]:
    rows = place.open.execute(
        "select sender_type from app.chatbot_messages where conversation_id = %s order by id",
        [turn["conversationId"]],
    )
    return [sender for (sender,) in rows.fetchall()]


def rival_of(place: Place, role: str = "agent") -> Place:
    sql = "select app.add_user(%s, %s, 'a password', %s)"
    other = str(value(place.open, sql, place.organization, f"{role}@d.example", role))
    return Place(place.open, place.watch, place.first, place.second,
                 {**place.ids, "userId": other}, place.pool)  # fmt: skip


def test_of_two_who_take_a_conversation_over_one_gets_it(place: Place) -> None:
    turn = begin(place)
    path = (place.bot, turn["conversationId"])
    place.call(place.first, "api.conversation_takeover", {}, *path)
    rival = rival_of(place)
    late = place.later(rival.call, place.open, "api.conversation_takeover", {}, *path)
    place.blocked(late, place.first)
    place.first.commit()
    with pytest.raises(psycopg.Error, match="already_taken"):
        late.result(PATIENCE)
    sql = "select assigned_to::text from app.chatbot_conversations"
    assert value(place.open, sql) == place.ids["userId"]
    # Who insists gets it, and the first is told when trying to speak.
    rival.call(place.open, "api.conversation_takeover", {"force": True}, *path)
    with pytest.raises(psycopg.Error, match="already_taken"):
        place.call(place.open, "api.conversation_reply", {"message": "Mine!"}, *path)


@pytest.mark.parametrize("action", ["takeover", "reply"])
def test_an_answer_that_is_ready_while_a_person_takes_over_is_not_given(
    place: Place, action: str
) -> None:
    turn = begin(place)
    path = (place.bot, turn["conversationId"])
    body = {"message": "I am here."} if action == "reply" else {}
    place.call(place.first, f"api.conversation_{action}", body, *path)
    late = place.later(value, place.open, FINISH, json.dumps(turn), ANSWER)
    place.blocked(late, place.first)
    place.first.commit()
    assert late.result(PATIENCE) == "handed"
    assert said(place, turn) == (["user", "human"] if action == "reply" else ["user"])
    # Whoever took it over has yet to answer; whoever spoke has.
    sql = "select requires_human from app.chatbot_conversations"
    assert value(place.open, sql) is (action == "takeover")


def test_an_answer_that_came_first_stands(place: Place) -> None:
    turn = begin(place)
    assert value(place.first, FINISH, json.dumps(turn), ANSWER) == "answered"
    take = "api.conversation_takeover"
    path = (place.bot, turn["conversationId"])
    late = place.later(place.call, place.open, take, {}, *path)
    place.blocked(late, place.first)
    place.first.commit()
    assert late.result(PATIENCE)["status"] == "human"
    assert said(place, turn) == ["user", "bot"]


def test_a_reply_and_a_closing_come_one_after_the_other(place: Place) -> None:
    turn = begin(place)
    path = (place.bot, turn["conversationId"])
    value(place.open, FINISH, json.dumps(turn), ANSWER)
    seen = {"lastMessageId": turn["userMessageId"]}
    place.call(place.first, "api.conversation_reply", {"message": "One moment."}, *path)
    late = place.later(place.call, place.open, "api.conversation_close", seen, *path)
    place.blocked(late, place.first)
    place.first.commit()
    assert late.result(PATIENCE)["resolution"] == "resolved_by_human"
    place.call(place.open, "api.conversation_reopen", {}, *path)
    place.call(place.second, "api.conversation_close", {}, *path)
    reply = "api.conversation_reply"
    late = place.later(place.call, place.open, reply, {"message": "Too late."}, *path)
    place.blocked(late, place.second)
    place.second.commit()
    with pytest.raises(psycopg.Error, match="conversation_closed"):
        late.result(PATIENCE)
    assert said(place, turn) == ["user", "bot", "human"]


def test_nothing_is_closed_over_what_the_visitor_is_just_saying(place: Place) -> None:
    turn = begin(place)
    path = (place.bot, turn["conversationId"])
    value(place.open, FINISH, json.dumps(turn), ANSWER)
    reply = place.call(place.open, "api.conversation_reply", {"message": "Anything else?"}, *path)
    begin(place, place.first, "Yes!")
    seen = {"lastMessageId": reply["id"]}
    late = place.later(place.call, place.open, "api.conversation_close", seen, *path)
    place.blocked(late, place.first)
    place.first.commit()
    with pytest.raises(psycopg.Error, match="conversation_changed"):
        late.result(PATIENCE)


def test_what_is_said_while_it_is_being_closed_is_heard(place: Place) -> None:
    turn = begin(place)
    path = (place.bot, turn["conversationId"])
    place.call(place.open, "api.conversation_takeover", {}, *path)
    place.call(place.first, "api.conversation_close", {}, *path)
    late = place.later(begin, place, None, "Are you there?")
    place.blocked(late, place.first)
    place.first.commit()
    assert late.result(PATIENCE)["conversationId"] == turn["conversationId"]
    # The person said nothing, and so the visitor still waits for one.
    sql = "select status, requires_human from app.chatbot_conversations"
    assert place.open.execute(sql).fetchall() == [("waiting", True)]


def test_messages_are_in_the_order_in_which_they_came_to_be_there(place: Place) -> None:
    """One that waited for a person's is after it, though it was sent before."""
    turn = begin(place)
    path = (place.bot, turn["conversationId"])
    place.call(place.open, "api.conversation_takeover", {}, *path)
    place.first.execute(
        "select app.hold_conversation(%s, %s)", [place.organization, turn["conversationId"]]
    )
    late = place.later(begin, place, None, "Quick!")
    place.blocked(late, place.first)
    place.call(place.first, "api.conversation_reply", {"message": "Here I am."}, *path)
    place.first.commit()
    late.result(PATIENCE)
    assert said(place, turn) == ["user", "human", "user"]
    # And to be seen: the person has not read it.
    sql = "select requires_human from app.chatbot_conversations"
    assert value(place.open, sql) is True


def test_of_two_who_open_a_conversation_again_one_has_it(place: Place) -> None:
    turn = begin(place)
    path = (place.bot, turn["conversationId"])
    place.call(place.open, "api.conversation_close", {}, *path)
    place.call(place.first, "api.conversation_reopen", {}, *path)
    rival = rival_of(place)
    late = place.later(rival.call, place.open, "api.conversation_reopen", {}, *path)
    place.blocked(late, place.first)
    place.first.commit()
    with pytest.raises(psycopg.Error, match="conversation_open"):
        late.result(PATIENCE)


def test_nothing_is_given_to_whoever_is_just_leaving(place: Place) -> None:
    turn = begin(place)
    path = (place.bot, turn["conversationId"])
    leaver = rival_of(place).ids["userId"]
    place.call(place.first, "api.user_update", {"isActive": False}, "", leaver)
    late = place.later(place.call, place.open, "api.conversation_assign", {"userId": leaver}, *path)
    place.blocked(late, place.first)
    place.first.commit()
    with pytest.raises(psycopg.Error, match="invalid_field"):
        late.result(PATIENCE)
    # And what was given before is taken away.
    stayer = rival_of(place, "admin").ids["userId"]
    place.call(place.first, "api.conversation_assign", {"userId": stayer}, *path)
    late = place.later(place.call, place.open, "api.user_delete", {}, "", stayer)
    place.blocked(late, place.first)
    place.first.commit()
    late.result(PATIENCE)
    assert value(place.open, "select assigned_to from app.chatbot_conversations") is None


# ---- Chatbots -------------------------------------------------------------------------


def test_two_changes_of_a_configuration_both_survive(place: Place) -> None:
    change = "api.chatbot_update"
    one = {"configuration": {"temperature": 0.1, "escalation": {"onError": False}}}
    two = {"configuration": {"maxTokens": 77, "escalation": {"confidenceThreshold": 0.2}}}
    place.call(place.first, change, one, place.bot)
    late = place.later(place.call, place.open, change, two, place.bot)
    place.blocked(late, place.first)
    place.first.commit()
    found = late.result(PATIENCE)["configuration"]
    assert (found["temperature"], found["maxTokens"]) == (0.1, 77)
    assert found["escalation"].items() >= {"onError": False, "confidenceThreshold": 0.2}.items()


def test_two_first_changes_of_a_widget_both_survive(place: Place) -> None:
    place.open.execute("delete from app.chatbot_widget_configs")
    change = "api.widget_update"
    place.call(place.first, change, {"theme": {"primaryColor": "#010203"}}, place.bot)
    two = {"customCss": "a {}", "theme": {"borderRadius": "3px"}}
    late = place.later(place.call, place.open, change, two, place.bot)
    place.blocked(late, place.first)
    place.first.commit()
    found = late.result(PATIENCE)
    assert found["customCss"] == "a {}"
    assert (found["theme"]["primaryColor"], found["theme"]["borderRadius"]) == ("#010203", "3px")


def test_two_first_translations_both_survive(place: Place) -> None:
    change = "api.translation_update"
    place.call(place.first, change, {"translations": {"error": "Oh"}}, place.bot, "de")
    two = {"translations": {"thanks": "Gern"}, "welcomeMessage": "Hallo"}
    late = place.later(place.call, place.open, change, two, place.bot, "DE")
    place.blocked(late, place.first)
    place.first.commit()
    found = late.result(PATIENCE)
    assert found["translations"] == {"error": "Oh", "thanks": "Gern"}
    assert found["welcomeMessage"] == "Hallo"


def test_a_translation_that_was_deleted_does_not_come_back(place: Place) -> None:
    """Somebody changes it while somebody else deletes it: what is there afterwards is new."""
    old = {"systemPrompt": "Du bist alt.", "translations": {"error": "Oh"}}
    place.call(place.open, "api.translation_update", old, place.bot, "de")
    place.call(place.first, "api.translation_delete", None, place.bot, "de")
    new = {"welcomeMessage": "Hallo"}
    late = place.later(place.call, place.open, "api.translation_update", new, place.bot, "de")
    place.blocked(late, place.first)
    place.first.commit()
    found = late.result(PATIENCE)
    assert (found["systemPrompt"], found["translations"]) == (None, {})
    assert found["welcomeMessage"] == "Hallo"


# ---- The embedding model --------------------------------------------------------------


def test_curated_answers_do_not_go_missing_when_the_model_changes(place: Place) -> None:
    """The moment questions are embedded by another model, curated ones have its vectors too."""
    place.answer("When are you open?", alternatives=["Opening hours?"])
    place.embed(place.open, place.claim(place.open, "embed_questions"))
    model = value(
        place.open,
        "insert into app.embedding_models (provider, model, dimensions)"
        " values ('openai', 'other', 384) returning id",
    )
    place.call(place.open, "api.embedding_model_update", {"modelId": model})
    (job,) = map(json.dumps, place.claim(place.open, "re_embed"))
    step = value(place.open, "select sidecar.continue_re_embedding(%s, 64)", job)
    # One of them changes while it is embedded.
    place.open.execute(
        "update app.curated_questions set question = 'Opening times?' where ordinal = 1"
    )
    while step["next"] == "embed":
        vectors = ", ".join([VECTOR] * len(step["items"]))
        place.open.execute(
            f"select sidecar.store_re_embeddings(%s, %s, %s, array[{vectors}])",
            [job, model, json.dumps([{k: v for k, v in i.items() if k != "text"}
                                     for i in step["items"]])] + [0.05] * len(step["items"]),
        )  # fmt: skip
        step = value(place.open, "select sidecar.continue_re_embedding(%s, 64)", job)
    place.open.execute("select sidecar.finish_job(%s)", [job])
    assert value(place.open, "select app.embedding_model_of(%s)", place.organization) == model
    assert place.without_vector() == []
    # Long after, the vectors of the model before are of no use.
    place.open.execute("update app.embedding_changes set finished_at = now() - interval '1 day'")
    while value(place.open, "select app.remove_unused_embeddings(%s, 1)", place.organization):
        pass
    assert value(place.open, "select array_agg(distinct embedding_model_id)"
                             " from app.curated_embeddings") == [model]  # fmt: skip


def test_two_who_choose_an_embedding_model_begin_one_change(place: Place) -> None:
    sql = (
        "insert into app.embedding_models (provider, model, dimensions)"
        " values ('openai', %s, 3) returning id"
    )
    one, two = (value(place.open, sql, name) for name in ("one", "two"))
    choose = "api.embedding_model_update"
    place.call(place.first, choose, {"modelId": one})
    late = place.later(place.call, place.open, choose, {"modelId": one})
    place.blocked(late, place.first)
    place.first.commit()
    assert late.result(PATIENCE)["change"]["status"] == "pending"
    assert value(place.open, "select count(*) from app.embedding_changes") == 1

    # Another model takes its place, and nothing is left that nobody goes on with.
    place.call(place.first, choose, {"modelId": two})
    late = place.later(place.call, place.open, choose, {"modelId": one})
    place.blocked(late, place.first)
    place.first.commit()
    assert late.result(PATIENCE)["change"]["model"]["id"] == one
    rows = place.open.execute(
        "select to_model_id, status from app.embedding_changes order by id"
    ).fetchall()
    assert rows == [(one, "cancelled"), (two, "cancelled"), (one, "pending")]


# ---- People ---------------------------------------------------------------------------


def test_two_who_demote_each_other_leave_one(place: Place) -> None:
    sql = "select app.add_user(%s, 'c@d.example', 'a password', 'super_admin')"
    other = str(value(place.open, sql, place.organization))
    demote = {"role": "member"}
    place.call(place.first, "api.user_update", demote, "", other)
    rival = Place(place.open, place.watch, place.first, place.second,
                  {**place.ids, "userId": other}, place.pool)  # fmt: skip
    late = place.later(rival.call, place.open, "api.user_update", demote, "", place.ids["userId"])
    place.blocked(late, place.first)
    place.first.commit()
    with pytest.raises(psycopg.Error, match="forbidden"):
        late.result(PATIENCE)
    sql = "select count(*) from app.users where role = 'super_admin'"
    assert value(place.open, sql) == 1


def test_two_who_add_one_address_are_told(place: Place) -> None:
    body = {"email": "c@d.example", "password": "a password"}
    place.call(place.first, "api.user_create", body)
    late = place.later(place.call, place.open, "api.user_create", body)
    place.blocked(late, place.first)
    place.first.commit()
    with pytest.raises(psycopg.Error, match="email_taken"):
        late.result(PATIENCE)


# ---- Idempotency-Key ------------------------------------------------------------------

# The function, its body, what it makes; {…} is of the path.
CREATIONS = [
    ("api.chatbot_create", {"name": "New"}, "app.chatbot_instances"),
    ("api.user_create", {"email": "c@d.example", "password": "a password"}, "app.users"),
    ("api.supplier_create", {"name": "New"}, "app.suppliers"),
    ("api.product_create", {"name": "New"}, "app.products"),
    ("api.curated_answer_create", {"question": "Why?", "answer": "So."}, "app.curated_answers"),
    ("api.playground_session_create", {}, "app.chatbot_playground_sessions"),
    ("api.token_regenerate", {"kind": "secret"}, "app.chatbot_keys"),
    ("api.prompt_rollback", {"version": 1}, "app.chatbot_prompt_history"),
    ("api.prompt_job_accept", {}, "app.chatbot_prompt_history"),
    ("api.canned_reply_create", {"shortcut": "a", "title": "A", "text": "A"}, "app.canned_replies"),
    ("api.conversation_note", {"text": "A note."}, "app.conversation_notes"),
    ("api.conversation_reply", {"message": "An answer."}, "app.chatbot_messages"),
]


def prepare(place: Place, function: str) -> list[str]:
    """What it needs to be there; the ids of its path."""
    path = [place.bot]
    if function.startswith("api.prompt"):
        place.call(place.open, "api.prompt_update", {"systemPrompt": "The first."}, place.bot)
    if function.startswith("api.conversation"):
        path.append(begin(place)["conversationId"])
    if function == "api.prompt_job_accept":
        path.append(value(
            place.open,
            "insert into app.prompt_generation_jobs (organization_id, chatbot_id, status, method,"
            " generated_prompt) values (%s, %s, 'completed', 'model', 'The second.')"
            " returning id::text",
            place.organization, place.bot,
        ))  # fmt: skip
    return path


@pytest.mark.parametrize(("function", "body", "table"), CREATIONS)
@pytest.mark.parametrize("kept", [True, False], ids=["kept", "undone"])
def test_one_key_at_the_same_time_makes_one(
    place: Place, function: str, body: dict[str, object], table: str, kept: bool
) -> None:
    """The second waits for the first; it gets its answer, or does it where that was undone."""
    path = prepare(place, function)
    count = f"select count(*) from {table}"
    before = value(place.open, count)
    key = "one key of a caller"
    first = place.call(place.first, function, body, *path, key=key)
    late = place.later(place.call, place.open, function, body, *path, key=key)
    place.blocked(late, place.first)
    if kept:
        place.first.commit()
    else:
        place.first.rollback()
    second = late.result(PATIENCE)
    assert value(place.open, count) == before + 1
    if kept:
        assert second == first
    # And it stays so.
    assert place.call(place.open, function, body, *path, key=key) == second
    assert value(place.open, count) == before + 1


@pytest.mark.parametrize("kept", [True, False], ids=["kept", "undone"])
@pytest.mark.parametrize("kind", ["document", "generation"])
def test_one_key_at_the_same_time_uploads_once(place: Place, kind: str, kept: bool) -> None:
    """The same through the sidecar."""
    token = value(place.open, "select app.issue_access_token(%s)", place.ids["userId"])
    caller = json.dumps(
        {
            "authorization": f"Bearer {token}",
            "chatbotId": place.bot,
            "idempotencyKey": "one key of a caller",
        }
    )
    sql, values, table = {
        "document": (
            "select sidecar.add_document(%s, %s, %s)",
            (caller, json.dumps({"fileName": "a.md"}), b"# A"),
            "app.documents",
        ),
        "generation": (
            "select sidecar.request_generation(%s, %s, %s, %s::bytea[])",
            (
                caller,
                json.dumps({"context": "Helps."}),
                '[{"fileName": "a.md", "mediaType": "text/plain"}]',
                [b"# A"],
            ),
            "app.prompt_generation_jobs",
        ),
    }[kind]
    first = value(place.first, sql, *values)
    late = place.later(value, place.open, sql, *values)
    place.blocked(late, place.first)
    if kept:
        place.first.commit()
    else:
        place.first.rollback()
    second = late.result(PATIENCE)
    assert (second["body"] == first["body"]) is kept
    assert second.get("replayed", False) is kept
    assert value(place.open, f"select count(*) from {table}") == 1
    assert value(place.open, "select count(*) from app.jobs") == 1


# ---- The audit log --------------------------------------------------------------------


def test_what_is_committed_late_is_sealed_late(place: Place) -> None:
    """A long transaction began first and ends last; what was sealed meanwhile stays as it is."""
    place.call(place.first, "api.supplier_create", {"name": "Slow"})
    place.call(place.open, "api.supplier_create", {"name": "Fast"})
    assert value(place.open, "select app.seal_audit()") > 0
    place.first.commit()
    # Undone in the middle, as when the server stops.
    assert value(place.second, "select app.seal_audit()") == 1
    # Meanwhile another has nothing to do, and does not wait.
    assert value(place.open, "select app.seal_audit()") == 0
    place.second.rollback()
    verify = "select ok, unsealed::int from app.verify_audit(%s)"
    assert place.open.execute(verify, [place.organization]).fetchall() == [(True, 1)]
    assert value(place.open, "select app.seal_audit()") == 1
    assert place.open.execute(verify, [place.organization]).fetchall() == [(True, 0)]
    newest = place.open.execute(
        "select a.new_value ->> 'name' from app.audit_seals as s join app.audit_log as a"
        " on a.id = s.audit_id where s.organization_id = %s order by s.sequence desc limit 1",
        [place.organization],
    ).fetchone()
    assert newest == ("Slow",)


# ---- The chat path --------------------------------------------------------------------


def test_a_message_that_is_moderated_keeps_no_limit_from_others(place: Place) -> None:
    """One is being looked at; others of its chatbot wait for what it waits for, and not for it."""
    place.open.execute(
        "update app.chatbot_instances set configuration = configuration"
        ' || \'{"moderation": {"personalData": {"action": "redact"}}}\''
    )
    place.second.autocommit = True
    # What correcting typing errors reads.
    place.first.execute("lock table app.vocabulary_words")
    late = [
        place.later(admission, place, f"Is florbex stable? ({n})", None, connection, f"s-{n}")
        for n, connection in enumerate((place.open, place.second))
    ]
    sql = (
        "select pid, pg_blocking_pids(pid) from pg_stat_activity"
        " where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0"
    )
    deadline = time.monotonic() + PATIENCE
    while len(waiting := place.watch.execute(sql).fetchall()) < len(late):
        assert time.monotonic() < deadline, waiting
    behind = {pid for _, pids in waiting for pid in pids}
    place.first.rollback()
    assert behind == {place.first.info.backend_pid}
    for one in late:
        assert json.loads(one.result(PATIENCE))["chatbotId"] == place.bot


# ---- Erasure --------------------------------------------------------------------------

ERASE = "select app.erase_data(%s, 'a session')"


def left_of(place: Place) -> int:
    """Rows of the person of `begin`."""
    count: int = value(
        place.open,
        "select (select count(*) from app.chatbot_conversations) + (select count(*) from app.turns)"
        " + (select count(*) from app.chatbot_messages)",
    )
    return count


def test_an_answer_that_is_ready_while_its_person_is_erased_is_not_stored(place: Place) -> None:
    turn = json.dumps(begin(place))
    assert value(place.first, ERASE, place.organization)["erased"]["turns"] == 1
    late = place.later(value, place.open, FINISH, turn, ANSWER)
    place.blocked(late, place.first)
    place.first.commit()
    with pytest.raises(psycopg.Error, match="turn"):
        late.result(PATIENCE)
    assert left_of(place) == 0


def test_an_answer_that_came_first_is_erased_with_the_rest(place: Place) -> None:
    turn = json.dumps(begin(place))
    assert value(place.first, FINISH, turn, ANSWER)
    late = place.later(value, place.open, ERASE, place.organization)
    place.blocked(late, place.first)
    place.first.commit()
    assert late.result(PATIENCE)["erased"]["chatbot_messages"] == 2
    assert left_of(place) == 0


def test_a_tool_that_runs_and_an_erasure_do_not_wait_for_each_other_for_ever(
    place: Place,
) -> None:
    turn = begin(place)
    place.first.execute("select app.hold_turn(%s)", [json.dumps(turn)])
    late = place.later(value, place.second, ERASE, place.organization)
    place.blocked(late, place.first)
    # Whichever of them the server ends, the erasure comes through.
    try:
        place.first.execute(
            "select app.hold_conversation(%s, %s)", [place.organization, turn["conversationId"]]
        )
        place.first.commit()
    except psycopg.errors.DeadlockDetected:
        place.first.rollback()
    assert late.result(PATIENCE)["erased"]["turns"] == 1
    place.second.commit()
    assert left_of(place) == 0


def test_an_erasure_that_is_ended_for_a_circle_begins_again(place: Place) -> None:
    turn = begin(place)
    # Only one of them looks for circles.
    place.open.execute("set deadlock_timeout = '10ms'")
    place.first.execute("set deadlock_timeout = '1h'")
    place.first.execute("select app.hold_turn(%s)", [json.dumps(turn)])
    # It has the conversation, and is held before it comes to the turn.
    place.second.execute("lock table app.tool_calls in exclusive mode")
    late = place.later(value, place.open, ERASE, place.organization)
    place.blocked(late, place.second)
    held = place.later(
        value,
        place.first,
        "select app.hold_conversation(%s, %s) is null",
        place.organization,
        turn["conversationId"],
    )
    place.blocked(held, place.open)
    place.second.rollback()
    assert held.result(PATIENCE) is False
    place.blocked(late, place.first)
    place.first.commit()
    assert late.result(PATIENCE)["erased"]["turns"] == 1
    assert left_of(place) == 0


LINE_USER = f"U{7:032x}"


def come_by_line(place: Place) -> dict[str, Any]:
    """A message that waits, taken so far that its turn may begin: the event, and its admission."""
    place.open.execute(
        "insert into app.chatbot_integrations (organization_id, chatbot_id, integration_type)"
        " values (%s, %s, 'line_oa')",
        [place.organization, place.bot],
    )
    target = [{"organizationId": place.organization, "chatbotId": place.bot}]
    event = {
        "type": "message", "mode": "active", "webhookEventId": "e-1", "replyToken": "rt-1",
        "source": {"type": "user", "userId": LINE_USER},
        "message": {"type": "text", "id": "1", "text": "Hello?"},
    }  # fmt: skip
    received = "select sidecar.receive_line(%s, %s)"
    value(place.open, received, json.dumps(target), json.dumps({"events": [event]}))
    claimed = value(place.open, "select sidecar.claim_jobs('w', '{event}', 1)")
    ref = claimed[0]["event"]
    taken = value(place.open, "select sidecar.take_event(%s)", json.dumps(ref))
    return {"event": ref, "admission": taken["admission"]}


def begin_event(connection: Connection, taken: dict[str, Any]) -> Any:
    return value(
        connection,
        f"select sidecar.begin_event(%s, %s, {VECTOR})",
        json.dumps(taken["event"]),
        json.dumps(taken["admission"]),
        0.05,
    )


def test_what_came_before_is_erased_though_it_is_just_being_taken(place: Place) -> None:
    taken = come_by_line(place)
    begin_event(place.first, taken)
    late = place.later(
        value, place.open, "select app.erase_data(%s, %s)", place.organization, LINE_USER
    )
    place.blocked(late, place.first)
    place.first.commit()
    proof = late.result(PATIENCE)
    assert proof["erased"]["chatbot_messages"] >= 1
    assert left_of(place) == 0


def test_what_was_to_be_taken_is_not_stored_once_it_is_erased(place: Place) -> None:
    taken = come_by_line(place)
    erase = "select app.erase_data(%s, %s)"
    assert value(place.first, erase, place.organization, LINE_USER)["erased"]["webhook_events"] == 1
    late = place.later(begin_event, place.open, taken)
    place.blocked(late, place.first)
    place.first.commit()
    with pytest.raises(psycopg.Error, match="lease_lost"):
        late.result(PATIENCE)
    assert left_of(place) == 0


# ---- Retention ------------------------------------------------------------------------


def grow_old(place: Place) -> str:
    """A conversation that ended long ago, and is of no more use; its id."""
    turn = begin(place)
    value(place.open, FINISH, json.dumps(turn), ANSWER)
    place.open.execute(
        "update app.chatbot_conversations set status = 'closed', ended_at = now() - interval '9 d'"
    )
    place.call(place.open, "api.retention_update", {"messagesDays": 5})
    return str(turn["conversationId"])


def test_who_writes_while_the_old_conversation_goes_has_a_new_one(place: Place) -> None:
    old = grow_old(place)
    assert value(place.first, "select app.apply_retention()") > 0
    late = place.later(begin, place)
    place.wait_or_end(late, place.first)
    place.first.commit()
    turn = late.result(PATIENCE)
    assert turn["conversationId"] != old
    assert value(place.open, FINISH, json.dumps(turn), ANSWER)
    assert said(place, turn) == ["user", "bot"]


def test_retention_passes_by_a_conversation_in_which_somebody_writes(place: Place) -> None:
    old = grow_old(place)
    turn = begin(place, place.first)
    gone = place.later(value, place.open, "select app.apply_retention()")
    assert gone.result(PATIENCE) is not None, "it waits for nobody"
    place.first.commit()
    assert value(place.open, FINISH, json.dumps(turn), ANSWER)
    assert said(place, turn)[-2:] == ["user", "bot"]
    value(place.open, "select app.apply_retention()")
    count = "select count(*) from app.chatbot_conversations where id = %s"
    assert value(place.open, count, old) == (old == turn["conversationId"])


def test_an_export_shows_one_moment(place: Place) -> None:
    """Not half a person, who is erased in between."""
    turn = begin(place)
    value(place.open, FINISH, json.dumps(turn), ANSWER)
    # It has found what is the person's, and is held before it reads the messages.
    place.second.execute("lock table app.chatbot_messages in access exclusive mode")
    export = "select app.export_data(%s, 'a session') -> 'counts'"
    late = place.later(value, place.first, export, place.organization)
    place.blocked(late, place.second)
    place.second.execute("select app.erase_data(%s, 'a session')", [place.organization])
    place.second.commit()
    counts = late.result(PATIENCE)
    place.first.rollback()
    found = {name: counts[name] for name in ("chatbot_conversations", "turns", "chatbot_messages")}
    assert found in (
        {"chatbot_conversations": 1, "turns": 1, "chatbot_messages": 2},
        {"chatbot_conversations": 0, "turns": 0, "chatbot_messages": 0},
    )


# ---- Data keys ------------------------------------------------------------------------

SEAL = "select app.seal_text(%s, %s, 'jo@person.example')"
OPEN = "select vault.open_text(%s, %s)"
SUBJECT = "0190aaaa-bbbb-7ccc-8ddd-eeeeffff0001"


@pytest.mark.parametrize("is_kept", [True, False])
def test_two_who_need_the_first_data_key_share_one(place: Place, is_kept: bool) -> None:
    first = value(place.first, SEAL, place.organization, SUBJECT)
    late = place.later(value, place.second, SEAL, place.organization, SUBJECT)
    place.blocked(late, place.first)
    place.first.commit() if is_kept else place.first.rollback()
    second = late.result(PATIENCE)
    place.second.commit()
    assert value(place.open, OPEN, second, SUBJECT) == "jo@person.example"
    assert (bytes(first)[:16] == bytes(second)[:16]) == is_kept
    assert value(place.open, "select count(*) from app.data_keys") == 1


@pytest.mark.parametrize("is_kept", [True, False])
def test_what_is_sealed_while_the_key_is_destroyed_has_another(place: Place, is_kept: bool) -> None:
    before = value(place.open, SEAL, place.organization, SUBJECT)
    place.first.execute("select app.destroy_data_keys(%s)", [place.organization])
    late = place.later(value, place.second, SEAL, place.organization, SUBJECT)
    place.blocked(late, place.first)
    # What is destroyed stays so, whatever becomes of the transaction.
    place.first.commit() if is_kept else place.first.rollback()
    after = late.result(PATIENCE)
    place.second.commit()
    assert value(place.open, OPEN, before, SUBJECT) is None
    assert value(place.open, OPEN, after, SUBJECT) == "jo@person.example"
    keys = "select array_agg(row_to_json(k) order by created_at) from app.data_keys as k"
    old, new = value(place.open, keys)
    assert (old["is_missing"], new["destroyed_at"]) == (not is_kept, None)


def test_nothing_is_sealed_with_what_is_left_of_a_key(place: Place) -> None:
    """While its file is overwritten, whoever reads it must not take zeros for a key."""
    sealed: list[bytes] = []
    is_over = threading.Event()

    def seal() -> None:
        while not is_over.is_set():
            sealed.append(bytes(value(place.open, SEAL, place.organization, SUBJECT)))

    late = place.later(seal)
    count, deadline = 0, time.monotonic() + PATIENCE
    try:
        while count < 200:
            assert not late.done(), late.result()
            assert time.monotonic() < deadline, count
            count += value(place.first, "select app.destroy_data_keys(%s)", place.organization)
            place.first.commit()
    finally:
        is_over.set()
    late.result(PATIENCE)
    for one in sealed:
        with pytest.raises(CryptoError):
            SecretBox(bytes(32)).decrypt(one[16:])


@pytest.mark.parametrize("left", ["0" * 64, "-" * 64, "", "ab" * 8])
def test_a_key_that_was_being_destroyed_at_a_crash_is_missing(
    cluster: Cluster, place: Place, left: str
) -> None:
    before = bytes(value(place.open, SEAL, place.organization, SUBJECT))
    file = cluster.data / "parlance_keys" / f"data_{UUID(bytes=before[:16])}"
    file.write_text(left)
    assert value(place.open, OPEN, before, SUBJECT) is None
    after = value(place.open, SEAL, place.organization, SUBJECT)
    assert value(place.open, OPEN, after, SUBJECT) == "jo@person.example"
    old, new = value(
        place.open,
        "select array_agg(row_to_json(k) order by created_at) from app.data_keys as k",
    )
    assert (old["is_missing"], new["destroyed_at"]) == (True, None)
    # And is gone for good with the others.
    value(place.open, "select app.destroy_data_keys(%s)", place.organization)
    assert not file.exists()


@pytest.mark.parametrize("is_late", [True, False])
def test_a_turn_under_way_outlives_the_key(place: Place, is_late: bool) -> None:
    """Its question is lost with the key, and the answer is one or the other; nothing fails."""
    place.open.execute(
        "update app.chatbot_instances"
        " set configuration = configuration || '{\"confidential\": true}'"
    )
    turn = begin(place, message="I am jo@person.example. Who is that?")
    answer = json.dumps({"text": "You are jo@person.example.", "usage": {}})
    destroy = "select app.destroy_data_keys(%s)"
    if is_late:
        # It is sealed, and not committed.
        assert value(place.first, FINISH, json.dumps(turn), answer) == "answered"
        assert value(place.open, destroy, place.organization) == 1
        place.first.commit()
    else:
        assert value(place.open, destroy, place.organization) == 1
        failure = json.dumps({"type": "network_error"})
        again = value(place.open, "select sidecar.fail_turn(%s, %s)", json.dumps(turn), failure)
        assert "jo@person.example" not in json.dumps(again)
        held = json.dumps(again["turn"])
        assert value(place.open, FINISH, held, answer) == "answered"
    told = place.open.execute(
        "select m.content, app.full_text(m), app.is_lost(m) from app.chatbot_messages as m"
        " order by m.id"
    ).fetchall()
    asked, kept = "I am [redacted: e-mail]. Who is that?", "You are [redacted: e-mail]."
    assert told == [
        (asked, asked, True),
        (kept, kept, True) if is_late else (kept, "You are jo@person.example.", False),
    ]
    after = begin(place, message="And pa@person.example?")
    assert value(place.open, FINISH, json.dumps(after), answer) == "answered"
