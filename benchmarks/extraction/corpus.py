"""The real pages of `corpus/`: forums, reviews, lists, test reports, blogs and press."""

import gzip
import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from lxml import html

from benchmarks.extraction.sample import NO_NEXT, Sample, Truth, TruthPost
from crawlers.page import Hints, Page
from touchpoints.enumerations import Channel

FETCHED_AT = datetime(2026, 11, 21, 12, tzinfo=UTC)
_NO_ADDRESS = "https://address.invalid/"
"""Two pages of the corpus came without theirs."""

_NEWER = re.compile(r"newer|neuere", re.IGNORECASE)
_OLDER = re.compile(r"older|ältere", re.IGNORECASE)
_LAST_NUMBER = re.compile(r"(?<!\d)(\d{1,4})(?:/|\.\w{2,5})?(?:#.*)?$")

_ORIGINS = {"article-extraction": "aeb", "fundus": "fundus", "trafilatura": "trafilatura", "autopager": "autopager"}
_CHANNELS = {"review": Channel.REVIEW_PORTAL, "listing": None}


def corpus(shared: Path) -> Iterator[Sample]:
    """Every page of the corpus, in the index's order."""
    folder = shared / "corpus"
    for line in (folder / "index.jsonl").read_text(encoding="utf-8").rstrip("\n").split("\n"):
        row = json.loads(line)
        body = gzip.decompress((folder / row["file"]).read_bytes())
        kind = row["kind"]
        yield Sample(
            name=row["file"],
            kind=kind,
            origin=_origin(row["gt_source"]),
            engine=row["engine"],
            language=row["language"],
            page=Page(
                url=row["url"] or _NO_ADDRESS, body=body, fetched_at=FETCHED_AT, headers={"content-type": "text/html"}
            ),
            truth=_truth(row["ground_truth"] or {}, row["url"] or _NO_ADDRESS, body),
            hints=Hints(channel=_CHANNELS[kind] if kind in _CHANNELS else Channel(kind)),
        )


def _origin(source: str) -> str:
    return next((short for word, short in _ORIGINS.items() if source.startswith(word)), "wcxb")


def _truth(told: dict[str, Any], url: str, body: bytes) -> Truth:
    author = told.get("author")
    return Truth(
        posts=tuple(_post(post) for post in told["posts"]) if "posts" in told else None,
        text=told.get("text"),
        title=told.get("title") or None,
        authors=tuple(author) if isinstance(author, list) else (author,) if author else None,
        date=told.get("date") or None,
        inside=tuple(told.get("with_snippets", ())),
        outside=tuple(told.get("without_snippets", ())),
        next=_next(told["pagination_css"], url, body) if "pagination_css" in told else None,
    )


def _post(told: dict[str, Any]) -> TruthPost:
    at = datetime.fromisoformat(told["date"]) if told["date"] else None
    return TruthPost(start=told["text_start"], length=told["text_len"], author=told["author"], at=at)


def _next(marked: dict[str, str], url: str, body: bytes) -> frozenset[str] | None:
    """The addresses behind the marked links to the next page; unknown where only page numbers were marked.

    The marks say what a link looks like: on blogs that count back, 'next' leads to what is newer. The next page is
    always what is older, so there the marks change places. A page with a way back and none on is the last.
    """
    if not marked:
        return frozenset({NO_NEXT})
    if not marked.keys() & {"NEXT", "PREV"}:
        return None
    tree = html.fromstring(body)
    base = next((urljoin(url, b.get("href")) for b in tree.iter("base") if b.get("href")), url)
    on, back = (_marked(tree, base, marked.get(mark)) for mark in ("NEXT", "PREV"))
    if _counts_back(on, back, url):
        on, back = back, on
    if not on:
        return frozenset({NO_NEXT}) if "NEXT" not in marked else None
    declared = {urljoin(base, link.get("href", "")) for link in tree.cssselect("link[rel=next]")}
    return frozenset((on.keys() | declared) - {url}) or None


def _marked(tree: html.HtmlElement, base: str, css: str | None) -> dict[str, str]:
    """The addresses that the marked links lead to, each with the link's words."""
    links = [link for found in (tree.cssselect(css) if css else ()) for link in _links(found)]
    usable = [link for link in links if link.get("href") and not link.get("href").startswith(("#", "javascript:"))]
    return {urljoin(base, link.get("href").strip()): " ".join(link.text_content().split()) for link in usable}


def _counts_back(on: dict[str, str], back: dict[str, str], url: str) -> bool:
    if any(_NEWER.search(words) for words in on.values()) or (not on and any(map(_OLDER.search, back.values()))):
        return True
    before, here, after = (max((_page(url) for url in urls), default=0) for urls in (back, [url], on))
    return after < before if on else (here, before) == (0, 2)


def _page(url: str) -> int:
    found = _LAST_NUMBER.search(url)
    return int(found[1]) if found else 0


def _links(found: html.HtmlElement) -> list[html.HtmlElement]:
    around = [found, *found.iterancestors("a")]
    return [link for link in around if link.tag == "a"][:1] or list(found.iter("a"))
