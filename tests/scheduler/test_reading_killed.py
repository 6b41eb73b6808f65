"""A reader that is killed in the middle: nothing that was written is lost, nothing is there twice."""

import os
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from scheduler.reading import read_new_posts
from storage.home import Home, load_watchlist
from storage.store import open_store
from touchpoints.enumerations import Channel
from touchpoints.identity import digest
from touchpoints.post import Extractor, Post, PostText

POSTS = 1500
NOW = datetime.now(UTC)
WATCHLIST = """
[project]
contact_url = "https://brand.example/"
contact_mail = "a@brand.example"
[[brands]]
name = "Nordlicht"
"""


def post(number: int) -> tuple[Post, PostText]:
    name = digest(str(number))
    made = Post(
        id=name,
        source="forum",
        venue="forum.example",
        platform="forum.example",
        channel=Channel.FORUM,
        url=f"https://forum.example/{number}",
        first_seen_at=NOW,
        last_seen_at=NOW,
        content_hash=name,
        extractor=Extractor(name="phpbb3", version="1"),
    )
    text = f"Beitrag {number}: Nordlicht hat meine Lieferung verloren, und die Hotline weiß von nichts."
    return made, PostText(id=name, text=text, expires_at=NOW + timedelta(days=30))


def test_kill_9_of_the_reader_loses_and_doubles_nothing(home: Home, tmp_path: Path) -> None:
    config = tmp_path / "mundfunk.toml"
    config.write_text(WATCHLIST)
    watchlist = load_watchlist(config)
    with open_store(home, watchlist.storage) as store:
        store.posts.save([post(number) for number in range(POSTS)])
        command = [sys.executable, "-P", "-m", "scheduler.reading_process", "--config", str(config)]
        with subprocess.Popen(
            command, env={**os.environ, "MUNDFUNK_DATA": str(home.data)}, stdin=subprocess.PIPE
        ) as reader:
            deadline = time.monotonic() + 120
            while not store.touchpoints.count():
                assert time.monotonic() < deadline
                assert reader.poll() is None
                time.sleep(0.01)
            reader.kill()
        written = {touchpoint.id for touchpoint in store.touchpoints.find()}
        assert len(written) < POSTS, "the reader was done before it was killed"
        assert [run.id for run in store.runs.interrupted()]
        read_new_posts(store, watchlist)
        ids = [touchpoint.id for touchpoint in store.touchpoints.find()]
        assert len(ids) == len(set(ids)) == POSTS
        assert written <= set(ids)
