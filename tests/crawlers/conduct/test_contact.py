"""Who we are: the User-Agent says it, and nobody is crawled under a name that leads nowhere."""

import re

import pytest

from crawlers.conduct.contact import require_contact, user_agent
from tests.crawlers.conduct.crawling import Reactor, watchlist_for
from tests.crawlers.conduct.site import html, serving
from touchpoints.errors import BadInputError


def test_the_user_agent_names_product_version_address_and_mail() -> None:
    project = watchlist_for("https://forum.invalid/", contact="kranich-kaffee.de").project
    expected = r"Mundfunk/\d+\.\d+\.\d+ \(\+https://kranich-kaffee\.de/crawler; crawler@kranich-kaffee\.de\)"
    assert re.fullmatch(expected, user_agent(project))


@pytest.mark.parametrize(
    "contact", ["brand.example", "example.com", "www.example.org", "mail.test", "x.invalid", "localhost.localhost"]
)
def test_a_placeholder_is_refused_with_the_key_and_what_to_write(contact: str) -> None:
    listed = watchlist_for("https://forum.invalid/", contact=contact)
    with pytest.raises(BadInputError, match=r"project\.contact_url: .* placeholder; write"):
        require_contact(listed.project, listed.sources[0])


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:8000/", "http://localhost/", "http://[::1]:8000/", "http://127.8.9.1/"]
)
def test_a_source_on_loopback_may_be_crawled_under_a_placeholder(url: str) -> None:
    listed = watchlist_for(url, contact="brand.example")
    require_contact(listed.project, listed.sources[0])


@pytest.mark.parametrize("url", ["http://127.0.0.1.example.com/", "http://localhost.evil.example/", "http://10.0.0.1/"])
def test_looking_like_loopback_is_not_enough(url: str) -> None:
    listed = watchlist_for(url, contact="brand.example")
    with pytest.raises(BadInputError):
        require_contact(listed.project, listed.sources[0])


def test_a_crawl_under_a_placeholder_does_not_begin(reactor: Reactor) -> None:
    with pytest.raises(BadInputError):
        reactor.crawl("https://forum.invalid/", allow_private=False)


def test_a_crawl_without_a_source_does_not_begin(reactor: Reactor) -> None:
    with serving({"/": html()}) as site:
        with pytest.raises(BadInputError, match="mundfunk crawl"):
            reactor.crawl(site.url + "/", settings={"MUNDFUNK_SOURCE": None})
        assert site.hits == []
