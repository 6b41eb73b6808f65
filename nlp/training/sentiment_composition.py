"""Review sentences put together from parts: what is said of one thing tells nothing of the thing beside it.

Who praises one thing mostly praises the next, so a network leans to what most of a sentence says. Here each thing's
polarity is drawn alone, and the words for it come from lists (`mixed_targets/parts_*.toml`), so that rare words are met
as often as common ones.
"""

import re
from random import Random

from nlp.training.mixed_targets import targets_of
from nlp.training.sentiment_corpora import Example
from nlp.training.sentiment_parts import Fields, Parts, Thing

COMPOSED = "composed_terms"
"""The corpus of the targets that were put together."""

_SHARES = {"bad": 0.42, "fair": 0.25, "good": 0.33}
"""How often each polarity is drawn: there are most words for blame."""
_COUNTS = {1: 1, 2: 4, 3: 3, 4: 1}
"""How often a text speaks of so many things, against each other."""
_OPPOSITES = {"bad": "good", "good": "bad"}
_SINGULAR_ONLY = ("dem", "dative")
"""Fields of the dative, in which a plural's noun would change too."""
_TELEGRAPHED, _LOWERED, _PAIRED, _OPPOSED, _LISTED = 0.3, 0.12, 0.35, 0.15, 0.08
_TURNED, _CONTRASTED, _MENTIONED = 0.2, 0.5, 0.3
_CAPITAL = re.compile(r"(?:^|(?<=[.!] ))\w")


class Composer:
    """Puts texts of one language together."""

    def __init__(self, language: str, chance: Random) -> None:
        self._language = language
        self._chance = chance
        self._parts = Parts(language, chance)
        self._kinds: list[str] = []

    def examples(self, texts: int) -> list[Example]:
        """Every target of so many texts."""
        lines = (self.line() for _ in range(texts))
        return [example for line in lines for example in targets_of(line, self._language, COMPOSED)]

    def line(self) -> str:
        """One text, its targets marked as in the files of whole sentences."""
        self._kinds = self._chance.choice(self._parts.domains)
        [count] = self._chance.choices(tuple(_COUNTS), tuple(_COUNTS.values()))
        said = self._telegram(count) if self._at(_TELEGRAPHED) else self._sentence(count)
        after = self._parts.frame("after")
        end = self._chance.choice((".", ".", "!", "...") if after else (".", ".", "!", ""))
        line = _CAPITAL.sub(lambda match: match[0].upper(), f"{self._parts.frame('before')}{said}{end}{after}")
        return line.lower() if self._at(_LOWERED) else line

    def _telegram(self, count: int) -> str:
        joint = self._chance.choice((", ", ", ", ". ", " - ", "; ", "... "))
        return joint.join(self._one("short") for _ in range(count))

    def _sentence(self, count: int) -> str:
        if count > 1 and self._at(_PAIRED):
            said, count = self._two(), count - 2
        elif self._at(_LISTED):
            said, count = self._several(), count - 1
        else:
            said, count = self._statement(), count - 1
        for _ in range(count):
            said += self._parts.frame("turns" if self._at(_CONTRASTED) else "joints") + self._statement()
        return said

    def _statement(self) -> str:
        if self._at(_TURNED):
            return f"{self._parts.frame('adverbs')} {self._one('turned')}"
        return self._one("plain")

    def _one(self, group: str) -> str:
        """What is said of one thing, or for a middling one perhaps only that it was there."""
        thing, polarity = self._thing(), self._polarity()
        frame = self._parts.frame(group)
        if group == "plain" and polarity == "fair" and self._at(_MENTIONED):
            frame = self._parts.fact(thing) or frame
        return frame.format_map(self._parts.of(thing, polarity))

    def _two(self) -> str:
        """What is said of one thing against another."""
        if self._at(_OPPOSED):
            frame, polarity = self._parts.frame("opposed"), self._chance.choice(tuple(_OPPOSITES))
            other = _OPPOSITES[polarity]
        else:
            frame, polarity, other = self._parts.frame("pairs"), self._polarity(), self._polarity()
        singular = any(field in frame for field in _SINGULAR_ONLY)
        first = self._thing(singular)
        second = self._thing(singular, first.noun)
        return frame.format_map(self._parts.of(first, polarity) | _second(self._parts.of(second, other)))

    def _several(self) -> str:
        """One thing said of several of a kind."""
        first = self._thing()
        others = [thing for thing in self._parts.things[first.kind] if thing.noun != first.noun]
        things = [first, *self._chance.sample(others, self._chance.choice((1, 2)))]
        return self._parts.frame("all").format_map(self._parts.of_several(things, self._polarity()))

    def _thing(self, singular: bool = False, other_than: str = "") -> Thing:
        while True:
            thing = self._chance.choice(self._parts.things[self._chance.choice(self._kinds)])
            if thing.noun != other_than and not (singular and thing.number == "p"):
                return thing

    def _polarity(self) -> str:
        [polarity] = self._chance.choices(tuple(_SHARES), tuple(_SHARES.values()))
        return polarity

    def _at(self, share: float) -> bool:
        return self._chance.random() < share


def _second(fields: Fields) -> Fields:
    return {f"{name}2": value for name, value in fields.items()}
