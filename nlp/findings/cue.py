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
_RARE = 4
_RUN = re.compile(r"(?<!['’\w])\*?\w+[*']?")
_PLAIN = re.compile(r"\*?\w+\*?")


Literal = str
"""Letters that stand in a text in lower case, with a `*` at each side to which their word may go on."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern that shows `value` of `finding`.

    Where it matches, one literal of each group in `needed` stands in the text. `plain` are the words of a cue that is
    nothing but one word or several to choose from, which needs no pattern to be found. A match begins at one of
    `first`; where that is empty, it may begin anywhere.
    """

    finding: str
    value: str
    pattern: re.Pattern[str]
    needed: tuple[tuple[Literal, ...], ...]
    plain: tuple[Literal, ...]
    first: tuple[Literal, ...]


@cache
def make_cue(finding: str, value: str, written: str) -> Cue:
    """The cue that is written so.

    Raises:
        ValueError: it has no word that could be searched for.
    """
    words = _WRITTEN_WORD.findall(written)
    groups = [_literals(word) for word in words if word not in "…^"]
    needed = sorted((group for group in groups if group), key=_shortest, reverse=True)
    if not needed:
        raise ValueError(f"the cue {written!r} has no word to search for")
    pattern = re.compile(_expression(words), re.IGNORECASE)
    return Cue(finding, value, pattern, tuple(needed), _plain(words), _first(words))


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


def _plain(words: list[str]) -> tuple[Literal, ...]:
    options = _options(words[0]) if len(words) == 1 else []
    return tuple(map(_literal, options)) if options and all(map(_PLAIN.fullmatch, options)) else ()


def _first(words: list[str]) -> tuple[Literal, ...]:
    """The words that a match begins with, where they are rare enough to be looked up."""
    options = _options(next(word for word in words if word != "^"))
    found = [_RUN.match(option) for option in options]
    literals = tuple(_literal(match[0]) for match in found if match)
    usual = any("*" in literal and len(literal) < _RARE for literal in literals)
    return () if len(literals) < len(options) or usual or "(" in "".join(options) else literals


def _options(word: str) -> list[str]:
    """The alternatives of a word that is nothing else, or the word itself."""
    return word[1:-1].split("|") if re.fullmatch(r"\([^()]*\)", word) else [word]


def _literals(word: str) -> tuple[Literal, ...]:
    """For each alternative its longest run of letters; nothing where a part of the word may be left out."""
    if "(" in word and not word.startswith("("):
        return ()
    runs = [_RUN.findall(option) for option in _options(word)]
    return tuple(_literal(max(found, key=len)) for found in runs) if all(runs) else ()


def _literal(run: str) -> Literal:
    """What is looked up for a run; of "i've" the word "i", since letters that few stand everywhere."""
    return run.replace("'", "" if len(run) < _RARE else "*").lower()


def _shortest(group: tuple[Literal, ...]) -> int:
    return min(len(literal.strip("*")) for literal in group)
