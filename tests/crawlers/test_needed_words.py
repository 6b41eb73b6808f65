"""A selector is skipped only on pages where it can find nothing."""

import pytest
from lxml import html

from crawlers.engines.on_page import on_page, words_of
from crawlers.engines.registry import engines
from crawlers.markup.needed_words import Markup, needed_words
from crawlers.markup.selector import selector

_PAGE = """<HTML><BODY Class="Forum"><DIV ID="p7" CLASS="Post lead">
<P class="author"><A HREF="./t.php?p=7#p7">Ada</A></P>
<div data-x="Wide Open" class="body">Words<blockquote>q</blockquote></div></DIV></BODY></HTML>"""

_FIND = (
    "div.Post",
    "#p7",
    "[class~=lead]",
    "div[id^=p]:not([id^=preview])",
    "p.author a[href*='#p']::attr(href)",
    ".missing, blockquote",
    "body.Forum > div",
    "[data-x='Wide Open']",
    "div:has(> .body)",
    ":is(.lead, .tail)",
    "p.author + div",
    "div:not(.missing)",
    "[class!=missing]",
    "::attr(id)",
    ".//div[@class='body']",
)
_MISS = (
    ".missing",
    "article",
    "div.Post .missing",
    "#p8",
    "[rel~=next]",
    "div:has(> .body) > .missing",
    ".missing:first-child",
)


@pytest.mark.parametrize("written", _FIND)
def test_what_a_selector_finds_has_the_words_that_it_needs(written: str) -> None:
    assert selector(written).all(html.document_fromstring(_PAGE))
    assert needed_words(written).stand_in(_PAGE.lower())


@pytest.mark.parametrize("written", _MISS)
def test_a_selector_whose_words_stand_nowhere_is_skipped(written: str) -> None:
    assert not needed_words(written).stand_in(_PAGE.lower())


def test_what_the_parser_puts_in_needs_no_words() -> None:
    assert needed_words("html body p").stand_in("words without any markup")


def test_an_engine_whose_text_cannot_be_on_the_page_reads_no_posts() -> None:
    narrowed = on_page(engines()["phpbb3"], '<div class="post" id="p1"><p class="author">Ada</p></div>')
    assert narrowed.posts is None
    narrowed = on_page(engines()["phpbb3"], '<div class="post" id="p1"><div class="content">words</div></div>')
    assert narrowed.posts is not None
    assert narrowed.posts.text == ("div.content",)
    assert narrowed.posts.position == ()


def test_words_looked_for_in_one_go_are_those_found_one_by_one() -> None:
    engine, page = engines()["phpbb3"], _PAGE.encode()
    at_once, one_by_one = Markup(page), Markup(page)
    at_once.look_for(words_of(engine))
    assert {"author", "class", "postbody"} <= words_of(engine)
    assert {word for word in words_of(engine) if word in at_once} == {
        word for word in words_of(engine) if word in one_by_one
    }
    assert "author" in at_once
    assert "postbody" not in at_once
