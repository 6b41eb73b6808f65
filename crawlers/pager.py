"""The links that may lead to the page after this one: what a pager, its words or its numbers point at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import islice

from lxml.html import HtmlElement

from crawlers.markup.selector import selector

_NAMES = ("current", "active", "selected", "here", "highlight")
_CURRENT = (
    "//*[@aria-current='page' or @class[{}]]".format(" or ".join(f"contains(.,'{name}')" for name in _NAMES)),
    "(//strong|//b|//span)[ancestor::*[contains(@class,'pag') or contains(@class,'Pag')]]",
)
"""How pagers mark the page that is shown; few paths, and each asks little, since they lead through the whole page."""
_THINGS = (
    r"(?:page|seite|results?|ergebnisse|posts|beiträge|entries|einträge|articles|artikel|stories|news|meldungen|comments"
    r"|kommentare|reviews|bewertungen|topics|themen|threads|messages|nachrichten|antworten|replies|answers|items)"
)
_NEXT = re.compile(
    rf"(?:(?:go to |zur |to |auf |view |show |load |see )?(?:the )?(?:next|nächste[rns]?|naechste|weitere?|mehr|more"
    rf"|vorwärts|vor|older|earlier|ältere|frühere|vorherige)(?: \d{{1,3}})?(?: {_THINGS})?(?: (?:laden|anzeigen))?"
    rf"|eine seite (?:weiter|vor)|(?:weiter|continued?|weiterlesen) (?:zu|auf|to|on) (?:seite|page) \d{{1,3}}|continued"
    r"|suivante?s?|page suivante|siguientes?|próxima|proximo|próximo|seguinte|avanti"
    r"|successiv[ao]|prossima|pagina (?:successiva|seguente|siguiente)|página siguiente|volgende|"
    r"następn[ay]|další|dalej|далее|следующая|вперед|вперёд|次|次へ|次のページ|下一页|下一頁|neste|nästa|næste|seuraava|"
    r"sonraki|ileri|berikutnya|selanjutnya|lanjut|mer|次の\d+件)",
    re.IGNORECASE,
)
_PAGED = re.compile(r"(?<!\d)\d{1,5}(?!\d)|\?\w")
"""What the address of a later page holds: a number that is no article's, or a parameter."""
_LONGEST = 40
_ENOUGH = 200
"""Characters, white space between tags among them."""
_MOST_LINKS = 2_000
"""Links at either end of a page that are looked at; the longest of 838 real pages has fewer."""
_LEVELS = 4
"""How far above its mark a pager may end."""
_FIRST = re.compile(r"[^\d]1/?$")
_ARROW = frozenset(["›", "»", ">", ">>", "→", "≫", "▶", "►", "⟩", "❯"])
_DECORATION = re.compile(r"[\s›»>→≫▶►⟩❯«‹<←.…:()\[\]|]+")
_CLASS = re.compile(r"\b(?:next|older)\b", re.IGNORECASE)
_BRACKETS = " \n\t\r[]()\xa0"


@dataclass(frozen=True, slots=True)
class _Link:
    """A link with its words; `number` is the page's number that it says, and nothing else."""

    element: HtmlElement
    href: str
    words: str
    number: int | None


class Pager:
    """The links of a page that may be those of a pager. Their words are read once, since pages hold many."""

    def __init__(self, tree: HtmlElement, declared: list[HtmlElement]) -> None:
        self._tree = tree
        self._declared = declared

    @cached_property
    def _links(self) -> list[_Link]:
        found = ((element, element.get("href") or "") for element in self._tree.iter("a"))
        written = ((element, href, _words(element)) for element, href in found if _PAGED.search(href))
        links = [_Link(element, href, words, _number(words)) for element, href, words in written]
        return links if len(links) <= 2 * _MOST_LINKS else links[:_MOST_LINKS] + links[-_MOST_LINKS:]

    @cached_property
    def in_head(self) -> list[HtmlElement]:
        """What the page's head declares to be the next page."""
        return [link for link in self._declared if "next" in (link.get("rel") or "").split()]

    @cached_property
    def by_rel(self) -> list[HtmlElement]:
        """Links that are declared to lead to the next page, where they stand."""
        return [link.element for link in self._links if "next" in (link.element.get("rel") or "").split()]

    def by_words(self) -> Iterator[HtmlElement]:
        """Links that say 'next page' in words, then those that do by an arrow or by their class."""
        yield from self._worded

    @cached_property
    def _worded(self) -> list[HtmlElement]:
        strong: list[HtmlElement] = []
        weak: list[HtmlElement] = []
        for link in self._links:
            if link.number is not None or len(link.words) > _LONGEST:
                continue
            said = (link.words, link.element.get("title"), link.element.get("aria-label"))
            if any(_says_next(part) for part in said if part and len(part) <= _ENOUGH):
                strong.append(link.element)
            elif link.words in _ARROW or _CLASS.search(link.element.get("class") or ""):
                weak.append(link.element)
        return strong + weak

    def by_number(self, address: str, shown: int | None) -> Iterator[HtmlElement]:
        """In a pager, the link whose number follows that of the page that is marked as the one at `address`.

        `shown` asks for pagers of this page number alone.
        """
        for mark, number in self._marks:
            if shown in {None, number} and not _links_away(mark, number, address):
                yield from self._beside(mark, number + 1)

    def agreed(self, address: str) -> Iterator[HtmlElement]:
        """In a pager, the link to the page after the marked one, where another link of its kind agrees.

        An arrow leads to the same address, or the number after it to one that differs in a number alone: then addresses
        may be written in any way.
        """
        for link in self.by_number(address, None):
            if self._is_agreed(link):
                yield link

    def _is_agreed(self, found: HtmlElement) -> bool:
        href = found.get("href") or ""
        number = next(link.number for link in self._links if link.element is found)
        return any(
            (link.number is None and link.href == href)
            or (
                number is not None
                and link.number == number + 1
                and _shape(link.href) == _shape(href)
                and link.href != href
            )
            for link in self._links
        )

    def saying(self, number: int) -> Iterator[HtmlElement]:
        """Links that say this number and nothing else."""
        return (link.element for link in self._links if link.number == number)

    def by_address(self, number: int) -> Iterator[HtmlElement]:
        """Links whose address or words hold this number."""
        digits = str(number)
        held = re.compile(rf"(?<!\d){digits}(?!\d)")
        for link in self._links:
            if link.number == number or (link.number is None and digits in link.href and held.search(link.href)):
                yield link.element

    @cached_property
    def _marks(self) -> list[tuple[HtmlElement, int]]:
        """What pagers mark as the page that is shown, where a link to the page after it is on the page."""
        said = {link.number for link in self._links if link.number is not None}
        marks = (mark for written in _CURRENT for mark in selector(written).all(self._tree)) if said else ()
        numbered = ((mark, _number(_words(mark))) for mark in marks)
        return [(mark, number) for mark, number in numbered if number is not None and number + 1 in said]

    def _beside(self, mark: HtmlElement, number: int) -> Iterator[HtmlElement]:
        """The links with this number around a mark, the nearest first."""
        links = list(self.saying(number))
        for above in islice(mark.iterancestors(), _LEVELS):
            yield from (link for link in links if above in link.iterancestors())


@lru_cache(maxsize=4096)
def _says_next(words: str) -> bool:
    """Remembered, since links say the same on all pages of a site."""
    return _NEXT.fullmatch(_DECORATION.sub(" ", words).strip()) is not None


def _shape(href: str) -> str:
    return re.sub(r"\d+", "#", href)


def _number(words: str) -> int | None:
    said = words.strip(_BRACKETS)
    return int(said) if said.isascii() and said.isdigit() and len(said) < 5 else None


def _links_away(mark: HtmlElement, number: int, address: str) -> bool:
    """Whether the mark itself leads to another page: then it is another list's place, not this page's."""
    href = (mark.get("href") or "#").strip()
    if mark.tag != "a" or href.startswith("#"):
        return False
    return not (number == 1 and _FIRST.search(href)) and not address.endswith(href)


def _words(node: HtmlElement) -> str:
    """The first few words of an element: a page's number and the way to the next have no more."""
    said = ""
    for part in node.itertext():
        said += str(part)
        if len(said) > _ENOUGH:
            break
    return said.strip()
