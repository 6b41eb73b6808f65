from pathlib import Path

import pytest

from scheduler.service import Service
from storage.home import Home
from storage.store import Store
from tests.watchlists import NORDLICHT
from touchpoints.watchlist_file import parse_watchlist


def test_a_reading_that_can_not_be_started_is_no_end_of_readings(
    server_home: Home, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    service = Service(server_home, Path("mundfunk.toml"), parse_watchlist(NORDLICHT), store)
    tries: list[Path] = []

    def read(_home: Home, config: Path, _stop: object) -> int:
        tries.append(config)
        service._unread.set()
        if len(tries) == 1:
            raise OSError("No space left on device")
        service._stop.set()
        return 0

    monkeypatch.setattr("scheduler.service.read_in_a_process", read)
    service._unread.set()
    service._read_when_asked()
    assert len(tries) == 2
