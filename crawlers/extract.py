"""From a page to its posts: the one entry point of extraction. Pure: no network, no clock, no database."""

from dataclasses import replace

from crawlers.consent import is_cookie_wall
from crawlers.dates.reader import MOST_DATES
from crawlers.decoding import MAX_BYTES, MAX_ELEMENTS, UnreadableError, cut_off, source_of, tree_of
from crawlers.extracted import Extraction, PageOutcome
from crawlers.json_page import extract_json, is_json
from crawlers.page import Hints, Page
from crawlers.reading_order import Found, read_page
from crawlers.refusals import refused_by_status
from crawlers.storable import storable_posts
from crawlers.view import View
from crawlers.wall_forms import form_wall
from crawlers.way_on import links_of, routes_of


def extract(page: Page, hints: Hints | None = None) -> Extraction:
    """What a page holds: posts, the way on, or why there are none.

    Raises:
        BadInputError: the hints name an engine that isn't there.
    """
    hints = hints or Hints()
    if refusal := refused_by_status(page):
        return refusal
    try:
        source = source_of(page.body, page.headers)
        tree = tree_of("" if is_json(source) else source)
    except UnreadableError as error:
        return Extraction(outcome=PageOutcome.UNREADABLE, detail=f"{page.url}: {error}")
    view = View(page=page, source=source, tree=tree, hints=hints)
    # Counting is quicker than walking, and no element comes without a "<".
    if source.count("<") >= MAX_ELEMENTS and cut_off(tree):
        view.left_out.append(f"only the first {MAX_ELEMENTS} elements were read")
    if len(page.body) > MAX_BYTES:
        view.left_out.append(f"only the first {MAX_BYTES} of {len(page.body)} bytes were read")
    extraction = extract_json(view) if is_json(source) else _extract_markup(view)
    if not extraction.posts:
        return extraction
    return replace(extraction, posts=storable_posts(view, extraction.posts), detail=_left_out(view))


def _extract_markup(view: View) -> Extraction:
    found = read_page(view)
    if view.dates.is_exhausted:
        view.left_out.append(f"only {MOST_DATES} dates were read")
    links = links_of(view, found.engine, has_posts=bool(found.posts))
    outcome, detail = _outcome(view, found, has_links=bool(links.threads or links.posts))
    routes = routes_of(view, found.engine)
    return Extraction(outcome=outcome, posts=found.posts, links=links, routes=routes, detail=detail, engine=found.name)


def _outcome(view: View, found: Found, *, has_links: bool) -> tuple[PageOutcome, str | None]:
    if found.posts:
        return PageOutcome.POSTS, None
    if found.outcome is not None:
        return found.outcome, found.detail
    if has_links:
        return PageOutcome.LINKS, None
    # The last that is asked: whoever shows posts behind a banner hides nothing.
    if is_cookie_wall(view.tree):
        return PageOutcome.CONSENT, f"{view.page.url}: is a cookie wall"
    if asked := form_wall(view.source, view.tree):
        return asked[0], f"{view.page.url}: {asked[1]}"
    return PageOutcome.EMPTY, _left_out(view) or f"{view.page.url}: no post and no link to any is on the page"


def _left_out(view: View) -> str | None:
    said = dict.fromkeys(view.left_out)
    return f"{view.page.url}: {'; '.join(said)}" if said else None
