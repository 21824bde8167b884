"""What a stolen copy of the database does not hold."""

import hashlib
import json
import os
import re
import secrets
import subprocess
from base64 import b64encode
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote

import pytest

from ops.cluster import SIGNING_KEYS, pg_bin
from tests.support import logs
from tests.support.channels import Channel, new_psid, new_user
from tests.support.cluster import Cluster
from tests.support.ports import free_port
from tests.support.stack import Stack
from tests.support.waiting import wait_for
from tests.support.webhooks import add_destination, add_hook
from tests.support.world import PASSWORD, QUESTION, Organization, World, new_key, new_session

CHANGED, GIVEN, RESET = ("a changed password", "a password given", "a password reset")


@pytest.fixture(scope="module")
def dump(world: World) -> str:
    """Of a database in which everything has been used that is secret."""
    organization = world.organization()
    chatbot = organization.chatbot
    chatbot.ask("Hello")
    chatbot.visitor.post(chatbot.messages, {"sessionId": "s", "message": "Hello"}).ok()
    client = world.stack.client
    login = {"email": organization.admin.email, "password": PASSWORD}
    tokens = client.post("/api/v1/auth/login", login).ok()
    client.signed_in(tokens["accessToken"]).post(
        "/api/v1/auth/password", {"currentPassword": PASSWORD, "newPassword": CHANGED}
    ).ok()
    admin = organization.admin.client
    made = admin.post(
        "/api/v1/users",
        {"email": f"{new_key()}@secret.example", "password": GIVEN},
        headers={"Idempotency-Key": new_key()},
    ).ok(201)
    admin.ask("PUT", f"/api/v1/users/{made['id']}", {"password": RESET}).ok()
    world.value("select app.add_key(%s, %s, 'secret')", organization.id, chatbot.id)
    world.value("select app.seal_audit()")
    world.value("select vault.seal(%s)", "a sealed secret")
    clean = {name: text for name, text in os.environ.items() if not name.startswith("PG")}
    done = subprocess.run(
        [str(pg_bin() / "pg_dumpall"), "-d", world.stack.cluster.dsn()],
        env=clean,
        capture_output=True,
        text=True,
        check=True,
    )
    # It is a dump of this very database, with its rows.
    assert organization.id in done.stdout
    assert chatbot.publishable_key in done.stdout
    assert chatbot.secret_key not in done.stdout
    assert organization.admin.token not in done.stdout
    return done.stdout


@pytest.mark.parametrize("name", SIGNING_KEYS)
def test_no_signing_key(cluster: Cluster, dump: str, name: str) -> None:
    key = cluster.key(name)
    assert len(key) == 64
    assert key not in dump.lower()


def test_no_sealing_key(world: World, dump: str) -> None:
    private = world.stack.private_key
    assert bytes(private).hex() not in dump.lower()
    assert bytes(private.public_key).hex() in dump.lower()


def test_no_password_and_no_token(dump: str) -> None:
    for password in (PASSWORD, CHANGED, GIVEN, RESET):
        assert password not in dump
        # Nor what is quick to guess it by.
        for plain in (password, json.dumps(password)):
            assert hashlib.sha256(plain.encode()).hexdigest() not in dump
    assert not re.search(r"\bck_[A-Za-z0-9]{40}\b", dump)
    assert not re.search(r"\brt_[A-Za-z0-9_-]{40}", dump)
    assert not re.search(r"\bst_[A-Za-z0-9_-]{43}\b", dump)
    assert not re.search(r"\beyJ[A-Za-z0-9_-]+\.eyJ", dump)
    hashes = re.findall(r"\$2[aby]\$\d\d\$", dump)
    assert hashes


def test_no_secret_in_the_audit_log(world: World, dump: str) -> None:
    assert dump
    log = "\n".join(
        text for (text,) in world.rows("select to_jsonb(a)::text from app.audit_log as a")
    )
    # It tells of these changes.
    assert '"password_hash": "(changed)"' in log
    assert "chatbot_keys" in log
    assert not re.search(
        r"\$2[aby]\$|\b(?:ck|pk|rt|st)_[A-Za-z0-9_-]{40}|\beyJ[A-Za-z0-9_-]+\.", log
    )
    for name, text in world.rows(
        "select 'key', encode(key_hash, 'hex') from app.chatbot_keys"
        " union all select 'password', password_hash from app.users"
        " union all select 'publishable key', publishable_key from app.chatbot_keys"
        " where publishable_key is not null"
    ):
        assert text not in log, name


def test_the_sidecar_may_read_no_table(world: World) -> None:
    """Nor may it do anything but call its functions."""
    granted = world.rows(
        """
        select format('%%I.%%I', n.nspname, c.relname)
        from pg_class as c join pg_namespace as n on n.oid = c.relnamespace
        where n.nspname in ('app', 'api', 'vault', 'parlance', 'sidecar', 'tools')
          and c.relkind in ('r', 'p', 'v', 'm', 'S')
          and (has_any_column_privilege('sidecar', c.oid, 'select, insert, update, references')
               or has_table_privilege('sidecar', c.oid, 'delete, truncate, trigger'))
        """
    )
    assert granted == []
    schemas = world.rows(
        """
        select distinct n.nspname::text
        from pg_proc as p join pg_namespace as n on n.oid = p.pronamespace
        where n.nspname in ('app', 'api', 'vault', 'parlance', 'sidecar', 'tools')
          and has_function_privilege('sidecar', p.oid, 'execute')
          and has_schema_privilege('sidecar', n.oid, 'usage')
        """
    )
    assert schemas == [("sidecar",)]
    roles = world.rows(
        "select rolname::text from pg_roles where pg_has_role('sidecar', oid, 'member')"
    )
    assert roles == [("sidecar",)]


# ---- Secrets of every kind, in use and in trouble ---------------------------------------


def plant(kind: str) -> str:
    """A secret that is known again wherever it turns up."""
    return f"plant{kind}{secrets.token_hex(12)}"


@dataclass
class Planted:
    """What was handed to the installation, or came from it, to be kept from everybody."""

    world: World
    organization: Organization
    known: dict[str, str] = field(default_factory=dict)

    def new(self, name: str) -> str:
        self.known[name] = plant(re.sub("[^a-z]", "", name.lower()))
        return self.known[name]

    def keep(self, name: str, secret: str) -> str:
        assert len(secret) >= 12, name
        self.known[name] = secret
        return secret


def forms(secret: str) -> list[str]:
    """In which it may lie about: not only as it is."""
    plain = secret.encode()
    return [
        secret,
        plain.hex(),
        quote(secret, safe=""),
        json.dumps(secret)[1:-1],
        b64encode(plain).decode().rstrip("=")[:-1],
        # What is long and random is not guessed from it, and known again by it.
        hashlib.sha256(plain).hexdigest() if len(secret) < 24 else secret,
    ]


def found_in(text: str, known: dict[str, str]) -> set[str]:
    text = text.lower()
    return {
        name
        for name, secret in known.items()
        if any(form.lower() in text for form in forms(secret))
    }


@pytest.fixture(scope="module")
def planted() -> Iterator[Planted]:
    """Servers of its own, because what the environment holds is secret as well."""
    cluster = Cluster()
    logs.watch(cluster)
    smtp, model, metrics = plant("smtp"), plant("model"), plant("metrics")
    mail_port = free_port()
    settings = {
        "PARLANCE_SMTP_URL": f"smtp://{smtp}user:{smtp}@127.0.0.1:{mail_port}?starttls=never",
        "OPENAI_API_KEY": model,
        "PARLANCE_METRICS_TOKEN": metrics,
    }
    try:
        cluster.install()
        stack = Stack(cluster, settings, mail_port=mail_port)
        logs.watch(stack)
        with stack:
            world = World(stack)
            world.set("password_cost", 4)
            world.set("public_url", "https://chat.example")
            organization = world.organization()
            organization.learn()
            found = Planted(world, organization)
            found.keep("SMTP password", smtp)
            found.keep("model key", model)
            found.keep("metrics token", metrics)
            yield found
            world.close()
    finally:
        cluster.stop()


def sign_in_and_fail(planted: Planted) -> None:
    """People: passwords, sessions, tokens; right ones, wrong ones, and in the wrong places."""
    client, organization = planted.world.stack.client, planted.organization
    password = planted.new("password")
    email = f"{new_key()}@planted.example"
    user = {"email": email, "password": password, "role": "admin"}
    organization.admin.client.post("/api/v1/users", user).ok(201)
    login = "/api/v1/auth/login"
    tokens = client.post(login, {"email": email, "password": password}).ok()
    planted.keep("access token", tokens["accessToken"])
    planted.keep("refresh token", tokens["refreshToken"])
    signed_in = client.signed_in(tokens["accessToken"])
    signed_in.get("/api/v1/auth/me").ok()
    signed_in.get(f"/api/v1/live?access_token={tokens['accessToken']}&x=%zz")
    signed_in.get(f"/rest/messages?access_token={tokens['accessToken']}")
    refresh = "/api/v1/auth/refresh"
    renewed = client.post(refresh, {"refreshToken": tokens["refreshToken"]}).ok()
    planted.keep("new access token", renewed["accessToken"])
    planted.keep("new refresh token", renewed["refreshToken"])
    # Spent, mutilated, unsigned, in the wrong place, and in a body that breaks off.
    client.post(refresh, {"refreshToken": tokens["refreshToken"]})
    client.post(refresh, {"refreshToken": [renewed["refreshToken"]]})
    client.signed_in(renewed["accessToken"][:-3]).get("/api/v1/auth/me")
    client.signed_in(renewed["refreshToken"]).get("/api/v1/auth/me")
    wrong = planted.new("wrong password")
    client.post(login, {"email": email, "password": wrong}).refused(401, "invalid_credentials")
    client.post(login, {"email": wrong, "password": wrong})
    client.post(login, {"email": email, "password": {"is": wrong}})
    for number, broken in enumerate(("}", '"', "\\u0000", "\\ud800", "\x00")):
        torn = planted.new(f"torn password {number}")
        body = f'{{"email": "{email}", "password": "{torn}{broken}'.encode()
        client.post(login, body=body, headers={"Content-Type": "application/json"})
        body = f'{{"email": {torn}{broken}, "password": {torn}'.encode()
        client.post(login, body=body, headers={"Content-Type": "application/json"})
        headers = {**organization.admin.client.headers, "Content-Type": "application/json"}
        client.ask("PUT", "/api/v1/retention", body=body, headers=headers)
    client.get("/metrics", headers={"Authorization": f"Bearer {planted.known['metrics token']}x"})


def chat_and_fail(planted: Planted) -> None:
    """Keys of chatbots, tokens of visitors' sessions, the provider's key, data keys."""
    client, organization = planted.world.stack.client, planted.organization
    admin, fake = organization.admin.client, planted.world.stack.fake
    model = {"provider": "openai", "model": "fake", "confidential": True}
    made = admin.post("/api/v1/chatbots", {"name": "Planted", "configuration": model}).ok(201)
    key = planted.keep("secret key", made["apiKey"])
    path = f"/api/v1/public/chat/{made['id']}"
    admin.ask("PUT", f"/api/v1/chatbots/{made['id']}", {"status": "active"}).ok()
    server = client.having({"X-API-Key": key})
    said = {"sessionId": new_session(), "message": f"I am ann@planted.example. {QUESTION}"}
    server.post(f"{path}/messages", said).ok()
    visitor = client.having({"X-API-Key": made["publishableKey"]})
    said = {"sessionId": new_session(), "message": QUESTION}
    token = visitor.post(f"{path}/messages", said).ok()["sessionToken"]
    planted.keep("session token", token)
    proven = visitor.having({"X-Session-Token": token})
    proven.post(f"{path}/messages", said).ok()
    visitor.having({"X-Session-Token": token[:-2]}).post(f"{path}/messages", said)
    visitor.get(f"{path}/history?sessionId={said['sessionId']}&token={token}")
    client.get(f"{path}/history?sessionId=x&key={key}")
    client.having({"X-API-Key": key[:-1] + "-"}).post(f"{path}/messages", said)
    client.signed_in(f"{key}x").post("/v1/chat/completions", {"model": "x", "messages": []})
    for behaviour in ("echo", "echo-event", "400", "drop"):
        fake.behave(behaviour)
        server.post(f"{path}/messages", {"sessionId": new_session(), "message": QUESTION})
    for one in admin.get("/api/v1/data-keys").ok()["data"]:
        file = planted.world.stack.cluster.data / "parlance_keys" / f"data_{one['id']}"
        planted.keep(f"data key {one['id']}", file.read_text())


def use_channels_and_fail(planted: Planted) -> None:
    """LINE and Messenger: connected, working, and then refused by providers that quote."""
    world, organization = planted.world, planted.organization
    stack = world.stack
    in_line = Channel(
        world,
        organization,
        organization.add_chatbot(),
        "line",
        secret=planted.new("LINE secret"),
        token=planted.new("LINE token"),
    )
    in_messenger = Channel(
        world,
        organization,
        organization.add_chatbot(),
        "messenger",
        secret=planted.new("Messenger secret"),
        # A word that somebody made up: short, and soon guessed from a plain hash.
        verify_token=planted.keep("verify token", f"plant{secrets.token_hex(4)}"),
    )
    in_messenger.token = planted.keep(
        "page token", f"page-token-{in_messenger.page}-{plant('page')}"
    )
    admin = organization.admin.client
    for channel, fake, status in (
        (in_line, stack.line, "401"), (in_messenger, stack.messenger, "400-190"),
    ):  # fmt: skip
        user = new_user() if channel.kind == "line" else new_psid()
        channel.connect()
        channel.say(user, QUESTION)
        channel.wait_until_quiet()
        channel.post(b"{}", channel.sign(b"{}", channel.secret + "x"))
        # A secret for every field, and each of them wrong.
        for name, secret in channel.config.items():
            if name not in ("channelId", "pageId"):
                admin.ask("PUT", f"{channel.path}/config", {name: f"{secret} {secret}"})
                admin.ask("PUT", f"{channel.path}/config", {name: [secret]})
                admin.ask("PUT", f"{channel.path}/config", {name: secret * 200})
                admin.ask("PUT", f"{channel.path}/config", {"isActive": secret})
        # The provider takes the token no more, and says which one it was.
        fake.behave(f"echo-{status}", 20, path="")
        channel.connect()
        wait_for(lambda c=channel: c.status()["lastError"], "it is refused")
        channel.say(user, QUESTION)
        channel.wait_until_quiet()
        assert [one for one in channel.deliveries() if one["state"] == "dead"]
        fake.forget()
    handshake = {"hub.mode": "subscribe", "hub.challenge": "1"}
    where = f"{in_messenger.path}/webhook"
    for token in (in_messenger.verify_token, in_messenger.verify_token + "x"):
        stack.client.get(where, query={**handshake, "hub.verify_token": token})


def tell_others_and_fail(planted: Planted) -> None:
    """Webhooks, Slack, Sentry, e-mail: to systems that answer with what they were asked."""
    world, organization = planted.world, planted.organization
    receiver, admin = world.stack.receiver, organization.admin.client
    destinations = "/api/v1/alert-destinations"
    hook = add_hook(organization)
    planted.keep("webhook secret", hook.secret)
    renewed = admin.post(f"/api/v1/webhooks/{hook.id}/rotate", {}).ok()
    planted.keep("new webhook secret", renewed["secret"])
    slack, dsn = planted.new("Slack URL"), planted.new("Sentry key")
    sentry = f"{receiver.url.replace('http://', f'http://{dsn}@')}/42"
    made = [
        add_destination(organization, "slack", url=f"{receiver.url}/services/{slack}/x"),
        add_destination(organization, "slack", url=f"http://127.0.0.1:1/services/{slack}/x"),
        add_destination(organization, "slack", url=f"https://no.invalid/services/{slack}/x"),
        add_destination(organization, "slack", url=f"{receiver.url}/moved?{slack}"),
        add_destination(organization, "sentry", dsn=sentry),
        add_destination(organization, "email", to=["duty@planted.example"]),
        add_destination(organization, "webhook", url=f"{receiver.url}/hook/planted"),
    ]
    planted.keep("alert secret", made[-1]["secret"])
    receiver.behave("echo-403", 50, path="services|envelope|hook")
    for one in made:
        admin.post(f"{destinations}/{one['id']}/test", {}).ok(202)
    admin.post(f"/api/v1/webhooks/{hook.id}/test", {}).ok(202)
    tried = "select bool_and(answer is not null) from app.deliveries where target_id is not null"
    wait_for(lambda: world.value(tried), "each was tried", 40)
    receiver.forget()
    for wrong in (
        {"kind": "slack", "name": "x", "url": f"ftp://slack.example/{slack}"},
        {"kind": "slack", "name": "x", "url": f"https://slack.example/{slack} {slack}"},
        {"kind": "sentry", "name": "x", "dsn": f"https://{dsn}@sentry.example/no-number"},
        {"kind": "sentry", "name": "x", "dsn": [dsn]},
        {"kind": "email", "name": "x", "to": ["a@b.example"], "dsn": sentry},
    ):
        admin.post(destinations, wrong)


def break_down(planted: Planted) -> None:
    """What the gateway writes while nobody is behind it."""
    stack, known = planted.world.stack, planted.known
    for name in ("postgrest", "sidecar"):
        stack.kill(name)
        hub = {"hub.mode": "subscribe", "hub.verify_token": known["verify token"]}
        where = "/api/v1/integrations/messenger/00000000-0000-7000-8000-000000000000/webhook"
        stack.client.get(where, query=hub)
        stack.client.get(f"/api/v1/public/chat/x/history?token={known['session token']}")
        stack.client.get(f"/rest/messages?access_token={known['new access token']}")
        stack.client.get(f"/api/v1/live?access_token={known['new access token']}")
        person = f"/api/v1/subjects/{planted.new(f'person in a path, {name}')}"
        planted.organization.admin.client.get(f"{person}/export")
        planted.organization.admin.client.delete(person)
        session = planted.keep(f"session in a path, {name}", f"cs_{secrets.token_hex(22)}")
        stack.client.get(f"/api/v1/chat/history/{session}")
        stack.start(name)


def test_no_secret_is_in_a_dump_or_a_log(planted: Planted) -> None:
    """Of all that was planted, after all that can go wrong with it."""
    world = planted.world
    sign_in_and_fail(planted)
    chat_and_fail(planted)
    use_channels_and_fail(planted)
    tell_others_and_fail(planted)
    break_down(planted)
    world.run("select app.seal_audit()")
    clean = {name: text for name, text in os.environ.items() if not name.startswith("PG")}
    text = subprocess.run(
        [str(pg_bin() / "pg_dumpall"), "-d", world.stack.cluster.dsn()],
        env=clean, capture_output=True, text=True, check=True,
    ).stdout  # fmt: skip
    # It would be found: a word that stands in a table, and in a log.
    known = {**planted.known, "marker": planted.organization.id}
    assert found_in(text, known) == {"marker"}, places(text, planted.known)
    told: dict[str, set[str]] = {}
    for file in world.stack.logs:
        if not file.name.startswith(("model", "line", "messenger", "receiver")):
            told[file.name] = found_in(file.read_text(errors="replace"), planted.known)
    assert {"gateway-access.log", "gateway-error.log", "postgrest.log", "sidecar.log"} <= set(told)
    assert any(name.startswith("postgres-") for name in told)
    assert {name: found for name, found in told.items() if found} == {}


def places(text: str, known: dict[str, str]) -> dict[str, list[str]]:
    """The tables of a dump that hold a secret, for whoever has to look."""
    found: dict[str, list[str]] = {}
    table = ""
    for row in text.splitlines():
        if row.startswith("COPY "):
            table = row.split()[1]
        for name in found_in(row, known):
            if name not in found.setdefault(table, []):
                found[table].append(name)
    return found
