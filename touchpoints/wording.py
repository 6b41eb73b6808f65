"""Wording: what is kept of how a text is put, and whether one text is a copy of another.

Papers shorten an agency's text, put a lead of their own before it and add what concerns their readers, but leave its
figures alone. Test reports of a series, price alerts and release notes are told in the same words with other figures.
So two things decide: how much of the text with fewer words is found in the other one, and whether the figures agree.
"""

import hashlib
import re
from dataclasses import dataclass

from touchpoints.likeness import anchors_of, folded, likeness, pairs_of, signature_of, words_of

FEWEST_WORDS = 12
"""A text of fewer words says too little of its own to be a copy by its wording alone."""

# The share of the smaller text that a copy holds, by how many figures both have. `benchmarks/duplicates` measures what
# that finds and what it mistakes.
_AGREEING, _DIFFERING = (0.7, 0.7, 0.6, 0.5), 0.9
_AGREE, _DIFFER = 0.75, 0.5
"""Shares of the figures of the text that has fewer: from the first on they agree, below the second they differ."""
_FEWEST_PAIRS = 20
"""Praise of fewer words is the same from many people: 'Schnelle Lieferung, alles bestens, gerne wieder'."""

_FIGURE = re.compile(r"\d{1,3}(?:[.,' ]\d{3})+(?!\d)|\d+(?:[.,:]\d+)*")
_MOST_FIGURES = 64


@dataclass(frozen=True)
class Wording:
    """The MinHash of a text's pairs of words, how many these are, its figures as hashes of 16 bits, its anchors."""

    minhash: bytes
    pairs: int
    figures: frozenset[int]
    anchors: tuple[int, ...]

    def is_copied(self, other: "Wording") -> bool:
        """Whether one of the two is a copy of the other."""
        held = self._held_by(other)
        return held >= min(_AGREEING) and held >= self._needed(other)

    def is_met_by(self, other: "Wording") -> bool:
        """Whether a lookup by the anchors of one finds the other."""
        return not set(self.anchors).isdisjoint(other.anchors)

    def _held_by(self, other: "Wording") -> float:
        """The share of the smaller text's pairs that the other has too.

        |A and B| = J (|A| + |B|) / (1 + J), with J the Jaccard index (Broder 1997).
        """
        alike = likeness(self.minhash, other.minhash)
        return alike * (self.pairs + other.pairs) / ((1 + alike) * min(self.pairs, other.pairs))

    def _needed(self, other: "Wording") -> float:
        common = len(self.figures & other.figures)
        fewer = min(len(self.figures), len(other.figures))
        if min(self.pairs, other.pairs) < _FEWEST_PAIRS or (fewer and common < _DIFFER * fewer):
            return _DIFFERING
        return _AGREEING[min(common, 3)] if common >= _AGREE * fewer else _AGREEING[0]


def wording_of(text: str) -> Wording | None:
    """The wording of a text; None of one that is too short to have its own."""
    words = words_of(text)
    if len(words) < FEWEST_WORDS:
        return None
    pairs = pairs_of(words)
    return Wording(signature_of(pairs), len(pairs), figures_of(text), anchors_of(words))


def figures_of(text: str) -> frozenset[int]:
    """The figures in a text, each once, as hashes of 16 bits from which no figure can be told.

    '340.000', '340 000' and '340,000' are one. Of very many, the same are chosen in every text.
    """
    found = {"".join(filter(str.isdigit, figure)) for figure in _FIGURE.findall(folded(text))}
    hashes = {int.from_bytes(hashlib.blake2b(each.encode(), digest_size=2).digest(), "big") for each in found}
    return frozenset(sorted(hashes)[:_MOST_FIGURES])
