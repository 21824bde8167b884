"""Whether search finds the page that answers, and knows when none does.

The PostgreSQL 15 manual (Debian's postgresql-doc-15, 1,169 pages, some 12,400 chunks) is read, cut,
embedded and stored by the sidecar's own readers and the functions of schema `sidecar`; then the 60
questions that it answers and the 20 that it does not (questions/postgresql.json) are corrected,
embedded and grounded as a turn does it.  A question is a hit if one of its pages is among the first
five sources.  Targets: 54 of the 60, of which at most 3 are refused; 15 of the 20 refused.

Search was tuned on other questions (questions/tuning.json), never on these.

Thai, Japanese and Chinese have a part of their own: the articles of a help site in each, with 20
questions that it answers and 10 that it does not (questions/unspaced.json).  Half of them were held
out when search was tuned, and only these are judged.

    python -m bench.search_quality [--questions tuning|unspaced] [--live]

With --live the questions go to the Parlance that runs, which has imported the manual.  Otherwise a
database is made and thrown away; the vectors are kept in the cache below PARLANCE_HOME, because
making them takes ten minutes.
"""

import argparse
import asyncio
import hashlib
import json
import os
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import numpy as np
import psycopg
from numpy.typing import NDArray
from pgvector import Vector
from psycopg.types.json import Jsonb

from bench.cluster import Cluster
from bench.report import say
from ops.settings import Layout

NAME = "search_quality"
MANUAL = Path("/usr/share/doc/postgresql-doc-15/html")
QUESTIONS = Path(__file__).parent / "questions"
UNSPACED = "unspaced"
FIRST = 5
# Where a kind of question has this many pages that belong together, all of them are wanted.
TOGETHER = "two-page"

Connection = psycopg.Connection[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Place:
    """Who is asked."""

    connection: Connection
    organization: str
    chatbot: str | None
    """None stands for one without filters."""


@dataclass(frozen=True, slots=True)
class Found:
    kind: str
    question: str
    asked: str
    pages: list[str]
    sources: list[str]
    is_grounded: bool
    reason: str
    unknown: list[str]
    confidence: float
    similarity: float
    milliseconds: float

    @property
    def rank(self) -> int | None:
        """Of the first right page, from 1."""
        return next((at for at, page in enumerate(self.sources, 1) if page in self.pages), None)

    @property
    def is_hit(self) -> bool:
        return self.rank is not None and self.rank <= FIRST

    @property
    def has_all(self) -> bool:
        return set(self.pages) <= set(self.sources[:FIRST])


class Vectors:
    """The embedded model, what it has embedded before, and what cuts documents for it."""

    def __init__(self, cache: Path) -> None:
        # Here, because the weights take a second, and --help none.
        from sidecar.chunk import Chunker  # noqa: PLC0415
        from sidecar.embedding import MODEL, Embedder, load_tokenizer  # noqa: PLC0415

        self._embedder = Embedder()
        self.chunker = Chunker(load_tokenizer())
        self._file = cache / f"{MODEL}.npz"
        self._known: dict[str, NDArray[np.float32]] = {}
        if self._file.exists():
            with np.load(self._file) as kept:
                self._known = dict(zip(kept["names"].tolist(), kept["vectors"], strict=True))
        self._is_changed = False

    def of(self, texts: list[str]) -> list[Vector]:
        names = [hashlib.sha256(text.encode()).hexdigest() for text in texts]
        missing = {
            name: text for name, text in zip(names, texts, strict=True) if name not in self._known
        }
        if missing:
            made = asyncio.run(self._embedder.embed_batch(list(missing.values())))
            self._known.update(zip(missing, made, strict=True))
            self._is_changed = True
        return [Vector(self._known[name]) for name in names]

    def close(self) -> None:
        self._embedder.close()
        if self._is_changed:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            np.savez(self._file, names=list(self._known), vectors=list(self._known.values()))


def main() -> int:
    options = argparse.ArgumentParser(prog="python -m bench.search_quality", description=__doc__)
    options.add_argument("--questions", default="postgresql", help="a file of bench/questions")
    options.add_argument("--live", action="store_true", help="ask the Parlance that runs")
    chosen = options.parse_args()
    layout = Layout.from_environment(os.environ)
    vectors = Vectors(layout.home / "cache")
    asked = json.loads((QUESTIONS / f"{chosen.questions}.json").read_text())
    try:
        if chosen.live:
            with live(layout) as place:
                judge(place, vectors, asked, chosen.questions)
        else:
            with empty() as place:
                if "languages" not in asked:
                    learn(place, vectors)
                    judge(place, vectors, asked, chosen.questions)
                    asked = json.loads((QUESTIONS / f"{UNSPACED}.json").read_text())
                judge_languages(place.connection, vectors, asked["languages"])
    finally:
        vectors.close()
    return 0


# --- where ---------------------------------------------------------------------------


@contextmanager
def live(layout: Layout) -> Iterator[Place]:
    from ops.cli import running  # noqa: PLC0415

    database = running(layout)
    with psycopg.connect(
        host=str(database.sockets), port=database.port, user="postgres", dbname=database.database
    ) as connection:
        found = connection.execute(
            """
            select d.organization_id::text, b.id::text
            from app.documents as d
            join app.chatbot_instances as b using (organization_id)
            where d.source_uri ~ '(^|/)sql-select\\.html$' and d.status = 'ready'
              and d.deleted_at is null and b.deleted_at is null
              and b.knowledge_source_filters = '{}'
            order by b.created_at limit 1
            """
        ).fetchone()
        if found is None:
            sys.exit(f"the manual is not imported: bin/parlance import {MANUAL}")
        yield Place(connection, *found)


@contextmanager
def empty() -> Iterator[Place]:
    with Cluster() as cluster, psycopg.connect(cluster.uri, autocommit=True) as connection:
        row = connection.execute(
            "select app.set_up_installation('bench@example.com', 'not a secret', 'Bench')"
        ).fetchone()
        assert row is not None
        yield Place(connection, row[0]["organizationId"], row[0]["chatbotId"])


def learn(place: Place, vectors: Vectors) -> None:
    """Import the manual, as the sidecar would."""
    if not MANUAL.exists():
        sys.exit(f"{MANUAL} is missing: apt-get install postgresql-doc-15")
    pages = sorted(MANUAL.glob("*.html"))
    started = time.monotonic()
    chunks = 0
    for at, page in enumerate(pages, 1):
        chunks += add(place, vectors, page.name, "text/html", page.read_bytes())
        if at % 100 == 0 or at == len(pages):
            seconds = time.monotonic() - started
            print(
                f"  read {at} of {len(pages)} pages, {chunks} chunks, {seconds:.0f} s", flush=True
            )
    place.connection.execute("vacuum analyze")


def add(place: Place, vectors: Vectors, name: str, media_type: str, content: bytes) -> int:
    """Import a document; how many chunks it is."""
    from sidecar import readers  # noqa: PLC0415

    chunker = vectors.chunker
    chunks = 0
    call(
        place,
        "select app.add_document(%s, null, %s, %s)",
        place.organization,
        Jsonb({"fileName": name, "mediaType": media_type, "sourceUri": name}),
        content,
    )
    for job in call(place, "select sidecar.claim_jobs('bench', '{ingest}', 10)"):
        held = Jsonb(job["job"])
        wanted = {"mediaType": media_type, "fileName": name, "title": None}
        read = readers.answer(wanted, content, chunker)
        if "failed" in read:
            sys.exit(f"{name}: {read['failed']}")
        stored = call(place, "select sidecar.store_chunks(%s, %s)", held, Jsonb(read))
        chunks += stored["chunkCount"]
        pending = call(place, "select sidecar.pending_embeddings(%s, 100000)", held)
        call(
            place,
            "select sidecar.store_embeddings(%s, %s, %s, %s::extensions.vector[])",
            held,
            pending["embedding"]["modelId"],
            Jsonb(pending["items"]),
            [vector.to_text() for vector in vectors.of([i["text"] for i in pending["items"]])],
        )
        call(place, "select sidecar.finish_job(%s)", held)
    return chunks


def call(place: Place, statement: str, *values: Any) -> Any:
    row = place.connection.execute(statement, values).fetchone()
    assert row is not None
    return row[0]


# --- questions -----------------------------------------------------------------------


def ask(place: Place, vectors: Vectors, question: dict[str, Any], language: str = "en") -> Found:
    text = question["question"]
    asked = call(
        place, "select app.correct_question(%s, %s, %s)", place.organization, text, language
    )
    (vector,) = vectors.of([asked])
    started = time.perf_counter()
    found = call(
        place,
        """
        select json_build_object('grounded', g.is_grounded, 'reason', g.reason,
          'unknown', g.unknown, 'confidence', g.confidence, 'sources', g.sources)
        from app.organizations as o
        cross join lateral app.ground_question(%s, %s, %s, %s, %s::extensions.vector, coalesce(
          o.embedding_model_id, (select m.id from app.embedding_models as m where m.is_default)),
          with_nearest => true) as g
        where o.id = %s
        """,
        place.organization,
        place.chatbot,
        asked,
        language,
        vector.to_text(),
        place.organization,
    )
    elapsed = (time.perf_counter() - started) * 1000
    return Found(
        kind=question["kind"],
        question=text,
        asked=asked,
        pages=question.get("pages", []),
        sources=[PurePosixPath(one["metadata"]["url"] or "").name for one in found["sources"]],
        is_grounded=found["grounded"],
        reason=found["reason"],
        unknown=found["unknown"],
        confidence=found["confidence"],
        similarity=max((one["similarity"] or 0.0 for one in found["sources"]), default=0.0),
        milliseconds=elapsed,
    )


def judge(place: Place, vectors: Vectors, asked: dict[str, Any], questions: str) -> None:
    ask(place, vectors, asked["answerable"][0])  # plans are made
    answerable = [ask(place, vectors, one) for one in asked["answerable"]]
    unanswerable = [ask(place, vectors, one) for one in asked["unanswerable"]]

    for kind in Counter(one.kind for one in answerable):
        summarize(kind, [one for one in answerable if one.kind == kind])
    summarize("all", answerable)
    for one in answerable:
        if not one.is_hit or not one.is_grounded:
            what = "missed" if not one.is_hit else "found"
            what += "" if one.is_grounded else f", refused: {why(one)}"
            print(f"  {what}: {one.question!r} ({one.similarity:.2f}): {one.sources[:FIRST]}")
    for one in unanswerable:
        if one.is_grounded:
            print(f"  not refused: {one.question!r} ({one.similarity:.2f}): {one.sources[:FIRST]}")
    times = sorted(one.milliseconds for one in answerable + unanswerable)
    say(
        NAME,
        f"{len(times)} questions",
        f"median {statistics.median(times):.1f} ms",
        f"slowest {times[-1]:.1f} ms",
    )
    wanted = questions == "postgresql"
    hits = sum(one.is_hit for one in answerable)
    wrong = sum(not one.is_grounded for one in answerable)
    right = sum(not one.is_grounded for one in unanswerable)
    say(
        NAME,
        f"right page in the first {FIRST} {hits}{f' (target >= 54 of {len(answerable)})' * wanted}",
        f"answerable refused {wrong}{f' (target <= 3 of {len(answerable)})' * wanted}",
        f"unanswerable refused {right}{f' (target >= 15 of {len(unanswerable)})' * wanted}",
    )


def judge_languages(
    connection: Connection, vectors: Vectors, languages: dict[str, dict[str, Any]]
) -> None:
    answerable: list[Found] = []
    unanswerable: list[Found] = []
    for code, asked in languages.items():
        row = connection.execute(
            "insert into app.organizations (name) values (%s) returning id::text", [code]
        ).fetchone()
        assert row is not None
        place = Place(connection, row[0], None)
        # Each section is an article, as on a help site.
        articles = {
            f"{code}-{at}.md": f"# {section}"
            for at, section in enumerate(
                section for text in asked["documents"] for section in text.split("\n## ")[1:]
            )
        }
        for name, text in articles.items():
            add(place, vectors, name, "text/markdown", text.encode())
        for one in asked["answerable"]:
            one |= {"kind": code}
            one["pages"] = [name for name, text in articles.items() if one["says"] in text]
        ask(place, vectors, asked["answerable"][0], code)  # plans are made
        held = [ask(place, vectors, one, code) for one in asked["answerable"] if "heldOut" in one]
        none = [
            ask(place, vectors, one | {"kind": code}, code)
            for one in asked["unanswerable"]
            if "heldOut" in one
        ]
        summarize(code, held)
        answerable += held
        unanswerable += none
    for one in answerable:
        if not one.is_hit or not one.is_grounded:
            what = "missed" if not one.is_hit else "found"
            print(f"  {what}{'' if one.is_grounded else f', refused: {why(one)}'}: {one.question}")
    for one in unanswerable:
        if one.is_grounded:
            print(f"  not refused: {one.question}")
    say(
        NAME,
        "scripts without spaces",
        f"right article in the first {FIRST} {sum(one.is_hit for one in answerable)}"
        f" (target >= 36 of {len(answerable)})",
        f"answerable refused {sum(not one.is_grounded for one in answerable)}"
        f" (target <= 4 of {len(answerable)})",
        f"unanswerable refused {sum(not one.is_grounded for one in unanswerable)}"
        f" (target >= 15 of {len(unanswerable)})",
    )


def why(one: Found) -> str:
    return one.reason + (f" {', '.join(one.unknown)}" if one.unknown else "")


def summarize(kind: str, found: list[Found]) -> None:
    ranks = [one.rank for one in found]
    fields = [
        f"{kind:<10}",
        f"hit@1 {sum(rank == 1 for rank in ranks) / len(found):.2f}",
        f"hit@5 {sum(one.is_hit for one in found) / len(found):.2f}",
        f"MRR {sum(1 / rank for rank in ranks if rank) / len(found):.2f}",
        f"refused {sum(not one.is_grounded for one in found)} of {len(found)}",
    ]
    if kind == TOGETHER:
        fields.append(f"both pages {sum(one.has_all for one in found)} of {len(found)}")
    say(NAME, *fields)


if __name__ == "__main__":
    sys.exit(main())
