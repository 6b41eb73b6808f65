"""The next page of a thread or list, with the decoys refused."""

from crawlers.engines.engine import Engine
from crawlers.view import View


def next_page(view: View, engine: Engine | None) -> str | None:
    """The address of the page after this one."""
    return None
