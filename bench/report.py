"""What a benchmark prints, and how the runner finds the results in it.

Fields stand two spaces apart; the first is the benchmark's name.  A field that ends in a number, a
unit if there is one, and `(target >= 5)` or `(target <= 5)` is a result, and the fields between it
and the result before it say more about it; all others are for people.
"""

import operator
import re
from collections.abc import Callable
from dataclasses import dataclass

RESULT = re.compile(
    r"(?P<what>.*?)\s*(?P<value>-?[0-9]+(?:\.[0-9]+)?)\s*(?P<unit>[A-Za-z%/]*)"
    r" \(target (?P<comparison>[<>]=) (?P<target>[0-9]+(?:\.[0-9]+)?)[^)]*\)"
)
COMPARISONS: dict[str, Callable[[float, float], bool]] = {"<=": operator.le, ">=": operator.ge}


@dataclass(frozen=True, slots=True)
class Result:
    benchmark: str
    what: str
    value: str
    unit: str
    comparison: str
    target: str

    @property
    def is_met(self) -> bool:
        return COMPARISONS[self.comparison](float(self.value), float(self.target))

    @property
    def measured(self) -> str:
        return f"{self.value} {self.unit}".strip()

    @property
    def wanted(self) -> str:
        return f"{self.comparison} {self.target} {self.unit}".strip()


def at_most(target: float) -> str:
    return f"(target <= {target:g})"


def say(benchmark: str, *fields: str) -> None:
    print(benchmark, *fields, sep="  ", flush=True)


def results(line: str) -> list[Result]:
    name, *fields = re.split(r" {2,}", line.strip())
    found: list[Result] = []
    words: list[str] = []
    for field in fields:
        m = RESULT.fullmatch(field)
        words.append(m["what"] if m else field)
        if m:
            what = ", ".join(words)
            found.append(Result(name, what, m["value"], m["unit"], m["comparison"], m["target"]))
            words = []
    return found
