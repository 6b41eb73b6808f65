"""Which addresses are places where people may talk."""

import time

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
        ("https://xn--strmer-4ya.test/", "https://xn--strmer-4ya.test/"),
        ("https://Stürmer.test./x", "https://xn--strmer-4ya.test/"),
        ("https://straße.test/", "https://xn--strae-oqa.test/"),
        ("https://uwe:geheim@tarifrunde.test:443/", "https://tarifrunde.test/"),
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
        "https://www.brand.example/impressum",
        "https://hilfe.brand.example/",
        "https://wattwurm.blogspot.com/2026/11/tarife.html",
        "https://www.wattwurm.wordpress.com/",
        "https://wattwurm.substack.com/p/tarife",
        "https://medium.com/@wattwurm/tarife",
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


@pytest.mark.parametrize(
    ("words", "places"),
    [
        (
            "Steht auf tarif-runde.de, dort unter strom.tarif-runde.de/t/7?x=1.",
            ("tarif-runde.de", "strom.tarif-runde.de"),
        ),
        ("Schaut bei Tarifrunde.co.uk und (tarif-ort.org) nach!", ("tarifrunde.co.uk", "tarif-ort.org")),
        ("Stürmer-Strom.de hilft", ("xn--strmer-strom-elb.de",)),
        ("Mail an wattwurm@tarifrunde.de oder uwe.wurm@tarifrunde.de", ()),
        ("Nie wieder.Die Bahn fährt usw.das war es.so ist es am Ende.am Ende", ()),
        ("setup.py, readme.md, node.js, z.B. 3.de, Dr.med. und 17.11.de", ()),
        ("facebook.com, bit.ly/x, nordlicht.de", ()),
    ],
)
def test_a_name_alone_is_an_address_where_it_ends_like_one(words: str, places: tuple[str, ...]) -> None:
    assert found(words=words) == tuple(f"https://{place}/" for place in places)


@pytest.mark.parametrize("words", ["a-" * 20_000, "a." * 20_000, "ab" * 20_000, "aaa.bbb" * 5000, "de.de/" * 5000])
def test_a_long_row_of_dots_and_dashes_holds_nobody_up(words: str) -> None:
    started = time.perf_counter()
    found(words=words)
    assert time.perf_counter() - started < 2


def test_a_watched_place_is_the_same_in_either_spelling() -> None:
    watchlist = parse_watchlist(WATCHLIST.replace("www.stromforum.test", "www.stürmer.test"))
    assert (
        Places(watchlist, watchlist.sources[0]).of(("https://xn--strmer-4ya.test/x", "https://stürmer.test/"), "", ())
        == ()
    )


def test_a_source_whose_host_nobody_can_know_does_no_harm() -> None:
    watchlist = parse_watchlist(WATCHLIST.replace("www.stromforum.test", "a\u2764b.-.test"))
    assert Places(watchlist, watchlist.sources[0]).of(("https://tarifrunde.test/",), "", ()) == (
        "https://tarifrunde.test/",
    )


def test_a_host_that_is_called_like_the_author_is_his_own() -> None:
    assert found("https://www.rike-sander.test/", authors=("Rike Sander",)) == ()
    assert found("https://wattwurm.blogs.test/", authors=("Wattwurm",)) == ()
    assert found("https://www.rike-sänder.test/", "https://xn--rike-snder-v5a.test/", authors=("Rike Sänder",)) == ()
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
