"""Section: which addresses belong to a source."""

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from touchpoints.identity import platform_of

ALIAS = "{alias}"
"""Stands in a source's address for each alias in turn: the site's own search."""


@dataclass(frozen=True, slots=True)
class Section:
    """The part of a site that a source's address names."""

    start_url: str

    def is_ours(self, url: str) -> bool:
        """Whether the address is on the source's site."""
        return platform_of(url) == platform_of(self.start_url)

    def holds(self, url: str) -> bool:
        """Whether the address lies beside the source's own or below it; a search's results lie all over the site."""
        section = "/" if ALIAS in self.start_url else urlsplit(self.start_url).path.rpartition("/")[0] + "/"
        return urlsplit(url).path.startswith(section)

    @property
    def usual_sitemap(self) -> str:
        """Where a site's sitemap lies when nothing says otherwise."""
        return urljoin(self.start_url, "/sitemap.xml")
