"""Other ways to read sentiment, on the same texts: VADER (English), textblob-de (German), and TF-IDF alone."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from nlp.sentiment.surroundings import Surroundings
from nlp.training.sentiment_corpora import Example, examples

CLEAR = 0.05
"""What VADER's authors take for a polarity: compound scores beyond it."""

Integers = NDArray[np.int64]
Label = Callable[[Sequence[str]], Integers]


@dataclass(frozen=True)
class Peer:
    """Something that gives texts of one language a label: 0 negative, 1 neutral, 2 positive."""

    name: str
    language: str
    label: Label

    def labels(self, asked: Sequence[Example]) -> Integers:
        """A label for each example; a target is told by its clause, which is the most that a peer can take."""
        return self.label([_words(example) for example in asked])


def peers(shared: Path) -> Iterator[Peer]:
    """All peers; TF-IDF learns from the same whole texts as we do, language by language."""
    yield Peer("VADER", "en", _vader)
    yield Peer("textblob-de", "de", _textblob)
    for language in ("de", "en"):
        yield Peer("TF-IDF", language, _tf_idf(shared, language))


def _words(example: Example) -> str:
    if example.span is None:
        return example.text
    start, end = Surroundings(example.text, example.language).of(*example.span).clause
    return example.text[start:end]


def _vader(texts: Sequence[str]) -> Integers:
    from vaderSentiment.vaderSentiment import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
        SentimentIntensityAnalyzer,
    )

    score = SentimentIntensityAnalyzer().polarity_scores
    return _signs([score(text)["compound"] for text in texts], CLEAR)


def _textblob(texts: Sequence[str]) -> Integers:
    from textblob_de.sentiments import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
        PatternAnalyzer,
    )

    analyse = PatternAnalyzer().analyze
    return _signs([analyse(text).polarity for text in texts], 0.0)


def _signs(scores: Sequence[float], clear: float) -> Integers:
    found = np.array(scores)
    return 1 + (found > clear).astype(np.int64) - (found < -clear)


@cache
def _tf_idf(shared: Path, language: str) -> Label:
    """Words and pairs of words, 2 to 5 characters, and a linear classifier: FACTS' strongest method without vectors."""
    from sklearn.feature_extraction.text import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
        TfidfVectorizer,
    )
    from sklearn.pipeline import (  # type: ignore[import-not-found, import-untyped, unused-ignore]
        make_pipeline,
        make_union,
    )
    from sklearn.svm import LinearSVC  # type: ignore[import-not-found, import-untyped, unused-ignore]

    learned = [each for each in examples(shared) if each.span is None and each.language == language]
    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True)
    characters = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), sublinear_tf=True, min_df=2)
    model: Any = make_pipeline(make_union(words, characters), LinearSVC(C=0.5, class_weight="balanced"))
    model.fit([each.text for each in learned], [each.label for each in learned])
    label: Label = model.predict
    return label
