"""Where a crawl begins: the source's address, and what earlier crawls left to be done."""

from urllib.parse import quote_plus

from crawlers.frontier import address_of
from crawlers.guide import Guide
from crawlers.section import ALIAS
from crawlers.session import CrawlSession
from crawlers.visit import Visit
from touchpoints.page_state import PageKind
from touchpoints.watchlist import Source, Watchlist


def start_urls(watchlist: Watchlist, source: Source) -> list[str]:
    """The source's address; with `{alias}` one for each alias, of the source's own brand where it has one."""
    if ALIAS not in source.url:
        return [source.url]
    brands = [brand for brand in watchlist.brands if source.brand in {None, brand.id}]
    aliases = dict.fromkeys(alias for brand in brands for alias in brand.aliases)
    return [source.url.replace(ALIAS, quote_plus(alias)) for alias in aliases]


def first_visits(session: CrawlSession, guide: Guide) -> list[Visit]:
    """The start, the last page of what begins there, and all that is due, as far as tonight's budget goes."""
    pages = session.store.pages
    visits = []
    for url in start_urls(session.watchlist, session.source):
        state = pages.get(address_of(url))
        visits.append(Visit(url=url, kind=PageKind.START, state=state))
        if state is not None and state.last_page_url:
            last = pages.get(address_of(state.last_page_url))
            visits.append(Visit(url=state.last_page_url, kind=PageKind.PAGE, thread_url=url, state=last))
    due = pages.due(session.source.name, session.started_at, session.source.max_pages)
    known = pages.among({address_of(state.last_page_url) for state in due if state.last_page_url})
    return [*visits, *(guide.return_to(state, known) for state in due if state.kind is not PageKind.START)]
