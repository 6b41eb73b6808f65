"""Clusters of invented texts: copies as they are printed and posted, and texts that are merely like each other."""

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from benchmarks.duplicates.linking import is_linked

FILE = Path(__file__).with_name("clusters.toml")
_PLAIN = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"},
)
_SIGNS = str.maketrans({"„": "»", "“": "«", '"': "'", "-": "\u2011", "–": "-", "—": "-"})
_SPELLINGS: dict[str | None, Callable[[str], str]] = {
    None: lambda text: text,
    "umlauts": lambda text: text.translate(_PLAIN),
    "quotes": lambda text: text.translate(_SIGNS),
    "nbsp": lambda text: text.replace(" ", "\u00a0"),
    "soft_hyphens": lambda text: " ".join(map(_with_soft_hyphen, text.split(" "))),
}


@dataclass(frozen=True)
class Cluster:
    """Texts that are all copies of each other, or of which none is."""

    kind: str
    copies: bool
    texts: tuple[str, ...]

    def linked(self) -> tuple[int, int]:
        """How many of its pairs are linked, and how many there are."""
        pairs = [is_linked(one, other) for one, other in combinations(self.texts, 2)]
        return sum(pairs), len(pairs)


def clusters() -> list[Cluster]:
    found = tomllib.loads(FILE.read_text("utf-8"))["clusters"]
    return [Cluster(each["kind"], each["copies"], _texts(each)) for each in found]


def _texts(cluster: dict[str, Any]) -> tuple[str, ...]:
    return tuple(variant.get("words") or _text(cluster["paragraphs"], variant) for variant in cluster["variants"])


def _text(paragraphs: list[str], variant: dict[str, Any]) -> str:
    body = "\n\n".join(paragraphs[part] for part in variant.get("parts", range(len(paragraphs))))
    for old, new in variant.get("replace", ()):
        body = body.replace(old, new)
    whole = "\n".join(part for part in (variant.get("before"), body, variant.get("after")) if part)
    return _SPELLINGS[variant.get("spelling")](whole)


def _with_soft_hyphen(word: str) -> str:
    return f"{word[: len(word) // 2]}\u00ad{word[len(word) // 2 :]}" if len(word) > 7 else word
