"""Sitemaps that only robots.txt names: the way into a site whose start page leads nowhere."""

from dataclasses import replace

from scrapy.crawler import Crawler

from crawlers.conduct.robots import Robots
from crawlers.page_reading import PageReading


async def with_sitemaps(crawler: Crawler, url: str, reading: PageReading) -> PageReading:
    """The start page's reading with the sitemaps that its host's robots.txt names; it was read before the page was."""
    robots = crawler.get_downloader_middleware(Robots)
    if robots is None or reading.entries is not None:
        return reading
    named = (await robots.rules(url)).sitemaps_from(url)
    return replace(reading, links=replace(reading.links, sitemaps=named)) if named else reading
