"""How the passages of the corpora are varied, so that they are as posts are: with masked names and other opinions."""

import random
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from nlp.encoder.passage import MASK, Passage
from nlp.sentiment.sentences import Span
from nlp.sentiment.surroundings import Surroundings
from nlp.training.sentiment_corpora import LABELS, Example

NAMES = frozenset({"newsmtsc"})
"""Corpora whose targets are names: they are always masked, as brands are."""
MASKED = 0.3
"""Share of other targets that are masked too."""
TWEETS = frozenset({"umsab", "potts"})
NAMED = 0.25
"""Share of tweets that are asked about one of their names instead of the whole."""
NEIGHBOUR = 0.25
"""Share of targets that get another text of their corpus before or after them."""
JOINTS = {"de": (" ", " ", ", aber ", " und "), "en": (" ", " ", ", but ", " and ")}
_NAME = re.compile(r"(?<=\s)(?:#\w{3,30}|[A-ZÄÖÜ]\w{2,30})")

CONTRASTED = frozenset({"m_absa_terms"})
REVIEWS = (("m_absa", "de"), ("m_absa", "en"), ("m_absa_silent", "de"), ("m_absa_silent", "en"))
TURNS = {
    "de": (", aber ", ", dafür ", ", jedoch ", ", nur ", " - ", ", ", ". "),
    "en": (", but ", " but ", ", however ", ", though ", " - ", ", ", ". "),
}
_ENDS = " .!"

Vary = Callable[[Example, random.Random], Passage]


class Variation:
    """Varies examples by others of their corpus."""

    def __init__(self, learned: Mapping[tuple[str, str], Sequence[Example]]) -> None:
        self._learned = learned

    def __call__(self, example: Example, chance: random.Random) -> Passage:
        """The example, now and then beside another one, with a mask, or asked about a name in it."""
        if example.corpus in TWEETS and chance.random() < NAMED:
            example = _asked_about_a_name(example, chance)
        if example.span and chance.random() < NEIGHBOUR:
            other = chance.choice(self._learned[example.corpus, example.language]).text
            example = _joined(example, other, chance.choice(JOINTS[example.language]), chance.random() < 0.5)
        return _masked_at_times(example, chance)


class Contrast:
    """Varies examples, and sets a share of the reviews' targets beside a text of another polarity.

    `longest` is how many characters such a text has at most.
    """

    def __init__(self, learned: Mapping[tuple[str, str], Sequence[Example]], share: float, longest: int) -> None:
        self._vary = Variation(learned)
        self._share = share
        short = [each for corpus in REVIEWS for each in learned[corpus] if len(each.text) <= longest]
        self._opposites = {
            (language, label): [each.text for each in short if each.language == language and each.label != label]
            for language in TURNS
            for label in LABELS.values()
        }

    def __call__(self, example: Example, chance: random.Random) -> Passage:
        """As `Variation`, but a review's target often beside its opposite."""
        if example.corpus not in CONTRASTED or chance.random() > self._share:
            return self._vary(example, chance)
        other = chance.choice(self._opposites[example.language, example.label])
        turn, first = chance.choice(TURNS[example.language]), chance.random() < 0.5
        return _masked_at_times(_joined(_open(example), other.rstrip(_ENDS), turn, first), chance)


class Closer:
    """Varies examples as another does, and cuts a share of the targets out with their clause instead."""

    def __init__(self, vary: Vary, share: float) -> None:
        self._vary = vary
        self._share = share

    def __call__(self, example: Example, chance: random.Random) -> Passage:
        """As the other, but now and then the clause alone."""
        if example.span is None or not self._share or chance.random() > self._share:
            return self._vary(example, chance)
        return _masked_at_times(in_its_clause(example, example.span), chance)


def in_its_clause(example: Example, span: Span) -> Example:
    """The example with nothing but the clause of its span."""
    start, end = Surroundings(example.text, example.language).of(*span).clause
    return replace(example, text=example.text[start:end], span=(span[0] - start, span[1] - start))


def passage_of(example: Example) -> Passage:
    """The example as the encoder is asked about it."""
    passage = Passage(example.text, example.span)
    return masked(passage) if example.corpus in NAMES else passage


def masked(passage: Passage) -> Passage:
    """The passage with a mask in place of its span."""
    if passage.span is None:
        return passage
    start, end = passage.span
    return Passage(passage.text[:start] + MASK + passage.text[end:], (start, start + len(MASK)))


def _open(example: Example) -> Example:
    """The example without the mark that ends it, so that it can go on."""
    end = max(len(example.text.rstrip(_ENDS)), (example.span or (0, 0))[1])
    return replace(example, text=example.text[:end])


def _masked_at_times(example: Example, chance: random.Random) -> Passage:
    passage = passage_of(example)
    return masked(passage) if passage.span and chance.random() < MASKED else passage


def _joined(example: Example, other: str, joint: str, first: bool) -> Example:
    """Both texts as one, the example's own first or last."""
    if first or example.span is None:
        return replace(example, text=f"{example.text}{joint}{other}")
    shift = len(other) + len(joint)
    span = (example.span[0] + shift, example.span[1] + shift)
    return replace(example, text=f"{other}{joint}{example.text}", span=span)


def _asked_about_a_name(example: Example, chance: random.Random) -> Example:
    names = list(_NAME.finditer(example.text))
    return replace(example, span=chance.choice(names).span()) if names else example
