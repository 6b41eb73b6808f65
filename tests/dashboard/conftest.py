"""A watchlist, the served dashboard, and a real browser."""

import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium.webdriver import Chrome, ChromeOptions, ChromeService

from dashboard.server import address_of, dashboard_server, listen
from storage.store import Store
from touchpoints.watchlist import Watchlist
from touchpoints.watchlist_file import parse_watchlist

_SWITCHES = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--window-size=1200,1600",
)


@pytest.fixture
def watchlist() -> Watchlist:
    return parse_watchlist("""
        [project]
        contact_url = "https://brand.example/"
        contact_mail = "a@brand.example"
        purpose = "market research"
        legal_basis = "legitimate interest"
        [[brands]]
        name = "Südstrom"
        competitor = true
        [[brands]]
        name = "Nordlicht"
        [[sources]]
        name = "forum"
        url = "https://forum.example/"
        channel = "forum"
    """)


@pytest.fixture
def served(store: Store, watchlist: Watchlist) -> Iterator[str]:
    """The address of the dashboard, served over the test's store."""
    listener = listen("127.0.0.1", 0)
    server = dashboard_server(store, watchlist)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
    thread.start()
    yield address_of(listener)
    server.should_exit = True
    thread.join()
    listener.close()


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Chrome]:
    """A headless Chromium, as Debian installs it."""
    chromium, driver = shutil.which("chromium"), shutil.which("chromedriver")
    if not chromium or not driver:
        if os.environ.get("CI"):
            pytest.fail("CI must have Debian's chromium and chromium-driver")
        pytest.skip("no Chromium here (Debian: apt install chromium chromium-driver)")
    options = ChromeOptions()
    options.binary_location = chromium
    for switch in (*_SWITCHES, f"--user-data-dir={tmp_path_factory.mktemp('browser')}"):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    opened = Chrome(options=options, service=ChromeService(driver))
    yield opened
    opened.quit()


@pytest.fixture
def screenshots() -> Path | None:
    """Where to keep pictures of the pages, for people to look at; named in MUNDFUNK_SCREENSHOTS."""
    folder = os.environ.get("MUNDFUNK_SCREENSHOTS")
    return Path(folder) if folder else None
