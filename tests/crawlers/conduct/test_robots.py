"""robots.txt: obeyed by every request, by its exact status, without a gap while it is on its way."""

import time
from collections.abc import Callable
from itertools import pairwise

import pytest

from crawlers.conduct.authority import authority
from crawlers.conduct.outcomes_of_requests import ROBOTS_FORBIDDEN, ROBOTS_UNREADABLE
from crawlers.conduct.robots import Robots
from crawlers.conduct.robots_rules import MAX_DELAY, rules_of_answer
from tests.crawlers.conduct.crawling import Reactor
from tests.crawlers.conduct.site import Answer, html, robots, serving


def test_forty_requests_that_wait_for_one_slow_robots_file_reach_no_forbidden_page(reactor: Reactor) -> None:
    pages = {f"/private/{number}": html() for number in range(40)}
    slow = Answer(b"User-agent: *\nDisallow: /private", delay=1.0)
    with serving({"/robots.txt": slow, **pages}) as site:
        crawled = reactor.crawl(site.url, *(site.url + path for path in pages), settings={"CONCURRENT_REQUESTS": 40})
        assert site.paths() == []
        assert site.times("/robots.txt") == 1
        assert crawled.count(ROBOTS_FORBIDDEN) == 40


@pytest.mark.parametrize("status", [200, 204, 400, 404, 410, 418])
def test_a_robots_file_that_is_there_or_is_known_not_to_be_lets_the_crawl_begin(reactor: Reactor, status: int) -> None:
    with serving({"/robots.txt": Answer(b"", status), "/": html()}) as site:
        reactor.crawl(site.url + "/")
        assert site.paths() == ["/"]


@pytest.mark.parametrize("status", [401, 403, 429, 500, 502, 503])
def test_a_robots_file_that_is_kept_from_us_closes_the_host(reactor: Reactor, status: int) -> None:
    with serving({"/robots.txt": Answer(b"", status, {"Retry-After": "0"}), "/": html()}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert site.paths() == []
        assert (crawled.count(ROBOTS_UNREADABLE), crawled.count(ROBOTS_FORBIDDEN)) == (1, 1)


def test_a_robots_file_that_never_comes_means_no(reactor: Reactor) -> None:
    with serving({"/robots.txt": Answer(b"", delay=5.0), "/": html()}) as site:
        crawled = reactor.crawl(site.url + "/", settings={"DOWNLOAD_TIMEOUT": 0.3})
        assert site.paths() == []
        assert crawled.count(ROBOTS_FORBIDDEN) == 1


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        ("User-agent: *\nDisallow: /", False),
        ("User-agent: Mundfunk\nDisallow: /", False),
        ("user-agent: MUNDFUNK/0.1 (+https://x.example)\ndisallow: /", False),
        ("User-agent: Mundfunk\nAllow: /\n\nUser-agent: *\nDisallow: /", True),
        # The User-Agent's contact address holds these words; the token does not.
        ("User-agent: example\nDisallow: /", True),
        ("User-agent: crawler\nDisallow: /", True),
        ("User-agent: bot\nDisallow: /", True),
        # Names that begin or go on like ours are others'.
        ("User-agent: Mund\nAllow: /\n\nUser-agent: *\nDisallow: /", False),
        ("User-agent: MundfunkNews\nDisallow: /", True),
        ("User-agent: Mundfunk-News\nAllow: /\n\nUser-agent: *\nDisallow: /", False),
        ("\ufeffUser-agent: *\r\nDisallow: /\r\n", False),
        ("User-agent: *\rDisallow: /\r", False),
        ("  User agent: *  # all\n\n\n  Dissallow : /x  \nDisallow:/p", False),
        ("User-agent: a\nUser-agent: *\nDisallow: /*.html$\nDisallow: /p*e", False),
        ("<html><title>Startseite</title><p>Disallow nothing</html>", True),
        ("Sitemap: /sitemap.xml", True),
    ],
)
def test_the_group_is_chosen_by_the_bare_token(text: str, allowed: bool) -> None:
    assert rules_of_answer(200, text.encode()).allows("https://forum.example/page") is allowed


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-be"])
def test_a_robots_file_in_wide_characters_is_read(encoding: str) -> None:
    body = "User-agent: *\nDisallow: /".encode(encoding)
    assert not rules_of_answer(200, body).allows("https://forum.example/page")


def test_zeros_in_a_robots_file_hide_no_rule() -> None:
    rules = rules_of_answer(200, b"\x00User-agent: *\n\x00Disallow: /\x00\n")
    assert not rules.allows("https://forum.example/page")


def test_a_rule_behind_six_hundred_kilobytes_counts_and_ten_megabytes_cost_little() -> None:
    filler = "".join(f"Disallow: /{number}/*x*y*z\n" for number in range(26_000))
    rules = rules_of_answer(200, f"User-agent: *\n{filler}Disallow: /page".encode())
    assert len(filler) > 600_000
    assert not rules.allows("https://forum.example/page")
    start = time.process_time()
    rules_of_answer(200, f"User-agent: *\n{filler * 12}".encode()).allows("https://forum.example/" + "x" * 1000)
    rules_of_answer(200, b"User-agent: *\nDisallow: /" + b"x" * 10_000_000).allows("https://forum.example/page")
    assert time.process_time() - start < 4.0


@pytest.mark.parametrize(
    ("line", "delay"),
    [
        *(
            ("Crawl-delay: 7", 7.0),
            ("Crawl-delay: 86400", MAX_DELAY),
            ("Crawl-delay: -3", 0.0),
            ("Crawl-delay: nan", 0.0),
        ),
        *(
            ("Crawl-delay: inf", 0.0),
            ("Crawl-delay: soon", 0.0),
            (f"Request-rate: 1/{'9' * 400}", MAX_DELAY),
            ("Request-rate: 1/20", 20.0),
            ("Crawl-delay: 0.5", 0.5),
        ),
    ],
)
def test_the_delay_is_read_and_capped(line: str, delay: float) -> None:
    assert rules_of_answer(200, f"User-agent: *\n{line}\nDisallow: /x".encode()).delay == delay


def test_the_crawl_delay_is_kept_between_requests(reactor: Reactor) -> None:
    pages = {"/": html("/a", "/b"), "/a": html(), "/b": html()}
    with serving({"/robots.txt": robots("User-agent: *\nCrawl-delay: 0.6"), **pages}) as site:
        reactor.crawl(site.url + "/")
        starts = [hit.at for hit in site.hits]
        assert len(starts) == 5
        assert min(later - earlier for earlier, later in pairwise(starts)) >= 0.55


def test_robots_can_only_make_the_delay_longer(reactor: Reactor) -> None:
    pages = {"/": html("/a"), "/a": html()}
    with serving({"/robots.txt": robots("User-agent: *\nCrawl-delay: 0.01"), **pages}) as site:
        reactor.crawl(site.url + "/", delay=0.5)
        starts = [hit.at for hit in site.hits]
        assert min(later - earlier for earlier, later in pairwise(starts)) >= 0.45


def test_a_robots_file_that_lives_on_another_host_is_obeyed(reactor: Reactor) -> None:
    elsewhere = {"/rules.txt": robots("User-agent: *\nDisallow: /private")}
    pages = {"/": html("/private"), "/private": html()}
    with serving(elsewhere, host="127.0.0.2") as other:
        moved = Answer(b"", 302, {"Location": other.url + "/rules.txt"})
        with serving({"/robots.txt": moved, **pages}) as site:
            reactor.crawl(site.url + "/")
            assert site.paths() == ["/"]
            assert other.times("/rules.txt") == 1


def test_a_robots_file_behind_six_redirects_closes_the_host(reactor: Reactor) -> None:
    hops: dict[str, Answer] = {f"/{number}": Answer(b"", 302, {"Location": f"/{number + 1}"}) for number in range(6)}
    with serving({"/robots.txt": Answer(b"", 302, {"Location": "/0"}), **hops, "/": html(), "/6": robots("")}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert site.times("/") == 0
        assert crawled.count(ROBOTS_FORBIDDEN) == 1


def test_a_wall_in_place_of_the_robots_file_closes_the_host(reactor: Reactor) -> None:
    wall = Answer(b"<title>Just a moment...</title><script>window._cf_chl_opt={}</script>")
    with serving({"/robots.txt": wall, "/": html()}) as site:
        reactor.crawl(site.url + "/")
        assert site.times("/") == 0


def test_redirected_pages_are_held_against_the_rules_too(reactor: Reactor) -> None:
    pages = {"/": Answer(b"", 302, {"Location": "/private/1"}), "/private/1": html()}
    with serving({"/robots.txt": robots("User-agent: *\nDisallow: /private"), **pages}) as site:
        reactor.crawl(site.url + "/")
        assert site.paths() == ["/"]


def test_a_request_cannot_excuse_itself_from_the_rules(reactor: Reactor) -> None:
    with serving({"/robots.txt": robots("User-agent: *\nDisallow: /"), "/": html()}) as site:
        reactor.crawl(site.url + "/", meta={"dont_obey_robotstxt": True})
        assert site.paths() == []


def test_the_file_is_asked_for_again_after_a_day_and_not_before(
    reactor: Reactor, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = [0.0]
    monkeypatch.setattr(Robots, "clock", staticmethod(lambda: now[0]))

    def later(hours: float, page: Answer) -> Callable[[], Answer]:
        def answer() -> Answer:
            now[0] = hours * 3600
            return page

        return answer

    pages: dict[str, Callable[[], Answer] | Answer] = {
        "/": later(23.9, html("/a")),
        "/a": later(24.1, html("/b")),
        "/b": html(),
    }
    with serving({"/robots.txt": robots(""), **pages}) as site:
        reactor.crawl(site.url + "/")
        assert site.paths() == ["/", "/a", "/b"]
        assert site.times("/robots.txt") == 2


def test_http_and_https_and_ports_have_rules_of_their_own() -> None:
    assert (
        len({authority(f"{start}/x") for start in ("http://a.example", "https://a.example", "http://a.example:8080")})
        == 3
    )
    assert authority("HTTP://A.example:80/x") == authority("http://a.example/y")


def test_of_a_hundred_thousand_sitemaps_some_are_enough() -> None:
    assert len(rules_of_answer(200, b"Sitemap: /s.xml\n" * 50_000).sitemaps) == 500


def test_the_sitemaps_are_told(reactor: Reactor) -> None:
    rules = rules_of_answer(
        200, b"Sitemap: https://a.example/s.xml\nUser-agent: *\nDisallow:\nSitemap: https://b.example/t.xml"
    )
    assert rules.sitemaps == ("https://a.example/s.xml", "https://b.example/t.xml")
