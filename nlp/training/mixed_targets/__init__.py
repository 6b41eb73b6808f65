"""Invented review sentences with several targets, most of them of differing polarity; learned from beside real ones.

One file for each language and manner of writing, a text a line. A target stands in brackets with its polarity behind
it: `Trotz der [Wartezeit -] war das [Essen +] gut, die [Karte =] ist klein.` All names and sentences are made up.
"""

import re
from collections.abc import Iterator
from importlib import resources

from nlp.sentiment.sentences import Span
from nlp.training.sentiment_corpora import Example

TEXTS, TARGETS = "invented", "invented_terms"
"""The corpora of whole texts, and of their targets."""

_TARGET = re.compile(r"\[([^][]+) ([-=+])\]")
_LABELS = {"-": 0, "=": 1, "+": 2}


def invented_examples() -> Iterator[Example]:
    """Every target of every file, and every text whose targets agree, in the order of the files' names."""
    files = (file for file in resources.files(__package__).iterdir() if file.name.endswith(".txt"))
    for file in sorted(files, key=lambda file: file.name):
        language = file.name[:2]
        for line in file.read_text("utf-8").splitlines():
            if not line.startswith("#"):
                yield from examples_of(line, language)


def examples_of(line: str, language: str) -> Iterator[Example]:
    """The text of a line and its targets; of a text with targets of several polarities only these."""
    text, targets = _read(line)
    labels = {label for _, label in targets}
    if len(labels) == 1:
        yield Example(text, min(labels), None, language, TEXTS, "reviews")
    yield from targets_of(line, language)


def targets_of(line: str, language: str, corpus: str = TARGETS) -> Iterator[Example]:
    """The targets of a line alone."""
    text, targets = _read(line)
    for span, label in targets:
        yield Example(text, label, span, language, corpus, "reviews")


def _read(line: str) -> tuple[str, list[tuple[Span, int]]]:
    """The text without its marks, and the spans that were marked in it."""
    text, targets, at = "", [], 0
    for match in _TARGET.finditer(line):
        text += line[at : match.start()]
        targets.append(((len(text), len(text) + len(match[1])), _LABELS[match[2]]))
        text += match[1]
        at = match.end()
    return text + line[at:], targets
