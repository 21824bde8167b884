"""What a stolen copy of the database does not hold."""

import hashlib
import json
import os
import re
import subprocess

import pytest

from ops.cluster import SIGNING_KEYS, pg_bin
from tests.support.cluster import Cluster
from tests.support.world import PASSWORD, World, new_key

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
