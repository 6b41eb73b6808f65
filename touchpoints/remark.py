"""Remarks: what a run has to tell people, one fact each, kept so that every reader gets it in a language of his own."""

from collections.abc import Iterable
from typing import Annotated

from pydantic import AfterValidator, Field

from touchpoints.record import Record
from touchpoints.remark_words import REMARKS


def _known(fact: str) -> str:
    if fact not in REMARKS:
        raise ValueError(f"{fact!r} is no remark of touchpoints/remark_words.py")
    return fact


class Remark(Record):
    """One fact. `fact` names its sentence, `values` are filled into it; `count` among them chooses singular or plural.

    Addresses and the words of other programs stand in `values` as they are.
    """

    fact: Annotated[str, AfterValidator(_known)]
    values: dict[str, int | float | str] = Field(default_factory=dict)

    def in_words(self, language: str) -> str:
        """The sentence, without a full stop; `language` is `de` or `en`."""
        one, many = REMARKS[self.fact][language]
        return (one if self.values.get("count") == 1 else many).format(**self.values)


def because(reason: str) -> Remark:
    """What another program, or an error, says in words of its own; they stay in its language."""
    return Remark(fact="because", values={"reason": reason})


def in_one_line(remarks: Iterable[Remark], language: str) -> str:
    """All of them, one behind the other."""
    return "; ".join(remark.in_words(language) for remark in remarks)
