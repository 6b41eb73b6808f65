from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from crawlers.growth import COUNTED, Row, rows_of
from crawlers.page import Page

URL = "https://forum.example/f2"
THREADS = ("https://forum.example/t1", "https://forum.example/t2", "https://forum.example/t3")
NOW = datetime(2026, 3, 15, 21, 0, tzinfo=ZoneInfo("Europe/Berlin"))


def read(body: str, *, nights: int = 0, is_moved_by_growth: bool = False) -> dict[str, Row]:
    now = NOW + timedelta(days=nights)
    page = Page(url=URL, body=f"<html><body>{body}</body></html>".encode(), fetched_at=now)
    return rows_of(page, THREADS, now, is_moved_by_growth=is_moved_by_growth)


def told(replies: int = 3, views: int = 1200, last: str = "Ida, 14.03.2026, 12:01", nights: int = 0) -> dict[str, str]:
    rows = f"""<tr class="row"><td><a href="/t1">Zähler 5000</a> <a href="/t1?page=2">2</a></td>
    <td>{replies}</td><td>{views}</td><td>{last}</td></tr>
    <tr class="row"><td><a href="/t2">Tarif</a></td><td>7</td><td>900</td><td>Uwe, 1.3.2026</td></tr>"""
    return {url: row.signature for url, row in read(f"<table>{rows}</table>", nights=nights).items()}


def titles(*numbers: int, is_moved_by_growth: bool = True) -> dict[str, str]:
    rows = "".join(f"<li><a href='/t{number}'>Thema {number}</a> von Ida</li>" for number in numbers)
    found = read(f"<ul>{rows}</ul>", is_moved_by_growth=is_moved_by_growth)
    return {url: row.signature for url, row in found.items()}


def test_each_listed_thread_has_a_signature() -> None:
    assert set(told()) == set(THREADS[:2])


def test_a_further_reply_changes_its_own_threads_signature_only() -> None:
    before, after = told(replies=3), told(replies=4)
    assert before[THREADS[0]] != after[THREADS[0]]
    assert before[THREADS[1]] == after[THREADS[1]]


def test_views_alone_change_nothing() -> None:
    assert told(views=1200) == told(views=1301)


def test_neither_a_number_in_the_title_nor_that_of_a_page_hides_a_reply() -> None:
    row = "<li><a href='/t1'>Zähler 5000</a> <a href='/t1?page=8'>8</a> <b>{}</b></li>"
    before, after = (read(row.format(replies))[THREADS[0]] for replies in (3, 4))
    assert before != after


def test_another_last_writer_or_time_changes_it() -> None:
    assert told()[THREADS[0]] != told(last="Uwe, 14.03.2026, 12:01")[THREADS[0]]
    assert told()[THREADS[0]] != told(last="Ida, 14.03.2026, 12:09")[THREADS[0]]


def test_the_passing_of_time_alone_changes_nothing() -> None:
    assert told(last="Ida, vor 5 Minuten") == told(last="Ida, vor 3 Stunden")
    assert told(last="Ida, 2 hours ago") == told(last="Ida, 3 days ago")


def test_a_day_that_is_called_today_now_and_by_its_name_later_changes_nothing() -> None:
    today = told(last="<b>Heute</b> um 12:30:05 von Ida")
    assert today == told(last="<b>Gestern</b> um 12:30:05 von Ida", nights=1)
    assert today == told(last="15. März 2026, 12:30:05 von Ida", nights=2)


def test_what_is_told_by_its_distance_from_now_says_when_a_thread_can_have_grown() -> None:
    row = "<li><a href='/t1'>Zähler</a> Ida, {}</li>"
    last_night = NOW - timedelta(days=1)
    for words, has_grown in (("vor 3 Stunden", True), ("vor 5 Tagen", False), ("2 hours ago", True), ("2026", False)):
        moment = read(row.format(words))[THREADS[0]].written_at
        assert (moment is not None and moment > last_night) is has_grown, words


def test_a_row_that_counts_its_answers_says_so() -> None:
    assert read("<li><a href='/t1'>Zähler</a> 4 Antworten</li>")[THREADS[0]].signature.endswith(COUNTED)
    assert not read("<li><a href='/t1'>Zähler</a> 4 Sterne</li>")[THREADS[0]].signature.endswith(COUNTED)


def test_of_rows_that_tell_nothing_those_that_rose_are_known_by_what_is_below_them() -> None:
    before, after = titles(1, 2, 3), titles(3, 1, 2)
    assert before[THREADS[0]] == after[THREADS[0]]
    assert before[THREADS[2]] != after[THREADS[2]]


def test_where_lists_are_moved_about_anyway_what_is_below_tells_nothing() -> None:
    assert titles(1, 2, 3, is_moved_by_growth=False) == titles(3, 1, 2, is_moved_by_growth=False)


def test_rows_of_another_make_are_told_apart_by_what_stands_before_the_colon() -> None:
    others = read("<ul><li><a href='/t1'>Z</a></li><li><a href='/t2'>T</a></li></ul>")
    assert others[THREADS[0]].signature.partition(":")[0] != told()[THREADS[0]].partition(":")[0]


def test_a_page_that_is_none_has_no_rows() -> None:
    assert rows_of(Page(url=URL, body=b"\x00\x01", fetched_at=NOW), THREADS, NOW) == {}
    assert rows_of(Page(url=URL, body=b"", fetched_at=NOW), THREADS, NOW) == {}
