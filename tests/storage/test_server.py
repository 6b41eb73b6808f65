import contextlib
import fcntl
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pymongo import MongoClient

from storage.home import Home
from storage.server import attach as attaching
from storage.server.attach import attach, running, stop
from storage.server.locate import locate
from storage.server.orphan import holder
from storage.server.paths import ServerPaths
from storage.store import open_store
from tests.storage.processes import kill, mongods, nothing_left, supervisors, until
from touchpoints.errors import BadInputError, WorkFailedError
from touchpoints.watchlist import Storage

BROKEN = """#!/bin/sh
echo "mongod: error while loading shared libraries: libcurl.so.4: cannot open shared object file" >&2
exit 127
"""


def open_files(process: int) -> Iterator[str]:
    """What a process has open; it may close some while they are read."""
    for entry in Path(f"/proc/{process}/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):
            yield str(entry.readlink())


def test_the_server_is_private(home: Home) -> None:
    held = attach(home)
    (process,) = mongods(home)
    net = Path(f"/proc/{process}/net")
    inodes = set(open_files(process))
    tables = [(net / name).read_text().splitlines()[1:] for name in ("tcp", "tcp6")]
    assert not [line for table in tables for line in table if f"socket:[{line.split()[9]}]" in inodes]
    unix = [line.split() for line in (net / "unix").read_text().splitlines()[1:]]
    paths = {Path(told[7]).parent for told in unix if len(told) > 7 and f"socket:[{told[6]}]" in inodes}
    assert paths == {ServerPaths.of(home).socket_folder()}
    for folder in ("server", "mongodb"):
        assert (home.data / folder).stat().st_mode & 0o777 == 0o700
    with MongoClient[dict[str, object]](held.uri) as client:
        options = client.admin.command("getCmdLineOpts")["parsed"]
        assert options["net"]["compression"]["compressors"] == "disabled"
    held.leave()
    assert nothing_left(home)


def test_one_that_is_kept_stays_until_it_is_stopped(home: Home) -> None:
    attach(home, "keep").leave()
    first = mongods(home)
    time.sleep(1.5)
    held = attach(home)
    assert mongods(home) == first
    assert stop(home) == 1
    held.leave()
    assert nothing_left(home)
    assert stop(home) is None
    assert not running(home)


def test_stopping_a_server_that_nobody_holds_returns_when_it_is_gone(home: Home) -> None:
    attach(home, "keep").leave()
    assert until(lambda: stop(home) == 0)
    assert not mongods(home)


def test_a_data_path_too_long_or_in_capitals_gets_its_sockets_elsewhere() -> None:
    with tempfile.TemporaryDirectory(prefix="mf") as folder:
        home = Home(Path(folder) / ("Long" * 30) / ("er" * 20))
        held = attach(home)
        with MongoClient[dict[str, object]](held.uri) as client:
            assert client.admin.command("ping")["ok"] == 1
        sockets = ServerPaths.of(home).socket_folder()
        assert str(sockets) == str(sockets).lower()
        assert sockets.stat().st_mode & 0o777 == 0o700
        held.leave()
        assert nothing_left(home)
        sockets.rmdir()


def test_a_folder_that_others_can_enter_is_not_used_for_sockets(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    base = home.folder("runtime")
    paths = ServerPaths.of(Home(home.data / ("Long" * 30)))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(base))
    taken = paths.socket_folder()
    assert taken.parent == base
    taken.chmod(0o777)
    elsewhere = paths.socket_folder()
    assert elsewhere.parent != base
    elsewhere.rmdir()


def test_stale_files_of_a_server_that_was_killed_are_harmless(home: Home) -> None:
    held = attach(home)
    kill(supervisors(home) + mongods(home))
    held.leave()
    assert nothing_left(home)
    assert (home.data / "server" / "state.json").exists()
    attach(home).leave()
    assert nothing_left(home)


def test_a_process_that_only_has_the_number_in_the_lock_is_left_alone(home: Home) -> None:
    with subprocess.Popen(["sleep", "60"]) as other, (home.folder("mongodb") / "mongod.lock").open("w+") as lock:
        lock.write(str(other.pid))
        lock.flush()
        fcntl.flock(lock, fcntl.LOCK_EX)
        letting_go = threading.Timer(3, lambda: fcntl.flock(lock, fcntl.LOCK_UN))
        letting_go.start()
        attach(home).leave()
        assert other.poll() is None
        assert nothing_left(home)
        other.kill()


def test_a_mongod_that_outlived_its_supervisor_is_ended(home: Home) -> None:
    folder = home.folder("mongodb")
    command = [str(locate().path), "--dbpath", str(folder), "--bind_ip", str(folder / "x.sock"), "--nounixsocket"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as orphan:
        assert until(lambda: holder(folder) == orphan.pid)
        attach(home).leave()
        assert orphan.wait() == 0
    assert nothing_left(home)


def test_a_server_that_can_not_start_says_why(home: Home) -> None:
    (home.folder("mongodb") / "storage.bson").write_bytes(b"not what it was")
    with pytest.raises(WorkFailedError, match=r"did not start: mongod ended with code \d+: .*mongod\.log"):
        attach(home)
    assert nothing_left(home)


def test_a_server_that_keeps_dying_is_given_up(home: Home) -> None:
    held = attach(home)
    for _ in range(6):
        assert until(lambda: bool(mongods(home)))
        kill(mongods(home))
        assert until(lambda: "ended" in (home.data / "server" / "supervisor.log").read_text())
        time.sleep(0.3)
    assert nothing_left(home)
    assert "mongod ended 6 times within ten minutes" in (home.data / "server" / "supervisor.log").read_text()
    held.leave()


def test_commands_that_come_at_once_start_one_server(home: Home) -> None:
    code = (
        "import sys, time; from pathlib import Path; from storage.home import Home;"
        "from storage.server.attach import attach; a = attach(Home(Path(sys.argv[1]))); print(a.uri, flush=True);"
        "sys.stdin.read()"
    )
    command = [sys.executable, "-c", code, str(home.data)]
    pipe = subprocess.PIPE
    started = [subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) for _ in range(4)]
    uris = {process.stdout.readline() for process in started if process.stdout}
    assert len(uris) == len(mongods(home)) == len(supervisors(home)) == 1
    for process in started:
        process.communicate()
    assert nothing_left(home)


def test_a_missing_library_is_told_with_its_debian_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    broken = tmp_path / "mongod"
    broken.write_text(BROKEN)
    broken.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert "wheel" in locate().description
    monkeypatch.setattr("storage.server.locate._WHEELS", ())
    with pytest.raises(BadInputError, match=r"libcurl\.so\.4 is missing; .* apt install libcurl4"):
        locate()


def test_a_mongod_on_the_path_comes_before_the_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "mongod").symlink_to(locate().path)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert "on the PATH" in locate().description


def test_where_no_server_runs_a_uri_is_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("storage.server.locate._WHEELS", ())
    with pytest.raises(BadInputError, match="MUNDFUNK_MONGODB_URI"):
        locate()


def test_a_server_that_hangs_is_said_to_by_its_process(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    held = attach(home)
    ServerPaths.of(home).folder.joinpath("control.sock").unlink()
    monkeypatch.setattr(attaching, "_START_SECONDS", 0.3)
    with pytest.raises(WorkFailedError, match=rf"process {supervisors(home)[0]} holds"):
        attach(home)
    held.leave()
    assert nothing_left(home)


@pytest.mark.parametrize(
    ("uri", "error", "told"),
    [
        ("mongodb://anna:geheim@127.0.0.1:9/x", WorkFailedError, "no MongoDB server answers at 127.0.0.1:9"),
        ("mongodb:/oops", BadInputError, "is no MongoDB URI"),
        ("anna:geheim@127.0.0.1", BadInputError, "is no MongoDB URI; write one such as mongodb://"),
    ],
)
def test_a_uri_that_does_not_work_is_told_without_its_password(
    home: Home, monkeypatch: pytest.MonkeyPatch, uri: str, error: type[Exception], told: str
) -> None:
    monkeypatch.setattr("storage.connection._SELECTION_SECONDS", 0.2)
    monkeypatch.setenv("MUNDFUNK_MONGODB_URI", uri)
    with pytest.raises(error, match=f"MUNDFUNK_MONGODB_URI: .*{told}") as raised, open_store(home, Storage()):
        pass
    assert "geheim" not in str(raised.value)
    assert not home.data.exists()
