"""The small version of `benchmarks.crawl.revisits`: what a second night costs."""

import pytest

from benchmarks.crawl.forum import Forum
from benchmarks.crawl.revisits import misses, nights
from benchmarks.crawl.served import served
from storage.home import Home


@pytest.mark.timeout(900)
@pytest.mark.parametrize("with_validators", [True, False])
def test_a_second_night_costs_what_changed(home: Home, *, with_validators: bool) -> None:
    with served(Forum(threads=60, posts=2), with_validators=with_validators) as site:
        told = list(nights(home, site))
    assert not misses(told, with_validators=with_validators)
    assert [night.new_posts for night in told] == [120, 0, 1, 1]
