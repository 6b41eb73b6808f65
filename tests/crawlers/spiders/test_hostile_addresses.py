"""Addresses that no page should hold: none of them may end a crawl, hold it up, or cost a good page beside it."""

from tests.crawlers.spiders.conftest import World
from tests.crawlers.spiders.test_forum import LIST, thread, write_forum
from tests.crawlers.spiders.worlds import list_page
from touchpoints.enumerations import Outcome

HOSTILE = (
    "http://127.0.0.1:99999999/viewtopic.php?t=9",
    "http://127.0.0.1:port/viewtopic.php?t=9",
    "http://127.0.0.1:0/viewtopic.php?t=9",
    "http://[::1/viewtopic.php?t=9",
    "http://[v1.x]/viewtopic.php?t=9",
    "http:///viewtopic.php?t=9",
    "http://:80/viewtopic.php?t=9",
    "http://user:secret@127.0.0.1/viewtopic.php?t=9",
    "http://a..b/viewtopic.php?t=9",
    f"http://{'a' * 300}.example/viewtopic.php?t=9",
    "//viewtopic.php?t=9",
    "../../../../viewtopic.php?t=9&x=%zz%",
    "./viewtopic.php?t=9&x=&#0;&#1;&#127;&#xd800;",
    f"./viewtopic.php?t=9&x={'x' * 2500}",
    f"./viewtopic.php?t=9&x={'x' * 100_000}",
)


def test_hostile_links_of_a_list_cost_no_thread_beside_them(world: World) -> None:
    write_forum(world.site, [1, 2])
    good = [(f".{thread(number)}", f"Thema {number}", 2) for number in (1, 2)]
    hostile = [(address, "Thema 9", 2) for address in HOSTILE]
    world.site.pages[LIST] = list_page([good[0], *hostile, good[1]])
    world.watch(LIST, "forum")
    run = world.crawl()
    assert (run.outcome, run.new_posts, run.trace) == (Outcome.NEW_POSTS, 6, None)
    assert world.crawl().outcome is Outcome.NOTHING_NEW
