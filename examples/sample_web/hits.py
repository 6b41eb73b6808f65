"""Counts what must never be asked for: the pages that robots.txt forbids."""

from starlette.requests import Request


def note_forbidden(request: Request) -> None:
    """Remembers that a forbidden page was asked for."""
    request.app.state.forbidden.append(str(request.url))
