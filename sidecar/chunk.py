"""Cuts a document into pieces that can be found and quoted, each knowing the headings above it."""

import re
from bisect import bisect
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypedDict

from semantic_text_splitter import MarkdownSplitter
from tokenizers import Tokenizer

CHUNK_TOKENS = 200
# The tokenizer takes any run of more than 100 characters without a space, and most words of scripts
# it does not know, for one token.
CHUNK_LENGTH = 1500
# Scripts of south-east Asia are such: these letters say as much as 200 tokens of a script it knows.
UNKNOWN_LENGTH = 600
UNKNOWN_PER_TOKEN = 3
CLAUSE_LENGTH = 80
UNKNOWN_SHARE = 0.3
# A repeated table head must not crowd out the rows.
TABLE_HEAD_TOKENS = 50
HEADING_LENGTH = 150

_MARK = re.compile(r"^(?: *(?:```|~~~).*|(#{1,6})[ \t]+(.+?)[ \t]*#*)$", re.MULTILINE)
_TABLE_HEAD = re.compile(r"^\|.*\|\n\|(?: *:?-+:? *\|)+$", re.MULTILINE)
_WORD = re.compile(r"\w")
_UNKNOWN = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")


class Chunk(TypedDict):
    """As `sidecar.store_chunks` takes it."""

    ordinal: int
    content: str
    headingPath: list[str]
    tokens: int


class _Mark(NamedTuple):
    """A heading, or the fence of a code block (level 0)."""

    start: int
    end: int
    level: int
    text: str


def embedding_text(title: str, heading_path: Sequence[str], content: str) -> str:
    return " > ".join([title, *heading_path]) + "\n" + content


def plain(text: str) -> str:
    """A heading or title without its marks."""
    return " ".join(re.sub("[*`]", "", text).split())


class Chunker:
    def __init__(self, tokenizer: Tokenizer, capacity: int = CHUNK_TOKENS) -> None:
        self._tokenizer = tokenizer
        self._splitter = MarkdownSplitter.from_huggingface_tokenizer(tokenizer, capacity)
        self._shortener = MarkdownSplitter(CHUNK_LENGTH)
        self._unknown_shortener = MarkdownSplitter(UNKNOWN_LENGTH)

    def chunks(self, markdown: str, title: str) -> list[Chunk]:
        found: list[Chunk] = []
        tables = [match.span() for match in _TABLE_HEAD.finditer(markdown)]
        pieces = (
            (at + further, short)
            for at, text in self._splitter.chunk_indices(markdown)
            for further, short in self._shorter(text)
        )
        for at, path, body in _sections(markdown, pieces, plain(title).casefold()):
            content = self._table_head(markdown, tables, at) + body
            tokens = self._count(content)
            found.append(
                {"ordinal": len(found), "content": content, "headingPath": path, "tokens": tokens}
            )
        return found

    def _table_head(self, markdown: str, tables: list[tuple[int, int]], at: int) -> str:
        """The head of the table that a piece continues, or nothing."""
        start, end = tables[bisect(tables, (at,)) - 1] if tables else (at, at)
        head = markdown[start:end]
        inside = markdown[at] == "|" and end <= at and "\n\n" not in markdown[end:at]
        return f"{head}\n" if inside and self._count(head) <= TABLE_HEAD_TOKENS else ""

    def _shorter(self, text: str) -> Iterator[tuple[int, str]]:
        """Pieces that are not too long, and where each begins."""
        if len(_UNKNOWN.findall(text)) <= UNKNOWN_SHARE * len(text):
            yield from self._shortener.chunk_indices(text)
            return
        start = 0
        while (left := len(text) - start) > UNKNOWN_LENGTH:
            # No sentence shows its end there, but a clause does: by a space.
            most = min(UNKNOWN_LENGTH, left // (left // UNKNOWN_LENGTH + 1) + CLAUSE_LENGTH)
            ends = (text.rfind(mark, start + most // 2, start + most) for mark in ("\n", " "))
            end = next((at for at in ends if at > 0), 0)
            if not end:
                for at, piece in self._unknown_shortener.chunk_indices(text[start:]):
                    yield start + at, piece
                return
            yield start, text[start:end]
            start = end + 1
        yield start, text[start:]

    def _count(self, text: str) -> int:
        known = len(self._tokenizer.encode(text, add_special_tokens=False).ids)
        return max(known, len(_UNKNOWN.findall(text)) // UNKNOWN_PER_TOKEN)


def _marks(markdown: str) -> Iterator[_Mark]:
    fenced = False
    for match in _MARK.finditer(markdown):
        if match[1] is None:
            fenced = not fenced
            yield _Mark(match.start(), match.end(), 0, "")
        elif not fenced and (text := plain(match[2])):
            yield _Mark(match.start(), match.end(), len(match[1]), text[:HEADING_LENGTH])


def _sections(
    markdown: str, pieces: Iterable[tuple[int, str]], title: str
) -> Iterator[tuple[int, list[str], str]]:
    """Each piece with the headings that hold for all of it; others stay in its text, in bold."""
    marks = deque(_marks(markdown))
    above: list[_Mark] = []
    fenced = False
    for at, text in pieces:
        cursor, end = at, at + len(text)
        inside: deque[_Mark] = deque()
        while marks and marks[0].start < end:
            inside.append(marks.popleft())
        while inside and inside[0].level and not markdown[cursor : inside[0].start].strip():
            above = _under(above, inside[0])
            cursor = max(cursor, inside.popleft().end)
        while inside and inside[-1].level and not markdown[inside[-1].end : end].strip():
            # The splitter left a heading behind: it belongs to the next piece.
            marks.appendleft(inside.pop())
            end = marks[0].start
        highest = min((mark.level for mark in inside if mark.level), default=7)
        # The title goes with every chunk anyway.
        held = [mark for mark in above if mark.text.casefold() != title]
        path = [mark.text for mark in held if mark.level < highest]
        head = [f"**{mark.text}**\n\n" for mark in held[len(path) :]]
        head += ["```\n"] * fenced
        body, words = "", False
        for mark in inside:
            words = words or bool(_WORD.search(markdown, cursor, mark.start))
            shown = f"**{mark.text}**" if mark.level else markdown[mark.start : mark.end]
            body += markdown[cursor : mark.start] + shown
            cursor = mark.end
            if mark.level:
                above = _under(above, mark)
            else:
                fenced = not fenced
        body = (body + markdown[cursor:end]).strip("\n")
        if words or _WORD.search(markdown, cursor, end):
            tail = "\n```" if fenced else ""
            yield at, path, "".join(head) + body + tail


def _under(above: list[_Mark], mark: _Mark) -> list[_Mark]:
    return [*(one for one in above if one.level < mark.level), mark]
