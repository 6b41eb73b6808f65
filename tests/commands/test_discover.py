"""`mundfunk discover`: an entry that can be pasted, findings beside it, one clear line for each fault."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.crawlers.conduct.site import Answer, html, robots, serving
from tests.crawlers.test_discovery import ARTICLE
from tests.watchlists import KRANICH
from touchpoints.enumerations import Channel
from touchpoints.watchlist_file import parse_watchlist

ROOT = Path(__file__).parents[2]


def discover(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "MUNDFUNK_DATA": str(folder / "data"), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-P", "-m", "commands", "discover", *words]
    return subprocess.run(
        command, env=environment, cwd=folder, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.mark.parametrize("form", ["{url}/", "{url}", "{host}"])
def test_the_entry_is_valid_where_it_is_pasted(tmp_path: Path, form: str) -> None:
    with serving({"/robots.txt": robots("User-agent: *\nCrawl-delay: 3"), "/": Answer(ARTICLE.encode())}) as site:
        host = site.url.removeprefix("http://")
        done = discover(tmp_path, form.format(url=site.url, host=host))
    assert done.returncode == 0, done.stderr
    (source,) = parse_watchlist(KRANICH + done.stdout).sources
    assert (source.name, source.url, source.channel) == (host.replace(":", "-"), f"{site.url}/", Channel.PRESS)
    assert source.allow_private
    for words in ("status 200", "allows (robots.txt); 3 s", "reservation:  none", "1 on ", "missing: nothing"):
        assert words in done.stderr


def test_what_a_site_names_cannot_speak_to_the_terminal(tmp_path: Path) -> None:
    named = robots("User-agent: *\nCrawl-delay: 0.1\nSitemap: /a\x1b[31m\x07.xml")
    with serving({"/robots.txt": named, "/": Answer(ARTICLE.encode())}) as site:
        done = discover(tmp_path, site.url)
    assert f"{site.url}/a" in done.stderr
    assert not {"\x1b", "\x07"} & {*done.stderr, *done.stdout}


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    with serving({"/robots.txt": robots(""), "/": Answer(ARTICLE.encode())}) as site:
        taken = site.url.removeprefix("http://").replace(":", "-")
        entry = (
            f'[[sources]]\nname = "{taken}"\nurl = "{site.url}/x/"\nchannel = "blog"\nallow_private = true\ndelay = 0\n'
        )
        (tmp_path / "mundfunk.toml").write_text(KRANICH + entry, "utf-8")
        done = discover(tmp_path, site.url)
    assert done.returncode == 0, done.stderr
    assert [source.name for source in parse_watchlist(KRANICH + entry + done.stdout).sources] == [taken, f"{taken} 2"]


def test_a_list_without_posts_still_gets_an_entry_and_is_told_of(tmp_path: Path) -> None:
    rules = robots("User-agent: *\nCrawl-delay: 0.1")
    threads = "".join(f'<li><a href="/thema-{n}.html">Wie laut ist die Mühle {n} wirklich?</a></li>' for n in range(9))
    with serving({"/robots.txt": rules, "/": Answer(f"<h1>Forum</h1><ul>{threads}</ul>".encode())}) as site:
        done = discover(tmp_path, site.url)
    assert done.returncode == 0
    assert "none found on the pages looked at" in done.stderr
    assert parse_watchlist(KRANICH + done.stdout).sources


def page(words: str, title: str = "Seite") -> Answer:
    return Answer(f"<html><head><title>{title}</title></head><body>{words}</body></html>".encode())


@pytest.mark.parametrize(
    ("start", "words"),
    [
        (Answer(b"%PDF-1.7\n1 0 obj", headers={"Content-Type": "application/pdf"}), "it is application/pdf, no page"),
        (Answer(b"\x89PNG\r\n\x1a\n" + bytes(99)), "it is a binary file, no page"),
        (page("<form><input name=u><input type=password></form>", "Anmelden"), "it is a login page"),
        (page("<p>Bitte bestätigen Sie, dass Sie ein Mensch sind.</p>"), "it is a bot wall"),
        (page("<h1>Seite nicht gefunden</h1>"), "it is headed as not there"),
        (Answer(b"", 202), "it answers with status 202"),
        (page("<p>Wir bauen Heizungen.</p>"), "it holds no post and leads to none; try the address of a list"),
    ],
)
def test_what_is_no_source_is_told_in_one_line_and_gets_no_entry(tmp_path: Path, start: Answer, words: str) -> None:
    rules = robots("User-agent: *\nCrawl-delay: 0.1")
    with serving({"/robots.txt": rules, "/": start}) as site:
        done = discover(tmp_path, site.url)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-1].startswith(f"mundfunk: {site.url}/: is no source: {words}")
    assert site.paths() == ["/", "/sitemap.xml"] if "holds no post" in words else ["/"]


@pytest.mark.parametrize("thread", [Answer(b"<input type='password'>", 401), page("<input type=password>", "Anmelden")])
def test_a_site_whose_threads_want_a_login_is_no_source_and_asked_no_further(tmp_path: Path, thread: Answer) -> None:
    rules = robots("User-agent: *\nCrawl-delay: 0.1")
    links = "".join(f'<li><a href="/thema-{n}.html">Wie laut ist die Mühle {n} wirklich?</a></li>' for n in range(9))
    pages = {f"/thema-{n}.html": thread for n in range(9)}
    with serving({"/robots.txt": rules, "/": Answer(f"<ul>{links}</ul>".encode()), **pages}) as site:
        done = discover(tmp_path, site.url)
    assert (done.returncode, done.stdout) == (1, "")
    assert f"is no source: {site.url}/thema-0.html is a login" in done.stderr.splitlines()[-1]
    assert site.paths() == ["/", "/thema-0.html"]


def test_an_address_is_named_once_where_robots_txt_forbids_it(tmp_path: Path) -> None:
    with serving({"/robots.txt": robots("User-agent: *\nDisallow: /"), "/": html()}) as site:
        done = discover(tmp_path, site.url)
    assert all(line.count(site.url) <= 1 for line in done.stderr.splitlines())


@pytest.mark.parametrize(
    ("pages", "words"),
    [
        ({"/robots.txt": robots("User-agent: *\nDisallow: /"), "/": html()}, "forbidden"),
        ({"/robots.txt": robots(""), "/": Answer(b"", 404)}, "status 404"),
    ],
)
def test_a_site_that_can_not_be_crawled_ends_with_1_and_no_entry(
    tmp_path: Path, pages: dict[str, Answer], words: str
) -> None:
    with serving(pages) as site:
        done = discover(tmp_path, site.url)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.splitlines()[-1].startswith(f"mundfunk: {site.url}/: can't be crawled: ")
    assert words in done.stderr


@pytest.mark.parametrize(
    "url", ["", "http://", "ftp://forum.example/", "kein ort", "http://[::1/", "https://forum.example/"]
)
def test_what_can_not_be_asked_ends_with_2_and_one_line(tmp_path: Path, url: str) -> None:
    done = discover(tmp_path, url)
    assert (done.returncode, done.stdout) == (2, "")
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("mundfunk: ")


def test_a_dead_host_ends_with_1(tmp_path: Path) -> None:
    done = discover(tmp_path, "127.0.0.1:9")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
