"""Which addresses are places where people may talk."""

import pytest

from crawlers.places import MOST_PLACES, Places
from tests.watchlists import NORDLICHT
from touchpoints.watchlist_file import parse_watchlist

WATCHLIST = (
    NORDLICHT
    + """aliases = ["Nordlicht", "Nordlicht Energie"]
[[sources]]
name = "stromforum"
url = "https://www.stromforum.test/strom/"
channel = "forum"
[[sources]]
name = "zuhause"
url = "http://127.0.0.1:8000/"
channel = "forum"
allow_private = true
"""
)
PARSED = parse_watchlist(WATCHLIST)
OPEN, AT_HOME = (Places(PARSED, source) for source in PARSED.sources)


def found(*links: str, words: str = "", authors: tuple[str, ...] = ()) -> tuple[str, ...]:
    return OPEN.of(links, words, authors)


@pytest.mark.parametrize(
    ("link", "place"),
    [
        ("https://tarifrunde.test/t/7?x=1#a", "https://tarifrunde.test/"),
        ("http://www.tarifrunde.test/", "http://www.tarifrunde.test/"),
        ("https://m.tarifrunde.test/t/7", "https://tarifrunde.test/"),
        ("https://forum.tarifrunde.test:8443/t", "https://forum.tarifrunde.test:8443/"),
        ("https://xn--strmer-wxa.test/", "https://xn--strmer-wxa.test/"),
        ("https://nordlicht-forum.test/", "https://nordlicht-forum.test/"),
        ("https://nordlicht.tarifrunde.test/", "https://nordlicht.tarifrunde.test/"),
    ],
)
def test_a_place_is_a_host(link: str, place: str) -> None:
    assert found(link) == (place,)


@pytest.mark.parametrize(
    "link",
    [
        "https://stromforum.test/t/1",
        "https://m.stromforum.test/t/1",
        "https://www.facebook.com/nordlicht",
        "https://de-de.facebook.com/nordlicht",
        "https://youtu.be/abc",
        "https://bit.ly/3xyz",
        "https://www.google.de/maps/place",
        "https://awin1.com/cread.php?x=1",
        "https://cdn.tarifrunde.test/x",
        "https://login.tarifrunde.test/",
        "https://tarifrunde.test/bild.JPG",
        "https://www.nordlicht.test/tarife",
        "https://shop.nordlicht-energie.co.uk/",
        "https://nordlichtenergie.test/",
        "http://93.184.216.34/",
        "http://[2001:db8::1]/",
        "http://192.168.1.1/",
        "http://127.0.0.1:9000/",
        "http://localhost/",
        "http://fritzbox/",
        "ftp://tarifrunde.test/",
        "https://tarifrunde.test:kaputt/",
        "https://-.test/",
    ],
)
def test_what_is_watched_or_nobody_talks_at_is_none(link: str) -> None:
    assert found(link) == ()


def test_an_address_in_plain_words_counts_too_and_each_place_once() -> None:
    words = "Steht alles auf www.tarifrunde.test, siehe (https://tarifrunde.test/t/7). Oder http://andere.test!"
    assert found(words=words) == ("https://www.tarifrunde.test/", "http://andere.test/")


def test_a_host_that_is_called_like_the_author_is_his_own() -> None:
    assert found("https://www.rike-sander.test/", authors=("Rike Sander",)) == ()
    assert found("https://wattwurm.blogs.test/", authors=("Wattwurm",)) == ()
    assert found("https://www.rike-sander.test/", authors=("Uwe",)) == ("https://www.rike-sander.test/",)


def test_only_a_source_that_may_live_on_loopback_finds_places_there() -> None:
    assert AT_HOME.of(("http://127.0.0.1:9000/x", "http://127.0.0.1:8000/y"), "", ()) == ("http://127.0.0.1:9000/",)


def test_a_post_that_links_to_thousands_of_places_speaks_for_some() -> None:
    assert len(found(*(f"https://ort{number}.test/" for number in range(20_000)))) == MOST_PLACES


@pytest.mark.parametrize(
    "host", ["[::1", "ort.test:99999999", "ort.test:x", "\ud800.test", "xn--\ud800.test", "a..b", ""]
)
def test_what_is_no_host_is_no_place(host: str) -> None:
    assert found(f"https://{host}/x", "https://tarifrunde.test/", words=f"https://{host}/x") == (
        "https://tarifrunde.test/",
    )
