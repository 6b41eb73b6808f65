"""What the `best` tier is taught in each round: passages of all corpora, varied as posts vary."""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from zlib import crc32

from nlp.encoder.passage import Passage
from nlp.training.mixed_targets import TARGETS, TEXTS, invented_examples
from nlp.training.sentiment_composition import COMPOSED, Composer
from nlp.training.sentiment_corpora import Example, examples
from nlp.training.sentiment_variation import Closer, Contrast, Variation, Vary

TAUGHT = {
    ("umsab", "de"): 2_000,
    ("umsab", "en"): 2_000,
    ("potts", "de"): 2_500,
    ("emotions", "de"): 150,
    ("m_absa", "de"): 2_200,
    ("m_absa", "en"): 1_800,
    ("m_absa_silent", "de"): 500,
    ("m_absa_silent", "en"): 500,
    ("m_absa_terms", "de"): 3_200,
    ("m_absa_terms", "en"): 2_500,
    ("mams", "en"): 2_000,
    ("newsmtsc", "en"): 4_500,
}
"""How many passages of each corpus a round holds at most: tweets, reviews and press about alike."""


@dataclass(frozen=True, slots=True)
class Ending:
    """Last rounds, in which reviews are set beside their opposites: how many of them, and how long those are.

    `clauses` is the share of targets that are taught with nothing but their clause.
    """

    taught: Mapping[tuple[str, str], int]
    share: float
    longest: int
    rounds: int = 1
    clauses: float = 0.0


_REVIEWS_FIRST = {
    **TAUGHT,
    ("potts", "de"): 1_500,
    ("m_absa", "de"): 1_500,
    ("m_absa", "en"): 1_000,
    ("m_absa_silent", "de"): 300,
    ("m_absa_silent", "en"): 300,
    ("m_absa_terms", "de"): 5_000,
    ("mams", "en"): 3_000,
    ("newsmtsc", "en"): 2_500,
}
_TARGETS_FIRST = {
    **_REVIEWS_FIRST,
    ("potts", "de"): 800,
    ("m_absa", "de"): 800,
    ("m_absa", "en"): 600,
    ("m_absa_silent", "de"): 200,
    ("m_absa_silent", "en"): 200,
    ("m_absa_terms", "en"): 1_500,
    ("mams", "en"): 2_000,
    ("newsmtsc", "en"): 1_500,
}
_INVENTED = 10_000
"""More than there are: all of them, in every round."""
_MIXED_FIRST = {
    (TEXTS, "de"): _INVENTED,
    (TEXTS, "en"): _INVENTED,
    (TARGETS, "de"): _INVENTED,
    (TARGETS, "en"): _INVENTED,
    ("umsab", "de"): 400,
    ("umsab", "en"): 400,
    ("potts", "de"): 200,
    ("m_absa", "de"): 400,
    ("m_absa", "en"): 200,
    ("m_absa_silent", "de"): 50,
    ("m_absa_silent", "en"): 50,
    ("m_absa_terms", "de"): 700,
    ("m_absa_terms", "en"): 300,
    ("mams", "en"): 450,
    ("newsmtsc", "en"): 450,
}
ENDINGS = (Ending(_REVIEWS_FIRST, share=0.6, longest=150), Ending(_TARGETS_FIRST, share=0.85, longest=80))
MIXED_ENDING = Ending(_MIXED_FIRST, share=0.5, longest=80, rounds=3, clauses=0.2)
"""The last of all, which begins with the mean of the stages before: invented sentences and a little of the rest."""

_SPANS_ONLY = {
    (COMPOSED, "de"): 2_600,
    (COMPOSED, "en"): 600,
    (TARGETS, "de"): _INVENTED,
    (TARGETS, "en"): _INVENTED,
    ("umsab", "de"): 400,
    ("umsab", "en"): 400,
    ("potts", "de"): 400,
    ("m_absa_terms", "de"): 1_300,
    ("m_absa_terms", "en"): 800,
    ("mams", "en"): 700,
    ("newsmtsc", "en"): 1_000,
}
_SPANS_AS_THEY_ARE = {
    (COMPOSED, "de"): 1_200,
    (COMPOSED, "en"): 300,
    (TARGETS, "de"): 1_300,
    (TARGETS, "en"): 400,
    ("umsab", "de"): 200,
    ("umsab", "en"): 200,
    ("potts", "de"): 200,
    ("m_absa_terms", "de"): 2_600,
    ("m_absa_terms", "en"): 2_200,
    ("mams", "en"): 1_000,
    ("newsmtsc", "en"): 500,
}
_SPANS_OF_REVIEWS = {
    (COMPOSED, "de"): 500,
    (TARGETS, "de"): 900,
    (TARGETS, "en"): 500,
    ("umsab", "de"): 150,
    ("umsab", "en"): 150,
    ("m_absa_terms", "de"): 3_000,
    ("m_absa_terms", "en"): 800,
    ("mams", "en"): 2_800,
    ("newsmtsc", "en"): 300,
}
SPANS_ENDINGS = (
    Ending(_SPANS_ONLY, share=0.4, longest=80, rounds=2, clauses=0.15),
    Ending(_SPANS_AS_THEY_ARE, share=0.15, longest=90, rounds=2, clauses=0.05),
    Ending(_SPANS_OF_REVIEWS, share=0.1, longest=90, rounds=2, clauses=0.05),
)
"""What the bypasses are taught: nothing but spans, at last mostly real ones as they stand."""
COMPOSED_TEXTS = {"de": 12_000, "en": 4_000}
"""How many texts are put together from parts."""

CORPORA = tuple(sorted({TEXTS, TARGETS, COMPOSED, *(corpus for corpus, _ in TAUGHT)}))
EMPHASIS = {"umsab": 1.5}
"""Loss of a corpus that holds both languages and all labels alike counts more."""
MOST = 2.0
HELD_OUT = 20
"""One text of so many is never learned from; confidence is fitted to those."""
HELD_OUT_OF_INVENTED = 7
"""More of the invented ones, which are few: the last ending was chosen by their targets. Too few whole texts are among
them to fit anything to."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One passage with its polarity; `weight` is what a mistake costs."""

    passage: Passage
    label: int
    corpus: str
    weight: float


class Lessons:
    """All examples, those held out apart."""

    def __init__(self, shared: Path) -> None:
        self._learned: dict[tuple[str, str], list[Example]] = defaultdict(list)
        self.held_out: list[Example] = []
        for example in chain(examples(shared), invented_examples()):
            if not is_held_out(example):
                self._learned[example.corpus, example.language].append(example)
            elif example.corpus != TEXTS:
                self.held_out.append(example)
        for language, texts in COMPOSED_TEXTS.items():
            chance = random.Random(language)  # noqa: S311 - no secret
            self._learned[COMPOSED, language] = Composer(language, chance).examples(texts)
        self._weights = {corpus: _weights(rows) for corpus, rows in self._learned.items()}

    @property
    def learned(self) -> list[Example]:
        """What is learned from the corpora, in a fixed order; the invented sentences are left out."""
        return [example for key in TAUGHT for example in self._learned[key]]

    def texts(self) -> list[str]:
        """Every text of the corpora that is learned from."""
        return sorted({example.text for example in self.learned})

    def round(self, number: int) -> list[Lesson]:
        """The lessons of one of the ordinary rounds; the same number gives the same."""
        return self._chosen(TAUGHT, Variation(self._learned), number)

    def ending(self, ending: Ending) -> list[list[Lesson]]:
        """The lessons of an ending, round by round."""
        vary = Closer(Contrast(self._learned, ending.share, ending.longest), ending.clauses)
        return [self._chosen(ending.taught, vary, ending.longest + number) for number in range(ending.rounds)]

    def spans(self, ending: Ending) -> list[list[Lesson]]:
        """The lessons of an ending that ask about a span."""
        return [[lesson for lesson in lessons if lesson.passage.span] for lessons in self.ending(ending)]

    def _chosen(self, counts: Mapping[tuple[str, str], int], vary: Vary, number: int) -> list[Lesson]:
        chance = random.Random(number)  # noqa: S311 - no secret
        found = []
        for corpus, most in counts.items():
            rows = self._learned[corpus]
            chosen = chance.sample(rows, most) if most < len(rows) else rows
            weights = self._weights[corpus]
            found += [Lesson(vary(each, chance), each.label, each.corpus, weights[each.label]) for each in chosen]
        return found


def is_held_out(example: Example) -> bool:
    """Whether a text belongs to the part that is never learned from."""
    one_of = HELD_OUT_OF_INVENTED if example.corpus in (TEXTS, TARGETS) else HELD_OUT
    return crc32(example.text.encode("utf-8")) % one_of == 0


def _weights(rows: Sequence[Example]) -> dict[int, float]:
    """Rare labels count more, by the root of their rarity."""
    labels = Counter(example.label for example in rows)
    emphasis = EMPHASIS.get(rows[0].corpus, 1.0)
    return {label: emphasis * min(MOST, (len(rows) / len(labels) / count) ** 0.5) for label, count in labels.items()}


def batches_of(sizes: Sequence[int], batch: int, number: int) -> Iterator[list[int]]:
    """Places in batches of like size, in an order that the number decides."""
    chance = random.Random(number)  # noqa: S311 - no secret
    places = list(range(len(sizes)))
    chance.shuffle(places)
    shelves = [sorted(places[at : at + 16 * batch], key=sizes.__getitem__) for at in range(0, len(places), 16 * batch)]
    found = [shelf[at : at + batch] for shelf in shelves for at in range(0, len(shelf), batch)]
    chance.shuffle(found)
    yield from found
