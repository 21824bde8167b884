"""Where nothing is sent, and how mail leaves."""

import asyncio
import ipaddress
import json
import ssl
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiosmtplib
import pytest
from aiohttp import resolver
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from sidecar.config import Config
from sidecar.deliver import read_answer
from sidecar.errors import ConfigError
from sidecar.mail import MailServer
from sidecar.notices import Notices
from sidecar.sealing import Sealing
from sidecar.targets import Allowed, Guard, TargetRefused, is_public

PRIVATE: tuple[str, ...] = (
    "10.0.0.1", "127.0.0.1", "127.9.9.9", "169.254.169.254", "172.16.0.1", "192.168.1.1",
    "100.64.0.1", "0.1.2.3", "192.0.2.1", "198.18.0.1", "224.0.0.1", "240.0.0.1",
    "255.255.255.255", "0.0.0.0", "::",  # noqa: S104
    "::1", "fe80::1", "fc00::1", "fd00:ec2::254", "ff02::1",
    "2001:db8::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1",
    "2002:7f00:1::", "2002:a00:1::1", "2001:0:7f00:1::", "::127.0.0.1",
)  # fmt: skip
PUBLIC = ("8.8.8.8", "1.1.1.1", "2606:4700:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808")


@pytest.mark.parametrize("address", PRIVATE)
def test_what_is_private(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))
    with pytest.raises(TargetRefused):
        Guard(Allowed(), public=True).check("x.example", 443, [address])
    with pytest.raises(TargetRefused):
        Guard(Allowed(), public=True).check("x.example", 443, ["8.8.8.8", address])


@pytest.mark.parametrize("address", PUBLIC)
def test_what_is_public(address: str) -> None:
    Guard(Allowed(), public=True).check("x.example", 443, [address])
    with pytest.raises(TargetRefused, match="https"):
        Guard(Allowed(), public=False).check("x.example", 80, [address])


@pytest.mark.parametrize(
    ("text", "host", "port", "address", "may"),
    [
        ("10.0.0.0/8", "x.internal", 80, "10.1.2.3", True),
        ("10.0.0.0/8", "x.internal", 80, "172.16.2.3", False),
        ("10.1.2.3:8080", "x.internal", 8080, "10.1.2.3", True),
        ("10.1.2.3:8080", "x.internal", 80, "10.1.2.3", False),
        ("x.internal", "X.internal", 80, "10.1.2.3", True),
        ("x.internal:8080", "x.internal", 8080, "10.1.2.3", True),
        ("x.internal:8080", "x.internal", 80, "10.1.2.3", False),
        ("x.internal", "y.internal", 80, "10.1.2.3", False),
        ("::1, 127.0.0.1", "localhost", 80, "::1", True),
        ("[::1]:80", "localhost", 80, "::1", True),
        ("[::1]:80", "localhost", 81, "::1", False),
    ],
)
def test_what_an_operator_allows(text: str, host: str, port: int, address: str, may: bool) -> None:
    for public in (True, False):
        guard = Guard(Allowed.parse(text), public=public)
        if may:
            guard.check(host, port, [address])
        else:
            with pytest.raises(TargetRefused):
                guard.check(host, port, [address])


@pytest.mark.parametrize("text", ["10.0.0.1/8", "10.0.0.0/64", "x/8", "x:y", "x:0", "x:65536"])
def test_what_cannot_be_allowed(text: str) -> None:
    with pytest.raises(ConfigError, match="PARLANCE_ALLOW_PRIVATE_TARGETS"):
        Config.from_env({"SIDECAR_DSN": "x", "PARLANCE_ALLOW_PRIVATE_TARGETS": text})


@pytest.mark.parametrize("answers", [["127.0.0.1"], ["8.8.8.8", "127.0.0.1"]])
def test_a_name_is_looked_up_once(monkeypatch: pytest.MonkeyPatch, answers: list[str]) -> None:
    """What is checked is what is called: whoever answers otherwise later is not asked."""
    asked: list[str] = []

    async def resolve(_: Any, host: str, port: int = 0, family: int = 0) -> list[dict[str, Any]]:
        asked.append(host)
        return [
            {"hostname": host, "host": one, "port": port, "family": family, "proto": 0, "flags": 0}
            for one in answers
        ]

    monkeypatch.setattr(resolver.ThreadedResolver, "resolve", resolve)

    async def call() -> dict[str, Any]:
        notices = Notices(Sealing(None), None, Allowed())
        notices._sealing.open = lambda sealed: sealed["text"]  # type: ignore[method-assign]
        try:
            return await notices.call(
                {"service": "slack", "id": "x", "timeoutMs": 2000, "body": "{}",
                 "secrets": [{"text": "https://rebind.example/x"}]}
            )  # fmt: skip
        finally:
            await notices.close()

    outcome = asyncio.run(call())
    assert outcome["error"] == "target_refused"
    assert asked == ["rebind.example"]


@pytest.mark.parametrize(
    "url",
    [
        "https://[::1/",
        "https://[::1]x/",
        "https://x.example:99999/",
        "https://a..b/",
        "https://:1/",
    ],
)
@pytest.mark.parametrize("service", ["slack", "webhook"])
def test_an_address_that_is_none_is_refused_for_good(service: str, url: str) -> None:
    async def call() -> dict[str, Any]:
        notices = Notices(Sealing(None), None, Allowed())
        notices._sealing.open = lambda sealed: sealed["text"]  # type: ignore[method-assign]
        secret = url if service == "slack" else "whsec_" + "QUJD" * 8
        try:
            return await notices.call(
                {"service": service, "id": "x", "timeoutMs": 2000, "body": "{}", "url": url,
                 "secrets": [{"text": secret}]}
            )  # fmt: skip
        finally:
            await notices.close()

    assert asyncio.run(call())["error"] == "target_refused"


# ---- Mail -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("url", "made"),
    [
        ("smtp://mail.example", ("mail.example", 587, None, None, False, True)),
        ("smtps://mail.example", ("mail.example", 465, None, None, True, True)),
        ("smtp://a%40b:p%3Aw@mail.example:25", ("mail.example", 25, "a@b", "p:w", False, True)),
        ("smtp://mail:25?starttls=never", ("mail", 25, None, None, False, False)),
        ("smtp://a:b@localhost:25?starttls=never", ("localhost", 25, "a", "b", False, False)),
    ],
)
def test_a_mail_server(url: str, made: tuple[object, ...]) -> None:
    env = {"SIDECAR_DSN": "x", "PARLANCE_SMTP_URL": url, "PARLANCE_MAIL_FROM": "a@b.example"}
    mail = Config.from_env(env).mail
    assert mail is not None
    assert (mail.host, mail.port, mail.user, mail.password, mail.tls, mail.starttls) == made
    assert "p:w" not in repr(mail)


@pytest.mark.parametrize(
    ("url", "sender", "said"),
    [
        ("mail.example", "a@b.example", "PARLANCE_SMTP_URL"),
        ("http://mail.example", "a@b.example", "PARLANCE_SMTP_URL"),
        ("smtp://mail.example:x", "a@b.example", "PARLANCE_SMTP_URL"),
        ("smtp://mail.example/x", "a@b.example", "PARLANCE_SMTP_URL"),
        ("smtp://mail.example?starttls=maybe", "a@b.example", "PARLANCE_SMTP_URL"),
        ("smtp://a:hunter2@mail.example?starttls=never", "a@b.example", "in the clear"),
        ("smtp://mail.example", "", "PARLANCE_MAIL_FROM"),
        ("smtp://mail.example", "nobody", "PARLANCE_MAIL_FROM"),
        ("smtp://mail.example", "a@b.example\r\nBcc: c@d.example", "PARLANCE_MAIL_FROM"),
    ],
)
def test_what_is_wrong_with_one(url: str, sender: str, said: str) -> None:
    env = {"SIDECAR_DSN": "x", "PARLANCE_SMTP_URL": url, "PARLANCE_MAIL_FROM": sender}
    with pytest.raises(ConfigError, match=said) as raised:
        Config.from_env(env)
    assert "hunter2" not in str(raised.value)


class Inbox:
    def __init__(self) -> None:
        self.taken: list[bytes] = []

    async def handle_DATA(  # noqa: N802
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        del server
        assert session.ssl is not None or self.plain
        assert isinstance(envelope.content, bytes)
        self.taken.append(envelope.content)
        return "250 OK"

    plain = False


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("tls")
    key, made = folder / "key.pem", folder / "cert.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-keyout", key, "-out", made, "-days", "2", "-subj", "/CN=localhost",
         "-addext", "subjectAltName=DNS:localhost"],
        check=True, capture_output=True,
    )  # fmt: skip
    return key, made


def authenticate(*given: Any) -> AuthResult:
    data = given[-1]
    return AuthResult(success=(data.login, data.password) == (b"user", b"right"), handled=False)


@asynccontextmanager
async def served(
    inbox: Inbox, certificate: tuple[Path, Path] | None, *, at_once: bool = False
) -> AsyncIterator[int]:
    context = None
    if certificate is not None:
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate[1], certificate[0])

    def make() -> SMTP:
        return SMTP(
            inbox, loop=asyncio.get_running_loop(), authenticator=authenticate,
            tls_context=None if at_once else context, auth_require_tls=not at_once,
        )  # fmt: skip

    server = await asyncio.get_running_loop().create_server(
        make, "127.0.0.1", 0, ssl=context if at_once else None
    )
    async with server:
        yield server.sockets[0].getsockname()[1]


async def outcome(url: str) -> dict[str, Any]:
    notices = Notices(Sealing(None), MailServer.parse(url, "a@b.example"), Allowed())
    return await notices.call(
        {"service": "email", "id": "x", "timeoutMs": 5000, "to": ["c@d.example"],
         "subject": "Zoë", "text": "It fails.\n.\nIt does."}
    )  # fmt: skip


@pytest.mark.parametrize("scheme", ["smtp", "smtps"])
def test_mail_leaves_encrypted(
    scheme: str, certificate: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate[1]))
    inbox = Inbox()

    async def run() -> None:
        inbox.plain = scheme == "smtps"
        async with served(inbox, certificate, at_once=scheme == "smtps") as port:
            assert (await outcome(f"{scheme}://user:right@localhost:{port}"))["status"] == 250
            wrong = await outcome(f"{scheme}://user:wrong@localhost:{port}")
            assert wrong == {"error": "mail_server_refused"}

    asyncio.run(run())
    (mail,) = inbox.taken
    assert b"It fails." in mail
    assert b"=?utf-8?" in mail


def test_no_mail_leaves_by_a_server_that_is_another(certificate: tuple[Path, Path]) -> None:
    """Its certificate is nobody's that is known here."""
    inbox = Inbox()

    async def run() -> None:
        async with served(inbox, certificate) as port:
            assert "error" in await outcome(f"smtp://localhost:{port}")

    asyncio.run(run())
    assert inbox.taken == []


def test_no_mail_leaves_in_the_clear_unless_said() -> None:
    inbox = Inbox()
    inbox.plain = True

    async def run() -> None:
        async with served(inbox, None) as port:
            said = await outcome(f"smtp://127.0.0.1:{port}")
            assert said == {"error": "mail_server_refused"}
            assert inbox.taken == []
            assert (await outcome(f"smtp://127.0.0.1:{port}?starttls=never"))["status"] == 250

    asyncio.run(run())
    assert len(inbox.taken) == 1


def test_nobody_there() -> None:
    async def run() -> None:
        assert await outcome("smtp://127.0.0.1:9?starttls=never") == {"error": "not_connected"}
        notices = Notices(Sealing(None), None, Allowed())
        assert await notices.call({"service": "email", "timeoutMs": 1}) == {
            "error": "no_mail_server"
        }

    asyncio.run(run())


def test_repetitions_can_be_told() -> None:
    server = MailServer.parse("smtp://mail.example", "a@b.example")
    first, second = (server.compose(["c@d.example"], "S", "T", "id") for _ in range(2))
    assert first["Message-ID"] == second["Message-ID"] == "<id@b.example>"
    assert issubclass(aiosmtplib.SMTPRecipientsRefused, aiosmtplib.SMTPException)


# ---- What is answered ------------------------------------------------------------------

TOKEN = "EAAB/token+of=a page"


@pytest.mark.parametrize(
    "answer",
    [
        f"Malformed access token {TOKEN}",
        '{"error": {"message": "Malformed access token EAAB\\/token+of=a page", "code": 190}}',
        '[{"EAAB/token+of=a page": "EAAB%2Ftoken%2Bof%3Da%20page"}]',
        f"{'x' * 490}{TOKEN}",
    ],
)
def test_what_is_answered_quotes_no_secret(answer: str) -> None:
    read = read_answer(answer.encode(), [TOKEN])
    assert "token" not in str(read).replace("access token", "")
    assert "EAAB" not in str(read)
    assert "…" in str(read)


def test_what_is_answered_stays_what_it_is() -> None:
    said = {"sentMessages": [{"id": "461230966842064897", "n": 1.5, "ok": None}]}
    assert read_answer(json.dumps(said).encode(), [TOKEN]) == said
    assert read_answer(b"<html>\0" + b"x" * 600, []) == "<html>" + "x" * 494
