"""A page that asks for consent and shows nothing else is a cookie wall; a banner over posts is none."""

from datetime import UTC, datetime

import pytest

from crawlers.extract import extract
from crawlers.extracted import PageOutcome
from crawlers.page import Hints, Page
from tests.crawlers.spiders.test_ends import COOKIE_WALL
from tests.crawlers.spiders.worlds import PAGE, ago, article, forum_post, list_page, thread_page
from touchpoints.enumerations import Channel

ENGLISH = """<div class="dialog"><h2>Before you continue</h2><p>We use cookies and data to deliver services,
track outages and show personalised advertising, depending on your settings. We and our partners ask
for your consent. You can withdraw it at any time. If you choose to reject all, we will not use
cookies for these purposes.</p> <form><input type="submit" value="Reject all"><input type="submit"
value="Accept all"></form></div>"""
BANNER = f'<div id="banner" role="dialog">{COOKIE_WALL}</div>'
WORDS = (
    "Der Versorger Nordlicht senkt zum Jahresende seine Preise deutlich, wie Kunden berichten.\n"
    "Verbraucherschützer bleiben dennoch skeptisch und raten weiterhin zum Vergleich der Tarife."
)


def outcome(page: str, channel: Channel | None) -> PageOutcome:
    page = page.replace("{site}", "https://blatt.example")
    told = Page(url="https://blatt.example/a", body=page.encode(), fetched_at=datetime.now(UTC))
    return extract(told, Hints(channel=channel)).outcome


@pytest.mark.parametrize("channel", [*Channel, None])
@pytest.mark.parametrize("words", [COOKIE_WALL, ENGLISH])
def test_a_cookie_wall_is_one_on_every_channel(words: str, channel: Channel | None) -> None:
    page = PAGE.format(title="Bitte zustimmen", head="", body="", content=words)
    assert outcome(page, channel) is PageOutcome.CONSENT


def test_a_banner_over_what_was_asked_for_is_none() -> None:
    thread = thread_page("Tarife", [forum_post(1, "Wattwurm", ago(1), "Nordlicht ist gut.")])
    assert outcome(thread.replace("</body>", f"{BANNER}</body>"), Channel.FORUM) is PageOutcome.POSTS
    listed = list_page([("./viewtopic.php?t=1", "Tarife", 2)])
    assert outcome(listed.replace("</body>", f"{BANNER}</body>"), Channel.FORUM) is PageOutcome.LINKS
    told = article("/a", "Nordlicht senkt Preise", ago(1), WORDS)
    assert outcome(told.replace("</body>", f"{BANNER}</body>"), Channel.PRESS) is PageOutcome.POSTS


def test_an_article_about_cookies_is_an_article() -> None:
    words = (
        "Cookies ohne Einwilligung bleiben verboten, entschied das Gericht: Wer nicht zustimmt, bleibt in Ruhe.\n"
        "Der Betreiber hatte Cookies gesetzt, bevor Leser ihre Einwilligung gegeben hatten. Nordlicht nicht."
    )
    assert outcome(article("/a", "Gericht zu Cookies", ago(1), words), Channel.PRESS) is PageOutcome.POSTS


def test_an_empty_page_with_a_word_on_cookies_is_empty() -> None:
    page = PAGE.format(title="Forum", head="", body="", content="<p>Willkommen. Diese Seite nutzt Cookies.</p>")
    assert outcome(page, Channel.FORUM) is PageOutcome.EMPTY
