"""One crawl in a process of its own, as the program makes it; prints what it came to. Run by a test."""

import json
import sys
from typing import Any

from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response

from tests.crawlers.conduct import crawling


def listening() -> list[str]:
    """What the reactor accepts connections on."""
    return [str(reader) for reader in crawling.reactor().getReaders() if "Port" in type(reader).__name__]


def main(url: str) -> None:
    process = AsyncCrawlerProcess(crawling.settings_for(crawling.watchlist_for(url), {}))
    crawler = process.create_crawler(crawling.LinkSpider)
    log = crawling.Crawled()
    told: dict[str, Any] = {}

    def look(response: Response) -> None:
        told["listening"] = listening()
        told["resolver"] = type(crawling.reactor().nameResolver).__name__

    crawler.signals.connect(look, signal=signals.response_received)
    process.crawl(crawler, starts=(url,), log=log, meta={})
    process.start()
    told["finish_reason"] = crawler.stats.get_value("finish_reason")
    sys.stdout.write(json.dumps({**told, "pages": len(log.pages)}, sort_keys=True))


if __name__ == "__main__":
    main(sys.argv[1])
