"""How alike two titles are."""

from difflib import SequenceMatcher

_READ = 200


def likeness(one: str, other: str) -> float:
    """How alike two titles are, between 0 and 1."""
    one, other = one.casefold(), other.casefold()
    if not one or not other:
        return 0.0
    if one in other or other in one:
        return 1.0 if one == other else 0.9
    return SequenceMatcher(None, one[:_READ], other[:_READ], autojunk=False).quick_ratio()
