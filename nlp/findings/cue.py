"""Cues: short patterns of words that show a finding, in a notation that a linguist can write.

Words are separated by blanks. `*` stands for any letters of the word, `(a|b c)` for alternatives, `…` for up to four
words in between, `^` for the beginning of a clause; an apostrophe may be left out or be a curly one. Nothing reaches
over the end of a sentence. 'kann … (nicht|kaum) … *empfehle*' is a cue.
"""

import re
from dataclasses import dataclass
from functools import cache

_GAP = r"[^\w.!?\n]{1,3}"
_FEW_WORDS = rf"(?:{_GAP}[\w'’]{{1,40}}){{0,4}}?{_GAP}"
_BEGINNING = r"(?:\A|(?<=\n)|(?<=[.!?,:;–-]\s))"
_LETTERS = r"\w{0,30}"
_WRITTEN_WORD = re.compile(r"(?:[^\s()]|\([^()]*\))+")


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern that shows `value` of `finding`. One of `anchors` stands in every text that it matches."""

    finding: str
    value: str
    pattern: re.Pattern[str]
    anchors: tuple[str, ...]


@cache
def make_cue(finding: str, value: str, written: str) -> Cue:
    """The cue that is written so.

    Raises:
        ValueError: it has no word that could serve as anchor.
    """
    words = _WRITTEN_WORD.findall(written)
    anchors = max((_literals(word) for word in words if word not in "…^"), key=_certainty, default=())
    if not all(anchors) or not anchors:
        raise ValueError(f"the cue {written!r} has no word to search for")
    return Cue(finding, value, re.compile(_expression(words), re.IGNORECASE), anchors)


def listed(block: str) -> tuple[str, ...]:
    """The cues of a block of text, divided by semicolons and line ends."""
    return tuple(written for written in (part.strip() for part in re.split(r"[;\n]", block)) if written)


def _expression(words: list[str]) -> str:
    beginning, words = (_BEGINNING, words[1:]) if words[0] == "^" else (r"(?<!\w)", words)
    parts: list[str] = []
    for word in words:
        if word == "…":
            parts.append(_FEW_WORDS)
            continue
        if parts and parts[-1] != _FEW_WORDS:
            parts.append(_GAP)
        parts.append(_word(word))
    return rf"{beginning}{''.join(parts)}(?!\w)"


def _word(word: str) -> str:
    special = {"(": "(?:", "|": "|", ")": ")", "*": _LETTERS, " ": _GAP, "'": "['’]?"}
    return "".join(special.get(letter) or re.escape(letter) for letter in word)


def _literals(word: str) -> tuple[str, ...]:
    """What stands in a text wherever the word does: for each alternative its longest run of letters."""
    head, opened, rest = word.partition("(")
    inner, _, tail = rest.partition(")")
    outer = _longest(head + "*" + tail)
    if not opened or len(outer) >= max(min(len(part) for part in inner.split("|")), 4):
        return (outer.lower(),)
    return tuple(_longest(part).lower() for part in inner.split("|"))


def _longest(written: str) -> str:
    return max(re.split(r"[* ']", written), key=len)


def _certainty(anchors: tuple[str, ...]) -> int:
    return min(len(anchor) for anchor in anchors)
