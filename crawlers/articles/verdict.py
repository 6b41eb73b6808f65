"""The verdict of a test: 'gut (1,8)', '4,5 von 5', '87 %', '8/10', 'Testurteil: gut' as a rating on its own scale."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement

from crawlers.articles.structured_data import Item, StructuredData, text_in
from crawlers.articles.visible import shown_texts
from touchpoints.post import Rating

GRADES = {"sehr gut": 1, "gut": 2, "befriedigend": 3, "ausreichend": 4, "mangelhaft": 5, "ungenügend": 6}
"""What a verdict in words alone is as a grade: the middle of the tenths that German test magazines call so.

'gut' is 1,6 to 2,5. Words of no such scale ('Testsieger', 'Kauftipp') are no grade; they stay in the text.
"""
_GRADES = "|".join(GRADES)
_ANCHOR = (
    r"(?:testurteil|gesamturteil|urteil|gesamtnote|testnote|note|gesamtwertung|wertung|gesamtbewertung|bewertung|"
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
    r"\b(?:gesamtnote|testnote|schulnote|endnote|durchschnittsnote|notendurchschnitt|note)\b[:\s]*([1-6][.,]\d{1,2})(?!\d|\s*(?:von|/))",
    re.IGNORECASE,
)
_OF = re.compile(
    rf"(?<![\d.,]){_NUMBER}\s*(?:von|of|out of|/)\s*(5|6|10|15|20|100)(?![\d.,:/]|\s*(?:\d|uhr|mal))", re.IGNORECASE
)
_OF_WORD = re.compile(r"^\s*(?:möglichen |maximal )?(?:sternen?|punkten?|stars?|points?|zählern?)", re.IGNORECASE)
_PERCENT = re.compile(rf"(?<![\d.,]){_NUMBER}\s*(?:%|prozent|percent)", re.IGNORECASE)
_NEAR = re.compile(rf"\b{_ANCHOR}\b[^.!?\n]{{0,40}}$", re.IGNORECASE)
_BEFORE_ANCHOR = re.compile(
    r"^\s*(?:in der|im|als|for the|as)?\s*(?:gesamtwertung|gesamturteil|testurteil|endwertung|final score)\b",
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
_STARS = re.compile(r"((?:[★⭐]\ufe0f?\s?){1,5})((?:☆\s?){0,4})")
_WINDOW = 60
_MOST = 200_000


def verdict_in(*texts: str) -> Rating | None:
    """The verdict that a test's texts state, the first's before the next's; the last in it counts, as tests end so.

    A number counts only where the words beside it say that it is a verdict: a grade in brackets after its name, 'von 5
    Sternen', or a word such as 'Gesamturteil' before it. A grade's name alone counts where no text states a number.
    """
    ends = [text[-_MOST:] for text in texts]
    told = (read(text) for read in (_numbered, _worded) for text in ends)
    return next((rating for rating in told if rating is not None), None)


def _numbered(text: str) -> Rating | None:
    return next(reversed(list(_stated(text))), None)


def _worded(text: str) -> Rating | None:
    """'Testurteil: gut', the whole test's before that of one of its parts."""
    found = [match for match in _WORDED.finditer(text) if not _READERS.search(text[: match.start()][-_WINDOW:])]
    told = [match for match in found if match["overall"]] or found
    return Rating(value=GRADES[told[-1]["grade"].lower()], best=1, worst=6) if told else None


def _stated(text: str) -> Iterator[Rating]:
    for match in sorted(_matches(text), key=lambda match: match.start()):
        rating = _as_rating(match, text)
        if rating is not None and min(rating.best, rating.worst) <= rating.value <= max(rating.best, rating.worst):
            yield rating


def _matches(text: str) -> Iterator[re.Match[str]]:
    for pattern in (_SCHOOL_GRADE, _GRADE_FIRST, _ANCHORED_GRADE, _OF, _PERCENT, _STARS):
        yield from pattern.finditer(text)


def _as_rating(match: re.Match[str], text: str) -> Rating | None:
    before, after = text[max(0, match.start() - _WINDOW) : match.start()], text[match.end() : match.end() + _WINDOW]
    if match.re in (_SCHOOL_GRADE, _GRADE_FIRST, _ANCHORED_GRADE):
        return Rating(value=_decimal(match.group(1) or match.group(2)), best=1, worst=6)
    if _READERS.search(before):
        return None
    anchored = bool(_NEAR.search(before) or _BEFORE_ANCHOR.match(after))
    if match.re is _STARS:
        return _in_stars(match) if anchored else None
    if match.re is _OF and (anchored or _OF_WORD.match(after)):
        return Rating(value=_decimal(match.group(1)), best=float(match.group(2)), worst=0)
    return Rating(value=_decimal(match.group(1)), best=100, worst=0) if match.re is _PERCENT and anchored else None


def _in_stars(match: re.Match[str]) -> Rating:
    full, empty = (len(re.findall("[★⭐☆]", group)) for group in match.groups())
    return Rating(value=full, best=max(5, full + empty), worst=0)


def _decimal(written: str) -> float:
    return float(written.replace(",", "."))


def declared_verdict(data: StructuredData, shown: str) -> Rating | None:
    """The rating that the page's own review declares, where the page shows that number too.

    An `aggregateRating` is what readers gave, and no verdict of the test.
    """
    for item in data.of_kind("Review"):
        for told in data.resolved(item.get("reviewrating")):
            rating = rating_of(told) if isinstance(told, dict) else None
            if rating is not None and is_shown(rating, shown):
                return rating
    return None


def rating_of(item: Item) -> Rating | None:
    """A schema.org Rating on its scale, which is 1 to 5 where it names none; None where it makes no sense."""
    value, best, worst = (_number(item.get(key)) for key in ("ratingvalue", "bestrating", "worstrating"))
    if value is None:
        return None
    best = best if best is not None else (5.0 if value <= 5 else 10.0 if value <= 10 else 100.0)
    worst = worst if worst is not None else (0.0 if value < 1 or best > 5 else 1.0)
    if best == worst or not min(best, worst) <= value <= max(best, worst):
        return None
    return Rating(value=value, best=best, worst=worst)


def is_shown(rating: Rating, shown: str) -> bool:
    """Whether a number stands in the page's visible words, with comma or point."""
    written = f"{rating.value:g}"
    forms = "|".join(re.escape(form) for form in {written, written.replace(".", ","), f"{rating.value:.1f}"})
    return re.search(rf"(?<![\d.,])(?:{forms})(?![\d]|[.,]\d)", shown) is not None


def shown_words(tree: HtmlElement) -> str:
    """All words of a page that a reader may see, in one line."""
    attributes = (element.get(name) for element in tree.iter(etree.Element) for name in ("title", "aria-label", "alt"))
    return " ".join(" ".join((*shown_texts(tree), *filter(None, attributes))).split())


def _number(value: object) -> float | None:
    told = text_in(value)
    try:
        return float(told.replace(",", ".").split("/")[0].strip(" %")) if told else None
    except ValueError:
        return None
