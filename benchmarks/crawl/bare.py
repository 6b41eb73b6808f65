"""The peers: a Scrapy spider as one writes it on a first afternoon, and one that only follows links."""

from collections.abc import Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from benchmarks.crawl.pace_off import PACE_OFF


def usual(url: str, home: str, told: Connection) -> None:
    """Follows links, reads the same posts by selectors, writes them as JSON lines; no robots.txt, no store."""
    from scrapy import Spider

    class Usual(Spider):
        name = "usual"
        start_urls = (url,)  # type: ignore[assignment]

        def parse(self, response: Any) -> Iterator[Any]:
            yield from response.follow_all(css="a[rel=next]")
            yield from response.follow_all(css="a.topictitle", callback=self.parse_thread)

        def parse_thread(self, response: Any) -> Iterator[Any]:
            for post in response.css("div.post"):
                yield {
                    "id": post.attrib["id"],
                    "url": response.urljoin(post.css("h3 a::attr(href)").get()),
                    "title": post.css("h3 a::text").get(),
                    "author": post.css("p.author .username::text").get(),
                    "published_at": post.css("p.author time::attr(datetime)").get(),
                    "text": " ".join(post.css("div.content ::text").getall()).strip(),
                }
            yield from response.follow_all(css="a[rel=next]", callback=self.parse_thread)

    _crawl(Usual, {"FEEDS": {str(Path(home) / "posts.jsonl"): {"format": "jsonlines"}}}, told)


def empty(url: str, home: str, told: Connection) -> None:  # noqa: ARG001
    """Follows links and throws the pages away: what Scrapy itself costs."""
    from scrapy import Spider

    class Empty(Spider):
        name = "empty"
        start_urls = (url,)  # type: ignore[assignment]

        def parse(self, response: Any) -> Iterator[Any]:
            yield from response.follow_all(css="a[rel=next]")
            yield from response.follow_all(css="a.topictitle", callback=self.parse)

    _crawl(Empty, {}, told)


def _crawl(spider: Any, settings: dict[str, Any], told: Connection) -> None:
    from scrapy.crawler import AsyncCrawlerProcess

    process = AsyncCrawlerProcess({**PACE_OFF, **settings})
    crawler = process.create_crawler(spider)
    process.crawl(crawler)
    process.start()
    stats = crawler.stats.get_stats()
    told.send(
        {
            "pages": stats["downloader/response_status_count/200"],
            "posts": stats.get("item_scraped_count", 0),
            "seconds": stats["elapsed_time_seconds"],
        }
    )
