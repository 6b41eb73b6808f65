"""What a site answers may be somebody's words: none of it stands in the log or in the run's record."""

import json
from collections.abc import Iterator

from tests.crawlers.spiders.conftest import World
from tests.crawlers.spiders.test_forum import LIST, thread, write_forum
from tests.crawlers.spiders.worlds import list_page

CANARY = "Kanarienvogel"
TALK = f"<html><body><p>{CANARY} wohnt in der Gasse 7.</p></body></html>"


def answer(*headers: str, status: str = "200 OK", body: str = TALK, size: int | None = None) -> bytes:
    length = len(body.encode()) if size is None else size
    head = [f"HTTP/1.1 {status}", f"Content-Length: {length}", *headers, "", ""]
    return ("\r\n".join(head) + body).encode()


def planted() -> Iterator[bytes]:
    """The canary in every place of an answer."""
    yield from (answer(f"X-Name: {CANARY}", f"Set-Cookie: name={CANARY}", f"ETag: {CANARY}", f"Retry-After: {CANARY}"),)
    yield from (answer(status=f"{code} {CANARY}") for code in (200, 302, 403, 404, 500, 503, 999))
    yield from (answer(f"Content-Type: {kind}") for kind in (CANARY, f"text/html; charset={CANARY}"))
    yield from (answer(f"{name}: {CANARY}") for name in ("Content-Encoding", "Transfer-Encoding", "Content-Type"))
    yield from (answer(f"X-Robots-Tag: unavailable_after: {CANARY}"), answer(f"Last-Modified: {CANARY}"))
    yield answer(f"Refresh: 0;url=http://{CANARY}")
    yield answer(size=10)
    yield answer(size=9999)
    # Broken, so that whoever parses it may quote what it can't parse.
    yield f"{CANARY} {CANARY}\r\n\r\n".encode()
    yield f"HTTP/1.1 {CANARY} OK\r\n\r\n".encode()
    yield f"HTTP/{CANARY} 200 OK\r\n\r\n".encode()
    yield f"HTTP/1.1 200 OK\r\nContent-Length: {CANARY}\r\n\r\n".encode()
    yield f"HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: {CANARY}\r\n\r\n".encode()
    yield f"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{CANARY}\r\nabc\r\n".encode()
    yield f"HTTP/1.1 200 OK\r\n{CANARY} without a colon\r\n\r\n".encode()
    yield f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n[{CANARY}".encode()
    yield f'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{{"{CANARY}": }}'.encode()
    yield f"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n{CANARY}".encode()
    # Addresses with somebody's name and password.
    for location in (
        f"http://{CANARY}:{CANARY}@127.0.0.1/",
        f"http://{CANARY}@[::1/",
        f"//{CANARY}:{CANARY}@:99999999/",
    ):
        yield answer(f"Location: {location}", status="302 Found", body="")
        yield answer(body=f'<html><head><meta http-equiv=refresh content="0;url={location}"></head></html>')


def test_nothing_of_a_sites_answers_stands_in_the_log_or_the_runs_record(world: World) -> None:
    write_forum(world.site, [1])
    robots = world.site.pages["/robots.txt"]
    world.site.pages["/robots.txt"] = f"{robots}\nCrawl-delay: {CANARY}\nRequest-rate: {CANARY}\n{CANARY}\n"
    world.site.pages["/.well-known/tdmrep.json"] = f'[{{"location": "{CANARY}'
    answers = {f"/viewtopic.php?t={number}": told for number, told in enumerate(planted(), 100)}
    world.site.raw = answers
    world.site.pages[LIST] = list_page([(f".{address}", "Thema", 2) for address in [thread(1), *answers]])
    world.watch(LIST, "forum", max_pages=500)
    run = world.crawl()
    assert run.new_posts == 3
    assert len(world.output.splitlines()) > 3
    told = {"log": world.output, "run": json.dumps(run.to_json_line())}
    quoted = [line for name, text in told.items() for line in text.splitlines() if CANARY.lower() in line.lower()]
    assert quoted == []
