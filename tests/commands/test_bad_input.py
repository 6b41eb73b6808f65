"""Bad input gets one clear line and exit code 2, and never a traceback."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from storage.home import Home

GOOD = """
[project]
contact_url = "https://brand.example/"
contact_mail = "a@brand.example"
purpose = "market research"
legal_basis = "legitimate interest"
[[brands]]
name = "Nordlicht"
"""


def mundfunk(home: Home, *arguments: str, words: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-P", "-m", "commands", *arguments],
        env={**os.environ, "MUNDFUNK_DATA": str(home.data)},
        input=words,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("report", "--config", "{folder}/none.toml"), "mundfunk init"),
        (("report", "--config", "{folder}/bad.toml"), "project.colour: unknown key"),
        (("report", "--config", "{folder}/good.toml", "--brand", "nobody"), "one of: nordlicht"),
        (("report", "--config", "{folder}/good.toml", "--since", "gestern"), "write a day such as"),
        (("crawl", "--config", "{folder}/good.toml", "nowhere"), "no source is called"),
        (("crawl", "--config", "{folder}/bad.toml"), "project.colour: unknown key"),
        (("doctor", "--config", "{folder}/bad.toml"), "project.colour: unknown key"),
        (("mentions", "--config", "{folder}/bad.toml"), "project.colour: unknown key"),
        (("mentions", "--config", "{folder}/good.toml", "{folder}/none.jsonl"), "none.jsonl"),
        (("extract", "{folder}/none.html"), "none.html"),
        (("understand", "--config", "{folder}/bad.toml"), "project.colour: unknown key"),
        (("status", "--config", "{folder}/none.toml"), "mundfunk init"),
        (("serve", "--config", "{folder}/good.toml", "--host", "203.0.113.7"), "can't listen on 203.0.113.7"),
        (("init", "--config", "{folder}/good.toml"), "is there already"),
    ],
)
def test_a_fault_of_the_caller_is_told_in_one_line(
    home: Home, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    (tmp_path / "good.toml").write_text(GOOD)
    (tmp_path / "bad.toml").write_text(GOOD.replace("[[brands]]", 'colour = "blue"\n[[brands]]'))
    done = mundfunk(home, *(each.format(folder=tmp_path) for each in arguments))
    assert done.returncode == 2, done.stderr
    assert done.stdout == ""
    assert told in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_database_that_is_not_there_is_told_in_one_line(home: Home, tmp_path: Path) -> None:
    config = tmp_path / "mundfunk.toml"
    config.write_text(GOOD + '[storage]\nuri = "mongodb://127.0.0.1:9/?serverSelectionTimeoutMS=500"\n')
    done = mundfunk(home, "status", "--config", str(config))
    assert done.returncode == 1
    assert "127.0.0.1:9" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_command_that_is_told_to_end_says_by_which_signal(home: Home, tmp_path: Path) -> None:
    config = tmp_path / "mundfunk.toml"
    config.write_text(GOOD)
    command = [sys.executable, "-P", "-m", "commands", "serve", "--port", "0", "--config", str(config)]
    environment = {**os.environ, "MUNDFUNK_DATA": str(home.data)}
    with subprocess.Popen(command, env=environment, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr is not None
        assert "dashboard: http://127.0.0.1:" in process.stderr.readline()
        time.sleep(0.5)
        # Not SIGINT: a shell that starts the tests in the background has them ignore it.
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=30) == 128 + signal.SIGTERM
