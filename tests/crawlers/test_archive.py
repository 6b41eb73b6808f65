import gzip
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from multiprocessing.connection import Connection
from pathlib import Path
from uuid import uuid4

import brotli  # type: ignore[import-untyped]
import pytest

from crawlers import extraction_process
from crawlers.archive import read_archive
from crawlers.archive_records import pages_of
from crawlers.extraction_process import Setup, Task
from crawlers.page_reader import PageReader
from crawlers.page_reading import PageReading
from crawlers.section import Section
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
    tmp_path: Path, watchlist: Watchlist, source: Source, store: Store
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


def read_all_but(page: str, instead: Callable[[], object], pipe: Connection, setup: Setup) -> None:
    """A worker that does something else with one page."""
    read = extraction_process._read

    def read_or_not(reader: PageReader, task: Task) -> PageReading:
        if task.page.url.endswith(page):
            instead()
        return read(reader, task)

    extraction_process._read = read_or_not
    extraction_process._work(pipe, setup)


def hang_at_the_first(pipe: Connection, setup: Setup) -> None:
    read_all_but("t=1", lambda: time.sleep(600), pipe, setup)


def die_of_the_first(pipe: Connection, setup: Setup) -> None:
    read_all_but("t=1", lambda: os.kill(os.getpid(), signal.SIGKILL), pipe, setup)


@pytest.mark.parametrize(("worker", "words"), [(hang_at_the_first, "longer than 2 s"), (die_of_the_first, "died")])
def test_a_page_that_can_not_be_read_costs_itself_and_its_time(
    worker: Callable[[Connection, Setup], None],
    words: str,
    tmp_path: Path,
    watchlist: Watchlist,
    source: Source,
    store: Store,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    url = "https://forum.example/strom/viewtopic.php?t="
    file = written(tmp_path, {url + str(number): thread(number) for number in (1, 2, 3)})
    monkeypatch.setattr(extraction_process, "_work", worker)
    done = read_archive(file, watchlist, source, b"k" * 32, store, seconds_a_page=2)
    assert (done.lost, done.counts["pages"], done.counts["new_posts"]) == (1, 2, 4)
    assert words in (done.trace or "")


@pytest.mark.parametrize(
    ("head", "element", "reserved"),
    [
        ("TDM-Reservation: 1\r\n", "", True),
        ("", '<meta name="tdm-reservation" content="1">', True),
        ("X-Robots-Tag: noindex\r\nX-Robots-Tag: noarchive\r\n", "", False),
        ("", '<meta name="robots" content="noindex">', False),
    ],
)
def test_what_a_page_says_of_its_own_use_counts_in_archives(
    head: str, element: str, reserved: bool, tmp_path: Path, watchlist: Watchlist, source: Source, store: Store
) -> None:
    page = thread(1).replace("</head>", f"{element}</head>")
    file = tmp_path / "a.warc"
    file.write_bytes(_record("https://forum.example/strom/viewtopic.php?t=1", page, head=head))
    done = read_archive(file, watchlist, source, b"k" * 32, store)
    assert (done.reserved, done.counts["pages"], store.posts.count()) == (int(reserved), int(not reserved), 0)


def test_an_archive_of_a_portal_whose_terms_want_a_contract_is_not_read_without(
    tmp_path: Path, watchlist: Watchlist, source: Source, store: Store
) -> None:
    file = written(tmp_path, {"https://forum.example/strom/viewtopic.php?t=1": thread(1)})
    marked = source.model_copy(update={"contract_required": True})
    with pytest.raises(BadInputError, match="contract"):
        read_archive(file, watchlist, marked, b"k" * 32, store)


URL = "https://forum.example/strom/viewtopic.php?t=2"
TWO = thread(2).encode()


def chunked(body: bytes) -> bytes:
    return b"%x\r\n%s\r\n0\r\n\r\n" % (len(body), body)


ODD = {
    "a length too small": (_record(URL, thread(2), Content_Length="100"), 1),
    "a length below nothing": (_record(URL, thread(2), Content_Length="-5"), 1),
    "a length beyond all": (_record(URL, thread(2), Content_Length="1" + "0" * 30), 1),
    "a length of 5,000 digits": (_record(URL, thread(2), Content_Length="9" * 5_000), 1),
    "no address": (_record(URL, thread(2)).replace(b"WARC-Target-URI", b"X-Y"), 1),
    "an address with controls": (_record(URL + "\x1b[31m a", thread(2)), 1),
    "a version to come": (_record(URL, thread(2)).replace(b"WARC/1.0", b"WARC/9.0"), 1),
    "a line without end": (b"WARC/1.0\r\nX: " + b"x" * 3_000_000 + b"\r\n", 1),
    "headers without end": (b"WARC/1.0\r\n" + b"X-Y: 1\r\n" * 300_000 + b"\r\n", 1),
    "chunked, packed": (
        _record(URL, chunked(gzip.compress(TWO)), head="Transfer-Encoding: Chunked\r\nContent-Encoding: x-gzip\r\n"),
        0,
    ),
    "chunked": (_record(URL, chunked(TWO), head="Transfer-Encoding: chunked\r\n"), 0),
    "WARC/0.17": (_record(URL, thread(2)).replace(b"WARC/1.0", b"WARC/0.17"), 0),
    "WARC/1.1": (_record(f"<{URL}>", thread(2)).replace(b"WARC/1.0", b"WARC/1.1"), 0),
    "of CC-NEWS": (_record(URL, thread(2), head="X-Crawler-Content-Encoding: gzip\r\n"), 0),
    "HTTP/2": (_record(URL, thread(2), head=":status: 200\r\n").replace(b"HTTP/1.1 200", b"HTTP/2.0 200"), 0),
    "capitals": (_record(URL, thread(2)).replace(b"text/html", b"TEXT/HTML"), 0),
}


@pytest.mark.parametrize("pack", [gzip.compress, bytes])
@pytest.mark.parametrize("odd", ODD)
def test_a_record_costs_no_more_than_itself(
    odd: str,
    pack: Callable[[bytes], bytes],
    tmp_path: Path,
    source: Source,
    capfd: pytest.CaptureFixture[str],
) -> None:
    record, costs = ODD[odd]
    good = [_record(URL[:-1] + number, thread(int(number))) for number in "13"]
    file, lost = tmp_path / "a.warc", list[Exception]()
    file.write_bytes(b"".join(map(pack, [good[0], record, good[1]])))
    found = {page.url[-1]: page.body for page in pages_of(file, Section(source.url), lost.append)}
    assert found["1"] == thread(1).encode()
    assert len(lost) == costs
    if not costs:
        assert found["2"] == thread(2).encode()
    # In a file that is not packed by records nobody can say where one without an end has its end.
    if odd != "a length beyond all" or pack is gzip.compress:
        assert found["3"] == thread(3).encode()
    assert capfd.readouterr().err == ""


def test_a_line_of_gigabytes_is_not_kept_in_memory(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    with file.open("wb") as stream:
        stream.write(gzip.compress(_record(URL, thread(2))))
        with gzip.GzipFile(fileobj=stream, mode="wb", compresslevel=1) as packed:
            for _ in range(512):
                packed.write(b"x" * 1024 * 1024)
    ended = subprocess.run(
        [sys.executable, "-c", _READ_ALL, str(file)], capture_output=True, text=True, check=True, timeout=120
    )
    pages, lost, grown = map(int, ended.stdout.split())
    assert (pages, lost) == (1, 1)
    assert grown < 100


_READ_ALL = """
import resource, sys
from pathlib import Path
from crawlers.archive_records import pages_of
from crawlers.section import Section
peak = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
before, lost = peak(), []
pages = list(pages_of(Path(sys.argv[1]), Section("https://forum.example/strom/"), lost.append))
print(len(pages), len(lost), peak() - before)
"""


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
    done = read_archive(file, watchlist, source, b"k" * 32, store)
    assert (done.lost, done.counts["pages"]) == (1, 2)
    assert "Abschlag" not in (done.trace or "")
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
