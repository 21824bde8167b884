"""The environment becomes settings, or a sentence that says what is wrong with it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sidecar.config import OPENAI_URL, Config
from sidecar.errors import ConfigError

ROOT = Path(__file__).resolve().parents[2]
DSN = "postgresql://sidecar:hunter2@/parlance"


def test_everything_but_the_database_has_a_default():
    config = Config.from_env({"SIDECAR_DSN": DSN})
    assert (config.host, config.port, config.pool_size, config.workers) == ("127.0.0.1", 8082, 8, 2)
    assert config.openai_url == OPENAI_URL
    assert not config.has_openai


def test_an_empty_variable_is_none():
    config = Config.from_env({"SIDECAR_DSN": DSN, "OPENAI_API_KEY": "", "SIDECAR_PORT": ""})
    assert config.openai_key is None
    assert config.port == 8082


@pytest.mark.parametrize(
    "env", [{"OPENAI_API_KEY": "sk-1"}, {"OPENAI_BASE_URL": "http://localhost:11434/v1/"}]
)
def test_a_key_or_a_server_of_ones_own_makes_a_provider(env):
    config = Config.from_env({"SIDECAR_DSN": DSN, **env})
    assert config.has_openai
    assert not config.openai_url.endswith("/")


def test_secrets_are_not_shown():
    config = Config.from_env({"SIDECAR_DSN": DSN, "OPENAI_API_KEY": "sk-secret"})
    assert "hunter2" not in repr(config)
    assert "sk-secret" not in repr(config)


@pytest.mark.parametrize("number", ["0", "-1", "65536", "eight", "8.5", "٨"])
def test_numbers_are_checked(number):
    with pytest.raises(ConfigError, match="SIDECAR_PORT"):
        Config.from_env({"SIDECAR_DSN": DSN, "SIDECAR_PORT": number})


def test_what_is_missing_is_named_in_one_line():
    done = subprocess.run(
        [sys.executable, "-P", "-m", "sidecar"],
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr == "sidecar: SIDECAR_DSN is not set\n"
