"""Monitors at work: the crawl's own ledger is what a run is held against."""

import re

from tests.crawlers.spiders.conftest import World
from tests.crawlers.spiders.test_forum import LIST, write_forum
from touchpoints.enumerations import Outcome

HIDDEN = "posts with author: 0 %; the median of 3 earlier runs is 100 %"


def write_night(world: World, night: int) -> None:
    """Every thread has more answers than the night before, so that all are read."""
    write_forum(world.site, [1, 2, 3, 4])
    world.site.pages[LIST] = world.site.pages[LIST].replace("2 <dfn>", f"{10 + night} <dfn>")
    for path in world.site.pages:
        world.site.pages[path] += f"<!-- {night} -->"


def hide_authors(world: World) -> None:
    for path, page in world.site.pages.items():
        world.site.pages[path] = re.sub(r"leser\d+", "", page)


def test_a_site_that_hides_its_authors_is_warned_of_night_after_night(world: World) -> None:
    world.watch(LIST, "forum")
    for night in range(3):
        write_night(world, night)
        run = world.crawl()
        assert (run.warnings, run.found, run.filled.get("author")) == ((), 12, 12)
    for night in (3, 4):
        write_night(world, night)
        hide_authors(world)
        run = world.crawl()
        assert run.warnings == (HIDDEN,)
        assert run.outcome in {Outcome.NEW_POSTS, Outcome.NOTHING_NEW}
        assert run.languages == {"de": 12}
