"""A forum in phpBB's markup, every page made from its number when it is asked for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cached_property
from urllib.parse import parse_qs, urlsplit

from benchmarks.crawl.words import text

START = "/viewforum.php?f=2"
_FOOT = '<div class="copyright">Powered by <a href="https://www.phpbb.com/">phpBB</a>® Forum Software</div>'
_BADGE = '<dd class="profile-posts"><strong>Beiträge:</strong> 12</dd>' * 12


@dataclass
class Forum:
    """`threads` of one page each, `posts` on every one, listed by `listed` a page, newest first.

    Of the posts the first of every `one_in` names the brand.
    `answers` tells by thread how many posts came since the forum was made.
    """

    threads: int
    posts: int = 20
    listed: int = 25
    one_in: int = 1
    answers: dict[int, int] = field(default_factory=dict)
    grown_at: dict[int, int] = field(default_factory=dict)
    made_at: datetime = field(default_factory=lambda: datetime.now(UTC).replace(microsecond=0))

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return self.threads + -(-self.threads // self.listed)

    def count(self) -> int:
        """How many posts it has."""
        return self.threads * self.posts + sum(self.answers.values())

    def grow(self, threads: Iterable[int], number: int) -> None:
        """One more post in each of the threads, which the list shows before those that grew at an earlier `number`."""
        for thread in threads:
            self.answers[thread] = self.answers.get(thread, 0) + 1
            self.grown_at[thread] = number

    def page(self, path: str) -> str | None:
        """The page at a path and query."""
        parts = urlsplit(path)
        told = parse_qs(parts.query)
        if parts.path == "/viewtopic.php" and 0 < (number := int(told["t"][0])) <= self.threads:
            return self._thread(number)
        return self._list(int(told.get("start", ["0"])[0])) if parts.path == "/viewforum.php" else None

    def _thread(self, number: int) -> str:
        """About 46 KB, as forum pages are."""
        written = self.posts + self.answers.get(number, 0)
        posts = "".join(self._post(number, place) for place in range(1, written + 1))
        return self._page(f"Thema {number}", "viewtopic", f'<h2 class="topic-title">Thema {number}</h2>{posts}')

    def _post(self, thread: int, place: int) -> str:
        native, writer = thread * 1000 + place, f"leser{(thread * 7 + place) % 500}"
        when = self._written_at(thread, place)
        said = text(native) if (place - 1) % self.one_in == 0 else text(native, "uns")
        return f"""<div id="p{native}" class="post has-profile bg2"><div class="inner">
<dl class="postprofile"><dt><a href="./memberlist.php?u={place}" class="username">{writer}</a></dt>{_BADGE}</dl>
<div class="postbody"><div id="post_content{native}"><h3><a href="#p{native}">Re: Thema {thread}</a></h3>
<p class="author"><strong><a class="username" href="./memberlist.php?u={place}">{writer}</a></strong> »
<time datetime="{when.isoformat()}">{when:%d.%m.%Y, %H:%M}</time></p>
<div class="content">{said}</div></div></div></div></div>"""

    def _written_at(self, thread: int, place: int) -> datetime:
        """Thread 1 is the one that was written in last."""
        if place > self.posts:
            return self.made_at + timedelta(seconds=place)
        return self.made_at - timedelta(days=1, minutes=thread + self.posts - place)

    def _list(self, start: int) -> str:
        numbers = self._order[start : start + self.listed]
        rows = "".join(
            f'<li class="row bg1"><dl class="row-item"><dt><div class="list-inner">'
            f'<a href="./viewtopic.php?t={number}" class="topictitle">Thema {number}</a></div></dt>'
            f'<dd class="posts">{self.posts + self.answers.get(number, 0) - 1} <dfn>Antworten</dfn></dd>'
            f'<dd class="views">{number + 900} <dfn>Zugriffe</dfn></dd></dl></li>'
            for number in numbers
        )
        further = f'<a rel="next" href=".{START}&amp;start={start + self.listed}">Nächste</a>'
        pages = f'<div class="pagination">{further}</div>' if start + self.listed < self.threads else ""
        return self._page("Strom", "viewforum", f'{pages}<ul class="topiclist topics">{rows}</ul>')

    @property
    def _order(self) -> list[int]:
        """Threads that were written in last stand first."""
        return sorted(self._numbers, key=lambda number: -self.grown_at.get(number, 0))

    @cached_property
    def _numbers(self) -> range:
        return range(1, self.threads + 1)

    def _page(self, title: str, kind: str, content: str) -> str:
        head = f"<!DOCTYPE html><html lang='de'><head><meta charset='utf-8'><title>{title} - Stromforum</title></head>"
        body = re.sub(r"\s*\n\s*", "\n", content)
        return f'{head}<body id="phpbb" class="nojs section-{kind}">{body}{_FOOT}</body></html>'
