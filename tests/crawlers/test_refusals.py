"""Pages with a good status that are no answer are recognised on every channel, and pages about such pages are none."""

from datetime import UTC, datetime

import pytest

from crawlers.extract import extract
from crawlers.extracted import PageOutcome
from crawlers.page import Hints, Page
from tests.crawlers.spiders.worlds import ago, article, forum_post, list_page, thread_page
from touchpoints.enumerations import Channel

MENU = "".join(f'<a href="/c/{number}">Mühlen, Bohnen und Zubehör {number}</a> ' for number in range(90))
PASSWORD = '<input type="text" name="u"><input type="password" name="p"><button>Weiter</button>'
CAPTCHA = '<div class="h-captcha" data-sitekey="x"></div>'


def outcome(markup: str, channel: Channel | None) -> PageOutcome:
    page = Page(url="https://teekreis.example/t/1", body=markup.encode(), fetched_at=datetime.now(UTC))
    return extract(page, Hints(channel=channel)).outcome


def page(title: str, content: str) -> str:
    return f"<!DOCTYPE html><html><head><title>{title}</title></head><body>{content}</body></html>"


@pytest.mark.parametrize("channel", [*Channel, None])
@pytest.mark.parametrize(
    ("title", "content", "expected"),
    [
        ("Nur einen Moment…", "<h1>teekreis.example</h1><p>Wir prüfen Ihre Verbindung.</p>", PageOutcome.CHALLENGE),
        ("Teekreis", "<h1>Zu viele Anfragen</h1><p>Bitte später erneut versuchen.</p>", PageOutcome.CHALLENGE),
        ("Teekreis", "<p>Ihre IP-Adresse wurde vorübergehend gesperrt.</p>", PageOutcome.CHALLENGE),
        ("Prüfung", f"<p>Einen kleinen Augenblick.</p><form>{CAPTCHA}</form>", PageOutcome.CHALLENGE),
        ("Teekreis - Information", "<p>Das angeforderte Thema existiert nicht.</p>", PageOutcome.NOT_FOUND),
        ("Teekreis", "<p>The topic or board you want appears to be missing or off limits.</p>", PageOutcome.NOT_FOUND),
        ("Teekreis", "<h1>Diese Seite gibt es leider nicht (mehr).</h1>", PageOutcome.NOT_FOUND),
        ("Teekreis", "<p>Dieses Produkt ist leider nicht mehr verfügbar.</p>", PageOutcome.NOT_FOUND),
        ("Seite nicht gefunden – Teeladen", MENU, PageOutcome.NOT_FOUND),
        ("Teeladen", f"{MENU}<h1>Ups! Error 404</h1>", PageOutcome.NOT_FOUND),
        ("teekreis.example", "<p>Diese Domain steht zum Verkauf!</p>", PageOutcome.NOT_FOUND),
        ("Anmelden - Teekreis", f"<form>{PASSWORD}</form>", PageOutcome.LOGIN),
        ("Teekreis", f"<h1>Sign in to your account</h1><form>{PASSWORD}</form>", PageOutcome.LOGIN),
        ("Teekreis", f"<p>Hallo.</p><form>{PASSWORD}</form>", PageOutcome.LOGIN),
        ("Teekreis", "<p>Du musst dich anmelden, um dieses Thema zu lesen.</p>", PageOutcome.LOGIN),
        ("Teekreis", "<p>You need to sign in to see this content.</p>", PageOutcome.LOGIN),
        ("Teekreis", "<p>Du hast keine Berechtigung, dieses Forum zu lesen.</p>", PageOutcome.BLOCKED),
        ("Teeblatt", "<h1>Exklusiv für Abonnenten</h1><p>Jetzt testen.</p>", PageOutcome.BLOCKED),
        ("Teekreis", "<h1>Sind Sie über 18 Jahre alt?</h1><button>Ja</button>", PageOutcome.AGE),
        ("Teekreis", "<p>Das Board ist derzeit nicht verfügbar.</p>", PageOutcome.SERVER_ERROR),
        ("Wartung", "<p>Wegen Wartungsarbeiten sind wir kurz weg.</p>", PageOutcome.SERVER_ERROR),
    ],
)
def test_a_page_that_is_no_answer_is_told_on_every_channel(
    title: str, content: str, expected: PageOutcome, channel: Channel | None
) -> None:
    assert outcome(page(title, content), channel) is expected


@pytest.mark.parametrize("channel", [Channel.FORUM, None])
@pytest.mark.parametrize(
    "words",
    [
        "404 - Seite nicht gefunden",
        "Ich bin kein Roboter",
        "Access denied, Error 1020",
        "Ist das nur für Abonnenten?",
        "Bin ich über 18 Jahre alt?",
        "Wegen Wartungsarbeiten ist das Forum geschlossen",
        "Anmelden",
    ],
)
@pytest.mark.parametrize("beside", ["", f"<form>{PASSWORD}</form>", f"<form><textarea></textarea>{CAPTCHA}</form>"])
def test_a_thread_of_one_line_about_such_a_page_is_a_thread(words: str, beside: str, channel: Channel | None) -> None:
    thread = thread_page(words, [forum_post(1, "Teetrinker", ago(1), words)])
    assert outcome(thread.replace("</body>", f"{beside}</body>"), channel) is PageOutcome.POSTS


def test_a_list_of_such_threads_is_a_list() -> None:
    titles = ["Access denied", "404 Not Found", "Are you a robot?", "Login geht nicht"]
    listed = list_page([(f"./viewtopic.php?t={number}", title, 2) for number, title in enumerate(titles)])
    assert outcome(listed.replace("</body>", f"<form>{PASSWORD}</form></body>"), Channel.FORUM) is PageOutcome.LINKS


def test_a_dated_article_about_missing_pages_is_an_article() -> None:
    words = (
        "Seite nicht gefunden: Wer alte Verweise anklickt, liest das immer öfter, wie eine Zählung jetzt zeigt.\n"
        "Jede vierte Seite gibt es nicht mehr. Archive kommen mit dem Retten kaum noch hinterher."
    )
    told = article("/a", "Fehler 404", ago(1), words).replace("{site}", "https://teekreis.example")
    assert outcome(told, Channel.PRESS) is PageOutcome.POSTS


@pytest.mark.parametrize(
    "content",
    [
        f'<div id="topbar"><form>{PASSWORD}</form></div><h1>Schlagwörter</h1><p>3 × Haushalt</p>',
        f'<h1>Kontakt</h1><form><input type="email" name="m"><textarea></textarea>{CAPTCHA}</form>',
        "<p>In diesem Forum gibt es keine Themen oder Beiträge.</p>",
        "<p>Es wurden keine passenden Ergebnisse gefunden.</p>",
        "<p>Noch keine Bewertung. Bitte melde dich an, um eine zu schreiben.</p>",
    ],
)
def test_a_page_with_nothing_on_it_is_empty_and_no_wall(content: str) -> None:
    assert outcome(page("Teekreis", content), Channel.FORUM) is PageOutcome.EMPTY
