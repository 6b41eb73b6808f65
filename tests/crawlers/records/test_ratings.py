"""Ratings of a page's records: on one scale, the whole before its parts, lit signs known from the other records."""

from lxml import html

from crawlers.records.outline import Outline
from crawlers.records.ratings import ratings_of, say_ratings
from crawlers.records.spans import Span


def outlined(*records: str) -> tuple[Outline, list[Span]]:
    outline = Outline(html.document_fromstring(f"<body>{''.join(f'<li>{record}</li>' for record in records)}</body>"))
    return outline, [Span(node.start, node.end) for node in outline.nodes if node.element.tag == "li"]


def told(*records: str) -> list[tuple[float, float] | None]:
    return [(rating.value, rating.best) if rating else None for rating in ratings_of(*outlined(*records))]


def test_bare_numbers_of_one_page_are_on_one_scale() -> None:
    assert told("<b class=score>9,0</b>", "<b class=score>4,0</b>") == [(9, 10), (4, 10)]


def test_what_is_called_the_whole_counts_before_its_parts() -> None:
    parts = "<dl><dt>Preis</dt><dd title='1 von 5 Sternen'></dd></dl>"
    assert told(f"{parts}<p>Gesamtbewertung: 4 von 5 Sternen</p>") == [(4, 5)]


def test_what_stands_alone_counts_before_one_of_several() -> None:
    part = "<p><b class=teil title='{} von 5 Sternen'></b></p>"
    assert told(f"{part.format(1)}{part.format(2)}<i class=sterne title='4 von 5 Sternen'></i>") == [(4, 5)]


def test_signs_that_are_all_lit_are_known_from_the_other_records() -> None:
    row = [f"<p>{'<i class=a></i>' * lit}{'<i class=b></i>' * (5 - lit)}</p>" for lit in (5, 2)]
    starred = [f"<div class=stars>{signs}</div>" for signs in row]
    assert told(*starred) == [(5, 5), (2, 5)]


def test_a_rating_in_words_names_its_scale() -> None:
    assert say_ratings(*outlined("<i aria-label='4 von 5 Sternen'></i>", "<p>Bewertung: 3/5</p>"))
    assert not say_ratings(*outlined("<i class=stars></i>", "<p>Level 4 von 5</p>"))
