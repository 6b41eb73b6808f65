"""How much words look like names rather than titles: 'Anna K.' and 'hexe_58' against 'Kocht schnell und leise'."""

import re
from collections.abc import Collection

_PARTICLES = frozenset(
    [
        *("von", "van", "vom", "de", "del", "della", "di", "da", "le", "la", "der", "den", "dem", "zu", "zum", "zur"),
        *("aus", "und", "u.", "and", "from", "of", "in", "bei", "the", "el", "al", "bin", "ben"),
    ]
)
_SENTENCE = re.compile(r"[!?;:]|\.\.\.|…|,\s*[a-zäöü]")
_ENOUGH = 0.8


def likeness_to_names(told: Collection[str]) -> float:
    """From 0 to 1: 1 where nearly all of the words told at one place may be names, ever less where fewer are."""
    share = sum(map(_may_be_name, told)) / len(told)
    return 1.0 if share >= _ENOUGH else share * share


def _may_be_name(words: str) -> bool:
    """One word may; several may where none begins with a small letter that no name has."""
    parts = words.split()
    if len(parts) < len(("Anna", "K.")):
        return True
    small = [part for part in parts if part[0].islower() and part.lower() not in _PARTICLES]
    return not small and not _SENTENCE.search(words)
