import pytest

from crawlers.fetch_one import fetch
from tests.crawlers.spiders.site import Site, serve
from touchpoints.errors import BadInputError, WorkFailedError


def test_one_page_is_fetched_after_its_robots_txt() -> None:
    with serve(Site(pages={"/robots.txt": "User-agent: *\nDisallow: /privat\n", "/a": "<p>Nordlicht</p>"})) as site:
        page = fetch(site.url + "/a")
        assert (page.status, page.body, page.url) == (200, b"<p>Nordlicht</p>", site.url + "/a")
        assert page.fetched_at.tzinfo is not None
        assert site.asked[0] == ("/robots.txt", 200)
        with pytest.raises(WorkFailedError, match=r"robots\.txt"):
            fetch(site.url + "/privat/b")
        assert "/privat/b" not in [path for path, _ in site.asked]


def test_a_status_is_handed_on() -> None:
    with serve(Site(pages={"/robots.txt": ""})) as site:
        assert fetch(site.url + "/fort").status == 404


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (b"HTTP/1.1 304 Not Modified\r\n\r\n", "answered with status 304 and no page"),
        (b"HTTP/1.1 999 x\r\nContent-Length: 1\r\n\r\nx", "answered with status 999"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\nx", "Value contains non-decimal digits"),
        (
            b"HTTP/1.1 302 Found\r\nLocation: http://[::1/\r\nContent-Length: 0\r\n\r\n",
            "redirects to what is no address",
        ),
        (b"BEFUND geheim\xff\r\n\r\n", "what came is no HTTP: "),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx", "what came was no whole answer"),
        (b"", "the connection was closed before an answer came"),
        (b"HTTP/1.1 302 Found\r\nLocation: /a\r\nContent-Length: 0\r\n\r\n", "max redirections reached"),
    ],
)
def test_an_answer_that_is_none_is_told_in_one_clear_line(answer: bytes, words: str) -> None:
    with serve(Site(pages={"/robots.txt": ""}, raw={"/a": answer})) as site:
        with pytest.raises(WorkFailedError) as told:
            fetch(site.url + "/a")
        assert str(told.value).startswith(f"{site.url}/a: {words}")
        assert "twisted" not in str(told.value)
        assert "geheim" not in str(told.value)


@pytest.mark.parametrize("url", ["file:///etc/passwd", "ftp://127.0.0.1/x", "kein/ort"])
def test_what_is_no_web_address_is_bad_input(url: str) -> None:
    with pytest.raises(BadInputError, match="no web address"):
        fetch(url)


def test_without_a_watchlist_nobody_asks_on_the_open_web() -> None:
    with pytest.raises(BadInputError, match="a watchlist has to say who asks; `mundfunk init`"):
        fetch("https://forum.example/")
