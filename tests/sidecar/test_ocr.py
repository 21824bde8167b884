"""Text in pictures: screenshots, photographs and scans, through the real subprocess."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from PIL import Image

from sidecar import ocr, readers
from sidecar.errors import ExtractionFailed
from sidecar.extract import Extracted, Extractor
from tests.support import files, pictures

DOCUMENTS = Path(__file__).parents[1] / "fixtures" / "documents"
STORAGE = (
    "Storage of panthenol",
    "Keep panthenol in a closed container below 25 degrees.",
    "An opened drum is to be used within six months.",
    "Never mix it with strong acids.",
)
OTHER = ("Shelf life", "Closed drums keep for two years.")

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def extractor() -> AsyncIterator[Extractor]:
    extractor = Extractor()
    yield extractor
    await extractor.close()


async def read(extractor: Extractor, content: bytes, name: str) -> Extracted:
    return await extractor.extract(content, "", name)


async def refusal(extractor: Extractor, content: bytes, name: str, media_type: str = "") -> str:
    with pytest.raises(ExtractionFailed) as caught:
        await extractor.extract(content, media_type, name)
    return caught.value.reason


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "WEBP", "GIF", "BMP"])
async def test_each_kind_of_picture(extractor: Extractor, kind: str) -> None:
    image = pictures.draw(*STORAGE)
    found = await read(extractor, pictures.encoded(image, kind), f"note.{kind.lower()}")
    assert (found.title, found.language) == ("Storage of panthenol", "en")
    for line in STORAGE[1:]:
        assert line in found.markdown
    assert found.chunks


@pytest.mark.parametrize(
    ("name", "language", "texts"),
    [
        ("storage.de.png", "de", ["größere Mengen", "Überschüssige Flüssigkeit abgießen."]),
        ("storage.fr.png", "fr", ["Conservation du panthénol", "Éviter le contact avec les yeux."]),
        ("storage.es.png", "es", ["Conservación", "Guárdelo", "al año que viene mañana."]),
        ("storage.th.png", "th", ["เก็บในภาชนะปิดสนิท", "ใช้ให้หมดภายในห"]),
        ("storage.ja.png", "ja", ["容器を密閉し", "涼しい場所で保管してください。"]),
        ("storage.zh.png", "zh", ["请将产品密封保存在二十五度以下的干燥处。"]),
        ("storage.zh-TW.png", "zh", ["請將產品密封保存在二十五度以下的乾燥處。"]),
    ],
)
async def test_other_languages_and_scripts(
    extractor: Extractor, name: str, language: str, texts: list[str]
) -> None:
    found = await read(extractor, (DOCUMENTS / name).read_bytes(), name)
    assert found.language == language
    for text in texts:
        assert text in found.markdown


async def test_a_scanned_pdf_is_read_page_by_page(extractor: Extractor) -> None:
    told = []

    async def tick(page: int, pages: int) -> None:
        told.append((page, pages))

    content = pictures.scan([STORAGE, OTHER, STORAGE[:2]])
    found = await extractor.extract(content, "application/pdf", "scan.pdf", tick=tick)
    assert list(dict.fromkeys(told)) == [(0, 3), (1, 3), (2, 3)]
    assert found.title == "Storage of panthenol"
    before, after = found.markdown.split("Shelf life")
    assert "Never mix it with strong acids." in before
    assert "closed container" in after


async def test_a_tiff_of_several_pages(extractor: Extractor) -> None:
    first, second = (
        pictures.draw(*lines, size=60, paper=(4200, 2000)).convert("1")
        for lines in (STORAGE, OTHER)
    )
    content = pictures.encoded(first, "TIFF", save_all=True, append_images=[second])
    found = await read(extractor, content, "fax.tif")
    assert found.markdown.index("strong acids") < found.markdown.index("Shelf life")


async def test_shades_of_16_bits(extractor: Extractor) -> None:
    image = pictures.draw(*STORAGE).convert("I").point(lambda value: value * 256).convert("I;16")
    assert STORAGE[1] in (await read(extractor, pictures.encoded(image), "scan.png")).markdown


async def test_small_light_and_turned_letters(extractor: Extractor) -> None:
    image = pictures.draw(*STORAGE, size=14)
    dark = Image.eval(image, lambda value: 255 - value * 4 // 5)
    turned = image.rotate(90, expand=True, fillcolor=255)
    transparent = Image.new("RGBA", image.size, (0, 0, 0, 0))
    transparent.putalpha(Image.eval(image, lambda value: 255 - value))
    for one in (image, dark, turned, transparent):
        found = await read(extractor, pictures.encoded(one), "screen.png")
        assert "in a closed container below 25 degrees." in found.markdown


async def test_a_camera_says_which_side_is_up(extractor: Extractor) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    image = pictures.draw(*STORAGE).rotate(90, expand=True)
    found = await read(extractor, pictures.encoded(image, "JPEG", exif=exif), "photo.jpg")
    assert STORAGE[1] in found.markdown


async def test_pictures_between_pages_of_text_are_read_as_well() -> None:
    pages = [[readers._Line("Some text of a page.", 12, 700)] for _ in range(3)]
    pages[1] = [readers._Line("## A table\n\nread from a picture", readers.RECOGNIZED, 0)]
    assert "Some text" in (text := readers._laid_out(pages, {}))
    assert "\n\n## A table\n\nread from a picture\n\n" in text


async def test_a_text_without_pictures_asks_for_no_recognition(
    extractor: Extractor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(readers, "Recognizer", never)
    assert "Zorbin" in readers.read(files.pdf("Zorbin dissolves."), "", "a.pdf").markdown


@pytest.mark.parametrize(
    ("content", "name", "reason"),
    [
        (pictures.encoded(Image.new("L", (400, 300), 240)), "blank.png", "No text could be recog"),
        (pictures.encoded(Image.effect_noise((300, 300), 90)), "noise.png", "No text could be re"),
        (pictures.scan([[""]]), "blank.pdf", "No text could be recognized"),
        (pictures.scan([["A page"]])[:9000], "cut.pdf", "The file is damaged: it cannot be read"),
        (pictures.encoded(pictures.draw("A"))[:99], "cut.png", "The file is damaged: it cannot be"),
        (b"not a picture", "a.png", "The file is called a picture, but it is something else."),
        (pictures.encoded(pictures.draw("A")), "a.pdf", "The file is called PDF, but it is a pict"),
        (b"\0\0\0\x18ftypheic" + bytes(99), "a.heic", "The file is a film, or a picture of the k"),
        (b"MZ\x90\0" + bytes(99), "a.exe", "The file is a program."),
        (b"\x7fELF" + bytes(99), "a", "The file is a program."),
    ],
)
async def test_what_cannot_be_read_says_why(
    extractor: Extractor, content: bytes, name: str, reason: str
) -> None:
    assert (await refusal(extractor, content, name)).startswith(reason)


async def test_too_many_pages_are_refused_with_the_way_out(extractor: Extractor) -> None:
    page = pictures.draw("A page", size=12)
    pages = [page] * (ocr.PAGES + 1)
    for kind, name in (("PDF", "long.pdf"), ("TIFF", "long.tif")):
        content = pictures.encoded(page, kind, save_all=True, append_images=pages[1:])
        reason = await refusal(extractor, content, name)
        assert f"{ocr.PAGES + 1} " in reason
        assert f"more than the {ocr.PAGES} allowed: split it and add the parts." in reason


async def test_a_picture_too_large_is_refused_with_the_way_out(extractor: Extractor) -> None:
    image = Image.new("1", (20_000, 5_000), 1)
    reason = await refusal(extractor, pictures.encoded(image), "poster.png")
    assert reason == "The picture has more than 80 million pixels: scale it down."


def recognizer(**options: float) -> ocr.Recognizer:
    return ocr.Recognizer(readers.language_of, **options)


async def test_time_that_is_used_up_is_told_with_the_way_out() -> None:
    with pytest.raises(ExtractionFailed, match=r"longer than 0 seconds: split the file"):
        recognizer(seconds=0).read(pictures.draw(*STORAGE))


async def test_a_page_that_takes_too_long_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ocr, "PAGE_SECONDS", 0.1)
    with pytest.raises(ExtractionFailed, match=r"one page took longer than 0\.1 seconds"):
        recognizer().read(pictures.draw(*(STORAGE * 20), size=25, paper=(1700, 3600)))


async def test_without_tesseract_it_says_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ExtractionFailed, match="the operator can install the package tesseract"):
        recognizer().read(pictures.draw(*STORAGE))


async def test_the_languages_that_are_installed_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    some = recognizer()
    monkeypatch.setitem(some.__dict__, "_installed", {"eng"})
    assert "closed container" in some.read(pictures.draw(*STORAGE))
    none = recognizer()
    monkeypatch.setitem(none.__dict__, "_installed", set())
    with pytest.raises(ExtractionFailed, match="tesseract-ocr"):
        none.read(pictures.draw(*STORAGE))


def left_in(folder: Path) -> list[Path]:
    return list(folder.iterdir())


def is_alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


async def test_who_gives_up_leaves_neither_program_nor_file_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    extractor = Extractor()
    begun = asyncio.Event()

    async def tick(page: int, _: int) -> None:
        if page:
            begun.set()

    content = pictures.scan([STORAGE * 6] * 30)
    task = asyncio.create_task(extractor.extract(content, "application/pdf", "a.pdf", tick=tick))
    await asyncio.wait_for(begun.wait(), 60)
    process = extractor._process
    assert process
    assert left_in(tmp_path)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not left_in(tmp_path)
    # Neither the reader nor a program that it started: they are gone as soon as the system can.
    while is_alive(process.pid):
        await asyncio.to_thread(os.sched_yield)
    await extractor.close()


async def test_recognition_runs_below_everything_else(extractor: Extractor) -> None:
    await read(extractor, b"A text.", "a.txt")
    assert extractor._process
    assert os.getpriority(os.PRIO_PROCESS, extractor._process.pid) >= 10


async def test_the_test_has_tesseract() -> None:
    """As every machine that bin/parlance sets up."""
    assert shutil.which("tesseract")
    installed = recognizer()._installed
    assert {name for names in ocr.SCRIPTS.values() for name in names} <= installed
