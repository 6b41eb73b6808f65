"""The real-engine bed: seeded once, crawled twice through the program's own command, into a real MongoDB."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.home import Home, load_watchlist
from storage.store import open_store
from tests.engines.machina.serve import machina
from tests.engines.machina.serve import missing as machina_missing
from tests.engines.seeds import seeded_threads
from tests.engines.wordpress.serve import missing as wordpress_missing
from tests.engines.wordpress.serve import wordpress
from touchpoints.post import Post

ROOT = Path(__file__).parents[2]
WATCHLIST = Path(__file__).parent / "mundfunk.toml"


@dataclass(frozen=True)
class Kept:
    """A post as the database has it, with its words."""

    post: Post
    text: str


@dataclass(frozen=True)
class Bed:
    """The running engines, what the program's first crawl of them printed, and how to crawl again."""

    home: Home
    config: Path
    blog: str
    forum: str
    first_words: str

    def crawl(self) -> str:
        return _mundfunk(self.home, "crawl", "--config", str(self.config))

    def kept(self, source: str) -> list[Kept]:
        with open_store(self.home, load_watchlist(self.config).storage) as store:
            found = []
            for document in store.posts.unread("", "", ""):
                post = store.posts.get(document.id)
                if post and post.source == source:
                    found.append(Kept(post, document.text))
            return found


@pytest.fixture(scope="session")
def bed() -> Iterator[Bed]:
    missing = wordpress_missing() + machina_missing()
    if missing:
        said = f"the real-engine bed needs {', '.join(missing)}: run tests/engines/install.sh as root on Debian"
        if os.environ.get("CI") == "true":
            pytest.fail(said)
        pytest.skip(said)
    with ExitStack() as stack:
        # A socket's path must be short, so this is not pytest's own folder.
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bed-")))
        blog, forum = stack.enter_context(wordpress(folder)), stack.enter_context(machina(folder))
        home, config = Home(folder / "data"), folder / "mundfunk.toml"
        words = WATCHLIST.read_text("utf-8").replace("BLOG", blog).replace("FORUM", forum)
        config.write_text(words.replace("SINCE", f"{_days_since_the_oldest()}d"), "utf-8")
        first_words = _mundfunk(home, "crawl", "--config", str(config))
        yield Bed(home, config, blog, forum, first_words)


def _days_since_the_oldest() -> int:
    oldest = min(post.at for thread in seeded_threads() for post in thread.posts)
    return (datetime.now(UTC) - oldest).days + 30


def _mundfunk(home: Home, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "commands", *arguments],
        cwd=ROOT,
        env={**os.environ, "MUNDFUNK_DATA": str(home.data)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"exit code {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done.stdout
