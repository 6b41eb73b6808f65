"""The counts in a list's row: those of answers tell that a thread grew, those of views that somebody looked."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from crawlers.markup.one_line import one_line
from crawlers.row_dates import Dated

_NUMBER = r"(?<![\w.,:/-])\d[\d.,]*(?:\s?(?:k|tsd|mio)\b\.?)?(?![\w:/-])"
_VIEWS = (
    r"(?:mal\s+)?(?:views?|hits?|reads?|clicks?|aufrufen?|zugriffen?|klicks?|hits|gelesen|gesehen|ansichten|besuchen?)"
)
_ANSWERS = (
    r"(?:antwort(?:en)?|repl(?:y|ies)|answers?|beitr[aä]ge?n?|posts?|kommentaren?|kommentar|comments?|bewertung(?:en)?"
    r"|rezension(?:en)?|reviews?|meinung(?:en)?|erfahrung(?:en)?|erfahrungsberichte?|nachrichten|messages?)"
)
_BEHIND = re.compile(rf"(?P<number>{_NUMBER})\s*(?:(?P<views>{_VIEWS})|(?P<answers>{_ANSWERS}))\b", re.IGNORECASE)
_BEFORE = re.compile(rf"\b(?:(?P<views>{_VIEWS})|(?P<answers>{_ANSWERS}))\W{{0,3}}(?P<number>{_NUMBER})", re.IGNORECASE)
_ANY = re.compile(_NUMBER, re.IGNORECASE)
_DATE = re.compile(r"(?<!\d)\d{4}-\d\d-\d\d(?!\d)|(?<!\d)\d{1,2}:\d\d(?::\d\d)?(?!\d)|(?<![\d.])\d\d?\.\d\d?\.(?!\d)")
_THOUSANDS = re.compile(r"k|tsd", re.IGNORECASE)
_MILLIONS = re.compile(r"mio", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Count:
    start: int
    end: int
    value: float
    is_answers: bool = False
    is_views: bool = False


@dataclass(frozen=True, slots=True)
class Counted:
    """A row's words without its count of views; whether a count is left, and whether one is said to be of answers."""

    text: str
    has_count: bool
    has_answers: bool


def counted(row: Dated) -> Counted:
    """What the row counts.

    Where no word says which are the views, they are the largest of several: nobody answers what he hasn't opened.
    """
    # Dates keep their place in the text, so that a count's place is the same in both.
    counts = list(_counts(_DATE.sub(lambda date: " " * len(date[0]), row.text)))
    views = [count for count in counts if count.is_views]
    unnamed = [count for count in counts if not (count.is_answers or count.is_views)]
    if not views and unnamed and len(counts) > 1:
        views = [max(unnamed, key=lambda count: count.value)]
    text = row.text
    for count in sorted(views, key=lambda count: -count.start):
        text = f"{text[: count.start]} {text[count.end :]}"
    return Counted(
        text=" ".join(text.split()),
        has_count=len(counts) > len(views),
        has_answers=any(count.is_answers for count in counts),
    )


def page_link(anchor: HtmlElement) -> bool:
    """Whether the link leads to the page whose number it shows: '2' to '?page=2'."""
    shown = one_line(anchor)
    is_number = shown.isdecimal() and shown.isascii()
    return is_number and re.search(rf"(?<!\d){shown}(?!\d)", anchor.get("href") or "") is not None


def _counts(text: str) -> Iterator[_Count]:
    named = _BEFORE if _first(_BEFORE, text) < _first(_BEHIND, text) else _BEHIND
    kinds = {place.start("number"): place for place in named.finditer(text)}
    for number in _ANY.finditer(text):
        place = kinds.get(number.start())
        yield _Count(
            start=number.start(),
            end=number.end(),
            value=_value(number[0]),
            is_answers=bool(place and place["answers"]),
            is_views=bool(place and place["views"]),
        )


def _first(pattern: re.Pattern[str], text: str) -> int:
    found = pattern.search(text)
    return found.start() if found else len(text) + 1


def _value(count: str) -> float:
    whole = re.sub(r"[^\d.,]", "", count)
    if _MILLIONS.search(count) or _THOUSANDS.search(count):
        scale = 1_000_000 if _MILLIONS.search(count) else 1_000
        return float(re.sub(r"\.(?=.*\.)", "", whole.replace(",", ".")).strip(".") or 0) * scale
    return float(re.sub(r"\D", "", whole) or 0)
