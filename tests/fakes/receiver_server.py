"""Systems that webhooks and alerts go to, over real HTTP and SMTP; orders as in provider.py.

    POST /hook/…                takes everything
    POST /moved                 redirects to /hook/moved
    POST /services/…            as Slack: JSON with a text, or 400
    POST /api/42/envelope/      as Sentry: the key 0123abcd, envelopes, each event kept once
    SMTP                        refuses refused@… for good, and later@… for now, and every password

`sent` has what was taken: path and raw body, or the e-mail's fields.  Of `requests`, body is raw.
"""

import argparse
import asyncio
import email
import email.policy
import json
import re
import time
from contextlib import suppress
from typing import Any

from aiohttp import web
from aiosmtpd.smtp import SMTP, Envelope, Session

from tests.fakes.provider import Provider

Answer = tuple[int, dict[str, Any]]
KEY = "0123abcd"
AUTH = re.compile(r"Sentry (?=.*sentry_key=0123abcd\b)(?=.*sentry_version=7\b).*")


class Receiver(Provider):
    def routes(self, app: web.Application) -> None:
        app.router.add_post("/hook/{name:.*}", lambda r: self.serve(r, self._hook))
        app.router.add_post("/services/{name:.*}", lambda r: self.serve(r, self._slack))
        app.router.add_post("/api/42/envelope/", lambda r: self.serve(r, self._sentry))
        app.router.add_post("/moved", self._moved)

    def read(self, raw: bytes) -> Any:
        return raw.decode()

    def failure(self, status: int, behaviour: str) -> Answer:
        return status, {"said": behaviour}

    def _keep(self, book: dict[str, Any], **more: Any) -> Answer:
        self.sent.append({"path": book["path"], "raw": book["body"], "headers": book["headers"],
                          "at": book["at"], **more})  # fmt: skip
        return 200, {"ok": True}

    def _hook(self, book: dict[str, Any]) -> Answer:
        return self._keep(book)

    def _slack(self, book: dict[str, Any]) -> Answer:
        try:
            text = json.loads(book["body"])["text"]
        except (ValueError, KeyError):
            return 400, {"said": "invalid_payload"}
        return self._keep(book, text=text)

    def _sentry(self, book: dict[str, Any]) -> Answer:
        if not AUTH.fullmatch(book["headers"].get("X-Sentry-Auth", "")):
            return 403, {"detail": "missing or wrong auth"}
        lines = book["body"].splitlines()
        try:
            head, item, event = (json.loads(line) for line in lines)
        except ValueError:
            return 400, {"detail": "bad envelope"}
        # Bytes, as the protocol has it.
        if item["type"] != "event" or item["length"] != len(lines[2].encode()):
            return 400, {"detail": "bad item"}
        if head["event_id"] != event["event_id"]:
            return 400, {"detail": "bad event"}
        if all(one.get("event", {}).get("event_id") != event["event_id"] for one in self.sent):
            self._keep(book, event=event)
        return 200, {"id": event["event_id"]}

    async def _moved(self, request: web.Request) -> web.Response:
        self.requests.append({"path": request.path, "at": time.time()})
        return web.Response(status=302, headers={"Location": f"{self.url}/hook/moved"})

    # ---- As a mail server, by aiosmtpd's names

    async def handle_RCPT(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        del server, session, options
        if address.startswith("refused@"):
            return "550 5.1.1 No such mailbox"
        if address.startswith("later@"):
            return "451 4.2.1 Try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        del server, session
        content = envelope.content
        raw = content if isinstance(content, bytes) else str(content).encode()
        message = email.message_from_bytes(raw, policy=email.policy.default)
        body = message.get_body()
        self.sent.append(
            {
                "path": "mail",
                "from": envelope.mail_from,
                "to": envelope.rcpt_tos,
                "headers": {name: str(value) for name, value in message.items()},
                "text": body.get_content() if body is not None else None,
                "at": time.time(),
            }
        )
        return "250 OK"


async def main(port: int, mail_port: int) -> None:
    receiver = Receiver()
    await receiver.start(port)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        # It knows nobody: whoever shows a name and a password is refused.
        lambda: SMTP(receiver, enable_SMTPUTF8=False, loop=loop, auth_require_tls=False),
        "127.0.0.1",
        mail_port,
    )
    print(receiver.url, flush=True)
    async with server:
        await server.serve_forever()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--mail-port", type=int, required=True)
    given = parser.parse_args()
    with suppress(KeyboardInterrupt):
        asyncio.run(main(given.port, given.mail_port))
