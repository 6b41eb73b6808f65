"""What a page's owner allows is kept where its posts are read: stored or not, with words or without."""

from datetime import UTC, datetime

import pytest

from crawlers.page import Page
from crawlers.page_reader import PageReader
from tests.crawlers.conduct.crawling import watchlist_for
from touchpoints.watchlist import Source

ARTICLE = """<!doctype html><html lang="de"><head><title>Kranich Kaffee im Test</title>{head}
<link rel="next" href="/2"><script type="application/ld+json">
{{"@context": "https://schema.org", "@type": "NewsArticle", "headline": "Kranich Kaffee im Test",
"datePublished": "2026-11-19T10:00:00+01:00", "author": {{"@type": "Person", "name": "Jupp Brandt"}}}}
</script></head><body><article><h1>Kranich Kaffee im Test</h1>{words}</article></body></html>"""
WORDS = (
    "<p>Der Kranich Kaffee schmeckt nach Nuss und Schokolade, und er kostet weniger als die anderen im Test.</p>" * 8
)


def read(head: str = "", **headers: str) -> tuple[int, str, int]:
    """Posts admitted, their words, and refusals for `noindex`."""
    listed = watchlist_for("https://presse.example/", channel="press", allow_private=False)
    source: Source = listed.sources[0]
    page = Page(
        url="https://presse.example/kranich-kaffee-im-test.html",
        body=ARTICLE.format(head=head, words=WORDS).encode(),
        headers={"content-type": "text/html; charset=utf-8", **headers},
        fetched_at=datetime(2026, 11, 20, tzinfo=UTC),
    )
    reading = PageReader(listed, source, b"k" * 32).read(page)
    return len(reading.admitted), "".join(text.text for _, text in reading.admitted), reading.refused["noindex"]


def test_a_page_without_directives_is_stored() -> None:
    posts, words, _ = read()
    assert posts == 1
    assert "Nuss" in words


@pytest.mark.parametrize("directive", ["noarchive", "nosnippet"])
def test_figures_only_is_a_record_without_words(directive: str) -> None:
    assert read(f'<meta name="robots" content="{directive}">')[:2] == (1, "")


def test_noindex_is_not_stored() -> None:
    assert read('<meta name="robots" content="noindex, follow">') == (0, "", 1)
    assert read(**{"x-robots-tag": "mundfunk: noindex"}) == (0, "", 1)
