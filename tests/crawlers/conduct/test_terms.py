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
    with pytest.raises(BadInputError, match=r"sources\[0\]\.contract: .* name the contract"):
        require_terms(listed, listed.sources[0])


@pytest.mark.parametrize("url", WANTING)
def test_with_a_contract_they_are_not(url: str) -> None:
    listed = watchlist_for(url, allow_private=False, contract="agreement of 2026-10-01 with the portal")
    require_terms(listed, listed.sources[0])


@pytest.mark.parametrize("told", [{}, {"legal_basis": "contract, Art. 6(1)(b) GDPR"}])
def test_a_source_that_is_marked_is_refused_until_the_contract_is_named(told: dict[str, str]) -> None:
    listed = watchlist_for("https://forum.example/", allow_private=False, contract_required=True, **told)
    with pytest.raises(BadInputError, match=r"sources\[0\]\.contract: its terms"):
        require_terms(listed, listed.sources[0])
    named = watchlist_for("https://forum.example/", allow_private=False, contract_required=True, contract="of 2026")
    require_terms(named, named.sources[0])


def test_a_look_at_a_site_that_no_source_lies_on_is_refused_as_clearly() -> None:
    listed = watchlist_for("https://forum.example/", allow_private=False)
    other = listed.sources[0].model_copy(update={"url": WANTING[0]})
    with pytest.raises(BadInputError, match="name the contract"):
        require_terms(listed, other)


@pytest.mark.parametrize("url", OPEN)
def test_other_sites_need_none(url: str) -> None:
    assert contract_required(url) is None
