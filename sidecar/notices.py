"""Webhooks and alerts: what SQL composed leaves for systems that tenants chose.

Whether an outcome means sent, again or never is SQL's to say.
"""

import asyncio
import re
from datetime import UTC, datetime
from math import floor
from typing import Any

import aiohttp
import aiosmtplib
from sentry_sdk.envelope import Envelope
from sentry_sdk.utils import BadDsn, Dsn
from standardwebhooks.webhooks import Webhook
from yarl import URL

from . import log
from .deliver import ANSWER_BYTES, CONNECT_SECONDS, read_answer
from .errors import CannotOpen
from .mail import MailServer
from .sealing import Sealing
from .targets import Allowed, Guard, GuardedResolver, TargetRefused

Json = dict[str, Any]

AGENT = "Parlance/1"
JSON_TYPE = "application/json"
# Shorter ones are words, and not secrets.
PART_CHARACTERS = 12


class Notices:
    """One call, one outcome, whatever goes wrong."""

    def __init__(self, sealing: Sealing, mail: MailServer | None, allowed: Allowed) -> None:
        """`mail`: None where the installation has no mail server."""
        self._sealing = sealing
        self._mail = mail
        # What is not encrypted goes only where the operator said so.
        self._guards = {
            "https": Guard(allowed, public=True),
            "http": Guard(allowed, public=False),
        }
        self._sessions: dict[str, aiohttp.ClientSession] = {}

    async def call(self, call: Json) -> Json:
        """As sidecar.finish_delivery takes it: status, body, retryAfter; or error, and detail."""
        seconds = call["timeoutMs"] / 1000
        try:
            if call["service"] == "email":
                return await self._mail_out(call, seconds)
            secrets = [self._sealing.open(secret) for secret in call["secrets"]]
            url, headers, body = _request(call, secrets)
            target = _address(url)
        except CannotOpen:
            log.exception("secret_not_opened", delivery=call["id"])
            return {"error": "not_opened"}
        except (ValueError, BadDsn):
            return {"error": "target_refused", "detail": "Its address or secret cannot be used"}
        return await self._post(target, headers, body, seconds, _parts(call["service"], secrets))

    async def close(self) -> None:
        for session in self._sessions.values():
            await session.close()

    async def _post(
        self, target: URL, headers: dict[str, str], body: bytes, seconds: float, secrets: list[str]
    ) -> Json:
        try:
            self._guards[target.scheme].check_literal(target.host or "", target.port or 0)
            async with self._http(target.scheme).post(
                target,
                data=body,
                headers={"User-Agent": AGENT, "Accept-Encoding": "identity", **headers},
                timeout=aiohttp.ClientTimeout(total=seconds, sock_connect=CONNECT_SECONDS),
                allow_redirects=False,
            ) as response:
                return {
                    "status": response.status,
                    "body": read_answer(await response.content.read(ANSWER_BYTES), secrets),
                    "retryAfter": response.headers.get("Retry-After"),
                }
        except (aiohttp.ClientError, OSError, ValueError) as error:
            return _why_not_posted(error)

    async def _mail_out(self, call: Json, seconds: float) -> Json:
        if self._mail is None:
            return {"error": "no_mail_server"}
        message = self._mail.compose(call["to"], call["subject"], call["text"], call["id"])
        try:
            async with asyncio.timeout(seconds):
                refused = await self._mail.send(message, seconds)
        except (aiosmtplib.SMTPException, OSError) as error:
            log.exception("mail_not_sent", delivery=call["id"])
            return _why_not_mailed(error)
        return {"status": 250, "body": {"refused": refused} if refused else "taken"}

    def _http(self, scheme: str) -> aiohttp.ClientSession:
        if scheme not in self._sessions:
            self._sessions[scheme] = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    resolver=GuardedResolver(self._guards[scheme]),
                    # What was looked up was checked for one call, and counts for that one.
                    use_dns_cache=False,
                    limit=0,
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                trust_env=False,
            )
        return self._sessions[scheme]


def _request(call: Json, secrets: list[str]) -> tuple[str, dict[str, str], bytes]:
    match call["service"]:
        case "webhook":
            body: str = call["body"]
            now = datetime.now(UTC)
            signed = [Webhook(secret).sign(call["id"], now, body) for secret in secrets]
            headers = {
                "Content-Type": JSON_TYPE,
                "webhook-id": call["id"],
                "webhook-timestamp": str(floor(now.timestamp())),
                "webhook-signature": " ".join(signed),
            }
            return call["url"], headers, body.encode()
        case "slack":
            return secrets[0], {"Content-Type": JSON_TYPE}, call["body"].encode()
        case "sentry":
            auth = Dsn(secrets[0]).to_auth(AGENT)
            sent_at = datetime.now(UTC).isoformat().replace("+00:00", "Z")
            envelope = Envelope({"event_id": call["event"]["event_id"], "sent_at": sent_at})
            envelope.add_event(call["event"])
            headers = {
                "Content-Type": "application/x-sentry-envelope",
                "X-Sentry-Auth": auth.to_header(),
            }
            return auth.get_api_url(), headers, envelope.serialize()
        case other:
            raise ValueError(other)


def _address(url: str) -> URL:
    """Raises ValueError for what is none: what a pattern lets pass may be no host, or no port."""
    target = URL(url, encoded=True)
    if not target.host or not target.port:
        raise ValueError(url)
    target.host.encode("idna")
    return target


def _parts(service: str, secrets: list[str]) -> list[str]:
    """What an answer must not tell: a secret, and those parts of it that open the same door."""
    match service:
        case "slack":
            url = URL(secrets[0], encoded=True)
            words = re.split(r"[/?&=]", url.raw_path_qs)
            return [secrets[0], url.raw_path_qs, *(w for w in words if len(w) >= PART_CHARACTERS)]
        case "sentry":
            dsn = Dsn(secrets[0])
            return [secrets[0], *filter(None, (dsn.public_key, dsn.secret_key))]
    return secrets


def _why_not_posted(error: Exception) -> Json:
    why: Json
    match error:
        case TargetRefused():
            why = {"error": "target_refused", "detail": str(error)}
        case aiohttp.InvalidURL():
            why = {"error": "target_refused", "detail": "It is no address that can be called"}
        case aiohttp.ClientConnectorError(os_error=TargetRefused() as refused):
            why = {"error": "target_refused", "detail": str(refused)}
        case aiohttp.ClientConnectorDNSError():
            why = {"error": "not_connected", "detail": "its name is not known"}
        case aiohttp.ClientConnectorCertificateError() | aiohttp.ClientSSLError():
            why = {"error": "not_connected", "detail": "its certificate is not valid"}
        case aiohttp.ClientConnectorError() | aiohttp.ConnectionTimeoutError():
            why = {"error": "not_connected"}
        case TimeoutError():
            why = {"error": "timeout"}
        case _:
            why = {"error": "broken"}
    return why


def _why_not_mailed(error: Exception) -> Json:
    why: Json
    match error:
        case aiosmtplib.SMTPRecipientsRefused(recipients=refused):
            # One that may be taken later is a reason to try again.
            why = {
                "status": min(one.code for one in refused),
                "body": "; ".join(one.message for one in refused),
            }
        case aiosmtplib.SMTPSenderRefused() | aiosmtplib.SMTPDataError():
            why = {"status": error.code, "body": error.message}
        case aiosmtplib.SMTPConnectError() | aiosmtplib.SMTPServerDisconnected():
            why = {"error": "not_connected"}
        case TimeoutError():
            why = {"error": "timeout"}
        case aiosmtplib.SMTPException():
            # A wrong password, or no TLS: the operator's to mend, so it is tried again.
            why = {"error": "mail_server_refused"}
        case _:
            why = {"error": "not_connected"}
    return why
