"""Chunks: their size, the headings they carry, and what is kept whole."""

import re

import pytest

from sidecar.chunk import CHUNK_LENGTH, UNKNOWN_LENGTH, Chunk, Chunker, embedding_text
from sidecar.embedding import load_tokenizer

ROWS = "".join(f"| item {n} | price {n} |\n" for n in range(60))
TABLE = f"| Item | Price |\n| --- | --- |\n{ROWS}"
CODE = "```sql\n# not a heading\n" + "select 1 from somewhere;\n" * 40 + "```\n"
SENTENCE = "Water boils at one hundred degrees where the pressure is that of the sea level. "


@pytest.fixture(scope="module")
def chunker() -> Chunker:
    return Chunker(load_tokenizer())


def chunk(chunker: Chunker, markdown: str, title: str = "Title") -> list[Chunk]:
    chunks = chunker.chunks(markdown, title)
    assert [one["ordinal"] for one in chunks] == list(range(len(chunks)))
    return chunks


def test_a_chunk_carries_the_headings_above_it_but_not_the_title(chunker: Chunker) -> None:
    text = SENTENCE * 9
    first, second, third = chunk(
        chunker, f"# Title\n\n## A\n\n{text}\n\n### B\n\n{text}\n\n## `C` *x*\n\n{text}"
    )
    assert [first["headingPath"], second["headingPath"]] == [["A"], ["A", "B"]]
    assert third["headingPath"] == ["C x"]
    assert first["content"] == text.strip()


def test_sections_that_share_a_chunk_keep_their_headings_in_it(chunker: Chunker) -> None:
    (only,) = chunk(chunker, "# Title\n\n## A\n\n### B\n\nbe\n\n### C\n\nsee\n")
    assert only["headingPath"] == ["A"]
    assert only["content"] == "**B**\n\nbe\n\n**C**\n\nsee"


def test_chunks_are_full_but_not_too_full(chunker: Chunker) -> None:
    tokens = [one["tokens"] for one in chunk(chunker, SENTENCE * 100)]
    assert max(tokens) <= 200
    assert min(tokens[:-1]) >= 150
    smaller = Chunker(load_tokenizer(), 128).chunks(SENTENCE * 100, "")
    assert 100 <= max(one["tokens"] for one in smaller) <= 128


def test_no_chunk_is_empty_or_nothing_but_headings(chunker: Chunker) -> None:
    assert chunk(chunker, "") == []
    assert chunk(chunker, "# A\n\n## B\n\n***\n\n### C\n") == []
    (only,) = chunk(chunker, f"{SENTENCE * 9}\n\n## Left behind\n\n### Left too")
    assert "Left" not in only["content"]


def test_a_table_that_is_cut_repeats_its_head(chunker: Chunker) -> None:
    chunks = chunk(chunker, f"Before.\n\n{TABLE}\nAfter.")
    rows = [one["content"] for one in chunks if "| item" in one["content"]]
    assert len(rows) > 2
    assert all(content.count("| Item | Price |\n| --- | --- |") == 1 for content in rows)
    assert "".join(rows).count("| item ") == 60


def test_a_small_table_stays_whole(chunker: Chunker) -> None:
    table = TABLE[:300].rpartition("\n")[0]
    chunks = chunk(chunker, f"{SENTENCE * 11}\n\n{table}\n\n{SENTENCE * 11}")
    assert sum(table in one["content"] for one in chunks) == 1


def test_code_that_is_cut_stays_code(chunker: Chunker) -> None:
    chunks = chunk(chunker, f"## A\n\n{CODE}\nafterwards")
    assert len(chunks) > 1
    assert all(one["content"].count("```") % 2 == 0 for one in chunks)
    assert {tuple(one["headingPath"]) for one in chunks} == {("A",)}
    assert sum(one["content"].count("select 1") for one in chunks) == 40


@pytest.mark.parametrize("text", ["ไนอะซินาไมด์" * 1000, "a" * 20_000, "水" * 3000, "👩‍👩‍👧‍👦" * 800])
def test_scripts_without_spaces_are_cut_between_characters(chunker: Chunker, text: str) -> None:
    chunks = chunk(chunker, f"word {text}")
    assert all(len(one["content"]) <= CHUNK_LENGTH for one in chunks)
    assert "".join(one["content"] for one in chunks[1:]) in text


def test_what_the_tokenizer_takes_for_one_word_is_measured_by_its_length(chunker: Chunker) -> None:
    clause = "ค่าจัดส่งทั่วประเทศ 50 บาท สำหรับคำสั่งซื้อที่มียอดตั้งแต่ 800 บาทขึ้นไป จัดส่งฟรี "
    chunks = chunk(chunker, clause * 40)
    assert all(len(one["content"]) <= UNKNOWN_LENGTH for one in chunks)
    assert all(one["tokens"] > len(one["content"]) / 5 for one in chunks)
    # Cut where a clause ends, and no word in two.
    assert {one["content"].split()[0] for one in chunks} <= set(clause.split())
    assert {one["content"].split()[-1] for one in chunks} <= set(clause.split())
    english = chunk(chunker, "What is written as ส่ง is the Thai word for all that is sent. " * 60)
    assert max(len(one["content"]) for one in english) > UNKNOWN_LENGTH


def test_nothing_is_lost(chunker: Chunker) -> None:
    words = [f"w{n}" for n in range(3000)]
    markdown = "\n\n".join(
        f"{'#' * (1 + n % 4)} h{n}\n\n{' '.join(words[n : n + 7])}" for n in range(0, 3000, 7)
    )
    text = "\n".join(one["content"] for one in chunk(chunker, markdown))
    assert re.findall(r"\bw\d+", text) == words


def test_what_is_embedded_names_title_and_headings() -> None:
    assert embedding_text("T", ["A", "B"], "c") == "T > A > B\nc"
    assert embedding_text("T", [], "c") == "T\nc"
