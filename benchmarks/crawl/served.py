"""The forum on loopback, served by a thread that counts what it was asked and what it gave."""

import asyncio
import hashlib
import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from benchmarks.crawl.forum import START, Forum

_NO_PAGE = "<html><body><h1>Not found</h1></body></html>"


@dataclass
class Served:
    """What is served. `kept` holds pages by path where making them would cost more than serving them."""

    forum: Forum
    with_validators: bool = True
    url: str = ""
    asked: Counter[str] = field(default_factory=Counter)
    arrivals: list[float] = field(default_factory=list)
    body_bytes: int = 0
    kept: dict[str, bytes] = field(default_factory=dict)

    @property
    def start(self) -> str:
        """Where a crawl of the forum begins."""
        return self.url + START

    def keep(self) -> None:
        """Makes every page beforehand, so that the site costs a measurement next to nothing."""
        lists = (f"{START}&start={start}" for start in range(self.forum.listed, self.forum.threads, self.forum.listed))
        threads = (f"/viewtopic.php?t={number}" for number in range(1, self.forum.threads + 1))
        self.kept = {path: self._answer(path, None) for path in (START, *lists, *threads)}

    def forget(self) -> None:
        """Counts from nothing."""
        self.asked.clear()
        self.arrivals.clear()
        self.body_bytes = 0

    async def handle(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """One connection."""
        try:
            while request := await reader.readline():
                condition = None
                while line := (await reader.readline()).strip():
                    if line.lower().startswith(b"if-none-match:"):
                        condition = line.partition(b":")[2].strip().decode()
                writer.write(self._counted(request.split()[1].decode(), condition))
                await writer.drain()
        except (OSError, asyncio.CancelledError):
            # The other end was killed, or the measurement is over.
            return
        finally:
            writer.close()

    def _counted(self, path: str, condition: str | None) -> bytes:
        answer = self.kept.get(path) or self._answer(path, condition)
        self.asked[path] += 1
        self.arrivals.append(asyncio.get_running_loop().time())
        self.body_bytes += len(answer) - answer.index(b"\r\n\r\n") - 4
        return answer

    def _answer(self, path: str, condition: str | None) -> bytes:
        words = self.forum.page(path)
        body = (words or _NO_PAGE).encode()
        status, validator = "200 OK" if words else "404 Not Found", ""
        if words and self.with_validators:
            etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
            validator = f"ETag: {etag}\r\n"
            if etag == condition:
                status, body = "304 Not Modified", b""
        head = f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n{validator}"
        return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body


@contextmanager
def served(forum: Forum, *, with_validators: bool = True) -> Iterator[Served]:
    """The forum, for as long as the context lasts."""
    site = Served(forum, with_validators)
    ready, over = threading.Event(), asyncio.Event()
    loops: list[asyncio.AbstractEventLoop] = []

    async def run() -> None:
        async with await asyncio.start_server(site.handle, "127.0.0.1", 0) as server:
            site.url = f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"
            loops.append(asyncio.get_running_loop())
            ready.set()
            await over.wait()

    thread = threading.Thread(target=lambda: asyncio.run(run()), daemon=True)
    thread.start()
    ready.wait()
    try:
        yield site
    finally:
        loops[0].call_soon_threadsafe(over.set)
        thread.join(5)
