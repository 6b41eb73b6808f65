"""A hostile site tries each attack on one crawl, with the program's own settings."""

import gzip
import ssl
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from crawlers.conduct.outcomes_of_requests import BROKEN, SCHEME_REFUSED, TOO_LARGE, TRAP, UNREACHABLE
from crawlers.conduct.refusal import RequestRefusedError
from tests.crawlers.conduct.crawling import Reactor
from tests.crawlers.conduct.site import Answer, html, robots, serving

MIB = 1024 * 1024
ZEROS = b"\0" * (200 * MIB)


def packed(how: str) -> Answer:
    body: bytes = gzip.compress(ZEROS, 1) if how == "gzip" else brotli.compress(ZEROS, quality=1)
    return Answer(body, headers={"Content-Encoding": how})


@pytest.mark.parametrize("how", ["gzip", "br"])
def test_a_bomb_is_not_unpacked(reactor: Reactor, how: str) -> None:
    with serving({"/": packed(how)}) as site:
        start = time.process_time()
        crawled = reactor.crawl(site.url + "/")
        assert time.process_time() - start < 5
        assert crawled.pages == []
        assert crawled.count(TOO_LARGE) == 1


@pytest.mark.parametrize("announced", [True, False])
def test_a_page_over_five_mebibytes_is_left(reactor: Reactor, announced: bool) -> None:
    with serving({"/": Answer(b"x" * (5 * MIB + 1)), "/small": Answer(b"x" * (5 * MIB - 1))}) as site:
        crawled = reactor.crawl(site.url + "/", site.url + "/", site.url + "/small")
        assert crawled.pages == [site.url + "/small"]
        assert crawled.count(TOO_LARGE) == 1


def test_headers_of_megabytes_are_cut_off(reactor: Reactor) -> None:
    flood = Answer(headers={f"X-{number}": "x" * 10_000 for number in range(150)})
    with serving({"/": flood, "/some": Answer(headers=dict(list(flood.headers.items())[:50]))}) as site:
        crawled = reactor.crawl(*[site.url + path for path in ("/", "/", "/some")], settings={"RETRY_TIMES": 0})
        assert crawled.pages == [site.url + "/some"]
        assert crawled.count(UNREACHABLE) == 1


def test_a_site_that_drips_is_left_when_its_time_is_over(reactor: Reactor) -> None:
    with serving({"/": Answer(b"x" * 1000, drip=0.2)}) as site:
        start = time.monotonic()
        crawled = reactor.crawl(site.url + "/", settings={"DOWNLOAD_TIMEOUT": 1, "RETRY_TIMES": 0})
        assert time.monotonic() - start < 6
        assert crawled.pages == []
        assert crawled.count(UNREACHABLE) == 1


def test_a_robots_file_that_drips_closes_the_host(reactor: Reactor) -> None:
    with serving({"/robots.txt": Answer(b"User-agent: *\nAllow: /\n" * 100, drip=0.2), "/": html()}) as site:
        reactor.crawl(site.url + "/", settings={"DOWNLOAD_TIMEOUT": 1})
        assert site.paths() == []


def test_answers_that_are_not_packed_as_they_say_are_refused_as_such(reactor: Reactor) -> None:
    quine = {"/often": Answer(gzip.compress(b"x"), headers={"Content-Encoding": ", ".join(["gzip"] * 6)})}
    named = {
        f"/{how}": Answer(b"<p>plain", headers={"Content-Encoding": how}) for how in ("gzip", "deflate", "br", "zstd")
    }
    odd = {"/odd": Answer(b"<p>plain", headers={"Content-Encoding": "\xff, gzip, \xe4"})}
    pages = {**quine, **named, **odd}
    with serving({"/": html(*pages), **pages}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert crawled.pages == [site.url + "/"]
        assert (crawled.count(BROKEN), len(site.paths())) == (len(pages), 1 + len(pages))


def test_redirects_to_what_is_no_address_are_refused_as_such(reactor: Reactor) -> None:
    nowhere = ("http://[::1/", "//[", "http://127.0.0.1:port/", "http://127.0.0.1:99999999/", "x:x")
    pages = {f"/{number}": Answer(b"", 302, {"Location": address}) for number, address in enumerate(nowhere)}
    with serving({"/": html(*pages), **pages}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert crawled.count(BROKEN) == len(pages)
        assert [type(failure) for failure in crawled.failures] == [RequestRefusedError] * len(pages)


def test_redirects_end_after_five(reactor: Reactor) -> None:
    hops = {f"/{number}": Answer(b"", 302, {"Location": f"/{number + 1}"}) for number in range(50)}
    with serving({"/": Answer(b"", 302, {"Location": "/0"}), **hops}) as site:
        reactor.crawl(site.url + "/")
        assert len(site.paths()) == 6


def test_an_endless_calendar_ends(reactor: Reactor) -> None:
    months = {
        f"/kalender/{year}/{month:02}": html(f"/kalender/{year + month // 12}/{month % 12 + 1:02}")
        for year in range(2026, 2126)
        for month in range(1, 13)
    }
    with serving({"/": html("/kalender/2026/01"), **months}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert site.paths() == ["/"]
        assert crawled.count(f"{TRAP}/calendar") == 1


def test_a_path_that_bites_its_tail_ends(reactor: Reactor) -> None:
    paths = ["/" + "a/b/" * depth for depth in range(60)]
    with serving({path: html("a/b/") for path in paths}) as site:
        reactor.crawl(site.url + "/")
        assert len(site.paths()) == 3


def test_lines_of_megabytes_and_nested_entities_are_only_a_page(reactor: Reactor) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY l0 "lol">{laughs}]><x>&l9;</x>'.encode()
    pages = {
        "/": html("/line", "/laughs"),
        "/line": Answer(b"<html>" + b"robots <meta " * (4 * MIB // 13)),
        "/laughs": Answer(bomb, headers={"Content-Type": "application/xml"}),
    }
    with serving(pages) as site:
        start = time.process_time()
        crawled = reactor.crawl(site.url + "/")
        assert time.process_time() - start < 10
        assert len(crawled.pages) == 3


def test_no_cookie_is_kept(reactor: Reactor) -> None:
    with serving({"/": Answer(html("/a").body, headers={"Set-Cookie": "who=me; Path=/"}), "/a": html()}) as site:
        reactor.crawl(site.url + "/")
        assert site.paths() == ["/", "/a"]
        assert not any("Cookie" in hit.headers for hit in site.hits)


def test_every_request_says_who_we_are(reactor: Reactor) -> None:
    with serving({"/": html("/a"), "/a": html()}) as site:
        reactor.crawl(site.url + "/", settings={"USER_AGENT": "Mozilla/5.0 (a browser)"})
        agents = {hit.headers["User-Agent"] for hit in site.hits}
        assert len(site.hits) == 4
        expected = "(+https://kranich-kaffee.example/crawler; crawler@kranich-kaffee.example)"
        assert len(agents) == 1
        assert agents.pop().startswith("Mundfunk/")
        assert {hit.headers["User-Agent"].partition(" ")[2] for hit in site.hits} == {expected}


def test_a_page_whose_links_do_things_is_not_made_to_do_them(reactor: Reactor) -> None:
    links = (
        "/wp-login.php?action=logout",
        "/t/1?action=delete",
        "/shop/?add-to-cart=3",
        "/posting.php?mode=reply&t=3",
        "/login",
    )
    with serving({"/": html(*links)}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert site.paths() == ["/"]
        assert crawled.count(f"{TRAP}/doing") == len(links)


def test_a_certificate_that_nobody_vouches_for_is_refused(reactor: Reactor, tmp_path: Path) -> None:
    with serving({"/": html(), "/robots.txt": robots("")}) as site:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self_signed(tmp_path))
        site._server.socket = context.wrap_socket(site._server.socket, server_side=True)
        crawled = reactor.crawl(site.url.replace("http:", "https:") + "/")
        assert site.hits == []
        assert crawled.pages == []


def test_all_of_it_on_one_site_leaves_nothing_but_the_harmless_pages(reactor: Reactor) -> None:
    links = (
        *(
            "/private/1",
            "/bomb",
            "/calendar?month=2026-01",
            "file:///etc/passwd",
            "/inside",
            "/wp-login.php",
            "/a/a/a/a",
            "/good",
        ),
        *(f"/private/{number}" for number in range(40)),
    )
    pages = {
        "/robots.txt": Answer(b"User-agent: *\nDisallow: /private\n", delay=0.5),
        "/": html(*links),
        "/bomb": packed("br"),
        "/inside": Answer(b"", 301, {"Location": "http://169.254.169.254/latest/meta-data"}),
        "/good": html(),
    }
    with serving(pages) as site:
        crawled = reactor.crawl(site.url + "/")
        assert sorted(site.paths()) == ["/", "/bomb", "/good", "/inside"]
        assert sorted(crawled.pages) == [site.url + "/", site.url + "/good"]
        assert crawled.count(SCHEME_REFUSED) == 1


def self_signed(folder: Path) -> Path:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .sign(key, hashes.SHA256())
    )
    plain, pem = serialization.NoEncryption(), serialization.Encoding.PEM
    both = folder / "both.pem"
    both.write_bytes(key.private_bytes(pem, serialization.PrivateFormat.PKCS8, plain) + certificate.public_bytes(pem))
    return both
