"""Pages per second of the whole spider against a bare Scrapy spider, on the same site, in one run, pace off.

    python -m benchmarks.crawl [--threads 400] [--rounds 2]

The site is a forum in phpBB's markup on loopback, served by a process of its own. The bare spider downloads the same
pages, finds the links with parsel and throws the rest away; the whole spider obeys robots.txt and reservations,
extracts and admits every post and writes it, journalled, into MongoDB. The goal is a ratio of 0.5, and a lag of the
event loop below 50 ms at the 99th percentile. Prints one JSON object.
"""

import argparse
import asyncio
import json
import multiprocessing
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, ClassVar

_PER_LIST, _POSTS = 25, 20
_WORDS = "Mein Vertrag mit Nordlicht läuft seit Jahren, und der Abschlag stimmt nie, sagt auch der Kundenservice. "
_PACE_OFF = {
    "AUTOTHROTTLE_ENABLED": False,
    "CONCURRENT_REQUESTS": 16,
    "CONCURRENT_REQUESTS_PER_DOMAIN": 16,
    "DOWNLOAD_DELAY": 0,
    "LOG_LEVEL": "WARNING",
    "LOG_INSTALL_ROOT_HANDLER": False,
    "TELNETCONSOLE_ENABLED": False,
    "REMOTE_CONTROL_ENABLED": False,
}
_LAG_SECONDS = 0.005
_SECONDS_TO_STOP = 1.0


def thread_page(number: int) -> bytes:
    """About 46 KB, as forum pages are."""
    now = datetime.now(UTC)
    posts = []
    for place in range(1, _POSTS + 1):
        native, when = number * 100 + place, now - timedelta(days=1 + number / 1000, minutes=60 - place)
        posts.append(f"""<div id="p{native}" class="post has-profile bg2"><div class="inner">
<dl class="postprofile"><dt><a href="./memberlist.php?u={place}" class="username">leser{place}</a></dt>
{'<dd class="profile-posts"><strong>Beiträge:</strong> 12</dd>' * 12}</dl>
<div class="postbody"><div id="post_content{native}"><h3><a href="#p{native}">Re: Thema {number}</a></h3>
<p class="author"><strong><a class="username" href="./memberlist.php?u={place}">leser{place}</a></strong> »
<time datetime="{when.isoformat()}">{when:%d.%m.%Y, %H:%M}</time></p>
<div class="content">{_WORDS * 4}Beitrag {native}.</div></div></div></div></div>""")
    return _page(f"Thema {number}", f'<h2 class="topic-title">Thema {number}</h2>{"".join(posts)}')


def list_page(start: int, threads: int) -> bytes:
    rows = "".join(
        f"""<li class="row bg1"><dl class="row-item"><dt><div class="list-inner">
        <a href="./viewtopic.php?t={number}" class="topictitle">Thema Nummer {number}</a></div></dt>
        <dd class="posts">{_POSTS - 1} <dfn>Antworten</dfn></dd><dd class="views">{number + 900}</dd></dl></li>"""
        for number in range(start + 1, min(start + _PER_LIST, threads) + 1)
    )
    further = f'<a rel="next" href="./viewforum.php?f=2&amp;start={start + _PER_LIST}">Nächste</a>'
    pages = f'<div class="pagination">{further}</div>' if start + _PER_LIST < threads else ""
    return _page("Strom", f'{pages}<ul class="topiclist topics">{rows}</ul>')


def _page(title: str, content: str) -> bytes:
    foot = '<div class="copyright">Powered by <a href="https://www.phpbb.com/">phpBB</a>® Forum Software</div>'
    head = f"<!DOCTYPE html><html lang='de'><head><meta charset='utf-8'><title>{title} - Stromforum</title></head>"
    return f'{head}<body id="phpbb" class="nojs">{content}{foot}</body></html>'.encode()


def serve(threads: int, ready: Connection) -> None:
    """Answers from memory, until it is ended."""
    pages = {f"/viewtopic.php?t={number}": thread_page(number) for number in range(1, threads + 1)}
    for start in range(0, threads, _PER_LIST):
        pages["/viewforum.php?f=2" + (f"&start={start}" if start else "")] = list_page(start, threads)
    answers = {path: _answer(b"200 OK", body) for path, body in pages.items()}
    missing = _answer(b"404 Not Found", b"")

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while request := await reader.readline():
            while (await reader.readline()).strip():
                pass
            writer.write(answers.get(request.split()[1].decode(), missing))
            await writer.drain()
        writer.close()

    async def run() -> None:
        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        size = sum(map(len, pages.values())) // len(pages)
        ready.send((server.sockets[0].getsockname()[1], len(pages), size))
        await server.serve_forever()

    asyncio.run(run())


def _answer(status: bytes, body: bytes) -> bytes:
    kind = b"Content-Type: text/html; charset=utf-8"
    return b"HTTP/1.1 %s\r\n%s\r\nContent-Length: %d\r\n\r\n%s" % (status, kind, len(body), body)


@contextmanager
def served(threads: int) -> Iterator[tuple[str, int, int]]:
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=serve, args=(threads, theirs), daemon=True)
    process.start()
    port, pages, size = ours.recv()
    yield f"http://127.0.0.1:{port}/viewforum.php?f=2", pages, size
    process.kill()
    process.join()


def bare(url: str, _home: str, told: Connection) -> None:
    from scrapy import Spider
    from scrapy.crawler import AsyncCrawlerProcess

    class Bare(Spider):
        name = "bare"
        start_urls = (url,)  # type: ignore[assignment]

        def parse(self, response: Any) -> Any:
            yield from response.follow_all(css="a[rel=next]")
            yield from response.follow_all(css="a.topictitle", callback=self.parse)

    process = AsyncCrawlerProcess(_PACE_OFF)
    crawler = process.create_crawler(Bare)
    process.crawl(crawler)
    process.start()
    stats = crawler.stats.get_stats()
    told.send({"pages": stats["downloader/response_status_count/200"], "seconds": stats["elapsed_time_seconds"]})


def whole(url: str, home: str, told: Connection) -> None:
    # Scrapy loads the extension by its name: this module runs under another one here.
    from benchmarks.crawl import Lag
    from crawlers import crawling, settings
    from crawlers.session import open_session

    os.environ["MUNDFUNK_DATA"] = home
    config = Path(home) / "mundfunk.toml"
    config.write_text(
        '[project]\ncontact_url = "https://brand.example/"\ncontact_mail = "crawler@brand.example"\n'
        'purpose = "a measurement"\nlegal_basis = "none needed"\n[[brands]]\nname = "Nordlicht"\n'
        f'[[sources]]\nname = "forum"\nurl = "{url}"\nchannel = "forum"\ndelay = 0\nallow_private = true\n'
        "max_pages = 100000\n"
    )
    extensions = {**settings.EXTENSIONS, "benchmarks.crawl.Lag": 1}
    with open_session(config, "forum") as session:
        session.extraction.warm_up()
        begun = time.process_time()
        conclusion = crawling.crawl(session, {**_PACE_OFF, "EXTENSIONS": extensions})
        run = session.store.runs.get(session.run)
    told.send(
        {
            "pages": run.pages if run else 0,
            "seconds": Lag.seconds,
            "posts": run.new_posts if run else 0,
            "detail": conclusion.detail,
            "reactor_cpu_seconds": time.process_time() - begun,
            "worker_cpu_seconds": resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime,
            "lag_p99_ms": 1000 * statistics.quantiles(Lag.lags, n=100)[98],
            "lag_max_ms": 1000 * max(Lag.lags),
        }
    )


class Lag:
    """Extension: how much later than asked for the event loop comes back."""

    lags: ClassVar[list[float]] = []
    seconds: ClassVar[float] = 0

    @classmethod
    def from_crawler(cls, crawler: Any) -> "Lag":
        from scrapy import signals

        extension = cls()
        crawler.signals.connect(extension.begin, signal=signals.spider_opened)
        crawler.signals.connect(extension.end, signal=signals.spider_closed)
        return extension

    def begin(self) -> None:
        self._begun = time.perf_counter()
        self._task = asyncio.ensure_future(self._watch())

    def end(self) -> None:
        Lag.seconds = time.perf_counter() - self._begun
        self._task.cancel()

    async def _watch(self) -> None:
        while True:
            begun = time.perf_counter()
            await asyncio.sleep(_LAG_SECONDS)
            self.lags.append(time.perf_counter() - begun - _LAG_SECONDS)


def measured(run: Callable[..., None], url: str) -> dict[str, Any]:
    context = multiprocessing.get_context("spawn")
    told, theirs = context.Pipe(duplex=False)
    with tempfile.TemporaryDirectory(prefix="mf", ignore_cleanup_errors=True) as home:
        process = context.Process(target=run, args=(url, home, theirs))
        process.start()
        theirs.close()
        result = told.recv()
        process.join()
        time.sleep(_SECONDS_TO_STOP)
    return {**result, "pages_per_second": result["pages"] / result["seconds"]}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=400)
    parser.add_argument("--rounds", type=int, default=2)
    given = parser.parse_args()
    with served(given.threads) as (url, pages, size):
        rounds = [(measured(bare, url), measured(whole, url)) for _ in range(given.rounds)]
    ratios = [ours["pages_per_second"] / theirs["pages_per_second"] for theirs, ours in rounds]
    print(json.dumps({"pages": pages, "bytes_a_page": size, "rounds": rounds, "ratio": max(ratios)}, indent=1))


if __name__ == "__main__":
    main()
