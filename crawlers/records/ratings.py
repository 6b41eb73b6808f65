"""The rating that a record shows: asked for where records are reviews, since a forum's rank stars look the same."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from lxml.html import HtmlElement

from crawlers.engines.star_rows import lit_signs, rows_in
from crawlers.engines.stars import rating_in, shows_stars, spoken_for
from crawlers.markup.beginning import beginning_of
from crawlers.markup.one_line import one_line
from crawlers.records.dated import kind_of
from crawlers.records.outline import Node, Outline
from crawlers.records.spans import Span
from touchpoints.post import Rating

_RATED = re.compile(
    r"rating|stars?\b|stern(?:en?)?\b|bewertung|score|note\b|grade|wertung|sonnen?\b|punkten?\b", re.IGNORECASE
)
_NUMBER = r"\d{1,3}(?:[.,]\d{1,2})?"
_OUT_OF = rf"{_NUMBER}\s*(?:von|(?:stars? )?out of|of|/)\s*(?:5|6|10|fünf|five)\b"
_UNIT = r"(?:sternen?|stars?|punkten?|points|sonnen|herzen|bewertungspunkten)\b"
_KIND = r"(?:gesamt|produkt|artikel|kunden|end|test|shop|overall|product|customer)?[ -]?"
_LABEL = (
    r"(?:bewertet|bewertung|wertung|gesamturteil|gesamteindruck|gesamtnote|schulnote|note|rating|rated|score|urteil)"
)
_LONGEST_SPOKEN = 200
_IN_WORDS = re.compile(
    rf"{_OUT_OF}(?:,0)?\s*{_UNIT}|{_LABEL}\b\W{{0,3}}(?:mit\W|with\W)?\s*{_OUT_OF}|{_LABEL}\W{{1,3}}[1-6],\d\b",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"\W*(?:{_KIND}{_LABEL}\b\W{{0,3}}(?:mit\W|with\W)?\s*)?{_OUT_OF}(?:[.,]0)?\W*(?:möglichen\s+)?(?:{_UNIT})?\W*"
    rf"|\W*{_KIND}{_LABEL}\W{{1,3}}[1-6],\d\W*",
    re.IGNORECASE,
)
_ASKED = re.compile(r"(?:gesamt|produkt|artikel)?(?:bewertung|wertung):?|(?:overall )?rating:?", re.IGNORECASE)
_OVERALL = re.compile(r"gesamt|overall|insgesamt|\btotal\b", re.IGNORECASE)
_OF_MANY = re.compile(
    r"\d\W{0,3}(?:kunden|nutzer|gäste|produkt|user |customer )?-?"
    r"(?:bewertungen|rezensionen|meinungen|stimmen|reviews|ratings)\b"
    r"|durchschnitt|im schnitt|average|\bø|gesamtergebnis|based on|basierend",
    re.IGNORECASE,
)
_LONGEST = 60
_MOST = 0.6


def ratings_of(outline: Outline, spans: Sequence[Span]) -> list[Rating | None]:
    """The rating of each record, or None where none is shown."""
    lit = lit_signs(row for span in spans for node in _nodes(outline, span) for row in rows_in(node.element))
    return _on_one_scale([_rating(outline, span, lit) for span in spans])


def _on_one_scale(ratings: list[Rating | None]) -> list[Rating | None]:
    """Bare numbers of one page have one scale: where one is 8,0, another's 4,0 is of ten too."""
    bests = {rating.best for rating in ratings if rating is not None and rating.best > rating.worst}
    if len(bests) < len((5, 10)):
        return ratings
    return [
        Rating(value=rating.value, best=max(bests), worst=0) if rating and rating.best > rating.worst else rating
        for rating in ratings
    ]


def are_rated(ratings: Sequence[Rating | None]) -> bool:
    """Whether most records bear a rating: they are reviews then, though each has a title that leads to its own page."""
    return sum(rating is not None for rating in ratings) >= _MOST * len(ratings)


def say_ratings(outline: Outline, spans: Sequence[Span]) -> bool:
    """Whether most records tell their rating in words, with its scale, as no forum tells a writer's rank."""
    said = sum(any(_says_rating(node) for node in _nodes(outline, span)) for span in spans)
    return said >= _MOST * len(spans)


def tells_rating(words: str) -> bool:
    """Whether words say nothing but a rating: 'Artikelbewertung: 4 von 5 Sternen'."""
    return _WHOLE.fullmatch(words) is not None


def shows_rating(node: Node) -> bool:
    """Whether an element shows a rating."""
    return _shown(node) is not None


def says_own_rating(node: Node) -> bool:
    """Whether an element tells one person's rating in words."""
    return _says_rating(node) and not _is_of_many(node)


def says_mean_rating(node: Node) -> bool:
    """Whether an element tells what many gave: a count of ratings, or 'Durchschnitt', stands beside it."""
    return _says_rating(node) and _is_of_many(node)


def _is_of_many(node: Node) -> bool:
    around = node.parent if node.parent is not None and node.parent.words <= 2 * _LONGEST else node
    return _OF_MANY.search(" ".join((one_line(around.element), *_pictured(node.element)))) is not None


def _nodes(outline: Outline, span: Span) -> Sequence[Node]:
    return outline.nodes[span.start : span.end + 1]


def _rating(outline: Outline, span: Span, lit: frozenset[str]) -> Rating | None:
    """The record's one rating: what is called its whole before its parts, what stands alone before one of several."""
    nodes = _nodes(outline, span)
    whole = (_shown(node, lit) for node in nodes if _OVERALL.search(_label(node)))
    told = next((rating for rating in whole if rating is not None), None)
    if told is not None:
        return told
    shown = list(_outermost(nodes, lit))
    places = Counter(kind_of(node) for node, _ in shown)
    shown.sort(key=lambda found: places[kind_of(found[0])] > 1)
    return shown[0][1] if shown else None


def _outermost(nodes: Sequence[Node], lit: frozenset[str]) -> Iterator[tuple[Node, Rating]]:
    end = -1
    for node in nodes:
        if node.start > end and (rating := _shown(node, lit)) is not None:
            end = node.end
            yield node, rating


def _label(node: Node) -> str:
    """What an element is called: by its marks, by its own words where they tell a rating, by what stands before it."""
    element, before = node.element, node.element.getprevious()
    own = one_line(node.element) if _is_said(node) else ""
    said = beginning_of(before, _LONGEST) if before is not None and len(before) <= 1 else ""
    return f"{element.get('class') or ''} {own} {said if len(said) <= _LONGEST else ''}"


def _shown(node: Node, lit: frozenset[str] = frozenset()) -> Rating | None:
    element = node.element
    marks = " ".join((element.get("class") or "", element.get("itemprop") or "", *_pictured(element)))
    is_shown = _RATED.search(marks) or shows_stars(element, lit) or _is_said(node)
    return rating_in(element, lit) if is_shown else None


def _is_said(node: Node) -> bool:
    return 0 < node.words <= _LONGEST and _WHOLE.fullmatch(one_line(node.element)) is not None


def _says_rating(node: Node) -> bool:
    if any(map(_IN_WORDS.search, _pictured(node.element))):
        return True
    if not 0 < node.words <= _LONGEST:
        return False
    words = one_line(node.element)
    if _ASKED.fullmatch(words):
        return True
    if _WHOLE.fullmatch(words) is None:
        return False
    return bool(_RATED.search(node.element.get("class") or "") or _IN_WORDS.search(words))


def _pictured(element: HtmlElement) -> Iterator[str]:
    """The words that stand for an element, and for the drawings right in it, which no reader can see as elements."""
    drawings = (part for child in element if child.tag == "svg" for part in (child, *child.iterchildren("title")))
    return (words[:_LONGEST_SPOKEN] for part in (element, *drawings) for words in spoken_for(part))
