"""What became of each request is counted; a source that only refuses is left in peace; a portal is not emptied."""

import pytest

from crawlers.conduct import share_cap
from crawlers.conduct.answers import REFUSALS_IN_A_ROW
from crawlers.conduct.every_answer import every_answer
from crawlers.conduct.outcomes_of_requests import BLOCKED, GONE, SERVER_ERROR, SHARE_CAP, STOPPED, UNREACHABLE
from tests.crawlers.conduct.crawling import Reactor
from tests.crawlers.conduct.site import Answer, html, serving


@pytest.mark.parametrize(
    ("status", "counted"),
    [
        (403, BLOCKED),
        (429, BLOCKED),
        (451, BLOCKED),
        (404, GONE),
        (410, GONE),
        (500, SERVER_ERROR),
        (503, SERVER_ERROR),
    ],
)
def test_final_answers_are_counted_once(reactor: Reactor, status: int, counted: str) -> None:
    with serving({"/": Answer(b"no", status, {"Retry-After": "0"})}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert crawled.count(counted) == 1


def test_a_host_that_hangs_up_is_unreachable(reactor: Reactor) -> None:
    def hang_up() -> Answer:
        raise BrokenPipeError

    with serving({"/": hang_up}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert crawled.pages == []
        assert crawled.count(UNREACHABLE) == 1


def test_a_source_that_refuses_again_and_again_is_left_in_peace(reactor: Reactor) -> None:
    refused = {f"/{number}": Answer(b"no", 403) for number in range(30)}
    with serving({"/": html(*refused), **refused}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert crawled.count(BLOCKED) <= REFUSALS_IN_A_ROW + 1
        assert crawled.stats["finish_reason"] == "blocked"
        assert "refusals" in crawled.stats[STOPPED]


def test_the_share_of_a_known_portal_is_capped(reactor: Reactor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(share_cap, "FLOOR", 3)
    pages = {f"/{number}": html() for number in range(100)}
    with serving({"/": html(*pages), **pages}) as site:
        crawled = reactor.crawl(site.url + "/", portal_size=100)
        assert 10 <= len(crawled.pages) <= 12
        assert crawled.stats["finish_reason"] == "share_cap"
        assert crawled.count(SHARE_CAP) == 1


def test_a_small_part_of_a_portal_is_no_share_of_concern(reactor: Reactor) -> None:
    pages = {f"/{number}": html() for number in range(20)}
    with serving({"/": html(*pages), **pages}) as site:
        assert len(reactor.crawl(site.url + "/", portal_size=30).pages) == 21


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_asking_for_every_answer_still_follows_redirects(reactor: Reactor, status: int) -> None:
    with serving({"/": Answer(b"", status, {"Location": "/a"}), "/a": Answer(b"gone", 410)}) as site:
        crawled = reactor.crawl(site.url + "/", meta=every_answer())
        assert [(page.url, page.status) for page in crawled.responses] == [(site.url + "/a", 410)]
