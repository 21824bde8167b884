"""Organizations, people, chatbots and documents to test with."""

import json
import secrets
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import psycopg

from tests.support.http import Client, form
from tests.support.stack import Stack

ROLES = ("super_admin", "admin", "agent", "member")
PASSWORD = "correct horse battery of the tests"

# About things of which no model has ever heard.
DOCUMENTS = {
    "Florbex": (
        "# Florbex\n\nFlorbex is a preservative for shampoos.\n\n## Stability\n\n"
        "Florbex is stable from pH 3 to pH 7 and decays above 60 degrees.\n\n## Dosage\n\n"
        "Use 0.5 percent of florbex in shampoos that are rinsed off.\n"
    ),
    "Quillane": (
        "# Quillane\n\nQuillane is a thickener made of seaweed.\n\n## Storage\n\n"
        "Keep quillane in a dry place below 25 degrees; it lasts for three years.\n"
    ),
}
QUESTION = "At which pH is florbex stable?"
ANSWER = "stable from pH 3 to pH 7"
OTHER_QUESTION = "How long does quillane last in a dry place?"
OFF_TOPIC = "Who won the bicycle race across the desert in 1911?"


@dataclass(frozen=True)
class User:
    id: str
    email: str
    role: str
    token: str
    client: Client
    password: str = PASSWORD


@dataclass(frozen=True)
class Chatbot:
    id: str
    secret_key: str
    publishable_key: str
    visitor: Client
    """Holds the publishable key, as a page of the gateway itself."""
    server: Client
    """Holds the secret key."""

    @property
    def path(self) -> str:
        return f"/api/v1/public/chat/{self.id}"

    @property
    def messages(self) -> str:
        return f"{self.path}/messages"

    def ask(
        self, message: str = QUESTION, session: str | None = None, **options: Any
    ) -> dict[str, Any]:
        """As a server, and a success."""
        body = {"sessionId": session or new_session(), "message": message}
        answer: dict[str, Any] = self.server.post(self.messages, body, **options).ok()
        return answer


class Organization:
    def __init__(self, world: "World", name: str) -> None:
        self.world = world
        self.name = name
        self.id: str = str(
            world.value("insert into app.organizations (name) values (%s) returning id", name)
        )
        self._people: dict[str, User] = {}

    def add_user(self, role: str) -> User:
        email = f"{role}-{secrets.token_hex(4)}@{self.id}.example"
        sql = "select app.add_user(%s, %s, %s, %s, %s)"
        user_id = self.world.value(sql, self.id, email, PASSWORD, role, f"{self.name} {role}")
        token = self.world.value("select app.issue_access_token(%s)", user_id)
        client = self.world.stack.client.signed_in(token)
        return User(str(user_id), email, role, token, client)

    def user(self, role: str) -> User:
        """The same one each time."""
        if role not in self._people:
            self._people[role] = self.add_user(role)
        return self._people[role]

    @property
    def admin(self) -> User:
        return self.user("admin")

    def add_chatbot(
        self,
        configuration: Mapping[str, Any] | None = None,
        *,
        name: str = "Helper",
        by: User | None = None,
        domains: Sequence[str] = (),
    ) -> Chatbot:
        made = self.world.value(
            "select app.add_chatbot(%s, %s, %s, null, %s)",
            self.id,
            (by or self.admin).id,
            name,
            json.dumps(configuration or {}),
        )
        self.world.run(
            "update app.chatbot_instances set status = 'active' where id = %s", made["id"]
        )
        self.world.run(
            "insert into app.chatbot_widget_configs (organization_id, chatbot_id, allowed_domains)"
            " values (%s, %s, %s)",
            self.id,
            made["id"],
            list(domains),
        )
        client = self.world.stack.client
        return Chatbot(
            made["id"],
            made["apiKey"],
            made["publishableKey"],
            client.having({"X-API-Key": made["publishableKey"]}),
            client.having({"X-API-Key": made["apiKey"]}),
        )

    @cached_property
    def chatbot(self) -> Chatbot:
        return self.add_chatbot()

    def upload(self, name: str, text: str, **fields: str) -> str:
        """A document that is ready to answer when this returns."""
        sent = form(fields, (f"{name}.md", "text/markdown", text.encode()))
        made = self.admin.client.ask("POST", "/api/v1/documents", **sent).ok(202)
        document = self.wait_for(made["id"])
        assert document["status"] == "ready", document
        return str(made["id"])

    def wait_for(self, document_id: str, seconds: float = 60) -> dict[str, Any]:
        """Until it is read, or cannot be."""
        deadline = time.monotonic() + seconds
        while True:
            found: dict[str, Any] = self.admin.client.get(f"/api/v1/documents/{document_id}").ok()
            if found["status"] in ("ready", "failed"):
                return found
            assert time.monotonic() < deadline, f"still {found['status']}"
            time.sleep(0.05)

    def learn(self) -> list[str]:
        return [self.upload(name, text) for name, text in DOCUMENTS.items()]


class World:
    def __init__(self, stack: Stack) -> None:
        self.stack = stack
        self.connection: psycopg.Connection[tuple[Any, ...]] = stack.connect()

    def close(self) -> None:
        self.connection.close()

    def reconnect(self) -> None:
        """After the server went away."""
        self.close()
        self.connection = self.stack.connect()

    def run(self, sql: str, *values: object) -> None:
        self.connection.execute(sql, values or None)

    def rows(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        found = self.connection.execute(sql, values or None)
        return found.fetchall()

    def value(self, sql: str, *values: object) -> Any:
        (row,) = self.rows(sql, *values)
        return row[0]

    def set(self, name: str, value: object) -> None:
        """A setting of the installation."""
        self.run(
            "insert into app.settings (name, value) values (%s, %s)"
            " on conflict (name) do update set value = excluded.value",
            name,
            json.dumps(value),
        )

    def unset(self, name: str) -> None:
        self.run("delete from app.settings where name = %s", name)

    def organization(self, name: str | None = None) -> Organization:
        return Organization(self, name or f"Organization {secrets.token_hex(4)}")


def new_session() -> str:
    return f"s-{secrets.token_hex(8)}"


def new_key() -> str:
    """For Idempotency-Key."""
    return f"key-{secrets.token_hex(8)}"
