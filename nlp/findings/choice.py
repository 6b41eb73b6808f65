"""Choice: one value of a finding, where a post shows several."""

from collections.abc import Mapping, Sequence

from nlp.findings.place import Place

_STRENGTH: Mapping[str, Mapping[str, int]] = {
    "recommendation": {"warns": 4, "relays": 3, "recommends": 2, "seeks": 1},
    "word_of_mouth": {"told_others": 3, "second_hand": 2, "first_hand": 1},
    "expectation": {"missed": 3, "exceeded": 2, "met": 1},
    "journey_phase": {"after": 1, "during": 1, "before": 1},
}
"""Which value wins where a post shows as many places for each of two."""

_COUNTS = frozenset({"journey_phase"})
"""Findings that are settled by how often a value shows; the others by strength alone."""


def chosen(finding: str, places: Sequence[Place], text: str) -> Place | None:
    """The place that decides the finding, or None where nothing shows it.

    A recommendation within a question is advice that is sought.
    """
    found = [_as_question(place, text) for place in places if place.finding == finding and place.value != "none"]
    if not found:
        return None
    strength = _STRENGTH[finding]
    often = {value: sum(place.value == value for place in found) for value in strength} if finding in _COUNTS else {}
    return max(found, key=lambda place: (often.get(place.value, 0), strength[place.value], -place.start))


def _as_question(place: Place, text: str) -> Place:
    asked = text[place.end : place.sentence[1]].rstrip(" \n\"'»«”“)").endswith("?")
    if asked and place.finding == "recommendation" and place.value in {"recommends", "warns"}:
        return Place(place.finding, "seeks", place.start, place.end, place.sentence)
    return place
