"""The text in pictures, by Tesseract, within the process that reads documents.

Tesseract wants to be told the language.  A page's script is what it takes it for, or else the one
whose reading it trusts most itself; of the languages in Latin letters, the one the words are of.
"""

import shutil
import time
from collections.abc import Callable, Iterator
from functools import cached_property
from importlib import import_module
from itertools import pairwise
from statistics import median, median_low
from typing import Any, NamedTuple

from .errors import ExtractionFailed

# Of one file.  A page takes two to five seconds of one processor, and others come first.
PAGES = 100
SECONDS = 600.0
# Of one attempt at a page; less than extract.py waits for a sign of life.
PAGE_SECONDS = 80.0
# Of one picture: an A0 poster at 200 dpi.
PIXELS = 80_000_000
# Printed at 300 dpi a page is large enough to be read; more costs time and helps nothing.
LONG_SIDE = 3600
# Screens have small letters: where lines are less high, in pixels, the picture is doubled.
SMALL = 20

SCRIPTS = {
    "Latin": ("eng", "deu", "fra", "spa"),
    "Thai": ("tha", "eng"),
    "Japanese": ("jpn", "eng"),
    "Han": ("chi_sim", "chi_tra", "eng"),
}
LATIN = {"en": "eng", "de": "deu", "fr": "fra", "es": "spa"}
# From here on Tesseract's own word on script and rotation is right.
SURE_SCRIPT = 4.0
SURE_ROTATION = 2.0
# Of 100: what reads so well is in the right script; what reads so badly is no text, but a picture.
WELL = 80.0
BADLY = 50.0
WORD = 20.0
# A line so much taller than most is a heading.
TALL = 1.3
HEADING_LENGTH = 100
# How wide a space is, by the height of its line, in scripts that put none between words.
SPACES = {"Thai": 0.6, "Han": 1.5}

MISSING = (
    "Its text has to be recognized from pictures, and the server has no Tesseract to do so: "
    "the operator can install the package tesseract-ocr."
)


class Reading(NamedTuple):
    text: str
    confidence: float
    """The mean over all letters, of 100."""
    height: float
    """Of most lines, in pixels."""


class _Line(NamedTuple):
    paragraph: tuple[int, int]
    text: str
    height: int


Tick = Callable[[int, int], None]
"""Told how many pages are done, of how many."""


class Recognizer:
    """Reads the pages of one file, one after the other."""

    def __init__(
        self,
        identify: Callable[[str], str | None],
        alive: Callable[[], None] = lambda: None,
        *,
        seconds: float = SECONDS,
    ) -> None:
        """`identify` tells the language of a text; `alive` is called before whatever is slow."""
        self._identify = identify
        self._alive = alive
        self._deadline = time.monotonic() + seconds
        self._seconds = seconds
        self._script: str | None = None
        self._languages = dict(SCRIPTS)
        self._knows_language = False

    @cached_property
    def _tesseract(self) -> Any:
        if shutil.which("tesseract") is None:
            raise ExtractionFailed(MISSING)
        return import_module("pytesseract")

    @cached_property
    def _installed(self) -> set[str]:
        return set(self._tesseract.get_languages())

    def read(self, image: Any) -> str:
        """Markdown of a picture (of Pillow); empty where there is no text in it."""
        self._check_time()
        image = _prepared(image)
        low, high = image.getextrema()
        if high - low < 16:  # noqa: PLR2004 - a blank page, with the noise of its paper
            return ""
        script, turned = self._orientation(image)
        if turned:
            image = image.rotate(-turned, expand=True)
        best = self._best(image, script or self._script)
        if best is None or best[1].confidence < BADLY:
            return ""
        self._script, reading = best
        if reading.height < SMALL:
            again = self._recognize(_doubled(image), self._available(self._script))
            reading = max(reading, again, key=_confidence)
        if self._script == "Latin" and not self._knows_language:
            reading = self._in_its_language(image, reading)
        return reading.text

    def _best(self, image: Any, likely: str | None) -> tuple[str, Reading] | None:
        best: tuple[str, Reading] | None = None
        for script in sorted(SCRIPTS, key=lambda name: name != likely):
            if not (languages := self._available(script)):
                continue
            reading = self._recognize(image, languages)
            if best is None or reading.confidence > best[1].confidence:
                best = script, reading
            if reading.confidence >= WELL and script == likely:
                break
        if best is None:
            raise ExtractionFailed(MISSING)
        return best

    def _in_its_language(self, image: Any, reading: Reading) -> Reading:
        language = LATIN.get(self._identify(reading.text) or "")
        if language is None:
            return reading
        self._knows_language = True
        first, *_ = self._languages["Latin"]
        if language == first:
            return reading
        # Its own accents come out right where its language is the first one.
        self._languages["Latin"] = tuple(
            sorted(SCRIPTS["Latin"], key=lambda other: other != language)
        )
        again = self._recognize(image, self._available("Latin"))
        return max(reading, again, key=_confidence)

    def _available(self, script: str) -> str:
        return "+".join(name for name in self._languages[script] if name in self._installed)

    def _orientation(self, image: Any) -> tuple[str | None, int]:
        """The script, where it is sure, and by how much the picture is to be turned back."""
        tesseract = self._tesseract
        if "osd" not in self._installed:
            return None, 0
        try:
            found = tesseract.image_to_osd(
                image, output_type=tesseract.Output.DICT, timeout=self._left()
            )
        except (tesseract.TesseractError, RuntimeError):
            # Too few letters, or too small ones.
            if max(image.size) > LONG_SIDE / 2:
                return None, 0
            return self._orientation(_doubled(image))
        script = found["script"] if found["script_conf"] >= SURE_SCRIPT else None
        turned = found["rotate"] if found["orientation_conf"] >= SURE_ROTATION else 0
        return script if script in SCRIPTS else None, turned

    def _recognize(self, image: Any, languages: str) -> Reading:
        self._check_time()
        tesseract = self._tesseract
        try:
            found = tesseract.image_to_data(
                image, lang=languages, output_type=tesseract.Output.DICT, timeout=self._left()
            )
        except tesseract.TesseractError as error:
            if error.status < 0:
                raise MemoryError from error
            raise
        except RuntimeError:
            self._check_time()
            raise ExtractionFailed(
                f"Recognizing the text of one page took longer than {PAGE_SECONDS:g} seconds: "
                "scan it again with less on a page, or at 300 dpi."
            ) from None
        return _text(found)

    def _left(self) -> float:
        return max(0.1, min(PAGE_SECONDS, self._deadline - time.monotonic()))

    def _check_time(self) -> None:
        self._alive()
        if time.monotonic() >= self._deadline:
            raise ExtractionFailed(
                f"Recognizing the text in its pictures took longer than {self._seconds:g} seconds: "
                "split the file and add the parts."
            )


def _prepared(image: Any) -> Any:
    """In grey, on white, upright as its camera says, and of a size that reads well."""
    pillow = import_module("PIL.Image")
    if image.mode.startswith("I;16"):
        image = image.point(lambda value: value / 256)
    if image.mode not in ("L", "LA", "RGB", "RGBA"):
        image = image.convert("RGBA" if image.has_transparency_data else "L")
    # Before anything copies it: it may be large.
    image.thumbnail((LONG_SIDE, LONG_SIDE))
    image = import_module("PIL.ImageOps").exif_transpose(image)
    if image.has_transparency_data:
        image = image.convert("RGBA")
        white = pillow.new("RGBA", image.size, "white")
        white.alpha_composite(image)
        image = white
    return image.convert("L")


def _doubled(image: Any) -> Any:
    return image.resize([2 * side for side in image.size])


def _confidence(reading: Reading) -> float:
    return reading.confidence


def _text(found: dict[str, list[Any]]) -> Reading:
    lines, confidence = [], 0.0
    letters = 0
    for words in _lines(found):
        kept = [word for word in words if word["conf"] >= WORD]
        for word in words:
            letters += len(word["text"])
            confidence += word["conf"] * len(word["text"])
        if kept:
            first = kept[0]
            bottom = max(word["top"] + word["height"] for word in kept)
            height = bottom - min(word["top"] for word in kept)
            paragraph = (first["block_num"], first["par_num"])
            lines.append(_Line(paragraph, _joined(kept), height))
    usual = median_low(line.height for line in lines) if lines else 0
    text = ""
    for number, line in enumerate(lines):
        around = lines[max(0, number - 1) : number] + lines[number + 1 : number + 2]
        alone = all(line.paragraph != other.paragraph for other in around)
        if alone and line.height > usual * TALL and len(line.text) <= HEADING_LENGTH:
            text += f"\n\n## {line.text}"
        elif number and lines[number - 1].paragraph == line.paragraph:
            text += f"\n{line.text}"
        else:
            text += f"\n\n{line.text}"
    return Reading(text.strip(), confidence / letters if letters else 0.0, usual)


def _lines(found: dict[str, list[Any]]) -> Iterator[list[dict[str, Any]]]:
    """The words of each line, as Tesseract lists them."""
    words: list[dict[str, Any]] = []
    place = None
    for row in zip(*found.values(), strict=True):
        word = dict(zip(found, row, strict=True))
        word["text"] = str(word["text"]).strip()
        if not word["text"]:
            continue
        word["conf"] = float(word["conf"])
        at = (word["block_num"], word["par_num"], word["line_num"])
        if at != place and words:
            yield words
            words = []
        place = at
        words.append(word)
    if words:
        yield words


def _joined(words: list[dict[str, Any]]) -> str:
    text = str(words[0]["text"])
    usual = median(word["height"] for word in words)
    for last, word in pairwise(words):
        gap = word["left"] - last["left"] - last["width"]
        script = _spaceless(last["text"][-1])
        tight = script is not None and script == _spaceless(word["text"][0])
        near = tight and gap < SPACES[script or ""] * usual
        text += word["text"] if near else f" {word['text']}"
    return text


def _spaceless(letter: str) -> str | None:
    """Its script, where that puts no space between words."""
    if "\u0e00" <= letter <= "\u0e7f":
        return "Thai"
    return "Han" if "\u3000" <= letter <= "\u9fff" or letter >= "\uff00" else None
