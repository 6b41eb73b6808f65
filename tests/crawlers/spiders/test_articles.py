from itertools import pairwise

from tests.crawlers.spiders.conftest import World
from tests.crawlers.spiders.worlds import PAGE, ago, article, feed, sitemap
from touchpoints.enumerations import Outcome

WORDS = (
    "Der Versorger Nordlicht senkt zum Jahresende seine Preise deutlich.\n"
    "Kunden sollen davon im nächsten Abschlag etwas merken, sagte eine Sprecherin in Nummer {}.\n"
    "Verbraucherschützer bleiben skeptisch und raten weiterhin zum Vergleich der Tarife."
)


def write_articles(world: World, ages: dict[str, float]) -> None:
    for path, days in ages.items():
        world.site.pages[path] = article(path, f"Nordlicht senkt Preise {path}", ago(days), WORDS.format(path))


def test_a_feed_is_read_newest_first_and_only_as_far_as_the_horizon(world: World) -> None:
    ages = {"/a/1": 1.0, "/a/2": 9.0, "/a/3": 29.0, "/a/4": 31.0}
    write_articles(world, ages)
    world.site.pages["/feed.xml"] = feed([(path, path, ago(days)) for path, days in reversed(ages.items())])
    world.watch("/feed.xml", "press")
    run = world.crawl()
    assert world.site.requests()[1:] == ["/feed.xml", "/a/1", "/a/2", "/a/3"]
    assert (run.outcome, run.new_posts) == (Outcome.NEW_POSTS, 3)
    assert world.crawl().outcome is Outcome.NOTHING_NEW
    assert world.site.requests()[1:] == ["/feed.xml"]


def test_an_entry_that_changed_in_the_feed_is_fetched_again_and_is_a_revision(world: World) -> None:
    write_articles(world, {"/a/1": 1.0, "/a/2": 2.0})
    world.site.pages["/feed.xml"] = feed([("/a/1", "eins", ago(1)), ("/a/2", "zwei", ago(2))])
    world.watch("/feed.xml", "press")
    world.crawl()
    world.site.pages["/feed.xml"] = feed([("/a/1", "eins, berichtigt", ago(1)), ("/a/2", "zwei", ago(2))])
    world.site.pages["/a/1"] = article("/a/1", "Nordlicht senkt Preise doch nicht", ago(1), WORDS.format("neu"))
    run = world.crawl()
    assert world.site.requests()[1:] == ["/feed.xml", "/a/1"]
    assert (run.new_posts, run.changed_posts, world.store.posts.count()) == (0, 1, 2)


def test_a_sitemap_index_leads_through_its_sitemaps(world: World) -> None:
    write_articles(world, {"/a/1": 1.0, "/a/2": 2.0, "/a/3": 90.0})
    world.site.pages["/neu.xml"] = sitemap([("/a/1", ago(1)), ("/a/2", ago(2))])
    world.site.pages["/alt.xml"] = sitemap([("/a/3", ago(90))])
    maps = f"<sitemap><loc>{{site}}/alt.xml</loc><lastmod>{ago(80).isoformat()}</lastmod></sitemap>"
    maps += "<sitemap><loc>{site}/neu.xml</loc></sitemap>"
    world.site.pages["/sitemap.xml"] = f"<sitemapindex>{maps}</sitemapindex>"
    world.watch("/sitemap.xml", "press")
    assert world.crawl().new_posts == 2
    assert world.site.requests()[1:] == ["/sitemap.xml", "/neu.xml", "/a/1", "/a/2"]


def test_a_home_page_leads_to_its_feed(world: World) -> None:
    write_articles(world, {"/a/1": 1.0})
    head = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">'
    world.site.pages["/"] = PAGE.format(title="Blatt", head=head, body="", content="<h1>Blatt</h1>")
    world.site.pages["/feed.xml"] = feed([("/a/1", "eins", ago(1))])
    world.watch("/", "press")
    assert world.crawl().new_posts == 1


def test_a_home_page_without_any_link_leads_to_the_sitemap_at_its_usual_place(world: World) -> None:
    write_articles(world, {"/a/1": 1.0})
    world.site.pages["/"] = PAGE.format(title="Blatt", head="", body="", content="<h1>Blatt</h1>")
    world.site.pages["/sitemap.xml"] = sitemap([("/a/1", ago(1))])
    world.watch("/", "blog")
    assert world.crawl().new_posts == 1


def test_what_lies_beyond_the_feed_is_found_in_the_list(world: World) -> None:
    paths = [f"/a/{number}" for number in range(1, 8)]
    write_articles(world, {path: float(number) for number, path in enumerate(paths, 1)})
    head = (
        '<meta name="generator" content="WordPress 6.6"><link rel="alternate" type="application/rss+xml" href="/feed/">'
    )
    for number, (newer, older) in enumerate(pairwise([*paths, paths[-1]]), 1):
        entries = "".join(f'<h2 class="entry-title"><a href="{path}">{path}</a></h2>' for path in (newer, older))
        further = f'<a class="next page-numbers" href="/page/{number + 1}/">Weiter</a>' if older != paths[-1] else ""
        page = PAGE.format(title="Blog", head=head, body=' class="blog paged"', content=entries + further)
        world.site.pages["/" if number == 1 else f"/page/{number}/"] = page
    world.site.pages["/feed/"] = feed([(path, path, ago(number)) for number, path in enumerate(paths[:4], 1)])
    world.watch("/", "blog")
    assert world.crawl().new_posts == len(paths)


def test_other_hosts_are_left_alone(world: World) -> None:
    write_articles(world, {"/a/1": 1.0})
    world.site.pages["/feed.xml"] = feed([("/a/1", "eins", ago(1))]).replace(
        "</channel>", "<item><link>http://127.0.0.2/a/9</link></item></channel>"
    )
    world.watch("/feed.xml", "press")
    run = world.crawl()
    assert (run.new_posts, run.backlog) == (1, 0)


def test_a_site_is_searched_for_each_alias(world: World) -> None:
    write_articles(world, {"/a/1": 1.0, "/a/2": 2.0})
    world.site.pages["/suche?q=Nordlicht"] = feed([("/a/1", "eins", ago(1))])
    world.site.pages["/suche?q=Nordlicht+Energie"] = feed([("/a/2", "zwei", ago(2)), ("/a/1", "eins", ago(1))])
    world.watch("/suche?q={alias}", "press")
    world.config.write_text(
        world.config.read_text().replace(
            'name = "Nordlicht"', 'name = "Nordlicht"\naliases = ["Nordlicht", "Nordlicht Energie"]'
        )
    )
    run = world.crawl()
    assert run.new_posts == 2
    assert sorted(world.site.requests()[1:]) == ["/a/1", "/a/2", "/suche?q=Nordlicht", "/suche?q=Nordlicht+Energie"]


def test_words_never_reach_the_log(world: World) -> None:
    write_articles(world, {"/a/1": 1.0})
    world.site.pages["/feed.xml"] = feed([("/a/1", "eins", ago(1))])
    world.watch("/feed.xml", "press")
    world.crawl()
    assert "Sprecherin" not in world.output
    assert "Rike Sander" not in world.output
    assert '"run":' in world.output


def test_sitemaps_that_only_robots_txt_names_are_read(world: World) -> None:
    write_articles(world, {"/a/1": 1.0, "/a/2": 2.0, "/a/3": 3.0})
    world.site.pages["/robots.txt"] = "User-agent: *\nSitemap: {site}/karten/neu.xml\nSitemap: /karten/liste.xml\n"
    world.site.pages["/karten/neu.xml"] = sitemap([("/a/1", ago(1))])
    world.site.pages["/karten/liste.xml"] = (
        "<sitemapindex><sitemap><loc>{site}/karten/alt.xml</loc></sitemap></sitemapindex>"
    )
    world.site.pages["/karten/alt.xml"] = sitemap([("/a/2", ago(2)), ("/a/3", ago(3))])
    world.site.pages["/"] = PAGE.format(title="Blatt", head="", body="", content="<h1>Blatt</h1>")
    world.watch("/", "press")
    assert world.crawl().new_posts == 3
    assert "/sitemap.xml" not in [path for path, _ in world.site.asked]
