import os
import resource
import sys

import uvloop
from aiohttp import web

from . import log
from .app import create_app
from .config import Config
from .errors import ConfigError

# Longer than the gateway keeps an idle connection: a request must not meet one that closes.
KEEPALIVE_SECONDS = 75.0


def main() -> None:
    try:
        config = Config.from_env(os.environ)
    except ConfigError as error:
        sys.exit(f"sidecar: {error}")
    log.setup()
    # Each socket is an open file, and many systems begin with 1024.
    _, most = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    web.run_app(
        create_app(config),
        host=config.host,
        port=config.port,
        loop=uvloop.new_event_loop(),
        keepalive_timeout=KEEPALIVE_SECONDS,
        shutdown_timeout=5,
        access_log=None,
        print=None,
    )


if __name__ == "__main__":
    main()
