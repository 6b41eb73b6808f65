"""The next page of a thread or list, with the decoys refused.

`rel=next` is the next article on WordPress and the next thread on vBulletin and SMF, nothing at all where it is
`javascript:void(0)`, the first page inside Misago's body, and the forum's list on MyBB. So a link counts as the way on
only where its address can be a later page of the same series.
"""

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from crawlers.addresses import without_fragment
from crawlers.engines.engine import Engine
from crawlers.markup.selector import selector
from crawlers.paging import follows, paged
from crawlers.view import View

_CURRENT = (
    "[aria-current=page]",
    "[class*=current], [class*=active], [class*=selected], [class*=here]",
    "//*[contains(@class,'pag') or contains(@class,'Pag')]//*[self::strong or self::b or self::span]",
)
"""How pagers mark the page that is shown; few selectors, since each is a walk over the whole page."""
_NEXT = re.compile(
    r"(?:(?:go to |zur |to )?(?:next|nächste[rns]?|naechste|weitere?|vorwärts|vor|older"
    r"|ältere)(?: (?:page|seite|results|posts|beiträge|"
    r"entries|einträge))?|suivante?s?|page suivante|siguientes?|próxima|proximo|próximo|seguinte|avanti"
    r"|successiv[ao]|prossima|pagina (?:successiva|seguente|siguiente)|página siguiente|volgende|"
    r"następn[ay]|další|dalej|далее|следующая|вперед|вперёд|次|次へ|次のページ|下一页|下一頁|neste|nästa|næste|seuraava|"
    r"sonraki|ileri|berikutnya|selanjutnya|lanjut|mer|次の\d+件)",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_LONGEST_NUMBER = 40
_ARROW = frozenset(["›", "»", ">", ">>", "→", "≫", "▶", "►", "⟩", "❯"])
_DECORATION = re.compile(r"[\s›»>→≫▶►⟩❯«‹.:()\[\]|]+")
_DECOY = re.compile(
    r"(?:next|nächste[rs]?)[\s_-]*(?:topic|thread|thema|post|beitrag|article|artikel|oldest|newest|image|product|story)"
    r"|prev_next|nextnewest|nextoldest|goto=next|view=next|previous|zurück|vorige|vorherige",
    re.IGNORECASE,
)


def next_page(view: View, engine: Engine | None) -> str | None:
    """The address of the page after this one, or None on the last."""
    here = without_fragment(view.thread_address(view.page.url) or view.page.url)
    own = {here, *(said for said in _canonical(view) if _is_this_page(said, here))}
    for link in _candidates(view, engine):
        address = view.thread_address(link.get("href"))
        if address is None or _is_decoy(link):
            continue
        address = without_fragment(address)
        if address not in own and any(follows(address, page) for page in own) and not _precedes(address, own):
            return address
    return None


def _candidates(view: View, engine: Engine | None) -> Iterator[HtmlElement]:
    for written in engine.page.next if engine else ():
        yield from selector(written).all(view.tree)
    yield from selector("link[rel~=next]").all(view.tree)
    yield from selector("a[rel~=next]").all(view.tree)
    yield from _after_current(view.tree)
    yield from _by_words(view.tree)


def _canonical(view: View) -> Iterator[str]:
    """The page's own canonical address: on Misago and Discourse the only one that tells which page this is."""
    for link in selector("link[rel=canonical]").all(view.tree):
        if address := view.thread_address(link.get("href")):
            yield without_fragment(address)


def _precedes(address: str, own: set[str]) -> bool:
    return any(follows(page, address) for page in own)


def _is_this_page(said: str, here: str) -> bool:
    one, other = paged(said), paged(here)
    return one.query <= other.query and bool(one.bases & other.bases)


def _is_decoy(link: HtmlElement) -> bool:
    said = (link.get("href"), link.get("class"), link.get("title"), "".join(map(str, link.itertext()))[:80])
    return any(_DECOY.search(words) for words in said if words)


def _after_current(tree: HtmlElement) -> Iterator[HtmlElement]:
    """In a pager, the link whose number follows that of the page that is no link."""
    if not any(_words(link).isdigit() for link in tree.iter("a")):
        return
    for written in _CURRENT:
        for mark in selector(written).all(tree):
            words = _words(mark)
            if words.isdigit() and len(words) < 5 and not _links_away(mark):
                yield from _numbered(mark, int(words) + 1)


def _links_away(mark: HtmlElement) -> bool:
    """Whether the mark itself leads somewhere: then it is another list's place, not this page's."""
    return mark.tag == "a" and (mark.get("href") or "#")[0] != "#"


def _numbered(mark: HtmlElement, number: int) -> Iterator[HtmlElement]:
    for above in _ancestors(mark, 4):
        for link in above.iter("a"):
            if _words(link) == str(number):
                yield link
                return


def _words(node: HtmlElement) -> str:
    """The first few words of an element, free of brackets: a page's number has no more."""
    said = ""
    for part in node.itertext():
        said += str(part)
        if len(said) > _LONGEST_NUMBER:
            break
    return said.strip(" \n\t[]()")


def _ancestors(node: HtmlElement, most: int) -> Iterator[HtmlElement]:
    for number, above in enumerate(node.iterancestors()):
        if number == most:
            return
        yield above


def _by_words(tree: HtmlElement) -> Iterator[HtmlElement]:
    weak: list[HtmlElement] = []
    for link in tree.iter("a"):
        if not _DIGIT.search(link.get("href") or ""):
            continue
        words = "".join(map(str, link.itertext())).strip()
        if len(words) > 40:
            continue
        said = (words, link.get("title") or "", link.get("aria-label") or "")
        if any(_NEXT.fullmatch(_DECORATION.sub(" ", part).strip()) for part in said if part):
            yield link
        elif words in _ARROW or re.search(r"\bnext\b", link.get("class") or "", re.IGNORECASE):
            weak.append(link)
    yield from weak
