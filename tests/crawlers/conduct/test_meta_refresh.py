"""Pages that send their reader on by a meta element."""

import pytest

from tests.crawlers.conduct.crawling import Reactor
from tests.crawlers.conduct.site import Answer, html, serving

ASKED = '<html><head>{before}<meta http-equiv="Refresh" content="0; url=/there"></head><body>Weiter</body></html>'


@pytest.mark.parametrize(
    ("page", "charset"),
    [
        (ASKED.format(before=""), "utf-8"),
        (ASKED.format(before=""), "utf-16"),
        (ASKED.format(before="<title>" + "𝄞" * 3900 + "</title>"), "utf-8"),
    ],
)
def test_its_reader_goes_on(reactor: Reactor, page: str, charset: str) -> None:
    kind = {"Content-Type": f"text/html; charset={charset}"}
    with serving({"/": Answer(page.encode(charset), headers=kind), "/there": html()}) as site:
        assert reactor.crawl(site.url + "/").pages == [site.url + "/there"]


def test_a_page_that_only_speaks_of_it_is_read(reactor: Reactor) -> None:
    with serving({"/": Answer(b"<html><body><p>refresh, url=/there</p></body></html>"), "/there": html()}) as site:
        assert reactor.crawl(site.url + "/").pages == [site.url + "/"]
