"""Writing: whether a customer talks or a newspaper or an encyclopaedia writes, as the words around a mention show."""

import re

from nlp.disambiguation.surroundings import Surroundings
from nlp.languages import Language

Features = dict[str, float]
_WORD = re.compile(r"[^\W\d_]+")
_YEAR = re.compile(r"\b1[5-9]\d\d\b")


def writing_features(place: Surroundings, language: Language) -> Features:
    """How the text within the window is written; each feature is 0 or 1."""
    around = f"{place.left} {place.right}"
    words = frozenset(_WORD.findall(around.lower()))
    return {
        "asks": float("?" in around),
        "speaks": float(not words.isdisjoint(language.first_person)),
        "speaks_to": float(not words.isdisjoint(language.second_person)),
        "past_century": float(_YEAR.search(around) is not None),
        "quotes": float(any(mark in around for mark in '"„“«»')),
    }
