"""A WordPress blog is read by two routes where its owner lets us, and by its pages where not."""

from tests.crawlers.spiders.conftest import World
from tests.crawlers.spiders.open_blog import COMMENTS, POSTS, Comment, blog, write
from tests.crawlers.spiders.worlds import ago
from touchpoints.enumerations import Outcome


def test_a_whole_blog_costs_three_requests(world: World) -> None:
    articles = blog()
    write(world.site, articles, as_pages=False)
    world.watch("/", "blog")
    run = world.crawl()
    assert (run.outcome, run.new_posts) == (Outcome.NEW_POSTS, 6)
    assert world.site.requests() == ["/robots.txt", "/", POSTS, COMMENTS]
    articles[2].comments.append(Comment(24, "Dirk Esser", ago(1), "Ich bin dann doch geblieben."))
    write(world.site, articles, as_pages=False)
    assert world.crawl().new_posts == 1
    assert world.crawl().outcome is Outcome.NOTHING_NEW


def test_a_comment_that_names_no_brand_is_about_what_its_article_is_about(world: World) -> None:
    write(world.site, blog(), as_pages=False)
    world.watch("/", "blog")
    world.crawl()
    documents = {each.text: each for each in world.store.posts.unread("", "", "")}
    post = world.store.posts.get(documents["Bei mir war es der Mittwoch."].id)
    assert post is not None
    assert post.about is not None
    assert post.about.brand == "nordlicht"


def test_what_was_read_as_json_is_known_when_it_is_met_as_a_page(world: World) -> None:
    articles = blog()
    write(world.site, articles)
    world.watch("/", "blog")
    world.crawl()
    assert not [path for path in world.site.requests() if path.startswith("/teil-")]
    world.site.statuses = {POSTS: 404}
    run = world.crawl()
    assert {each.path for each in articles} <= set(world.site.requests())
    assert (run.new_posts, run.changed_posts, world.store.posts.count()) == (0, 0, 6)


def test_a_blog_whose_comments_are_no_route_is_read_as_pages(world: World) -> None:
    write(world.site, blog())
    world.site.statuses = {COMMENTS: 401}
    world.watch("/", "blog")
    run = world.crawl()
    assert (run.outcome, world.store.posts.count()) == (Outcome.NEW_POSTS, 6)
    assert "/teil-1/" in world.site.requests()


def test_routes_that_want_to_be_in_no_index_are_not_stored(world: World) -> None:
    articles = blog()
    write(world.site, articles)
    world.site.headers = {path: {"X-Robots-Tag": "noindex"} for path in (POSTS, COMMENTS)}
    world.watch("/", "blog")
    run = world.crawl()
    assert run.new_posts == 6
    assert {each.path for each in articles} <= set(world.site.requests())


def test_the_press_is_read_as_pages(world: World) -> None:
    write(world.site, blog())
    world.watch("/", "press")
    world.crawl()
    assert POSTS not in world.site.requests()
    assert "/teil-1/" in world.site.requests()
