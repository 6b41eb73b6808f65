import socket
from collections.abc import Iterator

import httpx
import pytest

from examples.sample_web.content import Content, load_content
from examples.sample_web.place import Place
from examples.sample_web.server import served


class Visitor:
    """Asks the served sample web, by the name of one of its sites."""

    def __init__(self, client: httpx.Client, forbidden: list[str]) -> None:
        self._client, self.forbidden = client, forbidden

    def get(self, host: str, path: str, **headers: str) -> httpx.Response:
        return self._client.get(path, headers={"host": host, **headers})


@pytest.fixture(scope="package")
def content() -> Content:
    return load_content()


@pytest.fixture(scope="package")
def place() -> Place:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return Place(port=free.getsockname()[1], first_day="2026-11-22")


@pytest.fixture
def visitor(content: Content, place: Place) -> Iterator[Visitor]:
    with served(content, place) as forbidden, httpx.Client(base_url=f"http://127.0.0.1:{place.port}") as client:
        yield Visitor(client, forbidden)
