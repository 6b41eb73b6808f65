"""An engine without the selectors that can find nothing on a page: a theme uses few of those that its tables know."""

from collections.abc import Container, Mapping
from dataclasses import fields, replace
from functools import lru_cache
from typing import Any

from crawlers.engines.engine import Engine, PageTable, PostTable, Selectors
from crawlers.markup.needed_words import needed_words

_SELECTORS = {
    table: tuple(field.name for field in fields(table) if field.type is Selectors) for table in (PageTable, PostTable)
}


@lru_cache(maxsize=256)
def words_of(engine: Engine) -> frozenset[str]:
    """The words that any of an engine's selectors needs, in lower case."""
    tables = (engine.page, *((engine.posts,) if engine.posts else ()))
    written = (each for table in tables for name in _SELECTORS[type(table)] for each in getattr(table, name))
    return frozenset().union(*(words for each in written for words in needed_words(each).alternatives.values()))


def on_page(engine: Engine, lower_markup: Container[str]) -> Engine:
    """The engine with those selectors that may find something where the page's markup, in lower case, is this."""
    page = replace(engine.page, **_possible(engine.page, lower_markup))
    if engine.posts is None:
        return replace(engine, page=page)
    posts = replace(engine.posts, **_possible(engine.posts, lower_markup))
    # Without a selector the whole post is its text; where those that there are find nothing, there is no post.
    has_text = bool(posts.text) or not engine.posts.text
    return replace(engine, page=page, posts=posts if has_text else None)


def _possible(table: PageTable | PostTable, lower_markup: Container[str]) -> Mapping[str, Any]:
    return {
        name: tuple(written for written in getattr(table, name) if needed_words(written).stand_in(lower_markup))
        for name in _SELECTORS[type(table)]
    }
