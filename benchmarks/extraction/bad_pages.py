"""Invented pages that are broken, hostile or far too large, in the markup of each kind of reader.

A shape is what goes wrong; a setting is the page around it: a known engine, software nobody described, an article, a
review portal. Sizes are counts of the repeated part at full scale: about 5 MiB or 190,000 elements, whichever is less.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from crawlers.page import Hints, Page
from touchpoints.enumerations import Channel

FETCHED = datetime(2026, 3, 20, tzinfo=UTC)
_MIB = 1024 * 1024


@dataclass(frozen=True, slots=True)
class BadPage:
    """A page to read and what is known of it beforehand."""

    shape: str
    setting: str
    page: Page
    hints: Hints


@dataclass(frozen=True, slots=True)
class _Setting:
    """`around` holds the page's good posts, with @HOLE@ where the bad part goes."""

    name: str
    url: str
    channel: Channel | None
    around: str


_TALK = (
    '<body><h1>Pumpe rattelt</h1><div class="entry"><b class="who"><a href="/user/anna">Anna</a></b>'
    '<i>03.03.2026, 14:05</i><p>Die Pumpe rattelt seit gestern.</p></div><div class="entry"><b class="who">'
    '<a href="/user/bert">Bert</a></b><i>04.03.2026, 09:12</i><p>Bei mir auch. @HOLE@</p></div><div class="entry">'
    '<b class="who"><a href="/user/cora">Cora</a></b><i>05.03.2026, 18:40</i><p>Dichtung tauschen!</p></div>'
)
_POST = (
    '<div id="p{n}" class="post"><dl class="postprofile"><dt><a class="username">Name{n}</a></dt></dl>'
    '<div class="postbody"><p class="author">von <a class="username">Name{n}</a> » Di 3. Mär 2026, 13:25</p>'
    '<div class="content">Wort {n} {more}</div></div></div>'
)
_REVIEW = (
    '<section class="card"><span class="name">Name{n}</span><span class="stars" aria-label="4 von 5 Sternen"></span>'
    '<time datetime="2026-03-0{n}T10:00:00+01:00">{n}. März 2026</time><p class="said">Gute Ware. {more}</p></section>'
)
_SETTINGS = (
    _Setting(
        "known engine", "https://forum.example/viewtopic.php?t=1", Channel.FORUM,
        '<body id="phpbb" class="section-viewtopic">' + _POST.format(n=1, more="") + _POST.format(n=2, more="@HOLE@"),
    ),
    _Setting("unknown engine", "https://talk.example/pumpe-rattelt?page=2", Channel.FORUM, _TALK),
    _Setting(
        "article", "https://paper.example/2026/03/pumpe", Channel.PRESS,
        '<html lang="de"><head><meta property="og:type" content="article"><title>Pumpen im Test</title></head><body>'
        '<article><h1>Pumpen im Test</h1><p class="byline">Von Anna Muster, 3. März 2026</p><p>Wir haben neun Pumpen '
        "geprüft, und nur eine hielt, was sie versprach.</p>@HOLE@<p>Alle anderen fielen durch.</p></article>",
    ),
    _Setting(
        "review portal", "https://reviews.example/pumpe", Channel.REVIEW_PORTAL,
        "<body><h1>Pumpe P7</h1>" + "".join(_REVIEW.format(n=n, more="@HOLE@" if n == 2 else "") for n in (1, 2, 3)),
    ),
    _Setting("channel not told", "https://some.example/page", None, _TALK),
)  # fmt: skip

_LD = '<script type="application/ld+json">{}</script>'
_REVIEWED = {
    "@type": "Review", "author": {"@type": "Person", "name": "Anna"}, "datePublished": "2026-03-03",
    "reviewBody": "Rattelt.", "reviewRating": {"@type": "Rating", "ratingValue": 2},
}  # fmt: skip
_ANSWERED = {"rating": 2, "author": {"name": "Anna"}, "date": "2026-03-03", "comments": [{"text": "Danke."}] * 3}


def _repeated(part: str, count: int) -> Callable[[float], str]:
    return lambda scale: part * int(count * scale)


def _numbered(part: str, count: int) -> Callable[[float], str]:
    return lambda scale: "".join(part.replace("#", str(n)) for n in range(int(count * scale)))


def _reviewed(scale: float) -> str:
    return _LD.format(json.dumps({"@type": "Product", "name": "P7", "review": [_REVIEWED] * int(20_000 * scale)}))


def _around(before: str, count: int, after: str) -> Callable[[float], str]:
    return lambda scale: before * int(count * scale) + after * int(count * scale)


_PARTS: dict[str, Callable[[float], str]] = {
    "nested tags": _repeated("<div>", _MIB),
    "nested tags below the limit": _repeated("<div>", 190_000),
    "nested tags, closed": _around("<div>", 95_000, "</div>"),
    "nested quotes with dates": _repeated("<blockquote>04.03.2024", 150_000),
    "nested quotes": _around("<blockquote><p>Zitat von Anna:</p>", 40_000, "</blockquote>"),
    "nested lists": _repeated("<ul><li>eins", 90_000),
    "nested tables": _repeated("<table><tr><td>", 60_000),
    "nested spans and words": _repeated("<span>wort ", 180_000),
    "misnested formatting": _repeated("<b><p>", 800_000),
    "misnested formatting below the limit": _repeated("<b><i>x<p>", 1_500),
    "open comments": _repeated("<!--", 1_250_000),
    "200,000 attributes": lambda scale: "<div " + "".join(f"a{n}=1 " for n in range(int(200_000 * scale))) + ">",
    "classes without end": lambda scale: '<div class="' + "post comment " * int(400_000 * scale) + '">x</div>',
    "elements with many attributes": _numbered('<i id="i#" class="c# d# e#" title="t#" data-x="#">x</i>', 60_000),
    "an address of 5 MiB": lambda scale: '<a href="/' + "x/?p=1&" * int(700_000 * scale) + '">weiter</a>',
    "one text of 5 MiB": _repeated("Die Pumpe rattelt seit gestern. ", 160_000),
    "one word of 5 MiB": _repeated("rattelt", 740_000),
    "digits": _repeated("1234567890", 520_000),
    "spaces": _repeated(" \n\t ", 1_300_000),
    "hard spaces": _repeated("&nbsp;", 870_000),
    "entities": _repeated("&amp;&lt;b&gt;&#228;", 260_000),
    "line breaks": _repeated("wort<br>", 190_000),
    "short paragraphs": _repeated("<p>Ein Satz.", 190_000),
    "empty elements": _repeated("<p></p>", 190_000),
    "bare elements in a row": _repeated("<i>x</i>", 190_000),
    "50,000 links": _numbered('<a href="/thema/#">Thema #</a> ', 50_000),
    "50,000 links of a pager": _numbered('<a class="page" href="?page=#">#</a> ', 50_000),
    "50,000 marked pages": _numbered('<li class="pagination current"><a href="?page=#">#</a></li>', 50_000),
    "50,000 links to the next page": _numbered('<a rel="next" href="?page=#">weiter</a>', 50_000),
    "50,000 links back": _numbered('<a rel="next" href="/x?page=0&amp;n=#">next</a>', 50_000),
    "50,000 profiles": _numbered('<a href="/user/u#">Name#</a>', 50_000),
    "50,000 times": _numbered('<time datetime="2026-03-03T10:00:00+01:00">vor # Tagen</time> ', 50_000),
    "50,000 written dates": _numbered("<b>03.03.2026, 14:05</b> wort # ", 50_000),
    "50,000 relative dates": _numbered("<b>vor # Tagen</b> wort ", 50_000),
    "50,000 records": _numbered(
        '<div class=e><a href="/u/#">Name#</a><i>03.03.2026, 14:05</i><p>Wort #</p></div>', 36_000
    ),
    "records within records": _repeated('<div class=e><a href="/u/1">Anna</a><i>03.03.2026</i><p>Wort</p>', 40_000),
    "50,000 ratings": _numbered('<span aria-label="4 von 5 Sternen">★★★★☆</span> wort # ', 50_000),
    "10,000 tables": _repeated("<table><tr><td>Anna<td>03.03.2026<td>Wort</table>", 30_000),
    "100,000 rows": lambda scale: "<table>" + "<tr><td>wort" * int(90_000 * scale) + "</table>",
    "many headings": _repeated("<h1>Pumpe</h1><h2>Test</h2>", 90_000),
    "many bylines": _numbered('<p class="byline author">Von Anna Muster und Bert Beispiel#</p>', 60_000),
    "many metas": _numbered('<meta property="article:author" content="Anna Muster#">', 80_000),
    "many unlike classes": _numbered('<div class="k#"><p class="m#">Wort</p></div>', 90_000),
    "many scripts": _repeated("<script>var a=1</script>", 150_000),
    "a script of 5 MiB": lambda scale: "<script>" + 'var a={"b":[' * int(430_000 * scale) + "</script>",
    "embedded state without end": lambda scale: (
        '<script id="__NEXT_DATA__" type="application/json">' + '{"a":[' * int(800_000 * scale) + "</script>"
    ),
    "embedded state": lambda scale: (
        '<script id="__NEXT_DATA__" type="application/json">'
        + json.dumps({"reviews": [{"id": n, "text": "Rattelt.", "rating": 2} for n in range(int(80_000 * scale))]})
        + "</script>"
    ),
    "embedded state, answers to each review": lambda scale: (
        '<script id="__NEXT_DATA__" type="application/json">'
        + json.dumps({"reviews": [{**_ANSWERED, "id": n, "text": f"Rattelt {n}."} for n in range(int(20_000 * scale))]})
        + "</script>"
    ),
    "JSON-LD, broken": lambda scale: _LD.format('{"@type":"Review","author":' * int(180_000 * scale)),
    "JSON-LD, nested": lambda scale: _LD.format('{"a":' * int(500_000 * scale) + "1" + "}" * int(500_000 * scale)),
    "JSON-LD, arrays": lambda scale: _LD.format("[" * int(2_500_000 * scale) + "]" * int(2_500_000 * scale)),
    "JSON-LD, 20,000 reviews": _reviewed,
    "JSON-LD, many scripts": _repeated(_LD.format(json.dumps(_REVIEWED)), 24_000),
    "JSON-LD, one string": lambda scale: _LD.format(
        json.dumps({**_REVIEWED, "reviewBody": "Rattelt. " * int(560_000 * scale)})
    ),
    "JSON-LD, backslashes": lambda scale: _LD.format(
        '{"@type":"Article","articleBody":"' + "\\\\" * int(2_400_000 * scale)
    ),
    "microdata, 10,000 reviews": _numbered(
        '<div itemscope itemtype="https://schema.org/Review"><b itemprop="author">Anna#</b>'
        '<meta itemprop="datePublished" content="2026-03-03"><p itemprop="reviewBody">Rattelt.</p></div>', 26_000,
    ),
    "microdata, 10,000 reviews of a product": lambda scale: '<div itemscope itemtype="https://schema.org/Product">' + (
        '<div itemscope itemtype="https://schema.org/Review"><b itemprop="author">Anna</b>'
        '<p itemprop="reviewBody">Rattelt.</p></div>'
    ) * int(26_000 * scale),
    "microdata, nested": _repeated(
        '<div itemscope itemtype="https://schema.org/Review" itemprop="review"><b itemprop="author">Anna</b>', 40_000
    ),
    "dates run together": _repeated("1.1.1.1.2.3.4.2024 vor vor 1 tag ", 150_000),
    "dates in short lines": _repeated("<p>1.1.1.1.2.3.4.2024 vor vor 1 tag", 140_000),
    "months": _repeated("<i>jan jan 1 jan 1 mär</i>", 190_000),
    "titles that might be dates": _numbered('<i title="1.2.3.4.5.# vor vor 1 tag 12:12:12:12">x</i>', 70_000),
    "relative dates in lines": _numbered("<p>gestern, # Uhr heute um #:## vor einem Monat</p> ", 60_000),
    "a title of 5 MiB": lambda scale: "<title>" + "Pumpen im Test - " * int(300_000 * scale) + "</title>",
    "'von' and 'am'": _repeated("von von am von ", 350_000),
    "'Von' in lines": _repeated("<p>Von Von von und von und Von", 150_000),
    "'schrieb'": _repeated("<p>Anna schrieb am schrieb: ", 150_000),
    "quotes in a row": _numbered('<div class="quote"><cite>Anna schrieb:</cite>Wort #</div>', 15_000),
    "quotes within quotes": _around('<div class="quote"><cite>Anna schrieb:</cite>', 15_000, "</div>"),
    "lines above signatures": _repeated("--<br>wort<br>____________<br>", 60_000),
    "one writer of all records": _numbered(
        '<div class=e><a href="/u/1">Anna</a><i>03.03.2026, 14:05</i><p>Wort # steht hier</p><p>Gruß, Anna</p></div>',
        20_000,
    ),
    "quote marks": _repeated("&gt; &gt; &gt; wort<br>", 180_000),
    "'Seite 1 von'": _repeated("Seite 1 von Seite 1 von ", 210_000),
    "'Seite 1 von' in links": _repeated('<a href="?page=2">Seite 1 von Seite 1 von</a>', 100_000),
    "brackets": _repeated("((((((((((", 520_000),
    "angle brackets": _repeated("< < < <", 740_000),
    "open tags": _repeated("<a b='", 860_000),
    "stars": _repeated("★★★☆☆ 4/5 ", 300_000),
    "'4 von 5'": _repeated("4 von 5 von 5 Sternen 4,5 ", 200_000),
    "at signs": _repeated("a@a@a.a@", 640_000),
    "addresses": _repeated("http://a.example/b ", 270_000),
    "'Alle Zeiten sind'": _repeated("Alle Zeiten sind <b> ", 180_000),
    "'Es ist jetzt'": _repeated("Es ist jetzt : : : ", 270_000),
    "verdicts": _repeated("<p>Note: gut (1,8) Testsieger sehr gut 1,", 120_000),
}  # fmt: skip


_COMMENT = (
    '<li class="comment" id="comment-#"><article class="comment-body"><b class="fn">Name#</b><time '
    'datetime="2026-03-03T10:00:00+01:00">3. März 2026</time><div class="comment-content"><p>Wort #</p></div></article>'
)
_BLOG = (
    '<html lang="de"><head><meta name="generator" content="WordPress 6.4"></head><body class="single postid-7">'
    '<article id="post-7" class="post-7 hentry"><h1 class="entry-title">Pumpen im Test</h1><div class="entry-content">'
    "<p>Wir haben neun Pumpen geprüft, und nur eine hielt, was sie versprach.</p></div></article>"
    '<ol class="comment-list" id="comments">'
)


def _whole(scale: float) -> dict[str, bytes]:
    """Pages that are bad from their first byte."""
    talk = _TALK.replace("@HOLE@", "Grüße aus Köln. " * int(200_000 * scale))
    posts = '<body id="phpbb" class="section-viewtopic">' + "".join(
        _POST.format(n=n, more="") for n in range(int(10_000 * scale))
    )
    return {
        "empty": b"",
        "spaces alone": b" " * int(5 * _MIB * scale),
        "binary": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * int(20_000 * scale),
        "binary without a mark": bytes(range(1, 256)) * int(20_000 * scale),
        "zeros": bytes(int(5 * _MIB * scale)),
        "zeros among words": talk.replace(" ", " \0").encode(),
        "WordPress, 10,000 comments": (_BLOG + _numbered(_COMMENT + "</li>", 10_000)(scale)).encode(),
        "WordPress, nested comments": (_BLOG + _numbered(_COMMENT + '<ol class="children">', 2_000)(scale)).encode(),
        "truncated": posts.encode()[: int(3_000_000 * scale)] + b'<div class="po',
        "10,000 posts": posts.encode(),
        "windows-1252 called utf-8": b"<meta charset=utf-8>" + talk.encode("cp1252"),
        "utf-8 called windows-1252": b"<meta charset=windows-1252>" + talk.encode(),
        "utf-16 called utf-8": b"<meta charset=utf-8>" + talk.encode("utf-16"),
        "utf-7": b"<meta charset=utf-7>" + b"+ADw-" * int(900_000 * scale),
        "half utf-8": talk.encode()[: int(2_000_000 * scale)] + b"\xc3" * int(2_000_000 * scale),
        "charset named without end": b"<meta " + b"charset=x " * int(500_000 * scale),
        "JSON, nested": b"[" * int(5_000_000 * scale),
        "JSON, broken": b'{"posts":[' + b'{"id":1},' * int(550_000 * scale),
        "JSON, of nobody": b'{"posts":[' + b'{"id":1},' * int(550_000 * scale) + b'{"id":2}]}',
        "JSON, a thread": json.dumps(
            {"post_stream": {"posts": [{"id": n, "cooked": "<p>Wort"} for n in range(int(90_000 * scale))]}}
        ).encode(),
        "feed without end": b'<?xml version="1.0"?><rss><channel>' + b"<item><title>x</title>" * int(90_000 * scale),
        "doctype": b"<!DOCTYPE html [" + b'<!ENTITY a "&b;&b;">' * int(240_000 * scale),
    }  # fmt: skip


def bad_pages(scale: float = 1.0, shape: str = "", setting: str = "") -> Iterator[BadPage]:
    """Every shape in every setting, those whose names hold `shape` and `setting`."""
    for around in (each for each in _SETTINGS if setting in each.name):
        for name, part in _PARTS.items():
            if shape in name:
                yield _page(name, around, around.around.replace("@HOLE@", part(scale)).encode())
        for name, body in _whole(scale).items():
            if shape in name:
                yield _page(name, around, body)


def _page(shape: str, around: _Setting, body: bytes) -> BadPage:
    page = Page(url=around.url, body=body, fetched_at=FETCHED)
    return BadPage(shape, around.name, page, Hints(channel=around.channel))
