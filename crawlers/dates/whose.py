"""Whose a date is: 'Mitglied seit', 'zuletzt bearbeitet von', 'aktualisiert am' tell another's than the post's."""

import re

from crawlers.dates.words import LIVED_DATES, OTHER_DATES, OWN_DATES

_LABEL = re.compile(
    rf"\b(?:(?P<other>{'|'.join((*OTHER_DATES, *LIVED_DATES))})|(?:{'|'.join(OWN_DATES)}))\b", re.IGNORECASE
)
_BETWEEN = re.compile(r"(?:[^\d]|(?<=\w)\d){0,40}")
"""What may stand between a label and its date: names too, which may hold digits, but no number of its own."""
_WINDOW = 70
_IS_SAID_BEFORE = re.compile(r"\b(?:wurde|ist|hat|zuletzt)\b[^.!?|·•]{0,40}\Z", re.IGNORECASE)
_SAME_SENTENCE = re.compile(r"(?:[^.!?|·•(]|(?<=\d)\.(?=\d)){0,60}")


def is_anothers(text: str, start: int, end: int) -> bool:
    """Whether the date at `text[start:end]` is said to be another's than the post's: the nearest label decides."""
    return _by_label_before(text, start) or _by_verb_after(text, start, end)


def _by_label_before(text: str, start: int) -> bool:
    labels = list(_LABEL.finditer(text, max(0, start - _WINDOW), start))
    return bool(labels and labels[-1]["other"] and _BETWEEN.fullmatch(text, labels[-1].end(), start))


def _by_verb_after(text: str, start: int, end: int) -> bool:
    """'Der Beitrag wurde am 3. Mai von Anna bearbeitet': German says only at the end what was done."""
    if not _IS_SAID_BEFORE.search(text[max(0, start - _WINDOW) : start]):
        return False
    rest = _SAME_SENTENCE.match(text, end)
    label = _LABEL.search(text, end, rest.end()) if rest else None
    return label is not None and bool(label["other"])
