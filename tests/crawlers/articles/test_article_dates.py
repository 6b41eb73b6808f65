"""The day of an article: what its page declares, shows beside the headline, or holds in its address; no decoys."""

import pytest

from crawlers.articles.article_dates import published_of
from crawlers.articles.facts import facts_of
from tests.crawlers.pages import viewed

TEXT = "<p>" + "Die Zephira wäscht leiser als ihre Vorgängerin und braucht dabei weniger Wasser. " * 6 + "</p>"


def told(body: str, *, head: str = "", path: str = "/zephira/") -> str | None:
    markup = (
        f"<html lang=de><head>{head}</head><body><main><article><h1>Zephira</h1>{body}</article></main></body></html>"
    )
    moment = published_of(facts_of(viewed(markup, f"https://waschblatt.example{path}")))
    return f"{moment.at:%Y-%m-%d} {moment.precision}" if moment else None


@pytest.mark.parametrize(
    "line",
    [
        "<p>Veröffentlicht am 3. März 2024 von Ida Muster in Haushalt und Küche</p>",
        "<span class='x'>am 03.03.24</span>",
        "<time>3. März 2024</time>",
        "<time datetime='2024-03-03'>Sonntag</time>",
        "<div class='entry-meta'><span>Ida Muster</span> <span>3.3.2024</span></div>",
        "<h3>March 3rd, 2024</h3>",
        "<dl><dt>Datum</dt><dd>03.03.2024</dd></dl>",
        "<div>2024-03-03</div>",
    ],
)
def test_the_date_beside_the_headline_is_the_article_s(line: str) -> None:
    assert told(line + TEXT) == "2024-03-03 day"


@pytest.mark.parametrize(
    "decoy",
    [
        "<div class='related-posts'><time>1. Mai 2020</time></div>",
        "<div class='teaser'><h3>Alt</h3><span class='date'>1. Mai 2020</span></div>",
        "<div id='comments'><time datetime='2020-05-01'>1. Mai 2020</time></div>",
        "<figure><figcaption>Trommel, 1. Mai 2020</figcaption></figure>",
        "<div class='pic'><p>Eine Trommel der Zephira im Werk am Rhein, 1. Mai 2020</p></div>",
        "<div class='copyright'>1. Mai 2020</div>",
        "<p>Zuletzt aktualisiert: 1. Mai 2020</p>",
    ],
)
def test_dates_of_other_things_are_not_the_article_s(decoy: str) -> None:
    assert told(TEXT + decoy) is None


@pytest.mark.parametrize(
    ("path", "day"),
    [
        ("/2014/05/18/alles-neu/", "2014-05-18 day"),
        ("/2014/05/alles-neu/", "2014-05-01 month"),
        ("/blog/2014-05-18-neu", "2014-05-18 day"),
    ],
)
def test_an_address_tells_the_day_where_nothing_else_does(path: str, day: str) -> None:
    assert told(TEXT, path=path) == day


def test_a_date_that_is_shown_goes_before_the_address() -> None:
    assert told(f"<time>19. Mai 2014</time>{TEXT}", path="/2014/05/18/alles-neu/") == "2014-05-19 day"
