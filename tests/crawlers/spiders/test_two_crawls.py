"""Two crawls of one host, processes of their own, keep its pace as one does."""

import signal
import time
from itertools import pairwise

from tests.crawlers.spiders.conftest import World
from tests.crawlers.spiders.test_forum import LIST, write_forum

DELAY = 0.6
JITTER = 0.3
"""What a busy machine may put between taking a turn and using it."""


def gaps(world: World) -> list[float]:
    return [after - before for before, after in pairwise(sorted(world.site.arrivals))]


def test_two_crawls_of_one_host_share_its_pace(world: World) -> None:
    write_forum(world.site, [1, 2, 3, 4, 5, 6])
    world.watch(LIST, "forum", delay=DELAY)
    started = [world.start() for _ in range(2)]
    for _, process in started:
        process.communicate(timeout=120)
    runs = [world.store.runs.get(run.id) for run, _ in started]
    assert all(run and run.ended_at for run in runs)
    assert [process.returncode for _, process in started] == [0, 0]
    assert len(world.site.arrivals) > 10, "both asked for robots.txt, the list and the threads"
    assert min(gaps(world)) > DELAY - JITTER
    assert world.store.posts.count() == 18


def test_a_crawl_that_is_killed_holds_the_other_one_up_for_no_longer_than_its_pace(world: World) -> None:
    write_forum(world.site, [1, 2, 3])
    world.site.held = frozenset({LIST})
    world.watch(LIST, "forum", delay=DELAY)
    _, first = world.start()
    deadline = time.monotonic() + 60
    while LIST not in world.site.waiting:
        assert time.monotonic() < deadline
        time.sleep(0.05)
    first.send_signal(signal.SIGKILL)
    first.communicate()
    world.site.held = frozenset()
    begun = time.monotonic()
    assert world.crawl().new_posts == 9
    assert time.monotonic() - begun < 40, "a turn that nobody gives back lasts 45 seconds"
