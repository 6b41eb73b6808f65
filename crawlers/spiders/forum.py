"""User forums: lists of threads, each read over all of its pages."""

from datetime import timedelta

from crawlers.manner import Manner
from crawlers.spiders.source_spider import SourceSpider


class ForumSpider(SourceSpider):
    """Runs with `scrapy crawl forum -a source=NAME [-a config=FILE]`."""

    name = "forum"
    manner = Manner(follows=("threads", "posts"), reads_feeds=False, soonest=timedelta(days=7))
