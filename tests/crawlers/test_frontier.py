import asyncio
from datetime import UTC, datetime, timedelta

from crawlers.frontier import Frontier
from crawlers.visit import Visit
from touchpoints.page_state import PageKind

NOW = datetime(2026, 11, 1, tzinfo=UTC)


def visit(path: str, kind: PageKind = PageKind.THREAD, age: int | None = None) -> Visit:
    changed = NOW - timedelta(days=age) if age is not None else None
    return Visit(url=f"https://forum.example/{path}", kind=kind, changed_at=changed)


def frontier(budget: int = 100, at_once: int = 1) -> Frontier:
    return Frontier(now=NOW, budget=budget, at_once=at_once)


async def all_of(queue: Frontier) -> list[str]:
    paths = []
    while found := await queue.next():
        paths.append(found.url.rpartition("/")[2])
        queue.done(found)
    return paths


def test_a_begun_thread_goes_first_then_the_newest_then_the_list() -> None:
    queue = frontier()
    for each in (visit("list", PageKind.LIST), visit("old", age=9), visit("new", age=1), visit("p2", PageKind.PAGE)):
        queue.add(each)
    assert asyncio.run(all_of(queue)) == ["p2", "new", "old", "list"]


def test_an_address_goes_out_once_whatever_its_fragment_or_session() -> None:
    queue = frontier()
    assert queue.add(visit("t1"))
    assert not queue.add(visit("t1#p5"))
    assert not queue.add(visit("t1?sid=0123456789abcdef0123456789abcdef"))
    assert asyncio.run(all_of(queue)) == ["t1"]


def test_no_more_go_out_than_the_budget() -> None:
    queue = frontier(budget=2)
    for number in range(5):
        queue.add(visit(f"t{number}"))
    assert len(asyncio.run(all_of(queue))) == 2


def test_the_crawl_is_not_over_while_a_visit_may_still_lead_on() -> None:
    async def scene() -> list[str]:
        queue = frontier(at_once=2)
        queue.add(visit("t1"))
        first = await queue.next()
        assert first is not None
        waiting = asyncio.create_task(all_of(queue))
        await asyncio.sleep(0)
        assert not waiting.done()
        queue.add(visit("t2"))
        queue.done(first)
        return await waiting

    assert asyncio.run(scene()) == ["t2"]


def test_no_more_are_out_at_once_than_allowed() -> None:
    async def scene() -> None:
        queue = frontier(at_once=1)
        queue.add(visit("t1"))
        queue.add(visit("t2"))
        first = await queue.next()
        second = asyncio.create_task(queue.next())
        await asyncio.sleep(0)
        assert not second.done()
        assert first is not None
        queue.done(first)
        assert await second is not None

    asyncio.run(scene())


def test_a_stopped_frontier_hands_nothing_out() -> None:
    queue = frontier()
    queue.add(visit("t1"))
    queue.stop()
    assert asyncio.run(all_of(queue)) == []
