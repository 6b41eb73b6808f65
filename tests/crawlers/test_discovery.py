"""A look at a site tells what a watchlist entry needs, with few requests and none that is forbidden."""

import socket
import ssl
from collections.abc import Iterator
from pathlib import Path

import pytest

from crawlers.discovery import Discovery, discover
from examples.sample_web.content import load_content
from examples.sample_web.place import Place
from examples.sample_web.server import served
from tests.crawlers.conduct.site import Answer, html, robots, serving
from tests.crawlers.conduct.test_hostile_site import self_signed
from touchpoints.enumerations import Channel

SITEMAP = (
    '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{}</loc></url></urlset>'
)
ARTICLE = """<html lang="de"><head><title>Nordlicht senkt den Preis</title><script type="application/ld+json">
{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Nordlicht senkt den Preis",
 "datePublished": "2026-11-02T08:00:00+01:00", "author": {"@type": "Person", "name": "Imke Stahlhofen"}}</script></head>
<body><article><h1>Nordlicht senkt den Preis</h1><p>Der Versorger Nordlicht senkt zum Jahreswechsel den Preis für Strom
um zwei Cent je Kilowattstunde. Das teilte das Unternehmen am Montag in Kleve mit.</p><p>Verbraucherschützer begrüßten
den Schritt, nannten ihn aber überfällig, weil der Einkauf schon im Sommer billiger geworden sei.</p></article></body>
</html>"""


@pytest.fixture(scope="module")
def web() -> Iterator[int]:
    """The sample web on loopback: its port."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with served(load_content(), Place(port=port, first_day="2026-11-22")) as forbidden:
        yield port
    assert forbidden == []


@pytest.mark.parametrize(
    ("host", "channel", "engine", "feeds", "sitemaps"),
    [
        ("klartext", Channel.REVIEW_PORTAL, "schema_org", 0, 0),
        ("bohnenforum", Channel.FORUM, "phpbb3", 0, 0),
        ("mahlgrad", Channel.BLOG, "wordpress", 1, 0),
        ("tagblatt", Channel.PRESS, "article", 0, 1),
        ("pruefheft", Channel.TEST_REPORT, "article", 0, 0),
    ],
)
def test_each_kind_of_site_is_told(
    web: int, host: str, channel: Channel, engine: str, feeds: int, sitemaps: int
) -> None:
    found = discover(f"http://{host}.localhost:{web}/")
    assert found.sample is not None
    assert (found.channel, found.sample.engine) == (channel, engine)
    assert (len(found.feeds), len(found.inspection.sitemaps)) == (feeds, sitemaps)
    assert found.lists[0] == found.url
    assert found.leads > 0
    assert found.sample.posts > 0


def of(pages: dict[str, Answer]) -> tuple[Discovery, list[str]]:
    with serving({"/robots.txt": robots("User-agent: *\nDisallow: /privat\nCrawl-delay: 0.1"), **pages}) as site:
        site.pages["/sitemap.xml"] = Answer(SITEMAP.format(f"{site.url}/a.html").encode())
        return discover(site.url + "/"), site.paths()


def test_where_the_start_page_leads_nowhere_the_sitemap_does() -> None:
    found, asked = of({"/": html(), "/a.html": Answer(ARTICLE.encode())})
    assert asked == ["/", "/sitemap.xml", "/a.html"]
    assert found.lists == (found.url + "sitemap.xml",)
    assert found.sample is not None
    assert (found.channel, found.sample.posts, found.sample.missing) == (Channel.PRESS, 1, {})


def test_what_the_posts_lack_is_counted() -> None:
    bare = ARTICLE.replace('"author": {"@type": "Person", "name": "Imke Stahlhofen"}', '"inLanguage": "de"')
    found, _ = of({"/": Answer(bare.encode())})
    assert found.sample is not None
    assert found.sample.missing == {"authors": 1}


def test_a_site_that_reserves_its_use_is_not_looked_at_further() -> None:
    reserved = Answer(b'[{"location": "/", "tdm-reservation": 1}]')
    found, asked = of({"/": html("/a.html"), "/.well-known/tdmrep.json": reserved})
    assert not found.inspection.usable
    assert asked == ["/"]


def test_a_certificate_that_nobody_vouches_for_is_told_in_plain_words(tmp_path: Path) -> None:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(self_signed(tmp_path))
    with serving({"/": html()}) as site:
        site._server.socket = context.wrap_socket(site._server.socket, server_side=True)
        found = discover(site.url.replace("http:", "https:") + "/")
    assert not found.inspection.usable
    assert found.inspection.page.endswith("forbidden (robots.txt could not be read: its certificate is not valid)")


def test_no_more_than_six_pages_are_fetched() -> None:
    lists = {f"/t/{n}.html": html(*(f"/t/{n}{m}.html" for m in range(9)), words="Liste") for n in range(9)}
    _, asked = of({"/": html(*lists), **lists})
    assert len(asked) <= 6
