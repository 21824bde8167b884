"""Pictures of text, as cameras, screens and scanners make them."""

import io
from collections.abc import Sequence
from typing import Any

from PIL import Image, ImageDraw, ImageFont

PAGE = (1240, 1754)
"""A4 at 150 dpi."""


def draw(*lines: str, size: int = 30, paper: tuple[int, int] | None = None) -> Image.Image:
    """Lines of text, the first one larger."""
    width, height = paper or (44 * size, (2 * len(lines) + 3) * size)
    image = Image.new("L", (width, height), 255)
    pen = ImageDraw.Draw(image)
    for number, line in enumerate(lines):
        font = ImageFont.load_default(size * (1 if number else 1.7))
        pen.text((2 * size, (1.5 + 2 * number) * size), line, 0, font)
    return image


def encoded(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def scan(pages: Sequence[Sequence[str]], kind: str = "PDF", *, size: int = 30) -> bytes:
    """Pages that are nothing but pictures."""
    first, *others = (draw(*lines, size=size, paper=PAGE) for lines in pages)
    return encoded(first, kind, save_all=True, append_images=others, resolution=150)
