"""`mundfunk database`: up between start and stop, found by any client, and brought back whole from a backup."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pymongo import MongoClient

from storage.home import Home
from storage.server.attach import running
from tests.touchpoints.made import NOON
from touchpoints.run import Run

WATCHLIST = """
[project]
contact_url = "https://brand.example/"
contact_mail = "a@brand.example"
[[brands]]
name = "Nordlicht"
"""


@pytest.fixture
def config(tmp_path: Path) -> Path:
    file = tmp_path / "mundfunk.toml"
    file.write_text(WATCHLIST)
    return file


def database(home: Home, config: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "commands", "database", *arguments, "--config", str(config)],
        env={**os.environ, "MUNDFUNK_DATA": str(home.data)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_between_start_and_stop_any_client_finds_the_server(home: Home, config: Path) -> None:
    started = database(home, config, "start")
    assert started.returncode == 0, started.stderr
    uri = database(home, config, "uri").stdout
    assert uri == started.stdout
    assert len(uri.splitlines()) == 1
    with MongoClient[dict[str, object]](uri.strip()) as client:
        assert client.admin.command("ping")["ok"] == 1
    assert database(home, config, "stop").returncode == 0
    assert not running(home)


def test_an_address_is_not_told_while_no_server_is_up(home: Home, config: Path) -> None:
    told = database(home, config, "uri")
    assert told.returncode != 0
    assert told.stdout == ""
    assert "mundfunk database start" in told.stderr


def test_a_backup_brings_back_what_was_lost_and_never_by_accident(home: Home, config: Path, tmp_path: Path) -> None:
    backup = str(tmp_path / "backup.tar.gz")
    uri = database(home, config, "start").stdout.strip()
    with MongoClient[dict[str, object]](uri) as client:
        kept = client.get_default_database("mundfunk")["runs"]
        lost, later = (Run(id=name, kind="read", source=None, started_at=NOON) for name in ("lost", "later"))
        kept.insert_one(lost.to_document())
        assert database(home, config, "backup", backup).returncode == 0
        kept.delete_many({})
        kept.insert_one(later.to_document())
        refused = database(home, config, "restore", backup)
        assert refused.returncode == 2
        assert "--replace" in refused.stderr
        assert database(home, config, "restore", "--replace", backup).returncode == 0
        assert [row["_id"] for row in kept.find()] == ["lost"]
    database(home, config, "stop")
