"""Pace: one request at a time, never closer than asked for; a host that wants a pause gets it."""

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from itertools import pairwise

import pytest

from crawlers.conduct.outcomes_of_requests import BLOCKED, PAUSED, STOPPED
from crawlers.conduct.pace import HOST_TURNS
from crawlers.conduct.retry_after import retry_after
from tests.crawlers.conduct.crawling import Reactor
from tests.crawlers.conduct.site import Answer, Site, html, serving

NOW = datetime(2026, 11, 20, 12, tzinfo=UTC)


def gaps(site: Site) -> list[float]:
    return [later.at - earlier.at for earlier, later in pairwise(site.hits)]


def test_the_sources_delay_lies_between_any_two_requests_also_the_well_known_ones(reactor: Reactor) -> None:
    with serving({"/": html("/a", "/b"), "/a": html(), "/b": html()}) as site:
        reactor.crawl(site.url + "/", delay=0.3)
        assert len(site.hits) == 5
        assert min(gaps(site)) >= 0.28


def test_one_request_at_a_time(reactor: Reactor) -> None:
    pages = {f"/{number}": Answer(b"x", delay=0.05) for number in range(10)}
    with serving({"/": html(*pages), **pages}) as site:
        reactor.crawl(site.url + "/")
        assert len(site.paths()) == 11
        assert site.most_open == 1


@pytest.mark.parametrize("form", ["1", "date"])
@pytest.mark.parametrize("status", [429, 503])
def test_a_pause_that_is_asked_for_is_kept(reactor: Reactor, form: str, status: int) -> None:
    calls = []

    def busy_once() -> Answer:
        calls.append(1)
        in_two_seconds = format_datetime(datetime.now(UTC) + timedelta(seconds=2), usegmt=True)
        asked = {"Retry-After": form if form == "1" else in_two_seconds}
        return html() if len(calls) > 1 else Answer(b"", status, asked)

    with serving({"/": busy_once, "/other": html()}) as site:
        crawled = reactor.crawl(site.url + "/", site.url + "/", site.url + "/other")
        first = next(number for number, hit in enumerate(site.hits) if hit.path == "/")
        assert gaps(site)[first] >= 0.95
        assert crawled.count(PAUSED) == 1
        assert site.url + "/" in crawled.pages


def test_a_pause_longer_than_a_crawl_waits_ends_it(reactor: Reactor) -> None:
    with serving({"/": html("/a", "/b"), "/a": Answer(b"", 503, {"Retry-After": "86400"}), "/b": html()}) as site:
        start = time.monotonic()
        crawled = reactor.crawl(site.url + "/")
        assert time.monotonic() - start < 10
        assert crawled.count(BLOCKED) >= 1
        assert "86400" in crawled.stats[STOPPED]
        assert site.times("/a") == 1


def test_a_host_that_asks_for_a_pause_with_each_answer_is_left_once_they_are_too_long_together(
    reactor: Reactor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("crawlers.conduct.retry_after.LONGEST_PAUSES", 2.5)
    pages = {f"/{number}": Answer(b"", 503, {"Retry-After": "1"}) for number in range(9)}
    with serving({"/": html(*pages), **pages}) as site:
        start = time.monotonic()
        crawled = reactor.crawl(site.url + "/")
        assert time.monotonic() - start < 8
        # One may be on its way while the crawl is ended.
        assert len(site.paths()) <= 5
        assert "3 seconds" in crawled.stats[STOPPED]


def test_a_crawl_that_ends_waits_for_no_pause(reactor: Reactor) -> None:
    busy = Answer(b"", 429, {"Retry-After": "60"})
    with serving(
        {"/": html(*(f"/{number}" for number in range(9))), **{f"/{number}": busy for number in range(9)}}
    ) as site:
        start = time.monotonic()
        reactor.crawl(site.url + "/", settings={"CLOSESPIDER_TIMEOUT": 2})
        assert time.monotonic() - start < 8
        assert len(site.paths()) == 2


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120.0),
        (" 0 ", 0.0),
        ("Fri, 20 Nov 2026 12:00:30 GMT", 30.0),
        ("Fri, 20 Nov 2026 11:00:00 GMT", 0.0),
        ("Friday, 20-Nov-26 12:01:00 GMT", 60.0),
        ("soon", None),
        ("-5", None),
        ("", None),
        ("1" * 50, None),
    ],
)
def test_seconds_and_dates_are_read(header: str, seconds: float | None) -> None:
    assert retry_after(header, NOW) == seconds


class LosesATurn:
    """The store's turns, of which the third, that of the first page, can't be given back."""

    def __init__(self) -> None:
        self._given_back = 0

    def claim(self, _name: str, _delay: float) -> float:
        return 0.0

    def give_back(self, _name: str) -> None:
        self._given_back += 1
        if self._given_back == 3:
            raise ConnectionError("the store is gone")

    def hold_back(self, _name: str, _seconds: float) -> None:
        return


def test_a_store_that_fails_holds_nobody_up_who_waits_for_the_host(reactor: Reactor) -> None:
    with serving({"/": html("/a", "/b"), "/a": html(), "/b": html()}) as site:
        starts = [site.url + path for path in ("/", "/a", "/b")]
        reactor.crawl(*starts, *starts[:1], delay=0.05, settings={HOST_TURNS: LosesATurn()})
        assert {"/", "/a", "/b"} <= set(site.paths())
