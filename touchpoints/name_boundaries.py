"""Name boundaries: where a name that stands within a longer word still means the name, and where it doesn't.

'Telekomrouter', 'BMW-Fahrer', 'Samsungs' and '#SamsungNote4' hold the name; 'Telekommunikation', 'Forderung' and
'@bayern4ever' only begin like one.
"""

import re
from functools import lru_cache

from touchpoints.lexicon import words_beginning, zipf, zipf_with_umlauts

LONGEST_WORD = 64
"""How far a word is followed to either side; keeps the work linear on words without end."""

_WORD_AFTER = re.compile(r"[^\W_]{1,64}")
REMEMBERED = 50_000
"""How many words are remembered; bounded, since a crawl meets new words for ever."""

_HANDLE_AFTER = re.compile(r"\w{0,64}")
_TOKEN_BEFORE = re.compile(r"[#@]?\w{0,64}\Z")
_ADJECTIVE = re.compile(r"e[nmrs]?\Z")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{0,250}\Z", re.IGNORECASE)
_HOST = re.compile(r"(?:https?://|www\.)(?:[\w-]+\.)*\Z", re.IGNORECASE)
_LINKS = ("", "s", "n", "en", "e", "es", "-")
_ENDINGS = frozenset(
    {"s", "ssche", "n", "er", "ern", "erin", "erinnen", "es", "r", "rs", "rn", "rin", "se", "sen", "ses", "e", "en"}
)
_PLACES = ("straße", "strasse", "weg", "platz", "allee", "gasse", "ring", "hausen", "dorf", "stadt")
_HANDLE_ENDINGS = frozenset(
    {"de", "at", "ch", "uk", "us", "eu", "com", "deutschland", "germany", "austria", "oesterreich", "schweiz"}
    | {"official", "offiziell", "online", "news", "presse", "press", "service", "support", "hilft", "help", "care"}
    | {"kundenservice", "karriere", "jobs", "shop", "store", "tv", "app", "heute", "live", "sport", "team", "group"}
)
SHORTEST_REST = 4
SHORTEST_DISTINCTIVE = 6
EVERYDAY_REST, EVERYDAY_WHOLE = 3.0, 3.6
"""zipf: the rest of a compound is at least this common, the whole less common (measured on traps and variants)."""


def stands_alone(cased: str, lower: str, start: int, end: int, *, ambiguous: bool) -> bool:
    """Whether the span [start, end) of a text stands for the name that it spells, seen from the letters around it.

    `cased` and `lower` are the same text as written and in lower case. An `ambiguous` name is an everyday word
    itself, so only certain compounds are taken for it.
    """
    token = _TOKEN_BEFORE.search(cased, max(0, start - LONGEST_WORD - 1), start)
    sign = token.group()[:1] if token else ""
    if sign == "@":
        return _in_handle(cased, start, end, at_sign=token.start() if token else start)
    if not _begins(cased, start, in_tag=sign == "#") or _within_address(cased, start):
        return False
    return not _plain_adjective(cased, start, end) and _ends(cased, lower, start, end, ambiguous=ambiguous)


def _plain_adjective(cased: str, start: int, end: int) -> bool:
    """'eine deutsche Bank' is not the 'Deutsche Bank'; 'deutsche bank' may be, since its writer shuns capitals."""
    first, space, rest = cased[start:end].partition(" ")
    return bool(space) and first.islower() and not rest.islower() and bool(_ADJECTIVE.search(first)) and zipf(first) > 4


def _begins(cased: str, start: int, *, in_tag: bool) -> bool:
    if start == 0:
        return True
    before = cased[start - 1]
    if not before.isalnum() or not cased[start].isalnum():
        return True
    return in_tag and cased[start].isupper() and not before.isupper()


def _within_address(cased: str, start: int) -> bool:
    """Within a web address only the host's own name means somebody: 'www.brand.example', not '/brand-review'."""
    window = max(0, start - 256)
    address = _ADDRESS.search(cased, window, start)
    return address is not None and _HOST.search(cased, window, start) is None


def _ends(cased: str, lower: str, start: int, end: int, *, ambiguous: bool) -> bool:
    after = _WORD_AFTER.match(lower, end)
    if after is None or not lower[end - 1].isalnum():
        return not _tears_acronym(cased, start, end)
    rest = after.group()
    if rest[0].isdigit() or _hump(cased, start, end):
        return True
    if _small_acronym(cased, start, end):
        return rest == "s"
    return _continues(lower[start:end], rest, ambiguous=ambiguous)


def _tears_acronym(cased: str, start: int, end: int) -> bool:
    """'wal-ard': two or three small letters behind a hyphen are seldom an acronym."""
    joined = start > 1 and cased[start - 1] == "-" and cased[start - 2].isalpha()
    return joined and _small_acronym(cased, start, end)


def _small_acronym(cased: str, start: int, end: int) -> bool:
    return end - start <= 3 and cased[start:end].islower()


def _hump(cased: str, start: int, end: int) -> bool:
    """'TwitterDE' and 'ZDFneo' change case right behind the name."""
    name, following = cased[start:end], cased[end]
    if following.isupper():
        return name[-1].islower()
    return len(name) >= 3 and name.isupper() and following.islower()


@lru_cache(maxsize=REMEMBERED)
def _continues(name: str, rest: str, *, ambiguous: bool) -> bool:
    whole = name + rest
    if rest == "s":
        return zipf(whole) <= zipf(name)
    if zipf_with_umlauts(whole) >= (EVERYDAY_REST if ambiguous else EVERYDAY_WHOLE) or _typed_prefix(name):
        return False
    unmistakable = not ambiguous and _distinctive(name)
    if rest in _ENDINGS:
        return unmistakable or (rest == "es" and name[-1] in "sxzß")
    if rest.endswith(_PLACES):
        return False
    return is_compound_rest(rest) or (unmistakable and zipf_with_umlauts(whole) == 0)


def _typed_prefix(name: str) -> bool:
    """'uber' begins many words that are typed without their umlaut: 'uberspringen' is not about rides."""
    return zipf(name) < zipf_with_umlauts(name)


def is_compound_rest(rest: str) -> bool:
    """Whether the letters behind a name are an everyday word, with or without a linking letter before it."""
    for link in _LINKS:
        word = rest.removeprefix(link) if rest.startswith(link) else ""
        if len(word) >= SHORTEST_REST and zipf(word) >= EVERYDAY_REST:
            return True
    return False


@lru_cache(maxsize=REMEMBERED)
def _distinctive(name: str) -> bool:
    """Whether so long a beginning belongs to no other everyday word, as 'Facebook' and unlike 'Telekom'."""
    if len(name) < SHORTEST_DISTINCTIVE:
        return False
    return all(word[len(name) :] in _ENDINGS or not word[len(name)].isalpha() for word in words_beginning(name))


def _in_handle(cased: str, start: int, end: int, *, at_sign: int) -> bool:
    """'@Brand', '@BrandDE', '@brand_service' speak for the brand; '@brand_grandma' and '@brandfan' for somebody."""
    if start != at_sign + 1 or (at_sign > 0 and cased[at_sign - 1].isalnum()):
        return False
    tail = _HANDLE_AFTER.match(cased, end)
    rest = tail.group() if tail else ""
    words = rest.strip("_").lower()
    if not words or words in _HANDLE_ENDINGS:
        return True
    return _capitals_then_word(cased[start:end], rest)


def _capitals_then_word(name: str, rest: str) -> bool:
    """'@ARDKontraste': an acronym in capitals, then one capitalised everyday word."""
    return name.isupper() and len(name) >= 3 and rest.istitle() and zipf(rest.lower()) >= EVERYDAY_REST
