"""A look at a source tells what a crawl of it would meet, and fetches three files at most."""

from typing import Any

import pytest

from crawlers.conduct.inspection import Inspection, inspect
from tests.crawlers.conduct.crawling import watchlist_for
from tests.crawlers.conduct.site import Answer, html, robots, serving
from touchpoints.errors import BadInputError

RESERVED = Answer(b'[{"location": "/", "tdm-reservation": 1}]')


def look(url: str, **source: Any) -> Inspection:
    listed = watchlist_for(url, **source)
    return inspect(listed, listed.sources[0])


def test_an_open_site_is_usable() -> None:
    pages = {"/robots.txt": robots("User-agent: *\nCrawl-delay: 0.4\nSitemap: /s.xml"), "/": html()}
    with serving(pages) as site:
        found = look(site.url + "/")
        assert found == Inspection(
            source="probe",
            robots="allows (robots.txt)",
            delay=0.4,
            sitemaps=(f"{site.url}/s.xml",),
            reservation="none",
            page="status 200",
            usable=True,
        )
        assert len(site.hits) == 3


def test_sitemaps_at_addresses_that_are_none_are_left_out() -> None:
    named = "Sitemap: http://[::1/s.xml\nSitemap: http://a.example:99999999/s.xml\nSitemap: /s.xml"
    with serving({"/robots.txt": robots(named), "/": html()}) as site:
        assert look(site.url + "/").sitemaps == (f"{site.url}/s.xml",)


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ({"/robots.txt": robots("User-agent: *\nDisallow: /"), "/": html()}, "forbidden"),
        ({"/robots.txt": Answer(b"", 403), "/": html()}, "answered 403"),
        ({"/.well-known/tdmrep.json": RESERVED, "/": html()}, "is reserved"),
        ({"/": Answer(b"", headers={"X-Robots-Tag": "noindex"})}, "noindex"),
        ({"/": Answer(b"<script>_cf_chl_opt</script>")}, "_cf_chl_opt"),
        ({}, "404"),
        ({"/": Answer(b"", 304)}, "304"),
        ({"/": Answer(b"<p>page", 999)}, "999"),
    ],
)
def test_a_site_that_cannot_be_crawled_says_why(pages: dict[str, Answer], words: str) -> None:
    with serving(pages) as site:
        found = look(site.url + "/")
        assert not found.usable
        assert words in found.page


def test_a_placeholder_is_told_as_bad_input() -> None:
    with pytest.raises(BadInputError, match="placeholder"):
        look("https://forum.invalid/", allow_private=False)
