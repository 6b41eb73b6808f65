"""The press: articles, found by feed, sitemap or section."""

from datetime import timedelta

from crawlers.manner import Manner
from crawlers.spiders.source_spider import SourceSpider


class PressSpider(SourceSpider):
    """Runs with `scrapy crawl press -a source=NAME [-a config=FILE]`."""

    name = "press"
    manner = Manner(follows=("posts", "threads"), reads_feeds=True, soonest=timedelta(days=2))
