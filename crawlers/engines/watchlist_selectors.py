"""An engine out of the watchlist's own selectors, for a site that no engine file describes."""

from cssselect import SelectorError
from lxml.etree import XPathError

from crawlers.engines.engine import Engine, PageTable, PostTable
from crawlers.markup.selector import selector
from touchpoints.errors import BadInputError
from touchpoints.watchlist import Selectors


def engine_of_selectors(written: Selectors) -> Engine:
    """The engine that the selectors make.

    Raises:
        BadInputError: one of them isn't well written.
    """
    given = {key: _checked(key, value) for key, value in written if value is not None}
    posts = PostTable(
        post=given["post"],
        text=given["text"],
        author=given.get("author", ()),
        time=given.get("time", ()),
        title=given.get("title", ()),
        rating=given.get("rating", ()),
        quote=given.get("quote", ()),
    )
    return Engine(name="watchlist", version="1", posts=posts, page=PageTable(next=given.get("next", ())))


def _checked(key: str, value: str) -> tuple[str, ...]:
    try:
        selector(value)
    except (SelectorError, XPathError) as error:
        raise BadInputError(f'selectors.{key}: "{value}" is no CSS selector: {error}') from None
    return (value,)
