"""First names and surnames of the German- and English-speaking countries and of many who live there (Faker's lists)."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib import import_module

_PLACES = (
    *("de_DE", "de_AT", "de_CH", "en_US", "en_GB", "en_IE", "en_NZ", "en_IN", "tr_TR", "pl_PL", "it_IT", "fr_FR"),
    *("es_ES", "nl_NL", "hr_HR"),
)
_PLACES_OF_SURNAMES = ("de_DE", "de_AT", "de_CH", "en_US", "en_GB", "tr_TR", "pl_PL")
# What readers take for another word, a place or a brand rather than for a name.
_WORDS = frozenset(
    (
        *("angel", "april", "asia", "austin", "bergen", "beste", "brooklyn", "can", "carolina", "chase"),
        *("chelsea", "clinton", "crystal", "darin", "davor", "dawn", "dean", "diamond", "dolores", "edit"),
        *("else", "erdogan", "estrella", "faith", "floor", "forum", "georgia", "german", "grant", "guy"),
        *("hope", "hunter", "india", "israel", "jena", "jesus", "job", "jordan", "joy", "jude", "june"),
        *("kick", "king", "lincoln", "line", "lot", "lucky", "marine", "mate", "mercedes", "mile", "nazi"),
        *("paris", "phoenix", "said", "server", "solange", "sole", "star", "summer", "sunny", "sydney", "tea"),
        *("ties", "toy", "urban", "us", "van", "virginia"),
    )
)
# Short forms and names that Faker doesn't know.
_SHORT_FORMS = frozenset(
    (
        *("andi", "ayse", "ayşe", "babsi", "barb", "basti", "bea", "bernie", "betti", "biggi", "bine", "bini"),
        *("birgi", "caro", "chrissi", "danni", "darnell", "debbie", "deepak", "denny", "deshawn", "didi"),
        *("edi", "elli", "evchen", "ferdi", "flo", "franzi", "fred", "freddy", "gabi", "gail", "geoff"),
        *("gerdi", "gitti", "gus", "gülay", "günni", "hannes", "hanni", "hansi", "heiner", "henni", "ilka"),
        *("inga", "jamal", "jockel", "jojo", "jupp", "kalle", "katha", "kathi", "kati", "klausi", "krissi"),
        *("lissi", "lotti", "lutzi", "manni", "matze", "melli", "micha", "michi", "moni", "murat", "nati"),
        *("nico", "niki", "olli", "ossi", "pam", "paule", "pit", "poldi", "priya", "raj", "resi", "robby"),
        *("rolli", "rudi", "sabsi", "sandy", "schorsch", "seppi", "sigi", "sille", "steffi", "stu", "susi"),
        *("tina", "tine", "tini", "toni", "traudl", "trish", "uli", "ulli", "ursel", "uschi", "vroni"),
        *("wolfi", "wolle", "xaver"),
    )
)


@cache
def _first_names() -> frozenset[str]:
    given = _told(_PLACES, ("first_names", "first_names_male", "first_names_female"))
    return frozenset(part for name in given for part in name.split(" ") if len(part) > 1) - _WORDS | _SHORT_FORMS


@cache
def _surnames() -> frozenset[str]:
    return frozenset(_told(_PLACES_OF_SURNAMES, ("last_names",)))


def _told(places: Iterable[str], lists: tuple[str, ...]) -> Iterator[str]:
    for place in places:
        provider = import_module(f"faker.providers.person.{place}").Provider
        yield from (name.lower() for each in lists for name in getattr(provider, each, ()))


def is_first_name(word: str) -> bool:
    """In any case; of 'Hans-Peter' one part is enough."""
    return any(part in _first_names() for part in word.lower().split("-"))


def is_surname(word: str) -> bool:
    """In any case."""
    return word.lower() in _surnames()
