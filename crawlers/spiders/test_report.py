"""Test reports: articles with a verdict."""

from datetime import timedelta

from crawlers.manner import Manner
from crawlers.spiders.source_spider import SourceSpider


class TestReportSpider(SourceSpider):
    """Runs with `scrapy crawl test_report -a source=NAME [-a config=FILE]`."""

    name = "test_report"
    manner = Manner(follows=("posts", "threads"), reads_feeds=True, soonest=timedelta(days=7))
