"""Runs benchmarks one after another, shows what they print, and ends with a table.

`bin/parlance bench` runs all of them, `bin/parlance bench rls memory` those two.
"""

import argparse
import subprocess
import sys

from bench.report import Result, results

# What each measures, its target, and what it measured: docs/measurements.md
BENCHMARKS = {
    "turn_sql": "bench.turn.run",
    "rls": "bench.rls",
    "confidential": "bench.confidential",
    "http_turn": "bench.http_turn",
    "first_word": "bench.first_word",
    "webhooks": "bench.webhooks",
    "queue": "bench.queue",
    "sockets": "bench.sockets",
    "events": "bench.events",
    "api": "bench.api",
    "analytics": "bench.analytics",
    "counting": "bench.counting",
    "memory": "bench.memory",
    "recall": "bench.recall",
    "search_quality": "bench.search_quality",
    "re_embedding": "bench.re_embedding",
    "errors": "bench.errors",
}


def run(name: str) -> tuple[list[Result], bool]:
    """Its results, and whether it got to its end."""
    found: list[Result] = []
    command = [sys.executable, "-P", "-u", "-m", BENCHMARKS[name]]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            found += results(line)
    return found, process.returncode == 0


def table(found: list[Result], broken: list[str]) -> str:
    rows = [("benchmark", "what", "target", "measured", "met")]
    rows += [
        (one.benchmark, one.what, one.wanted, one.measured, "yes" if one.is_met else "NO")
        for one in found
    ]
    rows += [(name, "did not get to its end", "", "", "NO") for name in broken]
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = [
        "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]
    return "\n".join(lines)


def main() -> int:
    parser = argparse.ArgumentParser(prog="bin/parlance bench", description="Measure.")
    parser.add_argument("name", nargs="*", help=", ".join(BENCHMARKS))
    parser.add_argument("--list", action="store_true", help="the names, and no more")
    options = parser.parse_args()
    if options.list:
        print(*BENCHMARKS, sep="\n")
        return 0
    unknown = [name for name in options.name if name not in BENCHMARKS]
    if unknown:
        parser.error(f"no benchmark is called {unknown[0]}; there are {', '.join(BENCHMARKS)}")
    found: list[Result] = []
    broken: list[str] = []
    for name in options.name or BENCHMARKS:
        its_own, is_whole = run(name)
        found += its_own
        if not is_whole:
            broken.append(name)
    print(f"\n{table(found, broken)}")
    return 1 if broken or not all(one.is_met for one in found) else 0


if __name__ == "__main__":
    sys.exit(main())
