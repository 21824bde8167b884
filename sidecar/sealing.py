"""Opening what vault.seal sealed: the private key is a file that only the sidecar reads."""

from base64 import b64decode
from pathlib import Path
from typing import Any

from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, SealedBox

from .errors import CannotOpen


class Sealing:
    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._box: SealedBox[PrivateKey] | None = None

    def open(self, sealed: dict[str, Any]) -> str:
        try:
            if self._box is None:
                if self._file is None:
                    raise CannotOpen
                key = bytes.fromhex(self._file.read_text().strip())
                self._box = SealedBox(PrivateKey(key))
            return self._box.decrypt(b64decode(sealed["c"])).decode()
        except (OSError, ValueError, CryptoError, KeyError, TypeError):
            raise CannotOpen from None
