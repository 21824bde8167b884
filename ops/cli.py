"""The commands."""

import argparse
import asyncio
import contextlib
import json
import os
import shlex
import shutil
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from ops import api_page, checks, cluster, openapi, reference, run, stack
from ops.cluster import FirstDay, Superuser
from ops.settings import PASSWORDS, Layout, Ports, Settings, forget, make_passwords, read_settings
from ops.system import OpsError

QUESTION = "Is niacinamide stable at low pH?"


def main(arguments: list[str]) -> int:
    layout = Layout.from_environment(os.environ)
    command, rest = arguments[0], arguments[1:]
    try:
        return COMMANDS[command](layout, rest)
    except OpsError as error:
        print(f"parlance: {error}", file=sys.stderr)
        return 1
    except PermissionError as error:
        print(f"parlance: {error}.  Does {layout.home} belong to another user?", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def say(text: str) -> None:
    print(text, flush=True)


def parser(command: str, about: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(prog=f"bin/parlance {command}", description=about)


def current(layout: Layout) -> tuple[Ports, Settings]:
    """The ports of what runs; else those that the settings ask for."""
    settings = read_settings(layout, os.environ)
    state = run.State.read(layout)
    return (state.ports if state else Ports.from_settings(settings)), settings


def running(layout: Layout) -> Superuser:
    state = run.State.read(layout)
    if state is None:
        raise OpsError("not running: bin/parlance up")
    return Superuser(layout.socket_folder(state.ports), state.ports.postgres)


# --- up, down ----------------------------------------------------------------


def up(layout: Layout, arguments: list[str]) -> int:
    options = parser("up", "Set up what is missing, start everything, print the address.")
    options.add_argument("-d", "--detach", action="store_true", help="stay in the background")
    detach = options.parse_args(arguments).detach

    ports, settings = current(layout)
    lock = run.lock(layout)
    if lock is None:
        say("running already")
        say(summary(ports, settings, None))
        return 0
    run.require_free(ports)
    make_passwords(layout)
    layout.create(ports)
    cluster.create(layout, ports, say)
    if detach:
        return run.in_background(layout.log / "parlance.log", partial(serve, layout, ports))
    return serve(layout, ports, say, lambda: None)


def serve(layout: Layout, ports: Ports, say: run.Say, detach: Callable[[], None]) -> int:
    settings = read_settings(layout, os.environ)
    services = stack.services(layout, ports, settings)
    first_day: list[FirstDay] = []

    def complete() -> None:
        made = cluster.complete(layout, ports, settings, say)
        if made:
            first_day.append(made)

    def tell() -> None:
        # settings.env has learnt the demo's key since.
        known = read_settings(layout, os.environ)
        say(summary(ports, known, first_day.pop() if first_day else None))

    async def when_ready() -> None:
        await import_demo(layout, ports, say)
        tell()
        detach()

    say("starting: " + ", ".join(service.name for service in services))
    runner = run.Runner(layout, ports, services, say, {"postgres": complete})
    try:
        return asyncio.run(runner.run(when_ready))
    except OpsError as error:
        say(f"parlance: {error}")
        return 1
    finally:
        if first_day:
            # It did not get as far as the summary, and the password is shown nowhere else.
            tell()


async def import_demo(layout: Layout, ports: Ports, say: run.Say) -> None:
    mark = layout.home / "demo-imported"
    folder = layout.root / "demo"
    if mark.exists() or not folder.exists():
        return
    from ops.import_ import LineProgress, Order, import_folder  # noqa: PLC0415  (once)

    say("demo: importing its documents")
    database = Superuser(layout.socket_folder(ports), ports.postgres)
    progress = LineProgress(lambda line: say(f"demo: {line}"), steps=3)
    outcome = await import_folder(address(ports), database, Order(folder), progress)
    for source, reason in sorted(outcome.failures.items()):
        say(f"demo: {source}: {reason}")
    mark.touch()


def address(ports: Ports) -> str:
    return f"http://127.0.0.1:{ports.gateway}"


def summary(ports: Ports, settings: Settings, first_day: FirstDay | None) -> str:
    url = address(ports)
    lines = ["", f"Parlance is ready: {url}/", ""]
    lines.append(f"  administrator  {settings.get('PARLANCE_ADMIN_EMAIL', '')}")
    if first_day:
        lines.append(f"  password       {first_day.password}    (shown once)")
        lines.append(f"  secret key     {first_day.secret_key}    (for servers; shown once)")
    chatbot, key = settings.get("PARLANCE_DEMO_CHATBOT"), settings.get("PARLANCE_DEMO_KEY")
    if chatbot and key:
        body = json.dumps({"sessionId": "first", "message": QUESTION})
        path = f"{url}/api/v1/public/chat/{chatbot}/messages"
        headers = {"X-API-Key": key, "Origin": url, "Content-Type": "application/json"}
        words = ["curl", path]
        words += [word for item in headers.items() for word in ("-H", ": ".join(item))]
        lines += ["", "  " + shlex.join([*words, "-d", body])]
    lines += ["", "  bin/parlance status | logs -f | psql | down", ""]
    return "\n".join(lines)


def down(layout: Layout, arguments: list[str]) -> int:
    parser("down", "Stop everything that `up` started.").parse_args(arguments)
    return run.down(layout, say)


def status(layout: Layout, arguments: list[str]) -> int:
    about = "What runs.  Exit status: 0 all is ready, 1 not all, 3 nothing runs."
    parser("status", about).parse_args(arguments)
    return run.status(layout, say)


def logs(layout: Layout, arguments: list[str]) -> int:
    known = sorted(path.stem for path in layout.log.glob("*.log"))
    options = parser("logs", "What the processes wrote.")
    options.add_argument("name", nargs="*", help=", ".join(known))
    options.add_argument("-f", "--follow", action="store_true", help="and what they go on writing")
    options.add_argument("-n", "--lines", type=int, default=50)
    chosen = options.parse_args(arguments)
    unknown = set(chosen.name) - set(known)
    if unknown or not known:
        raise OpsError(f"no log of {', '.join(sorted(unknown)) or 'anything'}; there are: {known}")
    files = [str(layout.log / f"{name}.log") for name in chosen.name or known]
    follow = ["-F"] if chosen.follow else []
    os.execvp("tail", ["tail", "-n", str(chosen.lines), *follow, *files])


def psql(layout: Layout, arguments: list[str]) -> int:
    os.execvpe("psql", ["psql", *arguments], running(layout).env)


def deploy(layout: Layout, arguments: list[str]) -> int:
    parser("deploy", "Bring the database up to the checkout, with sqitch.").parse_args(arguments)
    cluster.deploy(layout, running(layout))
    say("deployed")
    return 0


def reset(layout: Layout, arguments: list[str]) -> int:
    options = parser("reset", "Throw the database, its keys and passwords away.")
    options.add_argument("--yes", action="store_true", help="do not ask")
    if not options.parse_args(arguments).yes:
        say(f"This deletes the database in {layout.cluster}, its keys, and its logs.")
        if not sys.stdin.isatty() or input("Type reset to go on: ").strip() != "reset":
            say("nothing was deleted")
            return 1
    run.down(layout, say)
    for name in ("pg", "pg.partial", "keys", "run", "log", "code", "gateway"):
        with contextlib.suppress(FileNotFoundError):
            shutil.rmtree(layout.home / name)
    (layout.home / "demo-imported").unlink(missing_ok=True)
    forget(layout, *PASSWORDS, "PARLANCE_DEMO_CHATBOT", "PARLANCE_DEMO_KEY")
    say("deleted; bin/parlance up makes a new one")
    return 0


def run_one(layout: Layout, arguments: list[str]) -> int:
    """For the Procfile: become one of the four processes, once what it needs is ready."""
    options = parser("run", "Become one process, after `up` has set everything up once.")
    options.add_argument("name", choices=("postgres", "postgrest", "sidecar", "gateway"))
    name = options.parse_args(arguments).name
    settings = read_settings(layout, os.environ)
    ports = Ports.from_settings(settings)
    layout.create(ports)
    if name == "postgres":
        cluster.create(layout, ports, say)
    services = {service.name: service for service in stack.services(layout, ports, settings)}
    service = services[name]
    for needed in service.after:
        stack.wait_until_ready(services[needed])
    os.chdir(service.folder)
    os.execvpe(service.arguments[0], service.arguments, service.environment)


# --- documents ---------------------------------------------------------------


def import_(layout: Layout, arguments: list[str]) -> int:
    from ops import import_ as documents  # noqa: PLC0415  (the HTTP client is not small)

    options = parser("import", "Read a folder of documents into the knowledge base.")
    options.add_argument("folder", type=Path, help="with " + " ".join(sorted(documents.SUFFIXES)))
    options.add_argument("--type", help="type of all these documents, which a chatbot may ask for")
    options.add_argument("--category", help="category of all these documents, likewise")
    options.add_argument("--language", help="their language (en, th, …), where they state none")
    options.add_argument("--as", dest="email", help="in this administrator's name; else the first")
    options.add_argument(
        "--wait", action=argparse.BooleanOptionalAction, default=True, help="until all are read"
    )
    chosen = options.parse_args(arguments)
    if not chosen.folder.is_dir():
        raise OpsError(f"{chosen.folder} is no folder")
    fields = {name: getattr(chosen, name) for name in ("type", "category", "language")}
    order = documents.Order(
        folder=chosen.folder.resolve(),
        email=chosen.email,
        fields={name: value for name, value in fields.items() if value},
        waits=chosen.wait,
    )
    database = running(layout)
    ports, _ = current(layout)
    return documents.at_terminal(address(ports), database, order)


def docs(layout: Layout, arguments: list[str]) -> int:
    about = f"Write {reference.FILE}, {openapi.FILE} and {api_page.FILE} from the database."
    parser("docs", about).parse_args(arguments)
    database = running(layout)
    return max(reference.write(layout, database), openapi.write(layout, database))


COMMANDS: dict[str, Callable[[Layout, list[str]], int]] = {
    "up": up,
    "down": down,
    "status": status,
    "logs": logs,
    "psql": psql,
    "import": import_,
    "deploy": deploy,
    "reset": reset,
    "run": run_one,
    "test": checks.test,
    "lint": checks.lint,
    "bench": checks.bench,
    "fuzz": checks.fuzz,
    "docs": docs,
}
