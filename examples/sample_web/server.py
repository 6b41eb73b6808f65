"""Serves the sample web on loopback: every site under a name of its own (`*.localhost`), all on one port."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Host, Route, Router

from examples.sample_web.content import Content
from examples.sample_web.forum import forum_routes
from examples.sample_web.journal import journal_routes
from examples.sample_web.place import ADDRESS, Place, bind
from examples.sample_web.portal import portal_routes
from examples.sample_web.rendering import page
from touchpoints.errors import WorkFailedError

_STOP_SECONDS = 10


def sample_app(content: Content, place: Place) -> Starlette:
    """The whole sample web as one application; `state.forbidden` lists the forbidden pages that were asked for."""
    sites = {
        content.portal.host: portal_routes(content.portal, place),
        content.forum.host: forum_routes(content.forum, place),
        **{journal.host: journal_routes(journal, place) for journal in content.journals},
    }
    app = Starlette(
        routes=[Host(host, Router([*routes, Route("/style.css", _style)])) for host, routes in sites.items()]
    )
    app.state.forbidden = []
    return app


@contextmanager
def served(content: Content, place: Place) -> Iterator[list[str]]:
    """Serves while the block runs. Yields the list that fills with the addresses of forbidden pages that are fetched.

    Raises:
        WorkFailedError: somebody else has the port.
    """
    try:
        listening = bind(place.port)
    except OSError as error:
        raise WorkFailedError(
            f"demo: {ADDRESS}:{place.port}, where the sample web lives, can't be had: {error.strerror}; "
            "end the program that uses it (perhaps another `mundfunk demo`)"
        ) from None
    app = sample_app(content, place)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", lifespan="off", access_log=False))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, name="sample-web", daemon=True)
    thread.start()
    try:
        yield app.state.forbidden
    finally:
        server.should_exit = True
        thread.join(_STOP_SECONDS)
        listening.close()


def _style(request: Request) -> Response:
    return page(request, "style.css", "text/css")
