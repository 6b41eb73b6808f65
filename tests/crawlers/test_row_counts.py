import pytest
from lxml import html

from crawlers.row_counts import counted, page_link
from crawlers.row_dates import Dated


def left(words: str) -> str:
    return counted(Dated(text=words, has_day=False, written_at=None)).text


@pytest.mark.parametrize(
    ("row", "later"),
    [
        ("14 Antworten 300 Zugriffe", "14 Antworten 1.300 Zugriffe"),
        ("Antworten: 14 Aufrufe: 1.200", "Antworten: 14 Aufrufe: 1.201"),
        ("14 replies 1.2K views", "14 replies 1.3K views"),
        ("14 1.234 2026-11-12 09:12", "14 1.240 2026-11-12 09:12"),
        ("8 gelesen 20 Antworten", "9 gelesen 20 Antworten"),
    ],
)
def test_a_further_look_changes_nothing(row: str, later: str) -> None:
    assert left(row) == left(later)


@pytest.mark.parametrize(
    ("row", "later"),
    [
        ("14 Antworten 300 Zugriffe", "15 Antworten 300 Zugriffe"),
        ("Antworten: 1.400 Aufrufe: 1.200", "Antworten: 1.401 Aufrufe: 1.200"),
        ("340 Bewertungen 4,5", "341 Bewertungen 4,5"),
        ("14 1.234 2026-11-12 09:12", "14 1.234 2026-11-13 07:40"),
        ("(14)", "(15)"),
    ],
)
def test_a_further_answer_changes_what_is_left(row: str, later: str) -> None:
    assert left(row) != left(later)


def test_dates_and_times_are_no_counts() -> None:
    assert not counted(Dated(text="2026-11-12 09:12", has_day=True, written_at=None)).has_count


@pytest.mark.parametrize(
    ("link", "is_one"), [("<a href='?t=4&page=2'>2</a>", True), ("<a href='/wer?t=4'>14</a>", False)]
)
def test_a_link_to_a_page_is_no_count(link: str, *, is_one: bool) -> None:
    assert page_link(html.fragment_fromstring(link)) is is_one
