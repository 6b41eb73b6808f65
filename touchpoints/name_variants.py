"""Name variants: the spellings under which people write one name, all in lower case."""

import re
import unicodedata
from collections.abc import Iterator

from touchpoints.lexicon import zipf

_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
_APOSTROPHES = "'’‘´`"
_GAP = re.compile(r"(?<=[^\s&+-])(?: +- +| +|-)(?=[^\s&+-])")
_AMPERSAND = re.compile(r" ?& ?")
_GAPS = (" ", "-", "_", "–", "  ", "\n", "\r\n", " \n", "\t", " - ", "&nbsp;")
_AMPERSANDS = ("&", " & ", "& ", " &", "&amp;", " &amp; ", " und ", " and ", " + ")
_ADJECTIVE = re.compile(r"[^\W\d_]{3,}e(?= [^\W\d_])")
_ENDINGS = ("n", "r", "m", "s")
SHORTEST_JOINED = 5
EVERYDAY = 3.6
"""A derived spelling that is itself an everyday word (zipf) would fold distinct words together, so it is left out."""


def variants(name: str) -> frozenset[str]:
    """Every spelling of the name in lower case, itself included."""
    written = re.sub(r"\s+", " ", unicodedata.normalize("NFC", name).strip()).lower()
    found = {written}
    for derive in (_inflected, _apostrophes, _abbreviations, _ampersands, _gaps, _letters):
        found |= {variant for known in found for variant in derive(known)}
    return frozenset({written} | {variant for variant in found if variant.strip() and zipf(variant) < EVERYDAY})


def _inflected(name: str) -> Iterator[str]:
    """'Deutsche Post' is also met as 'Deutschen Post'."""
    for adjective in _ADJECTIVE.finditer(name):
        for ending in _ENDINGS:
            yield name[: adjective.end()] + ending + name[adjective.end() :]


def _apostrophes(name: str) -> Iterator[str]:
    if any(mark in name for mark in _APOSTROPHES):
        for mark in (*_APOSTROPHES, "&#39;", ""):
            yield re.sub(f"[{_APOSTROPHES}]", mark, name)


def _abbreviations(name: str) -> Iterator[str]:
    """'Dr. Oetker' without its full stop; the stop within 'E.ON' is part of the name."""
    yield re.sub(r"\.(?= |$)", "", name)


def _ampersands(name: str) -> Iterator[str]:
    if "&" in name:
        for sign in _AMPERSANDS:
            yield _AMPERSAND.sub(sign, name)


def _gaps(name: str) -> Iterator[str]:
    if not _GAP.search(name):
        return
    for gap in _GAPS:
        yield _GAP.sub(gap, name)
    joined = _GAP.sub("", name)
    if len(joined) >= SHORTEST_JOINED:
        yield joined


def _letters(name: str) -> Iterator[str]:
    """'Müller' as 'Mueller', 'Škoda' as 'Skoda'; never 'Bär' as 'Bar'."""
    spelt_out = name.translate(_UMLAUTS)
    yield spelt_out
    yield "".join(letter if letter in "äöüß" else _plain(letter) for letter in name)
    yield "".join(_plain(letter) for letter in spelt_out)


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]
