"""One article out of a page of press, blog or test magazine."""

import re
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from crawlers.addresses import without_fragment
from crawlers.articles.agency import agency_credited, agency_in_text
from crawlers.articles.article_dates import modified_of, published_of
from crawlers.articles.authors import agencies_of, authors_of
from crawlers.articles.body import Body, body_of
from crawlers.articles.byline_places import Bylines
from crawlers.articles.facts import Facts, facts_of
from crawlers.articles.language import language_of
from crawlers.articles.list_page import is_list, is_single
from crawlers.articles.stated_verdict import verdict_in
from crawlers.articles.structured_data import kinds_of, text_in
from crawlers.articles.title import title_of
from crawlers.articles.verdict import declared_verdict, shown_words
from crawlers.articles.verdict_places import calls_itself_a_test, painted_verdict, words_of_the_test
from crawlers.extracted import ExtractedPost
from crawlers.view import View
from touchpoints.enumerations import Channel
from touchpoints.post import Extractor, Rating

NAME, VERSION = "article", "1"
_SHORTEST = 140
_SHORTEST_DECLARED = 40


def read_article(view: View, longer_than: int = 0) -> ExtractedPost | None:
    """The article that a page is about: structured data held against what the page shows, and the visible text.

    None where its text has no more than `longer_than` characters, or too few for an article.
    """
    facts = facts_of(view)
    body = body_of(view.tree, _sole_headline(facts), base=view.base, standfirst=view.language != "en")
    text = body.text
    shortest = _SHORTEST_DECLARED if facts.item or is_single(facts) else _SHORTEST
    if len(text) < shortest or len(text) <= longer_than or is_list(facts, body.entries):
        return None
    published, bylines = published_of(facts), Bylines(facts)
    permalink = _permalink(facts)
    return ExtractedPost(
        page_url=view.page.url,
        permalink=permalink,
        thread_url=permalink,
        position=1,
        title=title_of(facts, of_newsroom=_of_newsroom(facts), language=view.language),
        authors=authors_of(bylines, text),
        published=published,
        modified=modified_of(facts, published),
        language=language_of(text, view.language),
        text=text,
        outward=body.outward,
        rating=_rating(facts, text),
        section=_section(facts),
        paywalled=_paywalled(facts),
        syndicated_from=agency_in_text(text) or _credited(body) or next(iter(agencies_of(bylines)), None),
        extractor=Extractor(name=NAME, version=VERSION),
    )


def _credited(body: Body) -> str | None:
    return next((agency for line in body.credits if (agency := agency_credited(line))), None)


def _sole_headline(facts: Facts) -> HtmlElement | None:
    """The headline, where it is the only one: of several, none tells where the body is."""
    return facts.headline if sum(1 for _ in facts.tree.iter("h1")) == 1 else None


def _of_newsroom(facts: Facts) -> bool:
    channel = facts.view.hints.channel
    if channel is not None:
        return channel is Channel.PRESS
    return facts.item is not None and "NewsArticle" in kinds_of(facts.item)


def declares_article(view: View) -> bool:
    """Whether the page says that it is an article, which it is then also where nobody told its channel."""
    item = facts_of(view).item
    return item is not None and any(kind.endswith(("Article", "BlogPosting")) for kind in kinds_of(item))


def _permalink(facts: Facts) -> str:
    """The canonical address where it is one of this site, else the page's own."""
    view = facts.view
    own = without_fragment(view.address(view.page.url) or view.page.url)
    for told in (*view.declared_addresses[:1], facts.meta.first("og:url")):
        said = view.address(told)
        if said and _host(said) == _host(own) and _path(said):
            return without_fragment(said)
    return own


def _rating(facts: Facts, text: str) -> Rating | None:
    declared = declared_verdict(facts.data, shown_words(facts.tree)) if any(facts.data.of_kind("Review")) else None
    if declared is not None or not _is_test(facts.view):
        return declared
    return verdict_in(text, words_of_the_test(facts.tree)) or painted_verdict(facts.tree)


def _is_test(view: View) -> bool:
    if view.hints.channel is not None:
        return view.hints.channel is Channel.TEST_REPORT
    return calls_itself_a_test(view.tree.findtext(".//title") or "", view.page.url)


def _section(facts: Facts) -> str | None:
    declared = text_in(facts.item.get("articlesection")) if facts.item else None
    return declared or facts.meta.first("article:section", "og:article:section", "section", "cxenseparse:category")


def _paywalled(facts: Facts) -> bool | None:
    """Whether the rest must be paid for; None where the page doesn't say."""
    told = (text_in(facts.item.get("isaccessibleforfree")) or _spelled(facts.item)) if facts.item else None
    if told:
        return told.lower().rsplit("/", 1)[-1] in {"false", "no", "0"}
    tier = facts.meta.first("article:content_tier", "og:article:content_tier")
    return tier.lower() in {"locked", "metered", "paid"} if tier else None


def _spelled(item: dict[str, object]) -> str | None:
    value = item.get("isaccessibleforfree")
    return str(value) if isinstance(value, bool) else None


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _path(url: str) -> str:
    return re.sub(r"^https?://[^/]+/?", "", url)
