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


def environment(**env):
    return Config.from_env({"SIDECAR_DSN": DSN, **env}).environment


def test_nothing_is_said_of_what_is_not_set():
    assert environment(ESCALATION_KEYWORDS="", SESSION_TIMEOUT="") == {}


def test_the_variables_of_the_installation():
    said = environment(
        OPENAI_MODEL="gpt-x",
        MAX_CONVERSATION_HISTORY="0",
        ESCALATION_KEYWORDS=" urgent,complaint , ,urgent, 緊急",
        SESSION_TIMEOUT="1800000",
    )
    assert said == {
        "default_model": "gpt-x",
        "max_conversation_history": 0,
        "escalation_keywords": ("urgent", "complaint", "緊急"),
        "session_timeout_minutes": 30,
    }


def test_words_may_be_json():
    said = environment(ESCALATION_KEYWORDS='["speak, now", "urgent"]')
    assert said == {"escalation_keywords": ("speak, now", "urgent")}
    assert environment(ESCALATION_KEYWORDS="[]") == {"escalation_keywords": ()}
    assert environment(ESCALATION_KEYWORDS=",") == {"escalation_keywords": ()}


@pytest.mark.parametrize(
    ("milliseconds", "minutes"), [("1", 1), ("60000", 1), ("60001", 2), ("604800000", 10080)]
)
def test_a_timeout_is_rounded_up(milliseconds, minutes):
    assert environment(SESSION_TIMEOUT=milliseconds) == {"session_timeout_minutes": minutes}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("MAX_CONVERSATION_HISTORY", "-1"),
        ("MAX_CONVERSATION_HISTORY", "101"),
        ("MAX_CONVERSATION_HISTORY", "ten"),
        ("MAX_CONVERSATION_HISTORY", "١"),
        ("MAX_CONVERSATION_HISTORY", "1" * 5000),
        ("SESSION_TIMEOUT", "0"),
        ("SESSION_TIMEOUT", "30m"),
        ("SESSION_TIMEOUT", "604800001"),
        ("ESCALATION_KEYWORDS", '["urgent"'),
        ("ESCALATION_KEYWORDS", "[1]"),
        ("ESCALATION_KEYWORDS", "x" * 101),
        ("ESCALATION_KEYWORDS", ",".join(map(str, range(201)))),
    ],
)
def test_what_is_wrong_with_them_is_said(name, text):
    with pytest.raises(ConfigError, match=name):
        environment(**{name: text})
