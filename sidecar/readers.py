"""Reads documents: bytes of some type to a title, a language, Markdown and its chunks.

`python -m sidecar.readers` is the process that `extract.py` starts: what people upload is read
where a crash, an endless loop or a memory bomb ends nothing but itself. A request is one line of
JSON {mediaType, fileName, title, chunked, size} and the bytes; an answer is its length in 8 bytes
and JSON. Where pages take long, answers {page, pages} that tell how far it is come before it.
"""

import codecs
import csv
import io
import json
import os
import re
import resource
import sys
import time
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import import_module
from itertools import chain, pairwise, zip_longest
from pathlib import PurePath
from types import ModuleType
from typing import Any, NamedTuple
from xml.etree import ElementTree

from .chunk import HEADING_LENGTH, Chunker, plain
from .embedding import load_tokenizer
from .errors import ExtractionFailed
from .extract import OUT_OF_MEMORY
from .ocr import LONG_SIDE, PAGES, PIXELS, Recognizer, Tick

CPU_SECONDS = 60
TEXT_LIMIT = 5_000_000
TITLE_LENGTH = 300
TITLE_WITHIN = 2000
LANGUAGE_WITHIN = 8000
# A page with fewer letters than this, and a picture over half of it, was scanned: what it says is
# in the picture.
STAMP = 100
# Printed at this many dots an inch, a page is read.
DPI = 300
POINTS = 72
NOT_RECOGNIZED = (
    "No text could be recognized in its pictures: they hold none, or are too small or too blurred. "
    "Scan the pages at 300 dpi."
)

OFFICE = "application/vnd.openxmlformats-officedocument."
KINDS = {
    "application/pdf": "pdf",
    f"{OFFICE}wordprocessingml.document": "docx",
    f"{OFFICE}presentationml.presentation": "pptx",
    f"{OFFICE}spreadsheetml.sheet": "xlsx",
    "application/xhtml+xml": "html",
    "text/html": "html",
    "text/markdown": "markdown",
    "text/x-markdown": "markdown",
    "text/csv": "csv",
    "image/png": "image",
    "image/jpeg": "image",
    "image/tiff": "image",
    "image/webp": "image",
    "image/gif": "image",
    "image/bmp": "image",
    ".pdf": "pdf",
    ".docx": "docx",
    ".pptx": "pptx",
    ".xlsx": "xlsx",
    ".htm": "html",
    ".html": "html",
    ".xhtml": "html",
    ".md": "markdown",
    ".markdown": "markdown",
    ".csv": "csv",
    ".png": "image",
    ".jpg": "image",
    ".jpeg": "image",
    ".tif": "image",
    ".tiff": "image",
    ".webp": "image",
    ".gif": "image",
    ".bmp": "image",
}
PARTS = {"word/document.xml": "docx", "ppt/presentation.xml": "pptx", "xl/workbook.xml": "xlsx"}
IMAGES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*")
FORMATS = ("PNG", "JPEG", "TIFF", "WEBP", "GIF", "BMP")
FOREIGN = {
    b"MZ\x90\0": "a program",
    b"\x7fELF": "a program",
    b"{\\rtf": "an RTF document; save it as Word (.docx) or PDF",
    b"\xd0\xcf\x11\xe0": "an Office file that is protected by a password, or of the format used "
    "before 2007; save it without a password as .docx, .pptx or .xlsx",
    b"\x1f\x8b": "a compressed archive",
    b"7z\xbc\xaf": "a compressed archive",
    b"Rar!": "a compressed archive",
}
BOMS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF32_LE: "utf-32",
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}

KANA = r"\u3041-\u3096\u30a1-\u30fa"
# Scripts that tell the language better than its words do, and in a shorter text.
SCRIPTS = {
    r"\u0e01-\u0e4e": ("th",),
    KANA + r"\u4e00-\u9fff\u3400-\u4dbf": ("zh", "ja", "yue"),
    r"\uac00-\ud7a3": ("ko",),
    r"\u0370-\u03ff": ("el",),
    r"\u0590-\u05ff": ("he", "yi"),
    r"\u0e81-\u0edd": ("lo",),
    r"\u1000-\u109f": ("my",),
    r"\u1780-\u17d3": ("km",),
    r"\u0530-\u058f": ("hy",),
    r"\u10a0-\u10ff": ("ka",),
}

# What surrounds the text of a page, by what sites and generators call it.
AROUND = (
    "script,style,noscript,template,svg,iframe,button,input,select,textarea,nav,footer,"
    "body>header,[hidden],[role=navigation],[role=banner],[role=contentinfo],[role=search],"
    ".nav,.navbar,.navigation,.navheader,.navfooter,.sidebar,.sphinxsidebar,.breadcrumb,"
    ".breadcrumbs,.menu,.footer,.site-footer,.site-header,.skip-link,.pagination,.headerlink,"
    ".cookie-banner,.cookie-consent,.indexdiv,.genindextable,#nav,#navigation,#sidebar,#menu,"
    "#header,#footer,#breadcrumbs"
)
CONTENTS = ".toc,.table-of-contents,.toctree-wrapper,#toc,#contents"
# A page with less text than this keeps its table of contents: it has nothing else to say.
SHORT_PAGE = 100
NOTICE = re.compile(r"^#+ (Note|Tip|Important|Caution|Warning|Attention|Danger|Hint|Info):?$", re.M)
# A table with one column is a list; its head says nothing.
LONE_CELL = re.compile(r"^\| ((?:[^|\\\n]|\\.)*) \|$", re.M)

BULLET = re.compile(r"[-\u2013•◦▪‣●○■]\s+")
META_CHARSET = re.compile(rb"""<meta[^>]+charset=["']?([\w-]+)""", re.I)
DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
SLIDE = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Document(NamedTuple):
    markdown: str
    title: str | None = None
    language: str | None = None


def kind_of(content: bytes, media_type: str, file_name: str) -> str:
    """What a file is by its bytes, where that agrees with what it is called."""
    suffix = PurePath(file_name).suffix.lower()
    named = KINDS.get(media_type) or KINDS.get(suffix)
    found = None
    if b"%PDF-" in content[:1024]:
        found = "pdf"
    elif _is_image(content):
        found = "image"
    elif content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            found = next((PARTS[name] for name in archive.namelist() if name in PARTS), None)
        if not found:
            raise ExtractionFailed("The file is a ZIP archive: unpack it and add the files in it.")
    if found:
        if named not in (found, None):
            raise ExtractionFailed(f"The file is called {_name(named)}, but it is {_name(found)}.")
        return found
    if content[4:8] == b"ftyp":
        raise ExtractionFailed(
            "The file is a film, or a picture of the kind HEIC or AVIF: save it as JPEG or PNG."
        )
    for magic, what in FOREIGN.items():
        if content.startswith(magic):
            raise ExtractionFailed(f"The file is {what}.")
    if named in {"pdf", "image", *PARTS.values()}:
        raise ExtractionFailed(f"The file is called {_name(named)}, but it is something else.")
    start = content[:8192]
    strange = sum(byte < ord(" ") and byte not in b"\t\n\f\r\x1b" for byte in start)
    if strange > len(start) / 20 and not start.startswith(tuple(BOMS)):
        raise ExtractionFailed("The file is neither text nor of a type that can be read.")
    html = re.match(
        rb"\s*(<\?xml.*?\?>\s*)?(<!--.*?-->\s*)*<(!doctype html|html)\b", start, re.I | re.S
    )
    return named or ("html" if html else "text")


def _is_image(content: bytes) -> bool:
    return (
        content.startswith(IMAGES)
        or (content[:4], content[8:12]) == (b"RIFF", b"WEBP")
        or (content[:2] == b"BM" and int.from_bytes(content[2:6], "little") == len(content))
    )


def _name(kind: str | None) -> str:
    return "a picture" if kind == "image" else str(kind).upper()


def decode(content: bytes, declared: str | None) -> str:
    for mark, unicode in BOMS.items():
        if content.startswith(mark):
            return content.decode(unicode, "replace")
    # Whatever a file says of itself, what is valid UTF-8 is UTF-8.
    for encoding in filter(None, ("utf-8", declared)):
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            pass
    best = import_module("charset_normalizer").from_bytes(content).best()
    return content.decode(best.encoding if best else "cp1252", "replace")


def clean(text: str) -> str:
    """What Postgres can store and a person can read."""
    text = re.sub(r"\r\n?|[\f\x85\u2028\u2029]", "\n", text)
    text = re.sub(r"[\u00a0\u2000-\u200a\u202f\u205f\u3000]", " ", text)
    text = re.sub("[\ufb00-\ufb06]", lambda m: unicodedata.normalize("NFKC", m[0]), text)
    strange = "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]"
    text = re.sub(strange, "", text)
    text = re.sub(r"[ \t]+$", "", unicodedata.normalize("NFC", text), flags=re.M)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def read_html(html: str) -> Document:
    selectolax = import_module("selectolax.lexbor")
    title = language = None
    markdown = ""
    for around in (f"{AROUND},{CONTENTS}", AROUND):
        tree = selectolax.LexborHTMLParser(html)
        if title is None:
            language = tree.root.attributes.get("lang") or tree.root.attributes.get("xml:lang")
            title = plain(tree.css_first("title").text()) if tree.css_first("title") else ""
        for node in tree.css(around):
            node.decompose()
        articles = tree.css("main,[role=main]") or tree.css("article")
        main = articles[0] if len(articles) == 1 else tree.body
        main.unwrap_tags(["a", "em", "i"])
        markdown = _markdown(main.html, terms=around != AROUND)
        if len(markdown) >= SHORT_PAGE:
            break
    first = re.search(r"^##? (.+)$", markdown, re.M)
    if first and plain(first[1]).casefold() in (title or "").casefold():
        # The name of the site, which titles tend to carry, is on every page.
        title = plain(first[1])
    return Document(markdown, title, language)


def _markdown(html: str, *, terms: bool = True) -> str:
    if terms:
        # What is defined is a heading for its definition: a setting, an option, a term.
        html = re.sub(r"<(/?)dt\b[^>]*>", r"<\1h6>", html)
    # Outside of code, a line ends where the page is too narrow for it.
    html = re.sub(r"(<pre\b.*?</pre>)|\s+", lambda m: m[1] or " ", html, flags=re.S)
    converter = import_module("html_to_markdown")
    options = converter.ConversionOptions(
        skip_images=True, extract_metadata=False, compact_tables=True, autolinks=False
    )
    markdown = str(converter.convert(html, options).content)
    markdown = NOTICE.sub(r"**\1:**", markdown)
    markdown = re.sub(r"^\| .* \|\n\| --- \|\n", "", markdown, flags=re.M)
    return clean(LONE_CELL.sub(lambda cell: "- " + cell[1].replace("\\|", "|"), markdown))


def read_docx(content: bytes) -> Document:
    mammoth = import_module("mammoth")
    styles = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
    html = mammoth.convert_to_html(
        io.BytesIO(content), convert_image=lambda image: [], style_map=styles
    ).value
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        title = ""
        if "docProps/core.xml" in archive.namelist():
            core = _xml(archive.read("docProps/core.xml"))
            title = core.findtext("{http://purl.org/dc/elements/1.1/}title") or ""
    return Document(_markdown(html), title)


def read_pptx(content: bytes) -> Document:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        targets = {
            part.get("Id"): f"ppt/{part.get('Target')}"
            for part in _xml(archive.read("ppt/_rels/presentation.xml.rels"))
        }
        show = _xml(archive.read("ppt/presentation.xml"))
        slides = [targets[slide.get(f"{RELATION}id")] for slide in show.iter(f"{SLIDE}sldId")]
        return Document("\n\n".join(_slide(archive.read(name)) for name in slides))


def _slide(content: bytes) -> str:
    parts = []
    slide = _xml(content)
    for shape in chain(slide.iter(f"{SLIDE}sp"), slide.iter(f"{DRAWING}tbl")):
        if shape.tag == f"{DRAWING}tbl":
            rows = (
                [_runs(cell) for cell in row.iter(f"{DRAWING}tc")]
                for row in shape.iter(f"{DRAWING}tr")
            )
            parts.append(_records(rows))
            continue
        texts = [text for text in map(_runs, shape.iter(f"{DRAWING}p")) if text]
        place = shape.find(f".//{SLIDE}ph")
        if place is not None and place.get("type") in ("title", "ctrTitle"):
            parts.insert(0, f"## {' '.join(texts)}")
        elif len(texts) > 1:
            parts.append("\n".join(f"- {text}" for text in texts))
        else:
            parts += texts
    return "\n\n".join(parts)


def _xml(content: bytes) -> ElementTree.Element:
    # Expat resolves nothing external and bounds expansion; the process bounds the rest.
    return ElementTree.fromstring(content)  # noqa: S314


def _runs(part: ElementTree.Element) -> str:
    return plain("".join(run.text or "" for run in part.iter(f"{DRAWING}t")))


def read_xlsx(content: bytes) -> Document:
    book = import_module("openpyxl").load_workbook(
        io.BytesIO(content), read_only=True, data_only=True
    )
    sheets = ((sheet.title, sheet.iter_rows(values_only=True)) for sheet in book.worksheets)
    return Document("\n\n".join(f"## {name}\n\n{_records(rows)}" for name, rows in sheets))


def read_csv(text: str) -> Document:
    try:
        dialect: Any = csv.Sniffer().sniff(text[:8192], ",;\t|")
    except csv.Error:
        dialect = csv.excel
    return Document(_records(csv.reader(io.StringIO(text), dialect)))


def _records(table: Iterable[Iterable[object]]) -> str:
    """A table with one row a line, each value beside the name of its column."""
    rows = [
        ["" if cell is None else plain(str(cell)).removesuffix(" 00:00:00") for cell in row]
        for row in table
    ]
    rows = [row for row in rows if any(row)]
    names = rows[0] if len(rows) > 1 and len(rows[0]) > 1 and all(rows[0]) else []
    lines = []
    for row in rows[bool(names) :]:
        pairs = zip_longest(names, row, fillvalue="")
        lines.append("; ".join(f"{name}: {cell}".lstrip(": ") for name, cell in pairs if cell))
    return "\n".join(f"- {line}" for line in lines)


def read_markdown(text: str) -> Document:
    front = re.match(r"---\n(.*?\n)---\n", text, re.S)
    title = re.search(r"^title:[ \t]*[\"']?(.+?)[\"']?[ \t]*$", front[1], re.M) if front else None
    body = text[front.end() :] if front else text
    return Document(re.sub(r"<!--.*?-->", "", body, flags=re.S), title[1] if title else None)


class _Line(NamedTuple):
    text: str
    size: float
    bottom: float


# The size of a line that is the Markdown of a whole page, read from its picture.
RECOGNIZED = -1.0


def read_pdf(content: bytes, tick: Tick) -> Document:
    pdfium = import_module("pypdfium2")
    pdf = _open(pdfium, content)
    pages = [list(_lines(pdfium, page.get_textpage())) for page in pdf]
    scanned = [at for at, lines in enumerate(pages) if _is_scanned(pdfium, pdf[at], lines)]
    if scanned:
        # Where pictures stand between pages of text, what they say is welcome, and no condition.
        for at, text in _recognize(pdf, scanned, tick, is_needed=2 * len(scanned) > len(pages)):
            pages[at] = [_Line(text, RECOGNIZED, 0)]
        if not any(pages):
            raise ExtractionFailed(NOT_RECOGNIZED)
    outline = {_key(mark.get_title()): mark.level + 1 for mark in pdf.get_toc(max_depth=6)}
    return Document(_laid_out(pages, outline), pdf.get_metadata_value("Title"))


def _open(pdfium: ModuleType, content: bytes) -> Any:
    try:
        return pdfium.PdfDocument(content)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            reason = "The PDF is encrypted: save it without a password and add it again."
            raise ExtractionFailed(reason) from None
        raise


def _laid_out(pages: list[list[_Line]], outline: dict[str, int]) -> str:
    """Markdown of lines, by where they stand and how large they are."""
    # What stands at the edge of most pages, but for its number, is no part of the text.
    edges = Counter(
        key for page in pages for key in {_key(line.text) for line in page[:2] + page[-2:]}
    )
    lines = [
        line for page in pages for line in page if edges[_key(line.text)] <= max(2, len(pages) / 2)
    ]
    sizes, pitches = Counter[float](), Counter[float]()
    for line in lines:
        sizes[line.size] += len(line.text) * (line.size != RECOGNIZED)
    for last, line in pairwise(lines):
        pitches[round(last.bottom - line.bottom)] += last.bottom > line.bottom
    body = max(sizes, key=lambda size: sizes[size], default=0.0)
    pitch = max(pitches, key=lambda gap: pitches[gap], default=0.0)
    large = sorted((size for size in sizes if size > body * 1.12), reverse=True)
    text, last, last_level = "", _Line("", 0, 0), 0
    for line in lines:
        if line.size == RECOGNIZED:
            text += f"\n\n{line.text}"
            # Nothing goes on with it.
            last, last_level = _Line(".", 0, 0), 0
            continue
        level = outline.get(_key(line.text), 0)
        if not outline and line.size in large and len(line.text) <= HEADING_LENGTH:
            level = min(large.index(line.size) + 1, 6)
        gap = last.bottom - line.bottom
        goes_on = 0 < gap <= 1.3 * max(pitch, line.size * (level > 0)) or (
            # The next column or page.
            gap < 0 and not last.text.endswith((".", "!", "?", ":", "。"))
        )
        if level and level == last_level and goes_on and gap > 0:
            text += f" {line.text}"
        elif level:
            text += f"\n\n{'#' * level} {line.text}"
        elif BULLET.match(line.text):
            text += "\n" + BULLET.sub("- ", line.text)
        else:
            text += ("\n" if goes_on and not last_level else "\n\n") + line.text
        last, last_level = line, level
    # pdfium marks the hyphen that a line break put into a word.
    return re.sub("[\x02\ufffe]\n*", "", text)


def _is_scanned(pdfium: ModuleType, page: Any, lines: list[_Line]) -> bool:
    letters = sum(len(line.text) for line in lines)
    if letters >= STAMP:
        return False
    objects = list(page.get_objects(max_depth=3))
    if not letters:
        # Also letters that are drawn as shapes.
        return bool(objects)
    width, height = page.get_size()
    for one in objects:
        if one.type == pdfium.raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = one.get_bounds()
            if (right - left) * (top - bottom) > width * height / 2:
                return True
    return False


def _recognize(
    pdf: Any, scanned: list[int], tick: Tick, *, is_needed: bool
) -> Iterator[tuple[int, str]]:
    """The Markdown of pages that are pictures."""
    if len(scanned) > PAGES and is_needed:
        raise ExtractionFailed(
            f"The PDF has {len(scanned)} scanned pages, more than the {PAGES} allowed: "
            "split it and add the parts."
        )
    done = 0
    recognizer = Recognizer(language_of, lambda: tick(done, len(scanned)))
    for done, at in enumerate(scanned[:PAGES]):  # noqa: B007 - it is what ticks
        page = pdf[at]
        # What a page says of its size may be anything.
        scale = min(DPI / POINTS, LONG_SIDE / max(1, *page.get_size()))
        try:
            image = page.render(scale=scale, grayscale=True).to_pil()
            text = clean(recognizer.read(image))
        except ExtractionFailed:
            if is_needed:
                raise
            return
        if text:
            yield at, text


def read_image(content: bytes, tick: Tick) -> Document:
    """A picture; of a TIFF file, every page."""
    pillow: Any = import_module("PIL.Image")
    # The limit below says what to do.
    pillow.MAX_IMAGE_PIXELS = None
    image = pillow.open(io.BytesIO(content), formats=FORMATS)
    # Of what moves, the first picture.
    count = getattr(image, "n_frames", 1) if image.format == "TIFF" else 1
    if count > PAGES:
        raise ExtractionFailed(
            f"The file has {count} pages, more than the {PAGES} allowed: "
            "split it and add the parts."
        )
    texts: list[str] = []
    recognizer = Recognizer(language_of, lambda: tick(len(texts), count))
    for number in range(count):
        image.seek(number)
        if image.width * image.height > PIXELS:
            raise ExtractionFailed(
                f"The picture has more than {PIXELS // 1_000_000} million pixels: scale it down."
            )
        texts.append(recognizer.read(image))
    if not any(texts):
        raise ExtractionFailed(NOT_RECOGNIZED)
    return Document("\n\n".join(texts))


def _key(line: str) -> str:
    return re.sub(r"^[\d.\s]+|[\d\s]+", "", line).casefold()


def _lines(pdfium: ModuleType, page: Any) -> Iterator[_Line]:
    at = 0
    for line in page.get_text_range().split("\r\n"):
        if text := line.strip():
            first = at + len(line) - len(line.lstrip())
            matrix = pdfium.raw.FS_MATRIX()
            pdfium.raw.FPDFText_GetMatrix(page, first, matrix)
            size = pdfium.raw.FPDFText_GetFontSize(page, first) * abs(matrix.d or 1)
            yield _Line(text, round(size, 1), page.get_charbox(first, loose=True)[1])
        at += len(line) + 2


PAGE_READERS = {"pdf": read_pdf, "image": read_image}
BINARY_READERS = {"docx": read_docx, "pptx": read_pptx, "xlsx": read_xlsx}
TEXT_READERS = {"html": read_html, "markdown": read_markdown, "csv": read_csv, "text": Document}


def language_of(text: str, declared: str | None = None) -> str | None:
    code = r"```.*?```|`[^`\n]*`|https?://\S+|[|#*]"
    sample = re.sub(code, " ", text[:LANGUAGE_WITHIN], flags=re.S)
    if found := languages_of_script(sample):
        # A page of a template says that it is English.
        return declared if declared in found else found[0]
    if declared:
        return declared
    language = str(_identifier().classify(sample)[0])
    return None if language == "und" else language


def languages_of_script(text: str) -> tuple[str, ...]:
    """Those that its script leaves, likeliest first; none where it leaves too many to say."""
    latin = len(re.findall(r"[A-Za-z\u00c0-\u024f]", text))
    for letters, languages in SCRIPTS.items():
        found = len(re.findall(f"[{letters}]", text))
        # Words in Latin letters are longer.
        if found and found * 3 >= latin:
            if languages[0] == "zh" and len(re.findall(f"[{KANA}]", text)) * 20 > found:
                return ("ja",)
            return languages
    return ()


@cache
def _identifier() -> Any:
    langid = import_module("py3langid.langid")
    return langid.LanguageIdentifier.from_model_file(
        langid.MODEL_FILE, norm_probs=True, min_confidence=0.6
    )


def _silently(page: int, pages: int) -> None:
    """For whoever does not want to know."""


def read(content: bytes, media_type: str, file_name: str, tick: Tick = _silently) -> Document:
    """The whole of a document in clean Markdown, with a title and, if it shows, a language."""
    if not content:
        raise ExtractionFailed("The file is empty.")
    base, *parameters = (part.strip() for part in media_type.lower().split(";"))
    charset = next((p[8:].strip("\"'") for p in parameters if p.startswith("charset=")), None)
    kind = "zip"
    try:
        kind = kind_of(content, base, file_name)
        if kind in PAGE_READERS:
            document = PAGE_READERS[kind](content, tick)
        elif kind in BINARY_READERS:
            document = BINARY_READERS[kind](content)
        else:
            if kind == "html" and (meta := META_CHARSET.search(content[:2048])):
                charset = charset or meta[1].decode()
            document = TEXT_READERS[kind](clean(decode(content, charset)))
    except (ExtractionFailed, MemoryError):
        raise
    except Exception as error:
        reason = (
            f"The file is damaged: it cannot be read as {_name(kind)} ({type(error).__name__})."
        )
        raise ExtractionFailed(reason) from error
    markdown = clean(document.markdown)
    if not re.search(r"\w", markdown):
        raise ExtractionFailed("There is no text in the file.")
    if len(markdown) > TEXT_LIMIT:
        length = f"{len(markdown):,} characters of text, more than the {TEXT_LIMIT:,} allowed"
        raise ExtractionFailed(f"The file holds {length}: split it and add the parts.")
    heading = re.search(r"^#{1,2} (.+)$", markdown[:TITLE_WITHIN], re.M)
    title = plain(clean(document.title or ""))
    # The title in a file's properties is often that of the template it was made from.
    start = plain(markdown[:TITLE_WITHIN])
    if (
        heading
        and kind != "xlsx"
        and (not title or (kind not in TEXT_READERS and title not in start))
    ):
        title = plain(heading[1])
    title = title or re.sub(r"[_\s]+", " ", PurePath(file_name).stem).strip() or "Untitled"
    declared = re.match("[a-z]{2,3}(?![a-z])", (document.language or "").lower())
    language = language_of(markdown, declared[0] if declared else None)
    return Document(markdown, title[:TITLE_LENGTH], language)


def answer(
    request: dict[str, Any], content: bytes, chunker: Callable[[], Chunker], tick: Tick
) -> dict[str, Any]:
    chunks = []
    try:
        document = read(content, request["mediaType"], request["fileName"], tick)
        if request["title"]:
            document = document._replace(title=request["title"])
        if request["chunked"]:
            chunks = chunker().chunks(document.markdown, document.title or "")
    except ExtractionFailed as error:
        return {"failed": error.reason}
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    if request["chunked"] and not chunks:
        return {"failed": "There is no text in the file."}
    return {**document._asdict(), "chunks": chunks}


def main() -> None:
    memory = int(sys.argv[1])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.nice(10)
    # Whatever a library prints must not run into the answers.
    output = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)

    def send(said: dict[str, Any]) -> None:
        body = json.dumps(said).encode()
        output.write(len(body).to_bytes(8, "big") + body)
        output.flush()

    def tick(page: int, pages: int) -> None:
        _allow_time()
        send({"page": page, "pages": pages})

    @cache
    def chunker() -> Chunker:
        return Chunker(load_tokenizer())

    while line := sys.stdin.buffer.readline():
        request = json.loads(line)
        content = sys.stdin.buffer.read(request["size"])
        _allow_time()
        send(answer(request, content, chunker, tick))


def _allow_time() -> None:
    """So much of a processor, from here on; the programs that it starts have as much."""
    seconds = int(time.process_time()) + CPU_SECONDS
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, resource.RLIM_INFINITY))


if __name__ == "__main__":
    main()
