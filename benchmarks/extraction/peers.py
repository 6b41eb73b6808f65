"""What libraries give for the same pages, where they can do the task; those not installed are left out."""

import importlib
import importlib.util
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import trafilatura
from lxml import html

from benchmarks.extraction.article_figures import count_fields
from benchmarks.extraction.figures import Figures
from benchmarks.extraction.opening import opening, word_characters
from benchmarks.extraction.report import table
from benchmarks.extraction.run import Texts
from benchmarks.extraction.sample import Sample
from crawlers.extracted import Moment
from touchpoints.enumerations import Precision


@dataclass
class PeerArticle:
    """What a peer says of an article; `text` is flat."""

    text: str = ""
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: datetime | None = None


def _trafilatura(sample: Sample) -> PeerArticle:
    told = trafilatura.extract(
        sample.page.body, url=sample.page.url, output_format="json", with_metadata=True, include_comments=True
    )
    found = json.loads(told) if told else {}
    authors = tuple(name.strip() for name in (found.get("author") or "").split(";") if name.strip())
    text = "\n".join(part for part in (found.get("text"), found.get("comments")) if part)
    date = datetime.fromisoformat(found["date"]) if found.get("date") else None
    return PeerArticle(text if sample.kind == "forum" else found.get("text") or "", found.get("title"), authors, date)


def _trafilatura_precise(sample: Sample) -> PeerArticle:
    text = trafilatura.extract(sample.page.body, include_comments=False, favor_precision=True)
    return PeerArticle(text or "")


def _readability(sample: Sample) -> PeerArticle:
    document = importlib.import_module("readability").Document(sample.page.body)
    return PeerArticle(
        "".join(str(part) for part in html.fromstring(document.summary()).itertext()), document.short_title()
    )


def _newspaper(sample: Sample) -> PeerArticle:
    article = importlib.import_module("newspaper").Article(sample.page.url)
    article.download(input_html=sample.page.body.decode("utf-8", "replace"))
    article.parse()
    return PeerArticle(article.text, article.title, tuple(article.authors), article.publish_date)


def _extruct(sample: Sample) -> PeerArticle:
    data = importlib.import_module("extruct").extract(
        sample.page.body, base_url=sample.page.url, syntaxes=["json-ld"], uniform=True
    )
    for item in data["json-ld"]:
        if "Article" in str(item.get("@type")):
            authors = item.get("author") or []
            named = [
                a.get("name") for a in (authors if isinstance(authors, list) else [authors]) if isinstance(a, dict)
            ]
            return PeerArticle("", item.get("headline"), tuple(str(n) for n in named if n), _moment(item))
    return PeerArticle()


def _moment(item: dict[str, Any]) -> datetime | None:
    try:
        return datetime.fromisoformat(str(item.get("datePublished")))
    except ValueError:
        return None


_PEERS: dict[str, tuple[str, Callable[[Sample], PeerArticle]]] = {
    "trafilatura": ("trafilatura", _trafilatura),
    "trafilatura, precision": ("trafilatura", _trafilatura_precise),
    "readability-lxml": ("readability", _readability),
    "newspaper4k": ("newspaper", _newspaper),
    "extruct (JSON-LD)": ("extruct", _extruct),
}


def compare(samples: Iterable[Sample]) -> str:
    """A table a peer: article text and fields, and how many forum posts' beginnings its flat text shows."""
    pages = list(samples)
    return "\n\n".join(
        f"{name}\n{_table(pages, peer)}" if importlib.util.find_spec(module) else f"{name}: not installed"
        for name, (module, peer) in _PEERS.items()
    )


def _table(pages: list[Sample], peer: Callable[[Sample], PeerArticle]) -> str:
    figures, texts = Figures(), Texts()
    for sample in pages:
        if sample.truth.posts is None and sample.kind not in {"press", "blog", "test_report"}:
            continue
        article = _tried(peer, sample)
        _count(figures, texts, sample, article)
    for scope in texts.overlaps:
        share = figures.shares["press text F1", scope]
        share.of = len(texts.overlaps[scope])
        share.hits = texts.f1(scope)[0] * share.of
    return table(figures)


def _tried(peer: Callable[[Sample], PeerArticle], sample: Sample) -> PeerArticle:
    try:
        return peer(sample)
    except Exception:  # noqa: BLE001 - a peer that fails on a page has found nothing there
        return PeerArticle()


def _count(figures: Figures, texts: Texts, sample: Sample, article: PeerArticle) -> None:
    if sample.truth.posts is not None:
        shown = word_characters(article.text)
        for post in sample.truth.posts:
            figures.count("beginnings shown in flat text", sample.language, opening(post.start) in shown)
        return
    if sample.origin == "aeb":
        texts.add(sample, article.text)
    published = article.published
    if published is not None and published.tzinfo is None:
        published = published.astimezone()
    moment = Moment(at=published, precision=Precision.SECOND) if published else None
    count_fields(figures, sample, article.title, article.authors, moment)
