"""Pages that are no answer: bot walls, logins, errors. Each is an outcome of its own, never 'nothing said'."""

import re

from lxml.html import HtmlElement

from crawlers.consent import is_cookie_wall
from crawlers.extracted import Extraction, PageOutcome
from crawlers.headlines import headlines
from crawlers.login_signs import ASKS_FOR_LOGIN, TO_READ
from crawlers.page import Page
from crawlers.refusal_signs import HEADLINES, SAID
from crawlers.unshown import UNSHOWN
from crawlers.view import View
from crawlers.wall_forms import login_page

_LONGEST_REFUSAL = 1500
"""Characters of visible text: a page that says more than this has something to say."""
_SHORTER_THAN_A_POST = 400
"""A page that says no more is told by its title as well, which may be a thread's."""
_WORDS_AFTER_A_LINK = 4
_BY_STATUS = {
    401: (PageOutcome.LOGIN, "wants a login"),
    402: (PageOutcome.BLOCKED, "wants to be paid"),
    403: (PageOutcome.CHALLENGE, "refuses us"),
    404: (PageOutcome.NOT_FOUND, "is not there"),
    410: (PageOutcome.NOT_FOUND, "is gone"),
    429: (PageOutcome.CHALLENGE, "says that we ask too often"),
    451: (PageOutcome.NOT_FOUND, "is withheld for legal reasons"),
    503: (PageOutcome.CHALLENGE, "is not available"),
}
_SENTENCE_END = re.compile(r"[.!?]\s")


def refused_by_status(page: Page) -> Extraction | None:
    """The refusal that the answer's status tells."""
    if page.status < 400:
        return None
    outcome, words = _BY_STATUS.get(page.status, (PageOutcome.UNREADABLE, "failed"))
    return Extraction(outcome=outcome, detail=f"{page.url}: {words} (status {page.status})")


def refused_by_words(view: View) -> tuple[PageOutcome, str] | None:
    """What a page with a good status says in its headline or its few words: an outcome, and the detail."""
    refusal = login_page(view.source, view.tree) or _by_headline(view.tree) or _by_sentences(view.tree)
    return (refusal[0], f"{view.page.url}: {refusal[1]}") if refusal else None


def _by_headline(tree: HtmlElement) -> tuple[PageOutcome, str] | None:
    for headline in headlines(tree):
        for sign in HEADLINES:
            if sign.pattern.fullmatch(headline):
                return sign.outcome, sign.words
    return None


def _by_sentences(tree: HtmlElement) -> tuple[PageOutcome, str] | None:
    said = _few_words(tree)
    if said is None or is_cookie_wall(tree):
        return None
    if len(said) <= _SHORTER_THAN_A_POST:
        said = f"{(tree.findtext('.//title') or '')[:_LONGEST_REFUSAL]} . {said}"
    for sign in SAID:
        if sign.pattern.search(said):
            return sign.outcome, sign.words
    wants_login = any(ASKS_FOR_LOGIN.search(part) and TO_READ.search(part) for part in _SENTENCE_END.split(said))
    return (PageOutcome.LOGIN, "wants a login") if wants_login else None


def _few_words(tree: HtmlElement) -> str | None:
    """What the page shows in one line, or None where that is more than a refusal says."""
    said: list[str] = []
    length = -1
    for node in tree.iter():
        own = node.text if node.tag not in UNSHOWN and not _is_entry(node) else None
        for part in (own, node.tail):
            if part and not part.isspace():
                said.append(" ".join(part.split()))
                length += len(said[-1]) + 1
        if length > _LONGEST_REFUSAL:
            return None
    return " ".join(said)


def _is_entry(node: HtmlElement) -> bool:
    """Whether it is a link that begins its line and leaves nothing to say: an entry of a menu, or a thread's title."""
    if node.tag != "a" or len((node.tail or "").split()) >= _WORDS_AFTER_A_LINK:
        return False
    parent, before = node.getparent(), node.getprevious()
    return not ((before.tail if before is not None else parent.text if parent is not None else "") or "").strip()
