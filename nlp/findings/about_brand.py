"""What a post says about one brand: the cues and the sentences that speak of it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from nlp.findings.cue_index import CueIndex
from nlp.findings.masked_names import MaskedNames
from nlp.findings.negation import value_in_context
from nlp.findings.place import Place
from nlp.findings.scope import brands_of_sentences
from nlp.findings.wording import Wording
from nlp.mention_span import MentionSpan
from nlp.sentiment.sentences import Span, sentences


@dataclass(frozen=True)
class AboutBrand:
    """`places` are in the order of the text."""

    brand: str
    places: Sequence[Place]
    sentences: Sequence[Span]
    masked: MaskedNames

    @cached_property
    def words(self) -> str:
        """The sentences, names masked."""
        return self.masked.about(self.brand, self.sentences)

    @cached_property
    def said_by_sentence(self) -> NDArray[np.float32]:
        """What the wording of each sentence adds up to, shape (sentences, columns); weighed once for all findings."""
        return Wording.shipped().score([self.masked.about(self.brand, [sentence]) for sentence in self.sentences])


def abouts(text: str, mentions: Sequence[MentionSpan], index: CueIndex, negators: frozenset[str]) -> list[AboutBrand]:
    """For each brand that is mentioned what is said about it."""
    spans = sentences(text)
    spoken_of = brands_of_sentences(spans, mentions)
    places: dict[str, list[Place]] = defaultdict(list)
    number = 0
    for match in index.find(text) if spans else ():
        while number + 1 < len(spans) and spans[number][1] <= match.start:
            number += 1
        value = value_in_context(text, match.start, match.finding, match.value, negators)
        for brand in spoken_of[number]:
            places[brand].append(Place(match.finding, value, match.start, match.end, spans[number]))
    about: dict[str, list[Span]] = defaultdict(list)
    for span, brands in zip(spans, spoken_of, strict=True):
        for brand in brands:
            about[brand].append(span)
    masked = MaskedNames(text, mentions)
    return [
        AboutBrand(brand, places[brand], about[brand], masked)
        for brand in dict.fromkeys(each.brand for each in mentions)
    ]
