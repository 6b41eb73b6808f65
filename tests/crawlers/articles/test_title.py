"""The title of an article: the headline's own words, and a newsroom's title where search engines got another one."""

import pytest

from crawlers.articles.facts import facts_of
from crawlers.articles.title import title_of
from tests.crawlers.pages import viewed


def title(
    body: str, *, og: str = "", page: str = "", declared: str = "", of_newsroom: bool = False, language: str = "de"
) -> str | None:
    head = f'<title>{page}</title><meta property="og:title" content="{og}">'
    if declared:
        head += f'<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "{declared}"}}</script>'
    view = viewed(f"<html><head>{head}</head><body>{body}</body></html>", "https://blatt.example/a/1")
    return title_of(facts_of(view), of_newsroom=of_newsroom, language=language)


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


@pytest.mark.parametrize("told", ["Zephira wäscht leiser: Wäscheblatt", "Wäscheblatt: Zephira wäscht leiser"])
def test_a_site_s_name_behind_or_before_a_colon_is_no_part_of_the_title(told: str) -> None:
    head = '<meta property="og:site_name" content="Wäscheblatt">'
    assert (
        title(f"{head}<h1>Zephira wäscht leiser</h1>", og=told, page=told, of_newsroom=True) == "Zephira wäscht leiser"
    )


def test_a_site_s_name_after_an_angle_is_no_part_of_the_title() -> None:
    assert title("", page="Zephira wäscht leiser › Blatt") == "Zephira wäscht leiser"


TRAILS = [
    '<ol class="breadcrumb"><li><a href="/">Start</a></li><li><h1>{}</h1></li></ol>',
    '<ul><li><a href="/">Start</a></li><li><a href="/geld">Geld</a></li><li><h1>{}</h1></li></ul>',
    '<div><a href="/">Start</a><a href="/geld">Geld</a><h1>{}</h1></div>',
    '<section><div><a href="/">Start</a> | <a href="/geld">Geld</a> |</div><h1>{}</h1></section>',
]


@pytest.mark.parametrize("trail", TRAILS)
def test_an_h1_at_the_end_of_a_trail_of_links_gives_way_to_the_headline_below_it(trail: str) -> None:
    search, shown = "Zephira Rückruf: Was Kunden wissen müssen", "Warum die Zephira zurückmuss"
    assert title(f"{trail.format(search)}<header><h2>{shown}</h2></header>") == shown


def test_an_h1_behind_its_section_s_links_stays_the_headline() -> None:
    markup = '<div class="cats"><a href="/a">Haushalt</a>, <a href="/b">Test</a></div><h1>Die Zephira im Test</h1>'
    assert title(f"{markup}<h2>Leise und sparsam wäscht sie</h2><p>Text.</p>") == "Die Zephira im Test"


def test_a_newsroom_s_title_is_the_one_of_its_two_that_the_page_shows() -> None:
    search, shown = "Zephira: Rückruf wegen Kabel", "Warum die Zephira zurückmuss"
    trail = TRAILS[0].format(search)
    found = title(f"{trail}<h2>{shown}</h2>", og=search, page=search, declared=shown, of_newsroom=True)
    assert found == shown


@pytest.mark.parametrize(("language", "is_the_shown"), [("de", True), ("en", False)])
def test_what_a_newsroom_shows_and_shares_goes_before_what_only_machines_read_unless_it_writes_english(
    language: str, is_the_shown: bool
) -> None:
    shown, search = "Warum die Zephira zurückmuss", "Zephira: Rückruf wegen Kabel"
    page, body = f"{search} | Waschblatt", f"<h1>{shown}</h1>"
    found = title(body, og=shown, page=page, declared=search, of_newsroom=True, language=language)
    assert found == (shown if is_the_shown else search)


def test_a_newsroom_s_title_holds_the_kicker_where_it_says_so() -> None:
    markup = (
        f"{TRAILS[0].format('Zephira im Rückruf')}<h2><span>Hausgeräte</span> <span>Zephira muss zurück</span></h2>"
    )
    found = title(markup, og="Hausgeräte: Zephira muss zurück", declared="Zephira im Rückruf", of_newsroom=True)
    assert found == "Hausgeräte: Zephira muss zurück"


def test_a_word_before_the_headline_that_the_page_does_not_show_is_none_of_the_title() -> None:
    markup = '<h1><span class="overline">Küche</span> Zephira muss zurück</h1>'
    assert title(markup, og="Rückruf: Zephira muss zurück", of_newsroom=True) == "Zephira muss zurück"


def test_a_lesser_heading_is_the_headline_where_there_is_no_h1() -> None:
    markup = '<h2><a href="/">Waschtag und mehr</a></h2><h2><a href="/a/1">Die Zephira im Test</a></h2>'
    assert title(markup, page="Die Zephira im Test | Waschtag und mehr") == "Die Zephira im Test"
