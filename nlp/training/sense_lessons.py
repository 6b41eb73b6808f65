"""What the judge of ambiguous names is taught in each round: names in their sentences beside descriptions of brands."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from nlp.disambiguation.context import context_cues
from nlp.disambiguation.sense import described
from nlp.encoder.passage import MASK, Passage
from nlp.training.sense_names import Named
from touchpoints.watchlist import Brand

MASKED, LOWERED = 0.8, 0.08
"""Shares of names that are masked, and of texts without capitals."""
KEPT_WORDS = 0.75
"""Share of a brand's context words that a round keeps."""
NOTHING = 0.12
"""Share of descriptions that lack their name, as of those without category and of those without context words."""
STRANGERS = 0.3
"""Share of sentences that mean a brand which are held against the description of another one too."""

OTHERS = 0.1
"""Share of the names from other texts that a round takes."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """A passage with its description beside it."""

    passage: Passage
    label: int
    weight: float


class Lessons:
    """Varies what was chosen; the same number of a round gives the same lessons."""

    def __init__(self, invented: Sequence[Named], others: Sequence[Named]) -> None:
        self._invented = invented
        self._others = others
        self._brands = list({named.brand.id: named.brand for named in invented}.values())

    def round(self, number: int) -> list[Lesson]:
        """All lessons of a round."""
        chance = random.Random(number)  # noqa: S311 - no secret
        telling = [named for named in self._invented if _tells_its_trade(named) and chance.random() < STRANGERS]
        strangers = [self._stranger(named, chance) for named in telling]
        others = [named for named in self._others if chance.random() < OTHERS]
        return [_varied(named, chance) for named in (*self._invented, *strangers, *others)]

    def _stranger(self, named: Named, chance: random.Random) -> Named:
        """The same sentence held against a brand of the same name in another trade."""
        other = chance.choice([brand for brand in self._brands if brand.category != named.brand.category])
        return replace(named, brand=other.model_copy(update={"name": named.brand.name}), label=0, weight=0.7)


def _tells_its_trade(named: Named) -> bool:
    return bool(named.label) and bool(context_cues(named.brand, named.text.lower()))


def _varied(named: Named, chance: random.Random) -> Lesson:
    before, name, after = named.text[: named.start], named.text[named.start : named.end], named.text[named.end :]
    if chance.random() < MASKED:
        name = MASK
    if chance.random() < LOWERED:
        before, name, after = before.lower(), name.lower(), after.lower()
    span = (len(before), len(before) + len(name))
    return Lesson(Passage(before + name + after, span, _description(named.brand, chance)), named.label, named.weight)


def _description(brand: Brand, chance: random.Random) -> str:
    known = [word for word in brand.context if chance.random() < KEPT_WORDS]
    chance.shuffle(known)
    name, category = ("" if chance.random() < NOTHING else part for part in (brand.name, brand.category or ""))
    return described(name, category, [] if chance.random() < NOTHING else known)
