"""What waits in the database is claimed, done and reported."""

import time

import pytest

from tests.support.http import form
from tests.support.world import QUESTION, new_session


def test_a_text_is_read_at_once(organization):
    """The upload wakes the worker: nobody waits for its next look."""
    started = time.monotonic()
    body = {"title": "Marlune", "text": "# Marlune\n\nMarlune is a wax that melts at 71 degrees."}
    made = organization.admin.client.post("/api/v1/documents", body).ok(202)
    document = organization.wait_for(made["id"])
    assert document["status"] == "ready", document
    assert time.monotonic() - started < 5
    assert document["title"] == "Marlune"


def test_a_file_that_cannot_be_read_says_why(organization):
    sent = form({}, ("broken.pdf", "application/pdf", b"%PDF-1.7\nthis is none"))
    made = organization.admin.client.ask("POST", "/api/v1/documents", **sent).ok(202)
    document = organization.wait_for(made["id"])
    assert document["status"] == "failed"
    assert document["error"].endswith(".")


def test_a_title_that_nobody_gave_is_the_documents_own(organization):
    text = "# The story of corvanite\n\nCorvanite is a blue mineral.\n"
    document = organization.wait_for(organization.upload("file-17", text))
    assert document["title"] == "The story of corvanite"


def test_a_turn_that_lost_its_worker_is_finished_by_another(world, organization):
    """As after a crash: the message is stored, and nobody is at work on it."""
    bot = organization.add_chatbot()
    answer = bot.ask()
    turn_id = world.value(
        "select id from app.turns where answer_message_id = %s", answer["messageId"]
    )
    world.run(
        "update app.turns set state = 'received', outcome = null, finished_at = null,"
        " answer_message_id = null, lease_until = now() - interval '1 second' where id = %s",
        turn_id,
    )
    deadline = time.monotonic() + 10
    while not (found := world.rows(
        "select outcome, answer_message_id from app.turns"
        " where id = %s and finished_at is not null", turn_id,
    )):  # fmt: skip
        assert time.monotonic() < deadline
        time.sleep(0.05)
    assert found[0][0] == "answered"
    assert str(found[0][1]) != answer["messageId"]


@pytest.fixture
def remote(world):
    """An organization whose texts are embedded by the remote model."""
    made = world.organization()
    world.run(
        "update app.organizations set embedding_model_id ="
        " (select id from app.embedding_models where model = 'text-embedding-3-small')"
        " where id = %s",
        made.id,
    )
    return made


def test_texts_are_embedded_remotely(stack, world, remote):
    remote.learn()
    asked = [one for one in stack.fake.requests if one["path"] == "/v1/embeddings"]
    assert asked[0]["body"]["encoding_format"] == "base64"
    assert len(asked[0]["body"]["input"]) > 1
    assert world.value(
        "select array_agg(distinct extensions.vector_dims(embedding)) from app.chunk_embeddings"
        " where organization_id = %s",
        remote.id,
    ) == [1536]
    stack.fake.forget()
    bot = remote.add_chatbot()
    bot.ask(QUESTION)
    asked = [one for one in stack.fake.requests if one["path"] == "/v1/embeddings"]
    assert [one["body"]["input"] for one in asked] == [[QUESTION]]


def test_an_embedding_that_fails_is_tried_again(stack, remote):
    stack.fake.behave("500", 1)
    assert remote.learn()


def test_a_question_that_cannot_be_embedded_fails_in_order(stack, remote):
    bot = remote.add_chatbot()
    stack.fake.behave("401", 1)
    body = {"sessionId": new_session(), "message": QUESTION}
    answer = bot.server.post(bot.messages, body).ok()
    assert answer["outcome"] == "failed"
