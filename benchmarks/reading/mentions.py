"""How well brands are found: spellings, traps, ambiguous names, and GermEval 2017's relevance."""

import json
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest.mock import patch
from xml.etree import ElementTree

import numpy as np
import spacy
from numpy.typing import NDArray
from spacy.matcher import PhraseMatcher

from nlp.components import brands
from nlp.disambiguation.classifier import Classifier, shipped
from nlp.mention_span import MentionSpan
from nlp.pipeline import build_pipeline
from nlp.training.disambiguation import FOLDS, LEARNABLE, TIERS, Example, fold, lessons, silenced, weigh
from touchpoints.document import Document
from touchpoints.enumerations import Decision
from touchpoints.names import NameIndex
from touchpoints.watchlist import Watchlist
from touchpoints.watchlist_file import parse_watchlist

RESAMPLES = 1000
PEER = "PhraseMatcher: "
"""What a peer's figures begin with; they have no floors."""
Row = dict[str, Any]
Flags = NDArray[np.bool_]
Finder = Callable[[list[Row]], list[bool]]


@dataclass(frozen=True)
class Figure:
    """A share with its 95 % bootstrap interval and the number of texts behind it."""

    name: str
    value: float
    low: float
    high: float
    texts: int


@dataclass(frozen=True)
class Told:
    """The highest confidence in each row, and whether a mention was accepted."""

    confidences: NDArray[np.float64]
    accepted: Flags


def figures(shared: Path) -> Iterator[Figure]:
    """All figures, ours and the PhraseMatcher's."""
    folder = shared / "mentions"
    watchlist = parse_watchlist((folder / "watchlist.toml").read_text("utf-8"))
    variants, traps, ambiguous = (_rows(folder / f"{name}.jsonl") for name in ("recall_variants", "traps", "ambiguous"))
    peer = by_phrases(watchlist)
    for name, finder in (("", OurFinder(watchlist, "fast").kept), (PEER, peer)):
        yield _share(f"{name}variants found", finder(variants))
        yield _share(f"{name}traps refused", [not hit for hit in finder(traps)])
    yield from _balance(
        f"{PEER}ambiguous", np.array([row["is_brand"] == 1 for row in ambiguous]), np.array(peer(ambiguous))
    )
    posts = list(germeval(shared / "sentiment" / "measure" / "germeval2017_dev-2017-09-15.xml"))
    for tier in TIERS:
        ours = OurFinder(watchlist, tier)
        scope = "" if tier == "fast" else f"{tier}: "
        yield from _disambiguation(f"{scope}ambiguous", ambiguous, left_out(watchlist, ours, ambiguous))
        silent = OurFinder(silenced(watchlist), tier)
        yield from _disambiguation(f"{scope}undescribed", ambiguous, left_out(watchlist, silent, ambiguous))
        told = ours.accepted([{"text": text, "brand_ids": ["deutsche-bahn"]} for text, _ in posts])
        right = [hit == relevant for hit, (_, relevant) in zip(told, posts, strict=True)]
        yield _share(f"{scope}GermEval relevance", right)


def _disambiguation(name: str, rows: list[Row], told: Told) -> Iterator[Figure]:
    gold = np.array([row["is_brand"] == 1 for row in rows])
    languages = np.array([row["lang"] for row in rows])
    for scope, chosen in (("", gold == gold), ("/de", languages == "de"), ("/en", languages == "en")):
        yield from _balance(f"{name}{scope}", gold[chosen], told.accepted[chosen])
    yield _recall_at(name, gold, told.confidences, precision=0.93)


class OurFinder:
    """The component that finds brands, alone: what else is read of a post does not change what is found."""

    def __init__(self, watchlist: Watchlist, tier: str) -> None:
        names = NameIndex(watchlist)
        self.tier = tier
        self._pipelines = {code: build_pipeline(code, watchlist, names, tier) for code in ("de", "en")}

    def mentions(self, row: Row) -> list[MentionSpan]:
        """The mentions of the row's brands that are kept and overlap its span, if it has one."""
        nlp = self._pipelines[row.get("lang", "de")]
        doc = nlp.make_doc(row["text"])
        doc._.document = Document(id="", text=row["text"])
        spans: list[MentionSpan] = nlp.get_pipe("mundfunk_brands")(doc)._.mentions
        return [
            span
            for span in spans
            if span.is_kept and span.brand in row["brand_ids"] and _overlaps(row, span.start or 0, span.end or 0)
        ]

    def told(self, rows: list[Row]) -> Told:
        """What is told of each row."""
        found = [self.mentions(row) for row in rows]
        confidences = [max((span.confidence for span in spans), default=0.0) for spans in found]
        return Told(np.array(confidences), np.array([_accepted(spans) for spans in found], dtype=np.bool_))

    def kept(self, rows: list[Row]) -> list[bool]:
        """Whether each row has a mention that is accepted or left for review."""
        return [bool(self.mentions(row)) for row in rows]

    def accepted(self, rows: list[Row]) -> list[bool]:
        """Whether each row has an accepted mention."""
        return [_accepted(self.mentions(row)) for row in rows]


def _accepted(spans: list[MentionSpan]) -> bool:
    return any(span.decision is Decision.ACCEPT for span in spans)


def by_phrases(watchlist: Watchlist) -> Finder:
    """spaCy's PhraseMatcher over the aliases in lower case."""
    nlp = spacy.blank("de")
    matcher = PhraseMatcher(nlp.vocab, attr="LOWER")
    for brand in watchlist.brands:
        matcher.add(brand.id, [nlp.make_doc(alias) for alias in brand.aliases])

    def find(rows: list[Row]) -> list[bool]:
        found = []
        for row in rows:
            spans = matcher(nlp.make_doc(row["text"]), as_spans=True)
            found.append(
                any(
                    span.label_ in row["brand_ids"] and _overlaps(row, span.start_char, span.end_char) for span in spans
                )
            )
        return found

    return find


def left_out(watchlist: Watchlist, ours: OurFinder, rows: list[Row]) -> Told:
    """What we tell of each ambiguous row by weights that were learned without any row of its name family."""
    learnable = [row for row in rows if row["licence"].startswith(LEARNABLE)]
    needed = TIERS[: TIERS.index(ours.tier) + 1]
    seen = {name: list(examples) for name, examples in lessons(needed, watchlist, learnable)}
    folds = [fold(row["family"]) for row in rows]
    told = Told(np.zeros(len(rows)), np.zeros(len(rows), dtype=np.bool_))
    for number in range(FOLDS):
        learned = {name: _without(number, examples, shipped(name)) for name, examples in seen.items()}
        own = [row for row, its_fold in enumerate(folds) if its_fold == number]
        with patch.object(brands, "shipped", learned.__getitem__):
            shown = ours.told([rows[row] for row in own])
        told.confidences[own], told.accepted[own] = shown.confidences, shown.accepted
    return told


def _without(number: int, seen: list[Example], calibrated: Classifier) -> Classifier:
    """The classifier with weights that saw nothing of a twelfth of the families."""
    names, weights = weigh([example for example in seen if fold(example.family) != number])
    return replace(calibrated, weights=dict(zip(names, weights.tolist(), strict=True)))


def germeval(path: Path) -> Iterator[tuple[str, bool]]:
    """The posts of GermEval 2017 and whether they concern Deutsche Bahn."""
    for document in ElementTree.parse(path).getroot():
        yield document.findtext("text") or "", document.findtext("relevance") == "true"


def _rows(path: Path) -> list[Row]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def _overlaps(row: Row, start: int, end: int) -> bool:
    return "start" not in row or bool(start < row["end"] and row["start"] < end)


def _share(name: str, right: list[bool]) -> Figure:
    return _bootstrapped(name, np.array(right), np.array(right), lambda one, _: float(one.mean()))


def _balance(name: str, gold: Flags, told: Flags) -> Iterator[Figure]:
    yield _bootstrapped(f"{name} precision", gold, told, lambda one, two: _ratio(one & two, two))
    yield _bootstrapped(f"{name} recall", gold, told, lambda one, two: _ratio(one & two, one))
    yield _bootstrapped(f"{name} F", gold, told, lambda one, two: 2 * (one & two).sum() / max(1, one.sum() + two.sum()))


def _ratio(part: Flags, whole: Flags) -> float:
    return float(part.sum() / whole.sum()) if whole.any() else math.nan


def _bootstrapped(name: str, gold: Flags, told: Flags, measure: Callable[[Flags, Flags], float]) -> Figure:
    chance = np.random.default_rng(7)
    drawn = [chance.integers(0, len(gold), len(gold)) for _ in range(RESAMPLES)]
    low, high = np.nanpercentile([measure(gold[rows], told[rows]) for rows in drawn], (2.5, 97.5))
    return Figure(name, float(measure(gold, told)), float(low), float(high), len(gold))


def _recall_at(name: str, gold: Flags, confidences: NDArray[np.float64], precision: float) -> Figure:
    """The best recall among the thresholds at which precision is reached."""
    fitting = [
        threshold
        for threshold in np.unique(confidences)
        if _ratio(gold & (confidences >= threshold), confidences >= threshold) >= precision
    ]
    told = confidences >= min(fitting, default=2.0)
    return _bootstrapped(f"{name} recall at precision {precision}", gold, told, lambda one, two: _ratio(one & two, one))
