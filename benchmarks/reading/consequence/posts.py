"""The labelled posts: invented, one a line, with both passes' labels and the final one."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
LANGUAGES = ("de", "en")
SETS = {
    "author": {"de": "german.jsonl", "en": "english.jsonl"},
    "blind": {"de": "blind_german.jsonl", "en": "blind_english.jsonl"},
    "fresh": {"de": "fresh_german.jsonl", "en": "fresh_english.jsonl"},
}
"""By who wrote them: the hand that also wrote cues, one that had seen neither cues nor posts, or a third, when the
others' posts had been learned from or their figures looked at."""
UNDIVIDED = frozenset({"fresh"})
"""Sets without a seen half: nothing may be learned from any of their posts, nor settled by their figures."""
TRAINING = {
    "training": {"de": "training_german.jsonl", "en": "training_english.jsonl"},
    "further": {"de": "further_german.jsonl", "en": "further_english.jsonl"},
    "implied": {"de": "implied_german.jsonl", "en": "implied_english.jsonl"},
}
"""Posts to learn from alone, written and labelled once by hands that had seen neither set: `further` by other hands,
harder, longer or more indirect, from which n-grams learned nothing more and the network did; `implied` by four more,
who let what happened speak instead of words of feeling."""
HELD_OUT = {"implied": 7}
"""One in so many posts of a part is not learned from, but settles how much what was learned counts."""
HALVES = ("seen", "untouched")
PASSES: tuple[str, ...] = ("first", "second", "final")


@dataclass(frozen=True)
class Labels:
    """What one reader says that a post does about its brand. `compared_with` holds names."""

    recommendation: str
    word_of_mouth: str
    journey_phase: str
    expectation: str
    reaction: int
    direct_touchpoints: frozenset[str]
    compared_with: frozenset[str]

    @classmethod
    def of(cls, written: dict[str, Any]) -> "Labels":
        """The labels as a line of the set writes them."""
        sets = {name: frozenset(written[name]) for name in ("direct_touchpoints", "compared_with")}
        return cls(**{**written, **sets})


@dataclass(frozen=True)
class LabelledPost:
    """A post about `brand`; `others` are the further brands that it names."""

    id: str
    language: str
    text: str
    brand: str
    others: tuple[str, ...]
    labels: dict[str, Labels]
    """By pass: `first`, `second`, `final`."""
    half: str
    """`seen`, from which may be learned, or `untouched`."""


def posts(language: str, written: str = "author") -> list[LabelledPost]:
    """The posts of one language in one of the `SETS`."""
    return [_post(row, _half(row["id"], written)) for row in _rows(SETS[written][language])]


def training_posts(language: str, part: str = "training") -> list[LabelledPost]:
    """The posts of one language that are there to be learned from."""
    return [
        _post({"id": f"{part}-{language}-{number}", "lang": language, **_labelled(row)}, "seen")
        for number, row in enumerate(_rows(TRAINING[part][language]))
    ]


def is_held_out(post: LabelledPost, part: str) -> bool:
    """Settled by the text alone, so that posts with the same text and other brands stay together."""
    return part in HELD_OUT and hashlib.sha256(post.text.encode()).digest()[0] % HELD_OUT[part] == 0


def _rows(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FOLDER / name).read_text("utf-8").splitlines()]


def _labelled(row: dict[str, Any]) -> dict[str, Any]:
    told = {"text", "brand", "others"}
    return {**{name: row[name] for name in told}, "final": {name: row[name] for name in row if name not in told}}


def _half(post_id: str, written: str) -> str:
    """Settled by the id alone."""
    return "untouched" if written in UNDIVIDED else HALVES[hashlib.sha256(post_id.encode()).digest()[0] % 2]


def _post(row: dict[str, Any], half: str) -> LabelledPost:
    labels = {name: Labels.of(row[name]) for name in PASSES if name in row}
    return LabelledPost(row["id"], row["lang"], row["text"], row["brand"], tuple(row["others"]), labels, half)
