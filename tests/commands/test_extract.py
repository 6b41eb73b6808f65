"""`mundfunk extract`: posts as JSON lines, why there are none, and bad input told in one line."""

import gzip
import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.crawlers.conduct.site import Answer, robots, serving
from tests.crawlers.pages import BODY

PAGE = f"""<html lang="de"><head><title>Kocher</title><link rel="canonical" href="https://blatt.example/kocher">
<meta name="author" content="Ida Muster"><meta property="article:published_time" content="2026-11-03T18:20:00+01:00">
</head><body><h1>Kocher im Test</h1><div>{BODY}</div></body></html>"""


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "commands", "extract", *arguments]
    environment = {
        "MUNDFUNK_DATA": str(folder / "data"),
        "PATH": "/usr/bin",
        "PYTHONPATH": str(Path(__file__).parents[2]),
    }
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=folder, check=False)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    file = tmp_path / "page.html.gz"
    file.write_bytes(gzip.compress(PAGE.encode()))
    return file


def test_a_post_is_a_line_with_the_fields_of_posts_and_texts(tmp_path: Path, page: Path) -> None:
    result = run(tmp_path, str(page), "--channel", "press", "--links")
    post, links = (json.loads(line) for line in result.stdout.splitlines())
    assert result.returncode == 0
    assert {"_id", "authors", "published_at", "text", "quotes", "extractor", "missing_fields"} <= set(post)
    assert (post["url"], post["published_at"]) == ("https://blatt.example/kocher", "2026-11-03T17:20:00Z")
    assert set(links["links"]) == {"next", "threads", "posts"}


def test_names_are_printed_only_where_they_are_asked_for(tmp_path: Path, page: Path) -> None:
    assert "Muster" not in run(tmp_path, str(page), "--channel", "press").stdout
    named = json.loads(run(tmp_path, str(page), "--channel", "press", "--raw-authors").stdout)
    assert named["authors_raw"] == ["Ida Muster"]


def test_headers_tell_when_the_page_was_fetched(tmp_path: Path, page: Path) -> None:
    headers = tmp_path / "headers"
    headers.write_text("HTTP/1.1 200 OK\nDate: Sat, 21 Nov 2026 22:30:13 GMT\nContent-Type: text/html\n")
    post = json.loads(run(tmp_path, str(page), "--channel", "press", "--headers", str(headers)).stdout)
    assert post["first_seen_at"] == "2026-11-21T22:30:13Z"


def test_a_page_without_posts_prints_nothing_and_says_why(tmp_path: Path) -> None:
    file = tmp_path / "empty.html"
    file.write_text("<html><body>Nichts</body></html>")
    result = run(tmp_path, str(file))
    assert result.stdout == ""
    assert len(result.stderr.splitlines()) == 1
    assert "no posts: empty" in result.stderr


@pytest.mark.parametrize(
    ("directive", "words"),
    [("noindex", "would not store these posts"), ("nofollow", "would not follow"), ("noarchive", "store the words")],
)
def test_what_a_crawl_would_leave_undone_is_said_beside_the_posts(tmp_path: Path, directive: str, words: str) -> None:
    file = tmp_path / "page.html"
    file.write_text(PAGE.replace("<head>", f'<head><meta name="robots" content="{directive}">'))
    result = run(tmp_path, str(file), "--channel", "press")
    assert result.returncode == 0
    assert len(result.stdout.splitlines()) == 1
    assert len(result.stderr.splitlines()) == 1
    assert words in result.stderr


@pytest.mark.parametrize(("status", "code"), [(404, 1), (500, 1), (400, 1)])
def test_a_server_that_fails_is_no_bad_input(tmp_path: Path, status: int, code: int) -> None:
    with serving({"/robots.txt": robots(""), "/": Answer(b"<p>Fehler</p>", status)}) as site:
        result = run(tmp_path, f"{site.url}/")
    assert (result.returncode, result.stdout) == (code, "")
    assert f"(status {status})" in result.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["nosuch.html"],
        ["page.html.gz", "--engine", "nosuch"],
        ["page.html.gz", "--fetched-at", "gestern"],
        ["page.html.gz", "--url", "blatt"],
        ["page.html.gz", "--headers", "nosuch"],
    ],
)
def test_bad_input_ends_with_one_line_and_two(tmp_path: Path, page: Path, arguments: list[str]) -> None:
    assert page.exists()
    result = run(tmp_path, *arguments)
    assert result.returncode == 2
    assert len(result.stderr.splitlines()) == 1
    assert "Traceback" not in result.stderr
