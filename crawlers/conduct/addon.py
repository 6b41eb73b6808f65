"""What a crawl's settings owe to its source: who asks, how fast, how much. No spider can set these otherwise."""

from scrapy.settings import BaseSettings

from crawlers.conduct.contact import require_contact, user_agent
from crawlers.conduct.scrapy_parts import require_bounded_heads
from crawlers.conduct.terms import require_terms
from touchpoints.errors import BadInputError
from touchpoints.watchlist import Source, Watchlist

SOURCE, WATCHLIST = "MUNDFUNK_SOURCE", "MUNDFUNK_WATCHLIST"


class ConductAddon:
    """Reads `MUNDFUNK_SOURCE` and `MUNDFUNK_WATCHLIST`; without them nothing is crawled."""

    def update_settings(self, settings: BaseSettings) -> None:
        """Raises the settings that the source decides above what anybody else may set.

        Raises:
            BadInputError: no source, a contact that is a placeholder, a portal whose terms want a contract, or a
                Scrapy that can't be kept from reading headers without end.
        """
        source, watchlist = settings.get(SOURCE), settings.get(WATCHLIST)
        if not isinstance(source, Source) or not isinstance(watchlist, Watchlist):
            raise BadInputError("a crawl needs a source of the watchlist; start it with `mundfunk crawl SOURCE`")
        require_bounded_heads()
        require_contact(watchlist.project, source)
        require_terms(watchlist, source)
        for name, value in {
            "USER_AGENT": user_agent(watchlist.project),
            "DOWNLOAD_DELAY": source.delay,
            "AUTOTHROTTLE_START_DELAY": source.delay,
        }.items():
            settings.set(name, value, priority="cmdline")
