"""Runs `extract` over the samples and counts."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace

from benchmarks.extraction.article_figures import count_fields, count_snippets
from benchmarks.extraction.figures import Figures, scopes
from benchmarks.extraction.next_figures import count_next
from benchmarks.extraction.post_figures import count_posts
from benchmarks.extraction.sample import Sample
from benchmarks.extraction.shingles import Overlap, f1, overlap
from crawlers.extracted import Extraction
from crawlers.page import Hints, Page

GROUPS = {"auto": "known posts", "none": "unknown posts"}
"""How the figures on posts are called, by the engine hint of the run."""
Extract = Callable[[Page, Hints], Extraction]


@dataclass
class Texts:
    """The article texts of one extractor, held against article-extraction-benchmark's truths."""

    overlaps: dict[str, list[Overlap]] = field(default_factory=dict)
    pages: list[tuple[str, Overlap]] = field(default_factory=list)

    def add(self, sample: Sample, text: str) -> None:
        """One page's text."""
        lies = overlap(sample.truth.text or "", text)
        self.pages.append((sample.name, lies))
        for scope in scopes(sample.language):
            self.overlaps.setdefault(scope, []).append(lies)

    def f1(self, scope: str = "all") -> tuple[float, float, float]:
        """F1, precision and recall over the pages of a scope."""
        return f1(self.overlaps[scope])


def score(samples: Iterable[Sample], extract: Extract, *, engine: str = "auto") -> tuple[Figures, Texts]:
    """All figures of `extract` with the given engine hint (`auto`, or `none` for the general case alone)."""
    figures, texts = Figures(), Texts()
    for sample in samples:
        extraction = extract(sample.page, replace(sample.hints, engine=engine))
        _count(figures, texts, sample, extraction, GROUPS[engine])
    for scope, lies in texts.overlaps.items():
        share = figures.shares["press text F1", scope]
        share.hits, share.of = f1(lies)[0] * len(lies), len(lies)
    return figures, texts


def _count(figures: Figures, texts: Texts, sample: Sample, extraction: Extraction, group: str) -> None:
    if sample.truth.posts is not None:
        count_posts(figures, sample, extraction.posts, group)
    count_next(figures, sample, extraction.links.next)
    if sample.kind not in {"press", "blog", "test_report"} or sample.origin == "engines":
        return
    article = extraction.posts[0] if extraction.posts else None
    text = article.text if article else ""
    if sample.origin == "aeb":
        texts.add(sample, text)
    count_fields(
        figures,
        sample,
        article.title if article else None,
        article.authors if article else (),
        article.published if article else None,
    )
    count_snippets(figures, sample, text)
