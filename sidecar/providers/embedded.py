"""Answers without a model: the passage of the sources that says most about the question, cited."""

import asyncio
import math
import re
from collections import Counter
from collections.abc import AsyncGenerator, Iterator, Sequence
from itertools import zip_longest
from typing import Any, NamedTuple

from ..embedding import Embedder, Floats
from ..errors import NoResponse, ProviderTimeout
from . import Delta, Usage

# An embedding costs milliseconds: only what shares words with the question, or opens a source, is
# weighed by its meaning.
WEIGHED = 16
WEIGHED_LENGTH = 240
SENTENCES = 4
PASSAGE = 3
# How alike two sentences are that say the same.
SAME = 0.85
# How far behind the best sentence one may be: before it, after it, in another source.
BEFORE = 0.08
AFTER = 0.3
ELSEWHERE = 0.05
# How far behind steps may be where the question is how something is done.
STEPS = 0.25
# How much words shared with the question count beside the meaning, and the rank of the source.
WORDS = 0.45
# A word of its heading or paragraph is worth less than one of its own.
AROUND = 0.5
RANK = 0.15
# How much counts against a sentence that cannot stand alone, and against a row of a table.
LEANING = 0.1
ROW = 0.12
LENGTH = range(12, 501)
LIST_LENGTH = 1200
MIN_LETTERS = 0.6
MIN_WORDS = 4

_FENCE = re.compile(r"```.*?(?:```|\Z)", re.DOTALL)
_BLOCK = re.compile(r"\n\s*\n|\n(?=\s*(?:[-*+]|\d+[.)])\s|\|)")
_RULE = re.compile(r"\|[\s:|-]+\|")
_ITEM = re.compile(r"(?:[-*+]|\d+[.)])(?=\s)")
_MARKS = re.compile(r"\[([^\]]*)\]\([^)]*\)|^(?:#{1,6}|[-*+]|\d+[.)]|>)\s+|[*`]|\\(?=\W)")
_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+|[。！？｡؟۔।॥]+[」』）”]*\s*")  # noqa: RUF001
_FULL = re.compile(r"[.:!?…。！？｡؟۔।॥][\"'”’»)\]」』）]*$")  # noqa: RUF001
# Scripts that put no spaces between words: their pairs of characters serve as words.
_JOINED = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_JOINED}]{{2,}}|[^\W{_JOINED}]{{2,}}|\d")
_PLURAL = re.compile(r"(?<=[^\W\d_]{2})(?:es|s)$")
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
    r"|another|the other|both|please|see|(?:if|when|without|to do) (?:this|that|it|so|not|them)"
    r"|(?:not )?(?:one|all|some|most) of (?:these|them)|the (?:former|latter)"
    r"|es|dies\w*|sie|dadurch|daher|jedoch|außerdem|aber|ceci|cela|cette?|ces|ils?|elles?|cependant"
    r"|est[eoa]s?|sin embargo|además)\b",
    re.IGNORECASE,
)


# What asks for steps.
_HOW = re.compile(
    r"\bhow (?:do|can|to|should|would|could|must)\b|\b(?:steps?|instructions|procedure)\b"
    r"|\bwhat (?:do|should|must) i do\b|\bwie (?:kann|soll|muss|geht)\b|\bcomment\b|\bcómo\b",
    re.IGNORECASE,
)
# Words that say how something is asked, not what about.
_ASKING = re.compile(
    r"an?|about|and|any|are|as|at|be|by|can|could|do|does|for|from|get|have|how|if|in|is|it|me|my|of"
    r"|on|or|should|that|the|there|this|to|was|we|what|when|where|which|who|why|will|with|would|your?"
    r"|der|die|das|ist|sind|wie|welche|kann|ich|eine?|und|mit|für|le|la|les|est|que|quel|quelle|et"
    r"|comment|une?|pour|el|los|es|qué|cómo|cuál|una|para"
)


class _Sentence(NamedTuple):
    """Or an item of a list, or a row of a table, as `mark` tells; `list` is 0 outside of lists."""

    source: int
    block: int
    place: int
    text: str
    heading: str
    words: frozenset[str]
    around: frozenset[str]
    mark: str
    list: int


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
        limit = request.get("maxSentences") or SENTENCES
        chosen = _choose(every, scores, row, limit, steps=bool(_HOW.search(question)))
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
    common = Counter(word for sentence in every for word in sentence.words | sentence.around)
    weights = {
        word: math.log(1 + len(every) / common[word]) for word in _words(question) if word in common
    }
    whole = sum(weights.values()) or 1.0
    prior = {}
    for sentence in every:
        shared = sum(
            weight * (1 if word in sentence.words else AROUND)
            for word, weight in weights.items()
            if word in sentence.words or word in sentence.around
        )
        against = ROW * (sentence.mark == "|") + LEANING * bool(_LEANS.match(sentence.text))
        prior[sentence] = WORDS * shared / whole + RANK * (1 - sentence.source / sources) - against
    return prior


def _choose(
    every: Sequence[_Sentence],
    scores: dict[_Sentence, float],
    vectors: dict[_Sentence, Floats],
    limit: int,
    *,
    steps: bool,
) -> list[_Sentence]:
    """The best passage, then what stands closest to it in the question's light."""
    ranked = sorted(scores, key=lambda s: (-scores[s], s.source, s.place))
    best = ranked[0]
    chosen = _passage(best, every, scores, min(limit, PASSAGE))
    if items := _list(best, every, scores, steps=steps) if steps or limit >= PASSAGE else []:
        chosen = [s for s in chosen if s.place < items[0].place] + items
        limit = len(chosen)
    said = [vectors[s] for s in chosen if s in vectors]
    for s in ranked:
        new = all(float(vectors[s] @ one) <= SAME for one in said)
        apart = s.source != best.source and not s.mark and not _LEANS.match(s.text)
        if len(chosen) < limit and new and apart and scores[s] >= scores[best] - ELSEWHERE:
            return [*chosen, s]
    return chosen


def _list(
    best: _Sentence, every: Sequence[_Sentence], scores: dict[_Sentence, float], *, steps: bool
) -> list[_Sentence]:
    """The list that the best sentence is in or, where steps are asked for, those next to it."""
    near = [s for s in every if s.source == best.source and s.list]
    for number in dict.fromkeys(s.list for s in near):
        items = [s for s in near if s.list == number]
        announced = items[0].text.endswith(":")
        if items[-1].mark[0].isdigit():
            close = sum(scores.get(s, 0) > scores[best] - STEPS for s in items) > 1
            below = announced and items[0].heading == best.heading and items[0].place >= best.place
            wanted = steps and (close or below or items[0].block == best.block)
        else:
            wanted = (announced and best in items) or best == items[0]
        if wanted:
            leans = _LEANS.match(items[0].text) and items[0] != best
            return items[1:] if leans else items
    return []


def _passage(
    core: _Sentence, every: Sequence[_Sentence], scores: dict[_Sentence, float], limit: int
) -> list[_Sentence]:
    """A sentence with those beside it that it leans on, that lean on it, or say as much."""
    beside = {s.place: s for s in every if (s.source, s.block) == (core.source, core.block)}
    passage = [core]
    while len(passage) < limit and (before := beside.get(passage[0].place - 1)):
        if not _LEANS.match(passage[0].text) and scores.get(before, 0) < scores[core] - BEFORE:
            break
        passage.insert(0, before)
    while len(passage) < limit and (after := beside.get(passage[-1].place + 1)):
        if not _LEANS.match(after.text) and scores.get(after, 0) < scores[core] - AFTER:
            break
        passage.append(after)
    return passage


def _cite(chosen: Sequence[_Sentence], indexes: Sequence[int]) -> str:
    """In the order of the sources' best sentences, and within a source in reading order."""
    text = ""
    for source in dict.fromkeys(sentence.source for sentence in chosen):
        group = sorted((s for s in chosen if s.source == source), key=lambda s: s.place)
        whole = len([s for s in group if s.list and s.mark]) > 1
        in_list = False
        for s in group:
            item = bool(whole and s.list and s.mark)
            said = s.text if item or _FULL.search(s.text) else f"{s.text}."
            gap = ("\n" if item and in_list else "\n\n") if item or in_list else " "
            text += gap * bool(text) + (f"{s.mark} {said}" if item else said)
            in_list = item
        text += f" [{indexes[source]}]"
    return text


def _read(sources: Sequence[dict[str, Any]]) -> list[_Sentence]:
    return [sentence for n, source in enumerate(sources) for sentence in _sentences(n, source)]


def _sentences(number: int, source: dict[str, Any]) -> list[_Sentence]:
    name = source["documentName"] or ""
    path = source.get("headingPath") or []
    label = path[-1] if path else ""
    found: list[_Sentence] = []
    opens = True
    place = lists = 0
    for block, (raw, mark) in enumerate(_blocks(source["content"])):
        if bold := re.fullmatch(r"\*\*(.+?)\*\*", raw):
            label, opens = bold[1], True
            continue
        heading = f"{name} > {label}" if label else name
        plain = " ".join(_MARKS.sub(r"\1", raw).split())
        texts = [plain] if mark and len(plain) in LENGTH else list(_split(plain))
        around = frozenset(_words(" ".join([heading, *path, plain])))
        for text in texts:
            place += 1
            listed = 0
            if mark not in ("", "|"):
                last = found[-1] if found else None
                if last and last.list and last.mark and last.heading == heading:
                    listed = lists
                else:
                    lists = listed = lists + 1
                    if (
                        last
                        and not last.mark
                        and (last.place, last.heading) == (place - 1, heading)
                    ):
                        found[-1] = last._replace(list=lists)
            if len(text) in LENGTH and (mark or _says_something(text)):
                # What a heading asks, the first sentence under it answers.
                words = frozenset(_words(f"{label} {text}" if opens and not mark else text))
                one = _Sentence(number, block, place, text, heading, words, around, mark, listed)
                found.append(one)
            opens = False
    for one in range(1, lists + 1):
        items = [s for s in found if s.list == one]
        # One item is no list, and a long one no answer.
        if not items[:-1] or sum(len(s.text) for s in items) > LIST_LENGTH:
            found = [s._replace(list=0) if s.list == one else s for s in found]
    # What announces something says nothing without it.
    return [s for s in found if s.list or not s.text.endswith(":")]


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
            cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", block)[1:]]
            if not names or _RULE.fullmatch(following):
                names = cells
                continue
            pairs = zip(names[1:], cells[1:], strict=False)
            named = [f"{name}: {cell}" if name else cell for name, cell in pairs if cell]
            # Of two columns, the first names the second.
            two = len(named) == 1
            yield f"{cells[0]}: {cells[1]}" if two else f"{cells[0]} - {'; '.join(named)}", "|"


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
    written = sum(not (character.isdigit() or character.isspace()) for character in text)
    enough = letters > written * MIN_LETTERS and len(_WORD.findall(text)) >= MIN_WORDS
    return text.endswith(":") or (enough and text[0] not in "([)],;")


def _words(text: str) -> set[str]:
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
