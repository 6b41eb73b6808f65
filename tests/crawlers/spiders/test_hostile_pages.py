"""Pages that hold what no page should: each costs itself at most, no good page beside it, no crawl, no later night."""

import json
from typing import Any

from tests.crawlers.spiders.conftest import World
from tests.crawlers.spiders.test_forum import LIST, posts, thread, write_forum
from tests.crawlers.spiders.worlds import ago, article, feed, forum_post, list_page, thread_page
from touchpoints.enumerations import Outcome

WORDS = "Mein Zähler von Nordlicht zeigt seit Wochen etwas anderes an, als ich verbraucht habe: sehr ärgerlich."
DIGITS = "9" * 5_000
VALUES: dict[str, dict[str, Any]] = {
    "likes beyond 64 bit": {"upvoteCount": 10**30},
    "likes of thousands of digits": {"upvoteCount": DIGITS},
    "likes without end": {"upvoteCount": float("inf"), "commentCount": float("nan")},
    "digits that are none": {"upvoteCount": "²³", "answerCount": "²"},
    "the first day": {"datePublished": "0001-01-01T00:00:00+14:00", "dateModified": "0001-01-01T00:00:00+14:00"},
    "the last day": {"datePublished": "9999-12-31T23:59:59-14:00", "dateModified": "9999-12-31T23:59:59-14:00"},
    "halves of letters": {"headline": "Nordlicht \ud800", "articleSection": "\udfff", "author": "R\x00ike \ud800"},
    "a language that is none": {"inLanguage": "de\x00.$x"},
    "thousands of authors": {"author": [{"@type": "Person", "name": f"Rike{number}"} for number in range(20_000)]},
    "a headline without end": {"headline": "Nordlicht " * 30_000},
    "no address": {"url": "http://127.0.0.1:99999999/x", "mainEntityOfPage": "http://[::1/x", "@id": "http://\ud800/"},
    "a rating without end": {"reviewRating": {"@type": "Rating", "ratingValue": "1e309", "bestRating": "nan"}},
}
MARKUP = {
    "deep": "<div>" * 10_000 + WORDS,
    "a number of thousands of digits": f"<p>{DIGITS} Antworten</p>",
    "thousands of links to other places": "".join(f'<a href="http://ort{n}.example/">x</a>' for n in range(9_000)),
    "no links": '<a href="http://[::1">a</a><a href="http://x:99999999/">b</a><a href="http://&#xD800;.de/">c</a>',
    "data without an end": f'<script type="application/ld+json">{"[" * 100_000}</script>',
}
HEADERS = {
    "undefined": {"Content-Type": "text/html; charset=undefined"},
    "base64": {"Content-Type": "text/html; charset=base64"},
    "punycode": {"Content-Type": "text/html; charset=punycode"},
    "another time": {"Date": "Thu, 01 Jan 2026 00:00:00 +9999999999999"},
    "directives": {"X-Robots-Tag": "unavailable_after: Thu, 01 Jan 2026 00:00:00 +9999999999999"},
    "validators": {"ETag": '"' + "e" * 9_000 + '"', "Last-Modified": "Thu, 99 Foo 99999 \xff"},
}


def declared(**told: Any) -> str:
    """A declared answer, twice as it takes two to be believed in a forum, with what it tells beside its words."""
    kinds = ("NewsArticle", "Comment", "Comment")
    items = [{"@type": kind, "text": f"{WORDS} {place}", **told} for place, kind in enumerate(kinds)]
    shown = "".join(f"<p>{item['text']}</p>" for item in items)
    return f'<script type="application/ld+json">{json.dumps(items)}</script>{shown}'


def hostile_parts() -> dict[str, tuple[str, dict[str, str]]]:
    """By name: what stands in a page, and its headers."""
    return {
        **{name: (declared(**told), {}) for name, told in VALUES.items()},
        **{name: (markup, {}) for name, markup in MARKUP.items()},
        **{name: (WORDS, headers) for name, headers in HEADERS.items()},
    }


def states(world: World, addresses: list[str]) -> dict[str, int]:
    """The failures of those of the addresses that were asked for."""
    known = world.store.pages.among(world.site.url + address for address in addresses)
    return {url.removeprefix(world.site.url): state.failures for url, state in known.items() if state.status}


def test_hostile_threads_cost_no_thread_beside_them(world: World) -> None:
    write_forum(world.site, [1, 2])
    hostile = []
    for number, (name, (part, headers)) in enumerate(hostile_parts().items(), 100):
        for place, told in ((number, part), (number + 100, forum_post(number, name, ago(1), part))):
            world.site.pages[thread(place)] = thread_page(name, [*posts(place, 2, 1), told])
            world.site.headers[thread(place)] = headers
            hostile.append(thread(place))
    listed = [thread(1), *hostile, thread(2)]
    world.site.pages[LIST] = list_page([(f".{path}", path, 2) for path in listed])
    world.watch(LIST, "forum")
    run = world.crawl()
    assert (run.outcome, run.trace, world.code) == (Outcome.NEW_POSTS, None, 0), world.output
    assert run.new_posts >= 2 * 3 + 2 * len(hostile), run.detail
    assert states(world, listed) == dict.fromkeys(listed, 0)
    again = world.crawl()
    assert (again.outcome, again.trace) == (Outcome.NOTHING_NEW, None)


def test_hostile_articles_cost_no_article_beside_them(world: World) -> None:
    entries = []
    for number, (name, (part, headers)) in enumerate(hostile_parts().items()):
        path = f"/a/{number}"
        page = article(path, f"Nordlicht senkt Preise {number}", ago(1), f"{WORDS}\n{WORDS[::-1]} {number}")
        world.site.pages[path] = page.replace("</main>", f"{part}</main>")
        world.site.headers[path] = headers
        entries.append((path, name, ago(1)))
    world.site.pages["/feed.xml"] = feed(entries)
    world.watch("/feed.xml", "press")
    run = world.crawl()
    assert (run.outcome, run.trace, world.code) == (Outcome.NEW_POSTS, None, 0), world.output
    paths = [path for path, _, _ in entries]
    assert states(world, paths) == dict.fromkeys(paths, 0)
    assert run.new_posts >= len(entries) - 1, run.detail
    again = world.crawl()
    assert (again.outcome, again.trace) == (Outcome.NOTHING_NEW, None)
