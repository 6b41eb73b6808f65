"""The labelled texts that the sentiment weights are learned from, one reader for each format."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree

from nlp.sentiment.sentences import Span

LABELS = {"negative": 0, "neutral": 1, "positive": 2}
_TRIPLET = re.compile(r"\[(['\"])(.{1,200}?)\1, '[^']{0,80}', '(positive|negative|neutral)'\]")
_FASTTEXT = "__label__"


@dataclass(frozen=True, slots=True)
class Example:
    """A text, or one span of it, with its polarity (0 negative, 1 neutral, 2 positive)."""

    text: str
    label: int
    span: Span | None
    language: str
    corpus: str
    domain: str


def examples(shared: Path) -> Iterator[Example]:
    """All texts of `sentiment/train` below the shared folder, in a fixed order."""
    train = shared / "sentiment" / "train"
    yield from _labelled(train / "umsab_de_train.jsonl", "de", "umsab")
    yield from _labelled(train / "umsab_en_train.jsonl", "en", "umsab")
    yield from _labelled(train / "potts_de.jsonl", "de", "potts")
    yield from _prefixed(train / "emotions_de.txt")
    yield from reviews(train / "m_absa_de.jsonl", "de")
    yield from reviews(train / "m_absa_en.jsonl", "en")
    yield from aspect_terms(train / "mams_en" / "ATSA" / "train.xml")
    yield from press_targets(train / "newsmtsc_en" / "train.jsonl")


def _labelled(path: Path, language: str, corpus: str) -> Iterator[Example]:
    for row in _rows(path):
        yield Example(row["text"], LABELS[row["label"]], None, language, corpus, corpus)


def _prefixed(path: Path) -> Iterator[Example]:
    for line in path.read_text("utf-8").splitlines():
        label, text = line.removeprefix(_FASTTEXT).split(" ", 1)
        yield Example(text, LABELS[label], None, "de", "emotions", "emotions")


def reviews(path: Path, language: str) -> Iterator[Example]:
    """M-ABSA: a sentence of one polarity, or one without opinion (neutral), and each term that stands in it."""
    for row in _rows(path):
        opinions = [(match[2], LABELS[match[3]]) for match in _TRIPLET.finditer(row["triplets"])]
        polarities = {label for _, label in opinions}
        corpus = "m_absa" if opinions else "m_absa_silent"
        if len(polarities) < 2:
            yield Example(row["text"], min(polarities, default=1), None, language, corpus, row["domain"])
        for term in dict.fromkeys(term for term, _ in opinions):
            labels = {label for other, label in opinions if other == term}
            start = row["text"].find(term)
            if len(labels) == 1 and start >= 0:
                span = (start, start + len(term))
                yield Example(row["text"], min(labels), span, language, "m_absa_terms", row["domain"])


def aspect_terms(path: Path) -> Iterator[Example]:
    """MAMS: every sentence has terms of different polarity."""
    for sentence in ElementTree.parse(path).iter("sentence"):  # noqa: S314 - a corpus on the trainer's own disk
        text = sentence.findtext("text") or ""
        for term in sentence.iter("aspectTerm"):
            span = (int(term.attrib["from"]), int(term.attrib["to"]))
            yield Example(text, LABELS[term.attrib["polarity"]], span, "en", "mams", "mams")


def press_targets(path: Path) -> Iterator[Example]:
    """NewsMTSC: people and organisations in political press; 2 is negative, 4 neutral, 6 positive."""
    for row in _rows(path):
        for target in row["targets"]:
            label = round(float(target["polarity"]) / 2) - 1
            span = (target["from"], target["to"])
            yield Example(row["sentence_normalized"], label, span, "en", "newsmtsc", "press")


def _rows(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
