"""Where the software offers its pages as JSON, the JSON is read, under all of conduct; else the pages are."""

import pytest

from tests.crawlers.spiders.conftest import World
from tests.crawlers.spiders.open_forums import PER_PAGE, OpenForum, forum
from tests.crawlers.spiders.worlds import ago
from touchpoints.enumerations import Outcome

SOFTWARE = sorted(PER_PAGE)
API = {"discourse": ".json", "nodebb": "/api/", "misago": "/api/"}


def posts_of(site_forum: OpenForum) -> int:
    return sum(len(thread.posts) for thread in site_forum.threads)


def by_route(world: World, path: str) -> bool:
    return API[path] in "".join(world.site.requests())


def pages_asked(world: World, software: str) -> list[str]:
    """Threads that were asked for as pages."""
    marks = {"discourse": "/t/", "nodebb": "/topic/", "misago": "/t/"}
    return [path for path in world.site.requests() if marks[software] in path and API[software] not in path]


def kept(world: World) -> dict[str, tuple[object, ...]]:
    found: dict[str, tuple[object, ...]] = {}
    for document in world.store.posts.unread("", "", ""):
        post = world.store.posts.get(document.id)
        assert post is not None
        found[post.id] = (post.url, post.thread_url, post.authors, post.published_at, post.content_hash, post.title)
    return found


@pytest.mark.parametrize("software", SOFTWARE)
def test_the_start_page_is_read_as_it_is_and_all_else_as_json(world: World, software: str) -> None:
    site_forum = forum(software, html=False)
    site_forum.write(world.site)
    world.watch("/", "forum")
    run = world.crawl()
    assert (run.outcome, run.new_posts) == (Outcome.NEW_POSTS, posts_of(site_forum))
    assert by_route(world, software)
    assert pages_asked(world, software) == []
    assert world.crawl().outcome is Outcome.NOTHING_NEW


@pytest.mark.parametrize("software", SOFTWARE)
def test_a_route_that_is_switched_off_doubles_nothing_and_opened_again_neither(world: World, software: str) -> None:
    site_forum = forum(software)
    site_forum.write(world.site)
    world.watch("/", "forum")
    world.crawl()
    by_json = kept(world)
    assert len(by_json) == posts_of(site_forum)
    site_forum.api = False
    site_forum.threads[1].write("dora", 0.1, "Nordlicht hat nun auch mir geschrieben, endlich.")
    site_forum.threads[2].write("emil", 0.2, "Ja, zu Nordlicht bin ich im Mai gewechselt.")
    site_forum.write(world.site)
    run = world.crawl()
    assert pages_asked(world, software)
    site_forum.api = True
    site_forum.threads[0].write("fritz", 0.05, "Mein Zähler von Nordlicht steht still.")
    site_forum.write(world.site)
    run = world.crawl()
    assert world.store.posts.count() == posts_of(site_forum)
    assert run.changed_posts == 0
    assert {id_: told for id_, told in kept(world).items() if id_ in by_json} == by_json


@pytest.mark.parametrize("software", SOFTWARE)
def test_pages_and_json_give_the_same_posts(world: World, software: str) -> None:
    site_forum = forum(software, api=False)
    site_forum.write(world.site)
    world.watch("/", "forum")
    world.crawl()
    by_pages = kept(world)
    site_forum.api, site_forum.html = True, False
    for thread in site_forum.threads:
        thread.write("gerd", 0.01, f"Zu Nordlicht noch ein Wort in {thread.number}: schade.")
    site_forum.write(world.site)
    run = world.crawl()
    assert (run.new_posts, run.changed_posts) == (3, 0)
    assert {id_: told for id_, told in kept(world).items() if id_ in by_pages} == by_pages


@pytest.mark.parametrize("software", SOFTWARE)
def test_only_threads_that_grew_are_asked_for_again(world: World, software: str) -> None:
    site_forum = forum(software, html=False)
    site_forum.write(world.site)
    world.watch("/", "forum")
    world.crawl()
    site_forum.threads[0].write("hanna", 0.01, "Nordlicht liest jetzt aus der Ferne ab.")
    site_forum.write(world.site)
    run = world.crawl()
    assert run.new_posts == 1
    # robots.txt, the start page and its JSON, and the last page of one thread.
    assert len(world.site.requests()) == 4


@pytest.mark.parametrize(("software", "status"), [("discourse", 401), ("nodebb", 403), ("misago", 404)])
def test_routes_that_refuse_are_left_alone_and_the_pages_are_read(world: World, software: str, status: int) -> None:
    site_forum = forum(software)
    site_forum.write(world.site)
    world.site.statuses = {path: status for path in world.site.pages if API[software] in path}
    world.watch("/", "forum")
    run = world.crawl()
    assert (run.outcome, run.new_posts) == (Outcome.NEW_POSTS, posts_of(site_forum))
    asked = [path for path, _ in world.site.asked if API[software] in path and "tdmrep" not in path]
    assert len(asked) == 1 if status != 404 else asked


def test_a_page_where_json_should_be_is_no_json(world: World) -> None:
    site_forum = forum("nodebb")
    site_forum.write(world.site)
    world.site.pages |= {path: world.site.pages["/"] for path in world.site.pages if "/api/" in path}
    world.watch("/", "forum")
    assert world.crawl().new_posts == posts_of(site_forum)


def test_robots_txt_keeps_us_from_routes_as_from_pages(world: World) -> None:
    site_forum = forum("misago")
    site_forum.write(world.site)
    world.site.pages["/robots.txt"] = "User-agent: *\nDisallow: /api/\n"
    world.watch("/", "forum")
    assert world.crawl().new_posts == posts_of(site_forum)
    assert not [path for path, _ in world.site.asked if path.startswith("/api/")]


def test_a_route_that_its_owner_reserves_or_wants_in_no_index_is_not_stored(world: World) -> None:
    for name, value in (("TDM-Reservation", "1"), ("X-Robots-Tag", "noindex")):
        site_forum = forum("nodebb", html=True)
        site_forum.write(world.site)
        world.site.headers = {path: {name: value} for path in world.site.pages if path.startswith("/api/")}
        world.watch("/", "forum")
        run = world.crawl()
        assert pages_asked(world, "nodebb") or run.outcome is Outcome.NOTHING_NEW
        assert world.store.posts.count() == posts_of(site_forum)


def test_a_start_page_that_restricts_what_is_done_with_it_has_no_routes(world: World) -> None:
    site_forum = forum("nodebb")
    site_forum.write(world.site)
    world.site.headers = {"/": {"X-Robots-Tag": "noarchive"}}
    world.watch("/", "forum")
    world.crawl()
    assert not [path for path, _ in world.site.asked if path.startswith("/api/")]


def test_a_thread_without_json_is_read_as_a_page(world: World) -> None:
    site_forum = forum("discourse")
    site_forum.write(world.site)
    world.site.statuses = {"/t/thema/2.json": 404}
    world.watch("/", "forum")
    assert world.crawl().new_posts == posts_of(site_forum)
    assert "/t/thema/2" in world.site.requests()
    assert "/t/thema/3" not in world.site.requests()


def test_threads_beyond_the_horizon_are_not_asked_for(world: World) -> None:
    site_forum = forum("discourse")
    site_forum.threads[2].posts = [("ida", ago(90), "Nordlicht war schon immer teuer, fand ich.")]
    site_forum.write(world.site)
    world.watch("/", "forum", since="30d")
    world.crawl()
    assert "/t/thema/3.json" not in world.site.requests()
