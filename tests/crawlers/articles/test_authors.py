"""Who wrote an article: persons first, wherever the page names them; nobody who did something else."""

import json

import pytest

from crawlers.articles.authors import agencies_of, authors_of
from crawlers.articles.byline_places import Bylines
from crawlers.articles.facts import facts_of
from tests.crawlers.pages import viewed

TEXT = "<p>" + "Die Zephira wäscht leiser als ihre Vorgängerin und braucht dabei weniger Wasser. " * 6 + "</p>"


def page(body: str, *, head: str = "", author: object = None, site: str = "Waschblatt") -> Bylines:
    if author is not None:
        item = {"@type": "NewsArticle", "headline": "Zephira wäscht leiser", "author": author}
        head += f'<script type="application/ld+json">{json.dumps(item)}</script>'
    head += f'<meta property="og:site_name" content="{site}"><title>Zephira wäscht leiser</title>'
    markup = f"<html><head>{head}</head><body><article><h1>Zephira wäscht leiser</h1>{body}</article></body></html>"
    return Bylines(facts_of(viewed(markup, "https://waschblatt.example/a/1")))


def person(name: str) -> dict[str, str]:
    return {"@type": "Person", "name": name}


def house(name: str) -> dict[str, str]:
    return {"@type": "Organization", "name": name}


@pytest.mark.parametrize(
    "byline",
    [
        "<p>Von Ida Muster</p>",
        "<p>von <a href='/team/muster'>Ida Muster</a></p>",
        "<div><span>Written by:</span> <span>Ida Muster</span></div>",
        "<ul><li>by <a href='/x'>Ida Muster</a></li><li>3. März 2024</li></ul>",
        "<div class='entry-meta'><span class='author'><a href='/author/ida'>Ida Muster</a></span></div>",
        "<div><span>Ida Muster</span> | <time>3. März 2024</time></div>",
        "<p>Text und Fotos: Ida Muster</p>",
        "<p>Ein Gastbeitrag von Ida Muster</p>",
        "<p>Text: Ida Muster, Fotos: Tom Sample</p>",
        "<address>Ida Muster</address>",
    ],
)
def test_a_byline_below_the_headline_names_the_author(byline: str) -> None:
    assert authors_of(page(byline + TEXT)) == ("Ida Muster",)


def test_a_line_at_the_end_that_begins_with_autor_names_the_author() -> None:
    assert authors_of(page(f"{TEXT}<ul><li><strong>Autorin/Autor</strong> Ida Muster</li></ul>")) == ("Ida Muster",)


def test_the_letters_that_sign_a_text_go_before_the_house() -> None:
    assert authors_of(page(TEXT, author=house("Waschblatt")), "Sie wäscht leise.\n\n(kab/dpa)") == ("kab",)


@pytest.mark.parametrize("beside", [house("Waschblatt"), person("WASCHBLATT ONLINE"), person("Redaktion Waschblatt")])
def test_a_house_is_no_author_beside_a_person(beside: dict[str, str]) -> None:
    assert authors_of(page(TEXT, author=[person("Ida Muster"), beside])) == ("Ida Muster",)


def test_a_house_is_the_author_where_nobody_else_is() -> None:
    assert authors_of(page(TEXT, author=house("Waschblatt"))) == ("Waschblatt",)


def test_a_person_below_the_headline_goes_before_a_house_that_json_ld_declares() -> None:
    assert authors_of(page(f"<p>Von Ida Muster</p>{TEXT}", author=house("Waschblatt"))) == ("Ida Muster",)


def test_a_line_that_names_more_than_json_ld_names_all() -> None:
    line = "<p>Von Dr. Ida Muster, Kai Beispiel und Uwe Probe</p>"
    assert authors_of(page(line + TEXT, author=person("Ida Muster"))) == (
        "Dr. Ida Muster",
        "Kai Beispiel",
        "Uwe Probe",
    )


def test_a_guest_s_byline_goes_before_the_account_that_published_the_post() -> None:
    head = '<meta name="author" content="Kai Beispiel">'
    assert authors_of(page(f"<p><em>By Ida Muster, MS, RDN</em></p>{TEXT}", head=head)) == ("Ida Muster",)


@pytest.mark.parametrize(
    "other",
    [
        '<div class="teaser"><span class="author">Tom Sample</span></div>',
        '<div id="comments"><span class="author">Tom Sample</span></div>',
        '<div class="byline">Reviewed by <a href="/tom">Tom Sample</a></div>',
        '<p class="byline">Redaktion: <a href="/tom">Tom Sample</a></p>',
        '<figure><figcaption class="byline">Tom Sample</figcaption></figure>',
        '<div class="author-archive"><a rel="category tag" href="/t">Tom Sample</a></div>',
    ],
)
def test_who_did_something_else_is_no_author(other: str) -> None:
    assert authors_of(page(TEXT + other)) == ()


def test_the_byline_nearest_to_the_headline_counts() -> None:
    card = '<section><h3>Mehr</h3><div class="author-card"><span class="author-name">Tom Sample</span></div></section>'
    byline = '<header><div class="author-name">Ida Muster</div></header>'
    assert authors_of(page(byline + TEXT + card)) == ("Ida Muster",)


def test_links_within_an_article_that_is_called_after_its_author_name_nobody() -> None:
    body = f'<div class="post author-ida">{TEXT * 3}<a href="/x">Tom Sample</a></div>'
    assert authors_of(page(body)) == ()


def test_a_nickname_that_old_blogs_sign_with_is_the_author_s() -> None:
    assert authors_of(page(f"<div>Abgelegt unter: <a href='/c'>Wäsche</a> — kaibei @ 00:11</div>{TEXT}")) == ("kaibei",)


def test_an_agency_is_told_as_origin_and_is_no_author() -> None:
    told = page(f"<p>dpa</p>{TEXT}", author=house("Waschblatt"))
    assert agencies_of(told) == ["dpa"]
    assert "dpa" not in authors_of(told)
