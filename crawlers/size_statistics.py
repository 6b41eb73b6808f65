"""How large the portal is, pieced together in the crawl's statistics from what its lists and sitemaps tell."""

from scrapy.statscollectors import StatsCollector

from crawlers.conduct.share_cap import SIZE
from crawlers.page_reading import PageReading

_LISTED = "mundfunk/portal/listed"
_MAPS = "mundfunk/portal/maps"
_MAPS_READ = "mundfunk/portal/maps_read"


def count_size(stats: StatsCollector, reading: PageReading) -> None:
    """A list tells of the whole; sitemaps add up, and those that were not read are taken to be like the others."""
    size = reading.portal_size
    if reading.entries is not None:
        stats.inc_value(_MAPS, sum(entry.is_map for entry in reading.entries))
        stats.inc_value(_MAPS_READ, int(size > 0))
        stats.inc_value(_LISTED, size)
        size = _of_maps(stats)
    if size > stats.get_value(SIZE, 0):
        stats.set_value(SIZE, size)


def _of_maps(stats: StatsCollector) -> int:
    maps, read, listed = (stats.get_value(name, 0) for name in (_MAPS, _MAPS_READ, _LISTED))
    return listed * max(maps, read) // read if read else 0
