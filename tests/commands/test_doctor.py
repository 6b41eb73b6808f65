"""`mundfunk doctor`: says what it checked, and ends as the contract of the command line says."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.crawlers.conduct.site import html, robots, serving
from tests.watchlists import KRANICH

ROOT = Path(__file__).parents[2]


def doctor(folder: Path, watchlist: str) -> subprocess.CompletedProcess[str]:
    config = folder / "mundfunk.toml"
    config.write_text(watchlist, "utf-8")
    environment = {**os.environ, "MUNDFUNK_DATA": str(folder / "data"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-P", "-m", "commands", "doctor", "--config", str(config)]
    return subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )


def source(name: str, url: str) -> str:
    return f'[[sources]]\nname = "{name}"\nurl = "{url}"\nchannel = "forum"\ndelay = 0\nallow_private = true\n'


def test_a_sound_watchlist_ends_with_0_and_a_row_for_each_source(tmp_path: Path) -> None:
    with serving({"/robots.txt": robots("User-agent: *\nDisallow: /x"), "/": html()}) as site:
        done = doctor(tmp_path, KRANICH + source("bohnenforum", site.url + "/"))
    assert done.returncode == 0, done.stderr
    assert "1 brands, 1 sources" in done.stdout
    assert "store: " in done.stdout
    row = next(line for line in done.stdout.splitlines() if line.startswith("bohnenforum"))
    assert row.split("  ")[1].strip() == "allows (robots.txt)"
    assert "not told yet" in row
    assert row.endswith("ok")


def test_a_source_that_is_forbidden_ends_with_1_and_is_named(tmp_path: Path) -> None:
    with serving({"/robots.txt": robots("User-agent: *\nDisallow: /"), "/": html()}) as site:
        done = doctor(tmp_path, KRANICH + source("zu", site.url + "/"))
    assert done.returncode == 1
    assert done.stderr.strip() == "mundfunk: 1 of 1 sources can't be crawled: zu"
    assert "forbids" in done.stdout


@pytest.mark.parametrize("watchlist", ["", "x = ", KRANICH + source("a", "ftp://x/")])
def test_a_wrong_watchlist_ends_with_2_and_one_clear_line(tmp_path: Path, watchlist: str) -> None:
    done = doctor(tmp_path, watchlist)
    assert done.returncode == 2
    assert done.stderr.startswith("mundfunk: ")
    assert "Traceback" not in done.stderr
