"""The real-engine bed: seeded once, crawled twice through the program's own command, into a real MongoDB."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.home import Home, load_watchlist
from storage.store import open_store
from tests.engines import postgresql
from tests.engines.machina.serve import MACHINA, machina
from tests.engines.misago.serve import MISAGO, misago
from tests.engines.open_mark import open_mark
from tests.engines.oscar.serve import OSCAR, oscar
from tests.engines.seeds import seeded_products, seeded_threads
from tests.engines.wordpress.serve import missing as wordpress_missing
from tests.engines.wordpress.serve import wordpress
from touchpoints.post import Post

ROOT = Path(__file__).parents[2]
WATCHLIST = Path(__file__).parent / "mundfunk.toml"
ENGINES = {"radlog": wordpress, "radforum": machina, "radboard": misago, "radladen": oscar}
"""What serves each source of the watchlist."""


@dataclass(frozen=True)
class Kept:
    """A post as the database has it, with its words."""

    post: Post
    text: str


@dataclass(frozen=True)
class Bed:
    """The running engines, what the program's first crawl of them printed, and how to crawl again."""

    folder: Path
    home: Home
    config: Path
    addresses: dict[str, str]
    """Of each source, by its name."""
    first_words: str

    def open_routes(self) -> None:
        """From now on the owners of blog and board want their open routes read."""
        open_mark(self.folder).touch()

    def log(self, engine: str) -> str:
        """What an engine's server wrote of what it was asked."""
        return (self.folder / f"{engine}.log").read_text("utf-8", errors="replace")

    def anew(self) -> "Bed":
        """The same engines, and a program that knows nothing of them yet."""
        return replace(self, home=Home(self.folder / "anew"))

    def crawl(self, *sources: str) -> str:
        return _mundfunk(self.home, "crawl", "--config", str(self.config), *sources)

    def requests(self, source: str) -> list[dict[str, int]]:
        """What each crawl of a source asked for, by its status, the first crawl first."""
        with open_store(self.home, load_watchlist(self.config).storage) as store:
            return [run.requests for run in reversed(store.runs.recent(1000)) if run.source == source]

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
    missing = [*wordpress_missing(), *postgresql.missing()]
    missing += [name for django in (MACHINA, MISAGO, OSCAR) for name in django.missing()]
    if missing:
        said = f"the real-engine bed needs {', '.join(missing)}: run tests/engines/install.sh as root on Debian"
        if os.environ.get("CI") == "true":
            pytest.fail(said)
        pytest.skip(said)
    with ExitStack() as stack:
        # A socket's path must be short, so this is not pytest's own folder.
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="bed-")))
        addresses = {name: stack.enter_context(serve(folder)) for name, serve in ENGINES.items()}
        home, config = Home(folder / "data"), folder / "mundfunk.toml"
        words = WATCHLIST.read_text("utf-8").replace("SINCE", f"{_days_since_the_oldest()}d")
        for name, address in addresses.items():
            words = words.replace(f'"{name.upper()}"', f'"{address}"')
        config.write_text(words, "utf-8")
        first_words = _mundfunk(home, "crawl", "--config", str(config))
        yield Bed(folder, home, config, addresses, first_words)


def _days_since_the_oldest() -> int:
    seeds = [post for thread in seeded_threads() for post in thread.posts]
    seeds += [review for product in seeded_products() for review in product.reviews]
    oldest = min(seed.at for seed in seeds)
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
