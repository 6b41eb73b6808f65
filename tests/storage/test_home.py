from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from resource import RLIMIT_FSIZE, getrlimit, setrlimit

import pytest

from storage.home import Home, load_watchlist
from touchpoints.errors import BadInputError, WorkFailedError


def test_the_home_is_where_the_environment_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("MUNDFUNK_DATA", str(tmp_path / "data"))
    home = Home.from_environment()
    assert home.folder().stat().st_mode & 0o777 == 0o700
    assert home.demo().data == tmp_path / "data" / "demo"


def test_the_key_is_made_once_and_is_its_owners_alone(home: Home) -> None:
    with ThreadPoolExecutor(8) as pool:
        keys = set(pool.map(lambda _: home.pseudonym_key(), range(16)))
    assert len(keys) == 1
    assert len(keys.pop()) == 32
    assert [path.name for path in home.data.iterdir()] == ["pseudonym.key"]
    assert (home.data / "pseudonym.key").stat().st_mode & 0o777 == 0o600
    assert home.demo().pseudonym_key() != home.pseudonym_key()


@pytest.mark.parametrize("words", ["", "abc", "zz" * 32])
def test_a_broken_key_is_refused_rather_than_replaced(home: Home, words: str) -> None:
    (home.folder() / "pseudonym.key").write_text(words)
    with pytest.raises(BadInputError, match=r"pseudonym\.key: is no key"):
        home.pseudonym_key()


def test_a_home_that_can_not_be_made_is_told(home: Home) -> None:
    (home.folder() / "file").write_text("")
    with pytest.raises(BadInputError, match="MUNDFUNK_DATA"):
        Home(home.data / "file" / "below").folder()


def test_a_key_that_finds_no_room_is_told_and_leaves_nothing(home: Home) -> None:
    home.folder()
    before = getrlimit(RLIMIT_FSIZE)
    setrlimit(RLIMIT_FSIZE, (0, before[1]))
    try:
        with pytest.raises(WorkFailedError, match=r"pseudonym\.key: "):
            home.pseudonym_key()
    finally:
        setrlimit(RLIMIT_FSIZE, before)
    assert list(home.folder().iterdir()) == []


def test_a_watchlist_that_can_not_be_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(BadInputError, match="`mundfunk init` writes one"):
        load_watchlist(tmp_path / "none.toml")
    (tmp_path / "latin.toml").write_bytes(b"# f\xfcr")
    with pytest.raises(BadInputError, match="is not UTF-8 at byte 3"):
        load_watchlist(tmp_path / "latin.toml")
    with pytest.raises(BadInputError, match="Is a directory"):
        load_watchlist(tmp_path)
