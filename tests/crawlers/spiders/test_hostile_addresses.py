"""Addresses that no page should hold: none of them may end a crawl, hold it up, or cost a good page beside it."""

from html import escape

from tests.crawlers.spiders.conftest import World
from tests.crawlers.spiders.test_articles import write_articles
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


def test_hostile_sitemaps_and_redirects_cost_no_article_beside_them(world: World) -> None:
    write_articles(world, {"/a/1": 1.0, "/a/2": 2.0})
    moved = {f"/moved/{number}": address.partition("&#")[0] for number, address in enumerate(HOSTILE)}
    world.site.redirects = moved
    odd = "<url><loc>/a/9</loc><lastmod>9999-12-31T23:59:59-14:00</lastmod></url><url/><sitemap><loc/></sitemap>"
    places = [escape(address) for address in (*HOSTILE, *moved, "/a/1", "/a/2")]
    world.site.pages["/sitemap.xml"] = (
        '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">'
        + odd
        + "".join(f"<url><loc>{place}</loc></url>" for place in places)
        + "</urlset>"
    )
    world.site.pages["/robots.txt"] = "\n".join(f"Sitemap: {address}" for address in (*HOSTILE, "/sitemap.xml"))
    world.site.pages["/"] = "<!DOCTYPE html><html lang=de><title>Blatt</title><p>Willkommen.</p></html>"
    world.watch("/", "press")
    run = world.crawl()
    assert (run.outcome, run.new_posts, run.trace) == (Outcome.NEW_POSTS, 2, None)
    assert "failed;" not in (run.detail or "")
    assert world.crawl().trace is None
