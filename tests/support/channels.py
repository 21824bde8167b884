"""A chatbot in LINE or Messenger, and the people who write to it there."""

import hashlib
import hmac
import json
import secrets
import time
from base64 import b64encode
from dataclasses import dataclass, field
from typing import Any

from tests.support.http import Answer
from tests.support.waiting import wait_for
from tests.support.world import Chatbot, Organization, World


@dataclass
class Channel:
    """A chatbot that is connected, with the secrets that are its tenant's."""

    world: World
    organization: Organization
    chatbot: Chatbot
    kind: str
    secret: str = field(default_factory=lambda: secrets.token_hex(16))
    token: str = ""
    page: str = field(default_factory=lambda: str(secrets.randbelow(10**15) + 10**14))
    verify_token: str = field(default_factory=lambda: secrets.token_urlsafe(12))

    @property
    def path(self) -> str:
        return f"/api/v1/integrations/{self.kind}/{self.chatbot.id}"

    @property
    def config(self) -> dict[str, str]:
        if self.kind == "line":
            return {
                "channelId": "1650000000",
                "channelSecret": self.secret,
                "channelAccessToken": self.token,
            }
        return {
            "pageId": self.page,
            "appSecret": self.secret,
            "pageAccessToken": self.token,
            "verifyToken": self.verify_token,
        }

    def connect(self) -> dict[str, Any]:
        client = self.organization.admin.client
        made: dict[str, Any] = client.ask("PUT", f"{self.path}/config", self.config).ok()
        return made

    def status(self) -> dict[str, Any]:
        found: dict[str, Any] = self.organization.admin.client.get(f"{self.path}/status").ok()
        return found

    # ---- Webhooks

    def sign(self, body: bytes, secret: str | None = None) -> dict[str, str]:
        digest = hmac.digest((secret or self.secret).encode(), body, hashlib.sha256)
        if self.kind == "line":
            return {"X-Line-Signature": b64encode(digest).decode()}
        return {"X-Hub-Signature-256": f"sha256={digest.hex()}"}

    def post(self, body: bytes, headers: dict[str, str] | None = None, path: str = "") -> Answer:
        given = {"Content-Type": "application/json", **(self.sign(body) if headers is None else {})}
        return self.world.stack.client.ask(
            "POST", path or f"{self.path}/webhook", body=body, headers={**given, **(headers or {})}
        )

    def send(self, *events: Any) -> Answer:
        if self.kind == "line":
            body: dict[str, Any] = {"destination": "Ubot", "events": events}
        else:
            entry = {"id": self.page, "time": now_ms(), "messaging": events}
            body = {"object": "page", "entry": [entry]}
        return self.post(json.dumps(body).encode())

    def say(self, user: str, text: str, **more: Any) -> dict[str, Any]:
        """A message of somebody, as the provider tells of it."""
        event = (line_message if self.kind == "line" else self.page_message)(user, text, **more)
        assert self.send(event).ok() == {"stored": 1}
        return event

    def page_event(self, user: str, **what: Any) -> dict[str, Any]:
        sender, recipient = {"id": user}, {"id": self.page}
        if what.get("message", {}).get("is_echo"):
            sender, recipient = recipient, sender
        return {"sender": sender, "recipient": recipient, "timestamp": now_ms(), **what}

    def page_message(self, user: str, text: str, **more: Any) -> dict[str, Any]:
        return self.page_event(user, message={"mid": new_id("m_"), "text": text, **more})

    # ---- What became of them

    def events(self) -> list[tuple[Any, ...]]:
        return self.world.rows(
            "select type, state, reason from app.webhook_events where chatbot_id = %s order by id",
            self.chatbot.id,
        )

    def deliveries(self) -> list[dict[str, Any]]:
        rows = self.world.rows(
            "select to_jsonb(d) from app.deliveries as d where chatbot_id = %s order by id",
            self.chatbot.id,
        )
        return [row for (row,) in rows]

    def messages(self, user: str) -> list[tuple[Any, ...]]:
        return self.world.rows(
            "select m.sender_type::text, m.content::text from app.chatbot_messages as m"
            " join app.chatbot_conversations as c on c.id = m.conversation_id"
            " where c.chatbot_id = %s and c.session_id = %s and m.removed_at is null order by m.id",
            self.chatbot.id,
            f"{self.kind}-{user}",
        )

    def conversation(self, user: str) -> dict[str, Any]:
        """The last one."""
        found: dict[str, Any] = self.world.value(
            "select to_jsonb(c) from app.chatbot_conversations as c"
            " where chatbot_id = %s and session_id = %s order by id desc limit 1",
            self.chatbot.id,
            f"{self.kind}-{user}",
        )
        return found

    def sent(self, user: str) -> list[dict[str, Any]]:
        """What somebody has seen."""
        fake = self.world.stack.line if self.kind == "line" else self.world.stack.messenger
        return [one for one in fake.sent if one["to"] == user]

    def wait_for_answers(self, user: str, count: int = 1) -> list[dict[str, Any]]:
        def seen() -> list[dict[str, Any]]:
            found = self.sent(user)
            return found if len(found) >= count else []

        found: list[dict[str, Any]] = wait_for(seen, f"{count} answers to {user}")
        assert len(found) == count, found
        return found

    def wait_until_quiet(self) -> None:
        """All that came is finished, and all that leaves, too."""
        wait_for(
            lambda: (
                not self.world.value(
                    "select exists (select from app.webhook_events where finished_at is null"
                    " and chatbot_id = %s) or exists (select from app.deliveries"
                    " where finished_at is null and chatbot_id = %s)",
                    self.chatbot.id,
                    self.chatbot.id,
                )
            ),
            "nothing is under way",
        )


def line(organization: Organization, chatbot: Chatbot | None = None) -> Channel:
    """A chatbot in LINE."""
    made = Channel(
        organization.world, organization, chatbot or organization.add_chatbot(), "line",
        token=f"line-token-{secrets.token_hex(4)}",
    )  # fmt: skip
    made.connect()
    return made


def messenger(organization: Organization, chatbot: Chatbot | None = None) -> Channel:
    """A chatbot in Messenger."""
    made = Channel(
        organization.world, organization, chatbot or organization.add_chatbot(), "messenger"
    )
    made.token = f"page-token-{made.page}-{secrets.token_hex(4)}"
    made.connect()
    return made


def now_ms() -> int:
    return round(time.time() * 1000)


def new_id(prefix: str) -> str:
    return prefix + secrets.token_hex(12)


def new_user() -> str:
    """As LINE calls one."""
    return new_id("U")


def new_psid() -> str:
    return str(secrets.randbelow(10**15) + 10**15)


def line_event(
    user: str, kind: str, *, replies: bool = True, age: float = 0, **more: Any
) -> dict[str, Any]:
    """`age`: of the reply token, in seconds; it tells the fake whose it is."""
    token = {"replyToken": f"rt:{now_ms() - round(age * 1000)}:{user}:{secrets.token_hex(6)}"}
    return {
        "type": kind,
        "mode": "active",
        "timestamp": now_ms(),
        "source": {"type": "user", "userId": user},
        "webhookEventId": new_id("01"),
        "deliveryContext": {"isRedelivery": False},
        **(token if replies else {}),
        **more,
    }


def line_message(user: str, text: str, **more: Any) -> dict[str, Any]:
    message = {"type": "text", "id": str(secrets.randbelow(10**17)), "text": text}
    return line_event(user, "message", message=message, **more)
