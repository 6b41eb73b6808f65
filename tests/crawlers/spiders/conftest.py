"""A crawl as the scheduler starts it: a watchlist in a file, an entry in the ledger, a process of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from crawlers.session import new_run, new_run_id
from storage.home import Home
from storage.store import Store, open_store
from tests.crawlers.spiders.site import Site, serve
from touchpoints.run import Run
from touchpoints.watchlist import Storage

_PROJECT = {
    "contact_url": "https://brand.example/crawler",
    "contact_mail": "crawler@brand.example",
    "purpose": "a test",
    "legal_basis": "a test",
}


@dataclass
class World:
    """A site, a store, and a watchlist with one source."""

    site: Site
    store: Store
    home: Home
    config: Path
    database: str
    source: dict[str, Any] = field(default_factory=dict)

    def watch(self, path: str, channel: str, **told: Any) -> None:
        """Writes the watchlist."""
        url = path if "://" in path else self.site.url + path
        self.source = {"name": "quelle", "url": url, "channel": channel, "delay": 0, "allow_private": True, **told}
        brand = {"name": "Nordlicht"}
        self.config.write_text(
            f"[project]\n{_toml(_PROJECT)}[[brands]]\n{_toml(brand)}[[sources]]\n{_toml(self.source)}"
            f'[storage]\ndatabase = "{self.database}"\n'
        )

    def start(self, *options: str, module: str = "crawlers.process") -> tuple[Run, "subprocess.Popen[str]"]:
        """Begins a crawl."""
        run = new_run(new_run_id(), "quelle")
        self.store.runs.start(run)
        command = [sys.executable, "-m", module, "quelle", "--run", run.id, "--config", str(self.config)]
        environment = {**os.environ, "MUNDFUNK_DATA": str(self.home.data)}
        process = subprocess.Popen(
            [*command, *options], env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        return run, process

    def crawl(self, module: str = "crawlers.process") -> Run:
        """A whole crawl; what the site was asked before is forgotten."""
        self.site.forget()
        run, process = self.start(module=module)
        self.output = "".join(process.communicate(timeout=120))
        self.code = process.returncode
        ended = self.store.runs.get(run.id)
        assert ended is not None
        assert ended.ended_at is not None, self.output
        return ended


@pytest.fixture
def site() -> Iterator[Site]:
    with serve(Site()) as site:
        site.pages["/robots.txt"] = "User-agent: *\nDisallow: /privat\n"
        yield site


@pytest.fixture
def world(site: Site, server_home: Home, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[World]:
    monkeypatch.delenv("MUNDFUNK_MONGODB_URI", raising=False)
    database = f"test-{os.urandom(6).hex()}"
    with open_store(server_home, Storage(database=database)) as store:
        yield World(site, store, server_home, tmp_path / "mundfunk.toml", database)


def _toml(told: dict[str, Any]) -> str:
    """JSON's scalars are TOML's."""
    return "".join(f"{key} = {json.dumps(value)}\n" for key, value in told.items())
