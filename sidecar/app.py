"""The application: what it is made of, and its routes."""

import asyncio
import re
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping

from aiohttp import web

from . import log
from .channels import (
    DOORS,
    INBOX,
    SEALING,
    Doors,
    get_messenger_webhook,
    post_line_webhook,
    post_messenger_webhook,
)
from .chat import TURNS, post_message, post_session_message
from .completions import get_models, post_completion
from .config import Config
from .db import Database
from .deliver import Channels, Deliveries, VerifyChannel
from .documents import DATABASE, WORKER, post_document, post_generation
from .embedding import DIMENSIONS, MODEL, Embedder
from .errors import DatabaseFailed, Refused, Unavailable, as_refusal
from .exchange import answer, malformed
from .extract import Extractor
from .failures import FAILURES, Failures, note_place
from .feed import TICKER, get_live
from .generation import Generation
from .hub import Hub
from .ingest import Ingest
from .live import Ticker
from .metrics import PATH as METRICS_PATH
from .metrics import Metrics, count_requests, metrics_handler
from .notices import Notices
from .playground import post_playground_message
from .providers import Models, Provider
from .providers.embedded import Embedded
from .providers.openai import OpenAI
from .questions import EmbedQuestions
from .re_embed import ReEmbed
from .reports import post_error
from .retrieval import RETRIEVAL, Retrieval, post_search
from .sealing import Sealing
from .socket_io import PATH, SocketIO
from .turns import Turns
from .websocket import HUB, OPEN_SOCKETS, SOCKETS, Socket, close_sockets, get_socket
from .worker import Own, Worker

# How long a stop waits for answers that are being made.
DRAIN_SECONDS = 25.0
CLAIMED_TURNS = 256
# Until a turn has begun it needs the processor and the database, which others wait for, too.
TAKEN_AT_ONCE = 4
CALLS_OF_CHANNELS = 64
# Slots of their own, since tenants' systems may hang.
CALLS_OF_TARGETS = 32
# Of their own, so that no webhook waits for what is being answered.
WEBHOOK_CONNECTIONS = 8
# So many drafts at a time: one is being read while the model writes others.
GENERATIONS = 3

REQUEST_ID = re.compile(r"[A-Za-z0-9._-]{8,128}")

HTTP_CODES = {404: "no_such_endpoint", 405: "method_not_allowed"}


Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@web.middleware
async def one_shape(request: web.Request, handler: Handler) -> web.StreamResponse:
    """Every error leaves in the API's shape, and no other word of it."""
    given = request.headers.get("X-Request-Id", "")
    log.request_id.set(given if REQUEST_ID.fullmatch(given) else secrets.token_hex(16))
    note_place(request)
    try:
        return await handler(request)
    except web.HTTPException as error:
        code = HTTP_CODES.get(error.status, error.reason.lower().replace(" ", "_"))
        allowed = {"Allow": error.headers["Allow"]} if "Allow" in error.headers else {}
        refused = Refused.because(error.status, code, f"{error.reason}.", **allowed)
    except ConnectionError:
        # Whoever asked has left, so this is for nobody.
        refused = malformed("it broke off")
    except Exception as error:
        refused = as_refusal(error)
        if not isinstance(error, Refused):
            log.exception("request_failed", path=request.path, status=refused.status)
            request.app[FAILURES].report("request_failed", error)
    return answer(refused.status, refused.body, refused.headers)


async def healthz(request: web.Request) -> web.Response:
    return answer(200, await request.app[DATABASE].health(), {})


# gateway/routes says what decides there; Socket.IO's path is with its class.
ROUTES: tuple[tuple[str, str, Handler], ...] = (
    ("GET", "/healthz", healthz),
    ("POST", "/api/v1/public/chat/{chatbotId}/messages", post_message),
    ("GET", "/api/v1/public/chat/{chatbotId}/ws", get_socket),
    ("POST", "/api/v1/chat/message", post_session_message),
    ("POST", "/api/chatbot/errors", post_error),
    ("GET", "/v1/models", get_models),
    ("GET", "/v1/models/{model}", get_models),
    ("POST", "/v1/chat/completions", post_completion),
    ("GET", "/api/v1/live", get_live),
    ("POST", "/api/v1/chatbots/{chatbotId}/playground/chat", post_playground_message),
    ("POST", "/api/v1/chatbots/{chatbotId}/search", post_search),
    ("POST", "/api/v1/documents", post_document),
    ("POST", "/api/v1/chatbots/{chatbotId}/prompt/generate", post_generation),
    ("POST", "/api/v1/integrations/line/{chatbotId}/webhook", post_line_webhook),
    ("GET", "/api/v1/integrations/messenger/{chatbotId}/webhook", get_messenger_webhook),
    ("POST", "/api/v1/integrations/messenger/{chatbotId}/webhook", post_messenger_webhook),
    ("GET", "/webhook", get_messenger_webhook),
    ("POST", "/webhook", post_messenger_webhook),
)


def create_app(
    config: Config,
    providers: Mapping[str, Provider] | None = None,
    embedder: Embedder | None = None,
) -> web.Application:
    openai = _openai(config)
    metrics = Metrics()
    models = _models(metrics, openai, embedder or Embedder(), providers or {})
    database = Database(config.dsn, config.pool_size)
    inbox = Database(config.dsn, WEBHOOK_CONNECTIONS)
    sealing = Sealing(config.sealing_key_file)
    urls = {"line": config.line_url, "messenger": config.messenger_url}
    channels = Channels(urls, sealing)
    notices = Notices(sealing, config.mail, config.private_targets)
    deliveries, told = Deliveries(database, channels), Deliveries(database, notices)
    ticker = Ticker(database)
    hub = Hub(ticker)
    doors = Doors()
    failures = Failures(database)
    turns = Turns(database, models, hub, channels.announce, doors.after_you)
    sockets: set[Socket] = set()
    socket_io = SocketIO(database, turns, hub, lambda: len(sockets))
    # One each, so that a scan of many pages keeps no document waiting.
    extractor, generation_extractor = Extractor(), Extractor()
    worker = Worker(
        database,
        {
            "turn": Own(CLAIMED_TURNS, turns.carry_on),
            "event": Own(TAKEN_AT_ONCE, turns.take, turns.room),
            "delivery": Own(CALLS_OF_CHANNELS, deliveries.start),
            "notice": Own(CALLS_OF_TARGETS, told.start),
        },
        {
            # Reading documents keeps the processor busy.
            "ingest": (config.workers, Ingest(database, models, extractor)),
            "embed_questions": (1, EmbedQuestions(database, models)),
            "verify_channel": (4, VerifyChannel(channels)),
            # Nobody waits for it.
            "re_embed": (1, ReEmbed(database, models)),
            "generate_prompt": (
                GENERATIONS,
                Generation(database, models, generation_extractor),
            ),
        },
        failures.report,
    )

    def look_again() -> None:
        """An answer is in the outbox, and the next of its person may be taken."""
        worker.wake("delivery")
        worker.wake("event")

    turns.when_answered = look_again
    turns.report = deliveries.report = told.report = failures.report
    ticker.report = hub.report = failures.report

    async def run(_: web.Application) -> AsyncIterator[None]:
        await asyncio.gather(database.open(), inbox.open())
        registration = asyncio.create_task(_register(database, config))
        worker.start()
        yield
        registration.cancel()
        for one in (extractor, generation_extractor, channels, notices, openai, inbox, database):
            await one.close()

    async def stop(_: web.Application) -> None:
        await worker.stop()
        await asyncio.gather(
            *(one.drain(DRAIN_SECONDS) for one in (turns, deliveries, told)),
        )
        ticker.close()
        await close_sockets(app)
        await socket_io.close()
        await failures.drain()

    app = web.Application(middlewares=[count_requests, one_shape])
    app[DATABASE], app[TURNS], app[WORKER] = database, turns, worker
    app[INBOX], app[SEALING], app[DOORS] = inbox, sealing, doors
    app[TICKER], app[HUB] = ticker, hub
    app[SOCKETS], app[OPEN_SOCKETS] = sockets, lambda: len(sockets) + socket_io.open_sockets
    app[RETRIEVAL], app[FAILURES] = Retrieval(database, models), failures
    app.cleanup_ctx.append(run)
    metrics.watch(app, turns, (deliveries, told), worker, socket_io)
    app.on_shutdown.append(stop)
    _add_routes(
        app,
        *ROUTES,
        ("GET", METRICS_PATH, metrics_handler(database, config.metrics_token)),
        ("GET", PATH, socket_io.handle),
        ("POST", PATH, socket_io.handle),
    )
    return app


def _openai(config: Config) -> OpenAI:
    return OpenAI(
        key=config.openai_key,
        url=config.openai_url,
        model=config.openai_model,
        enabled=config.has_openai,
    )


def _models(
    metrics: Metrics, openai: OpenAI, embedder: Embedder, others: Mapping[str, Provider]
) -> Models:
    return Models(
        metrics.measured({"embedded": Embedded(embedder), "openai": openai, **others}),
        embedder,
        {"openai": openai},
        {"openai": openai},
    )


def _add_routes(app: web.Application, *routes: tuple[str, str, Handler]) -> None:
    for method, path, handler in routes:
        app.router.add_route(method, path, handler)
        if method == "GET":
            app.router.add_head(path, handler)


async def _register(database: Database, config: Config) -> None:
    """Tell SQL what this sidecar can do, as soon as there is a database to tell."""
    embedding_models = [{"provider": "embedded", "model": MODEL, "dimensions": DIMENSIONS}]
    providers = ["embedded"]
    if config.has_openai:
        providers.append("openai")
        embedding_models.append(
            {
                "provider": "openai",
                "model": config.openai_embedding_model,
                "dimensions": config.openai_embedding_dimensions,
            }
        )
    info = {
        "providers": providers,
        "embeddingModels": embedding_models,
        "environment": config.environment,
    }
    while True:
        try:
            await database.register(info)
        except (Unavailable, DatabaseFailed):
            log.exception("register_failed")
            await asyncio.sleep(1)
        else:
            log.info("registered", providers=providers)
            return
