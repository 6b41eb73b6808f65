"""Which words a negation reaches."""

from collections.abc import Sequence

_GERMAN = "nicht nich nix kein keine keinen keinem keiner keines nie niemals nichts ohne weder kaum"
_ENGLISH = "not no never nothing without neither nor cannot cant dont doesnt didnt isnt wasnt wont couldnt nope hardly"
NEGATIONS = frozenset(f"{_GERMAN} {_ENGLISH}".split())
_INSIDE_WORDS = frozenset({"'"})
REACH = 4
"""Words after a negation that it may turn around, up to the next mark."""


def negated(tokens: Sequence[str]) -> list[int]:
    """Positions of the tokens within reach of a negation before them."""
    if NEGATIONS.isdisjoint(tokens):
        return []
    found, left = [], 0
    for position, token in enumerate(tokens):
        if token in NEGATIONS:
            left = REACH
        elif not token[0].isalnum():
            left *= token in _INSIDE_WORDS
        elif left:
            found.append(position)
            left -= 1
    return found
