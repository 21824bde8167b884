"""Many documents at once, put where reading and embedding them would have put them."""

import random
from dataclasses import dataclass
from typing import Any

import numpy as np
import psycopg
from numpy.typing import NDArray
from pgvector import HalfVector

from tests.fakes.openai_server import word_vector

Floats = NDArray[np.float32]
Connection = psycopg.Connection[tuple[Any, ...]]

SYLLABLES = ("bra", "cel", "dom", "fen", "gul", "hax", "jor", "kip", "lun", "mev", "nol", "pid",
             "quo", "rit", "sab", "tuv", "vex", "wim", "yat", "zor")  # fmt: skip
PLACES = ("cellar", "attic", "garage", "garden", "kitchen", "office", "workshop", "library")
BOXES = ("wooden", "leather", "copper", "paper", "glass", "silver", "iron", "velvet")


@dataclass(frozen=True, slots=True)
class Item:
    """What one chunk is about."""

    name: str
    text: str

    @property
    def question(self) -> str:
        # Twice, so that it is near nothing else by chance, with few dimensions.
        return f"Where is {self.name} kept? On which shelf is {self.name}?"


def items(count: int, seed: int = 7) -> list[Item]:
    generator = random.Random(seed)  # noqa: S311 - the same ones each time
    names: dict[str, None] = {}
    while len(names) < count:
        names["".join(generator.choices(SYLLABLES, k=4))] = None
    return [
        Item(
            name,
            f"{name} is kept in a {generator.choice(BOXES)} box of the {generator.choice(PLACES)},"
            f" {name} is on shelf {generator.randrange(1000)}.",
        )
        for name in names
    ]


class Library:
    """The documents of an organization, `chunks` to a document, embedded by word_vector."""

    def __init__(self, connection: Connection, organization: str, about: list[Item],
                 chunks: int = 10) -> None:  # fmt: skip
        self._connection = connection
        self.organization = organization
        self.items = about
        self._chunks = chunks
        self._vectors: dict[int, Floats] = {}

    def add_model(self, dimensions: int) -> int:
        """words-N of the fake, as an operator adds a model."""
        row = self._connection.execute(
            "insert into app.embedding_models (provider, model, dimensions, similarity_floor)"
            " values ('openai', %s, %s, 0.1)"
            " on conflict (provider, model) do update set dimensions = excluded.dimensions"
            " returning id",
            [f"words-{dimensions}", dimensions],
        ).fetchone()
        assert row is not None
        return int(row[0])

    def vectors(self, dimensions: int) -> Floats:
        """As they are stored, of half precision."""
        if dimensions not in self._vectors:
            rows = [word_vector(self._embedded(n), dimensions) for n in range(len(self.items))]
            found = np.array(rows, np.float16).astype(np.float32)
            self._vectors[dimensions] = found
        return self._vectors[dimensions]

    def fill(self, dimensions: int) -> None:
        """Store everything, with vectors of that model, which is in use from now on."""
        model = self.add_model(dimensions)
        run = self._connection.execute
        run(
            "update app.organizations set embedding_model_id = %s where id = %s",
            [model, self.organization],
        )
        run(
            "create temporary table made (number integer, content text,"
            " embedding extensions.halfvec)"
        )
        with (
            self._connection.cursor() as cursor,
            cursor.copy("copy made (number, content, embedding) from stdin") as copy,
        ):
            for n, vector in enumerate(self.vectors(dimensions)):
                copy.write_row((n, self.items[n].text, HalfVector(vector).to_text()))
        values = {"o": self.organization, "m": model, "n": self._chunks,
                  "t": HalfVector(word_vector("catalogue", dimensions)).to_text()}  # fmt: skip
        for statement in (
            """
            insert into app.documents (organization_id, title, language, source_uri, status,
                                       current_version, chunk_count)
            select %(o)s, 'Catalogue', 'en', 'library:' || made.number / %(n)s, 'ready', 1, count(*)
            from made group by made.number / %(n)s
            """,
            """
            insert into app.document_versions (organization_id, document_id, version, file_name,
                                               media_type, content, sha256, status)
            select d.organization_id, d.id, 1, 'library', 'text/plain', 'x', sha256('x'), 'ready'
            from app.documents as d
            where d.organization_id = %(o)s and starts_with(d.source_uri, 'library:')
            """,
            """
            with chunk as (
              select d.organization_id, app.uuid_v7() as id, d.id as document_id, made.*
              from made join app.documents as d
                on d.organization_id = %(o)s and d.source_uri = 'library:' || made.number / %(n)s
            ),
            stored as (
              insert into app.document_chunks (
                organization_id, id, document_id, document_version, ordinal, title, content, tokens,
                language, search_vector)
              select c.organization_id, c.id, c.document_id, 1, c.number %% %(n)s, 'Catalogue',
                     c.content, 20, 'en',
                     app.chunk_search_vector('en', 'Catalogue', '{}', c.content)
              from chunk as c
            )
            insert into app.chunk_embeddings (
              organization_id, embedding_model_id, chunk_id, document_id, embedding)
            select c.organization_id, %(m)s, c.id, c.document_id, c.embedding from chunk as c
            """,
            """
            insert into app.title_embeddings (organization_id, embedding_model_id, document_id,
                                              embedding)
            select d.organization_id, %(m)s, d.id, %(t)s::extensions.halfvec from app.documents as d
            where d.organization_id = %(o)s and starts_with(d.source_uri, 'library:')
            """,
            "select app.refresh_vocabulary(%(o)s)",
            "drop table made",
        ):
            run(statement, values)

    def recall(self, connection: Connection, item: Item, model: int | None = None) -> float:
        """Of the ten nearest chunks: how many of them search finds, by the model in use."""
        with connection.transaction():
            connection.execute("set transaction isolation level repeatable read")
            row = connection.execute(
                "select m.id, m.dimensions from app.embedding_models as m"
                " where m.id = coalesce(%s, app.embedding_model_of(%s))",
                [model, self.organization],
            ).fetchone()
            assert row is not None
            number, dimensions = row
            asked = HalfVector(word_vector(item.question, dimensions))
            point = asked.to_numpy().astype(np.float32)
            exact = np.sort(_distances(self.vectors(dimensions), point))[:10]
            found = connection.execute(
                "select f.distances from app.nearest_chunks("
                "%s, %s::smallint, %s::extensions.halfvec, null, null, null, 10) as f",
                [self.organization, number, asked.to_text()],
            ).fetchone()
        assert found is not None
        # By distance, so that of equals either is right.
        return float((np.array(found[0] or []) <= exact[-1] + 1e-4).sum()) / len(exact)

    def _embedded(self, number: int) -> str:
        """As app.chunk_embedding_text puts it together."""
        return f"Catalogue\n{self.items[number].text}"


def _distances(vectors: Floats, point: Floats) -> Floats:
    lengths = np.linalg.norm(vectors, axis=1) * np.linalg.norm(point)
    found: Floats = 1 - vectors @ point / lengths
    return found
