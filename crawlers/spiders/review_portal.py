"""Opinion portals: products or companies with their reviews."""

from datetime import timedelta

from crawlers.manner import Manner
from crawlers.spiders.source_spider import SourceSpider


class ReviewPortalSpider(SourceSpider):
    """Runs with `scrapy crawl review_portal -a source=NAME [-a config=FILE]`."""

    name = "review_portal"
    manner = Manner(follows=("threads", "posts"), reads_feeds=False, soonest=timedelta(days=1))
