from datetime import UTC, datetime

from crawlers.growth import signatures
from crawlers.page import Page

URL = "https://forum.example/f2"
THREADS = ("https://forum.example/t1", "https://forum.example/t2")


def told(replies: int = 3, views: int = 1200, last: str = "Ida, 14.03.2026, 12:01") -> dict[str, str]:
    rows = f"""<tr class="row"><td><a href="/t1">Zähler</a> <a href="/t1?page=2">2</a></td>
    <td>{replies}</td><td>{views}</td><td>{last}</td></tr>
    <tr class="row"><td><a href="/t2">Tarif</a></td><td>7</td><td>900</td><td>Uwe, 1.3.2026</td></tr>"""
    body = f"<html><body><table>{rows}</table></body></html>".encode()
    return signatures(Page(url=URL, body=body, fetched_at=datetime.now(UTC)), THREADS)


def test_each_listed_thread_has_a_signature() -> None:
    assert set(told()) == set(THREADS)


def test_a_further_reply_changes_its_own_threads_signature_only() -> None:
    before, after = told(replies=3), told(replies=4)
    assert before[THREADS[0]] != after[THREADS[0]]
    assert before[THREADS[1]] == after[THREADS[1]]


def test_views_alone_change_nothing() -> None:
    assert told(views=1200) == told(views=1301)


def test_another_last_writer_or_time_changes_it() -> None:
    assert told()[THREADS[0]] != told(last="Uwe, 14.03.2026, 12:01")[THREADS[0]]
    assert told()[THREADS[0]] != told(last="Ida, 14.03.2026, 12:09")[THREADS[0]]


def test_the_passing_of_time_alone_changes_nothing() -> None:
    assert told(last="Ida, vor 5 Minuten") == told(last="Ida, vor 3 Stunden")
    assert told(last="Ida, 2 hours ago") == told(last="Ida, 3 days ago")


def test_rows_of_another_make_are_told_apart_by_what_stands_before_the_colon() -> None:
    body = b"<html><body><ul><li><a href='/t1'>Z</a></li><li><a href='/t2'>T</a></li></ul></body></html>"
    others = signatures(Page(url=URL, body=body, fetched_at=datetime.now(UTC)), THREADS)
    assert others[THREADS[0]].partition(":")[0] != told()[THREADS[0]].partition(":")[0]


def test_a_page_that_is_none_has_no_signatures() -> None:
    assert signatures(Page(url=URL, body=b"\x00\x01", fetched_at=datetime.now(UTC)), THREADS) == {}
    assert signatures(Page(url=URL, body=b"", fetched_at=datetime.now(UTC)), THREADS) == {}
