"""Real files through the real subprocess: what is read, what is refused and why, what survives."""

import asyncio
import io
import os
import signal
import zipfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from sidecar.errors import ExtractionFailed
from sidecar.extract import Extracted, Extractor
from sidecar.readers import language_of

DOCUMENTS = Path(__file__).parents[1] / "fixtures" / "documents"
GERMAN = "Grüße aus Köln, wo das Wasser fließt. Überall ist es schön, auch für „alle“ anderen."
RUSSIAN = "Ниацинамид стабилен при низком уровне кислотности и хорошо переносится кожей."
JAPANESE = "ナイアシンアミドは水溶性のビタミンです。中性で最も安定です。"
CHINESE = "烟酰胺在弱酸性条件下最为稳定，适合各种肤质使用。"
THAI = "ไนอะซินาไมด์เป็นวิตามินบี 3 ที่ละลายน้ำได้"


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def extractor() -> AsyncIterator[Extractor]:
    extractor = Extractor()
    yield extractor
    await extractor.close()


pytestmark = pytest.mark.asyncio(loop_scope="module")


async def read(extractor: Extractor, name: str, media_type: str = "") -> Extracted:
    return await extractor.extract((DOCUMENTS / name).read_bytes(), media_type, name)


async def refusal(
    extractor: Extractor, content: bytes, media_type: str = "", name: str = "file"
) -> str:
    with pytest.raises(ExtractionFailed) as caught:
        await extractor.extract(content, media_type, name)
    return caught.value.reason


async def test_html_keeps_the_content_and_drops_what_surrounds_it(extractor: Extractor) -> None:
    page = await read(extractor, "page.html", "text/html; charset=utf-8")
    assert (page.title, page.language) == ("Squalane", "en")
    for noise in ("tracking", "Argan", "Oils", "Imprint", "ACME"):
        assert noise not in page.markdown
    assert "is a light, odourless oil that the skin absorbs quickly \u2013 it" in page.markdown
    assert "| Density | 0.81 g/ml |" in page.markdown
    assert "```\nwater   70 %\n  oil   30 %\n```" in page.markdown
    assert "## Note" not in page.markdown
    # A term is a heading for its definition.
    assert "###### Iodine value\n\nBelow 4" in page.markdown


async def test_docx(extractor: Extractor) -> None:
    document = await read(extractor, "allantoin.docx")
    assert (document.title, document.language) == ("Allantoin", "en")
    assert "# Solubility\n\nOnly about 0.5 % of it dissolves" in document.markdown
    assert "- Creams: 0.1 to 0.5 %\n- Lip balms: up to 2 %" in document.markdown
    assert "| INCI | Allantoin |" in document.markdown


async def test_pdf(extractor: Extractor) -> None:
    document = await read(extractor, "panthenol.pdf", "application/pdf")
    assert (document.title, document.language) == ("Panthenol", "en")
    assert "## Stability\n\nPanthenol is most stable between pH 4 and 6." in document.markdown
    assert "technical sheets" not in document.markdown
    assert "Page" not in document.markdown
    assert "pH 4 and 6" in next(
        one["content"] for one in document.chunks if "rare" in one["content"]
    )


async def test_pptx(extractor: Extractor) -> None:
    slides = await read(extractor, "sun.pptx")
    assert slides.title == "Sun protection"
    assert "## How much\n\n- Two milligrams a square centimetre" in slides.markdown
    assert "- Filter: Zinc oxide; Range: UVA and UVB; Limit: 25 %" in slides.markdown


async def test_xlsx(extractor: Extractor) -> None:
    book = await read(extractor, "prices.xlsx")
    assert book.title == "prices"
    assert "- Item: Jojoba oil; Price: 12.5; Since: 2024-03-01" in book.markdown
    assert "## Notes\n\n- Orders above 100 EUR" in book.markdown


async def test_markdown(extractor: Extractor) -> None:
    document = await read(extractor, "preservatives.md", "text/markdown")
    assert document.title == "Preserving water-based products"
    assert "not for readers" not in document.markdown
    assert "author" not in document.markdown
    assert document.chunks[0]["ordinal"] == 0


@pytest.mark.parametrize(
    ("text", "declared", "language"),
    [
        ("送料は無料です。", None, "ja"),
        ("送料無料", None, "zh"),
        ("送料無料", "ja", "ja"),
        ("免运费", "en", "zh"),
        ("จัดส่งฟรี", "en", "th"),
        ("배송 무료", None, "ko"),
        ("The lotion 化粧水 is mild and made for daily use.", None, "en"),
        ("Versand und Zahlung", "de", "de"),
        ("The α-tocopherol and the β-carotene are stable in oil and not in water.", None, "en"),
    ],
)
async def test_a_script_shows_the_language(text: str, declared: str | None, language: str) -> None:
    assert language_of(text, declared) == language


async def test_csv(extractor: Extractor) -> None:
    table = await extractor.extract(b"name;level\nurea;10 %\n\nAHA;8 %\n", "text/csv", "a_list.csv")
    assert table.title == "a list"
    assert table.markdown == "- name: urea; level: 10 %\n- name: AHA; level: 8 %"


@pytest.mark.parametrize(
    ("encoding", "text", "language"),
    [
        ("utf-8", GERMAN, "de"),
        ("utf-8-sig", GERMAN, "de"),
        ("utf-16", GERMAN, "de"),
        ("utf-32", GERMAN, "de"),
        ("cp1252", GERMAN, "de"),
        ("cp1251", RUSSIAN, "ru"),
        ("shift_jis", JAPANESE, "ja"),
        ("gb18030", CHINESE, "zh"),
        ("tis-620", THAI, "th"),
    ],
)
async def test_encodings_and_languages(
    extractor: Extractor, encoding: str, text: str, language: str
) -> None:
    document = await extractor.extract(text.encode(encoding), "text/plain", "letter.txt")
    assert (document.markdown, document.language) == (text, language)
    page = f"<p>{text}</p>".encode(encoding)
    document = await extractor.extract(page, f"text/html; charset={encoding}", "letter.html")
    assert document.markdown == text


async def test_a_page_says_its_encoding_itself(extractor: Extractor) -> None:
    page = f'<html><meta charset="koi8-r"><p>{RUSSIAN}'.encode("koi8-r")
    assert (await extractor.extract(page, "text/html", "a.html")).markdown == RUSSIAN


async def test_what_postgres_cannot_store_is_cleaned_away(extractor: Extractor) -> None:
    text = "A\0 text\x07 with\u200b od\u00add \ufeffthings\r\nin e\u0301 it, \ufb01nally much more."
    document = await extractor.extract(text.encode(), "text/plain", "a.txt")
    assert document.markdown == "A text with odd things\nin é it, finally much more."
    page = b"<p>one&#0;two&#xD800;three &#x1F600; and so on</p>"
    markdown = (await extractor.extract(page, "text/html", "a.html")).markdown
    assert "\0" not in markdown
    assert markdown.encode().decode() == markdown


async def test_a_title_that_is_given_wins(extractor: Extractor) -> None:
    document = await extractor.extract(b"# Mine\n\nSome text.", "text/markdown", "a.md", "Theirs")
    assert document.title == "Theirs"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("encrypted.pdf", "The PDF is encrypted: save it without a password and add it again."),
        ("empty.txt", "The file is empty."),
        ("broken.pdf", "The file is damaged: it cannot be read as PDF"),
    ],
)
async def test_a_file_that_cannot_be_read_says_why(
    extractor: Extractor, name: str, reason: str
) -> None:
    assert (await refusal(extractor, (DOCUMENTS / name).read_bytes(), "", name)).startswith(reason)


@pytest.mark.parametrize(
    ("content", "media_type", "name", "reason"),
    [
        (b"<html>hi</html>", "application/pdf", "a.pdf", "The file is called PDF, but it is some"),
        (b"%PDF-1.7 and more", "text/html", "a.html", "The file is called HTML, but it is PDF."),
        (b"plain text", "", "a.docx", "The file is called DOCX, but it is something else."),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "image/png", "a.png", "The file is damaged: it cannot"),
        (b"\xd0\xcf\x11\xe0" + bytes(99), "", "a.doc", "The file is an Office file that is prot"),
        (b"{\\rtf1 hello}", "", "a.rtf", "The file is an RTF document"),
        (bytes(range(256)) * 9, "", "a.bin", "The file is neither text nor of a type that can"),
        (b"PK\x03\x04 not much more", "", "a.zip", "The file is damaged: it cannot be read as ZIP"),
        (b" \n\t\r\n ", "text/plain", "a.txt", "There is no text in the file."),
        (b"<html><nav>Home</nav></html>", "text/html", "a.html", "There is no text in the file."),
        (b"# \n\n***\n", "text/markdown", "a.md", "There is no text in the file."),
        (b"one word " * 600_000, "text/plain", "a.txt", "The file holds 5,399,999 characters"),
    ],
)
async def test_content_that_is_not_a_document_says_why(
    extractor: Extractor, content: bytes, media_type: str, name: str, reason: str
) -> None:
    assert (await refusal(extractor, content, media_type, name)).startswith(reason)


async def test_a_zip_that_is_no_document(extractor: Extractor) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.txt", "text")
    assert "ZIP archive" in await refusal(extractor, file.getvalue())


async def test_a_file_that_takes_too_long_ends_and_the_next_is_read() -> None:
    extractor = Extractor(seconds=6)
    try:
        await extractor.extract(b"a first text", "text/plain", "a.txt")
        nested = b"<html><body>" + b"<div>" * 300_000 + b"deep"
        assert "longer than 6 seconds" in await refusal(extractor, nested, "text/html")
        assert extractor._process is None
        await extractor.extract(b"a second text", "text/plain", "a.txt")
    finally:
        await extractor.close()


async def test_a_file_that_needs_too_much_memory_ends_and_the_next_is_read() -> None:
    extractor = Extractor(memory=300 << 20)
    try:
        reason = await refusal(extractor, "€uro ".encode() * 6_000_000, "text/plain", "a.txt")
        assert reason == "Reading the file takes more time or memory than a document may."
        await extractor.extract(b"some text", "text/plain", "a.txt")
    finally:
        await extractor.close()


async def test_a_process_that_died_before_is_replaced() -> None:
    extractor = Extractor()
    try:
        await extractor.extract(b"a first text", "text/plain", "a.txt")
        assert extractor._process
        os.kill(extractor._process.pid, signal.SIGKILL)
        assert (await extractor.extract(b"another", "text/plain", "a.txt")).markdown == "another"
    finally:
        await extractor.close()


async def test_the_process_ends_when_idle_and_knows_no_secrets(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("A_SECRET", "of the sidecar")
    extractor = Extractor(idle=0.2)
    await asyncio.gather(
        *(extractor.extract(b"some text", "text/plain", "a.txt") for _ in range(3))
    )
    process = extractor._process
    assert process
    assert b"A_SECRET" not in Path(f"/proc/{process.pid}/environ").read_bytes()  # noqa: ASYNC240
    await asyncio.wait_for(process.wait(), 5)
    assert extractor._process is None
    await extractor.close()


async def test_who_gives_up_waiting_ends_the_process() -> None:
    extractor = Extractor()
    task = asyncio.create_task(extractor.extract(b"word " * 500_000, "text/plain", "a.txt"))
    await asyncio.sleep(0.2)
    process = extractor._process
    assert process
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert process.returncode is not None
    await extractor.close()
