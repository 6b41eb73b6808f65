"""Serves the dashboard until it is told to stop."""

import socket

import uvicorn

from dashboard.app import build_app
from storage.store import Store
from touchpoints.errors import BadInputError
from touchpoints.watchlist import Watchlist


def listen(host: str, port: int) -> socket.socket:
    """A listening socket; port 0 takes any that is free.

    Raises:
        BadInputError: the address can't be listened on.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
    except OSError as error:
        listener.close()
        raise BadInputError(f"can't listen on {host}:{port}: {error.strerror}; choose another with --port") from None
    listener.listen(128)
    return listener


def address_of(listener: socket.socket) -> str:
    """The address that a browser opens."""
    host, port = listener.getsockname()[:2]
    return f"http://[{host}]:{port}/" if ":" in host else f"http://{host}:{port}/"


_SECONDS_TO_END = 1
"""For answers that are on their way when it is told to stop; a browser that takes none must not hold it up."""


def dashboard_server(store: Store, watchlist: Watchlist) -> uvicorn.Server:
    """A server of the dashboard; `run(sockets=[...])` returns when a signal asks it to stop."""
    config = uvicorn.Config(
        build_app(store, watchlist),
        log_level="warning",
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=_SECONDS_TO_END,
    )
    return uvicorn.Server(config)
