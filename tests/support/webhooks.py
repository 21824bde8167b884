"""Webhooks and destinations of alerts, at the receiver of the stack."""

import secrets
from typing import Any

from standardwebhooks.webhooks import Webhook

from tests.support.waiting import wait_for
from tests.support.world import Organization, World

HEADERS = ("webhook-id", "webhook-timestamp", "webhook-signature")


class Hook:
    """An outgoing webhook, or a destination of kind webhook, with its secret."""

    def __init__(self, organization: Organization, made: dict[str, Any], path: str) -> None:
        self.organization = organization
        self.world: World = organization.world
        self.made = made
        self.id: str = made["id"]
        self.secret: str = made["secret"]
        self.path = path

    @property
    def sent(self) -> list[dict[str, Any]]:
        """Each message that was taken, once it was verified."""
        return [verified(one, self.secret) for one in self.world.stack.receiver.at(self.path)]

    def wait_for(self, count: int = 1, seconds: float = 20) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = wait_for(
            lambda: len(self.sent) >= count and self.sent, f"{count} messages", seconds
        )
        assert len(found) == count, found
        return found

    @property
    def deliveries(self) -> list[dict[str, Any]]:
        """Latest first."""
        path = f"/api/v1/webhooks/{self.id}/deliveries"
        found: list[dict[str, Any]] = self.organization.admin.client.get(path).ok()["data"]
        return found

    def state(self) -> dict[str, Any]:
        path = f"/api/v1/webhooks/{self.id}"
        found: dict[str, Any] = self.organization.admin.client.get(path).ok()
        return found


def verified(one: dict[str, Any], secret: str) -> dict[str, Any]:
    """A message, as the package of Standard Webhooks takes it, with its id."""
    headers = {name.lower(): text for name, text in one["headers"].items()}
    said: dict[str, Any] = Webhook(secret).verify(one["raw"], headers)
    return {**said, "id": headers["webhook-id"], "sentAt": headers["webhook-timestamp"]}


def add_hook(organization: Organization, *types: str, path: str = "", **more: Any) -> Hook:
    """A webhook at the receiver, at a path of its own."""
    path = path or f"/hook/{secrets.token_hex(6)}"
    body = {
        "url": organization.world.stack.receiver.url + path,
        "eventTypes": types or ["*"],
        **more,
    }
    made = organization.admin.client.post("/api/v1/webhooks", body).ok(201)
    return Hook(organization, made, path)


def add_destination(organization: Organization, kind: str, **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = organization.admin.client.post(
        "/api/v1/alert-destinations", {"kind": kind, "name": f"By {kind}", **more}
    ).ok(201)
    return made


def add_alert_hook(organization: Organization, path: str = "") -> Hook:
    """A destination of kind webhook at the receiver, at a path of its own."""
    path = path or f"/hook/{secrets.token_hex(6)}"
    url = organization.world.stack.receiver.url + path
    return Hook(organization, add_destination(organization, "webhook", url=url), path)


def notify(
    organization: Organization, type_: str, chatbot: str | None = None, data: str = '{"n": 1}'
) -> int:
    count: int = organization.world.value(
        "select app.notify(%s, %s, %s, %s)", organization.id, chatbot, type_, data
    )
    return count
