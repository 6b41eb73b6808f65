"""The parts that review sentences are put together from, as they are drawn: things, and what is said of them."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import chain
from random import Random
from typing import Any

from nlp.training import mixed_targets

MARKS = {"bad": "-", "fair": "=", "good": "+"}
"""How the files of whole sentences mark each polarity."""

_EVERYDAY = 0.3
"""Share of things that are spoken of with words that fit all things."""
_DENIED, _SET, _DEGREED = 0.12, 0.35, 0.35
"""Shares of a word denied, of a set phrase in its place, of a word with a degree before it."""
_BETWEEN = " | "

Fields = dict[str, str]
"""What stands in a frame's braces."""


@dataclass(frozen=True, slots=True)
class Thing:
    """A noun with its gender (`p` for a plural) and the kind of thing that it is."""

    noun: str
    gender: str
    kind: str

    @property
    def number(self) -> str:
        """`s` or `p`."""
        return "p" if self.gender == "p" else "s"

    def marked(self, polarity: str) -> str:
        """The noun as a target of this polarity."""
        return f"[{self.noun} {MARKS[polarity]}]"


class Parts:
    """One language's parts, drawn by chance."""

    def __init__(self, language: str, chance: Random) -> None:
        self._table = _table(language)
        self._chance = chance
        self.things = _things(self._table)

    @property
    def domains(self) -> list[list[str]]:
        """Kinds of things that are spoken of together."""
        return list(self._table["domains"].values())

    def frame(self, group: str) -> str:
        """A frame of the group; fields of a second thing end in 2."""
        return str(self._chance.choice(self._table["frames"][group]))

    def fact(self, thing: Thing) -> str | None:
        """A frame that says nothing of the thing but that it was there, where its kind has any."""
        facts = self._table[thing.kind].get("facts")
        return self._chance.choice(_numbered(facts, thing.number)) if facts else None

    def of_several(self, things: list[Thing], polarity: str) -> Fields:
        """Fields of a frame that says one thing of all; all are of one kind."""
        *some, last = (thing.marked(polarity) for thing in things)
        nouns = f"{', '.join(some)}{self._table['frames']['and']}{last}"
        return {"nouns": nouns, "were": self._table["verbs"]["was"]["p"], "say": self._said(things[0], polarity)}

    def of(self, thing: Thing, polarity: str) -> Fields:
        """Fields of a frame with one thing."""
        word, number = self._drawn(thing, polarity, "words"), thing.number
        return {
            **{name: forms[thing.gender] for name, forms in self._table["articles"].items()},
            **{name: forms[number] for name, forms in self._table["verbs"].items()},
            **{name: self._ended(word, ends[thing.gender]) for name, ends in self._table["endings"].items()},
            "noun": thing.marked(polarity),
            "word": word,
            "say": self._said(thing, polarity),
            "phrase": self._drawn(thing, polarity, "phrases"),
        }

    def _said(self, thing: Thing, polarity: str) -> str:
        """What stands behind a verb: a word, perhaps by degree or by denial of another, or a set phrase."""
        if self._chance.random() < _DENIED:
            source, denial = self._chance.choice(self._table["denials"][polarity])
            return str(denial.format(self._drawn(thing, source, "words")))
        if self._chance.random() < _SET:
            return self._drawn(thing, polarity, "says")
        word = self._drawn(thing, polarity, "words")
        degreed = self._chance.random() < _DEGREED
        return f"{self._chance.choice(self._table['degrees'][polarity])} {word}" if degreed else word

    def _drawn(self, thing: Thing, polarity: str, group: str) -> str:
        own = self._table[thing.kind].get(polarity, {}).get(group)
        everyday = not own or self._chance.random() < _EVERYDAY
        choices = self._table["any"][polarity][group] if everyday else own
        return self._chance.choice(_numbered(choices, thing.number))

    def _ended(self, words: str, ending: str) -> str:
        before, space, last = words.rpartition(" ")
        return f"{before}{space}{self._table['stems'].get(last, last)}{ending}"


@cache
def _table(language: str) -> Mapping[str, Any]:
    file = resources.files(mixed_targets) / f"parts_{language}.toml"
    return tomllib.loads(file.read_text("utf-8"))


def _things(table: Mapping[str, Any]) -> dict[str, list[Thing]]:
    """What there is of every kind."""
    return {
        kind: [
            Thing(noun, gender, kind)
            for gender in table["articles"]["the"]
            for noun in table[kind].get(gender, "").split(_BETWEEN)
            if noun
        ]
        for kind in sorted(set(chain.from_iterable(table["domains"].values())))
    }


def _numbered(choices: str, number: str) -> list[str]:
    """What the choices are for one thing (`s`) or for several (`p`): the part before or behind the slash."""
    return [choice.split("/")[-1 if number == "p" else 0] for choice in choices.split(_BETWEEN)]
