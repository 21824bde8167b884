"""Meta's Send API over real HTTP, as strict as the real one; orders as in provider.py.

A page's access token is `page-token-PAGE-WORD`. Whoever is written to has spoken a moment ago;
{"facts": {"PSID": SECONDS}} in an order says how long ago it was. There is no retry key here: what
is sent twice is seen twice. Behaviours besides: 400-190, 400-551, 400-613, 500-2, 400-1357046, …:
that status, and that code of Meta's.
"""

import argparse
import asyncio
import re
import time
from contextlib import suppress
from typing import Any

from aiohttp import web

from tests.fakes.provider import Provider, serve_forever

MOST_CHARACTERS = 2000
DAY = 86400
HUMAN_DAYS = 7

Answer = tuple[int, dict[str, Any]]


def _error(status: int, code: int, said: str, subcode: int | None = None) -> Answer:
    error: dict[str, Any] = {"message": said, "type": "OAuthException", "code": code,
                             "fbtrace_id": "A1"}  # fmt: skip
    if subcode is not None:
        error["error_subcode"] = subcode
    return status, {"error": error}


class FakeMessenger(Provider):
    def __init__(self) -> None:
        super().__init__()
        self._last = 0

    def routes(self, app: web.Application) -> None:
        app.router.add_post("/v24.0/{page}/messages", lambda r: self.serve(r, self._message))
        app.router.add_get("/v24.0/me", lambda r: self.serve(r, self._me))

    def failure(self, status: int, behaviour: str) -> Answer:
        code = int(behaviour.partition("-")[2] or {401: 190, 403: 200, 429: 613}.get(status, 100))
        if code > DAY:
            return _error(status, 1, "Something went wrong.", code)
        return _error(status, code, f"(#{code}) This is a {status}.")

    def _page(self, book: dict[str, Any]) -> str | None:
        given = book["headers"].get("Authorization", "")
        token = re.fullmatch(r"Bearer page-token-(\d+)-\w+", given)
        return token[1] if token else None

    def _message(self, book: dict[str, Any]) -> Answer:
        body, page = book["body"], self._page(book)
        to = body.get("recipient", {}).get("id")
        if page is None:
            return _error(400, 190, "Invalid OAuth access token.")
        if wrong := self._wrong(book["path"], page, to):
            return wrong
        if "sender_action" in body:
            return 200, {"recipient_id": to}
        if wrong := self._unsendable(to, body):
            return wrong
        message = body["message"]
        self._last += 1
        mid = f"m_{page}_{self._last}"
        self.sent.append({"to": to, "text": message["text"], "page": page, "mid": mid,
                          "kind": body["messaging_type"], "metadata": message.get("metadata"),
                          "at": time.time()})  # fmt: skip
        return 200, {"recipient_id": to, "message_id": mid}

    def _wrong(self, path: str, page: str, to: str | None) -> Answer | None:
        if path != f"/v24.0/{page}/messages":
            return _error(400, 100, "Unsupported post request.", 33)
        if not to:
            return _error(400, 100, "(#100) No matching user found", 2018001)
        return None

    def _unsendable(self, to: str, body: dict[str, Any]) -> Answer | None:
        message = body.get("message", {})
        text = message.get("text")
        if not isinstance(text, str) or not text or len(text) >= MOST_CHARACTERS:
            return _error(400, 100, "(#100) Length of param message[text] must be less than 2000")
        if len(message.get("metadata", "")) > 1000:
            return _error(400, 100, "(#100) metadata is too long")
        silent = self.facts.get(to, 0)
        kind = body.get("messaging_type")
        is_open = kind == "RESPONSE" and silent < DAY
        if kind == "MESSAGE_TAG":
            is_open = body.get("tag") == "HUMAN_AGENT" and silent < HUMAN_DAYS * DAY
        if not is_open:
            return _error(400, 10, "(#10) This message is sent outside of allowed window.", 2018278)
        return None

    def _me(self, book: dict[str, Any]) -> Answer:
        page = self._page(book)
        if page is None:
            return _error(400, 190, "Invalid OAuth access token.")
        return 200, {"id": page, "name": f"Page {page}"}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--port", type=int, default=0)
    with suppress(KeyboardInterrupt):
        asyncio.run(serve_forever(FakeMessenger(), parser.parse_args().port))
