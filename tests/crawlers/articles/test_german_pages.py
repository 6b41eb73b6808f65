"""What German papers, magazines and blogs put around an article, and where they say who wrote it and when."""

import pytest

from crawlers.articles.article import read_article
from crawlers.extracted import ExtractedPost
from tests.crawlers.pages import viewed

FIRST = (
    "Der Hersteller Zephira ruft in ganz Deutschland rund 12.000 Waschmaschinen zurück. Grund ist ein Kabel, das im "
    "Schleudergang an der Trommel scheuern kann, wie das Unternehmen am Dienstag mitteilte."
)
LAST = (
    "Betroffen sind nach Angaben des Unternehmens Geräte, die im Frühjahr verkauft wurden. Wer eine solche Maschine "
    "besitzt, soll sie nicht mehr unbeaufsichtigt laufen lassen."
)


def article(above: str = "", between: str = "", below: str = "") -> ExtractedPost:
    markup = (
        f'<html lang="de"><body><article><h1>Zephira ruft Maschinen zurück</h1>{above}'
        f'<div class="text"><p>{FIRST}</p>{between}<p>{LAST}</p></div>{below}</article></body></html>'
    )
    found = read_article(viewed(markup, "https://blatt.example/a/1"))
    assert found is not None
    return found


@pytest.mark.parametrize(
    "line",
    [
        '<p class="info"><time datetime="2026-03-03T14:05:00+01:00">03.03.2026 14:05</time> von Vera Wanne</p>',
        "<p>3. März 2026 von Vera Wanne</p>",
        "<p>Dienstag, 3. März 2026, 14:05 Uhr | Von Vera Wanne</p>",
        '<div>3. Nov. 2026 · <a href="/autor/vw">Vera Wanne</a></div>',
    ],
)
def test_who_is_named_behind_the_date_wrote_and_the_line_is_none_of_the_text(line: str) -> None:
    found = article(above=line)
    assert found.authors == ("Vera Wanne",)
    assert found.text == f"{FIRST}\n\n{LAST}"


@pytest.mark.parametrize(
    "line",
    ["Das Gespräch führte Moritz Mund.", "Das Interview führten Moritz Mund und Ida Ohr.", "Interview: Moritz Mund"],
)
def test_who_led_an_interview_wrote_it(line: str) -> None:
    assert article(below=f"<p><em>{line}</em></p>").authors[0] == "Moritz Mund"


def test_the_box_about_the_author_names_her_and_its_sentences_name_nobody() -> None:
    about = '<div class="about-the-author">{} schreibt über Haushalt und hat 200 Geräte geprüft und verglichen.</div>'
    assert article(below=about.format("<h3>Über die Autorin</h3><b>Dörte Dampf</b>")).authors == ("Dörte Dampf",)
    assert article(below=about.format("Sie")).authors == ()


@pytest.mark.parametrize(
    "line",
    [
        "Mit Ihrer Zustimmung wird hier ein externes Video geladen.",
        "Über dieses Thema berichtete der Abendfunk am 3. März 2026 um 20:00 Uhr.",
        "Jetzt weiterlesen mit Blatt Plus und vier Wochen lang alle Texte lesen",
        "Um diesen Artikel vollständig lesen zu können, benötigen Sie ein Abo.",
        "*Affiliate-Link: Bei einem Kauf erhalten wir eine Provision.",
    ],
)
def test_what_the_paper_says_of_itself_is_none_of_the_text(line: str) -> None:
    assert article(between=f"<p>{line}</p>").text == f"{FIRST}\n\n{LAST}"


@pytest.mark.parametrize("line", ["Stand: 03.03.2026 14:05 Uhr", "Dienstag, 3. März 2026, 14:05 Uhr", "03.03.26"])
def test_the_day_above_a_text_is_none_of_it(line: str) -> None:
    assert article(above=f'<div class="text"><p>{line}</p></div>').text == f"{FIRST}\n\n{LAST}"


def test_an_element_that_a_site_made_is_called_by_its_tag() -> None:
    assert article(between="<app-newsletter-box><p>Die besten Tipps der Woche.</p></app-newsletter-box>").text == (
        f"{FIRST}\n\n{LAST}"
    )
    found = article(above="<app-story-date>03.03.2026 - 14:05 Uhr</app-story-date>")
    assert found.published is not None
    assert (found.published.at.day, found.published.at.hour) == (3, 13)


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("© dpa-infocom, dpa:260303-930-247000/3", "dpa"),
        ("© Agence France-Presse", "AFP"),
        ("Quelle: blatt.example, kab/dpa", "dpa"),
    ],
)
def test_an_agency_is_named_at_the_end(line: str, agency: str) -> None:
    assert article(below=f"<p>{line}</p>").syndicated_from == agency


def test_a_press_release_is_marked_as_one() -> None:
    assert article(above=f'<div class="text"><p>Neustadt (ots) - {LAST}</p></div>').syndicated_from == "ots"


@pytest.mark.parametrize(
    "lines",
    [
        "<span>Veröffentlicht am 03.03.2026</span> <span>Aktualisiert am 05.03.2026</span>",
        "<p>Veröffentlicht: 03.03.2026 14:05 Uhr, zuletzt aktualisiert: 05.03.2026 09:00 Uhr</p>",
    ],
)
def test_the_day_of_a_change_is_told_in_words(lines: str) -> None:
    found = article(above=lines)
    assert found.published is not None
    assert found.modified is not None
    assert (found.published.at.day, found.modified.at.day) == (3, 5)
