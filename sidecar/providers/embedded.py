"""Answers without a model: the passage of the sources that says most about the question, cited."""

import asyncio
import math
import re
from collections import Counter
from collections.abc import AsyncGenerator, Sequence
from typing import Any

from ..embedding import Embedder, Floats
from ..errors import NoResponse, ProviderTimeout
from . import Delta, Usage
from .sentences import LENGTH, Sentence, asked_words, is_joined, read

# An embedding costs milliseconds: only what shares words with the question, or opens a source, is
# weighed by its meaning.
WEIGHED = 14
WEIGHED_LENGTH = 200
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
# How much words shared with the question count beside the meaning.
WORDS = 0.45
# And where the embedder knows little of the script: how much words and how much the meaning.
JOINED_WORDS = 1.0
JOINED_MEANING = 0.1
# A word of its heading or paragraph is worth less than one of its own.
AROUND = 0.5
# How much each better source counts against a sentence.
RANK = 0.02
# How much counts against a sentence that cannot stand alone, and against a row of a table.
LEANING = 0.1
ROW = 0.12
# And, where the question is whether, against what a document opens with: it says what a thing is.
OPENING = 0.1

_FULL = re.compile(r"[.:!?…。！？｡؟۔।॥][\"'”’»)\]」』）]*$")  # noqa: RUF001
# A sentence that begins so speaks of the one before it.
_LEANS = re.compile(
    r"(?:its?|this|that|these|those|they|their|he|she|such|however|therefore|thus|hence|instead"
    r"|otherwise|also|but|and|or|so|then|in (?:this|that) case|as a result|for (?:this|that) reason"
    r"|in (?:particular|addition)|for (?:example|instance)|as (?:mentioned|explained|described)"
    r"|another|the other|both|please|see|(?:if|when|without|to do) (?:this|that|it|so|not|them)"
    r"|(?:not )?(?:one|all|some|most) of (?:these|them)|the (?:former|latter)"
    r"|es|dies\w*|sie|dadurch|daher|jedoch|außerdem|aber|ceci|cela|cette?|ces|ils?|elles?|cependant"
    r"|est[eoa]s?|sin embargo|además)\b"
    r"|但是?|不[过過]|此外|另外|因此|所以|然而|同[时時]|其中|[它这這那該该]"
    r"|ただし|また|なお|そのため|しかし|その|この|それ|これ|さらに|例えば|したがって"
    r"|แต่|และ|หรือ|ดังนั้น|นอกจากนี้|อย่างไรก็ตาม|ซึ่ง|เพราะ|หลังจากนั้น",
    re.IGNORECASE,
)
_WHETHER = re.compile(r"\W*(?:is|are|can|could|do|does|did|may|must|should|will)\b", re.I)
# What asks for steps.
_HOW = re.compile(
    r"\bhow (?:do|can|to|should|would|could|must)\b|\b(?:steps?|instructions|procedure)\b"
    r"|\bwhat (?:do|should|must) i do\b|\bwie (?:kann|soll|muss|geht)\b|\bcomment\b|\bcómo\b"
    r"|怎[么麼样樣]|如何|步[骤驟]|どうやって|方法|手順|やり方|อย่างไร|ยังไง|วิธี|ขั้นตอน",
    re.IGNORECASE,
)


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
        every = await asyncio.to_thread(read, sources)
        if not every:
            return _whole(sources)
        prior = await asyncio.to_thread(_prior, question, every)
        likely = sorted(every, key=lambda sentence: -prior[sentence])[:WEIGHED]
        texts = [f"{sentence.heading}: {sentence.text[:WEIGHED_LENGTH]}" for sentence in likely]
        vectors = await self._embedder.embed([question, *texts])
        row = dict(zip(likely, vectors[1:], strict=True))
        meaning = JOINED_MEANING if is_joined(question) else 1.0
        scores = {
            sentence: meaning * float(row[sentence] @ vectors[0]) + prior[sentence]
            for sentence in row
        }
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


def _prior(question: str, every: Sequence[Sentence]) -> dict[Sentence, float]:
    """What speaks for a sentence before its meaning is known."""
    common = Counter(word for sentence in every for word in sentence.words | sentence.around)
    weights = {
        word: worth * math.log(1 + len(every) / common[word])
        for word, worth in asked_words(question).items()
        if word in common
    }
    whole = sum(weights.values()) or 1.0
    words = JOINED_WORDS if is_joined(question) else WORDS
    whether = bool(_WHETHER.match(question))
    prior = {}
    for sentence in every:
        shared = sum(
            weight * (1 if word in sentence.words else AROUND)
            for word, weight in weights.items()
            if word in sentence.words or word in sentence.around
        )
        opening = whether and sentence.place == 1 and " > " not in sentence.heading
        against = ROW * (sentence.mark == "|") + LEANING * bool(_LEANS.match(sentence.text))
        against += OPENING * opening + RANK * sentence.source
        prior[sentence] = words * shared / whole - against
    return prior


def _choose(
    every: Sequence[Sentence],
    scores: dict[Sentence, float],
    vectors: dict[Sentence, Floats],
    limit: int,
    *,
    steps: bool,
) -> list[Sentence]:
    """The best passage, and a sentence of another source that says as much and not the same."""
    ranked = sorted(scores, key=lambda s: (-scores[s], s.source, s.place))
    best = ranked[0]
    chosen = _passage(best, every, scores, min(limit, PASSAGE))
    if items := _list(best, every, scores, steps=steps) if steps or limit >= PASSAGE else []:
        chosen = [s for s in chosen if s.place < items[0].place] + items
        limit = len(chosen)
    said = [vectors[s] for s in chosen if s in vectors]
    for s in ranked:
        new = all(float(vectors[s] @ one) <= SAME for one in said)
        apart = s.source != best.source and not s.list and not s.mark and not _LEANS.match(s.text)
        if len(chosen) < limit and new and apart and scores[s] >= scores[best] - ELSEWHERE:
            return [*chosen, s]
    return chosen


def _list(
    best: Sentence, every: Sequence[Sentence], scores: dict[Sentence, float], *, steps: bool
) -> list[Sentence]:
    """The list that the best sentence announces or needs, or the steps that were asked for."""
    near = [s for s in every if s.source == best.source and s.list]
    for number in dict.fromkeys(s.list for s in near):
        items = [s for s in near if s.list == number]
        announced = items[0].text.endswith(":")
        if items[-1].mark[0].isdigit():
            close = sum(scores.get(s, 0) > scores[best] - STEPS for s in items) > 1
            below = announced and items[0].heading == best.heading and items[0].place >= best.place
            wanted = steps and (close or below or items[0].block == best.block)
        else:
            wanted = best == items[0] or (announced and best in items)
        # What announces a list says nothing without it.
        if wanted or (announced and best == items[0]):
            leans = _LEANS.match(items[0].text) and items[0] != best
            return items[1:] if leans else items
    return []


def _passage(
    core: Sentence, every: Sequence[Sentence], scores: dict[Sentence, float], limit: int
) -> list[Sentence]:
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


def _cite(chosen: Sequence[Sentence], indexes: Sequence[int]) -> str:
    """In the order of the sources' best sentences, and within a source in reading order."""
    text = ""
    for source in dict.fromkeys(sentence.source for sentence in chosen):
        group = sorted((s for s in chosen if s.source == source), key=lambda s: s.place)
        whole = len([s for s in group if s.list and s.mark]) > 1
        in_list = False
        for s in group:
            item = bool(whole and s.list and s.mark)
            said = s.text if item or _FULL.search(s.text) else s.text + _full_stop(s.text)
            gap = ("\n" if item and in_list else "\n\n") if item or in_list else " "
            gap = "" if gap == " " and text.endswith(("。", "！", "？")) else gap  # noqa: RUF001
            text += gap * bool(text) + (f"{s.mark} {said}" if item else said)
            in_list = item
        text += f" [{indexes[source]}]"
    return text


def _full_stop(text: str) -> str:
    """What ends a sentence in its script: nothing, in the scripts of south-east Asia."""
    if re.search(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]\W*$", text):
        return ""
    return "。" if re.search(r"[\u3005-\u30ff\u3400-\u9fff]\W*$", text) else "."
