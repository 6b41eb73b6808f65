"""The real pages of `corpus/`: forums, reviews, lists, test reports, blogs and press."""

import gzip
import json
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
    """The addresses behind the marked links to the next page; unknown where only page numbers were marked."""
    if not marked:
        return frozenset({NO_NEXT})
    if "NEXT" not in marked:
        return None
    tree = html.fromstring(body)
    base = next((urljoin(url, b.get("href")) for b in tree.iter("base") if b.get("href")), url)
    links = {link.get("href") for found in tree.cssselect(marked["NEXT"]) for link in _links(found)}
    usable = {urljoin(base, href.strip()) for href in links if href and not href.startswith(("#", "javascript:"))}
    return frozenset(usable - {url}) or None


def _links(found: html.HtmlElement) -> list[html.HtmlElement]:
    around = [found, *found.iterancestors("a")]
    return [link for link in around if link.tag == "a"][:1] or list(found.iter("a"))
