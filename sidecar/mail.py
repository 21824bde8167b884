"""E-mail, by the one mail server that the installation has."""

import ipaddress
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP as POLICY
from email.utils import format_datetime
from typing import Self
from urllib.parse import parse_qs, unquote, urlsplit

import aiosmtplib

from .errors import ConfigError

PORTS = {"smtp": 587, "smtps": 465}


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    host: str
    port: int
    sender: str
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    tls: bool = False
    """From the first byte on; else by STARTTLS, unless `starttls` says never."""
    starttls: bool = True

    @classmethod
    def parse(cls, url: str, sender: str | None) -> Self:
        """smtps://user:password@host:465, smtp://host:587, smtp://host:25?starttls=never"""
        try:
            parts = urlsplit(url)
            port = parts.port
        except ValueError:
            raise ConfigError("PARLANCE_SMTP_URL is no URL") from None
        query = parse_qs(parts.query)
        starttls = query.pop("starttls", ["required"])
        if (
            parts.scheme not in PORTS
            or not parts.hostname
            or parts.path not in ("", "/")
            or query
            or starttls not in (["required"], ["never"])
        ):
            raise ConfigError(
                "PARLANCE_SMTP_URL is not as smtp://user:password@host:587 or smtps://host,"
                " with ?starttls=never where the server has no TLS"
            )
        if not sender:
            raise ConfigError("PARLANCE_MAIL_FROM is not set, and PARLANCE_SMTP_URL is")
        try:
            Address(addr_spec=sender)
        except (ValueError, IndexError):
            raise ConfigError(f"PARLANCE_MAIL_FROM is {sender!r}, not an address") from None
        made = cls(
            host=parts.hostname,
            port=port or PORTS[parts.scheme],
            sender=sender,
            user=unquote(parts.username) if parts.username else None,
            password=unquote(parts.password) if parts.password else None,
            tls=parts.scheme == "smtps",
            starttls=starttls == ["required"],
        )
        if made.password and not made.tls and not made.starttls and not _is_here(made.host):
            raise ConfigError("PARLANCE_SMTP_URL would send its password in the clear")
        return made

    def compose(self, to: Sequence[str], subject: str, text: str, message_id: str) -> EmailMessage:
        message = EmailMessage(policy=POLICY)
        message["From"] = self.sender
        message["To"] = ", ".join(to)
        message["Subject"] = subject
        message["Date"] = format_datetime(datetime.now(UTC))
        # The same at each attempt, so that a reader's program can tell a repetition.
        message["Message-ID"] = f"<{message_id}@{self.sender.rpartition('@')[2]}>"
        # Nobody's holiday is told to a machine.
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(text)
        return message

    async def send(self, message: EmailMessage, seconds: float) -> list[str]:
        """Returns the addresses that were refused, where others were not."""
        refused, _ = await aiosmtplib.send(
            message,
            hostname=self.host,
            port=self.port,
            username=self.user,
            password=self.password,
            use_tls=self.tls,
            start_tls=not self.tls and self.starttls,
            timeout=seconds,
        )
        return list(refused)


def _is_here(host: str) -> bool:
    with suppress(ValueError):
        return ipaddress.ip_address(host).is_loopback
    return host == "localhost"
