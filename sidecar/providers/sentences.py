"""What the sources of an answer say, sentence by sentence."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest
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
# Scripts that put no spaces between words: their pairs of characters serve as words, as they do in
# db/functions/languages.sql, where it says more.
_HAN = r"\u3005\u3400-\u9fff"
_CLUSTERED = r"\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0edd\u1000-\u109f\u1780-\u17d3"
_JOINED = rf"{_CLUSTERED}\u3041-\u309f\u30a1-\u30fa\u30fc-\u30ff{_HAN}"
_UNIT = re.compile(
    rf"[\u0e40-\u0e44\u0ec0-\u0ec4]?[{_JOINED}](?:[\u0e2f-\u0e3a\u0e45-\u0e4e\u0eb0-\u0ebc"
    r"\u0ec6-\u0ecd\u102b-\u1038\u103a-\u103e\u1056-\u1059\u17b4-\u17d1\u17d3]|[\u1039\u17d2].)*"
)
# Units that every sentence has, and ways to ask.
_LIGHT = re.compile(
    "[ぁ-ゟ]|[在是有会會能要到去还還也都就把被給给和与與或用这這那]"
    "|ที่|มี|ได้|ให้|ไม่|จะ|ก็|มา|ไป|ถึ|แล้|และ|เป็"
)
_ASKED = re.compile(
    "請問|请问|怎么样|怎麼樣|怎么办|怎麼辦|怎[么麼样樣]|[为為]什[么麼]|什[么麼][时時]候|什[么麼]|多少[钱錢]?|多久"
    "|[几幾][点點天]|哪[里裡儿个個]|能不能|能否|可不可以|可以|可否|有[没沒]有|是不是|是否|如何|的[话話]|之[内內]|知道"
    "|告[诉訴]我|[你我][们們]|[的了吗嗎呢吧啊呀我你您]|教えて|知りたい|下さい|ください|お願い|どちら|どなた|何[時日かがでにのをも]"
    "|いくら|いくつ|いつ|どこ|どう|どの|どれ|なぜ|でしょう|ありま|ています|ますか|ですか|したい|できま|よろしい|いいです"
    "|ได้หรือไม่|ได้หรือเปล่า|หรือไม่|หรือเปล่า|หรือยัง|ได้ไหม|ได้มั้ย|ไหม|มั้ย|อย่างไร|ยังไง|เท่าไหร่|เท่าไร|เมื่อไหร่|เมื่อไร"
    "|นานแค่ไหน|แค่ไหน|ที่ไหน|ตรงไหน|อันไหน|อะไร|ทำไม|อยากทราบ|อยากรู้|อยากได้|อยาก|ขอทราบ|สอบถาม|ช่วยบอก|ต้องทำ|ควรทำ"
    "|ต้องการ|กรุณา|(?:ครับ|ค่ะ|คะ|นะ|หน่อย)(?![\u0e01-\u0e4e])"
)
# What a light unit leaves of a pair's worth, and what one character is worth by itself.
LIGHT = 0.3
ALONE = 0.3
# A word in katakana has more pairs than one that says as much.
SPELLED = 0.4
# A letter alone says which: vitamin C is not vitamin A. Some are words of their own.
_LETTER = r"(?: [bcdfghjlmnpqrtx](?![\w'’]))?"  # noqa: RUF001
_WORD = re.compile(rf"[{_JOINED}]+|[^\W{_JOINED}]{{2,}}{_LETTER}|\d")
_PLURAL = re.compile(r"(?<=[^\W\d_]{2})(?:es|s)$")
_CLAUSE = re.compile(rf"(?<=[{_JOINED}]) (?=[{_JOINED}])")
_SHORT = range(80, 161)
_SHORTENED = re.compile(
    r"\b(?:e\.g|i\.e|etc|vs|cf|approx|ca|fig|eq|vol|dr|mr|mrs|ms|prof|st|[zdu](?:\.\s?[bha])?"
    r"|bzw|ggf|inkl|nr|abs|p\.\s?ej|p\.\s?ex|env|núm|pág|น|พ\.\s?ศ|ค\.\s?ศ|กก|ก|กม|ซม|มม|มล|โทร)$",
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
        yield from _clauses(text[start : end.end()].strip())
        start = end.end()
    if rest := text[start:].strip():
        yield from _clauses(rest)


def _clauses(sentence: str) -> Iterator[str]:
    """Thai and its neighbours mark no end of a sentence; a space parts clauses."""
    held = ""
    for clause in _CLAUSE.split(sentence) if len(sentence) >= _SHORT.stop else [sentence]:
        if held and (len(held) >= _SHORT.start or len(held) + len(clause) >= _SHORT.stop):
            yield held
            held = ""
        held = f"{held} {clause}".strip()
    if held:
        yield held


def is_joined(text: str) -> bool:
    """Whether most of it is in scripts without spaces, of which the embedder knows little."""
    joined = len(re.findall(f"[{_JOINED}]", text))
    return joined > 0 and 2 * joined >= sum(letter.isalpha() for letter in text) - joined


def _says_something(text: str) -> bool:
    letters = len(re.findall(rf"[^\W\d_]|[{_JOINED}]", text))
    written = sum(not (character.isdigit() or character.isspace()) for character in text)
    words = sum(len(_UNIT.findall(word)) // PAIR or 1 for word in _WORD.findall(text))
    enough = letters > written * MIN_LETTERS and words >= MIN_WORDS
    return text.endswith((":", "：")) or (enough and text[0] not in "([)],;")  # noqa: RUF001


def words_of(text: str) -> set[str]:
    """Words by their beginnings, so that "stable" meets "stability"."""
    found = set()
    for word in _WORD.findall(text.casefold()):
        if re.match(f"[{_JOINED}]", word):
            units = _UNIT.findall(word)
            found |= {first + second for first, second in pairwise(units)}
            found |= set(re.findall(f"[{_HAN}]", word)) or set(units)
        elif not word.isalpha():
            found.add(word)
        elif not _ASKING.fullmatch(word):
            stem = _PLURAL.sub("", word)
            found.add(stem[: max(4, len(stem) // 2)])
    return found


def asked_words(question: str) -> dict[str, float]:
    """The words of a question, and how much each is worth looking for."""
    worth = {}
    for word in words_of(_ASKED.sub(" ", question)):
        units = _UNIT.findall(word)
        light = sum(bool(_LIGHT.fullmatch(unit)) for unit in units)
        worth[word] = LIGHT**light * (ALONE if len(units) == 1 else 1)
        if re.fullmatch("[ァ-ヿ]+", word):
            worth[word] *= SPELLED
    return worth
