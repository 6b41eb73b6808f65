"""An article is read whole, from what its page declares and shows, and nothing else is read as one."""

import json

import pytest

from crawlers.extracted import PageOutcome
from tests.crawlers.pages import BODY, article, extraction, posts
from touchpoints.enumerations import Channel, Precision


def declared(**fields: object) -> str:
    item = {"@type": "NewsArticle", "headline": "Zephira kocht", **fields}
    return f'<script type="application/ld+json">{json.dumps(item)}</script>'


def test_the_text_is_the_paragraphs_without_what_stands_around_them() -> None:
    around = '<div class="newsletter">Jetzt anmelden!</div><p><a href="/x">Lesen Sie auch: Alles über Tee</a></p>'
    text = article(body=f"{BODY}{around}").text
    assert text.count("\n\n") == 3
    assert "anmelden" not in text
    assert "Tee" not in text


def test_a_name_that_lies_does_not_hide_the_article() -> None:
    assert "Zephira 4" in article(body=f'<div class="promo-widget">{BODY}</div>').text


def test_fields_come_from_what_the_page_declares() -> None:
    head = declared(
        author=[{"@type": "Person", "name": "Ida Muster"}, {"@type": "Person", "name": "Kai Beispiel"}],
        datePublished="2026-11-03T18:20:00+01:00",
        dateModified="2026-11-04T09:00:00+01:00",
        articleSection="Haushalt",
        isAccessibleForFree=False,
    )
    found = article(head)
    assert found.authors == ("Ida Muster", "Kai Beispiel")
    assert found.published
    assert found.published.at.isoformat() == "2026-11-03T17:20:00+00:00"
    assert found.published.zone_known
    assert found.modified
    assert found.section == "Haushalt"
    assert found.paywalled is True
    assert found.language == "de"
    assert (found.position, found.permalink) == (1, "https://blatt.example/kocher-7")


def test_the_title_loses_the_name_of_the_site() -> None:
    head = '<meta property="og:title" content="Zephira kocht - Blatt"><meta property="og:site_name" content="Blatt">'
    assert article(head).title == "Zephira kocht"


def test_lower_case_keys_and_line_breaks_in_texts_are_read_leniently() -> None:
    broken = '{"@type": "NewsArticle", "headline": "Zephira\n kocht", "datepublished": "2026-11-03",}'
    found = article(f'<script type="application/ld+json">{broken}</script>')
    assert found.published
    assert found.published.precision is Precision.DAY


def test_an_agency_is_no_author_but_where_the_text_comes_from() -> None:
    found = article(declared(author={"@type": "Person", "name": "dpa"}))
    assert found.authors == ()
    assert found.syndicated_from == "dpa"
    assert (
        article(body=f"<p>Kiel (AFP) - Ein Kocher kocht, und das seit drei Tagen ohne Pause.</p>{BODY}").syndicated_from
        == "AFP"
    )


def test_a_byline_without_structured_data_names_each_author() -> None:
    byline = '<p class="byline">Von Ida Muster und Kai Beispiel</p>'
    assert article(body=f"{byline}{BODY}").authors == ("Ida Muster", "Kai Beispiel")


def test_a_commentator_is_no_author() -> None:
    comment = '<div class="comment"><span class="author">Uwe Gast</span><p>Stimmt.</p></div>'
    assert article(body=f"{BODY}{comment}").authors == ()


@pytest.mark.parametrize(
    ("written", "value", "best"),
    [
        ("Unser Testurteil: gut (1,8)", 1.8, 1),
        ("Gesamtwertung: 4,5 von 5 Sternen", 4.5, 5),
        ("Gesamturteil: 87 %", 87, 100),
        ("Wertung: 8/10", 8, 10),
    ],
)
def test_the_verdict_of_a_test_is_its_rating(written: str, value: float, best: float) -> None:
    rating = article(body=f"{BODY}<p>{written}</p>", channel=Channel.TEST_REPORT).rating
    assert rating
    assert (rating.value, rating.best) == (value, best)


def test_numbers_that_are_no_verdict_are_no_rating() -> None:
    body = f"{BODY}<p>Am 4.5. kamen 8 von 10 Besuchern, und 87 % blieben bis 18 Uhr.</p>"
    assert article(body=body, channel=Channel.TEST_REPORT).rating is None


def test_a_list_of_articles_is_no_article() -> None:
    entries = "".join(
        f'<h2><a href="/a{n}">Titel {n}</a></h2><p>{"Ein Vorspann, der neugierig macht. " * 3}</p>' for n in "1234"
    )
    found = extraction(f'<html lang="de"><body class="home"><div>{entries}</div></body></html>', Channel.PRESS)
    assert found.posts == ()
    assert found.outcome in {PageOutcome.LINKS, PageOutcome.EMPTY}


def test_a_page_that_declares_an_article_is_one_where_no_channel_is_told() -> None:
    html = f"<html><head>{declared()}</head><body><h1>Zephira kocht</h1><div>{BODY}</div></body></html>"
    assert posts(html, None)[0].extractor.name == "article"


def test_structured_data_on_another_article_is_not_believed() -> None:
    teaser = {"@type": "NewsArticle", "headline": "Drachen über Ulm", "author": "Rolf Fremd"}
    own = {"@type": "NewsArticle", "headline": "Zephira kocht", "author": "Ida Muster"}
    head = f'<script type="application/ld+json">{json.dumps([teaser, own])}</script>'
    assert article(head).authors == ("Ida Muster",)
