"""Another embedding model, while chatbots go on answering."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest

from tests.support.library import Item, Library, items
from tests.support.waiting import wait_for
from tests.support.world import Chatbot, Organization, World

PATH = "/api/v1/embedding-model"
PATIENCE = 60
OLD, NEW, THIRD = 256, 192, 128


def model_of(world: World, name: str) -> int:
    return int(world.value("select id from app.embedding_models where model = %s", name))


wait_until = partial(wait_for, seconds=PATIENCE)


def change_of(owner: Organization) -> dict[str, Any]:
    change: dict[str, Any] = owner.admin.client.get(PATH).ok()["change"]
    return change


def ends(owner: Organization, world: World) -> dict[str, Any]:
    """How a change ends; nobody waits between two attempts."""

    def look() -> dict[str, Any] | None:
        hurry(owner, world)
        change = change_of(owner)
        return change if change["status"] not in ("pending", "processing") else None

    found: dict[str, Any] = wait_until(look, "the change ends")
    return found


def hurry(owner: Organization, world: World) -> None:
    """As if the time had come that a failed job waits for."""
    world.run(
        "update app.jobs set run_after = now() where organization_id = %s and kind = 're_embed'"
        " and state = 'waiting' and payload ? 'changeId' and run_after > now()",
        owner.id,
    )


def counts(owner: Organization, world: World) -> dict[str, tuple[int, int]]:
    """Chunks and titles with a vector, by model."""
    rows = world.rows(
        "select m.model,"
        " (select count(*) from app.chunk_embeddings as e"
        "  where e.organization_id = %s and e.embedding_model_id = m.id),"
        " (select count(*) from app.title_embeddings as e"
        "  where e.organization_id = %s and e.embedding_model_id = m.id)"
        " from app.embedding_models as m",
        owner.id,
        owner.id,
    )
    return {name: (chunks, titles) for name, chunks, titles in rows if chunks or titles}


@contextmanager
def held_up(owner: Organization, world: World) -> Iterator[None]:
    """A change goes on no further than what it is at now: its row is somebody else's."""
    with world.stack.connect() as connection, connection.transaction():
        connection.execute(
            "select from app.embedding_changes where organization_id = %s and finished_at is null"
            " for no key update",
            [owner.id],
        )
        yield


@pytest.fixture
def owner(world: World) -> Organization:
    return world.organization()


@pytest.fixture
def library(owner: Organization, world: World) -> Library:
    made = Library(world.connection, owner.id, items(500))
    made.fill(OLD)
    made.add_model(NEW)
    made.add_model(THIRD)
    return made


@pytest.fixture
def small(owner: Organization, world: World) -> Library:
    """Read and embedded in the process; no question depends on the fake."""
    made = Library(world.connection, owner.id, [])
    made.add_model(NEW)
    owner.learn()
    return made


def test_what_there_is(owner: Organization, world: World) -> None:
    told = owner.admin.client.get(PATH).ok()
    assert set(told) == {"current", "available", "change"}
    assert told["current"] == {
        "id": 1, "provider": "embedded", "model": "all-MiniLM-L6-v2", "dimensions": 384,
    }  # fmt: skip
    assert told["current"] in told["available"]
    assert "text-embedding-3-small" in [one["model"] for one in told["available"]]
    assert told["change"] is None


@pytest.mark.parametrize("role", ["agent", "member"])
def test_only_admins_see_and_change_it(owner: Organization, role: str) -> None:
    client = owner.user(role).client
    client.get(PATH).refused(403, "forbidden", "super_admin, admin")
    client.ask("PUT", PATH, {"modelId": 1}).refused(403, "forbidden", "super_admin, admin")


def test_the_model_changes_while_chatbots_answer(
    owner: Organization, library: Library, world: World
) -> None:
    chatbot = owner.add_chatbot()
    stop = threading.Event()

    def ask(first: int) -> int:
        asked = 0
        while not stop.is_set():
            item = library.items[(first + 37 * asked) % len(library.items)]
            answered(chatbot, item)
            asked += 1
        return asked

    def search() -> int:
        searched = 0
        before = model_of(world, f"words-{OLD}")
        with world.stack.connect() as connection:
            while not stop.is_set():
                item = library.items[41 * searched % len(library.items)]
                assert library.recall(connection, item) == 1, item
                # As a turn searches that was admitted before the change.
                assert library.recall(connection, item, before) == 1, item
                searched += 1
        return searched

    with ThreadPoolExecutor(3) as pool:
        try:
            tasks = [pool.submit(ask, 0), pool.submit(ask, 250), pool.submit(search)]
            body = {"provider": "openai", "model": f"words-{NEW}"}
            told = owner.admin.client.ask("PUT", PATH, body).ok(202)
            change = told["change"]
            assert set(change) == {"model", "status", "done", "total", "error", "startedAt"}
            assert (change["model"]["dimensions"], change["total"]) == (NEW, 500)
            assert told["current"]["model"] == f"words-{OLD}"
            change = ends(owner, world)
            # And a while longer, by the new one.
            wait_until(
                lambda: (
                    any(task.done() for task in tasks)
                    or world.value(
                        "select count(*) > 3 from app.turns where chatbot_id = %s"
                        " and parameters ->> 'embeddingModelId' = %s and outcome is not null",
                        chatbot.id,
                        str(model_of(world, f"words-{NEW}")),
                    )
                ),
                "questions by the new model",
            )
        finally:
            stop.set()
    assert all(task.result() > 0 for task in tasks)
    assert (change["status"], change["done"], change["total"], change["error"]) == (
        "completed", 500, 500, None,
    )  # fmt: skip
    told = owner.admin.client.get(PATH).ok()
    assert told["current"]["model"] == f"words-{NEW}"
    failed = "select count(*) from app.turns where chatbot_id = %s and outcome <> 'answered'"
    assert world.value(failed, chatbot.id) == 0
    # The old vectors serve who came before the change, and go when those are gone.
    assert counts(owner, world) == {f"words-{OLD}": (500, 50), f"words-{NEW}": (500, 50)}
    quarter_of_an_hour_later(owner, world)
    wait_until(lambda: counts(owner, world) == {f"words-{NEW}": (500, 50)}, "the old ones go")
    answered(chatbot, library.items[7])


def answered(chatbot: Chatbot, item: Item) -> None:
    said = chatbot.ask(item.question)
    assert said["outcome"] == "answered", said
    assert item.text in " ".join(source["content"] for source in said["sources"]), said


def quarter_of_an_hour_later(owner: Organization, world: World) -> None:
    world.run(
        "update app.embedding_changes set finished_at = finished_at - interval '15 minutes'"
        " where organization_id = %s",
        owner.id,
    )
    world.run(
        "update app.jobs set run_after = now() where organization_id = %s and kind = 're_embed'"
        " and state = 'waiting'",
        owner.id,
    )


def test_what_comes_and_goes_meanwhile(owner: Organization, library: Library, world: World) -> None:
    chatbot = owner.add_chatbot()
    client = owner.admin.client
    with held_up_from_the_start(owner, world, f"words-{NEW}"):
        assert change_of(owner)["status"] == "pending"
        came = owner.upload("Drembil", "# Drembil\n\nDrembil is kept in a marble jar.\n")
        assert vectors_of(came, world) == {f"words-{OLD}": (1, 1), f"words-{NEW}": (1, 1)}
        gone = owner.upload("Skorvat", "# Skorvat\n\nSkorvat is kept in a rusty tin.\n")
        client.delete(f"/api/v1/documents/{gone}").ok(204)
        assert vectors_of(gone, world) == {}
        newer = {"title": "Drembil", "text": "Drembil is kept in a granite jar.",
                 "sourceUri": "file:drembil"}  # fmt: skip
        client.ask("PUT", f"/api/v1/documents/{came}", {"sourceUri": "file:drembil"}).ok()
        assert client.post("/api/v1/documents", newer).ok(202)["version"] == 2
        assert owner.wait_for(came)["chunkCount"] == 1
        assert vectors_of(came, world) == {f"words-{OLD}": (1, 1), f"words-{NEW}": (1, 1)}
        listed = client.get("/api/v1/documents", query={"search": "drembil"}).ok()
        assert (listed["total"], listed["data"][0]["chunkCount"]) == (1, 1)
        assert change_of(owner)["total"] == 501
    assert ends(owner, world)["done"] == 501
    said = chatbot.ask("Where is drembil kept?")
    assert "granite" in said["response"]
    assert said["sources"][0]["documentId"] == came
    client.delete(f"/api/v1/documents/{came}").ok(204)
    assert vectors_of(came, world) == {}
    assert "granite" not in str(chatbot.ask("Where is drembil kept?"))


def vectors_of(document: str, world: World) -> dict[str, tuple[int, int]]:
    rows = world.rows(
        "select m.model, (select count(*) from app.chunk_embeddings as e"
        " where e.document_id = %s and e.embedding_model_id = m.id),"
        " (select count(*) from app.title_embeddings as e"
        " where e.document_id = %s and e.embedding_model_id = m.id) from app.embedding_models as m",
        document,
        document,
    )
    return {name: (chunks, titles) for name, chunks, titles in rows if chunks or titles}


def begun(owner: Organization, world: World, model: str) -> str:
    """A change that nobody works on yet."""
    return str(
        world.value(
            "insert into app.embedding_changes (organization_id, from_model_id, to_model_id)"
            " values (%s, app.embedding_model_of(%s), %s) returning id",
            owner.id,
            owner.id,
            model_of(world, model),
        )
    )


@contextmanager
def held_up_from_the_start(owner: Organization, world: World, model: str) -> Iterator[None]:
    """A change that was begun, and comes no further."""
    # Its job comes when its row is held, so that no worker is faster.
    change = begun(owner, world, model)
    with held_up(owner, world):
        queue(owner, world, change)
        yield


def waits_for_a_lock(world: World, call: str) -> bool:
    waits: bool = world.value(
        "select exists (select from pg_stat_activity where application_name = 'sidecar'"
        " and wait_event_type = 'Lock' and strpos(query, %s) > 0)",
        call,
    )
    return waits


def queue(owner: Organization, world: World, change: str) -> None:
    world.run(
        "insert into app.jobs (organization_id, kind, payload)"
        " values (%s, 're_embed', jsonb_build_object('changeId', %s::text))",
        owner.id,
        change,
    )


def test_a_document_that_is_ready_at_the_last_moment_is_not_lost(
    owner: Organization, library: Library, world: World
) -> None:
    """Its reading began before the change, so it has a vector of the old model only."""
    with world.stack.connect() as connection, connection.transaction():
        # What app.finish_ingest does first.
        connection.execute("select from app.organizations where id = %s for share", [owner.id])
        queue(owner, world, begun(owner, world, f"words-{NEW}"))
        wait_until(lambda: waits_for_a_lock(world, "finish_job"), "the switch waits for it")
        assert change_of(owner)["done"] == 500
        for statement in (
            "insert into app.documents (organization_id, title, source_uri, status,"
            " current_version) values (%(o)s, 'Late', 'file:late', 'ready', 1)",
            "insert into app.document_versions (organization_id, document_id, version, file_name,"
            " media_type, content, sha256) select organization_id, id, 1, 'x', 'text/plain', 'x',"
            " sha256('x') from app.documents where organization_id = %(o)s and title = 'Late'",
            "insert into app.document_chunks (organization_id, document_id, document_version,"
            " ordinal, title, content, tokens, search_vector) select organization_id, id, 1, 0,"
            " 'Late', 'Ostrimel is kept in a clay pot.', 9, '' from app.documents"
            " where organization_id = %(o)s and title = 'Late'",
        ):
            connection.execute(statement, {"o": owner.id})
    assert ends(owner, world)["status"] == "completed"
    assert counts(owner, world)[f"words-{NEW}"] == (501, 51)
    with world.stack.connect() as connection:
        assert library.recall(connection, library.items[0]) == 1


def test_a_document_that_is_being_deleted_gets_no_vector(
    owner: Organization, library: Library, world: World
) -> None:
    del library
    with world.stack.connect() as connection, connection.transaction():
        connection.execute(
            "update app.documents set deleted_at = now() where organization_id = %s"
            " and source_uri = 'library:7'", [owner.id],
        )  # fmt: skip
        queue(owner, world, begun(owner, world, f"words-{NEW}"))
        wait_until(lambda: waits_for_a_lock(world, "store_re_embeddings"), "it waits for the end")
    assert ends(owner, world)["status"] == "completed"
    assert counts(owner, world) == {f"words-{OLD}": (490, 49), f"words-{NEW}": (490, 49)}


def test_a_killed_sidecar_goes_on_where_it_was(
    owner: Organization, library: Library, world: World
) -> None:
    """Nothing is embedded twice, but for a batch."""
    owner.admin.client.ask("PUT", PATH, {"modelId": model_of(world, f"words-{NEW}")}).ok(202)
    wait_until(lambda: counts(owner, world).get(f"words-{NEW}", (0, 0))[0] > 60, "some are there")
    with held_up(owner, world):
        there = counts(owner, world)[f"words-{NEW}"][0]
        world.stack.kill("sidecar")
    world.stack.fake.forget()
    world.run("update app.jobs set run_after = now() where finished_at is null and kind = %s",
              "re_embed")  # fmt: skip
    world.stack.start("sidecar")
    change = ends(owner, world)
    assert (change["status"], change["done"]) == ("completed", 500)
    again = [one for one in world.stack.fake.requests if one["path"] == "/v1/embeddings"]
    assert sum(len(one["body"]["input"]) for one in again) <= 500 - there + 128
    with world.stack.connect() as connection:
        assert [library.recall(connection, item) for item in library.items[:20]] == [1] * 20


def test_a_failing_provider_is_told_and_tried_again(
    owner: Organization, small: Library, world: World
) -> None:
    del small
    fake = world.stack.fake
    chatbot = owner.add_chatbot()
    fake.behave("500", 1000)
    owner.admin.client.ask("PUT", PATH, {"provider": "openai", "model": f"words-{NEW}"}).ok(202)
    change = wait_until(lambda: (found := change_of(owner))["error"] and found, "an error is told")
    assert change["status"] == "processing"
    assert "500" in change["error"]
    assert chatbot.ask()["outcome"] == "answered"
    came = owner.upload("Drembil", "# Drembil\n\nDrembil is kept in a marble jar.\n")
    assert set(vectors_of(came, world)) == {"all-MiniLM-L6-v2"}
    change = ends(owner, world)
    assert (change["status"], change["done"]) == ("failed", 0)
    assert "500" in change["error"]
    assert owner.admin.client.get(PATH).ok()["current"]["provider"] == "embedded"
    assert chatbot.ask()["outcome"] == "answered"
    fake.forget()
    told = owner.admin.client.ask("PUT", PATH, {"provider": "openai", "model": f"words-{NEW}"}).ok(
        202
    )
    assert told["change"]["error"] is None
    assert ends(owner, world)["status"] == "completed"
    assert vectors_of(came, world)[f"words-{NEW}"] == (1, 1)
    assert chatbot.ask()["outcome"] == "answered"


def test_a_model_of_another_length_is_refused(
    owner: Organization, small: Library, world: World
) -> None:
    """One of its vectors among the others, and no question would find anything."""
    del small
    world.run(
        "insert into app.embedding_models (provider, model, dimensions)"
        " values ('openai', 'words-64', 65) on conflict do nothing"
    )
    owner.admin.client.ask("PUT", PATH, {"modelId": model_of(world, "words-64")}).ok(202)
    change = ends(owner, world)
    assert change["status"] == "failed"
    assert "64 dimensions and not 65" in change["error"]
    assert set(counts(owner, world)) == {"all-MiniLM-L6-v2"}
    assert owner.chatbot.ask()["outcome"] == "answered"


def half_done(owner: Organization, world: World, model: str) -> None:
    """A change some of whose vectors are there."""
    begun(owner, world, model)
    world.run(
        "insert into app.chunk_embeddings"
        " (organization_id, embedding_model_id, chunk_id, document_id, embedding)"
        " select e.organization_id, %s, e.chunk_id, e.document_id, e.embedding"
        " from app.chunk_embeddings as e where e.organization_id = %s limit 200",
        model_of(world, model),
        owner.id,
    )


def test_a_change_is_called_off(owner: Organization, library: Library, world: World) -> None:
    client = owner.admin.client
    half_done(owner, world, f"words-{NEW}")
    assert change_of(owner)["done"] == 200
    told = client.ask("PUT", PATH, {"modelId": model_of(world, f"words-{OLD}")}).ok(200)
    assert (told["change"]["status"], told["change"]["done"]) == ("cancelled", 200)
    assert told["current"]["model"] == f"words-{OLD}"
    wait_until(lambda: set(counts(owner, world)) == {f"words-{OLD}"}, "the new ones go")
    assert counts(owner, world) == {f"words-{OLD}": (500, 50)}
    assert client.ask("PUT", PATH, {"modelId": model_of(world, f"words-{OLD}")}).ok(200) == told
    answered(owner.chatbot, library.items[3])


def test_another_model_takes_its_place(owner: Organization, library: Library, world: World) -> None:
    client = owner.admin.client
    half_done(owner, world, f"words-{NEW}")
    same = client.ask("PUT", PATH, {"modelId": model_of(world, f"words-{NEW}")}).ok(202)
    assert (same["change"]["model"]["dimensions"], same["change"]["done"]) == (NEW, 200)
    told = client.ask("PUT", PATH, {"provider": "openai", "model": f"words-{THIRD}"}).ok(202)
    assert (told["change"]["model"]["dimensions"], told["change"]["done"]) == (THIRD, 0)
    assert ends(owner, world)["status"] == "completed"
    assert client.get(PATH).ok()["current"]["model"] == f"words-{THIRD}"
    wait_until(lambda: f"words-{NEW}" not in counts(owner, world), "the one between goes")
    assert counts(owner, world)[f"words-{THIRD}"] == (500, 50)
    answered(owner.chatbot, library.items[11])


def test_a_large_organization_gets_its_index_first(
    owner: Organization, library: Library, world: World
) -> None:
    world.set("exact_search_max_chunks", 400)
    try:
        owner.admin.client.ask("PUT", PATH, {"modelId": model_of(world, f"words-{NEW}")}).ok(202)
        due = wait_until(
            lambda: world.rows(
                "select built_at from app.knowledge_indexes where organization_id = %s"
                " and embedding_model_id = %s", owner.id, model_of(world, f"words-{NEW}"),
            ), "the index is asked for",
        )  # fmt: skip
        assert len(due) == 1
        change = change_of(owner)
        assert (change["status"], change["done"]) == ("processing", 500)
        assert owner.admin.client.get(PATH).ok()["current"]["model"] == f"words-{OLD}"
        answered(owner.chatbot, library.items[5])
        command = world.value(
            "select app.promote_knowledge(%s, %s::smallint)",
            owner.id,
            model_of(world, f"words-{NEW}"),
        )
        if command is not None:
            world.run(command)
        assert ends(owner, world)["status"] == "completed"
        answered(owner.chatbot, library.items[5])
    finally:
        world.unset("exact_search_max_chunks")


def test_an_organization_without_documents_changes_at_once(
    owner: Organization, small: Library, world: World
) -> None:
    del small
    stranger = world.organization()
    told = stranger.admin.client.ask("PUT", PATH, {"modelId": model_of(world, f"words-{NEW}")}).ok(
        202
    )
    assert (told["change"]["done"], told["change"]["total"]) == (0, 0)
    assert ends(stranger, world)["status"] == "completed"
    assert owner.admin.client.get(PATH).ok()["change"] is None


WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({}, "missing_field", "modelId"),
    ({"model": "words-192"}, "missing_field", "modelId"),
    ({"modelId": 32000}, "invalid_field", "modelId"),
    ({"modelId": 1, "model": "another"}, "invalid_field", "modelId"),
    ({"provider": "openai", "model": "unheard-of"}, "invalid_field", "model"),
    ({"provider": "somebody", "model": "x"}, "invalid_field", "provider"),
]


@pytest.mark.parametrize(("body", "code", "name"), WRONG)
def test_what_is_no_model_is_named(
    owner: Organization, body: dict[str, Any], code: str, name: str
) -> None:
    owner.admin.client.ask("PUT", PATH, body).refused(400, code, name)
