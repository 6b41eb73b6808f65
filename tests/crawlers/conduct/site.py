"""A web server on loopback that answers what a test tells it to, and keeps a log of who asked for what, and when."""

import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread


@dataclass(frozen=True)
class Answer:
    """`delay` seconds pass before the first byte; `drip` seconds between any two bytes of the body."""

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    delay: float = 0.0
    drip: float = 0.0


Pages = Mapping[str, Answer | Callable[[], Answer]]


@dataclass(frozen=True)
class Hit:
    path: str
    at: float
    headers: Mapping[str, str]


class Site:
    """`pages` maps paths (with their query) to answers; what isn't there is a 404."""

    def __init__(self, pages: Pages, host: str = "127.0.0.1") -> None:
        self.pages = dict(pages)
        self.hits: list[Hit] = []
        self.open_now = 0
        self.most_open = 0
        self._lock = Lock()
        self._server = ThreadingHTTPServer((host, 0), self._handler())
        self._server.daemon_threads = True
        self.url = f"http://{host}:{self._server.server_port}"

    def paths(self) -> list[str]:
        """The paths asked for, without the well-known files."""
        return [hit.path for hit in self.hits if hit.path not in {"/robots.txt", "/.well-known/tdmrep.json"}]

    def times(self, path: str) -> int:
        return [hit.path for hit in self.hits].count(path)

    def start(self) -> None:
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, path: str) -> Answer:
        answer = self.pages.get(path, Answer(b"not here", 404))
        return answer if isinstance(answer, Answer) else answer()

    def _handler(self) -> type[BaseHTTPRequestHandler]:
        site = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                with site._lock:
                    site.hits.append(Hit(self.path, time.monotonic(), dict(self.headers)))
                    site.open_now += 1
                    site.most_open = max(site.most_open, site.open_now)
                try:
                    self._send(site._answer(self.path))
                except (BrokenPipeError, ConnectionResetError):
                    self.close_connection = True
                finally:
                    with site._lock:
                        site.open_now -= 1

            def _send(self, answer: Answer) -> None:
                time.sleep(answer.delay)
                self.send_response(answer.status)
                for name, value in {"Content-Type": "text/html; charset=utf-8", **answer.headers}.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                if not answer.drip:
                    self.wfile.write(answer.body)
                for byte in answer.body if answer.drip else b"":
                    self.wfile.write(bytes([byte]))
                    self.wfile.flush()
                    time.sleep(answer.drip)

            def log_message(self, format: str, *args: object) -> None:  # noqa: A002
                return

        return Handler


@contextmanager
def serving(pages: Pages, host: str = "127.0.0.1") -> Iterator[Site]:
    site = Site(pages, host)
    site.start()
    try:
        yield site
    finally:
        site.stop()


def html(*links: str, head: str = "", words: str = "Ein Beitrag.") -> Answer:
    """A page with links."""
    anchors = "".join(f'<a href="{link}">x</a>' for link in links)
    return Answer(f"<html><head><title>Seite</title>{head}</head><body><p>{words}</p>{anchors}</body></html>".encode())


def robots(text: str) -> Answer:
    return Answer(text.encode(), headers={"Content-Type": "text/plain"})
