"""Lists: which threads or articles a page leads to."""

from crawlers.engines.engine import Engine
from crawlers.view import View


def listed_links(view: View, engine: Engine | None) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Addresses of threads, and of articles or other posts."""
    return (), ()
