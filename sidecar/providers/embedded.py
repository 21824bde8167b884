"""Answers without a model: the sentences of the sources that say most about the question, cited."""

import asyncio
import math
import re
from collections import Counter
from collections.abc import AsyncGenerator, Iterator, Sequence
from typing import Any, NamedTuple

from ..embedding import Embedder, Floats
from ..errors import NoResponse, ProviderTimeout
from . import Delta, Usage

# An embedding costs milliseconds: only what shares words with the question, or opens a source, is
# weighed by its meaning.
WEIGHED = 12
WEIGHED_LENGTH = 240
SENTENCES = 4
# How alike two sentences are that say the same, and how far behind the best one is worth reading.
SAME = 0.9
BEHIND = 0.15
# How much words shared with the question count beside the meaning, and the rank of the source.
WORDS = 0.3
RANK = 0.15
# How much counts against a sentence that cannot stand alone.
LEANING = 0.1
LENGTH = range(12, 501)
MIN_LETTERS = 0.6
MIN_WORDS = 4

_FENCE = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s|\|)")
_RULE = re.compile(r"\|[\s:|-]+\|")
_MARKS = re.compile(r"\[([^\]]*)\]\([^)]*\)|^(?:#{1,6}|[-*+]|\d+[.)]|>)\s+|[*`]|\\(?=\W)")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+|[。！？｡؟۔।॥]+[」』）”]*\s*")  # noqa: RUF001
_FULL = re.compile(r"[.!?…。！？｡؟۔।॥][\"'”’»)\]」』）]*$")  # noqa: RUF001
# Scripts that put no spaces between words: their pairs of characters serve as words.
_JOINED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_JOINED}]{{2,}}|[^\W{_JOINED}]{{2,}}|\d")
_CLAUSE = re.compile(rf"(?<=[{_JOINED}]{{20}}) (?=[{_JOINED}])")
_SHORTENED = re.compile(
    r"\b(?:e\.g|i\.e|etc|vs|cf|approx|ca|fig|eq|vol|dr|mr|mrs|ms|prof|st|[zdu](?:\.\s?[bha])?"
    r"|bzw|ggf|inkl|nr|abs|p\.\s?ej|p\.\s?ex|env|núm|pág)$",
    re.IGNORECASE,
)
# A sentence that begins so speaks of the one before it.
_LEANS = re.compile(
    r"(?:its?|this|that|these|those|they|their|he|she|such|however|therefore|thus|hence|instead"
    r"|otherwise|also|but|and|or|so|then|in (?:this|that) case|as a result|for (?:this|that) reason"
    r"|in (?:particular|addition)|for (?:example|instance)|as (?:mentioned|explained|described)"
    r"|another|the other|both|please|see"
    r"|es|dies\w*|sie|dadurch|daher|jedoch|außerdem|aber|ceci|cela|cette?|ces|ils?|elles?|cependant"
    r"|est[eoa]s?|sin embargo|además)\b",
    re.IGNORECASE,
)


class _Sentence(NamedTuple):
    source: int
    block: int
    place: int
    text: str
    heading: str
    words: frozenset[str]


class Embedded:
    """Quotes; it words nothing itself, so it cannot say what the sources do not."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder

    async def stream(self, request: dict[str, Any], seconds: float) -> AsyncGenerator[Delta, None]:
        try:
            async with asyncio.timeout(seconds):
                text = await self._compose(request)
                usage = await asyncio.to_thread(self._usage, request, text)
        except TimeoutError:
            raise ProviderTimeout(f"No answer within {seconds:.0f} seconds.") from None
        for piece in re.findall(r"\s*\S.{0,16}\S*", text, re.DOTALL):
            yield Delta(piece)
        yield Delta(usage=usage, finish_reason="stop")

    async def _compose(self, request: dict[str, Any]) -> str:
        question, sources = request["question"], request["sources"]
        every = await asyncio.to_thread(_read, sources)
        if not every:
            return _whole(sources)
        prior = await asyncio.to_thread(_prior, question, every, len(sources))
        likely = sorted(every, key=lambda sentence: -prior[sentence])[:WEIGHED]
        texts = [f"{sentence.heading}: {sentence.text[:WEIGHED_LENGTH]}" for sentence in likely]
        vectors = await self._embedder.embed([question, *texts])
        row = dict(zip(likely, vectors[1:], strict=True))
        scores = {sentence: float(row[sentence] @ vectors[0]) + prior[sentence] for sentence in row}
        chosen = _choose(every, scores, row, request.get("maxSentences") or SENTENCES)
        return _cite(chosen, [source["index"] for source in sources])

    def _usage(self, request: dict[str, Any], text: str) -> Usage:
        read = " ".join([request["question"], *(s["content"] for s in request["sources"])])
        count = self._embedder.count_tokens
        return {"promptTokens": count(read), "completionTokens": count(text)}


def _whole(sources: Sequence[dict[str, Any]]) -> str:
    """The best source itself: it may be nothing but code."""
    if not sources:
        raise NoResponse("There is no source to quote.")
    content = sources[0]["content"].strip()
    if len(content) > LENGTH.stop:
        content = content[: LENGTH.stop].rpartition("\n")[0] or content[: LENGTH.stop]
    return f"{content} [{sources[0]['index']}]"


def _prior(question: str, every: Sequence[_Sentence], sources: int) -> dict[_Sentence, float]:
    """What speaks for a sentence before its meaning is known."""
    common = Counter(word for sentence in every for word in sentence.words)
    weights = {
        word: math.log(1 + len(every) / common[word]) for word in _words(question) if word in common
    }
    whole = sum(weights.values()) or 1.0
    prior = {}
    for sentence in every:
        shared = sum(weight for word, weight in weights.items() if word in sentence.words)
        leaning = LEANING * bool(_LEANS.match(sentence.text))
        prior[sentence] = WORDS * shared / whole + RANK * (1 - sentence.source / sources) - leaning
    return prior


def _choose(
    every: Sequence[_Sentence],
    scores: dict[_Sentence, float],
    vectors: dict[_Sentence, Floats],
    limit: int,
) -> list[_Sentence]:
    """The best sentences, best first; each brings the one before it where it leans on that."""
    by_place = {(s.source, s.block, s.place): s for s in every}
    ranked = sorted(scores, key=lambda s: (-scores[s], s.source, s.place))
    chosen: list[_Sentence] = []
    for sentence in ranked:
        if len(chosen) >= limit or scores[sentence] < scores[ranked[0]] - BEHIND:
            break
        said = (vectors[one] for one in chosen if one in vectors)
        if sentence in chosen or any(float(vectors[sentence] @ one) > SAME for one in said):
            continue
        before = by_place.get((sentence.source, sentence.block, sentence.place - 1))
        if not _LEANS.match(sentence.text) or before in chosen or (not before and not chosen):
            chosen.append(sentence)
        elif before and len(chosen) + 2 <= limit:
            chosen += [before, sentence]
    return chosen


def _cite(chosen: Sequence[_Sentence], indexes: Sequence[int]) -> str:
    """In the order of the sources' best sentences, and in reading order from the best one on."""
    parts = []
    for source in dict.fromkeys(sentence.source for sentence in chosen):
        group = [sentence for sentence in chosen if sentence.source == source]
        lead = group[0].place
        group.sort(key=lambda sentence: (sentence.place < lead, sentence.place))
        texts = (s.text if _FULL.search(s.text) else f"{s.text}." for s in group)
        parts.append(f"{' '.join(texts)} [{indexes[source]}]")
    return " ".join(parts)


def _read(sources: Sequence[dict[str, Any]]) -> list[_Sentence]:
    return [sentence for n, source in enumerate(sources) for sentence in _sentences(n, source)]


def _sentences(number: int, source: dict[str, Any]) -> Iterator[_Sentence]:
    name = source["documentName"] or ""
    heading = " > ".join([name, *(source.get("headingPath") or [])[-1:]])
    place = 0
    for block, (raw, is_row) in enumerate(_blocks(source["content"])):
        if label := re.fullmatch(r"\*\*(.+?)\*\*", raw):
            heading = f"{name} > {label[1]}"
            continue
        plain = " ".join(_MARKS.sub(r"\1", raw).split())
        for text in [plain] if is_row else _split(plain):
            place += 1
            if len(text) in LENGTH and (is_row or _says_something(text)):
                words = frozenset(_words(f"{heading} {text}"))
                yield _Sentence(number, block, place, text, heading, words)


def _blocks(content: str) -> Iterator[tuple[str, bool]]:
    """Paragraphs, items and, marked as such, rows of tables with the names of their columns."""
    names: list[str] = []
    for raw in _BLOCK.split(_FENCE.sub("\n\n", content)):
        block = raw.strip()
        if not block.startswith("|"):
            names = []
            yield block, False
        elif not _RULE.fullmatch(block):
            cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", block.strip("| "))]
            if not names:
                names = cells
                continue
            pairs = zip(names[1:], cells[1:], strict=False)
            named = [f"{name}: {cell}" for name, cell in pairs if cell]
            # Of two columns, the first names the second.
            yield f"{cells[0]}: {'; '.join(named if len(named) > 1 else cells[1:])}", True


def _split(text: str) -> Iterator[str]:
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
    enough = letters > len(text) * MIN_LETTERS and len(_words(text)) >= MIN_WORDS
    return enough and text[0] not in "([" and not text.endswith(":")


def _words(text: str) -> set[str]:
    """Words by their beginnings, so that "stable" meets "stability"."""
    found = set()
    for word in _WORD.findall(text.casefold()):
        if re.match(f"[{_JOINED}]", word):
            found |= {word[n : n + 2] for n in range(len(word) - 1)}
        else:
            found.add(word[: max(4, len(word) // 2)] if word.isalpha() else word)
    return found
