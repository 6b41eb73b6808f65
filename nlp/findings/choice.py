"""Choice: one value of a finding, where a post shows several."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from nlp.findings.place import Place

_STRENGTH: Mapping[str, Mapping[str, int]] = {
    "recommendation": {"warns": 4, "recommends": 3, "seeks": 2, "relays": 1},
    "word_of_mouth": {"told_others": 3, "second_hand": 2, "first_hand": 1},
    "expectation": {"missed": 3, "exceeded": 2, "met": 1},
    "journey_phase": {"after": 1, "during": 1, "before": 1},
}
"""Which value wins where a post shows as many places for each of two."""

_COUNTS = frozenset({"journey_phase"})
"""Findings that are settled by how often a value shows; the others by strength alone."""


_QUOTES = " \n\"'»«”“)"


def chosen(finding: str, places: Sequence[Place], text: str) -> Place | None:
    """The place that decides the finding, or None where nothing shows it."""
    found = [place for place in places if place.finding == finding and place.value != "none"]
    if finding == "recommendation":
        found = _advice(found, text)
    if not found:
        return None
    strength = _STRENGTH[finding]
    often = {value: sum(place.value == value for place in found) for value in strength} if finding in _COUNTS else {}
    return max(found, key=lambda place: (often.get(place.value, 0), strength[place.value], -place.start))


def _advice(places: Sequence[Place], text: str) -> list[Place]:
    """Advice as it is meant: within a question it is sought, behind another adviser in the same sentence relayed."""
    relayed = {place.sentence: place.start for place in reversed(places) if place.value == "relays"}
    found: list[Place] = []
    for place in places:
        asked = text[place.end : place.sentence[1]].rstrip(_QUOTES).endswith("?")
        if place.value == "asks" and not asked:
            continue
        if asked and place.value != "relays":
            found.append(replace(place, value="seeks"))
        elif place.value == "relays" or place.start < relayed.get(place.sentence, place.end):
            found.append(place)
    return found
