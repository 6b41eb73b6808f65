"""Fixtures for every room: a private home, a store on a real server, and the pages and texts beside the checkout."""

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from storage.home import Home
from storage.layout import COLLECTIONS
from storage.server.attach import attach, ended
from storage.store import Store, open_store
from touchpoints.watchlist import Storage


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of pages and texts that lies beside the checkout and is never part of it."""
    folder = Path(__file__).parents[2] / "shared"
    if not folder.is_dir():
        pytest.skip("there is no ../shared beside the checkout")
    return folder


@pytest.fixture
def home() -> Iterator[Home]:
    """A home of the test's own, in a path that is short enough for sockets."""
    with _temporary_home() as home:
        yield home


@pytest.fixture(scope="session")
def server_home() -> Iterator[Home]:
    """The home of the one embedded server that the tests of a session share."""
    with _temporary_home() as home:
        held = attach(home)
        yield home
        held.leave()


@pytest.fixture
def store(server_home: Home, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """An open store on a real embedded mongod, empty."""
    monkeypatch.delenv("MUNDFUNK_MONGODB_URI", raising=False)
    with open_store(server_home, Storage()) as store:
        empty(store)
        yield store


def empty(store: Store) -> None:
    """Removes every record. Making a new database with its indexes for each test would take ten times as long."""
    for collection in COLLECTIONS:
        store._database[collection.name].delete_many({})


@contextmanager
def _temporary_home() -> Iterator[Home]:
    """The folder goes last: removing the data of a server that lives would ruin what it writes."""
    folder = Path(tempfile.mkdtemp(prefix="mf"))
    home = Home(folder / "data")
    yield home
    deadline = time.monotonic() + 20
    while not ended(home) and time.monotonic() < deadline:
        time.sleep(0.05)
    shutil.rmtree(folder)
