"""What conduct builds on in Scrapy and Twisted is looked for before a crawl begins."""

import pytest
from scrapy.core.downloader.handlers import http11
from twisted.web._newclient import HTTP11ClientProtocol

from crawlers.conduct.scrapy_parts import require_bounded_heads
from tests.crawlers.conduct.crawling import Reactor
from tests.crawlers.conduct.site import html, serving
from touchpoints.errors import BadInputError


def test_the_installed_versions_have_all_parts() -> None:
    require_bounded_heads()


@pytest.mark.parametrize(
    ("owner", "part"), [(http11, "_LenientHTTP11ClientProtocol"), (HTTP11ClientProtocol, "_giveUp")]
)
def test_a_version_without_them_begins_no_crawl_and_says_so_in_one_line(
    reactor: Reactor, monkeypatch: pytest.MonkeyPatch, owner: object, part: str
) -> None:
    with serving({"/": html()}) as site:
        with monkeypatch.context() as changed:
            changed.delattr(owner, part)
            with pytest.raises(BadInputError, match=rf"Scrapy [\d.]+ and Twisted [\d.]+: .*{part}") as told:
                reactor.crawl(site.url + "/")
        assert "\n" not in str(told.value)
        assert site.hits == []
