"""Text and data mining: a reservation is found wherever it is written, and the later word overrides the earlier."""

import json
import time
from itertools import product
from typing import Any

import pytest

from crawlers.conduct.outcomes_of_requests import RESERVED
from crawlers.conduct.tdm_rules import is_reserved, rules_of_file
from tests.crawlers.conduct.crawling import Reactor
from tests.crawlers.conduct.site import Answer, html, robots, serving

PLACES = list(product([None, 0, 1], repeat=3))


def written(value: int | None) -> str:
    return "" if value is None else f'<meta name="TDM-Reservation" content="{value}">'


@pytest.mark.parametrize(("file", "header", "meta"), PLACES)
def test_the_later_place_overrides_the_earlier(
    reactor: Reactor, file: int | None, header: int | None, meta: int | None
) -> None:
    said = [value for value in (meta, header, file) if value is not None]
    headers = {} if header is None else {"tdm-reservation": str(header)}
    page = Answer(html(head=written(meta)).body, headers=headers)
    with serving({"/": page, **({} if file is None else {"/.well-known/tdmrep.json": rules("/", file)})}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert bool(crawled.pages) is not (said[:1] == [1])
        assert crawled.count(RESERVED) == (said[:1] == [1])


def rules(*pairs: Any) -> Answer:
    entries = [
        {"location": location, "tdm-reservation": value}
        for location, value in zip(pairs[::2], pairs[1::2], strict=True)
    ]
    return Answer(json.dumps(entries).encode(), headers={"Content-Type": "application/json"})


@pytest.mark.parametrize(
    ("location", "url", "reserved"),
    [
        ("/", "https://a.example", True),
        ("/", "https://a.example/x?y=1", True),
        ("/dir/", "https://a.example/dir/x", True),
        ("/dir/", "https://a.example/dir", False),
        ("/dir", "https://a.example/directory", True),
        ("/*.html", "https://a.example/a/b.html", True),
        ("/*.html$", "https://a.example/a/b.html", True),
        ("/*.html$", "https://a.example/a/b.html?x", False),
        ("/a$", "https://a.example/a", True),
        ("/a$", "https://a.example/ab", False),
        ("/a/*/c", "https://a.example/a/b/c", True),
        ("/%C3%A4", "https://a.example/ä", True),
        ("dir/", "https://a.example/dir/x", True),
        ("*", "https://a.example/", True),
    ],
)
def test_locations_match_like_robots_paths(location: str, url: str, reserved: bool) -> None:
    assert is_reserved(url, ((location, True),), {}, None) is reserved


def test_of_the_files_rules_the_first_that_matches_counts(reactor: Reactor) -> None:
    pages = {"/": html("/open/1", "/1"), "/open/1": html(), "/1": html()}
    with serving({"/.well-known/tdmrep.json": rules("/open", 0, "/1", 1), **pages}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert crawled.pages == [site.url + "/", site.url + "/open/1"]


@pytest.mark.parametrize("body", [b"", b"{", b"null", b"[1, null]", b'[{"location": 3}]', b"\xff", b"[" * 100_000])
def test_a_broken_file_reserves_nothing(body: bytes) -> None:
    assert rules_of_file(body) == ()


def test_the_file_is_read_before_the_first_page_and_once(reactor: Reactor) -> None:
    with serving({"/": html("/a"), "/a": html(), "/.well-known/tdmrep.json": rules("/", 0)}) as site:
        reactor.crawl(site.url + "/")
        assert [hit.path for hit in site.hits] == ["/robots.txt", "/.well-known/tdmrep.json", "/", "/a"]


def test_a_file_that_robots_forbids_is_not_fetched(reactor: Reactor) -> None:
    forbidding = robots("User-agent: *\nDisallow: /.well-known/")
    with serving({"/robots.txt": forbidding, "/": html(), "/.well-known/tdmrep.json": rules("/", 1)}) as site:
        reactor.crawl(site.url + "/")
        assert site.times("/.well-known/tdmrep.json") == 0


def test_links_of_a_reserved_page_are_not_followed(reactor: Reactor) -> None:
    with serving({"/": html("/a", head=written(1)), "/a": html()}) as site:
        reactor.crawl(site.url + "/")
        assert site.paths() == ["/"]


def test_a_rule_that_makes_no_sense_costs_the_others_nothing() -> None:
    absurd: list[Any] = ["http://[::1/x", 5, None, ["/"], "/\ud800"]
    wrong: list[Any] = [[1], {}, None, 1e400, 10**400, "yes"]
    entries: list[Any] = [{"location": location, "tdm-reservation": 1} for location in absurd]
    entries += [{"location": "/wrong", "tdm-reservation": value} for value in wrong]
    rules = rules_of_file(json.dumps([*entries, 7, {"location": "/", "tdm-reservation": True}]).encode())
    assert is_reserved("https://forum.example/page", rules, {}, None)


def test_thousands_of_patterns_are_read_once_and_not_for_each_page() -> None:
    rules = rules_of_file(
        json.dumps([{"location": f"/{n}" + "%41*" * 200, "tdm-reservation": 1} for n in range(5000)]).encode()
    )
    begun = time.process_time()
    for number in range(10):
        assert not is_reserved(f"https://forum.example/page/{number}", rules, {}, None)
    assert time.process_time() - begun < 0.5
