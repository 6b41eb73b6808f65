"""Portals whose terms want a contract are only crawled where the source names one."""

import pytest

from crawlers.conduct.terms import contract_required, require_terms
from tests.crawlers.conduct.crawling import watchlist_for
from touchpoints.errors import BadInputError

WANTING = (
    "https://www.reddit.com/r/kaffee",
    "https://maps.google.de/x",
    "https://google.co.uk/maps",
    "https://goo.gl/maps/x",
)
OPEN = ("https://forum.example/", "https://notreddit.com/", "https://google.example.org/", "https://mygoogle.de/")


@pytest.mark.parametrize("url", WANTING)
def test_without_a_contract_they_are_refused_with_the_key(url: str) -> None:
    listed = watchlist_for(url, allow_private=False)
    with pytest.raises(BadInputError, match=r"sources\[0\]\.legal_basis: .* write the contract"):
        require_terms(listed, listed.sources[0])


@pytest.mark.parametrize("url", WANTING)
def test_with_a_contract_they_are_not(url: str) -> None:
    listed = watchlist_for(url, allow_private=False, legal_basis="contract of 2026-10-01")
    require_terms(listed, listed.sources[0])


@pytest.mark.parametrize("url", OPEN)
def test_other_sites_need_none(url: str) -> None:
    assert contract_required(url) is None
