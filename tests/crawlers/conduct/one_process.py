"""One crawl in a process of its own, as the program makes it; prints what it came to. Run by a test."""

import json
import sys
from pathlib import Path
from typing import Any

from scrapy import signals
from scrapy.crawler import AsyncCrawlerProcess
from scrapy.http import Response

from tests.crawlers.conduct import crawling

_LISTENING = "0A"


def listening() -> list[str]:
    """The local addresses, as the kernel writes them, on which this process accepts connections."""
    own = {str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()}
    rows = [
        line.split() for table in ("tcp", "tcp6") for line in Path("/proc/self/net", table).read_text().splitlines()
    ]
    return [row[1] for row in rows if row[3] == _LISTENING and f"socket:[{row[9]}]" in own]


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
