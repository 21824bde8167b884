"""Where everything is, and what the operator set."""

import base64
import stat
from pathlib import Path

import pytest

from ops.cluster import scram
from ops.settings import Layout, Ports, forget, make_passwords, read_settings, remember
from ops.system import OpsError, make_folder, open_log, write_private


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return Layout(tmp_path / "checkout", tmp_path)


def test_ports_are_those_of_the_documentation_unless_set():
    assert Ports.from_settings({}) == Ports(8080, 54320, 8081, 8082)
    assert Ports.from_settings({"PARLANCE_PORT": "9000"}).gateway == 9000


@pytest.mark.parametrize("text", ["80", "65000", "eighty", "-1", "8080.0", "٨٠٨٠"])
def test_an_unusable_port_is_refused_by_name(text):
    with pytest.raises(OpsError, match="PARLANCE_SIDECAR_PORT"):
        Ports.from_settings({"PARLANCE_SIDECAR_PORT": text})


def test_two_processes_cannot_share_a_port():
    with pytest.raises(OpsError, match="share a port"):
        # PostgREST's administration is a thousand above its port.
        Ports.from_settings({"PARLANCE_PORT": "9081"})


def test_the_environment_wins_over_the_file(layout):
    layout.settings_file.write_text("# mine\n\nPARLANCE_PORT=9000\nOPENAI_MODEL=small\n")
    settings = read_settings(layout, {"PARLANCE_PORT": "9100", "OPENAI_MODEL": ""})
    assert settings == {"PARLANCE_PORT": "9100", "OPENAI_MODEL": "small"}


def test_a_line_that_sets_nothing_is_named(layout):
    layout.settings_file.write_text("PARLANCE_PORT=9000\nexport X=1\n")
    with pytest.raises(OpsError, match="line 2 is not NAME=VALUE"):
        read_settings(layout, {})


def test_passwords_are_made_once_and_are_nobody_elses_to_read(layout):
    make_passwords(layout)
    made = read_settings(layout, {})
    make_passwords(layout)
    assert read_settings(layout, {}) == made
    assert len(set(made.values())) == 2
    assert stat.S_IMODE(layout.settings_file.stat().st_mode) == 0o600


def test_forgetting_leaves_the_other_lines(layout):
    layout.settings_file.write_text("# mine\nOPENAI_MODEL=small\n")
    remember(layout, PARLANCE_DEMO_KEY="pk_1", OPENAI_MODEL="large")
    forget(layout, "PARLANCE_DEMO_KEY")
    assert layout.settings_file.read_text() == "# mine\nOPENAI_MODEL=small\n"


def test_a_long_path_gets_a_short_folder_for_its_socket(tmp_path):
    short = Layout(tmp_path, Path("/srv/parlance"))
    assert short.socket_folder(Ports()) == short.run
    long = Layout(tmp_path, Path("/srv") / ("x" * 90))
    folder = long.socket_folder(Ports())
    assert len(bytes(folder / ".s.PGSQL.54320")) <= 107
    assert folder != Layout(tmp_path, Path("/srv") / ("y" * 90)).socket_folder(Ports())


def test_what_the_servers_linked_elsewhere_is_not_touched(tmp_path):
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "file").write_text("kept")
    (tmp_path / "folder").symlink_to(elsewhere)
    (tmp_path / "log").symlink_to(elsewhere / "file")
    with pytest.raises(OSError, match="folder"):
        make_folder(tmp_path / "folder")
    with pytest.raises(OSError, match="log"):
        open_log(tmp_path / "log")
    write_private(tmp_path / "log", "new")
    assert (elsewhere / "file").read_text() == "kept"
    assert (tmp_path / "log").read_text() == "new"


def test_scram_gives_the_verifier_of_rfc_7677():
    salt = base64.b64decode("W22ZaJ0SNY7soEsUEjb6gQ==")
    assert scram("pencil", salt) == (
        "SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ=="
        "$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU="
    )
