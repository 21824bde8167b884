"""POST /api/v1/documents and POST …/prompt/generate: files, with what goes with them.

Only bytes and fields are read here. What they mean and who may send them is for SQL to say, and the
text is taken out later, by a worker.
"""

from contextlib import suppress
from typing import Any

import orjson
from aiohttp import BodyPartReader, MultipartReader, web
from aiohttp.http_exceptions import HttpProcessingError

from .db import Database
from .errors import Refused
from .exchange import (
    JSON_TYPE,
    answer,
    malformed,
    person,
    read_json,
    read_object,
    too_large,
    unsupported,
)
from .worker import Worker

DATABASE = web.AppKey("database", Database)
WORKER = web.AppKey("worker", Worker)

DOCUMENT_BYTES = 25 * 1024 * 1024
# With the form, or the JSON, around it.
BODY_BYTES = DOCUMENT_BYTES + 1024 * 1024
READ_BYTES = 64 * 1024
# Of one form: each part costs more than its bytes.
PARTS = 100
# What the form's reader raises at whatever it cannot read.
UNREADABLE = (ValueError, LookupError, RuntimeError, AssertionError, HttpProcessingError)

Part = tuple[BodyPartReader, bytes]
Form = dict[str, list[Part]]


async def post_document(request: web.Request) -> web.Response:
    who = person(request)
    document: dict[str, Any] = {}
    content = None
    if await _is_known(request, who):
        if request.content_type == JSON_TYPE:
            document, content = _text(await read_object(request, BODY_BYTES))
        elif request.content_type == "multipart/form-data":
            document, content = _document(await _form(request))
        else:
            raise unsupported(f"multipart/form-data or {JSON_TYPE}")
    result = await request.app[DATABASE].add_document(who, document, content)
    request.app[WORKER].wake("ingest")
    return answer(result["status"], result["body"], result["headers"])


async def post_generation(request: web.Request) -> web.Response:
    who = person(request)
    fields: dict[str, Any] = {}
    files: list[Part] = []
    if await _is_known(request, who):
        if request.content_type == JSON_TYPE:
            fields = await read_object(request)
        elif request.content_type == "multipart/form-data":
            form = await _form(request, several="files")
            files = form.pop("files", [])
            fields = {name: _decoded(parts) for name, parts in form.items()}
        else:
            raise unsupported(f"multipart/form-data or {JSON_TYPE}")
    result = await request.app[DATABASE].request_generation(
        who, fields, [_named(part) for part, _ in files], [content for _, content in files]
    )
    request.app[WORKER].wake("generate_prompt")
    return answer(result["status"], result["body"], result["headers"])


async def _is_known(request: web.Request, who: dict[str, Any]) -> bool:
    """What nobody will answer for is not read.  Without a token SQL refuses it by itself."""
    if who["authorization"] is None:
        return False
    await request.app[DATABASE].know_caller(who)
    return True


def _text(body: dict[str, Any]) -> tuple[dict[str, Any], bytes | None]:
    text = body.pop("text", None)
    if text is not None and not isinstance(text, str):
        raise Refused.because(400, "invalid_field", "text has to be a string.")
    return {"mediaType": "text/markdown", **body}, None if text is None else text.encode()


def _document(form: Form) -> tuple[dict[str, Any], bytes | None]:
    file: dict[str, Any] = {}
    content = None
    if "file" in form:
        ((part, content),) = form.pop("file")
        file = _named(part)
    fields: dict[str, Any] = {name: _decoded(parts) for name, parts in form.items()}
    if "metadata" in fields:
        # Left as it is where it is not JSON, so that SQL names the field.
        with suppress(orjson.JSONDecodeError):
            fields["metadata"] = read_json(fields["metadata"])
    return fields | file, content


def _named(part: BodyPartReader) -> dict[str, Any]:
    media_type = part.headers.get("Content-Type", "application/octet-stream")
    return {"fileName": part.filename, "mediaType": media_type}


def _decoded(parts: list[Part]) -> str:
    ((_, content),) = parts
    return content.decode(errors="replace")


async def _form(request: web.Request, *, several: str | None = None) -> Form:
    """The parts of a form by their names, of which only `several` may come more than once."""
    if (request.content_length or 0) > BODY_BYTES:
        raise too_large(DOCUMENT_BYTES)
    try:
        return await _parts(await request.multipart(), several)
    except UNREADABLE as error:
        raise malformed(f"it is no form that can be read ({type(error).__name__})") from None


async def _parts(form: MultipartReader, several: str | None) -> Form:
    parts: Form = {}
    left = BODY_BYTES
    async for part in form:
        if not isinstance(part, BodyPartReader) or not part.name:
            raise malformed("a part of the form has no name")
        if sum(map(len, parts.values())) >= PARTS:
            raise malformed(f"it has more than {PARTS} parts")
        if part.name in parts and part.name != several:
            raise malformed(f"it has more than one {part.name}")
        value = bytearray()
        while block := await part.read_chunk(READ_BYTES):
            value += block
            left -= len(block)
            if left < 0 or len(value) > DOCUMENT_BYTES:
                raise too_large(DOCUMENT_BYTES)
        parts.setdefault(part.name, []).append((part, bytes(value)))
    return parts
