"""The tests of this room run on both: the embedded server, and one that a URI names."""

import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from storage.home import Home
from storage.server.locate import locate
from storage.store import Store, open_store
from tests.conftest import empty
from tests.storage.processes import until
from touchpoints.watchlist import Storage


@pytest.fixture(scope="session")
def other_server() -> Iterator[str]:
    """The URI of a mongod that is not the program's own, and removes what has expired every second."""
    with tempfile.TemporaryDirectory(prefix="mf") as folder:
        socket = Path(folder) / "other.sock"
        words = [
            "--dbpath",
            folder,
            "--bind_ip",
            str(socket),
            "--nounixsocket",
            "--setParameter",
            "ttlMonitorSleepSecs=1",
        ]
        with subprocess.Popen([locate().path, *words], stdout=subprocess.DEVNULL) as server:
            assert until(socket.exists)
            yield f"mongodb://{quote(str(socket), safe='')}/?directConnection=true"
            server.terminate()


@pytest.fixture(params=["embedded", "uri"])
def store(request: pytest.FixtureRequest, server_home: Home, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """An open store empty, on either server."""
    monkeypatch.delenv("MUNDFUNK_MONGODB_URI", raising=False)
    if request.param == "uri":
        monkeypatch.setenv("MUNDFUNK_MONGODB_URI", request.getfixturevalue("other_server"))
    with open_store(server_home, Storage()) as store:
        empty(store)
        yield store


@pytest.fixture
def own_store(home: Home, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A store on an embedded server of the test's own."""
    monkeypatch.delenv("MUNDFUNK_MONGODB_URI", raising=False)
    with open_store(home, Storage()) as store:
        yield store
