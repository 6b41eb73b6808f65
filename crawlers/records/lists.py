"""Lists: which threads or articles a page leads to."""

from collections.abc import Iterable, Iterator

from crawlers.addresses import without_fragment
from crawlers.engines.engine import Engine
from crawlers.engines.thread import first_page
from crawlers.markup.selector import selector
from crawlers.view import View


def listed_threads(view: View, engine: Engine) -> tuple[str, ...]:
    """The first pages of the threads that an engine's list shows, or, on an index, the lists."""
    return tuple(dict.fromkeys(_addresses(view, engine, engine.page.threads))) or tuple(
        dict.fromkeys(_addresses(view, engine, engine.page.boards))
    )


def _addresses(view: View, engine: Engine, selectors: Iterable[str]) -> Iterator[str]:
    for written in selectors:
        found = [view.thread_address(link.get("href")) for link in selector(written).all(view.tree)]
        if any(found):
            yield from (first_page(without_fragment(address), engine) for address in found if address)
            return
