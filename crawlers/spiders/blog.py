"""Blogs: articles with their comments."""

from datetime import timedelta

from crawlers.manner import Manner
from crawlers.spiders.source_spider import SourceSpider


class BlogSpider(SourceSpider):
    """Runs with `scrapy crawl blog -a source=NAME [-a config=FILE]`."""

    name = "blog"
    manner = Manner(follows=("posts", "threads"), reads_feeds=True, soonest=timedelta(days=1))
