"""The dashboard: a few pages over the store, for people on the same machine."""

from collections.abc import Awaitable, Callable
from pathlib import Path

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.middleware import Middleware
from starlette.middleware.base import BaseHTTPMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, PlainTextResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from dashboard.day import parse_day
from dashboard.report import build_report
from dashboard.report_html import report_as_html
from storage.store import Store
from touchpoints.errors import BadInputError, WorkFailedError
from touchpoints.watchlist import Watchlist

_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; "
        "frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


def build_app(store: Store, watchlist: Watchlist) -> Starlette:
    """The dashboard over an open store."""

    async def report(request: Request) -> Response:
        choice = {name: request.query_params.get(name, "") for name in ("brand", "since", "until")}
        try:
            page = await run_in_threadpool(_report_page, store, watchlist, choice)
        except BadInputError as error:
            return PlainTextResponse(str(error), status_code=422)
        return HTMLResponse(page)

    async def health(request: Request) -> Response:  # noqa: ARG001 - a route takes its request
        fault = await run_in_threadpool(_fault, store)
        return JSONResponse({"database": fault or "ok"}, status_code=503 if fault else 200)

    return Starlette(
        routes=[
            Route("/", report),
            Route("/healthz", health),
            Mount("/static", StaticFiles(directory=Path(__file__).with_name("static"))),
        ],
        middleware=[Middleware(BaseHTTPMiddleware, dispatch=_guarded)],
    )


async def _guarded(request: Request, call_next: Callable[[Request], Awaitable[Response]]) -> Response:
    response = await call_next(request)
    response.headers.update(_HEADERS)
    return response


def _fault(store: Store) -> str | None:
    try:
        store.posts.count()
    except WorkFailedError as error:
        return str(error)
    return None


def _report_page(store: Store, watchlist: Watchlist, choice: dict[str, str]) -> str:
    known = {brand.id for brand in watchlist.brands}
    if choice["brand"] and choice["brand"] not in known:
        raise BadInputError(f"brand={choice['brand']}: no such brand; one of: {', '.join(sorted(known))}")
    report = build_report(
        store,
        watchlist,
        choice["brand"] or None,
        parse_day("since", choice["since"], watchlist.project),
        parse_day("until", choice["until"], watchlist.project),
    )
    return report_as_html(report, watchlist, choice)
