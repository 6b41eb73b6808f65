"""The portal's size, told in passing and remembered."""

from tests.crawlers.spiders.conftest import World
from tests.crawlers.spiders.test_articles import write_articles
from tests.crawlers.spiders.worlds import ago, sitemap


def test_a_sitemaps_addresses_are_counted_and_remembered_when_it_did_not_change(world: World) -> None:
    write_articles(world, {"/a/1": 1.0})
    world.site.pages["/sitemap.xml"] = sitemap([(f"/a/{number}", ago(number)) for number in range(1, 400)])
    world.watch("/sitemap.xml", "press", since="2d")
    assert world.crawl().portal_size == 399
    second = world.crawl()
    assert world.site.requests(304) == ["/sitemap.xml"]
    assert (second.portal_size, world.store.runs.portal_size("quelle")) == (399, 399)
