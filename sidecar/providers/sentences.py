"""What the sources of an answer say, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

LENGTH = range(12, 501)
LIST_LENGTH = 1200
MIN_LETTERS = 0.6
MIN_WORDS = 4
PAIR = 2

_FENCE = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s|\|)")
_RULE = re.compile(r"\|[\s:|-]+\|")
_ITEM = re.compile(r"(?:[-*+]|\d+[.)])(?=\s)")
_MARKS = re.compile(r"\[([^\]]*)\]\([^)]*\)|^(?:#{1,6}|[-*+]|\d+[.)]|>)\s+|[*`]|\\(?=\W)")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+|[。！？｡؟۔।॥]+[」』）”]*\s*")  # noqa: RUF001
# Scripts that put no spaces between words: their pairs of characters serve as words.
_JOINED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
# A letter alone says which: vitamin C is not vitamin A. Some are words of their own.
_LETTER = r"(?: [bcdfghjlmnpqrtx](?![\w'’]))?"  # noqa: RUF001
_WORD = re.compile(rf"[{_JOINED}]{{2,}}|[^\W{_JOINED}]{{2,}}{_LETTER}|\d")
_PLURAL = re.compile(r"(?<=[^\W\d_]{2})(?:es|s)$")
_CLAUSE = re.compile(rf"(?<=[{_JOINED}]{{20}}) (?=[{_JOINED}])")
_SHORTENED = re.compile(
    r"\b(?:e\.g|i\.e|etc|vs|cf|approx|ca|fig|eq|vol|dr|mr|mrs|ms|prof|st|[zdu](?:\.\s?[bha])?"
    r"|bzw|ggf|inkl|nr|abs|p\.\s?ej|p\.\s?ex|env|núm|pág)$",
    re.IGNORECASE,
)
# Words that say how something is asked, not what about.
_ASKING = re.compile(
    r"an?|about|and|any|are|as|at|be|by|can|could|do|does|for|from|get|have|how|if|in|is|it|me|my|of"
    r"|on|or|should|that|the|there|this|to|was|we|what|when|where|which|who|why|will|with|would|your?"
    r"|der|die|das|ist|sind|wie|welche|kann|ich|eine?|und|mit|für|le|la|les|est|que|quel|quelle|et"
    r"|comment|une?|pour|el|los|es|qué|cómo|cuál|una|para"
)


class Sentence(NamedTuple):
    """Or an item of a list, or a row of a table, as `mark` tells.

    `list` numbers the lists of a source, and is 0 outside of them; what stands right before a list
    belongs to it.  `around` are the words of the headings and the paragraph.
    """

    source: int
    block: int
    place: int
    text: str
    heading: str
    words: frozenset[str]
    around: frozenset[str]
    mark: str
    list: int


def read(sources: Sequence[dict[str, Any]]) -> list[Sentence]:
    return [sentence for n, source in enumerate(sources) for sentence in _sentences(n, source)]


def _sentences(number: int, source: dict[str, Any]) -> list[Sentence]:
    about = source["metadata"]
    name = about["documentName"] or ""
    path = about.get("headingPath") or []
    label = path[-1] if path else ""
    found: list[Sentence] = []
    opens = True
    place = lists = 0
    for block, (raw, mark) in enumerate(_blocks(source["content"])):
        if bold := re.fullmatch(r"\*\*(.+?)\*\*", raw):
            label, opens = bold[1], True
            continue
        heading = f"{name} > {label}" if label else name
        plain = " ".join(_MARKS.sub(r"\1", raw).split())
        texts = [plain] if mark and len(plain) in LENGTH else list(split(plain))
        around = frozenset(words_of(" ".join([heading, *path, plain])))
        for text in texts:
            place += 1
            listed = 0
            if mark not in ("", "|"):
                last = found[-1] if found else None
                follows = last and (last.place, last.heading) == (place - 1, heading)
                if last and follows and last.mark and last.list:
                    listed = last.list
                else:
                    lists = listed = lists + 1
                    if last and follows and not last.mark:
                        found[-1] = last._replace(list=lists)
            says = len(text) in LENGTH and (mark or _says_something(text))
            if says or (listed and len(text) < LENGTH.stop):
                # What a heading asks, the first sentence under it answers.
                words = frozenset(words_of(f"{label} {text}" if opens and not mark else text))
                found.append(
                    Sentence(number, block, place, text, heading, words, around, mark, listed)
                )
            opens = False
    for n in range(1, lists + 1):
        items = [s for s in found if s.list == n]
        few = sum(bool(s.mark) for s in items) == 1
        cut = len({s.block for s in items}) < len(items)
        if few or cut or sum(len(s.text) for s in items) > LIST_LENGTH:
            found = [s._replace(list=0) if s.list == n else s for s in found]
    # What announces something says nothing without it.
    return [s for s in found if s.list or (len(s.text) in LENGTH and not s.text.endswith(":"))]


def _blocks(content: str) -> Iterator[tuple[str, str]]:
    """Paragraphs, items and rows of tables with the names of their columns, each with its mark."""
    names: list[str] = []
    blocks = [raw.strip() for raw in _BLOCK.split(_FENCE.sub("\n\n", content))]
    for block, following in zip_longest(blocks, blocks[1:], fillvalue=""):
        if not block.startswith("|"):
            names = []
            item = _ITEM.match(block)
            yield block, item[0] if item else ""
        elif not _RULE.fullmatch(block):
            cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", block.rstrip("|"))[1:]]
            if not names or _RULE.fullmatch(following):
                names = cells
                continue
            pairs = zip(names[1:], cells[1:], strict=False)
            named = [f"{name}: {cell}" if name else cell for name, cell in pairs if cell]
            # Of two columns, the first names the second.
            if len(names) == PAIR and cells[1:] and cells[1]:
                yield f"{cells[0]}: {cells[1]}", "|"
            elif named:
                yield f"{cells[0]} - {'; '.join(named)}", "|"


def split(text: str) -> Iterator[str]:
    start = 0
    for end in _END.finditer(text):
        follows = text[end.end() : end.end() + 1]
        if end[0][0] == "." and (follows.islower() or _SHORTENED.search(text, start, end.start())):
            continue
        yield from _CLAUSE.split(text[start : end.end()].strip())
        start = end.end()
    if rest := text[start:].strip():
        yield from _CLAUSE.split(rest)


def _says_something(text: str) -> bool:
    letters = sum(character.isalpha() for character in text)
    written = sum(not (character.isdigit() or character.isspace()) for character in text)
    enough = letters > written * MIN_LETTERS and len(_WORD.findall(text)) >= MIN_WORDS
    return text.endswith(":") or (enough and text[0] not in "([)],;")


def words_of(text: str) -> set[str]:
    """Words by their beginnings, so that "stable" meets "stability"."""
    found = set()
    for word in _WORD.findall(text.casefold()):
        if re.match(f"[{_JOINED}]", word):
            found |= {word[n : n + 2] for n in range(len(word) - 1)}
        elif not word.isalpha():
            found.add(word)
        elif not _ASKING.fullmatch(word):
            stem = _PLURAL.sub("", word)
            found.add(stem[: max(4, len(stem) // 2)])
    return found
