"""LINE's Messaging API over real HTTP, as strict as the real one; orders as in provider.py.

An access token is known that begins with `line-token`. A reply token is `rt:MILLISECONDS:TO:WORD`:
it tells when it was made and for whom, so it is known here without being announced. It works once,
and for a minute. A retry key works once.
"""

import argparse
import asyncio
import re
import time
from contextlib import suppress
from typing import Any

from aiohttp import web

from tests.fakes.provider import Provider, serve_forever

REPLY_SECONDS = 60
MOST_MESSAGES = 5
MOST_UNITS = 5000
RETRY_KEY = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")
REPLY_TOKEN = re.compile(r"rt:(\d+):([^:]+):(.+)")
SAID = {
    400: "The request body has 1 error(s)",
    401: "Authentication failed. Confirm that the access token is valid.",
    403: "Access to this API is not available for your account",
    404: "Not found",
    409: "The retry key is already accepted",
    429: "The API rate limit has been exceeded. Try again later.",
    500: "Internal server error",
}

Answer = tuple[int, dict[str, Any]]


class FakeLine(Provider):
    def __init__(self) -> None:
        super().__init__()
        self.used: set[str] = set()
        self.keys: dict[str, list[dict[str, str]]] = {}
        self._last = 0

    def forget(self) -> None:
        super().forget()
        self.used.clear()
        self.keys.clear()

    def routes(self, app: web.Application) -> None:
        app.router.add_post("/v2/bot/message/reply", lambda r: self.serve(r, self._reply))
        app.router.add_post("/v2/bot/message/push", lambda r: self.serve(r, self._push))
        app.router.add_post("/v2/bot/chat/loading/start", lambda r: self.serve(r, self._loading))
        app.router.add_get("/v2/bot/info", lambda r: self.serve(r, self._info))
        app.router.add_get("/v2/bot/message/quota", lambda r: self.serve(r, self._quota))
        app.router.add_get(
            "/v2/bot/message/quota/consumption", lambda r: self.serve(r, self._consumption)
        )

    def failure(self, status: int, behaviour: str) -> Answer:
        if behaviour == "429-quota":
            return 429, {"message": "You have reached your monthly limit."}
        if behaviour == "400-token":
            return 400, {"message": "Invalid reply token"}
        return status, {"message": SAID.get(status, "Error")}

    def _known(self, book: dict[str, Any]) -> bool:
        given = book["headers"].get("Authorization", "")
        return bool(re.fullmatch(r"Bearer line-token\S*", given))

    def _wrong(self, body: dict[str, Any]) -> Answer | None:
        messages = body.get("messages")
        if not isinstance(messages, list) or not 1 <= len(messages) <= MOST_MESSAGES:
            return 400, {"message": "Size must be between 1 and 5", "property": "messages"}
        for message in messages:
            text = message.get("text")
            if message.get("type") != "text" or not isinstance(text, str) or not text.strip():
                return 400, {"message": "May not be empty", "property": "messages[0].text"}
            if len(text.encode("utf-16-le", "strict")) // 2 > MOST_UNITS:
                return 400, {"message": "Length must be between 0 and 5000"}
        return None

    def _accept(self, how: str, to: str, body: dict[str, Any]) -> list[dict[str, str]]:
        made = []
        for message in body["messages"]:
            self._last += 1
            made.append({"id": str(self._last), "quoteToken": f"q{self._last}"})
            self.sent.append({"to": to, "text": message["text"], "how": how, "at": time.time()})
        return made

    def _reply(self, book: dict[str, Any]) -> Answer:
        body = book["body"]
        if not self._known(book):
            return self.failure(401, "401")
        if "X-Line-Retry-Key" in book["headers"]:
            return 400, {"message": "X-Line-Retry-Key is not supported here"}
        if wrong := self._wrong(body):
            return wrong
        token = REPLY_TOKEN.fullmatch(str(body.get("replyToken")))
        if (
            token is None
            or token[0] in self.used
            or time.time() - int(token[1]) / 1000 > REPLY_SECONDS
        ):
            return self.failure(400, "400-token")
        self.used.add(token[0])
        return 200, {"sentMessages": self._accept("reply", token[2], body)}

    def _push(self, book: dict[str, Any]) -> Answer:
        body = book["body"]
        if not self._known(book):
            return self.failure(401, "401")
        key = book["headers"].get("X-Line-Retry-Key")
        if key is not None and not RETRY_KEY.fullmatch(key):
            return 400, {"message": "X-Line-Retry-Key is no UUID"}
        if not isinstance(body.get("to"), str) or not re.fullmatch(r"[UCR]\w+", body["to"]):
            return 400, {"message": "The property, 'to', in the request body is invalid"}
        if wrong := self._wrong(body):
            return wrong
        if key is not None and key in self.keys:
            return 409, {"message": SAID[409], "sentMessages": self.keys[key]}
        made = self._accept("push", body["to"], body)
        if key is not None:
            self.keys[key] = made
        return 200, {"sentMessages": made}

    def _loading(self, book: dict[str, Any]) -> Answer:
        body = book["body"]
        if not self._known(book):
            return self.failure(401, "401")
        seconds = body.get("loadingSeconds", 20)
        if not str(body.get("chatId", "")).startswith("U") or seconds not in range(5, 61, 5):
            return self.failure(400, "400")
        return 202, {}

    def _info(self, book: dict[str, Any]) -> Answer:
        if not self._known(book):
            return self.failure(401, "401")
        return 200, {"userId": "Ubot", "basicId": "@bot", "displayName": "Fake account",
                     "chatMode": "bot", "markAsReadMode": "auto"}  # fmt: skip

    def _quota(self, book: dict[str, Any]) -> Answer:
        if not self._known(book):
            return self.failure(401, "401")
        return 200, {"type": "limited", "value": 200}

    def _consumption(self, book: dict[str, Any]) -> Answer:
        if not self._known(book):
            return self.failure(401, "401")
        return 200, {"totalUsage": sum(one["how"] == "push" for one in self.sent)}


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--port", type=int, default=0)
    with suppress(KeyboardInterrupt):
        asyncio.run(serve_forever(FakeLine(), parser.parse_args().port))
