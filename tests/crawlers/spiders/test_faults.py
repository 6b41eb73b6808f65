"""Faults of our own at single pages: the crawl goes on, comes to its end, and says what happened."""

from tests.crawlers.spiders import faulty
from tests.crawlers.spiders.conftest import World
from tests.crawlers.spiders.test_forum import LIST, write_forum
from touchpoints.enumerations import Outcome


def test_wherever_a_request_is_lost_the_crawl_goes_on_and_the_page_stays_due(world: World) -> None:
    write_forum(world.site, [number / 10 for number in range(1, 31)])
    world.watch(LIST, "forum")
    run = world.crawl(module=faulty.__name__)
    assert (run.outcome, run.new_posts, run.backlog) == (Outcome.NEW_POSTS, 3 * 25, 5), world.output
    assert "5 pages failed" in (run.detail or "")
    assert "a fault of our own" in (run.trace or "")
    mended = world.crawl()
    assert (mended.outcome, mended.new_posts, mended.backlog) == (Outcome.NEW_POSTS, 3 * 5, 0)
