"""The title of an article: the headline's own words, and a newsroom's title where search engines got another one."""

import pytest

from crawlers.articles.facts import facts_of
from crawlers.articles.title import title_of
from crawlers.decoding import tree_of


def title(body: str, *, og: str = "", page: str = "", declared: str = "", of_newsroom: bool = False) -> str | None:
    head = f'<title>{page}</title><meta property="og:title" content="{og}">'
    if declared:
        head += f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{declared}"}}</script>'
    tree = tree_of(f"<html><head>{head}</head><body>{body}</body></html>")
    return title_of(facts_of(tree, "https://blatt.example/a/1"), of_newsroom=of_newsroom)


@pytest.mark.parametrize("name", ["dachzeile", "article__kicker", "headline-overline", "spitzmarke"])
def test_a_kicker_inside_the_headline_is_none_of_its_words(name: str) -> None:
    markup = f'<h1><span class="{name}">Haushalt</span> <span class="text">Zephira wäscht leiser</span></h1>'
    assert title(markup) == "Zephira wäscht leiser"


def test_the_site_s_name_in_an_h1_is_no_headline_where_there_is_another() -> None:
    markup = '<h1 class="site-title"><a href="/" rel="home">Wäscheblatt</a></h1><h1>Zephira wäscht leiser</h1>'
    assert title(markup, page="Zephira wäscht leiser | Wäscheblatt") == "Zephira wäscht leiser"


def test_a_blog_s_headline_goes_before_what_was_written_for_search_engines() -> None:
    search = "Zephira Test 2026"
    assert title("<h1>Wie leise ist die Zephira?</h1>", og=search, page=search) == "Wie leise ist die Zephira?"


def test_a_newsroom_s_own_title_goes_before_the_headline_that_search_engines_get() -> None:
    search = "Waschmaschine Zephira: Rückruf wegen Kabel"
    found = title(f"<h1>{search}</h1>", og="Warum die Zephira zurückmuss", page=search, of_newsroom=True)
    assert found == "Warum die Zephira zurückmuss"


def test_a_site_s_name_after_an_angle_is_no_part_of_the_title() -> None:
    assert title("", page="Zephira wäscht leiser › Blatt") == "Zephira wäscht leiser"
