"""A source that conduct has stopped gets no further request, however many wait for their turn."""

import pytest

from crawlers.conduct import share_cap
from crawlers.conduct.outcomes_of_requests import STOPPED
from tests.crawlers.conduct.crawling import Reactor
from tests.crawlers.conduct.site import Answer, html, serving

CHALLENGE = "<title>Just a moment...</title><script>window._cf_chl_opt={}</script>"
STOPS = {
    "a challenge": Answer(CHALLENGE.encode(), 403, {"cf-mitigated": "challenge"}),
    "a login": Answer(b'<title>Log in</title><form><input type="password" name="p"></form>', 403),
    "a long pause": Answer(b"", 503, {"Retry-After": "86400"}),
}
MANY = tuple(f"/{number}" for number in range(20))


@pytest.mark.parametrize("delay", [0, 0.2])
@pytest.mark.parametrize("slow", [0.0, 0.3])
@pytest.mark.parametrize("stop", STOPS)
def test_nothing_is_asked_for_after_what_stopped_the_source(
    reactor: Reactor, stop: str, slow: float, delay: float
) -> None:
    told = STOPS[stop]
    last = Answer(told.body, told.status, told.headers, delay=slow)
    with serving({"/": html(*MANY), **dict.fromkeys(MANY, html()), "/3": last}) as site:
        crawled = reactor.crawl(site.url + "/", delay=delay)
        assert STOPPED in crawled.stats
        assert site.hits[-1].path == "/3"


@pytest.mark.parametrize("slow", [0.0, 0.3])
def test_nothing_is_asked_for_after_the_fifth_refusal(reactor: Reactor, slow: float) -> None:
    refused = Answer(b"no", 403, delay=slow)
    with serving({"/": html(*MANY), **dict.fromkeys(MANY, refused)}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert STOPPED in crawled.stats
        assert len(site.paths()) == 1 + 5


@pytest.mark.parametrize("slow", [0.0, 0.3])
def test_nothing_is_asked_for_after_the_share_of_a_portal_is_taken(
    reactor: Reactor, slow: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(share_cap, "FLOOR", 5)
    page = Answer(b"<p>Ein Beitrag.</p>", delay=slow)
    with serving({"/": html(*MANY), **dict.fromkeys(MANY, page)}) as site:
        reactor.crawl(site.url + "/", portal_size=10)
        assert len(site.paths()) == 5
