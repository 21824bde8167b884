"""Generated traffic, and what a plain recount of it says.

The recount knows nothing of quarters of an hour, of buckets and of time zones but what the datetime
module says.
"""

import math
import random
import uuid
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

CHANNELS = ("web_embed", "line_oa", "messenger", "api")
OUTCOMES = ("answered", "answered", "answered", "escalated", "unanswered", "failed", "refused",
            "handed")  # fmt: skip
REASONS = ("requested", "keyword", "low_confidence", "error", "policy", "budget")
RESOLUTIONS = ("resolved_by_bot", "resolved_by_human", "abandoned", None)
MODELS = (("openai", "large"), ("openai", "small"), ("embedded", None))
FEEDBACK = ("helpful", "not_helpful", "inappropriate")
# About nothing that another is about, so that no two are grouped.
QUESTIONS = (
    "How long does shipping to Norway take?", "Which vitamin is in carrots?",
    "Is the museum open on Mondays?", "Why does my bicycle chain squeak?",
    "Who wrote the opera about the barber?", "Can glaciers grow in summer?",
)  # fmt: skip

Prices = Mapping[tuple[str, str], Sequence[tuple[datetime, Decimal, Decimal]]]
"""Of a provider's model: since when, and what a million tokens of prompts and answers cost."""


@dataclass(frozen=True)
class Turn:
    at: datetime
    ms: int
    outcome: str
    is_escalated: bool
    provider: str
    model: str | None
    prompt: int
    completion: int
    question: str
    search_ms: int
    model_ms: int
    confidence: float

    @property
    def asked(self) -> datetime:
        return self.at - timedelta(milliseconds=self.ms)

    @property
    def is_response(self) -> bool:
        return self.outcome not in ("handed", "refused")


@dataclass
class Talk:
    """A conversation, and all that happens in it."""

    id: str
    bot: int
    channel: str
    visitor: str | None
    started: datetime
    resolution: str | None
    ended: datetime
    messages: list[tuple[datetime, str]] = field(default_factory=list)
    turns: list[Turn] = field(default_factory=list)
    events: list[tuple[datetime, str, str | None]] = field(default_factory=list)
    feedback: list[tuple[datetime, str, int]] = field(default_factory=list)
    """When, what, and of which turn's answer."""

    @property
    def last(self) -> datetime:
        """The last moment in which anything happens."""
        happened = [self.ended, *(turn.at for turn in self.turns)]
        happened += [at for at, _ in self.messages]
        happened += [at for at, *_ in self.events] + [at for at, *_ in self.feedback]
        return max(happened)


def make_talk(dice: random.Random, first: datetime, days: int, pace: float = 3000) -> Talk:
    """One that begins in these days.  pace: the seconds between two messages, on average."""
    started = first + timedelta(
        seconds=dice.randrange(days * 86400), microseconds=dice.choice((0, 1, 999_999))
    )
    if dice.random() < 0.2:  # on a border
        started = first + timedelta(minutes=15 * dice.randrange(days * 96))
    return fill_talk(dice, started, pace)


def fill_talk(dice: random.Random, started: datetime, pace: float) -> Talk:
    talk = Talk(
        str(uuid.UUID(int=dice.getrandbits(128), version=4)),
        dice.choice((0, 0, 0, 1)),
        dice.choice(CHANNELS),
        dice.choice((None, *(f"visitor {n}" for n in range(40)))),
        started,
        dice.choice(RESOLUTIONS),
        started,
    )
    at = started
    for number in range(dice.randrange(1, 6)):
        at += timedelta(seconds=dice.expovariate(1 / pace))
        talk.messages.append((at, "user"))
        provider, model = dice.choice(MODELS)
        ms = round(dice.lognormvariate(6.5, 1.2))
        turn = Turn(
            at + timedelta(milliseconds=ms), ms, dice.choice(OUTCOMES), dice.random() < 0.2,
            provider, model,
            *((dice.randrange(5000), dice.randrange(500)) if provider == "openai" else (0, 0)),
            dice.choice(QUESTIONS), dice.randrange(1, 90), dice.randrange(100, 3000),
            dice.randrange(101) / 100,
        )  # fmt: skip
        talk.turns.append(turn)
        if turn.outcome != "handed":
            talk.messages.append((turn.at, "bot"))
            if dice.random() < 0.4:
                said = turn.at + timedelta(seconds=pace * 28.8)
                talk.feedback.append((said, dice.choice(FEEDBACK), number))
        if turn.is_escalated:
            talk.events.append((turn.at, "escalated", dice.choice(REASONS)))
    if dice.random() < 0.2:
        talk.events.append((at, "reopened", None))
    talk.ended = max(turn.at for turn in talk.turns) + timedelta(seconds=pace * 0.6)
    return talk


# ---- What is expected -----------------------------------------------------------------


@dataclass(frozen=True)
class Near:
    """A number that is rounded to so many places."""

    value: float | None
    places: int

    def fits(self, found: Any) -> bool:
        if found is None or self.value is None:
            return found is self.value
        return bool(abs(float(found) - self.value) <= 0.5000001 * 10**-self.places)


@dataclass(frozen=True)
class Within:
    """A number that is between two."""

    least: float
    most: float

    def fits(self, found: Any) -> bool:
        return found is not None and self.least <= float(found) <= self.most


@dataclass(frozen=True)
class Rank:
    """By nearest rank, and less than half a percent off."""

    times: Sequence[int]
    share: int

    def fits(self, found: Any) -> bool:
        if not self.times:
            return found is None
        exact = self.times[math.ceil(len(self.times) * self.share / 100) - 1]
        off = 0 if exact < 256 else exact * 0.004
        return found is not None and abs(int(found) - exact) <= off


def ranks(times: Sequence[int]) -> dict[str, Rank]:
    return {f"p{share}": Rank(times, share) for share in (50, 95, 99)}


def compare(found: Any, wanted: Any, at: str = "") -> list[str]:
    """Asserts that all that is wanted is found, and returns where: `.a.b[].c`.

    A dict wants its keys, and others may be there.
    """
    if isinstance(wanted, dict):
        assert isinstance(found, dict), f"{at} is {found!r}"
        missing = set(wanted) - set(found)
        assert not missing, f"{at} has not {sorted(missing)}: {found!r}"
        return [
            place for key, value in wanted.items()
            for place in compare(found[key], value, f"{at}.{key}")
        ]  # fmt: skip
    if isinstance(wanted, list):
        assert isinstance(found, list), f"{at} is {found!r}"
        assert len(found) == len(wanted), f"{at} has {found!r}, wanted {wanted!r}"
        return [
            place for one, other in zip(found, wanted, strict=True)
            for place in compare(one, other, f"{at}[]")
        ]  # fmt: skip
    if isinstance(wanted, Near | Within | Rank):
        assert wanted.fits(found), f"{at} is {found!r}, wanted {wanted!r}"
    else:
        assert (found is None) == (wanted is None), f"{at} is {found!r}, wanted {wanted!r}"
        assert found == wanted, f"{at} is {found!r}, wanted {wanted!r}"
    return [at]


# ---- The recount ----------------------------------------------------------------------


@dataclass
class Recount:
    talks: Sequence[Talk]
    bot: int
    since: datetime
    until: datetime

    def is_in(self, at: datetime) -> bool:
        return self.since <= at < self.until

    @property
    def own(self) -> list[Talk]:
        return [talk for talk in self.talks if talk.bot == self.bot]

    @property
    def turns(self) -> list[Turn]:
        return [turn for talk in self.own for turn in talk.turns if self.is_in(turn.at)]

    @property
    def times(self) -> list[int]:
        return sorted(turn.ms for turn in self.turns if turn.is_response)

    @property
    def opinions(self) -> Counter[str]:
        return Counter(kind for talk in self.own for at, kind, _ in talk.feedback if self.is_in(at))

    @property
    def outcomes(self) -> Counter[str]:
        return Counter(turn.outcome for turn in self.turns)

    def events(self, kind: str) -> Counter[str | None]:
        return Counter(
            reason for talk in self.own for at, what, reason in talk.events
            if what == kind and self.is_in(at)
        )  # fmt: skip

    @property
    def conversations(self) -> list[Talk]:
        return [talk for talk in self.own if self.is_in(talk.started)]

    @property
    def ended(self) -> Counter[str]:
        return Counter(
            talk.resolution for talk in self.own if talk.resolution and self.is_in(talk.ended)
        )

    @property
    def messages(self) -> int:
        return self.said("user") + self.said("bot")

    def said(self, sender: str) -> int:
        return sum(
            who == sender and self.is_in(at) for talk in self.own for at, who in talk.messages
        )

    @property
    def visitors(self) -> int:
        return len({
            talk.visitor for talk in self.own for at, sender in talk.messages
            if sender == "user" and talk.visitor is not None and self.is_in(at)
        })  # fmt: skip

    @property
    def satisfaction(self) -> float | None:
        found = self.opinions
        asked = found["helpful"] + found["not_helpful"]
        return found["helpful"] / asked if asked else None

    @property
    def average_time(self) -> float | None:
        return sum(self.times) / len(self.times) if self.times else None

    @property
    def prompt_tokens(self) -> int:
        return sum(turn.prompt for turn in self.turns)

    @property
    def completion_tokens(self) -> int:
        return sum(turn.completion for turn in self.turns)

    def models(self, prices: Prices) -> list[dict[str, Any]]:
        found: dict[tuple[str, str, str | None], dict[str, Any]] = {}
        for turn in self.turns:
            if turn.prompt + turn.completion == 0:
                continue
            cost, currency = None, None
            for since, prompt, completion in prices.get((turn.provider, turn.model or ""), []):
                if since <= turn.at:
                    cost = (turn.prompt * prompt + turn.completion * completion) / 1_000_000
                    currency = "USD"
            row = found.setdefault((turn.provider, turn.model or "", currency), {
                "provider": turn.provider, "model": turn.model or "", "currency": currency,
                "requests": 0, "promptTokens": 0, "completionTokens": 0,
                "cost": None if cost is None else Decimal(0),
            })  # fmt: skip
            row["requests"] += 1
            row["promptTokens"] += turn.prompt
            row["completionTokens"] += turn.completion
            if cost is not None:
                row["cost"] += cost
        return sorted(found.values(), key=by_model)

    def day(self, zone: str, day: date) -> "Recount":
        """What of the time is in a day."""
        begins, ends = (day_of(zone, one) for one in (day, day + timedelta(days=1)))
        return Recount(self.talks, self.bot, max(self.since, begins), min(self.until, ends))


def by_model(row: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(row[key]) for key in ("provider", "model", "currency"))


def day_of(zone: str, day: date) -> datetime:
    """Its first moment."""
    return datetime(day.year, day.month, day.day, tzinfo=ZoneInfo(zone)).astimezone(UTC)


def days_of(zone: str, since: datetime, until: datetime) -> list[date]:
    place = ZoneInfo(zone)
    first = since.astimezone(place).date()
    last = (until - timedelta(microseconds=1)).astimezone(place).date()
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def expected_report(counted: Recount, zone: str, prices: Prices) -> dict[str, Any]:
    """The figures of a chatbot as the API shows them, but for drill and topQueries."""
    outcomes, opinions, ended = counted.outcomes, counted.opinions, counted.ended
    conversations = counted.conversations
    channels = Counter(talk.channel for talk in conversations)
    share = 100 / max(1, len(conversations))
    asked = counted.events("escalated")
    models = counted.models(prices)
    costs = [row["cost"] for row in models if row["cost"] is not None]
    per_talk = counted.messages / len(conversations) if conversations else None
    return {
        "summary": {
            "totalConversations": len(conversations), "totalMessages": counted.messages,
            "uniqueUsers": counted.visitors, "avgMessagesPerConversation": Near(per_talk, 2),
            "avgResponseTime": Near(counted.average_time, 0),
            "satisfactionRate": Near(counted.satisfaction, 4),
        },
        "responseTimes": ranks(counted.times),
        "outcomes": {
            "resolvedByBot": ended["resolved_by_bot"],
            "resolvedByHuman": ended["resolved_by_human"], "abandoned": ended["abandoned"],
            "reopened": counted.events("reopened").total(),
            "answered": outcomes["answered"] + outcomes["escalated"],
            "unanswered": outcomes["unanswered"], "failed": outcomes["failed"],
            "escalated": sum(turn.is_escalated for turn in counted.turns),
            "refused": outcomes["refused"], "handed": outcomes["handed"],
        },
        "handoffs": {
            "total": asked.total(), "requested": asked["requested"], "keyword": asked["keyword"],
            "lowConfidence": asked["low_confidence"], "error": asked["error"],
            "policy": asked["policy"], "budget": asked["budget"],
        },
        "feedback": {
            "helpful": opinions["helpful"], "notHelpful": opinions["not_helpful"],
            "inappropriate": opinions["inappropriate"],
        },
        "integrationBreakdown": {
            name: Within(channels[name] * share - 1, channels[name] * share + 1)
            for name in CHANNELS
        },
        "tokens": {
            "prompt": counted.prompt_tokens, "completion": counted.completion_tokens,
            "total": counted.prompt_tokens + counted.completion_tokens,
        },
        "models": models,
        "costs": [{"currency": "USD", "amount": sum(costs)}] if costs else [],
        "trends": {"daily": [
            expected_day(counted.day(zone, day), day)
            for day in days_of(zone, counted.since, counted.until)
        ]},
    }  # fmt: skip


def expected_day(counted: Recount, day: date) -> dict[str, Any]:
    outcomes = counted.outcomes
    return {
        "date": day.isoformat(), "conversations": len(counted.conversations),
        "messages": counted.messages, "uniqueUsers": counted.visitors,
        "answered": outcomes["answered"] + outcomes["escalated"],
        "unanswered": outcomes["unanswered"], "failed": outcomes["failed"],
        "escalated": sum(turn.is_escalated for turn in counted.turns),
        "promptTokens": counted.prompt_tokens, "completionTokens": counted.completion_tokens,
        "avgResponseTime": Near(counted.average_time, 0), "responseTimes": ranks(counted.times),
        "satisfactionRate": Near(counted.satisfaction, 4),
    }  # fmt: skip


def check_report(found: dict[str, Any], counted: Recount, zone: str, prices: Prices) -> list[str]:
    """Asserts that the figures are those of the recount, and returns which were looked at."""
    shares = found["integrationBreakdown"]
    assert sum(shares.values()) == (100 if counted.conversations else 0)
    found = {**found, "models": sorted(found["models"], key=by_model)}
    for row in (*found["models"], *found["costs"]):
        for name in {"cost", "amount"} & set(row):
            row[name] = None if row[name] is None else Decimal(str(row[name]))
    return compare(found, expected_report(counted, zone, prices))
