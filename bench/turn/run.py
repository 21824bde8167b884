"""Turns a second: the SQL of a turn against the SQL of the seed document, in the same run.

The same work on both sides: the rate check (with 50,000 rows of the last day), the conversation,
the visitor's message, a search over the same chunks, the answer, the analytics; two flushed commits
a turn. Target: at least 5 times the seed's turns a second, 16 clients on one chatbot. The search is
not the same: the seed's is one ordering by cosine; Parlance's corrects typing errors, fuses words,
titles and vectors, judges whether the question can be answered, and gathers the context.

What was expected before measuring: the seed's rate check scans its 50,000 rows at each call and its
analytics row is one lock that every message of the chatbot waits for, so it should not pass 1,000 a
second; a turn here is three calls of about 0.3 ms each on two cores that also run pgbench: 4,000.
What happened is in docs/measurements.md.
"""

import asyncio
import os
import re
import statistics
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import psycopg
from pgvector.psycopg import register_vector

from bench.cluster import Cluster
from sidecar.embedding import Embedder

Connection = psycopg.Connection[tuple[Any, ...]]

HERE = Path(__file__).parent
CLIENTS = 16
SECONDS = 15
ROUNDS = 3


def paragraphs() -> list[tuple[str, str]]:
    found = []
    for path in sorted((HERE.parents[1] / "demo").glob("*.md")):
        title, text = path.stem, path.read_text()
        found += [(title, p.strip()) for p in text.split("\n\n") if len(p) > 200]
    return found[:100]


def load(connection: Connection) -> int:
    connection.execute("set search_path = extensions")
    register_vector(connection)
    connection.execute("reset search_path")

    def value(query: str, parameters: Sequence[object] = ()) -> Any:
        row = connection.execute(query, parameters).fetchone()
        assert row is not None
        return row[0]

    chunks = paragraphs()
    embedder = Embedder()
    texts = [text for _, text in chunks]
    questions = [re.split(r"(?<=[.!?])\s", text)[0][:200] for text in texts]
    vectors = asyncio.run(embedder.embed_batch(texts))
    question_vectors = asyncio.run(embedder.embed_batch(questions))
    execute = connection.execute
    execute((HERE / "seed.sql").read_text())
    execute("reset search_path")
    execute("create schema bench")
    execute("create table bench.target (organization_id uuid, chatbot_id uuid, api_key text)")
    execute(
        """create table bench.questions (
             id integer primary key, text text, embedding extensions.vector)"""
    )
    made = value("select app.set_up_installation('bench@example.com', 'not a secret', 'Bench')")
    execute(
        "insert into bench.target values (%s, %s, %s)",
        (made["organizationId"], made["chatbotId"], made["secretKey"]),
    )
    execute(
        """update app.chatbot_instances set configuration = configuration
           || '{"rateLimit": {"limit": 100000000, "windowMinutes": 60}}'"""
    )
    execute(
        """insert into app.settings (name, value)
           values ('chatbot_rate_limit', '{"limit": 100000000, "windowMinutes": 60}'),
                  ('key_rate_limit', '{"limit": 100000000, "windowMinutes": 60}')"""
    )
    execute("insert into seed.chatbot_instances default values")
    # The seed's look-up races: two callers who begin one session get one error.
    execute(
        """insert into seed.chatbot_conversations (chatbot_id, session_id, integration_type)
           select c.id, 'session-' || i, 'web_embed'
           from seed.chatbot_instances as c, generate_series(1, 200) as i"""
    )
    for title in sorted({title for title, _ in chunks}):
        document = value(
            """insert into app.documents (organization_id, title, status, current_version)
               values (%s, %s, 'ready', 1) returning id""",
            (made["organizationId"], title),
        )
        execute(
            """insert into app.document_versions
                 (organization_id, document_id, version, file_name, media_type, content, sha256,
                  status)
               values (%s, %s, 1, 'x.md', 'text/markdown', 'x', sha256('x'), 'ready')""",
            (made["organizationId"], document),
        )
        theirs = value("insert into seed.documents default values returning id")
        mine = [(n, text, vectors[n]) for n, (t, text) in enumerate(chunks) if t == title]
        for n, text, vector in mine:
            chunk = value(
                """insert into app.document_chunks
                     (organization_id, document_id, document_version, ordinal, title, content,
                      tokens, language, search_vector)
                   values (%s, %s, 1, %s, %s, %s, 100, 'en',
                           app.chunk_search_vector('en', %s, '{}', %s)) returning id""",
                (made["organizationId"], document, n, title, text, title, text),
            )
            execute(
                """insert into app.chunk_embeddings
                     (organization_id, embedding_model_id, chunk_id, document_id, embedding)
                   values (%s, 1, %s, %s, %s::extensions.vector::extensions.halfvec)""",
                (made["organizationId"], chunk, document, vector),
            )
            execute(
                """insert into seed.document_chunks (document_id, content, embedding)
                   values (%s, %s, %s)""",
                (theirs, text, vector),
            )
        execute(
            """insert into app.title_embeddings
               values (%s, 1, %s, %s::extensions.vector::extensions.halfvec)""",
            (made["organizationId"], document, mine[0][2]),
        )
        execute(
            "select app.refresh_vocabulary(%s::uuid, %s::uuid)", (made["organizationId"], document)
        )
    for n, (question, vector) in enumerate(zip(questions, question_vectors, strict=True), 1):
        execute("insert into bench.questions values (%s, %s, %s)", (n, question, vector))
    execute(
        """insert into seed.api_rate_limits (chatbot_id, identifier, window_start)
           select c.id, 'old-' || i, date_trunc('hour', now()) - i % 23 * interval '1 hour'
           from seed.chatbot_instances as c, generate_series(1, 50000) as i"""
    )
    connection.commit()
    connection.autocommit = True
    execute("vacuum analyze")
    return len(questions)


def turns_a_second(cluster: Cluster, script: str, questions: int, seconds: int = SECONDS) -> float:
    output = subprocess.run(
        [
            cluster.binary("pgbench"), "--no-vacuum", "--protocol=prepared",
            f"--client={CLIENTS}", "--jobs=2", f"--time={seconds}",
            f"--define=questions={questions}",
            f"--file={HERE / script}", cluster.uri,
        ],
        check=True, capture_output=True, text=True,
        env=os.environ | {"PGOPTIONS": "-c search_path=seed,extensions,public"},
    ).stdout  # fmt: skip
    found = re.search(r"tps = ([0-9.]+)", output)
    assert found, output
    return float(found[1])


def main() -> None:
    with Cluster() as cluster:
        with psycopg.connect(cluster.uri) as connection:
            questions = load(connection)
        # A plan that was made for empty tables is a bad one for the life of its connection.
        for script in ("seed.pgbench", "parlance.pgbench"):
            turns_a_second(cluster, script, questions, seconds=3)
        with psycopg.connect(cluster.uri, autocommit=True) as connection:
            connection.execute("vacuum analyze")
        floor, ours = [], []
        for _ in range(ROUNDS):
            floor.append(turns_a_second(cluster, "seed.pgbench", questions))
            ours.append(turns_a_second(cluster, "parlance.pgbench", questions))
        with psycopg.connect(cluster.uri) as connection:
            outcomes = connection.execute(
                "select outcome, count(*) from app.turns group by 1 order by 1"
            ).fetchall()
    ratios = [a / b for a, b in zip(ours, floor, strict=True)]
    print(f"turn_sql  outcomes {dict(outcomes)}")
    print(
        f"turn_sql  seed {statistics.median(floor):.0f}/s  parlance {statistics.median(ours):.0f}/s"
        f"  ratio {statistics.median(ratios):.2f} (target >= 5)"
    )


if __name__ == "__main__":
    main()
