"""Answers that no web server should give: each may cost its own page, none the crawl or the pages beside it."""

import gzip
from collections.abc import Iterator

from tests.crawlers.spiders.conftest import World
from tests.crawlers.spiders.test_forum import LIST, posts, thread, write_forum
from tests.crawlers.spiders.worlds import list_page, thread_page
from touchpoints.enumerations import Outcome

PAGE = thread_page("Thema 9", posts(9, 2, 2)).encode()
FAR = "Mon, 01 Jan 99999999999999999999 00:00:00 GMT"


def raw(*headers: str, status: str = "200 OK", body: bytes = PAGE, sized: bool = True) -> bytes:
    """An answer, byte for byte; its headers are written in latin-1."""
    size = (f"Content-Length: {len(body)}",) if sized else ()
    return "\r\n".join([f"HTTP/1.1 {status}", *size, *headers, "", ""]).encode("latin-1") + body


def typed(kind: str, body: bytes = PAGE) -> bytes:
    return raw(f"Content-Type: {kind}", body=body)


def html(*headers: str, body: bytes = PAGE) -> bytes:
    return raw("Content-Type: text/html", *headers, body=body)


def refresh(content: str) -> bytes:
    return html(body=f'<html><head><meta http-equiv=refresh content="{content}"></head></html>'.encode())


def moved(location: str) -> bytes:
    return raw(f"Location: {location}", status="302 Found", body=b"")


HEADERS = (
    *("X-Größe: süß", "X-\0a: \1\2", "\x80\x81: b", "no colon here", " begins with a space", ": no name"),
    *("X-Long: " + "x" * 100_000, "\r\n".join(f"X-{number}: {number}" for number in range(10_000))),
    *("\r\n".join(f"Set-Cookie: a{number}={'b' * 3000}" for number in range(100)), "Referrer-Policy: os.system"),
    *('Link: <http://[::1/>; rel=next, <;;;>, <>; rel="canonical', "Link: " + "<a>," * 3000),
    *('ETag: "' + "e" * 15_000 + '"', 'ETag: "a\0\x0b\x1bä\rX-Evil: 1"', "Last-Modified: \0\x0b\x1bä\rX-Evil: 1"),
    *(f"X-Robots-Tag: unavailable_after: {FAR}", "X-Robots-Tag: " + ",:" * 5000),
    *("X-Robots-Tag: unavailable_after: Mon, 01 Jan 2030 00:00:00 +9999999999999999999",),
    *("TDM-Reservation: " + "9" * 5000, "TDM-Policy: http://[::1/", f"Retry-After: {FAR}", "Retry-After: -1e308"),
    *("Retry-After: " + "0" * 400, "Retry-After: nan", "Cache-Control: max-age=" + "9" * 400),
    *("Content-Encoding: gzip", "Content-Encoding: br", "Content-Encoding: zstd", "Content-Encoding: magic, ÿ"),
    "Content-Encoding: " + ", ".join(["gzip"] * 1000),
)
STATUSES = (
    *("999 x", "600 x", "205 x", "206 x", "099 x", "000 x", "100 x", "101 x", "103 x", "300 x", "301 x", "304 x"),
    *("305 x", "418 x", "451 x", "599 x", "2 x", "20 x", "2000 x", "-1 x", "abc", "", "200", "200 " + "x" * 10_000),
)
LENGTHS = ("10", "99999", "-1", "9" * 400, "abc", "+10", "", "3\r\nContent-Length: 5")
CHUNKS = (
    b"10\r\nabc",
    b"zz\r\nabc\r\n0\r\n\r\n",
    b"F" * 20 + b"\r\nabc",
    b"-5\r\nabc",
    b"5;" + b"x" * 100_000 + b"\r\nabcde",
)
RUBBISH = (
    *(b"", b"<html><body>HTTP/0.9</body></html>", bytes(range(256)) * 10, b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1"),
    *(b"\x16\x03\x01\x02\x00\x01\x00", b"HTTP/2.0 200 OK\r\nContent-Length: 0\r\n\r\n", b"ICY 200 OK\r\n\r\n"),
    *(b"HTTP/1.1 204 No Content\r\n\r\n", b"HTTP/1.1 304 Not Modified\r\n\r\n"),
    b"HTTP/1.1 100 Continue\r\n\r\n" * 1000 + html(),
)
CHARSETS = (
    *("base64", "zlib", "undefined", "utf-7", "idna", "punycode", "rot13", "unicode_escape", "hex", "mbcs", "ÿ", ""),
    *("x" * 5000, "utf-16", "utf-32", "../../etc/passwd", "utf-8\0", "quopri"),
)
BODIES = (
    *(typed(f"text/html; charset={charset}") for charset in CHARSETS),
    *(typed("application/pdf", b"%PDF-1.4"), typed("image/png", bytes(range(256))), typed(";;;/;"), raw()),
    *(typed("text/html", bytes(range(256)) * 100), typed("text/html" + ";a=b" * 1000)),
    html("Content-Encoding: gzip", body=gzip.compress(PAGE)[:-20]),
)
NOWHERE = (
    *("http://127.0.0.1:99999999/", "http://127.0.0.1:port/", "http://127.0.0.1:0/", "http://[::1/", "http://[v1.x]/"),
    *("http:///x", "http://:80/", "http://user:secret@127.0.0.1/", "http://a..b/", f"http://{'a' * 300}.example/"),
    *("//", "//[", "file:///etc/passwd", "data:text/html,x", "javascript:x", "mailto:x", "ftp://127.0.0.1/x", "", "#"),
    *("/x" * 7000, "http://10.0.0.1/", "http://169.254.169.254/x", "http://2130706433/", "https://127.0.0.1/"),
    *("/ÿþ\0\1", "http://üß.example/", "http://xn--ü.example/", "/privat/x", "http://127.0.0.1%00.example/"),
    *("\\\\127.0.0.1\\x", "http:/\\x", "ht!tp://x", "\t\t/x", "http://%5b/", "//%zz"),
)
REFRESHES = ("9" * 400 + ";url=/a", "0;url=", "1.2.3;url=/a", "nan;url=/a", "-1;url=/a", "0;url=?t=r")


def hostile() -> Iterator[bytes]:
    yield from (html(header) for header in HEADERS)
    yield from (raw(status=status) for status in STATUSES)
    yield from (raw(f"Content-Length: {length}", sized=False) for length in LENGTHS)
    yield from (raw("Transfer-Encoding: chunked", body=body, sized=False) for body in CHUNKS)
    yield from (*RUBBISH, *BODIES)
    yield from (moved(location) for location in NOWHERE)
    yield from (refresh(content) for content in (*REFRESHES, *(f"0;url={location}" for location in NOWHERE)))


def test_hostile_answers_cost_no_thread_beside_them_and_are_no_fault_of_ours(world: World) -> None:
    write_forum(world.site, [1, 2])
    answers = {f"/viewtopic.php?t={number}": answer for number, answer in enumerate(hostile(), 100)}
    world.site.raw = answers
    listed = [thread(1), *answers, thread(2)]
    world.site.pages[LIST] = list_page([(f".{address}", f"Thema {address}", 2) for address in listed])
    world.watch(LIST, "forum", max_pages=500)
    run = world.crawl()
    assert (run.outcome, run.new_posts, run.trace) == (Outcome.NEW_POSTS, 6 + 2, None)
    assert "failed;" not in (run.detail or "")
    assert not any("privat" in path for path, _ in world.site.asked)
    states = world.store.pages.among({world.site.url + address for address in answers})
    assert len(states) == len(answers)
    assert not any("Evil" in f"{state.etag}{state.last_modified}" for state in states.values())
    assert all(len(f"{state.etag}") < 1000 for state in states.values())
    again = world.crawl()
    assert (again.outcome, again.trace, world.code) == (Outcome.NOTHING_NEW, None, 0)


def test_a_site_that_answers_304_unasked_is_not_taken_for_one_without_news(world: World) -> None:
    world.site.raw[LIST] = b"HTTP/1.1 304 Not Modified\r\n\r\n"
    world.watch(LIST, "forum")
    run = world.crawl()
    assert (run.outcome, world.code) == (Outcome.ERROR, 1)
