"""The address guard: no page, redirect or name leads the crawl into a net that is none of its business."""

import ipaddress
import json
import subprocess
import sys
from pathlib import Path

import pytest

from crawlers.conduct.address_guard import AddressGuard
from crawlers.conduct.denied_nets import denied_net, private_net
from crawlers.conduct.guard_proof import INACTIVE
from crawlers.conduct.outcomes_of_requests import ADDRESS_REFUSED, AWAY_REFUSED, SCHEME_REFUSED
from tests.crawlers.conduct import crawling
from tests.crawlers.conduct.crawling import Reactor
from tests.crawlers.conduct.site import Answer, html, serving

DENIED = (
    *("0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.9.9.9", "169.254.169.254", "172.16.0.1", "172.31.255.255"),
    *("192.0.0.192", "192.168.1.1", "198.18.0.1", "224.0.0.1", "239.1.1.1", "255.255.255.255", "240.0.0.1"),
    *(
        "::",
        "::1",
        "::ffff:127.0.0.1",
        "::ffff:8.8.8.8",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b:1::1",
        "2002:7f00:1::",
    ),
    *("2001:db8::1", "2001::1", "fc00::1", "fd12::1", "fe80::1", "fec0::1", "ff02::1", "100::1", "3fff::1", "5f00::1"),
)
ALLOWED = ("1.1.1.1", "8.8.8.8", "93.184.215.14", "172.32.0.1", "192.169.0.1", "2606:4700::1111", "2a00:1450:4001::5e")


@pytest.mark.parametrize("address", DENIED)
def test_special_addresses_are_denied(address: str) -> None:
    assert denied_net(ipaddress.ip_address(address)) is not None


@pytest.mark.parametrize("address", ALLOWED)
def test_addresses_of_the_open_web_are_not(address: str) -> None:
    assert denied_net(ipaddress.ip_address(address)) is None


@pytest.mark.parametrize("address", ["169.254.169.254", "0.0.0.0", "224.0.0.1", "64:ff9b::7f00:1", "fe80::1"])
def test_what_no_source_can_live_at_is_never_opened(address: str) -> None:
    assert private_net(ipaddress.ip_address(address)) is None


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1",
        "localhost",
        "2130706433",
        "0x7f000001",
        "127.1",
        "0177.0.0.1",
        "[::ffff:127.0.0.1]",
        "forum.localhost",
    ],
)
def test_a_source_on_the_open_web_reaches_no_own_machine_however_it_is_written(reactor: Reactor, host: str) -> None:
    with serving({"/": html()}) as site:
        port = site.url.rpartition(":")[2]
        crawled = reactor.crawl(
            "https://forum.invalid/", f"http://{host}:{port}/", allow_private=False, contact=REACHABLE
        )
        assert site.hits == []
        assert crawled.pages == []


# Sources away from loopback are only crawled under a contact that can be reached.
REACHABLE = "kranich-kaffee.de"


def test_a_source_may_live_under_a_name_of_the_own_machine(reactor: Reactor) -> None:
    with serving({"/": html()}) as site:
        port = site.url.rpartition(":")[2]
        crawled = reactor.crawl(f"http://forum.localhost:{port}/")
        assert site.paths() == ["/"]
        assert len(crawled.pages) == 1


def test_a_redirect_to_another_machine_of_the_own_network_is_not_followed(reactor: Reactor) -> None:
    with serving({"/secret": html()}, host="127.0.0.3") as victim:
        pages = {"/": html("/go"), "/go": Answer(b"", 302, {"Location": victim.url + "/secret"})}
        with serving(pages) as site:
            crawled = reactor.crawl(site.url + "/")
            assert site.paths() == ["/", "/go"]
            assert victim.hits == []
            assert crawled.count(AWAY_REFUSED) == 1


def test_another_port_of_the_own_machine_is_not_reached(reactor: Reactor) -> None:
    with serving({"/": html()}) as victim, serving({}) as site:
        site.pages["/"] = html(victim.url + "/")
        crawled = reactor.crawl(site.url + "/")
        assert victim.hits == []
        assert crawled.count(AWAY_REFUSED) == 1


def test_a_robots_file_cannot_be_redirected_to_what_no_source_lives_at(reactor: Reactor) -> None:
    pages = {"/robots.txt": Answer(b"", 302, {"Location": "http://169.254.169.254/latest"}), "/": html()}
    with serving(pages) as site:
        crawled = reactor.crawl(site.url + "/")
        assert site.paths() == []
        assert crawled.count(ADDRESS_REFUSED) == 1


def test_only_web_addresses_are_fetched(reactor: Reactor) -> None:
    links = ("file:///etc/hostname", "ftp://127.0.0.1/x", "data:text/html,x", "s3://bucket/x")
    with serving({"/": html(*links)}) as site:
        crawled = reactor.crawl(site.url + "/")
        assert crawled.pages == [site.url + "/"]
        assert crawled.count(SCHEME_REFUSED) == len(links)


def test_no_user_name_is_sent_to_anybody(reactor: Reactor) -> None:
    with serving({"/": html()}) as site:
        crawled = reactor.crawl(site.url + "/", site.url.replace("//", "//admin:admin@") + "/")
        assert site.hits == []
        assert crawled.count(SCHEME_REFUSED) == 1


def test_without_the_guard_nothing_is_fetched(reactor: Reactor) -> None:
    twisted = crawling.reactor()
    guard = twisted.nameResolver
    assert isinstance(guard, AddressGuard)
    with serving({"/": html()}) as site:
        twisted.installNameResolver(guard._resolver)
        try:
            crawled = reactor.crawl(site.url + "/")
        finally:
            twisted.installNameResolver(guard)
        assert site.hits == []
        assert crawled.stats["finish_reason"] == INACTIVE


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc what is listened on")
def test_scrapys_own_process_installs_the_guard_and_opens_no_port() -> None:
    with serving({"/robots.txt": Answer(b""), "/": html()}) as site:
        script = Path(__file__).with_name("one_process.py")
        root = Path(__file__).parents[3]
        done = subprocess.run(
            [sys.executable, "-m", f"tests.crawlers.conduct.{script.stem}", site.url + "/"],
            cwd=root,
            capture_output=True,
            text=True,
            timeout=60,
            check=True,
        )
        told = json.loads(done.stdout)
        assert told == {"finish_reason": "finished", "listening": [], "pages": 1, "resolver": "AddressGuard"}
        assert site.paths() == ["/"]
