"""What a provider answers is made into something that SQL can be told, whatever it is."""

import orjson
import pytest

from sidecar.deliver import read_answer


@pytest.mark.parametrize(
    ("answer", "read"),
    [
        (b'{"message": "ok"}', {"message": "ok"}),
        (b"", ""),
        (b"<html>", "<html>"),
        (b"\xff", "\ufffd"),
        (b"a\0b", "ab"),
        (b'"a\\u0000b"', "a\ufffdb"),
        (b'"\\\\u0000 \\\\\\u0000"', "\\u0000 \\\ufffd"),
        (b'"\\ud83d\\ude00 \\uD83D"', "\U0001f600 \ufffd"),
        (b'"\\ude00\\ud83d\\ud83d\\ude00"', "\ufffd\ufffd\U0001f600"),
        (b'"\\\\ud83d\\ude00"', "\\ud83d\ufffd"),
        # Reading goes deeper than writing does.
        (b"[" * 300 + b"]" * 300, "[" * 300 + "]" * 200),
    ],
)
def test_an_answer_can_be_passed_on(answer: bytes, read: object) -> None:
    found = read_answer(answer, [])
    assert found == read
    assert "\0" not in orjson.dumps(found).decode()
