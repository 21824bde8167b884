"""Recall, and answers, at every moment of a change of the embedding model.

One organization with 10,000 chunks in 1,000 documents changes from words-256 to words-192, models
of tests/fakes/openai_server.py whose vectors can be computed here as well.  It counts as large
(exact_search_max_chunks is 5,000): it is searched by an HNSW index before and after, and the new
one has to be built before the switch.  All the while two visitors ask through the gateway, each
question about another chunk, which must be among the sources; and a third client asks
app.nearest_chunks for the ten nearest of a question, by the model in use and by the one that was in
use in the beginning, as a turn does that was admitted before the switch, and compares with the
exact answer over the same half-precision vectors, by distance.  In the middle of it a document is
uploaded.  After the switch, time is moved on by an hour: the old vectors are removed under the same
load.

Target: recall@10 at least 0.99 in each phase, by either model as long as it has to be there; no
question fails or misses its chunk.

What was expected before measuring: 160 batches of 64 at 30 ms, 5 s without load and 15 s with it;
up to two minutes until pg_cron has built the index; questions half as slow again while it goes on,
since two processors do it all.
"""

import statistics
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any

from bench.cluster import Cluster
from bench.report import say
from tests.support.library import Library, items
from tests.support.stack import Stack
from tests.support.world import Chatbot, Organization, World

NAME = "re_embedding"
CHUNKS = 10_000
OLD, NEW = 256, 192
EXACT = 5_000
VISITORS = 2
CALM_SECONDS = 10
PATIENCE = 600
PATH = "/api/v1/embedding-model"
ENDLESS = {"limit": 100_000_000, "windowMinutes": 60}


class Watch:
    """What is seen of one phase after the other."""

    def __init__(self) -> None:
        self.phase = ""
        self.over = threading.Event()
        self.is_old_needed = True
        self.seconds: dict[str, list[float]] = {}
        self.recalls: dict[str, list[float]] = {}
        self.wrong: list[str] = []

    def visit(self, chatbot: Chatbot, library: Library, first: int) -> None:
        asked = first
        while not self.over.is_set():
            item = library.items[asked * 37 % CHUNKS]
            asked += VISITORS
            phase, started = self.phase, time.perf_counter()
            said = chatbot.ask(item.question)
            self.seconds.setdefault(phase, []).append(time.perf_counter() - started)
            cited = " ".join(source["content"] for source in said["sources"])
            if said["outcome"] != "answered" or item.text not in cited:
                self.wrong.append(f"{phase}: {item.name} {said['outcome']}")

    def search(self, world: World, library: Library, old: int) -> None:
        asked = 0
        with world.stack.connect() as connection:
            while not self.over.is_set():
                item = library.items[asked * 41 % CHUNKS]
                asked += 1
                phase = self.phase
                found = self.recalls.setdefault(phase, [])
                found.append(library.recall(connection, item))
                if self.is_old_needed:
                    found.append(library.recall(connection, item, old))

    def tell(self, phase: str) -> None:
        times, recalls = sorted(self.seconds[phase]), self.recalls[phase]
        say(
            NAME,
            phase,
            f"{len(recalls)} searches",
            f"recall@10 {statistics.mean(recalls):.4f} (target >= 0.99)",
            f"worst {min(recalls):.1f}",
            f"{len(times)} questions",
            f"median {statistics.median(times) * 1000:.0f} ms",
            f"95th percentile {times[int(len(times) * 0.95)] * 1000:.0f} ms",
        )


def main() -> int:
    with Cluster() as cluster, Stack(cluster) as stack:
        world = World(stack)
        for name in ("visitor_rate_limit", "chatbot_rate_limit", "address_rate_limit"):
            world.set(name, ENDLESS)
        world.set("exact_search_max_chunks", EXACT)
        owner = world.organization()
        library = Library(world.connection, owner.id, items(CHUNKS))
        library.fill(OLD)
        old, new = library.add_model(OLD), library.add_model(NEW)
        library.vectors(NEW)
        world.connection.execute("vacuum analyze")
        until(lambda: is_promoted(world, owner, old), "the first index")
        chatbot = owner.add_chatbot({"provider": "openai", "model": "fake"})
        watch = Watch()
        watch.phase = "before"
        with ThreadPoolExecutor(VISITORS + 1) as pool:
            tasks: list[Future[None]] = [
                pool.submit(watch.visit, chatbot, library, first) for first in range(VISITORS)
            ]
            tasks.append(pool.submit(watch.search, world, library, old))
            try:
                run(world, owner, watch, new, tasks)
            finally:
                watch.over.set()
        for task in tasks:
            task.result()
        for phase in watch.seconds:
            watch.tell(phase)
        say(NAME, f"questions that failed or missed their chunk {len(watch.wrong)} (target <= 0)")
        for one in watch.wrong[:5]:
            say(NAME, one)
        world.close()
    return 0


def run(
    world: World, owner: Organization, watch: Watch, new: int, tasks: list[Future[None]]
) -> None:
    def wait(reached: Callable[[], Any], what: str) -> None:
        until(lambda: any(task.done() for task in tasks) or reached(), what)

    # The first one starts the process that reads documents.
    upload(owner)
    alone = upload(owner)
    time.sleep(CALM_SECONDS)
    watch.phase = "embedding"
    started = time.monotonic()
    owner.admin.client.ask("PUT", PATH, {"modelId": new}).ok(202)
    wait(lambda: state(owner)["done"] > CHUNKS // 4, "a quarter")
    meanwhile = upload(owner)
    say(
        NAME,
        f"a document uploaded meanwhile answers after {meanwhile:.1f} s",
        f"one uploaded before after {alone:.1f} s",
    )
    wait(lambda: state(owner)["done"] >= CHUNKS, "the last vector")
    embedded = time.monotonic()
    watch.phase = "building the index"
    wait(lambda: state(owner)["status"] == "completed", "the switch")
    switched = time.monotonic()
    watch.phase = "after the switch"
    time.sleep(CALM_SECONDS)
    watch.is_old_needed = False
    watch.phase = "removing the old"
    world.run("update app.embedding_changes set finished_at = finished_at - interval '1 hour'")
    world.run("update app.jobs set run_after = now() where kind = 're_embed' and state = 'waiting'")
    removing = time.monotonic()
    wait(
        lambda: world.value(
            "select not exists (select from app.chunk_embeddings where embedding_model_id <> %s)",
            new,
        ),
        "the old ones are gone",
    )
    removed = time.monotonic()
    time.sleep(CALM_SECONDS)
    say(
        NAME,
        f"{CHUNKS} chunks embedded in {embedded - started:.0f} s",
        f"switched {switched - embedded:.0f} s later",
        f"old vectors removed in {removed - removing:.1f} s",
    )


def upload(owner: Organization) -> float:
    started = time.monotonic()
    document = owner.upload("Drembil", "# Drembil\n\nDrembil is kept in a marble jar.\n")
    seconds = time.monotonic() - started
    owner.admin.client.delete(f"/api/v1/documents/{document}").ok(204)
    return seconds


def until(reached: Callable[[], Any], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not reached():
        if time.monotonic() > deadline:
            sys.exit(f"never: {what}")
        time.sleep(0.2)


def state(owner: Organization) -> dict[str, Any]:
    change: dict[str, Any] = owner.admin.client.get(PATH).ok()["change"]
    return change


def is_promoted(world: World, owner: Organization, model: int) -> bool:
    found: bool = world.value("select app.is_knowledge_promoted(%s, %s::smallint)", owner.id, model)
    return found


if __name__ == "__main__":
    sys.exit(main())
