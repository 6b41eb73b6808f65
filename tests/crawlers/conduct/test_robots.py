"""robots.txt: obeyed by every request, by its exact status, without a gap while it is on its way."""

import pytest

from crawlers.conduct.outcomes_of_requests import ROBOTS_FORBIDDEN, ROBOTS_UNREADABLE
from tests.crawlers.conduct.crawling import Reactor
from tests.crawlers.conduct.site import Answer, html, serving


def test_forty_requests_that_wait_for_one_slow_robots_file_reach_no_forbidden_page(reactor: Reactor) -> None:
    pages = {f"/private/{number}": html() for number in range(40)}
    slow = Answer(b"User-agent: *\nDisallow: /private", delay=1.0)
    with serving({"/robots.txt": slow, **pages}) as site:
        crawled = reactor.crawl(site.url, *(site.url + path for path in pages), settings={"CONCURRENT_REQUESTS": 40})
        assert site.paths() == []
        assert site.times("/robots.txt") == 1
        assert crawled.count(ROBOTS_FORBIDDEN) == 40


@pytest.mark.parametrize(
    ("status", "fetched"),
    [(200, True), (204, True), (400, True), (401, False), (403, False), (404, True), (410, True), (418, True)]
    + [(429, False), (500, False), (502, False), (503, False)],
)
def test_the_status_of_robots_txt_decides(reactor: Reactor, status: int, fetched: bool) -> None:
    with serving({"/robots.txt": Answer(b"", status, {"Retry-After": "0"}), "/": html()}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert bool(site.paths()) is fetched
        assert crawled.count(ROBOTS_UNREADABLE) == (not fetched)


def test_a_robots_file_that_never_comes_means_no(reactor: Reactor) -> None:
    with serving({"/robots.txt": Answer(b"", delay=5.0), "/": html()}) as site:
        crawled = reactor.crawl(site.url + "/", settings={"DOWNLOAD_TIMEOUT": 0.3})
        assert site.paths() == []
        assert crawled.count(ROBOTS_FORBIDDEN) == 1
