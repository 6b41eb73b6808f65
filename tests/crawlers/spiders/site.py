"""A small site on loopback whose pages a test writes, and which remembers what it was asked."""

import contextlib
import hashlib
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Site:
    """`pages` maps path and query to the page's words; `statuses` and `redirects` say how else a path answers."""

    pages: dict[str, str] = field(default_factory=dict)
    statuses: dict[str, int] = field(default_factory=dict)
    headers: dict[str, dict[str, str]] = field(default_factory=dict)
    redirects: dict[str, str] = field(default_factory=dict)
    raw: dict[str, bytes] = field(default_factory=dict)
    """What a path is answered with, byte for byte, before the connection is closed."""
    asked: list[tuple[str, int]] = field(default_factory=list)
    arrivals: list[float] = field(default_factory=list)
    url: str = ""
    with_validators: bool = True
    hold: threading.Event = field(default_factory=threading.Event)
    held: frozenset[str] = frozenset()
    waiting: set[str] = field(default_factory=set)

    def requests(self, status: int | None = None) -> list[str]:
        """What was asked for, robots.txt and the like left out."""
        return [
            path for path, got in self.asked if path in self.pages or path in self.statuses if status in {None, got}
        ]

    def forget(self) -> None:
        self.asked.clear()
        self.arrivals.clear()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: "_Server"

    def do_GET(self) -> None:
        site = self.server.site
        site.arrivals.append(time.monotonic())
        if self.path in site.held:
            site.waiting.add(self.path)
            site.hold.wait(30)
        if self.path in site.raw:
            self._write_raw(site.raw[self.path])
            return
        words = site.pages.get(self.path)
        status = site.statuses.get(self.path, 200 if words is not None else 404)
        status = 302 if self.path in site.redirects else status
        body = (words or "<html><body><h1>Not found</h1></body></html>").replace("{site}", site.url).encode()
        etag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if site.with_validators and status == 200 and self.headers.get("If-None-Match") == etag:
            status, body = 304, b""
        site.asked.append((self.path, status))
        self.send_response(status)
        kind = "text/plain" if self.path.endswith(".txt") else "text/html; charset=utf-8"
        if self.path in site.redirects:
            self.send_header("Location", site.redirects[self.path])
        self.send_header("Content-Type", "application/xml" if self.path.endswith(".xml") else kind)
        self.send_header("Content-Length", str(len(body)))
        if site.with_validators and status in {200, 304}:
            self.send_header("ETag", etag)
        for name, value in site.headers.get(self.path, {}).items():
            self.send_header(name, value.replace("{site}", site.url))
        self.end_headers()
        with contextlib.suppress(OSError):
            self.wfile.write(body)

    def _write_raw(self, answer: bytes) -> None:
        self.server.site.asked.append((self.path, 0))
        self.close_connection = True
        with contextlib.suppress(OSError):
            self.wfile.write(answer)

    def log_message(self, *_: Any) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    site: Site


@contextmanager
def serve(site: Site) -> Iterator[Site]:
    server = _Server(("127.0.0.1", 0), _Handler)
    server.site = site
    site.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.hold.set()
        server.shutdown()
        server.server_close()
        thread.join()
