"""Pages that are no answer: bot walls, logins, errors. Each is an outcome of its own, never 'nothing said'."""

import re

from lxml.html import HtmlElement

from crawlers.extracted import Extraction, PageOutcome
from crawlers.page import Page
from crawlers.view import View

_LONGEST_REFUSAL = 1500
"""Characters of visible text: a page that says more than this has something to say."""

_SILENT = frozenset({"script", "style", "noscript", "template", "option", "head", "title"})
_BY_STATUS = {
    401: (PageOutcome.LOGIN, "wants a login"),
    402: (PageOutcome.LOGIN, "wants to be paid"),
    403: (PageOutcome.CHALLENGE, "refuses us"),
    404: (PageOutcome.NOT_FOUND, "is not there"),
    410: (PageOutcome.NOT_FOUND, "is gone"),
    429: (PageOutcome.CHALLENGE, "says that we ask too often"),
    451: (PageOutcome.NOT_FOUND, "is withheld for legal reasons"),
    503: (PageOutcome.CHALLENGE, "is not available"),
}
_BY_WORDS = (
    (
        PageOutcome.CHALLENGE,
        "is a bot wall",
        re.compile(
            r"just a moment\.\.\.|checking your browser|attention required! \| cloudflare|not a bot\b"
            r"|pardon our interruption"
            r"|verify(?:ing)? (?:that )?you are (?:a )?human|enable javascript and cookies to continue"
            r"|kein(?:e)? (?:ro)?bot"
            r"|are you a robot|(?:ddos|security) (?:check|protection)|access denied|zugriff verweigert|ray id:",
            re.IGNORECASE,
        ),
    ),
    (
        PageOutcome.NOT_FOUND,
        "says that it is not there",
        re.compile(
            r"(?:page|topic|thread|post|forum) (?:you (?:requested|are looking for) )?(?:does(?: not|n.t) exist"
            r"|(?:was |could )?not (?:be )?found)"
            r"|requested (?:topic|thread|page|post|forum) (?:does not exist|could not be found)"
            r"|(?:seite|thema|thread|beitrag|forum) (?:wurde |konnte |existiert )?(?:leider )?nicht (?:gefunden"
            r"|mehr vorhanden|vorhanden|verfügbar)?"
            r"|existiert nicht|no thread specified|invalid thread|kein thema angegeben|ungültige (?:angabe|thread)",
            re.IGNORECASE,
        ),
    ),
    (
        PageOutcome.LOGIN,
        "wants a login",
        re.compile(
            r"(?:must|need to|have to) (?:be logged|log|sign|register)|(?:please|bitte) (?:log|sign|melde"
            r"|registrier|anmelden|einloggen)"
            r"|nicht angemeldet|anmelden,? um|you are not logged in"
            r"|keine (?:ausreichenden )?(?:zugriffs)?(?:rechte|berechtigung)"
            r"|login required|not authori[sz]ed|not permitted|don.t have permission|nicht die erforderlichen rechte",
            re.IGNORECASE,
        ),
    ),
)


def refused_by_status(page: Page) -> Extraction | None:
    """The refusal that the answer's status tells."""
    if page.status < 400:
        return None
    outcome, words = _BY_STATUS.get(page.status, (PageOutcome.UNREADABLE, "failed"))
    return Extraction(outcome=outcome, detail=f"{page.url}: {words} (status {page.status})")


def refused_by_words(view: View) -> tuple[PageOutcome, str] | None:
    """What a page with a good status says in its few words: an outcome, and the detail."""
    said = _few_words(view.tree)
    if said is None:
        return None
    said = f"{(view.tree.findtext('.//title') or '')[:_LONGEST_REFUSAL]} {said}"
    for outcome, words, pattern in _BY_WORDS:
        if pattern.search(said):
            return outcome, f"{view.page.url}: {words}"
    return None


def _few_words(tree: HtmlElement) -> str | None:
    """What the page shows in one line, or None where that is more than a refusal says."""
    said: list[str] = []
    length = -1
    for node in tree.iter():
        own = node.text if node.tag not in _SILENT else None
        for part in (own, node.tail):
            if part and not part.isspace():
                said.append(" ".join(part.split()))
                length += len(said[-1]) + 1
        if length > _LONGEST_REFUSAL:
            return None
    return " ".join(said)
