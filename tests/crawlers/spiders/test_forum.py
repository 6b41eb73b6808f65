from crawlers.frontier import address_of
from tests.crawlers.spiders.conftest import World
from tests.crawlers.spiders.site import Site
from tests.crawlers.spiders.worlds import ago, forum_post, list_page, thread_page
from touchpoints.enumerations import Outcome

LIST = "/viewforum.php?f=2"


def thread(number: int, page: int = 1) -> str:
    return f"/viewtopic.php?t={number}" + (f"&start={10 * (page - 1)}" if page > 1 else "")


def posts(number: int, count: int, days: float, first: int = 1) -> list[str]:
    """Posts `first` to `first + count - 1` of a thread, one an hour."""
    return [
        forum_post(
            1000 * number + place,
            f"leser{place}",
            ago(days - place / 24),
            f"Mein Zähler von Nordlicht zeigt in Thema {number} zum {place}. Mal etwas anderes an.",
        )
        for place in range(first, first + count)
    ]


def write_forum(site: Site, ages: list[float], per_list: int = 5) -> None:
    """A thread of three posts for each age in days, listed in this order."""
    lists = [list(enumerate(ages, 1))[start : start + per_list] for start in range(0, len(ages), per_list)]
    for place, listed in enumerate(lists):
        address = LIST + (f"&start={place * per_list}" if place else "")
        further = f".{LIST}&start={(place + 1) * per_list}" if place + 1 < len(lists) else None
        rows = [(f".{thread(number)}", f"Thema {number}", 2) for number, _ in listed]
        site.pages[address] = list_page(rows, further)
        for number, days in listed:
            site.pages[thread(number)] = thread_page(f"Thema {number}", posts(number, 3, days))


def test_lists_and_threads_are_read_over_all_their_pages_and_a_second_run_adds_nothing(world: World) -> None:
    write_forum(world.site, [1, 2, 3, 4, 5, 6, 7])
    world.site.pages[thread(3)] = thread_page("Thema 3", posts(3, 10, 3), "." + thread(3, 2))
    world.site.pages[thread(3, 2)] = thread_page("Thema 3", posts(3, 4, 3, first=11))
    world.watch(LIST, "forum")
    first = world.crawl()
    assert (first.outcome, first.new_posts) == (Outcome.NEW_POSTS, 6 * 3 + 14)
    assert (world.code, first.backlog, world.store.posts.count()) == (0, 0, 32)
    assert len(world.site.requests()) == len(set(world.site.requests()))
    second = world.crawl()
    assert (second.outcome, second.new_posts, world.store.posts.count()) == (Outcome.NOTHING_NEW, 0, 32)
    assert world.site.requests() == ["/robots.txt", LIST]
    assert world.site.requests(304) == [LIST]


def test_a_grown_thread_is_read_on_from_its_last_page_and_the_others_are_left_alone(world: World) -> None:
    write_forum(world.site, [1, 2, 3])
    world.site.pages[thread(2)] = thread_page("Thema 2", posts(2, 10, 2), "." + thread(2, 2))
    world.site.pages[thread(2, 2)] = thread_page("Thema 2", posts(2, 2, 2, first=11))
    world.watch(LIST, "forum")
    before = world.crawl()
    world.site.pages[thread(2, 2)] = thread_page("Thema 2", posts(2, 10, 2, first=11), "." + thread(2, 3))
    world.site.pages[thread(2, 3)] = thread_page("Thema 2", posts(2, 1, 0.2, first=21))
    world.site.pages[LIST] = list_page([(f".{thread(n)}", f"Thema {n}", 20 if n == 2 else 2) for n in (2, 1, 3)])
    run = world.crawl()
    assert run.new_posts == 9
    assert world.site.requests()[1:] == [LIST, thread(2, 2), thread(2, 3)]
    assert world.store.posts.count() == before.new_posts + 9


def test_the_horizon_ends_the_walk_along_the_list(world: World) -> None:
    write_forum(world.site, [1, 5, 20, 25, 29, 40, 50, 60, 70, 80, 90, 100, 110, 120, 130, 140])
    world.watch(LIST, "forum", since="30d")
    run = world.crawl()
    assert run.new_posts == 5 * 3
    assert LIST + "&start=5" in world.site.requests()
    assert LIST + "&start=10" not in world.site.requests()
    assert thread(11) not in world.site.requests()


def test_the_budget_takes_the_newest_and_the_rest_is_backlog_for_the_next_run(world: World) -> None:
    write_forum(world.site, [1, 2, 3, 4, 5, 6, 7, 8])
    world.watch(LIST, "forum", max_pages=4)
    run = world.crawl()
    assert world.site.requests()[1:] == [LIST, thread(1), thread(2), thread(3)]
    assert (run.new_posts, run.backlog) == (9, 3)
    seen = []
    for _ in range(3):
        last = world.crawl()
        seen += world.site.requests()[1:]
    assert (world.store.posts.count(), last.backlog) == (24, 0)
    assert not {thread(1), thread(2), thread(3)} & set(seen)


def test_a_site_without_validators_is_not_read_again_either(world: World) -> None:
    world.site.with_validators = False
    write_forum(world.site, [1, 2, 3, 4, 5, 6])
    world.watch(LIST, "forum")
    assert world.crawl().new_posts == 18
    assert world.crawl().outcome is Outcome.NOTHING_NEW
    assert world.site.requests() == ["/robots.txt", LIST]


def test_a_new_brand_in_the_watchlist_reads_known_pages_again(world: World) -> None:
    write_forum(world.site, [1, 2])
    world.watch(LIST, "forum")
    world.crawl()
    world.config.write_text(world.config.read_text().replace("[[sources]]", '[[brands]]\nname = "Zähler"\n[[sources]]'))
    world.crawl()
    assert set(world.site.requests(200)) >= {LIST, thread(1), thread(2)}
    assert world.store.posts.count() == 6


def test_a_thread_as_start_is_read_on_where_it_ended(world: World) -> None:
    world.site.pages[thread(1)] = thread_page("Thema 1", posts(1, 10, 3), "." + thread(1, 2))
    world.site.pages[thread(1, 2)] = thread_page("Thema 1", posts(1, 3, 3, first=11))
    world.watch(thread(1), "forum")
    assert world.crawl().new_posts == 13
    world.site.pages[thread(1, 2)] = thread_page("Thema 1", posts(1, 5, 3, first=11))
    assert world.crawl().new_posts == 2


def test_what_robots_txt_forbids_is_left_alone_and_said(world: World) -> None:
    write_forum(world.site, [1, 2])
    world.site.pages["/privat/viewtopic.php?t=9"] = thread_page("Geheim", posts(9, 3, 1))
    rows = [(f".{thread(1)}", "Thema 1", 2), ("./privat/viewtopic.php?t=9", "Geheim", 2)]
    world.site.pages[LIST] = list_page(rows)
    world.watch(LIST, "forum")
    run = world.crawl()
    assert not [path for path in world.site.requests() if path.startswith("/privat")]
    assert run.new_posts == 3
    assert "forbidden by robots.txt" in (run.detail or "")


def test_who_wrote_on_an_earlier_page_is_named_on_no_later_one_not_even_another_night(world: World) -> None:
    unconcerned = forum_post(1, "zwirbelknecht", ago(3), "Ein Gruß in die Runde, ohne jede Marke.")
    answer = forum_post(20, "mahlgrad", ago(2), "Nordlicht? Zwirbelknecht hat mich gewarnt.")
    later = forum_post(30, "mahlgrad", ago(1), "Bei Nordlicht hatte zwirbelknecht doch recht.")
    world.site.pages[LIST] = list_page([(f".{thread(1)}", "Thema 1", 2)])
    world.site.pages[thread(1)] = thread_page("Thema 1", [unconcerned], "." + thread(1, 2))
    world.site.pages[thread(1, 2)] = thread_page("Thema 1", [answer])
    world.watch(LIST, "forum")
    assert world.crawl().new_posts == 1
    world.site.pages[LIST] = list_page([(f".{thread(1)}", "Thema 1", 3)])
    world.site.pages[thread(1, 2)] = thread_page("Thema 1", [answer, later])
    assert world.crawl().new_posts == 1
    assert thread(1) not in world.site.requests()
    texts = sorted(row["text"] for row in world.store._database["texts"].find())
    assert texts == ["Bei Nordlicht hatte [name] doch recht.", "Nordlicht? [name] hat mich gewarnt."]
    kept = str([list(world.store._database[name].find()) for name in world.store._database.list_collection_names()])
    assert "zwirbelknecht" not in kept.lower()


def test_an_answer_that_only_a_later_page_of_the_list_tells_of_is_found_when_that_page_is_due(world: World) -> None:
    write_forum(world.site, [1, 2, 3, 4, 5, 6, 7, 8])
    world.watch(LIST, "forum")
    world.crawl()
    later = f"{LIST}&start=5"
    state = world.store.pages.get(address_of(world.site.url + later))
    assert state is not None
    assert state.due_at is not None
    assert state.due_at < ago(-4)
    world.site.pages[thread(7)] = thread_page("Thema 7", posts(7, 4, 7))
    rows = [(f".{thread(number)}", f"Thema {number}", 3 if number == 7 else 2) for number in (6, 7, 8)]
    world.site.pages[later] = list_page(rows)
    world.store.pages.save(state.model_copy(update={"due_at": ago(0)}))
    assert world.crawl().new_posts == 1
    assert set(world.site.requests()) == {"/robots.txt", LIST, later, thread(7)}
    state = world.store.pages.get(state.url)
    assert state is not None
    assert state.due_at is not None
    assert state.due_at < ago(-1), "what told of growth is looked at each night"


def test_a_list_that_was_unchanged_all_week_is_asked_for_without_a_condition(world: World) -> None:
    write_forum(world.site, [1])
    world.watch(LIST, "forum")
    world.crawl()
    state = world.store.pages.get(address_of(world.site.url + LIST))
    assert state is not None
    world.store.pages.save(state.model_copy(update={"unchanged": 7}))
    world.crawl()
    assert world.site.requests(304) == []
    world.crawl()
    assert world.site.requests(304) == [LIST]
