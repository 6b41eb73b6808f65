"""The verdict that a test states: 'gut (1,8)', '4,5 von 5', '87 %', '8/10', 'Testurteil: gut', on its own scale."""

import re
from collections.abc import Iterator

from touchpoints.post import Rating

GRADES = {"sehr gut": 1, "gut": 2, "befriedigend": 3, "ausreichend": 4, "mangelhaft": 5, "ungenügend": 6}
"""What a verdict in words alone is as a grade: the middle of the tenths that German test magazines call so.

'gut' is 1,6 to 2,5. Words of no such scale ('Testsieger', 'Kauftipp') are no grade; they stay in the text.
"""
_GRADES = "|".join(GRADES)
_ANCHOR = (
    r"(?:testurteil|gesamturteil|qualitätsurteil|urteil|gesamtnote|testnote|note|gesamtwertung|wertung|gesamtbewertung|bewertung|"
    r"testergebnis|gesamtergebnis|endergebnis|ergebnis|gesamteindruck|fazit|punktzahl|punkte|redaktionswertung|"
    r"(?:our |the |final |overall |review )?(?:verdict|rating|score|grade))"
)
_NUMBER = r"(\d{1,3}(?:[.,]\d{1,2})?)"
_SCHOOL_GRADE = re.compile(
    rf"\b(?:{_GRADES})\s*(?:\(\s*([1-6][.,]\d{{1,2}})\s*\)|[–:-]?\s*([1-6][.,]\d{{1,2}})(?=\s*(?:$|[.,;)|\n](?!\d))))",
    re.IGNORECASE,
)
_GRADE_FIRST = re.compile(rf"(?<![\d.,])([1-6][.,]\d{{1,2}})\s*\(\s*(?:{_GRADES})\s*\)", re.IGNORECASE)
_ANCHORED_GRADE = re.compile(
    r"\b(?:gesamtnote|testnote|schulnote|endnote|durchschnittsnote|notendurchschnitt|note)\b"
    r"(?:\s+(?:der|unserer|des|im)\s+\w+)?[:\s]*([1-6][.,]\d{1,2})(?!\d|\s*(?:von|/))",
    re.IGNORECASE,
)
_WHOLE_GRADE = re.compile(
    r"\b(?:gesamtnote|testnote|schulnote|endnote)\b(?:\s+(?:der|unserer|des|im)\s+\w+)?[:\s]*([1-6])\s?([+–-]?)"
    r"(?![\d.,]\d|\w|\s*(?:von|/))",
    re.IGNORECASE,
)
_OF = re.compile(
    rf"(?<![\d.,]){_NUMBER}\s*(?:von|of|out of|/)\s*(5|6|10|15|20|100)(?![\d.,:/]|\s*(?:\d|uhr|mal))", re.IGNORECASE
)
_POINTS = re.compile(
    r"(?<![\d.,])(\d{2,4}(?:,\d)?)\s*(?:von|of|out of|/)\s*(?:möglichen |maximal )?(\d{2,3}0)\s*(?:punkten?|points?)\b",
    re.IGNORECASE,
)
_GRADED_PERCENT = re.compile(rf"\b(?:{_GRADES})\s*\(\s*{_NUMBER}\s*(?:%|prozent)", re.IGNORECASE)
_OF_HUNDRED = re.compile(
    r"\b(?:gesamt|redaktions|end|test)?wertung[:\s]+(\d{2,3})(?!\d|[.,]\d|\s*(?:[%/]|von\b|of\b|(?-i:[a-zäöüß])))",
    re.IGNORECASE,
)
_OF_WORD = re.compile(r"^\s*(?:möglichen |maximal )?(?:sternen?|punkten?|stars?|points?|zählern?)", re.IGNORECASE)
_PERCENT = re.compile(rf"(?<![\d.,]){_NUMBER}\s*(?:%|prozent|percent)", re.IGNORECASE)
_NEAR = re.compile(rf"\b{_ANCHOR}\b[^.!?\n]{{0,40}}$", re.IGNORECASE)
_BEFORE_ANCHOR = re.compile(
    r"^\s*(?:in der|im|als|for the|as)?\s*"
    r"(?:gesamtwertung|gesamturteil|gesamtergebnis|testergebnis|testurteil|endwertung|final score)\b",
    re.IGNORECASE,
)
_READERS = re.compile(
    r"\b(?:amazon|google|kunden\w*|leser\w*|nutzer\w*|käufer\w*|user\w*|customers?)\b[^.!?\n]{0,40}$", re.IGNORECASE
)
_WORDED = re.compile(
    r"\b(?P<overall>(?:test|gesamt|qualitäts|prüf|end)-?)?(?:urteil|note|bewertung|ergebnis|wertung|prädikat)\b"
    r"(?:\s*[:=–-]|\s+(?:lautet|ist|war|von)\b:?)?\s*[\"„“»‚']?\s*"
    rf"(?P<grade>{_GRADES})\b(?=\s*(?:\Z|[.,;!?|)\"“”«’'\n]|\(\D))",
    re.IGNORECASE,
)
_GOOD = re.compile(r"\bgut\b", re.IGNORECASE)
_NUANCES = {"": 0.0, "+": -0.3, "-": 0.3, "–": 0.3}
_STARS = re.compile(r"((?:[★⭐]\ufe0f?\s?){1,5})((?:☆\s?){0,4})")
_OVERALL = re.compile(
    r"\b(?:gesamt\w*|test-?(?:urteil|note|ergebnis|wertung)\w*|(?:test-)?qualitätsurteil|end(?:note|ergebnis|wertung)"
    r"|redaktionswertung|overall(?: score| rating)?|final (?:score|verdict)|our (?:score|verdict|rating))\b"
    r"[^.!?\n\d]{0,40}$",
    re.IGNORECASE,
)
_SWISS = 4
"""From where on a grade called good is one of six, as Swiss tests give them."""
_WINDOW = 60
_MOST = 200_000

_GRADE_WORDS = tuple(GRADES)
_PATTERNS = {
    _SCHOOL_GRADE: _GRADE_WORDS,
    _GRADE_FIRST: _GRADE_WORDS,
    _ANCHORED_GRADE: ("note",),
    _WHOLE_GRADE: ("note",),
    _POINTS: ("punkt", "point"),
    _OF: ("von", "of", "/"),
    _GRADED_PERCENT: _GRADE_WORDS,
    _PERCENT: ("%", "prozent", "percent"),
    _OF_HUNDRED: ("wertung",),
    _STARS: ("★", "⭐"),
}
"""With the words of which each needs one: most texts are spared most of the searches."""


def verdict_in(*texts: str) -> Rating | None:
    """The verdict that a test's texts state, the first's before the next's; the last in it counts, as tests end so.

    A number counts only where the words beside it say that it is a verdict: a grade in brackets after its name, 'von 5
    Sternen', or a word such as 'Gesamturteil' before it. A grade's name alone counts where no text states a number.
    """
    ends = [text[-_MOST:] for text in texts]
    told = (read(text) for read in (_numbered, _worded) for text in ends)
    return next((rating for rating in told if rating is not None), None)


def _numbered(text: str) -> Rating | None:
    """The last number, of those that are said to be the whole test's if any are."""
    stated = list(_stated(text))
    told = [rating for rating, is_overall in stated if is_overall] or [rating for rating, _ in stated]
    return told[-1] if told else None


def _worded(text: str) -> Rating | None:
    """'Testurteil: gut', the whole test's before that of one of its parts."""
    found = [match for match in _WORDED.finditer(text) if not _READERS.search(text[: match.start()][-_WINDOW:])]
    told = [match for match in found if match["overall"]] or found
    return Rating(value=GRADES[told[-1]["grade"].lower()], best=1, worst=6) if told else None


def _stated(text: str) -> Iterator[tuple[Rating, bool]]:
    """Every verdict in a text, and whether it is said to be that of the whole test."""
    for match in sorted(_matches(text), key=lambda match: match.start()):
        rating = _as_rating(match, text)
        if rating is not None and min(rating.best, rating.worst) <= rating.value <= max(rating.best, rating.worst):
            before = text[max(0, match.start() - _WINDOW) : match.start()]
            yield rating, bool(_OVERALL.search(before) or _OVERALL.match(match.group().split()[0].rstrip(":")))


def _matches(text: str) -> Iterator[re.Match[str]]:
    lower = text.lower()
    for pattern, needed in _PATTERNS.items():
        if any(word in lower for word in needed):
            yield from pattern.finditer(text)


def _as_rating(match: re.Match[str], text: str) -> Rating | None:
    before, after = text[max(0, match.start() - _WINDOW) : match.start()], text[match.end() : match.end() + _WINDOW]
    if match.re in (_SCHOOL_GRADE, _GRADE_FIRST, _ANCHORED_GRADE):
        return _graded(_decimal(match.group(1) or match.group(2)), match.group() + after)
    if match.re is _WHOLE_GRADE:
        return Rating(value=int(match.group(1)) + _NUANCES[match.group(2)], best=1, worst=6)
    if _READERS.search(before):
        return None
    if match.re in (_GRADED_PERCENT, _OF_HUNDRED):
        return Rating(value=_decimal(match.group(1)), best=100, worst=0)
    anchored = bool(_NEAR.search(before) or _BEFORE_ANCHOR.match(after))
    if match.re is _STARS:
        return _in_stars(match) if anchored else None
    if match.re is _POINTS or match.re is _OF:
        told = anchored or (match.re is _OF and _OF_WORD.match(after))
        return Rating(value=_decimal(match.group(1)), best=float(match.group(2)), worst=0) if told else None
    return Rating(value=_decimal(match.group(1)), best=100, worst=0) if match.re is _PERCENT and anchored else None


def _graded(value: float, said: str) -> Rating:
    """A school grade: 1 is best, but for a Swiss one, which is called good where it is high."""
    return (
        Rating(value=value, best=6, worst=1)
        if value >= _SWISS and _GOOD.search(said)
        else Rating(value=value, best=1, worst=6)
    )


def _in_stars(match: re.Match[str]) -> Rating:
    full, empty = (len(re.findall("[★⭐☆]", group)) for group in match.groups())
    return Rating(value=full, best=max(5, full + empty), worst=0)


def _decimal(written: str) -> float:
    return float(written.replace(",", "."))
