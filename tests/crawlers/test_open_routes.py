"""The tables from pages to the routes that give the same as JSON."""

import pytest

from crawlers.engines.registry import engine_named
from crawlers.open_routes import OpenRoutes

SITE = "https://forum.example"
API = f"{SITE}/blog/wp-json/"


def routes(engine: str) -> OpenRoutes:
    found = engine_named(engine).routes
    assert found is not None
    return found.below(API) if found.api else found


@pytest.mark.parametrize(
    ("engine", "page", "route"),
    [
        ("discourse", "/t/stiller-motor/12", "/t/stiller-motor/12.json"),
        ("discourse", "/t/stiller-motor/12?page=3", "/t/stiller-motor/12.json?page=3"),
        ("discourse", "/forum/t/12", "/forum/t/12.json"),
        ("discourse", "/latest?page=1", "/latest.json?page=1"),
        ("discourse", "/c/technik/motor/7", "/c/technik/motor/7/l/latest.json"),
        ("discourse", "/c/technik/7/l/latest?page=2", "/c/technik/7/l/latest.json?page=2"),
        ("discourse", "/tag/motor", "/tag/motor/l/latest.json"),
        ("discourse", "/u/anna", None),
        ("discourse", "/t/stiller-motor/12.json", None),
        ("nodebb", "/topic/12/stiller-motor", "/api/topic/12/stiller-motor"),
        ("nodebb", "/community/topic/12/stiller-motor?page=2", "/community/api/topic/12/stiller-motor?page=2"),
        ("nodebb", "/category/3/technik", "/api/category/3/technik"),
        ("nodebb", "/recent?page=2", "/api/recent?page=2"),
        ("nodebb", "/user/anna", None),
        ("nodebb", "/api/topic/12/stiller-motor", None),
        ("misago", "/t/stiller-motor/12/", "/api/threads/12/posts/"),
        ("misago", "/t/stiller-motor/12/3/", "/api/threads/12/posts/?page=3"),
        ("misago", "/threads/?start=40", "/api/threads/?start=40"),
        ("misago", "/c/technik/4/?start=40", "/api/threads/?category=4&start=40"),
        ("misago", "/u/anna/3/", None),
        ("wordpress", "/blog/page/2/", "/blog/wp-json/wp/v2/posts?per_page=20&_embed=author,wp:term&page=2"),
        ("wordpress", "/blog/category/technik/page/2/", None),
        ("wordpress", "/blog/2026/09/stiller-motor/", None),
    ],
)
def test_a_page_has_the_route_that_its_software_gives_it(engine: str, page: str, route: str | None) -> None:
    twin = routes(engine).of(SITE + page)
    assert (twin and twin.route) == (route and SITE + route)


@pytest.mark.parametrize(
    ("engine", "start", "route"),
    [
        ("discourse", "/", "/latest.json"),
        ("nodebb", "/community/", "/community/api/recent"),
        ("nodebb", "/category/3/technik", "/api/category/3/technik"),
        ("misago", "/", "/api/threads/"),
        ("misago", "/t/stiller-motor/12/", "/api/threads/12/posts/"),
        ("wordpress", "/blog/", "/blog/wp-json/wp/v2/posts?per_page=20&_embed=author,wp:term&page=1"),
        ("wordpress", "/", None),
        ("wordpress", "/blog/category/technik/", None),
        ("discourse", "/?q=motor", None),
    ],
)
def test_a_source_that_begins_at_the_root_begins_with_the_newest(engine: str, start: str, route: str | None) -> None:
    twin = routes(engine).of_start(SITE + start)
    assert (twin and twin.route) == (route and SITE + route)


def test_an_api_root_that_is_a_query_takes_the_rest_as_parameters() -> None:
    found = engine_named("wordpress").routes
    assert found is not None
    twin = found.below(f"{SITE}/?rest_route=/").of_start(f"{SITE}/")
    assert twin is not None
    assert twin.route == f"{SITE}/?rest_route=/wp/v2/posts&per_page=20&_embed=author,wp:term&page=1"
