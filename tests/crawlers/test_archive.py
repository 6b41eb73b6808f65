import gzip
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import brotli  # type: ignore[import-untyped]
import pytest

from crawlers.archive import read_archive
from crawlers.page import Page
from crawlers.page_reader import PageReader
from crawlers.page_reading import PageReading
from storage.store import Store
from tests.crawlers.spiders.worlds import ago, forum_post, thread_page
from tests.watchlists import NORDLICHT
from touchpoints.errors import BadInputError
from touchpoints.watchlist import Source, Watchlist
from touchpoints.watchlist_file import parse_watchlist

WATCHLIST = (
    NORDLICHT
    + """[[sources]]
name = "forum"
url = "https://forum.example/strom/"
channel = "forum"
"""
)


@pytest.fixture
def watchlist() -> Watchlist:
    return parse_watchlist(WATCHLIST)


@pytest.fixture
def source(watchlist: Watchlist) -> Source:
    return watchlist.source("forum")


def written(folder: Path, pages: dict[str, str], status: str = "200 OK") -> Path:
    file = folder / "a.warc.gz"
    file.write_bytes(b"".join(gzip.compress(_record(url, words, status)) for url, words in pages.items()))
    return file


def _record(url: str, words: str | bytes, status: str = "200 OK", head: str = "", **changed: str) -> bytes:
    answer = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n{head}\r\n".encode()
    answer += words.encode() if isinstance(words, str) else words
    told = {
        "WARC-Type": "response",
        "WARC-Target-URI": url,
        "WARC-Date": f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}",
        "WARC-Record-ID": f"<urn:uuid:{uuid4()}>",
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(answer)),
        **{name.replace("_", "-"): value for name, value in changed.items()},
    }
    head = "".join(f"{name}: {value}\r\n" for name, value in told.items())
    return f"WARC/1.0\r\n{head}\r\n".encode() + answer + b"\r\n\r\n"


def thread(number: int) -> str:
    words = f"Der Abschlag von Nordlicht stimmt in Thema {number} einfach nie."
    return thread_page("Abschlag", [forum_post(number * 10 + place, "ida", ago(400), words) for place in (1, 2)])


def test_the_sources_pages_are_read_and_no_others(
    tmp_path: Path, watchlist: Watchlist, source: Source, store: Store
) -> None:
    urls = ["https://forum.example/strom/viewtopic.php?t=1", "https://www.forum.example/strom/viewtopic.php?t=2"]
    others = ["https://forum.example/gas/viewtopic.php?t=3", "https://anders.example/strom/viewtopic.php?t=4"]
    file = written(tmp_path, {url: thread(number) for number, url in enumerate(urls + others, 1)})
    counts = read_archive(file, watchlist, source, b"k" * 32, store).counts
    assert (counts["pages"], counts["new_posts"], store.posts.count()) == (2, 4, 4)
    assert read_archive(file, watchlist, source, b"k" * 32, store).counts["new_posts"] == 0


def test_error_pages_are_left_out(tmp_path: Path, watchlist: Watchlist, source: Source, store: Store) -> None:
    file = written(tmp_path, {"https://forum.example/strom/viewtopic.php?t=1": thread(1)}, "404 Not Found")
    assert read_archive(file, watchlist, source, b"k" * 32, store).counts["pages"] == 0


def test_pages_are_unpacked(tmp_path: Path, watchlist: Watchlist, source: Source, store: Store) -> None:
    packed = {"gzip": gzip.compress(thread(1).encode()), "br": brotli.compress(thread(2).encode())}
    url = "https://forum.example/strom/viewtopic.php?t="
    records = [_record(url + name, words, head=f"Content-Encoding: {name}\r\n") for name, words in packed.items()]
    file = tmp_path / "a.warc"
    file.write_bytes(b"".join(records))
    done = read_archive(file, watchlist, source, b"k" * 32, store)
    assert (done.lost, done.counts["new_posts"]) == (0, 4)


def test_records_that_hold_nonsense_cost_themselves(
    tmp_path: Path, watchlist: Watchlist, source: Source, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = "https://forum.example/strom/viewtopic.php?t="
    nonsense = [
        _record("https://[::1/strom/", thread(2)),
        _record("https://forum.example:99999999/strom/", thread(2)),
        _record(url + "2", thread(2), WARC_Date="gestern"),
        _record(url + "2", thread(2), WARC_Date="0001-01-01T00:00:00+14:00"),
        _record(url + "3", thread(3), head="Content-Encoding: gzip\r\n"),
        _record(url + "4", thread(4), head="Content-Encoding: br\r\n"),
        _record(url + "5", thread(5), head="Transfer-Encoding: chunked\r\n"),
        _record(url + "6", thread(6), status="200 " + "9" * 5_000),
    ]
    records = [_record(url + "1", thread(1)), *nonsense, _record(url + "9", thread(9))]
    file = tmp_path / "a.warc.gz"
    file.write_bytes(b"".join(map(gzip.compress, records)))
    done = read_archive(file, watchlist, source, b"k" * 32, store)
    assert (done.lost, (done.trace or "").startswith("Traceback")) == (4, True)
    assert done.counts["new_posts"] >= 4

    def fails(self: PageReader, page: Page) -> PageReading:
        if page.url == f"{url}1":
            raise OverflowError("date value out of range")
        return read(self, page)

    read = PageReader.read
    monkeypatch.setattr(PageReader, "read", fails)
    again = read_archive(file, watchlist, source, b"k" * 32, store)
    assert (again.lost, again.counts["pages"]) == (done.lost + 1, done.counts["pages"] - 1)
    assert "date value out of range" in (again.trace or "")


BROKEN = [
    *(None, b"no archive at all", b"\x1f\x8bbroken", b"\x00" * 5_000_000, b"\x1b[31m" * 100),
    _record("https://forum.example/strom/", thread(1)).replace(b"WARC-Target-URI", b"X"),
]


@pytest.mark.parametrize("content", BROKEN)
def test_what_is_no_archive_is_bad_input(
    content: bytes | None, tmp_path: Path, watchlist: Watchlist, source: Source, store: Store
) -> None:
    file = tmp_path / "x.warc"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(BadInputError, match=r"x\.warc") as told:
        read_archive(file, watchlist, source, b"k" * 32, store)
    assert len(str(told.value)) < 500
    assert str(told.value).isprintable()


def test_a_record_that_is_longer_than_it_says_is_quoted_nowhere(
    tmp_path: Path, watchlist: Watchlist, source: Source, store: Store, capfd: pytest.CaptureFixture[str]
) -> None:
    url = "https://forum.example/strom/viewtopic.php?t="
    file = tmp_path / "a.warc"
    file.write_bytes(_record(url + "1", thread(1), Content_Length="900") + _record(url + "2", thread(2)))
    with pytest.raises(BadInputError):
        read_archive(file, watchlist, source, b"k" * 32, store)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("pack", [gzip.compress, bytes])
def test_a_page_at_which_the_archive_breaks_off_is_lost_and_not_taken_for_whole(
    pack: Callable[[bytes], bytes], tmp_path: Path, watchlist: Watchlist, source: Source, store: Store
) -> None:
    url = "https://forum.example/strom/viewtopic.php?t="
    whole, broken = (pack(_record(url + str(number), thread(number))) for number in (1, 2))
    file = tmp_path / "a.warc"
    file.write_bytes(whole + broken[:-100])
    done = read_archive(file, watchlist, source, b"k" * 32, store)
    assert (done.lost, done.counts["new_posts"]) == (1, 2)
    assert "breaks off" in (done.trace or "")
