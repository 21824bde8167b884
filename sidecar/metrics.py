"""Figures for Prometheus: what this process does, and what the database counts.

Nothing of it names a tenant or a person. The port that shows them is not reached through the
gateway; who may read them is said in docs/monitoring.md.
"""

import asyncio
import hmac
import ipaddress
import time
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Iterable, Mapping
from contextlib import aclosing, suppress
from functools import partial
from typing import Any

from aiohttp import web
from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.exposition import CONTENT_TYPE_LATEST
from prometheus_client.process_collector import ProcessCollector
from prometheus_client.registry import Collector

from . import log
from .db import Database, Json
from .deliver import Deliveries
from .documents import DATABASE
from .errors import DatabaseFailed, ProviderError, Refused, Unavailable
from .providers import Delta, Provider
from .socket_io import SocketIO
from .turns import Outcome, Turns
from .websocket import SOCKETS
from .worker import Worker

PATH = "/metrics"
# Answers that stream are as long as models take.
SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60)
LAGS = (0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5)
LOOK_SECONDS = 0.25
BAD = 400
METHODS = frozenset({"GET", "HEAD", "POST", "OPTIONS"})
# What a proxy adds: then it is not this machine that asks.
FORWARDED = ("Forwarded", "X-Forwarded-For", "X-Real-IP")

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Metrics:
    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        ProcessCollector(registry=self.registry)
        self._requests = Counter(
            "parlance_http_requests",
            "Requests that the sidecar answered",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self._request_seconds = Histogram(
            "parlance_http_request_seconds",
            "From a request's head to the end of its answer",
            ("route",),
            buckets=SECONDS,
            registry=self.registry,
        )
        self._turns = Counter(
            "parlance_turns",
            "Turns and trials of the playground that this process ended",
            ("outcome",),
            registry=self.registry,
        )
        self._provider_seconds = Histogram(
            "parlance_provider_seconds",
            "What a model took for an answer, by how that ended",
            ("provider", "outcome"),
            buckets=SECONDS,
            registry=self.registry,
        )
        self._first_word_seconds = Histogram(
            "parlance_provider_first_word_seconds",
            "Until a model said its first word",
            ("provider",),
            buckets=SECONDS,
            registry=self.registry,
        )
        self._calls = Counter(
            "parlance_delivery_attempts",
            "Calls of others' servers to deliver something, by the first figure of the status",
            ("service", "outcome"),
            registry=self.registry,
        )
        self._lag = Histogram(
            "parlance_event_loop_lag_seconds",
            "How late the event loop is",
            buckets=LAGS,
            registry=self.registry,
        )

    # ---- What is told here --------------------------------------------------------

    def request(self, request: web.Request, status: int, seconds: float) -> None:
        resource = request.match_info.route.resource
        route = resource.canonical if resource is not None else "none"
        method = request.method if request.method in METHODS else "other"
        self._requests.labels(method, route, str(status)).inc()
        self._request_seconds.labels(route).observe(seconds)

    def turn(self, outcome: Outcome) -> None:
        # What was only taken, and goes on by itself, has none yet.
        if outcome.reply or outcome.status >= BAD:
            said = outcome.reply.get("message", {}).get("outcome")
            self._turns.labels(said or "refused").inc()

    def call(self, service: str, outcome: Json) -> None:
        """`outcome`: as sidecar.finish_delivery takes it."""
        status = outcome.get("status")
        said = f"{status // 100}xx" if isinstance(status, int) else "none"
        self._calls.labels(service, said).inc()

    def measured(self, providers: Mapping[str, Provider]) -> dict[str, Provider]:
        return {
            name: Measured(name, provider, self._provider_seconds, self._first_word_seconds)
            for name, provider in providers.items()
        }

    def watch(
        self,
        app: web.Application,
        turns: Turns,
        deliveries: Iterable[Deliveries],
        worker: Worker,
        socket_io: SocketIO,
    ) -> None:
        app[METRICS] = self
        app.cleanup_ctx.append(self._look)
        turns.when_ended = self.turn
        for one in deliveries:
            one.when_called = self.call
        database = app[DATABASE]
        open_sockets = Gauge(
            "parlance_open_sockets", "WebSockets that are open", registry=self.registry
        )
        open_sockets.set_function(lambda: len(app[SOCKETS]) + socket_io.open_sockets)
        pool = Gauge(
            "parlance_database_pool",
            "Connections of this process to the database, and who waits for one",
            ("state",),
            registry=self.registry,
        )
        for state, name in (("open", "pool_size"), ("idle", "pool_available"),
                            ("waiting", "requests_waiting")):  # fmt: skip
            pool.labels(state).set_function(partial(database.pool_figure, name))
        self.registry.register(WorkerSlots(worker))

    async def _look(self, _: web.Application) -> AsyncIterator[None]:
        looking = asyncio.create_task(self._time_loop())
        yield
        looking.cancel()

    async def _time_loop(self) -> None:
        """How late a sleep ends, all the time."""
        loop = asyncio.get_running_loop()
        while True:
            due = loop.time() + LOOK_SECONDS
            await asyncio.sleep(LOOK_SECONDS)
            self._lag.observe(max(loop.time() - due, 0.0))


class Measured:
    """A provider whose answers are timed."""

    def __init__(
        self, name: str, provider: Provider, seconds: Histogram, first_word: Histogram
    ) -> None:
        self._name = name
        self._provider = provider
        self._seconds = seconds
        self._first_word = first_word

    async def stream(self, request: dict[str, Any], seconds: float, /) -> AsyncGenerator[Delta]:
        started = time.monotonic()
        # Whoever asked may stop listening.
        outcome = "left"
        is_first = True
        try:
            async with aclosing(self._provider.stream(request, seconds)) as stream:
                async for delta in stream:
                    if is_first and delta.text:
                        is_first = False
                        self._first_word.labels(self._name).observe(time.monotonic() - started)
                    yield delta
            outcome = "answered"
        except ProviderError as error:
            outcome = error.type
            raise
        finally:
            self._seconds.labels(self._name, outcome).observe(time.monotonic() - started)


class WorkerSlots(Collector):
    def __init__(self, worker: Worker) -> None:
        self._worker = worker

    def collect(self) -> Iterable[Metric]:
        used = GaugeMetricFamily(
            "parlance_worker_slots_used", "Work of each kind that is under way", labels=["kind"]
        )
        most = GaugeMetricFamily(
            "parlance_worker_slots", "How much there may be at a time", labels=["kind"]
        )
        for kind, (running, slots) in self._worker.slots().items():
            used.add_metric([kind], running)
            most.add_metric([kind], slots)
        return (used, most)


class Told(Collector):
    """What SQL counts, by sidecar.metrics()."""

    def __init__(self, figures: list[Json] | None) -> None:
        self._figures = figures

    def collect(self) -> Iterable[Metric]:
        yield GaugeMetricFamily(
            "parlance_database_up",
            "Whether the database answered with its figures",
            value=float(self._figures is not None),
        )
        for figure in self._figures or ():
            names = sorted({name for sample in figure["samples"] for name in sample["labels"]})
            family = CounterMetricFamily if figure["kind"] == "counter" else GaugeMetricFamily
            metric = family(figure["name"], figure["help"], labels=names)
            for sample in figure["samples"]:
                metric.add_metric([sample["labels"][name] for name in names], sample["value"])
            yield metric


METRICS: web.AppKey[Metrics] = web.AppKey("metrics", Metrics)


@web.middleware
async def count_requests(request: web.Request, handler: Handler) -> web.StreamResponse:
    started = time.monotonic()
    status = 499
    try:
        response = await handler(request)
        status = response.status
        return response
    finally:
        request.app[METRICS].request(request, status, time.monotonic() - started)


def metrics_handler(database: Database, token: str | None) -> Handler:
    async def get_metrics(request: web.Request) -> web.Response:
        if not may_read(request, token):
            # For everybody else there is no such thing.
            raise Refused.because(404, "no_such_endpoint", "Not Found.")
        figures = None
        try:
            figures = await database.metrics()
        except (Unavailable, DatabaseFailed):
            log.exception("no_figures")
        told = CollectorRegistry()
        told.register(Told(figures))
        body = generate_latest(request.app[METRICS].registry) + generate_latest(told)
        return web.Response(body=body, headers={"Content-Type": CONTENT_TYPE_LATEST})

    return get_metrics


def may_read(request: web.Request, token: str | None) -> bool:
    if token is not None:
        given = request.headers.get("Authorization", "")
        return hmac.compare_digest(given.encode(), f"Bearer {token}".encode())
    if any(name in request.headers for name in FORWARDED):
        return False
    with suppress(ValueError):
        return ipaddress.ip_address(request.remote or "").is_loopback
    return False
