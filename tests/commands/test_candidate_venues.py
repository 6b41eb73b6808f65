"""New touchpoints are found: what posts link to is listed with its evidence, then accepted or dismissed."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from storage.home import Home
from storage.store import open_store
from tests.crawlers.conduct.site import Answer, robots, serving
from tests.crawlers.spiders.site import Site, serve
from tests.crawlers.spiders.worlds import ago, forum_post, list_page, thread_page
from tests.crawlers.test_discovery import ARTICLE
from tests.watchlists import NORDLICHT
from touchpoints.pointer import Pointer
from touchpoints.watchlist import Storage
from touchpoints.watchlist_file import parse_watchlist

ROOT = Path(__file__).parents[2]
WATCHLIST = (
    NORDLICHT
    + """[[sources]]
name = "stromforum"
url = "{url}/viewforum.php?f=1"
channel = "forum"
delay = 0
allow_private = true
"""
)


@pytest.fixture
def site() -> Iterator[Site]:
    with serve(Site()) as site:
        site.pages["/robots.txt"] = ""
        yield site


def write_forum(site: Site, other: str) -> None:
    wrapped = other.replace("/", "%2F").replace(":", "%3A")
    words = (
        f'Bei Nordlicht ist der Abschlag zu hoch, <a href="{other}/t/7">hier steht mehr</a>.',
        f'Nordlicht? Lies <a href="/goto?to={wrapped}%2F">das</a> und {other}/t/8',
        '<blockquote><a href="http://127.0.0.1:1/">zitat</a></blockquote>Nordlicht war besser.',
        'Nordlicht auf <a href="https://www.facebook.com/nordlicht">Facebook</a>',
        '<a href="http://127.0.0.1:2/">Das hier</a> hat mit nichts zu tun.',
    )
    posts = [forum_post(number, f"Watt{number}wurm", ago(1), said) for number, said in enumerate(words, 1)]
    site.pages["/viewtopic.php?t=1"] = thread_page("Abschläge", posts)
    site.pages["/viewforum.php?f=1"] = list_page([("./viewtopic.php?t=1", "Abschläge", 4)])


def run(folder: Path, home: Home, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "MUNDFUNK_DATA": str(home.data), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-P", "-m", "commands", *words]
    return subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, text=True, timeout=240, check=False
    )


def test_a_place_that_posts_link_to_is_found_and_accepted_or_dismissed(tmp_path: Path, home: Home, site: Site) -> None:
    config = tmp_path / "mundfunk.toml"
    with serving({"/robots.txt": robots(""), "/": Answer(ARTICLE.encode())}) as other:
        place = other.url.removeprefix("http://")
        write_forum(site, other.url)
        config.write_text(WATCHLIST.format(url=site.url), "utf-8")
        for _ in range(2):
            assert run(tmp_path, home, "crawl").returncode == 0
            site.pages["/viewtopic.php?t=1"] += "<!-- changed, so that it is read again -->"
            listed = run(tmp_path, home, "discover", "--candidates")
            first, *examples = listed.stdout.splitlines()
            assert first.startswith(f"{place}: 2 posts by 2 writers at 1 venue since ")
            assert first.endswith("about nordlicht in 2")
            assert sorted(line.strip() for line in examples) == [f"{site.url}/viewtopic.php?p={n}#p{n}" for n in (1, 2)]
        assert "candidates=1" in run(tmp_path, home, "status").stdout
        accepted = run(tmp_path, home, "discover", "--accept", place)
    assert accepted.returncode == 0, accepted.stderr
    assert parse_watchlist(config.read_text("utf-8") + accepted.stdout).sources[1].url == f"{other.url}/"
    assert "no candidates" in run(tmp_path, home, "discover", "--candidates").stderr
    assert "candidates=0" in run(tmp_path, home, "status").stdout


def test_what_was_dismissed_stays_away(tmp_path: Path, home: Home, site: Site) -> None:
    write_forum(site, "http://127.0.0.1:3")
    (tmp_path / "mundfunk.toml").write_text(WATCHLIST.format(url=site.url), "utf-8")
    run(tmp_path, home, "crawl")
    assert run(tmp_path, home, "discover", "--candidates").stdout.startswith("127.0.0.1:3: 2 posts")
    assert run(tmp_path, home, "discover", "--dismiss", "127.0.0.1:3").returncode == 0
    site.pages["/viewtopic.php?t=1"] = site.pages["/viewtopic.php?t=1"].replace("zu hoch", "viel zu hoch")
    run(tmp_path, home, "crawl")
    assert run(tmp_path, home, "discover", "--candidates").stdout == ""


@pytest.mark.parametrize(
    "written", ["Stürmer-Strom.example", "https://www.stürmer-strom.example/t/7", "m.stürmer-strom.example"]
)
def test_a_place_may_be_named_as_people_write_it(tmp_path: Path, home: Home, written: str) -> None:
    config = tmp_path / "mundfunk.toml"
    config.write_text(WATCHLIST.format(url="http://127.0.0.1:9"), "utf-8")
    with open_store(home, Storage()) as store:
        place = "https://xn--strmer-strom-elb.example/"
        store.candidates.note([Pointer.from_post("0" * 32, place, datetime.now(UTC))])
    assert run(tmp_path, home, "discover", "--dismiss", written).returncode == 0
    with open_store(home, Storage()) as store:
        assert store.candidates.count(frozenset()) == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--accept", "nirgends.example"), "no post points there"),
        (("--dismiss", "nirgends.example"), "no post points there"),
        (("--candidates", "forum.example"), "write one of"),
        ((), "write one of"),
    ],
)
def test_what_can_not_be_done_is_one_clear_line(tmp_path: Path, home: Home, words: tuple[str, ...], said: str) -> None:
    (tmp_path / "mundfunk.toml").write_text(WATCHLIST.format(url="http://127.0.0.1:9"), "utf-8")
    done = run(tmp_path, home, "discover", *words)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert said in done.stderr
