"""Who reads a page, of all that might.

The watchlist's selectors beat every engine file, an engine file that knows the software beats the open vocabularies,
those beat articles, and the general case reads what nobody described.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial

from crawlers.articles.article import declares_article, read_article
from crawlers.articles.swallowed import without_reviews
from crawlers.articles.talk import shows_comments, shows_reviews
from crawlers.consent import is_cookie_wall, speaks_of_consent
from crawlers.engines.engine import Engine
from crawlers.engines.on_page import on_page, words_of
from crawlers.engines.registry import engine_named, recognised, vocabularies
from crawlers.engines.table_reader import read_posts
from crawlers.engines.watchlist_selectors import engine_of_selectors
from crawlers.extracted import ExtractedPost, PageOutcome
from crawlers.markup.selector import select
from crawlers.records.general import read_general
from crawlers.records.lists import listed_threads
from crawlers.refusals import refused_by_words
from crawlers.talk_or_article import is_signed, is_talk
from crawlers.view import View
from crawlers.wall_forms import form_wall
from touchpoints.enumerations import Channel


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader found; `outcome` and `detail` where it knows why the page holds no posts.

    `engine` is the software that wrote the page, where it was recognised, whoever read its posts.
    """

    name: str | None = None
    posts: tuple[ExtractedPost, ...] = ()
    engine: Engine | None = None
    outcome: PageOutcome | None = None
    detail: str | None = None


_SHORT = 64_000
"""Characters: on pages of 160,000 the words took four times as long as the selectors that they saved."""
Reader = Callable[[View], Found | None]


def read_page(view: View) -> Found:
    """The posts of a page, by the first reader that finds any."""
    engine = None
    for reader in _ORDER[view.hints.channel]:
        found = reader(view)
        engine = found.engine or engine if found else engine
        if found is not None and (found.posts or found.outcome):
            return replace(found, engine=engine)
    return Found(name=engine.name if engine else None, engine=engine)


def _by_selectors(view: View) -> Found | None:
    if view.hints.selectors is None:
        return None
    return _read_by(view, engine_of_selectors(view.hints.selectors))


def _by_engine(view: View) -> Found | None:
    if view.hints.engine == "none":
        return None
    named = recognised(view) if view.hints.engine == "auto" else [engine_named(view.hints.engine)]
    candidates = [_narrowed(engine, view) for engine in named] if _is_short(view) else named
    for engine in candidates:
        if (found := _read_by(view, engine)).posts:
            return found
    return _without_posts(view, candidates[0]) if candidates else None


def _narrowed(engine: Engine, view: View) -> Engine:
    view.lower_source.look_for(words_of(engine))
    return on_page(engine, view.lower_source)


def _is_short(view: View) -> bool:
    """Whether looking for a selector's words in the page takes less time than trying the selector on each post."""
    return len(view.source) <= _SHORT


def _read_by(view: View, engine: Engine) -> Found:
    view.copying = engine.canonical_drop
    return Found(engine.name, read_posts(view, engine), engine)


def _without_posts(view: View, engine: Engine) -> Found:
    """An engine's page that holds none of its posts: a list, or a thread whose layout changed, or neither."""
    view.copying = engine.canonical_drop
    if listed_threads(view, engine):
        return Found(engine.name, engine=engine, outcome=PageOutcome.LINKS)
    if not select(view.tree, *engine.page.thread_marks):
        return Found(engine=engine)
    detail = f"{view.page.url}: was written by {engine.name}, but none of its posts is found"
    return Found(engine.name, engine=engine, outcome=PageOutcome.LAYOUT_CHANGED, detail=detail)


def _by_vocabulary(view: View) -> Found | None:
    if view.hints.engine == "none":
        return None
    for engine in vocabularies():
        if posts := read_posts(view, engine):
            return Found(engine.name, posts)
    return None


def _by_article(view: View) -> Found | None:
    return _with_talk(view, read_article(view), _talk(view, partial(read_general, view)))


def _with_talk(view: View, article: ExtractedPost | None, talk: tuple[ExtractedPost, ...]) -> Found | None:
    """The page's article with what readers say below it."""
    own = without_reviews(article, talk) if article else None
    if own is None and sum(post.rating is not None for post in talk) > 1:
        return Found("general", talk)
    if own is None or (own.published is None and _stands_before(view, own)):
        return None
    return Found(own.extractor.name, (own, *(post for post in talk if post.text not in own.text)))


def _stands_before(view: View, article: ExtractedPost) -> bool:
    """Whether an undated article is what a page for consent or for logging in says about itself."""
    return speaks_of_consent(article.text) or is_cookie_wall(view.tree) or form_wall(view.source, view.tree) is not None


def _by_declared_article(view: View) -> Found | None:
    """Where nobody told the channel: a page that says that it is an article is one, whatever talk is under it."""
    return _by_article(view) if declares_article(view) else None


def _talk(view: View, read: Callable[[], tuple[ExtractedPost, ...]]) -> tuple[ExtractedPost, ...]:
    """What readers wrote under an article, found as the page's repeated record, which `read` gives.

    Reviews are looked for wherever they may be: papers have readers who comment, and no customers.
    """
    may_hold_reviews = view.hints.channel is not Channel.PRESS
    shown = shows_comments(view.tree) or (may_hold_reviews and shows_reviews(view.tree, view.source))
    talk = read() if shown else ()
    signed = sum(bool(post.authors) for post in talk)
    return talk if signed >= len(talk) / 2 else ()


def _by_records(view: View) -> Found | None:
    posts = read_general(view)
    return Found("general", posts) if posts else None


def _by_refusal(view: View) -> Found | None:
    refusal = refused_by_words(view)
    if refusal is None or _is_dated(read_article(view)):
        return None
    return Found(outcome=refusal[0], detail=refusal[1])


def _is_dated(article: ExtractedPost | None) -> bool:
    """An article that is about missing pages or CAPTCHAs has a date; what stands in its place has none."""
    return article is not None and article.published is not None


def _by_what_says_most(view: View) -> Found | None:
    """Of a page whose channel nobody named: its article, or its talk where that says more, or both."""
    talk = read_general(view)
    if sum(post.rating is not None for post in talk) > 1:
        return Found("general", talk)
    under_it = shows_comments(view.tree)
    beaten = sum(len(post.text) for post in talk) if is_signed(talk) and not under_it else 0
    article = read_article(view, longer_than=beaten)
    if talk and (article is None or speaks_of_consent(article.text) or is_talk(article, talk, under_it=under_it)):
        return Found("general", talk)
    return _by_refusal(view) or _with_talk(view, article, _talk(view, lambda: talk))


_KNOWN: tuple[Reader, ...] = (_by_selectors, _by_engine, _by_vocabulary)
_TALK: tuple[Reader, ...] = (*_KNOWN, _by_records, _by_refusal)
_TEXT: tuple[Reader, ...] = (*_KNOWN, _by_refusal, _by_article)
_ORDER: dict[Channel | None, tuple[Reader, ...]] = {
    Channel.FORUM: _TALK,
    Channel.REVIEW_PORTAL: _TALK,
    Channel.BLOG: _TEXT,
    Channel.PRESS: _TEXT,
    Channel.TEST_REPORT: _TEXT,
    None: (*_KNOWN, _by_declared_article, _by_what_says_most),
}
