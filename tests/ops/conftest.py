"""Folders that the servers' user can enter, which pytest's own are not for root's."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def shared_folder() -> Iterator[Path]:
    folder = Path(tempfile.mkdtemp(prefix="parlance-ops-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)
